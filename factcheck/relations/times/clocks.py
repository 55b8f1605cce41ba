"""A length of time between the only two times of day of a paragraph: "leaves at 7.15 and arrives at 11.45 after three
and a half hours"."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Term, Tie
from factcheck.relations.reading.lines import Line, Number, term, written_term

HOUR, DAY, NOON = 60, 1440, 720
"""Minutes of an hour, a day and half a day."""

SHORTEST, LONGEST = 20, 1000
"""Minutes that a length of time between two times of day has, at least and at most. Our own choice."""

UNITS = {"minute": 1, "hour": HOUR}

PAIR = 2
"""Times of day that something lies between, and digits of their minutes."""

AFTER = 1
"""Sentences behind the second of two times of day in which the time between them is told. Our own choice."""


class Clock(NamedTuple):
    """A time of day: where it stands, and its minutes; `half` where it may be in the morning or in the afternoon."""

    line: Line
    first: int
    last: int
    minutes: int
    half: bool


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each length of time with the two times of day around it; their terms are in minutes."""
    for _, group in groupby(lines, key=lambda line: line.block):
        near = list(group)
        clocks = [clock for line in near for clock in _clocks(line, lexicon)]
        if len(clocks) != PAIR:
            continue
        one, other = clocks
        lengths = [(line, each) for line in near for each in line.numbers if each.quantity.unit in UNITS]
        told = [
            (line, each) for line, each in lengths if one.line.place <= line.place <= other.line.place + AFTER
        ]  # fmt: skip
        if len(lengths) != 1 or len(told) != 1 or not _is_between(*told[0], one, other, lexicon):
            continue
        start, end = (_term(document, role, clock) for role, clock in (("start", one), ("end", other)))
        about = "half" if one.half or other.half else ""
        yield Tie("clock", (start, term(document, "length", told[0][1]), end), "low", about)


def _is_between(line: Line, length: Number, one: Clock, other: Clock, lexicon: Lexicon) -> bool:
    """Whether a length of time can be the one between two times of day: a plain one of about their size, and no delay
    or break, nor one before or after them."""
    quantity = length.quantity
    if quantity.value is None or quantity.kind == "change" or quantity.bound not in ("=", "~"):
        return False
    minutes = quantity.value * UNITS[quantity.unit or ""]
    around = line.words[max(length.first - PAIR, 0) : length.last + PAIR]
    apart = lexicon.words("relations", "clocks", "apart")
    behind = line.place > other.line.place or length.first >= other.last
    return SHORTEST <= minutes <= LONGEST and apart.isdisjoint(around) and behind


def _clocks(line: Line, lexicon: Lexicon) -> Iterator[Clock]:
    """The times of day of a line: "7:15", "9.15" behind "at", "8 a.m.", "noon"."""
    words, leads = line.words, lexicon.words("relations", "clocks", "leads")
    taken = {at for each in line.numbers for at in range(each.first, each.last) if each.quantity.unit is not None}
    at = 0
    while at < len(words):
        hour, minute, last = _hours(words, at, leads if at not in taken else frozenset())
        half, end = _half(words, last, lexicon) if hour is not None else ("", last)
        named = next(
            (key for key in ("noon", "midnight") if words[at] in lexicon.words("relations", "clocks", key)), None
        )
        if named is not None:
            yield Clock(line, at, at + 1, NOON if named == "noon" else DAY, False)
            at += 1
        elif hour is not None and (minute is not None or end > last) and hour <= 24:
            minutes = hour % 12 * HOUR + (NOON if half == "pm" else 0) if half else hour * HOUR
            yield Clock(line, at, end, minutes + (minute or 0), not half and hour <= 12)
            at = end
        else:
            at += 1


def _hours(words: Sequence[str], at: int, leads: frozenset[str]) -> tuple[int | None, int | None, int]:
    """The hour and the minutes that tokens tell, and where these end."""
    word = words[at]
    if not word[:1].isdigit() or len(word) > 5:
        return None, None, at
    if word.isdecimal() and len(word) <= PAIR:
        behind = words[at + 1 : at + 3]
        timed = len(behind) == PAIR and behind[0] == ":" and len(behind[1]) == PAIR and behind[1].isdecimal()
        again = words[at + 3 : at + 4] == [":"] or (at and words[at - 1] == ":")
        if timed and not again and int(behind[1]) < HOUR:
            return int(word), int(behind[1]), at + 3
        return (None if again else int(word)), None, at + 1
    hour, dot, minute = word.partition(".")
    dotted = dot and hour.isdecimal() and minute.isdecimal() and len(minute) == PAIR and int(minute) < HOUR
    if dotted and words[at - 1 : at] and words[at - 1] in leads:
        return int(hour), int(minute), at + 1
    return None, None, at + 1


def _half(words: Sequence[str], last: int, lexicon: Lexicon) -> tuple[str, int]:
    """The "a.m." behind a time, and where that ends."""
    for half in ("am", "pm"):
        for phrase in lexicon.words("relations", "clocks", half):
            parts = phrase.split()
            if list(words[last : last + len(parts)]) == parts:
                return half, last + len(parts)
    return "", last


def _term(document: Document, role: str, clock: Clock) -> Term:
    return written_term(document, clock.line, role, clock.first, clock.last, clock.minutes)
