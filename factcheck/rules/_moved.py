"""Changes of one thing that are told twice: up in one place and down in another, or by 8% in one text and by 18% in
another."""

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from factcheck.model import About, Claim
from factcheck.rules._evidence import CLASS, ENOUGH, LEAD, are_over_other_spans, contrasts, size
from factcheck.rules._same import FAR, FEW, Same

Told = tuple[Claim, About]

WAYS = ("up ", "down ")
"""How the units of changes begin."""

RATES = 3
"""How many times as large one of two changes of one thing may be. Our own choice."""


def moved(claims: Sequence[Claim]) -> Iterator[Same]:
    """Pairs of changes of one thing that can't both be."""
    changes: dict[str, list[Told]] = {}
    for claim in claims:
        if claim.about and not claim.published and claim.about.unit.startswith(WAYS):
            changes.setdefault(claim.location.path, []).append((claim, claim.about))
    for told in changes.values():
        yield from (pair for head in told if head[1].heading for pair in _headed(head, told[:FAR]))
    if len(changes) > FEW:
        return
    texts = [[each for each in told if not each[1].heading][:FAR] for told in changes.values()]
    for told in texts:
        for earlier, later in combinations(told, 2):
            apart = earlier[1].line != later[1].line  # not "fell 0.2% in May after rising 0.2%"
            if apart and _are_turned(earlier, later) and _are_one(earlier, later) and not _rivals(earlier, later, told):
                yield _same(earlier, later)
    for mine, yours in combinations(texts, 2):
        for earlier, later in product(mine, yours):
            if _are_one(earlier, later) and (_are_turned(earlier, later) or _differ(earlier, later, mine, yours)):
                yield _same(earlier, later)


def _headed(head: Told, told: Sequence[Told]) -> Iterator[Same]:
    """The change of a text that its headline tells to go the other way: in its words, or by as much right behind it."""
    one = head[1]
    way, _, unit = one.unit.partition(" ")
    body = [
        (claim, about)
        for claim, about in told
        if about.unit.endswith(f" {unit}") and not about.heading and about.interval.meets(one.interval)
        if len(about.words & one.words) >= ENOUGH or (one.interval == about.interval and about.line - one.line <= LEAD)
    ]
    if body and not are_over_other_spans(one, body[0][1]) and not any(about.unit.startswith(way) for _, about in body):
        yield _same(head, body[0])


def _are_one(earlier: Told, later: Told) -> bool:
    """Whether two changes are of one thing at one time, as far as the words of their clauses tell."""
    one, other = earlier[1], later[1]
    apart = one.names and other.names and not one.names & other.names
    dated = one.times == other.times != frozenset()
    return dated and not apart and one.mood == other.mood and _is_same_thing(one, other) and not contrasts(one, other)


def _is_same_thing(one: About, other: About) -> bool:
    """Whether two have words in common that are no part of a name, or one that stands for several: sales, turnover."""
    shared = {word for word in one.words & other.words if not word.startswith(tuple(one.names | other.names) or ("~",))}
    return len(shared) >= ENOUGH or any(word.startswith(CLASS) for word in shared)


def _are_turned(earlier: Told, later: Told) -> bool:
    """Whether two are by as much, and go two ways: "rose by 6%", and "a fall of 6%"."""
    one, other = earlier[1], later[1]
    ways = [about.unit.partition(" ") for about in (one, other)]
    return ways[0][0] != ways[1][0] and ways[0][2] == ways[1][2] and one.interval == other.interval


def _differ(earlier: Told, later: Told, mine: Sequence[Told], yours: Sequence[Told]) -> bool:
    """Whether two changes of two texts go one way, not by as much, and neither text tells what the other one does, nor
    a second change of the same thing."""
    one, other = earlier[1], later[1]
    low, high = sorted(map(size, (one, other)))
    if one.unit != other.unit or one.interval.meets(other.interval) or not 0 < high <= RATES * low:
        return False
    return not _rivals(earlier, later, (*mine, *yours))


def _rivals(earlier: Told, later: Told, told: Sequence[Told]) -> list[About]:
    """The other changes in the unit of one of two, with a word of both."""
    one, other = earlier[1], later[1]
    others = [about for _, about in told if about is not one and about is not other]
    units = {one.unit, other.unit}
    return [about for about in others if about.unit in units and about.words & one.words & other.words]


def _same(earlier: Told, later: Told) -> Same:
    return Same(earlier[0], later[0], earlier[1].words & later[1].words)
