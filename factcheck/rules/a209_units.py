"""One thing in two units that don't agree.

## What it does
Converts a number that is told in a second unit, in brackets or in another sentence, and looks whether the two meet
within the precision they are written to.

## Why it matters
A wrong conversion is the easiest mistake to prevent.

## Example
"The road is 10 miles (26 km) long."

## How to resolve
Correct the number that is wrong; the working shows what the other one comes to.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.model import Claim, Finding, Interval
from factcheck.rules import Rule
from factcheck.rules._ties import figure, finding, span_of, surface, ties

SLACK = Decimal("0.03")
"""How far a conversion may be off beside its rounding: people convert with round factors. Our own choice."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every pair that doesn't meet."""
    for claim, tie in ties(claims, "units"):
        one, other, third = tie.terms
        factor, value = third.quantity.value, one.quantity.value
        assert factor is not None
        assert value is not None
        second = span_of(other).times(factor)
        wide = Interval(second.low * (1 - SLACK), second.high * (1 + SLACK))
        if wide.meets(span_of(one)):
            continue
        given = figure(value / factor, other.quantity.unit)
        yield finding(
            rule, claim, tie, f"{surface(one)} are {given}, not {surface(other)}", (f"{surface(one)} = {given}",),
            terms=(one, other), suggestion=f"{given} instead of {surface(other)} would fit",
        )  # fmt: skip


RULE = Rule(
    "A209",
    "units",
    "two units of one thing don't agree",
    "error",
    check,
    fires=(
        "The canal is 30 miles (75 km) long.\n",
        "The volcano rises to 5,230 metres. Climbers came down from the 19,160-foot volcano at noon.\n",
    ),
    silent=(
        "The canal is 30 miles (48 km) long.\n",
        "The canal is about 30 miles (50 km) long.\n",
        "The volcano rises to 5,230 metres. Climbers came down from the 17,160-foot volcano at noon.\n",
    ),
    doc=__doc__,
)
