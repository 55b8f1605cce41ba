"""A change held against its two ends. Shared by the rules on changes."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.model import Claim, Interval, Term, Tie
from factcheck.rules._ties import HUNDRED, minus, over, span_of, ties

MULTIPLES = {"doubled": 2, "tripled": 3, "quadrupled": 4, "fivefold": 5, "tenfold": 10}
"""How many times as much it became."""


class Change(NamedTuple):
    """A change as told (`role`, `direction`), and what its ends come to: a difference, and a percentage."""

    claim: Claim
    tie: Tie
    role: str
    direction: str
    before: Term
    after: Term
    told: Term
    difference: Interval
    percent: Interval | None

    @property
    def went(self) -> str | None:
        """The way the ends say it went; None where rounding hides it."""
        low, high, low_open, high_open = self.difference
        if low > 0 or (low == 0 and low_open):
            return "up"
        return "down" if high < 0 or (high == 0 and high_open) else None


def changes(claims: Sequence[Claim]) -> Iterator[Change]:
    """Every change that is told with both its ends, where these are bare numbers."""
    for claim, tie in ties(claims, "change"):
        before, after, told = tie.terms
        role, _, direction = told.role.partition(":")
        if any(term.quantity.bound not in ("=", "~") for term in (before, after)):
            continue
        first, second = span_of(before), span_of(after)
        quotient = over(second, first)
        percent = quotient and Interval((quotient.low - 1) * HUNDRED, (quotient.high - 1) * HUNDRED)
        yield Change(claim, tie, role, direction, before, after, told, minus(second, first), percent)


def exact(change: Change) -> tuple[Decimal, Decimal]:
    """The difference and the percentage of the numbers as written, for the working."""
    before, after = change.before.quantity.value, change.after.quantity.value
    assert before is not None
    assert after is not None
    return after - before, (after - before) / before * HUNDRED if before else Decimal(0)


def within(interval: Interval, sign: str) -> Interval:
    """The interval as a size: mirrored where the change is a fall."""
    return Interval(-interval.high, -interval.low) if sign == "down" else interval
