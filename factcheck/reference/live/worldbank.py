"""World Bank, Indicators API v2: every indicator by its code, `NY.GDP.MKTP.CD`; no key."""

import re
from functools import partial

from factcheck.reference import WORLD, Reference, Series
from factcheck.reference.live import Query
from factcheck.reference.live.http import Failure, Request, base, plain
from factcheck.reference.live.reading import number, parsed, year
from factcheck.source import Source

TITLE = "World Bank"
CODES = "an indicator of one country by its code, such as NY.GDP.MKTP.CD"
_AREAS = frozenset({WORLD, "EMU", "EUU"})
_CODE = re.compile(r"[A-Z0-9]{2,12}(?:\.[A-Z0-9]{1,12}){1,8}")
_IN_BRACKETS = re.compile(r".*\(([^()]*)\)")


def request(query: Query, reference: Reference) -> Request | None:
    """An indicator of one country, all years on one page."""
    country = reference.country(query.subject)
    if not _CODE.fullmatch(query.measure) or query.partner:
        return None
    if query.subject not in _AREAS and not (country and country.iso2):
        return None
    address = base("FACTCHECK_WORLDBANK_URL", "https://api.worldbank.org/v2")
    years = f"date={query.first}:{query.last}&per_page=20000"
    url = f"{address}/country/{query.subject}/indicator/{query.measure}?format=json&{years}"
    unit = next((measure.unit for measure in reference.measures() if measure.id == query.measure), None)
    return Request(url, partial(_read, query, unit))


def _read(query: Query, unit: str | None, body: bytes, day: str) -> tuple[Series, ...]:
    """`[{"page": 1, "pages": 1}, [row, ...]]`; an error is `[{"message": [...]}]`, with status 200."""
    match parsed(body):
        case [{"message": [{"value": str(words)}, *_]}]:
            raise Failure(f"answered: {plain(words)}")
        case [{"total": _}, None]:
            return ()
        case [{"pages": pages}, [*rows]] if pages in (0, 1):
            pass
        case _:
            raise Failure("answered in a form that is not known")
    values, title = {}, ""
    for row in rows:
        match row:
            case {"indicator": {"id": query.measure, "value": str(title)}, "countryiso3code": query.subject}:
                when, value = year(row.get("date")), number(row.get("value"))
                if when is not None and value is not None:
                    values[when] = value
            case _:
                raise Failure("answered with figures that were not asked for")
    source = Source(
        "worldbank_live", "World Bank Indicators API", TITLE, "https://data.worldbank.org/", day, "CC BY 4.0"
    )
    return (Series(query.measure, query.subject, None, unit or _unit(title), source, values, {}),)


def _unit(title: str) -> str:
    """The unit that an indicator's title has in brackets, as the bundled figures call it."""
    found = _IN_BRACKETS.fullmatch(title)
    words = plain(found[1], 60) if found else ""
    if "US$" in words:
        return "USD"
    return "percent" if words in ("%", "annual %") else words
