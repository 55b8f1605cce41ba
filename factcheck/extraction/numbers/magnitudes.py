"""A number in a sentence, and the words behind it that scale it: "million", "bn", "dozen", "and a half"."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from factcheck.extraction.numbers.marks import Mark, Marks
from factcheck.extraction.numbers.tokens import Token, glued
from factcheck.lexicon import Lexicon
from factcheck.model import Interval

ONE = Decimal(1)
HALF_STEP = Decimal("0.1")
"""What the last digit of "two and a half" counts: as precise as 2.5."""


class Numeral(NamedTuple):
    """A number in a sentence: tokens `first` up to `last`.

    A vague one has no `value`; its two intervals say what it can mean. `step` is what the last written digit counts,
    `magnitude` the product of the magnitude words behind it, `base` the number before those. `inside` is what it counts
    where that stands between its words: the voter of "one voter in ten".
    """

    first: int
    last: int
    value: Decimal | None
    step: Decimal
    logical: Interval | None = None
    customary: Interval | None = None
    in_digits: bool = False
    magnitude: Decimal = ONE
    is_fraction: bool = False
    inside: str = ""

    @property
    def base(self) -> Decimal | None:
        """The number without its magnitude words."""
        return None if self.value is None else self.value / self.magnitude


def magnitude_behind(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, index: int) -> tuple[Decimal, int]:
    """The magnitude words behind a number, multiplied, and the token behind them."""
    numbers = lexicon.tables["numbers"]
    if index >= len(tokens):
        return ONE, index
    word, start, end = tokens[index]
    surface = text[start:end]
    power = numbers["abbreviations"].get(surface) or numbers["abbreviations"].get(word)
    if surface in numbers["words"]["kelvin"] and not glued(tokens, index) and is_warm(tokens, lexicon):
        return ONE, index
    if power is None and surface in numbers["glued"]:
        adjoins, money = glued(tokens, index), _after_currency(marks, index - 1)
        if money or (adjoins and not _is_length(tokens, index, surface, numbers)):
            power = numbers["glued"][surface]
    if power is None and word != "-" and _SCALES.isdisjoint(marks.by_start.get(index, ())):
        return ONE, index
    if power is not None and not (glued(tokens, index + 1) and tokens[index + 1].lower in ("/", "²", "³", "2", "3")):
        last = index + 1
        if last + 1 < len(tokens) and tokens[last].lower == "." and surface.lower() in numbers["words"]["dotted"]:
            unit = marks.starting(last + 1, "unit")
            goes_on = unit is not None and unit.value[1] == "currency"  # "34,6 Mio. Euro"
            last += goes_on or text[tokens[last + 1].start].islower()  # "12.5 mln. tonnes", no end of a sentence
        return Decimal(1).scaleb(power), last
    factor = ONE
    joint = index + 1 if surface == "-" and marks.starting(index + 1, "magnitude", "magnitudes") else index
    while (mark := marks.starting(joint, "magnitude", "magnitudes")) is not None:
        factor *= Decimal(1).scaleb(mark.value)
        index = joint = mark.last
    if (mark := marks.starting(index, "dozen")) is not None:
        return factor * Decimal(mark.value), mark.last
    return factor, index


_SCALES = frozenset({"magnitude", "magnitudes", "dozen"})


def is_warm(tokens: list[Token], lexicon: Lexicon) -> bool:
    """Whether a sentence speaks of temperatures."""
    words = lexicon.words("units", "warm")
    return any(token.lower in words for token in tokens)


def _is_length(tokens: list[Token], index: int, surface: str, numbers: Mapping[str, Any]) -> bool:
    """Whether a letter glued to figures is a unit and no magnitude: "1.8m tall", "100t"."""
    if surface in numbers["words"]["only_money"]:
        return True
    if not surface.islower():
        return False
    before = index - 2 - (index > 2 and tokens[index - 2].lower in numbers["words"]["run_the"])
    if before >= 0 and tokens[before].lower in numbers["words"]["run"]:
        return True
    return index + 1 < len(tokens) and tokens[index + 1].lower in numbers["words"]["lengths"]


def _after_currency(marks: Marks, index: int) -> bool:
    mark = marks.ending(index, "unit", "code")
    return mark is not None and mark.value[1] == "currency"


def and_a_half(
    tokens: list[Token], marks: Marks, index: int, words: dict[str, list[str]]
) -> tuple[Decimal, int] | None:  # fmt: skip
    """The fraction in "two and a half", "three and three quarters", "one and two-thirds", and the token behind it."""
    hyphened = index + 2 < len(tokens) and tokens[index].lower == tokens[index + 2].lower == "-"
    index += hyphened  # "two-and-a-half"
    if index + 1 + hyphened >= len(tokens) or tokens[index].lower not in words["joiner"]:
        return None
    index += 1 + hyphened
    count: Mark | None = None
    if tokens[index].lower in words["article"]:
        index += 1
        index += hyphened and index < len(tokens) and tokens[index].lower == "-"
    else:
        count = marks.starting(index, "cardinal")
        if count is not None:
            index = count.last + (count.last < len(tokens) and tokens[count.last].lower == "-")
            unit = marks.starting(index, "cardinal")
            if unit is not None and count.value >= 20 and 0 < unit.value < 10:
                count = unit._replace(value=count.value + unit.value)
                index = unit.last + (unit.last < len(tokens) and tokens[unit.last].lower == "-")
    fraction = marks.starting(index, "fraction")
    if fraction is None or (
        count is None and fraction.value[2] == "plural" and tokens[index].lower.endswith(tuple(words["plural"]))
    ):
        return None
    numerator, denominator, _ = fraction.value
    value = Decimal(numerator * (count.value if count else 1)) / denominator
    return (value, fraction.last) if value < 1 else None
