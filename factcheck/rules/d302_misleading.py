"""A number that is literally true and still gives a reader the wrong idea.

## What it does
Fires when the figures fit what the words commit to, and none fits what a reader takes from them: "exceeds a billion" is
understood as one to two billion (Cummins, Sauerland & Solt 2012), so of 45 billion it is true, and misleading.

## Why it matters
Who checks only the logic passes it; who reads it is misled.

## Example
"Trade between Germany and France exceeds a billion dollars", where it is well over a hundred billion.

## How to resolve
Say the number, or the round number right below it.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._verdicts import findings


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every claim whose verdict is "misleading"."""
    return findings(rule, "fail", "misleading", claims)


RULE = Rule(
    "D302",
    "misleading",
    "literally true, but misleading",
    "warning",
    check,
    fires=("Trade between Germany and France exceeded a billion dollars in 2019.\n",),
    silent=("Trade between Belarus and Kazakhstan exceeded 800 million dollars in 2019.\n",),
    doc=__doc__,
)
