"""A number told of every year of a span: "never rose above 27% between 2000 and 2020", "over 5% in each year since"."""

from collections.abc import Callable
from dataclasses import replace

from factcheck.extraction.over_time import THROUGHOUT
from factcheck.model import Claim, Period, Verdict, weaker

UNKNOWN = ("no data", "outdated", "disputed", "not checkable")
"""Verdicts on a year that leave the span open."""


def judge_throughout(claim: Claim, of_year: Callable[[Claim], Verdict | None]) -> Verdict:
    """Whether it was so in each year, by the verdicts `of_year`: one year in which it wasn't denies it.

    The last year of a span that goes on to the day of the text may have no figure yet.
    """
    period = claim.period
    if period is None or period.start[:4] == period.end[:4] or not period.start.endswith("-01-01"):
        return Verdict("no data", "low", "the text doesn't say of which years it is told")
    first, last = int(period.start[:4]), int(period.end[:4])
    scope = tuple(each for each in claim.scope if each != THROUGHOUT)
    each = {
        year: of_year(replace(claim, scope=scope, period=Period(f"{year}-01-01", f"{year}-12-31", str(year))))
        for year in range(first, last + 1)
    }
    found = {year: verdict for year, verdict in each.items() if verdict is not None and verdict.label not in UNKNOWN}
    against = [verdict for verdict in found.values() if verdict.label == "contradicted"]
    if against:
        return max(against, key=lambda verdict: weaker(verdict.confidence, "medium") == "medium")
    open_end = not period.end.endswith("-12-31")
    missing = [year for year in each if year not in found and not (open_end and year == last)]
    if missing or not found:
        return Verdict("no data", "low", f"the bundled figures can't tell of {missing[0] if missing else last}")
    worst = max(found.values(), key=lambda verdict: verdict.label != "supported")
    note = f"it was so in each year from {first} to {max(found)}"
    label = "supported" if worst.label == "misleading" else worst.label
    return replace(worst, label=label, confidence=weaker(worst.confidence, "medium"), notes=(*worst.notes, note))
