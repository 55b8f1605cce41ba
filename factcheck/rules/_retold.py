"""Amounts of two documents of one matter that share what their sentences speak of, and that neither text tells as the
other does: an adult's ticket of €12 in a release, and "adults pay €15" in a leaflet."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from factcheck.model import Claim
from factcheck.rules._evidence import CLASS, ENOUGH, NUMBER, PERCENT, is_slip, size
from factcheck.rules._same import FEW, Same
from factcheck.rules._sole import SEVERAL, TIME, TWICE, Told, are_apart, shared_stems

PRICES = frozenset({"=price", "=pay", "=spend", "=rent", "=admission"})
"""The classes of what a sentence calls what somebody pays."""

PRICE = "=price"


def retold(claims: Sequence[Claim]) -> Iterator[Same]:
    """Pairs of amounts of one thing that can't both be, of two of a few short documents."""
    documents: defaultdict[str, list[Told]] = defaultdict(list)
    for claim in claims:
        if claim.about is not None and not claim.published:
            documents[claim.location.path].append((claim, claim.about))
    if not 1 < len(documents) <= FEW:
        return
    for mine, yours in combinations(documents.values(), 2):
        for unit in {about.unit for _, about in mine} & {about.unit for _, about in yours}:
            one, other = ([each for each in told if each[1].unit == unit] for told in (mine, yours))
            if not unit.startswith((NUMBER, PERCENT, TIME)) and max(len(one), len(other)) <= SEVERAL:
                yield from _pairs(one, other)


def _pairs(mine: Sequence[Told], yours: Sequence[Told]) -> Iterator[Same]:
    """The amounts of one unit that are each the likeliest for the other."""
    mine, yours = _untold(mine, yours), _untold(yours, mine)
    likely = {(at, to): _likeness(mine[at], yours[to]) for at, to in product(range(len(mine)), range(len(yours)))}
    for (at, to), known in likely.items():
        rivals = [each for each in likely if (each[0] == at) != (each[1] == to) and likely[each] >= known]
        if known > 0 and not rivals and not are_apart(mine[at], yours[to]):
            yield Same(mine[at][0], yours[to][0], _shared(mine[at], yours[to]))


def _untold(mine: Sequence[Told], yours: Sequence[Told]) -> list[Told]:
    """The amounts of one text that the other one doesn't tell."""
    return [each for each in mine if not any(each[1].interval.meets(other[1].interval) for other in yours)]


def _likeness(first: Told, second: Told) -> float:
    """How much of what two clauses speak of is the same; nothing where it is too little, or one is too large."""
    low, high = sorted((size(first[1]), size(second[1])))
    shared, slip = _shared(first, second), is_slip(first[0], second[0])
    names = tuple(first[1].names | second[1].names) or (CLASS,)
    own = slip or any(not word.startswith(names) or word == PRICE for word in shared)
    if low <= 0 or high > TWICE * low or len(shared) < ENOUGH or not own:
        return 0
    return len(shared) / len(_words(first) | _words(second))


def _shared(first: Told, second: Told) -> frozenset[str]:
    """The stems that two sentences share; a price by any name."""
    shared = shared_stems(first[1], second[1])
    priced = first[0].quantity.unit_kind in ("currency", "minor") and all(
        _words(each) & PRICES for each in (first, second)
    )
    return (shared - PRICES) | {PRICE} if priced else shared


def _words(told: Told) -> frozenset[str]:
    return told[1].words | {told[1].unit}
