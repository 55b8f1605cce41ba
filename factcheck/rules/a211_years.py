"""Years that don't fit: an anniversary, an age, a term, a race from one day to another.

## What it does
Subtracts the year of the beginning from that of the end and holds the difference against the anniversary, the age at
death or the term that is told; counts the days from one date to another, both included or one.

## Why it matters
Dates are checked by every reader who was there.

## Example
"Founded in 1978, it celebrated its 40th anniversary in 2023."

## How to resolve
Find out which of the three is wrong.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._ties import finding, surface, ties

LAST_OF_FEBRUARY = 59
"""Days of a year up to the one that not every year has."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every difference of years, and every number of days, that isn't the one told."""
    for claim, tie in ties(claims, "years"):
        start, told, end = tie.terms
        first, value, last = (int(term.quantity.value or 0) for term in tie.terms)
        years = last - first
        fitting = {
            "age": (years - 1, years),
            "about": (years - 1, years, years + 1),
            "age passed": (years,),
            "age not passed": (years - 1,),
        }.get(tie.about, (years,))
        if value in fitting:
            continue
        given = " or ".join(map(str, fitting))
        yield finding(
            rule, claim, tie, f"from {surface(start)} to {surface(end)} is {given} years, not “{surface(told)}”",
            (f"{last} - {first} = {years}", f"told: {surface(told)}"),
        )  # fmt: skip
    for claim, tie in ties(claims, "ages"):
        younger, then, older, now = (int(term.quantity.value or 0) for term in tie.terms)
        if abs((older - younger) - (now - then)) > 1:
            one, year, other, other_year = map(surface, tie.terms)
            yield finding(
                rule, claim, tie, f"who was {one} in {year} wasn't {other} in {other_year}",
                (f"{now} - {then} = {now - then}", f"{older} - {younger} = {older - younger}"),
            )  # fmt: skip
    for claim, tie in ties(claims, "days"):
        start, end, told = tie.terms
        first, last, value = (int(term.quantity.value or 0) for term in tie.terms)
        days = last - first
        leap = 1 if first <= LAST_OF_FEBRUARY < last else 0
        if last <= first or days <= value <= days + 1 + leap or not days / 3 < value < 3 * days:
            continue
        yield finding(
            rule, claim, tie, f"{surface(start)} to {surface(end)} are {days + 1} days, not {surface(told)}",
            (f"{surface(end)} - {surface(start)} + 1 = {days + 1}",),
        )  # fmt: skip


RULE = Rule(
    "A211",
    "years",
    "the dates don't fit",
    "error",
    check,
    fires=(
        "The brewery, founded in 1950, celebrated its 60th anniversary in 2020 with 300 guests.\n",
        "The painter died on 4 May 2010, aged 72. He was born in April 1930 and left 200 canvases.\n",
        "The fair starts on 2 May and ends on 6 May. Nine days of fair are too much for 40 exhibitors.\n",
    ),
    silent=(
        "The brewery, founded in 1950, celebrated its 70th anniversary in 2020 with 300 guests.\n",
        "The painter died on 4 May 2010, aged 80. He was born in April 1930 and left 200 canvases.\n",
        "The fair starts on 2 May and ends on 6 May. Five days of fair are enough for 40 exhibitors.\n",
    ),
    doc=__doc__,
)
