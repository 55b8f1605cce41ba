"""Growth over several years told as so much a year: "15% a year, from 100 million in 2015 to 201 million in 2020"."""

from collections.abc import Iterator
from functools import partial

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.changes.pairing import Pair, pairings
from factcheck.relations.reading.lines import Line, Number, term
from factcheck.relations.reading.stated import is_yearly
from factcheck.relations.reading.times import year_of

NEXT = 1
"""Sentences behind the ends in which the rate may stand. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Two ends of different years with the one rate of a year beside them; `about` is the number of years."""
    rates = {line.place: found for line in lines if (found := _rates(line, lexicon))}
    if not rates:
        return
    for pair in map(partial(_by_years, lines), pairings(lines, lexicon)):
        years = _years(pair, lines)
        near = [rate for place in range(pair.after.line, pair.after.line + NEXT + 1) for rate in rates.get(place, ())]
        if years < 2 or len(near) != 1 or abs(pair.after.line - pair.before.line) > NEXT:
            continue
        rate = near[0]
        sure = pair.tight and rate.line == pair.after.line
        yield Tie(
            "growth",
            (term(document, "before", pair.before), term(document, "after", pair.after), term(document, "rate", rate)),
            "high" if sure else "low",
            str(years),
        )


def _rates(line: Line, lexicon: Lexicon) -> list[Number]:
    """The rates of growth of a year in a line: not of interest."""
    grown = [lexicon.words("relations", "change", way) for way in ("up", "down")]
    telling = lexicon.words("grammar", "averaged").union(*grown)
    return [
        each
        for each in line.numbers
        if is_yearly(line, each, lexicon)
        and (each.quantity.kind == "change" or not telling.isdisjoint(line.words[at] for at in each.clause))
    ]


def _by_years(lines: list[Line], pair: Pair) -> Pair:
    """A pair in the order of its years."""
    return pair._replace(before=pair.after, after=pair.before) if _years(pair, lines) < 0 else pair


def _years(pair: Pair, lines: list[Line]) -> int:
    """The years from one end to the other; 0 where they aren't told."""
    first, last = (year_of(lines[each.line], each) for each in pair[:2])
    return last - first if first is not None and last is not None else 0
