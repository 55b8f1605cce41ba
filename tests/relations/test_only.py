"""The only change of a text with the only two amounts that it tells as before and after: faults and true twins."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

ENDS = [
    ("Transfers from abroad came to $756 million in spring, against $630 million a year earlier. A transfer is "
     "worth $412.\n\nThe bank's staff did well. The inflow, which expanded by {} year on year, let it buy gold.\n",
     "30%", "20%"),
    ("The federation had 9,400 registered players in 2014, and they trained in 118 clubs. Halls were rare.\n\nAt the "
     "end of 2024 it had 14,100 registered players.\n\nIts president is proud of a membership that has {}.\n",
     "trebled", "grown by a half"),
    ("Turnaround in the port has been {}, the manager says. A ship lay alongside for 36 hours in 2019; this year it is "
     "24 hours. A night shift pays 38% more than a day.\n", "halved", "cut by a third"),
]  # fmt: skip

APART = [
    "A farm may have from 100 to 150 trees on 10,000 square metres. It rains.\n\nOutput fell by 70 per cent.\n",
    "Office space per head shrank from 14 to 10 square metres. Rents in town fell by 11%, to €19 a square metre.\n",
    "Demand was 1,910 megawatts in April. Two years ago it was 1,868 megawatts.\n\nThe grid lost 3.1% of the energy.\n",
    "The backlog was €71.5 million in January and is €74.2 million now. The increase of €2.7 million pleased us.\n\n"
    "Net sales rose 5.2%.\n",
    "The dividend went from 5 cents to 6 cents. The firm has doubled the number of its shares, to 11 million.\n",
]  # fmt: skip


@pytest.mark.parametrize(("text", "false", "true"), ENDS)
def test_a_change_is_of_the_only_two_ends(tmp_path: Path, text: str, false: str, true: str) -> None:
    assert codes(tmp_path, text.format(false)) in (["A201"], ["A203"])
    assert codes(tmp_path, text.format(true)) == []


@pytest.mark.parametrize("text", APART)
def test_a_change_of_something_else_is_let_be(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
