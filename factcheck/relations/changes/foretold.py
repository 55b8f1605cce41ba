"""Directions told right before the two numbers that they are of: "Visitors stayed longer, 2.6 nights compared with
2.1", "The number of foxes has gone down: 46 were counted in 2020, 58 this year", "Beer got dearer. A pint costs ...".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.lexicon import Lexicon
from factcheck.relations.changes.amounts import is_in_range
from factcheck.relations.changes.pairing import Pair, joint
from factcheck.relations.changes.states import goes, is_far
from factcheck.relations.reading.dimensions import size
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.stated import Stated, comparative, is_of_no_amount
from factcheck.relations.reading.valued import is_valued, valued
from factcheck.relations.reading.ways import is_told, kinds_of

TAIL = 10
"""Tokens from a word of direction to the mark that parts it from its numbers. Our own choice."""

LEAD = 12
"""Tokens from that mark to the first of them. Our own choice."""

APPOSED = 4
"""The same behind a comma, where a clause of its own could begin. Our own choice."""

STRONG = (":", "–", "—", "(")
"""Marks behind which a sentence goes on to tell what it has said."""


def foretold(every: Sequence[Pair], lines: Sequence[Line], lexicon: Lexicon) -> Iterator[tuple[Stated, Pair]]:
    """Each direction with the pair right behind it that goes the other way."""
    ends = {
        (one.line, one.first, other.first): pair
        for pair in every
        for one, other in (pair[:2], pair[1::-1])
        if one.line == other.line
    }
    for line in lines:
        for change in _directions(line, lexicon):
            pair = _behind(line, change, lines, ends, lexicon)
            if pair is None or not pair.ordered:
                continue
            pair = _in_one_unit(pair)
            sizes = {size(end.quantity, lexicon) for end in pair[:2]}
            if len(sizes) > 1 and not goes(pair, change.direction, lexicon) and not is_far(pair, lexicon):
                yield change, pair


def _in_one_unit(pair: Pair) -> Pair:
    """Two numbers of which a bare one has the unit of the other: "7.1 tonnes of beet, in 2023 it gave 7.9"."""
    told = next((end.quantity for end in pair[:2] if end.quantity.unit is not None), None)
    if told is None or all(end.quantity.unit is not None for end in pair[:2]):
        return pair
    before, after = (
        end._replace(quantity=replace(end.quantity, unit=told.unit, unit_kind=told.unit_kind)) for end in pair[:2]
    )
    return pair._replace(before=before, after=after)


def _behind(
    line: Line, change: Stated, lines: Sequence[Line], ends: dict[tuple[int, int, int], Pair], lexicon: Lexicon
) -> Pair | None:
    """The first two numbers behind a direction, in its sentence, or in the next one where it has none itself."""
    here = [each for each in line.numbers if each.first >= change.words.stop and _may_be(each, change, line, lexicon)]
    first = _parted(line, change, lexicon)
    if here and (first is None or here[0].first < first or not _is_apposed(line, first, here[0], lexicon)):
        return None
    if not here and (line.place + 1 == len(lines) or lines[line.place + 1].block != line.block):
        return None
    where = line if here else lines[line.place + 1]
    two = (here or [each for each in where.numbers if _may_be(each, change, line, lexicon)])[:2]
    if len(two) < 2 or any(is_in_range(where, each, lexicon) for each in two):
        return None
    if not here and joint(where, two[0], lexicon) == "begin":
        return None  # "They lowered it the longer they planned. Anywhere from 700 to 900 would do"
    return ends.get((where.place, two[0].first, two[1].first))


def _may_be(number: Number, change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a direction may be told of a number: nobody's share got younger, and growth that slowed is growth still;
    a time or a place in an order is none."""
    kind, word = number.quantity.unit_kind, line.words[change.words.start]
    if kind in ("date", "place") or number.quantity.value is None:
        return False
    if word in lexicon.words("relations", "directions", "paces"):
        return kind == "percent"
    kinds = kinds_of(word, lexicon)
    return kinds is None or kind in (*kinds, "count", None)


def _directions(line: Line, lexicon: Lexicon) -> Iterator[Stated]:
    """The words of a sentence that say which way something went, with no number before them in their clause."""
    stops = lexicon.words("relations", "clauses", "stops") | {","}
    for at in range(len(line.words)):
        found = _way(line, at, lexicon)
        if found is None:
            continue
        way, last = found
        start = next((to for to in range(at, 0, -1) if line.words[to - 1] in stops), 0)
        change = Stated(line.place, range(at, last), None, "direction", way, frozenset())
        known = lexicon.words("relations", "change", "definite")  # "the gap between the two has widened"
        told = [each for each in line.numbers if known.isdisjoint(line.words[max(each.first - 1, 0) : each.first])]
        clear = not any(start <= each.first < at for each in told if each.quantity.unit_kind != "date")
        if clear and is_told(change, line, lexicon):
            yield change


def _way(line: Line, at: int, lexicon: Lexicon) -> tuple[str, int] | None:
    """The way of a verb or a comparative, and where it ends."""
    word, before = line.words[at], line.words[at - 1] if at else ""
    if is_of_no_amount(line, at, lexicon):
        return None
    mark = line.sentence.marks.starting(at, "change")
    if is_valued(word, lexicon):
        way = valued(line, at, lexicon)
        return None if way is None else (way, at + 1)
    if mark is not None and mark.value[0] in ("up", "down"):
        nouns = lexicon.words("relations", "change", "up") | lexicon.words("relations", "change", "down")
        past, participles = (lexicon.words("relations", "directions", key) for key in ("past", "participles"))
        auxiliaries = lexicon.words("relations", "change", "auxiliaries")
        noun = word in nouns - past - participles and mark.last == at + 1 and before not in auxiliaries
        return None if noun else (str(mark.value[0]), mark.last)  # "matched the dollar fall, he said"
    way = comparative(word, lexicon, "directions")
    if word in lexicon.words("relations", "directions", "loose") and line.words[at + 1 : at + 2] == [":"]:
        return None  # "a quarter has been lost, and on Sundays rather more: 180,000 compared with 300,000"
    again = lexicon.words("relations", "directions", "again")  # "counted once more"
    attributive = before in lexicon.words("relations", "directions", "determiners") | again or (
        at > 0 and not before.isalpha()
    )
    return None if way is None or attributive else (way, at + 1)  # not "the smaller catch", "borrowings, less credits"


def _parted(line: Line, change: Stated, lexicon: Lexicon) -> int | None:
    """Where what stands behind a direction's clause begins; None where no mark ends that nearby."""
    stops = lexicon.words("relations", "clauses", "stops") | {",", *STRONG}
    near = range(change.words.stop, min(change.words.stop + TAIL, len(line.words)))
    return next((at + 1 for at in near if line.words[at] in stops), None)


def _is_apposed(line: Line, first: int, number: Number, lexicon: Lexicon) -> bool:
    """Whether nothing but what leads to a number stands between it and the mark before it."""
    strong = line.words[first - 1] in STRONG
    gap = line.words[first : number.first]
    if len(gap) > (LEAD if strong else APPOSED):
        return False
    joints = lexicon.words("relations", "clauses", "joints") | lexicon.words("relations", "clauses", "relatives")
    return strong or joints.isdisjoint(gap)
