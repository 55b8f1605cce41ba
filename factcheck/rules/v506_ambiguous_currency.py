"""A currency of several countries.

## What it does
Lists amounts whose currency could be that of several countries and had to be assumed: a bare "$" or "dollars". Off
unless asked for, with `--select V` or its own code.

## Why it matters
A Canadian dollar is worth three quarters of an American one.

## Example
"The firm paid $5 million."

## How to resolve
Name the currency: US$, C$, Australian dollars.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding, read_as
from factcheck.rules import Rule
from factcheck.rules._vague import findings


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every amount whose currency had to be assumed."""
    return findings(rule, claims, _is_meant, "which country's currency this is had to be assumed")


def _is_meant(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity.unit_kind == "currency" and read_as(quantity, quantity.unit or "") in claim.assumptions


RULE = Rule(
    "V506",
    "ambiguous-currency",
    "a currency of several countries",
    "note",
    check,
    fires=(
        "The firm paid $5 million.\n",
        "The ticket costs 300 dollars.\n",
    ),
    silent=(
        "The firm paid US$5 million.\n",
        "The ticket costs 300 Australian dollars.\n",
        "The ticket costs 300 euros.\n",
    ),
    doc=__doc__,
    default=False,
)
