"""A level held against yearly figures: "trade exceeds a billion dollars", "exports of 2.3 billion in 2019"."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.model import Claim, Interval, Verdict
from factcheck.numbers import amount, interval, said
from factcheck.reference import Reference
from factcheck.verdicts.witnesses import MIRROR, REVISION, SPREAD, Witness, evidence, parts, witnesses
from factcheck.verdicts.years import Years, in_words, years_of

FAR = 2
"""How many times the number said the figures are before "misleading" is more than a hint: "exceeds a billion" is taken
as up to two billion, twice the number (Cummins, Sauerland & Solt 2012), and of a number with more digits as less."""

CITED = 3
"""How many figures are given as evidence at most; each carries its whole series."""


class Case(NamedTuple):
    """A claim before the data: what it is about in words, and what is assumed so far."""

    claim: Claim
    what: str
    measure: str
    reference: Reference
    notes: tuple[str, ...]

    @property
    def logical(self) -> Interval:
        return self.claim.quantity.interval

    @property
    def said(self) -> str:
        return said(self.claim.quantity)


def judge_level(claim: Claim, measure: str, reference: Reference, date: str | None) -> Verdict:
    """Hold a claim's intervals against every witness of the years it is about."""
    assert claim.subject is not None
    rows = witnesses(reference, measure, claim.subject, claim.partner)
    what = _what(claim, reference)
    years = years_of(claim, date)
    in_time = [row for row in rows if years.latest is None or row.year <= years.latest]
    wanted = [row for row in in_time if row.year in years.wanted] if years.wanted else in_time
    missing = _missing(claim, what, rows, in_time, wanted, years)
    if missing is not None:
        return Verdict("no data", "low", missing)
    case = Case(claim, what, measure, reference, claim.assumptions)
    if not wanted:
        return _judge_by_old(case, _newest(_deciding(in_time)), years)
    if not years.wanted:
        wanted = _newest(wanted)
        case = case._replace(
            notes=(*case.notes, "neither the claim nor the document has a date: the newest figure is taken")
        )
    return _judge(case, wanted, rows, claim.confidence if years.wanted else "medium")


def _missing(
    claim: Claim,
    what: str,
    rows: Sequence[Witness],
    in_time: Sequence[Witness],
    wanted: Sequence[Witness],
    years: Years,
) -> str | None:
    """Why nothing can be said, where nothing can."""
    if not rows:
        return f"the bundled figures have nothing on {what}"
    if not _same_unit(claim.quantity.unit, rows[0].series.unit):
        return f"the figures on {what} are in {rows[0].series.unit}, the claim in {claim.quantity.unit or 'no unit'}"
    if not wanted and years.exact:
        return f"the bundled figures on {what} have nothing for {in_words(years.wanted)}"
    if not in_time:
        return f"the bundled figures on {what} begin only in {rows[-1].year}"
    return None


def _judge(case: Case, wanted: Sequence[Witness], rows: Sequence[Witness], confidence: str) -> Verdict:
    """The verdict by the witnesses of the years that are wanted, the newest year first."""
    deciding = _deciding(wanted)
    newest = _newest(deciding)
    fitting = [row for row in deciding if case.logical.contains(row.value)]
    now = [row for row in newest if row in fitting]
    against = [row for row in newest if not _widened(row, case.measure).meets(case.logical)]
    case = case._replace(notes=(*case.notes, *_history(case, rows), *_others(case, wanted, [*fitting, *against])))
    own = bool(now) and case.measure in MIRROR and case.measure != "trade" and now[0].reporter == case.claim.subject
    if now and against and not own:
        message = f"{_was(case, now[0])}, but {_figure(case, against[0])}; the words say {case.said}"
        return _verdict(case, "disputed", "medium", message, [now[0], against[0]])
    if now:
        return _fits(case, fitting, confidence)
    if fitting:
        message = f"{_denied(case, newest[0])}; it was so in {in_words(row.year for row in fitting)}"
        return _verdict(case, "outdated", confidence, message, [newest[0], *fitting])
    return _fits_not(case, wanted, newest, rows, confidence)


def _fits(case: Case, fitting: Sequence[Witness], confidence: str) -> Verdict:
    customary = case.claim.quantity.customary
    first = fitting[0]
    message = f"{_was(case, first)}; the words say {case.said}"
    if any(_widened(row, case.measure).meets(customary) for row in fitting):
        return _verdict(case, "supported", confidence, message, fitting)
    message += f", and a reader takes them as {interval(customary, case.claim.quantity.unit)}"
    return _verdict(case, "misleading", confidence if _is_far(case, fitting) else "low", message, fitting)


def _is_far(case: Case, fitting: Sequence[Witness]) -> bool:
    """Whether every figure is out of all proportion to the number said."""
    said = abs(case.claim.quantity.value or case.logical.low)
    return all(abs(row.value) > FAR * said or FAR * abs(row.value) < said for row in fitting)


def _fits_not(
    case: Case, wanted: Sequence[Witness], newest: Sequence[Witness], rows: Sequence[Witness], confidence: str
) -> Verdict:
    nearest = min(newest, key=lambda row: _gap(case.logical, row.value))
    estimate = next((row for row in wanted if case.logical.contains(row.value)), None)
    if estimate is not None:
        message = f"{_was(case, estimate)}, but {_figure(case, nearest)}; the words say {case.said}"
        return _verdict(case, "disputed", "medium", message, [estimate, nearest])
    if any(_widened(row, case.measure).meets(case.logical) for row in newest):
        leeway = SPREAD.get(case.measure, REVISION)
        message = f"{_was(case, nearest)}; it is {case.said} only within the {leeway:.0%} that sources differ by"
        return _verdict(case, "supported only by rounding", "medium", message, [nearest])
    oldest = min(row.year for row in wanted)
    earlier = next((row for row in rows if row.year < oldest and case.logical.contains(row.value)), None)
    message = _denied(case, nearest)
    if earlier is not None:
        message += f"; it was last so in {earlier.year}: {_figure(case, earlier)}"
        return _verdict(case, "outdated", confidence, message, [nearest, earlier])
    best = min(rows, key=lambda row: (_gap(case.logical, row.value), -row.year))
    fit = f"the best fit of all years and reporters is {_figure(case, best)}{_share(case.logical, best.value)}"
    case = case._replace(notes=(*case.notes, fit))
    return _verdict(case, "contradicted", confidence, message, [nearest, best, *_deciding(wanted)])


def _judge_by_old(case: Case, newest: Sequence[Witness], years: Years) -> Verdict:
    """Figures older than the claim can support it; they contradict it only if no growth they had bridges the gap."""
    assert years.latest is not None
    age = years.latest - newest[0].year
    case = case._replace(notes=(*case.notes, f"the newest figure is {age} years older than the text"))
    fitting = [row for row in newest if case.logical.contains(row.value)]
    if fitting:
        message = f"{_was(case, fitting[0])}, the newest figure there is; the words say {case.said}"
        return _verdict(case, "supported", "medium", message, fitting)
    nearest = min(newest, key=lambda row: _gap(case.logical, row.value))
    needed = _needed(case.logical, nearest.value)
    most = _largest_change(nearest.series.values, age, case.logical, nearest)
    message = _denied(case, nearest)
    if needed is None or most is None:
        return _verdict(case, "no data", "low", f"{message}; but that is {age} years before the text", newest)
    message += f"; since then it would have had to become {needed:.2f} times as much"
    past = f"the most it ever did in {age} years is {most:.2f} times"
    if (needed <= most) if needed > 1 else (needed >= most):
        return _verdict(case, "no data", "low", f"{message}, and {past}: too old to judge by", newest)
    return _verdict(case, "contradicted", "medium", f"{message}, but {past}", newest)


def _verdict(case: Case, label: str, confidence: str, message: str, rows: Sequence[Witness]) -> Verdict:
    """A verdict with its figures as evidence, each once, and the sum that made the first."""
    unique = {(row.year, row.reporter, row.series.source.id): row for row in rows}
    cited = [evidence(case.reference, row, case.what) for row in list(unique.values())[:CITED]]
    return Verdict(label, confidence, message, tuple(cited), _working(case, rows[0]), case.notes)


def _deciding(rows: Sequence[Witness]) -> list[Witness]:
    """The witnesses that decide: an estimate is heard only for a year in which nobody reported."""
    reported = {row.year for row in rows if not row.estimate}
    return [row for row in rows if not row.estimate or row.year not in reported]


def _newest(rows: Sequence[Witness]) -> list[Witness]:
    year = max(row.year for row in rows)
    return [row for row in rows if row.year == year]


def _widened(row: Witness, measure: str) -> Interval:
    leeway = abs(row.value) * SPREAD.get(measure, REVISION)
    return Interval(row.value - leeway, row.value + leeway)


def _gap(logical: Interval, value: Decimal) -> Decimal:
    if logical.contains(value):
        return Decimal(0)
    return min(abs(end - value) for end in (logical.low, logical.high) if end.is_finite())


def _needed(logical: Interval, value: Decimal) -> Decimal | None:
    """The factor that would bring a value into an interval."""
    end = logical.low if value <= logical.low else logical.high
    return end / value if value > 0 and end.is_finite() and end > 0 else None


def _largest_change(values: Mapping[int, Decimal], years: int, logical: Interval, row: Witness) -> Decimal | None:
    """The largest factor that a series changed by in so many years, up or down as the gap needs it."""
    changes = [values[year + years] / value for year, value in values.items() if value > 0 and values.get(year + years)]
    if not changes:
        return None
    return max(changes) if row.value <= logical.low else min(changes)


def _share(logical: Interval, value: Decimal) -> str:
    if value <= 0 or not logical.low.is_finite() or value > logical.low:
        return ""
    return f", {value / logical.low:.0%} of the least the words allow"


def _history(case: Case, rows: Sequence[Witness]) -> list[str]:
    """The years in which it was not so by any witness, where there are others in which it was."""
    ever = {row.year for row in rows if case.logical.contains(row.value)}
    never = {row.year for row in rows} - ever
    return [f"it was not so in {in_words(never)} by any reporter's figures"] if never and ever else []


def _others(case: Case, wanted: Sequence[Witness], heard: Sequence[Witness]) -> list[str]:
    """The witnesses of the same years that disagree and were not heard."""
    unheard = [row for row in wanted if row not in heard and not case.logical.contains(row.value)]
    return [f"another witness does not have it: {_figure(case, row)}" for row in unheard]


def _figure(case: Case, row: Witness) -> str:
    """A figure in words: value, year and whose it is."""
    by = f"{case.reference.title(row.reporter)}'s figures" if case.measure in MIRROR else row.series.source.publisher
    estimate = " (an estimate)" if row.estimate else ""
    return f"{amount(row.value, row.series.unit)} in {row.year} by {by}{estimate}"


def _was(case: Case, row: Witness) -> str:
    verb = "were" if (case.claim.measure or "").endswith("s") else "was"
    return f"{case.what} {verb} {_figure(case, row)}"


def _denied(case: Case, row: Witness) -> str:
    return f"{_was(case, row)}; the words say {case.said}"


def _working(case: Case, row: Witness) -> tuple[str, ...]:
    added = parts(case.reference, row)
    if len(added) < 2:
        return ()
    terms = " + ".join(f"{part.measure} {amount(part.values[row.year], None)}" for part in added)
    by = case.reference.title(row.reporter)
    return (f"{case.what}, {row.year}, {by}'s figures: {terms} = {amount(row.value, row.series.unit)}",)


def _same_unit(claimed: str | None, stored: str) -> bool:
    """Whether a claim is counted in what a series is: dollars, per cent, or something that is neither."""
    dollars = "us$" in stored.lower() or stored == "USD"
    percent = "%" in stored or stored == "percent"
    if claimed == "USD":
        return dollars
    if claimed == "percent":
        return percent
    return not dollars and not percent and not (claimed or "").isupper()


def _what(claim: Claim, reference: Reference) -> str:
    owner = reference.title(claim.subject or "")
    if claim.partner is None:
        return f"{owner}'s {claim.measure}"
    other = reference.title(claim.partner)
    if claim.measure == "trade turnover":
        return f"trade between {owner} and {other}"
    return f"{owner}'s {claim.measure} {'from' if claim.measure == 'imports' else 'to'} {other}"
