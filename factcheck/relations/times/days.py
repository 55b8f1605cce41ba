"""The days of a year that a text names, and how many it is from one to another."""

from collections.abc import Iterator

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.reading.lines import Line, Number, numbers_of, term, written_term
from factcheck.relations.reading.stated import comparative

MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Days of the months of most years."""

SHORTEST = 3
"""Days that are told of what went on from one day to another, at least. Our own choice."""

LED = 2
"""Tokens before so many days in which a word says what they are of. Our own choice."""


def days_of(line: Line, lexicon: Lexicon) -> Iterator[tuple[int, int, int, int]]:
    """The days named in a line: day, month, and the tokens."""
    joints = lexicon.words("relations", "dated", "joints")
    for mark in line.sentence.marks.all("month"):
        span = line.words[max(mark.first - 3, 0) : mark.first]
        joint = len(span) == 3 and span[1] in joints
        if joint and span[0].isdecimal() and span[2].isdecimal() and int(span[0]) < int(span[2]) <= 31:
            yield int(span[0]), int(mark.value), mark.first - 3, mark.first - 2
            yield int(span[2]), int(mark.value), mark.first - 1, mark.last
            continue
        for at, first, last in ((mark.first - 1, mark.first - 1, mark.last), (mark.last, mark.first, mark.last + 1)):
            if 0 <= at < len(line.words) and line.words[at].isdecimal() and 1 <= int(line.words[at]) <= 31:
                yield int(line.words[at]), int(mark.value), first, last
                break


def stretches(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """From one day to another of a year, and so many days of the same thing."""
    starts, ends = lexicon.words("relations", "dated", "starts"), lexicon.words("relations", "dated", "ends")
    found = []
    for line in lines:
        days = list(days_of(line, lexicon))
        if len(days) == 2:
            opened, between = line.words[: days[0][2]], line.words[days[0][3] : days[1][2]]
            if starts.intersection(opened) and ends.intersection(between):
                found.append((line, days))
    if len(found) != 1:
        return
    line, days = found[0]
    for number in numbers_of(lines):
        quantity, words = number.quantity, lines[number.line].words
        short = quantity.unit not in ("day", "days") or quantity.value is None or quantity.value < SHORTEST
        if short or quantity.kind == "change" or _is_of_others(lines[number.line], number, lexicon):
            continue
        owned = lexicon.words("relations", "taken_up", "owners").intersection(words[number.first - 1 : number.first])
        if not (number.line == line.place or number.topic & line.topic or owned):
            continue
        inner = (quantity.value or 0) < _apart(*days)
        beside = number.line == line.place and line.words[days[1][3] : number.first] == [","]
        if inner and not beside and not _is_all(lines[number.line], number, lexicon):
            continue  # "from 3 May to 30 June it was open on 40 days", but "from 3 May to 30 June, 59 days"
        terms = [written_term(document, line, "day", first, last, nth(day, month)) for day, month, first, last in days]
        yield Tie("days", (terms[0], terms[1], term(document, "length", number)), "medium")


def _is_of_others(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether days are said to lie elsewhere, or to be how much longer or shorter something was: "in the seven days
    before the interview", "eight days earlier than in 2024", "shorter by 23 days", "; a three-day pass"."""
    led, behind = line.words[max(number.first - LED, 0) : number.first], line.words[number.last : number.last + 1]
    articles = lexicon.words("numbers", "words", "article")
    if "-" in line.words[number.first : number.last] and not articles.isdisjoint(led[-1:]):
        return True
    other = lexicon.words("relations", "spans", "relative") | lexicon.words("relations", "times", "earlier")
    other |= lexicon.words("relations", "spans", "later")
    compared = any(comparative(word, lexicon, "directions") for word in (*led, *behind))
    return compared or not other.isdisjoint(behind)


def _apart(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> int:
    """How many days it is from one day to another of most years."""
    return (nth(*other[:2]) - nth(*one[:2])) % sum(MONTHS)


def nth(day: int, month: int) -> int:
    """Which day of most years a day is."""
    return day + sum(MONTHS[: month - 1])


def _is_all(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether days are told as all that something went on for: "lasted ten days", "the ten-day fair"."""
    lasting, those = (lexicon.words("relations", "spans", key) for key in ("needed", "those"))
    said = lasting | lexicon.words("relations", "spans", "lasting") | those
    before = line.words[max(number.first - LED, 0) : number.first]
    return "-" in line.words[number.first : number.last] or not said.isdisjoint(before)
