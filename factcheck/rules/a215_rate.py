"""So much for each, times how many there are, is not the total.

## What it does
Multiplies a rate by what it is a rate of, in the units of the total, and looks whether the total told is among the
products, three hundredths to either side (our own choice): a price by a quantity, a speed by a time, a yield by an
area, pupils a teacher by teachers, an average by how many it is of.

## Why it matters
One of the three numbers is wrong.

## Example
"They sold 14,000 tickets at £35 each and took £590,000."

## How to resolve
Find out which of the three is wrong; the working shows what the other two give.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.misprints import is_slip_of_scale
from factcheck.model import Claim, Finding, Interval, Term, Tie
from factcheck.rules import Rule
from factcheck.rules._borne_out import are_neighbours, levels
from factcheck.rules._ties import ABOUT, around, figure, finding, grouped, joined, span_of, surface, ties

SLACK = Decimal("0.03")
"""How far a product may be off beside its rounding. Our own choice."""

FAR = {"high": Decimal(5), "medium": Decimal(5), "low": Decimal("1.8")}
"""How many times too much or too little is another thing and not a mistake, by how sure the tie is. Our own choice: of
37 totals that open texts tell wrong, the farthest is 1.75 times the product."""

FEWEST = 12
"""How many there have to be that aren't told beside a total: three summers or eight hours are told with many amounts
that they have nothing to do with. Our own choice."""

TO_COME = "forecast"
"""The mood of what is only expected."""

BESIDE = 30
"""Characters from the one to the other of "190 pupils and nine teachers". Our own choice."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every total outside the product of all that it may be one of."""
    moods = {claim.location: claim.modality for claim in claims}
    borne_out = {tie.terms[-1].location for _, tie in ties(claims, "rate") if _fits(tie)}
    for claim, tie in grouped(claims, "rate", "rate", _fits):
        rate, quantity, total = tie.terms
        few = tie.confidence == "low" and (quantity.quantity.value or 0) < FEWEST
        if total.location in borne_out or (few and abs(quantity.location.start - total.location.start) > BESIDE):
            continue
        if tie.confidence == "low" and rate.quantity.unit_kind == total.quantity.unit_kind == "time":
            continue  # "nine minutes", and "closed for ten weeks"; "a dog stayed for 41 days, one for 1,100"
        if moods.get(total.location) == TO_COME and TO_COME not in (
            moods.get(rate.location),
            moods.get(quantity.location),
        ):
            continue  # "340,200 litres, 14 a head; with the new well it will be 430,000 litres"
        value = _product(tie)
        told = total.quantity.value or Decimal(0)
        likely = value / FAR[tie.confidence] < told < value * FAR[tie.confidence]
        if not likely and not is_slip_of_scale(told, value):
            continue
        if any(each.quantity.value == value and are_neighbours(each, rate) for each in levels(claims, rate)):
            continue  # "44 kilos, 22 each"
        if any(_fits(tie._replace(terms=(rate, quantity, each))) for each in _others(claims, tie, total)):
            continue  # "$450 million to build, and $529 million in all"
        if any(_fits(tie._replace(terms=(rate, each, total))) for each in _others(claims, tie, quantity)):
            continue  # "38 tonnes, including 21 of mackerel, which made £1.85 a kilo: just under £39,000"
        others = (_product(tie._replace(terms=(each, quantity, total))) for each in _others(claims, tie, rate))
        if any(abs(made - told) <= told * SLACK for made in others):
            continue  # "120 kroner for a car ... 591 million kroner, 90 per vehicle"
        given = figure(value, total.quantity.unit)
        yield finding(
            rule, claim, tie, f"{surface(quantity)} at {surface(rate)} come to {given}, not {surface(total)}",
            (f"{surface(rate)} x {surface(quantity)} = {given}", f"told: {surface(total)}"),
            suggestion=f"{given} instead of {surface(total)} would fit",
        )  # fmt: skip


def _others(claims: Sequence[Claim], tie: Tie, term: Term) -> list[Term]:
    """The other numbers of the text that may be what one of a tie is: in its unit, or bare ones beside the total."""
    told, total = {each.location for each in tie.terms}, tie.terms[-1]
    return [
        each
        for each in levels(claims, term)
        if each.location not in told
        if each.quantity.unit == term.quantity.unit
        or (term is not total and are_neighbours(each, total))
        or (term is tie.terms[1] and each.quantity.unit is None and are_neighbours(each, tie.terms[0]))
    ]


def _product(tie: Tie) -> Decimal:
    rate, quantity, _ = tie.terms
    return (rate.quantity.value or Decimal(0)) * (quantity.quantity.value or Decimal(0)) * Decimal(tie.about)


def _fits(tie: Tie) -> bool:
    rate, quantity, total = tie.terms
    product = joined(span_of(rate), _quantity(quantity)).times(Decimal(tie.about))
    return Interval(product.low * (1 - SLACK), product.high * (1 + SLACK)).meets(span_of(total))


def _quantity(term: Term) -> Interval:
    """All that a quantity can mean; a time is told more exactly than to the half hour where a speed is told too."""
    value, interval = term.quantity.value or Decimal(0), span_of(term)
    near = around(value, ABOUT)
    timed = term.quantity.unit_kind == "time" and term.quantity.bound == "="
    return near if timed and interval.low < near.low and near.high < interval.high else interval


RULE = Rule(
    "A215",
    "rate",
    "a rate times its quantity is not the total",
    "error",
    check,
    fires=(
        "At noon it was 1,320 nautical miles to port. We have rowed for 40 days, so 43 miles a day.\n",
        "The fair sold 4,000 tickets at 15 euros each and took in 80,000 euros.\n",
        "The train covers the 180 kilometres in two hours, at an average of 150 kilometres per hour.\n",
        "The school has 480 pupils and 20 teachers, one teacher for every 30 pupils.\n",
        "The farmers keep 1,240 cows. Each cow gave 7,500 litres of milk last year. The yearly intake, 11.3 million "
        "litres, fills a tanker every day.\n",
    ),
    silent=(
        "Lobster brought in £5.0 million. It thus earned £16 a kilo. The fleet employs 312 people, whose average age "
        "is 51.\n",
        "We pump 340,200 litres a day for 24,300 people, 14 litres a head. A new well will make it 430,000 litres.\n",
        "In May we had 22 dogs. A dog stayed for 41 days on average. The record holder has been here for 1,100 days.\n",
        "At noon it was 1,320 nautical miles to port. We have rowed for 40 days, so 33 miles a day.\n",
        "The school spent $48,000 on a roof in May. It has a choir and a pool.\n\n"
        "Six of its pupils go abroad in the autumn, at a cost of $11,900 per pupil.\n",
        "They delivered 486,000 dinners, at a cost of 9.20 euros a dinner. Income came to 5.1 million euros.\n",
        "The fair sold 4,000 tickets at 15 euros each and took in 60,000 euros.\n",
        "The train covers the 180 kilometres in two hours, at an average of 90 kilometres per hour.\n",
        "The school has 480 pupils and 20 teachers, one teacher for every 24 pupils.\n",
        "The fair sold 4,000 tickets at 15 euros each, and its sponsors gave 900,000 euros.\n",
        "The guests drank 900 cups, nine each, 64 jugs and no wine.\n",
        "The boats landed 38 tonnes, 21 of them mackerel. Mackerel made £1.85 a kilo, just under £39,000.\n",
        "The path took three summers. There are nine wooden huts with room for 6 walkers each.\n",
        "They raised 212 chicks in 2023 and 159 in 2024. They found 41 nests in boxes, 12 in barns and 7 in towers. "
        "Boxes did best, with 2.8 chicks per nest.\n",
    ),
    doc=__doc__,
)
