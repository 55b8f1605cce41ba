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
    # The same of a rate by another name.
    ("P402", "The county tax on second homes goes up from 12% to 16% in May." + FILL + "Owners call the rise of {} in "
     "the rate a shame.\n", "4 per cent", "4 percentage points"),
    # A change since the earlier one's time; the later one leaves out what is counted.
    ("A201", "Riders hired 4,200 mopeds in 2019, when two of the nine depots were shut, and 5,040 in 2023." + FILL +
     "\"A {} jump in rentals since 2019 is more than we had hoped for,\" she said.\n", "30%", "20%"),
    # What is taken off, or put on.
    ("A201", "A count in 2014 found 1,500 stray dogs." + FILL + "When the count was repeated in 2023, the figure was "
     "1,200 dogs. \"We have taken {} per cent off the number of stray dogs,\" he said.\n", "30", "20"),
    ("A202", "In 2015 the ride to Orm took 42 minutes." + FILL + "In 2024 it took 38 minutes. A bridge has knocked {} "
     "minutes off the ride.\n", "six", "four"),
    # So long before a noun of change; over the turn of a year.
    ("A202", "On 1 November the lake stood at 341.6 metres." + FILL + "On 20 March it was at 329.2 metres. A {}-metre "
     "drop in the lake has laid bare a mill.\n", "22.4", "12.4"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "wrong", "right"), ROWS)
def test_what_the_only_two_states_give(tmp_path: Path, code: str, text: str, wrong: str, right: str) -> None:
    assert code in codes(tmp_path, text.format(wrong))
    assert codes(tmp_path, text.format(right)) == []
