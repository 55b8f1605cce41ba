"""The same digits, a thousand times as large.

## What it does
Looks for two amounts with the same digits in one unit, of which one is a thousand or a million times the other, in
clauses that share what they speak of.

## Why it matters
Million and billion are one letter and a factor of a thousand apart.

## Example
"The bank approved a loan of $3.2 billion. ... The $3.2 million loan runs for ten years."

## How to resolve
Find out which of the two it is.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.model import About, Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._same import same

THOUSAND = Decimal(1000)

MORE = 3
"""Significant digits where no word is shared. Our own choice."""

DIGITS = 2
"""Significant digits from which on two equal ones are hardly chance. Our own choice."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every pair of amounts that only the magnitude tells apart."""
    for first, second, shared in same(claims, _slipped, enough=0, key=_digits):
        one, other = first.quantity, second.quantity
        if one.unit != other.unit or one.value is None or not _is_told(first, second, shared):
            continue
        here, there = (" ".join(claim.quantity.surface.split()) for claim in (second, first))
        yield Finding(
            rule.code, rule.title, "fail" if shared else "review", rule.severity, "medium" if shared else "low",
            f"{here} here, {there} there: the same digits with another magnitude",
            (second.location, first.location), (second.id, first.id),
            suggestion=f"{there} instead of {here}, or the other way round",
        )  # fmt: skip


def _digits(about: About) -> tuple[int, ...]:
    """The significant digits of the least that a number can be: those of one slip are the same."""
    return about.interval.low.normalize().as_tuple().digits


def _is_told(first: Claim, second: Claim, shared: frozenset[str]) -> bool:
    """Whether digits and words say that the two are one: without a word in common it takes more digits."""
    value = second.quantity.value
    digits = 0 if value is None else len(value.normalize().as_tuple().digits)
    definite = second.about is not None and second.about.taken_up
    if definite and first.quantity.unit_kind == "count":
        return True  # "600,000 visitors" ... "the 600 million visitors"
    if shared:
        return digits >= DIGITS
    scaled = any(letter.isalpha() for claim in (first, second) for letter in claim.quantity.surface[-3:])
    here = first.location.path == second.location.path
    return here and scaled and digits >= (DIGITS if definite else MORE)


def _slipped(one: About, other: About) -> bool:
    if not (one.interval.low.is_finite() and one.interval.high.is_finite() and one.interval.low > 0):
        return False
    return any(
        one.interval.low * factor == other.interval.low and one.interval.high * factor == other.interval.high
        for factor in (THOUSAND, THOUSAND**2, 1 / THOUSAND, 1 / THOUSAND**2)
    )


RULE = Rule(
    "P403",
    "scale",
    "the same digits with another magnitude",
    "error",
    check,
    fires=(
        "The club signed a sponsor for €45 million.\n\nCritics call the sponsor's €45 billion too little.\n",
        "The fund lent 2.7 billion dollars to farmers.\n\nOf the 2.7 million dollars lent, half came from abroad.\n",
    ),
    silent=(
        "The club signed a sponsor for €45 million.\n\nCritics call the sponsor's €45 million too little.\n",
        "The club signed a sponsor for €4 million.\n\nThe sponsor's box needs a roof of €4,000.\n",
    ),
    doc=__doc__,
    across=True,
)
