"""Frankfurter: exchange rates of central banks; no key. Yearly averages are made here, of years with twelve months."""

import re
from decimal import Context, Decimal
from functools import partial

from factcheck.reference import Reference, Series
from factcheck.reference.live import Query
from factcheck.reference.live.http import Failure, Request, base
from factcheck.reference.live.reading import number, parsed, year
from factcheck.source import Source

TITLE = "Frankfurter"
CODES = "exchange_rate, of a country's currency since 1999"
FIRST = 1999
"""The first year of the European Central Bank's rates."""
_DAY = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?")


def request(query: Query, reference: Reference) -> Request | None:
    """Units of a currency (ISO 4217) for one US dollar."""
    if query.measure != "exchange_rate" or not re.fullmatch("[A-Z]{3}", query.subject) or query.last < FIRST:
        return None
    address = base("FACTCHECK_FRANKFURTER_URL", "https://api.frankfurter.dev/v2")
    times = f"from={max(query.first, FIRST)}-01-01&to={query.last}-12-31&group=month"
    url = f"{address}/rates?base=USD&quotes={query.subject}&{times}"
    return Request(url, partial(_read, query))


def _read(query: Query, body: bytes, day: str) -> tuple[Series, ...]:
    """`[{"date": "2024-01-15", "base": "USD", "quote": "KZT", "rate": 450.1}, ...]`."""
    rows = parsed(body)
    if not isinstance(rows, list):
        raise Failure("answered in a form that is not known")
    months: dict[int, dict[str, Decimal]] = {}
    for row in rows:
        match row:
            case {"date": str(date), "base": "USD", "quote": query.subject, "rate": rate} if _DAY.fullmatch(date):
                when, value = year(date[:4]), number(rate)
            case _:
                raise Failure("answered with figures that were not asked for")
        if when is not None and value is not None:
            months.setdefault(when, {})[date[5:7]] = value
    means = {when: _mean(list(found.values())) for when, found in months.items() if len(found) == 12}
    note = "averages of the twelve months, made by factcheck"
    source = Source("frankfurter_live", "Frankfurter exchange rates", TITLE, "https://frankfurter.dev/", day, "", note)
    unit = f"{query.subject} per USD"
    return (Series(query.measure, query.subject, None, unit, source, means, {}),)


def _mean(rates: list[Decimal]) -> Decimal:
    """The mean to six places, of rates however large."""
    return (sum(rates, Decimal(0)) / len(rates)).quantize(Decimal("0.000001"), context=Context(prec=60))
