"""Tokens to quantities: a number with its bound before or behind it, its unit, and what it is compared with."""

from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction.exclusions import excluded
from factcheck.extraction.intervals import readings, rounding, significant_digits
from factcheck.extraction.marks import Mark, Marks
from factcheck.extraction.numerals import Numeral, numeral_at
from factcheck.extraction.tokens import Token
from factcheck.lexicon import Lexicon
from factcheck.model import INFINITY, Interval, Quantity, Span

PLURALS = 3
"""How many words behind a number may stand before the noun it counts: "450 permanent jobs"."""

HUNDRED = Decimal(100)
ONE = Decimal(1)


class Found(NamedTuple):
    """A quantity in a sentence, tokens `first` up to `last`; the number itself starts at `number`."""

    quantity: Quantity
    first: int
    number: int
    last: int
    assumptions: tuple[str, ...] = ()


def quantities(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon) -> list[Found]:
    """The quantities of a sentence, in order of place."""
    found: list[Found] = []
    index = 0
    while index < len(tokens):
        quantity = rank_at(text, tokens, marks, lexicon, index) or _amount_at(text, tokens, marks, lexicon, index)
        if quantity is None:
            index += 1
        else:
            found.append(quantity)
            index = max(quantity.last, index + 1)
    return found


def rank_at(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> Found | None:
    """ "second-largest", "3rd biggest", "largest": a place in an order, the first being 1."""
    place, index = _ordinal(tokens, marks, lexicon, first)
    if (
        place is not None
        and index < len(tokens)
        and marks.starting(index, "superlative") is None
        and tokens[index].lower in lexicon.words("grammar", "superlative", "between")
    ):
        index += 1
    superlative = marks.starting(index, "superlative")
    if superlative is None:
        return None
    value = Decimal(1) if place is None else place
    exact = Interval(value, value)
    return Found(
        _quantity(text, tokens, first, superlative.last, exact, exact, value, "place", "place", kind="rank"),
        first, first, superlative.last,
    )  # fmt: skip


def _ordinal(tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> tuple[Decimal | None, int]:
    mark = marks.starting(first, "ordinal")
    if mark is not None:
        return Decimal(mark.value), mark.last
    suffixes = lexicon.words("numbers", "words", "ordinal_suffix")
    token = tokens[first]
    if first + 1 < len(tokens) and token.lower.isdecimal() and token.is_number and len(token.lower) < 5:
        follower = tokens[first + 1]
        if follower.lower in suffixes and follower.start == token.end:
            return Decimal(token.lower), first + 2
    return None, first


def _amount_at(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, index: int) -> Found | None:
    number = numeral_at(text, tokens, marks, lexicon, index)
    if number is None or excluded(text, tokens, marks, lexicon, number):
        return None
    unit_before = marks.ending(number.first, "unit")
    if unit_before is not None and unit_before.value[1] != "currency":
        unit_before = None
    start = unit_before.first if unit_before else number.first
    unit, unit_kind, certain, last = _unit(tokens, marks, lexicon, number, unit_before)
    if unit is None and not number.in_digits and number.magnitude == 1 and (number.value is None or number.value < 13):
        return None  # "one of them", "several": words that seldom measure anything without a unit
    bound, first = _bound_before(tokens, marks, lexicon, start)
    bound_after = marks.starting(last, "bound after")
    if bound_after is not None and bound == "=":
        bound, last = bound_after.value, bound_after.last
    comparison = marks.starting(last, "comparison")
    if comparison is not None and unit_kind == "percent" and number.value is not None:
        return _compared(text, tokens, number, comparison, bound, first)
    logical, customary = _intervals(number, bound)
    kind = {"percent": "share", "count": "count"}.get(unit_kind or "", "level")
    quantity = _quantity(
        text, tokens, start, last, logical, customary, number.value, unit, unit_kind,
        bound=bound if number.value is not None or bound != "=" else ">=", kind=kind,
        precision=None if number.value is None else significant_digits(number.value, number.step),
    )  # fmt: skip
    assumed = () if certain else (f"“{_surface(text, tokens, start, last)}” is read as {unit}",)
    return Found(quantity, first, number.first, last, assumed)


def _intervals(number: Numeral, bound: str) -> tuple[Interval, Interval]:
    if number.value is not None:
        return readings(number.value, number.step, bound)
    assert number.logical is not None
    assert number.customary is not None
    if bound in ("<", "<="):
        return (
            Interval(-INFINITY, number.customary.high, True, True),
            Interval(number.logical.low, number.customary.high, False, True),
        )
    return number.logical, number.customary


def _bound_before(tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> tuple[str, int]:
    """The bound right before a number, an article in between allowed, and the token where its words start."""
    index = first
    if first and tokens[first - 1].lower in lexicon.words("grammar", "among", "articles"):
        index = first - 1
    mark = marks.ending(first, "bound") or marks.ending(index, "bound")
    return ("=", first) if mark is None else (mark.value, mark.first)


def _unit(
    tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral, before: Mark | None
) -> tuple[str | None, str | None, bool, int]:
    """The unit of a number: its name, its kind, whether it is certain, and the token behind it."""
    index = number.last
    if (index < len(tokens) and tokens[index].lower == "-") or (
        index < len(tokens) and number.value is None and tokens[index].lower in lexicon.words("numbers", "words", "of")
    ):
        index += 1
    mark = marks.starting(index, "unit")
    if mark is not None and (before is None or mark.value[1] == "currency"):
        name, kind, certain = mark.value
        return name, kind, certain, mark.last
    if before is not None:
        name, kind, certain = before.value
        return name, kind, certain, number.last
    noise = lexicon.words("grammar", "noise")
    for offset in range(PLURALS):
        place = index + offset
        if place >= len(tokens) or not tokens[place].is_word or tokens[place].lower in noise:
            break
        if tokens[place].lower.endswith("s") or tokens[place].lower in lexicon.words("units", "nouns"):
            return tokens[place].lower, "count", True, place + 1
    return None, None, True, number.last


def _compared(text: str, tokens: list[Token], number: Numeral, comparison: Mark, bound: str, first: int) -> Found:
    """ "50% more than": the ratio of the one to the other, 1.5; "20% less than": 0.8."""
    assert number.value is not None
    sign = -1 if comparison.value == "less" else 1
    ratio, step = ONE + sign * number.value / HUNDRED, number.step / HUNDRED
    flipped = {">": "<", "<": ">", ">=": "<=", "<=": ">="}.get(bound, bound) if sign < 0 else bound
    logical, customary = readings(ratio, step, flipped)
    if flipped == "=":
        logical = customary = rounding(ratio, step)
    quantity = _quantity(
        text, tokens, number.first, comparison.last, logical, customary, ratio, None, "ratio",
        bound=flipped, kind="ratio", precision=significant_digits(number.value, number.step),
    )  # fmt: skip
    return Found(quantity, first, number.first, comparison.last)


def _surface(text: str, tokens: list[Token], first: int, last: int) -> str:
    return " ".join(text[tokens[first].start : tokens[last - 1].end].split())


def _quantity(
    text: str, tokens: list[Token], first: int, last: int, logical: Interval, customary: Interval,
    value: Decimal | None, unit: str | None, unit_kind: str | None, *,
    bound: str = "=", kind: str = "level", precision: int | None = None,
) -> Quantity:  # fmt: skip
    span = Span(tokens[first].start, tokens[last - 1].end)
    return Quantity(
        span, text[span.start : span.end], logical, customary, value, unit, unit_kind, bound, precision, kind
    )
