"""A word of direction against the numbers.

## What it does
Looks whether a number that is said to have risen is higher afterwards than before, and one that has fallen lower.

## Why it matters
Either the word or the order of the numbers is wrong, and they tell opposite stories.

## Example
"Inflation rose from 6% to 5%."

## How to resolve
Swap the numbers or the word.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._changes import changes, is_of_their_size
from factcheck.rules._ties import finding, surface


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every change whose ends go the other way."""
    for change in changes(claims):
        if not change.direction or change.went in (None, change.direction) or not is_of_their_size(change):
            continue
        sign = ">" if change.went == "up" else "<"
        message = (
            f"“{surface(change.told)}” says {change.direction}, but it went {change.went}: "
            f"from {surface(change.before)} to {surface(change.after)}"
        )
        working = (f"{surface(change.after)} {sign} {surface(change.before)}",)
        told = not surface(change.told)[:1].isdigit()  # a word of change, not the sign of another number
        yield finding(rule, change.claim, change.tie, message, working, sure=told)


RULE = Rule(
    "P401",
    "direction",
    "the direction doesn't fit the numbers",
    "error",
    check,
    fires=(
        "Inflation in the province rose from 6% in May to 5% in June.\n",
        "The quarry had 90 accidents in 2018. In 2019 it had 70 accidents. "
        "The increase in accidents at the quarry led to a strike.\n",
    ),
    silent=(
        "Inflation in the province fell from 6% in May to 5% in June.\n",
        "Inflation in the province rose from 5% in May to 6% in June.\n",
    ),
    doc=__doc__,
)
