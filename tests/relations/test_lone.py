"""A change in the paragraph of the only two amounts that it can be of, tied by no word: faults and true twins."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

PAIRS = [
    ("The chain has {} its shops since it was sold. It had 14 then and has 28 today.\n", "tripled", "doubled"),
    ("The county has 4.2 cases per thousand people. The national mean is 1.4, so that residents run {} times the usual "
     "risk.\n", "five", "three"),
    ("A {}% surge in applications has swamped the office. It received 1,500 files in the whole of 2022; in 2023 the "
     "tally was 2,700.\n", "60", "80"),
    ("Seedlings stood 35 cm tall when the lamps came. After six weeks it was 42 cm, i.e. a gain of {} percent.\n",
     "30", "20"),
    ("A gate of 9,200 beats last season's 8,000 by {} per cent.\n", "25", "15"),
    ("Rejects fell by a {} after the new jig, from 640 pieces in week 12 to 480 in week 16.\n", "half", "quarter"),
]  # fmt: skip

APART = [
    "About 1,300 farms took part, up from 1,100. Diesel cost 8% less than in spring.\n",
    "A stove costs 180 soles and cuts smoke by half. A bottle of gas costs 52 soles.\n",
    "Twelve months ago the firm signed a 7-year lease. Its sales have doubled.\n",
    "The gap widened to $2.2 billion, against $1.8 billion. Purchases rose by 12%, and freight rates by 4%.\n",
    "If it were to grow by 60%, the office would need help. It had 1,500 files in 2022; in 2023 it had 2,700.\n",
]


@pytest.mark.parametrize(("text", "false", "true"), PAIRS)
def test_a_change_is_of_the_only_two_amounts(tmp_path: Path, text: str, false: str, true: str) -> None:
    assert codes(tmp_path, text.format(false)) in (["A201"], ["A203"])
    assert codes(tmp_path, text.format(true)) == []


@pytest.mark.parametrize("text", APART)
def test_a_change_of_something_else_is_let_be(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
