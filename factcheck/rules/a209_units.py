"""One thing in two units that don't agree.

## What it does
Converts a number that is told in a second unit, in brackets or in another sentence, and looks whether the two meet
within the precision they are written to. So too a share that is told in words, "one in four", and again in per cent.

## Why it matters
A wrong conversion is the easiest mistake to prevent.

## Example
"The road is 10 miles (26 km) long."

## How to resolve
Correct the number that is wrong; the working shows what the other one comes to.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.model import INFINITY, Claim, Finding, Interval, Tie
from factcheck.rules import Rule
from factcheck.rules._borne_out import is_quotient_of_others
from factcheck.rules._ties import around, figure, finding, span_of, surface, ties

SLACK = Decimal("0.03")
"""How far a conversion may be off beside its rounding: people convert with round factors. Our own choice."""

HALF_POINT = Decimal("0.005")
"""What that is at most for a share in per cent, which nobody converts. Our own choice."""

OFF = 2
"""How many times as large as a percentage a share in words may be and still be meant as it, where they only stand near
each other. Our own choice: of 20 planted faults the furthest were 1.7 times off."""

HEDGED = Decimal("0.05")
"""How far off a number behind "about" may be where it says another one again, as a part of itself. Our own choice."""

DEGREE = Decimal("0.6")
"""How far off temperatures may be beside their rounding, in degrees. Our own choice."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every pair that doesn't meet, however the unit of the one becomes that of the other."""
    seen: set[tuple[object, ...]] = set()
    every = [(claim, tie, _fits(tie)) for claim, tie in ties(claims, "units")]
    known = {term.location for _, tie, fits in every if fits for term in tie.terms}
    for claim, tie, fits in every:
        one, other = tie.terms
        if tie.confidence == "low" and not known.isdisjoint((one.location, other.location)):
            continue  # "42.195 kilometres, or 26.2 miles", and "the 20-mile point"
        if (pair := (one.location, other.location)) in seen:
            continue  # tied in more than one way
        seen.add(pair)
        value = one.quantity.value
        assert value is not None
        if fits:
            continue
        if tie.confidence == "low" and is_quotient_of_others(other, claims):
            continue  # "17 of the 340, or 5%", and "a twenty-fifth of a hair"
        most = HALF_POINT if other.quantity.unit_kind == "percent" else INFINITY
        factor, offset = _ways(tie)[0]
        made = (value - offset) / factor
        written = other.quantity.value or made
        if most == HALF_POINT and tie.confidence != "high" and not written / OFF <= made <= written * OFF:
            continue  # a share of something else
        given = figure(made, other.quantity.unit)
        yield finding(
            rule, claim, tie, f"{surface(one)} are {given}, not {surface(other)}", (f"{surface(one)} = {given}",),
            suggestion=f"{given} instead of {surface(other)} would fit",
        )  # fmt: skip


def _fits(tie: Tie) -> bool:
    """Whether two numbers are one, however the unit of the one becomes that of the other."""
    one, other = tie.terms
    told = around(other.quantity.value or Decimal(0), HEDGED) if other.quantity.bound == "~" else span_of(other)
    most = HALF_POINT if other.quantity.unit_kind == "percent" else INFINITY
    return any(_wide(told.times(factor), offset, most).meets(span_of(one)) for factor, offset in _ways(tie))


def _ways(tie: Tie) -> list[tuple[Decimal, Decimal]]:
    """The factors and offsets by which the unit of the one becomes that of the other."""
    pairs = (way.split() for way in tie.about.split("; "))
    return [(Decimal(factor), Decimal(offset)) for factor, offset in pairs]


def _wide(interval: Interval, offset: Decimal, most: Decimal) -> Interval:
    if offset:
        return Interval(interval.low + offset - DEGREE, interval.high + offset + DEGREE)
    low, high = (min(abs(end) * SLACK, most) for end in interval[:2])
    return Interval(interval.low - low, interval.high + high)


RULE = Rule(
    "A209",
    "units",
    "two units of one thing don't agree",
    "error",
    check,
    fires=(
        "The farm covers 400 hectares, that is 40 square kilometres.\n",
        "The canal is 30 miles (75 km) long.\n",
        "The canal runs for 31 miles from lock to lock; on the maps that French bargemen use it has 65 kilometres.\n",
        "The tower is 112 metres high. That is 312 feet.\n",
        "Two thirds of the lime kilns are cold. The abbot took the figure of 57% to heart.\n",
        "The oven runs at 200°C (492°F) for an hour.\n",
        "The volcano rises to 5,230 metres. Climbers came down from the 19,160-foot volcano at noon.\n",
        "The stair climbs 210 metres (989 feet) to the chapel.\n",
        "The barge is 98 metres long, the equivalent of 422 feet.\n",
        "We have a new ferry. On a calm sea it does 60 kilometres an hour. It cost a lot. Half was lent by a bank. The"
        " village is proud. Children have painted it. The 46-mph ferry sails on Monday.\n",
    ),
    silent=(
        "It makes six jars of 350 g, or 2.1 kg of jam.\n",
        "The farm covers 400 hectares, that is 4 square kilometres.\n",
        "The climb takes 90 minutes or two hours.\n",
        "The homes of the valley produced 14,000 tonnes of rubbish, that is 350 kilos each.\n",
        "They caught 14,000 tonnes of cod, or 350 kilos for each of them.\n",
        "The canal is 30 miles (48 km) long.\n",
        "The mine produced 412,000 ounces (12.8 tonnes) of gold; a jar of its tea holds 12 ounces (340 grams).\n",
        "The stair climbs 210 metres (689 feet) to the chapel.\n",
        "The lake rose by 3 metres (2 feet more than in May).\n",
        "The harbour has a crane. It lifts 40 tonnes. It came by barge. The old one was sold. Children drew it. The"
        " paint is blue. The 64,000-pound crane has a name already.\n",
        "The canal is about 30 miles (50 km) long.\n",
        "The canal runs for 31 miles and then 65 kilometres of river.\n",
        "The loops of 5 and 9 kilometres, 3 and 5.6 miles, are marked.\n",
        "The oven runs at 200°C (392°F) for an hour, and may be 10°C (18°F) hotter.\n",
        "Two thirds of the lime kilns are cold. The abbot took the figure of 67% to heart.\n",
        "The tank takes 1,000 litres (220 gallons), or 265 of the smaller gallons.\n",
        "The volcano rises to 5,230 metres. Climbers came down from the 17,160-foot volcano at noon.\n",
        "The race covers 42.195 kilometres, or 26.2 miles. The clock at the 20-mile point of the race is the "
        "only one.\n",
    ),
    doc=__doc__,
)
