"""Places in an order held against who has how much, far apart and in other words, with their true twins."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

ROWS = [
    (
        "The shares of the brewers: Korn 31%, Malz 24%, Hopf 19%, others 26%. Hopf, as {} in the market, looks for a "
        "partner.\n",
        "second",
        "third",
    ),
    (
        "Only {} drew more guests than Orm, which had 4.1 million: Lunt with 5.4 million and Aske with 4.8 million.\n",
        "one town",
        "two towns",
    ),
    (
        "Our parish spends 140 crowns a head on its paths. In Sund it is 210 crowns and in Vik 160 crowns.\n\n“Only {} "
        "more on paths than we do,” the vicar said.\n",
        "one parish spends",
        "two parishes spend",
    ),
    (
        "Berries came to 910 tonnes in Lunt, 640 tonnes in Orm, 410 tonnes in Aske and 260 tonnes in Sund. A crate "
        "holds 9 kilos.\n\nAske is {} by weight.\n",
        "fourth",
        "third",
    ),
    (
        "Little keeps the quay of Lunt busy. It handled 331,000 tonnes last year. The sheds have 28 doors.\n\n"
        "At Sund 412,000 tonnes were landed. Orm is small and had 368,000 tonnes, and Vik 95,000 tonnes.\n\n"
        "“We hold {} place among the quays,” said Lunt's head, Ida Ness.\n",
        "second",
        "third",
    ),
    (
        "Of the four jams, the plum sold 410 jars, the quince 220 jars, the cherry 290 jars and the fig 130 jars. The "
        "quince is the {} popular jam.\n",
        "second-most",
        "third-most",
    ),
    (
        "Lunt has 310 oaks to the mile, Orm 290 oaks, Vik 240 oaks and Sund 180 oaks. Vik is the {} greenest town by "
        "oaks.\n",
        "second",
        "third",
    ),
    ("Aske won 14 cups, Lunt 17, Orm 11 and Vik 9. Orm was {} by number of cups.\n", "second", "third"),
    (
        "Lunt shipped 940 tonnes of wool, Orm 610 tonnes, Vik 280 tonnes and Aske 150 tonnes. A dog barked.\n\nVik, as "
        "the {}-largest supplier of the coast, keeps a shed which stores flax at 12 crowns a sack.\n",
        "second",
        "third",
    ),
    (
        "Lunt sold 940 tonnes of wool, Orm 610 tonnes, Vik 280 tonnes and Aske 150; no other port sold more than "
        '60.\n\n"Being {} in the wool ranking is fine for a village of 900," Vik\'s mayor said.\n',
        "fourth",
        "third",
    ),
]

SILENT = [
    "Ida has 210 goats, Mo 260 goats and Per 240 goats. Ida is second by looks.\n",
    "Ida scored 88 points, Mo 93 points and Per 91 points. Ida came second in the junior class.\n",
    "Lunt has 48 points, Orm 45 and Vik 41. Vik were second last season.\n",
    "Ida scored 12 goals, Mo 10 and Per 9. Per was second in the vote for the best haircut.\n",
    "Lunt shipped 14 million tonnes, Orm 11 million tonnes and Vik 9 million tonnes. Vik is the second-largest box "
    "port, with 410,000 boxes.\n",
    "Turnout was 71% in the hills. Lunt came to 66%, Orm to 64% and Vik to 59%. Orm, third by turnout, was content.\n",
    "Orm has 3,400 beds. Lunt has 5,100 beds and Vik 4,600 beds. No town but Lunt and Vik has more beds than Orm.\n",
    "Nobody waits for longer than 60 days at Lunt, Orm or Vik: 57 days are the most there, 41 days and 38 days.\n",
    "Lunt grew 910 tonnes, Orm 640 tonnes, Vik 410 tonnes and Aske 260 tonnes. Vik is fourth in the world by area.\n",
]


@pytest.mark.parametrize(("text", "false", "true"), ROWS)
def test_the_fault_is_found_and_its_twin_is_silent(tmp_path: Path, text: str, false: str, true: str) -> None:
    assert "C108" in codes(tmp_path, text.format(false))
    assert codes(tmp_path, text.format(true)) == []


@pytest.mark.parametrize("text", SILENT)
def test_a_place_in_something_else_is_silent(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
