"""The figures that can speak to a claim: every source's, and for a flow between two countries both sides' (the mirror).

Mirror statistics: A's exports to B and B's imports from A are two records of one flow. They differ, by freight and
insurance (imports are valued c.i.f., exports f.o.b.) and by what each side records; a verdict names whose it used.
"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from factcheck.model import Evidence
from factcheck.reference import Reference, Series
from factcheck.verdicts.derived import FORMULAS, derived, terms
from factcheck.verdicts.groups import of_group

MIRROR = {"exports": "imports", "imports": "exports", "trade": "trade"}
SPREAD = {
    "exports": Decimal("0.06"),
    "imports": Decimal("0.06"),
    "trade": Decimal("0.06"),
    **dict.fromkeys(FORMULAS, Decimal("0.06")),
    "SP.POP.TOTL": Decimal("0.01"),
    "SP.DYN.LE00.IN": Decimal("0.005"),
    "AG.LND.TOTL.K2": Decimal("0.01"),
    "AG.SRF.TOTL.K2": Decimal("0.01"),
}
"""How far two records of one flow are apart for freight and insurance alone: the 6% of the IMF's own estimates (Marini,
Dippelsman & Stanger 2018, IMF Working Paper 18/16). In the bundled figures they differ more (data/README.md). People,
years of life and land move by less than other figures between vintages: our own choice."""

ACCOUNTS = ("NY.GDP", "NY.GNP", "NV.", "NE.", "TG.", "GB.", "MS.", "CIA:PUBLIC")
"""Beginnings of the measures that a new base of the national accounts moves: GDP and shares of it."""

REVISION = Decimal("0.02")
"""How far a national figure moves between vintages of a source, for claims that were made from an earlier one."""

WORLD = "WLD"


def spread(series: Series) -> Decimal:
    """How far two records of a figure can be apart: of a country's flow with all the world, that of revisions alone.

    Its own office is the only one that records it, so there is no freight between two records.
    """
    return REVISION if series.measure in MIRROR and series.partner == WORLD else SPREAD.get(series.measure, REVISION)


POINTS = {
    "NY.GDP.MKTP.KD.ZG": Decimal("1.0"),
    "NY.GDP.PCAP.KD.ZG": Decimal("1.0"),
    "SP.POP.GROW": Decimal("0.2"),
    "FP.CPI.TOTL.ZG": Decimal("0.3"),
    "SL.UEM.TOTL.ZS": Decimal("0.5"),
    "SP.DYN.TFRT.IN": Decimal("0.1"),
    "SP.DYN.LE00.IN": Decimal("2.0"),
    "SP.URB.TOTL.IN.ZS": Decimal("1.5"),
}
SHARES = {
    "SP.POP.TOTL": Decimal("0.06"),
    "BX.KLT.DINV.CD.WD": Decimal("0.25"),
    "FP.CPI.TOTL.ZG": Decimal("0.06"),
    "AG.SRF.TOTL.K2": Decimal("0.12"),
    "AG.LND.TOTL.K2": Decimal("0.03"),
    "FI.RES.TOTL.CD": Decimal("0.4"),
    "DT.DOD.DECT.CD": Decimal("0.2"),
}
BASED = Decimal("0.08")
"""How far a figure can have been from today's when a text was written, in its own unit or as a share of it; national
accounts by their next base. A number so near is not judged: it can have been right. Our own choice, from what offices
tell of revisions (the UN's of populations in 2022 moved Nigeria's by 5%); it errs on the side of silence. Reserves
are told with gold and without, external debt with short-term credits and without."""

WORKED_OVER = 1995
"""The last year whose growth was first told by an older System of National Accounts than that of 1993, by which it was
worked over since: twice as far off is not judged (our own choice)."""


def vintage(measure: str, value: Decimal, year: int) -> Decimal:
    """How far from a figure a number is not judged."""
    share = SHARES.get(measure, BASED if measure.startswith(ACCOUNTS) else Decimal(0))
    points = POINTS.get(measure, Decimal(0))
    if measure.startswith("NY.GDP") and year <= WORKED_OVER:
        points *= 2
    return max(points, abs(value) * share)


class Witness(NamedTuple):
    """A year's figure from one source. An estimate counts only where nobody reported.

    `reporter` is the country whose statistics it is; None for a figure of the source's own making.
    """

    year: int
    value: Decimal
    estimate: bool
    reporter: str | None
    series: Series


def witnesses(
    reference: Reference,
    measure: str,
    subject: str,
    partner: str | None,
    made: Callable[[Series], Series] | None = None,
) -> list[Witness]:
    """Every figure there is, the newest year first, the subject's own before the mirror; `made` of the stored ones."""
    found = [(subject, series) for series in _own(reference, measure, subject, partner)]
    if partner is not None and measure in MIRROR:
        mirror = reference.series(MIRROR[measure], partner, subject) or of_group(
            reference, MIRROR[measure], partner, subject
        )
        found += [(partner, series) for series in mirror]
    rows = [
        Witness(year, value, "e" in series.flags.get(year, ""), _reporter(measure, reporter, series), series)
        for reporter, series in _once(found)
        for series in [made(series) if made else series]
        for year, value in series.values.items()
    ]
    return sorted(rows, key=lambda row: (-row.year, row.reporter != subject, row.estimate, row.series.source.id))


def _reporter(measure: str, country: str, series: Series) -> str | None:
    return country if measure in MIRROR and not series.is_reconciled else None


def _own(reference: Reference, measure: str, subject: str, partner: str | None) -> tuple[Series, ...]:
    if measure == "exchange_rate":
        country = reference.country(subject)
        return reference.exchange_rate(country.currency if country else subject)
    if measure in FORMULAS:
        return derived(reference, measure, subject, partner)
    if partner is None and measure in MIRROR:
        return reference.series(measure, subject, "WLD")
    found = reference.series(measure, subject, partner)
    return found or of_group(reference, measure, subject, partner)


def _once(found: list[tuple[str, Series]]) -> list[tuple[str, Series]]:
    """Reconciled sources hold one figure for both sides: it is one witness, not two."""
    seen: dict[tuple[str, str], Mapping[int, Decimal]] = {}
    kept = []
    for reporter, series in found:
        twins = [values for (source, _), values in seen.items() if source == series.source.id]
        if any(values == series.values for values in twins):
            continue
        seen[series.source.id, reporter] = series.values
        kept.append((reporter, series))
    return kept


def evidence(reference: Reference, witness: Witness, title: str, rows: Iterable[Witness]) -> Evidence:
    """A witness as evidence: with the figures it was made from, and its reporter's figures of all years in `rows`.

    Where several sources have a year of one reporter, the witness's own source comes first.
    """
    series = witness.series
    return Evidence(
        title,
        witness.value,
        series.unit,
        str(witness.year),
        series.source,
        reference.title(witness.reporter) if witness.reporter else None,
        tuple(part.row(witness.year) for part in parts(reference, witness)),
        _all_years(witness, rows),
        "an estimate of the publisher, not a reported figure" if witness.estimate else None,
    )


def _all_years(witness: Witness, rows: Iterable[Witness]) -> tuple[tuple[int, Decimal], ...]:
    found = {row.year: row.value for row in rows if row.reporter in (witness.reporter, None)}
    found |= {row.year: row.value for row in rows if row.reporter == witness.reporter}
    return tuple(sorted((found | dict(witness.series.values)).items()))


def parts(reference: Reference, witness: Witness) -> tuple[Series, ...]:
    """The stored series a figure was made from: exports and imports for trade, those of a formula."""
    series = witness.series
    if series.measure in FORMULAS:
        pairs = terms(reference, series.measure, series.subject, series.partner)
        return next((pair for pair in pairs if pair[0].source.id == series.source.id), (series,))
    if series.measure != "trade" or series.unit == "percent":
        return (series,)
    return tuple(
        part
        for measure in ("exports", "imports")
        for part in reference.series(measure, series.subject, series.partner)
        if part.source.id == series.source.id and witness.year in part.values
    )
