"""A yearly rate of growth that the two ends and the years between them don't give.

## What it does
Takes the numbers of the first and the last year, each as all that rounds to it, and works out by how much a year it
grew: compounded, ((last / first) ^ (1 / years) - 1), and as the whole growth divided by the years, for people tell
either. A rate outside both is reported.

## Why it matters
Who reads 5% a year expects a quarter more after five years, not twice as much.

## Example
"Exports grew by 5% a year on average, from 100 million euros in 2015 to 201 million euros in 2020."

## How to resolve
Correct the rate, or the number or the year that is wrong.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._ties import HUNDRED, figure, finding, over, span_of, surface, ties

SLACK = Decimal("0.5")
"""Percentage points that a rate may be off beside its rounding. Our own choice."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every rate of a year that neither way of reckoning gives."""
    for claim, tie in ties(claims, "growth"):
        before, after, rate = tie.terms
        years = Decimal(tie.about)
        quotient = over(span_of(after), span_of(before))
        if quotient is None or quotient.low <= 0:
            continue
        bounds = [_compound(each, years) for each in quotient[:2]] + [_simple(each, years) for each in quotient[:2]]
        told = span_of(rate)
        if quotient.high < 1 or rate.quantity.direction == "down":  # a fall is told by its size
            bounds = [abs(each) for each in bounds]
        if told.high >= min(bounds) - SLACK and told.low <= max(bounds) + SLACK:
            continue
        first, last = before.quantity.value, after.quantity.value
        if first is None or last is None:
            continue
        given = figure(round(_compound(last / first, years), 1), "percent")
        yield finding(
            rule, claim, tie,
            f"from {surface(before)} to {surface(after)} in {years} years is {given} a year, not {surface(rate)}",
            (f"({surface(after)} / {surface(before)}) ^ (1 / {years}) - 1 = {given}", f"told: {surface(rate)}"),
            suggestion=f"{given} instead of {surface(rate)} would fit",
        )  # fmt: skip


def _compound(quotient: Decimal, years: Decimal) -> Decimal:
    return (quotient ** (1 / years) - 1) * HUNDRED


def _simple(quotient: Decimal, years: Decimal) -> Decimal:
    return (quotient - 1) * HUNDRED / years


RULE = Rule(
    "A212",
    "yearly-growth",
    "the yearly rate doesn't fit the growth over the years",
    "error",
    check,
    fires=(
        "Exports grew by 5% a year on average, from 100 million euros in 2015 to 201 million euros in 2020.\n",
        "The town grew by an average of 4% a year, from 50,000 people in 2010 to 60,900 people in 2020.\n",
    ),
    silent=(
        "Exports grew by 15% a year on average, from 100 million euros in 2015 to 201 million euros in 2020.\n",
        "Exports grew by 20% a year on average, from 100 million euros in 2015 to 201 million euros in 2020.\n",
        "The town grew by an average of 2% a year, from 50,000 people in 2010 to 60,900 people in 2020.\n",
        "Exports grew by 5% last year. From 2015 to 2020 they had gone from 100 million euros to 201 million euros.\n",
    ),
    doc=__doc__,
)
