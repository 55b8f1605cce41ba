"""A number beside the most, or the least, that the same ever is: "never more than fifty times", and "last summer 63
launches"."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.amounts import is_aimed, is_of_it
from factcheck.relations.disowned import is_disowned
from factcheck.relations.lines import Line, Number, term

AROUND = 1
"""Sentences from a bound to the number that goes beyond it. Our own choice."""

LED = 3
"""Tokens before a number in which its bound is told: "more than"."""

MOST = 20
"""Numbers around a bound up to which another is looked for: keeps the time linear. Our own choice."""

LARGEST = 2
"""How many times as large a number may be as a bound on it. Our own choice."""

_MOST, _LEAST = ("<", "<="), (">", ">=")


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each number that is beyond a bound beside it, where there are no others that either could be of."""
    for line in lines:
        for bound in line.numbers:
            if bound.quantity.bound not in (*_MOST, *_LEAST) or not _may_be(line, bound, lexicon):
                continue
            near = [
                other
                for other in lines[max(line.place - AROUND, 0) : line.place + AROUND + 1]
                if other.block == line.block or other.kind == "heading" or line.kind == "heading"
            ]
            if sum(len(other.numbers) for other in near) > MOST:
                continue
            rivals = [each for other in near for each in other.numbers if each is not bound and _is_alike(bound, each)]
            if len(rivals) != 1:
                continue
            number = rivals[0]
            if _is_beyond(bound, number, lines, lexicon):
                yield Tie("bound", (term(document, "bound", bound), term(document, "number", number)), "low")


def _may_be(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is told as a fact, and not as more than another one."""
    than = lexicon.words("relations", "change", "definite").isdisjoint(line.words[number.first : number.last])
    aimed = is_aimed(number, lexicon) or is_disowned(line, number, lexicon)
    supposed = not lexicon.words("relations", "clauses", "conditional").isdisjoint(line.words)
    return number.quantity.kind != "change" and than and not aimed and not supposed


def _is_alike(bound: Number, number: Number) -> bool:
    """Whether two numbers are in one unit: of people, of kilometres, of one currency."""
    return bound.quantity.unit == number.quantity.unit is not None and bound.quantity.unit_kind != "percent"


def _is_beyond(bound: Number, number: Number, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether a number, or another bound, leaves no room in a bound that is told of all cases."""
    always = lexicon.words("relations", "negation") | lexicon.words("relations", "bounds", "always")
    if always.isdisjoint(lines[bound.line].words[: bound.first]):
        return False  # "sales topped 900 shares; they swelled to 610"
    if not _may_be(lines[number.line], number, lexicon) or number.quantity.bound == "range":
        return False
    limit, value = bound.quantity.value, number.quantity.value
    if not limit or not value or _leaves_room(bound, number, lines, lexicon):
        return False
    if not limit / LARGEST <= value <= limit * LARGEST:
        return False
    one, other = sorted((bound, number), key=lambda each: (each.line, each.first))
    if one.line == other.line and is_of_it(lines[one.line], one, other, lexicon):
        return False
    of, these = lexicon.words("relations", "totals", "of"), lexicon.words("relations", "totals", "these")
    led = lines[other.line].words[: other.first]
    if any(first in of and second in these for first, second in pairwise(led)):
        return False  # "Of these, 1,350 boxes were lost"
    shared = bound.topic & (number.topic | number.noun)
    rated = " per " in (bound.quantity.unit or "")
    return bound.quantity.unit_kind != "currency" or len(shared) > 1 or rated  # not "guests pay £38"


def _leaves_room(bound: Number, number: Number, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether a number can be within a bound, which "never", some words before it, turns round."""
    line, sign = lines[bound.line], bound.quantity.bound
    led = line.words[max(bound.first - LED, 0) : bound.first] + line.words[bound.first : bound.first + 1]
    literal = next((way for key, way in (("over", _LEAST), ("under", _MOST)) if _is_any(led, key, lexicon)), ())
    denied = not lexicon.words("relations", "negation").isdisjoint(line.words[bound.clause.start : bound.first])
    interval = number.quantity.interval
    if sign in literal and denied:
        value = bound.quantity.value or 0
        return interval.low <= value if sign in _LEAST else interval.high >= value
    return bound.quantity.interval.meets(interval)


def _is_any(words: list[str], key: str, lexicon: Lexicon) -> bool:
    known = lexicon.words("relations", "orders", key) | lexicon.words("relations", "sides", key)
    return not known.isdisjoint(words)
