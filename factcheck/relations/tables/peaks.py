"""What the text says of the largest and the smallest cell of a table's column: "in the cheapest district a metre costs
9.80 euros", "between the kindest and the harshest lie 33 points"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.lexicon import Lexicon
from factcheck.misprints import is_misprint
from factcheck.model import Document, Term, Tie
from factcheck.relations.reading.grids import Cell, Grid, holds_figures, title_units, title_words
from factcheck.relations.reading.lines import Line, Number, term
from factcheck.relations.reading.times import is_earlier
from factcheck.relations.reading.topics import topics_of
from factcheck.relations.tables.naming import row_of, scale_of_cell, scaled

OFF = Decimal(2)
"""How many times too large or too small a spread may be told and still be meant as that of a column. Our own choice."""

FEWEST = 3
"""Rows from which on one of them is the largest. Our own choice."""

ROLES = {"percentage point": "points", "multiple": "times"}
"""In what a spread is told that isn't a difference."""


def ties(document: Document, table: Grid, lines: Sequence[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each number told of the first or the last of a table with that cell, or of both with how far they are apart."""
    for line in lines:
        if line.kind == "heading" or is_earlier(line, range(len(line.words)), lexicon):
            continue
        told = superlatives(line, lexicon)
        columns = [cells for column in table.header if (cells := _column(table, column, lexicon))]
        for number in line.numbers if told and columns else ():
            if number.quantity.value is None or row_of(table, line, number, lexicon) is not None:
                continue
            if len(told) == 1:
                yield from _peak(document, table, line, number, told[0], columns, lexicon)
            elif len(told) == 2 and (told[0] != told[1] or not told[0]):
                yield from _spread(document, table, number, columns, lexicon)


def superlatives(line: Line, lexicon: Lexicon) -> list[str]:
    """The way of each superlative of a sentence, "" for those that nobody has listed, "the kindest", and for the best
    and the worst, which may be either."""
    judged = lexicon.words("relations", "orders", "judged")
    ways = {way: lexicon.words("relations", "orders", way) - judged for way in ("highest", "lowest")}
    known = judged.union(*ways.values())
    led = lexicon.words("relations", "orders", "determiners") | lexicon.words("relations", "orders", "and_")
    none, ends = lexicon.words("relations", "orders", "unlike"), tuple(lexicon.words("relations", "orders", "ending"))
    return [
        next((way for way, words in ways.items() if word in words), "")
        for before, word in zip(line.words, line.words[1:], strict=False)
        if before in led and word not in none and (word.endswith(ends) or word in known)
    ]


def _column(table: Grid, column: int, lexicon: Lexicon) -> list[Cell]:
    """The cells of a column of figures that every row has one in."""
    body = [row for row in table.rows if row.kind == "body"]
    cells = [cell for row in body for cell in row.cells if cell.column == column and cell.quantity is not None]
    whole = column > 0 and len(cells) == len(body) >= FEWEST and holds_figures(table, column, lexicon)
    return sorted(cells, key=_value) if whole and cells[0].text[:1] not in "+-−" else []


def _value(cell: Cell) -> Decimal:
    return cell.quantity.value or Decimal(0) if cell.quantity else Decimal(0)


def _peak(
    document: Document, table: Grid, line: Line, number: Number, way: str, columns: list[list[Cell]], lexicon: Lexicon,
) -> Iterator[Tie]:  # fmt: skip
    """A number of one row, that no cell has, with the first or the last cell of the column that it is a slip of."""
    every = [cell for cells in columns for cell in cells]
    if number.quantity.kind == "change" or number.quantity.bound != "=":
        return
    if any(
        _in_ones(document, "cell", cell, table, lexicon).quantity.interval.meets(number.quantity.interval)
        for cell in every
    ):
        return
    for cells in columns:
        ends = {"highest": cells[-1:], "lowest": cells[:1]}.get(way, [cells[0], cells[-1]])
        for cell in ends if _is_in(table, cells[0].column, number, lexicon) else ():
            there = _in_ones(document, "cell", cell, table, lexicon)
            if is_misprint(number.quantity, there.quantity.value or Decimal(0)):
                yield Tie(
                    "told", (term(document, "text", number), there), "low", " ".join(title_words(table, cell.column))
                )
                return


def _spread(
    document: Document, table: Grid, number: Number, columns: list[list[Cell]], lexicon: Lexicon
) -> Iterator[Tie]:  # fmt: skip
    """How far the first and the last are apart, where it is that of no two cells of a column."""
    role = ROLES.get(number.quantity.unit_kind or "", "difference")
    for cells in columns:
        ends = [_in_ones(document, role, cell, table, lexicon) for cell in (cells[0], cells[-1])]
        if role != "times" and not _is_in(table, cells[0].column, number, lexicon, role == "points"):
            continue
        apart = [
            abs(_value(one) - _value(other)) * scale_of_cell(one, table, lexicon)
            for one, other in combinations(cells, 2)
        ]
        value, widest = number.quantity.value or Decimal(0), max(apart)
        likely = role == "times" or widest / OFF < value < widest * OFF
        if likely and not any(number.quantity.interval.contains(each) for each in apart):
            told = term(document, f"{role}:up", number)
            yield Tie("change", (ends[0]._replace(role="before"), ends[1]._replace(role="after"), told), "medium")


def _is_in(table: Grid, column: int, number: Number, lexicon: Lexicon, points: bool = False) -> bool:
    """Whether a number is in the unit of a column, or counts what its header names."""
    quantity, title = number.quantity, title_words(table, column)
    percent = not lexicon.words("relations", "tables", "percents").isdisjoint(title) or "percent" in {
        cell.quantity.unit_kind for row in table.rows for cell in row.cells if cell.column == column and cell.quantity
    }
    if points or quantity.unit_kind == "percent" or percent:
        return percent and (points or quantity.unit_kind == "percent")
    if quantity.unit_kind in ("count", None):
        return not topics_of(lexicon).of(title).isdisjoint(number.noun)
    titled = title_units(" ".join(title), lexicon)
    return (quantity.unit or "").split(" per ")[0] in {unit.split(" per ")[0] for unit in titled}


def _in_ones(document: Document, role: str, cell: Cell, table: Grid, lexicon: Lexicon) -> Term:
    """A cell as a term, in ones."""
    assert cell.quantity is not None
    return Term(role, scaled(cell.quantity, scale_of_cell(cell, table, lexicon)), document.locate(cell.span))
