"""What the text says of how something in a table changed: between two rows that are years, or two columns."""

from collections.abc import Iterator
from itertools import combinations

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Term, Tie
from factcheck.relations.grids import Cell, Grid, cell_term, title_times
from factcheck.relations.lines import Line, Number
from factcheck.relations.measured import ANYBODY, PEOPLE
from factcheck.relations.naming import row_of, scale_of_cell, scaled
from factcheck.relations.stated import Stated
from factcheck.relations.times import YEAR
from factcheck.relations.topics import Topics, topics_of

ENDS = ("before", "after")

YEARS = ("year",)
"""The unit of how long a change took: "over the two years"."""


def ties(document: Document, table: Grid, line: Line, change: Stated, lexicon: Lexicon) -> Iterator[Tie]:
    """A change of the text with the two cells that it may be between."""
    if change.number is not None:
        yield from _down(document, table, line, change, topics_of(lexicon))
        yield from _across(document, table, line, change, lexicon)


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
    told = Term(
        f"{change.role}:{change.direction or ''}", change.number.quantity, document.locate(change.number.quantity.span)
    )
    yield Tie("change", (before, after, told), "medium")


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
