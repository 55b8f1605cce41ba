"""What is told again in another unit, or of a table's cell by its unit, and totals that only their figures tell."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

CARS = "| Model | Range | Price |\n|---|---|---|\n| Town | 280 km | 24,900 |\n| Trek | 410 km | 32,500 |\n\n"
WARDS = "| Ward | Beds | Taken |\n|---|---|---|\n| Eyes | 24 | 15 |\n| Ears | 48 | 41 |\n\n"
VOTES = "| Name | Votes |\n|---|---|\n| Holm | 4,812 |\n| Petri | 3,977 |\n| Azar | 1,246 |\n| Cast | {} |\n"
PERMITS = (
    "| Period | Permits |\n|---|---|\n| January-March | 1,280 |\n| April-June | 1,415 |\n| First half | 2,695 |\n"
    "| July-September | 1,390 |\n| October-December | 1,205 |\n| Second half | 2,595 |\n| Year | {} |\n"
)

ROWS = [
    ("A209", "The new pipe is 3.6 kilometres long. Divers checked it, all {} metres of it.\n", "6,300", "3,600"),
    ("A209", "He has lost four stone (nearly {} kg) since May.\n", "35", "25"),
    ("C105", CARS + "The Trek gets {} kilometres out of one charge.\n", "440", "410"),
    ("C105", WARDS + "On the day of the count {} of the 24 beds for eyes were taken.\n", "19", "15"),
    ("A210", VOTES, "11,035", "10,035"),
    ("A210", PERMITS, "5,920", "5,290"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "false", "true"), ROWS)
def test_a_slip_is_found(tmp_path: Path, code: str, text: str, false: str, true: str) -> None:
    assert codes(tmp_path, text.format(false)) == [code]
    assert codes(tmp_path, text.format(true)) == []


@pytest.mark.parametrize("text", [
    "The film lasts 95 minutes. The way to the cinema takes half an hour.\n",
    "Clara walks 2.5 kilometres to school. The road past it is 3,500 metres long.\n",
    "| Crop | Yield |\n|---|---|\n| Wheat | 7.4 |\n| Oats | 6.8 |\n| Rye | 6.1 |\n\nRye gave the lowest yield of the "
    "three, because of mildew.\n",
    "The League is the strongest party of the town, with 38 seats. Labour has 31, the Greens 12 and the Farmers 5.\n",
    "| Jab | Doses |\n|---|---|\n| Flu | 12,400 |\n| Measles | 3,150 |\n| Tetanus | 5,600 |\n\nDoctors gave 12,400 "
    "people a flu jab.\n",
])  # fmt: skip
def test_what_only_looks_like_one_is_silent(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
