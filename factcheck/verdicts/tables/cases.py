"""A statement before the figures of one entity of a table, and what every kind of answer asks of the two."""

import re
from collections.abc import Mapping, Sequence
from decimal import Context, Decimal
from itertools import pairwise
from typing import NamedTuple

from factcheck.formatting import amount, listed
from factcheck.lexicon import Lexicon
from factcheck.model import INFINITY, Interval
from factcheck.reference.grids import UNDATED, Table
from factcheck.reference.steps import STEPS
from factcheck.verdicts.tables.amounts import Ratio
from factcheck.verdicts.tables.choosing import words as title_words
from factcheck.verdicts.tables.demands import REST, Demand
from factcheck.verdicts.tables.statements import Statement
from factcheck.verdicts.tables.times import FIRST, When
from factcheck.verdicts.tables.units import HUNDRED, Scale, converted, is_told, of_ratio

LEEWAY = Decimal("0.03")
"""How far, as a share of it, a figure must be from what is said to contradict it: what revisions make of most figures
(our own choice, as in verdicts/witnesses.py)."""

REVISED = Decimal("0.3")
"""Points that a yearly growth is commonly revised by: our own choice."""

COVERED = Decimal("0.8")
"""The share of the years of a span that must have a figure for the span to be judged: our own choice."""

AGEING = Decimal("0.07")
"""What a figure may have changed by in a year since, as a share of it: our own choice."""

ROUND = Decimal("0.125")
"""The most that a round number may be off by, as a share of it, before it is wrong: our own choice."""

OLD = 3
"""How many years the newest figure may be older than a text that speaks of today: our own choice."""

SPARSE = 5
"""How many years may lie between the two figures that a statement of a year between them is held against: our own
choice."""

SYMBOL = 3
"""Letters that the symbol of a unit has at most, which has no plural."""

DIGITS = Context(prec=6)

Values = Mapping[int, Decimal]


class Answer(NamedTuple):
    """`holds` is None where the figures can't tell; then `near` is whether they are near what is said, and not it.

    `years` are those that decide, `said` what they come to, `working` what that was reckoned from.
    """

    holds: bool | None
    said: str
    years: tuple[int, ...] = ()
    near: bool = False
    working: tuple[str, ...] = ()


class Case(NamedTuple):
    """A statement before the figures of one entity of one table; `today` is the year it was written in, or None."""

    statement: Statement
    table: Table
    scale: Scale
    values: Values
    today: int | None
    code: str
    countries: frozenset[str]
    members: Mapping[str, tuple[str, ...]]
    titles: Mapping[str, str]
    lexicon: Lexicon

    @property
    def yearly(self) -> int:
        """How many figures the table has for a year."""
        return STEPS[self.table.step]

    @property
    def unit(self) -> str | None:
        """The table's unit as a message has it."""
        unit = self.table.unit
        if len(unit) > SYMBOL and unit.isalpha() and unit == self.scale.name and is_told(f"{unit}s", self.lexicon):
            return f"{unit}s"
        return "percent" if self.scale.kind == "percent" else unit or None

    def named(self, code: str) -> str:
        """An entity as a message has it."""
        return named(code, self.titles)


def named(code: str, titles: Mapping[str, str]) -> str:
    """The name of an entity by its code; that of a table's own rows with a capital."""
    return titles.get(code) or (code.title() if code.islower() else code)


def years_meant(when: When | None, case: Case) -> tuple[int, ...]:
    """The years with figures that are meant; none where too many are missing."""
    known = sorted(case.values)
    if known == [UNDATED]:
        return (UNDATED,)
    if when is None or when.kind in ("now", "recent"):
        return _newest(known, case.today if case.today is not None else known[-1], case.yearly)
    start, end = _bounds(when, known, case.today, case.yearly)
    years = tuple(year for year in known if start <= year <= end)
    return years if years and len(years) >= COVERED * (end - start + 1) else ()


def lacking(rows: Mapping[str, Values], when: When | None, case: Case) -> str | None:
    """Which rows, by their names, have no figure of the time that is meant, of which others have one."""
    known = dict.fromkeys(sorted({year for values in rows.values() for year in values}), Decimal(0))
    for year in reversed(years_meant(when, case._replace(values=known)) if known else ()):
        empty = [name for name, values in rows.items() if year not in values]
        if empty:
            return f"{listed(empty)} {'has' if len(empty) == 1 else 'have'} no figure for {case.table.said(year)}"
    return None


def _newest(known: Sequence[int], today: int, yearly: int) -> tuple[int, ...]:
    """The years that a statement of today is held against: the last two, or those around it of sparse figures."""
    newest = [year for year in known if today - OLD * yearly <= year <= today]
    if newest:
        return tuple(newest[-2:]) if newest[-1] >= today - 1 else tuple(newest[-1:])
    around = [(one, two) for one, two in pairwise(known) if one < today < two and two - one <= SPARSE * yearly]
    return around[0] if around else ()


def span_meant(case: Case) -> When | None:
    return next((when for when in case.statement.whens if not when.is_point), next(iter(case.statement.whens), None))


def _bounds(when: When, known: Sequence[int], today: int | None, yearly: int) -> tuple[int, int]:
    """The first and last year of a span, as far as figures can be expected: today's are not out yet."""
    start, end = max(when.start, known[0]) if when.start <= FIRST else when.start, when.end
    if today is None:
        end = min(end, known[-1])
    if when.kind in ("since", "last"):
        end = min(end, known[-1]) if known[-1] >= end - OLD * yearly else end
        start = start if when.kind == "since" or known[0] <= start else start + 1
    return start, end


def ends_of(when: When | None, case: Case) -> tuple[Decimal, Decimal, tuple[int, ...]] | None:
    """The figures that a change goes from and to, and their years; of two spans the means of each."""
    spans = [each for each in case.statement.whens if each.kind == "range"]
    if len(spans) == 2:
        parts = [years_meant(each, case) for each in spans]
        if not all(parts):
            return None
        first, last = (sum((case.values[year] for year in part), Decimal(0)) / len(part) for part in parts)
        return first, last, (parts[0][0], parts[1][-1])
    if when is None or when.is_point:
        return None
    known = sorted(case.values)
    start, end = _bounds(when, known, case.today, case.yearly)
    years = [year for year in known if start <= year <= end]  # a change leans on its ends, whatever is missing between
    if len(years) < 2 or years[-1] < end - 1 or (years[0] > when.start + 1 and when.start > FIRST):
        return None
    return case.values[years[0]], case.values[years[-1]], (years[0], years[-1])


def turning_year(values: Values, direction: str) -> int:
    """The year of the highest figure, or of the lowest."""
    sign = 1 if direction == "up" else -1
    return max(sorted(values), key=lambda year: sign * values[year])


def meaning(demand: Demand, case: Case) -> Interval | None:
    """The amount of a level in the table's unit, turned round where it is denied."""
    if demand.amount is None:
        return None
    if isinstance(demand.amount, Ratio):
        return of_ratio(*demand.amount, case.scale)
    scale = case.scale
    if scale.base and demand.when is not None and demand.when.start == demand.when.end == scale.base:
        scale = scale._replace(kind="money")  # in that year's prices a year's money is what it was
    found = converted(demand.amount, scale, case.statement.rate, case.lexicon)
    if found is not None and demand.role == REST and not is_of_rest(case.table, case.lexicon):
        if scale.kind != "percent":
            return None
        found = Interval(HUNDRED - found.high, HUNDRED - found.low, found.high_open, found.low_open)
    if found is not None and demand.amount.value and case.values:
        found = _likelier(found, demand.amount.surface, demand.amount.value, case)
    if found is None or not demand.negated:
        return found
    if not found.high.is_finite():
        return Interval(-INFINITY, found.low, True, not found.low_open)
    return Interval(found.high, INFINITY, not found.high_open, True)


def is_of_rest(table: Table, lexicon: Lexicon) -> bool:
    """Whether a table counts those who don't have something: "people without electricity"."""
    return not lexicon.words("tables", "without").isdisjoint(table.title.lower().split())


def _likelier(found: Interval, surface: str, value: Decimal, case: Case) -> Interval:
    """An amount in a unit of two readings ("MT") in the one that is nearer to the figures."""
    other = case.lexicon.tables["tables"]["mistaken"].get(re.sub(r"[^a-z]", "", surface.lower()))
    if other is None:
        return found
    typical = sorted(map(abs, case.values.values()))[len(case.values) // 2]
    said = abs(value)
    factor = Decimal(other)
    return found.times(factor) if typical > said * factor.sqrt() else found


def halo_of(demand: Demand, meant: Interval) -> Interval:
    """What a round number is also said of: half a step of its last digit, or five, either way, at most an eighth.

    Round numbers are read as approximate, the rounder the more: Krifka 2007, "Approximate interpretation of number
    words". The eighth is our own choice.
    """
    amount_ = demand.amount
    if amount_ is None or isinstance(amount_, Ratio) or not amount_.value or not meant.low.is_finite():
        return meant
    if not meant.high.is_finite():
        return meant
    value = abs(amount_.value)
    last = value.normalize()
    step = Decimal(1).scaleb(int(last.as_tuple().exponent))
    if int(last.scaleb(-int(last.as_tuple().exponent))) % 5 == 0:
        step *= 5
    share = min(step / 2 / value, ROUND)
    middle = (meant.low + meant.high) / 2
    leeway = abs(middle) * share
    return Interval(min(meant.low, middle - leeway), max(meant.high, middle + leeway))


def is_of_changes(case: Case) -> bool:
    """Whether a table's figures are themselves changes in percent: "Annual growth of exports"."""
    words = case.lexicon.words("tables", "changes")
    return case.scale.kind == "percent" and not words.isdisjoint(title_words(case.table.title, case.lexicon))


def widened(figure: Decimal, age: int = 0, points: Decimal = Decimal(0)) -> Interval:
    """A figure with what revisions and the years since can make of it; of growth, so many points at least."""
    leeway = max(abs(figure) * (LEEWAY + age * AGEING), points)
    return Interval(figure - leeway, figure + leeway)


def shortened(meant: Interval) -> Interval:
    """An interval as a message has it: a quarter is 22.2222% at least, and not 22.22222222%."""
    low, high = (DIGITS.plus(end) if end.is_finite() else end for end in (meant.low, meant.high))
    return meant._replace(low=low, high=high)


def told_of(years: Sequence[int], figures: Sequence[Decimal], case: Case) -> str:
    first = f"{amount(figures[0], case.unit)}{f' in {case.table.said(years[0])}' if years[0] else ''}"
    if len(figures) == 1:
        return first
    low, high = min(figures), max(figures)
    between = f" (between {amount(low, case.unit)} and {amount(high, case.unit)})" if len(figures) > 2 else ""
    return f"{first}, {amount(figures[-1], case.unit)} in {case.table.said(years[-1])}{between}"


def adds_up(scale: Scale) -> bool:
    """Whether several figures make a sum that means something."""
    return scale.kind not in ("percent", "per", "index", "rate", "real")
