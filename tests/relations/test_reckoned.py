"""What a text reckons from the cells of a table: sums, differences, multiples and changes of them."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

SCHOOLS = (
    "| School | Pupils | Teachers |\n|---|---|---|\n| Elm | 412 | 31 |\n| Oak | 388 | 25 |\n| Ash | 501 | 40 |\n\n"
)
YEARS = "| Year | Visitors |\n|---|---|\n| 2021 | 412,000 |\n| 2022 | 455,000 |\n| 2023 | 398,000 |\n\n"
PRICES = "| Item | 2022 | 2023 |\n|---|---|---|\n| Bread | 2.10 | 2.40 |\n| Milk | 1.15 | 1.10 |\n\n"
SALES = "| Quarter | Sales, $m |\n|---|---|\n| Q1 | 31 |\n| Q2 | 38 |\n| Q3 | 35 |\n\n"

ROWS = [
    # All rows added up.
    (SCHOOLS, "All three schools together have {} pupils.\n", "1,401", "1,301"),
    (SCHOOLS, "There are {} teachers in total.\n", "106", "96"),
    (YEARS, "Over the three years {} people came.\n", "1,365,000", "1,265,000"),
    # One row held against another.
    (SCHOOLS, "Ash has {} more pupils than Elm.\n", "69", "89"),
    (SCHOOLS, "Ash has {} as many teachers as Oak.\n", "twice", "1.6 times"),
    (YEARS, "In 2023 the number of visitors {}.\n", "rose", "fell"),
    (YEARS, "In 2023 visitor numbers fell by {}.\n", "67,000", "57,000"),
    # The first of two columns and the last.
    (PRICES, "Milk went {} in price.\n", "up", "down"),
    (PRICES, "Bread became {} dearer.\n", "24%", "14%"),
    # A scale behind the sign of a currency.
    (SALES, "Sales peaked at ${} million in the second quarter.\n", "48", "38"),
]


@pytest.mark.parametrize(("table", "text", "false", "true"), ROWS)
def test_what_is_reckoned_wrongly_from_cells_is_found(
    table: str, text: str, false: str, true: str, tmp_path: Path
) -> None:
    assert codes(tmp_path, table + text.format(false)) != []
    assert codes(tmp_path, table + text.format(true)) == []


def test_the_parts_of_other_clauses_are_not_added(tmp_path: Path) -> None:
    text = "Altogether the schools have 1,301 pupils and 96 teachers, and Ash has 89 more pupils than Elm.\n"
    assert codes(tmp_path, SCHOOLS + text) == []
