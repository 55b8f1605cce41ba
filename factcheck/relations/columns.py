"""The series of a table: each column of figures over its rows, each row over columns that are years or months."""

from collections.abc import Iterator

from factcheck.extraction.tokens import tokenize
from factcheck.lexicon import Lexicon
from factcheck.model import Document
from factcheck.relations.grids import Cell, cell_term, grids, holds_figures, title_times, title_words
from factcheck.relations.lines import Line
from factcheck.relations.series import Entry, Series, is_date
from factcheck.relations.topics import Topics, topics_of

AROUND = 40
"""Sentences on either side of a table that may speak of it. Our own choice."""


def columns(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Series]:
    """The series of every table of a document."""
    topics = topics_of(lexicon)
    for grid in grids(document, lines, lexicon):
        near = range(max(grid.line - AROUND, 0), min(grid.line + AROUND, len(lines)))
        body = [row for row in grid.rows if row.kind == "body"]
        about = topics.of([*grid.caption.split(), *grid.header.get(0, "").split()])
        for column in grid.header:
            if column > 0 and holds_figures(grid, column, lexicon):
                cells = [(row.label, cell) for row in body for cell in row.cells if cell.column == column]
                yield from _series(document, cells, about | topics.of(title_words(grid, column)), near, lexicon, topics)
        for row in body:
            cells = [(grid.header.get(cell.column, ""), cell) for cell in row.cells]
            made = _series(document, cells, about | topics.of(row.label.lower().split()), near, lexicon, topics)
            yield from (each for each in made if each.kind == "time")


def _series(
    document: Document, cells: list[tuple[str, Cell]], topic: frozenset[str], near: range, lexicon: Lexicon,
    topics: Topics,
) -> Iterator[Series]:  # fmt: skip
    entries, kinds = [], set()
    for label, cell in cells:
        if cell.quantity is None or cell.quantity.value is None:
            return
        kind, keys = _keys(label, lexicon, topics)
        kinds.add(kind)
        entries.append(Entry(keys, cell.quantity, cell_term(document, "entry", cell), -1))
    names = [entry.keys for entry in entries]
    if len(entries) > 1 and all(names) and len(set(names)) == len(names) and len(kinds) == 1:
        yield Series(kinds.pop(), tuple(entries), topic, near)


def _keys(label: str, lexicon: Lexicon, topics: Topics) -> tuple[str, frozenset[str]]:
    times = frozenset(time for time in title_times(label, lexicon) if is_date(time))
    if times:
        return "time", times
    words = (token.lower for token in tokenize(label))
    return "name", frozenset(word for word in words if word[0].isalpha() and word not in topics.stop)
