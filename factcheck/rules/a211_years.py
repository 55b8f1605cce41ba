"""Years that don't fit: an anniversary, an age, a term, a race from one day to another.

## What it does
Subtracts the year of the beginning from that of the end and holds the difference against the anniversary, the age at
death or the term that is told, and a year against the century that is named; counts the days from one date to
another, both included or one.

## Why it matters
Dates are checked by every reader who was there.

## Example
"Founded in 1978, it celebrated its 40th anniversary in 2023."

## How to resolve
Find out which of the three is wrong.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.model import Claim, Finding, Tie
from factcheck.rules import Rule
from factcheck.rules._ties import finding, grouped, surface, ties

ONE = Decimal(1)

DAYS = 365
"""Days of most years."""

CENTURY = 100
"""Years of one."""

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
    for claim, tie in grouped(claims, "age", "age", _is_age):
        start, told, end = tie.terms
        first, _, last = (int(term.quantity.value or 0) for term in tie.terms)
        message = f"“{surface(told)}” is no age that the years make: in {surface(end)} it would be some {last - first}"
        yield finding(rule, claim, tie, message, (f"{last} - {first} = {last - first}", f"told: {surface(told)}"))
    for claim, tie in grouped(claims, "edition", "edition", _is_edition):
        start, every, edition, end = tie.terms
        nth = _editions(tie)
        message = f"{surface(every)} from {surface(start)} to {surface(end)} makes {nth}, not “{surface(edition)}”"
        yield finding(
            rule, claim, tie, message, (f"({surface(end)} - {surface(start)}) / {surface(every)} + 1 = {nth}",)
        )
    for claim, tie in ties(claims, "century"):
        year, told = tie.terms
        of, at = (int(term.quantity.value or 0) for term in (told, year))
        if not (of - 1) * CENTURY <= at <= of * CENTURY:
            message = f"{surface(year)} is in century {(at - 1) // CENTURY + 1}, not in the “{surface(told)}”"
            yield finding(rule, claim, tie, message, (f"told: {surface(told)}",))
    for claim, tie in ties(claims, "days"):
        start, end, told = tie.terms
        first, last, value = (int(term.quantity.value or 0) for term in tie.terms)
        days = last - first
        if last < first:  # "from 28 December to 10 January"
            days += DAYS
        leap = 1 if first <= LAST_OF_FEBRUARY < last else 0
        if days <= 0 or days <= value <= days + 1 + leap or not days / 3 < value < 3 * days:
            continue
        yield finding(
            rule, claim, tie, f"{surface(start)} to {surface(end)} are {days + 1} days, not {surface(told)}",
            (f"{surface(end)} - {surface(start)} + 1 = {days + 1}",),
        )  # fmt: skip


def _is_age(tie: Tie) -> bool:
    """Whether an age is that between two years, or a year less; a year off where the first one comes of another age."""
    first, value, last = (int(term.quantity.value or 0) for term in tie.terms)
    return value - (last - first) in ((-1, 0) if tie.about == "age" else (-1, 0, 1))


def _editions(tie: Tie) -> Decimal:
    """The how-manieth edition the last year has, if none was left out."""
    first, every, _, last = (term.quantity.value or ONE for term in tie.terms)
    return (last - first) / every + 1


def _is_edition(tie: Tie) -> bool:
    return _editions(tie) == tie.terms[2].quantity.value


RULE = Rule(
    "A211",
    "years",
    "the dates don't fit",
    "error",
    check,
    fires=(
        "Oakroyd, set up in 1874, marked its 140th birthday in 2024. A branch in Millom, opened since 1996, employs "
        "5 people.\n",
        "Deputies were elected in October 2018 by 41% of voters. They sit for four years. The current term "
        "expires in October 2024.\n",
        "Founded in 1964, the institute has 300 students. The new wing will open in 2024, the institute's seventieth "
        "year.\n",
        "The brewery, founded in 1950, celebrated its 60th anniversary in 2020 with 300 guests.\n",
        "The painter died on 4 May 2010, aged 72. He was born in April 1930 and left 200 canvases.\n",
        "The fair starts on 2 May and ends on 6 May. Nine days of fair are too much for 40 exhibitors.\n",
        "The painter Ida Sund (1871-1940), who died at 59, left 200 canvases.\n",
        "Jon Bell has died at the age of 66. Bell, born in 1941, made 40 films. He died on 2 June 2015 in Nice.\n",
        "In 2016, on the twentieth anniversary of the 2006 storm, 40 oaks were planted.\n",
        "They married in 1963 and held their golden wedding in 2003, with 90 guests.\n",
        "The regatta, held every year since 2001, drew 300 boats to its 15th edition in 2020.\n",
    ),
    silent=(
        "Oakroyd, set up in 1874, marked its 150th birthday in 2024. A branch in Millom, opened since 1996, employs "
        "5 people.\n",
        "Jon Bell has died at the age of 66. He was born in 1941. His wife Ada died on 3 June 2015.\n",
        "The club was founded in 1919, won the title in 1954 and celebrated its centenary before 14,000 people.\n",
        "The brewery, founded in 1950, celebrated its 70th anniversary in 2020 with 300 guests.\n",
        "The painter died on 4 May 2010, aged 80. He was born in April 1930 and left 200 canvases.\n",
        "The fair starts on 2 May and ends on 6 May. Five days of fair are enough for 40 exhibitors.\n",
        "The painter Ida Sund (1871-1940), who died at 69, left 200 canvases.\n",
        "Last year the school, founded in 1898, marked its 125th anniversary, its head wrote to 300 parents in 2024.\n",
        "The fair starts on 2 May and ends on 6 May; a three-day pass costs 40 euros.\n",
    ),
    doc=__doc__,
)
