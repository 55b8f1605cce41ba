"""A year among the years of one country: "the highest inflation since 1998", "a record $5 billion", "for the fourth
year in a row"."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from factcheck.extraction.numbers.years import FIRST_YEAR
from factcheck.extraction.over_time import OF_RATE
from factcheck.extraction.rankings import IN_DOLLARS
from factcheck.formatting import amount, possessive
from factcheck.model import Claim, Interval, Period, Verdict, weaker
from factcheck.reference import Reference
from factcheck.verdicts.cases import title_of, verb_of
from factcheck.verdicts.witnesses import POINTS, Witness, evidence, spread, witnesses

SMALL = Decimal("0.015")
"""The part of itself that a yearly total can be revised by, so that a change within it can have gone the other way. Our
own choice."""

LEAST = 10
"""Years of figures up to a record that are enough to bear it out. Our own choice."""


def with_record(claim: Claim, level: Verdict, measure: str, reference: Reference) -> Verdict:
    """The verdict on an amount that is told to be a record too: one that fits its year must be that year's record."""
    if claim.record is None or not level.label.startswith("supported"):
        return level
    year = level.evidence[0].period
    first = claim.record.since or FIRST_YEAR
    told = replace(claim.quantity, direction=claim.record.direction)
    ranked = replace(claim, quantity=told, period=Period(f"{first}-01-01", f"{year}-12-31", year), scope=(IN_DOLLARS,))
    record = judge_record(ranked, measure, reference)
    if record.label in ("no data", "supported only by rounding"):
        message = f"{level.message}; whether that is a record can't be told: {record.message}"
        return replace(level, label="no data", confidence="low", message=message)
    if record.label == "supported":
        confidence = weaker(level.confidence, record.confidence)
        return replace(level, confidence=confidence, message=f"{level.message}; {record.message}")
    return replace(record, notes=(*level.notes, *record.notes))


def judge_record(claim: Claim, measure: str, reference: Reference) -> Verdict:
    """Whether a year's figure is above (or below) those of all years since the one that is named, by any source.

    "Ever" is since the first year of the figures. A year that is above it denies it, whatever else there is; without
    one it abstains where a year between is empty, or the figures are of few years. A year that comes within what
    figures are revised by leaves it open, as does a figure in dollars that is the highest in a country's own money.
    """
    assert claim.subject is not None
    period = claim.period
    if period is None or period.start[:4] == period.end[:4]:
        return Verdict(
            "no data", "low", "the text doesn't say of which year and since when it is the highest or lowest"
        )
    if not period.end.endswith("-12-31"):
        return Verdict("no data", "low", f"“{period.text}” is a part of a year, and the bundled figures are yearly")
    first, last = int(period.start[:4]), int(period.end[:4])
    what = title_of(claim, reference)
    verb = verb_of(claim.measure or "")
    sign = -1 if claim.quantity.direction == "down" else 1
    failing: list[tuple[Witness, Witness, str | None]] = []
    missing: set[int] = set()
    for values in by_source(reference, measure, claim).values():
        if last not in values:
            missing.add(last)
            continue
        begin = min(values) - 1 if first == FIRST_YEAR else first
        span = {year: row for year, row in values.items() if begin < year <= last}
        own, best = values[last], max(span.values(), key=lambda row: (sign * row.value, row.year))
        gaps = {year for year in range(begin + 1, last) if year not in values}
        if best.year != last:
            failing.append((own, best, _money_of_record(claim, reference, span, sign)))
        elif gaps or (first == FIRST_YEAR and len(span) < LEAST):
            missing |= gaps or {begin}
        else:
            message = f"{what} {verb} {_in(own)}, {_end(sign)} since {begin + (first == FIRST_YEAR)}"
            return Verdict("supported", claim.confidence, message, (evidence(reference, own, what, values.values()),))
    if not failing:
        years = ", ".join(map(str, sorted(missing)[:3])) or f"years up to {last}"
        return Verdict("no data", "low", f"the bundled figures on {what} have nothing for {years}")
    own, best, money = failing[0]
    cited = tuple(evidence(reference, row, what, [own, best]) for row in (best, own))
    told = "ever" if first == FIRST_YEAR else f"since {first}"
    message = f"{what} {verb} {_in(own)}, but {_in(best)}; the words say {_end(sign)} {told}"
    if all(abs(one.value - other.value) <= leeway(measure, other) for one, other, _ in failing):
        return Verdict("supported only by rounding", "low", message, cited)
    if money is None:
        return Verdict("contradicted", "medium" if claim.confidence == "high" else "low", message, cited)
    note = f"in {money} it was {_end(sign)} of these years"
    if IN_DOLLARS in claim.scope:
        return Verdict("contradicted", "low", message, cited, (), (note,))
    return Verdict("no data", "low", f"{message}; but {note}", cited)


def leeway(measure: str, row: Witness) -> Decimal:
    """By how much another year can be above a record that is one by other records."""
    return max(abs(row.value) * spread(row.series), POINTS.get(measure, Decimal(0)))


def _money_of_record(claim: Claim, reference: Reference, span: Mapping[int, Witness], sign: int) -> str | None:
    """The money of one of the countries in which the last of these years in dollars is the highest (or the lowest)."""
    last = max(span)
    if span[last].series.unit != "USD":
        return None
    for country in filter(None, map(reference.country, filter(None, (claim.subject, claim.partner)))):
        for rates in reference.exchange_rate(country.currency or "") if country.currency != "USD" else ():
            own = {year: row.value * rates.values[year] for year, row in span.items() if year in rates.values}
            if last in own and len(own) > 1 and max(own, key=lambda year: sign * own[year]) == last:
                return country.currency
    return None


def judge_run(claim: Claim, measure: str, reference: Reference) -> Verdict:
    """Whether a figure went the same way so many years in a row, the claim's year the last of them."""
    assert claim.subject is not None
    count = claim.quantity.value
    assert count is not None
    period = claim.period
    what = f"{possessive(reference.named(claim.subject))} {claim.measure}"
    if period is None or period.start[:4] != period.end[:4]:
        return Verdict("no data", "low", "the text doesn't say which year was the last in the row")
    last, sign = int(period.start[:4]), -1 if claim.quantity.direction == "down" else 1
    rate = OF_RATE in claim.scope
    runs: list[tuple[int, Witness, dict[int, Witness]]] = []
    near: list[tuple[int, Witness, dict[int, Witness]]] = []
    for values in by_source(reference, measure, claim).values():
        if all(year in values for year in range(last - int(count), last + 1)):
            runs.append((_length(values, last, sign, rate), values[last], values))
            lengths = {_length(values, last, sign, rate, way * SMALL) for way in (-1, 1)}
            possible = Interval(Decimal(min(lengths)), Decimal(max(lengths)))
            went = _went(values, range(last - int(count) + 1, last + 1), sign, rate)
            near += [(runs[-1][0], values[last], values)] * (went and claim.quantity.interval.meets(possible))
    if not runs:
        return Verdict("no data", "low", f"the bundled figures on {what} don't have all years from {last - int(count)}")
    fitting = [run for run in runs if claim.quantity.interval.contains(Decimal(run[0]))]
    length, own, values = (fitting or near or runs)[0]
    way = "up" if sign > 0 else "down"
    row = "one year" if length == 1 else f"{length} years"
    message = f"{what} went {way} {row} in a row up to {last}; the words say {count}"
    cited = tuple(
        evidence(reference, values[year], what, values.values()) for year in (last, last - length) if year in values
    )
    shown = range(last - max(length, int(count)), last + 1)
    working = tuple(f"{year}: {amount(values[year].value, own.series.unit)}" for year in shown if year in values)
    if fitting:
        return Verdict("supported", claim.confidence, message, cited, working)
    if near:
        message += "; a year's change is within what figures are revised by"
        return Verdict("supported only by rounding", "low", message, cited, working)
    return Verdict(
        "contradicted", "low", message, cited, working, ("a run by revised figures can be of another length",)
    )


def _length(
    values: Mapping[int, Witness], last: int, sign: int, rate: bool, leeway: Decimal = Decimal(0)
) -> int:  # fmt: skip
    """How many years in a row a figure rose or fell up to a year: by its growth where it has one, unless that `rate`
    itself is meant.

    With a `leeway` a change by less than that part of the figure ends the row too; with one below nought it doesn't,
    whichever way it went.
    """
    length, year, growth = 0, last, _is_growth(values[last], rate)
    while year in values and (growth or year - 1 in values):
        before = Decimal(0) if growth else values[year - 1].value
        if sign * (values[year].value - before) <= leeway * abs(before):
            break
        length, year = length + 1, year - 1
    return length


def _went(values: Mapping[int, Witness], years: range, sign: int, rate: bool) -> bool:
    """Whether a figure went that way over all these years together, however it did so in each."""
    if _is_growth(values[years[-1]], rate):
        return sign * sum(values[year].value for year in years) > 0
    return sign * (values[years[-1]].value - values[years[0] - 1].value) > 0


def _is_growth(row: Witness, rate: bool) -> bool:
    """Whether figures are the growth of what goes up or down, and not what does so, a `rate` of its own."""
    return not rate and row.series.measure.endswith((".ZG", "GROW"))


def by_source(reference: Reference, measure: str, claim: Claim) -> dict[tuple[str, str | None], dict[int, Witness]]:
    assert claim.subject is not None
    found: dict[tuple[str, str | None], dict[int, Witness]] = {}
    for row in witnesses(reference, measure, claim.subject, claim.partner):
        found.setdefault((row.series.source.id, row.reporter), {})[row.year] = row
    return found


def _in(row: Witness) -> str:
    return f"{amount(row.value, row.series.unit)} in {row.year}"


def _end(sign: int) -> str:
    return "the highest" if sign > 0 else "the lowest"
