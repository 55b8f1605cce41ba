"""Which files are read."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.documents.discovery import NOTHING_HERE, find
from factcheck.model import Problem

Tree = Callable[..., None]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tree:
    """Makes files in a folder of the test's own, which is the working one."""
    monkeypatch.chdir(tmp_path)

    def make(*paths: str, **contents: str) -> None:
        for path in paths:
            name, _, content = path.partition("=")
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(content)

    return make


def test_folders_give_known_suffixes_in_order_files_first(tree: Tree) -> None:
    tree("d/b.md", "d/a.txt", "d/z.MARKDOWN", "d/c.py", "d/sub/0.text", "d/.hidden.txt", "d/.git/x.txt", "d/e.txt/f.md")
    assert list(find(["d"])) == ["d/a.txt", "d/b.md", "d/z.MARKDOWN", "d/e.txt/f.md", "d/sub/0.text"]


def test_the_working_folder_needs_no_dot(tree: Tree) -> None:
    tree("a.txt", "d/b.txt")
    assert list(find(["."])) == ["a.txt", "d/b.txt"]


def test_what_is_named_is_read_once(tree: Tree) -> None:
    tree("a.py", ".hidden", "d/b.txt", ".gitignore=a.py\nd")
    os.symlink("d/b.txt", "link.txt")
    assert list(find(["-", "a.py", ".hidden", "./a.py", "d", "link.txt", "-"])) == ["-", "a.py", ".hidden", "d/b.txt"]


def test_what_is_missing_or_empty_is_a_problem_and_the_rest_goes_on(tree: Tree) -> None:
    tree("d/b.py", "a.txt")
    os.symlink("nowhere", "broken.txt")
    assert list(find(["missing", "d", "broken.txt", "a.txt"])) == [
        Problem("missing", "no such file or folder"),
        Problem("d", NOTHING_HERE),
        Problem("broken.txt", "a broken link"),
        "a.txt",
    ]


def test_gitignores_nest_and_the_innermost_counts(tree: Tree) -> None:
    tree(
        ".gitignore=*.txt\nbuild/\n/only-here.md\n",
        "a.txt", "b.md", "only-here.md", "build/c.md",
        "sub/.gitignore=!keep.txt\n", "sub/keep.txt", "sub/drop.txt", "sub/only-here.md", "sub/deep/keep.txt",
    )  # fmt: skip
    assert list(find(["."])) == ["b.md", "sub/keep.txt", "sub/only-here.md", "sub/deep/keep.txt"]


def test_gitignores_above_count_up_to_the_top_of_the_repository(tree: Tree) -> None:
    tree("repo/.git/HEAD", "repo/.gitignore=docs/draft*", "repo/docs/draft.md", "repo/docs/final.md", ".gitignore=*.md")
    assert list(find(["repo/docs"])) == ["repo/docs/final.md"]


def test_a_gitignore_above_without_a_repository_is_nobodys(tree: Tree) -> None:
    tree(".gitignore=*.md", "docs/a.md")
    assert list(find(["docs"])) == ["docs/a.md"]


def test_an_ignored_folder_that_is_named_is_read(tree: Tree) -> None:
    tree(".git/HEAD", ".gitignore=build/", "build/a.md", "build/.gitignore=b.md", "build/b.md")
    assert list(find(["build"])) == ["build/a.md"]
    assert list(find(["build"], exclude=["build"])) == ["build/a.md"]


def test_a_broken_line_in_a_gitignore_doesnt_break_the_others(tree: Tree) -> None:
    tree(".gitignore=!\n[z-a]\nb.md\n", "a.md", "b.md")
    assert list(find(["."])) == ["a.md"]


def test_exclude_is_relative_to_its_root_and_has_the_last_word(tree: Tree) -> None:
    tree("p/.gitignore=!a.md", "p/a.md", "p/b.md", "p/q/a.md", "p/q/b.md")
    assert list(find(["p/q", "p"], exclude=["/a.md", "q/b.md"], root="p")) == ["p/q/a.md", "p/b.md"]


def test_links_to_folders_make_no_loop(tree: Tree) -> None:
    tree("d/a.txt")
    os.symlink(".", "d/loop")
    os.symlink("d", "link")
    assert list(find(["d"])) == ["d/a.txt"]
    assert list(find(["link"])) == ["link/a.txt"]


def test_a_pipe_in_a_folder_is_not_waited_for(tree: Tree) -> None:
    tree("d/a.txt")
    os.mkfifo("d/b.txt")
    assert list(find(["d"])) == ["d/a.txt"]


def test_folders_deeper_than_the_call_stack(tree: Tree) -> None:
    here = os.getcwd()
    for _ in range(1200):
        os.mkdir("d")
        os.chdir("d")
    Path("a.txt").write_text("")
    os.chdir(here)
    try:
        assert len(list(find(["d"]))) == 1
    finally:
        for _ in range(1200):  # leave nothing so deep that others trip over it
            os.chdir("d")
        os.unlink("a.txt")
        for _ in range(1200):
            os.chdir("..")
            os.rmdir("d")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open everything")
def test_a_closed_folder_is_a_problem(tree: Tree) -> None:
    tree("d/closed/a.txt", "d/b.txt")
    os.chmod("d/closed", 0)
    assert list(find(["d"])) == ["d/b.txt", Problem("d/closed", "cannot be opened: permission denied")]


def test_a_mistyped_path_is_put_right_whole(tmp_path: Path) -> None:
    (tmp_path / "brief.md").touch()
    (problem,) = find([str(tmp_path / "breif.md")])
    assert isinstance(problem, Problem)
    assert problem.message == f"no such file or folder (did you mean {str(tmp_path / 'brief.md')!r}?)"
