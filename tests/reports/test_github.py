"""Annotations, read back as the runner of GitHub Actions reads them; and the job summary."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reports import render
from factcheck.reports.sink import one_line
from tests.conftest import Run
from tests.reports.example import EMPTY, UNREAD, every_kind, report_on

TEXTS = st.text(max_size=80)
WRONG = "Trade between Belarus and Kazakhstan exceeded 4 billion dollars in 2019.\n"


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """What the runner understands of a step's output."""
    found = []
    for line in text.splitlines():
        if line.lstrip().startswith("::"):
            head, _, message = line.lstrip()[2:].partition("::")
            level, _, rest = head.partition(" ")
            properties = dict(part.split("=", 1) for part in rest.split(","))
            found.append((level, {key: decoded(value) for key, value in properties.items()}, decoded(message)))
    return found


def decoded(text: str) -> str:
    codes = {"%3A": ":", "%2C": ",", "%0D": "\r", "%0A": "\n", "%25": "%"}
    return re.sub("%(3A|2C|0D|0A|25)", lambda found: codes[found[0]], text)


def test_commands() -> None:
    text = render("github", every_kind())
    found = commands(text)
    assert [level for level, _, _ in found] == ["error", "error", "warning", "notice", "notice", "error"]
    assert found[0][1] == {
        "file": "=a b,c:d%/[x](y) {0}|<i>␛[31m<U+202E><U+DCE9>.md",
        "line": "2",
        "endLine": "3",
        "title": "D301 contradicted, by: 100%",
    }
    assert found[0][2].startswith("=1+1 <script>alert(1)</script> ::error::owned")
    assert found[0][2].endswith("100%0A.")
    assert found[1] == (
        "error",
        {
            "file": "a.md",
            "line": "2",
            "endLine": "2",
            "col": "11",
            "endColumn": "27",
            "title": "C101 statements contradict each other",
        },
        "it is not so (see a.md:1:7)",
    )
    assert found[-1] == ("error", {"title": "not read"}, "b␛[31m.txt: not valid UTF-8")
    assert text.splitlines()[-1].startswith("2 errors, 1 warning")


@given(TEXTS, TEXTS)
def test_any_text_is_one_command(text: str, path: str) -> None:
    report = report_on("It is 5.", "5", path=path, message=text, title=text)
    ((level, properties, message),) = commands(render("github", report))
    assert (level, properties["line"], properties["col"]) == ("error", "1", "7")
    assert message == one_line(text)
    assert properties["title"] == one_line(f"D301 {text}")


def test_a_path_is_relative_to_the_folder_of_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for path, shown in {
        "./a.md": "a.md",
        f"{tmp_path}/b/c.md": "b/c.md",
        "b/../a.md": "a.md",
        "/else/where.md": "/else/where.md",
        "-": "-",
    }.items():
        ((_, properties, _),) = commands(render("github", report_on("It is 5.", "5", path=path)))
        assert properties["file"] == shown


def test_a_job_summary_of_too_many_findings_is_a_headline() -> None:
    report = report_on("It is 5.", "5")
    report = replace(report, findings=report.findings * 5000)
    text = render("github-summary", report)
    assert text.splitlines() == [
        "## factcheck: 5,000 errors",
        "",
        "The report is too long to be shown here.",
        "",
        "1 claim in 1 document: 1 questioned.",
    ]
    for small in (EMPTY, UNREAD, every_kind()):
        assert render("github-summary", small) == render("markdown", small)


def test_the_job_summary_is_added_to_the_file_of_the_job(run: Run, tmp_path: Path) -> None:
    (tmp_path / "doc.txt").write_text(WRONG, "utf-8")
    file = tmp_path / "summary"
    file.write_text("before\n", "utf-8")
    done = run("doc.txt", "--format", "github", "-o", "github-summary", GITHUB_STEP_SUMMARY=str(file))
    assert done.returncode == 1
    assert done.stdout.startswith(b"::error file=doc.txt,line=1,")
    before, headline, *_ = file.read_text("utf-8").splitlines()
    assert (before, headline) == ("before", "## factcheck: 1 error")
    run("doc.txt", "--format", "github", GITHUB_STEP_SUMMARY=str(file))
    assert file.read_text("utf-8").count("##") == 1


@pytest.mark.parametrize("options", [["-o", "github-summary"], ["--format", "github-summary"]])
def test_there_is_no_job_summary_outside_of_a_job(run: Run, tmp_path: Path, options: list[str]) -> None:
    (tmp_path / "doc.txt").write_text(WRONG, "utf-8")
    done = run("doc.txt", *options, GITHUB_STEP_SUMMARY="")
    assert done.returncode == 1
    assert (b"##" in done.stdout, done.stderr) == (False, b"")
    assert [path.name for path in tmp_path.iterdir()] == ["doc.txt"]


def test_a_job_summary_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "doc.txt").write_text(WRONG, "utf-8")
    done = run("doc.txt", "-o", "github-summary", GITHUB_STEP_SUMMARY=str(tmp_path / "no" / "where"))
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert b"no/where" in done.stderr
