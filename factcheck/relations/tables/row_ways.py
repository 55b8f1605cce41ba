"""Which way the rows of a table with years over its columns went, in a text that tells it without a number: "it
improved on every line", "buyers in Merrow paid more than the year before"."""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.extraction.numbers.tokens import words_of
from factcheck.extraction.numbers.years import has_year_digits
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Span, Term, Tie
from factcheck.relations.reading.grids import Grid, Row, cell_term, title_times
from factcheck.relations.reading.lines import Line
from factcheck.relations.reading.topics import topics_of
from factcheck.relations.tables.naming import scale_of_cell, scaled

THAN = 5
"""Tokens from "more" to its "than": "more for a house than". Our own choice."""

THEN = 5
"""Tokens behind "than" in which the time stands that something is held against. Our own choice."""

DENIED = 3
"""Tokens before a verb that deny it. Our own choice."""

SUBJECT = 3
"""Tokens from a row's name to a verb that has it as its subject: "coal has again shrunk". Our own choice."""

NUMBER = 4
"""Tokens behind a verb in which a number stands by how much, or to what, it went. Our own choice."""

SHOWN = 2
"""Years that a change is between."""

OTHER = {"up": "down", "down": "up"}


class Way(NamedTuple):
    """A word that says which way something went, at its place in a line."""

    at: int
    way: str
    than: bool


def ties(document: Document, table: Grid, near: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The cells of each row that went the other way than the text says."""
    years = _years(table, lexicon)
    body = [row for row in table.rows if row.kind == "body" and row.label]
    if len(years) < SHOWN or not body:
        return
    for line in near:
        if line.kind in ("heading", "table_cell") or not is_plain(line, lexicon):
            continue
        for way in ways_told(line, lexicon):
            ends = _ends(line, way, sorted(years), lexicon)
            if ends is None or not _is_of_it(table, body, line, way, lexicon):
                continue
            told = _every(line, way, lexicon)
            rows, direction = (body, told) if told else (_named(body, line, way), way.way)
            for row in rows:
                yield from _tie(document, table, line, row, (years[ends[0]], years[ends[1]]), way, direction, lexicon)


def _years(table: Grid, lexicon: Lexicon) -> dict[str, int]:
    """The columns of a table by their years; none where another one holds anything else."""
    titles = {at: title_times(title, lexicon) for at, title in table.header.items() if at > 0}
    if not all(len(times) == 1 and all(map(str.isdigit, times)) for times in titles.values()):
        return {}
    return {next(iter(times)): at for at, times in titles.items()}


def is_plain(line: Line, lexicon: Lexicon) -> bool:
    """Whether a sentence tells what was, and of no rest: not "all but Oeste", "nearly every line", "should improve"."""
    excepted = lexicon.words("relations", "tables", "excepted")
    supposed = lexicon.words("relations", "clauses", "conditional") | lexicon.words("relations", "contrast", "future")
    return (excepted | supposed).isdisjoint(line.words) and line.words[-1:] != ["?"]


def ways_told(line: Line, lexicon: Lexicon) -> Iterator[Way]:
    """The verbs of change of a sentence, and what is more or less "than the year before"."""
    denied = lexicon.words("relations", "negation") - lexicon.words("relations", "negation", "nobody")
    moved = [mark for mark in line.sentence.marks.all("change") if str(mark.value[1]) == "verbs"]
    for mark in moved:
        by = any(mark.last <= each.first <= mark.last + NUMBER for each in line.numbers)
        known = str(mark.value[0]) in OTHER and denied.isdisjoint(line.words[max(mark.first - DENIED, 0) : mark.first])
        if known and not by:
            yield Way(mark.first, str(mark.value[0]), than=False)
    than, then = lexicon.words("relations", "orders", "than"), lexicon.words("relations", "times", "earlier")
    then = then | lexicon.words("relations", "directions", "then")
    for at, word in enumerate(line.words):
        way = next((way for way in OTHER if word in _comparatives(way, lexicon)), None)
        led = [place for place in range(at + 1, min(at + THAN, len(line.words))) if line.words[place] in than]
        behind = line.words[led[0] + 1 : led[0] + 1 + THEN] if led else []
        dated = any(has_year_digits(word) for word in behind)
        plain = denied.isdisjoint(line.words[max(at - DENIED, 0) : at])
        if (
            way
            and plain
            and (dated or not then.isdisjoint(behind))
            and not any(each.last == at for each in line.numbers)
        ):
            yield Way(at, way, than=True)


def _comparatives(way: str, lexicon: Lexicon) -> frozenset[str]:
    return lexicon.words("relations", "comparatives", way) | lexicon.words("relations", "directions", way)


def _ends(line: Line, way: Way, years: list[str], lexicon: Lexicon) -> tuple[str, str] | None:
    """The two years that a change is between: those that are named, the last two, or the only two."""
    told = [word for word in line.words if has_year_digits(word)]
    if any(year not in years for year in told):
        return None
    named = sorted(set(told))
    if len(named) == SHOWN:
        return named[0], named[1]
    since = lexicon.words("relations", "orders", "since")
    if len(named) == 1:
        at, place = years.index(named[0]), line.words.index(named[0])
        if not since.isdisjoint(line.words[max(place - 1, 0) : place]) or (way.than and place > way.at):
            return (named[0], years[-1]) if at < len(years) - 1 else None
        return (years[at - 1], named[0]) if at and int(years[at - 1]) == int(named[0]) - 1 else None
    if named:
        return None
    if len(years) == SHOWN or way.than:
        return years[-2], years[-1]
    return None


def _is_of_it(table: Grid, body: list[Row], line: Line, way: Way, lexicon: Lexicon) -> bool:
    """Whether a sentence speaks of what the table tells, or of a row itself: "coal has shrunk"."""
    topics = topics_of(lexicon)
    above = topics.of([*table.caption.split(), *words_of(table.header.get(0, ""))])
    labels = topics.of(word for row in body for word in words_of(row.label.lower()))
    money = any(cell.quantity and cell.quantity.unit_kind == "currency" for row in body for cell in row.cells)
    priced = topics.of(lexicon.words("relations", "recalled", "prices")) if money else frozenset[str]()
    if (above - labels | priced) & line.topic:
        return True
    return any(0 < way.at - at - len(words_of(row.label)) < SUBJECT for row in body for at in _places(line, row))


def _every(line: Line, way: Way, lexicon: Lexicon) -> str:
    """The way that all rows are said to have gone: "on every line", "no line did worse"."""
    every, none = lexicon.words("relations", "contrast", "cases"), lexicon.words("relations", "negation", "nobody")
    spans = lexicon.words("relations", "times", "spans") | lexicon.words("relations", "orders", "spells")
    near = [at for at, word in enumerate(line.words[:-1]) if word in every and line.words[at + 1] not in spans]
    if any(word in none for word in line.words[:SHOWN]):
        return OTHER[way.way]
    return way.way if near else ""


def _places(line: Line, row: Row) -> list[int]:
    """Where a sentence names a row."""
    words = words_of(row.label.lower())
    return [at for at in range(len(line.words) - len(words) + 1) if words and line.words[at : at + len(words)] == words]


def _named(body: list[Row], line: Line, way: Way) -> list[Row]:
    """The row that a sentence names last before a word for a change, or the only one that it names behind it."""
    before = [(at, row) for row in body for at in _places(line, row) if at < way.at]
    if before:
        return [max(before, key=lambda each: each[0])[1]]
    behind = [row for row in body if _places(line, row)]
    return behind if len(behind) == 1 else []


def _tie(
    document: Document, table: Grid, line: Line, row: Row, columns: tuple[int, int], way: Way, direction: str,
    lexicon: Lexicon,
) -> Iterator[Tie]:  # fmt: skip
    """A row that went the other way, as a change between its two cells."""
    cells = {cell.column: cell for cell in row.cells if cell.quantity is not None and cell.quantity.value is not None}
    if not all(at in cells for at in columns):
        return
    found = [cell_term(document, role, cells[at]) for role, at in zip(("before", "after"), columns, strict=True)]
    before, after = (
        each._replace(quantity=scaled(each.quantity, scale_of_cell(cells[at], table, lexicon)))
        for each, at in zip(found, columns, strict=True)
    )
    one, other = before.quantity.value or 0, after.quantity.value or 0
    if one == other or (other > one) == (direction == "up"):
        return
    tokens = line.sentence.tokens
    span = Span(tokens[way.at].start, tokens[way.at].end)
    told = Term(f"direction:{direction}", after.quantity, document.locate(span))
    yield Tie("change", (before, after, told), "low")
