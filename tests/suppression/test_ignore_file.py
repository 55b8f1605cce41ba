"""The ignore file: what it suppresses, when that ends, and what is wrong in it."""

import json
from pathlib import Path

import pytest

from factcheck.config import ConfigError
from factcheck.suppression.ignore_file import load
from tests.conftest import Run

WRONG = "Trade between Belarus and Kazakhstan exceeded 4 billion dollars in 2019.\n"
NAME = ".factcheck-ignore.toml"


def entry(fingerprint: str, more: str = "") -> str:
    return f'[[ignore]]\nfingerprint = "{fingerprint}"\npath = "docs/a.md"\nreason = "as he said it"\n{more}\n'


@pytest.fixture
def fingerprint(tmp_path: Path, run: Run) -> str:
    (tmp_path / "factcheck.toml").write_text("")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text(WRONG)
    (finding,) = json.loads(run("docs/a.md", "--format", "json").stdout)["findings"]
    return str(finding["fingerprint"])


def test_what_it_names_is_suppressed(tmp_path: Path, run: Run, fingerprint: str) -> None:
    (tmp_path / NAME).write_text(entry(fingerprint, "expires = 9999-12-31"))
    done = run("docs/a.md", "--show-suppressed")
    assert (done.returncode, done.stderr) == (0, b"")
    assert f"suppressed: {NAME}, entry 1: as he said it" in done.stdout.decode()
    assert b"D301" not in run("docs/a.md").stdout
    (finding,) = json.loads(run("docs", "--format", "json").stdout)["findings"]
    assert finding["suppression"]["kind"] == "external"


def test_an_expired_entry_suppresses_nothing(tmp_path: Path, run: Run, fingerprint: str) -> None:
    (tmp_path / NAME).write_text(entry(fingerprint, "expires = 2020-01-31"))
    done = run("docs/a.md")
    assert done.returncode == 1
    assert done.stderr.decode() == (
        f"factcheck: {NAME}, entry 1: warning: {fingerprint} in docs/a.md expired on 2020-01-31: look again\n"
    )


def test_an_expired_entry_says_so_though_it_is_found_no_more(tmp_path: Path, run: Run, fingerprint: str) -> None:
    (tmp_path / NAME).write_text(entry("0" * 16, "expires = 2020-01-31"))
    assert b"docs/a.md expired on 2020-01-31 and is found no more: remove it" in run("docs/a.md").stderr


def test_an_unused_entry_is_named_where_its_document_is_checked(tmp_path: Path, run: Run, fingerprint: str) -> None:
    (tmp_path / NAME).write_text(entry("0" * 16))
    assert b"is found no more in docs/a.md: remove it" in run("docs/a.md").stderr
    (tmp_path / "b.md").write_text("Nothing.\n")
    assert b"remove it" not in run("b.md").stderr


def test_a_fingerprint_is_the_same_from_wherever_it_is_asked_for(tmp_path: Path, run: Run, fingerprint: str) -> None:
    for path in ("./docs/a.md", "docs/../docs/a.md", "docs", str(tmp_path / "docs" / "a.md")):
        (finding,) = json.loads(run(path, "--format", "json").stdout)["findings"]
        assert finding["fingerprint"] == fingerprint


def test_a_fingerprint_survives_edits_elsewhere(tmp_path: Path, run: Run, fingerprint: str) -> None:
    (tmp_path / "docs" / "a.md").write_text(f"# A new beginning\n\n{WRONG}\nAnd 5 more words.\n")
    found = json.loads(run("docs", "--format", "json").stdout)["findings"]
    assert [finding["fingerprint"] for finding in found if finding["code"] == "D301"] == [fingerprint]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[ignore]", r"ignore must be written \[\[ignore\]\]"),
        ("ignores = []", "unknown key 'ignores'"),
        ("ignore = [1]", "entry 1: must be a table"),
        (entry("a", "expire = 2027-01-01"), r"unknown key 'expire' \(did you mean 'expires'\?\)"),
        (entry("a", "expires = '2027-01-01'"), "expires must be a day such as 2027-01-31, without quotes"),
        (entry("a", "expires = 2027-01-01T00:00:00"), "expires must be a day"),
        (entry(""), "needs a fingerprint"),
        (entry("a").replace("as he said it", " "), "needs a reason"),
        ("[[", "not valid TOML"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / NAME).write_text(content)
    with pytest.raises(ConfigError, match=message):
        load(str(tmp_path / NAME))
