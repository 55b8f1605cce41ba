"""Differences told of measures, of those who left, and far from their ends: faults and true twins."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

APART = [
    ("We need $2,500 for the stove, have collected $1,940 so far, and are ${} short. Tickets are $5.\n", "660", "560"),
    ("Thirty-three pupils started the course and twenty-six finished it. The head asks why {} dropped out.\n",
     "nine", "seven"),
    ("The bus takes 55 minutes and the train 34. Going by rail saves you {} minutes.\n", "31", "21"),
    ("Mara finished in 41 minutes, her sister in 48. I beat her by {} minutes, Mara said.\n", "nine", "seven"),
    ("We wanted 90 volunteers and got 74: {} too few.\n", "26", "16"),
    ("Vanek won it on Saturday in 7 hours 52 minutes. The entry fee is €70.\n\nLast year she needed 8 hours 31 minutes."
     " Soup was served.\n\nTo be {} minutes faster than a year ago is beyond anything, she said.\n", "49", "39"),
    ("The board lowered its rate by {} percentage points, from 8.5% to 7.0%. Inflation is 6.1%.\n", "2", "1.5"),
    ("The paper's circulation has shrunk by {} per cent: it sold 25,000 copies in 2021 and sells 21,000 today.\n",
     "12", "16"),
    ("About 2,850 hikers signed the book, around {} more than the 1,900 or so of last August.\n", "a quarter", "half"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "false", "true"), APART)
def test_what_is_short_or_gone_is_the_difference(tmp_path: Path, text: str, false: str, true: str) -> None:
    assert codes(tmp_path, text.format(false)) in (["A201"], ["A202"])
    assert codes(tmp_path, text.format(true)) == []
