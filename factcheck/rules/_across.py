"""The only numbers in a unit of two documents of one matter: "a quarter of a million homes" in a leaflet and "power for
180,000 homes" in a letter. What the documents share says that it is one matter, where the sentences don't."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product

from factcheck.misprints import is_misprint
from factcheck.model import Claim, Interval
from factcheck.rules._evidence import CLASS, NUMBER, PERCENT, size
from factcheck.rules._same import FEW, Same
from factcheck.rules._sole import SMALL, TIME, TWICE, Told, are_apart, is_alone
from factcheck.rules._times import years_of

RELATED = 2
"""Stems beside numbers, none a class of words, that two documents of one matter share: of pairs of true texts of other
matters 4 in 10,000 do and have two numbers near each other. Our own choice."""

MOVED, CLOSE = Decimal("1.1"), Decimal("1.5")
"""How many times as large the larger of two such numbers is: less, and it may be of another day, 188 members and 191.
Our own choice."""


def across(claims: Sequence[Claim]) -> Iterator[Same]:
    """Pairs of the only numbers of a unit in two of a few documents that can't both be."""
    documents: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if not claim.published:
            documents[claim.location.path].append(claim)
    if not 1 < len(documents) <= FEW:
        return
    told = {path: [(claim, claim.about) for claim in found if claim.about] for path, found in documents.items()}
    counts = {path: _alone(each) for path, each in told.items()}
    stems = {path: _stems(each) for path, each in told.items()}
    for one, other in combinations(documents, 2):
        shared = stems[one] & stems[other]
        for unit in counts[one].keys() & counts[other].keys() if len(shared) >= RELATED else ():
            first, second = counts[one][unit], counts[other][unit]
            if _clash(first, second) and not _are_bridged(first, second, [*documents[one], *documents[other]]):
                yield Same(first[0], second[0], shared)
        yield from _misprinted(told[one], told[other], shared) if len(shared) >= RELATED else ()


def _misprinted(mine: Sequence[Told], yours: Sequence[Told], shared: frozenset[str]) -> Iterator[Same]:
    """The one pair of numbers of a unit and of a year that both texts name, where the one is a slip of the other, and
    neither is told in both: "invested €29 million in 2023", "we put in €39 million in 2023"."""
    slips: defaultdict[str, list[tuple[Told, Told]]] = defaultdict(list)
    theirs = _dated(yours)
    for unit, told in _dated(mine).items():
        for (first, here), (second, there) in product(told, theirs.get(unit, ())):
            if here & there and _is_slip(first, second):
                slips[unit].append((first, second))
    for first, second in (pairs[0] for pairs in slips.values() if len(pairs) == 1):
        again = _is_told(first, yours) or _is_told(second, mine)
        if not again and not are_apart(first, second):
            yield Same(first[0], second[0], shared)


def _dated(told: Sequence[Told]) -> dict[str, list[tuple[Told, set[str]]]]:
    """The numbers of a document that are of a year, with their years, by unit."""
    units: defaultdict[str, list[tuple[Told, set[str]]]] = defaultdict(list)
    for each in told:
        if years := years_of(each[1]):
            units[each[1].unit].append((each, years))
    return units


def _is_slip(first: Told, second: Told) -> bool:
    low, high = sorted((size(first[1]), size(second[1])))
    if not SMALL < low <= high <= TWICE * low:
        return False
    value = second[0].quantity.value
    plain = all(claim.quantity.bound == "=" and about.unit not in (PERCENT, TIME) for claim, about in (first, second))
    return plain and value is not None and is_misprint(first[0].quantity, value)


def _is_told(one: Told, others: Sequence[Told]) -> bool:
    return any(one[1].unit == about.unit and one[1].interval.meets(about.interval) for _, about in others)


def _alone(told: Sequence[Told]) -> dict[str, Told]:
    """The numbers of a document that are the only ones in their unit, by this; shares and times are of anything."""
    units: defaultdict[str, list[Told]] = defaultdict(list)
    for each in told:
        if not each[1].unit.startswith((NUMBER, PERCENT, TIME, "up ", "down ")):
            units[each[1].unit].append(each)
    alone = {unit: [each for each in group if is_alone(each, group)] for unit, group in units.items()}
    return {unit: each[0] for unit, each in alone.items() if len(each) == 1}


def _stems(told: Sequence[Told]) -> frozenset[str]:
    """What a document speaks of beside its numbers."""
    words = frozenset[str]().union(*(about.sentence for _, about in told))
    return frozenset(word for word in words if not word.startswith(CLASS))


def _clash(first: Told, second: Told) -> bool:
    """Whether two numbers that nothing tells apart are near each other and can't both be."""
    low, high = sorted((size(first[1]), size(second[1])))
    near = low > SMALL and MOVED * low <= high <= CLOSE * low
    return near and not first[1].interval.meets(second[1].interval) and not are_apart(first, second)


def _are_bridged(first: Told, second: Told, claims: Sequence[Claim]) -> bool:
    """Whether a third number is what the one has more than the other: 188 members, three joined, 191 members."""
    low, high = sorted((first[1], second[1]), key=size)
    values = [claim.quantity.value for claim in claims if claim is not first[0] and claim is not second[0]]
    return any(low.interval.plus(Interval(value, value)).meets(high.interval) for value in values if value is not None)
