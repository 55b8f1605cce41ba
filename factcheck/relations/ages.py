"""How old somebody was in a year: beside the year of birth, or beside another age in another year."""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.dates import AGE, OLDEST, Year, dated, passed, told_years, years_of
from factcheck.relations.lines import Line, Number, term

YOUNGEST = 5
"""Years from which on a bare number can be an age that something was done at. Our own choice."""

LED = 4
"""Tokens before a number in which "aged", "at the age of", "turned" make it an age. Our own choice."""


class Aged(NamedTuple):
    """An age that a text tells of somebody, and the year that he was so old in."""

    age: Number
    year: Year


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The one age of a text with the year of birth, or its two ages with their years; where there are more, they may
    be of several people."""
    ages = [(line, number) for line in lines for number in line.numbers if _is_age(line, number, lexicon)]
    if not 1 <= len(ages) <= 2:
        return
    years = [year for line in lines for year in years_of(line)]
    found = [Aged(number, year) for line, number in ages if (year := _year(lines, line, years)) is not None]
    born = told_years(lines, years, lexicon, "born")
    if len({year.year for year in born}) == 1:
        for each in found:
            if each.year.year > born[0].year and each.year not in born:
                start, end = (dated(document, lines, *one) for one in (("start", born[0]), ("end", each.year)))
                yield Tie("years", (start, term(document, "age", each.age), end), "low", passed(born[0], each.year))
    elif not born and len(found) == 2 and found[0].year.year != found[1].year.year:
        one, other = sorted(found, key=lambda each: each.year.year)
        terms = [term(document, "age", each.age) for each in (one, other)]
        dates = [dated(document, lines, "year", each.year) for each in (one, other)]
        yield Tie("ages", (terms[0], dates[0], terms[1], dates[1]), "low")


def _is_age(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is told as an age: "aged 44", "at the age of 44", "he turned 44", "at 44 she won"."""
    value, unit = number.quantity.value, number.quantity.unit
    if value is None or value != int(value) or not YOUNGEST <= value <= OLDEST or number.quantity.bound != "=":
        return False
    if unit == AGE:
        return True
    if unit is not None or not number.quantity.surface.isdecimal():
        return False
    led = line.words[max(number.first - LED, 0) : number.first]
    aged, age = lexicon.words("relations", "dated", "aged"), lexicon.words("relations", "dated", "age")
    if not aged.isdisjoint(led[-1:]) or not age.isdisjoint(led):
        return True
    behind = line.words[number.last : number.last + 2]
    people = lexicon.words("relations", "dated", "people")
    if not lexicon.words("relations", "dated", "turns").isdisjoint(led[-1:]):
        return not people.isdisjoint(line.words[: number.first])
    at = not lexicon.words("relations", "dated", "at").isdisjoint(led[-1:])
    return at and not people.isdisjoint(behind)


def _year(lines: list[Line], line: Line, years: list[Year]) -> Year | None:
    """The one year of a sentence; of one without, the last year that its paragraph has named, where it names one."""
    own = [year for year in years if year.line == line.place]
    if not own:
        own = [year for year in years if year.line < line.place and lines[year.line].block == line.block]
    return own[0] if len({year.year for year in own}) == 1 else None
