"""Where something went from and to, by the figures of both years: "rose from 5% to 11% in 2019"."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from factcheck.extraction.numbers.intervals import granule, rounding
from factcheck.model import Claim, Period, Verdict, weaker
from factcheck.reference import Reference
from factcheck.verdicts.level import judge_level

MOST = Decimal("0.1")
"""The part of itself that a round number is rounded by at most: 100 stands for 95 to 105. Our own choice."""


def judge_ends(claim: Claim, row: Mapping[str, Any], reference: Reference, date: str | None) -> Verdict:
    """The verdict on both ends, each of its year: of one year named it is the second, and the first of the year before.

    The first end is only then held to be wrong where its year is named.
    """
    period = claim.period
    if period is None or not (period.start.endswith("-01-01") and period.end.endswith("-12-31")):
        return Verdict("no data", "low", "the text doesn't say in which years it was that")
    first, last = int(period.start[:4]), int(period.end[:4])
    told = first < last
    ends = sorted(claim.quantity.interval[:2], reverse=claim.quantity.direction == "down")
    years = (first if told else last - 1, last)
    begin, end = (
        judge_level(_at(claim, value, year), row["data"], reference, date, row.get("caution"))
        for value, year in zip(ends, years, strict=True)
    )
    if not end.label.startswith("supported"):
        then = judge_level(_at(claim, ends[0], last), row["data"], reference, date, row.get("caution"))
        if told or not then.label.startswith("supported"):
            return end
        after = judge_level(_at(claim, ends[1], last + 1), row["data"], reference, date, row.get("caution"))
        message = (
            f"{last} may be the year that it went from, or the one that it went to; {then.message}; "
            f"if it is the first, then {after.message}"
        )
        return replace(end, label="no data", confidence="low", message=message, evidence=())
    if begin.label.startswith("supported"):
        weakest = max((begin, end), key=lambda each: each.label != "supported")
        confidence = weaker(begin.confidence, end.confidence)
        message = f"{begin.message}; {end.message}"
        return replace(weakest, confidence=confidence, message=message, evidence=(*begin.evidence, *end.evidence))
    if told:
        return begin
    message = f"{end.message}; the year before isn't named, and {begin.message}"
    return replace(begin, label="no data", confidence="low", message=message, evidence=())


def _at(claim: Claim, value: Decimal, year: int) -> Claim:
    """The claim of one end alone, as the number that it is written as, of its year."""
    reading = rounding(value, min(granule(value), abs(value) * MOST))
    quantity = replace(claim.quantity, interval=reading, customary=reading, value=value, bound="=", direction=None)
    kind = "share" if claim.quantity.unit_kind == "percent" else "level"
    period = Period(f"{year}-01-01", f"{year}-12-31", str(year))
    return replace(claim, quantity=replace(quantity, kind=kind), kind=kind, period=period, scope=())
