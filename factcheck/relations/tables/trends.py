"""What the text says of the way that something in a table went, without how far: between two rows or columns that are
years."""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.extraction.numbers.tokens import words_of
from factcheck.extraction.numbers.years import has_year_digits
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Span, Term, Tie
from factcheck.relations.reading.grids import Cell, Grid, Row, cell_term, holds_figures, title_times, title_words
from factcheck.relations.reading.lines import Line
from factcheck.relations.reading.stated import Stated
from factcheck.relations.reading.topics import topics_of
from factcheck.relations.tables.naming import scale_of_cell, scaled

ENDS = ("before", "after")


def ties(document: Document, table: Grid, line: Line, change: Stated, lexicon: Lexicon) -> Iterator[Tie]:
    """A verb of change with the two cells that it may be between."""
    if change.role == "direction":
        yield from _since_last(document, table, line, change, lexicon)
        yield from _between_two(document, table, line, change, lexicon)


def _since_last(document: Document, table: Grid, line: Line, change: Stated, lexicon: Lexicon) -> Iterator[Tie]:
    """What a year brought, from the row of the year before it: "In 2023 the number of visitors fell"."""
    years = _years_told(line)
    body = [row for row in table.rows if row.kind == "body"]
    labels = [row.label.strip() for row in body]
    if len(years) != 1 or years[0] not in labels or line.kind == "heading":
        return
    at = labels.index(years[0])
    column = _column(table, line, change, lexicon)
    if (
        at
        and labels[at - 1] == str(int(years[0]) - 1)
        and column is not None
        and _opens(line, years[0], change, lexicon)
    ):
        yield from _tie(document, table, line, body[at - 1], body[at], column, change, lexicon)


def _between_two(document: Document, table: Grid, line: Line, change: Stated, lexicon: Lexicon) -> Iterator[Tie]:
    """A change of what a row is of, where the table has two years and nothing else: "Bread has fallen"."""
    years = {at: title_times(title, lexicon) for at, title in table.header.items() if at > 0}
    rows = [row for row in table.rows if _named_at(line, row.label)]
    dated = {time for times in years.values() for time in times}
    known = (
        len(years) == len(dated) == len(ENDS) and all(map(str.isdigit, dated)) and dated.issuperset(_years_told(line))
    )
    if not known or len(rows) != 1 or line.kind == "heading":
        return
    if min(_named_at(line, rows[0].label)) > change.words.start or line.numbers:
        return
    cells = {cell.column: cell for cell in rows[0].cells if cell.quantity is not None}
    first, last = sorted(years, key=lambda at: min(years[at]))
    if first in cells and last in cells and _value(cells[first]) != _value(cells[last]):
        before, after = (
            _end(document, role, cells[at], table, lexicon) for role, at in zip(ENDS, (first, last), strict=True)
        )
        yield Tie("change", (before, after, _as_told(document, line, change, after)), "low")


def _value(cell: Cell) -> Decimal | None:
    return cell.quantity.value if cell.quantity else None


def _opens(line: Line, year: str, change: Stated, lexicon: Lexicon) -> bool:
    """Whether a sentence begins with a year and goes on to a change: "In 2023, boats grew by", and not "since 2023"."""
    at, parts = line.words.index(year), lexicon.words("relations", "clauses", "parts")
    alone = not any(each.first < len(ENDS) for each in line.numbers)
    return alone and at < len(ENDS) and parts.isdisjoint(line.words[at + 2 : change.words.start])


def _named_at(line: Line, label: str) -> list[int]:
    """Where a sentence names a row."""
    words = words_of(label.lower())
    return [at for at in range(len(line.words) - len(words) + 1) if words and line.words[at : at + len(words)] == words]


def _column(table: Grid, line: Line, change: Stated, lexicon: Lexicon) -> int | None:
    """The one column of figures that the words of a change's sentence name; no column of changes changed."""
    topics, percents = topics_of(lexicon), lexicon.words("relations", "tables", "percents")
    titles = {at: title_words(table, at) for at in table.header if at > 0 and holds_figures(table, at, lexicon)}
    titles = {at: title for at, title in titles.items() if percents.isdisjoint(title)}
    named = [at for at in titles if topics.of(titles[at]) & (change.topic | line.topic)]
    return named[0] if len(named) == 1 else None


def _tie(
    document: Document, table: Grid, line: Line, one: Row, other: Row, column: int, change: Stated, lexicon: Lexicon
) -> Iterator[Tie]:  # fmt: skip
    """A change from the cell of one row to that of another."""
    ends = [next((cell for cell in row.cells if cell.column == column and cell.quantity), None) for row in (one, other)]
    if any(cell is None for cell in ends):
        return
    before, after = (_end(document, role, cell, table, lexicon) for role, cell in zip(ENDS, ends, strict=True) if cell)
    if before.quantity.value != after.quantity.value:
        yield Tie("change", (before, after, _as_told(document, line, change, after)), "medium")


def _as_told(document: Document, line: Line, change: Stated, after: Term) -> Term:
    """A change in the words that tell it."""
    tokens = line.sentence.tokens
    span = Span(tokens[change.words.start].start, tokens[change.words.stop - 1].end)
    return Term(f"{change.role}:{change.direction or ''}", after.quantity, document.locate(span))


def _years_told(line: Line) -> list[str]:
    return [word for word in line.words if has_year_digits(word)]


def _end(document: Document, role: str, cell: Cell, table: Grid, lexicon: Lexicon) -> Term:
    """A cell as an end of a change, in ones: 36 thousand barrels."""
    found = cell_term(document, role, cell)
    return found._replace(quantity=scaled(found.quantity, scale_of_cell(cell, table, lexicon)))
