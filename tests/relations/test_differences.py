"""A difference with the only two numbers of its kind beside it, in plain words: faults and their true twins."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

PAIRS = [
    ("Rovers have 48 points after 22 games. They are {} points clear of United, who have 41.\n", "nine", "seven"),
    ("Clerks earned 2,150 francs a month, porters 1,840. The gap of {} francs has hardly changed.\n", "410", "310"),
    ("The new hall seats 800, {} more than the old one. \"It had 450 seats,\" the porter says.\n", "250", "350"),
    ("The trip will take only 75 minutes. Travellers save {} minutes, as it takes 110 today.\n", "45", "35"),
    ("The pool will be open for 42 hours instead of 50. The {} hours that are lost are late ones.\n", "six", "eight"),
    ("Of the 1,800 tickets printed, 1,550 have been bought. There are {} left, for the matinee.\n", "350", "250"),
    ("The wardens counted 455 seals. Two years ago there were 530. The herd has thus shrunk by {}.\n", "95", "75"),
    ("Anna is 61. Her husband Carl, who is {} years older, is 66 and retired.\n", "eight", "five"),
    ("The mill used 6.4 million tonnes of coal, after 7.1 million in 2021. The saving of {} million tonnes is due to a "
     "mild winter.\n", "1.7", "0.7"),
]  # fmt: skip

APART = [
    "In 2022, 38 people died on the road, nine fewer than in 2021. Some 45 people had been hurt.\n",
    "The club closed at 143. It began with 131, gained 29 and lost 17.\n",
    "The two sides are 45 euros apart. The union asks for a rise of 160 euros; the mill has gone from 90 to 115.\n",
    "Three towers were put up in 2001, five more in 2003. There are 18 in all, and 11 turn.\n",
    "It starts at $549 with a small disk, $50 more than last time; with a large one it costs $629.\n",
    "Of the 54 games 25 ended in a draw, 17 were won by White and 12 by Black.\n",
    "Rates that had climbed to 6.1 per cent have come down to 4.9, a fall of 1.2 points. In May they were 2.7.\n",
    "For a driver on 2,500 francs the first step means 100 francs a month more. After the second it is 2,678.\n",
    "On the 25-strong board there are two, the younger 29.\n",
]


@pytest.mark.parametrize(("text", "false", "true"), PAIRS)
def test_a_difference_is_that_of_the_two_beside_it(tmp_path: Path, text: str, false: str, true: str) -> None:
    assert codes(tmp_path, text.format(false)) == ["A202"]
    assert codes(tmp_path, text.format(true)) == []


@pytest.mark.parametrize("text", APART)
def test_a_difference_of_other_numbers_is_let_be(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
