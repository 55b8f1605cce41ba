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
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "false", "true"), ROWS)
def test_a_product_that_is_none_is_found(tmp_path: Path, code: str, text: str, false: str, true: str) -> None:
    assert codes(tmp_path, text.format(FILL, false)) == [code]
    assert codes(tmp_path, text.format(FILL, true)) == []


SILENT = [
    # Of another time, or of something else.
    "Each of the 40,000 inhabitants uses 150 litres of water a day. The lake holds 9 million litres of water.\n",
    "They eat 210 eggs per inhabitant. Of the 3.5 million people, 2 million like egg.\n",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_product_is_silent(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
