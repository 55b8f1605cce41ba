"""So many are announced, and another number of them is named.

## What it does
Counts the names of a list, behind a colon, in brackets, between commas or as items of their own, and holds that against
the number that announces it. "Salt and pepper" counts as one or two; "including" lists only some.

## Why it matters
One was forgotten, or one too many was counted; anybody can count along.

## Example
"The fair will stop in five villages: Alm, Bek, Cort and Dell."

## How to resolve
Name the one that is missing, or correct the count.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._ties import finding, surface, ties


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every count that isn't that of its list."""
    for claim, tie in ties(claims, "listed"):
        count, named = tie.terms
        if count.quantity.value is None or named.quantity.interval.contains(count.quantity.value):
            continue
        given = named.quantity.interval
        shown = f"{given.low}" if given.low == given.high else f"{given.low} to {given.high}"
        yield finding(
            rule, claim, tie, f"{surface(count)} here, and {shown} named", (f"{shown} is not {count.quantity.value}",),
            sure=False,
        )  # fmt: skip


RULE = Rule(
    "C109",
    "list-count",
    "the list has another number of items",
    "error",
    check,
    fires=(
        "The fair will stop in five villages: Alm, Bek, Cort and Dell.\n",
        "All four hotels that burnt, the Astor, the Bristol and the Crown, were insured.\n",
        "The council has three aims:\n\n- clean water\n- dry cellars\n- quiet nights\n- safe roads\n",
    ),
    silent=(
        "The fair will stop in four villages: Alm, Bek, Cort and Dell.\n",
        "The fair will stop in five villages, including Alm, Bek and Cort.\n",
        "Two of the four hotels, the Astor and the Bristol, were insured.\n",
        "Three shops: Smith and Sons, Baker, and Hill.\n",
        "The council has three aims:\n\n- clean water\n- dry cellars\n- quiet nights\n",
    ),
    doc=__doc__,
)
