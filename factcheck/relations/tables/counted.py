"""How many rows of a table the text says lie on one side of a bound, that it names or told before: "longer than the
target"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import zip_longest

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Interval, Term, Tie
from factcheck.relations.reading.grids import Cell, Grid, Row, cell_term, title_times, title_words
from factcheck.relations.reading.lines import Line, Number, term, written_term
from factcheck.relations.reading.times import is_earlier, times_of
from factcheck.relations.reading.topics import Topics, topics_of
from factcheck.relations.tables.naming import has_unit

PAIR = 2
"""The columns that something in a table can have changed between."""

ENDS = ("before", "after")

BOUNDS = (">", "<", ">=", "<=")

OF_THEM = 5
"""Tokens behind "every" or "none" in which stands what there are: "none of the four branches". Our own choice."""

NORM = 10
"""Tokens between "the target" and what it is: "the target set by the government in 2021 is 26 weeks". Our own
choice."""


def ties(document: Document, table: Grid, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """ "two of the five provinces devote more than 5%": so many rows on one side of a bound, or that went one way."""
    topics = topics_of(lexicon)
    for line in lines:
        yield from _moved(document, table, line, lexicon)
        limit = _limit(lines, line, lexicon)
        if limit is None:
            continue
        count = _of_all(document, line, table, limit, lexicon) or _some(document, line, table, limit, lexicon)
        if count is None:
            continue
        about = line.topic.union(*(number.topic for number in line.numbers))
        if not topics.of(table.header.get(0, "").split()) & about:
            continue
        rows = [row for row in table.rows if row.kind == "body"]
        told = {column: _cells(table, rows, column, limit, lexicon, topics) for column in table.header if column > 0}
        columns = [cells for cells in told.values() if len(cells) == len(rows)]
        if len(columns) == 1:
            terms = (count, term(document, "limit", limit))
            yield Tie("rows", (*terms, *(cell_term(document, "cell", cell) for cell in columns[0])), "medium")


def _some(document: Document, line: Line, table: Grid, limit: Number, lexicon: Lexicon) -> Term | None:
    """How many rows a number says there are; of "all but two", the rest."""
    count = _count(line, table, limit)
    if count is None:
        return None
    told = term(document, "count", count)
    but = lexicon.words("relations", "orders", "excepting").intersection(
        line.words[max(count.first - 1, 0) : count.first]
    )
    every = lexicon.words("relations", "none", "every").intersection(line.words[: count.first])
    if not (but and every):
        return told
    left = len([row for row in table.rows if row.kind == "body"]) - (count.quantity.value or Decimal(0))
    return told._replace(quantity=replace(told.quantity, value=left, interval=Interval(left, left)))


def _of_all(document: Document, line: Line, table: Grid, limit: Number, lexicon: Lexicon) -> Term | None:
    """Each row, or none, where a sentence says so of what the table lists: "every branch", "none of the branches"."""
    topics, rows = topics_of(lexicon), [row for row in table.rows if row.kind == "body"]
    heads = topics.of(table.header.get(0, "").split())
    every, none = lexicon.words("relations", "none", "every"), lexicon.words("relations", "none", "all_denied")
    but = lexicon.words("relations", "orders", "excepting")
    for at, word in enumerate(line.words[: limit.first]):
        behind = line.words[at + 1 : at + 1 + OF_THEM]
        if word in every | none and topics.of(behind) & heads and but.isdisjoint(line.words):
            return written_term(document, line, "count", at, at + 1, len(rows) if word in every else 0)
    return None


def _count(line: Line, table: Grid, limit: Number | None) -> Number | None:
    """How many rows there are said to be: the first number of a sentence, if it can be."""
    counts = [each for each in line.numbers if each is not limit]
    fits = bool(counts) and counts[0].quantity.unit_kind in ("count", None) and counts[0].quantity.kind != "change"
    return counts[0] if fits and 0 < (counts[0].quantity.value or Decimal(0)) <= len(table.rows) else None


def _limit(lines: list[Line], line: Line, lexicon: Lexicon) -> Number | None:
    """The bound that a sentence names, or the target or limit that it takes up and another one tells."""
    named = next((each for each in line.numbers if each.quantity.bound in BOUNDS), None)
    norms = lexicon.words("relations", "contrast", "norms").intersection(line.words)
    if named is not None or len(norms) != 1 or is_earlier(line, range(len(line.words)), lexicon):
        return named
    over, under = (
        lexicon.words("relations", "orders", key) | lexicon.words("relations", "sides", key)
        for key in ("over", "under")
    )
    ways = [way for way, words in ((">", over), ("<", under)) if not words.isdisjoint(line.words)]
    told = [each for other in lines if other is not line for each in other.numbers if _is_norm_of(other, each, norms)]
    if len(ways) != 1 or len({each.quantity.interval for each in told}) != 1:
        return None
    value, infinity = told[0].quantity.value or Decimal(0), Decimal("Infinity")
    beyond = Interval(value, infinity, low_open=True) if ways == [">"] else Interval(-infinity, value, high_open=True)
    return told[0]._replace(quantity=replace(told[0].quantity, interval=beyond, customary=beyond, bound=ways[0]))


def _is_norm_of(line: Line, number: Number, norms: frozenset[str]) -> bool:
    """Whether a number is what a target is: "the target is 26 weeks", "a limit of 50"."""
    lead = line.words[max(number.first - NORM, 0) : number.first]
    between = any(each.last <= number.first and number.first - each.first <= NORM for each in line.numbers)
    measured = number.quantity.unit is not None and number.quantity.value is not None
    return measured and number.quantity.kind != "change" and not between and not norms.isdisjoint(lead)


def _cells(table: Grid, rows: list[Row], column: int, limit: Number, lexicon: Lexicon, topics: Topics) -> list[Cell]:
    """The cells of a column in the unit of a limit: their own, or what the header says."""
    titled = has_unit(title_words(table, column), limit.quantity, lexicon, topics)
    percents = lexicon.words("relations", "tables", "percents")
    titled = titled or (limit.quantity.unit_kind == "percent" and not percents.isdisjoint(title_words(table, column)))
    cells = (cell for row in rows for cell in row.cells if cell.column == column and cell.quantity is not None)
    return [cell for cell in cells if cell.quantity and _is_in(cell, limit, titled)]


def _is_in(cell: Cell, limit: Number, titled: bool) -> bool:
    assert cell.quantity is not None
    return cell.quantity.unit == limit.quantity.unit or (titled and cell.quantity.unit is None)


def _moved(document: Document, table: Grid, line: Line, lexicon: Lexicon) -> Iterator[Tie]:
    """ "Output fell at three of the five stations": so many rows that went one way between the last two years."""
    rows = [row for row in table.rows if row.kind == "body"]
    count = _count_of_rows(line, table, rows, lexicon)
    columns = _last_years(table, line, lexicon)
    pairs = [[cell for at in columns for cell in row.cells if cell.column == at and cell.quantity] for row in rows]
    if count is None or not columns or not all(len(pair) == len(columns) for pair in pairs):
        return
    ways = _ways(line, count, lexicon)
    if len(ways) == 1:
        cells = (cell_term(document, role, cell) for pair in pairs for role, cell in zip(ENDS, pair, strict=True))
        yield Tie("moved", (term(document, "count", count), *cells), "medium", ways.pop())


def _count_of_rows(line: Line, table: Grid, rows: Sequence[Row], lexicon: Lexicon) -> Number | None:
    """The three of "three of the five stations", or of "three stations" of a column of stations."""
    of, rest = (lexicon.words("relations", "totals", key) for key in ("of", "rest"))
    heads = topics_of(lexicon).of(table.header.get(0, "").split())
    for number, next_one in zip_longest(line.numbers, line.numbers[1:]):
        whole = next_one is not None and next_one.quantity.value == len(rows) and next_one.first - number.last <= PAIR
        some = whole and line.words[number.last] in of
        counted = number.quantity.unit_kind in ("count", None) and number.quantity.bound == "="
        if not rest.isdisjoint(line.words[max(number.first - 1, 0) : number.first]):
            continue  # "Elm had 5% more, and the other three stations as much"
        if counted and (some or number.noun & heads) and 0 < (number.quantity.value or Decimal(0)) < len(rows):
            return number
    return None


def _ways(line: Line, count: Number, lexicon: Lexicon) -> set[str]:
    """The ways that the clause of a count tells things to have gone: "fell", "had more", "grew longer"."""
    words = [line.words[at] for at in count.clause]
    ways = {str(mark.value[0]) for mark in line.sentence.marks.all("change") if mark.first in count.clause} - {"none"}
    for way in ("up", "down"):
        more = lexicon.words("relations", "comparatives", way) | lexicon.words("relations", "more", way)
        more |= lexicon.words("relations", "orders", "over" if way == "up" else "under")
        ways |= set() if more.isdisjoint(words) else {way}
    return ways


def _last_years(table: Grid, line: Line, lexicon: Lexicon) -> list[int]:
    """The two columns of a table that are of years, where it has two and the sentence names no other year."""
    years = {
        int(time): column
        for column, title in table.header.items()
        for time in title_times(title, lexicon)
        if column and time.isdecimal()
    }
    named = {int(time) for time in times_of(line, range(len(line.words)), lexicon) if time.isdecimal()}
    return [years[year] for year in sorted(years)] if len(years) == PAIR and named <= set(years) else []
