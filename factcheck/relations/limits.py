"""Numbers that can't be: 13 of 12 regions, a share of 140%, a fall by 250%."""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.dates import ordinal_before
from factcheck.relations.lines import Line, Number, term, written_term
from factcheck.relations.shares import is_opening

JOINT = 5
"""Tokens between the two numbers of "13 of the country's 12 regions". Our own choice."""

COLDEST = {"degree celsius": Decimal("-273.15"), "degree fahrenheit": Decimal("-459.67"), "kelvin": Decimal(0)}
"""Absolute zero, by the definitions of the scales (BIPM, SI Brochure, 9th edition, 2.3.1)."""

OPENING = 2
"""Tokens in which a sentence names the share that it goes on to tell."""

CLOSE = Decimal("1.3")
"""How many times as much as all of them some of them are at most where it is a mistake. Our own choice."""

FAR = 20
"""Sentences before "655 of the samples" in which the samples are counted. Our own choice."""

NEAR = 12
"""Tokens between "no jobs" and "will be lost", between "of the 48 houses" and "53 are sold". Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """What a document says that can't be."""
    for line in lines:
        for one, other in zip(line.numbers, line.numbers[1:], strict=False):
            if _some_of(line, one, other, lexicon):
                yield Tie("some of", (term(document, "some", one), term(document, "all", other)))
            elif _of_all(line, one, other, lexicon):
                yield Tie("some of", (term(document, "some", other), term(document, "all", one)), "medium")
        yield from _ranked(document, line, lexicon)
        yield from _of_those(document, lines, line, lexicon)
        for number in line.numbers:
            floor = COLDEST.get(number.quantity.unit or "")
            if floor is not None and number.quantity.kind != "change" and (number.quantity.value or floor) < floor:
                yield Tie("too cold", (term(document, "temperature", number),), "high", str(floor))
            kind = _beyond(line, number, lexicon)
            if kind is not None:
                yield Tie(kind, (term(document, "share", number),), "low" if kind == "deep fall" else "high")


def _some_of(line: Line, one: Number, other: Number, lexicon: Lexicon) -> bool:
    """ "13 of the country's 12 regions", and no "3 of the 5-litre cans"."""
    between = line.words[one.first + 1 : other.first]
    if not 1 < len(between) <= JOINT or between[0] not in lexicon.words("relations", "impossible", "of"):
        return False
    links = lexicon.words("relations", "impossible", "links")
    if not links.intersection(between[1:]) or any(
        _is_whole(word, lexicon) for word in between[1:] if word not in links
    ):
        return False
    if one.quantity.value is None or other.quantity.value is None or other.quantity.unit_kind not in ("count", "time"):
        return False
    some = one.quantity.unit_kind in (None, "count") and one.quantity.value == int(one.quantity.value)
    return some and other.quantity.value >= 1  # "640 of the half marathoners"


def _of_all(line: Line, whole: Number, some: Number, lexicon: Lexicon) -> bool:
    """ "Of the 90 delegates, 110 voted", "of the 48 houses put up for sale in March, 53 are sold"."""
    between = line.words[whole.last : some.first]
    counted = whole.quantity.unit_kind == "count" and some.quantity.unit in (None, whole.quantity.unit)
    told = None not in (whole.quantity.value, some.quantity.value) and some.quantity.kind != "change"
    told = told and len(between) <= NEAR and between.index(",") == len(between) - 1 if "," in between else False
    return counted and told and is_opening(line, whole, lexicon)


def _ranked(document: Document, line: Line, lexicon: Lexicon) -> Iterator[Tie]:
    """ "15th of 12 teams", "eleventh out of ten crews"."""
    ofs, links = lexicon.words("relations", "impossible", "of"), lexicon.words("relations", "impossible", "links")
    for number in line.numbers:
        if number.quantity.unit_kind != "count" or number.quantity.value is None or number.quantity.bound != "=":
            continue
        at = number.first
        while at > 0 and number.first - at < JOINT and line.words[at - 1] in links:
            at -= 1
        place = ordinal_before(line, at, lexicon)
        if place is None or ofs.isdisjoint(line.words[at : number.first]) or place[0] <= number.quantity.value:
            continue
        some = written_term(document, line, "some", place[1], at, place[0])
        yield Tie("some of", (some, term(document, "all", number)), "medium")


def _of_those(document: Document, lines: list[Line], line: Line, lexicon: Lexicon) -> Iterator[Tie]:
    """ "They took 640 samples. Lead was found in 655 of the samples", "There are 36 seats, and Red won 39 of them"."""
    of, the = lexicon.words("relations", "totals", "of"), lexicon.words("relations", "change", "definite")
    these = lexicon.words("relations", "totals", "these") - lexicon.words("relations", "clauses", "relatives")
    for some in line.numbers:
        led, noun = line.words[some.last : some.last + 2], line.words[some.last + 2 : some.last + 3]
        counted = some.quantity.unit is None and some.quantity.kind == "level" and some.quantity.bound == "="
        if not (counted and len(led) > 1 and led[0] in of):
            continue
        whole = None
        if led[1] in these:
            whole = _them(lines, line, some)
        elif led[1] in the and noun:
            whole = _named_before(lines, line, noun[0])
        if whole is not None and whole.quantity.bound == "=":  # no "more than 300 mills"
            yield Tie("some of", (term(document, "some", some), term(document, "all", whole)), "low")


def _them(lines: list[Line], line: Line, some: Number) -> Number | None:
    """The most that "them" can be, where a little more than that is told to be some of them."""
    near = [*(lines[line.place - 1].numbers if line.place else ()), *line.numbers[: line.numbers.index(some)]]
    most = max((each for each in near if each.quantity.unit_kind in ("count", None)), key=_value, default=None)
    return most if most is not None and _value(most) < _value(some) <= _value(most) * CLOSE else None


def _named_before(lines: list[Line], line: Line, noun: str) -> Number | None:
    """The only number of some things in the sentences before one."""
    before = (each for other in lines[max(line.place - FAR, 0) : line.place] for each in other.numbers)
    wholes = [each for each in before if each.quantity.unit_kind == "count" and each.quantity.unit == noun]
    return wholes[0] if len(wholes) == 1 and wholes[0].quantity.kind != "change" else None


def _value(number: Number) -> Decimal:
    return number.quantity.value or Decimal(0)


def _is_whole(word: str, lexicon: Lexicon) -> bool:
    """Whether a word names a whole itself or leads on: the "buses" and "than" of "22 of the buses are older than"."""
    return word in lexicon.words("grammar", "noise") or (word.isalpha() and lexicon.is_plural(word))


def _beyond(line: Line, number: Number, lexicon: Lexicon) -> str | None:
    """A share above a hundred per cent, or a fall by more."""
    quantity = number.quantity
    if quantity.unit_kind != "percent" or quantity.value is None or quantity.value <= 100:
        return None
    clause = line.words[number.clause.start : number.first]
    behind = line.words[number.last : number.last + 5]
    if quantity.kind == "change" and quantity.direction == "down":
        if lexicon.words("relations", "impossible", "negative").isdisjoint(clause):
            return "fall"
        lost = lexicon.words("relations", "change", "lost") | lexicon.words("relations", "impossible", "below")
        return None if lost.intersection(line.words) else "deep fall"
    if quantity.kind != "share":
        return None
    if not lexicon.words("relations", "impossible", "of").isdisjoint(behind[:1]):
        return "share" if lexicon.words("relations", "impossible", "whole").intersection(behind[:4]) else None
    near = line.words[max(number.first - NEAR, number.clause.start) : number.first]
    if number is line.numbers[0]:
        near += line.words[:OPENING]  # "The share of its pupils who passed the examination reached 130%"
    if not lexicon.words("relations", "impossible", "added").isdisjoint(line.words):
        return None  # "the sum is 100.1%"
    if not lexicon.words("relations", "impossible", "acts").isdisjoint(behind[:1]):
        return "share"
    return "share" if lexicon.words("relations", "impossible", "shares").intersection(near) else None
