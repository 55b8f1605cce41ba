"""Whether two numbers are near enough in size to be readings of one thing."""

from decimal import Decimal

from factcheck.relations.reading.lines import Number
from factcheck.relations.reading.stated import MEASURED

FARTHEST = 20
"""How many times as large one end of a change may be, where sentences stand between the two. Our own choice."""

PRECISE = 4
"""Digits from which on two measures of nearly one size are hardly of two things. Our own choice."""

ALIKE = Decimal("1.25")
"""How many times as large the one of them may be. Our own choice."""


def of_one_size(one: Number, other: Number) -> bool:
    """Whether two numbers are of one size: what changed more is hardly the same thing."""
    first, second = abs(one.quantity.value or Decimal(0)), abs(other.quantity.value or Decimal(0))
    return min(first, second) * FARTHEST >= max(first, second)


def is_alike(one: Number, other: Number) -> bool:
    """Whether two numbers are precise measures of nearly one size."""
    first, second = one.quantity, other.quantity
    measured = first.unit_kind in MEASURED and first.unit_kind != "currency"  # money is of many things
    fine = measured and min(first.precision or 0, second.precision or 0) >= PRECISE
    sizes = sorted((abs(first.value or Decimal(0)), abs(second.value or Decimal(0))))
    return fine and first.unit == second.unit and sizes[1] <= ALIKE * sizes[0]
