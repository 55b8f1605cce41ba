"""A year among the years of one country: "the highest inflation since 1998", "grew for the fourth year in a row"."""

from collections.abc import Mapping
from decimal import Decimal

from factcheck.extraction.years import FIRST_YEAR
from factcheck.formatting import amount, possessive
from factcheck.model import Claim, Verdict
from factcheck.reference import Reference
from factcheck.verdicts.cases import verb_of
from factcheck.verdicts.witnesses import REVISION, Witness, evidence, witnesses


def judge_record(claim: Claim, measure: str, reference: Reference) -> Verdict:
    """Whether a year's figure is above (or below) those of all years since the one that is named, by any source.

    "Ever" is since the first year of the figures. Abstains where a year between is empty. A year that comes within what
    figures are revised by leaves it open.
    """
    assert claim.subject is not None
    period = claim.period
    if period is None or period.start[:4] == period.end[:4]:
        return Verdict(
            "no data", "low", "the text doesn't say of which year and since when it is the highest or lowest"
        )
    first, last = int(period.start[:4]), int(period.end[:4])
    what = f"{possessive(reference.named(claim.subject))} {claim.measure}"
    verb = verb_of(claim.measure or "")
    sign = -1 if claim.quantity.direction == "down" else 1
    failing: list[tuple[Witness, Witness]] = []
    missing: set[int] = set()
    for values in _by_source(reference, measure, claim).values():
        begin = min(values) - 1 if first == FIRST_YEAR else first
        gaps = {year for year in (*range(begin + 1, last), last) if year not in values}
        if gaps:
            missing |= gaps
            continue
        own = values[last]
        best = max((values[year] for year in range(begin + 1, last + 1)), key=lambda row: sign * row.value)
        if best.year == last:
            message = f"{what} {verb} {_in(own)}, {_end(sign)} since {begin + (first == FIRST_YEAR)}"
            return Verdict("supported", claim.confidence, message, (evidence(reference, own, what, values.values()),))
        failing.append((own, best))
    if not failing:
        years = ", ".join(map(str, sorted(missing)[:3])) or f"years up to {last}"
        return Verdict("no data", "low", f"the bundled figures on {what} have nothing for {years}")
    own, best = failing[0]
    cited = tuple(evidence(reference, row, what, [own, best]) for row in (own, best))
    told = "ever" if first == FIRST_YEAR else f"since {first}"
    message = f"{what} {verb} {_in(own)}, but {_in(best)}; the words say {_end(sign)} {told}"
    close = all(abs(one.value - other.value) <= REVISION * abs(other.value) for one, other in failing)
    if close:
        return Verdict("supported only by rounding", "low", message, cited)
    return Verdict("contradicted", "medium" if claim.confidence == "high" else "low", message, cited)


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
    runs: list[tuple[int, Witness, dict[int, Witness]]] = []
    for values in _by_source(reference, measure, claim).values():
        if all(year in values for year in range(last - int(count), last + 1)):
            runs.append((_length(values, last, sign), values[last], values))
    if not runs:
        return Verdict("no data", "low", f"the bundled figures on {what} don't have all years from {last - int(count)}")
    fitting = [run for run in runs if claim.quantity.interval.contains(Decimal(run[0]))]
    length, own, values = (fitting or runs)[0]
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
    return Verdict(
        "contradicted", "low", message, cited, working, ("a run by revised figures can be of another length",)
    )


def _length(values: Mapping[int, Witness], last: int, sign: int) -> int:
    """How many years in a row a figure rose or fell up to a year; growth itself, was above or below zero."""
    length, year = 0, last
    growth = values[last].series.measure.endswith((".ZG", "GROW"))
    while year in values and (growth or year - 1 in values):
        before = Decimal(0) if growth else values[year - 1].value
        if sign * (values[year].value - before) <= 0:
            break
        length, year = length + 1, year - 1
    return length


def _by_source(reference: Reference, measure: str, claim: Claim) -> dict[tuple[str, str | None], dict[int, Witness]]:
    assert claim.subject is not None
    found: dict[tuple[str, str | None], dict[int, Witness]] = {}
    for row in witnesses(reference, measure, claim.subject, claim.partner):
        found.setdefault((row.series.source.id, row.reporter), {})[row.year] = row
    return found


def _in(row: Witness) -> str:
    return f"{amount(row.value, row.series.unit)} in {row.year}"


def _end(sign: int) -> str:
    return "the highest" if sign > 0 else "the lowest"
