"""A number that nobody states as a fact: a dream, a plan, a forecast, a denial, a question.

## What it does
Names it, so that it is seen that it was read; it is never contradicted.

## Why it matters
Only facts can be false.

## Example
"I once dreamed that mutual trade would approach a billion dollars."

## How to resolve
There is nothing to resolve.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._verdicts import findings


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every claim whose verdict is "not checkable"."""
    return findings(rule, "open", "not checkable", claims)


RULE = Rule(
    "D321",
    "not-checkable",
    "not told as a fact",
    "note",
    check,
    fires=("The two sides plan to bring trade between Belarus and Kazakhstan to 3 billion dollars by 2030.\n",),
    silent=("Trade between Belarus and Kazakhstan exceeded 800 million dollars in 2019.\n",),
    doc=__doc__,
)
