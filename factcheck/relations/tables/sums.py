"""The totals of a table: of each column and each row, with subtotals, and shares that make a hundred.

A row or a column is a total by its name, or by any name where the other figures of it are the sums."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.misprints import digits_of, is_misprint
from factcheck.model import Document, Interval, Tie
from factcheck.relations.reading.grids import Cell, Grid, Row, cell_term, holds_figures, is_whole
from factcheck.relations.reading.topics import Topics, topics_of

HUNDRED = Decimal(100)

PROVEN, DIGITS = 3, 2
"""Significant digits of sums that fit, all of them together, from which on that is no chance, and those that each has
that counts. Our own choice."""

PAIR = 2
"""The fewest parts of a whole."""

NEAR = Decimal("1.3")
"""How many times a sum, or its part, a row is at most that is called as a whole is. Our own choice."""


def ties(document: Document, grid: Grid, lexicon: Lexicon) -> Iterator[Tie]:
    """Each total with its parts."""
    grid = _closed(_with_subtotals(_with_total(document, grid, lexicon), lexicon), lexicon)
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


def _with_total(document: Document, grid: Grid, lexicon: Lexicon) -> Grid:
    """A table whose last row is the total of all others by its figures, whatever it is called, or by a name that all of
    something has, "Year", "Island", and figures that are near to the sums, as no average or end of a year is."""
    *rows, last = grid.rows
    if len(rows) < PAIR or {row.kind for row in grid.rows} != {"body"}:
        return grid
    found = []
    for cell in last.cells:
        if holds_figures(grid, cell.column, lexicon):
            found += list(_summed(document, grid, cell, [_in(row, cell.column) for row in rows], lexicon))
    called = last.label.lower() in lexicon.words("relations", "tables", "called") and bool(found)
    proven = _is_proof([tie for tie in found if _is_sum(tie)]) or (called and all(map(_is_near, found)))
    proven = proven or (bool(found) and all(map(_is_slip, found)))
    return grid._replace(rows=[*rows, last._replace(kind="total")]) if proven else grid


def _closed(grid: Grid, lexicon: Lexicon) -> Grid:
    """A table whose last row, called as a whole is, stands behind two subtotals or more: "First half", "Year"."""
    kinds, last = [row.kind for row in grid.rows], grid.rows[-1]
    called = last.label.lower() in lexicon.words("relations", "tables", "called")
    if called and kinds[-2:] == ["subtotal", "body"] and kinds.count("subtotal") >= PAIR:
        return grid._replace(rows=[*grid.rows[:-1], last._replace(kind="total")])
    return grid


def _is_slip(tie: Tie) -> bool:
    """Whether a row is what those before it come to but for one digit, or two changed over: of so many digits and rows
    that it is no chance."""
    total, *parts = tie.terms
    larger = _value(total.quantity.value) > max(_value(part.quantity.value) for part in parts)
    long = len(f"{_sum(tie):f}") > PROVEN < len(tie.terms)
    return larger and long and (_is_sum(tie) or is_misprint(total.quantity, _sum(tie)))


def _is_sum(tie: Tie) -> bool:
    return _value(tie.terms[0].quantity.value) == _sum(tie)


def _is_near(tie: Tie) -> bool:
    """Whether a row is above each of those before it, and about what they come to."""
    told, *parts = (_value(term.quantity.value) for term in tie.terms)
    return told > max(parts) and max(told, _sum(tie)) <= NEAR * min(told, _sum(tie))


def _is_proof(fitting: Sequence[Tie]) -> bool:
    """Whether sums that fit have so many digits that it is no chance; with all parts but one nought it may be."""
    telling = [tie for tie in fitting if sum(bool(part.quantity.value) for part in tie.terms[1:]) >= PAIR]
    digits = [max(digits_of(term.quantity) for term in tie.terms) for tie in telling]
    return sum(count for count in digits if count >= DIGITS) >= PROVEN


def _with_subtotals(grid: Grid, lexicon: Lexicon) -> Grid:
    """A table with the subtotals that bear the names of the rows before them: "Hall and band"; and, where one of them
    is told so, those of other names that are joined: "Catering and prizes"."""
    topics, joints = topics_of(lexicon), lexicon.words("numbers", "words", "joiner")
    rows, since, named = list(grid.rows), list[Row](), False
    for at, row in enumerate(grid.rows):
        summed = row.kind == "body" and len(since) >= PAIR and _is_sum_of(row, since)
        joined = row.kind == "body" and len(since) >= PAIR and not joints.isdisjoint(row.label.lower().split())
        if summed or (joined and (named or _names_all(row, since, topics))):
            named = named or joined
            rows[at] = row._replace(kind="subtotal")
            since = []
        else:
            since = [*since, row] if row.kind == "body" else []
    return grid._replace(rows=rows)


def _is_sum_of(row: Row, parts: Sequence[Row]) -> bool:
    """Whether every figure of a row is the sum of those of the rows before it, with so many digits that it is no
    chance."""
    digits = 0
    for cell in row.cells:
        told = [part for each in parts if (part := _in(each, cell.column)) is not None and part.quantity is not None]
        if cell.column and cell.quantity is not None:
            summed = sum((_value(part.quantity.value) for part in told if part.quantity), Decimal(0))
            if len(told) < len(parts) or summed != cell.quantity.value:
                return False
            digits += digits_of(cell.quantity)
    return digits >= PROVEN


def _names_all(row: Row, parts: Sequence[Row], topics: Topics) -> bool:
    """Whether a label is made of those of the rows before it, and of all of them."""
    label = topics.of(row.label.lower().split())
    each = [topics.of(part.label.lower().split()) for part in parts]
    return all(each) and label == frozenset().union(*each)


def _across(document: Document, grid: Grid, lexicon: Lexicon) -> Iterator[Tie]:
    """Each row, where the last column is their total, or the first, from which the others are taken: most rows must
    fit, or it is no total; all others, where nothing but that says so."""
    columns = [column for column in sorted(grid.header) if column and holds_figures(grid, column, lexicon)]
    if len(columns) <= PAIR:
        return
    for whole in (columns[-1], columns[0]):
        found = []
        for row in grid.rows:
            parts = [_in(row, column) for column in columns if column != whole]
            found += list(_summed(document, grid, _in(row, whole), parts, lexicon))
        fitting = [tie for tie in found if _is_sum(tie)]
        named = whole == max(grid.header) and is_whole(grid.header[whole], lexicon)
        if named and (len(found) < 3 or 2 * len(fitting) >= len(found)):
            yield from found
            return
        if len(found) - len(fitting) <= 1 < len(fitting) and _is_proof(fitting):
            yield from found
            return


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
