"""More of a length of time than fits into the time it is of: 31 days in February, 13 months a year, 31 June."""

from collections.abc import Iterator

from factcheck.extraction.numbers.tokens import titled
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.reading.lines import Line, Number, part_of, term, written_term

LEAP = 2024
"""A year in which every month has all the days it can have."""

NAMED = 4
"""Tokens behind "8 days" in which the time they are of is named: "of the school week". Our own choice."""

RUN = 4
"""Tokens before a length of time in which something runs for as long: "ran for some". Our own choice."""

LAST_DAY = 31
"""The last day that any month has: "March 86" is a year."""

WORDS = 2
"""Digits of a day of a month at most."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The lengths of time that can't be, and the days that no month has; `about` is the most there can be."""
    for line in lines:
        yield from _days(document, line)
        for number in line.numbers:
            most, confidence = _most(line, number, lexicon)
            if most is not None and number.quantity.value is not None and number.quantity.value > most:
                yield Tie("overlong", (term(document, "length", number),), confidence, str(most))


def _most(line: Line, number: Number, lexicon: Lexicon) -> tuple[int | None, str]:
    """How much of its unit the time that a number is of can hold, if that is told; and how sure it is."""
    table = lexicon.tables["relations"]["overlong"]["most"]
    unit, _, per = (number.quantity.unit or "").partition(" per ")
    unit = unit.split()[-1] if number.quantity.unit_kind == "count" and unit else unit
    scaled = lexicon.words("relations", "numbered", "scales").intersection(number.quantity.surface.lower().split())
    if number.quantity.kind == "change" or scaled:
        return None, ""  # millions of hours are many people's
    if per:
        return table.get(per, {}).get(unit), "low"  # several people may share 30 hours a day
    for at in range(number.last, min(number.last + NAMED, len(line.words))):
        if line.words[at] in table and not _joints(lexicon).isdisjoint(line.words[number.last : at]):
            return table[line.words[at]].get(unit), "medium"
    named = [mark for mark in line.sentence.marks.all("month") if _is_capital(line, mark.first)]
    own = [
        mark
        for mark in named
        if mark.first in part_of(line, number)
        and not _joints(lexicon).isdisjoint(line.words[mark.first - 1 : mark.first])
    ]
    told = line.words[max(number.first - 1, 0) : number.first]
    has = [(mark.first, mark.last) for mark in named] == [(0, number.first - 1)] and told != [","]
    has = has and line.words[number.last : number.last + 1] != ["'"]  # "45 days' worth"
    on = has or not lexicon.words("relations", "overlong", "on").isdisjoint(told)
    counted = any(number.last <= each.first < mark.first for mark in named for each in line.numbers)
    if counted and not own:
        return None, ""  # "on 41 days, four of them in a single week in May"
    months = {int(mark.value) for mark in (own if len(own) == 1 else named)}
    years = {word for word in line.words if word.isdecimal() and len(word) == len(str(LEAP))}
    if on and unit in table["month"] and len(months) == 1:
        return _days_in(LEAP, months.pop()) * table["month"][unit] // table["month"]["day"], "medium"
    alone = not any(each.quantity.unit_kind == "count" for each in line.numbers if each is not number)
    runs = lexicon.words("relations", "overlong", "runs").intersection(
        line.words[max(number.first - RUN, 0) : number.first]
    )
    lasting = bool(runs) and unit in lexicon.words("relations", "overlong", "lasting")
    span = _whole(line, number, lexicon)
    if span is not None and alone and (on or lasting):
        return table[span].get(unit), "medium" if on else "low"
    once = len(years) + len(line.sentence.marks.all("year offset")) == 1 and not months
    if once and alone and (on or lasting):
        return table["year"].get(unit), "medium" if on else "low"
    return None, ""


def _whole(line: Line, number: Number, lexicon: Lexicon) -> str | None:
    """The month of "on 32 days that month", the week of "last week it was shut on nine days"."""
    table, whole = lexicon.tables["relations"]["overlong"]["most"], lexicon.words("relations", "overlong", "whole")
    told = [
        line.words[at] for at in part_of(line, number) if at and line.words[at] in table and line.words[at - 1] in whole
    ]
    return told[0] if len(told) == 1 else None


def _joints(lexicon: Lexicon) -> frozenset[str]:
    return lexicon.words("relations", "overlong", "joints")


def _is_capital(line: Line, at: int) -> bool:
    return titled(line.sentence.text, line.sentence.tokens, at)


def _days(document: Document, line: Line) -> Iterator[Tie]:
    """ "31 June", "February 30, 2023": days that a month doesn't have, in any year or in its own."""
    for mark in line.sentence.marks.all("month"):
        if not _is_capital(line, mark.first):
            continue
        before, behind = (mark.first - 1, mark.last, mark.first - 1), (mark.last, mark.last + 2, mark.first)
        for day, year, first in (before, behind):
            word = line.words[day] if 0 <= day < len(line.words) else ""
            if not word.isdecimal() or len(word) > WORDS or any(each.first <= day < each.last for each in line.numbers):
                continue
            if day > mark.first and _is_day(line, mark.first - 1):
                continue  # "by 15 November 31 had come"
            named = line.words[year] if year < len(line.words) else ""
            when = int(named) if named.isdecimal() and len(named) == len(str(LEAP)) else LEAP
            most = _days_in(when, int(mark.value))
            if most < int(word) <= LAST_DAY:
                told = written_term(document, line, "length", first, max(mark.last, day + 1), int(word))
                yield Tie("overlong", (told,), "medium", str(most))


def _is_day(line: Line, at: int) -> bool:
    word = line.words[at] if at >= 0 else ""
    return word.isdecimal() and 0 < int(word) <= LAST_DAY


def _days_in(year: int, month: int) -> int:
    """The days of a month."""
    from calendar import monthrange

    return monthrange(year, month)[1]
