"""So much a day, a week or a month, with the total and the time that it is spread over: "54,000 visitors in 90 days, an
average of 400 a day"; "84 times last year, on average nine a month", for a year has twelve."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from factcheck.extraction.numbers.years import FIRST_YEAR, LAST_YEAR, has_year_digits
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Interval, Quantity, Span, Tie
from factcheck.relations.averages.means import is_of_their_time, stands_by_itself
from factcheck.relations.rates.rates import measure, shortened
from factcheck.relations.reading.candidates import FITS, Made, candidates, stands_out
from factcheck.relations.reading.lines import Line, Number, part_of, term
from factcheck.relations.reading.measured import ANYBODY, PEOPLE
from factcheck.relations.reading.times import month_of
from factcheck.relations.reading.topics import topics_of

BEHIND, BEFORE = 3, 3
"""Tokens behind and before a number in which it is said to be so much a day: "850 a day", "a daily average of 850". Our
own choice."""

LED = 7
"""Tokens before a number in which it is said to be an average. Our own choice."""

AFTER = 5
"""Tokens behind it in which it is. Our own choice."""

PREVIOUS, NEXT = 2, 1
"""Sentences before and behind so much a day in which its total and time are told. Our own choice."""

LEAST = 2
"""How many days there are at least of what so much a day is told of. Our own choice."""

TIMES = Decimal("1.9")
"""How many times too much or too little it may be and still be meant as the quotient. Our own choice."""

TIME, COUNT = "time", "count"

NO_TOTALS = ("percent", "percentage point", "multiple", "temperature", TIME)
"""The kinds of units of what isn't spread over time."""

YEARLY, YEAR = "year", 4
"""A year, and its digits."""


class Pace(NamedTuple):
    """So much a day: the number, what it is measured in, and the spell."""

    number: Number
    unit: str
    spell: str


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each amount a day, week or month with the only total and time that it can be of."""
    every = candidates(lines)
    for number in every:
        line = lines[number.line]
        pace = _pace(line, number, lexicon)
        if pace is None or not _is_of_all(line, number, lexicon):
            continue
        found = _made(lines, pace, every, lexicon)
        places = {each.line for each in found.of} if found else set()
        if found is not None and is_of_their_time(lines, line, number, places, lexicon):
            total, time = found.of
            factor = _hours(time.quantity.unit, lexicon) / _hours(pace.spell, lexicon) * _factor(pace, total, lexicon)
            roles = (("rate", number), ("quantity", time), ("total", total))
            sure = "medium" if places == {number.line} or (pace.unit and time.quantity.bound != "range") else "low"
            terms = tuple(term(document, role, each) for role, each in roles)
            yield from (Tie("rate", terms, sure, str(each)) for each in shortened(factor, pace.number, total, lexicon))


def _pace(line: Line, number: Number, lexicon: Lexicon) -> Pace | None:
    """A number as so much a day, if it is told so."""
    spells = lexicon.tables["relations"]["paced"]["spells"]
    unit, _, per = (number.quantity.unit or "").partition(" per ")
    if number.quantity.unit_kind in ("percent", TIME):
        return None
    if per:
        return Pace(number, unit, per) if per in spells else None
    end = min([number.last + BEHIND, *(each.first for each in line.numbers if each.first >= number.last)])
    behind = line.words[number.last : end]
    before = line.words[max(number.first - BEFORE, 0) : number.first]
    for spell, (noun, each) in spells.items():
        ones = (at for at, word in enumerate(behind) if word == noun)
        a_day = any(not lexicon.words("relations", "paced", "ones").isdisjoint(behind[at - 1 : at]) for at in ones)
        if a_day or each in behind[:2] or each in before:
            return Pace(number, unit, spell)
    return None


def _is_of_all(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether so much a day is told as the average of what the text tells, or right behind it: ", or 1,700 a week"."""
    averages = lexicon.words("relations", "averages")
    near = line.words[max(number.first - LED, 0) : number.last + AFTER]
    part = part_of(line, number)
    led = line.words[part.start : number.first]
    apposed = part.start > 0 or number.line > 0
    told = not averages.isdisjoint(near) or (apposed and lexicon.words("relations", "paced", "fillers").issuperset(led))
    heads, each = (lexicon.words("relations", key, name) for key, name in (("paced", "heads"), ("rates", "each")))
    behind = [*line.words[number.last : part.stop], ""]
    shared = any(one in each and two not in _nouns(lexicon) for one, two in pairwise(behind))  # "€8 a day for each"
    one = shared or not heads.isdisjoint(line.words[part.start : part.stop])
    return told and not one and stands_by_itself(line, number, lexicon)


def _nouns(lexicon: Lexicon) -> set[str]:
    return {noun for noun, _ in lexicon.tables["relations"]["paced"]["spells"].values()}


def _made(lines: list[Line], pace: Pace, every: Sequence[Number], lexicon: Lexicon) -> Made | None:
    """The only quotient of a total and a time beside so much a day that comes near it, where no other is it."""
    at, amount = pace.number.line, pace.number.quantity.value or Decimal(0)
    for window in (range(at, at + 1), range(at - PREVIOUS, at + 1), range(at, at + NEXT + 1)):
        near = [each for each in every if each.line in window and lines[each.line].block == lines[at].block]
        found = list(_spread(lines, pace, near, lexicon))
        if any(low * (1 - FITS) <= amount <= high * (1 + FITS) for _, low, high in found):
            return None
        if found:
            close = [made for made, *_ in found if made.value / TIMES < amount < made.value * TIMES]
            return stands_out(amount, close, (), TIMES)  # but not "28 million, seven a day"
    return None


def _spread(
    lines: list[Line], pace: Pace, near: Sequence[Number], lexicon: Lexicon
) -> Iterator[tuple[Made, Decimal, Decimal]]:  # fmt: skip
    """Each total over each time, and the least and the most that this can be."""
    told = [each for each in near if each.quantity.unit_kind == TIME]
    for total in near:
        if total is pace.number or not _is_total(pace, total, lexicon):
            continue
        value = (total.quantity.value or Decimal(0)) / _factor(pace, total, lexicon)
        for time in told or _implied(lines[total.line], total, pace.spell, lexicon):
            hours = _hours(time.quantity.unit, lexicon) / _hours(pace.spell, lexicon)
            ends = (time.quantity.value or Decimal(0), *time.quantity.interval[:2])
            times, fewest, most = (end * hours for end in ends)
            if times >= LEAST and fewest > 0:
                yield Made(value / times, (total, time)), value / most, value / fewest


def _is_total(pace: Pace, total: Number, lexicon: Lexicon) -> bool:
    """Whether a number may be what so much a day comes to: of its kind, or one of them bare."""
    one, other = pace.number.quantity, total.quantity
    if (other.unit or "").partition(" per ")[2] not in ("", YEARLY) or other.unit_kind in NO_TOTALS:
        return False
    if (other.value or 0) <= (one.value or 0) * _factor(pace, total, lexicon):
        return False
    if not pace.unit or other.unit is None:
        return not pace.unit or one.unit_kind == COUNT
    topics = topics_of(lexicon)
    if measure(pace.unit, lexicon, topics)[0] == measure(other.unit, lexicon, topics)[0]:
        return True
    folk = ANYBODY | PEOPLE
    return bool(pace.number.noun & folk and total.noun & folk)


def _factor(pace: Pace, total: Number, lexicon: Lexicon) -> Decimal:
    """From the unit of so much a day to that of the total."""
    topics = topics_of(lexicon)
    if not pace.unit or total.quantity.unit is None:
        return Decimal(1)
    return measure(pace.unit, lexicon, topics)[1] / measure(total.quantity.unit, lexicon, topics)[1]


def _hours(unit: str | None, lexicon: Lexicon) -> Decimal:
    """How many hours a unit of time has; 0 for what is none."""
    row = lexicon.tables["relations"]["convert"].get(unit or "")
    return Decimal(row[1]) if row is not None and row[0] == TIME else Decimal(0)


def _implied(line: Line, total: Number, spell: str, lexicon: Lexicon) -> Iterator[Number]:
    """The year, quarter, month or week that a total is told of, as the days, weeks or months that it has."""
    if not lexicon.words("relations", "paced", "parts").isdisjoint(line.words):
        return  # "since May", "so far this year"
    lengths, tokens = lexicon.tables["relations"]["paced"]["lengths"], line.sentence.tokens
    for name, where in _spans(line, total, lexicon):
        if row := lengths[name].get(spell):
            low, value, high = map(Decimal, row)
            span = Span(tokens[where.start].start, tokens[where.stop - 1].end)
            held = Interval(low, high)
            told = Quantity(span, line.sentence.text[span.start : span.end], held, held, value, spell, TIME, "range")
            yield total._replace(quantity=told, first=where.start, last=where.stop, noun=frozenset())
            return


def _spans(line: Line, total: Number, lexicon: Lexicon) -> Iterator[tuple[str, range]]:
    """The stretch of time that a total is of, the shortest first: "in May", "last year", "in 2023", "over the week"."""
    names, led = lexicon.tables["relations"]["paced"]["lengths"], lexicon.words("relations", "paced", "of_all")
    per = (total.quantity.unit or "").partition(" per ")[2]
    if per:
        yield from [(per, range(total.first, total.last))] if per in names else []
        return
    for at in range(len(line.words)):
        if month_of(line, at) is not None:
            yield "month", range(at, at + 1)
    for name in names:
        for at, word in enumerate(line.words[1:], 1):
            if word == name and line.words[at - 1] in led:
                yield name, range(at - 1, at + 1)
    for at, word in enumerate(line.words[1:], 1):
        if has_year_digits(word) and FIRST_YEAR <= int(word) <= LAST_YEAR and line.words[at - 1] in led:
            yield YEARLY, range(at, at + 1)
