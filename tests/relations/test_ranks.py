"""Who is said to be second or third: each text with a place that his rivals belie, and with the true one."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

FILL = "Repairs to the roof took 17 days.\n\nThe mayor, who is 58, opened a library with 40 seats on Monday. "

ROWS = [
    ("With 38,000 travellers a day it is the {}-busiest in the country: Central counts 126,000, Portus 61,000 and Grenz"
     " 47,000.\n", "third", "fourth"),
    ("Jonna Lind is {} with 580 points, behind Mia Hofer, who has 710, Ai Tanaka with 660 and Petra Novak with 600.\n",
     "second", "fourth"),
    ("Embo sent in 41,000 tonnes. Karatu delivered 36,500.\n\n" + FILL + "Nandu came to 33,800 tonnes. Sironga shipped "
     "27,400 tonnes.\n\nSironga is the {}-largest supplier of the auction.\n", "third", "fourth"),
    ("At sea Astra comes first with 310,000 containers, then Bolt with 284,000. We shipped 226,000.\n\n" + FILL + "\"As"
     " the country's {} in sea freight we can talk to all,\" says our chair.\n", "runner-up", "number three"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "false", "true"), ROWS)
def test_a_place_that_rivals_belie_is_found(tmp_path: Path, text: str, false: str, true: str) -> None:
    assert codes(tmp_path, text.format(false)) == ["C108"]
    assert codes(tmp_path, text.format(true)) == []


def test_what_is_told_in_other_units_is_no_rival(tmp_path: Path) -> None:
    text = (
        "Embo sent in 41,000 tonnes. Karatu lies at 36,500 metres.\n\nNandu has 33,800 people. Sironga shipped 27,400 "
    )
    assert codes(tmp_path, text + "tonnes.\n\nSironga is the second-largest supplier of the auction.\n") == []


def test_half_of_something_in_a_name_is_no_whole(tmp_path: Path) -> None:
    assert codes(tmp_path, "The run drew 900 people, and 640 of the half marathoners got home by noon.\n") == []
