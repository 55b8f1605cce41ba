"""Which numbers without a known measure are of the same thing. Shared by C103 and P403."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import NamedTuple

from factcheck.model import About, Claim
from factcheck.rules._evidence import ENOUGH, Spread, is_slip, is_told_again, needed, shared_words, size, speaks

NOTHING = -1.0
"""Less than any evidence."""

AMONG_MANY = 4
"""Stems that two numbers of different documents share among many. Our own choice."""

TWICE = 2
"""How many times as large as one of two a number may be that could be meant as well. Our own choice."""

FEW = 10
"""Documents of a run up to which those without a common name are held against each other: among many, any two will
share some words by chance. Our own choice."""


class Same(NamedTuple):
    """Two claims that seem to be of one thing, in order of place; `shared` says by which words."""

    first: Claim
    second: Claim
    shared: frozenset[str]


def same(
    claims: Sequence[Claim], clash: Callable[[About, About], bool], enough: int | None = None,
    key: Callable[[About], Hashable] = lambda about: None,
) -> Iterator[Same]:  # fmt: skip
    """Pairs of one thing that clash; each claim with the first one before it. Those that clash have the same `key`."""
    groups: dict[str, list[tuple[Claim, About]]] = {}
    for claim in claims:
        if claim.about is not None and not claim.about.spent:
            groups.setdefault(claim.about.unit, []).append((claim, claim.about))
    headed: dict[str, tuple[float, Same]] = {}  # of several numbers that a headline doesn't fit, the likeliest
    lines: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for claim, about in (each for group in groups.values() for each in group):
        for word in about.words:
            lines[claim.location.path, word].add(about.line)
    many = len({claim.location.path for claim in claims}) > FEW
    for unit, group in groups.items():
        beside = Counter((claim.location.path, word) for claim, about in group for word in about.words)
        spread = Spread(beside, lines, many)
        alike: dict[Hashable, list[int]] = {}
        spoken: dict[Hashable, list[int]] = {}  # where a stem stands, for what is too far away to be met on the way
        for at, (second, other) in enumerate(group):
            rivals = alike.setdefault(key(other), [])
            before = [*_elsewhere(group, spoken, at, key(other)), *rivals[bisect_left(rivals, at - FAR) :]]
            rivals.append(at)
            if second.published:
                continue
            near = group[max(at - FAR, 0) : at + FAR]
            for place in before:
                first, one = group[place]
                if not clash(one, other) or (many and _are_strangers(first, one, second, other)):
                    continue
                here = first.location.path == second.location.path and one.heading == other.heading
                if enough is None and here and not is_told_again((first, one), (second, other)):
                    continue
                shared = shared_words(first, one, second, other, strict=enough is None)
                if shared is None:
                    continue
                sole = enough is None and _are_sole(near, one, other, first, second)
                known = speaks(shared, (first, one), (second, other), spread, sole)
                apart = many and first.location.path != second.location.path
                if known < max(needed(unit, (first, one), (second, other), enough), AMONG_MANY * apart):
                    continue
                if one.heading != other.heading and _borne_out(_moved_too(groups, unit), first, second):
                    continue
                around = near if place >= at - FAR else [*group[max(place - FAR, 0) : place + FAR], *near]
                if enough is None and _several(around, (first, one), (second, other)):
                    continue
                pair = Same(first, second, shared)
                if one.heading == other.heading:
                    yield pair
                elif (known := known + (abs(one.line - other.line) == 1)) > headed.get(first.id, (NOTHING, pair))[0]:
                    headed[first.id] = known, pair  # the first sentence most often says the same
                break
    yield from (pair for _, pair in headed.values())


def _are_sole(
    near: Sequence[tuple[Claim, About]], one: About, other: About, first: Claim, second: Claim
) -> bool:  # fmt: skip
    """Whether no third number of a document that has the unit of two of its numbers is of their size."""
    if first.location.path != second.location.path:
        return False
    return all(
        about.interval in (one.interval, other.interval)
        or claim.location.path != first.location.path
        or not (_of_one_size(about, one, TWICE) or _of_one_size(about, other, TWICE))
        for claim, about in near
    )


def _are_strangers(first: Claim, one: About, second: Claim, other: About) -> bool:
    """Whether two numbers of different documents have no name in common."""
    return first.location.path != second.location.path and not one.names & other.names


def _elsewhere(
    group: Sequence[tuple[Claim, About]], spoken: dict[Hashable, list[int]], at: int, key: Hashable
) -> list[int]:  # fmt: skip
    """The numbers of other documents, further back than FAR, that share stems with one; it is taken up among them."""
    claim, about = group[at]
    met = Counter[int]()
    for word in sorted(about.words):
        places = spoken.setdefault((key, word), [])
        if not claim.published:
            met.update(place for place in places[-LATEST:] if place < at - FAR)
        places.append(at)
    return sorted(
        place
        for place, count in met.items()
        if count >= ENOUGH and group[place][0].location.path != claim.location.path
    )  # fmt: skip


def _moved_too(groups: dict[str, list[tuple[Claim, About]]], unit: str) -> list[tuple[Claim, About]]:
    """The numbers of a unit, told as levels or as changes: "loses two metres", "became 2.1 metres thinner"."""
    base = unit.removeprefix("up ").removeprefix("down ")
    return [each for name in (base, f"up {base}", f"down {base}") for each in groups.get(name, ())]


def _borne_out(group: Sequence[tuple[Claim, About]], one: Claim, other: Claim) -> bool:
    """Whether another number of the text says what the headline does."""
    heading = one if one.about and one.about.heading else other
    return any(
        claim.location.path == heading.location.path
        and not about.heading
        and about.interval.meets(heading.about.interval)
        for claim, about in group
        if heading.about
    )


def _several(near: Sequence[tuple[Claim, About]], one: tuple[Claim, About], other: tuple[Claim, About]) -> bool:
    """Whether a third number would do as well as one of the two, or stands beside it: then none is sure."""
    if is_slip(one[0], other[0]):
        return False  # no other number has the digits of both
    within = one[0].location.path == other[0].location.path  # two documents tell one thing in the same words
    for claim, about in near:
        if claim is one[0] or claim is other[0]:
            continue
        for mine, my in (one, other):
            if claim.location.path != mine.location.path:
                continue
            before = one[1].heading == other[1].heading or claim.location.start < mine.location.start
            rival = within or about.words >= one[1].words & other[1].words  # "adults £18, families £39", "adults £15"
            if about.line == my.line and before and rival and not _is_word(claim) and _of_one_size(about, my):
                return True
        if one[1].heading != other[1].heading:
            continue
        apart = about.words >= one[1].words & other[1].words and about.line not in (one[1].line, other[1].line)
        if apart and (one[1].universal or other[1].universal):  # a bound of all cases has to hold of this one too
            apart = any(shared_words(claim, about, *each, strict=True) is not None for each in (one, other))
        if apart and not (about.interval.meets(one[1].interval) or about.interval.meets(other[1].interval)):
            return True
    return False


def _of_one_size(one: About, other: About, times: int = 10) -> bool:
    """Whether the larger of two numbers is at most so many times the other, so that they could be of one thing."""
    low, high = sorted((size(one), size(other)))
    return low <= 0 or high <= times * low


def _is_word(claim: Claim) -> bool:
    """Whether a number is a word for a fraction: "half of those"."""
    return claim.quantity.unit is None


FAR = 40
"""Numbers of one unit that each is held against: keeps the time linear in a folder of any size."""


LATEST = 300
"""Numbers beside a stem that are looked through for those of other documents, the latest. Our own choice, as FAR."""
