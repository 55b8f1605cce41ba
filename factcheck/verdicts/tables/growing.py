"""How something changed: by how much, how many times as much it became, which way it went."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from factcheck.formatting import amount, interval
from factcheck.lexicon import Lexicon
from factcheck.model import Interval, Quantity
from factcheck.verdicts.tables.amounts import Ratio
from factcheck.verdicts.tables.cases import (
    LEEWAY,
    Answer,
    Case,
    ends_of,
    halo_of,
    is_of_changes,
    shortened,
    told_of,
    widened,
    years_meant,
)
from factcheck.verdicts.tables.demands import Demand
from factcheck.verdicts.tables.levels import answer_level
from factcheck.verdicts.tables.times import When
from factcheck.verdicts.tables.units import Scale, converted, is_fraction

LISTED = 8
"""How many years a message lists at most: our own choice."""

HUNDRED = Decimal(100)


def answer_growth(demand: Demand, case: Case) -> Answer:
    if is_of_changes(case) and isinstance(demand.amount, Quantity):
        return _own_change(demand, _in_percent(demand.amount, case.lexicon), case)
    ends = _last_year(case) if demand.when is None and case.statement.yearly else ends_of(demand.when, case)
    if ends is None or demand.amount is None or isinstance(demand.amount, Ratio):
        return Answer(None, "no figures for both ends")
    if case.yearly > 1 and ends[2][-1] - ends[2][0] == 1:
        return _on_either(demand, ends, case)
    return _grown(demand, demand.amount, ends, case)


def _on_either(demand: Demand, ends: tuple[Decimal, Decimal, tuple[int, ...]], case: Case) -> Answer:
    """ "Rose by 3% in March" is said against the month before it, and against the same one of the year before."""
    assert isinstance(demand.amount, Quantity)
    last = ends[2][-1]
    earlier = [year for year in (last - 1, last - case.yearly) if year in case.values]
    either = [_grown(demand, demand.amount, (case.values[year], ends[1], (year, last)), case) for year in earlier]
    best = max(either, key=lambda each: (each.holds is True, each.holds is None))
    if best.holds or len(earlier) > 1:
        return best
    return best._replace(holds=None)  # a year earlier there is no figure, and it may be that one that is meant


def _grown(demand: Demand, change: Quantity, ends: tuple[Decimal, Decimal, tuple[int, ...]], case: Case) -> Answer:
    """Whether a change between two figures is what is said."""
    first, last, years = ends
    said = _in_percent(change, case.lexicon)
    if said.unit_kind not in ("percent", "percentage point"):
        meant = converted(said, case.scale, None, case.lexicon)
        changes = [last - first]
    elif first <= 0:
        return Answer(None, "no share of a figure of zero or less")
    elif case.statement.yearly and years[-1] - years[0] > 1:
        return _yearly(demand, said, ends, case)
    else:
        meant = said.interval
        changes = [] if said.unit_kind == "percentage point" else [(last / first - 1) * HUNDRED]
        if case.scale.kind == "percent":
            changes.append(last - first)
    if meant is None:
        return Answer(None, "the change is told in another unit")
    unit = said.unit if said.unit_kind in ("percent", "percentage point") else case.unit
    verb, by = ("rose" if last > first else "fell"), " or ".join(amount(_tenths(abs(each)), unit) for each in changes)
    told = f"{told_of(years, [first, last], case)}: it {verb} by {by}" if last != first else "it did not change"
    way = {"up": "it rose by ", "down": "it fell by "}.get(demand.direction, "")
    told += f"; the words say {way}{interval(shortened(meant), unit)}"
    if demand.direction == "down":
        changes = [-change for change in changes]
    halo = halo_of(demand, meant)
    held = [True if meant.contains(change) else None if _near(halo, change) else False for change in changes]
    if any(held):
        return Answer(True if len(set(held)) == 1 or held[0] or held[-1] else None, told, years)
    return Answer(None if None in held else False, told, years)


def _last_year(case: Case) -> tuple[Decimal, Decimal, tuple[int, ...]] | None:
    """The newest figure and the one of the year before it, for what "is growing by 2% a year"; None of old ones."""
    years = years_meant(None, case)
    if not years or years[-1] - 1 not in case.values:
        return None
    return case.values[years[-1] - 1], case.values[years[-1]], (years[-1] - 1, years[-1])


def _in_percent(said: Quantity, lexicon: Lexicon) -> Quantity:
    """A fraction as percent: "by two thirds"; and percent a year, which the statement tells, as percent."""
    if said.unit_kind == "rate" and str(said.unit).startswith("percent "):
        return replace(said, unit="percent", unit_kind="percent")
    if not is_fraction(said):
        return said
    meant = converted(said, Scale("percent"), None, lexicon)
    assert meant is not None
    return replace(said, interval=meant, customary=meant, unit="percent", unit_kind="percent")


def _yearly(demand: Demand, said: Quantity, ends: tuple[Decimal, Decimal, tuple[int, ...]], case: Case) -> Answer:
    """ "By 7% a year": what makes the last of the first, the same in every year."""
    first, last, years = ends
    if last <= 0 or said.unit_kind != "percent" or case.scale.kind == "percent":
        return Answer(None, "no yearly growth of such figures")
    rate = ((last / first) ** (1 / Decimal(years[-1] - years[0])) - 1) * HUNDRED
    grown = -rate if demand.direction == "down" else rate
    told = f"{told_of(years, [first, last], case)}: {amount(_tenths(rate), 'percent')} a year"
    told += f"; the words say {interval(shortened(said.interval), 'percent')}"
    if case.statement.together == "all":
        return Answer(None, "each year's growth is told, and the table's figures are no growth")
    near = _near(halo_of(demand, said.interval), grown)
    return Answer(True if said.interval.contains(grown) else None if near else False, told, years)


def _own_change(demand: Demand, said: Quantity, case: Case) -> Answer:
    """ "Exports fell by 9% in 2020" of a table of yearly changes: -9% in that year, where the words speak of one."""
    words = case.lexicon.words("tables", "changes")
    when = demand.when
    if when is None or said.unit_kind != "percent" or words.intersection(case.statement.content):
        return Answer(None, "the table's figures are changes of a year")
    if when.kind != "year" and not case.statement.together:
        return Answer(None, "the table's figures are changes of a year, and the words speak of several")
    low, high, low_open, high_open = said.interval
    part = Interval(-high, -low, high_open, low_open) if demand.direction == "down" else said.interval
    return answer_level(Demand("level", _changing(when), replace(said, interval=part, customary=part)), case)


def _changing(when: When) -> When:
    """The years that a change between two ends is of: all but the first."""
    return when._replace(start=when.end if when.kind == "year" else when.start + 1)


def _tenths(value: Decimal) -> Decimal:
    """A change as a message has it."""
    return value if value < Decimal("0.1") else value.quantize(Decimal("0.1"))


def _near(meant: Interval, change: Decimal) -> bool:
    """Whether a change is what is said but for a tenth of it or a point: it leans on two figures (our own choice)."""
    leeway = max(abs(change) / 10, Decimal(1))
    return Interval(change - leeway, change + leeway).meets(meant)


def answer_times(demand: Demand, case: Case) -> Answer:
    ends = ends_of(demand.when, case)
    if ends is None or demand.amount is None or isinstance(demand.amount, Ratio) or ends[0] <= 0:
        return Answer(None, "no figures for both ends")
    first, last, years = ends
    factor = last / first
    said = f"{told_of(years, [first, last], case)}, {factor:.2f} times as much"
    meant = demand.amount.interval
    beyond = factor > meant.high if meant.low > 1 else factor < meant.low  # what has tripled has doubled too
    near = beyond or widened(factor).meets(meant)
    return Answer(True if meant.contains(factor) else None if near else False, said, years)


def answer_trend(demand: Demand, case: Case) -> Answer:
    if demand.when is not None and demand.when.kind == "run":
        return _run(demand, demand.when, case)
    if demand.when is not None and demand.when.is_point:
        return _up_to(demand, demand.when.end, case)
    ends = ends_of(demand.when, case)
    if ends is None:
        return Answer(None, "no figures for both ends")
    first, last, years = ends
    sign = 1 if demand.direction == "up" else -1
    if demand.role == "every":
        return _every_year(demand, years, case)
    verb = "it rose" if demand.direction == "up" else "it fell"
    said = f"{told_of(years, [first, last], case)}; the words say {verb}"
    if sign * (last - first) <= -LEEWAY * abs(first) or last == first:
        return Answer(False, said, years)
    if sign * (last - first) <= LEEWAY * abs(first):
        return Answer(None, said, years)
    if case.statement.steady:
        between = [case.values[year] for year in sorted(case.values) if years[0] <= year <= years[-1]]
        back = [one for one, two in pairwise(between) if sign * (two - one) < 0]
        return Answer(None if len(back) > len(between) // 4 else True, said, years)
    return Answer(True, said, years)


def _up_to(demand: Demand, year: int, case: Case) -> Answer:
    """Whether something can have gone that way up to a year, from whichever earlier one: "fell to 22% in 2020"."""
    earlier = [each for each in sorted(case.values, reverse=True) if each < year]
    if year not in case.values or not earlier:
        return Answer(None, "no figures for both ends")
    sign, last = 1 if demand.direction == "up" else -1, case.values[year]
    start = next((each for each in earlier if sign * (last - case.values[each]) > 0), None)
    first = earlier[0] if start is None else start
    verb = "it rose" if demand.direction == "up" else "it fell"
    said = f"{told_of((first, year), [case.values[first], last], case)}; the words say {verb}"
    return Answer(start is not None, said, (first, year))


def _run(demand: Demand, run: When, case: Case) -> Answer:
    """So many years in a row up to the year of the text, or up to the one before it, of which there are figures."""
    found = []
    for end in (run.end, run.end - 1):
        year = end - (run.end - run.start)
        if all(each in case.values for each in range(year, end + 1)):
            found.append(_every_year(demand, (year, end), case))
    if not found:
        return Answer(None, "a year of them has no figure")
    return next((each for each in found if each.holds), found[-1])


def _every_year(demand: Demand, ends: tuple[int, ...], case: Case) -> Answer:
    """Whether each year's figure is beyond the one before it."""
    years = tuple(range(ends[0], ends[-1] + 1))
    if any(year not in case.values for year in years):
        return Answer(None, "a year between has no figure")
    sign, verb = (1, "rose") if demand.direction == "up" else (-1, "fell")
    back = [two for one, two in pairwise(years) if sign * (case.values[two] - case.values[one]) <= 0]
    shown = years if len(years) <= LISTED else (back[0] - 1, back[0]) if back else (years[0], years[-1])
    steps = ", ".join(f"{amount(case.values[year], case.unit)} in {case.table.said(year)}" for year in shown)
    not_in = f": it {'did not rise' if sign > 0 else 'did not fall'} in {' and '.join(map(case.table.said, back[:3]))}"
    return Answer(not back, f"{steps}{not_in if back else ''}; the words say it {verb} every {case.table.step}", years)
