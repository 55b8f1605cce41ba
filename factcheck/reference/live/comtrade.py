"""UN Comtrade: the preview without a key (500 records), or all with one in FACTCHECK_COMTRADE_KEY.

Its terms limit redistribution: what comes from here stays on the user's machine.
"""

import os
from decimal import Decimal
from functools import partial
from urllib.parse import quote

from factcheck.reference import WORLD, Reference, Series
from factcheck.reference.live import Query
from factcheck.reference.live.http import Failure, Request, base
from factcheck.reference.live.reading import flows, number, parsed, year
from factcheck.source import Source

TITLE = "UN Comtrade"
CODES = "trade, of a country with another one or the world"
PREVIEW = 500
PERIODS = 12
"""Years in one request at most; of more, the last are asked for."""
# Where Comtrade's codes are not UN M49's: the areas that it counts trade for are larger, or older.
_CODES = {"CHE": "757", "FRA": "251", "IND": "699", "NOR": "579", "TWN": "490", "USA": "842", WORLD: "0"}
_FLOWS = {"X": "exports", "M": "imports"}


def request(query: Query, reference: Reference) -> Request | None:
    """Exports and imports of a pair of countries, or of a country with the world, all goods together."""
    if query.measure != "trade" or query.partner is None or query.subject == WORLD:
        return None
    sides = [_code(code, reference) for code in (query.subject, query.partner)]
    if not all(sides):
        return None
    key = os.environ.get("FACTCHECK_COMTRADE_KEY", "")
    address = base("FACTCHECK_COMTRADE_URL", "https://comtradeapi.un.org")
    path = "data/v1/get/C/A/HS" if key else "public/v1/preview/C/A/HS"
    periods = ",".join(map(str, range(max(query.first, query.last - PERIODS + 1), query.last + 1)))
    goods = "cmdCode=TOTAL&flowCode=X,M&partner2Code=0&customsCode=C00&motCode=0"  # sums over ways and partners between
    url = f"{address}/{path}?reporterCode={sides[0]}&period={periods}&partnerCode={sides[1]}&{goods}"
    secret = f"subscription-key={quote(key, safe='')}" if key else ""
    return Request(url, partial(_read, query, (int(sides[0]), int(sides[1]))), secret=secret)


def _code(code: str, reference: Reference) -> str:
    country = reference.country(code)
    return _CODES.get(code) or (country.m49 if country else "")


def _read(query: Query, wanted: tuple[int, int], body: bytes, day: str) -> tuple[Series, ...]:
    """`{"count": 2, "data": [record, ...]}`."""
    found: dict[str, dict[int, Decimal]] = {"exports": {}, "imports": {}}
    match parsed(body):
        case {"data": [*rows]} if len(rows) < PREVIEW:
            pass
        case {"data": [*_]}:
            raise Failure(f"answered with {PREVIEW} records, its most: some may be missing")
        case _:
            raise Failure("answered in a form that is not known")
    for row in rows:
        match row:
            case {
                "refYear": when,
                "flowCode": str(flow),
                "reporterCode": one,
                "partnerCode": other,
                "cmdCode": "TOTAL",
            }:
                pass
            case _:
                raise Failure("answered in a form that is not known")
        if (one, other, row.get("cmdCode")) != (*wanted, "TOTAL") or flow not in _FLOWS:
            raise Failure("answered with figures that were not asked for")
        figures, named, value = found[_FLOWS[flow]], year(when), number(row.get("primaryValue"))
        if named is None or not value:  # a flow of nothing at all is one that nobody recorded
            continue
        if figures.setdefault(named, value) != value:
            raise Failure(f"answered with two figures for {named}")
    url, licence = "https://comtradeplus.un.org/", "UN Comtrade terms: for the user's own use"
    source = Source("comtrade_live", "UN Comtrade database", TITLE, url, day, licence, "exports f.o.b., imports c.i.f.")
    return flows(query, source, found["exports"], found["imports"])
