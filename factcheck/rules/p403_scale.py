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

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from factcheck.model import About, Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._evidence import COUNT, NUMBER, shared_words
from factcheck.rules._same import AMONG_MANY, FAR, FEW, Same
from factcheck.rules._ties import finding, surface, ties

THOUSAND = Decimal(1000)

DIGITS = 2
"""Significant digits from which on two equal ones are hardly chance. Our own choice."""

ROUND = 3
"""Stems shared where there is only one digit. Our own choice."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every pair of amounts that only the magnitude tells apart."""
    for first, second, shared in _slips(claims):
        here, there = (" ".join(claim.quantity.surface.split()) for claim in (second, first))
        yield Finding(
            rule.code, rule.title, "fail" if shared else "review", rule.severity, "medium" if shared else "low",
            f"{here} here, {there} there: the same digits with another magnitude",
            (second.location, first.location), (second.id, first.id),
            suggestion=f"{there} instead of {here}, or the other way round",
        )  # fmt: skip
    for claim, tie in ties(claims, "slip"):
        *parts, result = tie.terms
        made = " and ".join(surface(part) for part in parts)
        message = f"{surface(result)} here: {made} make these digits with another magnitude"
        yield finding(rule, claim, tie, message, ())


def _slips(claims: Sequence[Claim]) -> Iterator[Same]:
    """Each claim with the first one before it that it may be the slip of."""
    many = len({claim.location.path for claim in claims}) > FEW
    alike: defaultdict[tuple[object, ...], list[tuple[Claim, About]]] = defaultdict(list)
    for second in claims:
        other = second.about
        if other is None or not other.interval.low.is_finite() or other.interval.low <= 0:
            continue
        before = alike[_unit(second, other), _middle(other).normalize().as_tuple().digits]
        for first, one in before[-FAR:] if not second.published else ():
            if first.quantity.value == second.quantity.value or not _slipped(one, other):
                continue
            shared = shared_words(first, one, second, other, strict=False)
            apart = first.location.path != second.location.path
            if shared is None or (apart and len(shared) < (AMONG_MANY if many else 1)):
                continue
            if _is_told(first, second, shared):
                yield Same(first, second, shared)
                break
        before.append((second, other))


def _unit(claim: Claim, about: About) -> str:
    """The unit that both of a slip are in: what is counted, by any name; a rate or its amount."""
    return about.unit if about.unit.startswith(COUNT) else (claim.quantity.unit or "").partition(" per ")[0]


def _middle(about: About) -> Decimal:
    """The middle of what a number can be, or the end that it has: that of "some 640,000" and of "640 million"."""
    low, high = about.interval.low, about.interval.high
    return (low + high) / 2 if high.is_finite() else low


def _slipped(one: About, other: About) -> bool:
    low, high = sorted((_middle(one), _middle(other)))
    return any(low * factor == high for factor in (THOUSAND, THOUSAND**2))


def _is_told(first: Claim, second: Claim, shared: frozenset[str]) -> bool:
    """Whether digits and words say that the two are one: with one digit it takes more words."""
    about, value = second.about, second.quantity.value
    digits = 0 if value is None else len(value.normalize().as_tuple().digits)
    if about is None or (about.taken_up and first.quantity.unit_kind == "count"):
        return about is not None  # "600,000 visitors" ... "the 600 million visitors"
    scaled = [any(letter.isalpha() for letter in claim.quantity.surface) for claim in (first, second)]
    if digits < DIGITS:
        return all(scaled) and len(shared) >= ROUND
    return bool(shared) or (any(scaled) and about.unit != NUMBER)


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
