"""A fault of the program itself, put in by hand: it is told as such, and stops nothing but the document it befell."""

from pathlib import Path

import pytest

from factcheck import cli, pipeline
from factcheck.model import Claim, Document

CLAIM = "Trade between Belarus and Kazakhstan exceeded 4 billion dollars in 2019.\n"


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two documents, of which the first brings the program down."""
    good = pipeline.claims_of

    def faulty(document: Document, *words: object) -> tuple[Claim, ...]:
        if document.path.endswith("a.txt"):
            raise ArithmeticError("no such number \x1b[31m")
        return good(document, *words)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "claims_of", faulty)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(CLAIM, "utf-8")
    monkeypatch.chdir(tmp_path)  # a long path would be cut in the middle
    return Path()


def test_a_fault_in_one_document_stops_no_other(two: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.run([str(two)]) == 2
    shown = capfd.readouterr()
    assert "b.txt:1" in shown.out
    assert "D301" in shown.out
    told = shown.out + shown.err
    assert "a.txt: internal error: ArithmeticError: no such number" in told
    assert "please report it" in told
    assert "\x1b[31m" not in told


def test_a_fault_is_shown_in_full_where_asked(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_DEBUG", "1")
    with pytest.raises(ArithmeticError):
        cli.run([str(two)])
