"""A place in an order beside the numbers of those who are told with it: "third with 4.4 million, after 6.2, 5.9 and
5.1", "the cheapest of the three bids, at 318,000", and in the next sentence what the others asked."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.orders.places import Standing, place_term, standings_in
from factcheck.relations.reading.comparing import comparable
from factcheck.relations.reading.lines import Line, Number, is_norm, term
from factcheck.relations.reading.readings import is_part
from factcheck.relations.reading.series import is_of_rest, keys_of
from factcheck.relations.reading.times import is_earlier, phase_of, times_of
from factcheck.relations.reading.topics import topics_of

NEAR = 14
"""Tokens between a place and the number that it is told by. Our own choice."""

LED = 3
"""Tokens before a number in which "with" says whose it is, and words behind "by" that say what a place is by. Our own
choice."""

SIZE = 8
"""How many times as large as one another two numbers of a ranking are at most. Our own choice."""

UNRANKED = ("place", "ratio", "multiple", "percentage point")
"""Kinds of units that nothing is ranked by."""

TIME = "time"
"""The kind of the units that a race is ranked by."""

EARLIER = "earlier"
"""The phase of what was before."""

CLOSED = "closed"
"""What the tie of a place says of rivals that leave out nobody who could be above."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each place with its own number and those of its rivals, in its sentence and the ones beside it."""
    for line in lines:
        if line.kind == "heading":
            continue
        for standing in standings_in(line, lexicon):
            above = _above(line, standing, lexicon)
            own = _told_before(lines, line, standing, above[0]) if above else _own(lines, line, standing, lexicon)
            if own is None or _is_by_another_measure(line, standing, own, lexicon):
                continue
            beside = above or [each for near in _near(lines, line) for each in near.numbers]
            rivals = [each for each in beside if _is_rival(lines, own, each, lexicon)]
            whole = standing.size is not None and len(rivals) + 1 == standing.size
            told = [each for each in rivals if whole or _is_named(lines[each.line], each, lexicon)]
            if told and (whole or standing.place > 1) and len(told) == len(rivals):
                yield _tie(document, line, standing, own, rivals, whole)
                break


def _near(lines: Sequence[Line], line: Line) -> Iterator[Line]:
    """The sentence of a place and those beside it in its paragraph."""
    for near in lines[max(line.place - 1, 0) : line.place + 2]:
        if near.block == line.block:
            yield near


def _own(lines: Sequence[Line], line: Line, standing: Standing, lexicon: Lexicon) -> Number | None:
    """The number that a place is told by: "third with 40", "With 40, it is third"; or the one that "it" has in the next
    sentence."""
    levels = [each for each in line.numbers if _is_level(each, standing)]
    if standing.size is not None and len(levels) == 1:
        return levels[0]
    others = lexicon.words("relations", "orders", "beyond") | lexicon.words("relations", "orders", "than")
    led = lexicon.words("relations", "orders", "with") | {",", "(", ":"}
    behind = next((each for each in levels if each.first >= standing.last), None)
    if behind is not None and behind.first - standing.last <= NEAR:
        between = line.words[standing.last : behind.first]
        if others.isdisjoint(between) and not (led.isdisjoint(between[-LED:]) or ";" in between):
            named = keys_of(line, range(standing.last, behind.first), "name", lexicon, topics_of(lexicon))
            if standing.place > 1 or not named:
                return behind
    before = [each for each in levels if each.last <= standing.first]
    if before:
        near = before[-1]
        with_it = not lexicon.words("relations", "orders", "with").isdisjoint(
            line.words[max(near.first - 2, 0) : near.first]
        )
        return near if with_it or len(before) == 1 else None
    later = lines[line.place + 1] if line.place + 1 < len(lines) else None
    if levels or later is None or later.block != line.block:
        return None
    leans = not lexicon.words("relations", "anaphora", "subjects").isdisjoint(later.words[:1])
    return next((each for each in later.numbers if _is_level(each, standing)), None) if leans else None


def _above(line: Line, standing: Standing, lexicon: Lexicon) -> list[Number]:
    """The numbers of those told to be above a place, in one unit: "the third, after Almo with 520 litres and Borvit
    with 430"; none where it isn't told so."""
    levels = [each for each in line.numbers if each.first >= standing.last and _is_level(each, standing)]
    if standing.place == 1 or not levels or levels[0].first - standing.last > NEAR:
        return []
    between = line.words[standing.last : levels[0].first]
    led = not lexicon.words("relations", "orders", "led_by").isdisjoint(between)
    stop = next((at for at in range(levels[0].first, len(line.words)) if line.words[at] == ";"), len(line.words))
    return [each for each in levels if each.first < stop and _are_alike(levels[0], each)] if led else []


def _told_before(lines: Sequence[Line], line: Line, standing: Standing, rival: Number) -> Number | None:
    """The number like that of a rival that its sentence tells before a place, or else the one before it: "It took in
    310 litres. That makes it the third, after Almo with 520"."""
    for near in (line, *lines[max(line.place - 1, 0) : line.place]):
        levels = [each for each in near.numbers if _is_level(each, standing) and near.block == line.block]
        found = [each for each in levels if (each.line, each.last) <= (line.place, standing.first)]
        if alike := [each for each in found if _are_alike(each, rival)]:
            return alike[0] if len(alike) == 1 else None
    return None


def _is_level(number: Number, standing: Standing) -> bool:
    """Whether a number can be what a place is by."""
    quantity = number.quantity
    if quantity.value is None or quantity.kind == "change" or quantity.bound not in ("=", "~") or is_part(quantity):
        return False
    if standing.size is not None and quantity.value == standing.size:
        return False
    kind = quantity.unit_kind or "count"
    if kind in UNRANKED or (kind == TIME and standing.place == 1 and standing.kinds is None):
        return False
    return standing.kinds is None or kind in standing.kinds or (standing.place > 1 and "count" in standing.kinds)


def _is_rival(lines: Sequence[Line], own: Number, other: Number, lexicon: Lexicon) -> bool:
    """Whether a number is what another one has of the same, at the same time."""
    if other is own or other.quantity.kind == "change" or other.quantity.bound not in ("=", "~"):
        return False
    if not _are_alike(own, other) or is_part(other.quantity):
        return False
    low, high = sorted(abs(each.quantity.value or Decimal(0)) for each in (own, other))
    line, home = lines[other.line], lines[own.line]
    if low <= 0 or high > SIZE * low or is_norm(line, other, lexicon) or is_of_rest(line, other, lexicon):
        return False
    times = times_of(line, range(len(line.words)), lexicon) - times_of(home, range(len(home.words)), lexicon)
    before = is_earlier(line, range(len(line.words)), lexicon) or phase_of(line, other, lexicon) == EARLIER
    return not times and (line is home or not before)


def _are_alike(own: Number, other: Number) -> bool:
    """Whether two numbers are in one unit, or what one of them is in is left out: "240 metres, and the Ring 231"."""
    units = [(each.quantity.unit or "").partition(" per ")[0] for each in (own, other)]
    bare = other.quantity.unit is None and other.quantity.surface[:1].isdigit() and own.quantity.unit is not None
    return units[0] == units[1] or bare or comparable(own, other) or comparable(other, own)


def _is_named(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether somebody is named whose a number is: before it, from the number before that on."""
    start = max((each.last for each in line.numbers if each.last <= number.first), default=0)
    rivals = lexicon.words("relations", "orders", "remaining")
    named = keys_of(line, range(start, number.first), "name", lexicon, topics_of(lexicon))
    return bool(named) or not rivals.isdisjoint(line.words[start : number.first])


def _is_by_another_measure(line: Line, standing: Standing, own: Number, lexicon: Lexicon) -> bool:
    """Whether a place is told by what its number isn't of: "third by area", beside 42,000 inhabitants."""
    by = lexicon.words("grammar", "leaning", "by")
    at = next((at for at in range(standing.last, len(line.words)) if line.words[at] in by), None)
    if at is None or at - standing.last > NEAR:
        return False
    about = topics_of(lexicon).of(line.words[at + 1 : at + 1 + LED])
    return bool(about) and about.isdisjoint(own.topic | own.noun)


def _tie(
    document: Document, line: Line, standing: Standing, own: Number, rivals: Sequence[Number], whole: bool
) -> Tie:  # fmt: skip
    down = standing.way == "lowest"
    if own.quantity.unit_kind == TIME:
        down = not down  # who needs the least time is first
    word = place_term(document, "lowest" if down else "highest", line, standing.first, standing.last, standing.place)
    terms = (word, term(document, "own", own), *(term(document, "rival", each) for each in rivals))
    return Tie("standing", terms, "low", CLOSED if whole else "")
