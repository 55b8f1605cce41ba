"""Who is called the third-oldest, beside the years that others go back to."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from factcheck.extraction.numbers.years import FIRST_YEAR, LAST_YEAR
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.orders.places import Standing, place_term, standings_in
from factcheck.relations.reading.lines import Line, written_term
from factcheck.relations.reading.series import keys_of
from factcheck.relations.reading.topics import topics_of

YEAR = 4
"""Digits of a year."""

LEAST = 2
"""Others whose years are told, from which on they are a ranking. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each place by age with the year of whoever has it, and those of others in its sentence or the next one."""
    aged = lexicon.words("relations", "orders", "aged")
    for line in lines:
        places = [
            each for each in standings_in(line, lexicon) if not aged.isdisjoint(line.words[each.first : each.last])
        ]
        if not places or line.kind == "heading":
            continue
        behind = lines[line.place + 1 : line.place + 2]
        first, *others = _parts(line, lexicon)
        stop = next((each.stop for each in (first, *others) if places[0].first in each), first.stop)
        own = _years(line, range(stop))
        following = [(line, range(stop, len(line.words))), *((each, range(len(each.words))) for each in behind)]
        rivals = [(one, at) for one, where in following for at in _named(one, where, lexicon)]
        if places[0].place == 1:  # one other is enough, if both are told to begin
            rivals = [each for each in rivals if own and _begins(line, own[0], lexicon) and _begins(*each, lexicon)]
        if len(own) == 1 and len(rivals) >= min(LEAST, places[0].place):
            yield _tie(document, line, places[0], own[0], rivals)


def _parts(line: Line, lexicon: Lexicon) -> list[range]:
    """The parts of a sentence between semicolons and words that turn to others."""
    turns = lexicon.words("relations", "clauses", "turns") | {";", ":"}
    cuts = [0, *(at for at, word in enumerate(line.words) if word in turns and at), len(line.words)]
    return [range(first, last) for first, last in pairwise(cuts)]


def _years(line: Line, where: range) -> list[int]:
    """The places of the years in a stretch of a sentence."""
    return [
        at
        for at in where
        if len(line.words[at]) == YEAR and line.words[at].isdecimal()
        if FIRST_YEAR <= int(line.words[at]) <= LAST_YEAR
    ]


def _named(line: Line, where: range, lexicon: Lexicon) -> Iterator[int]:
    """The years in a stretch that somebody is named before: "Corve to 1846"."""
    start = where.start
    for at in _years(line, where):
        if keys_of(line, range(start, at), "name", lexicon, topics_of(lexicon)):
            yield at
        start = at + 1


def _begins(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether a year is told of what begins in it: "founded in 1874", "set up in 1861 and"."""
    return not lexicon.words("relations", "dated", "founded").isdisjoint(line.words[:at])


def _tie(document: Document, line: Line, standing: Standing, own: int, rivals: list[tuple[Line, int]]) -> Tie:
    role = "highest" if standing.way == "lowest" else "lowest"
    word = place_term(document, role, line, standing.first, standing.last, standing.place)
    terms = [written_term(document, one, "rival", at, at + 1, int(one.words[at])) for one, at in rivals]
    mine = written_term(document, line, "own", own, own + 1, int(line.words[own]))
    mine = mine._replace(quantity=replace(mine.quantity, unit_kind="time"))
    return Tie("standing", (word, mine, *terms), "medium")
