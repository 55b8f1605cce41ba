"""Claims judged with live services too: they are asked for what the bundled figures lack or have only of older years.

All claims are judged first, as without services; what that asked of the data is what to ask the services, all at once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from factcheck.lexicon import Lexicon
from factcheck.model import Claim, Verdict
from factcheck.reference import Reference
from factcheck.reference.live import EVERY, Answer, Query, fetch_all
from factcheck.reference.live.widened import Widened
from factcheck.verdicts import judge
from factcheck.verdicts.witnesses import MIRROR
from factcheck.verdicts.years import years_of

ALL = "no service is asked for the figures of all countries at once"
"""Of a place in an order of all countries."""

YEARS = 10
"""How many years are asked for: enough to show how a figure moved, and what its last years were."""


def judge_all(
    claims: Sequence[Claim], reference: Reference, lexicon: Lexicon, dates: Sequence[tuple[str | None, Sequence[int]]]
) -> list[Verdict | None]:
    """The verdict on each claim, as `judge` has it; a service that fails leaves a note, and the verdict as it was."""
    widened = Widened(reference)
    verdicts: list[Verdict | None] = []
    wanted: list[tuple[Query, ...]] = []
    unasked: set[int] = set()
    for claim, (date, years) in zip(claims, dates, strict=True):
        widened.asked.clear()
        verdict = judge(claim, widened, lexicon, date, years)
        verdicts.append(verdict)
        silent = verdict is not None and verdict.label == "no data"
        if silent and any(subject == EVERY for _, subject, _ in widened.asked):
            unasked.add(len(wanted))
        wanted.append(tuple(dict.fromkeys(_queries(claim, widened, date, silent))))
    answers: dict[Query, list[Answer]] = {}
    for answer in fetch_all((query for queries in wanted for query in queries), reference):
        answers.setdefault(answer.query, []).append(answer)
        (widened.add_partners if answer.query.partner == EVERY else widened.add)(answer.series)
    for place, (claim, queries) in enumerate(zip(claims, wanted, strict=True)):
        heard = [answer for query in queries for answer in answers.get(query, ())]
        if any(answer.series for answer in heard):
            verdicts[place] = judge(claim, widened, lexicon, *dates[place])
        verdict = verdicts[place]
        if verdict is not None:
            notes = (*verdict.notes, *_notes(heard), *([ALL] if place in unasked else []))
            verdicts[place] = replace(verdict, notes=tuple(dict.fromkeys(notes)))
    return verdicts


def _queries(claim: Claim, widened: Widened, date: str | None, silent: bool) -> Iterator[Query]:
    """What to ask the services for a claim: what is missing or old, and where the data are `silent`, years between too.

    A rank is asked for by the trade of its host with each partner, year by year: one year fills what UN Comtrade gives
    without a key.
    """
    years, now = years_of(claim, date), datetime.now(UTC).year
    latest = years.latest
    last = latest if latest is not None and latest <= now - YEARS else now
    if claim.kind == "rank":
        newest = [year for year in (now - 1, now - 2) if latest is None or year <= latest]
        for measure, subject, partner in widened.asked:
            if partner == EVERY:
                there = widened.years_ranked(measure, subject, claim.subject or "")
                for year in years.wanted or newest:
                    if year not in there and year <= now:
                        yield Query("trade", subject, EVERY, year, year)
        return
    for measure, subject, partner in widened.asked:
        there = widened.years((measure, subject, partner))
        old = not there or (latest is not None and max(there) < latest)
        if old or (silent and not there.issuperset(years.wanted)):
            yield Query("trade" if measure in MIRROR else measure, subject, partner, last - YEARS + 1, last)


def _notes(heard: Sequence[Answer]) -> Iterator[str]:
    """Which services failed and why, and who had nothing, where nobody had anything."""
    yield from (f"{answer.service}, asked live: {answer.failure}" for answer in heard if answer.failure)
    silent = [answer.service for answer in heard if not answer.failure and not answer.series]
    if silent and not any(answer.series for answer in heard):
        yield f"asked live, without figures: {', '.join(dict.fromkeys(silent))}"
