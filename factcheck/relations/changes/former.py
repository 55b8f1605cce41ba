"""What a record has to be beyond: a number of the same thing at an earlier time."""

from decimal import Decimal
from itertools import pairwise

from factcheck.extraction.numbers.tokens import titled
from factcheck.lexicon import Lexicon
from factcheck.relations.reading.comparing import comparable
from factcheck.relations.reading.lent import scale_of
from factcheck.relations.reading.lines import Line, Number, numbers_of, part_of
from factcheck.relations.reading.measured import ANYBODY
from factcheck.relations.reading.readings import is_part
from factcheck.relations.reading.series import is_clocked
from factcheck.relations.reading.times import is_earlier, month_of, phase_of, year_of

AROUND = 40
"""Sentences around a superlative in which what it is above is looked for: keeps the time linear. Our own choice."""

LEAD = 4
"""Tokens around a superlative, or behind a number, that say of what or of when it is. Our own choice."""

BEFORE = 10
"""Tokens before a number in which "the old record" stands. Our own choice."""

MADE = 6
"""Tokens from "made" to the year when: "built by Anna Krol in 1736". Our own choice."""

SPAN = 2
"""How many times as much the highest can be as what it is held against: more is of another thing. Our own choice."""

CLOSE = Decimal("1.25")
"""How many times as much a former record is at most where nothing else says that it is of the same. Our own choice:
of the records that open texts tell wrong, the former one is at most 1.2 times as much."""

OPENING = 6
"""Tokens of a sentence, or of a clause, in which a pronoun stands for what an extreme is told of. Our own choice."""

SUBJECT = 3
"""Tokens before a number in which its subject is a pronoun. Our own choice."""

FAR = 3
"""Sentences between an extreme since a year and a later number of the same thing. Our own choice."""

EARLIER = "earlier"
"""The phase of what was before."""

SORTED = ("currency", "percent")
"""Kinds of units in which a short text tells of many things, so that to be alone in one says nothing."""


def is_later(own: Number, other: Number, month: int, lines: list[Line]) -> bool:
    """Whether a number of the same unit is told of a later month: "touched 61 points on 2 February"."""
    line = lines[other.line]
    months = months_of(line, range(other.clause.start, other.first)) or months_of(
        line, range(other.last, min(other.last + LEAD, len(line.words)))
    )
    alike = other.quantity.unit == own.quantity.unit or _is_priced(own, other)
    same = (other.line != own.line or other.first not in own.clause) and alike and _is_of_one_size(own, other)
    elsewhere = other.line != own.line and _is_named(line, lines[own.line], range(1, other.first))
    later = len(months) == 1 and min(months) > month and year_of(line, other) is None
    return same and is_level(other) and later and not elsewhere


def _is_named(line: Line, home: Line, where: range) -> bool:
    """Whether a part of a sentence names somebody or somewhere that another one doesn't."""
    text, tokens = line.sentence.text, line.sentence.tokens
    return any(
        titled(text, tokens, at) and line.words[at] not in home.words and month_of(line, at) is None for at in where
    )


def months_of(line: Line, where: range) -> set[int]:
    """The months named in a part of a line."""
    return {found for at in where if (found := month_of(line, at)) is not None}


def only_other(number: Number, near: list[Line]) -> Number | None:
    """The one other number of a text that can be of the same thing, where no third one can."""
    if number.quantity.unit is None or number.quantity.unit_kind in SORTED:
        return None
    same = [each for each in numbers_of(near) if each is not number and comparable(number, each)]
    return same[0] if len(same) == 1 and _is_of_one_size(number, same[0]) else None


def close_other(number: Number, near: list[Line], lines: list[Line], lexicon: Lexicon) -> Number | None:
    """Of what a text tells much of, the one other number that is of the same kind and size, where it is close;
    a share is also told of what was told before: "its margin was"."""
    same = [each for each in numbers_of(near) if each is not number and comparable(number, each)]
    same = [each for each in same if _is_of_one_size(number, each)]
    if len(same) != 1 or not _is_close(number, same[0]):
        return None
    line, kind = lines[same[0].line], number.quantity.unit_kind
    owned = not lexicon.words("relations", "taken_up", "owners").isdisjoint(line.words[: same[0].first])
    told = kind != "percent" or owned or _leans(line, same[0], lexicon)
    alike = number.quantity.unit == same[0].quantity.unit or {kind, same[0].quantity.unit_kind} <= {"count", None}
    return same[0] if told and alike else None


def _is_close(one: Number, other: Number) -> bool:
    least, most = sorted(abs(each.quantity.value or Decimal(0)) for each in (one, other))
    return most <= least * CLOSE


def is_level(number: Number, kinds: tuple[str, ...] = ()) -> bool:
    """Whether a number is a level of something, in a unit of these kinds where there are any."""
    quantity = number.quantity
    if quantity.value is None or quantity.kind == "change" or is_part(quantity):
        return False
    if not kinds:
        return quantity.unit_kind not in ("time", "place", "ratio") or is_clocked(number)
    return quantity.unit_kind in (*kinds, None)


def _is_of_one_size(one: Number, other: Number) -> bool:
    value, rival = one.quantity.value, other.quantity.value
    if value is None or rival is None or value * rival <= 0:
        return False
    return abs(value) / SPAN < abs(rival) < abs(value) * SPAN  # also of degrees of frost


def year_when(line: Line, number: Number, lexicon: Lexicon) -> int | None:
    """The year of a number that an extreme is told of: not the one since when, nor that of what was "built in 1736"."""
    year, since = year_of(line, number), lexicon.words("relations", "orders", "since")
    at = next((at for at, word in enumerate(line.words) if word == str(year)), None)
    if at is None:
        return year
    priced = number.quantity.unit_kind == "currency"  # "the 400 contracts signed in 2019" are of that year
    made = priced and not lexicon.words("relations", "orders", "made_in").isdisjoint(line.words[max(at - MADE, 0) : at])
    return None if made or not since.isdisjoint(line.words[max(at - BEFORE, 0) : at]) else year


def is_then(line: Line, number: Number, since: int, lexicon: Lexicon) -> bool:
    """Whether a number is of a time before now, and after a year."""
    year = year_of(line, number)
    if year is not None:
        return year > since
    return not since and is_earlier(line, part_of(line, number), lexicon)


def is_rival(lines: list[Line], own: Number, other: Number, since: int, lexicon: Lexicon) -> bool:
    """Whether a number is of the same thing at another time that the superlative holds of."""
    units = other.quantity.unit, own.quantity.unit
    kinds = {other.quantity.unit_kind, own.quantity.unit_kind}
    bare = other.line == own.line and comparable(own, other)
    timed = ("time",) if own.quantity.unit_kind == "time" else ()
    if other is own or not is_level(other, timed) or not _is_of_one_size(own, other):
        return False
    about = own.topic or lines[own.line].topic  # "so many have come: 410,000"
    far = FAR if since else 1  # "their lowest since 2020. ... In July 2021 they had touched 3.6%"
    leans = abs(other.line - own.line) <= far and _leans(lines[other.line], other, lexicon)
    short = _is_priced(own, other) and (leans or bool(about & other.topic))
    # "38 million pounds", and in another year "43 million"
    lent = units[0] is None and scale_of(other.quantity) == scale_of(own.quantity) != "" and about & other.topic
    counted = units[0] is None and not own.noun.isdisjoint(other.topic)  # "398 births" of "births had numbered 398"
    if units[0] != units[1] and not kinds <= {"count", None} and not (bare or short or lent):
        return False
    line = lines[other.line]
    year, now = year_of(line, other), None if since else year_when(lines[own.line], own, lexicon)
    between = line.words[min(own.last, other.last) : max(own.first, other.first)]
    against = lexicon.words("relations", "against") | lexicon.words("relations", "change", "begins")
    parted = ":" in between or ";" in line.words or not against.isdisjoint(between)
    if other.line == own.line and (year is None or year == year_when(line, own, lexicon) or not parted):
        return False
    if since and (year is None or year <= since):
        return False
    if now is not None and year is not None and year >= now:
        return False
    words = line.words[max(other.first - BEFORE, 0) : other.first]
    previous = lexicon.words("relations", "orders", "previous").intersection(words)
    dated = year is not None and 0 < other.line - own.line <= 1  # "the record had been 4,650, set in 2017"
    if (previous or dated) and lexicon.words("relations", "orders", "extreme").intersection(words):
        return True
    before = not since and (
        is_earlier(line, part_of(line, other), lexicon) or phase_of(line, other, lexicon) == EARLIER
    )
    people = bool(
        other.noun & ANYBODY
        and (own.noun or own.topic) & (other.topic - ANYBODY)
        and own.quantity.unit_kind in ("count", None)
    )  # "five lives", "4 people had been killed"
    alike = units[0] == units[1] or bool(other.noun & (own.noun or about) or lent) or bare or people or short or counted
    if (year is None and not before) or not alike:
        return False
    if leans:
        return True
    taken_up = _is_named_again(own, other, line, lexicon) or _is_alone(own, other, lines)
    if people or (since and year is not None and taken_up):
        return True
    return bare or bool(about & other.topic) or (other.quantity.direction is not None and bool(since))


def _leans(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a sentence, or the clause of a number, opens with what stands for what was told: "in 2018 it was"."""
    opening = {*line.words[:OPENING], *line.words[number.clause.start : number.first][:OPENING]}
    opening |= {
        *line.words[max(number.first - SUBJECT, 0) : number.first]
    }  # ", when fear was great, they touched 3.6%"
    anaphora, subjects = lexicon.words("relations", "anaphora"), lexicon.words("relations", "anaphora", "subjects")
    return not (anaphora | subjects).isdisjoint(opening)


def _is_named_again(own: Number, other: Number, line: Line, lexicon: Lexicon) -> bool:
    """Whether a number of another sentence is told of "the rate", "the gauge": of what the text is about."""
    the, again = lexicon.words("relations", "change", "definite"), lexicon.words("relations", "anaphora", "again")
    led = line.words[max(other.first - LEAD, 0) : other.first]
    return other.line != own.line and any(one in the and two in again for one, two in pairwise(led))


def _is_alone(own: Number, other: Number, lines: list[Line]) -> bool:
    """Whether a measure is the only one of its unit and size in a short text besides what an extreme is told of, and
    its sentence is of nobody and nowhere else: "In September 1968 the gauge had collected 238 millimetres"."""
    if own.quantity.unit_kind in (*SORTED, "count", None) or len(lines) > AROUND:
        return False
    same = [each for each in numbers_of(lines) if each.quantity.unit == own.quantity.unit and is_level(each, ("time",))]
    rivals = [each for each in same if each not in (own, other) and _is_of_one_size(own, each)]
    line, home = lines[other.line], lines[own.line]
    return not rivals and not _is_named(line, home, range(1, len(line.words)))


def _is_priced(own: Number, other: Number) -> bool:
    """Whether a number leaves out what the price before it is for: "€118 per MWh", "€131"."""
    return (own.quantity.unit or "").split(" per ")[0] == other.quantity.unit
