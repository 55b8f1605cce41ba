"""Twice as long a text takes about twice the work to be checked, whatever it says: counted in calls, not in seconds."""

from pathlib import Path

import pytest

import factcheck
from factcheck.extraction.numbers import sentences
from tests.extraction.test_growth import MOST, calls

SIZE = 60
"""Repetitions from which on every window of numbers is full."""

PIECES = [
    "The road is 540 kilometres long, the 308-mile road. ",
    "The town has 1,234 cows, 5 km, 3 miles, 20%, ",
    "Sales rose 20% from 40 to 60 tonnes. ",
    "5 km 3 miles 4 kg 6 pounds 7% 8 euros ",
    "40 of the 60 cows, 20% of the 90 cows, ",
    "It was 20 C and 60 F. ",
    "Exports were $5 billion and imports $6 billion. ",
    "In 2019 it was 40, in 2020 it was 50, the highest since 2015. ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_a_check_is_linear(tmp_path: Path, piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # Within a sentence the work grows with the square, up to its longest: the shorter that is, the less is to do here.
    monkeypatch.setattr(sentences, "LONGEST", 200)

    def check(text: str) -> object:
        (tmp_path / "a.md").write_text(text)
        return factcheck.check(str(tmp_path / "a.md"), select=["C", "A", "P"])

    check(piece)  # what is read once and kept
    one, two = (calls(check, piece * size) for size in (SIZE, 2 * SIZE))
    assert two <= MOST * one + 500
