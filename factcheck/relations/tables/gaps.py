"""What a sentence says that one cell of a table is more, less or so many times another: two rows in a column, two
columns in a row, two times of either.

Which cells are meant is found by what kind of number is told: those whose labels the sentence names, and all others
between which it may lie. Where any of these fits, nothing is wrong.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, pairwise
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Interval, Span, Term, Tie
from factcheck.relations.reading.grids import title_units
from factcheck.relations.reading.lines import Line, Number, part_of
from factcheck.relations.reading.measured import ANYBODY, PEOPLE
from factcheck.relations.reading.readings import is_part
from factcheck.relations.reading.stated import Stated
from factcheck.relations.reading.supposed import is_supposed
from factcheck.relations.reading.times import times_of
from factcheck.relations.reading.topics import topics_of
from factcheck.relations.tables.axes import Cite, Label, Matrix, cites

LEAD = 4
"""Tokens from "than" to the label that is compared with: "than those at the". Our own choice."""

THAN = 2
"""Tokens before a label in which "than" makes it a base: "than the Elm". Our own choice."""

CLOSE = Decimal("2.5")
"""How many times too large or too small a gap may be told that no word of its column bears out. Our own choice."""

YEAR, PART, TWO = "year ", "part ", 2
"""How the name of a time begins that is so many years from now."""

NUMBERED = ("percent", "fraction", "difference", "points", "times")
"""The roles of changes told with a number."""

HUNDRED = Decimal(100)


class Gap(NamedTuple):
    """Two cells between which a change may lie, and the labels that they stand under, that of both first; `near` are
    those that the sentence names, or the likeliest ones where it doesn't name both `ends`; `cited` where it names the
    first label, `named` where it names two times for them."""

    before: Term
    after: Term
    labels: tuple[Label, Label, Label]
    near: bool = True
    ends: bool = False
    cited: bool = False
    named: bool = False


def ties(
    document: Document, matrix: Matrix, lines: Sequence[Line], change: Stated, lexicon: Lexicon
) -> Iterator[Tie]:  # fmt: skip
    """A change of the text with the cells that are meant, and behind them all others that it may be between."""
    line = lines[change.line]
    before = lines[line.place - 1] if line.place and lines[line.place - 1].block == line.block else None
    if change.number is None or change.role not in NUMBERED or line.kind == "heading":
        return
    if is_of_another_year(matrix, line, lexicon) or _is_of_other(matrix, line, change.number, lexicon):
        return
    every = [gap for side in (matrix, matrix.turned()) for gap in _gaps(side, before, line, change, lexicon)]
    supposed = is_supposed(change, line, lexicon)  # "can expect to be seen 13 days sooner than" is known all the same
    found = [gap for gap in every if (gap.ends or not supposed) and _is_in_kind(gap, matrix, change, lexicon)]
    found = [gap for gap in found if gap.ends] or found
    if any(_has_own_end(gap, change, line) for gap in found):
        return
    meant, others = _meant(found, change, line)
    for gap in (*meant, *(gap for gap in others if meant and gap not in meant)):
        told = _as_told(document, line, change, _way(gap))
        bare = not (matrix.units or any(label.units or label.percent for label in gap.labels))
        counts = change.number.quantity.unit_kind == "count" or (bare and change.role == "times")
        terms = _end(gap.before, "before", counts), _end(gap.after, "after", counts), told
        sure = "high" if gap in meant and _is_named(gap, change) and not supposed else "medium"
        yield Tie("change", terms, *((sure, "cells") if gap in meant else ("low", "other")))


def _is_named(gap: Gap, change: Stated) -> bool:
    """Whether a sentence names both times between which a change lies, and what the cells are of."""
    assert change.number is not None
    counted = change.role == "difference" and bool(change.number.noun)
    about = change.number.noun if counted else change.topic
    priced = change.number.quantity.unit in gap.labels[0].units
    return gap.named and (priced or bool(gap.labels[0].stems & about))


def _end(cell: Term, role: str, counts: bool) -> Term:
    """A cell as an end of a change; one that counts is no rounded number, if it stands there in ones."""
    value = cell.quantity.value or Decimal(0)
    if not counts or cell.quantity.surface.replace(",", "") != str(value):
        return cell._replace(role=role)
    return Term(role, replace(cell.quantity, interval=Interval(value, value)), cell.location)


def _way(gap: Gap) -> str:
    before, after = (end.quantity.value or Decimal(0) for end in (gap.before, gap.after))
    return "up" if after > before else "down" if after < before else ""


def _as_told(document: Document, line: Line, change: Stated, way: str) -> Term:
    """A change in the words that tell it; one that these don't tell a direction of goes the way of its ends."""
    assert change.number is not None
    tokens = line.sentence.tokens
    span = Span(tokens[change.words.start].start, tokens[change.words.stop - 1].end)
    return Term(f"{change.role}:{change.direction or way}", change.number.quantity, document.locate(span))


def compared(matrix: Matrix, line: Line, lexicon: Lexicon) -> Iterator[Stated]:
    """The numbers that hold two labels of a table against each other: "nine points better than Elm", "6 km behind
    Ash"."""
    for number in line.numbers:
        alone = Stated(line.place, range(number.first, number.last), number, _role(number), None, number.topic)
        for labels in (matrix.rows, matrix.columns):
            named = cites(labels, line, lexicon)
            base = _base(named, line, alone, lexicon)
            if (
                base is not None
                and _own(named, base, line, alone, lexicon) is not None
                and number.quantity.value is not None
            ):
                yield alone
                break


def _role(number: Number) -> str:
    """What a number is as one of change."""
    kinds = {"percent": "percent", "percentage point": "points", "multiple": "times"}
    return kinds.get(number.quantity.unit_kind or "", "fraction" if is_part(number.quantity) else "difference")


def is_of_another_year(matrix: Matrix, line: Line, lexicon: Lexicon) -> bool:
    """Whether a sentence names a year and a table that has years doesn't."""
    told = {time for time in times_of(line, range(len(line.words)), lexicon) if time.isdecimal()}
    years = {time for label in (*matrix.rows, *matrix.columns) for time in label.times if time.isdecimal()}
    return bool(years) and not told <= years


def _is_of_other(matrix: Matrix, line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether what is told is a part of something that a table isn't of: "a third of its hay"."""
    of, topics = lexicon.words("relations", "totals", "of"), topics_of(lexicon)
    whole = topics.of(line.words[number.last + 1 : number.last + LEAD])
    about = matrix.about.union(*(label.stems for label in (*matrix.rows, *matrix.columns)))
    led = not of.isdisjoint(line.words[number.last : number.last + 1])
    return led and bool(whole) and whole.isdisjoint(about) and not (whole & PEOPLE and about & (PEOPLE | ANYBODY))


def _has_own_end(gap: Gap, change: Stated, line: Line) -> bool:
    """Whether a sentence tells a number before that could stand in a cell: "would be 443 million, 3% more"."""
    values = [end.quantity.value or Decimal(0) for end in (gap.before, gap.after)]
    kinds = (gap.after.quantity.unit_kind, "count", None)
    others = [
        each.quantity.value
        for each in line.numbers
        if each.first < change.words.start and each.quantity.unit_kind in kinds
    ]
    return any(
        other and other not in values and min(values) / CLOSE <= other <= max(values) * CLOSE for other in others
    )


def _gaps(matrix: Matrix, led: Line | None, line: Line, change: Stated, lexicon: Lexicon) -> Iterator[Gap]:
    """The pairs of cells of those rows of a table that a sentence names, or takes up from the one before it."""
    named, dated = cites(matrix.rows, line, lexicon), cites(matrix.columns, line, lexicon)
    said = {cite.place for cite in dated}
    base = _base(named, line, change, lexicon)
    own = _own(named, base, line, change, lexicon) or _taken_up(matrix.rows, led, line, change, lexicon)
    if own is None or (base is not None and own.place == base.place):
        return
    if base is not None:
        current = [label for at, label in enumerate(matrix.columns) if is_current(matrix.columns, at, dated)]
        for gap in _between(matrix, base.place, own.place, said):
            yield gap._replace(near=gap.labels[0] in current, ends=True)
    elif matrix.rows[own.place].times:
        both = {cite.place for cite in named}
        for before, after, near in _steps(matrix.rows, named, line, change):
            told = {before, after} == both
            yield from (gap._replace(near=near, named=told) for gap in _between(matrix, before, after, said))
    elif any(label.times for label in matrix.columns):
        side = matrix.turned()
        for before, after, near in _steps(side.rows, dated, line, change):
            gaps = (gap._replace(near=near) for gap in _between(side, before, after, {own.place}))
            yield from (gap for gap in gaps if gap.cited)


def _between(matrix: Matrix, before: int, after: int, said: set[int]) -> Iterator[Gap]:
    """The cells of two rows, column by column."""
    for at, label in enumerate(matrix.columns):
        one, other = matrix.cells.get((before, at)), matrix.cells.get((after, at))
        if one is not None and other is not None:
            yield Gap(one, other, (label, matrix.rows[before], matrix.rows[after]), cited=at in said)


def is_current(labels: Sequence[Label], place: int, named: Sequence[Cite]) -> bool:
    """Whether a label is of the time that is named, else of the last one told of the same."""
    label = labels[place]
    alike = [at for at, each in enumerate(labels) if each.times and each.stems == label.stems]
    said = [cite.place for cite in named if cite.place in alike]
    return not label.times or place in (said or alike[-1:])


def _steps(
    labels: Sequence[Label], cited: Sequence[Cite], line: Line, change: Stated
) -> Iterator[tuple[int, int, bool]]:
    """The pairs of times among some labels that are alike but for those, the earlier first: the likeliest are those
    that are named, or as far apart as a sentence says, or end with the last."""
    groups: dict[frozenset[str], list[int]] = {}
    for place, label in enumerate(labels):
        if label.times:
            groups.setdefault(label.stems, []).append(place)
    assert change.number is not None
    part = part_of(line, change.number)
    years = [each for each in line.numbers if each.quantity.unit == "year"]
    if {each.first for each in cited}.union(each.first for each in years).intersection(part):
        # "By 10% in 2022, and over two years by 15.5%."
        cited, years = [each for each in cited if each.first in part], [each for each in years if each.first in part]
    named, spans = {cite.place for cite in cited}, {each.quantity.value for each in years}
    for group in groups.values():
        whens = {place: _when(labels[place]) for place in group}
        dated = None not in whens.values()
        places = sorted(group, key=lambda place: whens[place] or 0) if dated else group
        told = [place for place in places if place in named]
        if len(told) < TWO and any(time.startswith(PART) for place in group for time in labels[place].times):
            continue  # "up by 6.4%", of a table over quarters: on the year before
        pairs = list(combinations(places, 2))
        sure = [(told[0], told[-1])] if len(told) > 1 else [
            (before, after) for before, after in pairs
            if dated and (whens[after] or 0) - (whens[before] or 0) in spans and after == (told or places)[-1]
        ]  # fmt: skip
        at = places.index(told[0]) if told else 0
        last = (places[at - 1], told[0]) if at else (places[0], places[-1])
        for pair in sure or pairs:
            yield *pair, bool(sure) or pair == last or (not told and pair[1] == places[-1])


def _when(label: Label) -> int | None:
    """The year of a label, if it names one: also "last year"."""
    years = [time.removeprefix(YEAR) for time in label.times]
    found = [int(year) for year in years if year.removeprefix("-").isdecimal()]
    return found[0] if len(found) == 1 else None


def _base(named: Sequence[Cite], line: Line, change: Stated, lexicon: Lexicon) -> Cite | None:
    """The label that something is compared with: "than those at Elm", "behind Elm"."""
    than = lexicon.words("relations", "tables", "against")
    for cite in named:
        start = max(change.words.stop - 1, cite.first - LEAD)
        if cite.first >= change.words.stop and not than.isdisjoint(line.words[start : cite.first]):
            return cite
    held = lexicon.tables["relations"]["standings"]
    verbs = {*held["above"], *held["below"]}  # "Ash outnumbers Elm by 16"
    before = [cite for cite in named if cite.last <= change.words.start and ";" not in line.words]
    for one, other in pairwise(before):
        beside = change.words.start - other.last <= LEAD and "," not in line.words[other.last : change.words.start]
        if beside and one.place != other.place and not verbs.isdisjoint(line.words[one.last : other.first]):
            return other
    return None


def _own(
    named: Sequence[Cite], base: Cite | None, line: Line, change: Stated, lexicon: Lexicon
) -> Cite | None:  # fmt: skip
    """The label that a change is told of: the last one before it, else the first behind; none that another change is
    told against: "Ash has 20% more than Elm and half as many again as Oak"."""
    others = [cite for cite in named if base is None or cite.place != base.place]
    before = [cite for cite in others if cite.first < change.words.start]
    than = lexicon.words("relations", "orders", "than")
    free = [cite for cite in before if than.isdisjoint(line.words[max(cite.first - THAN, 0) : cite.first])]
    return (free or before)[-1] if before else others[0] if others else None


def _taken_up(
    labels: Sequence[Label], before: Line | None, line: Line, change: Stated, lexicon: Lexicon
) -> Cite | None:  # fmt: skip
    """The only label that the sentence before names, where this one goes on about it: "Its figures picked up"."""
    taken = lexicon.words("relations", "anaphora", "subjects") | lexicon.words("relations", "taken_up", "owners")
    named = cites(labels, before, lexicon) if before is not None else []
    only = {cite.place for cite in named if not labels[cite.place].times}
    if len(only) != 1 or taken.isdisjoint(line.words[: change.words.start]):
        return None
    return Cite(only.pop(), change.words.start, change.words.start)


def _is_in_kind(gap: Gap, matrix: Matrix, change: Stated, lexicon: Lexicon) -> bool:
    """Whether a change is told in what its ends are: in their unit, in points where they are shares."""
    assert change.number is not None
    quantity, cell = change.number.quantity, gap.after.quantity
    percent = cell.unit_kind == "percent" or any(label.percent for label in gap.labels)
    if change.role in ("difference", "points"):
        if percent or change.role == "points":
            return percent and change.role == "points"
        units = {cell.unit} - {None} or frozenset[str]().union(*(label.units for label in gap.labels))
        counts = quantity.unit_kind in ("count", None)
        said = title_units(quantity.surface, lexicon) | {quantity.unit or ""}
        told = {_plain(unit or "") for unit in units or matrix.units or said}
        return not units if counts else not said.isdisjoint(told)
    return not (percent and change.role == "percent")  # may be points, or what a column of changes tells


def _plain(unit: str) -> str:
    """A unit without what it is told for: "pounds a week"."""
    return unit.split(" per ")[0]


def _meant(found: Sequence[Gap], change: Stated, line: Line) -> tuple[list[Gap], list[Gap]]:
    """The cells that are meant, and all that may be: of the label that words name, else of any that is near enough; of
    one only where the sentence doesn't name both ends."""
    assert change.number is not None
    likely, unit = [gap for gap in found if gap.near], _plain(change.number.quantity.unit or "")
    noun, cited = change.number.noun, {gap.labels[0]: int(gap.cited) for gap in likely}
    titled = {gap.labels[0]: int(unit in map(_plain, gap.labels[0].units)) for gap in likely}
    counted = change.role == "difference" and bool(noun)  # "17 new lanes" are none of a column of passengers
    spoken = (
        {gap.labels[0]: len(gap.labels[0].stems & about) for gap in likely} for about in (change.topic, line.topic)
    )
    named = {gap.labels[0]: len(gap.labels[0].stems & noun) for gap in likely}
    ways = (named, titled, cited, *(() if counted else spoken))
    for shared in ways:
        said = [label for label, count in shared.items() if count and count == max(shared.values())]
        if len(said) == 1:
            meant, others = ([gap for gap in each if gap.labels[0] is said[0]] for each in (likely, found))
            return meant, others
    close = [gap for gap in likely if _is_close(gap, change)]
    sole = len({gap.labels[0] for gap in close}) == 1 or all(gap.ends for gap in close)
    return close if sole else [], list(found)


def _is_close(gap: Gap, change: Stated) -> bool:
    """Whether a change is told about as large as two cells give it."""
    assert change.number is not None
    before, after = (end.quantity.value or Decimal(0) for end in (gap.before, gap.after))
    told, apart = change.number.quantity.value or Decimal(0), abs(after - before)
    if not before or not after:
        return False
    given = {"percent": apart / before * HUNDRED, "fraction": apart / before, "times": after / before}
    value = abs(given.get(change.role, apart))
    return change.direction in (None, _way(gap)) and bool(value) and value / CLOSE <= told <= value * CLOSE
