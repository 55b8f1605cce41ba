"""Numbers that are a slip of the pen away from what they should be.

One wrong digit, and two neighbours changed over, are among the usual errors of those who copy or type numbers (Wiseman,
Cairns and Cox, "A taxonomy of number entry error", BCS HCI 2011).
"""

from decimal import ROUND_HALF_UP, Decimal

from factcheck.model import Quantity

DIGITS = 2
"""Digits that a number has at least for one of them to be wrong, or rounded: with one any two numbers are that far
apart."""


SCALES = (Decimal(1000), Decimal(1_000_000))
"""By how much thousands, millions and billions are apart."""

EXACT = Decimal("0.002")
"""How far off a number may be beside its scale. Our own choice."""


def is_slip_of_scale(told: Decimal, made: Decimal) -> bool:
    """Whether a number would be what it should be in thousands for millions, or the other way round."""
    larger, smaller = max(told, made), min(told, made)
    return any(abs(larger - smaller * by) <= larger * EXACT for by in SCALES)


def digits_of(told: Quantity) -> int:
    """How many digits of a number say something: not the noughts that it may have been rounded to."""
    return 0 if told.value is None else len(told.value.normalize().as_tuple().digits)


def is_off_in_one_digit(told: Decimal, made: Decimal) -> bool:
    """Whether two numbers differ by so many ones, tens or hundreds alone: 1,300 and 1,200, not 3,694 and 2,958."""
    return len((told - made).normalize().as_tuple().digits) == 1


def is_off_before_the_last(told: Decimal, made: Decimal) -> bool:
    """Whether two numbers differ by so many tens or hundreds alone, and not in the last digit that is told: 105 and 85,
    1.9 and 0.9."""
    off, written = (value.normalize().as_tuple() for value in (told - made, told))
    return len(off.digits) == 1 and int(off.exponent) > int(written.exponent)


def is_off_in_digits(told: Decimal, made: Decimal) -> bool:
    """Whether two numbers have the same digits in another order, or all but one, which is wrong or left out: 485 and
    845,000, 9 and 19. Noughts at the end aren't counted."""
    one, other = sorted((value.normalize().as_tuple().digits for value in (told, made)), key=len)
    if sorted(one) == sorted(other):
        return True
    if len(one) == len(other):
        return sum(mine != yours for mine, yours in zip(one, other, strict=True)) == 1
    return any(other[:at] + other[at + 1 :] == one for at in range(len(other)))


def is_rounded(told: Quantity, made: Decimal) -> bool:
    """Whether a number is what another one rounds to, noughts at its end counted as rounded."""
    return told.value is not None and abs(told.value - made) <= _step(told, max(digits_of(told), DIGITS)) / 2


def _step(told: Quantity, digits: int) -> Decimal:
    return Decimal(1).scaleb((told.value or Decimal(1)).adjusted() + 1 - digits)


def is_misprint(told: Quantity, made: Decimal) -> bool:
    """Whether a number has one digit that is not that of what it should be, or two neighbours changed over.

    What it should be is rounded to the digits that are written.
    """
    if told.value is None or told.value <= 0 or made <= 0:
        return False
    if told.value < 10 and digits_of(told) < DIGITS:
        return False
    step = _step(told, max(digits_of(told), DIGITS))
    written, meant = (f"{(value / step).to_integral_value(ROUND_HALF_UP):f}" for value in (told.value, made))
    if len(written) != len(meant):
        return False
    wrong = [at for at in range(len(written)) if written[at] != meant[at]]
    first, last = min(wrong, default=0), max(wrong, default=0)
    turned = last - first == 1 and written[first : last + 1] == meant[first : last + 1][::-1]
    return len(wrong) == 1 or turned
