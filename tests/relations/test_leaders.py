"""Who is told to be first, last or third in a table: each with a planted fault and its true twin."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

KILNS = (
    "| Kiln | Fired pots | Glazed pots | Heat, degrees | Ton of clay, euros |\n|---|---|---|---|---|\n"
    "| Abel | 310 | 95 | 980 | 46 |\n| Blaine | 290 | 120 | 1,040 | 71 |\n| Cobb | 405 | 60 | 1,010 | 58 |\n"
    "| Dray | 250 | 110 | 1,120 | 39 |\n\n"
)
SKIERS = (
    "Days of snow:\n\n| Village | 2021 | 2022 |\n|---|---|---|\n| Obern | 91 | 70 |\n| Pfalz | 88 | 77 |\n"
    "| Quint | 60 | 64 |\n\n"
)
ROWS = [
    (KILNS, '"We have the {} fire of the four," said the potter at Abel.\n', "second hottest", "coolest"),
    (KILNS, "Clay is dearest at {}, where it comes by boat.\n", "Cobb", "Blaine"),
    (KILNS, "Of glazed pots they make most at {}.\n", "Dray", "Blaine"),
    (KILNS, "Nobody fired more pots than {}.\n", "Abel", "Cobb"),
    (KILNS, "The hottest fire burns at {}.\n", "Blaine", "Dray"),
    (KILNS, "{} comes second in fired pots.\n", "Blaine", "Abel"),
    (SKIERS, "The most snow fell in {}, a guide says.\n", "Obern", "Pfalz"),  # in the last year
    (SKIERS, "In 2021 {} had the most snow.\n", "Pfalz", "Obern"),
]


@pytest.mark.parametrize(("table", "text", "false", "true"), ROWS)
def test_the_fault_is_found_and_its_twin_is_silent(
    tmp_path: Path, table: str, text: str, false: str, true: str
) -> None:
    assert codes(tmp_path, table + text.format(false)) == ["C108"]
    assert codes(tmp_path, table + text.format(true)) == []


TRUE = [
    (KILNS, "The new kiln is the hottest: a ton of ash comes out of it, and Abel gets one.\n"),
    (KILNS, "Abel has the longest chimney, and Dray the oldest potter.\n"),  # of no column
    (KILNS, "Cobb is the best in the world. At Abel they have the highest wages.\n"),
    (KILNS, "Abel sold more pots than Dray, which has the hottest fire.\n"),
    (SKIERS, "In 2014 Quint had the most snow.\n"),
    (KILNS, "Abel fires 6.7 pots for a euro of clay.\n"),
]


@pytest.mark.parametrize(("table", "text"), TRUE)
def test_what_is_of_no_column_or_true_of_one_is_let_be(tmp_path: Path, table: str, text: str) -> None:
    assert codes(tmp_path, table + text) == []
