"""Look-ups in words: "trade BLR KAZ 2024", "gdp per capita Poland", "Germany, exports to France 2015-2020"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.commands.naming import longest, meant, measures_by_name
from factcheck.reference import EXCHANGE_RATE, WORLD, Reference, Series
from factcheck.spelling import near

_YEARS = re.compile(r"([12][0-9]{3})(?:[-–]([12][0-9]{3}))?")
_SMALL = frozenset({"of", "to", "from", "with", "and", "between", "in", "the"})
_TRADE = ("trade", "exports", "imports")


class LookupProblem(Exception):
    """A query that can't be understood; the message says what is missing and how to write it."""


class Answer(NamedTuple):
    """The series that a query names, and the years it asks for; no years means all."""

    series: tuple[Series, ...]
    years: tuple[int, ...]


def lookup(reference: Reference, query: str) -> Answer:
    """Look a query up: a measure, one or two countries by code or name, maybe a year or years from-to; in any order.

    Raises LookupProblem where the measure or a country isn't known.
    """
    words = query.replace(",", " ").split()
    years = [found for word in words if (found := _YEARS.fullmatch(word))]
    words = [word for word in words if not _YEARS.fullmatch(word)]
    if not any(word.lower() not in _SMALL for word in words):
        raise LookupProblem('nothing to look up: name a measure and a country, such as "trade BLR KAZ 2024"')
    names = measures_by_name(reference)
    named = longest(words, names)
    if named is None:
        raise _unnamed(reference, words, names)
    measure, called = named.measure, " ".join(words[named.start : named.end])
    others = (words[: named.start], words[named.end :])
    if measure == EXCHANGE_RATE:
        places = [money for part in others for money in _currencies(reference, part)]
    else:
        places = [place for part in others for place in _places(reference, part)]
    if not places or len(places) > (2 if measure in (*_TRADE, "export_share", "import_share") else 1):
        wanted = "one or two countries" if measure in _TRADE else "one currency or country"
        wanted = wanted if measure in (*_TRADE, EXCHANGE_RATE) else "one country"
        raise LookupProblem(f"{called} needs {wanted}, not {len(places)}")
    partner = places[1] if len(places) == 2 else WORLD if measure in _TRADE else None
    series = reference.series(measure, places[0], partner)
    if measure.endswith("_share") and partner is None:
        series = tuple(row for rows in reference.partners(measure, places[0]).values() for row in rows)
    return Answer(series, tuple(year for match in years for year in _range(match)))


def _range(found: "re.Match[str]") -> range:
    first, last = int(found[1]), int(found[2] or found[1])
    return range(min(first, last), max(first, last) + 1)


def _unnamed(reference: Reference, words: list[str], names: dict[str, str]) -> LookupProblem:
    """What to say of a query in which no measure is named."""
    unknown = " ".join(word for code, word in _read(reference, words) if code is None)
    if not unknown:
        return LookupProblem(f'no measure is named, only {" ".join(words)}: such as "gdp {words[0]} 2020"')
    return LookupProblem(f"no measure is called {unknown!r}{meant(unknown, names)}: `factcheck data list` lists them")


def _currencies(reference: Reference, words: list[str]) -> list[str]:
    """Codes of the currencies that words name, by their code, their name, or the name of the country that has them."""
    from factcheck.lexicon import load

    words = [word for word in words if word.lower() not in _SMALL]
    codes = {country.currency for country in reference.countries()}
    if words and all(word.upper() in codes for word in words):
        return [word.upper() for word in words]
    named = (code for code, names in load().tables["currencies"]["names"].items() if " ".join(words).lower() in names)
    if money := next(named, None):
        return [money]
    return [country.currency for place in _places(reference, words) if (country := reference.country(place))]


def _places(reference: Reference, words: list[str]) -> list[str]:
    """Codes of the countries that the words name."""
    found = []
    for code, word in _read(reference, words):
        if code is None:
            hint = near(word.title(), [name.surface for name in reference.names() if name.kind != "group"])
            raise LookupProblem(f"no country is called {word!r}{hint}: give an ISO 3166 code such as KAZ, or a name")
        found.append(code)
    return found


def _read(reference: Reference, words: list[str]) -> Iterator[tuple[str | None, str]]:
    """The countries that words name, the longest name first, and None with each word that belongs to none."""
    names = {name.surface.lower(): name.code for name in reference.names() if name.kind != "group"}
    first = 0
    while first < len(words):
        if words[first].lower() in _SMALL and not words[first].isupper():  # "and" is not Andorra, AND is
            first += 1
            continue
        for last in range(len(words), first, -1):
            name = " ".join(words[first:last])
            code = name.upper() if reference.country(name.upper()) else names.get(name.lower())
            if code is not None:
                yield code, name
                first = last
                break
        else:
            yield None, words[first]
            first += 1
