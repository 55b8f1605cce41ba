"""How much something changed, held against the growth of its yearly figures: "exports rose 12% in 2019"."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from factcheck.model import Claim, Interval, Verdict
from factcheck.reference import Reference, Series
from factcheck.verdicts.level import judge_level

HUNDRED = Decimal(100)
CAUTION = "the growth is that of figures in current dollars; in another currency, or in volume, it is another"


def judge_change(claim: Claim, row: Mapping[str, Any], reference: Reference, date: str | None) -> Verdict:
    """The verdict on a change in per cent over one year; a change of anything else, or over longer, is left alone."""
    if claim.quantity.unit_kind != "percent" or claim.quantity.unit != "percent" or not _is_rate(row):
        return Verdict("no data", "low", "how much it changed by is not among the bundled figures")
    period = claim.period
    if period is None or period.start[:4] != period.end[:4] or period.start == period.end:
        return Verdict("no data", "low", "the text doesn't say in which one year it changed by that")
    signed = downward(claim) if claim.quantity.direction == "down" else claim
    grown = growth if row.get("growth") else None
    caution = row.get("caution") or (CAUTION if grown else None)
    return judge_level(signed, row["data"], reference, date, caution, grown)


def growth(series: Series) -> Series:
    """The series of yearly growth in per cent, (this year / the year before - 1) * 100."""
    values = {
        year: (value / series.values[year - 1] - 1) * HUNDRED
        for year, value in series.values.items()
        if series.values.get(year - 1, Decimal(0)) > 0
    }
    return series._replace(unit="percent", values=values)


def _is_rate(row: Mapping[str, Any]) -> bool:
    return bool(row.get("growth")) or "growth" in row["title"].lower()


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
