"""Changes told apart from their ends, of the only thing that a short text tells at two times: its two states can be
what a change is told in, and no other two are as much about what it is told of.

How much they changed has to come near what is told, and no other two numbers that could be meant may bear that out.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product

from factcheck.relations.changes.amounts import is_of_it, kind_of
from factcheck.relations.changes.clues import RELATIVE, about_of
from factcheck.relations.changes.pairing import Pair
from factcheck.relations.changes.states import Text, is_about
from factcheck.relations.reading.candidates import Made, stands_out
from factcheck.relations.reading.dimensions import in_unit_of, size
from factcheck.relations.reading.lines import Number
from factcheck.relations.reading.sizes import FARTHEST
from factcheck.relations.reading.stated import MEASURED, Stated, has_base
from factcheck.relations.reading.supposed import is_supposed
from factcheck.relations.reading.times import order

SOLE = "sole"
"""What the tie of a change says whose ends are the only ones that it can be of: no others bear it out."""

TIMES = Decimal("1.7")
"""How many times too much or too little a change may be and still be meant as theirs. Our own choice."""

BEHIND = 5
"""Tokens behind a change that say what changed: "in the VAT rate". Our own choice."""

HUNDRED = Decimal(100)


def afar(text: Text, said: Sequence[Stated]) -> Iterator[tuple[Stated, Pair]]:
    """Each change with the only two states that it can be of, where they don't give it."""
    told = [change for change in said if _is_told(change, text)]
    pairs = list(_pairs(text)) if told else []
    for change in told:
        about = about_of(change, text.lines[change.line], text.lexicon)
        typed = [pair for pair in pairs if _is_typed(change, pair, about, text)]
        states = [pair for pair in typed if pair.ordered and _share(pair)]
        links = [_links(change, pair, about, text) for pair in states]
        meant = [pair for pair, count in zip(states, links, strict=True) if count == max(links)]
        if len({tuple(end.quantity.value for end in pair[:2]) for pair in meant}) != 1:
            continue
        pair = meant[0]
        apart = change.line not in (pair.before.line, pair.after.line)
        known = max(links) or _is_measured(change, pair, typed) or _is_of_a_rate(change, pair, states, text)
        if apart and known and _is_near(change, pair, typed, text):
            yield change, pair


def _is_told(change: Stated, text: Text) -> bool:
    """Whether a change is told with a number, as one that was, or that a headline announces."""
    line = text.lines[change.line]
    known = line.kind == "heading" or not is_supposed(change, line, text.lexicon)
    return bool(change.number and change.number.quantity.value and known and has_base(change, line, text.lexicon))


def _pairs(text: Text) -> Iterator[Pair]:
    """Any two amounts of one kind and about one size that aren't a part and its whole, in the order of their times."""
    for one, other in combinations(text.amounts, 2):
        kinds = {kind_of(each, text.lexicon) for each in (one, other)}
        small, large = sorted(size(each.quantity, text.lexicon) for each in (one, other))
        alike = len(kinds) == 1 or "bare" in kinds
        if not alike or small <= 0 or large > FARTHEST * small or small == large:
            continue
        if one.line == other.line and is_of_it(text.lines[one.line], one, other, text.lexicon):
            continue
        told = text.ordered.get(frozenset((one, other)))
        ordered = order(one, other, text.lines, text.lexicon) if told is None else None
        yield told or Pair(*(ordered or (one, other)), False, ordered is not None)


def _is_typed(change: Stated, pair: Pair, about: frozenset[str], text: Text) -> bool:
    """Whether a change is told in what two amounts can change by."""
    assert change.number is not None
    kinds = {end.quantity.unit_kind for end in pair[:2]}
    if change.number in pair[:2]:
        return False
    if change.role == "points" or kinds == {"percent"}:
        return kinds == {"percent"} and change.role in ("points", "percent")
    if change.role in RELATIVE:
        return "percent" not in kinds and ("time" not in kinds or kinds == {"time"})
    unit, nouns = change.number.quantity.unit, pair.before.noun | pair.after.noun
    kind = kind_of(change.number, text.lexicon)
    measured = kind != "count" and any(kind_of(end, text.lexicon) == kind for end in pair[:2])
    counted = bool((about | change.number.noun) & nouns) or any(end.quantity.unit == unit for end in pair[:2])
    return unit is None or measured or counted


def _share(pair: Pair) -> bool:
    """Whether two amounts are of one thing: told of in one word, or with the bare one beside the other, "2,400 homes in
    2015 and 1,680 in 2024", or taking it up."""
    bare = pair.after.quantity.unit is None and pair.before.line == pair.after.line
    return pair.tight or bare or bool((pair.before.topic | pair.before.noun) & (pair.after.topic | pair.after.noun))


def _links(change: Stated, pair: Pair, about: frozenset[str], text: Text) -> int:
    """How many of two amounts are about what a change is told of."""
    return sum(is_about(end, change, about, text.lexicon) for end in pair[:2])


def _is_measured(change: Stated, pair: Pair, typed: Sequence[Pair]) -> bool:
    """Whether a change is told in a measure that a text has only two amounts in."""
    assert change.number is not None
    sizes = frozenset(MEASURED) - {"currency"}  # money is of many things
    measured = change.role == "points" or (change.role == "difference" and pair.after.quantity.unit_kind in sizes)
    unit = pair.after.quantity.unit
    alike = {end for each in typed for end in each[:2] if end.quantity.unit == unit}
    return measured and alike == set(pair[:2])


def _is_of_a_rate(change: Stated, pair: Pair, states: Sequence[Pair], text: Text) -> bool:
    """Whether a change is told of a rate by another name, "in the VAT rate", in per cent for the points that the only
    rate of a text moved by: "value-added tax is raised from 15% to 18%"."""
    assert change.number is not None
    stop = max(change.words.stop, change.number.last)
    named = text.lexicon.words("relations", "fractions", "rates").intersection(
        text.lines[change.line].words[stop : stop + BEHIND]
    )
    sole = states == [pair] and pair.tight and change.role == "percent"
    return sole and bool(named) and _is_mixed_up(change, pair, change.number.quantity.value or Decimal(0))


def _is_near(change: Stated, pair: Pair, typed: Sequence[Pair], text: Text) -> bool:
    """Whether two states give about what is told, and nothing else gives it; or in points what is told in per cent."""
    assert change.number is not None
    told = change.number.quantity.value or Decimal(0)
    if _is_mixed_up(change, pair, told):
        return True
    if change.role == "percent" and pair.after.quantity.unit_kind == "percent":
        return False  # who tells those by so many per cent?
    likely = [Made(value, pair[:2]) for value in _values(change, pair, text)]
    leaning = [] if change.role in RELATIVE else list(_leaning(pair, text))
    others = (value for each in [*typed, *leaning] for value in _values(change, each._replace(ordered=False), text))
    return stands_out(told, likely, others, TIMES) is not None


def _leaning(pair: Pair, text: Text) -> Iterator[Pair]:
    """The amounts in the unit of two with each bare number of their sentences: "35% duty, not 14"."""
    for line in text.lines:
        units = [each for each in line.numbers if each.quantity.unit == pair.after.quantity.unit]
        bare = [each for each in line.numbers if each.quantity.unit is None and each.quantity.value]
        yield from (Pair(one, other, False, False) for one, other in product(units, bare))


def _is_mixed_up(change: Stated, pair: Pair, told: Decimal) -> bool:
    """Whether a change of two percentages is told as so many per cent where that is points, or the other way round."""
    if pair.after.quantity.unit_kind != "percent":
        return False
    before, after = (end.quantity.value or Decimal(1) for end in pair[:2])
    points, percent = abs(after - before), (abs(after - before) / before * HUNDRED).to_integral_value()
    return percent != points and told == (points if change.role == "percent" else percent)


def _values(change: Stated, pair: Pair, text: Text) -> Iterator[Decimal]:
    """What two amounts make of what a change is told in, in the way that it goes; in any order where they have none."""
    assert change.number is not None
    before, after = (_value(change, end, text) for end in pair[:2])
    told, way = change.number.quantity.value or Decimal(0), change.direction
    if change.role == "times":
        way = "down" if told < 1 else "up"
    if way is not None and (after > before) != (way == "up"):
        if pair.ordered:
            return
        before, after = after, before
    if not before:
        return
    if change.role == "times":
        yield after / before
    elif change.role in RELATIVE:
        yield abs(after - before) / before * (1 if change.role == "fraction" else HUNDRED)
    else:
        yield abs(after - before)


def _value(change: Stated, end: Number, text: Text) -> Decimal:
    """An amount, in the unit of a difference."""
    if change.role != "difference" or change.number is None:
        return size(end.quantity, text.lexicon)
    return abs(in_unit_of(change.number.quantity, end, text.lexicon).quantity.value or Decimal(0))
