"""No source.

## What it does
Lists amounts of money, shares and known measures of the document's own voice in a paragraph that names no source:
nobody who says, reports or counted it. Off unless asked for, with `--select V` or its own code.

## Why it matters
A reader can't look it up, nor tell whose figure it is.

## Example
"Unemployment in Spain is 12%."

## How to resolve
Say whose figure it is.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._vague import findings, tells


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every amount, share or known measure without a source."""
    return findings(rule, claims, _is_meant, "who says so isn't said")


def _is_meant(claim: Claim) -> bool:
    quantity = claim.quantity
    measured = claim.measure is not None or quantity.unit_kind in ("currency", "percent")
    return measured and quantity.value is not None and claim.speaker is None and not tells(claim, "source")


RULE = Rule(
    "V505",
    "no-source",
    "no source",
    "note",
    check,
    fires=("Unemployment in Spain is 12%.\n",),
    silent=(
        "Unemployment in Spain is 12%, according to Eurostat.\n",
        '"Unemployment in Spain is 12%," the minister said.\n',
        "The zoo has 12 penguins.\n",
    ),
    doc=__doc__,
    default=False,
)
