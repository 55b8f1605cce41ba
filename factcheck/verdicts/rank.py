"""A place in an order of trading partners, held against the yearly figures of all of them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.formatting import amount, listed, possessive
from factcheck.model import Claim, Evidence, Verdict, weaker
from factcheck.reference import Reference, Series
from factcheck.verdicts.witnesses import MIRROR, SPREAD
from factcheck.verdicts.years import RECENT, Years, in_words, years_of

GROWTH = 3
"""An empty cell can hold up to this many times the largest figure known of it. Of the bundled turnovers above a million
dollars nine in ten became at most 2.7 times as large in three years (335,851 pairs of years, estimates left out)."""

MEMORY = 10
"""How many years around an empty cell its other figures still say something of its size; our own choice."""

APART = Decimal("0.33")
"""What mirrored figures of 25 in a hundred pairs differ by (data/README.md): what this could change is unsure."""

LISTED = 6
"""How many places of a ranking are shown at least."""


class Ranking(NamedTuple):
    """The partners of a host in one year of one source, the largest first; `unknown`: empty cells that could be large.

    `sign` is -1 where the smallest comes first.
    """

    year: int
    series: Mapping[str, Series]
    order: tuple[str, ...]
    unknown: tuple[str, ...]
    sign: int = 1

    def place(self, code: str) -> int | None:
        """The place of a partner, 1 being the largest; None where its own cell is empty."""
        return self.order.index(code) + 1 if code in self.order else None

    def places(self, code: str, spread: Decimal = SPREAD["trade"]) -> range:
        """The places a partner can have, with what sources differ by, as a share, and with the empty cells filled."""
        own = self.value(code)
        open_ = [other for other in self.order if other != code and _is_near(self.value(other), own, spread)]
        ahead = [other for other in self.order if self.sign * (self.value(other) - own) > 0 and other not in open_]
        return range(len(ahead) + 1, len(ahead) + len(open_) + len(self.unknown) + 2)

    def value(self, code: str) -> Decimal:
        """The figure of a partner."""
        return self.series[code].values[self.year]


def judge_rank(claim: Claim, measure: str, reference: Reference, date: str | None) -> Verdict:
    """Hold a rank against every year it may be about; abstain from a year in which an empty cell could change it."""
    host, subject, claimed = claim.partner, claim.subject, claimed_by(claim)
    assert subject is not None
    if host is None:
        return Verdict("no data", "low", "the text doesn't say whose partner is meant")
    members = members_of(claim, reference, date)
    if stranger := not_among(subject, members, claim, reference):
        return stranger
    partners = reference.partners(measure, host)
    years = years_of(claim, date)
    rankings = [
        ranking
        for year in _wanted(partners, years)
        for ranking in _rankings(partners, year, subject, host, measure, members, reference)
    ]
    whose = f"{possessive(reference.named(host))} partners" + (
        f" in {reference.named(claim.among)}" if claim.among else ""
    )
    if not rankings:
        when = f" for {in_words(years.wanted)}" if years.exact else ""
        message = f"the figures have no list of {whose} with {reference.named(subject)} in it{when}"
        return Verdict("no data", "low", message)
    sound = [ranking for ranking in rankings if not ranking.unknown or not meet(claimed, ranking.places(subject))]
    if not sound:
        return Verdict("no data", "low", gap(rankings[0], reference))
    label, best, message = compared(sound, subject, claimed, f"{reference.named(subject)} was number", whose)
    title = f"{reference.title(subject)} among {whose} by {'trade turnover' if measure == 'trade' else measure}"
    reporter = None if best.series[subject].is_reconciled else reference.title(host)
    evidence, working = evidence_of(best, subject, title, whose, reporter, reference)
    notes = [*claim.assumptions, *_history(claim, partners, measure, reference, date)]
    undated = "low" if label in ("contradicted", "outdated") else "medium"
    confidence = claim.confidence if years.latest else weaker(claim.confidence, undated)
    if any(best.series[code].flags.get(best.year) == "e" for code in best.order[:LISTED]):
        notes.append(f"{possessive(reference.named(host))} figures by partner for {best.year} are estimates")
        confidence = weaker(confidence, "medium")
    if label == "contradicted" and meet(claimed, best.places(subject, APART)):
        confidence = "low"
        notes.append(f"with figures {APART:.0%} apart, as those of a quarter of all pairs are, it could be so")
    elif label == "contradicted" and best.series[subject].is_reconciled and meet(claimed, _beside(best.place(subject))):
        confidence = "low"
        notes.append("reconciled figures count gold and secret trade, which a country's own list may leave out")
    if label == "contradicted" and not years.exact and years.latest and years.latest - best.year > RECENT:
        label, confidence = "no data", "low"
        message += f"; but that is {years.latest - best.year} years before the text"
    return Verdict(label, confidence, message, (evidence,), working, tuple(notes))


def gap(ranking: Ranking, reference: Reference) -> str:
    """Whose figure a ranking lacks that could change the place of its subject."""
    empty = listed([reference.named(code) for code in ranking.unknown])
    cells = f"cell of {empty} is" if len(ranking.unknown) == 1 else f"cells of {empty} are"
    return f"the figures of {ranking.year} don't tell: the {cells} empty, and could change it"


def compared(
    sound: Sequence[Ranking], subject: str, claimed: range, was: str, whose: str, spread: Decimal = SPREAD["trade"]
) -> tuple[str, Ranking, str]:  # fmt: skip
    """The label, the ranking it rests on, and the message. `spread` is what two sources differ by, as a share."""
    newest = sound[0]
    fitting = [ranking for ranking in sound if ranking.place(subject) in claimed]
    near = [ranking for ranking in sound if meet(claimed, ranking.places(subject, spread))]
    words = str(claimed[0]) if len(claimed) == 1 else f"{claimed[0]} to {claimed[-1]}"
    if fitting:
        message = f"{was} {fitting[0].place(subject)} of {whose} in {in_words(ranking.year for ranking in fitting)}"
        if newest in near:
            return "supported", fitting[0], message
        return "outdated", fitting[0], f"{message}, but number {newest.place(subject)} in {newest.year}"
    if near:
        message = (
            f"{was} {near[0].place(subject)} of {whose} in {near[0].year}, so close to number {words} that another "
            "source may have it so"
        )
        return "supported only by rounding", near[0], message
    message = f"{was} {newest.place(subject)} of {whose} in {newest.year}; the words say number {words}"
    return "contradicted", newest, message


def claimed_by(claim: Claim) -> range:
    """The places that a claim can mean: one, or all up to the third for one of the first three."""
    assert claim.quantity.value is not None
    last = int(claim.quantity.value)
    return range(1 if claim.quantity.bound == "<=" else last, last + 1)


def meet(one: range, other: range | tuple[int, ...]) -> bool:
    """Whether two sets of places have one in common."""
    return any(place in other for place in one)


def _beside(place: int | None) -> tuple[int, ...]:
    return () if place is None else (place - 1, place + 1)


def _wanted(partners: Mapping[str, tuple[Series, ...]], years: Years) -> list[int]:
    """The years to judge by, the newest first: those that are meant, or the newest there is where none is named."""
    known = sorted({year for rows in partners.values() for row in rows for year in row.values}, reverse=True)
    in_time = [year for year in known if years.latest is None or year <= years.latest]
    return [year for year in in_time if year in years.wanted] or ([] if years.exact else in_time[:1])


def _is_near(one: Decimal, other: Decimal, spread: Decimal) -> bool:
    return abs(one - other) <= spread * max(abs(one), abs(other))


def members_of(claim: Claim, reference: Reference, date: str | None) -> frozenset[str] | None:
    """The codes a rank is counted among, as of the claim's time; None for the whole world."""
    if claim.among is None:
        return None
    return frozenset(member.code for member in reference.members(claim.among, _day(claim, date)))


def not_among(
    subject: str, members: frozenset[str] | None, claim: Claim, reference: Reference
) -> Verdict | None:  # fmt: skip
    """What to say where it isn't known who a rank is counted among, or the subject is none of them."""
    if claim.among and not members:
        return Verdict("no data", "low", f"the bundled data don't say which countries “{claim.among}” has")
    if members is not None and subject not in members:
        message = f"{reference.named(subject)} is not a member of {reference.named(claim.among or '')} at the time"
        return Verdict("no data", "low", message)
    return None


def _day(claim: Claim, date: str | None) -> str:
    return claim.period.end if claim.period else date or "9999-12-31"


def _rankings(
    partners: Mapping[str, tuple[Series, ...]], year: int, subject: str, host: str, measure: str,
    members: frozenset[str] | None, reference: Reference,
) -> list[Ranking]:  # fmt: skip
    """One ranking a source that has the subject's figure for the year."""
    found = []
    for source in sorted({row.source.id for row in partners.get(subject, ()) if year in row.values}):
        wanted = (members if members is not None else frozenset(partners)) - {host}
        cells = {
            code: row
            for code in wanted
            for row in partners.get(code, ())
            if row.source.id == source and year in row.values
        }
        own = cells[subject].values[year]
        most = {
            code: _could_be(partners.get(code, ()), code, host, measure, year, reference)
            for code in wanted - cells.keys()
        }
        unknown = tuple(sorted((code for code in most if most[code] >= own), key=lambda code: (-most[code], code)))
        order = tuple(sorted(cells, key=lambda code: (-cells[code].values[year], code)))
        found.append(Ranking(year, cells, order, unknown))
    return found


def _could_be(
    known: tuple[Series, ...], code: str, host: str, measure: str, year: int, reference: Reference
) -> Decimal:
    """The most an empty cell can reasonably hold, from what either side ever reported of it in the years before."""
    mirror = reference.series(MIRROR[measure], code, host)
    values = [
        value
        for series in (*known, *mirror)
        for when, value in series.values.items()
        if year - MEMORY <= when <= year + MEMORY
    ]
    return GROWTH * max(values, default=Decimal(0))


def evidence_of(
    ranking: Ranking, subject: str, title: str, whose: str, reporter: str | None, reference: Reference
) -> tuple[Evidence, tuple[str, ...]]:
    """A subject's figure with those of all that are before it as evidence, and the list of them as working."""
    series = ranking.series[subject]
    listed = ranking.order[: max(LISTED, (ranking.place(subject) or 0) + 1)]
    lines = tuple(
        f"{place}. {reference.title(code)} {amount(ranking.value(code), series.unit)}"
        for place, code in enumerate(listed, 1)
    )
    evidence = Evidence(
        title,
        ranking.value(subject),
        series.unit,
        str(ranking.year),
        series.source,
        reporter,
        tuple(ranking.series[code].row(ranking.year) for code in listed),
        tuple(sorted(series.values.items())),
    )
    rest = len(ranking.order) - len(listed)
    return evidence, (f"{whose}, {ranking.year}:", *lines, *([f"and {rest} more"] if rest > 0 else []))


def _history(
    claim: Claim, partners: Mapping[str, tuple[Series, ...]], measure: str, reference: Reference, date: str | None
) -> list[str]:
    """Who is not counted any more in a group whose members changed, and what counting them would change."""
    members = members_of(claim, reference, date)
    if claim.among is None or claim.subject is None or members is None:
        return []
    without = _places(claim, partners, measure, reference, members)
    notes = []
    for member in reference.former(claim.among, _day(claim, date)):
        counted = _places(claim, partners, measure, reference, members | {member.code})
        other = {year: place for year, place in counted.items() if without.get(year) == claim.quantity.value != place}
        if other:
            places = " or ".join(map(str, sorted(set(other.values()))))
            notes.append(
                f"{reference.named(member.code)}, in {reference.named(claim.among)} until {member.left}, is not "
                f"counted; counting it, {reference.named(claim.subject)} was number {places} in {in_words(other)}"
            )
    return notes


def _places(
    claim: Claim,
    partners: Mapping[str, tuple[Series, ...]],
    measure: str,
    reference: Reference,
    members: frozenset[str],
) -> dict[int, int]:
    """The subject's place in every year that tells it, counted among the same members all along."""
    assert claim.subject is not None
    assert claim.partner is not None
    found: dict[int, int] = {}
    for year in sorted({year for row in partners.get(claim.subject, ()) for year in row.values}):
        for ranking in _rankings(partners, year, claim.subject, claim.partner, measure, members, reference):
            place = ranking.place(claim.subject)
            if place is not None and not ranking.unknown:
                found[year] = place
    return found
