"""Look-ups in words: "trade BLR KAZ 2024", "exports Germany to France", "NY.GDP.MKTP.CD KAZ 2015-2020"."""

import re
from typing import NamedTuple

from factcheck.reference import WORLD, Reference, Series

_YEARS = re.compile(r"([12][0-9]{3})(?:[-–]([12][0-9]{3}))?")
_SMALL = frozenset({"of", "to", "from", "with", "and", "between", "in", "the"})
_TRADE = ("trade", "exports", "imports")
_WORDS = {"gdp": "NY.GDP.MKTP.CD", "growth": "NY.GDP.MKTP.KD.ZG", "inflation": "FP.CPI.TOTL.ZG", "fx": "exchange_rate"}
"""Short names for what is asked for most; everything else goes by its code."""


class LookupProblem(Exception):
    """A query that can't be understood; the message says what is missing and how to write it."""


class Answer(NamedTuple):
    """The series that a query names, and the years it asks for; no years means all."""

    series: tuple[Series, ...]
    years: tuple[int, ...]


def lookup(reference: Reference, query: str) -> Answer:
    """Look a query up: a measure, one or two countries by code or name, and maybe a year or years from-to.

    Raises LookupProblem where the measure or a country isn't known.
    """
    words = query.replace(",", " ").split()
    years = [found for word in words if (found := _YEARS.fullmatch(word))]
    rest = [word for word in words if not _YEARS.fullmatch(word) and word.lower() not in _SMALL]
    if not rest:
        raise LookupProblem('nothing to look up: name a measure and a country, such as "trade BLR KAZ 2024"')
    measure = _measure(reference, rest[0])
    places = _places(reference, rest[1:], measure)
    if not places or len(places) > (2 if measure in (*_TRADE, "export_share", "import_share") else 1):
        wanted = "one or two countries" if measure in _TRADE else "one country"
        raise LookupProblem(f"{rest[0]} needs {wanted}, not {len(places)}")
    partner = places[1] if len(places) == 2 else WORLD if measure in _TRADE else None
    series = reference.series(measure, places[0], partner)
    if measure.endswith("_share") and partner is None:
        series = tuple(row for rows in reference.partners(measure, places[0]).values() for row in rows)
    return Answer(series, tuple(year for match in years for year in _range(match)))


def _range(found: "re.Match[str]") -> range:
    first, last = int(found[1]), int(found[2] or found[1])
    return range(min(first, last), max(first, last) + 1)


def _measure(reference: Reference, word: str) -> str:
    known = {measure.id.lower(): measure.id for measure in reference.measures()}
    measure = known.get(_WORDS.get(word.lower(), word).lower())
    if measure is None:
        from difflib import get_close_matches

        near = get_close_matches(word.lower(), [*known, *_WORDS], n=1)
        hint = f" (did you mean {near[0]!r}?)" if near else ""
        raise LookupProblem(f"no measure is called {word!r}{hint}: `factcheck data list` lists them")
    return measure


def _places(reference: Reference, words: list[str], measure: str) -> list[str]:
    """Codes of the countries that the words name, the longest name first; a currency's rate goes by its code."""
    if measure == "exchange_rate":
        return [word.upper() for word in words]
    names = {name.surface.lower(): name.code for name in reference.names() if name.kind != "group"}
    found = []
    first = 0
    while first < len(words):
        for last in range(len(words), first, -1):
            name = " ".join(words[first:last])
            code = name.upper() if reference.country(name.upper()) else names.get(name.lower())
            if code is not None:
                found.append(code)
                first = last
                break
        else:
            raise LookupProblem(f"no country is called {words[first]!r}: give an ISO 3166 code such as KAZ, or a name")
    return found
