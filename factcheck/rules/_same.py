"""Which numbers without a known measure are of the same thing. Shared by C103 and P403."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from factcheck.model import About, Claim

ENOUGH = 2
"""Stems that two clauses share where the unit says little: money, per cent. Our own choice."""

COUNTED = 1
"""Stems shared, beside what is counted: "40 electric buses ordered". Our own choice."""

PART = 0.34
"""The part of the shorter clause's stems that must be shared. Our own choice."""


class Same(NamedTuple):
    """Two claims that seem to be of one thing, in order of place; `shared` says by which words."""

    first: Claim
    second: Claim
    shared: frozenset[str]


def same(
    claims: Sequence[Claim], clash: Callable[[About, About], bool], enough: int | None = None
) -> Iterator[Same]:
    """Pairs of one thing that clash; each claim with the first one before it."""
    groups: dict[str, list[tuple[Claim, About]]] = {}
    for claim in claims:
        if claim.about is not None:
            groups.setdefault(claim.about.unit, []).append((claim, claim.about))
    for unit, group in groups.items():
        for at, (second, other) in enumerate(group):
            for first, one in group[max(at - FAR, 0) : at]:
                if not clash(one, other):
                    continue
                shared = _shared(first, one, second, other)
                if shared is not None and len(shared) >= _needed(unit, one, other, enough):
                    yield Same(first, second, shared)
                    break


FAR = 200
"""Numbers of one unit that each is held against: keeps the time linear in a folder of any size."""


def _needed(unit: str, one: About, other: About, enough: int | None) -> float:
    if enough is not None:
        return enough
    least = COUNTED if unit.startswith("count ") or one.heading != other.heading else ENOUGH
    return max(least, PART * min(len(one.words), len(other.words)))


def _shared(first: Claim, one: About, second: Claim, other: About) -> frozenset[str] | None:
    """The stems that both share; None where something tells them apart."""
    if first.location.path == second.location.path and one.line == other.line:
        return None
    if one.contrast != other.contrast or first.modality != second.modality:
        return None
    if one.times and other.times and not one.times & other.times:
        return None
    if one.names and other.names and not one.names & other.names:
        return None
    if first.modality not in ("fact", "forecast", "target", "negated"):
        return None
    return one.words & other.words
