"""A baseline: only what is new fails, wherever the old findings have moved to."""

import json
from pathlib import Path

import pytest

from factcheck.config import ConfigError
from factcheck.suppression.baseline import load
from tests.conftest import Run

WRONG = "Trade between Belarus and Kazakhstan exceeded 4 billion dollars in 2019.\n"
RIGHT = "Trade between Belarus and Kazakhstan exceeded 800 million dollars in 2019.\n"
NEW = "Trade between Belarus and Kazakhstan exceeded 40 billion dollars in 2018.\n"


@pytest.fixture
def doc(tmp_path: Path) -> Path:
    path = tmp_path / "a.md"
    path.write_text(WRONG + "\n" + RIGHT)
    return path


def codes(output: bytes, suppressed: bool) -> list[str]:
    findings = json.loads(output)["findings"]
    return [finding["code"] for finding in findings if finding["suppressed"] is suppressed]


def test_only_new_findings_fail(run: Run, doc: Path, tmp_path: Path) -> None:
    written = run("a.md", "--write-baseline", "old.json", "--format", "json")
    assert written.returncode == 0
    assert written.stderr == b"factcheck: old.json: 2 findings written\n"
    assert codes(written.stdout, True) == ["D301", "C102"]
    assert [row.path for row in load(str(tmp_path / "old.json"))] == ["a.md", "a.md"]
    assert run("./a.md", "--baseline", "old.json").returncode == 0

    doc.write_text(f"# New words before\n\n{NEW}\n{WRONG}\n{RIGHT}")
    done = run("a.md", "--baseline", "old.json", "--format", "json")
    assert done.returncode == 1
    assert codes(done.stdout, True) == ["D301", "C102"]
    assert "D310" in codes(done.stdout, False)


def test_a_baseline_written_anew_keeps_the_old_findings(run: Run, doc: Path, tmp_path: Path) -> None:
    run("a.md", "--write-baseline", "old.json")
    first = (tmp_path / "old.json").read_bytes()
    run("a.md", "--baseline", "old.json", "--write-baseline", "old.json")
    assert (tmp_path / "old.json").read_bytes() == first


def test_what_is_gone_is_told(run: Run, doc: Path, tmp_path: Path) -> None:
    run("a.md", "--write-baseline", "old.json")
    doc.write_text(RIGHT)
    assert b"old.json: warning: 2 of its findings are found no more" in run("a.md", "--baseline", "old.json").stderr
    (tmp_path / "b.md").write_text("Nothing.\n")
    assert b"old.json" not in run("b.md", "--baseline", "old.json").stderr


def test_the_configuration_can_name_it(run: Run, doc: Path, tmp_path: Path) -> None:
    run("a.md", "--write-baseline", "old.json")
    (tmp_path / "factcheck.toml").write_text('baseline = "old.json"\n')
    assert run("a.md").returncode == 0


def test_an_empty_baseline_is_one(run: Run, doc: Path, tmp_path: Path) -> None:
    doc.write_text(RIGHT)
    assert run("a.md", "--write-baseline", "old.json").returncode == 0
    assert load(str(tmp_path / "old.json")) == ()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "not valid JSON"),
        ("[" * 100_000, "not valid JSON"),
        ("[]", "not a baseline of this version"),
        ('{"version": 2, "findings": []}', "not a baseline of this version"),
        ('{"version": 1, "findings": [{"code": "C101"}]}', "not a finding of a baseline"),
    ],
)
def test_what_is_no_baseline_is_named(tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "old.json").write_text(content)
    with pytest.raises(ConfigError, match=message):
        load(str(tmp_path / "old.json"))
    with pytest.raises(ConfigError, match="--write-baseline"):
        load(str(tmp_path / "none.json"))
