"""Claims held against reference data: one file a kind of claim, each a function from claim and data to a verdict."""

from collections.abc import Iterable
from dataclasses import replace

from factcheck.extraction.over_time import THROUGHOUT
from factcheck.extraction.rankings import OVER_TIME
from factcheck.extraction.stretches import FROM_TO
from factcheck.lexicon import Lexicon
from factcheck.model import Claim, Period, Verdict, weaker
from factcheck.reference import Reference
from factcheck.verdicts.average import judge_average
from factcheck.verdicts.change import IN_DOLLARS, judge_change
from factcheck.verdicts.derived import inverted, turned
from factcheck.verdicts.ends import judge_ends
from factcheck.verdicts.level import judge_level
from factcheck.verdicts.multiple import judge_multiple
from factcheck.verdicts.places import judge_place
from factcheck.verdicts.rank import judge_rank
from factcheck.verdicts.ratio import judge_output_ratio
from factcheck.verdicts.records import judge_record, judge_run, with_record
from factcheck.verdicts.throughout import judge_throughout
from factcheck.verdicts.way import with_way

# What a claim covers that yearly totals of goods don't: they can't judge it, and say so.
UNJUDGED = {
    "monthly": "a month's figure",
    "quarterly": "a quarter's figure",
    "fiscal": "a fiscal year's figure",
    "daily": "a day's figure",
    "cumulative": "a figure of several years together",
    "services": "about services, and they are of goods",
    "real": "a figure in constant prices",
    "partly": "about a part of it",
    "product": "about some products",
    "difference": "a difference, told by how much one is more",
    "earlier": "a figure of some other time, told for comparison",
}


def judge(
    claim: Claim, reference: Reference, lexicon: Lexicon, date: str | None, years: Iterable[int] = ()
) -> Verdict | None:
    """The verdict on a claim; None where it has no measure, so that nothing can be asked of the data.

    `date` is the document's, for claims that name no period; `years` are those that the text spoke of before such a
    claim, the nearest first: what is not so now can be told of one of them.
    """
    found = _judged(claim, reference, lexicon, date)
    if found is None or found.label not in ("outdated", "contradicted", "misleading") or claim.period is not None:
        return found
    for year in years:
        of_year = replace(claim, period=Period(f"{year}-01-01", f"{year}-12-31", str(year)))
        then = _judged(of_year, reference, lexicon, date)
        if then is not None and then.label.startswith("supported"):
            note = f"the text names no year for it; it is so of {year}, which it names"
            return replace(then, confidence=weaker(then.confidence, "medium"), notes=(*then.notes, note))
    return found


def _judged(claim: Claim, reference: Reference, lexicon: Lexicon, date: str | None) -> Verdict | None:
    row = next((row for row in lexicon.tables["measures"].values() if row["title"] == claim.measure), None)
    if row is None:
        return None
    if claim.modality != "fact":
        return Verdict("not checkable", claim.confidence, f"told as {_told(claim.modality)}, not as a fact")
    if claim.subject is None:
        return Verdict("no data", "low", f"{claim.measure}: the text doesn't say whose")
    if "data" not in row:
        return Verdict("no data", "low", f"the bundled figures have nothing on {claim.measure}")
    if "relative" in claim.scope:
        return Verdict("no data", "low", "the year is told from the day of the text, which the text doesn't say")
    if claim.partner is None and row.get("partner") in ("to", "from", "pair") and reference.ever_in(claim.subject):
        return Verdict(
            "no data", "low", f"{claim.measure} of a group are told with what its members sell each other, or without"
        )
    beyond = next((UNJUDGED[scope] for scope in claim.scope if scope in UNJUDGED), None)
    if beyond is not None:
        return Verdict("no data", "low", f"the bundled figures are of whole years and countries; this is {beyond}")
    if THROUGHOUT in claim.scope:
        return judge_throughout(claim, lambda year: _judged(year, reference, lexicon, date))
    if "averaged" in claim.scope:
        return judge_average(claim, row, reference, date)
    if claim.quantity.unit in row.get("counted", ()):
        claim = replace(claim, quantity=replace(claim.quantity, unit=None, unit_kind=None))
    if claim.kind == "rank" and OVER_TIME in claim.scope:
        return judge_record(claim, row["data"], reference)
    if FROM_TO in claim.scope and not row.get("growth"):
        return judge_ends(claim, row, reference, date)
    if claim.kind == "share" and row["title"] in IN_DOLLARS and _is_one_year(claim):  # "growth slowed to 7%": that rate
        claim = replace(claim, kind="change", quantity=replace(claim.quantity, direction=None))
    if claim.kind == "change":
        return judge_change(claim, row, reference, date)
    if claim.period is not None and claim.period.start != claim.period.end and not _whole_years(claim):
        return Verdict(
            "no data", "low", f"“{claim.period.text}” is a part of a year, and the bundled figures are yearly"
        )
    day = claim.period is not None and claim.period.start == claim.period.end
    if day and row.get("flow") and row["units"] == ["percent"] and claim.kind == "share":
        return Verdict(
            "no data", "low", f"{claim.measure} of now is told by the month, and the bundled figures are yearly"
        )
    if claim.kind == "rank" and row.get("partner") == "host":
        return judge_rank(claim, row["data"], reference, date)
    if claim.kind == "rank":
        return judge_place(claim, row["data"], reference, date)
    if claim.kind == "trend":
        run = judge_run(replace(claim, measure=_of_what(claim.measure, lexicon)), row["data"], reference)
        other = IN_DOLLARS.get(row["title"]) if run.label == "contradicted" else None
        dollars = judge_run(claim, other, reference) if other is not None else run
        return dollars if dollars.label.startswith("supported") else run
    if claim.kind == "ratio" and row["units"] == ["ratio"]:
        return judge_output_ratio(claim, reference, date)
    if claim.kind == "ratio":
        return judge_multiple(claim, row, reference, date)
    made = turned if row.get("turned") else inverted if (claim.quantity.unit or "").startswith("USD per ") else None
    level = judge_level(claim, row["data"], reference, date, row.get("caution"), made)
    if made or row.get("per"):  # a currency that fell to 61 to the dollar is at a higher rate
        return level
    return with_way(claim, with_record(claim, level, row["data"], reference), row["data"], reference)


def _of_what(measure: str | None, lexicon: Lexicon) -> str | None:
    """The measure that another is the growth of: the exports of "growth of exports"; else that one itself."""
    rows = lexicon.tables["measures"]
    whole = (row["title"] for row in rows.values() if "grows" in row and rows[row["grows"]]["title"] == measure)
    return next(whole, measure)


def _whole_years(claim: Claim) -> bool:
    assert claim.period is not None
    return claim.period.start.endswith("-01-01") and claim.period.end.endswith("-12-31")


def _is_one_year(claim: Claim) -> bool:
    return claim.period is not None and _whole_years(claim) and claim.period.start[:4] == claim.period.end[:4]


def _told(modality: str) -> str:
    return {
        "hypothetical": "a hope or a possibility",
        "target": "a plan or a target",
        "forecast": "a forecast",
        "negated": "a denial",
        "belief": "something once believed",
        "question": "a question",
    }.get(modality, f"something else ({modality})")
