"""UN Comtrade: the preview without a key (500 records), or all with one in FACTCHECK_COMTRADE_KEY.

Its terms limit redistribution: what comes from here stays on the user's machine.
"""

import os
from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from urllib.parse import quote

from factcheck.reference import WORLD, Reference, Series
from factcheck.reference.live import EVERY, Query
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
    """Exports and imports of a pair, or of a country with the world or with each partner, all goods together."""
    if query.measure != "trade" or query.partner is None or query.subject == WORLD:
        return None
    codes = (query.subject,) if query.partner == EVERY else (query.subject, query.partner)
    sides = {code: _code(code, reference) for code in codes}
    if not all(sides.values()):
        return None
    partner = "" if query.partner == EVERY else f"&partnerCode={sides[query.partner]}"
    key = os.environ.get("FACTCHECK_COMTRADE_KEY", "")
    address = base("FACTCHECK_COMTRADE_URL", "https://comtradeapi.un.org")
    path = "data/v1/get/C/A/HS" if key else "public/v1/preview/C/A/HS"
    periods = ",".join(map(str, range(max(query.first, query.last - PERIODS + 1), query.last + 1)))
    goods = "cmdCode=TOTAL&flowCode=X,M&partner2Code=0&customsCode=C00&motCode=0"  # sums over ways and partners between
    url = f"{address}/{path}?reporterCode={sides[query.subject]}&period={periods}{partner}&{goods}"
    secret = f"subscription-key={quote(key, safe='')}" if key else ""
    others = {query.partner} if partner else {country.code for country in reference.countries() if country.iso2}
    partners = {Decimal(code): other for other in others if (code := _code(other, reference))}
    return Request(url, partial(_read, query, int(sides[query.subject]), partners), secret=secret)


def _code(code: str, reference: Reference) -> str:
    country = reference.country(code)
    return _CODES.get(code) or (country.m49 if country else "")


def _read(query: Query, reporter: int, partners: Mapping[Decimal, str], body: bytes, day: str) -> tuple[Series, ...]:
    """`{"count": 2, "data": [record, ...]}`; `partners` are the countries wanted by Comtrade's codes of them."""
    found: dict[str, dict[str, dict[int, Decimal]]] = {
        partner: {flow: {} for flow in _FLOWS.values()} for partner in partners.values()
    }
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
                "reporterCode": Decimal() as one,
                "partnerCode": Decimal() as other,
                "cmdCode": "TOTAL",
            }:
                pass
            case _:
                raise Failure("answered in a form that is not known")
        if query.partner == EVERY and one == reporter and other not in partners:
            continue  # the world, and areas that aren't specified
        if one != reporter or other not in partners or flow not in _FLOWS:
            raise Failure("answered with figures that were not asked for")
        figures, named, value = found[partners[other]][_FLOWS[flow]], year(when), number(row.get("primaryValue"))
        if named is None or not value:  # a flow of nothing at all is one that nobody recorded
            continue
        if figures.setdefault(named, value) != value:
            raise Failure(f"answered with two figures for {named}")
    url, licence = "https://comtradeplus.un.org/", "UN Comtrade terms: for the user's own use"
    source = Source("comtrade_live", "UN Comtrade database", TITLE, url, day, licence, "exports f.o.b., imports c.i.f.")
    return tuple(
        series
        for partner, figures in found.items()
        for series in flows(query._replace(partner=partner), source, figures["exports"], figures["imports"])
    )
