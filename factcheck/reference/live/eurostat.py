"""Eurostat, JSON-stat 2.0: a few measures that it defines (nearly) as the bundled figures do; no key."""

from functools import partial
from typing import NamedTuple

from factcheck.reference import Reference, Series
from factcheck.reference.live import Query
from factcheck.reference.live.http import Failure, Request, base
from factcheck.reference.live.reading import number, parsed, year
from factcheck.source import Source

TITLE = "Eurostat"


class _Table(NamedTuple):
    """A dataset with every dimension but place and time fixed; unit as the bundled figures call it."""

    id: str
    fixed: str
    unit: str
    note: str = ""


_TABLES = {
    "NY.GDP.MKTP.KD.ZG": _Table("nama_10_gdp", "freq=A&unit=CLV_PCH_PRE&na_item=B1GQ", "percent"),
    "FP.CPI.TOTL.ZG": _Table(
        "prc_hicp_aind", "freq=A&unit=RCH_A_AVG&coicop=CP00", "percent", "the harmonised index (HICP)"
    ),
    "SL.UEM.TOTL.ZS": _Table(
        "une_rt_a", "freq=A&age=Y15-74&unit=PC_ACT&sex=T", "% of labor force", "of those aged 15 to 74"
    ),
}
CODES = f"of European countries {', '.join(_TABLES)}"
# Eurostat's countries: the EU, EFTA but Liechtenstein, and the candidates. It calls Greece EL.
_COUNTRIES = frozenset(
    ["AUT", "BEL", "BGR", "HRV", "CYP", "CZE", "DNK", "EST", "FIN", "FRA", "DEU", "GRC", "HUN", "IRL", "ITA", "LVA",
     "LTU", "LUX", "MLT", "NLD", "POL", "PRT", "ROU", "SVK", "SVN", "ESP", "SWE", "ISL", "NOR", "CHE", "ALB", "BIH",
     "MKD", "MNE", "SRB", "TUR"]
)  # fmt: skip


def request(query: Query, reference: Reference) -> Request | None:
    """A measure of one country."""
    table, country = _TABLES.get(query.measure), reference.country(query.subject)
    if table is None or query.partner or query.subject not in _COUNTRIES or country is None:
        return None
    address = base("FACTCHECK_EUROSTAT_URL", "https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0")
    place = "EL" if country.iso2 == "GR" else country.iso2
    times = f"sinceTimePeriod={query.first}&untilTimePeriod={query.last}"
    url = f"{address}/data/{table.id}?format=JSON&lang=EN&{table.fixed}&geo={place}&{times}"
    return Request(url, partial(_read, query, table, place))


def _read(query: Query, table: _Table, place: str, body: bytes, day: str) -> tuple[Series, ...]:
    """Values by their place in a table whose dimensions but time have one category each; gaps are left out."""
    try:
        match parsed(body):
            case {"class": "dataset", "id": [*ids], "size": [*sizes], "dimension": dimensions, "value": values} as all_:
                pass
            case _:
                raise Failure("answered in a form that is not known")
        if any(size != 1 for name, size in zip(ids, sizes, strict=True) if name != "time"):
            raise Failure("answered with figures that were not asked for")
        if list(_index(dimensions["geo"])) != [place]:
            raise Failure("answered with figures of another place")
        at = values if isinstance(values, dict) else dict(zip(map(str, range(len(values))), values, strict=True))
        status = all_.get("status", {})
        found, flags = {}, {}
        for label, index in _index(dimensions["time"]).items():
            when, value = year(label), number(at.get(str(index)))
            if when is not None and value is not None:
                found[when] = value
                if "e" in str(status.get(str(index), "")):
                    flags[when] = "e"
    except (LookupError, TypeError, AttributeError, ValueError) as error:
        raise Failure("answered in a form that is not known") from error
    url = f"https://ec.europa.eu/eurostat/databrowser/view/{table.id}/default/table"
    source = Source(f"eurostat_{table.id}_live", f"Eurostat {table.id}", TITLE, url, day, "CC BY 4.0", table.note)
    return (Series(query.measure, query.subject, None, table.unit, source, found, flags),)


def _index(dimension: dict[str, dict[str, dict[str, int] | list[str]]]) -> dict[str, int]:
    """Where each category of a dimension stands: JSON-stat has an object or a list for it."""
    index = dimension["category"]["index"]
    return index if isinstance(index, dict) else {name: place for place, name in enumerate(index)}
