"""Who is said to be second or third: each text with a place that his rivals belie, and with the true one."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

FILL = "Repairs to the roof took 17 days.\n\nThe mayor, who is 58, opened a library with 40 seats on Monday. "

ROWS = [
    # By age; with what the rest stay below; of whom the sentence before names; in another form of a name; in a race.
    ("The mill, built in 1790, is the {}-oldest of the valley; Kessel goes back to 1690, Brod to 1711 and Tamm to "
     "1745.\n", "third", "fourth"),
    ("Camaro has 940 kilometres of paths, Veleta 810 kilometres, Ronda 655 kilometres and Alcor 590 kilometres; the "
     "rest of the provinces have less than 300 kilometres apiece.\n\n" + FILL + "Alcor's governor wants more. "
     "\"We are {} in the south for paths,\" she said.\n", "third", "fourth"),
    ("Five bids came in: Hanlon asked for £212,000, Brace for £225,000, Tarmix for £231,000 and Oke for £248,000.\n\n" +
     FILL + "Members liked the plan of Tarmix. They chose that firm, whose bid was the {}-cheapest.\n", "second",
     "third"),
    ("Chile won in 5:58.2, Norway took 6:00.7 and Kenya, in a borrowed boat, needed 6:01.9. The Latvians were clocked "
     "at 6:04.3.\n\n" + FILL + "\"It was cold,\" Bo Ek said of the Latvian eight. \"To come {} in such a field is "
     "fine.\"\n", "third", "fourth"),
    ("With 38,000 travellers a day it is the {}-busiest in the country: Central counts 126,000, Portus 61,000 and Grenz"
     " 47,000.\n", "third", "fourth"),
    ("Jonna Lind is {} with 580 points, behind Mia Hofer, who has 710, Ai Tanaka with 660 and Petra Novak with 600.\n",
     "second", "fourth"),
    ("Embo sent in 41,000 tonnes. Karatu delivered 36,500.\n\n" + FILL + "Nandu came to 33,800 tonnes. Sironga shipped "
     "27,400 tonnes.\n\nSironga is the {}-largest supplier of the auction.\n", "third", "fourth"),
    ("At sea Astra comes first with 310,000 containers, then Bolt with 284,000. We shipped 226,000.\n\n" + FILL + "\"As"
     " the country's {} in sea freight we can talk to all,\" says our chair.\n", "runner-up", "number three"),
    ("The mill took 210,000 tonnes of rye from 900 farms. That makes it the {}-largest mill of the valley, after Orbo "
     "with 420,000 tonnes, Ketta with 330,000 and Sill with 260,000; the next one ground 70,000.\n", "third", "fourth"),
    # In one sentence with all of them.
    ("Tarn is the country's {} most visited hill, with 156,000 guests; Kopa had 412,000 of them and Zlat 388,000.\n",
     "second", "third"),
    ("Kim won in {} seconds, ahead of Brown in 9.79 and Diaz in 9.91.\n", "9.84", "9.74"),
    ("Oslo has the most with {} shops, followed by Bergen with 430 and Moss with 120.\n", "412", "512"),
    ("With 14 medals Norway finished {}, behind Sweden (17), Finland (16) and Denmark (15).\n", "third", "fourth"),
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


@pytest.mark.parametrize(("length", "found"), [("655", ["C108"]), ("555", [])])
def test_who_is_called_the_longest_is_measured_against_another(tmp_path: Path, length: str, found: list[str]) -> None:
    new = 'The new viaduct, 612 metres long, rests on nine piers. "It is the longest bridge of the valley," Lee said.'
    old = f"Trains are slow on the Orla viaduct. That brick structure dates from 1873, and measures {length} metres."
    assert codes(tmp_path, f"{new}\n\n{FILL}\n\n{old}\n") == found


@pytest.mark.parametrize(
    "text",
    [
        "Kim finished in 9.79 seconds, 12 seconds ahead of Brown in 21.79.\n",
        "A grant of 2 million euros in 2020 was followed by one of 3 million euros in 2021.\n",
        "Ada Kip won in 2:19:46. Mercy Koss was third in 2:21:02.\n\nThe men's race went to Dawit Ho in 2:06:11, and "
        "Ole By took 2:06:30.\n",
        "A talk of 20 minutes is followed by a film of 45 minutes.\n",
    ],
)
def test_what_only_comes_later_is_no_rival(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
