"""No base of a change.

## What it does
Lists changes whose sentence says neither from what, nor against when, nor over which time. Off unless asked for,
with `--select V` or its own code.

## Why it matters
A rise of 5% on the month and one on the decade are different news.

## Example
"Exports rose 5%."

## How to resolve
Say against what: the year before, the same month, the plan.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._vague import findings, tells


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every change without a base."""
    return findings(rule, claims, _is_meant, "against what this changed isn't said")


def _is_meant(claim: Claim) -> bool:
    based = claim.period is not None or tells(claim, "base") or tells(claim, "time")
    return claim.kind == "change" and not based and not any(tie.one("before") for tie in claim.ties)


RULE = Rule(
    "V503",
    "no-base",
    "no base of a change",
    "note",
    check,
    fires=(
        "Exports of the port rose 5%.\n",
        "Prices have fallen by a further 40 euros.\n",
    ),
    silent=(
        "Exports of the port rose 5% in 2019.\n",
        "Exports of the port rose 5% from 200 to 210 tonnes.\n",
        "Exports rose 5% compared with the plan.\n",
        "Exports are 5% of output.\n",
    ),
    doc=__doc__,
    default=False,
)
