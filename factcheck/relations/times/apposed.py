"""How long it was from one date to another, told right behind both, or between two days: "mayor from 2004 to 2016,
twelve years in all", "from 9 January to 20 March, over two months", "three weeks later, on 10 May"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.reading.lines import Line
from factcheck.relations.times.durations import BESIDE, Length, When, dates_of, is_near, lengths_of, tie
from factcheck.relations.times.lasting import undated

OPENING = (",", "(", "–", "—", ":")
"""What an apposition opens with."""

BACK = 1
"""Sentences before "three weeks later, on 10 May" in which the day it is later than is named. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each length of time that stands in apposition to two dates of its sentence, and each between two days that have
    no year."""
    days: dict[int, list[When]] = {}
    for when in undated(lines, lexicon):
        days.setdefault(when.line, []).append(when)
    for line in lines:
        lengths = list(lengths_of(line))
        for dates in (list(dates_of(line)), days.get(line.place, [])) if lengths else ():
            for one, other in pairwise(dates):
                for length in lengths:
                    if _is_apposed(line, one, other, length, lexicon):
                        yield tie(document, lines, one, length, other, "medium")
        for length in lengths if line.place in days else ():
            yield from _later(document, lines, days, length, lexicon)


def _is_apposed(line: Line, one: When, other: When, length: Length, lexicon: Lexicon) -> bool:
    """Whether a sentence leads from one date to another, and goes on with nothing but how long that was."""
    spans = {key: lexicon.words("relations", "spans", key) for key in ("from", "until", "apposing", "apposed")}
    joint, led = line.words[one.last : other.first], line.words[max(one.first - 1, 0) : one.first]
    straight = len(joint) == 1 and joint[0] in spans["until"] and not spans["from"].isdisjoint(led)
    between, behind = line.words[other.last : length.first], line.words[length.last : length.last + 1]
    opens = bool(between) and between[0] in OPENING and spans["apposing"].issuperset(between[1:])
    ends = not behind or not behind[0][:1].isalnum() or behind[0] in spans["apposed"]
    return (straight or _is_begun_and_ended(line, one, other, lexicon)) and opens and ends and one.low < other.high


def _is_begun_and_ended(line: Line, one: When, other: When, lexicon: Lexicon) -> bool:
    """Whether something began on one date and ended on the other: "it opened on 3 May and closed on 24 May"."""
    starts, ends = lexicon.words("relations", "dated", "starts"), lexicon.words("relations", "dated", "finished")
    before, between = line.words[max(one.first - BESIDE, 0) : one.first], line.words[one.last : other.first]
    return len(between) <= BESIDE and not starts.isdisjoint(before) and not ends.isdisjoint(between)


def _later(
    document: Document, lines: list[Line], days: dict[int, list[When]], length: Length, lexicon: Lexicon
) -> Iterator[Tie]:  # fmt: skip
    """ "The first meeting was held on 12 April, the second three weeks later, on 3 May"."""
    line = lines[length.line]
    later, on = lexicon.words("relations", "spans", "later"), lexicon.words("relations", "spans", "on")
    between = [each for each in days[line.place] if 0 < each.first - length.last <= BESIDE]
    if len(between) != 1 or later.isdisjoint(line.words[length.last : length.last + 1]):
        return
    end = between[0]
    filled = {",", *on, *lexicon.words("relations", "change", "definite")}
    weekday = line.sentence.marks.all("weekdays")
    said = [at for at in range(length.last + 1, end.first) if all(at != mark.first for mark in weekday)]
    if not filled.issuperset(line.words[at] for at in said):
        return
    near: Sequence[When] = [each for place in range(line.place - BACK, line.place + 1) for each in days.get(place, ())]
    starts = [each for each in near if (each.line, each.first) < (line.place, length.first)]
    if starts and is_near(starts[-1], length, end) and starts[-1].low < end.low:
        yield from (tie(document, lines, start, length, end, "low") for start in starts)
