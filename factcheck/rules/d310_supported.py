"""A number that the data support.

## What it does
Says of every claim that fits its figures which figures these are: value, year and whose statistics.

## Why it matters
A checked number is worth as much as a caught one.

## Example
"The current trade volume exceeds a billion dollars", where the newest figure is 1.19 billion.

## How to resolve
There is nothing to resolve.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._verdicts import findings


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every claim whose verdict is "supported"."""
    return findings(rule, "pass", "supported", claims)


RULE = Rule(
    "D310",
    "supported",
    "supported by the data",
    "note",
    check,
    fires=("Trade between Belarus and Kazakhstan exceeded 800 million dollars in 2019.\n",),
    silent=("Trade between Belarus and Kazakhstan exceeded 4 billion dollars in 2019.\n",),
    doc=__doc__,
)
