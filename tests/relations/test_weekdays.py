"""Days of the week beside their dates: each text with a day that can't be, and its twin."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

ROWS = [
    ("The strike began on Tuesday, 8 April, at 40 depots.\n\nPay is up by 3%.\n\nIt was called off on {}, 17 April.\n",
     "Friday", "Thursday"),
    ("Voters in 12 wards go to the polls on Sunday, October 5. The old council meets for the last time on {} October "
     "15.\n", "Monday", "Wednesday"),
    ("The fair opens on Saturday, 27 December, and ends on {}, 4 January; a ticket costs €8.\n", "Monday", "Sunday"),
    ("The ferry with 60 people on board was launched on {}, 21 July 2021.\n", "Monday", "Wednesday"),
    ("The ferry was launched on {} the 21 July, 2021, with 60 people on board.\n", "Friday", "Wednesday"),
]  # fmt: skip

SILENT = [
    "The strike began on Tuesday, 8 April. In 2019 it had begun at 40 depots on Friday, 17 April.\n",
    "The strike began on Tuesday, 8 April. A year ago 40 depots walked out on Friday, 17 April.\n",
    "Last met on Friday, 14 March. The next of the 4 meetings is on Monday, 10 November.\n",
    "The winter of 6 huts ended on Thursday, 27 February, and on Monday, 3 March, and on Tuesday, 4 March, 8 opened.\n",
    "The tsar's 40 guards left on Thursday, 2 March 1917.\n",
]


@pytest.mark.parametrize(("text", "wrong", "right"), ROWS)
def test_a_day_of_the_week(tmp_path: Path, text: str, wrong: str, right: str) -> None:
    """A day of the week that the date isn't is found, and the right one is not."""
    assert codes(tmp_path, text.format(wrong)) == ["P404"]
    assert codes(tmp_path, text.format(right)) == []


@pytest.mark.parametrize("text", SILENT)
def test_other_years(tmp_path: Path, text: str) -> None:
    """Dates that may be of two years, or of another calendar, say nothing of each other."""
    assert codes(tmp_path, text) == []
