"""No period.

## What it does
Lists amounts of money, shares and known measures whose sentence names no time. Off unless asked for, with `--select
V` or its own code.

## Why it matters
Next year the same sentence is wrong, and no figure of one year can be held against it.

## Example
"Unemployment in Spain is 12%."

## How to resolve
Say of when the figure is.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._vague import findings, tells


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every amount, share or known measure without a time."""
    return findings(rule, claims, _is_meant, "of when this is isn't said")


def _is_meant(claim: Claim) -> bool:
    quantity = claim.quantity
    measured = claim.measure is not None or quantity.unit_kind in ("currency", "percent")
    told = claim.period is not None or tells(claim, "time")
    return measured and quantity.value is not None and claim.kind in ("level", "share") and not told


RULE = Rule(
    "V502",
    "no-period",
    "no period",
    "note",
    check,
    fires=(
        "Unemployment in Spain is 12%.\n",
        "The bridge cost 40 million euros.\n",
    ),
    silent=(
        "In 2019 unemployment in Spain was 12%.\n",
        "The bridge cost 40 million euros last year.\n",
        "The zoo has 12 penguins.\n",
    ),
    doc=__doc__,
    default=False,
)
