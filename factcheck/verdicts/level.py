"""A level held against yearly figures: "trade exceeds a billion dollars", "exports of 2.3 billion in 2019"."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.formatting import amount, interval, listed
from factcheck.model import Claim, Interval, Verdict, weaker
from factcheck.reference import Reference, Series
from factcheck.reference.chance import chance
from factcheck.verdicts.cases import (
    Case,
    certainty,
    denied,
    distance,
    excuse,
    figure,
    history,
    is_near,
    others,
    share,
    share_of,
    title_of,
    was,
    widened,
    working,
)
from factcheck.verdicts.causes import cause
from factcheck.verdicts.derived import FORMULAS
from factcheck.verdicts.groups import lacking, members_in
from factcheck.verdicts.units import converted, is_in
from factcheck.verdicts.witnesses import MIRROR, Witness, evidence, spread, witnesses
from factcheck.verdicts.years import Years, in_words, years_of

FAR = 2
"""How many times the number said the figures are before "misleading" is more than a hint: "exceeds a billion" is taken
as up to two billion, twice the number (Cummins, Sauerland & Solt 2012), and of a number with more digits as less."""

COARSE, EASY = 2, 0.05
"""A number of so few digits that fits so large a share of all figures is weak support: one in twenty by chance, the
convention of significance tests."""

LONG = 20
"""Years that figures must cover to contradict a text that has no date. Our own choice."""

ELSEWHERE = {
    "SL.UEM.TOTL.ZS": "CIA:UNEMPLOYMENT_PCT",
    "FP.CPI.TOTL.ZG": "CIA:INFLATION_PCT",
    "NY.GDP.MKTP.KD.ZG": "CIA:REAL_GDP_GROWTH_PCT",
    "NY.GDP.MKTP.CD": "CIA:GDP_USD",
    "FI.RES.TOTL.CD": "CIA:RESERVES_USD",
    "BN.CAB.XOKA.CD": "CIA:CURRENT_ACCOUNT_USD",
    "DT.DOD.DECT.CD": "CIA:EXTERNAL_DEBT_USD",
    "share of exports": "export_share",
    "share of imports": "import_share",
}
"""What the Factbook has of the same: a number that is in it is not contradicted."""

CITED = 3
"""How many figures are given as evidence at most; each carries its whole series."""


def judge_level(
    claim: Claim,
    measure: str,
    reference: Reference,
    date: str | None,
    caution: str | None = None,
    made: Callable[[Series], Series] | None = None,
) -> Verdict:
    """Hold a claim's intervals against every witness of the years it is about.

    `caution` is why figures of this measure can differ from each other and all be right; it makes a failure a review.
    `made` turns the stored series into the one that the claim is about: its growth.
    """
    assert claim.subject is not None
    rows = witnesses(reference, measure, claim.subject, claim.partner, made)
    claim = converted(claim, rows[0].series.unit) if rows else claim
    what = title_of(claim, reference)
    years = years_of(claim, date)
    in_time = [row for row in rows if years.latest is None or row.year <= years.latest]
    wanted = [row for row in in_time if row.year in years.wanted] if years.wanted else in_time
    missing = _missing(claim, what, rows, in_time, wanted, years)
    if missing is not None:
        return Verdict("no data", "low", missing + _empty(claim, measure, reference, years) * years.exact)
    case = Case(
        claim, what, measure, reference, rows, wanted, claim.confidence, caution, claim.assumptions,
        stored=made is None, unfinished=None if years.exact else years.latest,
    )  # fmt: skip
    sides = (rows[0].series.subject, rows[0].series.partner or "") if rows else ()
    members = [code for side in sides for code in members_in(reference, side, wanted[0].year)] if wanted else []
    if members:
        summed = f"the sum of the figures of its {len(members)} members of {wanted[0].year}"
        case = case._replace(notes=(*case.notes, summed))
    if not wanted:
        return _judge_by_old(case._replace(wanted=_newest(_deciding(in_time))), years)
    if not years.wanted:
        undated = "neither the claim nor the document has a date: the newest figure is taken"
        case = case._replace(wanted=_newest(wanted), confidence="medium", undated=True, notes=(*case.notes, undated))
    found = _judge(case)
    if found.label != "contradicted" or measure not in ELSEWHERE or made is not None:
        return found
    other = judge_level(claim, ELSEWHERE[measure], reference, date, caution)
    return other if other.label == "supported" else found


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
    if not is_in(claim.quantity.unit, rows[0].series.unit):
        return f"the figures on {what} are in {rows[0].series.unit}, the claim in {claim.quantity.unit or 'no unit'}"
    if not wanted and years.exact:
        return f"the bundled figures on {what} have nothing for {in_words(years.wanted)}"
    if not in_time:
        return f"the bundled figures on {what} begin only in {rows[-1].year}"
    return None


def _empty(claim: Claim, measure: str, reference: Reference, years: Years) -> str:
    """Whose figure is not there to make a group's sum of, where others' are."""
    each = (lacking(reference, measure, claim.subject or "", claim.partner, year) for year in years.wanted)
    codes = next(filter(None, each), ())
    names = listed([reference.named(code) for code in codes])
    return f": {names} {'has' if len(codes) == 1 else 'have'} no figure to be summed" if codes else ""


def _judge(case: Case) -> Verdict:
    """The verdict by the witnesses of the years that are wanted, the newest year first."""
    deciding = _deciding(case.wanted)
    newest = _newest(deciding)
    fitting = [row for row in deciding if case.logical.contains(row.value)]
    now = [row for row in newest if row in fitting]
    if not now and case.unfinished == newest[0].year:  # the year's own figure was not known to whoever wrote then
        newest = [row for row in deciding if row.year == newest[0].year - 1] or newest
        now = [row for row in newest if row in fitting]
    against = [row for row in newest if not widened(row).meets(case.logical)]
    if now and against and not _is_identified(case, now):
        message = f"{was(case, now[0])}, but {figure(case, against[0])}; the words say {case.said}"
        return _verdict(case, "disputed", "medium", message, [now[0], against[0]])
    if now:
        return _fits(case, fitting)
    if fitting and case.unfinished is None and case.claim.period is not None:
        return _fits(case, fitting)  # in some year of the 1990s
    if fitting and case.unfinished and any(is_near(case, row) for row in newest):
        return _fits(case, fitting)  # "20 million" in the year behind the one that had it
    if fitting and not any(widened(row).meets(case.logical) for row in newest):
        message = f"{denied(case, newest[0])}; it was so in {in_words(row.year for row in fitting)}"
        nearest = min(newest, key=lambda row: distance(case.logical, row.value))
        return _verdict(case, "outdated", certainty(case, nearest), message, [newest[0], *fitting])
    return _fits_not(case, newest)


def _is_identified(case: Case, now: Sequence[Witness]) -> bool:
    """Whether the words can only mean the figures that fit: the subject's own flow, or a number given to the digit."""
    own = case.measure in MIRROR and case.measure != "trade" and now[0].reporter == case.claim.subject
    return own or (case.claim.quantity.bound == "=" and (case.claim.quantity.precision or 0) > 1)


def _fits(case: Case, fitting: Sequence[Witness]) -> Verdict:
    customary = case.claim.quantity.customary
    message = f"{was(case, fitting[0])}; the words say {case.said}"
    if any(widened(row).meets(customary) for row in fitting):
        luck = _luck(case)
        if luck is None:
            return _verdict(case, "supported", case.confidence, message, fitting)
        case = case._replace(notes=(*case.notes, luck))
        return _verdict(case, "supported", weaker(case.confidence, "medium"), message, fitting)
    message += f", and a reader takes them as {interval(customary, case.claim.quantity.unit)}"
    unsure = case.undated or case.caution or all(row.series.is_reconciled for row in fitting)
    confidence = case.confidence if _is_far(case, fitting) and not unsure else "low"
    return _verdict(case, "misleading", confidence, message, fitting)


def _luck(case: Case) -> str | None:
    """That a number so coarse fits many figures of its measure, where it does."""
    quantity = case.claim.quantity
    if case.measure in MIRROR or case.measure in FORMULAS or not case.stored or not quantity.interval.high.is_finite():
        return None
    if quantity.precision is not None and quantity.precision > COARSE:
        return None
    luck = chance(case.reference, case.measure, quantity.interval)
    if luck.share < EASY:
        return None
    return f"a number as coarse as this fits {luck.share:.0%} of all countries' figures of all years"


def _is_far(case: Case, fitting: Sequence[Witness]) -> bool:
    """Whether every figure is out of all proportion to the number said; rates near zero have none."""
    if case.claim.quantity.unit_kind == "percent":
        return False
    number = abs(case.claim.quantity.value or case.logical.low)
    return all(abs(row.value) > FAR * number or FAR * abs(row.value) < number for row in fitting)


def _fits_not(case: Case, newest: Sequence[Witness]) -> Verdict:
    nearest = min(newest, key=lambda row: distance(case.logical, row.value))
    estimate = next((row for row in case.wanted if row.estimate and case.logical.contains(row.value)), None)
    if estimate is not None:
        message = f"{was(case, estimate)}, but {figure(case, nearest)}; the words say {case.said}"
        return _verdict(case, "disputed", "medium", message, [estimate, nearest])
    if any(widened(row).meets(case.logical) for row in newest):
        leeway = spread(nearest.series)
        message = f"{denied(case, nearest)}, which is so only within the {share_of(leeway)} that sources differ by"
        return _verdict(case, "supported only by rounding", "medium", message, [nearest])
    if (why := excuse(case, nearest)) is not None:
        message = f"{denied(case, nearest)}: {why}"
        return _verdict(case, "no data", "low", message, [nearest])
    oldest = min(row.year for row in case.wanted)
    earlier = next((row for row in case.rows if row.year < oldest and case.logical.contains(row.value)), None)
    confidence = certainty(case, nearest)
    message = denied(case, nearest)
    if earlier is not None and not case.claim.period:
        message += f"; it was last so in {earlier.year}: {figure(case, earlier)}"
        return _verdict(case, "outdated", confidence, message, [nearest, earlier])
    if case.undated and _can_have_been(case):
        message += "; but the text has no date, and it can have been so at another time"
        return _verdict(case, "no data", "low", message, [nearest])
    best = min(case.rows, key=lambda row: (distance(case.logical, row.value), -row.year))
    fit = f"the best fit of all years and reporters is {figure(case, best)}{share(case.logical, best.value)}"
    slip = cause(case.claim, case.measure, case.reference, case.wanted, case.rows) if case.stored else None
    likely = [f"likely cause: {slip}"] if slip else []
    case = case._replace(notes=(*case.notes, fit, *likely, *([case.caution] if case.caution else [])))
    return _verdict(case, "contradicted", confidence, message, [nearest, best, *_deciding(case.wanted)])


def _can_have_been(case: Case) -> bool:
    """Whether a number lies between the least and the most there ever was: all to ask of a text without a date."""
    values, years = [row.value for row in case.rows], [row.year for row in case.rows]
    if max(years) - min(years) < LONG:
        return True
    return Interval(min(values), max(values)).meets(case.logical)


def _judge_by_old(case: Case, years: Years) -> Verdict:
    """Figures older than the claim can support it; they contradict it only if no growth they had bridges the gap."""
    assert years.latest is not None
    newest = case.wanted
    age = years.latest - newest[0].year
    case = case._replace(notes=(*case.notes, f"the newest figure is {age} years older than the text"))
    fitting = [row for row in newest if case.logical.contains(row.value)]
    if fitting:
        fits = _fits(case, fitting)
        return replace(fits, confidence=weaker(fits.confidence, "medium"))
    nearest = min(newest, key=lambda row: distance(case.logical, row.value))
    if not case.stored:
        return Verdict("no data", "low", f"{denied(case, nearest)}; but that is {age} years before the text")
    needed = _needed(case.logical, nearest.value)
    largest = _largest_change(case.rows, age, case.logical, nearest)
    message = denied(case, nearest)
    if needed is None or largest is None:
        return _verdict(case, "no data", "low", f"{message}; but that is {age} years before the text", newest)
    message += f"; since then it would have had to become {amount(needed, None)} times as much"
    most, since = largest
    extreme = "most" if needed > 1 else "least"
    past = f"the {extreme} it ever became in {age} years is {amount(most, None)} times, from {since} to {since + age}"
    if (needed <= most) if needed > 1 else (needed >= most):
        return _verdict(case, "no data", "low", f"{message}, and {past}: too old to judge by", newest)
    return _verdict(case, "contradicted", weaker(case.confidence, "medium"), f"{message}, but {past}", newest)


def _verdict(case: Case, label: str, confidence: str, message: str, rows: Sequence[Witness]) -> Verdict:
    """A verdict with its figures as evidence, each once, and the sum that made the first."""
    unique = {(row.year, row.reporter, row.series.source.id): row for row in rows}
    cited = [evidence(case.reference, row, case.what, case.rows) for row in list(unique.values())[:CITED]]
    notes = (*case.notes, *history(case), *others(case, rows))
    return Verdict(label, confidence, message, tuple(cited), working(case, rows[0]), notes)


def _deciding(rows: Sequence[Witness]) -> list[Witness]:
    """The witnesses that decide: an estimate is heard only for a year in which nobody reported."""
    reported = {row.year for row in rows if not row.estimate}
    return [row for row in rows if not row.estimate or row.year not in reported]


def _newest(rows: Sequence[Witness]) -> list[Witness]:
    year = max(row.year for row in rows)
    return [row for row in rows if row.year == year]


def _needed(logical: Interval, value: Decimal) -> Decimal | None:
    """The factor that would bring a value into an interval."""
    end = logical.low if value <= logical.low else logical.high
    return end / value if value > 0 and end.is_finite() and end > 0 else None


def _largest_change(rows: Sequence[Witness], years: int, logical: Interval, row: Witness) -> tuple[Decimal, int] | None:
    """The largest factor that figures of one reporter changed by in so many years, up or down as the gap needs it, and
    from which year on; by the reporter of a row, or where its figures are of fewer years by any."""
    series: dict[str | None, dict[int, Decimal]] = {row.reporter: {}}
    for each in reversed(rows):
        series.setdefault(each.reporter, {})[each.year] = each.value
    for values in series.values():
        changes = [
            (values[year + years] / value, year)
            for year, value in values.items()
            if value > 0 and values.get(year + years)
        ]
        if changes:
            return max(changes) if row.value <= logical.low else min(changes)
    return None
