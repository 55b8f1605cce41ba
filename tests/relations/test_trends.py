"""What a text says of the rows of a table and of how they changed: each with a planted fault and its true twin."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

HERDS = (
    "Cows by farm:\n\n"
    "| Farm | 2020 | 2021 | 2022 |\n|---|---|---|---|\n| Alm | 60 | 66 | 45 |\n| Bek | 40 | 44 | 52 |\n\n"
)
LIFTS = "| Lift | Length, m | Guests, thousands |\n|---|---|---|\n| 1 Peak | 900 | 38.4 |\n| 2 Lake | 700 | 52.9 |\n\n"

MILLS = (
    "| Mill | 2021 | 2023 |\n|---|---|---|\n| Ahl | 22 | 26 |\n| Bor | 31 | 29 |\n| Cro | 18 | 24 |\n"
    "| Dun | 40 | 37 |\n"
    "| Erl | 27 | 33 |\n\n"
)
PENS = "| Pen | Goats | Ewes |\n|---|---|---|\n| Ash | 25 | 8 |\n| Elm | 14 | 9 |\n| Oak | 36 | 12 |\n\n"
FIRES = "| Stove | Pence per hour |\n|---|---|\n| Peat | 8 |\n| Oil | 13 |\n| Coke | 24 |\n\n"
SCRAP = "| Scrap | Sold, tonnes |\n|---|---|\n| Iron | 730 |\n| Brass | 1,460 |\n| Tin | 215 |\n\n"
NIGHTS = "| Inn | Nights | Change |\n|---|---|---|\n| Elk | 214 | +6% |\n| Fox | 97 | -3% |\n| Owl | 66 | +1% |\n\n"

ROWS = [
    ("A203", FIRES, "Heating with coke is {} times as dear as with peat.\n", "four", "three"),
    ("C105", SCRAP, "The yard sold {} tonnes of brass and 215 tonnes of tin.\n", "1,640", "1,460"),
    (
        "C105",
        MILLS,
        "Looking back at two good years, it finds that output grew at {} of the five mills.\n",
        "two",
        "three",
    ),
    ("C105", MILLS, "Only {} had fewer orders in 2023 than in 2021.\n", "three mills", "two mills"),
    ("C105", MILLS, "Last year Erl made {} bolts and a new door.\n", "23", "33"),
    ("C105", NIGHTS, "At the Fox, where a cook was ill, nights {} by 3%.\n", "rose", "fell"),
    (
        "A203",
        MILLS.replace("24", "36"),
        "Work at Cro {} between 2021 and 2023.\n",
        "tripled",
        "doubled",
    ),
    (
        "A201",
        HERDS,
        "Alm, which has lost {} of its cows over the two years, sells hay.\n",
        "a third",
        "a quarter",
    ),
    ("A201", HERDS, "Since 2020 the number of cows in Bek has grown by {}.\n", "40%", "30%"),
    ("A202", HERDS, "Alm lost {} cows between 2021 and 2022.\n", "31", "21"),
    ("A203", HERDS.replace("52", "80"), "Bek has {} its cows since 2020.\n", "tripled", "doubled"),
    ("C105", LIFTS, "Lift 2 carried {} guests and wants new chairs.\n", "29,500", "52,900"),
]


@pytest.mark.parametrize(("code", "table", "text", "false", "true"), ROWS)
def test_the_fault_is_found_and_its_twin_is_silent(
    tmp_path: Path, code: str, table: str, text: str, false: str, true: str
) -> None:
    assert code in codes(tmp_path, table + text.format(false))
    assert codes(tmp_path, table + text.format(true)) == []


def test_a_change_in_a_row_that_nobody_names_is_of_something_else(tmp_path: Path) -> None:
    assert codes(tmp_path, HERDS + "The village has lost a third of its people since 2020.\n") == []


def test_what_else_a_row_lost_or_will_gain_is_of_no_column(tmp_path: Path) -> None:
    assert codes(tmp_path, HERDS + "Bek lost a third of its hay in the storm. Alm will have 10% more cows.\n") == []
    assert codes(tmp_path, HERDS + "Since 1990 Alm has lost half of its cows.\n") == []


def test_what_a_row_has_more_than_another_is_no_cell(tmp_path: Path) -> None:
    assert codes(tmp_path, PENS + "Oak has 22 goats more than Elm, and the ewes are 3 more than in Elm.\n") == []
    assert codes(tmp_path, FIRES + "Heating with coke is three times as dear as with peat.\n") == []
    assert codes(tmp_path, SCRAP + "Of the 2,405 tonnes sold, 9 tonnes of brass were stolen.\n") == []
