"""What a text says of the largest and the smallest of a table: each with a planted fault and its true twin."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

WELLS = (
    "Wells of the parish\n\n| Well | Depth, m | Hardness, % |\n|---|---|---|\n"
    "| Ash | 31.5 | 12% |\n| Birk | 18.2 | 31% |\n| Elm | 24.7 | 25% |\n| Oak | 42.9 | 18% |\n\n"
)
FEES = (
    "Fees of the clubs, € per m²\n\n| Club | Fee, € per m² | Boats |\n|---|---|---|\n"
    "| Anker | 6.40 | 31 |\n| Bugt | 8.90 | 54 |\n| Coll | 7.20 | 77 |\n\n"
)

ROWS = [
    ("C105", WELLS, "It rained a lot. The deepest of the wells is {} metres deep and never froze.", "49.2", "42.9"),
    ("C105", FEES, "In the dearest club a square metre costs {}, and dogs are not let in.", "€9.80", "€8.90"),
    ("A202", WELLS, "Between the softest well and the hardest lie {} percentage points.", "29", "19"),
    ("A202", WELLS, "The deepest well has {} metres more than the shallowest.", "34.7", "24.7"),
    ("A202", FEES, "A member of the dearest club pays €{} more than one of the cheapest.", "3.50", "2.50"),
]


@pytest.mark.parametrize(("code", "table", "text", "false", "true"), ROWS)
def test_the_fault_is_found_and_its_twin_is_silent(
    tmp_path: Path, code: str, table: str, text: str, false: str, true: str
) -> None:
    assert code in codes(tmp_path, table + text.format(false) + "\n")
    assert codes(tmp_path, table + text.format(true) + "\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "The oldest well was dug in 61 days.",
        "The deepest well of the country goes down 310 metres.",
        "In 2019 the deepest well was 39.2 metres deep.",
        "The softest well and the hardest are 3.4 metres apart in depth from two others.",
        "The best of the wells costs €42 a year.",
        "Between the forest and the highest house lie 12 metres of road.",
    ],
)
def test_what_no_cell_can_be_is_left_alone(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, WELLS + text + "\n") == []
