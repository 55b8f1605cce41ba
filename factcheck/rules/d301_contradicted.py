"""A number that the reference data contradict.

## What it does
Holds what a claim logically commits to against the figures of the years it is about: every source's, and for a flow
between two countries both sides' (the mirror). An estimate is heard only where nobody reported. It fires when no
witness fits, none comes near within what sources usually differ by, and no earlier year had it.

## Why it matters
The number is wrong by everything that is known; the finding names the figure that comes nearest.

## Example
"Today mutual trade has exceeded a billion by several billions", where no year and no reporter has even 1.3 billion.

## How to resolve
Give the number of the source, with its year; or name the source that has another one.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._verdicts import findings


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every claim whose verdict is "contradicted"."""
    return findings(rule, "fail", "contradicted", claims)


RULE = Rule(
    "D301",
    "contradicted",
    "contradicted by the data",
    "error",
    check,
    fires=(
        "Trade between Belarus and Kazakhstan exceeded 4 billion dollars in 2019.\n",
        "In 2019 Germany exported goods worth 9 billion dollars to France.\n",
    ),
    silent=(
        "Trade between Belarus and Kazakhstan was below a billion dollars in 2019.\n",
        "Belarus hopes that trade between Belarus and Kazakhstan would exceed 4 billion dollars.\n",
        "The factory has 4,000 workers and a turnover of 3 billion dollars.\n",
    ),
    doc=__doc__,
)
