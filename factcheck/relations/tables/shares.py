"""Shares that the text tells of rows of a table: "Housing took 62 per cent of spending", held against its column."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Term, Tie, sum_of
from factcheck.relations.reading.grids import Cell, Grid, Row, holds_figures, title_times
from factcheck.relations.reading.lines import Line, Number, term
from factcheck.relations.reading.times import is_earlier
from factcheck.relations.reading.topics import topics_of
from factcheck.relations.tables.naming import row_of, scale_of_cell, scaled
from factcheck.relations.tables.together import rows_named

LIKELY = Decimal("1.5")
"""How many times too large or too small a share may be told and still be meant as one of a column. Our own choice."""

SLACK = Decimal(1)
"""Points by which a share may be off and still be a rounded one. Our own choice."""

HUNDRED = Decimal(100)

ALL_OF = 8
"""Tokens behind "56% of" in which the whole is told. Our own choice."""


def ties(document: Document, table: Grid, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each share of all rows that a sentence tells of some, where they have it in no column, with the one it names."""
    for line in lines:
        if line.kind == "heading" or is_earlier(line, range(len(line.words)), lexicon):
            continue
        for number in line.numbers:
            rows = _rows(table, line, number, lexicon) if _is_of_all(table, line, number, lexicon) else []
            tie = _told(document, table, line, number, rows, lexicon) if rows else None
            if tie is not None:
                yield tie


def _is_of_all(table: Grid, line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is told as a share of what a table adds up: "of members", "of all spending", "of the total"."""
    quantity, of = number.quantity, lexicon.words("relations", "totals", "of")
    if quantity.unit_kind != "percent" or quantity.kind != "share" or quantity.bound not in ("=", "~"):
        return False
    if of.isdisjoint(line.words[number.last : number.last + 1]):
        return False
    behind = line.words[number.last + 1 : number.last + ALL_OF]
    topics, sums = topics_of(lexicon), lexicon.words("relations", "totals", "sums")
    titles = " ".join((*table.header.values(), table.caption))
    return bool(topics.of(behind) & _stems(titles, lexicon)) or not sums.isdisjoint(behind)


def _stems(title: str, lexicon: Lexicon) -> frozenset[str]:
    return topics_of(lexicon).of(title.lower().replace(",", " ").split())


def _rows(table: Grid, line: Line, number: Number, lexicon: Lexicon) -> list[Row]:
    """The rows that a share is told of: those that the sentence names before it, or the one of its clause."""
    named = rows_named(table, line, line.words[: number.first], topics_of(lexicon))
    if named:
        return named
    row = row_of(table, line, number, lexicon)
    return [row] if row is not None and row.kind == "body" else []


def _told(
    document: Document, table: Grid, line: Line, number: Number, rows: list[Row], lexicon: Lexicon
) -> Tie | None:  # fmt: skip
    """The cells of some rows with their column's sum and a share that isn't theirs, in the column that is named."""
    body = [row for row in table.rows if row.kind == "body"]
    if any(" " in row.label and any(map(str.isdecimal, title_times(row.label, lexicon))) for row in body):
        return None  # "Kast, 2022" and "Kast, 2023" are no parts of one whole
    columns = [at for at in table.header if at > 0 and holds_figures(table, at, lexicon)]
    made = []
    for column in columns:
        every, some = (_cells(each, column) for each in (body, rows))
        if len(every) < len(body) or any(cell.quantity is None or cell.quantity.unit == "percent" for cell in every):
            continue
        whole, part = (_added(document, table, cells, lexicon) for cells in (every, some))
        if not whole.quantity.value:
            continue
        told = number.quantity.value or Decimal(0)
        given = (part.quantity.value or Decimal(0)) / whole.quantity.value * HUNDRED
        if abs(given - told) <= SLACK:
            return None
        named = _stems(table.header[column], lexicon) & line.topic
        if (named or len(columns) == 1) and given / LIKELY < told < given * LIKELY:
            made.append(Tie("part", (part, whole, term(document, "share", number)), "low"))
    return made[0] if len(made) == 1 else None


def _cells(rows: list[Row], column: int) -> list[Cell]:
    return [cell for row in rows for cell in row.cells if cell.column == column and cell.quantity is not None]


def _added(document: Document, table: Grid, cells: list[Cell], lexicon: Lexicon) -> Term:
    """The sum of some cells, as a term that stands at the first of them."""
    quantities = [scaled(cell.quantity, scale_of_cell(cell, table, lexicon)) for cell in cells if cell.quantity]
    interval = sum_of(each.interval for each in quantities)
    value = sum((each.value or Decimal(0) for each in quantities), Decimal(0))
    summed = replace(quantities[0], interval=interval, customary=interval, value=value)
    return Term("cells", summed, document.locate(cells[0].span))
