"""Which numbers without a known measure are of the same thing. Shared by C103 and P403."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.model import About, Claim

ENOUGH = 2
"""Stems that two clauses share where the unit says little: money, per cent. Our own choice."""

FEW = 10
"""Documents of a run up to which those without a common name are held against each other: among many, any two will
share some words by chance. Our own choice."""

RATES = frozenset({"up percent", "down percent"})
LEAD = 3
"""Sentences behind a headline that surely tell the change it tells. Our own choice."""

NEVER = 1000
"""More stems than a clause has: changes are compared only between a headline and its text."""

SLIP = 3
"""Digits from which on the same ones in another order are hardly chance. Our own choice."""

BARE = 3
"""Stems shared by two numbers that nothing is counted in. Our own choice."""

COUNTED = 3
"""Stems shared by two counts of what was added or lost: "wants to cut 1,200 jobs". Our own choice."""

DATED = 1
"""Stems shared where both name the same time, or one is a headline's count. Our own choice."""

PART = 0.34
"""The part of the shorter clause's stems that must be shared. Our own choice."""


LOOSE = 2
"""Stems shared from which on "the east wing alone" is the east wing. Our own choice."""

ALONE = frozenset({"alone"})
"""What tells nothing apart where enough words are shared."""

EARLIER = frozenset({"earlier", "ago", "previous", "initially", "originally"})
"""What tells a number of the text apart from that of its headline, unless both say how much something changed."""


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
        if claim.about is not None:
            groups.setdefault(claim.about.unit, []).append((claim, claim.about))
    many = len({claim.location.path for claim in claims}) > FEW
    for unit, group in groups.items():
        often = Counter((claim.location.path, word) for claim, about in group for word in about.words)
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
                shared = _shared(first, one, second, other, strict=enough is None)
                if shared is None or _weight(shared, second, often) < _needed(
                    unit, (first, one), (second, other), enough
                ) - _is_transposed(first, second):
                    continue
                if one.heading != other.heading and _borne_out(group, first, second):
                    continue
                beside = near if place >= at - FAR else [*group[max(place - FAR, 0) : place + FAR], *near]
                if enough is None and _several(beside, (first, one), (second, other)):
                    continue
                yield Same(first, second, shared)
                break


def turned(claims: Sequence[Claim]) -> Iterator[Same]:
    """Changes that a headline tells to go one way and the text the other."""
    changes: dict[str, list[tuple[Claim, About]]] = {}
    for claim in claims:
        if claim.about and not claim.published and claim.about.unit.startswith(("up ", "down ")):
            changes.setdefault(claim.location.path, []).append((claim, claim.about))
    for first, one in (each for told in changes.values() for each in told):
        if not one.heading:
            continue
        way, _, unit = one.unit.partition(" ")
        body = [
            (claim, about)
            for claim, about in changes[first.location.path][:FAR]
            if about.unit.endswith(f" {unit}") and not about.heading
            if about.interval.meets(one.interval) and len(about.words & one.words) >= ENOUGH
        ]
        if body and not any(about.unit.startswith(way) for _, about in body):
            yield Same(first, body[0][0], body[0][1].words & one.words)


def _are_strangers(first: Claim, one: About, second: Claim, other: About) -> bool:
    """Whether two numbers of different documents have no name in common."""
    return first.location.path != second.location.path and not one.names & other.names


def _is_transposed(one: Claim, other: Claim) -> bool:
    """Whether two numbers have the same digits in another order, as a slip of the hand leaves them: 1,264 and 1,624."""
    digits = [[each for each in claim.quantity.surface if each.isdigit()] for claim in (one, other)]
    return len(digits[0]) >= SLIP and digits[0] != digits[1] and sorted(digits[0]) == sorted(digits[1])


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


def _weight(shared: frozenset[str], claim: Claim, often: Mapping[tuple[str, str], int]) -> float:
    """How much the shared stems say: less where the document uses them beside many numbers."""
    return sum(1.0 if often[claim.location.path, word] <= OFTEN else 0.5 for word in shared)


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


OFTEN = 3
"""Numbers of one unit beside which a stem may stand and still tell one thing from another. Our own choice."""


def _several(near: Sequence[tuple[Claim, About]], one: tuple[Claim, About], other: tuple[Claim, About]) -> bool:
    """Whether a third number would do as well as one of the two, or stands beside it: then none is sure."""
    for claim, about in near:
        if claim is one[0] or claim is other[0]:
            continue
        for mine, my in (one, other):
            if claim.location.path != mine.location.path:
                continue
            before = one[1].heading == other[1].heading or claim.location.start < mine.location.start
            if about.line == my.line and before and not _is_word(claim) and _of_one_size(about, my):
                return True
        if one[1].heading != other[1].heading:
            continue
        apart = about.words >= one[1].words & other[1].words and about.line not in (one[1].line, other[1].line)
        if apart and not (about.interval.meets(one[1].interval) or about.interval.meets(other[1].interval)):
            return True
    return False


def _of_one_size(one: About, other: About) -> bool:
    """Whether the larger of two numbers is at most ten times the other, so that they could be of one thing."""
    low, high = sorted((one.interval.low, other.interval.low))
    return not (low.is_finite() and low > 0) or high <= 10 * low


def _is_word(claim: Claim) -> bool:
    """Whether a number is a word for a fraction: "half of those"."""
    return claim.quantity.unit is None


FAR = 100
"""Numbers of one unit that each is held against: keeps the time linear in a folder of any size."""


LATEST = 300
"""Numbers beside a stem that are looked through for those of other documents, the latest. Our own choice, as FAR."""


def _needed(unit: str, earlier: tuple[Claim, About], later: tuple[Claim, About], enough: int | None) -> int:
    """How many stems two clauses must share."""
    (first, one), (second, other) = earlier, later
    if enough is not None:
        again = unit.startswith("count ") and other.taken_up and first.quantity.unit == second.quantity.unit
        return 0 if again else enough
    if one.heading != other.heading:
        counted = unit.startswith("count ")
        lead = abs(one.line - other.line) <= (LEAD if unit in RATES else 1)
        lead = lead and first.location.path == second.location.path
        if counted or lead:
            return 0 if counted and lead else DATED  # the first sentence tells what the headline does
        return ENOUGH
    if unit == "number":
        return max(BARE, int(PART * 2 * min(len(one.words), len(other.words))))
    if unit.startswith(("up ", "down ")):
        return COUNTED if " count " in unit else NEVER
    if (one.universal or other.universal) and unit.startswith("count "):
        return 0
    if (
        one.owned
        and other.owned
        and other.taken_up
        and not one.taken_up
        and first.location.path == second.location.path
    ):
        return 0  # "We have 18 lifeboats" ... "Our 14 lifeboats"
    if unit.startswith("count ") and other.taken_up and (one.owned or " " in (second.quantity.unit or "")):
        return DATED
    classed = unit.startswith("count ") or any(word[0] == "=" for word in one.words & other.words)
    if one.times & other.times and classed:
        return DATED
    return max(ENOUGH, int(PART * min(len(one.words), len(other.words))))


def _shared(first: Claim, one: About, second: Claim, other: About, strict: bool) -> frozenset[str] | None:
    """The stems that both share; None where something tells them apart."""
    heading = one.heading != other.heading
    if first.measure is not None and (first.measure, first.scope) == (second.measure, second.scope):
        return None  # C101 knows better
    if first.location.path == second.location.path and one.line == other.line:
        return None
    apart = one.contrast ^ other.contrast
    if len(one.words & other.words) >= LOOSE:
        apart -= ALONE
    if strict and not heading and (apart or one.mood != other.mood):
        return None
    if heading and (one.contrast ^ other.contrast) & EARLIER and " " not in one.unit:
        return None
    if strict and one.times and other.times and not one.times & other.times:
        return None
    if strict and max(_years(one), _years(other)) > 1 and not one.times & other.times:
        return None  # "between 1961 and 1972"
    if one.names and other.names and not one.names & other.names:
        return None
    if (not heading and "other" in (one.mood, other.mood)) or _opposed(one, other):
        return None
    return one.words & other.words


def _years(about: About) -> int:
    return sum(1 for time in about.times if time.isdigit())


def _opposed(one: About, other: About) -> bool:
    """Whether one speaks of exports and the other of imports."""
    return bool(one.against & other.words or other.against & one.words)
