"""A statement about now that the data support only for an earlier year.

## What it does
Fires when the figures of the years a claim is about don't fit, and those of an earlier year do.

## Why it matters
Old numbers live long in speeches and boilerplate.

## Example
"Belarus's exports to Ukraine exceed 4 billion dollars", in a text of 2026.

## How to resolve
Name the year, or take the newest figure.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._verdicts import findings


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every claim whose verdict is "outdated"."""
    return findings(rule, "fail", "outdated", claims)


RULE = Rule(
    "D303",
    "outdated",
    "true only of an earlier time",
    "warning",
    check,
    fires=("---\ndate: 2021-03-01\n---\nTrade between Belarus and Ukraine exceeds 6 billion dollars.\n",),
    silent=("Trade between Belarus and Ukraine exceeded 6 billion dollars in 2012.\n",),
    doc=__doc__,
)
