"""Numbers that are a slip of the pen away from what they should be.

Of the errors people make when they copy or type numbers, one wrong digit is the most usual, two neighbours changed over
the next (Wiseman, Cairns and Cox, "A taxonomy of number entry error", BCS HCI 2011).
"""

from decimal import ROUND_HALF_UP, Decimal

from factcheck.model import Quantity

DIGITS = 2
"""Digits that a number has at least for one of them to be wrong: with one any two numbers are a slip apart."""


def digits_of(told: Quantity) -> int:
    """How many digits of a number say something: not the noughts that it may have been rounded to."""
    return 0 if told.value is None else len(told.value.normalize().as_tuple().digits)


def is_misprint(told: Quantity, made: Decimal) -> bool:
    """Whether a number has one digit that is not that of what it should be, or two neighbours changed over.

    What it should be is rounded to the digits that are written.
    """
    if told.value is None or told.value <= 0 or made <= 0:
        return False
    digits = max(digits_of(told), DIGITS)
    step = Decimal(1).scaleb(told.value.adjusted() + 1 - digits)
    if told.value < 10 and digits_of(told) < DIGITS:
        return False
    written, meant = (str((value / step).to_integral_value(ROUND_HALF_UP)) for value in (told.value, made))
    if len(written) != len(meant):
        return False
    wrong = [at for at in range(len(written)) if written[at] != meant[at]]
    return len(wrong) == 1 or (
        len(wrong) == 2
        and wrong[1] - wrong[0] == 1
        and written[wrong[0] : wrong[1] + 1] == meant[wrong[0] : wrong[1] + 1][::-1]
    )
