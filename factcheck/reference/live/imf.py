"""International Monetary Fund, International Trade in Goods by partner country (IMTS), SDMX 3.0; no key."""

from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from typing import Any

from factcheck.reference import WORLD, Reference, Series
from factcheck.reference.live import EVERY, Query
from factcheck.reference.live.http import Failure, Request, base
from factcheck.reference.live.reading import flows, number, parsed, year
from factcheck.source import Source

TITLE = "International Monetary Fund"
CODES = "trade, of a country with another one or the world"
_Flows = dict[str, dict[int, Decimal]]
_INDICATORS = {"XG_FOB_USD": "exports", "MG_CIF_USD": "imports"}
_WORLD = "G001"
_NOTE = "exports f.o.b., imports c.i.f.; which figures are the IMF's estimates was not asked"


def request(query: Query, reference: Reference) -> Request | None:
    """Exports and imports of a pair of countries, or of a country with the world or with each of its partners."""
    if query.measure != "trade" or query.partner is None:
        return None
    countries = [reference.country(code) for code in (query.subject, query.partner) if code not in (WORLD, EVERY)]
    if not all(country and country.iso2 for country in countries) or query.subject == WORLD:
        return None
    address = base("FACTCHECK_IMF_URL", "https://api.imf.org/external/sdmx/3.0")
    partner = _WORLD if query.partner == WORLD else query.partner
    key = f"{query.subject}.{'+'.join(_INDICATORS)}.{partner}.A"
    newest = max(1, datetime.now(UTC).year - query.first + 1)  # as the years that were not published yet don't count
    url = f"{address}/data/dataflow/IMF.STA/IMTS/1.0.0/{key}?lastNObservations={newest}&attributes=none"
    read = partial(_read, query, partner, reference)
    return Request(url, read, "application/vnd.sdmx.data+json;version=2.0.0")


def _read(query: Query, partner: str, reference: Reference, body: bytes, day: str) -> tuple[Series, ...]:
    """A series' key, `0:1:0:0`, and an observation's, `3`, are places in the lists of the structure's dimensions."""
    found: dict[str, _Flows] = {}
    try:
        data = parsed(body)["data"]
        all_ = data["dataSets"][0].get("series", {}) if data["dataSets"] else {}
        if not all_:
            return ()
        dimensions = data["structures"][0]["dimensions"]
        years = [year(_id(value)) for value in dimensions["observation"][0]["values"]]
        for key, series in all_.items():
            at = _at(key, dimensions["series"])
            other = at["COUNTERPART_COUNTRY"]
            if at["COUNTRY"] != query.subject or partner not in (other, EVERY) or at.get("FREQUENCY", "A") != "A":
                raise Failure("answered with figures that were not asked for")
            if partner == EVERY and not reference.is_area(other):
                continue  # the world and its regions
            figures = found.setdefault(other, {name: {} for name in _INDICATORS.values()})
            for place, observation in series["observations"].items():
                when, value = years[_index(place)], number(observation[0])
                if when is not None and value is not None:
                    figures[_INDICATORS[at["INDICATOR"]]][when] = value
    except (LookupError, TypeError, AttributeError, ValueError) as error:
        raise Failure("answered in a form that is not known") from error
    url = "https://data.imf.org/en/datasets/IMF.STA:IMTS"
    licence = "IMF data terms: with attribution (Source: International Monetary Fund, IMTS)"
    source = Source("imf_imts_live", "International Trade in Goods by partner country", TITLE, url, day, licence, _NOTE)
    return tuple(
        series
        for other, figures in found.items()
        for series in flows(
            query._replace(partner=other if partner == EVERY else query.partner),
            source,
            figures["exports"],
            figures["imports"],
        )
    )


def _at(key: str, dimensions: list[Any]) -> dict[str, str]:
    """The values that a series' key stands for, by dimension."""
    places = zip(key.split(":"), dimensions, strict=True)
    return {dimension["id"]: _id(dimension["values"][_index(place)]) for place, dimension in places}


def _id(value: dict[str, str]) -> str:
    return value["id"] if "id" in value else value["value"]


def _index(place: str) -> int:
    """A place in a list; a negative one would count from its end."""
    if not place.isdecimal() or len(place) > 6:
        raise ValueError(place)
    return int(place)
