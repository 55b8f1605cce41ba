"""--diff: what touches the lines that git says have changed, with the whole document as context."""

import json
import subprocess
from pathlib import Path

import pytest

from factcheck import revisions
from factcheck.config import ConfigError
from tests.conftest import Run

OLD = "Trade between Belarus and Kazakhstan exceeded 4 billion dollars in 2019.\n"
NEW = "Trade between Belarus and Kazakhstan was below 1 billion dollars in 2019.\n"


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    git(tmp_path, "init", "-q", "-b", "main")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text(f"{OLD}\nWords.\n\nMore words.\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "one")
    return tmp_path


def found(output: bytes) -> list[tuple[str, int]]:
    return [(finding["code"], finding["locations"][0]["line"]) for finding in json.loads(output)["findings"]]


def test_nothing_changed(run: Run, repository: Path) -> None:
    done = run("docs", "--diff", "HEAD", "--format", "json")
    assert (done.returncode, found(done.stdout)) == (0, [])
    assert len(json.loads(done.stdout)["documents"]) == 1


def test_a_new_line_is_held_against_the_old_ones(run: Run, repository: Path) -> None:
    (repository / "docs" / "a.md").write_text(f"{OLD}\nWords.\n\n{NEW}")
    done = run("docs", "--diff", "main", "--format", "json")
    assert done.returncode == 1
    assert found(done.stdout) == [("C101", 5), ("D310", 5)]


def test_a_changed_line_that_an_old_one_contradicts(run: Run, repository: Path) -> None:
    (repository / "docs" / "a.md").write_text(f"{OLD}\n{NEW}")
    git(repository, "commit", "-q", "-a", "-m", "two")
    (repository / "docs" / "a.md").write_text(f"{OLD.replace('4', '5')}\n{NEW}")
    done = run("docs", "--diff", "HEAD", "--format", "json")
    assert found(done.stdout) == [("D301", 1), ("C101", 3)]
    assert run("docs/a.md", "--diff", "HEAD~2").returncode == 2


def test_lines(repository: Path) -> None:
    path = repository / "docs" / "a.md"
    path.write_text(f"New.\n{OLD}\nWords.\n\nMore words.\nLast\nline\n")
    assert revisions.since("HEAD", ["docs/a.md"])("docs/a.md") == [range(1, 2), range(7, 9)]
    path.write_text(f"{OLD}\nMore words.\n")
    assert revisions.since("HEAD", ["docs"])("docs/a.md") == []


@pytest.mark.parametrize("name", ["new.md", "*.md", 'ä\n\t".md', "-x.md", ":(top).md"])
def test_all_of_a_new_document_is_new(repository: Path, name: str) -> None:
    (repository / name).write_text("1\n2\n")
    path = f"./{name}"
    changed = revisions.since("HEAD", ["-", path])
    assert [changed(each) for each in (path, "-", "docs/a.md")] == [None, None, ()]
    git(repository, "add", "--", path)
    assert revisions.since("HEAD", [path])(path) == [range(1, 3)]
    git(repository, "commit", "-q", "-m", "two")
    (repository / name).write_text("1\n3\n")
    assert revisions.since("HEAD", [path])(path) == [range(2, 3)]


def test_utf_16_has_lines_too(repository: Path) -> None:
    (repository / "docs" / "a.md").write_bytes("1\n2\n".encode("utf-16"))
    assert revisions.since("HEAD", ["docs/a.md"])("docs/a.md")


def test_in_a_hook_of_a_worktree(run: Run, repository: Path, tmp_path: Path) -> None:
    git(repository, "worktree", "add", "-q", str(tmp_path / "tree"))
    folder = repository / ".git" / "worktrees" / "tree"
    done = run("tree/docs", "--diff", "HEAD", "--format", "json", GIT_DIR=str(folder), GIT_INDEX_FILE=".git/index")
    assert (done.returncode, found(done.stdout)) == (0, [])


@pytest.mark.parametrize("revision", ["nowhere", "--output=owned", "-p", "", "HEAD:docs/a.md", "a b", "HEAD..HEAD"])
def test_no_such_revision(run: Run, repository: Path, revision: str) -> None:
    done = run("docs", f"--diff={revision}")
    assert done.returncode == 2
    assert f"--diff {revision}: git knows no such revision" in done.stderr.decode()
    assert not (repository / "owned").exists()


def test_no_repository(tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.md").write_text(OLD)
    done = run("a.md", "--diff", "HEAD", GIT_CEILING_DIRECTORIES=str(tmp_path.parent))
    assert done.returncode == 2
    assert b"not a git repository" in done.stderr


def test_no_git(tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.md").write_text(OLD)
    done = run("a.md", "--diff", "HEAD", PATH=str(tmp_path))
    assert done.returncode == 2
    assert b"git, which is not installed" in done.stderr


def test_outside_of_the_repository(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other") / "b.md"
    other.write_text("1\n")
    with pytest.raises(ConfigError, match="outside of the git repository"):
        revisions.since("HEAD", ["docs/a.md"])(str(other))
