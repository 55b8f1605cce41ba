"""The share of a headline, with the two counts below it that it is worked out from: "Half of shops to let", and "of the
40 shops in the lane, 12 are to let"."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Interval, Quantity, Tie
from factcheck.relations.reading.lines import Line, Number, term
from factcheck.relations.reading.measured import ANYBODY, HUNDRED, PEOPLE, PERCENT
from factcheck.relations.reading.topics import topics_of

LEAD = 8
"""Sentences behind a headline in which what it tells is worked out. Our own choice."""

LOOSE = Decimal("0.15")
"""How far off a fraction in words may be in a headline, as a part of itself. Our own choice."""

CLOSE = Decimal("0.05")
"""How far off the rest may be, as a part of itself. Our own choice."""

AROUND = 3
"""Tokens behind a number in which "of them" stands. Our own choice."""


VOTERS = frozenset({"=electorate", "=vote"})
"""The classes of those who vote, and of their votes."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The only number of the first headline, a share that the text below doesn't tell, with the one count of its things
    there that has a count of some of them."""
    if not lines or lines[0].kind != "heading":
        return
    head, body = lines[0], [line for line in lines[1 : 1 + LEAD] if line.kind != "heading"]
    given = _share(head.numbers[0].quantity) if len(head.numbers) == 1 else None
    if given is None:
        return
    told = (_share(number.quantity) for line in lines[1:] for number in line.numbers)
    if any(share is not None and share.interval.meets(given.interval) for share in told):
        return
    pairs = [pair for line in body for pair in _parts(line, body, head, lexicon)]
    if len(pairs) != 1:
        return
    some, whole = pairs[0]
    rate = (some.quantity.value or 0) / (whole.quantity.value or Decimal(1)) * HUNDRED
    rest = HUNDRED - rate  # "two in three passed", and "of the 900, 300 failed"
    left = abs(rest - (given.value or 0)) <= CLOSE * rest
    if not left and not given.interval.contains(rate):
        share = term(document, "share", head.numbers[0])
        yield Tie(
            "part", (term(document, "some", some), term(document, "whole", whole), share._replace(quantity=given))
        )


def _share(quantity: Quantity) -> Quantity | None:
    """A share in per cent, with all that its words may mean; None of what is no share."""
    value = quantity.value
    if value is None or quantity.kind == "change":
        return None
    if quantity.unit_kind == PERCENT:
        return quantity if quantity.kind == "share" and 0 < value < HUNDRED else None
    if quantity.unit_kind not in (None, "count") or not 0 < value < 1 or not quantity.surface[0].isalpha():
        return None
    low, high = value * HUNDRED * (1 - LOOSE), value * HUNDRED * (1 + LOOSE)
    if quantity.bound in (">", ">="):
        low, high = value * HUNDRED, HUNDRED
    elif quantity.bound in ("<", "<="):
        low, high = Decimal(0), value * HUNDRED
    told = Interval(low, high)
    return replace(quantity, value=value * HUNDRED, interval=told, customary=told, unit=PERCENT, unit_kind=PERCENT)


def _parts(line: Line, body: list[Line], head: Line, lexicon: Lexicon) -> Iterator[tuple[Number, Number]]:
    """The counts of a line that are of some, each with the one of all: "of the 40 shops, 12 are", "61 of them"."""
    of, these = lexicon.words("relations", "totals", "of"), lexicon.words("relations", "totals", "these")
    counts = [number for number in line.numbers if _is_count(number)]
    before = [number for each in body if each.place == line.place - 1 for number in each.numbers if _is_count(number)]
    near = {each.place: each for each in body}
    for some in counts:
        behind = line.words[some.last : some.last + AROUND]
        them = any(one in of and two in these for one, two in pairwise(behind))
        earlier = [each for each in counts if each.last <= some.first and _opens(line, each, lexicon)]
        later = [each for each in counts if 0 < each.first - some.last <= AROUND and line.words[some.last] in of]
        for whole in (earlier[:1] or later[:1]) or (before if them and len(before) == 1 else []):
            if _is_of(whole, near[whole.line], head, lexicon) and 0 < (some.quantity.value or 0) < (
                whole.quantity.value or 0
            ):
                yield some, whole


def _is_count(number: Number) -> bool:
    quantity = number.quantity
    exact = quantity.bound == "=" and quantity.kind in ("level", "count", "change") and quantity.value is not None
    return exact and quantity.unit_kind in (None, "count") and quantity.value == int(quantity.value or 0)


def _opens(line: Line, whole: Number, lexicon: Lexicon) -> bool:
    """Whether a sentence opens with all that there are: "Of the 40 shops"."""
    among = lexicon.words("relations", "totals", "among")
    return not among.isdisjoint(line.words[:1]) and whole.first <= AROUND


def _is_of(whole: Number, line: Line, head: Line, lexicon: Lexicon) -> bool:
    """Whether a count is of what a headline speaks of; people go by many names."""
    people, named = ANYBODY | PEOPLE | VOTERS, head.topic.union(*(number.noun for number in head.numbers))
    noun = whole.noun or topics_of(lexicon).of(line.words[whole.last : whole.last + 1])
    return bool(noun & named) or bool(noun & people and named & people)
