"""Why a number may be wrong: a slip that would make it right, named only where one alone does.

The slips are those that fact-checkers and subeditors meet: a million for a billion, the figure of another year, imports
for exports, the sides swapped, all partners or another for one, a month for a year, local money for dollars, purchasing
power parity for market rates, goods and services for goods.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from math import log

from factcheck.model import Claim, Interval
from factcheck.reference import WORLD, Reference, Series
from factcheck.verdicts.witnesses import REVISION, Witness, witnesses

SCALES = (
    (3, "a thousand times too small: million for billion, or billion for trillion?"),
    (-3, "a thousand times too large: billion for million, or trillion for billion?"),
    (1, "ten times too small"),
    (-1, "ten times too large"),
)
MONTHS = Decimal(12)
DIGITS = 2
"""Significant digits that a number must have for another year's figure to be no chance."""

LUCK = 0.05
"""Partners that may fit a number by chance for one that fits it to be the cause: one in twenty, the convention of
significance tests."""

REACH = 2
"""How many times larger or smaller a partner's figure may be to count as one that could have fitted. Our own choice."""

PARITIES = {
    "NY.GDP.PCAP.CD": "NY.GDP.PCAP.PP.CD",
    "NY.GNP.PCAP.CD": "NY.GNP.PCAP.PP.CD",
    "NY.GNP.ATLS.CD": "NY.GNP.MKTP.PP.CD",
}
"""Figures at market rates, and the same at purchasing power parity."""

SERVED = {"exports": "NE.EXP.GNFS.ZS", "imports": "NE.IMP.GNFS.ZS"}
"""Flows of goods, and of goods and services together, which are in per cent of GDP."""

GDP = "NY.GDP.MKTP.CD"

MEASURES = ("exports", "imports", "trade")


def cause(
    claim: Claim, measure: str, reference: Reference, wanted: Sequence[Witness], rows: Sequence[Witness]
) -> str | None:
    """The one slip that would make a contradicted claim right by a figure of the years it is about, in words."""
    if claim.quantity.bound != "=" or claim.quantity.value is None:
        return None
    found = dict(_causes(claim, measure, reference, wanted, rows))
    return next(iter(found.values())) if len(found) == 1 else None


def _causes(
    claim: Claim, measure: str, reference: Reference, wanted: Sequence[Witness], rows: Sequence[Witness]
) -> Iterator[tuple[str, str]]:
    said = claim.quantity.interval
    precise = (claim.quantity.precision or 0) >= DIGITS
    for power, words in SCALES:
        scaled = said.times(Decimal(10) ** power)
        if any(scaled.low * (1 - REVISION) <= row.value <= scaled.high * (1 + REVISION) for row in wanted):
            yield "scale", f"it is {words}"
    others = [row.year for row in rows if row not in wanted and said.contains(row.value)]
    if precise and others:
        year = min(others, key=lambda other: abs(other - wanted[0].year))
        yield "year", f"it is the figure of {year}"
    if measure in MEASURES and claim.subject is not None:
        yield from _other_flows(claim, measure, claim.subject, reference, {row.year for row in wanted}, said)
        if any(said.times(MONTHS).contains(row.value) for row in wanted):
            yield "month", "it is a twelfth of the year's: a month's figure?"
    if precise and claim.subject is not None and claim.partner is None:
        yield from _told_otherwise(measure, claim.subject, reference, {row.year for row in wanted}, said)
    if precise and claim.quantity.unit == "USD":
        yield from _other_money(claim, reference, wanted, said)


def _told_otherwise(
    measure: str, subject: str, reference: Reference, years: set[int], said: Interval
) -> Iterator[tuple[str, str]]:
    """The figure of the same years by another concept: at purchasing power parity, or with services."""

    def values(code: str) -> Mapping[int, Decimal]:
        found = reference.series(code, subject)
        return {year: found[0].values[year] for year in years if year in found[0].values} if found else {}

    def fits(figures: Iterable[Decimal]) -> bool:
        return any(said.low * (1 - REVISION) <= value <= said.high * (1 + REVISION) for value in figures)

    for market, parity in PARITIES.items():
        if measure == market and fits(values(parity).values()):
            yield "parity", "it is the figure at purchasing power parity, not at market rates"
        if measure == parity and fits(values(market).values()):
            yield "parity", "it is the figure at market rates, not at purchasing power parity"
    if measure in SERVED:
        shares, gdp = values(SERVED[measure]), values(GDP)
        if fits(shares[year] * gdp[year] / 100 for year in shares.keys() & gdp.keys()):
            yield "services", f"it is the figure of {measure} of goods and services, not of goods"


def _other_flows(
    claim: Claim, measure: str, subject: str, reference: Reference, years: set[int], said: Interval
) -> Iterator[tuple[str, str]]:
    def fits(other: str, one: str, partner: str | None) -> bool:
        found = witnesses(reference, other, one, partner)
        return any(row.year in years and said.contains(row.value) for row in found)

    for other in MEASURES:
        if other != measure and fits(other, subject, claim.partner):
            yield "measure", f"it is the figure of {other}, not of {claim.measure}"
    if claim.partner is not None and fits(measure, subject, WORLD):
        yield "partner", f"it is the figure of {claim.measure} with the whole world"
    if claim.partner not in (None, WORLD):
        for other in _swapped(claim, reference.partners(measure, subject), years, said):
            yield "other partner", f"it fits {claim.measure} with {reference.named(other)}"


def _swapped(claim: Claim, partners: Mapping[str, Sequence[Series]], years: set[int], said: Interval) -> Iterator[str]:
    """The one other partner whose figure a number is, unless partners are so many that one may fit it by chance.

    Chance is the number of partners in reach times the share of that reach that the number covers, both as logarithms.
    """
    if said.low <= 0 or not said.high.is_finite():
        return
    reach = Interval(said.low / REACH, said.high * REACH)
    near, fitting = set(), set()
    for code, rows in partners.items():
        values = [row.values[year] for row in rows for year in years if year in row.values]
        if code not in (claim.subject, claim.partner) and any(reach.contains(value) for value in values):
            near.add(code)
            if any(said.contains(value) for value in values):
                fitting.add(code)
    covered = log(said.high / said.low) / log(reach.high / reach.low)
    if len(fitting) == 1 and len(near) * covered < LUCK:
        yield fitting.pop()


def _other_money(
    claim: Claim, reference: Reference, wanted: Sequence[Witness], said: Interval
) -> Iterator[tuple[str, str]]:
    country = reference.country(claim.subject or "")
    if country is None or country.currency in ("", "USD"):
        return
    for series in reference.exchange_rate(country.currency):
        rates = [(row.value * series.values[row.year]) for row in wanted if row.year in series.values]
        if any(said.contains(value) for value in rates):
            yield "currency", f"it is the figure in {country.currency}, not in dollars"
