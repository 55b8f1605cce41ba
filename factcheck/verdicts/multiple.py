"""A figure as a multiple of another country's: "Brazil's GDP was four times Argentina's"."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from factcheck.formatting import possessive
from factcheck.model import Claim, Verdict
from factcheck.reference import WORLD, Reference, Series
from factcheck.verdicts.change import loosely
from factcheck.verdicts.derived import FORMULAS
from factcheck.verdicts.level import judge_level
from factcheck.verdicts.witnesses import MIRROR

Bases = Mapping[tuple[str, str], Series]
"""What is divided by, by source and measure."""


def judge_multiple(claim: Claim, row: Mapping[str, Any], reference: Reference, date: str | None) -> Verdict:
    """Hold how many times another figure something is against the quotients of the two.

    Those are of one country's exports and imports, of two countries' figures, the second's being the `partner`, or of
    one country's flow with two partners, the second being the `base`.
    """
    told = loosely(claim) if claim.quantity.bound == "=" else claim
    if row["data"] in FORMULAS:
        return judge_level(told, row["data"], reference, date)
    assert claim.partner is not None
    if claim.base is not None:
        return judge_level(
            told,
            row["data"],
            reference,
            date,
            row.get("caution"),
            partial(_over, _others(told, row["data"], reference)),
        )
    bases = {
        (series.source.id, series.measure): series
        for series in reference.series(row["data"], claim.partner, WORLD if row["data"] in MIRROR else None)
    }
    words = f"{claim.measure} over {possessive(reference.named(claim.partner))}"
    told = replace(told, partner=None, measure=words)
    return judge_level(told, row["data"], reference, date, row.get("caution"), partial(_over, bases))


def _others(claim: Claim, flow: str, reference: Reference) -> Bases:
    """What a flow to the other partner was: by the country's own figures, and by the mirror of them."""
    own = reference.series(flow, claim.subject or "", claim.base)
    mirror = reference.series(MIRROR[flow], claim.base or "", claim.subject)
    return {(series.source.id, series.measure): series for series in (*own, *mirror)}


def _over(bases: Bases, series: Series) -> Series:
    """A series divided by the base of the same source, year by year."""
    base = bases.get((series.source.id, series.measure))
    values = base.values if base is not None else {}
    quotients = {year: value / values[year] for year, value in series.values.items() if values.get(year, 0) > 0}
    return series._replace(unit="ratio", values=quotients)
