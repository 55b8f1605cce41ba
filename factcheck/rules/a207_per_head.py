"""So much a head, times the people, or what each of some has, times how many they are, is not the total.

## What it does
Multiplies an amount per person by the number of people, and looks whether the total told is among the products, a
twentieth to either side (our own choice: the population at another time of the year).

## Why it matters
One of the three numbers is wrong, often by a lot.

## Example
"4.5 million people spend $2,400 per person, $18.8 billion in total."

## How to resolve
Find out which of the three is wrong.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.model import Claim, Finding, Interval, Tie
from factcheck.rules import Rule
from factcheck.rules._borne_out import levels
from factcheck.rules._ties import figure, finding, joined, span_of, surface, ties

SLACK = Decimal("0.05")
"""How far a product may be off, for people are born and die. Our own choice."""

FAR = Decimal(2)
"""How many times too much or too little is another thing, not a mistake. Our own choice: of the totals that open texts
tell wrong, the farthest is 1.83 times the product."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every total outside the product."""
    subjects = {(claim.location.path, claim.quantity.span): claim.subject for claim in claims if claim.subject}
    for claim, tie in ties(claims, "per head"):
        owners = {subjects.get((term.location.path, term.quantity.span)) for term in tie.terms} - {None}
        if len(owners) > 1:
            continue  # one country's income and another one's people
        head, people, total = tie.terms
        factor = _factor(tie)
        if factor is None or head.quantity.value is None or people.quantity.value is None:
            continue
        product = joined(span_of(head), span_of(people)).times(factor)
        wide = Interval(product.low * (1 - SLACK), product.high * (1 + SLACK))
        whole = span_of(total)
        if wide.meets(whole) or total.quantity.value is None:
            continue
        value = head.quantity.value * people.quantity.value * factor
        if not value / FAR < total.quantity.value < value * FAR:
            continue
        fitting = total.quantity.value / head.quantity.value / factor
        if any(each.quantity.value == fitting for each in levels(claims, head)):
            continue  # "with the cup ties 24,600 came ... receipts were £196,800, or £8 a head"
        given = figure(value, total.quantity.unit)
        yield finding(
            rule, claim, tie, f"{surface(head)} for {surface(people)} is {given}, not {surface(total)}",
            (f"{surface(head)} x {surface(people)} = {given}", f"told: {surface(total)}"),
        )  # fmt: skip


def _factor(tie: Tie) -> Decimal | None:
    """From the unit of the amount a head to that of the total; None where they can't be compared."""
    head, _, total = tie.terms
    one, other = (head.quantity.unit or "").split(" per ")[0], (total.quantity.unit or "").split(" per ")[0]
    counted = head.quantity.unit_kind == "count" and total.quantity.unit_kind in ("count", None)
    return Decimal(1) if one == other or counted else FACTORS.get((one, other))


FACTORS = {
    ("kilogram", "tonne"): Decimal("0.001"),
    ("gram", "kilogram"): Decimal("0.001"),
    ("kilowatt hour", "megawatt hour"): Decimal("0.001"),
    ("kilowatt hour", "gigawatt hour"): Decimal("1e-6"),
    ("kilowatt hour", "terawatt hour"): Decimal("1e-9"),
}


RULE = Rule(
    "A207",
    "per-head",
    "the amount per person doesn't fit the total",
    "error",
    check,
    fires=(
        "The borough, population 120,000, spends £90 a head on care, or £14.8 million in all.\n",
        "The canton has 200,000 inhabitants. Health spending comes to $5,000 per person. "
        "All health spending together was $1.6 billion.\n",
        "The valley has 50,000 residents. Its people ate 40 kg of rice per head. "
        "Rice eaten in the valley came to 3,000 tonnes.\n",
        "The 60 potters shared a bonus of 120,000 crowns. Each got 2,800 crowns.\n",
        "The fund paid out $640,000 to 80 widows, $11,000 on average.\n",
    ),
    silent=(
        "The league games drew 19,380 people. With the cup ties 24,600 came. Receipts were £196,800, or £8 a head.\n",
        "Eleven clubs applied and seven will receive £500 each, £3,500 in all.\n",
        "The canton has 200,000 inhabitants. Health spending comes to $5,000 per person. "
        "All health spending together was $1 billion.\n",
        "The canton has 200,000 inhabitants. Health spending comes to $5,000 per person. A bridge costs $2 million.\n",
        "The 60 potters shared a bonus of 120,000 crowns. Each foreman got 2,800 crowns.\n",
        "The 60 potters raised 1,200 crowns, and each paid a fee of 30 crowns.\n",
        "The ferries ran on 46 of 52 Sundays and covered 3,680 km, on average 80 km a trip.\n",
    ),
    doc=__doc__,
)
