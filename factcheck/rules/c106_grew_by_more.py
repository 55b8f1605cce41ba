"""Something that grew by more than it is.

## What it does
Holds the amount by which a measure is said to have grown against what the measure is said to be.

## Why it matters
What has just passed a billion can't have grown by several.

## Example
"Trade has just passed a billion dollars a year. ... Our trade has grown by several billion dollars."

## How to resolve
Find out whether the growth or the level is wrong, or whether they are of different years.
"""

from collections.abc import Iterable, Sequence

from factcheck.formatting import said
from factcheck.model import Claim, Finding
from factcheck.rules import Rule


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every growth above the level of its measure."""
    levels: dict[tuple[str, str | None], list[Claim]] = {}
    for claim in claims:
        if claim.measure is not None and claim.kind == "level" and claim.modality == "fact":
            levels.setdefault((claim.location.path, claim.measure), []).append(claim)
    for claim in claims:
        quantity = claim.quantity
        if claim.kind != "change" or quantity.direction != "up" or claim.measure is None or claim.modality != "fact":
            continue
        for level in levels.get((claim.location.path, claim.measure), ()):
            unit = (level.quantity.unit or "").split(" per ")[0]
            high = level.quantity.interval.high
            if unit != quantity.unit or quantity.unit_kind != "currency" or not high.is_finite():
                continue
            if level.subject not in (None, claim.subject) and claim.subject is not None:
                continue
            if quantity.interval.low > high:
                yield Finding(
                    rule.code, rule.title, "fail", rule.severity, "medium",
                    f"{claim.measure} can't have grown by {said(quantity)} to {said(level.quantity)}",
                    (claim.location, level.location), (claim.id, level.id),
                    working=(f"{said(quantity)} > {said(level.quantity)}",),
                )  # fmt: skip
                break


RULE = Rule(
    "C106",
    "grew-by-more",
    "it grew by more than it is",
    "warning",
    check,
    fires=(
        "Trade between Peru and Chile is now a billion dollars a year. Over ten years trade between Peru and Chile "
        "has grown by several billion dollars.\n",
        "Trade between Peru and Chile came to 2 billion dollars. "
        "Trade between Peru and Chile grew by 5 billion dollars.\n",
    ),
    silent=(
        "Trade between Peru and Chile is now a billion dollars a year. Over ten years trade between Peru and Chile "
        "has grown by several hundred million dollars.\n",
        "Trade between Peru and Chile came to 9 billion dollars. "
        "Trade between Peru and Chile grew by 5 billion dollars.\n",
    ),
    doc=__doc__,
)
