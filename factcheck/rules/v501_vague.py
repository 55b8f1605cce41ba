"""Too vague to check.

## What it does
Lists amounts without a number that have no upper end: "dozens", "several billions". Off unless asked for, with
`--select V` or its own code.

## Why it matters
No figure can contradict them, so nobody can check them.

## Example
"The firm has dozens of patents."

## How to resolve
Give the number, or its bounds.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._vague import findings


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every amount told by a vague word alone."""
    return findings(rule, claims, _is_meant, "no number is given: nearly every figure would fit")


def _is_meant(claim: Claim) -> bool:
    return claim.quantity.value is None and not claim.quantity.interval.high.is_finite()


RULE = Rule(
    "V501",
    "vague",
    "too vague to check",
    "note",
    check,
    fires=(
        "The firm holds dozens of patents.\n",
        "The war cost several billions.\n",
    ),
    silent=(
        "The firm holds 36 patents.\n",
        "The firm holds more than 30 patents.\n",
        "The firm holds between 30 and 40 patents.\n",
    ),
    doc=__doc__,
    default=False,
)
