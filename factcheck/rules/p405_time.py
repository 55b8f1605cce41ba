"""Time that runs the wrong way.

## What it does
Reports a stretch of time that ends before it begins, and a day that is told as past in a document that is older than
it.

## Why it matters
A date is wrong; nobody needs data to see it.

## Example
"The scheme ran from 2014 to 2011."

## How to resolve
Correct the date; where the document's own date is read wrongly, give it with `--date`.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._ties import finding, surface, ties


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every stretch of negative length, and every past that is yet to come."""
    for claim, tie in ties(claims, "backwards"):
        start, end = tie.terms
        message = f"{surface(end)} is before {surface(start)}"
        yield finding(
            rule, claim, tie, message, (message,), suggestion=f"from {surface(end)} to {surface(start)} would fit"
        )
    for claim, tie in ties(claims, "future"):
        told = surface(tie.terms[0])
        yield finding(
            rule, claim, tie, f"{told} is told as past in a document of {tie.about}", (f"{told} > {tie.about}",)
        )


RULE = Rule(
    "P405",
    "time",
    "time runs the wrong way",
    "error",
    check,
    fires=(
        "The scheme ran from 2014 to 2011 in 30 towns.\n",
        "Oslo, 12 April 2022\n\nThe clinic opened on 3 September 2022 and has treated 940 people.\n",
    ),
    silent=(
        "The scheme ran from 2011 to 2014 in 30 towns.\n",
        "Oslo, 12 April 2022\n\nThe clinic opened on 3 February 2022 and has treated 940 people.\n",
        "Oslo, 12 April 2022\n\nThe clinic will be opened on 3 September 2022 and treat 940 people.\n",
    ),
    doc=__doc__,
)
