"""Numbers of two countries side by side: what is told of the one is not held against the other's."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

TRUE = [
    "Poland's exports rose from $180 billion to $210 billion in 2017. Hungary's exports doubled to $11 billion.\n",
    "Kenya exported goods worth $6 billion in 2015. Ghana exported goods worth $10 billion in 2015, twice as much as "
    "in 2004.\n",
    "Norway had 100 ferries in 2010 and 150 in 2020. Chile doubled the number of its ferries in these ten years.\n",
    "Peru's mines took in 200 million dollars in 2015 and 220 million dollars in 2017. Chile's takings rose by 30% "
    "over those two years.\n",
    "Poland built 3,000 km of roads between 2005 and 2015. Hungary built 900 km of roads between 2005 and 2015.\n",
]

FALSE = [
    ("A203", "Poland's exports rose from $180 billion in 2014 to $210 billion in 2017. Its exports thus doubled.\n"),
    ("A203", "Norway had 100 ferries in 2010 and 150 in 2020. Norway doubled the number of its ferries.\n"),
    ("A201", "Peru's mines took in 200 million dollars in 2015 and 220 million dollars in 2017. Peru's takings rose by "
     "30% over those two years.\n"),
]  # fmt: skip


@pytest.mark.parametrize("text", TRUE)
def test_what_is_told_of_another_country_is_let_be(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []


@pytest.mark.parametrize(("code", "text"), FALSE)
def test_what_is_told_of_the_same_country_is_held_against_it(tmp_path: Path, code: str, text: str) -> None:
    assert code in codes(tmp_path, text)
