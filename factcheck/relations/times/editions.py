"""The how-manieth it is of what has been held every so many years since the first: "since 2005 every two years, and now
the eighth festival"."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Term, Tie
from factcheck.relations.reading.lines import Line, numbers_of, term, written_term
from factcheck.relations.reading.topics import topics_of
from factcheck.relations.times.dates import dated, ordinal_before, told_years, years_of

LEAST, MOST = 3, 300
"""The editions that are counted; our own choice."""

FIRST = 2
"""Tokens of "first time"."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The one edition of a text with its first year, how often it is held, and every later year."""
    periods = [number for number in numbers_of(lines) if number.quantity.unit == "year" and number.quantity.value]
    periods = [each for each in periods if _is_every(lines[each.line], each.first, lexicon)]
    told = [(each.line, term(document, "every", each)) for each in periods] or list(_yearly(document, lines, lexicon))
    if len(told) != 1:
        return
    years = [year for line in lines for year in years_of(line)]
    since = lexicon.words("relations", "orders", "since")
    starts = [year for year in years if _is_first(lines[year.line], lexicon)]
    starts = starts or told_years(lines, years, lexicon, "founded")
    starts = starts or [each for each in years if not since.isdisjoint(lines[each.line].words[: each.first][-1:])]
    told_of = {told[0][0], *(place for year in starts for place in (year.line, max(year.line - 1, 0)))}
    held = frozenset[str]().union(*(lines[place].topic for place in told_of))  # "the fair ...", "it was first held"
    found = [(line, *nth) for line in lines for nth in _editions(line, held, lexicon)]
    if len(found) == 1 and len({year.year for year in starts}) == 1:
        line, nth, first, last = found[0]
        start = dated(document, lines, "start", starts[0])
        edition = written_term(document, line, "edition", first, last, nth)
        for year in years:
            if year.year > starts[0].year:
                terms = (start, told[0][1], edition, dated(document, lines, "end", year))
                yield Tie("edition", terms, "low")


def _yearly(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[tuple[int, Term]]:
    """The "every year" of what is told to have been so since the first one, as a term of one year."""
    every, since = lexicon.words("relations", "dated", "every"), lexicon.words("relations", "orders", "since")
    years = lexicon.words("relations", "dated", "yearly")
    for line in lines:
        for at, (one, other) in enumerate(pairwise(line.words)):
            if one in every and other in years and not since.isdisjoint(line.words):
                yield line.place, written_term(document, line, "every", at, at + 2, 1)


def _is_every(line: Line, first: int, lexicon: Lexicon) -> bool:
    return not lexicon.words("relations", "dated", "every").isdisjoint(line.words[max(first - 1, 0) : first])


def _is_first(line: Line, lexicon: Lexicon) -> bool:
    """Whether a sentence tells of the first time."""
    times = lexicon.words("relations", "times", "first") | lexicon.words("relations", "times", "instant")
    return sum(word in times for word in line.words) >= FIRST


def _editions(line: Line, held: frozenset[str], lexicon: Lexicon) -> Iterator[tuple[int, int, int]]:
    """Each "eighth festival" of a line, where that is what is held, and its tokens."""
    named = lexicon.words("relations", "dated", "edition")
    for at, word in enumerate(line.words):
        nth = ordinal_before(line, at, lexicon)
        if nth and LEAST <= nth[0] <= MOST and (word in named or topics_of(lexicon).of([word]) & held):
            yield nth[0], nth[1], at + 1
