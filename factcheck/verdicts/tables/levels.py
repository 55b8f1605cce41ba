"""How much something was: a figure, a mean or a sum of several years, a share."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.formatting import amount, interval
from factcheck.model import Interval
from factcheck.reference.grids import UNDATED
from factcheck.verdicts.tables.amounts import Ratio
from factcheck.verdicts.tables.cases import (
    DIGITS,
    REVISED,
    Answer,
    Case,
    adds_up,
    halo_of,
    is_of_changes,
    lacking,
    meaning,
    shortened,
    told_of,
    turning_year,
    widened,
    years_meant,
)
from factcheck.verdicts.tables.choosing import stems
from factcheck.verdicts.tables.choosing import words as title_words
from factcheck.verdicts.tables.demands import ROWS, Demand
from factcheck.verdicts.tables.times import When
from factcheck.verdicts.tables.units import HUNDRED, Scale, converted

FAR = 10
"""How many times an amount a figure must be, or the reverse, to be of something else: our own choice."""

COARSE = Decimal("0.25")
"""The most that a figure may be off a number's middle, as a share of it, for the number to be right of it, however
coarsely it is written: "1 billion" is not said of 0.6 billion (our own choice)."""


def answer_level(demand: Demand, case: Case) -> Answer:
    meant = meaning(demand, case)
    years = years_meant(demand.when, case)
    if demand.role == "peak":
        years = (turning_year(case.values, demand.direction),)
    if demand.role == "from" and demand.when is not None and demand.when.kind in ("lead", "last"):
        return _from(demand, demand.when, case)
    if meant is None or not years:
        return Answer(None, "no figure for the years meant")
    if demand.role == "absent" and not _is_named(demand.others, case):
        return Answer(None, "it is not clear what there is none of")
    figures = [case.values[year] for year in years]
    if _is_out_of_proportion(demand, figures, case):
        return Answer(
            None, f"{told_of(years, figures, case)}, out of all proportion to what is said: of something else?"
        )
    working = _averaging(demand, years, figures, case)
    told = _averaged(demand, years, figures, case) if working else told_of(years, figures, case)
    said = f"{told}; the words say {interval(shortened(meant), case.unit)}"
    ways = _ways(figures, demand, case)
    if any(all(meant.contains(figure) for figure in way) for way in ways):
        sure = any(all(_is_close(figure, meant) for figure in way) for way in ways)
        return Answer(True if sure else None, said, years, near=not sure, working=working)
    halo, age = halo_of(demand, meant), _age(demand, years, case)
    points = REVISED if is_of_changes(case) else Decimal(0)
    near = any(all(widened(figure, age, points).meets(halo) for figure in way) for way in ways)
    if _may_be_in_thousands(figures, meant, case):
        return Answer(None, f"{said}; your table has no unit: if it counts in thousands, say so", years)
    some = not case.statement.together and any(widened(figure).meets(halo) for figure in (*figures, _mean(figures)))
    return Answer(None if near or some else False, said, years, near, working)


def _may_be_in_thousands(figures: Sequence[Decimal], meant: Interval, case: Case) -> bool:
    """Whether a table without a unit has figures so small beside what is said that it may count by the thousand."""
    return (
        not case.table.unit and case.scale.kind == "count" and all(abs(each) * HUNDRED < meant.low for each in figures)
    )


def _is_close(figure: Decimal, meant: Interval) -> bool:
    """Whether a figure is close to the middle of what is said; an open interval has none."""
    if not (meant.low.is_finite() and meant.high.is_finite()) or meant.low <= 0:
        return True
    middle = (meant.low + meant.high) / 2
    return abs(figure - middle) <= COARSE * middle


def answer_share(demand: Demand, case: Case) -> Answer:
    """The share of another's figure: of the world's, or a table's own figures where they are such shares."""
    if case.scale.kind == "percent":
        worlds = case.lexicon.words("tables", "world")
        return (
            answer_level(demand, case)
            if worlds.intersection(title_words(case.table.title, case.lexicon))
            else Answer(None, "the table's figures are shares of something else")
        )
    rows = {case.named(code): values for code, values in case.table.values.items()}
    if demand.others == ROWS and (empty := lacking(rows, demand.when, case)) is not None:
        return Answer(None, empty)
    others = _all_rows(case) if demand.others == ROWS else case.table.values.get(demand.others, {})
    shares = {year: 100 * own / others[year] for year, own in case.values.items() if others.get(year)}
    if not shares or not adds_up(case.scale):
        return Answer(None, "no figures to make a share of")
    table = replace(case.table, unit="%")
    found = answer_level(demand, case._replace(values=shares, table=table, scale=Scale("percent")))
    if not found.years:
        return found
    year = found.years[-1]
    part, whole = amount(case.values[year], case.unit), amount(others[year], case.unit)
    share = amount(DIGITS.plus(shares[year]), "percent")
    return found._replace(working=(f"{part} / {whole} = {share} in {case.table.said(year)}", *found.working))


def _all_rows(case: Case) -> dict[int, Decimal]:
    """What all rows of a table come to, in the years of which each has a figure."""
    rows = list(case.table.values.values())
    years = set.intersection(*(set(row) for row in rows))
    return {year: sum((row[year] for row in rows), Decimal(0)) for year in years}


def _averaging(demand: Demand, years: Sequence[int], figures: Sequence[Decimal], case: Case) -> tuple[str, ...]:
    """The sum of several years' figures and their mean, where a mean is said."""
    if len(figures) < 2 or (case.statement.together != "mean" and not _is_whole(demand)):
        return ()
    total, count = amount(sum(figures, Decimal(0)), case.unit), len(figures)
    return (
        f"the sum of {count} {case.table.step}s, {case.table.said(years[0])} to {case.table.said(years[-1])}: {total}",
        f"{total} / {count} = {amount(_mean(figures), case.unit)}",
    )


def _averaged(demand: Demand, years: Sequence[int], figures: Sequence[Decimal], case: Case) -> str:
    """The mean of several years' figures as a message has it, and of the parts of one what they come to."""
    told = f"an average of {amount(_mean(figures), case.unit)}"
    told += f" from {case.table.said(years[0])} to {case.table.said(years[-1])}"
    if _is_whole(demand) and adds_up(case.scale):
        told += f", {amount(sum(figures, Decimal(0)), case.unit)} together"
    return told


def _ways(figures: Sequence[Decimal], demand: Demand, case: Case) -> list[Sequence[Decimal]]:
    """What a level said of several years can be: one of today's, each year's, their mean, or what they add up to."""
    if len(figures) == 1 or demand.when is None or demand.when.kind == "now":
        return [[figure] for figure in figures] if case.statement.together != "all" else [figures]
    if case.statement.together == "mean":
        return [[_mean(figures)]]
    if _is_whole(demand):
        return [[_mean(figures)], [figures[-1]], *([[sum(figures, Decimal(0))]] if adds_up(case.scale) else [])]
    if case.statement.together == "all" or not adds_up(case.scale):
        return [figures]
    return [figures, [_mean(figures)], *([] if case.statement.rate else [[sum(figures, Decimal(0))]])]


def _is_whole(demand: Demand) -> bool:
    """Whether a level is told of a period that the table has in parts: their mean, their last, or their sum."""
    return demand.when is not None and demand.when.kind == "whole"


def _mean(figures: Sequence[Decimal]) -> Decimal:
    return sum(figures, Decimal(0)) / len(figures)


def _is_named(words: str, case: Case) -> bool:
    """Whether one of the words stands in the table's title."""
    return bool(stems(words.split(), case.lexicon) & stems(title_words(case.table.title, case.lexicon), case.lexicon))


def _is_out_of_proportion(demand: Demand, figures: Sequence[Decimal], case: Case) -> bool:
    """Whether an amount without a year is so far from all figures that it must be one of a part: "seven killed"."""
    dated = demand.when is not None and demand.when.kind != "now"
    if dated or not adds_up(case.scale) or demand.amount is None or isinstance(demand.amount, Ratio):
        return False
    said = converted(demand.amount, case.scale, case.statement.rate, case.lexicon)
    ends = [abs(end) for end in (said.low, said.high) if end.is_finite()] if said else []
    if not demand.amount.value or not ends:
        return False
    return all(abs(figure) > FAR * max(ends) or FAR * abs(figure) < min(ends) for figure in figures)


def _from(demand: Demand, when: When, case: Case) -> Answer:
    """The start of "the decade leading up to 2018" is 2008 as well as 2009: the year before it, or its first."""
    either = [
        answer_level(demand._replace(role="", when=when._replace(start=year, end=year)), case)
        for year in (when.start, when.start + 1)
    ]
    return max(either, key=lambda each: (each.holds is True, each.holds is None))


def _age(demand: Demand, years: Sequence[int], case: Case) -> int:
    """How many years older than need be the newest figure is that a statement of today is held against."""
    current = demand.when is None or demand.when.kind == "now"
    return max(case.today - 1 - years[-1], 0) // case.yearly if current and case.today and years[-1] != UNDATED else 0
