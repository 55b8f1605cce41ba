"""Ties in other wordings: each text with a planted fault and its true twin, by the code that finds the fault."""

from pathlib import Path

import pytest

import factcheck

ROWS = [
    ("A203", "The guild had 1,400 members in 2011. It has since {}, to 4,200.\n", "doubled", "tripled"),
    ("A204", "The band has 54 players: 24 flutes, 14 horns, 10 drums and {} harps.\n", "16", "6"),
    ("A208", "Girls scored 61 points on average, boys 69. For all pupils the mean was {} points.\n", "74", "66"),
    ("A209", "The park covers 90 square kilometres – {} square miles.\n", "55", "35"),
    ("A209", "Ropes of 40 metres, roughly {} feet, are allowed.\n", "180", "130"),
    ("A215", "Each of the 6,000 islanders throws away 300 kilos of rubbish a year. That makes {} tonnes.\n", "2,800",
     "1,800"),
    ("P401", "The club's deficit {} from 2.1 million to 3.4 million crowns.\n", "narrowed", "widened"),
]  # fmt: skip


def _codes(folder: Path, text: str) -> list[str]:
    (folder / "a.md").write_text(text, "utf-8")
    return [finding.code for finding in factcheck.check(folder, select=["C", "A", "P"]).findings]


@pytest.mark.parametrize(("code", "text", "false", "true"), ROWS)
def test_a_fault_in_other_words_is_found_and_its_twin_is_silent(
    tmp_path: Path, code: str, text: str, false: str, true: str
) -> None:
    assert code in _codes(tmp_path, text.format(false))
    assert _codes(tmp_path, text.format(true)) == []
