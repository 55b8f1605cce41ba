"""The list of claims at a terminal."""

from collections.abc import Callable
from pathlib import Path

import pytest

import factcheck
from factcheck.reports import render_claims
from factcheck.reports.sink import cells
from tests.reports.example import EMPTY, report_on


def test_the_brief(golden: Callable[[str, str], None], seed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(seed.parent.parent)
    golden("brief.claims.txt", render_claims("terminal", factcheck.check("seeds")))


def test_hostile_text_and_width() -> None:
    text = "\x1b[31m" + "中" * 100
    shown = render_claims("terminal", report_on(text, text, path="a\x07" + "b" * 80 + ".md"), width=50)
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert all(cells(line) <= 50 for line in shown.splitlines())


def test_long_words_are_cut() -> None:
    text = "five " * 1000
    assert len(render_claims("terminal", report_on(text, text)).splitlines()) < 10


def test_none() -> None:
    assert render_claims("terminal", EMPTY) == "0 claims in 0 documents\n"
