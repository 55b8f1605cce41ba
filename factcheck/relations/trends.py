"""What the text says of how something in a table changed: between two rows that are years, or two columns."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from factcheck.extraction.tokens import words_of
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Span, Term, Tie
from factcheck.relations.grids import Cell, Grid, Row, cell_term, holds_figures, title_times, title_words
from factcheck.relations.lines import Line, Number
from factcheck.relations.measured import ANYBODY, PEOPLE
from factcheck.relations.naming import has_unit, row_of, scale_of_cell, scaled
from factcheck.relations.stated import Stated
from factcheck.relations.times import YEAR
from factcheck.relations.topics import Topics, topics_of

ENDS = ("before", "after")

PREPOSED = 2
"""Tokens before a row that is compared with, of which one is "than" or "as": "as with gas". Our own choice."""

YEARS = ("year",)
"""The unit of how long a change took: "over the two years"."""


def ties(document: Document, table: Grid, line: Line, change: Stated, lexicon: Lexicon) -> Iterator[Tie]:
    """A change of the text with the two cells that it may be between."""
    if change.number is not None:
        yield from _down(document, table, line, change, topics_of(lexicon))
        yield from _across(document, table, line, change, lexicon)
        yield from _than(document, table, line, change, lexicon)
    if change.number is not None or change.role == "direction":
        yield from _since_last(document, table, line, change, lexicon)
        yield from _between_two(document, table, line, change, lexicon)


def _than(document: Document, table: Grid, line: Line, change: Stated, lexicon: Lexicon) -> Iterator[Tie]:
    """A difference between two rows, or how many times the other the one is: "Ash has 69 more pupils than Elm"."""
    assert change.number is not None
    than = lexicon.words("relations", "orders", "than") | lexicon.words("relations", "orders", "as")
    places = [(at, row) for row in table.rows if row.kind == "body" for at in _named_at(line, row.label)]
    behind = [
        (at, row)
        for at, row in places
        if at >= change.words.stop and not than.isdisjoint(line.words[max(at - PREPOSED, 0) : at])
    ]
    before = [(at, row) for at, row in places if at < change.words.start]
    column = _column(table, line, change, lexicon)
    if len(places) == len(ENDS) and len(behind) == len(before) == 1 and column is not None:
        yield from _tie(document, table, line, behind[0][1], before[0][1], column, change, lexicon)


def _since_last(document: Document, table: Grid, line: Line, change: Stated, lexicon: Lexicon) -> Iterator[Tie]:
    """What a year brought, from the row of the year before it: "In 2023 the number of visitors fell by 57,000"."""
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
    """A change of what a row is of, where the table has two years and nothing else: "Bread became 14% dearer"."""
    years = {at: title_times(title, lexicon) for at, title in table.header.items() if at > 0}
    rows = [row for row in table.rows if _named_at(line, row.label)]
    dated = {time for times in years.values() for time in times}
    known = (
        len(years) == len(dated) == len(ENDS) and all(map(str.isdigit, dated)) and dated.issuperset(_years_told(line))
    )
    if not known or len(rows) != 1 or change.role not in ("direction", "percent") or line.kind == "heading":
        return
    if min(_named_at(line, rows[0].label)) > change.words.start or len(line.numbers) > (change.number is not None):
        return
    cells = {cell.column: cell for cell in rows[0].cells if cell.quantity is not None}
    first, last = sorted(years, key=lambda at: min(years[at]))
    if first in cells and last in cells and _value(cells[first]) != _value(cells[last]):
        before, after = (
            _end(document, role, cells[at], table, lexicon) for role, at in zip(ENDS, (first, last), strict=True)
        )
        if change.number is None or before.quantity.unit_kind != "percent":
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
    """The one column of figures that a change is told of: by its unit, or else by the words of its sentence."""
    topics, number = topics_of(lexicon), change.number
    titles = {at: title_words(table, at) for at in table.header if at > 0 and holds_figures(table, at, lexicon)}
    if change.role != "points":  # a column of changes is none of what changed
        percents = lexicon.words("relations", "tables", "percents")
        titles = {at: title for at, title in titles.items() if percents.isdisjoint(title)}
    counted = [at for at in titles if number and has_unit(titles[at], number.quantity, lexicon, topics)]
    about = change.topic | line.topic
    named = counted or [at for at in titles if topics.of(titles[at]) & about]
    if change.role == "times" and len(titles) == 1:
        named = list(titles)  # "electric heat is four times as dear as gas" names no column
    return named[0] if len(named) == 1 else None


def _tie(
    document: Document, table: Grid, line: Line, one: Row, other: Row, column: int, change: Stated, lexicon: Lexicon
) -> Iterator[Tie]:  # fmt: skip
    """A change from the cell of one row to that of another."""
    ends = [next((cell for cell in row.cells if cell.column == column and cell.quantity), None) for row in (one, other)]
    if any(cell is None for cell in ends):
        return
    before, after = (_end(document, role, cell, table, lexicon) for role, cell in zip(ENDS, ends, strict=True) if cell)
    if change.number is None and before.quantity.value == after.quantity.value:
        return
    yield Tie("change", (before, after, _as_told(document, line, change, after)), "medium")


def _as_told(document: Document, line: Line, change: Stated, after: Term) -> Term:
    """A change in the words that tell it."""
    tokens = line.sentence.tokens
    span = Span(tokens[change.words.start].start, tokens[change.words.stop - 1].end)
    quantity = after.quantity if change.number is None else change.number.quantity
    return Term(f"{change.role}:{change.direction or ''}", quantity, document.locate(span))


def _down(document: Document, table: Grid, line: Line, change: Stated, topics: Topics) -> Iterator[Tie]:
    """A change of the text between two rows that are years, in a column that it names."""
    years = _years_told(line)
    rows = {row.label.strip(): row for row in table.rows}
    if change.number is None or len(years) != 2 or years[0] not in rows or years[1] not in rows or years[0] == years[1]:
        return
    first, last = rows[min(years)], rows[max(years)]
    words = [line.words[at] for at in change.number.clause]
    about = topics.of(words)
    shared = {
        column: (len(set(text.split()).intersection(words)), len(topics.of(text.split()) & about))
        for column, text in table.header.items()
    }
    columns = [column for column, count in shared.items() if any(count) and count == max(shared.values())]
    if len(columns) != 1 or len([word for word in years if word]) != 2:
        return
    ends = [next((cell for cell in row.cells if cell.column == columns[0]), None) for row in (first, last)]
    if any(cell is None or cell.quantity is None for cell in ends):
        return
    before, after = (cell_term(document, role, cell) for role, cell in zip(ENDS, ends, strict=True) if cell)
    yield Tie("change", (before, after, _as_told(document, line, change, after)), "medium")


def _across(document: Document, table: Grid, line: Line, change: Stated, lexicon: Lexicon) -> Iterator[Tie]:
    """A change of the text between two columns that are years, in a row that it names."""
    assert change.number is not None
    years = _years(table, change, lexicon)
    both = len(years) == len(ENDS) and {str(year) for year in years} <= set(line.words[: change.number.clause.stop])
    of_it = both or _is_of(table, line, change.number, lexicon)
    row = row_of(table, line, change.number, lexicon) if of_it else None
    if row is None or len(years) < 2:
        return
    cells = {cell.column: cell for cell in row.cells if cell.quantity is not None}
    told = Term(
        f"{change.role}:{change.direction or ''}", change.number.quantity, document.locate(change.number.quantity.span)
    )
    for first, last in _ends(line, change.number, years):
        if years[first] in cells and years[last] in cells:
            before, after = (
                _end(document, role, cells[years[at]], table, lexicon)
                for role, at in (("before", first), ("after", last))
            )
            if before.quantity.unit_kind != "percent":
                yield Tie("change", (before, after, told), "medium")


def _years_told(line: Line) -> list[str]:
    return [word for word in line.words if len(word) == YEAR and word.isdigit()]


def _is_of(table: Grid, line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a sentence is of what has been, in words that stand over the table: not "lost a third of its hay"."""
    topics = topics_of(lexicon)
    future = lexicon.words("relations", "contrast", "future")
    titles = [title for column, title in table.header.items() if column]
    words = topics.of(" ".join([table.caption, *titles]).replace(",", " ").split())
    people = not ANYBODY.isdisjoint(number.topic | line.topic) and not PEOPLE.isdisjoint(words)
    return future.isdisjoint(line.words[: number.first]) and (people or not words.isdisjoint(line.topic | number.topic))


def _years(table: Grid, change: Stated, lexicon: Lexicon) -> dict[int, int]:
    """The columns that are of a year, by year; where a table has several for each, those that the change names."""
    topics = topics_of(lexicon)
    groups: dict[frozenset[str], dict[int, int]] = {}
    for column, title in table.header.items():
        times = [time for time in title_times(title, lexicon) if time.isdigit()]
        if column and len(times) == 1:
            groups.setdefault(topics.of(title.replace(times[0], " ").split()), {})[int(times[0])] = column
    if len(groups) > 1:
        groups = {key: years for key, years in groups.items() if key & change.topic}
    return next(iter(groups.values())) if len(groups) == 1 else {}


def _ends(line: Line, number: Number, years: dict[int, int]) -> list[tuple[int, int]]:
    """The years that a change may be between: those that its sentence names, else as many apart as it says, else any
    up to the last."""
    pairs = list(combinations(sorted(years), 2))
    told = {int(word) for word in line.words[: number.clause.stop] if word.isdigit() and len(word) == YEAR}
    named = told & set(years)
    if told - named:
        return []
    spans = [each.quantity.value for each in line.numbers if each.quantity.unit in YEARS and each.quantity.value]
    if len(named) > 1:
        return [(first, last) for first, last in pairs if {first, last} <= named]
    if named:
        return [(first, last) for first, last in pairs if named & {first, last}]
    if spans and len(years) not in spans:  # not "between the two years" that the table has
        return [(first, last) for first, last in pairs if last - first in spans]
    return [(first, last) for first, last in pairs if last == max(years)]


def _end(document: Document, role: str, cell: Cell, table: Grid, lexicon: Lexicon) -> Term:
    """A cell as an end of a change, in ones: 36 thousand barrels."""
    found = cell_term(document, role, cell)
    return found._replace(quantity=scaled(found.quantity, scale_of_cell(cell, table, lexicon)))
