"""What a told result can have been made of where no words link it to other numbers: all that stand anywhere in its
text, told apart by their kind alone.

Nothing is said where any of them make it, for in a true text some mostly do. Else one combination stands out: the only
one that comes near, as a slip of the pen does and numbers that have nothing to do with each other mostly don't.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from factcheck.misprints import is_slip_of_scale
from factcheck.relations.reading.lines import Line, Number, numbers_of
from factcheck.relations.reading.readings import is_part

SHORT, FEW = 40, 60
"""Sentences and numbers of a text of one thing. Our own choice; keeps the time linear."""

FITS = Decimal("0.05")
"""How far off what some numbers make may be from one that they bear out. Our own choice."""


class Made(NamedTuple):
    """What some numbers of a text come to, and these."""

    value: Decimal
    of: tuple[Number, ...]


def candidates(lines: list[Line]) -> list[Number]:
    """The numbers of a short text that others can be reckoned from: levels, told as they are; none of a long one."""
    every = list(numbers_of(lines))
    if len(lines) > SHORT or len(every) > FEW:
        return []
    return [each for each in every if _is_level(each)]


def _is_level(number: Number) -> bool:
    quantity = number.quantity
    told = quantity.value is not None and quantity.value > 0 and quantity.bound in "=~"
    return told and quantity.kind != "change" and not number.slashed and not is_part(quantity)


def fits(told: Decimal, made: Decimal, slack: Decimal = FITS) -> bool:
    """Whether one number bears out another."""
    return abs(told - made) <= abs(made) * slack


def is_near(told: Decimal, made: Decimal, times: Decimal) -> bool:
    """Whether a number may be meant as what others make: so many `times` too much or too little, or as much in
    thousands for millions."""
    return made / times < told < made * times or is_slip_of_scale(told, made)


def stands_out(
    told: Decimal, likely: Iterable[Made], others: Iterable[Decimal], times: Decimal, slack: Decimal = FITS
) -> Made | None:  # fmt: skip
    """The only combination of numbers that comes near what is told; none where it, or one of the `others`, fits."""
    near = [made for made in likely if is_near(told, made.value, times)]
    if len({made.value for made in near}) != 1:
        return None
    return None if any(fits(told, value, slack) for value in (near[0].value, *others)) else near[0]
