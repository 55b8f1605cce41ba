"""A claim of a known measure that the data at hand can't judge.

## What it does
Says what is missing: the series, the year, a cell of a ranking that is empty and could be large, or who is meant.

## Why it matters
Not judged is not the same as right. A rank is not judged while an empty cell could change it.

## Example
"Trade between Belarus and Kazakhstan was 200 million dollars in the first quarter of 2019": the figures are yearly.

## How to resolve
Look it up, or give the tool more data.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._verdicts import findings


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every claim whose verdict is "no data"."""
    return findings(rule, "open", "no data", claims)


RULE = Rule(
    "D320",
    "no-data",
    "the data don't decide it",
    "note",
    check,
    fires=("In March 2019 trade between Belarus and Kazakhstan was 70 million dollars.\n",),
    silent=("Trade between Belarus and Kazakhstan exceeded 800 million dollars in 2019.\n",),
    doc=__doc__,
)
