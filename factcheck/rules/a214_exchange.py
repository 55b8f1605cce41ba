"""One sum in two currencies that no rate of those years gives.

## What it does
Multiplies the sum by the least and the most that its currency was worth in the other one, on average of the year that
is told and of two before and after it, or of the last forty where no year is told, and looks whether the second sum
lies between, a seventh to either side: a rate can leave its yearly average by as much (our own choice).

## Why it matters
A conversion is done by hand, and often with the rate upside down.

## Example
"In 2019 it went for €4.2 million ($7.3 million)."

## How to resolve
Convert the sum anew, or write at which day's rate it was converted.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.model import Claim, Finding, Interval
from factcheck.rules import Rule
from factcheck.rules._ties import figure, finding, span_of, surface, ties

SLACK = Decimal("0.15")
"""How far the rate of a day may be from those of the years, and the sum from its rounding. Our own choice."""

FAR = Decimal(20)
"""How many times too much or too little is another sum and not a mistake. Our own choice."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every second sum outside the band."""
    for claim, tie in ties(claims, "exchange"):
        one, other = tie.terms
        low, high, *year = tie.about.split()
        first, told = span_of(one), span_of(other)
        band = Interval(first.low * Decimal(low) * (1 - SLACK), first.high * Decimal(high) * (1 + SLACK))
        value, given = other.quantity.value, (one.quantity.value or Decimal(0)) * (Decimal(low) + Decimal(high)) / 2
        if band.meets(told) or value is None or not given / FAR < value < given * FAR:
            continue
        when = f"in {year[0]}" if year else "in the last years"
        unit = other.quantity.unit
        least, most = (figure((one.quantity.value or Decimal(0)) * Decimal(rate), unit) for rate in (low, high))
        yield finding(
            rule, claim, tie, f"{surface(one)} were {least} to {most} {when}, not {surface(other)}",
            tuple(f"{surface(one)} x {figure(Decimal(rate))} = {sum_}" for rate, sum_ in ((low, least), (high, most))),
        )  # fmt: skip


RULE = Rule(
    "A214",
    "exchange",
    "two currencies of one sum don't agree",
    "warning",
    check,
    fires=(
        "In 2019 the painting went for €4.2 million ($7.3 million).\n",
        "The bridge cost 90 million euros, or 300 million dollars.\n",
    ),
    silent=(
        "In 2019 the painting went for €4.2 million ($4.7 million).\n",
        "The bridge cost 90 million euros, or 100 million dollars.\n",
        "The two shops took 90 million euros and 300 million dollars.\n",
    ),
    doc=__doc__,
)
