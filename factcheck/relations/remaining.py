"""The parts of a remainder told in other words than their total: "Thirty-one boats set off. Fourteen crews made it.
Nine boats pulled out. The other twelve turned round"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from factcheck.lexicon import Lexicon
from factcheck.misprints import is_misprint
from factcheck.model import Document, Tie
from factcheck.relations.lines import Line, Number
from factcheck.relations.parts import COUNTED, added, closes, tie

FEWEST, MOST = 2, 5
"""Parts before a remainder, and numbers among which they are looked for. Our own choice."""

OPENING = 3
"""Tokens of a sentence in which a part opens it: "Fourteen crews made it". Our own choice."""

CLOSE = Decimal("0.8"), Decimal("1.25")
"""How far the sum of parts may be from a total and still be meant as it. Our own choice."""

SMALLEST = 50
"""How many times as large as one of its parts a total is at most. Our own choice."""

LARGE = 100
"""From what on a number that is no slip of a total is hardly told of anything else. Our own choice."""


def ties(
    document: Document, lines: Sequence[Line], before: Sequence[Number], rest: Number, lexicon: Lexicon
) -> Iterator[Tie]:  # fmt: skip
    """A remainder with its fellow parts and the total; none where some numbers before it make one of the others."""
    known = lexicon.words("relations", "change", "definite")  # "The five judges" are no part of what is listed
    if not _is_of_kind(rest, rest):
        return
    every = [
        each
        for each in before
        if _is_of_kind(each, rest) and known.isdisjoint(lines[each.line].words[max(each.first - 1, 0) : each.first])
    ]
    totals = [each for each in every if each.quantity.unit is not None or _is_of_them(lines[each.line], each, lexicon)]
    nouns = rest.noun.union(*(each.noun for each in every if _opens(lines[each.line], each)))
    again = [each for each in totals if each.noun & nouns and sum(bool(each.noun & one.noun) for one in every) > 1]
    totals = again or [each for each in totals if each.noun & rest.noun] or totals
    found = []
    for total in totals:
        behind = [each for each in every if (each.line, each.first) > (total.line, total.first)]
        if any(_makes(total, [*chosen, rest]) for chosen in _subsets(behind, 1)):
            return
        if _value(rest) * SMALLEST < _value(total):
            continue
        parts = [each for each in behind if _may_be_part(lines[each.line], each, total, rest)]
        for chosen in _subsets(parts, FEWEST) if len(parts) <= MOST else ():
            summed = added([*chosen, rest])
            near = CLOSE[0] * _value(total) < summed < CLOSE[1] * _value(total)
            large = rest.quantity.unit_kind == "time" or min(map(_value, (*chosen, rest))) >= LARGE
            if near and (_is_slip(total, summed) or (large and len(chosen) == len(parts))):
                found.append((total, [*chosen, rest]))
    if found and len({total for total, _ in found}) == 1:
        total, chosen_parts = max(found, key=lambda each: (min(map(_value, each[1])), len(each[1])))
        whole = total._replace(quantity=replace(total.quantity, kind="level", direction=None))
        yield tie(document, whole, chosen_parts, "low")


def closing_time(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a length of time is what remains of one: "the remaining 21 days"."""
    bare = number._replace(quantity=replace(number.quantity, unit=None, unit_kind=None))
    return number.quantity.unit_kind == "time" and number.quantity.value is not None and closes(line, bare, lexicon)


def _subsets(numbers: Sequence[Number], fewest: int) -> Iterator[tuple[Number, ...]]:
    """All choices of so many numbers or more, of the last ones before a remainder."""
    last = numbers[-2 * MOST :]
    for size in range(fewest, min(len(last), MOST) + 1):
        yield from combinations(last, size)


def _is_of_kind(number: Number, rest: Number) -> bool:
    """Whether a number counts as its remainder does; of lengths of time, in the same unit."""
    quantity = number.quantity
    whole = quantity.value is not None and quantity.value == int(quantity.value) and "." not in quantity.surface
    if rest.quantity.unit_kind == "time":
        return whole and quantity.unit == rest.quantity.unit
    return whole and quantity.unit_kind in COUNTED and not number.slashed


def _makes(total: Number, parts: Sequence[Number]) -> bool:
    return added(parts) == total.quantity.value


def _is_slip(total: Number, summed: Decimal) -> bool:
    """Whether a total is a slip of the pen away from a sum that has as many noughts at its end."""
    noughts = int(_value(total).normalize().as_tuple().exponent)
    return is_misprint(total.quantity, summed) and summed % Decimal(1).scaleb(max(noughts, 0)) == 0


def _is_of_them(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """The 68 of "owns 68 of them"."""
    of_them = lexicon.words("relations", "totals", "of_them")
    return " ".join(line.words[number.last : number.last + 2]) in of_them


def _may_be_part(line: Line, number: Number, total: Number, rest: Number) -> bool:
    """Whether a number counts some of a total: by the noun of that, with none, or at the start of its sentence."""
    if not _value(total) / SMALLEST <= _value(number) < _value(total):
        return False
    if rest.quantity.unit_kind == "time" or not number.noun.isdisjoint(total.noun):
        return True
    return _opens(line, number) or (number.quantity.unit is None and number.quantity.value != 1)


def _opens(line: Line, number: Number) -> bool:
    """Whether a sentence begins with a number: "Fourteen crews made it"."""
    return number.first <= OPENING and number is line.numbers[0]


def _value(number: Number) -> Decimal:
    return number.quantity.value or Decimal(0)
