"""Whose figures a sentence is held against, and what they answer: of each subject, of all together, of all rows."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.reference.grids import Table
from factcheck.verdicts.tables.answering import answer
from factcheck.verdicts.tables.cases import Answer, Case, adds_up, lacking, named
from factcheck.verdicts.tables.choosing import Match
from factcheck.verdicts.tables.demands import Demand
from factcheck.verdicts.tables.fitting import case_of, of_figures
from factcheck.verdicts.tables.shelf import Shelf
from factcheck.verdicts.tables.statements import Statement
from factcheck.verdicts.tables.units import scale_of


class Series(NamedTuple):
    """An entity and its figures by year; of several put together the name and figures of each as `parts`."""

    code: str
    values: Mapping[int, Decimal]
    parts: tuple[tuple[str, Mapping[int, Decimal]], ...] = ()


class Asked(NamedTuple):
    """An answer and the series that it is by."""

    series: Series
    answer: Answer


def asked(
    said: Statement, match: Match, shelf: Shelf, lexicon: Lexicon, today: int | None
) -> tuple[bool | None, list[Asked]]:
    """Whether all that is said holds for all that it is said of, in one of the ways that can be meant."""
    found: list[tuple[bool | None, list[Asked]]] = []
    for rows in _ways(said, match.table, shelf, lexicon):
        answers: list[Asked] = []
        for place, row in enumerate(rows):
            case = case_of(said, match.table, row.values, row.code, shelf, lexicon, today)
            demands = _shared_out(of_figures(said, match, shelf, lexicon), place, len(rows))
            answers += [_ask(demand, row, case) for demand in demands]
        held = [each.answer.holds for each in answers]
        found.append((False if False in held else True if held and None not in held else None, answers))
    return next((each for label in (True, None, False) for each in found if each[0] is label), (None, []))


def _ask(demand: Demand, row: Series, case: Case) -> Asked:
    """A demand's answer by the figures of the row, or of another whose level it tells."""
    if demand.kind == "level" and demand.others in case.table.values:
        row = Series(demand.others, case.table.values[demand.others])
        case = case._replace(values=row.values, code=row.code)
    found = answer(demand, case)
    empty = lacking(dict(row.parts), demand.when, case) if row.parts and not found.years else None
    return Asked(row, found if empty is None else Answer(None, empty))


def _shared_out(demands: Sequence[Demand], index: int, count: int) -> list[Demand]:
    """The demands that are made of one of several: of as many numbers as there are entities, its own.

    Of another count of numbers, more than one, it is not clear whose each is.
    """
    levels = [demand for demand in demands if demand.kind == "level" and demand.role not in ("from", "to")]
    if count < 2 or len(levels) < 2:
        return list(demands)
    rest = [demand for demand in demands if demand not in levels]
    return [*rest, levels[index] if len(levels) == count else Demand("unknown")]


def _ways(said: Statement, table: Table, shelf: Shelf, lexicon: Lexicon) -> list[list[Series]]:
    """The figures that may be meant: of each subject, or of all together; of the only row, or of all rows.

    All rows are not those of countries: a table of these may hold their groups too.
    """
    if not said.subjects:
        if len(table.values) == 1:
            return [[Series(code, values) for code, values in table.values.items()]]
        if not said.whole or shelf.countries.intersection(table.values):
            return []
        return [[_combined([*table.values], table, said.whole == "mean", "all together", shelf)]]
    each = [Series(code, table.values.get(code, {})) for code in said.subjects]
    levels = [demand for demand in said.demands if demand.kind == "level"]
    if len(each) < 2 or not (said.summed or len(levels) == len(said.demands) == 1) or said.singly:
        return [each]
    names = " and ".join(named(code, shelf.titles) for code in said.subjects)
    mean = _combined(said.subjects, table, True, names, shelf)
    total = _combined(said.subjects, table, False, names, shelf)
    if not adds_up(scale_of(table, lexicon)):
        return [[Series(names, {})]] if said.summed else [each, [mean]] if said.whole == "mean" else [each]
    if said.summed or said.whole == "sum":
        return [[total]]
    return [each, [mean if said.whole == "mean" else total]]


def _combined(codes: Sequence[str], table: Table, mean: bool, name: str, shelf: Shelf) -> Series:
    """The sum, or the mean, of several series, for the years that all of them have, with the last one's reckoning."""
    rows = [table.values.get(code, {}) for code in codes]
    years = sorted(set.intersection(*(set(values) for values in rows)))
    count = len(rows) if mean else 1
    values = {year: sum((values[year] for values in rows), Decimal(0)) / count for year in years}
    return Series(name, values, tuple(zip((named(code, shelf.titles) for code in codes), rows, strict=True)))
