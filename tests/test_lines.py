"""jsonl goes out as documents are read: the second one is a pipe that is fed when the first one's lines are there."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import pytest

from tests.conftest import Run, environment

WRONG = "Trade between Belarus and Kazakhstan exceeded 4 billion dollars in 2019.\n"
OTHER = "Trade between Belarus and Kazakhstan was below 1 billion dollars in 2019.\n"

PATIENCE = 60
"""Seconds after which a run that says nothing is ended, and the test has failed."""


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_text(WRONG)
    os.mkfifo(tmp_path / "b.md")
    return tmp_path / "b.md"


def lines_of(arguments: list[str], pipe: Path) -> Iterator[dict[str, object]]:
    """The lines of a run; when the first is there, the pipe is fed. A run that waits for the pipe first has none."""
    command = [sys.executable, "-m", "factcheck", *arguments, "--format", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=pipe.parent, env=environment()) as program:
        assert program.stdout
        timer = Timer(PATIENCE, program.kill)
        timer.start()
        first = program.stdout.readline()
        timer.cancel()
        assert first, "nothing was written before the second document was there"
        yield json.loads(first)
        pipe.write_text(OTHER)
        yield from map(json.loads, program.stdout)


def test_claims_go_out_as_their_document_is_read(pipe: Path) -> None:
    found = list(lines_of(["claims", "a.md", "b.md"], pipe))
    assert [(line["path"], line["line"]) for line in found] == [("a.md", 1), ("b.md", 1)]


def test_findings_go_out_as_their_document_is_checked_and_those_between_documents_last(pipe: Path) -> None:
    found = list(lines_of(["b.md", "a.md"], pipe))  # in order of path, however they are named
    assert [line["code"] for line in found] == ["D301", "D310", "C101"]
    assert len({line["fingerprint"] for line in found}) == 3


def test_the_lines_are_those_of_the_json_report(run: Run, tmp_path: Path) -> None:
    for name in ("b.md", "a.md"):
        (tmp_path / name).write_text(f"{WRONG}\n{OTHER}\n{WRONG.strip()} <!-- factcheck: ignore[D301] known -->\n")
    done = run(".", "--format", "jsonl", "-o", "json=all.json", "-o", "jsonl=lines.jsonl")
    assert done.stdout == (tmp_path / "lines.jsonl").read_bytes()
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    whole = json.loads((tmp_path / "all.json").read_text())["findings"]
    key = "fingerprint"
    assert len(lines) == len({line[key] for line in lines})
    assert sorted(lines, key=lambda line: line[key]) == sorted(whole, key=lambda finding: finding[key])
    assert any(line["suppressed"] for line in lines)


def test_lines_know_of_a_baseline_that_is_being_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(WRONG)
    (line,) = run("a.md", "--format", "jsonl", "--write-baseline", "old.json").stdout.splitlines()
    assert json.loads(line)["suppression"]["reason"] == "in the baseline"


def test_a_file_of_lines_is_whole_or_not_there(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(WRONG)
    (tmp_path / "old.jsonl").write_text("no json")
    done = run("a.md", "-o", "jsonl=lines.jsonl", "--against", "old.jsonl")
    assert done.returncode == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "old.jsonl"]
