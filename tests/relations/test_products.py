"""So much for each, how many there are, and all of it: each text with a wrong product, and with the true one."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

FILL = " Repairs to the roof took 17 days.\n\nThe club opened a library with 40 seats on Monday. "

ROWS = [
    ("A207", "They eat 210 eggs per inhabitant and year.{}Census takers found 3.5 million people there.\n\nThe board "
     "puts annual egg consumption at {} million.\n", "975", "735"),
    ("A215", "Each of the 40,000 inhabitants uses 150 litres of water a day.{}The town uses {} million litres a day.\n",
     "9", "6"),
    ("A215", "The tax brings in ${1} million a year.{0}It costs each of the 40,000 households $150 a year.\n", "9",
     "6"),
    # In other units, with "each" behind the amount, of "they", and of each of so many.
    ("A215", "The 8,000 flats use 250 kWh a month each.{}The meters add up to {} GWh a month.\n", "2.8", "2"),
    ("A215", "The camp shelters 78,000 people.{}Pumps deliver {} million litres a day. A ration of 25 litres a head "
     "each day is enough.\n", "2.65", "1.95"),
    ("A215", "It is dry.{}The town has 6,000 inhabitants. Its waste is 410 kilos per head. Carts take {} tonnes.\n",
     "3,460", "2,460"),
    ("A215", "The land has 4.2 million people. They eat 31 kilos of fish each a year.{}The nets bring in {} tonnes.\n",
     "190,000", "130,000"),
    ("A215", "Each of the 26 hamlets was given 14 lamps.{}The donor has shipped {} lamps.\n", "464", "364"),
    # What is so now, or was so last year, with a total that names no time.
    ("A215", "A resident now uses 190 litres of water a day.{}The mains serve 175,000 inhabitants, who draw {} million "
     "litres of water a day.\n", "43", "33"),
    ("A215", "The herd counts 640 goats. Each goat gave 700 litres last year.{}The intake was {} litres.\n", "548,000",
     "448,000"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "false", "true"), ROWS)
def test_a_product_that_is_none_is_found(tmp_path: Path, code: str, text: str, false: str, true: str) -> None:
    assert codes(tmp_path, text.format(FILL, false)) == [code]
    assert codes(tmp_path, text.format(FILL, true)) == []


SILENT = [
    # Of another time, or of something else.
    "Each of the 29 races gave four points to the winner, two to the next and one to the third. Kestrel won with 76.\n",
    "Each of the 40,000 inhabitants uses 150 litres of water a day. The lake holds 9 million litres of water.\n",
    "They eat 210 eggs per inhabitant. Of the 3.5 million people, 2 million like egg.\n",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_product_is_silent(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []


def test_more_than_a_remainder_can_be_asked_of(tmp_path: Path) -> None:
    """No text stops the reading of another, however large its numbers are."""
    text = "The 40 members paid US$1E100 in all. On average, each gave 30 dollars, and the dean US$1E100.\n"
    assert codes(tmp_path, text) == []
