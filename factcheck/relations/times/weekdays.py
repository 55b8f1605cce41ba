"""Days of the week that don't fit the dates beside them: "Monday, 3 March 2026", or "Monday, 3 March" in one place and
"Thursday, 14 March" in another one."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from factcheck.extraction.numbers.years import has_year_digits
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Term, Tie
from factcheck.relations.reading.lines import Line, written_term
from factcheck.relations.times.days import days_of, nth

WEEK = 7

GREGORIAN = 1924
"""The first year that every country of Europe counted by the Gregorian calendar: Greece changed over in 1923."""

WINDOW = 20
"""Dates behind one that it is held against: keeps the time linear. Our own choice."""

FARTHEST = 60
"""Days between two dates without a year up to which they are of one. Our own choice."""

LAST_OF_FEBRUARY = 59
"""Days of a year up to the one that not every year has."""

YEAR = 365


class Day(NamedTuple):
    """A day of the week with its date, the year where one is told, and the tokens that tell it."""

    line: Line
    weekday: int
    day: int
    month: int
    year: int | None
    first: int
    last: int


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each date of another day of the week than the one told, and two that can't be of one year; `about` is the day
    that it should be, in English order from Monday."""
    days = [day for line in lines for day in _days(line, lexicon)]
    names = lexicon.tables["periods"]["weekdays"]["words"]
    for day in days:
        right = _weekday(day)
        if right is not None and right != day.weekday:
            yield Tie("weekday", (_term(document, "day", day),), "medium", names[right])
    undated = [day for day in days if _is_undated(day, lexicon)]
    pairs = ((one, other) for at, one in enumerate(undated) for other in undated[at + 1 : at + 1 + WINDOW])
    for one, other in pairs:
        right = _counted_on(one, other)
        if right is not None:
            yield Tie("weekday", (_term(document, "day", other), _term(document, "from", one)), "low", names[right])
            return  # the rest may be counted on from the wrong one


def _days(line: Line, lexicon: Lexicon) -> Iterator[Day]:
    """The dates of a line that a day of the week stands before: "Monday, 3 March", "Monday March 3"."""
    names = lexicon.tables["periods"]["weekdays"]["words"]
    joints = {",", *lexicon.words("relations", "totals", "definite")}
    for day, month, first, last in days_of(line, lexicon):
        at = first - 1 - (not joints.isdisjoint(line.words[max(first - 1, 0) : first]))
        if at < 0 or line.words[at] not in names or last - first != 2:
            continue
        behind = last + (line.words[last : last + 1] == [","])
        told = line.words[behind] if behind < len(line.words) else ""
        year = int(told) if len(told) == 4 and told.isdecimal() else None
        yield Day(line, names.index(line.words[at]), day, month, year, at, last)


def _weekday(day: Day) -> int | None:
    """The day of the week of a date with a year, from Monday; None where there is no such date."""
    if day.year is None or day.year < GREGORIAN:
        return None
    try:
        return date(day.year, day.month, day.day).weekday()
    except ValueError:
        return None


def _is_undated(day: Day, lexicon: Lexicon) -> bool:
    """Whether nothing in the sentence of a date says of which year it is."""
    words, earlier = day.line.words, lexicon.words("relations", "times", "earlier")
    years = any(has_year_digits(word) for word in words)
    return not years and earlier.isdisjoint(words) and not day.line.sentence.marks.all("year offset")


def _counted_on(one: Day, other: Day) -> int | None:
    """The day of the week that a date must be by another one of its year; None where it is that, or isn't sure."""
    first, last = (nth(day.day, day.month) for day in (one, other))
    between = last - first
    if abs(between) > YEAR // 2:
        between += -YEAR if between > 0 else YEAR  # from December to January
    leap = abs(last - first) == abs(between) and min(first, last) <= LAST_OF_FEBRUARY < max(first, last)
    fitting = {(one.weekday + between) % WEEK}
    if leap:
        fitting.add((one.weekday + between + (1 if between > 0 else -1)) % WEEK)
    if not 0 < abs(between) <= FARTHEST or other.weekday in fitting:
        return None
    return (one.weekday + between) % WEEK


def _term(document: Document, role: str, day: Day) -> Term:
    return written_term(document, day.line, role, day.first, day.last, day.day)
