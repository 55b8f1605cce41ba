"""A difference that its two ends don't give.

## What it does
Subtracts the number before from the number after, each as all that rounds to it, and looks whether the amount told as
the change is among the results. Of two percentages these are percentage points.

## Why it matters
One of three numbers is wrong, and the reader can't know which.

## Example
"The fund grew by $200 million, from $700 million to $1,000 million."

## How to resolve
Find out which of the three is wrong; the working shows what the other two give.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._changes import Change, changes, exact, fits, is_of_their_size, points_of, within
from factcheck.rules._ties import figure, finding, in_full, span_of, surface

POWERS = (Decimal(10), Decimal(1000))
"""How many times too much or too little an end may be told where its magnitude has slipped."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every amount of change outside what the ends give, where they go the way that is told."""
    for change in changes(claims):
        if change.role not in ("difference", "points") or change.went != change.direction:
            continue
        if (
            change.role == "points"
            and change.percent
            and span_of(change.told).meets(within(change.percent, change.direction))
        ):
            continue  # P402
        if "basis" in (change.told.quantity.unit or ""):
            continue  # hundredths of a point
        if change.told.quantity.value in (change.before.quantity.value, change.after.quantity.value):
            continue  # the same number once more, so it is no difference of the two
        if not (is_of_their_size(change) or _is_scaled(change)):
            continue
        if fits(change) or span_of(change.told).meets(span_of(change.before).plus(span_of(change.after))):
            continue  # from a profit to a loss it is the sum
        unit = change.after.quantity.unit or change.before.quantity.unit
        exactly = exact(change)[0]
        difference, signed = (
            (points_of(abs(exactly)), points_of(exactly))
            if change.role == "points"
            else (figure(abs(exactly), unit), figure(exactly, unit))
        )
        before, after = surface(change.before), surface(change.after)
        yield finding(
            rule, change.claim, change.tie,
            f"from {before} to {after} is a change of {difference}, not {surface(change.told)}",
            (f"{in_full(change.after)} - {in_full(change.before)} = {signed}", f"told: {surface(change.told)}"),
            suggestion=f"{difference} instead of {surface(change.told)} would fit",
        )  # fmt: skip


def _is_scaled(change: Change) -> bool:
    """Whether a difference is exactly right for ends of which one has been told with another magnitude: "84,000 in 2021
    and 910,000 in 2022, an increase of 7,000"."""
    before, after, told = (term.quantity.value or Decimal(0) for term in (change.before, change.after, change.told))
    made = before + told if change.direction != "down" else before - told
    return made > 0 and after > 0 and any(after == made * scale for power in POWERS for scale in (power, 1 / power))


RULE = Rule(
    "A202",
    "difference",
    "the difference doesn't fit the numbers before and after",
    "error",
    check,
    fires=(
        "The flat costs €820, €50 more than the year before. A year ago it was €780.\n",
        "The bank raised its rate from 4.5% to 5.25%, an increase of 1.75 percentage points.\n\n"
        "It expects 4% next year.\n",
        "The fund grew by $200 million, from $700 million to $1,000 million.\n",
        "Vacancy in the office towers fell from 8% to 6%, a decline of 5 percentage points.\n",
        "The crypt had 84,000 visitors in 2021 and 910,000 in 2022, an increase of 7,000.\n",
        "Its debt was €40 million in 2020. In 2022 its debt was €55 million. "
        "The increase of €25 million in its debt worries nobody.\n",
        "A dozen eggs cost $3.10 in Wendover and $2.65 across the river. For those 55 cents people drive nine miles.\n",
        "The dam holds 38 metres of water today. A year ago it was 45. Those missing nine metres worry the farmers.\n",
        "Life expectancy for women stands at 82.4 years, for men at 77.1. The gap of 6.3 years is wider than in any of "
        "the four neighbouring regions.\n",
        "The hospital has 55 beds fewer than it had before: 412 were counted in 2018, and 367 this January.\n",
        "Our calf put on 38 kilos in her first month. She weighed 112 kg at birth and 140 kg yesterday.\n",
    ),
    silent=(
        "A dozen eggs cost $3.10 in Wendover and $2.65 across the river. For those 45 cents people drive nine miles.\n",
        "The man, 56, joined the bank at 19 and worked there for 35 years before his dismissal in 2022.\n",
        "The hospital has 45 beds fewer than it had before: 412 were counted in 2018, and 367 this January.\n",
        "Hoggets made €152 a head, €11 better than the week before. A year ago it was €133.\n",
        "The men had 20 wins and 11 draws. The women won 14, drew 3 and lost 5, hence 45 points.\n",
        "Their win rate slipped from 58.2% to 54.7%. They have lost six of their last eight games.\n",
        "The index stood at 121.1 points (2020 = 100), compared with 117.1 twelve months earlier.\n",
        "The motion was lost by 14 votes to 29. The next one was carried by 33 to 10.\n",
        "The fund grew by $300 million, from $700 million to $1,000 million.\n",
        "The list has 18 titles, six more than the old one.\n",
        "The five best teams won an even hundred games. One won 22 games and another 31.\n",
        "The fund grew by $0.4 billion, from $0.7 billion to $1.0 billion.\n",
        "Vacancy in the office towers fell from 8% to 6%, a decline of 25 percentage points.\n",
        "468 said yes and 351 no, which is 52 and 39 per cent. Among owners 81 per cent were in favour. In an earlier "
        "survey, in 2016, 41 per cent had been in favour. In those eight years support has thus grown by eleven "
        "points.\n",
        "The firm lowered its estimate from 92 tonnes to 88 tonnes. It had planned to buy 6 tonnes more before "
        "Christmas.\n",
    ),
    doc=__doc__,
)
