"""Which way a figure is told to have gone to where it was: "unemployment climbed to 2.8% in 2023"."""

from dataclasses import replace

from factcheck.formatting import amount
from factcheck.model import Claim, Verdict
from factcheck.reference import Reference
from factcheck.verdicts.cases import title_of
from factcheck.verdicts.records import by_source, leeway
from factcheck.verdicts.witnesses import Witness, evidence

BACK = 5
"""Years before one that it can be told to have gone up or down from. Our own choice."""


def with_way(claim: Claim, level: Verdict, measure: str, reference: Reference) -> Verdict:
    """The verdict on a level that is told with its way too: one that fits its year must have been reached that way.

    The year before denies it where it was beyond this one, by more than it can be revised by; an earlier one of the
    last few from which it did go that way can be meant, and leaves it open.
    """
    way = claim.quantity.direction
    if way is None or claim.kind not in ("level", "share", "count") or not level.label.startswith("supported"):
        return level
    year, sign, what = int(level.evidence[0].period), -1 if way == "down" else 1, title_of(claim, reference)
    allowed: list[tuple[Witness, Witness]] = []
    denied: list[tuple[Witness, Witness]] = []
    for values in by_source(reference, measure, claim).values():
        before = [values[each] for each in range(year - 1, year - 1 - BACK, -1) if each in values]
        if year not in values or not before or before[0].year != year - 1:
            continue
        own = values[year]
        behind = [sign * (own.value - each.value) > -leeway(measure, each) for each in before]
        if behind[0]:
            return level
        (allowed if any(behind) else denied).append((own, before[0]))
    if not allowed and not denied:
        return level
    own, last = (allowed or denied)[0]
    message = (
        f"{level.message}; but it had been {amount(last.value, last.series.unit)} in {last.year}, "
        f"and the words say that it went {way}"
    )
    if allowed:
        return replace(level, label="no data", confidence="low", message=f"{message}, which an earlier year allows")
    cited = tuple(evidence(reference, row, what, [own, last]) for row in (own, last))
    return Verdict("contradicted", "low" if claim.confidence == "low" else "medium", message, cited)
