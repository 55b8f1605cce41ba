"""What every service's answer is read with: JSON with exact numbers, and nothing taken that can do harm later."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from factcheck.reference import Series
from factcheck.reference.live import Query
from factcheck.reference.live.http import Failure
from factcheck.source import Source

_NUMBER = re.compile(r"[+-]?[0-9]{1,30}(?:\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,2})?")
_YEAR = re.compile(r"(?:1[5-9]|2[01])[0-9]{2}")


def parsed(body: bytes) -> Any:
    """The JSON of an answer; its numbers are Decimals. Raises Failure."""
    import json

    try:
        return json.loads(body, parse_float=number, parse_int=number, parse_constant=number)
    except (ValueError, RecursionError) as error:  # bytes that are no UTF-8 are a ValueError too
        raise Failure("answered with something that is not whole JSON") from error


def number(value: object) -> Decimal | None:
    """An exact number within reason (under 10^30, written in up to 60 digits), None for null or an empty string.

    Raises Failure for anything else: a figure that can't be read must not look like one that isn't there.
    """
    if value is None or value == "":
        return None
    if isinstance(value, Decimal):
        return value
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        found = Decimal(value)
        if found.is_zero() or -30 <= found.adjusted() < 30:
            return found
    raise Failure("answered with a figure that is no number")


def year(value: object) -> int | None:
    """A year, None for anything else: months and quarters are no years."""
    return int(str(value)) if _YEAR.fullmatch(str(value)) else None


def flows(
    query: Query, source: Source, exports: Mapping[int, Decimal], imports: Mapping[int, Decimal]
) -> tuple[Series, ...]:
    """Exports, imports, and their sum in the years that have both, in US dollars."""
    both = {year: exports[year] + imports[year] for year in exports if year in imports}
    return tuple(
        Series(measure, query.subject, query.partner, "USD", source, values, {})
        for measure, values in (("exports", exports), ("imports", imports), ("trade", both))
    )
