"""Settings further down: a run over folders that have configuration files of their own."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run

WRONG = "Trade between Belarus and Kazakhstan exceeded 4 billion dollars in 2019.\n"


@pytest.fixture(autouse=True)
def folders(tmp_path: Path) -> None:
    for name in ("desk", "desk/sport", "lab"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.md").write_text(WRONG)


def found(run: Run, *arguments: str) -> list[tuple[str, str, str]]:
    done = run(*arguments, "--format", "json")
    assert done.returncode in (0, 1), done.stderr
    return [
        (finding["locations"][0]["path"], finding["code"], finding["severity"])
        for finding in json.loads(done.stdout)["findings"]
    ]


def test_rules_and_severity_are_those_of_the_nearest_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('fail-on = "never"\n')
    (tmp_path / "desk" / "factcheck.toml").write_text('[severity]\nD301 = "note"\n')
    (tmp_path / "desk" / "sport" / "pyproject.toml").write_text('[tool.factcheck]\nignore = ["D"]\n')
    assert found(run, ".") == [("desk/a.md", "D301", "note"), ("lab/a.md", "D301", "error")]
    assert run(".").returncode == 0  # which is said once for the run, by the file nearest to all of it
    assert found(run, ".", "--isolated") == [
        ("desk/a.md", "D301", "error"), ("desk/sport/a.md", "D301", "error"), ("lab/a.md", "D301", "error"),
    ]  # fmt: skip
    assert [path for path, _, _ in found(run, ".", "--ignore", "C")] == ["desk/a.md", "desk/sport/a.md", "lab/a.md"]


def test_each_house_has_its_own_words(run: Run, tmp_path: Path) -> None:
    text = "In 2019 the outbound goods of Belarus to Kazakhstan were 9 billion dollars.\n"
    for name in ("desk", "lab"):
        (tmp_path / name / "a.md").write_text(text)
    (tmp_path / "desk" / "sport" / "a.md").write_text("Nothing.\n")
    (tmp_path / "lab" / "factcheck.toml").write_text('[measures]\nexports = ["outbound goods"]\n')
    assert found(run, ".") == [("lab/a.md", "D301", "error")]


def test_each_house_has_its_own_tables(run: Run, tmp_path: Path) -> None:
    for name in ("desk", "lab"):
        (tmp_path / name / "a.md").write_text("In 2020 the north plant had a cheese output of 90 tonnes.\n")
    (tmp_path / "desk" / "sport" / "a.md").write_text("Nothing.\n")
    (tmp_path / "lab" / "figures.csv").write_text(
        "plant,year,Cheese output (tonnes)\nnorth plant,2020,40\nsouth plant,2020,50\n"
    )
    (tmp_path / "lab" / "factcheck.toml").write_text('data = ["figures.csv"]\n[columns]\nentity = "plant"\n')
    assert found(run, ".") == [("lab/a.md", "D301", "warning")]


def test_what_is_left_out_is_left_out_below_each_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('exclude = ["lab/"]\n')
    (tmp_path / "desk" / "factcheck.toml").write_text('exclude = ["/sport/", "lab/"]\n')
    assert run(".", "--show-files").stdout == b"desk/a.md\n"
    assert run("desk", "lab", "--show-files").stdout == b"desk/a.md\nlab/a.md\n"  # what is named is read
    assert [path for path, _, _ in found(run, ".")] == ["desk/a.md"]


def test_what_is_wrong_in_any_is_told_before_the_first_document_is_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "lab" / "factcheck.toml").write_text('ignore = ["D999"]\n')
    done = run(".", "--format", "jsonl")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"lab/factcheck.toml: no rule has the code 'D999'" in done.stderr


def test_they_are_shown(run: Run, tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('fail-on = "never"\n')
    (tmp_path / "desk" / "factcheck.toml").write_text('select = ["C"]\nfail-on = "review"\n')
    shown = run("desk", "lab", "--show-config").stdout.decode()
    first, second = shown.split("\n\n# ")
    assert 'fail-on = "never"' in first
    assert 'select = ["C"]' in second and "fail-on" not in second
