"""Where a grid's table is: below the lines of a title, above its notes, under a header of one row or of two."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from factcheck.reference.cells import Row, TableError, is_number, without_footnote

_SPACE = re.compile(r"\s")
_FULL_YEAR = re.compile(r"[12][0-9]{3}")


class Layout(NamedTuple):
    """A grid taken apart: the lines above its header as a title, the names of its columns, and the rows below.

    `above` are the names that span several columns in a row of their own, for each column; empty where there is none.
    """

    title: str
    header: list[str]
    above: list[str]
    rows: list[Row]


def layout(grid: Iterable[Row], notes: frozenset[str], is_unit: Callable[[str], bool]) -> Layout:
    """Find the table in a grid. `notes` are words that start a note beneath. Raises TableError."""
    rows = [row for row in map(_stripped, grid) if any(row.cells)]
    first = next((index for index, row in enumerate(rows) if _filled(row) > 1), 0)
    titles, rows = rows[:first], rows[first:]
    if len(rows) < 2:
        raise TableError("no rows below a line of headers: give a table with a name above every column")
    above: list[str] = []
    if _spans(rows[0]) and len(rows) > 2 and _is_header(rows[1]) and _filled(rows[1]) > _filled(rows[0]):
        above, rows = _filled_forward(rows[0].cells), rows[1:]
    header, body = [without_footnote(cell) for cell in rows[0].cells], _without_notes(rows[1:], notes)
    if len(body) > 1 and not body[0].cells[0] and all(is_unit(cell) for cell in body[0].cells if cell):
        units = body.pop(0)
        header = [f"{name} ({units.cell(index)})" if units.cell(index) else name for index, name in enumerate(header)]
    for row in body:
        if any(row.cells[len(header) :]):
            raise TableError(
                f"line {row.line}: {len(row.cells)} cells under a header of {len(header)}: give every column a name, "
                'quote what has the delimiter in it, such as "1,234", and leave out lines above the header'
            )
    kept = [index for index, name in enumerate(header) if name or any(row.cell(index) for row in body)]
    return Layout(
        next((name for row in titles if not _is_note(name := next(filter(None, row.cells)), notes)), ""),
        [header[index] for index in kept],
        [above[index] if index < len(above) else "" for index in kept] if above else [],
        body if len(kept) == len(header) else [Row(row.line, [row.cell(index) for index in kept]) for row in body],
    )


def _stripped(row: Row) -> Row:
    """A row with no space around its cells, and no breaks of lines in them."""
    whole = "".join(row.cells)
    if whole.isalnum() or not _SPACE.search(whole):
        return row
    return Row(row.line, [" ".join(cell.split()) if "\n" in cell else cell.strip() for cell in row.cells])


def _filled(row: Row) -> int:
    return sum(map(bool, row.cells))


def _spans(row: Row) -> bool:
    """Whether a row holds names that stand for several columns each: a gap follows the first of them."""
    first = next(index for index, cell in enumerate(row.cells) if cell)
    return not all(row.cells[first:]) and _is_header(row)


def _is_header(row: Row) -> bool:
    """Whether a row holds nothing but names and full years."""
    return all(not is_number(cell) or _FULL_YEAR.fullmatch(cell) for cell in row.cells if cell)


def _filled_forward(cells: Sequence[str]) -> list[str]:
    """The names over each column: that of the last filled cell before it."""
    found: list[str] = []
    for cell in cells:
        found.append(without_footnote(cell) or (found[-1] if found else ""))
    return found


def _without_notes(rows: list[Row], notes: frozenset[str]) -> list[Row]:
    """The rows without the notes at the end: those with nothing but a first cell, or a first cell that says so."""
    last = len(rows)
    while last > 1 and (_filled(rows[last - 1]) == 1 or _is_note(rows[last - 1].cells[0], notes)):
        last -= 1
    return rows[:last] if len(rows[0].cells) > 1 else rows


def _is_note(cell: str, notes: frozenset[str]) -> bool:
    start = cell.lower().replace(".", ":").partition(":")[0].strip()
    return start in notes and start != cell.lower()
