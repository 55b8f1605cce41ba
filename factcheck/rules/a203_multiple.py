"""A multiple that its two ends don't give.

## What it does
Divides the number after by the number before and looks whether "doubled", "a threefold rise" or "halved" can be said
of it: within a tenth (our own choice), only from below after "nearly", only from above after "more than".

## Why it matters
"Doubled" is what readers remember.

## Example
"Enrolment doubled from 18,000 to 27,000."

## How to resolve
Write the multiple that the numbers give, or correct the number that is wrong.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._changes import Change, changes, fits
from factcheck.rules._ties import figure, finding, in_full, surface

OFF = Decimal("2.1")
"""How many times too large or too small a multiple may be for numbers that don't stand right behind it; what is further
off is of other numbers. Our own choice: of 26 planted faults the furthest were 1.6 times off."""

BEHIND = 25
"""Characters between a multiple and both its ends where they stand right behind it. Our own choice."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every multiple that the ends are too far from."""
    for change in changes(claims):
        if change.role != "times" or fits(change) or _is_turned(change) or _is_far(change):
            continue
        before, after = change.before.quantity.value, change.after.quantity.value
        assert before is not None
        assert after is not None
        times = figure((after / before).quantize(Decimal("0.01")))
        message = (
            f"from {surface(change.before)} to {surface(change.after)} is {times} times, not “{surface(change.told)}”"
        )
        working = (f"{in_full(change.after)} / {in_full(change.before)} = {times}",)
        yield finding(
            rule, change.claim, change.tie, message, working,
            suggestion=f"{times} times instead of “{surface(change.told)}” would fit",
        )  # fmt: skip


def _is_turned(change: Change) -> bool:
    """Whether it is how many times as much there was before: "Only 800 came. In 2019 it was 1,600, double that"."""
    first, second, times = (term.quantity.value for term in (change.before, change.after, change.told))
    if first is None or second is None or times is None or change.tie.confidence != "low":
        return False
    return first == second * times


def _is_far(change: Change) -> bool:
    """Whether a multiple is far from the one that its ends make, and doesn't have them right behind it."""
    first, second, times = (term.quantity.value for term in (change.before, change.after, change.told))
    led = change.before.location.start - change.told.location.end
    if not first or not second or not times or 0 <= led <= BEHIND:
        return False
    return not times / OFF <= second / first <= times * OFF


RULE = Rule(
    "A203",
    "multiple",
    "the multiple doesn't fit the numbers before and after",
    "error",
    check,
    fires=(
        "In 2008 the airport had 1.3 million travellers.\n\nLast year 2.6 million people passed its gates. The mayor "
        "called it a fourfold jump in traffic.\n",
        "Bookings of the theatre doubled from 10,000 to 14,000 between the two seasons.\n",
        "The harbour received 200 yachts in 2015. In 2021 it received 400 yachts. "
        "The threefold rise in yachts filled the harbour.\n",
    ),
    silent=(
        "Stern sold 52,000 hectolitres in 2012 and 74,000 hectolitres last year. Brands without alcohol have 9% of the "
        "market, twice as much as five years ago.\n",
        "The colony doubled by noon and doubled again by night, so the 250 cells had become 1,000.\n",
        "Bookings of the theatre doubled from 10,000 to 20,500 between the two seasons.\n",
        "Bookings of the theatre nearly doubled from 10,000 to 18,500.\n",
        "The storm cut off 190,000 homes; by Friday it was 34,000. Roads cost 45 million, and houses double that.\n",
    ),
    doc=__doc__,
)
