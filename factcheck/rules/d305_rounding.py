"""A number that fits only when sources and revisions are allowed to differ as they usually do.

## What it does
Notes a claim that no figure fits exactly, but that lies within the usual difference between two records of one flow
(6%, freight and insurance) or two vintages of a national figure (2%).

## Why it matters
It is most likely another source's or an earlier vintage's figure; only that saves it.

## Example
"Trade was 850 million dollars in 2019", where one side reports 828.

## How to resolve
Nothing has to be done; naming the source makes it exact.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._verdicts import findings


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every claim whose verdict is "supported only by rounding"."""
    return findings(rule, "pass", "supported only by rounding", claims)


RULE = Rule(
    "D305",
    "rounding",
    "supported only by rounding",
    "note",
    check,
    fires=("In 2020 trade between Belarus and Kazakhstan was 800 million dollars.\n",),
    silent=("In 2020 trade between Belarus and Kazakhstan was 3 billion dollars.\n",),
    doc=__doc__,
)
