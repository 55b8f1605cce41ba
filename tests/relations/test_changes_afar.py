"""Changes told apart from the only two states that a text tells of one thing: each with a number that these can't have
given, and the one that they give."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

FILL = " The kiosk has 14 stools and sells maps at 4 dollars.\n\nIt opens at nine, and 30 boats can be hired.\n\n"

ROWS = [
    # One of the two goes by another name.
    ("A201", "In 2018, the last year of the old bridge, 3,600 riders crossed the toll gate." + FILL + "In 2022, the "
     "first year of the new one, the gate counted 5,400 crossings. \"{} per cent more riders than before they tore it "
     "down,\" she said.\n", "Seventy", "Fifty"),
    # As a bound, and beside amounts of other things that would bear it out.
    ("A201", "A count in 2013 came to 8,200 nesting burrows." + FILL + "In 2023 there were 4,920 burrows. A ticket is "
     "$6, or $9 on Sundays. A cliff that loses {} of its burrows in ten years needs a fence.\n",
     "more than half", "two-fifths"),
    # Points, told in per cent.
    ("P402", "At the start of the season girls were 30% of the choir." + FILL + "By the end of the season girls were "
     "36% of the choir. The teacher calls this increase of {} in the share of girls a start.\n", "6 per cent",
     "a fifth"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "wrong", "right"), ROWS)
def test_what_the_only_two_states_give(tmp_path: Path, code: str, text: str, wrong: str, right: str) -> None:
    assert code in codes(tmp_path, text.format(wrong))
    assert codes(tmp_path, text.format(right)) == []
