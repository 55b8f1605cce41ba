"""What a sentence says of a change: by how much it went up or down, how many times as much it became, or which way."""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.relations.lines import Line, Number
from factcheck.relations.topics import Topics, topics_of

JOINT = 4
"""Tokens between "increase" and its number: "an increase of some 5%"."""

LOCAL = 6
"""Tokens around "doubled" that say what did. Our own choice."""

BESIDE = 4
"""Tokens between a rate and the word that makes it one of each year: "an annual growth rate of 10%". Our own choice."""

YEARLY = frozenset({"percent per year", "percent per annum"})
"""The units of what grows by so much a year."""

ROLES = ("doubled", "tripled", "quadrupled", "fivefold", "tenfold", "halved")
"""The words that say how many times as much something became."""


class Stated(NamedTuple):
    """A change as told: by how much, or only which way; `words` are its tokens in its line."""

    line: int
    words: range
    number: Number | None
    role: str
    direction: str | None
    topic: frozenset[str]


def stated(lines: list[Line], lexicon: Lexicon) -> Iterator[Stated]:
    """The changes told."""
    topics = topics_of(lexicon)
    for line in lines:
        counts = list(counted(line, lexicon))
        yield from counts
        yield from _bare(line, counts, lexicon, topics)


def counted(line: Line, lexicon: Lexicon) -> Iterator[Stated]:
    """The changes of a line told with a number."""
    up, down = lexicon.words("relations", "change", "up"), lexicon.words("relations", "change", "down")
    joints, added = lexicon.words("relations", "change", "joints"), lexicon.words("relations", "change", "added")
    points = lexicon.words("relations", "change", "points")
    for number in line.numbers:
        quantity = number.quantity
        direction = quantity.direction if quantity.kind == "change" else None
        first, last = number.first, number.last
        if direction is None:
            at = first
            while at > 0 and first - at < JOINT and line.words[at - 1] in joints:
                at -= 1
            noun = line.words[at - 1] if 0 < at < first else ""
            behind = line.words[last : last + 2]
            if noun in lexicon.words("relations", "change", "lost"):
                direction, first = "down", at - 1
            elif noun in lexicon.words("relations", "change", "neutral"):
                direction = next((str(mark.value[0]) for mark in line.sentence.marks.all("change")), None)
                first = at - 1
            elif noun in up or noun in down:
                direction, first = ("up" if noun in up else "down"), at - 1
            elif quantity.unit in points and lexicon.words("relations", "change", "lost").intersection(behind):
                direction, last = "down", last + 1
            elif (quantity.unit_kind == "percent" or quantity.unit in points) and (word := next(
                (word for word in behind if word in up or word in down), None
            )):  # fmt: skip
                direction, last = ("up" if word in up else "down"), last + 1
            elif line.words[first - 1 : first] == ["by"] and quantity.unit is None:
                direction = _verb(line, first, up, down)
            elif line.words[first - 1 : first] == ["by"] and quantity.unit_kind == "percent":
                ways = [mark.value[0] for mark in line.sentence.marks.all("change") if mark.last < first]
                direction = str(ways[-1]) if ways else None
            elif quantity.unit_kind == "count" and added.intersection((quantity.unit or "").split()[:1]):
                direction = "up"
            elif quantity.unit_kind in ("count", None) and (way := _more(behind, lexicon)) is not None:
                direction, last = way, last + 1
        if direction is None or quantity.unit_kind == "multiple" or is_yearly(line, number, lexicon):
            continue
        role = "difference"
        if quantity.unit in points:
            role = "points"  # "an 8-point loss"
        elif quantity.unit_kind in ("percent", "percentage point"):
            role = "percent" if quantity.unit_kind == "percent" else "points"
        elif quantity.unit is None and quantity.value is not None and 0 < quantity.value < 1:
            role = "fraction"
        yield Stated(line.place, range(first, last), number, role, direction, number.topic)


def is_yearly(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a percentage is one of each year: "15% a year", "10% annually" where the line tells of several."""
    quantity = number.quantity
    if quantity.unit in YEARLY:
        return True
    if quantity.unit_kind != "percent":
        return False
    beside = line.words[max(number.first - BESIDE, 0) : number.first] + line.words[number.last : number.last + BESIDE]
    years = {int(word) for word in line.words if len(word) == 4 and word.isdecimal()}
    several = len(years) > 1 and max(years) - min(years) > 1
    return several and not lexicon.words("grammar", "averaged").isdisjoint(beside)


def _more(behind: list[str], lexicon: Lexicon) -> str | None:
    """The way of "1,270 more"."""
    for way in ("up", "down"):
        if lexicon.words("relations", "more", way).intersection(behind[:1]):
            return way
    return None


def _verb(line: Line, at: int, up: frozenset[str], down: frozenset[str]) -> str | None:
    for word in reversed(line.words[max(at - 8, 0) : at]):
        if word in up or word in down:
            return "up" if word in up else "down"
    return None


def _bare(line: Line, counts: list[Stated], lexicon: Lexicon, topics: Topics) -> Iterator[Stated]:
    """ "doubled", "a threefold rise"; and words of direction alone, where no number says how much."""
    multiples = lexicon.tables["relations"]["multiples"]
    up, down = lexicon.words("relations", "change", "up"), lexicon.words("relations", "change", "down")
    roles = [role for role in ROLES if not lexicon.words("relations", "multiples", role).isdisjoint(line.words)]
    for at, word in enumerate(line.words if roles else ()):
        role = next((role for role in roles if word in multiples[role]), None)
        if role is not None:
            before = line.words[max(at - 2, 0) : at]
            hedge = next((name for name in ("nearly", "over") if set(before) & set(multiples[name])), "")
            start = at - len(before) if hedge else at
            topic = topics.of(line.words[max(at - LOCAL, 0) : at + LOCAL])
            yield Stated(line.place, range(start, at + 1), None, f"{role} {hedge}".strip(), None, topic)
            return
    if counts:
        return
    comparatives = lexicon.tables["relations"]["comparatives"]
    for at, word in enumerate(line.words):
        mark = line.sentence.marks.starting(at, "change")
        behind = line.words[at - 1] if at else ""
        if (word in up or word in down) and behind not in lexicon.words("relations", "change", "auxiliaries"):
            way = "up" if word in up else "down"
            yield Stated(line.place, range(at, at + 1), None, "noun", way, topics.of(line.words[at + 1 : at + 6]))
        elif mark is not None and word not in lexicon.words("relations", "change", "ambiguous"):
            yield Stated(line.place, range(at, mark.last), None, "direction", str(mark.value[0]), line.topic)
        elif word in comparatives["up"] or word in comparatives["down"]:
            way = "up" if word in comparatives["up"] else "down"
            yield Stated(
                line.place, range(at, at + 1), None, "comparative", way, topics.of(line.words[at + 1 : at + 3])
            )
