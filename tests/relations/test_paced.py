"""So much a day, a trip or a class with the total and the number it is of, in plain words: faults and their twins."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

PAIRS = [
    # The time is told, in the sentence or in one beside it.
    ("The show was open for 60 days and had 48,000 guests, a daily average of {}.\n", "1,100", "800"),
    ("The fair ran for 12 days. It drew 84,000 visitors. \"{} a day is a fine average,\" the mayor said.\n", "9,000",
     "7,000"),
    ("The river carried 36,000 logs over 90 days, about {} daily.\n", "550", "400"),
    # A year or a month has so many of them.
    ("The tug was called out 96 times last year, on average {} times a month.\n", "eleven", "eight"),
    ("Over the year the depot lent 62,400 tools, some {} a week.\n", "1,700", "1,200"),
    ("The oven sold 73,000 loaves last year, or {} a day.\n", "110", "200"),
    # What it is of is left out, goes by another name, or is told one sentence on.
    ("Hill Road teaches 340 students in 17 groups. The average group size is {}.\n", "25", "20"),
    ("The bus carried 18,000 people in May on 450 runs. On average {} passengers were on board.\n", "60", "40"),
    ("An average of {} passengers took each run. The bus made 450 runs and carried 18,000 people.\n", "60", "40"),
    ("The team scored 72 goals in 30 games, an average of {} per game.\n", "2.8", "2.4"),
    ("The clinic has 8 doctors, who saw 31,200 patients, an average of {} each.\n", "4,900", "3,900"),
]  # fmt: skip

APART = [
    "Sales were £21.4 million last year. The 212 shops are open for 46 hours a week on average; 2,871 people help.\n",
    "The club made £1,870. Its average age is 61, and nineteen members are over 85.\n",
    "The oven sold 73,000 loaves last year, or 240 a day.\n",  # of days of work
    "The fair ran for 12 days and drew 84,000 visitors. On Sundays an average of 9,000 a day came.\n",
    "Three nights cost the owner 27 million, nine a night.\n",
    "In nine days at €8 a day for each, food came to €108.\n",
    "Since May 5,400 people have come, on average 30 a day.\n",
]


@pytest.mark.parametrize(("text", "false", "true"), PAIRS)
def test_so_much_a_day_fits_the_total_and_the_days(tmp_path: Path, text: str, false: str, true: str) -> None:
    assert "A215" in codes(tmp_path, text.format(false))
    assert codes(tmp_path, text.format(true)) == []


@pytest.mark.parametrize("text", APART)
def test_so_much_a_day_of_something_else_is_let_be(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
