"""How long it was from one date to another, as it is told; stretches that end before they begin; a past yet to come."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise, zip_longest
from typing import NamedTuple

from factcheck.extraction.numbers.intervals import is_whole
from factcheck.extraction.numbers.years import FIRST_YEAR, LAST_YEAR
from factcheck.lexicon import Lexicon
from factcheck.misprints import is_misprint
from factcheck.model import Document, Interval, Quantity, Span, Term, Tie
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.topics import topics_of

BEFORE = 3
"""Sentences before "two years later" in which the date it is later than is named. Our own choice."""

BESIDE = 4
"""Tokens between a length of time and the word that makes it one, or the date it led to. Our own choice."""

PHRASE = 6
"""Tokens behind "nine years after" that say what it was after. Our own choice."""

TOP, BACK = 2000, 24
"""Characters of a document in which its own date is looked for, and of a date before its year. Our own choice."""

ANOTHER = 20
"""From how many times as long on the time between two dates of another sentence isn't meant. Our own choice."""

NEXT = 1
"""Sentences behind two dates in which "it took three years" is the time between them. Our own choice."""

DAYS = {
    "decade": Decimal(3652),
    "year": Decimal("365.25"),
    "month": Decimal("30.44"),
    "week": Decimal(7),
    "day": Decimal(1),
}
"""Days of a unit, years and months on average of the calendar."""

FAR, FAR_IN_DAYS = Decimal("1.75"), Decimal("2.6")
"""How many times as long as the time between two dates what is told of it may be; the second is for
days. Our own choice."""

SHORT_UNITS = frozenset({"day", "week"})
"""The units that are told of what lies between two days, where a text has only one such length of time."""

SHORT, LONG = Decimal("0.5"), Decimal(1)
"""How much of the smallest unit told may be missing, and how much more it may have been. Our own choice: "three years"
is said of two and a half, and until the fourth is full; of weeks and days no more than may be missing."""

LED = 2
"""Tokens before a length of time in which a word says that it went by: "after some nine years". Our own choice."""

LATEST = 3
"""The tokens of "of the last", before ten years."""


class When(NamedTuple):
    """A date of a line, its tokens, and the first and last day that it can be."""

    line: int
    first: int
    last: int
    low: date
    high: date


class Length(NamedTuple):
    """A length of time of a line, of one number or of two: "three years and eight months"; in days."""

    line: int
    first: int
    last: int
    days: Interval
    number: Number


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Two dates with the time between them; two in the wrong order; and one that is told as past and isn't."""
    dates = [list(dates_of(line)) for line in lines]
    for line in lines:
        yield from _backwards(document, line, dates[line.place], lexicon)
        for length in lengths_of(line):
            yield from _later(document, lines, dates, length, lexicon)
            yield from _between(document, lines, dates, length, lexicon)
    if document.date is not None:
        today = date.fromisoformat(document.date)
        for line in lines:
            for when in dates[line.place]:
                if when.low > today and _is_past(line, when, lexicon):
                    yield Tie(
                        "future", (_term(document, line, "date", when), *_dateline(document)), "medium", document.date
                    )


def _dateline(document: Document) -> Iterator[Term]:
    """Where a document tells its own date: the year of it that was taken out of the prose."""
    year = (document.date or "")[:4]
    at = document.text.find(year, 0, TOP)
    if at >= 0 and document.prose[at : at + len(year)].isspace():
        first = at
        while first and document.prose[first - 1].isspace() and document.text[first - 1] != "\n" and at - first < BACK:
            first -= 1
        first += len(document.text[first:at]) - len(document.text[first:at].lstrip(" \t,-*_#"))
        span, value = Span(first, at + len(year)), Decimal(year)
        exact = Interval(value, value)
        text = document.text[span.start : span.end]
        yield Term("today", Quantity(span, text, exact, exact, value, None, None), document.locate(span))


def dates_of(line: Line) -> Iterator[When]:
    """The years named in a line, each with its month and day where they stand beside it."""
    marks = line.sentence.marks
    for at, word in enumerate(line.words):
        if len(word) != 4 or not word.isdecimal() or not FIRST_YEAR <= int(word) <= LAST_YEAR:
            continue
        if any(number.first <= at < number.last for number in line.numbers):
            continue
        day, year = None, int(word)
        month = marks.ending(at, "month")
        first = at
        if month is not None:
            first = month.first
            day = _day(line, first - 1)
            first -= day is not None
        elif line.words[at - 1 : at] == [","] and (day := _day(line, at - 2)) is not None:
            month = marks.ending(at - 2, "month")
            first = at - 2 if month is None else month.first
        if month is None:
            yield When(line.place, at, at + 1, date(year, 1, 1), date(year, 12, 31))
            continue
        nth = int(month.value)
        try:
            low = date(year, nth, day or 1)
        except ValueError:
            continue
        high = low if day else date(year + nth // 12, nth % 12 + 1, 1) - timedelta(1)
        yield When(line.place, first, at + 1, low, high)


def _day(line: Line, at: int) -> int | None:
    word = line.words[at] if at >= 0 else ""
    return int(word) if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31 else None


def lengths_of(line: Line) -> Iterator[Length]:
    """The lengths of time of a line, one of months right behind one of years joined to it."""
    taken: Number | None = None
    for number, behind in zip_longest(line.numbers, line.numbers[1:]):
        quantity = number.quantity
        if number is taken or quantity.unit not in DAYS or quantity.value is None or quantity.kind == "change":
            continue
        days, last, unit = quantity.value * DAYS[quantity.unit], number.last, quantity.unit
        joined = behind is not None and unit == "year" and behind.first - number.last <= 1
        if joined and behind.quantity.unit in DAYS and behind.quantity.value is not None:
            unit, last, taken = behind.quantity.unit, behind.last, behind
            days += behind.quantity.value * DAYS[unit]
        halved = not is_whole(quantity.value) and unit == quantity.unit  # who says "three and a half" counts in halves
        slack = max(DAYS[unit] * (SHORT if halved else 1), Decimal(1))
        low, high = days - slack * SHORT, days + slack * (SHORT if unit in SHORT_UNITS else LONG)
        if quantity.bound in (">", ">="):
            high = days * 2
        elif quantity.bound in ("<", "<=") or (quantity.bound == "~" and quantity.value > 1):
            low = min(low, days - slack)
        yield Length(line.place, number.first, last, Interval(low - 1, high + 1), number)


def _later(
    document: Document, lines: list[Line], dates: list[list[When]], length: Length, lexicon: Lexicon
) -> Iterator[Tie]:  # fmt: skip
    """ "It was begun in May 2016. Two years and eight months later, in January 2019, ..."."""
    line = lines[length.line]
    behind = line.words[length.last : length.last + 1]
    later, ago = lexicon.words("relations", "spans", "later"), lexicon.words("relations", "spans", "ago")
    if later.isdisjoint(behind):
        if document.date is not None and not ago.isdisjoint(behind):
            yield from _ago(document, line, dates[line.place], length)
        return
    ends = [
        when
        for when in dates[line.place]
        if (0 <= when.first - length.last <= BESIDE and _is_end(line, length, when, lexicon))
        or (when.last <= length.first and line.words[when.last : length.first] in ([], [","]))
    ]
    beside = bool(ends)
    if not ends and len(dates[line.place]) == 1:  # "In 2021 it was broken up, 60 years after its launch"
        ends = [when for when in dates[line.place] if when.last <= length.first]
    if len(ends) != 1:
        return
    told, phrased = _what_before(line, length, lexicon), line.words[length.last + 1 : length.last + 2]
    after = bool(phrased) and phrased[0][:1].isalpha()
    near = [when for each in dates[0 if after else max(line.place - BEFORE, 0) : line.place + 1] for when in each]
    starts = [when for when in near if (when.line, when.first) < (line.place, length.first) and when is not ends[0]]
    if after:  # "three years after his wife", "thirty years after she was built", as is told at the top
        starts = [when for when in starts if is_near(when, length, ends[0])]
    starts = [when for when in starts if when.low <= ends[0].high and (not told or when.line < line.place)]
    starts = [when for when in starts if not told or told & lines[when.line].topic]
    if beside or any(is_near(start, length, ends[0]) for start in starts):
        for start in reversed(starts):
            sure = beside and line.place - start.line <= 1
            yield tie(document, lines, start, length, ends[0], "medium" if sure else "low")


def _is_end(line: Line, length: Length, when: When, lexicon: Lexicon) -> bool:
    """Whether a date behind "four years later" is that later one: not behind a semicolon, nor what it was after."""
    between = line.words[length.last : when.first]
    counted = (
        between[1:]
        and "," not in between
        and not lexicon.words("relations", "offsets", "after").isdisjoint(between[:1])
    )
    return not counted and ";" not in between


def _what_before(line: Line, length: Length, lexicon: Lexicon) -> frozenset[str]:
    """What a length of time is told to be later than, in its own words: "nine years after the railway had come", but
    not "40 years after its opening", which is of what the text is of."""
    ends, had = lexicon.words("relations", "orders", "ends"), lexicon.words("relations", "times", "had")
    behind = line.words[length.last + 1 : length.last + 1 + PHRASE]
    if not lexicon.words("grammar", "possessive", "their").isdisjoint(behind[:1]) and had.isdisjoint(behind):
        return frozenset()
    stop = next((at for at, word in enumerate(behind) if word in ends or word.isdecimal()), len(behind))
    return topics_of(lexicon).of(behind[:stop]) - topics_of(lexicon).of(lexicon.words("relations", "spans", "later"))


def _ago(document: Document, line: Line, dates: list[When], length: Length) -> Iterator[Tie]:
    """ "Opened 40 years ago, in 1985", in a document that tells its own date."""
    ends = [when for when in dates if 0 <= when.first - length.last <= BESIDE]
    if len(ends) == 1 and document.date is not None:
        today = date.fromisoformat(document.date)
        now = When(line.place, length.first, length.last, today, today)
        terms = (
            _term(document, line, "start", ends[0]), _told(document, line, length), _term(document, line, "end", now),
        )  # fmt: skip
        yield Tie("length", terms, "medium", "ago")


def _between(
    document: Document, lines: list[Line], dates: list[list[When]], length: Length, lexicon: Lexicon
) -> Iterator[Tie]:  # fmt: skip
    """ "From May 2016 to January 2019, for two years and eight months", "It took four years" behind two dates."""
    line = lines[length.line]
    around = line.words[max(length.first - BESIDE, 0) : length.first]
    behind = line.words[length.last : length.last + BESIDE]
    took, apart = lexicon.words("relations", "spans", "took"), lexicon.words("relations", "spans", "apart")
    relative = lexicon.words("relations", "spans", "relative").intersection(line.words[length.last : length.last + 1])
    joined = lexicon.words("numbers", "words", "joiner")
    needed, gone = (lexicon.words("relations", "spans", key) for key in ("needed", "gone"))
    if _is_of_another_clause(line, length, dates[line.place], needed, joined):
        return  # "from 1998 to 2010, and mayor for six years"
    if took.isdisjoint(around) or not apart.isdisjoint(around) or relative or is_reported(line, length, lexicon):
        return  # relative: "for nine years before that"
    ends = lexicon.words("relations", "change", "begins") | lexicon.words("relations", "change", "ends")
    dated = lexicon.words("relations", "spans", "on").intersection(line.words[length.last : length.last + 1])
    if dated and not ends.isdisjoint(line.words[max(length.first - 1, 0) : length.first]):
        return  # "the wait grew from 21 weeks in 2021 to 26 weeks in 2023"
    for place in range(line.place, max(line.place - NEXT, 0) - 1, -1):
        pair = dates[place]
        if len(pair) != 2 or (place != line.place and dates[line.place]):
            continue
        first, second = pair
        if place != line.place and (second.low - first.high).days > ANOTHER * length.days.high:
            continue  # nine days aren't told of the three years of the sentence before
        if place != line.place and gone.isdisjoint([*around, *behind]) and not is_near(first, length, second):
            continue  # "from 2019 to 2020. Over ten years, it grew by 2% a year", but "it lasted ten years"
        if place != line.place and not line.topic & lines[place].topic and is_anothers(line, length, lexicon):
            continue
        opened = lines[place].words[: first.first]
        starts, ends = lexicon.words("relations", "dated", "starts"), lexicon.words("relations", "dated", "ends")
        between = lines[place].words[first.last : second.first]
        led = line.words[max(length.first - 1, 0) : length.first]
        after = second.line == length.line and second.last <= length.first
        if after and any(second.last <= mark.first < length.first for mark in line.sentence.marks.all("month")):
            return  # "shut in 2013 and on 14 May ground again after eleven years"
        if after and not lexicon.words("relations", "spans", "after").isdisjoint(led):
            for start in (first, *(when for each in dates for when in each if when.low < first.low)):
                yield tie(document, lines, start, length, second, "low")
            return
        if not starts.isdisjoint(opened[-BESIDE:]) and not ends.isdisjoint(between):
            yield tie(document, lines, first, length, second, "medium" if place == line.place else "low")
            return


def _is_of_another_clause(
    line: Line, length: Length, dates: Sequence[When], needed: frozenset[str], joined: frozenset[str]
) -> bool:  # fmt: skip
    """Whether behind two dates a sentence goes on to something else that lasted."""
    last = max((when.last for when in dates if when.last <= length.first), default=length.first)
    between = line.words[last : length.first]
    at = next((at for at, word in enumerate(between) if word in joined), None)
    return at is not None and needed.isdisjoint(between[at + 1 : at + 2]) and at + 1 < len(between)


def is_near(one: When, length: Length, other: When) -> bool:
    """Whether a length of time is of the size of that between two dates, which a wrong one most often is; what is
    told in days or weeks only between days."""
    days = (other.high - one.low).days
    if length.number.quantity.unit in SHORT_UNITS and (one.low != one.high or other.low != other.high):
        return False
    far = FAR_IN_DAYS if one.low == one.high and other.low == other.high else FAR
    slip = length.number.quantity.unit == "year" and is_misprint(length.number.quantity, Decimal(days // 365))
    return slip or (days <= far * length.days.high and length.days.low <= far * days)


def is_reported(line: Line, length: Length, lexicon: Lexicon) -> bool:
    """Whether a length of time is one that figures are of: "the nine months to 30 September", "the ten-year mean",
    "the mean of the last ten years", "the lowest level in ten years"."""
    behind, day = line.words[length.last : length.last + 1], line.words[length.last + 1 : length.last + 2]
    led = line.words[max(length.first - LATEST, 0) : length.first]
    latest, going = (lexicon.words("relations", "spans", key) for key in ("latest", "going"))
    if not latest.isdisjoint(led[-1:]) and not lexicon.words("relations", "totals", "of").isdisjoint(led[:1]):
        return True
    marks = line.sentence.marks.all("superlative")
    if any(0 < length.first - mark.last <= LATEST and not going.isdisjoint(led[-1:]) for mark in marks):
        return True
    dated = not lexicon.words("relations", "spans", "until").isdisjoint(behind) and any(map(str.isdecimal, day))
    return dated or not lexicon.words("relations", "averages").isdisjoint(behind)


def is_anothers(line: Line, length: Length, lexicon: Lexicon) -> bool:
    """Whether a sentence of its own tells how long something else went on: "its last manager was there for 22 years";
    not "it was open for 22 years", nor "the walkout lasted for 22 days"."""
    before = line.words[max(length.first - LED, 0) : length.first]
    term, lasting = lexicon.words("relations", "dated", "term"), lexicon.words("relations", "spans", "lasting")
    pronouns = lexicon.words("relations", "anaphora", "pronouns")
    return not term.isdisjoint(before) and lasting.isdisjoint(before) and pronouns.isdisjoint(line.words[:1])


def is_led(lines: list[Line], when: When, words: frozenset[str], within: int = BESIDE) -> bool:
    """Whether one of some words stands shortly before a date, or behind one that opens its sentence."""
    line = lines[when.line].words
    opening = line[when.last : when.last + within + 1] if when.first <= 1 else []
    return not words.isdisjoint([*line[max(when.first - within, 0) : when.first], *opening])


def _backwards(document: Document, line: Line, dates: Sequence[When], lexicon: Lexicon) -> Iterator[Tie]:
    """ "from 2014 to 2011", "between May and March 2016" of one year."""
    opens, closes = lexicon.words("relations", "spans", "from"), lexicon.words("relations", "spans", "until")
    for one, other in pairwise(dates):
        between = line.words[one.last : other.first]
        led = line.words[max(one.first - 1, 0) : one.first]
        if opens.isdisjoint(led) or len(between) != 1 or between[0] not in closes or one.low <= other.high:
            continue
        if lexicon.words("relations", "spans", "back").isdisjoint(line.words):
            yield Tie("backwards", (_term(document, line, "start", one), _term(document, line, "end", other)), "medium")


def _is_past(line: Line, when: When, lexicon: Lexicon) -> bool:
    """Whether something is told to have happened on a date: "opened on 3 September 2022"."""
    before = line.words[max(when.first - BESIDE, 0) : when.first]
    on, happened = lexicon.words("relations", "spans", "on"), lexicon.words("relations", "spans", "happened")
    yet = lexicon.words("relations", "spans", "yet")
    if on.isdisjoint(before[-1:]) or happened.isdisjoint(before):
        return False
    return yet.isdisjoint(line.words[: when.last])


def tie(document: Document, lines: list[Line], start: When, length: Length, end: When, confidence: str) -> Tie:
    """A length of time with the dates that it is told to lie between."""
    terms = (
        _term(document, lines[start.line], "start", start), _told(document, lines[length.line], length),
        _term(document, lines[end.line], "end", end),
    )  # fmt: skip
    return Tie("length", terms, confidence)


def _term(document: Document, line: Line, role: str, when: When) -> Term:
    """A date as a term, its days counted from the first of the calendar."""
    tokens = line.sentence.tokens
    span = Span(tokens[when.first].start, tokens[when.last - 1].end)
    days = Interval(Decimal(when.low.toordinal()), Decimal(when.high.toordinal()))
    text = document.text[span.start : span.end]
    return Term(role, Quantity(span, text, days, days, days.low, None, None), document.locate(span))


def _told(document: Document, line: Line, length: Length) -> Term:
    tokens = line.sentence.tokens
    span = Span(tokens[length.first].start, tokens[length.last - 1].end)
    text = document.text[span.start : span.end]
    quantity = Quantity(span, text, length.days, length.days, length.number.quantity.value, None, None)
    return Term("length", quantity, document.locate(span))
