"""So many of so many, and in the same breath a percentage that they don't come to.

## What it does
Divides the two numbers of "720 of the 900" and holds the quotient against X

## Why it matters
Both stand in one sentence, and a reader can do the sum.

## Example
"Some 1,500 of the 2,000, or 85%, said so."

## How to resolve
Correct the one of the three that is wrong.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding, Interval, Term
from factcheck.rules import Rule
from factcheck.rules._borne_out import are_neighbours, levels
from factcheck.rules._ties import HUNDRED, figure, finding, span_of, surface, ties


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every percentage that isn't the quotient."""
    for claim, tie in ties(claims, "part"):
        some, whole, share = tie.terms
        assert some.quantity.value is not None
        assert whole.quantity.value is not None
        others = (
            each for each in levels(claims, some) if are_neighbours(each, some) and each.location != whole.location
        )
        if any(_is_share(each, whole, share) for each in (some, *others)):
            continue  # "240 against 120 in a fleet of 600, that is 40% against 20%"
        given = figure(some.quantity.value / whole.quantity.value * HUNDRED, "percent")
        yield finding(
            rule, claim, tie, f"{surface(some)} of {surface(whole)} are {given}, not {surface(share)}",
            (f"{surface(some)} / {surface(whole)} = {given}",),
            suggestion=f"{given} instead of {surface(share)} would fit",
        )  # fmt: skip


def _is_share(some: Term, whole: Term, share: Term) -> bool:
    of = whole.quantity.value
    return of is not None and _given(some).times(HUNDRED / of).meets(span_of(share))


def _given(term: Term) -> Interval:
    """All that a number can mean; of one that is only about so, what a reader takes from it."""
    return term.quantity.customary if term.quantity.bound == "~" else span_of(term)


RULE = Rule(
    "C110",
    "part-share",
    "so many of so many are another percentage",
    "error",
    check,
    fires=(
        "Of the farms, 30 of the 40, or 65%, have a well.\n",
        "Roughly 1,500 of the 2,000 (85%) voted by post.\n",
        "| Wing | Beds |\n|---|---|\n| North | 260 |\n| South | 145 |\n| West | 95 |\n\nNorth has 62% of all beds.\n",
    ),
    silent=(
        "Of the farms, 30 of the 40, or 75%, have a well.\n",
        "Roughly 1,500 of the 2,000 (76%) voted by post.\n",
        "| Wing | Beds |\n|---|---|\n| North | 260 |\n| South | 145 |\n| West | 95 |\n\nNorth has 52% of all beds.\n",
        "Some 30 of the 40 farms have a well, or 65% more than in 2019.\n",
        "| Partner | Sold | Bought |\n|---|---|---|\n| Kast, 2022 | 40 | 55 |\n| Kast, 2023 | 46 | 54 |\n| "
        "Union, 2023 | 129 | 117 |\n\nThe Union took 46% of all that was bought.\n",
    ),
    doc=__doc__,
)
