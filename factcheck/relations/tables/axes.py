"""A table as cells between two axes of labels, and which labels of an axis a sentence names."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.extraction.numbers.tokens import titled, words_of
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Term
from factcheck.relations.reading.grids import (
    QUARTERS,
    Grid,
    cell_term,
    holds_figures,
    title_kinds,
    title_times,
    title_units,
)
from factcheck.relations.reading.lines import Line
from factcheck.relations.reading.times import times_of
from factcheck.relations.reading.topics import topics_of
from factcheck.relations.tables.naming import scale_of_cell, scaled

SHORTEST = 3
"""Letters of a word of a label that names it alone, in capitals. Our own choice."""


ELLIPSIS = 5
"""Tokens from "first" to its "quarter": "the first and the last quarter". Our own choice."""

UNITS_BEHIND = (",", "(", ":")
"""What stands before the unit in a label."""


class Label(NamedTuple):
    """What stands over a column or before a row: its words, what they are about, the times, units and kinds of units
    that it names, those of its words in which no other label of the axis shares, and whether its cells are shares."""

    words: tuple[str, ...]
    stems: frozenset[str]
    times: frozenset[str]
    units: frozenset[str]
    own: frozenset[str]
    percent: bool
    kinds: frozenset[str]


class Matrix(NamedTuple):
    """The cells of a table, in ones, by the places of their labels on two axes; `units` are those told over it,
    `kinds` theirs, `about` is what the words there and in the corner are of."""

    rows: tuple[Label, ...]
    columns: tuple[Label, ...]
    cells: dict[tuple[int, int], Term]
    units: frozenset[str]
    kinds: frozenset[str]
    about: frozenset[str]

    def turned(self) -> "Matrix":
        """The same with its columns as rows."""
        cells = {(at, row): cell for (row, at), cell in self.cells.items()}
        return self._replace(rows=self.columns, columns=self.rows, cells=cells)


class Cite(NamedTuple):
    """A label of an axis that a sentence names, at tokens `first` up to `last`."""

    place: int
    first: int
    last: int


def matrix_of(document: Document, table: Grid, lexicon: Lexicon) -> Matrix:
    """The rows and columns of figures of a table, without its totals."""
    body = [row for row in table.rows if row.kind == "body"]
    columns = [at for at in sorted(table.header) if at > 0 and holds_figures(table, at, lexicon)]
    cells = {}
    for place, row in enumerate(body):
        for cell in row.cells:
            if cell.column in columns and cell.quantity is not None and cell.quantity.value is not None:
                quantity = scaled(cell.quantity, scale_of_cell(cell, table, lexicon))
                cells[place, columns.index(cell.column)] = cell_term(document, "cell", cell)._replace(quantity=quantity)
    above = table.caption.replace(" - ", "-")  # its words stand apart: "gigawatt - hours"
    said = frozenset(title_units(above, lexicon)), title_kinds(above, lexicon)
    return Matrix(
        _labels([row.label for row in body], lexicon), _labels([table.header[at] for at in columns], lexicon), cells,
        *said, topics_of(lexicon).of([*table.caption.split(), *table.header.get(0, "").split()]),
    )  # fmt: skip


def _labels(titles: Sequence[str], lexicon: Lexicon) -> tuple[Label, ...]:
    topics, percents = topics_of(lexicon), lexicon.words("relations", "tables", "percents")
    told = [words_of(title.lower()) for title in titles]
    shared = Counter(word for words in told for word in set(words))
    return tuple(
        Label(
            _name(words), topics.of(words), title_times(title, lexicon), frozenset(title_units(title, lexicon)),
            frozenset(
                word for word in words if shared[word] == 1 and len(word) >= SHORTEST and word.isalpha()
            ) - topics.stop,
            not percents.isdisjoint(words),
            title_kinds(title, lexicon),
        )
        for title, words in zip(titles, told, strict=True)
    )  # fmt: skip


def _name(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a label before those that say what it is in: "Wait" of "Wait (days)"."""
    stop = next((at for at, word in enumerate(words) if at and word in UNITS_BEHIND), len(words))
    return tuple(words[:stop])


def cites(labels: Sequence[Label], line: Line, lexicon: Lexicon) -> list[Cite]:
    """The labels that a sentence names, in order of place, each where it does so first and last: in full, by the time
    it is of, or by a word in capitals that is its own."""
    text, tokens = line.sentence.text, line.sentence.tokens
    capitals = {at for at in range(len(tokens)) if titled(text, tokens, at)}
    found = []
    for place, label in enumerate(labels):
        timed = _in_time(label, line, lexicon) if label.times else []
        full = [] if label.times else _in_full(label, line)
        part = [at for at in capitals if not full and not label.times and _is_own(line.words[at], label)]
        found += [Cite(place, at, at + len(label.words)) for at in full]
        found += [Cite(place, at, at + 1) for at in sorted({*timed, *part})]
    inside = {  # "Old Mill" is no "Mill"
        one for one in found for other in found
        if one.place != other.place and other.first <= one.first and one.last <= other.last and one[1:] != other[1:]
    }  # fmt: skip
    return sorted((cite for cite in found if cite not in inside), key=lambda cite: cite.first)


def _in_full(label: Label, line: Line) -> list[int]:
    words = list(label.words)
    if not any(map(str.isalnum, "".join(words))):
        return []
    return [at for at in range(len(line.words) - len(words) + 1) if line.words[at : at + len(words)] == words]


def _in_time(label: Label, line: Line, lexicon: Lexicon) -> list[int]:
    """Where a sentence names the year or the month that a label is of."""
    found = [at for at in range(len(line.words)) if label.times <= times_of(line, range(at, at + 1), lexicon)]
    return found or _in_quarters(label, line, lexicon)


def _in_quarters(label: Label, line: Line, lexicon: Lexicon) -> list[int]:
    """Where a sentence names the quarter that a label is of, also in "between the first and the last quarter"."""
    rows = lexicon.tables["relations"]["tables"]
    for key in QUARTERS:
        if "".join(label.words) in [name.replace(" ", "") for name in rows[key]]:
            names = {key, *(rows["last"] if key == QUARTERS[-1] else ())}
            words = [at for at, word in enumerate(line.words) if word in names]
            return [at for at in words if not set(rows["quarters"]).isdisjoint(line.words[at + 1 : at + 1 + ELLIPSIS])]
    return []


def _is_own(word: str, label: Label) -> bool:
    """Whether a word is one of a label alone, or one that it stands in the plural of: "the Greens"."""
    return word in label.own or (word[-1:] == "s" and word[:-1] in label.own)
