"""Measures that are worked out from stored ones: the balance of trade, a partner's share in a flow, shares of GDP."""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from factcheck.reference import WORLD, Reference, Series


class Formula(NamedTuple):
    """How a figure is made of two others of one source and year: `first` and `second` are measures, `sign` joins them.

    `of_all` says that the second is of all partners together; `flows` that both are of trade, which has partners.
    """

    first: str
    second: str
    of_all: bool
    unit: str
    sign: str
    make: Callable[[Decimal, Decimal], Decimal]
    flows: bool = True


def _less(one: Decimal, other: Decimal) -> Decimal:
    return one - other


def _over(one: Decimal, other: Decimal) -> Decimal:
    return one / other if other else Decimal(0)


def _share(part: Decimal, whole: Decimal) -> Decimal:
    return part / whole * 100 if whole else Decimal(0)


FORMULAS = {
    # Exports less imports: IMF 2009, Balance of Payments Manual, 6th edition, 10.13.
    "surplus": Formula("exports", "imports", False, "USD", "-", _less),
    "deficit": Formula("imports", "exports", False, "USD", "-", _less),
    "exports over imports": Formula("exports", "imports", False, "ratio", "/", _over),
    "imports over exports": Formula("imports", "exports", False, "ratio", "/", _over),
    "share of exports": Formula("exports", "exports", True, "percent", "/", _share),
    "share of imports": Formula("imports", "imports", True, "percent", "/", _share),
    "share of trade": Formula("trade", "trade", True, "percent", "/", _share),
    # As the World Bank's own indicator of it, BN.CAB.XOKA.GD.ZS, is made.
    "current account share": Formula("BN.CAB.XOKA.CD", "NY.GDP.MKTP.CD", False, "percent", "/", _share, flows=False),
}


PUBLISHED = {"share of exports": "export_share", "share of imports": "import_share"}
"""Where shares of partners stand that somebody else has worked out."""

COARSE = Decimal(9)
"""Per cent from which a published share counts: they are whole ones from 2018 on, and below this the rounding is more
than what records of a flow differ by."""


def derived(reference: Reference, measure: str, subject: str, partner: str | None) -> tuple[Series, ...]:
    """The series of a measure that isn't stored, a series for each source that has both of its parts."""
    formula = FORMULAS[measure]
    if formula.of_all and partner is None:
        return ()  # the share of nobody
    made = []
    for first, second in terms(reference, measure, subject, partner):
        years = sorted(set(first.values) & set(second.values))
        values = {year: formula.make(first.values[year], second.values[year]) for year in years}
        flags = {year: first.flags.get(year, "") + second.flags.get(year, "") for year in years}
        made.append(first._replace(measure=measure, unit=formula.unit, values=values, flags=flags))
    known = {year for series in made for year in series.values}
    published = reference.series(PUBLISHED[measure], subject, partner) if measure in PUBLISHED else ()
    for series in published:
        values = {year: value for year, value in series.values.items() if year not in known and value >= COARSE}
        made += [series._replace(measure=measure, values=values)] if values else []
    return tuple(made)


def turned(series: Series) -> Series:
    """A balance with its sign turned: a deficit of 5 is a balance of -5."""
    return series._replace(values={year: -value for year, value in series.values.items()})


def inverted(series: Series) -> Series:
    """A rate the other way round: 0.89 euros per dollar are 1.12 dollars per euro."""
    unit = " per ".join(reversed(series.unit.split(" per ")))
    return series._replace(unit=unit, values={year: 1 / value for year, value in series.values.items() if value})


def terms(reference: Reference, measure: str, subject: str, partner: str | None) -> list[tuple[Series, Series]]:
    """The two stored series that a derived one is made of, for each source that has both."""
    formula = FORMULAS[measure]
    other = partner or (WORLD if formula.flows else None)
    firsts = reference.series(formula.first, subject, other)
    seconds = reference.series(formula.second, subject, WORLD if formula.of_all else other)
    return [(one, two) for one in firsts for two in seconds if one.source.id == two.source.id]
