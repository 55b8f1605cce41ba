"""The parts of a total gathered from sentences that call them by other names, up to the one that closes them:
"Thirty-one boats set off. Fourteen crews made it. Nine boats pulled out. The other twelve turned round"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from factcheck.extraction.numbers.intervals import is_whole
from factcheck.lexicon import Lexicon
from factcheck.misprints import is_misprint
from factcheck.relations.reading.comparing import are_people
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.parts import COUNTED, added, closes
from factcheck.relations.reading.readings import is_part

TIME = "time"
"""The kind of unit of what may be parts of a length of time."""

FEWEST, MOST = 2, 6
"""Parts before a remainder, and numbers that may be parts or not. Our own choice."""

CLOSE = Decimal("0.8"), Decimal("1.25")
"""How far the sum of parts may be from a total and still be meant as it. Our own choice."""

SMALLEST = 50
"""How many times as large as one of its parts a total is at most. Our own choice."""

FAR = 20
"""Sentences in which the parts of a remainder are looked for: a short document. Our own choice."""

LEAD = 3
"""Sentences of a text that tell its total. Our own choice."""


class Told(NamedTuple):
    """The numbers before a remainder that are of its kind: those that their clauses are about, and those told within
    these, as "51" is in "612 pupils, of whom 51 row"."""

    heads: tuple[Number, ...]
    within: tuple[Number, ...]


class Gathered(NamedTuple):
    """A total with the parts that are told of it; whether they make it."""

    total: Number
    parts: tuple[Number, ...]
    fits: bool

    def is_over(self) -> bool:
        """Whether the parts come to more than all of it."""
        return added(self.parts) > _value(self.total)


def gathered(lines: Sequence[Line], rest: Number, lexicon: Lexicon) -> Gathered | None:
    """The total of a remainder with all its parts: where some gathering makes a total, that; else the only one that
    comes near it."""
    if rest.quantity.unit_kind not in (*COUNTED, TIME) or not _is_of_kind(rest, rest):
        return None
    told = _told(lines, rest, lexicon)
    found = [each for total in told.heads for each in _gathered(lines, total, rest, told, lexicon)]
    fitting = [each for each in found if each.fits]
    return next(iter(fitting or found), None)


def closing_time(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a length of time is what remains of one: "the remaining 21 days"."""
    bare = number._replace(quantity=replace(number.quantity, unit=None, unit_kind=None))
    return number.quantity.unit_kind == TIME and closes(line, bare, lexicon)


def _gathered(
    lines: Sequence[Line], total: Number, rest: Number, told: Told, lexicon: Lexicon
) -> Iterator[Gathered]:  # fmt: skip
    whole = _value(total)
    if not _value(rest) < whole <= SMALLEST * _value(rest):
        return
    behind = [each for each in told.heads if _is_behind(each, total) and _value(each) * SMALLEST >= whole]
    surely = [each for each in behind if _is_told_of(lines[each.line], each, total, rest, lexicon)]
    perhaps = [each for each in behind if each not in surely and _value(each) < whole][-MOST:]
    if any(_value(each) >= whole for each in surely) or len(surely) > MOST:
        return
    within = [each for each in told.within if _is_behind(each, total)]
    lists = [(*surely, *chosen) for size in range(len(perhaps) + 1) for chosen in combinations(perhaps, size)]
    if any(map(whole.__eq__, _sums(lists, surely, within, rest))):
        yield Gathered(total, (), True)
        return
    likely = [chosen for chosen in lists if len(chosen) >= FEWEST and _is_near(total, [*chosen, rest])]
    if likely and _leads(total, surely, rest) and (len(likely) == 1 or likely[0] == tuple(surely)):
        parts = sorted(likely[0], key=_place)
        yield Gathered(total, (*parts, rest), False)


def _sums(
    lists: Sequence[Sequence[Number]], surely: Sequence[Number], within: Sequence[Number], rest: Number
) -> Iterator[Decimal]:  # fmt: skip
    """What a remainder may come to with the numbers before it: one of them may be no part, or one more of them be
    one, or they make the total without it."""
    for chosen in lists:
        if chosen:
            yield added([*chosen, rest])
            yield from (added([*chosen, each, rest]) for each in within)
        yield from (added([*chosen, rest]) - _value(each) for each in surely if len(chosen) > 1)
        yield added(chosen)


def _told(lines: Sequence[Line], rest: Number, lexicon: Lexicon) -> Told:
    heads: list[Number] = []
    within: list[Number] = []
    for line in lines[max(rest.line - FAR, 0) : rest.line + 1]:
        last = None
        for number in line.numbers if line.kind != "heading" else ():
            if _place(number) < _place(rest) and _is_of_kind(number, rest):
                (within if _is_within(line, number, last, lexicon) else heads).append(number)
                last = number
    return Told(tuple(heads), tuple(within))


def _is_of_kind(number: Number, rest: Number) -> bool:
    """Whether a number counts as its remainder does; of lengths of time, in the same unit."""
    quantity = number.quantity
    value = quantity.value or Decimal(0)
    if value <= 1 or quantity.kind == "change" or quantity.bound not in "=~" or number.slashed or is_part(quantity):
        return False
    if rest.quantity.unit_kind not in COUNTED:
        return quantity.unit == rest.quantity.unit
    return value == int(value) and "." not in quantity.surface and quantity.unit_kind in COUNTED


def _is_within(line: Line, number: Number, last: Number | None, lexicon: Lexicon) -> bool:
    """Whether a number is told of some of what is counted before it, or of something else there: "of whom 51 row",
    "in 22 forms", "17 of them", "each of the five judges"."""
    if not lexicon.words("relations", "change", "definite").isdisjoint(line.words[max(number.first - 1, 0) :][:1]):
        return True
    stops = lexicon.words("relations", "clauses", "stops") | {","}
    clause = number.first - next((at for at, word in enumerate(line.words[: number.first][::-1]) if word in stops), 0)
    relatives = lexicon.words("relations", "clauses", "relatives")
    if clause and not relatives.isdisjoint(line.words[clause : number.first]):
        return True
    if last is None:
        return False
    of_them = lexicon.words("relations", "totals", "of_them")
    if " ".join(line.words[number.last : number.last + 2]) in of_them:
        return True
    between = line.words[last.last : number.first]
    same = not number.noun.isdisjoint(last.noun) or number.quantity.unit is None
    return ";" not in between and not (same and not {",", "and", "while", "but"}.isdisjoint(between))


def _is_told_of(line: Line, number: Number, total: Number, rest: Number, lexicon: Lexicon) -> bool:
    """Whether a number is surely one of what a total counts: by its noun or its unit, with none, as "fourteen of the
    boats", or at the start of its sentence."""
    if rest.quantity.unit_kind not in COUNTED or number.noun & (total.noun | rest.noun) or number.first == 0:
        return True
    if any(are_people(number, each) for each in (total, rest)):
        return True
    if not lexicon.words("relations", "totals", "of").isdisjoint(line.words[number.last : number.last + 1]):
        return True
    before = line.words[max(number.first - 1, 0) : number.first]
    return number.quantity.unit is None and lexicon.words("relations", "totals", "placed").isdisjoint(before)


def _leads(total: Number, parts: Sequence[Number], rest: Number) -> bool:
    """Whether a number may be the total of a text: the first that it counts, or one of what is called as a part is."""
    if rest.quantity.unit_kind not in COUNTED:
        return True
    linked = total.noun.intersection(rest.noun.union(*(each.noun for each in parts)))
    return total.quantity.unit is not None and (bool(linked) or total.line < LEAD)


def _is_near(total: Number, parts: Sequence[Number]) -> bool:
    """Whether parts come to more than a total, so that none that isn't found would help; or to what is a slip of the
    pen away from it."""
    whole, summed = _value(total), added(parts)
    noughts = int(whole.normalize().as_tuple().exponent)
    slip = is_misprint(total.quantity, summed) and is_whole(summed.scaleb(-max(noughts, 0)))
    return whole * CLOSE[0] < summed < whole * CLOSE[1] and (summed > whole or slip)


def _is_behind(number: Number, total: Number) -> bool:
    return _place(number) > _place(total)


def _place(number: Number) -> tuple[int, int]:
    return number.line, number.first


def _value(number: Number) -> Decimal:
    return number.quantity.value or Decimal(0)
