"""What a table's figures say of each demand of a sentence: it holds, it doesn't, or they can't tell."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Context, Decimal
from itertools import pairwise
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.model import INFINITY, Interval, Quantity
from factcheck.numbers import amount, interval, possessive
from factcheck.reference.grids import UNDATED, Table
from factcheck.verdicts.tables.amounts import Ratio
from factcheck.verdicts.tables.choosing import stems
from factcheck.verdicts.tables.choosing import words as title_words
from factcheck.verdicts.tables.statements import Demand, Statement
from factcheck.verdicts.tables.times import FIRST, When
from factcheck.verdicts.tables.units import Scale, converted, is_told, of_ratio

LEEWAY = Decimal("0.03")
"""How far, as a share of it, a figure must be from what is said to contradict it: what revisions make of most figures
(our own choice, as in verdicts/witnesses.py)."""

COVERED = Decimal("0.8")
"""The share of the years of a span that must have a figure for the span to be judged: our own choice."""

FAR = 10
"""How many times an amount a figure must be, or the reverse, to be of something else: our own choice."""

AGEING = Decimal("0.07")
"""What a figure may have changed by in a year since, as a share of it: our own choice."""

ROUND = Decimal("0.125")
"""The most that a round number may be off by, as a share of it, before it is wrong: our own choice."""

OLD = 3
"""How many years the newest figure may be older than a text that speaks of today: our own choice."""

SYMBOL = 3
"""Letters that the symbol of a unit has at most, which has no plural."""

LISTED = 8
"""How many years a message lists at most: our own choice."""

FEWEST = 3
"""How many figures a series must have for one to be its peak: our own choice."""

_DIGITS = Context(prec=6)

COARSE = Decimal("0.25")
"""The most that a figure may be off a number's middle, as a share of it, for the number to be right of it, however
coarsely it is written: "1 billion" is not said of 0.6 billion (our own choice)."""

HUNDRED = Decimal(100)
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


def answer(demand: Demand, case: Case) -> Answer:
    """What the figures say of one demand."""
    if not case.values:
        return Answer(None, "the table has no figure for it")
    return _ANSWERS[demand.kind](demand, case)


def _level(demand: Demand, case: Case) -> Answer:
    meant = meaning(demand, case)
    years = _years(demand.when, case)
    if demand.role == "peak":
        years = (_turning(case.values, demand.direction),)
    if demand.role == "from" and demand.when is not None and demand.when.kind in ("lead", "last"):
        return _from(demand, demand.when, case)
    if meant is None or not years:
        return Answer(None, "no figure for the years meant")
    if demand.role == "absent" and not _is_named(demand.others, case):
        return Answer(None, "it is not clear what there is none of")
    figures = [case.values[year] for year in years]
    if _is_out_of_proportion(demand, figures, case):
        return Answer(None, f"{_told(years, figures, case)}, out of all proportion to what is said: of something else?")
    working = _averaging(years, figures, case)
    average = f"an average of {amount(_mean(figures), case.unit)} from {years[0]} to {years[-1]}"
    told = average if working else _told(years, figures, case)
    said = f"{told}; the words say {interval(_short(meant), case.unit)}"
    ways = _ways(figures, demand, case)
    if any(all(meant.contains(figure) for figure in way) for way in ways):
        sure = any(all(_is_close(figure, meant) for figure in way) for way in ways)
        return Answer(True if sure else None, said, years, near=not sure, working=working)
    halo, age = _halo(demand, meant), _age(demand, years, case)
    near = any(all(_widened(figure, age).meets(halo) for figure in way) for way in ways)
    some = not case.statement.together and any(_widened(figure).meets(halo) for figure in (*figures, _mean(figures)))
    return Answer(None if near or some else False, said, years, near, working)


def _is_close(figure: Decimal, meant: Interval) -> bool:
    """Whether a figure is close to the middle of what is said; an open interval has none."""
    if not (meant.low.is_finite() and meant.high.is_finite()) or meant.low <= 0:
        return True
    middle = (meant.low + meant.high) / 2
    return abs(figure - middle) <= COARSE * middle


def _share(demand: Demand, case: Case) -> Answer:
    """The share of another's figure: of the world's, or a table's own figures where they are such shares."""
    if case.scale.kind == "percent":
        worlds = case.lexicon.words("tables", "world")
        return (
            _level(demand, case)
            if worlds.intersection(title_words(case.table.title, case.lexicon))
            else Answer(None, "the table's figures are shares of something else")
        )
    others = case.table.values.get(demand.others, {})
    shares = {year: 100 * own / others[year] for year, own in case.values.items() if others.get(year)}
    if not shares or not adds_up(case.scale):
        return Answer(None, "no figures to make a share of")
    table = replace(case.table, unit="%")
    found = _level(demand, case._replace(values=shares, table=table, scale=Scale("percent")))
    if not found.years:
        return found
    year = found.years[-1]
    part, whole = amount(case.values[year], case.unit), amount(others[year], case.unit)
    share = amount(_DIGITS.plus(shares[year]), "percent")
    return found._replace(working=(f"{part} / {whole} = {share} in {year}", *found.working))


def _averaging(years: Sequence[int], figures: Sequence[Decimal], case: Case) -> tuple[str, ...]:
    """The sum of several years' figures and their mean, where a mean is said."""
    if len(figures) < 2 or case.statement.together != "mean":
        return ()
    total, count = amount(sum(figures, Decimal(0)), case.unit), len(figures)
    return (
        f"the sum of {count} years, {years[0]} to {years[-1]}: {total}",
        f"{total} / {count} = {amount(_mean(figures), case.unit)}",
    )


def _turning(values: Values, direction: str) -> int:
    """The year of the highest figure, or of the lowest."""
    sign = 1 if direction == "up" else -1
    return max(sorted(values), key=lambda year: sign * values[year])


def _ways(figures: Sequence[Decimal], demand: Demand, case: Case) -> list[Sequence[Decimal]]:
    """What a level said of several years can be: one of today's, each year's, their mean, or what they add up to."""
    if len(figures) == 1 or demand.when is None or demand.when.kind == "now":
        return [[figure] for figure in figures] if case.statement.together != "all" else [figures]
    if case.statement.together == "mean":
        return [[_mean(figures)]]
    if case.statement.together == "all" or not adds_up(case.scale):
        return [figures]
    return [figures, [_mean(figures)], *([] if case.statement.rate else [[sum(figures, Decimal(0))]])]


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
        _level(demand._replace(role="", when=when._replace(start=year, end=year)), case)
        for year in (when.start, when.start + 1)
    ]
    return max(either, key=lambda each: (each.holds is True, each.holds is None))


def _halo(demand: Demand, meant: Interval) -> Interval:
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


def _growth(demand: Demand, case: Case) -> Answer:
    if _is_of_changes(case) and isinstance(demand.amount, Quantity):
        return _own_change(demand, demand.amount, case)
    ends = _ends(demand.when, case)
    if ends is None or demand.amount is None or isinstance(demand.amount, Ratio):
        return Answer(None, "no figures for both ends")
    first, last, years = ends
    if demand.amount.unit_kind not in ("percent", "percentage point"):
        meant = converted(demand.amount, case.scale, None, case.lexicon)
        changes = [last - first]
    elif first <= 0:
        return Answer(None, "no share of a figure of zero or less")
    else:
        meant = demand.amount.interval
        changes = [] if demand.amount.unit_kind == "percentage point" else [(last / first - 1) * HUNDRED]
        if case.scale.kind == "percent":
            changes.append(last - first)
    if meant is None:
        return Answer(None, "the change is told in another unit")
    unit = demand.amount.unit if demand.amount.unit_kind in ("percent", "percentage point") else case.unit
    verb, by = ("rose" if last > first else "fell"), " or ".join(amount(_tenths(abs(each)), unit) for each in changes)
    told = f"{_told(years, [first, last], case)}: it {verb} by {by}" if last != first else "it did not change"
    way = {"up": "it rose by ", "down": "it fell by "}.get(demand.direction, "")
    said = f"{told}; the words say {way}{interval(_short(meant), unit)}"
    if demand.direction == "down":
        changes = [-change for change in changes]
    halo = _halo(demand, meant)
    held = [True if meant.contains(change) else None if _near(halo, change) else False for change in changes]
    if any(held):
        return Answer(True if len(set(held)) == 1 or held[0] or held[-1] else None, said, years)
    return Answer(None if None in held else False, said, years)


def _is_of_changes(case: Case) -> bool:
    """Whether a table's figures are themselves changes in percent: "Annual growth of exports"."""
    words = case.lexicon.words("tables", "changes")
    return case.scale.kind == "percent" and not words.isdisjoint(title_words(case.table.title, case.lexicon))


def _own_change(demand: Demand, said: Quantity, case: Case) -> Answer:
    """ "Exports fell by 9% in 2020" of a table of yearly changes: -9% in that year, where the words speak of one."""
    words = case.lexicon.words("tables", "changes")
    when = demand.when
    if when is None or when.kind != "year" or said.unit_kind != "percent" or words.intersection(case.statement.content):
        return Answer(None, "the table's figures are changes of a year")
    low, high, low_open, high_open = said.interval
    part = Interval(-high, -low, high_open, low_open) if demand.direction == "down" else said.interval
    return _level(Demand("level", when._replace(start=when.end), replace(said, interval=part, customary=part)), case)


def _tenths(value: Decimal) -> Decimal:
    """A change as a message has it."""
    return value if value < Decimal("0.1") else value.quantize(Decimal("0.1"))


def _near(meant: Interval, change: Decimal) -> bool:
    """Whether a change is what is said but for a tenth of it or a point: it leans on two figures (our own choice)."""
    leeway = max(abs(change) / 10, Decimal(1))
    return Interval(change - leeway, change + leeway).meets(meant)


def _times(demand: Demand, case: Case) -> Answer:
    ends = _ends(demand.when, case)
    if ends is None or demand.amount is None or isinstance(demand.amount, Ratio) or ends[0] <= 0:
        return Answer(None, "no figures for both ends")
    first, last, years = ends
    factor = last / first
    said = f"{_told(years, [first, last], case)}, {factor:.2f} times as much"
    meant = demand.amount.interval
    beyond = factor > meant.high if meant.low > 1 else factor < meant.low  # what has tripled has doubled too
    near = beyond or _widened(factor).meets(meant)
    return Answer(True if meant.contains(factor) else None if near else False, said, years)


def _trend(demand: Demand, case: Case) -> Answer:
    if demand.when is not None and demand.when.kind == "run":
        return _run(demand, demand.when, case)
    ends = _ends(demand.when, case)
    if ends is None:
        return Answer(None, "no figures for both ends")
    first, last, years = ends
    sign = 1 if demand.direction == "up" else -1
    if demand.role == "every":
        return _every_year(demand, years, case)
    verb = "it rose" if demand.direction == "up" else "it fell"
    said = f"{_told(years, [first, last], case)}; the words say {verb}"
    if sign * (last - first) <= -LEEWAY * abs(first) or last == first:
        return Answer(False, said, years)
    if sign * (last - first) <= LEEWAY * abs(first):
        return Answer(None, said, years)
    if case.statement.steady:
        between = [case.values[year] for year in sorted(case.values) if years[0] <= year <= years[-1]]
        back = [one for one, two in pairwise(between) if sign * (two - one) < 0]
        return Answer(None if len(back) > len(between) // 4 else True, said, years)
    return Answer(True, said, years)


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
    steps = ", ".join(f"{amount(case.values[year], case.unit)} in {year}" for year in shown)
    not_in = f": it {'did not rise' if sign > 0 else 'did not fall'} in {' and '.join(map(str, back[:3]))}"
    return Answer(not back, f"{steps}{not_in if back else ''}; the words say it {verb} every year", years)


def _multiple(demand: Demand, case: Case) -> Answer:
    """How many times the figure of another it is."""
    if demand.amount is None or isinstance(demand.amount, Ratio):
        return Answer(None, "no figures to compare")
    others = case.table.values.get(demand.others, {})
    years = tuple(year for year in _years(demand.when or _span(case), case) if others.get(year, Decimal(0)) > 0)
    if not years:
        return Answer(None, "no figures to compare")
    factors = [case.values[year] / others[year] for year in years]
    own, other = amount(case.values[years[-1]], case.unit), amount(others[years[-1]], case.unit)
    of = possessive(case.named(demand.others))
    said = f"{own} in {years[-1]} is {factors[-1]:.2f} times {of} {other}"
    said += f"; the words say {interval(_short(demand.amount.interval), 'times')}"
    meant = demand.amount.interval
    if all(meant.contains(factor) for factor in factors):
        return Answer(True, said, years)
    halo = _halo(demand, meant)
    return Answer(None if any(_widened(factor).meets(halo) for factor in factors) else False, said, years)


def _rival(demand: Demand, case: Case) -> Answer:
    """Against one other, or against each of a group."""
    years = _years(demand.when or _span(case), case)
    group = case.members.get(demand.others)
    others = group if group is not None else (demand.others,)
    held: list[bool] = []
    told = ""
    for year in years:
        own = case.values[year]
        rows = {code: case.table.values.get(code, {}) for code in others if code != case.code}
        figures = {
            code: figure for code, row in rows.items() if (figure := _figure(row, year, demand.when)) is not None
        }
        if not figures:
            continue
        best = max(figures, key=lambda code: figures[code] * (1 if demand.direction == "up" else -1))
        beats = own > figures[best] if demand.direction == "up" else own < figures[best]
        unknown = [code for code, row in rows.items() if code not in figures and _could_beat(row, own, demand)]
        if beats and len(unknown) > (1 - COVERED) * len(others):
            continue  # those without a figure could be ahead
        held.append(beats)
        against = f"{possessive(case.named(best))} {amount(figures[best], case.unit)}"
        told = f"{amount(own, case.unit)}{f' in {year}' if year else ''} against {against}"
    if not held or len(held) < COVERED * len(years):
        return Answer(None, "no figures to compare")
    holds = True if all(held) else False if not any(held) or case.statement.together == "all" else None
    return Answer(holds, told, years)


def _figure(row: Values, year: int, when: When | None) -> Decimal | None:
    """A figure to compare with: of the same year, or of today the newest that is not old."""
    if year in row or not (when is None or when.kind == "now"):
        return row.get(year)
    known = [each for each in row if year - OLD <= each < year]
    return row[max(known)] if known else None


def _could_beat(row: Values, own: Decimal, demand: Demand) -> bool:
    """Whether one without a figure could be ahead: not if its newest is under half, or over twice (our own choice)."""
    if not row:
        return True
    newest = row[max(row)]
    return newest * 2 > own if demand.direction == "up" else newest < own * 2


def _extreme(demand: Demand, case: Case) -> Answer:
    members = demand.others if demand.others in case.members else None
    everyone = case.members[members] if members else tuple(code for code in case.table.values if code in case.countries)
    if demand.others.isdigit():  # "of the three countries" are those of the table, where it has as many
        everyone = tuple(code for code in case.table.values if code)
        if len(everyone) != int(demand.others):
            return Answer(None, f"the table has {len(everyone)} to compare, and the words speak of {demand.others}")
    return _rival(demand._replace(others="*"), case._replace(members={"*": everyone}))


def _peak(demand: Demand, case: Case) -> Answer:
    """The highest or lowest of its own figures since a year."""
    years = _years(demand.when, case)
    if not demand.others:
        return _turn(demand, years, case)
    since = int(demand.others)
    if not years:
        return Answer(None, "no figure for the year meant")
    before = [value for year, value in case.values.items() if since <= year < years[-1]]
    if len(before) < COVERED * max(years[-1] - since, 1) or not before:
        return Answer(None, "too few figures before it")
    own = case.values[years[-1]]
    most = max(before) if demand.direction == "up" else min(before)
    said = f"{years[-1]}: {amount(own, case.unit)}; the most extreme before it: {amount(most, case.unit)}"
    return Answer(own > most if demand.direction == "up" else own < most, said, (years[-1],))


def _turn(demand: Demand, years: tuple[int, ...], case: Case) -> Answer:
    """Whether a year's figure is the highest, or lowest, of all that the table has."""
    if not years or len(case.values) < FEWEST:
        return Answer(None, "too few figures to tell a peak by")
    best = _turning(case.values, demand.direction)
    own, most = case.values[years[-1]], case.values[best]
    extreme = "highest" if demand.direction == "up" else "lowest"
    first, last = min(case.values), max(case.values)
    said = f"{amount(own, case.unit)} in {years[-1]}"
    if own == most:
        return Answer(True, f"{said}, the {extreme} of {first} to {last}", years)
    most_said = f"the {extreme} of {first} to {last} was {amount(most, case.unit)} in {best}"
    return Answer(False, f"{said}; {most_said}", (best, years[-1]))


def _gap(demand: Demand, case: Case) -> Answer:
    """Whether one measure is above another, by their differences."""
    years = _years(demand.when, case)
    if not years:
        return Answer(None, "no figures to compare")
    ahead = [case.values[year] > 0 if demand.direction == "up" else case.values[year] < 0 for year in years]
    said = f"a difference of {_told(years, [case.values[year] for year in years], case)}"
    if case.statement.together == "all":
        return Answer(all(ahead), said, years)
    return Answer(True if ahead[-1] else None if any(ahead) else False, said, years)


def _unknown(demand: Demand, case: Case) -> Answer:
    return Answer(None, "a part of the sentence can't be asked of the table")


_ANSWERS = {
    "level": _level, "share": _share,
    "growth": _growth, "times": _times, "multiple": _multiple, "trend": _trend, "rival": _rival,
    "extreme": _extreme, "peak": _peak, "gap": _gap, "unknown": _unknown,
}  # fmt: skip


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
    if found is not None and demand.amount.value and case.values:
        found = _likelier(found, demand.amount.surface, demand.amount.value, case)
    if found is None or not demand.negated:
        return found
    if not found.high.is_finite():
        return Interval(-INFINITY, found.low, True, not found.low_open)
    return Interval(found.high, INFINITY, not found.high_open, True)


def _likelier(found: Interval, surface: str, value: Decimal, case: Case) -> Interval:
    """An amount in a unit of two readings ("MT") in the one that is nearer to the figures."""
    other = case.lexicon.tables["tables"]["mistaken"].get(re.sub(r"[^a-z]", "", surface.lower()))
    if other is None:
        return found
    typical = sorted(map(abs, case.values.values()))[len(case.values) // 2]
    said = abs(value)
    factor = Decimal(other)
    return found.times(factor) if typical > said * factor.sqrt() else found


def _span(case: Case) -> When | None:
    return next((when for when in case.statement.whens if not when.is_point), next(iter(case.statement.whens), None))


def _years(when: When | None, case: Case) -> tuple[int, ...]:
    """The years with figures that are meant; none where too many are missing."""
    known = sorted(case.values)
    if known == [UNDATED]:
        return (UNDATED,)
    if when is None or when.kind in ("now", "recent"):
        latest = case.today if case.today is not None else known[-1]
        newest = [year for year in known if latest - OLD <= year <= latest]
        return tuple(newest[-2:]) if newest and newest[-1] >= latest - 1 else tuple(newest[-1:])
    start, end = _bounds(when, known, case.today)
    years = tuple(year for year in known if start <= year <= end)
    return years if years and len(years) >= COVERED * (end - start + 1) else ()


def _bounds(when: When, known: Sequence[int], today: int | None) -> tuple[int, int]:
    """The first and last year of a span, as far as figures can be expected: today's are not out yet."""
    start, end = max(when.start, known[0]) if when.start <= FIRST else when.start, when.end
    if today is None:
        end = min(end, known[-1])
    if when.kind in ("since", "last"):
        end = min(end, known[-1]) if known[-1] >= end - OLD else end
        start = start if when.kind == "since" or known[0] <= start else start + 1
    return start, end


def _ends(when: When | None, case: Case) -> tuple[Decimal, Decimal, tuple[int, ...]] | None:
    """The figures that a change goes from and to, and their years; of two spans the means of each."""
    spans = [each for each in case.statement.whens if each.kind == "range"]
    if len(spans) == 2:
        parts = [_years(each, case) for each in spans]
        if not all(parts):
            return None
        first, last = (sum((case.values[year] for year in part), Decimal(0)) / len(part) for part in parts)
        return first, last, (parts[0][0], parts[1][-1])
    if when is None or when.is_point:
        return None
    known = sorted(case.values)
    start, end = _bounds(when, known, case.today)
    years = [year for year in known if start <= year <= end]  # a change leans on its ends, whatever is missing between
    if len(years) < 2 or years[-1] < end - 1 or (years[0] > when.start + 1 and when.start > FIRST):
        return None
    return case.values[years[0]], case.values[years[-1]], (years[0], years[-1])


def adds_up(scale: Scale) -> bool:
    """Whether several figures make a sum that means something."""
    return scale.kind not in ("percent", "per", "index", "rate", "real")


def _age(demand: Demand, years: Sequence[int], case: Case) -> int:
    """How many years older than need be the newest figure is that a statement of today is held against."""
    current = demand.when is None or demand.when.kind == "now"
    return max(case.today - 1 - years[-1], 0) if current and case.today and years[-1] != UNDATED else 0


def _widened(figure: Decimal, age: int = 0) -> Interval:
    leeway = abs(figure) * (LEEWAY + age * AGEING)
    return Interval(figure - leeway, figure + leeway)


def _short(meant: Interval) -> Interval:
    """An interval as a message has it: a quarter is 22.2222% at least, and not 22.22222222%."""
    low, high = (_DIGITS.plus(end) if end.is_finite() else end for end in (meant.low, meant.high))
    return meant._replace(low=low, high=high)


def _told(years: Sequence[int], figures: Sequence[Decimal], case: Case) -> str:
    first = f"{amount(figures[0], case.unit)}{f' in {years[0]}' if years[0] else ''}"
    if len(figures) == 1:
        return first
    low, high = min(figures), max(figures)
    between = f" (between {amount(low, case.unit)} and {amount(high, case.unit)})" if len(figures) > 2 else ""
    return f"{first}, {amount(figures[-1], case.unit)} in {years[-1]}{between}"
