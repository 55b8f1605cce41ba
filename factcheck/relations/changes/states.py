"""Amounts of a short text that can be two states of one thing: a change that is told apart from its ends looks here."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.relations.changes.amounts import amounts, is_of_it, kind_of
from factcheck.relations.changes.pairing import Pair, is_rate_of
from factcheck.relations.reading.dimensions import size
from factcheck.relations.reading.lines import Line, Number, own_of
from factcheck.relations.reading.measured import ANYBODY, PEOPLE
from factcheck.relations.reading.sizes import ALIKE, FARTHEST, of_one_size
from factcheck.relations.reading.stated import Stated
from factcheck.relations.reading.times import order, times_of

LONGEST = 40
"""Sentences up to which a text is short: in a longer one others can be meant as well. Our own choice."""

LARGEST = 3
"""How many times as large one end of a change may be that only a word of direction tells. Our own choice."""

EACH = 4
"""Tokens behind a number up to its "per head". Our own choice."""

LEANS, REACH = 2, 3
"""Stems below which a bare number leans on one told up to so many sentences before. Our own choice."""

MANY = 50
"""Amounts up to which a text is short: any two of them are looked at. Our own choice."""

COUNTED = ("count", "bare")
"""The kinds of amounts that can be of one thing though only one of them names it: "84,000 volumes, and 105,000 now"."""

WARMTH = "temperature"
"""The kind of units of which nobody tells how many times as much something is."""


class Text(NamedTuple):
    """The lines of a document, the amounts in them, the pairs of these that are told as before and after, and the other
    end of each that words alone tie to one."""

    lines: list[Line]
    amounts: list[Number]
    ordered: dict[frozenset[Number], Pair]
    tied: dict[Number, Number]
    lexicon: Lexicon


def text_of(lines: list[Line], ordered: Sequence[Pair], lexicon: Lexicon) -> Text | None:
    """What a short text has; None for one that isn't short."""
    if len(lines) > LONGEST:
        return None
    levels = [number for line in lines for number in amounts(line, lexicon)]
    levels = sorted({*levels, *(end for pair in ordered for end in _ends(pair, levels))}, key=_place)
    if len(levels) > MANY:
        return None
    tied = {end: other for pair in ordered if pair.tight for end, other in (pair[:2], pair[1::-1])}
    return Text(lines, levels, {frozenset(pair[:2]): pair for pair in ordered}, tied, lexicon)


def _ends(pair: Pair, levels: Sequence[Number]) -> Iterator[Number]:
    """The end of a pair that alone would be too small to be surely a count: "52 members then. Today it has 44"."""
    for end, other in (pair[:2], pair[1::-1]):
        bare = end.quantity.unit is None and end.quantity.surface[:1].isdigit() and end not in levels
        if bare and other in levels and _place(other) < _place(end) and len(end.topic - other.topic) < LEANS:
            yield end


def _place(number: Number) -> tuple[int, int]:
    return number.line, number.first


def is_about(number: Number, change: Stated, about: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether an amount is of what a change is told of: people of whatever they are counted as."""
    if about & (number.noun if number.line == change.line else number.topic):
        return True
    return bool(number.noun & ANYBODY and about & PEOPLE)


def times_told(number: Number, change: Stated, text: Text) -> frozenset[str]:
    """The times that an amount is told of: those of its part of the sentence, or of all of one that tells no other."""
    line = text.lines[number.line]
    if number.line == change.line:  # "3,010 euros, 5% more than in 2023"
        return times_of(line, range(number.clause.start, number.first), text.lexicon)
    kind = kind_of(number, text.lexicon)
    alike = COUNTED if kind in COUNTED else (kind,)
    alone = not any(
        each.line == number.line and each is not number and kind_of(each, text.lexicon) in alike
        for each in text.amounts
    )
    return times_of(line, range(len(line.words)) if alone else own_of(line, number), text.lexicon)


def are_alike(one: Number, other: Number, about: frozenset[str], told: bool, text: Text) -> bool:
    """Whether two amounts can be two states of one thing: of one kind, of about one size, in no other pair."""
    sizes = sorted(size(each.quantity, text.lexicon) for each in (one, other))
    if one.quantity.unit_kind == other.quantity.unit_kind == WARMTH:  # a scale has no nought to count from
        return one.quantity.unit == other.quantity.unit and sizes[0] != sizes[1]
    if sizes[0] <= 0 or sizes[1] > FARTHEST * sizes[0] or sizes[0] == sizes[1]:
        return False
    if "change" in (one.quantity.kind, other.quantity.kind) and sizes[1] > ALIKE * sizes[0]:
        return False
    if text.tied.get(one, other) != other or text.tied.get(other, one) != one:
        return False
    if one.line == other.line and is_of_it(text.lines[one.line], one, other, text.lexicon):
        return False
    kinds = kind_of(one, text.lexicon), kind_of(other, text.lexicon)
    per = (is_rate_of(one, other) or is_rate_of(other, one)) and (
        len(one.topic & other.topic) >= LEANS or any(_is_each(each, text) for each in (one, other))
    )  # left out once
    bare = one.quantity.unit is not None and other.quantity.unit is None and other.quantity.surface[:1].isdigit()
    lent = told and bare and one.line == other.line  # "8,900 dollars in March; three months on, 8,300"
    if kinds[0] != kinds[1] and set(kinds) != set(COUNTED) and not (per or lent):
        return False
    linked = all(about & (each.topic | each.noun) for each in (one, other))
    if kinds == ("count", "count"):
        same = one.noun & other.noun or one.quantity.unit == other.quantity.unit
        tails = {(each.quantity.unit or "").partition(" per ")[2] for each in (one, other)}
        if len(tails) > 1:
            return False  # "6,000 jobs", "12,000 jobs a month"
        return bool(same or (one.noun & about and other.noun & about))
    return "bare" not in kinds or told or linked or bool(one.topic & other.topic)


def _is_each(number: Number, text: Text) -> bool:
    """Whether a number without its "per pupil" has it behind what it is of: "94 grams of food per head"."""
    behind = text.lines[number.line].words[number.last : number.last + EACH]
    return not text.lexicon.words("relations", "directions", "per").isdisjoint(behind)


def count_of(pair: Pair, text: Text, told: Number | None = None) -> int:
    """How many amounts a text has of the kind and about the size of two, in their unit where that is one."""
    units = {end.quantity.unit for end in pair[:2]}
    kind, about = kind_of(pair.before, text.lexicon), size(pair.before.quantity, text.lexicon)
    sizes = {
        size(number.quantity, text.lexicon)
        for number in text.amounts
        if number is not told
        and kind_of(number, text.lexicon) == kind
        and (kind == "count" or len(units) > 1 or number.quantity.unit in units)
        and (kind != "count" or number.quantity.unit in units or number.noun & (pair.before.noun | pair.after.noun))
    }
    return sum(each <= FARTHEST * about <= FARTHEST**2 * each for each in sizes)


def goes(pair: Pair, way: str | None, lexicon: Lexicon) -> bool:
    """Whether two ends go a way that is told."""
    before, after = (
        -size(end.quantity, lexicon) if (end.quantity.value or 0) < 0 else size(end.quantity, lexicon)
        for end in pair[:2]
    )
    return (after > before) == (way == "up")


def is_far(pair: Pair, lexicon: Lexicon) -> bool:
    """Whether one end is so many times the other that somebody would say by how much it changed."""
    small, large = sorted(size(each.quantity, lexicon) for each in pair[:2])
    if pair.after.quantity.unit_kind == WARMTH:
        return False
    return large > LARGEST * small


def leans(one: Number, other: Number, text: Text) -> bool:
    """Whether the later of two numbers is bare in a sentence of another time, so that it is of what the one before it
    is: "A year later, an average of 12,900 came"."""
    bare = other.quantity.unit is None and len(other.topic) < LEANS and one.line < other.line <= one.line + REACH
    between = [
        each for each in text.amounts if (one.line, one.first) < (each.line, each.first) < (other.line, other.first)
    ]
    alike = any(of_one_size(each, other) for each in between)
    return bare and not alike and order(one, other, text.lines, text.lexicon) is not None
