"""Numbers of one kind that sentences apart from each other tell of several names: "Kessane reported 9.6 million"."""

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.lexicon import Lexicon
from factcheck.model import Document
from factcheck.relations.reading.comparing import comparable
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.series import CLOCK, LEVELS, Row, Series, keys_of, made
from factcheck.relations.reading.topics import Topics, topics_of

FAR = 12
"""Sentences from a place in an order to the numbers that make it. Our own choice."""

BACK = 3
"""Sentences before a pronoun in which whoever it means is named. Our own choice."""

WIDEST = 20
"""How many times as large as another a number of a scattered series is at most. Our own choice."""

FEWEST, SMALL, SIZE = 3, 20, 5
"""Counts of different things that make one run, the least of them, and how many times as large as the one before it one
may be. Our own choice."""

LED = 5
"""Tokens behind an article that name what a count is of: "the open-air museum". Our own choice."""

CARRIED = ("mass", "volume", "energy")
"""Kinds of units that a number in other sentences may leave out; money and lengths are told of too much else."""


def scattered(document: Document, lines: Sequence[Line], place: int, lexicon: Lexicon) -> Iterator[Series]:
    """The series of three numbers or more that the sentences around one make: one for each unit."""
    near = [line for line in lines[max(place - FAR, 0) : place + FAR + 1] if line.kind != "heading"]
    levels = [number for line in near for number in line.numbers if _is_level(number)]
    firsts = {number.quantity.unit: number for number in levels if number.quantity.unit is not None}
    alikes = [
        [each for each in levels if _is_alike(first, each) and _is_near(first, each) and _is_beside(first, each, lines)]
        for first in firsts.values()
    ]
    for alike in (*alikes, *_counts(levels, lines)):
        rows = list(_rows(lines, alike, lines[place], lexicon)) if len(alike) > 2 else []
        told = Counter(key for row in rows for key in row.keys)
        series = made(document, [row for row in rows if 1 in map(told.get, row.keys)], lines, lexicon)
        if series is not None and len(series.entries) > 2:
            yield series


def _counts(levels: Sequence[Number], lines: Sequence[Line]) -> Iterator[list[Number]]:
    """The counts of one size that a paragraph tells one by one, whatever it calls what each counts: "sold 655,000
    tickets", "490,000 came"."""
    runs: list[list[Number]] = []
    for number in levels:
        if number.quantity.unit_kind in ("count", None) and number.quantity.surface[:1].isdigit():
            run = next((run for run in runs if _goes_on(run[-1], number, lines)), None)
            if run is None:
                runs.append([number])
            else:
                run.append(number)
    yield from (run for run in runs if len(run) >= FEWEST)


def _goes_on(last: Number, number: Number, lines: Sequence[Line]) -> bool:
    """Whether a count can be the next of a run: near, of its size, behind a comma where it counts something else."""
    if lines[last.line].block != lines[number.line].block or number.line - last.line > 1:
        return False
    one, other = last.quantity.value or 0, number.quantity.value or 0
    apart = number.line > last.line or "," in lines[number.line].words[last.last : number.first]
    named = number.quantity.unit is None or number.quantity.unit == last.quantity.unit
    return min(one, other) >= SMALL and max(one, other) <= SIZE * min(one, other) and (apart or named)


def _rows(lines: Sequence[Line], numbers: Sequence[Number], told: Line, lexicon: Lexicon) -> Iterator[Row]:
    """Each number that has names before it, or is told of us, in its sentence and behind the number before; or of what
    a place is `told` of, "the county spends 1,140 crowns"."""
    topics = topics_of(lexicon)
    we = lexicon.words("relations", "orders", "we") | lexicon.words("relations", "orders", "own")
    line, last = -1, 0
    for number in numbers:
        where = range(last if number.line == line else 0, number.first)
        line, last = number.line, number.last
        ours = we.intersection(lines[line].words[where.start : where.stop])
        keys = keys_of(lines[line], where, "name", lexicon, topics)
        if not keys and numbers[0].quantity.unit_kind in ("count", "time"):  # "the museum still managed 540,000"
            keys = _led(lines[line], where, lexicon, topics)
        if not keys and (number.quantity.unit is not None or not number.quantity.surface.isdecimal()):  # not "He is 71"
            keys = _meant(lines, line, where, told, lexicon)
        if keys := keys or ours:
            yield Row("name", keys, number, bool(ours))


def _led(line: Line, where: range, lexicon: Lexicon, topics: Topics) -> frozenset[str]:
    """The words behind the first article of a stretch that begin what it is of."""
    definite = lexicon.words("relations", "change", "definite")
    at = next((at for at in where if line.words[at] in definite), where.stop)
    stop = next((to for to in range(at, where.stop) if line.words[to] == ","), where.stop)
    glued = {to + by for to in range(at, stop) if line.words[to] == "-" for by in (-1, 1)}  # no "open" of "open-air"
    words = [line.words[to] for to in range(at + 1, min(at + 1 + LED, stop)) if to not in glued]
    return frozenset(word for word in words if word.isalpha() and word not in topics.stop)


def _meant(lines: Sequence[Line], at: int, where: range, told: Line, lexicon: Lexicon) -> frozenset[str]:
    """Whom a pronoun means that opens a sentence, "It handled 331,000 tonnes": the last one whom its paragraph names;
    or "the county", where a place is `told` of it."""
    topics, pronouns = topics_of(lexicon), lexicon.words("relations", "anaphora", "pronouns")
    definite = lexicon.words("relations", "change", "definite")
    if not where.start and not definite.isdisjoint(lines[at].words[:1]):
        return frozenset(lines[at].words[1:2]) & frozenset(told.words)
    if where.start or pronouns.isdisjoint(lines[at].words[:1]):
        return frozenset()
    for line in reversed(lines[max(at - BACK, 0) : at]):
        if line.block == lines[at].block and (
            keys := keys_of(line, range(1, len(line.words)), "name", lexicon, topics)
        ):
            return keys
    return frozenset()


def _is_level(number: Number) -> bool:
    """Whether somebody can be ranked by a number, and not "two makers"."""
    quantity = number.quantity
    counts = quantity.unit is None and quantity.surface.isalpha()
    raced = CLOCK in quantity.surface or "." in quantity.surface  # "6:01.9", "127.0 seconds"
    ranks = quantity.unit_kind not in (*LEVELS, "time") or raced
    told = quantity.value is not None and quantity.kind != "change" and quantity.bound in ("=", "~")
    return told and ranks and not counts


def _is_alike(first: Number, number: Number) -> bool:
    """Whether a number can be in the unit of another: also one in as many figures that leaves its unit out, "Karatu
    delivered 36,500"."""
    bare = number.quantity.unit is None and number.quantity.unit_kind is None
    carried = first.quantity.unit_kind in CARRIED and "," in first.quantity.surface and "," in number.quantity.surface
    raced = first.quantity.unit_kind == "time" and "." in first.quantity.surface and "." in number.quantity.surface
    return comparable(first, number) or (bare and (carried or raced))


def _is_beside(first: Number, number: Number, lines: Sequence[Line]) -> bool:
    """Whether a number has its unit, or its thousands, or stands in one paragraph with one that has: not "aged 11"."""
    told = number.quantity.unit is not None or not number.quantity.surface.isdecimal()
    return told or lines[first.line].block == lines[number.line].block


def _is_near(one: Number, other: Number) -> bool:
    first, second = one.quantity.value or 0, other.quantity.value or 0
    return max(first, second) <= WIDEST * min(first, second)
