"""How much something changed, by the growth of its figures: "exports rose 12% in 2019", "doubled since 2010"."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any

from factcheck.extraction.rankings import IN_DOLLARS as TOLD_IN_DOLLARS
from factcheck.model import INFINITY, Claim, Interval, Period, Verdict
from factcheck.reference import Reference, Series
from factcheck.verdicts.cases import distance
from factcheck.verdicts.level import judge_level
from factcheck.verdicts.units import converted
from factcheck.verdicts.witnesses import MIRROR, spread, witnesses

ONE, HUNDRED = Decimal(1), Decimal(100)
POINTS = "percentage point"
LOOSE = Decimal("0.07")
"""How much looser than by itself a multiple is taken where it is told of published figures. Our own choice."""

SOURCES = Decimal("0.33")
"""How far apart the records of two sources of a flow can be: a third, which 25 in a hundred mirrored turnovers differ
by (data/README.md)."""

CAUTION = "the growth is that of figures in current dollars; in another currency, or in volume, it is another"
AMOUNT = "the difference of two figures is moved by the revisions of both"
IN_DOLLARS = {"GDP growth": "NY.GDP.MKTP.CD", "GDP per capita growth": "NY.GDP.PCAP.CD"}
"""The levels in current dollars that "GDP doubled" can mean as well as the real growth."""


def judge_change(claim: Claim, row: Mapping[str, Any], reference: Reference, date: str | None) -> Verdict:
    """The verdict on a change in per cent, or to so many times as much, over one year or several."""
    claim = _below(claim)
    points = claim.quantity.unit == POINTS and row["units"] == ["percent"] and not _is_rate(row)
    moves = bool(row.get("moves")) or row["units"] == ["percent"]
    rate = claim.quantity.unit in ("percent", "times") and moves and not _is_rate(row)
    amount = claim.quantity.unit not in ("percent", "times", POINTS) and not _is_rate(row) and claim.quantity.direction
    if (
        not points
        and not rate
        and not amount
        and (claim.quantity.unit not in ("percent", "times") or not _is_rate(row))
    ):
        return Verdict("no data", "low", "how much it changed by is not among the bundled figures")
    period = claim.period
    if period is None or not period.start.endswith("-01-01") or (period.start[:4] == period.end[:4] and not (
        period.end.endswith("-12-31")
    )):  # fmt: skip
        return Verdict("no data", "low", "the text doesn't say over which years it changed by that")
    first, last = int(period.start[:4]), int(period.end[:4])
    if amount:
        return _judge_amount(claim, row, reference, date, first if last > first else first - 1, last)
    if points or rate:
        return _judge_moved(claim, row, reference, date, first if last > first else first - 1, last)
    several = last > first
    signed = downward(claim) if claim.quantity.direction == "down" and claim.quantity.unit == "percent" else claim
    caution = row.get("caution") or (CAUTION if row.get("growth") else None)
    if claim.quantity.unit == "times" and claim.quantity.bound == "=":
        signed = loosely(signed)
    if several:
        words = f"average {claim.measure}" if "annual" in claim.scope else claim.measure
        end = Period(f"{last}-01-01", period.end, period.text) if period.end.endswith("-12-31") else None
        signed = replace(
            signed, measure=f"{words} since {first}", period=end or Period(period.end, period.end, period.text)
        )
    start = first if several else first - 1
    times = claim.quantity.unit == "times"
    made = partial(grown, start, times, "annual" in claim.scope and several)
    stored = not several and not row.get("growth") and not times  # the yearly growth itself is among the figures
    found = judge_level(signed, row["data"], reference, date, caution, None if stored else made)
    if found.label == "no data" and several and row["data"] in MIRROR and claim.partner and not found.evidence:
        return _judge_continued(signed, row, reference, date, made) or found
    other = IN_DOLLARS.get(row["title"])
    if found.label != "contradicted" or other is None:
        return found
    dollars = judge_level(signed, other, reference, date, caution, made)
    if dollars.label not in ("supported", "supported only by rounding"):
        return found
    if times or TOLD_IN_DOLLARS in claim.scope:
        return replace(dollars, notes=(*dollars.notes, "it is so in current dollars, and not in constant prices"))
    return replace(found, notes=(*found.notes, "likely cause: it is the growth in current dollars, not the real one"))


def _judge_continued(
    claim: Claim, row: Mapping[str, Any], reference: Reference, date: str | None, made: Callable[[Series], Series]
) -> Verdict | None:
    """A flow between two countries from a year that one source has to a year that only another has.

    Two sources differ: a change that this one fits bears it out, and only one that is far off contradicts it.
    """

    def continued(series: Series) -> Series:
        others = reference.series(series.measure, series.subject, series.partner)
        earlier = {year: value for other in others for year, value in other.values.items()}
        return made(series._replace(values=earlier | dict(series.values)))

    note = "the first figure and the last are of two sources, which differ"
    found = judge_level(claim, row["data"], reference, date, CAUTION, continued)
    if found.label == "contradicted":
        far = judge_level(_apart(claim), row["data"], reference, date, CAUTION, continued)
        return replace(found, notes=(*found.notes, note)) if far.label == "contradicted" else None
    return replace(found, notes=(*found.notes, note)) if found.label.startswith("supported") else None


def _apart(claim: Claim) -> Claim:
    """A growth as far as two sources of its ends can be apart."""
    low, high, *ends = claim.quantity.interval
    if claim.quantity.unit == "times":
        reading = Interval(low * (1 - SOURCES), high * (1 + SOURCES), *ends)
    else:
        below, above = (1 + low / HUNDRED) * (1 - SOURCES), (1 + high / HUNDRED) * (1 + SOURCES)
        reading = Interval((below - 1) * HUNDRED, (above - 1) * HUNDRED, *ends)
    return replace(claim, quantity=replace(claim.quantity, interval=reading, customary=reading))


def _judge_moved(
    claim: Claim, row: Mapping[str, Any], reference: Reference, date: str | None, first: int, last: int
) -> Verdict:
    """By how many points a rate moved, or by what part of itself.

    Told in per cent, points are often meant, or the rate itself: that contradicts nothing but where points fit.
    """
    period = Period(f"{last}-01-01", f"{last}-12-31", claim.period.text if claim.period else "")
    if claim.quantity.unit == "times":
        multiple = replace(claim, measure=f"{claim.measure} as a multiple of that of {first}", period=period)
        loose = loosely(multiple) if claim.quantity.bound == "=" else multiple
        return judge_level(loose, row["data"], reference, date, row.get("caution"), partial(times_of, first))
    signed = downward(claim) if claim.quantity.direction == "down" else claim
    signed = replace(signed, measure=f"change in {claim.measure} since {first}", period=period)
    if row["units"] != ["percent"]:
        caution = CAUTION if "currency" in row["units"] else AMOUNT
        return judge_level(signed, row["data"], reference, date, caution, partial(grown_by, first))
    as_points = replace(signed, quantity=replace(signed.quantity, unit=POINTS, unit_kind=POINTS))
    moved = judge_level(as_points, row["data"], reference, date, row.get("caution"), partial(moved_by, first))
    made = partial(grown_by, first)
    in_percent = replace(signed, quantity=replace(signed.quantity, unit="percent", unit_kind="percent"))
    found = judge_level(in_percent, row["data"], reference, date, row.get("caution"), made)
    if claim.quantity.unit == POINTS:
        mixed = moved.label == "contradicted" and found.label.startswith("supported")
        note = "likely cause: per cent are meant, not percentage points"
        return replace(moved, notes=(*moved.notes, note)) if mixed else moved
    if found.label != "contradicted":
        return found
    if not moved.label.startswith("supported") or last - first < 2:
        return Verdict("no data", "low", f"{found.message}; but the rate itself, or points, may be meant")
    note = "likely cause: percentage points are meant, not per cent"
    return replace(found, confidence="low", notes=(*found.notes, note))


def _judge_amount(
    claim: Claim, row: Mapping[str, Any], reference: Reference, date: str | None, first: int, last: int
) -> Verdict:
    """By how much something rose or fell in its own unit: "exports fell by $6 billion".

    What two figures can be revised by can be as much as their difference: a number within that isn't judged.
    """
    assert claim.subject is not None
    signed = downward(claim) if claim.quantity.direction == "down" else claim
    period = Period(f"{last}-01-01", f"{last}-12-31", claim.period.text if claim.period else "")
    signed = replace(signed, measure=f"change in {claim.measure} since {first}", period=period)
    found = judge_level(signed, row["data"], reference, date, AMOUNT, partial(risen_by, first))
    if found.label != "contradicted":
        return found
    rows = witnesses(reference, row["data"], claim.subject, claim.partner)
    ends = {(each.series.source.id, each.reporter, each.year): each for each in rows}
    said = converted(signed, rows[0].series.unit).quantity.interval
    for (source, reporter, year), end in ends.items():
        start = ends.get((source, reporter, first))
        if year != last or start is None:
            continue
        leeway = (abs(start.value) + abs(end.value)) * spread(end.series)
        if distance(said, end.value - start.value) <= leeway:
            return Verdict("no data", "low", f"{found.message}; revisions of the two figures can be as large as that")
    return found


def risen_by(first: int, series: Series) -> Series:
    """By how much each later year's figure is above that of a first year."""
    base = series.values.get(first)
    later = {year: value for year, value in series.values.items() if year > first}
    return series._replace(values={} if base is None else {year: value - base for year, value in later.items()})


def moved_by(first: int, series: Series) -> Series:
    """By how many points each later year's figure is above that of a first year."""
    return risen_by(first, series)._replace(unit=POINTS)


def times_of(first: int, series: Series) -> Series:
    """How many times that of a first year each later year's figure is; none where that isn't above nought."""
    base = series.values.get(first, Decimal(0))
    later = {year: value for year, value in series.values.items() if year > first and base > 0}
    return series._replace(unit="ratio", values={year: value / base for year, value in later.items()})


def grown_by(first: int, series: Series) -> Series:
    """By how many per cent of it each later year's figure is above that of a first year."""
    base = series.values.get(first, Decimal(0))
    later = {year: value for year, value in series.values.items() if year > first and base > 0}
    return series._replace(unit="percent", values={year: (value / base - 1) * HUNDRED for year, value in later.items()})


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


def loosely(claim: Claim) -> Claim:
    """A change to so many times as much as it is told of the figures of many years: "doubled" of 1.8 times, and 2.2."""
    said = claim.quantity.interval
    loose = Interval(said.low * (1 - LOOSE), said.high * (1 + LOOSE), said.low_open, said.high_open)
    return replace(claim, quantity=replace(claim.quantity, interval=loose, customary=loose))


def _below(claim: Claim) -> Claim:
    """ "More than halved" as what came to less than a half, "nearly halved" as what came to little more."""
    quantity = claim.quantity
    if quantity.unit != "times" or quantity.value is None or quantity.value >= ONE or quantity.direction != "down":
        return claim
    part = quantity.value
    if quantity.bound == "~" and quantity.interval.high == part:
        readings = Interval(part, part + part / 5), Interval(part, part + part / 10)
        return replace(claim, quantity=replace(quantity, interval=readings[0], customary=readings[1], bound="~"))
    if quantity.bound not in (">", ">="):
        return claim
    readings = Interval(-INFINITY, part, True, True), Interval(part - part / 2, part, True, True)
    return replace(claim, quantity=replace(quantity, interval=readings[0], customary=readings[1], bound="<"))


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
