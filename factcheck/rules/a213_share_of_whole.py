"""A share of a whole that is not the part told beside it.

## What it does
Takes the share of the whole, each as all that rounds to it, and looks whether the part that is told as that share is
among the products.

## Why it matters
One of the three numbers is wrong.

## Example
"Of the 3,400 applicants, 35 per cent, that is 1,390, were the first of their family."

## How to resolve
Find out which of the three is wrong; the working shows what the share of the whole comes to.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from factcheck.model import Claim, Finding, Interval, Term, Tie
from factcheck.rules import Rule
from factcheck.rules._borne_out import are_alike, are_beside, are_neighbours, levels
from factcheck.rules._ties import HUNDRED, around, figure, finding, grouped, joined, span_of, surface

FAR = Decimal(3)
"""How many times too much or too little is another thing and not a mistake, unless it is a slip of magnitude. Our own
choice."""

FRACTION = Decimal("0.05")
"""How far off a fraction in words may be where its part is counted, as a part of itself. Our own choice."""

EXACTLY = Decimal("0.001")
"""How far off the share of another whole may be, as a part of itself, to be what was meant. Our own choice."""

SLIPS = (Decimal(1000), Decimal(1000000))


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every part that is not the share of any whole it may be of."""
    for claim, tie in grouped(claims, "share of", "share", _fits):
        share, whole, part = tie.terms
        near = [each for each in levels(claims, whole) if each.quantity.unit_kind != "percent"]  # none is a whole
        if whole.quantity.kind == "change" or any(
            _is_share(share, each, whole) or _is_share(share, each, part) for each in near
        ):
            continue  # "57 of 95 flats (60%)", "of 90, 60 came; 20, a third of those, stayed"
        if any(_is_part_of(tie, each) for each in near) or _is_quotient(share, near):
            continue  # "7,260 tickets. Of these 5,082 are for adults (70%), 1,452 for juniors (20%)"
        if any(_fits(tie._replace(terms=(share, whole, more))) for more in _added(part, near)):
            continue  # "Half of the 1,124 pupils learn the piano (318) or the guitar (244)"
        if _lends(part, whole) and any(_fits(tie._replace(terms=(share, _scaled(whole, by), part))) for by in SLIPS):
            continue  # "52%, or 78 million of 150"
        value = _part(tie)
        told = part.quantity.value or Decimal(0)
        slip = any(value * factor / FAR < told < value * factor * FAR for slip in SLIPS for factor in (slip, 1 / slip))
        if not (value / FAR < told < value * FAR or slip):
            continue
        given = figure(value, part.quantity.unit or whole.quantity.unit)
        yield finding(
            rule, claim, tie, f"{surface(share)} of {surface(whole)} is {given}, not {surface(part)}",
            (f"{surface(share)} x {surface(whole)} = {given}", f"told: {surface(part)}"),
            suggestion=f"{given} instead of {surface(part)} would fit",
        )  # fmt: skip


def _is_part_of(tie: Tie, whole: Term) -> bool:
    """Whether a part, where it is no small one, is exactly the share that is told of another whole."""
    share, _, part = tie.terms
    told = part.quantity.value or Decimal(0)
    made = _part(tie._replace(terms=(share, whole, part)))
    return told >= HUNDRED and are_alike(whole, part) and abs(made - told) <= EXACTLY * told


def _is_quotient(share: Term, near: Sequence[Term]) -> bool:
    """Whether two other counts told with a share give it: "1,120 a concert in a hall of 1,400 seats, 80% full"."""
    beside = [each for each in near if are_beside(share, each) and (each.quantity.value or 0) >= HUNDRED]
    return any(
        _fits(Tie("share of", (share, max(pair, key=_size), min(pair, key=_size)))) for pair in combinations(beside, 2)
    )


def _lends(part: Term, whole: Term) -> bool:
    """Whether a whole that stands beside its part can share the magnitude which that names: "78 million of 150"."""
    named = any(map(str.isalpha, surface(part)))
    return named and whole.quantity.surface.isdecimal() and are_neighbours(part, whole)


def _scaled(term: Term, by: Decimal) -> Term:
    """A number so many times as large."""
    quantity = term.quantity
    value = quantity.value and quantity.value * by
    return term._replace(quantity=replace(quantity, value=value, interval=quantity.interval.times(by)))


def _scale(tie: Tie) -> Decimal:
    return 1 / HUNDRED if tie.terms[0].quantity.unit_kind == "percent" else Decimal(1)


def _part(tie: Tie) -> Decimal:
    share, whole, _ = tie.terms
    return (share.quantity.value or Decimal(0)) * (whole.quantity.value or Decimal(0)) * _scale(tie)


def _is_share(share: Term, whole: Term, part: Term) -> bool:
    """Whether a number told close to a share is what it is a share of."""
    return (
        are_beside(share, whole, part)
        and (part.quantity.unit_kind in ("count", None) or part.quantity.unit == whole.quantity.unit)
        and _fits(Tie("share of", (share, whole, part)))
    )


def _size(term: Term) -> Decimal:
    return term.quantity.value or Decimal(0)


def _added(part: Term, near: Sequence[Term]) -> list[Term]:
    """A part with each count beside it."""
    value = part.quantity.value or Decimal(0)
    sums = [value + (each.quantity.value or Decimal(0)) for each in near if are_neighbours(each, part)]
    return [part._replace(quantity=replace(part.quantity, value=one, interval=Interval(one, one))) for one in sums]


def _fits(tie: Tie) -> bool:
    share, whole, part = tie.terms
    value = share.quantity.value or Decimal(0)
    told = around(value, FRACTION) if value < 1 and share.quantity.bound in ("=", "~") else span_of(share)
    return joined(told, span_of(whole)).times(_scale(tie)).meets(span_of(part))


RULE = Rule(
    "A213",
    "share-of-whole",
    "the share of the whole is not the part",
    "error",
    check,
    fires=(
        "Eight billion people, or two-thirds of the country's 12 million inhabitants, had been given the jab. It is "
        "free for everybody over 60.\n",
        "Of the 2,000 graduates, 40 per cent, that is 950 people, had found work by June.\n",
        "Three quarters of our 80 ferries, 70 of them, run on oil.\n",
        "Out of 80 grooms, 60 passed. The master was pleased with the 65% pass rate.\n",
        "Sales were 500 million euros. The bakery, with sales of 250 million euros, made up 70% of the total.\n",
    ),
    silent=(
        "Eight million people, or two-thirds of the country's 12 million inhabitants, had been given the jab. It is "
        "free for everybody over 60.\n",
        "We expect between £40 and £41 million; the second half is the stronger, with some 53% of annual sales.\n",
        "Interest brought in €2.91 billion. Fees rose to €1.09 billion and made up 26% of income, which was €4.2 "
        "billion.\n",
        "Of the 2,000 graduates, 40 per cent, that is 800 people, had found work by June.\n",
        "Three quarters of our 80 ferries, 60 of them, run on oil.\n",
        "Out of 80 grooms, 60 passed. The master was pleased with the 75% pass rate.\n",
        "Sales were 500 million euros. The bakery, with sales of 350 million euros, made up 70% of the total.\n",
        "Of the 2,000 graduates, 40 per cent had found work, and 120 of them abroad.\n",
        "We sold 7,260 seats. Of these 5,082 are for adults (70%), 1,452 for juniors (20%), 726 for others (10%).\n",
        "Concerts: 74, of which 46 at home. Sold: 1,120 tickets each, in a hall of 1,400 seats. It was 80% full.\n",
    ),
    doc=__doc__,
)
