"""Numbers of one kind that sentences apart from each other tell of several names: "Kessane reported 9.6 million"."""

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.lexicon import Lexicon
from factcheck.model import Document
from factcheck.relations.comparing import comparable
from factcheck.relations.lines import Line, Number
from factcheck.relations.series import CLOCK, LEVELS, Row, Series, keys_of, made
from factcheck.relations.topics import topics_of

FAR = 12
"""Sentences from a place in an order to the numbers that make it. Our own choice."""

BACK = 3
"""Sentences before a pronoun in which whoever it means is named. Our own choice."""

WIDEST = 20
"""How many times as large as another a number of a scattered series is at most. Our own choice."""

CARRIED = ("mass", "volume", "energy")
"""Kinds of units that a number in other sentences may leave out; money and lengths are told of too much else."""


def scattered(document: Document, lines: Sequence[Line], place: int, lexicon: Lexicon) -> Iterator[Series]:
    """The series of three numbers or more that the sentences around one make: one for each unit."""
    near = [line for line in lines[max(place - FAR, 0) : place + FAR + 1] if line.kind != "heading"]
    levels = [number for line in near for number in line.numbers if _is_level(number)]
    firsts = {number.quantity.unit: number for number in levels if number.quantity.unit is not None}
    for first in firsts.values():
        alike = [number for number in levels if _is_alike(first, number) and _is_near(first, number)]
        rows = list(_rows(lines, alike, lines[place], lexicon)) if len(alike) > 2 else []
        told = Counter(key for row in rows for key in row.keys)
        series = made(document, [row for row in rows if 1 in map(told.get, row.keys)], lines, lexicon)
        if series is not None and len(series.entries) > 2:
            yield series


def _rows(lines: Sequence[Line], numbers: Sequence[Number], told: Line, lexicon: Lexicon) -> Iterator[Row]:
    """Each number that has names before it, or is told of us, in its sentence and behind the number before; or of what
    a place is `told` of, "the county spends 1,140 crowns"."""
    topics, we = topics_of(lexicon), lexicon.words("relations", "orders", "we")
    line, last = -1, 0
    for number in numbers:
        where = range(last if number.line == line else 0, number.first)
        line, last = number.line, number.last
        ours = we.intersection(lines[line].words[where.start : where.stop])
        keys = keys_of(lines[line], where, "name", lexicon, topics)
        if not keys and (number.quantity.unit is not None or not number.quantity.surface.isdecimal()):  # not "He is 71"
            keys = _meant(lines, line, where, told, lexicon)
        if keys := keys or ours:
            yield Row("name", keys, number, bool(ours))


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
    ranks = quantity.unit_kind not in (*LEVELS, "time") or CLOCK in quantity.surface  # "6:01.9"
    told = quantity.value is not None and quantity.kind != "change" and quantity.bound in ("=", "~")
    return told and ranks and not counts


def _is_alike(first: Number, number: Number) -> bool:
    """Whether a number can be in the unit of another: also one in as many figures that leaves its unit out, "Karatu
    delivered 36,500"."""
    bare = number.quantity.unit is None and number.quantity.unit_kind is None and "," in number.quantity.surface
    carried = first.quantity.unit_kind in CARRIED and "," in first.quantity.surface
    return comparable(first, number) or (bare and carried)


def _is_near(one: Number, other: Number) -> bool:
    first, second = one.quantity.value or 0, other.quantity.value or 0
    return max(first, second) <= WIDEST * min(first, second)
