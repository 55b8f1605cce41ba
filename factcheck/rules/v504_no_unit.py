"""No unit.

## What it does
Lists numbers from a thousand up that are told in no unit and count nothing. Off unless asked for, with `--select V`
or its own code.

## Why it matters
"Sales were 5.2 million" can be money, pieces or tonnes.

## Example
"Sales were 5.2 million."

## How to resolve
Name the unit.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._vague import findings

LARGE = 1000
"""Below it a bare number is a mark, a score or a house number more often than an amount. Our own choice."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every large number without a unit."""
    return findings(rule, claims, _is_meant, "in what this is counted isn't said")


def _is_meant(claim: Claim) -> bool:
    quantity = claim.quantity
    large = quantity.value is not None and abs(quantity.value) >= LARGE
    return large and quantity.unit is None and claim.kind == "level" and claim.measure is None


RULE = Rule(
    "V504",
    "no-unit",
    "no unit",
    "note",
    check,
    fires=("Sales of the firm were 5.2 million.\n",),
    silent=(
        "Sales of the firm were 5.2 million euros.\n",
        "The firm sold 5.2 million bicycles.\n",
        "The population of Peru is 33 million.\n",
        "He chose 7.\n",
    ),
    doc=__doc__,
    default=False,
)
