"""Which of two numbers comes first: by years, by "a year earlier", by "began" and "ended"."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.numbers.tokens import titled
from factcheck.extraction.numbers.years import FIRST_YEAR, LAST_YEAR, has_year_digits
from factcheck.lexicon import Lexicon
from factcheck.relations.reading.lines import Line, Number, part_of
from factcheck.relations.reading.relative_times import CROSSED, is_dated_before, offset_of
from factcheck.relations.reading.turns import counted_off, turn_beside

NEAR = 7
"""Tokens within which a word of time belongs to a number. Our own choice."""

OWNED = 3
"""Tokens behind a number within which a year is that number's and not the next one's: "3.2 billion in 2020"."""

QUALIFIED = 4
"""Tokens between "earlier" and the number it belongs to where another number stands in the same line."""

SINCE = 8
"""Tokens of "since the register was set up in 2001". Our own choice."""

OPENING = 3
"""Tokens from the start of a sentence in which a word of time is of the first number in it. Our own choice."""

TURN = 6
"""Months by which a day before another one told earlier is one of the next year. Our own choice."""

_PHASES = (
    ("earlier", ("before", "once", "first", "same")),
    ("later", ("on", "this", "after", "following")),
    ("begin", ("into",)),
    ("finish", ()),
)
"""The phases that a word of time tells, and the lists of words that open a phrase of it: "two years on"."""

SAME = 6
"""Tokens from "the same month" to "a year ago". Our own choice."""

PART = "part"
"""How the name of a part of a year begins: "part 2 6", the second one of six months."""


def year_of(line: Line, number: Number) -> int | None:
    """The year named nearest to a number in its line; the one before it wins a tie."""
    best: tuple[int, int] | None = None
    for at, word in enumerate(line.words):
        if has_year_digits(word) and FIRST_YEAR <= int(word) <= LAST_YEAR:
            if any(each.first <= at < each.last for each in line.numbers):
                continue
            crossed = sum(1 for each in line.numbers if min(at, number.first) < each.first < max(at, number.first))
            owned = at < number.first and any(0 <= at - each.last < OWNED for each in line.numbers)
            between = line.words[at + 1 : number.first]
            owned = owned or (len(between) == 1 and _is_of_one_before(line, at))  # "940 in 2021 and 1,020 in 2022"
            parted = ";" in line.words[min(at, number.last) : max(at, number.first)]
            # "8,140 litres, and in 2023 7,890 litres": a year that opens a clause is of the number behind it.
            opens = at >= number.last and "," in line.words[max(at - OWNED, number.last) : at]
            opens = opens and any(each.first > at for each in line.numbers)
            distance = number.first - at if at < number.first else at - number.last + 1
            distance += CROSSED * (crossed + owned + parted + opens)
            if best is None or distance < best[0]:
                best = (distance, int(word))
    return best[1] if best else None


def _is_of_one_before(line: Line, at: int) -> bool:
    """Whether a year goes with a number before it: "412 mm between September and November 2019, 367 mm"."""
    start = max((each.last for each in line.numbers if each.last <= at), default=at)
    between = line.words[start:at]
    return bool(between) and "," not in between and not any(has_year_digits(word) for word in between)


def times_of(line: Line, where: Sequence[int], lexicon: Lexicon) -> frozenset[str]:
    """The years, months, quarters and rounds named in a part of a line."""
    return times_in(line.sentence, line.words, where, lexicon)


def times_in(sentence: Sentence, words: Sequence[str], where: Sequence[int], lexicon: Lexicon) -> frozenset[str]:
    """The years, months, quarters, rounds and feasts named in a part of a sentence."""
    turns, spans = lexicon.words("relations", "times", "turns"), lexicon.words("relations", "times", "spans")
    shown, parts = lexicon.words("relations", "times", "shown"), lexicon.tables["relations"]["parts"]
    feasts = lexicon.words("periods", "feasts")
    text, tokens, marks = sentence.text, sentence.tokens, sentence.marks
    found = set()
    for at in where:
        word = words[at]
        if has_year_digits(word) and word[:2] in ("17", "18", "19", "20"):
            found.add(f"{word}/" if _is_split(words, at) else word)
        elif (mark := marks.starting(at, "month")) is not None and titled(text, tokens, at):
            found.add(f"month {mark.value}")
        elif word in feasts and marks.starting(at, "weekdays") is not None:
            found.add(f"feast {word}")
        elif (when := marks.starting(at, "year offset")) is not None:
            found.add(f"year {when.value}")
        elif word in spans and at and words[at - 1] in shown:
            found.add(f"{words[at - 1]} {word}")  # "last winter"
        elif word in turns and (place := marks.ending(at, "ordinal")) is not None:
            part = f"{PART} {place.value} {parts[word]}" if word in parts else ""
            found.add(part or f"{place.value} {word}")  # "the first quarter", "the second round"
        elif word in turns and (counted := counted_off(words, at, lexicon)):
            found.add(f"{counted} {word}")  # "in week 50"
    return frozenset(found)


def _is_split(words: Sequence[str], at: int) -> bool:
    """Whether a year goes on into the next one, and is a season or a business year: "2022/23", "2022-23"."""
    joint, last = words[at + 1 : at + 2], "".join(words[at + 2 : at + 3])
    return joint in (["/"], ["-"], ["–"]) and last in {str(int(words[at]) + 1)[cut:] for cut in (0, 2)}


def phase_of(line: Line, number: Number, lexicon: Lexicon) -> str | None:
    """ "earlier", "later", "begin" or "finish": the word of time in the number's part of its line, if there is one."""
    rivals = [each for each in line.numbers if each.first != number.first and each.quantity.unit_kind != "time"]
    parting = lexicon.words("relations", "clauses", "parts")
    stops = lexicon.words("relations", "times", "stops")
    linked = lexicon.words("grammar", "changing", "to") | {"-"}
    for phase, opening in _PHASES:
        words = lexicon.words("relations", "times", phase)
        opened = frozenset().union(*(lexicon.words("relations", "times", name) for name in opening))
        if words.isdisjoint(line.words) and opened.isdisjoint(line.words):
            continue
        for at, word in enumerate(line.words):
            if word not in words and not (word in opened and _is_phrase(line, at, phase, lexicon)):
                continue
            if not stops.isdisjoint(line.words[min(at, number.last) : max(at, number.first)]):
                continue
            if not linked.isdisjoint(line.words[at + 1 : at + 2]) and phase in ("begin", "finish"):
                continue  # "close to half", "the start-up"
            distance = number.first - at if at < number.first else at - number.last
            if phase == "later" and _is_of_next(line, at, number, rivals, lexicon):
                continue
            if at > number.last and not parting.isdisjoint(line.words[number.last : at]):
                continue
            others = [abs(each.first - at) for each in rivals]
            opens = at < number.first and phase != "finish" and _opens(line, at)
            opens = opens and all(number.first < each.first for each in rivals)
            if not others or opens or (distance <= QUALIFIED + 2 and distance <= min(others)):
                return phase
    if not lexicon.words("relations", "times", "before").isdisjoint(line.words[number.last : number.last + 1]):
        return "earlier"  # "51 before the war"
    part, kind = part_of(line, number), number.quantity.unit_kind
    said, alone = (
        {line.words[at] for at in part},
        all(each.first not in part for each in rivals if each.quantity.unit_kind == kind),
    )
    had, done = lexicon.words("relations", "times", "had"), lexicon.words("relations", "times", "done")
    if alone and had & said and done & said and not _is_reported(line, part.start, lexicon):
        return "earlier"
    opens = not lexicon.words("relations", "times", "later").isdisjoint(line.words[:1])
    return "later" if opens and stops.isdisjoint(line.words[: number.first]) else None  # "Today it has 56: 15 a head"


def _is_of_next(line: Line, at: int, number: Number, rivals: list[Number], lexicon: Lexicon) -> bool:
    """Whether a word of time leads on to the number behind it: "a permit that cost 40 euros now costs 90"."""
    behind = next((each for each in rivals if each.first > at), None)
    if at < number.last or behind is None or behind.first - at == 1:
        return False
    stops = lexicon.words("relations", "clauses", "parts") | lexicon.words("relations", "against")
    return stops.isdisjoint(line.words[number.last : behind.first])


def _is_reported(line: Line, first: int, lexicon: Lexicon) -> bool:
    """Whether somebody said what follows, so that "had" says nothing of time: "It noted that 148 had been moved"."""
    verbs, that = lexicon.words("speech", "verbs"), lexicon.words("relations", "clauses", "relatives")
    return any(one in verbs and two in that for one, two in pairwise(line.words[first:]))


def _opens(line: Line, at: int) -> bool:
    """Whether a word stands at the start of a sentence, or behind a full stop in it: "Brief no. 7. Ten years ago"."""
    return at < OPENING or "." in line.words[at - OPENING : at]


def is_earlier(line: Line, where: range, lexicon: Lexicon) -> bool:
    """Whether a part of a line names a year, or one before this one."""
    words = line.words[where.start : where.stop]
    offsets = [mark for mark in line.sentence.marks.all("year offset") if mark.first in where and int(mark.value) < 0]
    years = [word for word in words if has_year_digits(word) and FIRST_YEAR <= int(word) <= LAST_YEAR]
    return bool(offsets or years) or not lexicon.words("relations", "times", "earlier").isdisjoint(words)


def _is_phrase(line: Line, at: int, phase: str, lexicon: Lexicon) -> bool:
    """Whether words tell a phase: "two years on", "the year before", "used to", "this time", "the same month last
    year"."""
    before, behind = line.words[max(at - 1, 0) : at], line.words[at + 1 : at + 2]
    spans = lexicon.words("relations", "times", "spans")
    if phase == "earlier" and line.words[at] in lexicon.words("relations", "times", "once"):
        return not lexicon.words("grammar", "changing", "to").isdisjoint(behind)
    if phase == "earlier" and line.words[at] in lexicon.words("relations", "times", "same"):
        turns = spans | lexicon.words("relations", "times", "turns")
        return not turns.isdisjoint(behind) and is_earlier(line, range(at + 1, at + SAME), lexicon)
    if phase == "earlier" and line.words[at] in lexicon.words("relations", "times", "first"):
        return not spans.difference(lexicon.tables["relations"]["parts"]).isdisjoint(behind)
    if phase == "earlier":
        lead = lexicon.words("relations", "times", "this").isdisjoint(line.words[max(at - 2, 0) : at])
        told = line.words[at] in lexicon.words("relations", "times", "before") and not spans.isdisjoint(before)
        return told and lead  # "the winter before", but not "this winter before it left"
    if phase == "begin":
        into = line.words[at] in lexicon.words("relations", "times", "into")
        return into and not spans.isdisjoint(line.words[at + 1 : at + 3])  # "went into the year with"
    if phase != "later":
        return False
    if line.words[at] in lexicon.words("relations", "times", "following"):
        return not spans.isdisjoint(behind) and not lexicon.words("relations", "change", "definite").isdisjoint(before)
    onward = behind if line.words[at] in lexicon.words("relations", "times", "after") else ()
    if onward or line.words[at] in lexicon.words("relations", "times", "on"):
        return not spans.isdisjoint(before) and lexicon.words("relations", "times", "onward").issuperset(onward)
    this = line.words[at] in lexicon.words("relations", "times", "this")
    if not lexicon.words("relations", "times", "shown").isdisjoint(line.words[at + 2 : at + 3]):
        return False  # "at this time last year"
    turns = lexicon.words("relations", "times", "instant") | lexicon.words("periods", "feasts") | spans
    return this and (not turns.isdisjoint(behind) or month_of(line, at + 1) is not None)  # "this May"


def _is_recent(line: Line, lexicon: Lexicon) -> bool:
    """Whether a line is of about the time that the document is of: "last year", "this spring", "last Sunday"."""
    if line.sentence.marks.all("year offset"):
        return True
    shown, spans = lexicon.words("relations", "times", "current"), lexicon.words("relations", "times", "spans")
    return any(
        word in shown and (behind in spans or line.sentence.marks.starting(at + 1, "weekdays") is not None)
        for at, (word, behind) in enumerate(pairwise(line.words))
    )


def _months(line: Line) -> list[int]:
    """The months named in a line; "may" and "march" only in capitals."""
    text, tokens = line.sentence.text, line.sentence.tokens
    return sorted({int(mark.value) for mark in line.sentence.marks.all("month") if titled(text, tokens, mark.first)})


def month_of(line: Line, at: int) -> int | None:
    """The month that a token names; "may" and "march" only in capitals."""
    mark = line.sentence.marks.starting(at, "month") if at < len(line.words) else None
    text, tokens = line.sentence.text, line.sentence.tokens
    return int(mark.value) if mark is not None and titled(text, tokens, at) else None


def _month_beside(line: Line, number: Number) -> int | None:
    """The month right behind a number, "2.4 billion in March", or that opens its part of the line, "in March 54%"."""
    for at in (number.last + 1, number.first - 1, number.first - 2):
        mark = line.sentence.marks.starting(at, "month")
        if mark is not None:
            return int(mark.value)
    tokens, text = line.sentence.tokens, line.sentence.text
    found = {
        int(mark.value)
        for mark in line.sentence.marks.all("month")
        if mark.first in number.clause and titled(text, tokens, mark.first)
    }
    return found.pop() if len(found) == 1 else None


def _are_parted(line: Line, one: Number, other: Number, lexicon: Lexicon) -> bool:
    """Whether two numbers stand in clauses of their own: "61.8 million; the year before it was 57.2 million"."""
    return not lexicon.words("relations", "clauses", "parted").isdisjoint(line.words[one.last : other.first])


def _year(line: Line, number: Number, lexicon: Lexicon) -> int | None:
    """The year of a number: not the one that something else is told since, "the lowest since the summer of 2020"."""
    year, since = year_of(line, number), lexicon.words("relations", "orders", "since")
    if year is None or since.isdisjoint(line.words):
        return year
    at = line.words.index(str(year))
    return None if not since.isdisjoint(line.words[max(at - SINCE, 0) : at]) else year


class When(NamedTuple):
    """What a line says of the time of a number in it: the year, whether that is about now, how many years before this
    one, the months of the line, the phase, the month beside it, what is counted off there, the first half, and whether
    it is to come."""

    year: int | None
    recent: bool
    offset: tuple[str, int] | None
    months: list[int]
    phase: str | None
    month: int | None
    turn: tuple[str, int] | None
    coming: bool = False


def when_of(line: Line, number: Number, lexicon: Lexicon) -> When:
    """The time of a number in its line."""
    return When(
        _year(line, number, lexicon),
        _is_recent(line, lexicon),
        offset_of(line, number, lexicon),
        _months(line),
        phase_of(line, number, lexicon),
        _month_beside(line, number),
        turn_beside(line, number, lexicon),
        _is_coming(line, number, lexicon),
    )


def _is_coming(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is what will be: "From May it will cost 4.70"."""
    coming = lexicon.words("relations", "times", "coming")
    return not coming.isdisjoint(line.words[number.clause.start : number.first])


def order(one: Number, other: Number, lines: list[Line], lexicon: Lexicon) -> tuple[Number, Number] | None:
    """The two as (before, after), where their times differ and say so; else None."""
    then, now = (when_of(lines[each.line], each, lexicon) for each in (one, other))
    first = first_of(one, other, then, now, lines, lexicon)
    return None if first is None else (one, other) if first is one else (other, one)


def _is_before(one: int, other: int, phases: tuple[str | None, str | None]) -> bool:
    """Whether a month told first is before another one: December is before the April that is told behind it, unless
    that is told to have been earlier."""
    return one < other or (one - TURN >= other and phases[1] != "earlier")


def is_present(when: When) -> bool:
    """Whether nothing tells a time of its own for a number."""
    return not any(each not in (None, False, []) for each in when._replace(recent=False))


def first_of(
    one: Number, other: Number, then: When, now: When, lines: list[Line], lexicon: Lexicon
) -> Number | None:  # fmt: skip
    """Which of two numbers was first, where their times differ and say so."""
    together = one.line == other.line
    years: tuple[int | None, int | None] = then.year, now.year
    if together and then.year == now.year:
        years = None, None
    if years[0] is not None and years[1] is not None and years[0] != years[1]:
        return one if years[0] < years[1] else other
    turns = (then.turn, now.turn) if then.turn and now.turn and years[0] == years[1] else (("", 0), ("", 0))
    if turns[0] != turns[1] and turns[0][0] == turns[1][0]:
        return one if turns[0][1] < turns[1][1] else other
    phases = then.phase, now.phase
    if phases.count("earlier") == 1 and years.count(None) == 1 and years[phases.index("earlier")] is None:
        return one if then.phase == "earlier" else other  # "In 2020 it was 600. The year before, it had been 480"
    if years[0] is not None and years[1] is None and now.recent:
        return one
    if years[1] is not None and years[0] is None and then.recent:
        return other
    if then.offset and now.offset and then.offset != now.offset and then.offset[0] == now.offset[0]:
        return one if then.offset < now.offset else other
    parted = together and _are_parted(lines[one.line], one, other, lexicon)
    same = parted and then.year is not None and then.year == now.year and "earlier" not in phases
    if same and (then.offset is None) != (now.offset is None):
        return one if then.offset is None else other  # "In 2015, 61% could; last year it was 68%"
    if together and "earlier" not in phases and is_dated_before(lines[one.line], one, other, then.year, lexicon):
        return one
    if is_present(then) and now.offset and now.offset[1] < 0 and (parted or not together):
        return other  # "We counted 2,140 guests; last year there were 2,390"
    again = not together and then.months == now.months != [] and (years, then.offset) == ((None, None), None)
    if again and now.offset and now.offset[1] < 0:
        return other  # "48 minutes in May. In May of last year it was 39"
    if (
        not together
        and len(then.months) == len(now.months) == 1
        and then.months != now.months
        and years == (None, None)
    ):
        return one if _is_before(then.months[0], now.months[0], phases) else other
    if then.coming != now.coming and phases.count("later") == 1:
        return other if then.coming else one  # "It costs 4.20 now. From May it will cost 4.70"
    if "later" in phases and years[phases.index("later")] is None and years.count(None) == 1:
        return other if then.phase == "later" else one  # "42% in 2018; this time 51%"
    if parted and set(phases) in ({"earlier", None}, {"earlier", "later"}):
        return one if then.phase == "earlier" else other
    begun = phases == ("begin", None) and then.month is None and now.month is not None  # "by 31 December it was 24,910"
    if begun or ("begin" in phases and "finish" in phases):
        return one if then.phase == "begin" else other
    if together and "later" not in phases:
        if then.month is None or now.month is None or then.month == now.month:
            return None
        return one if _is_before(then.month, now.month, phases) else other
    if "earlier" in phases and then.phase != now.phase:
        return one if then.phase == "earlier" else other
    if "later" in phases and then.phase != now.phase:
        if together and then.phase == "later":
            return None  # "today there are 240, and 35 export"
        return other if then.phase == "later" else one
    if phases == ("begin", None) and (now.months or years[1]):
        return one
    if phases == (None, "finish") and (then.months or years[0]):
        return one
    return None
