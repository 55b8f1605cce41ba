"""Which years of yearly figures a claim is about, and years in words."""

from collections.abc import Iterable
from typing import NamedTuple

from factcheck.model import Claim

RECENT = 2
"""A claim about now is judged by the years up to this many before the document's: figures of a full year take
months to appear (IMF, World Bank: the spring after), and partner detail often a year longer."""


class Years(NamedTuple):
    """The years a claim is about, the last first; `exact` where the text names them."""

    wanted: tuple[int, ...]
    exact: bool
    latest: int | None


def years_of(claim: Claim, date: str | None) -> Years:
    """The years named by the claim's period, else those around the document's date; none at all where neither is."""
    period = claim.period
    if period is not None and period.start != period.end:
        first, last = int(period.start[:4]), int(period.end[:4])
        return Years(tuple(range(last, first - 1, -1)), True, last)
    day = period.start if period is not None else date
    if day is None:
        return Years((), False, None)
    year = int(day[:4])
    return Years(tuple(range(year, year - RECENT - 1, -1)), False, year)


def in_words(years: Iterable[int]) -> str:
    """Years as a reader would list them: 1994-2020, 2023."""
    parts: list[str] = []
    ordered = sorted(set(years))
    first = 0
    for index, year in enumerate(ordered):
        if index + 1 == len(ordered) or ordered[index + 1] != year + 1:
            start = ordered[first]
            parts.append(str(year) if start == year else f"{start}–{year}")
            first = index + 1
    return ", ".join(parts)
