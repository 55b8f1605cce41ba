"""The totals of a table: of each column and each row, with subtotals, and shares that make a hundred."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Interval, Tie
from factcheck.relations.grids import Cell, Grid, Row, cell_term, holds_figures

HUNDRED = Decimal(100)


def ties(document: Document, grid: Grid, lexicon: Lexicon) -> Iterator[Tie]:
    """Each total with its parts."""
    columns = sorted({cell.column for row in grid.rows for cell in row.cells} - {0})
    for column in columns:
        if holds_figures(grid, column, lexicon):
            yield from _down(document, grid, column, lexicon)
    yield from _across(document, grid, lexicon)


def _down(document: Document, grid: Grid, column: int, lexicon: Lexicon) -> Iterator[Tie]:
    """The totals of a column: each subtotal with what stands since the last one, the last total with all."""
    since: list[Cell | None] = []
    every: list[Cell | None] = []
    steps: list[Cell | None] = []
    heads = [row.kind for row in grid.rows]
    if heads[:1] == ["total"] and set(heads[1:]) == {"body"}:  # the whole comes first
        first, *parts = (_in(row, column) for row in grid.rows)
        yield from _summed(document, grid, first, parts, lexicon, True)
        return
    nested = False  # whether a row before is a part of another, so that the next ones may be too
    for number, row in enumerate(grid.rows):
        cell = next((cell for cell in row.cells if cell.column == column), None)
        if row.kind == "body":
            since.append(cell)
            every.append(cell)
        elif row.kind == "part":
            nested = True
            every += [] if row.cells else [None]
            since += [] if row.cells else [None]
        elif row.kind == "subtotal":
            yield from _summed(document, grid, cell, since, lexicon, nested)
            steps.append(cell)
            since = []
        elif row.kind == "total":
            parts = every if not steps or _fits(cell, every) else [*steps, *since]
            yield from _summed(document, grid, cell, parts, lexicon, nested)
            if any(later.kind == "total" for later in grid.rows[number + 1 :]):
                every = []  # "Total assets" ... "Total liabilities"; a total of both is left alone
                steps, since = [None], []


def _across(document: Document, grid: Grid, lexicon: Lexicon) -> Iterator[Tie]:
    """Each row, where the last column is their total: most rows must fit, or it is no total."""
    names = lexicon.words("relations", "tables", "whole")
    end = max(grid.header, default=0)
    if end < 2 or grid.header[end].split(" ")[0].strip("*:") not in names:
        return
    found = []
    for row in grid.rows:
        total = next((cell for cell in row.cells if cell.column == end), None)
        if total is not None:
            parts = [_in(row, column) for column in range(1, end) if holds_figures(grid, column, lexicon)]
            found += list(_summed(document, grid, total, parts, lexicon))
    fitting = [tie for tie in found if _value(tie.terms[0].quantity.value) == _sum(tie)]
    if len(found) < 3 or 2 * len(fitting) >= len(found):
        yield from found


def _in(row: Row, column: int) -> Cell | None:
    return next((cell for cell in row.cells if cell.column == column), None)


def _summed(
    document: Document, grid: Grid, total: Cell | None, parts: Sequence[Cell | None], lexicon: Lexicon,
    nested: bool = False,
) -> Iterator[Tie]:  # fmt: skip
    """A total with its parts, if all are numbers of a kind that is added up, or shares that should make a hundred."""
    told = [part for part in parts if part is not None and part.quantity is not None]
    if total is None or total.quantity is None or len(told) < 2 or len(told) < len(parts):
        return
    header = grid.header.get(total.column, "").replace("%", " % ").replace(",", " ").split()
    percent = "percent" in {each.quantity.unit_kind for each in (total, *told) if each.quantity}
    if percent or lexicon.words("relations", "tables", "means").intersection(header):
        shares = percent or lexicon.words("relations", "tables", "shares").intersection(header)
        below = any(_value(each.quantity.value) < 0 for each in told if each.quantity)
        if not shares or below or total.quantity.value != HUNDRED:
            return
    terms = (cell_term(document, "total", total), *(cell_term(document, "part", part) for part in told))
    yield Tie("table", terms, "low" if nested else "high")


def _fits(total: Cell | None, parts: Sequence[Cell | None]) -> bool:
    """Whether a total is among the sums of its parts."""
    if total is None or total.quantity is None:
        return False
    whole = Interval(Decimal(0), Decimal(0))
    for part in parts:
        if part is None or part.quantity is None:
            return False
        whole = whole.plus(part.quantity.interval)
    return whole.meets(total.quantity.interval)


def _sum(tie: Tie) -> Decimal:
    return sum((_value(part.quantity.value) for part in tie.terms[1:]), Decimal(0))


def _value(value: Decimal | None) -> Decimal:
    return value or Decimal(0)
