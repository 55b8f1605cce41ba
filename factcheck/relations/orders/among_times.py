"""What is told to have a place among several times, and stands apart from them: "The base price for February is 36.4
cents. It was 38.1 in October, 37.2 in November and 35.9 in December. February has the lowest price of the winter"."""

from collections.abc import Iterator, Sequence

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.changes.former import is_level
from factcheck.relations.orders.places import Standing, place_term, standings_in
from factcheck.relations.orders.standings import WHOLE
from factcheck.relations.reading.comparing import comparable
from factcheck.relations.reading.lines import Line, Number, numbers_of, part_of, term
from factcheck.relations.reading.series import Entry, Series, series_of
from factcheck.relations.reading.times import PART, times_of
from factcheck.relations.reading.topics import topics_of

FEWEST = 3
"""Numbers of different times that one sentence tells in a row. Our own choice."""

FAR = 12
"""Sentences between such a row and what is said of its order at most. Our own choice."""

SIZE = 2
"""How many times as large as another of a row what is one of it is at most. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each place among times with the number that has it, and those of the other times."""
    rows: list[Series] | None = None
    for line in lines:
        told = standings_in(line, lexicon) if line.kind != "heading" else []
        for standing in told:
            rows = list(_rows(document, lines, lexicon)) if rows is None else rows
            tie = next(filter(None, (_tie(document, lines, line, standing, row, lexicon) for row in rows)), None)
            if tie is not None:
                yield tie
                break


def _rows(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Series]:
    """The rows of months, or of years, that one sentence tells in one unit."""
    for series in series_of(document, lines, lexicon):
        places = [each.line for each in series.entries]
        main = max(places, key=places.count)
        entries = tuple(each for each in series.entries if each.line == main)
        kinds = {_kind_of(each.keys) for each in entries}
        if series.kind == "time" and len(entries) >= FEWEST and main >= 0 and len(kinds) == 1 and None not in kinds:
            yield series._replace(entries=entries, lines=range(main, main + 1))


def _kind_of(keys: frozenset[str]) -> str | None:
    """Whether a time is a year or a month; None for any other, and for a month of a year."""
    time = next(iter(keys)) if len(keys) == 1 else PART
    if time.isdecimal():
        return "year"
    return "month" if time.startswith("month ") else None


def _tie(
    document: Document, lines: list[Line], line: Line, standing: Standing, row: Series, lexicon: Lexicon
) -> Tie | None:
    """A place in one row."""
    if abs(line.place - row.lines.start) > FAR or not _is_of(line, standing, row, lexicon):
        return None
    rivals = [each.term._replace(role="rival") for each in row.entries]
    home, kind = lines[row.lines.start], row.quantity.unit_kind or "count"
    if standing.kinds is not None and kind not in standing.kinds:
        return None
    own = _apart(lines, line, row, lexicon)
    if own is not None:
        held = term(document, "own", own)
    elif (entry := _latest(line, standing, row, lexicon)) is not None and line is not home:
        held = entry.term._replace(role="own")
        rivals = [each for each in rivals if each.location != held.location]
    else:
        return None
    word = place_term(document, standing.way, line, standing.first, standing.last, standing.place)
    whole = WHOLE if standing.size == 1 + len(rivals) else ""
    return Tie("standing", (word, held, *rivals), "medium", whole)


def _is_of(line: Line, standing: Standing, row: Series, lexicon: Lexicon) -> bool:
    """Whether a place can be one among the times of a row: it says so, or speaks of what the row is of."""
    topics = topics_of(lexicon)
    spells = topics.of(lexicon.words("relations", "orders", "spells"))
    if standing.size is not None and standing.size not in (len(row.entries), len(row.entries) + 1):
        return False
    own = topics.of((row.quantity.unit or "").split())
    return bool((standing.of - spells or line.topic) & (row.topic | own)) or standing.size is not None


def _apart(lines: list[Line], line: Line, row: Series, lexicon: Lexicon) -> Number | None:
    """The number of a time that a row leaves out: the time that is named with the place, or the one that the sentence
    before is of, "That is the lowest price in six years"."""
    near = lines[max(line.place - FAR, 0) : line.place + FAR]
    found = [each for each in numbers_of(near) if each.line != row.lines.start and _is_like(each, row, lines)]
    entries = frozenset[str]().union(*(each.keys for each in row.entries))
    kind = _kind_of(row.entries[0].keys)
    times = {each for each in times_of(line, range(len(line.words)), lexicon) if _kind_of(frozenset({each})) == kind}
    if line.place != row.lines.start and len(times) == 1 and not times & entries:
        named = [
            each for each in found if times <= times_of(lines[each.line], part_of(lines[each.line], each), lexicon)
        ]
        return named[0] if len(named) == 1 else None
    before = lines[line.place - 1] if line.place else line
    leans = not lexicon.words("relations", "anaphora", "pronouns").isdisjoint(line.words[:1])
    told = [each for each in found if each.line == before.place and before.block == line.block]
    alone = not line.numbers or line.place == row.lines.start
    return told[0] if leans and alone and len(told) == 1 else None


def _is_like(number: Number, row: Series, lines: Sequence[Line]) -> bool:
    """Whether a number can be one more of a row."""
    if not is_level(number) or number.quantity.bound not in ("=", "~"):
        return False
    first = next(each for each in lines[row.lines.start].numbers if each.quantity.span == row.entries[0].quantity.span)
    value, values = number.quantity.value or 0, [each.quantity.value or 0 for each in row.entries]
    bare = row.quantity.unit is None and number.quantity.unit_kind == "currency"  # "1.14 roubles", "in 2019 1.22"
    priced = [(each or "").split(" per ")[0] for each in (row.quantity.unit, number.quantity.unit)]
    alike = bare or (priced[0] and priced[0] == priced[1]) or comparable(first, number)
    return bool(alike) and min(values) <= value * SIZE and value <= max(values) * SIZE


def _latest(line: Line, standing: Standing, row: Series, lexicon: Lexicon) -> Entry | None:
    """The last year of a row, where "we" have had the second-best of as many years as there are: no year is named."""
    voices = lexicon.words("relations", "orders", "we") | lexicon.words("relations", "orders", "i")
    named = any(_kind_of(frozenset({each})) for each in times_of(line, range(len(line.words)), lexicon))
    years = all(_kind_of(each.keys) == "year" for each in row.entries)
    if named or not years or voices.isdisjoint(line.words) or standing.size != len(row.entries):
        return None
    return max(row.entries, key=lambda each: max(each.keys))
