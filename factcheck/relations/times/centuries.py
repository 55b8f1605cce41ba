"""The century that something is said to be of, beside the year it was built in: "the 17th-century church was built in
1742"."""

from collections.abc import Iterator

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.reading.lines import Line, written_term
from factcheck.relations.times.dates import dated, ordinal_before, told_years, years_of

BESIDE = 14
"""Tokens from a century to the year of the same sentence. Our own choice."""

LEANS = 3
"""Tokens of a sentence in which what the one before told of is taken up: "The church itself". Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The one century that a text names with the year in which what is of it began."""
    centuries = [(line, *each) for line in lines for each in _centuries(line, lexicon)]
    if len(centuries) != 1:
        return
    line, nth, first, last = centuries[0]
    years = [year for each in lines[line.place : line.place + 2] for year in years_of(each)]
    anew = lexicon.words("relations", "dated", "anew")
    for year in told_years(lines, years, lexicon, "founded"):
        told = lines[year.line].words
        here = year.line == line.place
        between = told[last : year.first] if here and year.first > last else told[: year.first]
        close = abs(year.first - last) <= BESIDE if here else _goes_on(line, lines[year.line], last, lexicon)
        if close and anew.isdisjoint(between) and len(years) == 1:
            century = written_term(document, line, "century", first, last, nth)
            yield Tie("century", (dated(document, lines, "year", year), century), "medium")


def _goes_on(line: Line, following: Line, last: int, lexicon: Lexicon) -> bool:
    """Whether a sentence takes up what the one before called so old: "It was", "The church was"."""
    opening, thing = following.words[:LEANS], line.words[last : last + 1]
    return not lexicon.words("relations", "anaphora", "pronouns").isdisjoint(opening[:1]) or not {*thing}.isdisjoint(
        opening
    )


def _centuries(line: Line, lexicon: Lexicon) -> Iterator[tuple[int, int, int]]:
    """Each "17th-century" and "the 18th century" of a line, with its tokens."""
    for at, word in enumerate(line.words):
        if word in lexicon.words("relations", "dated", "century"):
            before = at - (line.words[at - 1 : at] == ["-"])
            if (nth := ordinal_before(line, before, lexicon)) is not None:
                yield nth[0], nth[1], at + 1
