"""What a text says that one cell of a table is more, less or so many times another: each with a planted fault and its
true twin."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

PITS = (
    "Coal from the pits of the Ridge, thousand tonnes:\n\n"
    "| Year | Arden | Old Vale |\n|---|---|---|\n| 1921 | 64 | 30 |\n| 1922 | 70 | 27 |\n| 1923 | 80 | 24 |\n\n"
)
INNS = (
    "| Inn | Beds | Bath, pounds | On the full, % |\n|---|---|---|---|\n| Swan Reach | 46 | 3.20 | 71 |\n"
    "| Blue Heron | 28 | 4.70 | 88 |\n| Tinkers | 33 | 2.50 | 64 |\n\n"
)
GATES = (
    "Cars counted:\n\n| Gate | Last year | This year |\n|---|---|---|\n| North | 5,200 | 4,680 |\n"
    "| Quay | 3,000 | 3,600 |\n\n"
)
CHOIRS = (
    "Singers of the deanery\n\n| Choir | Singers | Tenors |\n|---|---|---|\n| All Souls | 48 | 7 |\n"
    "| Minster | 33 | 5 |\n| St Bee | 21 | 3 |\n\n"
)
ROWS = [
    ("A202", CHOIRS, "Minster outnumbers St Bee by {} singers.\n", "22", "12"),
    ("A203", CHOIRS, "All Souls has {} times as many voices as St Bee.\n", "four", "2.3"),
    ("A201", GATES, "The mayor was at Quay. Its traffic has grown by {} this year.\n", "30%", "20%"),
    ("A201", PITS, "Over the same two years Arden hauled {} more.\n", "a half", "a quarter"),
    ("A201", PITS, "In 1923, when rain got in, the seam at Old Vale gave {} less.\n", "a third", "a ninth"),
    ("A202", INNS, "To bathe at the Heron costs {} pounds more than at the Tinkers, a guest says.\n", "1.20", "2.20"),
    ("A202", INNS, "Guests of the Swan have {} beds more than those at Tinkers.\n", "23", "13"),
    ("A202", INNS, "The Heron is fuller by {} percentage points than Swan Reach.\n", "seven", "17"),
    ("A202", INNS, "Tinkers lies {} beds behind Swan Reach.\n", "23", "13"),
    ("A201", GATES, "At North traffic has thinned by {}, they say.\n", "15%", "10%"),
    ("A203", PITS.replace("80", "96"), "In 1923 Arden hauled {} times as much as Old Vale.\n", "six", "four"),
]


@pytest.mark.parametrize(("code", "table", "text", "false", "true"), ROWS)
def test_the_fault_is_found_and_its_twin_is_silent(
    tmp_path: Path, code: str, table: str, text: str, false: str, true: str
) -> None:
    assert codes(tmp_path, table + text.format(false)) == [code]
    assert codes(tmp_path, table + text.format(true)) == []


TRUE = [
    (CHOIRS, "Minster overtook St Bee for the second time; since then it has grown by 35%.\n"),
    (PITS, "Of the timber at Old Vale a third is rotten. Arden lost a tenth of its ponies.\n"),  # of something else
    (PITS, "Since 1911 Arden has grown by half.\n"),  # from a year that isn't there
    (INNS, "The Heron wants to have 40 beds more.\n"),  # what may be
    (GATES, "The toll at Quay rose by 9%, from 1.10 to 1.20 pounds.\n"),  # has ends of its own
    (INNS, "Swan Reach would have 52 beds with the barn, 13% more.\n"),
]


@pytest.mark.parametrize(("table", "text"), TRUE)
def test_what_is_of_something_else_is_held_against_no_cell(tmp_path: Path, table: str, text: str) -> None:
    assert codes(tmp_path, table + text) == []
