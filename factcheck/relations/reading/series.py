"""Numbers of one kind told of several things or times: a ranking in sentences, a column or a row of a table."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from factcheck.extraction.numbers.tokens import titled
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Quantity, Term
from factcheck.relations.reading.comparing import comparable
from factcheck.relations.reading.lines import Line, Number, term
from factcheck.relations.reading.times import PART, times_of
from factcheck.relations.reading.topics import Topics, topics_of
from factcheck.relations.reading.turns import counts_off

SHORT = 3
"""Words between two numbers of a list that can be a key without a capital: "wheat 763, maize 485". Our own choice."""

GAP = 2
"""Sentences from one number of a ranking to the next at most. Our own choice."""

HEADINGS = 20
"""Sentences before a series among which the headings over it are looked for. Our own choice."""

KINDS = ("time", "name", "word")
"""What can tell the numbers of a series apart, the surest first."""

FEW = 20
"""How many times as large as a word for a number the first one of its series may be. Our own choice."""

ITEM = "list_item"

CLOCK = ":"
"""What stands in a time that somebody needed: "6:01.9"."""

TWO_PARTS = 2
"""Blanks beyond which a time is told in two units or more: "31 minutes 20 seconds"."""

REST = 10
"""Tokens from "the rest of" to what they stay below. Our own choice."""

MONTHS = 12
"""Of a year."""

LISTED = 4
"""Numbers of one sentence that are a list, whatever their names look like. Our own choice."""

FEWEST = 3
"""Items that make a list. Our own choice."""

BRIEF = 8
"""Tokens of an item that is a name and a number. Our own choice."""

LEVELS = ("place", "ratio", "multiple", "percentage point")
"""Kinds of units that nothing is ranked by."""


class Entry(NamedTuple):
    """One of a series: the words that name it, what it is worth, and where that stands; `ours` is whose voice it is."""

    keys: frozenset[str]
    quantity: Quantity
    term: Term
    line: int
    ours: bool = False


class Series(NamedTuple):
    """Two entries or more; `kind` is what tells them apart: a "time", a "name" in capitals, or a "word". `times` are
    those its sentences name."""

    kind: str
    entries: tuple[Entry, ...]
    topic: frozenset[str]
    lines: range
    times: frozenset[str] = frozenset()

    @property
    def quantity(self) -> Quantity:
        """The first quantity with a unit, else the first."""
        return next((each.quantity for each in self.entries if each.quantity.unit), self.entries[0].quantity)


class Row(NamedTuple):
    kind: str
    keys: frozenset[str]
    number: Number
    ours: bool = False


def series_of(document: Document, lines: Sequence[Line], lexicon: Lexicon) -> list[Series]:
    """The series of a document, in order of place."""
    told = (*_gathered(lines, lexicon), *_listed(lines, lexicon))
    return [one for rows in told if (one := made(document, rows, lines, lexicon)) is not None]


def _gathered(lines: Sequence[Line], lexicon: Lexicon) -> Iterator[list[Row]]:
    """The rows of sentences that follow each other, as long as they are in one unit and told apart in one way."""
    topics = topics_of(lexicon)
    rows: list[Row] = []
    for line in lines:
        near = (
            bool(rows) and line.block == lines[rows[-1].number.line].block and line.place - rows[-1].number.line <= GAP
        )
        new = (near and _going_on(line, rows, lexicon, topics)) or _rows(line, lexicon, topics)
        if not new:
            continue
        if rows and not (near and _goes_on(rows, new)):
            yield rows
            rows = []
        rows = [*rows, *new]
    if rows:
        yield rows


def _listed(lines: Sequence[Line], lexicon: Lexicon) -> Iterator[list[Row]]:
    """The items of each list that are nothing but a name and a number: "- Elmsford 31"."""
    rows: list[Row] = []
    for line in lines:
        row = _item(line, lexicon)
        if row is not None and (not rows or comparable(rows[0].number, row.number)):
            rows.append(row)
        elif line.kind != ITEM:
            yield from _titled(lines, rows)
            rows = []
    yield from _titled(lines, rows)


def _titled(lines: Sequence[Line], rows: list[Row]) -> Iterator[list[Row]]:
    """The rows of a list, if it is one, each without the words of its title: the Sarrow of "districts of Sarrow"."""
    if len(rows) >= FEWEST:
        title = frozenset(lines[max(rows[0].number.line - 1, 0)].words)
        yield [row._replace(keys=row.keys - title or row.keys) for row in rows]


def _item(line: Line, lexicon: Lexicon) -> Row | None:
    """The row that an item of a list is, if it is one."""
    number = line.numbers[-1] if line.kind == ITEM and line.numbers else None
    if number is None or number.quantity.value is None or len(line.words) > BRIEF:
        return None
    if any(word.isalnum() for word in line.words[number.last :]) or not number.quantity.surface[:1].isdigit():
        return None
    keys = keys_of(line, range(number.first), "name", lexicon, topics_of(lexicon))
    quantity = replace(number.quantity, kind="level", direction=None)  # a place may be called "Kettle Down"
    return Row("name", keys, number._replace(quantity=quantity)) if keys else None


def _goes_on(rows: Sequence[Row], new: Sequence[Row]) -> bool:
    told = {key for row in rows for key in row.keys}
    listed = len({row.number.line for row in rows}) < len(rows) or len(new) > 1
    if rows[0].kind != new[0].kind or not new[0].keys:
        return False
    if not listed and not rows[-1].number.topic & new[0].number.topic - new[0].keys:
        return False
    unit = rows[0].number.quantity.unit
    same = new[0].number.quantity.unit == unit or comparable(rows[0].number, new[0].number)
    return unit is not None and same and not any(row.keys <= told for row in new)


def _going_on(line: Line, rows: Sequence[Row], lexicon: Lexicon, topics: Topics) -> list[Row]:
    """ "Park, whose win was watched by 6,870, now have 41": one more of a ranking, by itself."""
    if len(rows) < 2 or rows[0].number.quantity.unit is None:
        return []
    found = [each for each in line.numbers if comparable(rows[0].number, each)]
    if len(found) != 1:
        return []
    keys = keys_of(line, range(found[0].first), rows[0].kind, lexicon, topics)
    return [Row(rows[0].kind, keys, found[0])] if keys else []


def _rows(line: Line, lexicon: Lexicon, topics: Topics) -> list[Row]:
    """The numbers of a sentence that are of one kind, each with what names it: before all of them, or behind."""
    nobody = lexicon.words("relations", "orders", "nobody")
    stop = next((at for at, word in enumerate(line.words) if at and word in nobody), len(line.words))
    levels = [each for each in line.numbers if each.quantity.value is not None and each.quantity.kind != "change"]
    levels = [each for each in levels if each.first < stop]  # "none of the other 17 got beyond 90,000"
    levels = [each for each in levels if not (is_of_rest(line, each, lexicon) or counts_off(line, each, lexicon))]
    rest = lexicon.words("relations", "orders", "remaining")
    levels = [
        each for each in levels if rest.isdisjoint(line.words[max(each.first - 1, 0) : each.first])
    ]  # "others 26%"
    if rows := _counted_off(line, levels, lexicon):
        return rows
    groups = [[one, *(other for other in levels[at + 1 :] if _alike(one, other))] for at, one in enumerate(levels)]
    longest = sorted(reversed(groups), key=len, reverse=True)
    for kind in KINDS:
        for numbers in longest:
            if rows := _keyed(line, numbers, kind, lexicon, topics):
                further = len(rows) < len(longest[0]) >= LISTED and kind == "name" and numbers is not longest[0]
                return (further and _keyed(line, longest[0], "word", lexicon, topics)) or rows
    return []


def _counted_off(line: Line, levels: Sequence[Number], lexicon: Lexicon) -> list[Row]:
    """The numbers of a year's quarters or halves in a row: "Orders by quarter were 210, 185, 240 and 198 million"."""
    by, parts = lexicon.words("grammar", "leaning", "by"), lexicon.tables["relations"]["parts"]
    turn = next((two for one, two in pairwise(line.words) if one in by and two in parts), None)
    if turn is None or len(levels) != MONTHS // parts[turn] or any(not _alike(levels[0], each) for each in levels[1:]):
        return []
    joints = lexicon.words("relations", "clauses", "joints")
    if any(line.words[each.first - 1] not in joints for each in levels[1:]):
        return []
    return [Row("time", frozenset({f"{PART} {at} {parts[turn]}"}), each) for at, each in enumerate(levels, 1)]


def is_of_rest(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is what the rest stay below: "the others had fewer than 3 million each"."""
    rest = lexicon.words("relations", "orders", "remaining")
    below = number.quantity.bound in ("<", "<=")
    return below and not rest.isdisjoint(line.words[max(number.first - REST, 0) : number.first])


def _keyed(line: Line, numbers: Sequence[Number], kind: str, lexicon: Lexicon, topics: Topics) -> list[Row]:
    """Numbers with what names each in one way; none where one has no name."""
    if kind != "name" and len(numbers) < 2:
        return []
    if kind == "word" and not all(each.quantity.surface.strip("$€£")[:1].isdigit() for each in numbers):
        return []  # "one home in eight, and two hurricanes"
    joints = lexicon.words("relations", "clauses", "joints")
    behind = len(numbers) > 1 and all(line.words[each.first - 1] in joints for each in numbers[1:])
    led = keys_of(line, range(numbers[0].first), kind, lexicon, topics)
    behind = behind or (kind == "name" and len(numbers) > 2 and not led)  # "opened with 58 at Lenz, reached 62 in Brno"
    stretches = []
    before = (each.last for each in line.numbers if each.last <= numbers[0].first and _alike(each, numbers[0]))
    opening = max(before, default=0)
    for at, number in enumerate(numbers):
        start = numbers[at - 1].last if at else opening
        stop = numbers[at + 1].first if at + 1 < len(numbers) else len(line.words)
        if kind == "word" and not at:  # "Of its four beers, the ale sold"
            start = next((to + 1 for to in range(number.first - 1, -1, -1) if line.words[to] in (",", ":")), start)
        stretches.append(range(number.last, stop) if behind else range(start, number.first))
    if kind == "name":
        stretches[0] = _behind_place(line, stretches[0], lexicon)
    keys = [keys_of(line, where, kind, lexicon, topics) for where in stretches]
    if kind == "word" and len(keys) >= LISTED:
        keys = [key or _head(line, where, lexicon, topics) for key, where in zip(keys, stretches, strict=True)]
    if kind == "time" and keys[0] and not all(keys):
        keys = [key or _further(line, where, keys[0]) for key, where in zip(keys, stretches, strict=True)]
    if not all(keys) or (len(keys) == 1 and numbers[0].quantity.unit is None):
        return []
    we = lexicon.words("relations", "orders", "we")
    ours = [not we.isdisjoint(line.words[where.start : where.stop]) for where in stretches]
    return [Row(kind, *row) for row in zip(keys, numbers, ours, strict=True)]


def _behind_place(line: Line, where: range, lexicon: Lexicon) -> range:
    """A stretch without what opens it to say where, if somebody is named behind that: "In the Delvian market for water
    Aqualis held"."""
    text, tokens = line.sentence.text, line.sentence.tokens
    named = [at for at in where if tokens[at].is_word and titled(text, tokens, at) and at]
    last = next((at for at in reversed(named) if at - 1 not in named), where.start)
    inside = lexicon.words("grammar", "superlative", "inside")
    opens = where.start == 0 and line.words[0] in inside
    return range(last, where.stop) if opens and any(at < last - 1 for at in named) else where


def _alike(one: Number, other: Number) -> bool:
    """Whether two numbers of a sentence are of one kind: the unit of the first is often left out behind it."""
    first, second = one.quantity.value, other.quantity.value
    if other.quantity.unit is None and not other.quantity.surface[:1].isdigit() and first and second:
        return comparable(one, other) and second * FEW > first  # "home of two makers", beside 1,870
    bare = other.quantity.unit is None and other.first > one.first and other.quantity.surface[:1].isdigit()
    return comparable(one, other) or (bare and one.quantity.unit is not None and one.quantity.unit_kind not in LEVELS)


def keys_of(line: Line, where: Sequence[int], kind: str, lexicon: Lexicon, topics: Topics) -> frozenset[str]:
    """What names a number in a stretch of its sentence: a time, or words in capitals, or the few words there are."""
    if kind == "time":
        return frozenset(time for time in times_of(line, where, lexicon) if is_date(time))
    text, tokens, marks = line.sentence.text, line.sentence.tokens, line.sentence.marks
    words = [at for at in where if tokens[at].is_word and line.words[at] not in topics.stop]
    words = [at for at in words if marks.covering(at, "month", "weekdays", "unit", "code") is None]
    if kind == "word":
        return frozenset(line.words[at] for at in words if len(words) <= SHORT)
    return frozenset(line.words[at] for at in words if titled(text, tokens, at))


def _head(line: Line, where: range, lexicon: Lexicon, topics: Topics) -> frozenset[str]:
    """The few words of a stretch before those that say of what or for whom: "a bakery for those out of prison"."""
    leads = lexicon.words("grammar", "superlative", "inside") | lexicon.words("relations", "orders", "for_what")
    leads |= lexicon.words("relations", "totals", "of")
    stop = next((at for at in where if line.words[at] in leads and at > where.start + 1), where.start)
    return keys_of(line, range(where.start, stop), "word", lexicon, topics)


def _further(line: Line, where: range, first: frozenset[str]) -> frozenset[str]:
    """The part of a year that goes on from the first one: "58 in the first quarter, 84 in the second"."""
    part = next((time for time in first if time.startswith(PART)), None)
    places = [mark.value for mark in line.sentence.marks.all("ordinal") if mark.first in where]
    return frozenset({f"{PART} {places[0]} {part.split()[-1]}"}) if part and len(places) == 1 else frozenset()


def is_date(time: str) -> bool:
    """Whether a time is a year, a month, a part of a year or a week counted off by itself, and no "last winter"."""
    return time[:1].isdigit() or time.startswith(("month ", PART))


def made(document: Document, rows: Sequence[Row], lines: Sequence[Line], lexicon: Lexicon) -> Series | None:
    """The series of rows, each without the words that it shares with another one; those of a race are no others."""
    if any(is_clocked(row.number) for row in rows):
        rows = [row for row in rows if is_clocked(row.number)]
    if len(rows) < 2:
        return None
    told = Counter(key for row in rows for key in row.keys)
    shared = {key for key, times in told.items() if times > 1}
    entries = [
        Entry(row.keys - shared, row.number.quantity, term(document, "entry", row.number), row.number.line, row.ours)
        for row in rows
    ]
    if not all(entry.keys for entry in entries) or len({entry.keys for entry in entries}) < len(entries):
        return None
    places = [row.number.line for row in rows]
    topics = [_topic(lines, place) for place in places]
    named = (times_of(lines[place], range(len(lines[place].words)), lexicon) for place in places)
    return Series(
        rows[0].kind, tuple(entries), frozenset[str]().union(*topics, *(row.number.topic for row in rows)),
        range(min(places), max(places) + 1), frozenset[str]().union(*named),
    )  # fmt: skip


def is_clocked(number: Number) -> bool:
    """Whether a number is a time that somebody needed, told in two units: "2:14:31", "31 minutes 20 seconds"."""
    quantity = number.quantity
    return quantity.unit_kind == "time" and (CLOCK in quantity.surface or quantity.surface.count(" ") > TWO_PARTS)


def _topic(lines: Sequence[Line], place: int) -> frozenset[str]:
    """What a sentence is about, with the one before it and the headings over it."""
    near = [line.topic for line in lines[max(place - 1, 0) : place + 1]]
    return frozenset[str]().union(*near, *(line.topic for line in lines[:place][-HEADINGS:] if line.kind == "heading"))
