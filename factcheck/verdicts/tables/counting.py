"""Whether as many rows of a table meet a bound, or went one way, as a sentence says."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from factcheck.formatting import amount
from factcheck.lexicon import Lexicon
from factcheck.model import Evidence, Quantity, Verdict
from factcheck.reference.grids import Table
from factcheck.source import Source
from factcheck.verdicts.tables.amounts import Ratio
from factcheck.verdicts.tables.cases import Case, ends_of, meaning
from factcheck.verdicts.tables.choosing import Match, stem, stems, words
from factcheck.verdicts.tables.counts import Count
from factcheck.verdicts.tables.demands import Demand
from factcheck.verdicts.tables.fitting import case_of, fits
from factcheck.verdicts.tables.shelf import Shelf
from factcheck.verdicts.tables.showing import DESCRIBED
from factcheck.verdicts.tables.statements import Statement
from factcheck.verdicts.tables.subjects import WORLD, trend_words
from factcheck.verdicts.tables.times import When

SHOWN = 12
"""How many rows a verdict names at most: our own choice."""


class Row(NamedTuple):
    """A row of a table: its name, whether it meets what is said, and its figures that decide, by period."""

    name: str
    meets: bool
    figures: tuple[tuple[int, Decimal], ...]


def count_rows(
    said: Statement, counted: Count, shelf: Shelf, lexicon: Lexicon, today: int | None
) -> tuple[Verdict, Table] | None:
    """The verdict on how many rows something is said of; None where the column, the rows or the period aren't sure."""
    if said.refused or len(said.demands) != 1 or said.together or said.steady or said.summed:
        return None
    trends = trend_words(lexicon)
    if "?" in said.text or sum(word in trends for word in words(said.text, lexicon)) > 1:
        return None  # asked, or "fell in three towns and rose in one"
    demand = said.demands[0]
    if isinstance(demand.amount, Quantity) and demand.amount.span.start < counted.span.start:
        return None  # "over 800 visitors came from three towns": together
    found = [
        match for match in fits(said, shelf, lexicon, today)[0] if _is_of_rows(said, counted, match, shelf, lexicon)
    ]
    if len(found) != 1:
        return None
    table = found[0].table
    ways = [_rows(each, said, table, shelf, lexicon, today) for each in _periods(demand, said, table)]
    held = {_holds(rows, counted) for rows in ways}
    if len(held) != 1 or None in held:
        return None
    return _verdict(ways[-1], held == {True}, table), table


def _is_of_rows(said: Statement, counted: Count, match: Match, shelf: Shelf, lexicon: Lexicon) -> bool:
    """Whether a table's rows are what is counted, all of them, and every word else is of its column.

    Only a verb may be unknown, right between the rows and the bound: "two towns drew over 800 visitors".
    """
    table = match.table
    others = {"", WORLD, *lexicon.tables["tables"]["whole"]["sum"], *shelf.countries}
    if stem(table.rows.lower(), lexicon) != counted.noun or not others.isdisjoint(table.values):
        return False
    if counted.among is not None and counted.among != len(table.values):
        return False
    behind = words(said.text[counted.span.end - said.span.start :], lexicon)[:1]
    verb = {one for one, two in pairwise(said.content) if [one] == behind and not two}
    return stems(said.content, lexicon) - stems(verb, lexicon) <= match.named


def _periods(demand: Demand, said: Statement, table: Table) -> Iterator[Demand]:
    """The demand with the period that it is of, or may be of where none is told; nothing where that isn't sure."""
    known = sorted({period for values in table.values.values() for period in values})
    if demand.kind == "level" and not demand.negated and not demand.role:
        if demand.when is None:
            yield from (demand._replace(when=When(0, 0, "year", year, year)) for year in known)
        elif demand.when.kind == "year" and len(said.whens) == 1:
            yield demand
    elif demand.kind == "trend" and not demand.role:
        when = demand.when
        if when is None and len(known) == 2:
            yield demand._replace(when=When(0, 0, "range", *known))
        elif when is not None and when.is_point and len(said.whens) == 1:
            yield demand._replace(when=when._replace(kind="range", start=when.start - 1))  # "fell in 2020"
        elif when is not None and not when.is_point and {when.start, when.end} <= set(known):
            yield demand


def _rows(
    demand: Demand, said: Statement, table: Table, shelf: Shelf, lexicon: Lexicon, today: int | None
) -> list[Row] | None:
    """Each row with whether it meets the demand; None where a figure is missing or nothing bounds it."""
    rows = []
    for code, values in table.values.items():
        case = case_of(said, table, values, code, shelf, lexicon, today)
        row = _by_level(demand, case) if demand.kind == "level" else _by_trend(demand, case)
        if row is None:
            return None
        rows.append(row)
    return rows


def _by_level(demand: Demand, case: Case) -> Row | None:
    meant, when = meaning(demand, case), demand.when
    if (
        meant is None
        or when is None
        or case.statement.rate is not None
        or isinstance(demand.amount, Ratio)
        or when.start not in case.values
    ):
        return None
    if meant.low.is_finite() and meant.high.is_finite():
        return None  # no bound: how many "had 800" leans on how it was rounded
    figure = case.values[when.start]
    return Row(case.named(case.code), meant.contains(figure), ((when.start, figure),))


def _by_trend(demand: Demand, case: Case) -> Row | None:
    when = demand.when
    ends = ends_of(when, case) if when is not None else None
    if when is None or ends is None or ends[2] != (when.start, when.end):
        return None
    first, last, years = ends
    meets = last > first if demand.direction == "up" else last < first
    return Row(case.named(case.code), meets, ((years[0], first), (years[1], last)))


def _holds(rows: list[Row] | None, counted: Count) -> bool | None:
    """Whether the number of rows that meet it is what is said; "one" may be said of one of several."""
    if not rows:
        return None
    count = sum(row.meets for row in rows)
    if not counted.sole and count > 1:
        return None
    return counted.meant.contains(Decimal(count))


def _verdict(rows: list[Row] | None, holds: bool, table: Table) -> Verdict:
    """The verdict with the rows that meet what is said, or with all where none does."""
    rows = rows or []
    meeting = [row for row in rows if row.meets]
    periods = [period for period, _ in rows[0].figures]
    told = " to ".join(table.said(period) for period in periods if period)
    told = f" ({told})" if told else ""
    shown = (meeting or rows)[:SHOWN]
    names = ", ".join(f"{row.name} {' → '.join(amount(figure, None) for _, figure in row.figures)}" for row in shown)
    said = f"{len(meeting)} of {len(rows)} rows are so{told}"
    cells = tuple(
        {"entity": row.name, table.step: table.said(period), "value": f"{figure:f}"}
        for row in shown
        for period, figure in row.figures
    )
    source = Source(table.path, table.title, "your own table", table.path, "", "", table.description[:DESCRIBED])
    evidence = Evidence(table.title, Decimal(len(meeting)), "", table.said(periods[-1]), source, None, cells)
    message = f"{table.title}: {said}: {names}" if meeting else f"{table.title}: {said}; they are {names}"
    return Verdict("supported" if holds else "contradicted", "medium", message, (evidence,), (f"{said}: {names}",))
