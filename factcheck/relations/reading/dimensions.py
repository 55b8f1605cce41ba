"""Amounts of one dimension in different units: 35 centimetres beside 8.21 metres."""

from dataclasses import replace
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.model import Interval, Quantity
from factcheck.relations.reading.lines import Number

MINOR = "minor"
"""The kind of units of the hundredths of a currency."""

MONEY = ("currency", MINOR)

DIGITS = 12
"""Decimals that are kept of an amount in another unit, for a minute is no round part of an hour. Our own choice."""


def dimension(quantity: Quantity, lexicon: Lexicon) -> str | None:
    """What a quantity measures; None where its unit isn't known to be one of several."""
    row = lexicon.tables["relations"]["convert"].get(quantity.unit)
    return None if row is None else str(row[0])


def measure(quantity: Quantity, lexicon: Lexicon) -> str | None:
    """What a quantity measures, or the currency that it is money in, also in hundredths: "30p" is of "£1.20"."""
    if quantity.unit_kind in MONEY:
        return (quantity.unit or "").partition(" per ")[0].partition("-")[0]
    return dimension(quantity, lexicon)


def size(quantity: Quantity, lexicon: Lexicon) -> Decimal:
    """How large a quantity is, in the first unit of its dimension; as it is written where that isn't known."""
    return abs(quantity.value or Decimal(0)) * _factor(quantity, lexicon)


def in_unit_of(told: Quantity, number: Number, lexicon: Lexicon) -> Number:
    """A number in the unit of another one of its dimension; as it is where they have none in common."""
    quantity = number.quantity
    common = measure(quantity, lexicon)
    if common is None or common != measure(told, lexicon) or quantity.unit == told.unit or quantity.value is None:
        return number
    factor = _factor(quantity, lexicon) / _factor(told, lexicon)
    low, value, high = (
        _rounded(each * factor) for each in (quantity.interval.low, quantity.value, quantity.interval.high)
    )
    interval = Interval(low, high, quantity.interval.low_open, quantity.interval.high_open)
    return number._replace(
        quantity=replace(quantity, value=value, interval=interval, customary=interval, unit=told.unit)
    )


def _rounded(value: Decimal) -> Decimal:
    """An amount with so many decimals; one that is too large to have them, as it is."""
    return round(value, DIGITS) if value.is_finite() and value.adjusted() < DIGITS else value


def _factor(quantity: Quantity, lexicon: Lexicon) -> Decimal:
    unit, rows = quantity.unit or "", lexicon.tables["relations"]["convert"]
    if quantity.unit_kind == MINOR:
        return Decimal("0.01")
    row = rows.get(unit) or rows.get(unit.partition(" per ")[0])  # "410 kilos per head"
    return Decimal(row[1]) if row else Decimal(1)
