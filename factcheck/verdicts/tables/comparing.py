"""One against others: so many times another's, more than all of a group, the highest of its own years, a gap."""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.formatting import amount, interval, possessive
from factcheck.verdicts.tables.amounts import Ratio
from factcheck.verdicts.tables.cases import (
    COVERED,
    OLD,
    Answer,
    Case,
    Values,
    halo_of,
    lacking,
    shortened,
    span_meant,
    told_of,
    turning_year,
    widened,
    years_meant,
)
from factcheck.verdicts.tables.demands import ROWS, Demand
from factcheck.verdicts.tables.times import When

FEWEST = 3
"""How many figures a series must have for a peak, and rows a table for one to be the most: our own choice."""


def answer_multiple(demand: Demand, case: Case) -> Answer:
    """How many times the figure of another it is."""
    if demand.amount is None or isinstance(demand.amount, Ratio):
        return Answer(None, "no figures to compare")
    others = case.table.values.get(demand.others, {})
    years = tuple(
        year for year in years_meant(demand.when or span_meant(case), case) if others.get(year, Decimal(0)) > 0
    )
    if not years:
        return Answer(None, "no figures to compare")
    factors = [case.values[year] / others[year] for year in years]
    own, other = amount(case.values[years[-1]], case.unit), amount(others[years[-1]], case.unit)
    of = possessive(case.named(demand.others))
    said = f"{own} in {case.table.said(years[-1])} is {factors[-1]:.2f} times {of} {other}"
    said += f"; the words say {interval(shortened(demand.amount.interval), 'times')}"
    meant = demand.amount.interval
    if all(meant.contains(factor) for factor in factors):
        return Answer(True, said, years)
    halo = halo_of(demand, meant)
    return Answer(None if any(widened(factor).meets(halo) for factor in factors) else False, said, years)


def answer_rival(demand: Demand, case: Case) -> Answer:
    """Against one other, or against each of a group."""
    years = years_meant(demand.when or span_meant(case), case)
    group = case.members.get(demand.others)
    others = group if group is not None else (demand.others,)
    held: list[bool] = []
    told, empty = "", None
    for year in years:
        own = case.values[year]
        rows = {code: case.table.values.get(code, {}) for code in others if code != case.code}
        figures = {
            code: figure
            for code, row in rows.items()
            if (figure := _figure(row, year, demand.when, case.yearly)) is not None
        }
        if not figures:
            continue
        best = max(figures, key=lambda code: figures[code] * (1 if demand.direction == "up" else -1))
        beats = own > figures[best] if demand.direction == "up" else own < figures[best]
        unknown = [code for code, row in rows.items() if code not in figures and _could_beat(row, own, demand)]
        if beats and unknown:
            empty = _empty(unknown, demand.when, case)  # those without a figure could be ahead
            continue
        held.append(beats)
        against = f"{possessive(case.named(best))} {amount(figures[best], case.unit)}"
        told = f"{amount(own, case.unit)}{f' in {case.table.said(year)}' if year else ''} against {against}"
    if not held or len(held) < COVERED * len(years):
        return Answer(None, (empty and f"{empty}, and could be ahead") or "no figures to compare")
    holds = True if all(held) else False if not any(held) or case.statement.together == "all" else None
    return Answer(holds, told, years)


def _figure(row: Values, year: int, when: When | None, yearly: int) -> Decimal | None:
    """A figure to compare with: of the same year, or of today the newest that is not old."""
    if year in row or not (when is None or when.kind == "now"):
        return row.get(year)
    known = [each for each in row if year - OLD * yearly <= each < year]
    return row[max(known)] if known else None


def _could_beat(row: Values, own: Decimal, demand: Demand) -> bool:
    """Whether one without a figure could be ahead: not if its newest is under half, or over twice (our own choice)."""
    if not row:
        return True
    newest = row[max(row)]
    return newest * 2 > own if demand.direction == "up" else newest < own * 2


def answer_extreme(demand: Demand, case: Case) -> Answer:
    if demand.others == ROWS and (case.code in case.countries or len(_rivals(case)) < FEWEST):
        return Answer(None, "it isn't clear among whom")  # "Kenya had the most": a table may have some countries only
    members = demand.others if demand.others in case.members else None
    everyone = case.members[members] if members else _rivals(case)
    if demand.others.isdecimal():  # "of the three countries" are those of the table, where it has as many
        everyone = tuple(code for code in case.table.values if code)
        if len(everyone) != int(demand.others):
            return Answer(None, f"the table has {len(everyone)} to compare, and the words speak of {demand.others}")
    if demand.role:
        return _answer_place(demand, case, everyone)
    return answer_rival(demand._replace(others="*"), case._replace(members={"*": everyone}))


def _answer_place(demand: Demand, case: Case, everyone: Sequence[str]) -> Answer:
    """Whether so many others but one are ahead, where each of them has a figure: "the second-highest"."""
    years = years_meant(demand.when or span_meant(case), case)
    held, told = [], ""
    for year in years:
        own, others = case.values[year], [code for code in everyone if code != case.code]
        known = [case.table.values[code][year] for code in others if year in case.table.values[code]]
        if len(known) < len(others):
            return Answer(None, _empty(everyone, When(0, 0, "year", year, year), case) or "no figures to compare")
        ahead = sum(figure > own if demand.direction == "up" else figure < own for figure in known)
        held.append(ahead < int(demand.role) <= ahead + 1 + known.count(own))
        told = f"{amount(own, case.unit)} in {case.table.said(year)}, with {ahead} of {len(known)} others ahead"
    return Answer(None if not held or any(held) != all(held) else held[0], told or "no figures to compare", years)


def _empty(codes: Sequence[str], when: When | None, case: Case) -> str | None:
    """Who has no figure of a time, beside the one that has."""
    return lacking({case.named(code): case.table.values.get(code, {}) for code in (case.code, *codes)}, when, case)


def _rivals(case: Case) -> tuple[str, ...]:
    """Everyone in the table that one of their kind is held against: states against states, rows against rows."""
    if case.code not in case.countries:
        return tuple(code for code in case.table.values if code not in case.countries)
    territories = case.lexicon.words("tables", "territories")
    left_out = frozenset() if case.code in territories else territories
    return tuple(code for code in case.table.values if code in case.countries and code not in left_out)


def answer_peak(demand: Demand, case: Case) -> Answer:
    """The highest or lowest of its own figures since a year."""
    years = years_meant(demand.when, case)
    if not demand.others:
        return _turn(demand, years, case)
    since = int(demand.others)
    if not years:
        return Answer(None, "no figure for the year meant")
    before = [value for year, value in case.values.items() if since < year < years[-1]]  # in that year it was so too
    if len(before) < COVERED * max(years[-1] - since - 1, 1) or not before:
        return Answer(None, "too few figures before it")
    own = case.values[years[-1]]
    most = max(before) if demand.direction == "up" else min(before)
    said = (
        f"{case.table.said(years[-1])}: {amount(own, case.unit)}; the most extreme before it: {amount(most, case.unit)}"
    )
    return Answer(own > most if demand.direction == "up" else own < most, said, (years[-1],))


def _turn(demand: Demand, years: tuple[int, ...], case: Case) -> Answer:
    """Whether a year's figure is the highest, or lowest, of all that the table has."""
    if not years or len(case.values) < FEWEST:
        return Answer(None, "too few figures to tell a peak by")
    best = turning_year(case.values, demand.direction)
    own, most = case.values[years[-1]], case.values[best]
    extreme = "highest" if demand.direction == "up" else "lowest"
    first, last = case.table.said(min(case.values)), case.table.said(max(case.values))
    said = f"{amount(own, case.unit)} in {case.table.said(years[-1])}"
    if own == most:
        return Answer(True, f"{said}, the {extreme} of {first} to {last}", years)
    most_said = f"the {extreme} of {first} to {last} was {amount(most, case.unit)} in {case.table.said(best)}"
    return Answer(False, f"{said}; {most_said}", (best, years[-1]))


def answer_gap(demand: Demand, case: Case) -> Answer:
    """Whether one measure is above another, by their differences."""
    years = years_meant(demand.when, case)
    if not years:
        return Answer(None, "no figures to compare")
    ahead = [case.values[year] > 0 if demand.direction == "up" else case.values[year] < 0 for year in years]
    said = f"a difference of {told_of(years, [case.values[year] for year in years], case)}"
    if case.statement.together == "all":
        return Answer(all(ahead), said, years)
    return Answer(True if ahead[-1] else None if any(ahead) else False, said, years)
