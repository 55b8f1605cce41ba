"""Tables as typed rows: what each is to the others, its label, and its cells with their numbers and columns."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.extraction.cells import head_of, names_no_figures, negative
from factcheck.extraction.numbers.quantities import singles
from factcheck.extraction.numbers.sentences import read
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Quantity, Span, Table, TableCell, Term
from factcheck.relations.reading.lines import Line
from factcheck.relations.reading.times import times_in

LARGEST = 200
"""Rows beyond which a table is data, not text, and left alone. Our own choice."""

WIDEST = 60
"""Columns beyond which it is left alone too. Our own choice; keeps the time linear in a row."""

# What points from a cell to a note below: "412*", "412 (a)", "412[1]", "412¹".
_NOTE = re.compile(
    r"(?:\s{0,3}(?:[*†‡§¹⁴⁵⁶⁷⁸⁹⁰ᵃᵇᶜ]|(?<!m)[²³]|\([a-f]\)|\[[0-9a-z]{1,2}\]|(?<=[0-9])[a-d](?![a-z]))){1,3}$"
)
_EMPHASIS = "*_: "
_IN_BRACKETS = re.compile(r"\(\s{0,3}([^()]{1,30}?)\s{0,3}\)")
_YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}")


QUARTERS = ("first", "second", "third", "fourth")
"""The rows of the lexicon with the names of a quarter, the abbreviation first."""


class Cell(NamedTuple):
    """A cell: its column, its text, and its number if it is nothing but one."""

    column: int
    span: Span
    text: str
    quantity: Quantity | None


class Row(NamedTuple):
    """A row: "body", "group" (a label and nothing else), "part" (of which ...), "subtotal" or "total"."""

    kind: str
    label: str
    cells: list[Cell]


class Grid(NamedTuple):
    """A table: the header's labels by column (units included), the rows, and the words before it.

    `line` is the first line of the text behind its start.
    """

    header: dict[int, str]
    rows: list[Row]
    caption: str
    line: int


def grids(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Grid]:
    """The tables of a document that are small enough to be read by people."""
    at = 0
    for table in sorted(document.tables, key=lambda table: table.cells[0].span):
        while at < len(lines) and lines[at].sentence.span.end <= table.cells[0].span.start:
            at += 1
        wide = max(cell.column + cell.width for cell in table.cells) > WIDEST
        if 1 < len({cell.row for cell in table.cells}) <= LARGEST and not wide:
            caption = " ".join(lines[at - 1].words) if at else ""
            header, rows = _read(document, table, lexicon)
            yield Grid(header, rows, caption, at)


def _read(document: Document, table: Table, lexicon: Lexicon) -> tuple[dict[int, str], list[Row]]:
    rows: dict[int, list[tuple[TableCell, Cell]]] = {}
    for place in table.cells:
        rows.setdefault(place.row, []).append((place, _cell(document, place, lexicon)))
    written = list(rows.values())
    first = head_of(document, table, lexicon)
    head = max(sum(row[0][0].row < first for row in written), 1)
    header: dict[int, str] = {}
    for row in written[:head]:
        for place, cell in row:
            for column in range(place.column, place.column + place.width):
                header[column] = f"{header.get(column, '')} {cell.text.lower()}".strip()
    return header, [_row([cell for _, cell in row], lexicon) for row in written[head:]]


def _row(cells: list[Cell], lexicon: Lexicon) -> Row:
    label = cells[0].text.strip(_EMPHASIS) if cells[0].column == 0 else ""
    rest = cells[1:] if cells[0].column == 0 else cells
    named = all(word[:1].isupper() for word in label.split()) and len(label.split()) > 1  # "All Saints" are no total
    kind = _kind(label.lower(), rest, lexicon)
    whole = label.split()[0].lower() in lexicon.words("relations", "tables", "every") if label else False
    return Row("body" if kind == "total" and named and whole else kind, label, rest)


def _kind(label: str, rest: list[Cell], lexicon: Lexicon) -> str:
    words = label.split() or [""]
    first = words[0].strip(":,")
    if any(label.startswith(start) for start in lexicon.words("relations", "tables", "of_which")):
        return "part"
    if not rest:
        return "group"
    if first in lexicon.words("relations", "tables", "subtotals"):
        return "subtotal"
    names = lexicon.words("relations", "tables", "totals") | lexicon.words("relations", "tables", "grand")
    return "total" if first in names or _closes(label, lexicon) else "body"


def _closes(label: str, lexicon: Lexicon) -> bool:
    """Whether a label ends in words for all of something: "Points in all", "The borough as a whole"."""
    return any(f" {label}".endswith(f" {words}") for words in lexicon.words("relations", "tables", "closing"))


def is_whole(title: str, lexicon: Lexicon) -> bool:
    """Whether a header says that its column holds all of a row."""
    names = lexicon.words("relations", "tables", "whole")
    return title.split(" ")[0].strip("*:") in names or _closes(title, lexicon)


def _cell(document: Document, place: TableCell, lexicon: Lexicon) -> Cell:
    span = place.span
    written = document.prose[span.start : span.end]
    note = _NOTE.search(written)
    shown = Span(span.start, span.start + note.start()) if note and note.start() else span
    brackets = _IN_BRACKETS.fullmatch(document.prose, *shown)
    inside = Span(*brackets.span(1)) if brackets else shown
    sentence = read(document.prose, inside, lexicon)
    found = singles(sentence.text, sentence.tokens, sentence.marks, lexicon)
    alone = len(found) == 1 and found[0].last - found[0].first == len(sentence.tokens)
    quantity = found[0].quantity if alone else None
    if quantity is not None and brackets and place.column:
        quantity = negative(quantity)
    return Cell(place.column, shown, " ".join(document.prose[slice(*shown)].split()), quantity)


def holds_figures(grid: Grid, column: int, lexicon: Lexicon) -> bool:
    """Whether a column is of figures: not of years, codes or telephone numbers, by its header or by its cells."""
    if names_no_figures(grid.header.get(column, ""), lexicon):
        return False
    texts = [
        cell.text for row in grid.rows for cell in row.cells if cell.column == column and cell.quantity is not None
    ]
    return not texts or not all(_YEAR.fullmatch(text) for text in texts)


def turned(grid: Grid, lexicon: Lexicon) -> Grid | None:
    """A table with its columns as rows, where the rows are what is measured and the columns of whom: "Passed, %"
    before what Alma and Brig have each; none where a header names a unit or a time itself."""
    titles = {at: title for at, title in grid.header.items() if at > 0}
    if any(title_times(title, lexicon) or _is_measure(title, lexicon) for title in titles.values()):
        return None
    body = [row for row in grid.rows if row.kind == "body"]
    if len(body) < len(grid.rows) or not any(_is_measure(row.label, lexicon) for row in body):
        return None
    header = {0: "", **{at: row.label.lower() for at, row in enumerate(body, 1)}}
    cells: dict[int, list[Cell]] = {column: [] for column in titles}
    for at, row in enumerate(body, 1):
        for cell in row.cells:
            cells.setdefault(cell.column, []).append(cell._replace(column=at))
    rows = [Row("body", titles[column], found) for column, found in cells.items() if column in titles]
    return grid._replace(header=header, rows=rows)


def _is_measure(title: str, lexicon: Lexicon) -> bool:
    """Whether a label says in what its figures are."""
    percents = lexicon.words("relations", "tables", "percents")
    return bool(title_units(title, lexicon)) or not percents.isdisjoint(title.replace(",", " ").split())


def title_words(grid: Grid, column: int) -> list[str]:
    """The words over a column."""
    return grid.header.get(column, "").replace(",", " ").replace("(", " ").replace(")", " ").split()


def title_times(title: str, lexicon: Lexicon) -> frozenset[str]:
    """The years, months and quarters that a label names."""
    written = title.lower().strip()
    rows = (lexicon.tables["relations"]["tables"][key] for key in QUARTERS)
    title = next((names[-2] for names in rows if written == names[0]), title)  # "Q1"
    title = title.title()  # months count in capitals only
    sentence = read(title, Span(0, len(title)), lexicon)
    words = [token.lower for token in sentence.tokens]
    return times_in(sentence, words, range(len(words)), lexicon)


def title_units(title: str, lexicon: Lexicon) -> set[str]:
    """The units that a header names: "metre" of "Length (m)"."""
    sentence = read(title, Span(0, len(title)), lexicon)
    return {mark.value[0] for mark in sentence.marks.all("unit")}


def title_kinds(title: str, lexicon: Lexicon) -> frozenset[str]:
    """The kinds of the units that a header names: "length" of "Length (m)", and none of "Fares in pounds"."""
    sentence, inside = read(title, Span(0, len(title)), lexicon), lexicon.words("grammar", "superlative", "inside")
    marks = sentence.marks.all("unit")
    return frozenset(mark.value[1] for mark in marks if sentence.tokens[mark.first].lower not in inside)


def cell_term(document: Document, role: str, cell: Cell) -> Term:
    """A cell as the term of a tie."""
    assert cell.quantity is not None
    return Term(role, cell.quantity, document.locate(cell.span))
