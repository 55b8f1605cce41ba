"""Whose a number is: the countries that its sentence names before it."""

from collections.abc import Sequence

from factcheck.lexicon import REGION
from factcheck.relations.reading.lines import Line


def owners_of(line: Line, stop: int) -> frozenset[str]:
    """The countries that a sentence names before a token, by their codes."""
    places = (mark for mark in line.sentence.marks.all("place") if mark.last <= stop)
    return frozenset(str(mark.value[0]) for mark in places if mark.value[1] != REGION)


def are_of_several(lines: Sequence[Line], places: Sequence[tuple[int, int]]) -> bool:
    """Whether some of the tokens (line, place in it) are told of a country, and others elsewhere of another one."""
    owners = [each for each in (owners_of(lines[at], stop) for at, stop in places) if each]
    return any(one.isdisjoint(other) for one in owners for other in owners)
