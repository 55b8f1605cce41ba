"""How much something changed, by the growth of its figures: "exports rose 12% in 2019", "doubled since 2010"."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any

from factcheck.model import Claim, Interval, Period, Verdict
from factcheck.reference import Reference, Series
from factcheck.verdicts.level import judge_level

ONE, HUNDRED = Decimal(1), Decimal(100)
LOOSE = Decimal("0.07")
"""How much looser than by itself a multiple is taken where it is told of published figures. Our own choice."""

CAUTION = "the growth is that of figures in current dollars; in another currency, or in volume, it is another"
IN_DOLLARS = {"GDP growth": "NY.GDP.MKTP.CD", "GDP per capita growth": "NY.GDP.PCAP.CD"}
"""The levels in current dollars that "GDP doubled" can mean as well as the real growth."""


def judge_change(claim: Claim, row: Mapping[str, Any], reference: Reference, date: str | None) -> Verdict:
    """The verdict on a change in per cent, or to so many times as much, over one year or several."""
    if claim.quantity.unit not in ("percent", "times") or not _is_rate(row):
        return Verdict("no data", "low", "how much it changed by is not among the bundled figures")
    period = claim.period
    if period is None or not period.start.endswith("-01-01") or (period.start[:4] == period.end[:4] and not (
        period.end.endswith("-12-31")
    )):  # fmt: skip
        return Verdict("no data", "low", "the text doesn't say over which years it changed by that")
    first, last = int(period.start[:4]), int(period.end[:4])
    several = last > first
    signed = downward(claim) if claim.quantity.direction == "down" and claim.quantity.unit == "percent" else claim
    caution = row.get("caution") or (CAUTION if row.get("growth") else None)
    if not several and not row.get("growth") and claim.quantity.unit == "percent":
        return judge_level(signed, row["data"], reference, date, caution)
    if claim.quantity.unit == "times" and claim.quantity.bound == "=":
        signed = _loosely(signed)
    if several:
        words = f"average {claim.measure}" if "annual" in claim.scope else claim.measure
        end = Period(f"{last}-01-01", period.end, period.text) if period.end.endswith("-12-31") else None
        signed = replace(
            signed, measure=f"{words} since {first}", period=end or Period(period.end, period.end, period.text)
        )
    start = first if several else first - 1
    times = claim.quantity.unit == "times"
    made = partial(grown, start, times, "annual" in claim.scope and several)
    found = judge_level(signed, row["data"], reference, date, caution, made)
    other = IN_DOLLARS.get(row["title"])
    if found.label != "contradicted" or other is None:
        return found
    dollars = judge_level(signed, other, reference, date, caution, made)
    if dollars.label not in ("supported", "supported only by rounding"):
        return found
    if times:
        return replace(dollars, notes=(*dollars.notes, "it is so in current dollars, and not in constant prices"))
    return replace(found, notes=(*found.notes, "likely cause: it is the growth in current dollars, not the real one"))


def growth(series: Series) -> Series:
    """The series of yearly growth in per cent, (this year / the year before - 1) * 100."""
    values = {
        year: (value / series.values[year - 1] - 1) * HUNDRED
        for year, value in series.values.items()
        if series.values.get(year - 1, Decimal(0)) > 0
    }
    return series._replace(unit="percent", values=values)


def grown(first: int, times: bool, average: bool, series: Series) -> Series:
    """How much each year's figure is above that of a first year, in per cent or in times; or that for each year.

    Of a series of yearly growth the years are multiplied up; where one is missing, there is nothing behind it.
    """
    levels = _multiplied_up(series, first) if series.unit == "percent" else series.values
    base = levels.get(first, Decimal(0))
    values: dict[int, Decimal] = {}
    for year, value in levels.items():
        if year <= first or base <= 0 or value <= 0:
            continue
        ratio = value / base
        ratio = ratio ** (ONE / (year - first)) if average else ratio
        values[year] = ratio if times else (ratio - 1) * HUNDRED
    return series._replace(unit="ratio" if times else "percent", values=values)


def _multiplied_up(series: Series, first: int) -> dict[int, Decimal]:
    levels, year = {first: ONE}, first + 1
    while year in series.values:
        levels[year] = levels[year - 1] * (1 + series.values[year] / HUNDRED)
        year += 1
    return levels


def _is_rate(row: Mapping[str, Any]) -> bool:
    return bool(row.get("growth")) or "growth" in row["title"].lower()


def _loosely(claim: Claim) -> Claim:
    """A change to so many times as much as it is told of the figures of many years: "doubled" of 1.8 times, and 2.2."""
    said = claim.quantity.interval
    loose = Interval(said.low * (1 - LOOSE), said.high * (1 + LOOSE), said.low_open, said.high_open)
    return replace(claim, quantity=replace(claim.quantity, interval=loose, customary=loose))


def downward(claim: Claim) -> Claim:
    """A fall as a growth below zero."""
    quantity = claim.quantity
    return replace(
        claim,
        quantity=replace(
            quantity,
            interval=_negative(quantity.interval),
            customary=_negative(quantity.customary),
            value=None if quantity.value is None else -quantity.value,
        ),
    )


def _negative(interval: Interval) -> Interval:
    return Interval(-interval.high, -interval.low, interval.high_open, interval.low_open)
