"""Tables of plain text, and texts with gaps in them that are none."""

import pytest

from factcheck.documents import read


def cells(text: str) -> list[list[str]]:
    document = read("a.txt", text.encode())
    return [
        [f"{cell.row},{cell.column} {document.prose[slice(*cell.span)]}" for cell in table.cells]
        for table in document.tables
    ]


BOATS = [["0,0 Port", "0,1 Old", "0,2 New", "1,0 Hull", "1,1 1,200", "1,2 4", "2,0 Goole", "2,2 30"]]


@pytest.mark.parametrize(
    "text",
    [
        "Port      Old   New\nHull    1,200     4\nGoole            30\n",
        "Boats in 2019\nPort      Old   New\n-------------------\n"
        "Hull    1,200     4\nGoole            30\nSource: us.\n",
        "+-----+-----+---+\n|Port | Old |New|\n+-----+-----+---+\n"
        "|Hull |1,200| 4 |\n|Goole|     |30 |\n+-----+-----+---+\n",
        "┌─────┬─────┬───┐\n│Port │ Old │New│\n├─────┼─────┼───┤\n"
        "│Hull │1,200│ 4 │\n│Goole│     │30 │\n└─────┴─────┴───┘\n",
        "Port | Old | New\nHull | 1,200 | 4\nGoole | | 30\n",
        "Port\tOld\tNew\nHull\t1,200\t4\nGoole\t\t30\n",
    ],
)
def test_tables(text: str) -> None:
    assert cells(text) == BOATS


@pytest.mark.parametrize(
    "text",
    [
        "The fair drew 400 people.  It rained.\nOne drew 500 people.  It rained\n"
        "again, and on the third day  it snowed.\n",
        "  All of this is\n  a text of 5 lines\n  with an indent\n  and a 7 in it\n",
        "Port   5\nHull   6\n",
        "Name      Town\nAnna      Hull\nBert      Goole\n",
    ],
)
def test_no_tables(text: str) -> None:
    assert cells(text) == []


def test_a_header_over_several_columns() -> None:
    text = "            2019  2020\n             of boats\nHull         10    12\nGoole        11    14\n"
    table = read("a.txt", text.encode()).tables[0]
    assert [(cell.row, cell.column, cell.width) for cell in table.cells][:3] == [(0, 1, 1), (0, 2, 1), (1, 1, 2)]
