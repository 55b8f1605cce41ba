"""A length of time told of what began on one date of a short text and ended on another, wherever they stand: it is one
of those between its dates. "Six years of building", "nine years as conductor lay behind her", "a strike of nine
days"."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import combinations

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Term, Tie
from factcheck.relations.reading.lines import Line, part_of
from factcheck.relations.reading.stated import comparative
from factcheck.relations.reading.times import TURN
from factcheck.relations.times.days import days_of, stretches
from factcheck.relations.times.durations import (
    BESIDE,
    LED,
    SHORT_UNITS,
    Length,
    When,
    dates_of,
    is_anothers,
    is_led,
    is_near,
    is_reported,
    lengths_of,
    tie,
)

BOTH = 2
"""Dates that a length of time lies between."""

MOST = 4
"""Dates of a text that is short enough for a length of time to be held against all of them. Our own choice."""

SHORTEST = {"decade": 2, "year": 2, "month": 2, "week": 2, "day": 3}
"""How much of a unit is told of two dates, at least. Our own choice."""

PERIOD = 10
"""Tokens from the last day of a time limit to what says that it is: "in March, when the contract period runs out"."""

TENURE = 20
"""Tokens from "had taken charge" to the date that somebody did. Our own choice."""

ANY_YEAR = 2024
"""The year that days are taken to be of where none is told; one with a leap day, which may be counted or not."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """A length of time with every two dates that it may lie between."""
    counted = {term.location for tie in stretches(document, lines, lexicon) for term in tie.all("length")}
    every = sorted(when.low for when in undated(lines, lexicon, dated=True))
    named = [when for line in lines for when in dates_of(line)]
    full = [when for when in named if when.low == when.high]
    for dates in (named, list(undated(lines, lexicon)), full if len(full) < len(named) else []):
        days = {(when.low, when.high) for when in dates}
        counted_out = {(when.low, when.high) for when in dates if _is_counted_out(lines[when.line], when, lexicon)}
        if BOTH <= len(days) <= MOST and len(days - counted_out) >= BOTH:
            dates = sorted(dates, key=lambda when: when.low)
            for found in (*_between(document, lines, dates, lexicon), *_limit(document, lines, dates, lexicon)):
                length = found.terms[1]
                if length.location not in counted and not _is_between_others(length, every):
                    yield found


def _limit(document: Document, lines: list[Line], dates: list[When], lexicon: Lexicon) -> Iterator[Tie]:
    """The one time limit of a text with its first and its last day: "within thirty days", "eighteen months from the
    handover"; "this period ends on", "in March, when the contract period runs out"."""
    limits, expires = (lexicon.words("relations", "dated", key) for key in ("limits", "expires"))
    lengths = [each for line in lines for each in lengths_of(line) if _is_limit(line, each, lexicon)]
    if len(dates) == BOTH and len(lengths) == 1:
        first, last = dates
        said = lines[last.line].words[: last.first + PERIOD]
        told = not limits.isdisjoint(said) and not expires.isdisjoint(said)
        if told and is_near(first, lengths[0], last):
            yield tie(document, lines, first, lengths[0], last, "low")


def _is_limit(line: Line, length: Length, lexicon: Lexicon) -> bool:
    """Whether a length of time is one that something has to be done in."""
    behind = line.words[length.last : length.last + 2]
    begins, the = lexicon.words("relations", "change", "begins"), lexicon.words("relations", "change", "definite")
    counted = len(behind) == BOTH and behind[0] in begins and behind[1] in the
    bounded = length.number.quantity.bound in ("<", "<=") and length.number.quantity.unit in SHORT_UNITS
    return counted or bounded


def _is_between_others(length: Term, days: list[date]) -> bool:
    """Whether a length of time is the one between two days of a text, of which one may be told with its year."""
    return any(
        length.quantity.interval.contains(Decimal((other - one).days)) for one, other in combinations(days, BOTH)
    )


def _is_counted_out(line: Line, when: When, lexicon: Lexicon) -> bool:
    """Whether a date is the end of a length of time of its own: "No. 2, built ten years later, in 1983"."""
    later = lexicon.words("relations", "spans", "later")
    return any(
        0 <= when.first - length.last <= BESIDE and not later.isdisjoint(line.words[length.last : length.last + 1])
        for length in lengths_of(line)
    )


def _between(document: Document, lines: list[Line], dates: list[When], lexicon: Lexicon) -> Iterator[Tie]:
    """The lengths of time that may lie between two of a few dates."""
    both = len({(when.low, when.high) for when in dates}) == BOTH
    begun, done = lexicon.words("relations", "dated", "begun"), lexicon.words("relations", "dated", "done")
    ends = any(is_led(lines, when, begun) for when in dates) and any(is_led(lines, when, done) for when in dates)
    tenure = both and _is_tenure(lines, dates, lexicon)
    stretch = both and _is_stretch(lines, dates, lexicon)
    ends = ends or stretch
    told = {when.line for when in dates}
    after = told | {place + 1 for place in told}
    about = frozenset[str]().union(*(lines[place].topic for place in told))
    may = [(line, length) for line in lines for length in lengths_of(line) if _may_be_between(line, length, lexicon)]
    short = [length for _, length in may if length.number.quantity.unit in SHORT_UNITS]
    sole = [length for _, length in may if _spans(dates, length)] if both else []
    born = lexicon.words("relations", "dated", "born")
    needed, lasting = lexicon.words("relations", "spans", "needed"), lexicon.words("relations", "spans", "lasting")
    leant = lexicon.words("relations", "anaphora", "pronouns") | lexicon.words("relations", "taken_up", "owners")
    for line, length in may:
        sure, shared = _is_gone(line, length, lexicon), bool(line.topic & about)
        took = not needed.isdisjoint(line.words[max(length.first - LED, 0) : length.first])
        this = lexicon.words("relations", "times", "this").intersection(line.words[length.first - 1 : length.first])
        lasted = not lasting.isdisjoint(line.words[max(length.first - LED, 0) : length.first])
        opened = bool(this) or lasted or not leant.isdisjoint(line.words[:1])  # "It lasted", "this six-week trial"
        leans = line.place not in told and line.place in after and opened
        the = lexicon.words("relations", "change", "definite").intersection(line.words[length.first - 1 : length.first])
        known = line.place in after - told and bool(the) and _is_hyphened(line, length)  # "the nine-day stoppage"
        if length in short and not (shared or leans or known or (short == [length] and not took)):
            continue
        served = tenure and line.place > dates[0].line and _is_served(line, length, lexicon)
        if not (shared or served or line.place in told) and is_anothers(line, length, lexicon):
            continue
        linked = ends or served or shared or line.place in after or short == [length]
        near = ends or line.place in told
        of = both and linked and _is_of(line, length, near, lexicon)
        of = of and (ends or served or _is_hyphened(line, length) or not _is_going(line, length, lexicon))
        beside = [each for each in dates if each.line == line.place]
        behind = stretch and bool(beside) and all(each.last <= length.first for each in beside)
        if behind:  # "to 31 May, giving visitors four weeks"
            of = short == [length] and _is_given(line, length, dates, lexicon)
        if of or (sure and (both or near)) or (sole == [length] and _is_named(line, length, shared, lexicon)):
            between = [
                (one, other)
                for one, other in combinations(dates, BOTH)
                if one.high < other.low and not is_led(lines, one, born)  # a life is no "49 years of marriage"
                if served or all(_is_milestone(lines, when, lexicon) for when in (one, other))
                if not _is_over_by(line, length, one, other, lexicon)
            ]
            for one, other in between if any(is_near(one, length, other) for one, other in between) else ():
                yield tie(document, lines, one, length, other, "low")


def _is_milestone(lines: list[Line], when: When, lexicon: Lexicon) -> bool:
    """Whether something began or ended on a date, or somebody came or went: "was shut on 3 May"; not "in 2018 it was
    one in nine", nor "sold between March 2019 and October 2021"."""
    line = lines[when.line]
    words, milestones = line.words, lexicon.words("relations", "dated", "milestones")
    among = lexicon.words("relations", "dated", "among").intersection(words[max(when.first - 1, 0) : when.first])
    told = max((each.last for each in dates_of(line) if each.last <= when.first), default=0)
    before = words[max(when.first - TENURE, told) : when.first]
    behind = words[when.last : when.last + (TENURE if when.first - told <= LED else BESIDE)]
    return not among and not milestones.isdisjoint([*before, *behind])


def _is_tenure(lines: list[Line], dates: list[When], lexicon: Lexicon) -> bool:
    """Whether somebody came into a post on one date and left it on another: "She took over in September 2006"."""
    words = (lexicon.words("relations", "dated", key) for key in ("appointed", "retired"))
    return all(any(is_led(lines, when, each, TENURE) for when in dates) for each in words)


def _is_over_by(line: Line, length: Length, one: When, other: When, lexicon: Lexicon) -> bool:
    """Whether a length of time lies before the earlier of two dates: "She joined in May 1990 after 21 years at sea"."""
    relative = lexicon.words("relations", "spans", "relative")
    behind = one.line == line.place != other.line and one.last <= length.first
    return behind and not relative.isdisjoint(line.words[max(length.first - LED, one.last) : length.first])


def _is_served(line: Line, length: Length, lexicon: Lexicon) -> bool:
    """Whether a length of time is one in a post: "twenty-three years at the helm", not "chairman for eight years"."""
    served = lexicon.words("relations", "spans", "busy") | lexicon.words("relations", "spans", "served")
    return not served.isdisjoint(line.words[length.last : length.last + 1])


def _spans(dates: list[When], length: Length) -> bool:
    """Whether a length of time is of the size of that between the first and the last of some dates."""
    first, last = min(dates, key=lambda when: when.low), max(dates, key=lambda when: when.high)
    return is_near(first, length, last)


def _is_named(line: Line, length: Length, shared: bool, lexicon: Lexicon) -> bool:
    """Whether the only length of time of its size is told as known: "during the three weeks of closure", "a six-week
    window" where such was opened, "that had stood idle for 47 years", "those 26 years"."""
    busy, going = (lexicon.words("relations", "spans", key) for key in ("busy", "going"))
    before, behind = line.words[max(length.first - LED, 0) : length.first], line.words[length.last : length.last + 1]
    had = lexicon.words("relations", "times", "had").intersection(line.words[: length.first])
    if _is_hyphened(line, length):
        return shared
    if not lexicon.words("relations", "spans", "those").isdisjoint(before[-1:]):
        return True
    return not going.isdisjoint(before) and (not busy.isdisjoint(behind) or bool(had))


def _is_given(line: Line, length: Length, dates: list[When], lexicon: Lexicon) -> bool:
    """Whether a sentence goes on from its last date to a length of time: "to 31 May, giving visitors four weeks"; not
    "two weeks longer", nor a clause of its own, "and goods can be returned within two weeks"."""
    last = max((each.last for each in dates if each.line == line.place), default=length.last)
    joined = {*lexicon.words("numbers", "words", "joiner"), *lexicon.words("relations", "clauses", "parting")}
    straight = 0 < length.first - last <= BESIDE + 1 and joined.isdisjoint(line.words[last : length.first])
    return straight and all(comparative(word, lexicon) is None for word in line.words[length.last :][:1])


def _is_stretch(lines: list[Line], dates: list[When], lexicon: Lexicon) -> bool:
    """Whether one sentence leads from the one date to the other: "it runs from 6 March to 20 March"."""
    starts, ends = lexicon.words("relations", "dated", "starts"), lexicon.words("relations", "dated", "ends")
    for one, other in combinations(dates, BOTH):
        if one.line == other.line and one.last <= other.first:
            words = lines[one.line].words
            opened = starts.intersection(words[max(one.first - LED - 1, 0) : one.first])  # "opens on Thursday 20 March"
            return bool(opened) and not ends.isdisjoint(words[one.last : other.first])
    return False


def undated(lines: list[Line], lexicon: Lexicon, dated: bool = False) -> Iterator[When]:
    """The days that are told without a year, or `dated` as well, in the order of a year or of the turn of two."""
    latest = 0
    for line in lines:
        for day, month, first, last in days_of(line, lexicon):
            named = line.words[last : last + 1]
            dateline = line.place == 0 and first < LED * 2 and "." in named
            if dateline or (named and named[0].isdecimal() and not dated):
                continue
            try:
                when = date(ANY_YEAR + (month + TURN < latest), month, day)
            except ValueError:
                continue  # "31 April", "between 0 and 11 April", 29 February of the next year
            latest = max(latest, month)
            yield When(line.place, first, last, when, when)


def _may_be_between(line: Line, length: Length, lexicon: Lexicon) -> bool:
    """Whether a length of time may be one of what is over: not what was agreed on, or is yet to come."""
    quantity = length.number.quantity
    if (quantity.value or 0) < SHORTEST[quantity.unit or ""] or quantity.bound == "<":
        return False
    before = line.words[max(length.first - LED, 0) : length.first]
    other = lexicon.words("relations", "spans", "coming") | lexicon.words("relations", "spans", "apart")
    agreed = lexicon.words("relations", "spans", "agreed")
    over = lexicon.words("relations", "contrast", "over").isdisjoint(before[-1:])
    paid = any(0 < length.first - each.last <= LED for each in line.numbers if each.quantity.unit_kind == "currency")
    relative = lexicon.words("relations", "spans", "relative").isdisjoint(line.words[length.last : length.last + 1])
    if not relative or (paid and not over) or is_reported(line, length, lexicon):
        return False  # "in the seven days before", "$8 million over ten years"
    behind = line.words[length.last : length.last + 1]
    when = lexicon.words("relations", "times", "earlier") | lexicon.words("relations", "spans", "ago")
    if not when.isdisjoint(behind) or any(comparative(word, lexicon, "directions") for word in behind):
        return False  # "three weeks longer than usual", "eight days earlier", "fifty years ago today"
    where = part_of(line, length.number)
    said = line.words[where.start : where.stop]
    return other.isdisjoint(before) and agreed.isdisjoint(said)


def _is_gone(line: Line, length: Length, lexicon: Lexicon) -> bool:
    """Whether a length of time is told of what is over: "after nine years as", "six years of building"."""
    gone, busy = (lexicon.words("relations", "spans", key) for key in ("gone", "busy"))
    before, behind = line.words[max(length.first - LED, 0) : length.first], line.words[length.last : length.last + 1]
    return not (gone.isdisjoint(before) and busy.isdisjoint(behind)) and not _is_hyphened(line, length)


def _is_of(line: Line, length: Length, near: bool, lexicon: Lexicon) -> bool:
    """The same where a text has two dates only: "her nine years at the wheel", "a trial of two years", "the 9-day
    walk", "nine years on the road"; near a date one of the words beside it is enough."""
    going, filled, owned = (lexicon.words("relations", "spans", key) for key in ("going", "filled", "owned"))
    before, behind = line.words[max(length.first - LED, 0) : length.first], line.words[length.last : length.last + 1]
    if _is_hyphened(line, length):
        return not owned.isdisjoint(before[-1:])
    of = not lexicon.words("relations", "totals", "of").isdisjoint(before[-1:])
    opens = not before or not before[-1][:1].isalnum()
    led, followed = opens or not going.isdisjoint(before), not filled.isdisjoint(behind)
    return of or (led and followed) or (near and (led or followed))


def _is_going(line: Line, length: Length, lexicon: Lexicon) -> bool:
    """Whether a length of time goes on or is to come: "he has kept it for 33 years", "over five years, it will"."""
    led = 0 < length.first <= LED and line.words[length.first - 1][:1].isalnum()
    return not lexicon.words("relations", "spans", "has").isdisjoint(line.words if led else line.words[: length.first])


def _is_hyphened(line: Line, length: Length) -> bool:
    """Whether a length of time stands before a noun: "three-week", but not "twenty-four weeks"."""
    return length.last - length.first > 1 and line.words[length.last - 2] == "-"
