"""Numbers as people read them: "1.19 billion USD", "-1.9%", "at least 3 billion USD"."""

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal

from factcheck.model import Interval, Quantity

DIGITS = 4
"""Significant digits of a figure in a message; the evidence keeps all of them."""

LONGEST = 20
"""Digits of a number as it is written: one of more was worked out, and is rounded."""

DECIMALS = 3
"""A number that needs more of them before "million" is written out instead."""

LISTED = 3
"""How many names of many are told."""

_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_ROUND = Context(prec=DIGITS, rounding=ROUND_HALF_EVEN)
_COUNTED = frozenset({"year", "month", "week", "day", "hour", "minute", "second"})
_BARE = (None, "ratio", "place", "count")


def amount(value: Decimal, unit: str | None) -> str:
    """A figure to four significant digits, with its unit: from a million on in words, below it with commas."""
    return _with_unit(_number(_ROUND.plus(value)), unit)


def interval(within: Interval, unit: str | None) -> str:
    """An interval, its ends exact: "more than 1 billion USD", "between 1.15 and 1.25 billion USD"."""
    low, high = within.low, within.high
    if not low.is_finite() and not high.is_finite():
        return "any number"
    if not high.is_finite():
        return f"{'more than' if within.low_open else 'at least'} {_with_unit(_number(low), unit)}"
    if not low.is_finite():
        return f"{'less than' if within.high_open else 'at most'} {_with_unit(_number(high), unit)}"
    if low == high:
        return _with_unit(_number(low), unit)
    first, last = _number(low), _number(high)
    digits, _, scale = first.partition(" ")
    return f"between {digits if scale and last.endswith(f' {scale}') else first} and {_with_unit(last, unit)}"


def said(quantity: Quantity) -> str:
    """What a quantity commits to: the number itself where it is a bare one, else its logical interval."""
    if quantity.bound == "=" and quantity.value is not None:
        return _with_unit(_number(quantity.value), quantity.unit)
    if quantity.unit == "times" and quantity.value is None and quantity.interval.low != quantity.interval.high:
        return f"“{' '.join(quantity.surface.split())}”"  # "larger than"
    return interval(quantity.interval, quantity.unit)


def listed(names: Sequence[str]) -> str:
    """Names in a row, the first three of many: "Elm", "Elm and Ash", "Elm, Ash, Oak and 2 more"."""
    shown = list(names[:LISTED])
    if len(names) > LISTED:
        return f"{', '.join(shown)} and {len(names) - LISTED} more"
    return " and ".join(filter(None, (", ".join(shown[:-1]), *shown[-1:])))


def possessive(name: str) -> str:
    """A name in the possessive: "Belarus's", "the United States'", "the Netherlands'"."""
    return f"{name}'" if name.startswith("the ") and name.endswith("s") else f"{name}'s"


def plain(value: Decimal) -> str:
    """A number in plain decimal notation: every digit of it, no exponent, no grouping."""
    return f"{value:f}"


def _number(value: Decimal) -> str:
    value = _ROUND.plus(value) if len(value.as_tuple().digits) > LONGEST else value  # a third as 33.33%
    for power, name in _SCALES:
        if value and value.adjusted() >= power:
            scaled = _trimmed(value.scaleb(-power))
            if len(scaled.partition(".")[2]) <= DECIMALS:
                return f"{scaled} {name}"
    return _trimmed(value)


def _trimmed(value: Decimal) -> str:
    text = f"{value:,f}" if value else "0"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _with_unit(number: str, unit: str | None) -> str:
    if unit == "percent":
        return f"{number}%"
    if unit and unit.startswith("%"):
        return number + unit
    if unit in _BARE:
        return number
    return f"{number} {unit}{'s' if unit in _COUNTED and number != '1' else ''}"
