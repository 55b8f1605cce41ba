"""An average of several years: "inflation averaged 9.6% from 2010 to 2019", "exports averaged $5 billion a year"."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any

from factcheck.model import Claim, Period, Verdict, weaker
from factcheck.reference import Reference, Series
from factcheck.verdicts.cases import distance
from factcheck.verdicts.level import judge_level
from factcheck.verdicts.witnesses import vintage

PER_YEAR = " per year"

ROUGH = Decimal("0.05")
"""How far from the mean of the years, as a share of it, an average isn't judged: yearly rates are also multiplied up,
and totals divided by their years. Our own choice."""


def judge_average(claim: Claim, row: Mapping[str, Any], reference: Reference, date: str | None) -> Verdict:
    """Hold an average against the mean of its years, or that without the first, from which it can be counted."""
    period = claim.period
    if period is None or not (period.start.endswith("-01-01") and period.end.endswith("-12-31")):
        return Verdict("no data", "low", "the text doesn't say over which years it is an average")
    first, last = int(period.start[:4]), int(period.end[:4])
    unit = (claim.quantity.unit or "").removesuffix(PER_YEAR) or None
    told = replace(
        claim,
        quantity=replace(claim.quantity, unit=unit),
        measure=f"average {claim.measure} since {first}",
        period=Period(f"{last}-01-01", period.end, period.text),
    )
    means = (partial(mean_since, year) for year in (first, first + 1))
    found = [judge_level(told, row["data"], reference, date, row.get("caution"), mean) for mean in means]
    best = next((each for each in found if each.label != "contradicted"), found[0])
    if best.label != "contradicted":
        return best
    value = best.evidence[0].value
    if distance(claim.quantity.interval, value) <= max(vintage(row["data"], value, last), abs(value) * ROUGH):
        return Verdict("no data", "low", f"{best.message}; averages are reckoned in more than one way")
    return replace(best, confidence=weaker(best.confidence, "medium"))


def mean_since(first: int, series: Series) -> Series:
    """The mean of each year and all those since a first one; nothing behind a year that is missing."""
    values: dict[int, Decimal] = {}
    total, year = Decimal(0), first
    while year in series.values:
        total += series.values[year]
        values[year] = total / (year - first + 1)
        year += 1
    return series._replace(values=values)
