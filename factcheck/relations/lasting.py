"""A length of time told of what began on one date of a short text and ended on another, wherever they stand: it is one
of those between its dates. "Six years of building", "nine years as conductor lay behind her"."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.durations import Length, When, dates_of, is_led, lengths_of, tie
from factcheck.relations.lines import Line

BOTH = 2
"""Dates that a length of time lies between."""

MOST = 4
"""Dates of a text that is short enough for a length of time to be held against all of them. Our own choice."""

SHORTEST = 2
"""Years or months from which on a length of time is told of two dates. Our own choice."""

LED = 2
"""Tokens before a length of time in which a word says that it went by: "after some nine years". Our own choice."""

NEAR = Decimal("1.75")
"""How many times as long as the time between two dates what is told of it may be. Our own choice."""

UNITS = frozenset({"year", "month"})
"""The units in which what years and months are told of is counted."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """A length of time with every two dates that it may lie between."""
    dates = sorted((when for line in lines for when in dates_of(line)), key=lambda when: when.low)
    several = len({(when.low, when.high) for when in dates})
    if not BOTH <= several <= MOST:
        return
    begun, done = lexicon.words("relations", "dated", "begun"), lexicon.words("relations", "dated", "done")
    ends = any(is_led(lines, when, begun) for when in dates) and any(is_led(lines, when, done) for when in dates)
    for line in lines:
        beside = any(when.line == line.place for when in dates)
        for length in lengths_of(line) if beside or ends else ():
            sure = _is_gone(line, length, "gone", "busy", lexicon)
            if sure or (several == BOTH and _is_gone(line, length, "going", "filled", lexicon)):
                between = [(one, other) for one, other in combinations(dates, BOTH) if one.high < other.low]
                for one, other in between if any(_is_near(one, length, other) for one, other in between) else ():
                    yield tie(document, lines, one, length, other, "low")


def _is_gone(line: Line, length: Length, led: str, behind: str, lexicon: Lexicon) -> bool:
    """Whether a length of time is told of what is over: "after nine years as", "six years of building"."""
    quantity = length.number.quantity
    if quantity.unit not in UNITS or (quantity.value or 0) < SHORTEST or "-" in line.words[length.first : length.last]:
        return False
    before, after = line.words[max(length.first - LED, 0) : length.first], line.words[length.last : length.last + 1]
    other = lexicon.words("relations", "spans", "coming") | lexicon.words("relations", "dated", "celebrated")
    if not other.isdisjoint(before):
        return False
    words = (lexicon.words("relations", "spans", key) for key in (led, behind))
    return any(not each.isdisjoint(beside) for each, beside in zip(words, (before, after), strict=True))


def _is_near(one: When, length: Length, other: When) -> bool:
    """Whether a length of time is of the size of that between two dates, which a wrong one most often is."""
    days = (other.high - one.low).days
    return days <= NEAR * length.days.high and length.days.low <= NEAR * days
