"""The year, or the season, that a number is of by "last year" or "this winter" in its own part of a sentence."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.relations.reading.lines import Line, Number

CROSSED = 20
"""How many tokens farther a time counts as that belongs to another number or another clause. Our own choice."""

BEHIND = 2
"""Tokens from a number to the "last year" that it is of. Our own choice."""


def offset_of(line: Line, number: Number, lexicon: Lexicon) -> tuple[str, int] | None:
    """The year, or the season, that a number is of by "last year" or "this winter" in its part of the line, and how far
    off that is: what the line alone names there, else what stands next to it."""
    clauses = ("relations", "clauses")
    parted, joints = lexicon.words(*clauses, "parted"), lexicon.words(*clauses, "joints")
    near: list[tuple[int, tuple[str, int]]] = []
    for told, offset in _offsets(line, lexicon):
        between = line.words[told.stop : number.first] or line.words[number.last : told.start]
        if parted.isdisjoint(between):
            joined = told.start >= number.last and not joints.isdisjoint(between)
            reach = range(min(told.start, number.last), max(told.start, number.first))
            crossed = any(each.first in reach for each in line.numbers)
            near.append((len(between) + CROSSED * (joined + crossed), offset))
    if len({offset for _, offset in near}) < 2:
        return near[0][1] if near else None
    return min(near)[1]


def _offsets(line: Line, lexicon: Lexicon) -> Iterator[tuple[range, tuple[str, int]]]:
    """Where a line says "last year", "this season": the span, and how many of it before this one."""
    for mark in line.sentence.marks.all("year offset"):
        yield range(mark.first, mark.last), ("year", int(mark.value))
    last, this = lexicon.words("relations", "times", "gone"), lexicon.words("relations", "times", "this")
    spans, definite = lexicon.words("relations", "times", "seasons"), lexicon.words("relations", "change", "definite")
    for at, (word, span) in enumerate(pairwise(line.words)):
        if word in last | this and span in spans and definite.isdisjoint(line.words[max(at - 1, 0) : at]):
            yield range(at, at + 2), (span, -(word in last))


def is_dated_before(line: Line, one: Number, other: Number, year: int | None, lexicon: Lexicon) -> bool:
    """Whether the first of two numbers has a year right behind it, and the other "last year": "8.0 million in 2019 and
    6.0 million last year"."""
    if year is None or str(year) not in line.words[one.last : other.first]:
        return False
    return any(0 <= told.start - other.last <= BEHIND for told, _ in _offsets(line, lexicon))
