"""A number that one source has and another of the same year doesn't.

## What it does
Fires when the witnesses of one flow and year disagree about a claim: what the exporter reports against what the
importer does, or one source against another. Two in five mirrored flows differ by more than half (data/README.md).

## Why it matters
The claim is neither right nor wrong as long as it doesn't say whose figure it is.

## Example
"China's exports to Kazakhstan are below 7 billion dollars": so by Kazakhstan's figures, not by China's.

## How to resolve
Name the source, or the side whose statistics it is.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._verdicts import findings


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every claim whose verdict is "disputed"."""
    return findings(rule, "review", "disputed", claims)


RULE = Rule(
    "D304",
    "disputed",
    "the sources disagree",
    "note",
    check,
    fires=("In 2020 China's exports to Kazakhstan were less than 7 billion dollars.\n",),
    silent=("In 2019 Germany exported goods worth 9 billion dollars to France.\n",),
    doc=__doc__,
)
