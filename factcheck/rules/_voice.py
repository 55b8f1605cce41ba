"""Two numbers of one unit that one who is quoted tells, and no third: whoever speaks of one thing twice names it the
second time in a word or two."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.model import SOME, About, Claim
from factcheck.rules._evidence import CLASS, COUNT, NUMBER, size
from factcheck.rules._same import Same
from factcheck.rules._sole import BOTH, SMALL, are_of_others, shared_stems
from factcheck.rules._times import years_of

Told = tuple[Claim, About]

SHORT = 40
"""Sentences of a document that quotes one person on one thing. Our own choice."""

TIMES = 10
"""How many times as large as the other one of two numbers of one thing may be. Our own choice."""

CLOSE = 3
"""How many times as large as the other one of two counts of a thing may be that share no word: nobody who is quoted in
960 true texts told two such. Our own choice."""


def voiced(claims: Sequence[Claim]) -> Iterator[Same]:
    """Pairs of numbers of one thing that one person tells and that can't both be."""
    documents: defaultdict[str, list[Told]] = defaultdict(list)
    for claim in claims:
        if claim.about is not None and not claim.published:
            documents[claim.location.path].append((claim, claim.about))
    for told in documents.values():
        if max(about.line for _, about in told) > SHORT:
            continue
        groups = [(_are_one, group) for group in _voices([each for each in told if each[1].quoted])]
        groups += [(_is_taken_up, group) for group in _counts(told)]
        for are_one, group in groups:
            for first, second in combinations(group, BOTH):
                if are_one(first, second) and _clash(first, second):
                    yield Same(first[0], second[0], shared_stems(first[1], second[1]))


def _voices(quoted: Sequence[Told]) -> Iterator[list[Told]]:
    """The numbers of a unit that one person tells, where there are two of them."""
    people = {claim.speaker for claim, _ in quoted if claim.speaker is not None}
    units: defaultdict[tuple[str, str], list[Told]] = defaultdict(list)
    for claim, about in quoted:
        speaker = claim.speaker or (next(iter(people)) if len(people) == 1 else "")
        units[speaker, about.unit].append((claim, about))
    yield from (group for group in units.values() if _are_two(group))


def _counts(told: Sequence[Told]) -> Iterator[list[Told]]:
    """The counts of a thing, where a text tells two of them."""
    units: defaultdict[str, list[Told]] = defaultdict(list)
    for claim, about in told:
        if about.unit.startswith(COUNT[0]):
            units[about.unit].append((claim, about))
    yield from (group for group in units.values() if _are_two(group))


def _are_two(group: Sequence[Told]) -> bool:
    return len({about.interval for _, about in group}) == BOTH


def _is_taken_up(earlier: Told, later: Told) -> bool:
    """Whether one who is quoted takes up a count that the text told before: "keeps 900 sows", "with 1,900 sows I". In
    600 true texts nobody takes up another one. Nor does a text that tells of 25 nurses go on to "the 35 nurses"."""
    (first, one), (second, other) = earlier, later
    told, again = ((claim.quantity.unit or "").split() for claim in (first, second))
    if not told or told[-1] != (again or [""])[-1] or not set(again) <= set(told):
        return False  # "240 goats", and "my 140 young goats"
    low, high = sorted((size(one), size(other)))
    near = low > SMALL and high <= CLOSE * low and not are_of_others(earlier, later)
    if other.quoted and not one.quoted and other.line - one.line > 1:
        return near and other.taken_up and told == again
    more = size(other) > size(one) and bool(years_of(one)) == bool(
        years_of(other)
    )  # the fewer may be some of the others: "The 30 buses from Skoda"
    return near and other.taken_up and other.line > one.line and more and not one.contrast & {SOME}


def _are_one(earlier: Told, later: Told) -> bool:
    """Whether two numbers that one person tells are likely to be of one thing."""
    (first, one), (second, other) = earlier, later
    if abs(one.line - other.line) <= 1 or one.unit.startswith(("up ", "down ")):
        return False  # who tells two at once tells them apart
    low, high = sorted((size(one), size(other)))
    if low <= 0 or high > TIMES * low or are_of_others(earlier, later):
        return False
    if bool(years_of(one)) != bool(years_of(other)):
        return False
    shared = shared_stems(one, other)
    own, counted = {word for word in shared if not word.startswith(CLASS)}, one.unit != NUMBER
    if one.unit.startswith(COUNT):
        alike = " " in (first.quantity.unit or "") and first.quantity.unit == second.quantity.unit
        return bool(shared) or other.taken_up or alike or (counted and high <= CLOSE * low)
    return bool(own or (shared and (one.universal or other.universal)))


def _clash(earlier: Told, later: Told) -> bool:
    """Whether two can't both be: two upper bounds neither, for "up to four months" is what some do wait."""
    both = all(claim.quantity.bound in ("<", "<=") or about.universal for claim, about in (earlier, later))
    if both and (earlier[1].universal or later[1].universal):
        return size(earlier[1]) != size(later[1])
    return not earlier[1].interval.meets(later[1].interval)
