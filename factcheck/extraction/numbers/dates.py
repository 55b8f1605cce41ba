"""Numbers that are days of a calendar or times of a clock: "4 May", "2026-02-04", "June three", "10:45", "5pm"."""

from factcheck.extraction.numbers.magnitudes import Numeral
from factcheck.extraction.numbers.marks import Mark, Marks
from factcheck.extraction.numbers.tokens import Token, glued, titled
from factcheck.extraction.numbers.years import FIRST_YEAR, LAST_YEAR, has_year_digits
from factcheck.lexicon import Lexicon

DAYS = 8
"""Days of a month in a list that is looked through."""

LAST_DAY, LAST_MINUTE = 31, 59

MONTHS = 3
"""Months with a number behind each that make a list of figures, and no dates. Our own choice."""

YEAR = 4
"""Digits of a year."""

SHORT = 2
"""Letters of a sign for a unit at most; what is longer is written out."""


def is_date(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral) -> bool:
    """Whether a number is a day or a year beside its month: "4 May", "the 4th of May", "April 1, 2 and 3"."""
    first, last = number.first, number.last
    if number.magnitude != 1 or "," in tokens[first].lower:
        return False
    if last == first + 1 and _is_further_day(text, tokens, marks, first):
        return True
    unit = marks.ending(first, "unit", "code") or marks.starting(last, "unit")
    if unit is not None and (unit.value[1] in ("percent", "currency") or _is_measured(unit, last)):
        return False  # "from 6% in July to 5% in August", "€91 in August", "June 31 millimetres"
    if _is_listed_by_month(tokens, marks):
        return False  # "June 31 millimetres, July 74, August 52"
    if marks.starting(last, "month") is not None and len(tokens[first].lower) <= 2 and titled(text, tokens, last):
        return True
    of = marks.starting(last + 1, "month") is not None and tokens[last].lower in lexicon.words("numbers", "words", "of")
    if of and len(tokens[first].lower) <= 2 and titled(text, tokens, last + 1):
        return True  # "the 4 of May"; not "53 in May"
    behind = first - 1 if first and (tokens[first - 1].lower in ".," or tokens[first - 1].is_word) else first
    month = marks.ending(first, "month") or (None if unit is not None else marks.ending(behind, "month"))
    if month is not None and titled(text, tokens, month.first) and len(tokens[first].lower) <= YEAR:
        day = int(tokens[first].lower) <= LAST_DAY if tokens[first].lower.isdecimal() else False
        day = day and tokens[first - 1].lower != ","  # "May, 2019", but not "in January, 16 of the stations"
        return tokens[first].lower.isdecimal() and (len(tokens[first].lower) == YEAR or day)
    return False


def _is_further_day(text: str, tokens: list[Token], marks: Marks, first: int) -> bool:
    """Whether a number goes on a list of days: the 2 and the 3 of "April 1, 2 and 3"."""
    for index in range(first, max(first - 2 * DAYS, 1), -2):
        if len(tokens[index].lower) > 2 or not tokens[index].lower.isdecimal():
            return False
        month = marks.ending(index, "month")
        if month is not None and index < first:
            return titled(text, tokens, month.first)
    return False


def _is_measured(unit: Mark, last: int) -> bool:
    """Whether a unit written out, and none of time, stands right behind a number."""
    return unit.first == last and unit.value[1] != "time" and len(unit.value[4]) > SHORT


def _is_listed_by_month(tokens: list[Token], marks: Marks) -> bool:
    """Whether a sentence has a number for each of several months, one of them too large for a day: "June 31, July 74",
    "31 in June, 74 in July"."""
    months = marks.all("month")
    if len(months) < MONTHS:
        return False
    behind = [tokens[month.last].lower for month in months if month.last < len(tokens)]
    before = [tokens[month.first - 2].lower for month in months if month.first > 1 and tokens[month.first - 1].is_word]
    for beside, least in ((behind, MONTHS), (before, MONTHS - 1)):  # "31 tonnes in June, 74 in July and 52 in August"
        numbers = [word for word in beside if word.isdecimal()]
        if len(numbers) >= least and any(LAST_DAY < int(word) < 1000 for word in numbers if len(word) < 4):
            return True
    return False


def is_dashed_date(tokens: list[Token], first: int) -> bool:
    """Whether digits stand in a date of figures: 2026-02-04, 04.02.2026, 2/4/26, 2019-20."""
    start = end = first
    while (
        start >= 2
        and tokens[start - 1].lower in "-/.–"
        and glued(tokens, start)
        and glued(tokens, start - 1)
        and tokens[start - 2].is_number
    ):
        start -= 2
    while (
        end + 2 < len(tokens)
        and tokens[end + 1].lower in "-/.–"
        and glued(tokens, end + 1)
        and glued(tokens, end + 2)
        and tokens[end + 2].is_number
    ):
        end += 2
    parts = [tokens[index].lower for index in range(start, end + 1, 2)]
    if len(parts) >= 3:
        return True
    if len(parts) != 2:
        return False
    head, tail = parts
    if has_year_digits(head) and FIRST_YEAR <= int(head) <= LAST_YEAR and tail.isdecimal():
        return len(tail) == 2 or (len(tail) == 4 and int(head) < int(tail) <= LAST_YEAR)
    return False


def is_time(tokens: list[Token], marks: Marks, number: Numeral) -> bool:
    """Clock times: "10:45", "11 a.m.", "5pm", "7 o'clock"."""
    first, last = number.first, number.last
    if number.magnitude != 1:
        return False
    colon = ":"
    for left, right in ((first, last + 1), (first - 2, first)):
        if left < 0 or right >= len(tokens) or right != left + 2 or tokens[left + 1].lower != colon:
            continue
        if tokens[left].is_number and tokens[right].is_number and glued(tokens, right) and glued(tokens, left + 1):
            return len(tokens[right].lower) >= 2
    clock = marks.starting(last, "clock")
    point = tokens[first].lower.partition(".")[2]
    if point and not (len(point) == 2 and point.isdecimal() and int(point) <= LAST_MINUTE):
        return False  # "2.1 pm" is a length
    return clock is not None and number.value is not None and (number.value < 25 or len(tokens[first].lower) == 4)


def is_spelled_day(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral) -> bool:
    """ "June three", with nothing behind it that could be counted: "in May three people"."""
    month = marks.ending(number.first, "month")
    if month is None or not titled(text, tokens, month.first) or number.value is None or number.value > LAST_DAY:
        return False
    behind = tokens[number.last] if number.last < len(tokens) else None
    return behind is None or behind.lower in _STOPS or behind.lower in lexicon.words("grammar", "noise")


_STOPS = frozenset('.,;:)"')
