"""Amounts that would be what two others make, were they a thousand or a million times as large: what is left of a
whole, what so many cost together. "Of 2.6 billion, carriers got 1.9 billion, boat owners the other 700 thousand"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.reading.lent import scale_of
from factcheck.relations.reading.lines import Line, Number, numbers_of, term

THOUSAND = Decimal(1000)

MOST = 16
"""Amounts of one unit in a text that is short enough for its numbers to be tied wherever they stand. Our own
choice."""

OPENING = 8
"""Tokens before a rest in which a word says that it is one: "the other 700 thousand". Our own choice."""


LARGER = 100
"""How many times its whole a part has to be where it is a slip of magnitude. Our own choice."""

AT = 4
"""Tokens from so many to what each of them costs: "over two seasons at 40,000 euros each". Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """A rest or a product of the wrong magnitude, with the two numbers that make it."""
    units: dict[str, list[Number]] = {}
    every = list(numbers_of(lines))
    for at, part in enumerate(every):
        yield from _part(document, lines[part.line], part, every[max(at - MOST, 0) : at], lexicon)
    for number in every:
        quantity = number.quantity
        sums = quantity.unit_kind in ("currency", "count") and quantity.kind != "change"
        if sums and quantity.unit and quantity.value:
            units.setdefault(quantity.unit, []).append(number)
    for amounts in units.values():
        if len(amounts) <= MOST:
            for one, other in permutations(amounts, 2):
                yield from _rest(document, lines, one, other, amounts, lexicon)
                yield from _product(document, lines, one, other, lexicon)


def _part(
    document: Document, line: Line, part: Number, before: list[Number], lexicon: Lexicon
) -> Iterator[Tie]:  # fmt: skip
    """What is told to be of a sum, "Of this, 3 billion euros", and is far more than all that was told before."""
    unit = part.quantity.unit
    alike = [
        each
        for each in before
        if each.quantity.unit_kind in ("currency", "count") and unit in (None, each.quantity.unit)
    ]
    near = [each for each in alike if scale_of(each.quantity) and part.line - each.line <= 1]
    if not near or not scale_of(part.quantity) or part.quantity.kind == "change" or not _is_taken(line, part, lexicon):
        return
    whole = max(near, key=_value)
    if _value(part) >= LARGER * max(map(_value, alike)):
        yield Tie("some of", (term(document, "some", part), term(document, "all", whole)), "medium")


def _is_taken(line: Line, part: Number, lexicon: Lexicon) -> bool:
    """Whether a number is told to be of one before: "of this, ...", "... of those", "the remaining ..."."""
    words, totals = line.words, ("relations", "totals")
    definite, rest, of = (lexicon.words(*totals, key) for key in ("definite", "rest", "of"))
    if rest.intersection(words[part.first - 1 : part.first]) and definite.intersection(words[: part.first - 1][-1:]):
        return True
    pointing = definite | lexicon.words(*totals, "these") | lexicon.words("relations", "fractions", "such")
    behind, sums = words[part.last : part.last + AT], lexicon.words("relations", "rates", "sums")
    if behind[:1] and behind[0] in of and pointing.intersection(behind[1:2]):
        return bool(sums.intersection(behind[2:3])) or not behind[2:3] or not behind[2].isalnum()
    return any(
        one in of and other in pointing and next_one == "," for one, other, next_one in _threes(words[: part.first])
    )


def _threes(words: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    return zip(words, words[1:], words[2:], strict=False)


def _rest(
    document: Document, lines: list[Line], whole: Number, part: Number, amounts: list[Number], lexicon: Lexicon
) -> Iterator[Tie]:  # fmt: skip
    """What is told to be the rest of a whole behind one part of it."""
    left = _value(whole) - _value(part)
    for rest in amounts:
        line = lines[rest.line]
        told = lexicon.words("relations", "totals", "rest").intersection(
            line.words[max(rest.first - OPENING, 0) : rest.first]
        )
        if told and _is_slip(_value(rest), left):
            terms = term(document, "whole", whole), term(document, "part", part), term(document, "rest", rest)
            yield Tie("slip", terms, "low")


def _product(document: Document, lines: list[Line], one: Number, all_: Number, lexicon: Lexicon) -> Iterator[Tie]:
    """What so many are told to cost together, where one of them is told to cost so much."""
    each = lexicon.words("relations", "rates", "each_one") | lexicon.words("relations", "rates", "each")
    line = lines[one.line]
    if each.isdisjoint(line.words[one.clause.start : one.clause.stop]):
        return
    for count in numbers_of(lines):
        told = count.noun & line.topic & lines[all_.line].topic
        counts = count.quantity.unit_kind in ("count", "time")
        beside = counts and count.line == one.line == all_.line and 0 < one.first - count.last <= AT
        if (told or beside) and count.quantity.value and _is_slip(_value(all_), _value(one) * count.quantity.value):
            terms = term(document, "count", count), term(document, "each", one), term(document, "all", all_)
            yield Tie("slip", terms, "low")


def _value(number: Number) -> Decimal:
    return number.quantity.value or Decimal(0)


def _is_slip(told: Decimal, made: Decimal) -> bool:
    """Whether a number has the digits of what it should be, and another magnitude."""
    return any(told * factor == made or made * factor == told for factor in (THOUSAND, THOUSAND**2) if made > 0)
