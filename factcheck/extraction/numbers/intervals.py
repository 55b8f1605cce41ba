"""What a number and the bound on it can mean: the logical interval, and the one a reader takes from it.

Sources: Cummins, Sauerland & Solt 2012, "Granularity and scalar implicature in numerical expressions"; Krifka 2007,
"Approximate interpretation of number words"; Ferson et al. 2015, "Natural language of uncertainty".
"""

from decimal import Decimal

from factcheck.model import INFINITY, Interval

ZERO = Decimal(0)
TWO = Decimal(2)
HUNDRED = Decimal(100)
STEPS = 3
"""Steps of its own scale that "almost" a number can be off. Our own choice."""


def rounding(value: Decimal, step: Decimal) -> Interval:
    """All numbers that are written as `value` when the last digit counts `step`: half a step down, half a step up."""
    half = step / TWO
    if value < 0:
        return Interval(value - half, value + half, True, False)
    return Interval(value - half, value + half, False, True)


def is_whole(value: Decimal) -> bool:
    """Whether a number has no part behind the point; a remainder can't be asked of 1E100, for want of digits."""
    return value == value.to_integral_value()


def granule(value: Decimal) -> Decimal:
    """The size of the steps on the coarsest scale of round numbers that holds the value.

    Powers of ten, and halves of them for a number that ends in 5 (25, 1500): the scales people round to (Krifka 2007).
    """
    if not value:
        return Decimal(1)
    digits, exponent = _normal(value)
    unit = Decimal(1).scaleb(exponent)
    return 5 * unit if len(digits) > 1 and digits[-1] == 5 else unit


def next_round(value: Decimal) -> Decimal:
    """The next number up that is as round as this one: 2 billion for a billion, 30 for 20, 1.3 for 1.2."""
    return value + granule(value)


def previous_round(value: Decimal) -> Decimal:
    """The next number down that is as round as this one, a scale finer below a power of ten: 900 for 1000."""
    digits, exponent = _normal(value)
    if digits == (1,):
        return value - Decimal(1).scaleb(exponent - 1)
    return value - granule(value)


def readings(value: Decimal, step: Decimal, bound: str) -> tuple[Interval, Interval]:
    """The logical and the customary interval of a number under a bound: = ~ < > <= >=, or ~< as in "nearly five"."""
    if bound == "=":
        exact = rounding(value, step)
        return exact, exact
    if bound == ">":
        return Interval(value, INFINITY, True, True), Interval(value, next_round(value), True, True)
    if bound == ">=":
        return Interval(value, INFINITY, False, True), Interval(value, next_round(value), False, True)
    if bound == "<":
        return Interval(-INFINITY, value, True, True), Interval(previous_round(value), value, True, True)
    if bound == "<=":
        return Interval(-INFINITY, value, True, False), Interval(previous_round(value), value, True, False)
    if bound == "~":
        return _around(value, step)
    if bound == "~<":
        # "Nearly 50" comes from below: a fifth off at most, a tenth as a rule (Ferson et al. 2015 on "almost"), of a
        # finer number not more than three of the steps that it is told in (Krifka 2007), or 5%: 75 of "almost 79".
        off = min(abs(value) / 5, max(STEPS * granule(value), abs(value) / 20))
        return Interval(value - off, value, False, True), Interval(value - off / TWO, value, False, True)
    exact = rounding(value, step)
    return exact, exact


def _around(value: Decimal, step: Decimal) -> tuple[Interval, Interval]:
    # "About 50" reaches as far as half way to the next number as round (Krifka 2007), and at least 5% to either
    # side; what it can still be defended with is twice that (Ferson et al. 2015 found a tenth for "about"). Neither is
    # narrower than the number without the word.
    reach = max(min(granule(value), abs(value) / 5) / TWO, abs(value) / 20)
    close, far = max(reach, step / TWO), max(TWO * reach, step / TWO)
    return Interval(value - far, value + far), Interval(value - close, value + close)


def written_step(value: Decimal) -> Decimal:
    """What the last digit of a number counts.

    Zeros at the end of a whole number, in groups of three, are read as a magnitude word: 500,000 is 500 thousand.
    """
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    if exponent < 0 or not value:
        return Decimal(1).scaleb(min(exponent, 0))
    zeros = _normal(value)[1]
    return Decimal(1).scaleb(zeros - zeros % 3)


def significant_digits(value: Decimal, step: Decimal) -> int:
    """How many digits were given, when the last one counts `step`."""
    return max(value.adjusted() - step.adjusted() + 1, 1)


def _normal(value: Decimal) -> tuple[tuple[int, ...], int]:
    _, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    kept = len(digits)
    while kept > 1 and digits[kept - 1] == 0:
        kept -= 1
    first = 0
    while first < kept - 1 and digits[first] == 0:
        first += 1
    return digits[first:kept], exponent + len(digits) - kept


def on_top(percent: Interval, sign: int) -> Interval:
    """How many times as much what is so many per cent more is, or less where the sign is -1."""
    low, high, low_open, high_open = percent
    low, high = 1 + sign * low / HUNDRED, 1 + sign * high / HUNDRED
    return Interval(low, high, low_open, high_open) if sign > 0 else Interval(high, low, high_open, low_open)
