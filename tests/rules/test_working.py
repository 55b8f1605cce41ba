"""The working of a finding shows the numbers that it reckons with."""

from pathlib import Path

import pytest

import factcheck

ROWS = [
    (
        "A201",
        "Sales rose 20%, from $0.9 to $1.2 billion.\n",
        "($1.2 billion - 900 million USD) / 900 million USD = 33.33%",
    ),
    ("A201", "Sales rose 20%, from $900 to $1,200.\n", "($1,200 - $900) / $900 = 33.33%"),
    ("A203", "Sales tripled from $0.9 to $1.2 billion.\n", "$1.2 billion / 900 million USD = 1.33"),
]


@pytest.mark.parametrize(("code", "text", "working"), ROWS)
def test_what_another_number_lends_is_shown(tmp_path: Path, code: str, text: str, working: str) -> None:
    (tmp_path / "a.md").write_text(text)
    (finding,) = factcheck.check(str(tmp_path / "a.md"), select=[code]).findings
    assert working in finding.working
