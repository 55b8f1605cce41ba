"""Per cent where percentage points are meant, or the other way round.

## What it does
Of a share before and after, takes the difference in percentage points and the relative change in per cent, and looks
which of the two the told number is. One that is neither is simply wrong: A201 and A202 say so.

## Why it matters
From 4% to 6% is two percentage points and half as much again: the two words are a factor of 25 apart.

## Example
"The rate fell from 8.4% to 6.3%, a decline of 25 percentage points."

## How to resolve
Write "percentage points" for the difference of two percentages, "per cent" for the relative change.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._borne_out import are_beside, levels
from factcheck.rules._changes import Change, changes, exact, points_of, within
from factcheck.rules._ties import HUNDRED, figure, finding, span_of, surface


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Points that are the relative change of two percentages, and per cent that are their difference."""
    for change in changes(claims):
        if (
            change.role not in ("points", "percent")
            or change.percent is None
            or change.went not in (None, change.direction)
        ):
            continue
        if change.after.quantity.unit_kind != "percent":
            continue
        told = span_of(change.told)
        points, percent = within(change.difference, change.direction), within(change.percent, change.direction)
        if change.role == "points" and (told.meets(points) or not told.meets(percent)):
            continue
        if change.role == "points" and _is_of_a_part(change, claims):
            continue
        difference, relative = (abs(value) for value in exact(change))
        outright = change.told.quantity.value == difference and not told.contains(relative)  # not by rounding alone
        if change.role == "percent" and (
            (not outright and (told.meets(percent) or change.went is None)) or not told.meets(points)
        ):
            continue
        before, after = surface(change.before), surface(change.after)
        message = (
            f"from {before} to {after} is {points_of(difference)} or {figure(relative, 'percent')}, "
            f"not {surface(change.told)}"
        )
        larger, smaller = (before, after) if change.went == "down" else (after, before)
        working = (
            f"{larger} - {smaller} = {points_of(difference)}",
            f"{points_of(difference)} / {before} = {figure(relative, 'percent')}",
        )
        severity = "error" if change.role == "points" else "warning"
        yield finding(
            rule, change.claim, change.tie, message, working, severity=severity,
            suggestion=f"{figure(difference)} percentage points instead of {surface(change.told)} would fit",
        )  # fmt: skip


def _is_of_a_part(change: Change, claims: Sequence[Claim]) -> bool:
    """Whether points are those between a percentage and a part that is told in words: "a fifth, after 15%"."""
    told = span_of(change.told)
    parts = (each for each in levels(claims, change.told) if each.quantity.unit is None)
    near = [each.quantity.value for each in parts if are_beside(each, change.told)]
    values = [value for value in near if value is not None and 0 < value < 1]
    ends = [end.quantity.value for end in (change.before, change.after) if end.quantity.value is not None]
    return any(told.contains(abs(part * HUNDRED - end)) for part in values for end in ends)


RULE = Rule(
    "P402",
    "points",
    "per cent and percentage points are mixed up",
    "error",
    check,
    fires=(
        "Vacancy in the office towers fell from 8% to 6%, a decline of 25 percentage points.\n",
        "The bank's key rate goes from 4% to 6%. The increase of 2 per cent in the key rate surprised traders.\n",
    ),
    silent=(
        "Vacancy in the office towers fell from 8% to 6%, a decline of 2 percentage points.\n",
        "Vacancy in the office towers fell from 8% to 6%, a decline of 25 per cent.\n",
        "Vacancy in the office towers fell from 8% to 6%, a decline of 5 percentage points.\n",
        "Children are 16% of the people. The old rose to 10,080, a fifth of all, after 15% in 2011, an increase "
        "of five percentage points.\n",
    ),
    doc=__doc__,
)
