"""What the text says that several rows or columns of a table come to together, "the two northern plants combined", or
that all of them have on average."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from factcheck.extraction.numbers.tokens import words_of
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Interval, Quantity, Term, Tie, sum_of
from factcheck.relations.averages.means import stands_by_itself
from factcheck.relations.reading.grids import Cell, Grid, Row, holds_figures, title_times, title_units
from factcheck.relations.reading.lines import Line, Number, part_of, term
from factcheck.relations.reading.times import is_earlier, times_of
from factcheck.relations.reading.topics import Topics, topics_of
from factcheck.relations.tables.naming import has_unit, scale_of_cell, scaled

ENDING = 3
"""Letters by which a word may be longer than the name it is made of: "northern". Our own choice."""

ROOT, SHORT_ROOT = 4, 3
"""Letters that such a name has at least, also where the text says how many are meant. Our own choice."""

MOST = 5
"""Rows that are named together at most. Our own choice."""

PAIR = 2
"""Numbers of a sentence that tells how many there are and their average. Our own choice: more are of other things."""

FEW = 4
"""Cells up to which some of them are tried as a sum. Our own choice."""

LIKELY = Decimal(2)
"""How many times the sum a number may be and still be meant as it. Our own choice."""


class Group(NamedTuple):
    """Cells that stand in one column (or row) under a title: one of each row (or column) that a sentence names."""

    title: str
    cells: list[Cell]


def ties(document: Document, table: Grid, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each number told of several rows together with their cells, where no column of theirs adds up to it."""
    topics = topics_of(lexicon)
    for line in lines:
        together = not lexicon.words("relations", "tables", "together").isdisjoint(line.words)
        added = together or not lexicon.words("relations", "totals", "sums").isdisjoint(line.words)
        mean = not lexicon.words("relations", "averages").isdisjoint(line.words)
        every = _every(table, line, added, lexicon)
        if not together and not every:
            continue
        for number in line.numbers:
            words = line.words[: max(number.last, part_of(line, number).stop)]
            named = (_of_rows(table, line, words, lexicon, topics), _of_columns(table, line, words, topics))
            groups = [group for found in named for group in _timed(found, line, lexicon)] if together else []
            if not groups and mean:
                groups = _timed(every, line, lexicon)
            elif not groups and not _names_one(table, words):
                counts = len(every) == 1 and number.quantity.unit_kind == "count"  # visitors, or people
                groups = [
                    each for each in every if counts or has_unit(each.title.split(), number.quantity, lexicon, topics)
                ]
            sums = [
                (group, _added(group, table, lexicon).times(Decimal(1) / (len(group.cells) if mean else 1)))
                for group in groups
                if _may_be(number, group, table, lexicon)
                if not mean or (len(line.numbers) <= PAIR and stands_by_itself(line, number, lexicon))
            ]
            titled = [each for each in sums if has_unit(each[0].title.split(), number.quantity, lexicon, topics)]
            near = [(group, summed) for group, summed in titled or sums if _is_near(number, summed)]
            if len(near) == 1 and _is_otherwise(number, near[0], table, lines, lexicon):
                continue
            if len(near) == 1 and not any(number.quantity.interval.meets(summed) for _, summed in sums):
                parts = (_part(document, cell, table, lexicon) for cell in near[0][0].cells)
                told = "average" if mean else "total"
                yield Tie(told, (term(document, told, number), *parts), "low", "list")


def _is_otherwise(
    number: Number, near: tuple[Group, Interval], table: Grid, lines: list[Line], lexicon: Lexicon
) -> bool:
    """Whether some of the cells come to a number, the others being no parts, or all of them to another one of the text,
    to which it is held: "That makes 104 km. The guidebook says 98 km"."""
    (group, summed), unit = near, number.quantity.unit
    chosen = (some for size in range(PAIR, len(group.cells)) for some in combinations(group.cells, size))
    few = len(group.cells) <= FEW
    if few and any(number.quantity.interval.meets(_added(Group("", [*some]), table, lexicon)) for some in chosen):
        return True
    others = (each for line in lines for each in line.numbers if each is not number and each.quantity.unit == unit)
    return unit is not None and any(each.quantity.interval.meets(summed) for each in others)


def _every(table: Grid, line: Line, added: bool, lexicon: Lexicon) -> list[Group]:
    """The cells of each column, where a sentence adds up or counts all the rows of a table, "in all", "over the
    three years"; one that has a total is told of by their number."""
    body = [row for row in table.rows if row.kind == "body"]
    counts = {each.quantity.value for each in line.numbers if each.quantity.unit_kind in ("count", "time", None)}
    total = len(body) < len(table.rows)
    if total and is_earlier(line, range(len(line.words)), lexicon):
        return []
    if not (len(body) in counts or (added and not total)):
        return []
    columns = [column for column in table.header if column > 0 and holds_figures(table, column, lexicon)]
    cells = {column: [c for row in body for c in row.cells if c.column == column and c.quantity] for column in columns}
    return [Group(table.header[column], found) for column, found in cells.items() if len(found) == len(body) > 1]


def _names_one(table: Grid, words: list[str]) -> bool:
    """Whether some words name a row."""
    text = f" {' '.join(words)} "
    return any(f" {' '.join(words_of(row.label.lower()))} " in text for row in table.rows)


def _named(labels: dict[int, str], line: Line, words: list[str], topics: Topics) -> list[int]:
    """The labels that a sentence names, as many as it counts: "the two northern plants" of two that have North."""
    stems = {at: topics.of(label.lower().replace(",", " ").split()) for at, label in labels.items()}
    said = topics.of(words)
    counts = {each.quantity.value for each in line.numbers if each.quantity.unit_kind in ("count", None)}
    small = {int(value) for value in counts if value is not None and 1 < value <= MOST}
    root = SHORT_ROOT if small else ROOT  # "the two island wards" of Inver Isle and Farra Isle
    found = [at for at, names in stems.items() if any(_is_made_of(word, name, root) for word in said for name in names)]
    fits = 2 <= len(found) <= MOST and len(found) < len(labels) and (not small or len(found) in small)
    return found if fits else []


def _is_made_of(word: str, name: str, root: int) -> bool:
    return word == name or (len(name) >= root and word.startswith(name) and len(word) - len(name) <= ENDING)


def _of_rows(table: Grid, line: Line, words: list[str], lexicon: Lexicon, topics: Topics) -> list[Group]:
    """The cells of the rows that a sentence names, by column."""
    body = dict(enumerate(row for row in table.rows if row.kind == "body"))
    named = _named({at: row.label for at, row in body.items()}, line, words, topics)
    columns = [column for column in table.header if column > 0 and holds_figures(table, column, lexicon)]
    cells = {column: [c for at in named for c in body[at].cells if c.column == column] for column in columns}
    return [Group(table.header[column], found) for column, found in cells.items() if len(found) == len(named) > 1]


def rows_named(table: Grid, line: Line, words: list[str], topics: Topics) -> list[Row]:
    """The several rows that some words of a sentence name."""
    body = [row for row in table.rows if row.kind == "body"]
    return [body[at] for at in _named({at: row.label for at, row in enumerate(body)}, line, words, topics)]


def _of_columns(table: Grid, line: Line, words: list[str], topics: Topics) -> list[Group]:
    """The cells of the columns that a sentence names, by row."""
    named = _named({at: title for at, title in table.header.items() if at > 0}, line, words, topics)
    rows = [(row.label, [cell for cell in row.cells if cell.column in named]) for row in table.rows]
    return [Group(label, found) for label, found in rows if len(found) == len(named) > 1]


def _timed(groups: list[Group], line: Line, lexicon: Lexicon) -> list[Group]:
    """The groups of the time that a sentence names, if there is one of it."""
    told = times_of(line, range(len(line.words)), lexicon)
    same = [group for group in groups if (times := title_times(group.title, lexicon)) and times <= told]
    return same or groups


def _may_be(number: Number, group: Group, table: Grid, lexicon: Lexicon) -> bool:
    """Whether a number can be a sum of cells: in their unit, or in that which the table says over them, or a count that
    isn't how many they are."""
    quantity, units = number.quantity, {cell.quantity.unit for cell in group.cells if cell.quantity}
    unit = (quantity.unit or "").partition(" per ")[0] or None  # "€2,800 a day"
    if quantity.value in (None, len(group.cells)) or quantity.kind not in ("level", "count"):
        return False
    written = table.caption.replace(" - ", "-")  # its words stand apart: "gigawatt - hours"
    titled = title_units(f"{group.title} {written}", lexicon)
    fits = unit in units or (units == {None} and (quantity.unit_kind == "count" or unit in titled))
    return quantity.bound in ("=", "~") and fits


def _added(group: Group, table: Grid, lexicon: Lexicon) -> Interval:
    return sum_of(_in_ones(cell, table, lexicon).interval for cell in group.cells)


def _in_ones(cell: Cell, table: Grid, lexicon: Lexicon) -> Quantity:
    assert cell.quantity is not None
    return scaled(cell.quantity, scale_of_cell(cell, table, lexicon))


def _is_near(number: Number, summed: Interval) -> bool:
    value = number.quantity.value or Decimal(0)
    return summed.low / LIKELY < value < summed.high * LIKELY


def _part(document: Document, cell: Cell, table: Grid, lexicon: Lexicon) -> Term:
    return Term("part", _in_ones(cell, table, lexicon), document.locate(cell.span))
