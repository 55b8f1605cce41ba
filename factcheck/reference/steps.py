"""The steps that the figures of a table go by: years, quarters or months. A period is a number of them."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

STEPS = {"year": 1, "quarter": 4, "month": 12}
"""How many of each a year has."""

MONTHS = 12

SHORTEST = len("2019Q2")
"""Characters of a part of a year at least."""

ENDS = ({3, 6, 9, 12}, {1, 4, 7, 10})
"""The months that the days of quarters lie in: their last ones, or their first."""

_QUARTER = re.compile(r"([12][0-9]{3})[ -/]?q([1-4])|q([1-4])[ -/]?([12][0-9]{3})")
_MONTH = re.compile(r"([12][0-9]{3})(?:[-/]?m|[-/])([01]?[0-9])")
_DAY = re.compile(r"([12][0-9]{3})-([01][0-9])-[0-3][0-9](?:[t ][0-9:.z+]{0,32})?")
_NAMED = re.compile(r"([a-z]{3,12})[ .,-]{1,2}([12][0-9]{3})|([12][0-9]{3})[ .,-]{1,2}([a-z]{3,12})")


class Written(NamedTuple):
    """A part of a year as a cell names it: the year, the part's first month, and "quarter", "month" or "day"."""

    year: int
    month: int
    kind: str


def number(year: int, month: int, step: str) -> int:
    """The number of the period that a month lies in, counted in steps."""
    return year if step == "year" else year * STEPS[step] + (month - 1) * STEPS[step] // MONTHS


def first_of(year: int, step: str) -> int:
    """The number of a year's first period."""
    return number(year, 1, step)


def last_of(year: int, step: str) -> int:
    """The number of a year's last period."""
    return number(year, MONTHS, step)


def said(period: int, step: str) -> str:
    """A period as a message has it: 2019, 2019-Q2, 2019-04."""
    year, part = divmod(period, STEPS[step])
    return str(year) if step == "year" else f"{year}-Q{part + 1}" if step == "quarter" else f"{year}-{part + 1:02}"


def written(cell: str, months: Mapping[str, int]) -> Written | None:
    """The part of a year that a cell names, None where it names none: 2019-Q2, Q2 2019, 2019-04, April 2019, a day."""
    if len(cell) < SHORTEST:
        return None
    lower = cell.lower()
    if found := _QUARTER.fullmatch(lower):
        return Written(int(found[1] or found[4]), 3 * int(found[2] or found[3]) - 2, "quarter")
    if found := _DAY.fullmatch(lower):
        year, month, kind = int(found[1]), int(found[2]), "day"
    elif found := _MONTH.fullmatch(lower):
        year, month, kind = int(found[1]), int(found[2]), "month"
    elif found := _NAMED.fullmatch(lower):
        year, month, kind = int(found[2] or found[3]), months.get(found[1] or found[4], 0), "month"
    else:
        return None
    return Written(year, month, kind) if 0 < month <= MONTHS else None


def likely(cells: Iterable[str], months: Mapping[str, int]) -> tuple[str, ...]:
    """The steps that a column of periods can go by, the coarsest first.

    "2010-11" is a month only where not all cells look like years that end in the next one.
    """
    found = [written(cell, months) for cell in cells]
    parts = [part for part in found if part is not None]
    if not parts or len(parts) < len(found):
        return ("year",)
    kinds = {part.kind for part in parts}
    if kinds == {"quarter"}:
        return ("quarter",)
    of_quarters = any({part.month for part in parts} <= ends for ends in ENDS)
    if kinds == {"day"}:
        return ("year", *(("quarter",) if of_quarters else ()), "month")
    if kinds == {"month"} and not all(part.month == (part.year + 1) % 100 for part in parts):
        return ("month",)
    return ("year",)
