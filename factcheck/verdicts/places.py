"""A country's place among all, or among a group's members, by an indicator: "the world's third-largest exporter"."""

from collections.abc import Mapping
from decimal import Decimal

from factcheck.formatting import possessive
from factcheck.model import Claim, Verdict, weaker
from factcheck.reference import Reference, Series
from factcheck.verdicts.rank import (
    APART,
    GROWTH,
    MEMORY,
    Ranking,
    claimed_by,
    compared,
    evidence_of,
    gap,
    meet,
    members_of,
    not_among,
)
from factcheck.verdicts.witnesses import REVISION, SPREAD
from factcheck.verdicts.years import RECENT, Years, years_of

TOTALS = {"exports": "TX.VAL.MRCH.CD.WT", "imports": "TM.VAL.MRCH.CD.WT"}
"""Flows with the whole world, as they are stored country by country."""

SIZES = ("USD", "people", "square kilometers", "kWh", "kW", "metric tons", "cubic meters", "barrels", "bbl/day")
"""Units of what a country has more of because it is larger: an empty cell can have grown. Of a rate it has varied."""


def judge_place(claim: Claim, measure: str, reference: Reference, date: str | None) -> Verdict:
    """Hold a place against the figures of everybody; abstain where an empty cell could change it, and say whose."""
    subject, claimed = claim.subject, claimed_by(claim)
    assert subject is not None
    members = members_of(claim, reference, date)
    if stranger := not_among(subject, members, claim, reference):
        return stranger
    every = reference.every(TOTALS.get(measure, measure))
    stored = {each.subject: each for each in every if reference.is_area(each.subject)}
    areas = frozenset(stored) if members is None else members
    years = years_of(claim, date)
    rankings = [_ranking(stored, areas, year, subject, claim) for year in _years(stored, subject, years)]
    spread = SPREAD.get(measure, REVISION)
    sound = [each for each in rankings if not each.unknown or not meet(claimed, each.places(subject, spread))]
    who = f"{possessive(reference.named(claim.among))} members" if claim.among else "all countries"
    whose = f"{who} by {claim.measure}" + (", the smallest first" if claim.quantity.direction == "down" else "")
    if not rankings:
        message = f"the bundled figures don't rank {reference.named(subject)} among {whose} at the time"
        return Verdict("no data", "low", message)
    if not sound:
        return Verdict("no data", "low", gap(rankings[0], reference))
    label, best, message = compared(sound, subject, claimed, f"{reference.named(subject)} was number", whose, spread)
    confidence = claim.confidence if years.latest else weaker(claim.confidence, "medium")
    if label == "contradicted" and not years.wanted:
        earlier = _last_so(stored, areas, subject, claim)
        if earlier is not None:
            label, message = "outdated", f"{message}; it was so in {earlier}"
    if label in ("contradicted", "outdated") and (meet(claimed, best.places(subject, APART)) or not years.latest):
        confidence = "low"
    old = years.latest is not None and not years.exact and years.latest - best.year > RECENT
    if label in ("contradicted", "outdated") and old:
        label, confidence = "no data", "low"
        message += f"; but that is of {best.year}, years before the text"
    notes = [*claim.assumptions]
    if members is None:
        notes.append("areas without any figure, Taiwan the largest of them, are not counted")
    title = f"{possessive(reference.named(subject))} {claim.measure}, among {whose}"
    evidence, working = evidence_of(best, subject, title, whose, None, reference)
    return Verdict(label, confidence, message, (evidence,), working, tuple(notes))


def _last_so(stored: Mapping[str, Series], areas: frozenset[str], subject: str, claim: Claim) -> int | None:
    """The last year in which the place was so, for a text that has no date."""
    for year in sorted(stored[subject].values, reverse=True):
        if _ranking(stored, areas, year, subject, claim).place(subject) in claimed_by(claim):
            return year
    return None


def _years(stored: Mapping[str, Series], subject: str, years: Years) -> list[int]:
    """The years to judge by, the newest first: those that are meant, else the newest there is of the subject."""
    known = sorted(stored[subject].values, reverse=True) if subject in stored else []
    in_time = [year for year in known if years.latest is None or year <= years.latest]
    return [year for year in in_time if year in years.wanted] or ([] if years.exact else in_time[:1])


def _ranking(
    stored: Mapping[str, Series], areas: frozenset[str], year: int, subject: str, claim: Claim
) -> Ranking:  # fmt: skip
    sign = -1 if claim.quantity.direction == "down" else 1
    cells = {code: stored[code] for code in areas if code in stored and year in stored[code].values}
    own = cells[subject].values[year]
    unknown = tuple(sorted(code for code in areas - cells.keys() if _could_pass(stored.get(code), year, own, sign)))
    order = tuple(sorted(cells, key=lambda code: (-sign * cells[code].values[year], code)))
    return Ranking(year, cells, order, unknown, sign)


def _could_pass(series: Series | None, year: int, own: Decimal, sign: int) -> bool:
    """Whether an empty cell can reasonably be before the subject's, from its other figures of the years around."""
    if series is None:
        return True
    near = [value for when, value in series.values.items() if year - MEMORY <= when <= year + MEMORY]
    values = near or list(series.values.values())
    if series.unit in SIZES:
        growth = GROWTH if near else GROWTH**2
        return growth * max(values) >= own if sign > 0 else min(values) <= own * growth
    return max(values) >= own if sign > 0 else min(values) <= own
