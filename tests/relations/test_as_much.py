"""Multiples and parts of another thing, and differences that a sentence takes up: faults and true twins."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

MULTIPLES = [
    ("A good count at the weir: 36 herons and 12 kingfishers. I had never seen {} times as many herons as kingfishers "
     "there. Two otters as well.\n", "five", "three"),
    ("The replacement pump draws only {} of the power of the old one: 45 kW instead of 90 kW.\n", "a quarter", "half"),
    ("A place at the nursery costs 150 francs a month, {} of the price of a private one, for which parents pay 600.\n",
     "a third", "a quarter"),
    ("The queue for a passport was cut to {}. Applicants waited 40 days in January and 20 days in June.\n",
     "a third", "a half"),
    ("The council has {} as many women as men: 40 women against 120 men.\n", "half",
     "a third"),
]  # fmt: skip

DIFFERENCES = [
    ("At the end of September the bank owned 371 tonnes of gold. That was {} tonnes more than at the end of June, when "
     "its vaults held 358 tonnes.\n", "26", "13"),
    ("On New Year's Day we had 1,620 volunteers. By December there were 1,940.\n\nThe house has 24 beds.\n\nWith {} "
     "more volunteers than at the start of the year, we can go on.\n", "230", "320"),
    ("Dube threw the javelin 84.61 metres. His rival's best was 79.84 metres, the next 77.02 metres.\n\nThe meeting "
     "was full.\n\nShe called the winning margin of {} metres rude.\n", "7.47", "4.77"),
]  # fmt: skip

LET_BE = [
    "Rye bread is a third of the turnover. Salt and seeds cost 9 million kroner, butter 22 million.\n",
    "Half of the price was paid by the state. A ticket is €40 in winter and €60 in summer.\n",
]


@pytest.mark.parametrize(("text", "false", "true"), MULTIPLES)
def test_a_multiple_of_another_thing(tmp_path: Path, text: str, false: str, true: str) -> None:
    assert codes(tmp_path, text.format(false)) == ["A203"]
    assert codes(tmp_path, text.format(true)) == []


@pytest.mark.parametrize(("text", "false", "true"), DIFFERENCES)
def test_a_difference_is_of_what_it_takes_up(tmp_path: Path, text: str, false: str, true: str) -> None:
    assert codes(tmp_path, text.format(false)) == ["A202"]
    assert codes(tmp_path, text.format(true)) == []


@pytest.mark.parametrize("text", LET_BE)
def test_a_share_is_no_multiple(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
