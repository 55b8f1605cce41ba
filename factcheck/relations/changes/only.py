"""The only change that a text tells in per cent, as a part or as a multiple, with the only two amounts that it tells as
before and after: "amounted to $756 million, against $630 million a year earlier ... The inflow expanded by 30%".

Wherever the three stand, and whatever they are called, they are of each other, unless the change has ends of its own,
or two other numbers of the text, or the two told in another way, bear it out.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.extraction.modality import modality_of
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Term, Tie
from factcheck.relations.changes.afar import SOLE
from factcheck.relations.changes.amounts import is_aimed, is_in_range, is_of_it
from factcheck.relations.changes.belonging import has_own
from factcheck.relations.changes.lone import LED, PERCENT, are_alike, bears_out, levels_beside, made_of, told_relative
from factcheck.relations.changes.pairing import Pair, pairings
from factcheck.relations.changes.taken_up import called
from factcheck.relations.reading.dimensions import MONEY, in_unit_of, size
from factcheck.relations.reading.lines import Line, Number, term
from factcheck.relations.reading.owned import are_of_several
from factcheck.relations.reading.readings import is_part
from factcheck.relations.reading.sizes import of_one_size
from factcheck.relations.reading.stated import LOCAL, Stated, counted, has_base
from factcheck.relations.reading.supposed import is_supposed
from factcheck.relations.reading.topics import topics_of
from factcheck.relations.reading.ways import kinds_of, members_of

MOST = 20
"""Amounts of a text from which on two of them are nothing to go by. Our own choice."""

SUBJECT = 8
"""Tokens before a change that say what it is told of. Our own choice."""

TIMES = 3
"""How many times too much or too little what is told may be and still be meant as theirs. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The only such change of a document, or the only multiple that it tells as one, "halved", with its ends."""
    said = [each for line in lines for each in told_relative(line, lexicon)]
    multiples = [each for each in said if each.role == "times"]
    lone = multiples if len(multiples) == 1 and _is_moved(multiples[0]) else said
    change = lone[0] if len(lone) == 1 else None
    if change is None or change.number is None or is_supposed(change, lines[change.line], lexicon):
        return
    based = has_base(change, lines[change.line], lexicon)  # not "flour fetches three times as much"
    part = change.role == "times" and is_part(change.number.quantity)  # "half as many men as women"
    off = part or not based or _has_whole(change, lines[change.line], lexicon)
    pair = None if off else _pair(change, lines, lexicon)
    if pair is None:
        return
    places = [(change.line, change.words.start), *((end.line, end.first) for end in pair[:2])]
    if not are_of_several(lines, places):
        way = "up" if size(pair.after.quantity, lexicon) > size(pair.before.quantity, lexicon) else "down"
        told = Term(f"{change.role}:{way}", change.number.quantity, document.locate(change.number.quantity.span))
        ends = (
            term(document, "before", pair.before),
            term(document, "after", in_unit_of(pair[0].quantity, pair[1], lexicon)),
        )
        yield Tie("change", (*ends, told), "medium", SOLE)


def _is_moved(change: Stated) -> bool:
    """Whether a multiple is told by a verb: "halved", "has trebled"."""
    return change.number is not None and change.number.quantity.kind == "change"


def _pair(change: Stated, lines: list[Line], lexicon: Lexicon) -> Pair | None:
    """The only two amounts of a text that are told as before and after, and go the way of a change."""
    assert change.number is not None
    told = [each.number for line in lines for each in counted(line, lexicon)]
    levels = levels_beside(change, lines, lexicon)
    if len(levels) > MOST:
        return None
    couples = [pair for pair in combinations(levels, 2) if _may_be_of(change, *pair, lines, lexicon)]
    if any(bears_out(change, *couple, lexicon) for couple in couples):
        return None
    known = {frozenset(couple) for couple in couples}
    pairs = [pair for pair in pairings(lines, lexicon) if pair.ordered and frozenset(pair[:2]) in known]
    pairs = [pair for pair in pairs if _is_near(change, pair, lexicon) and _is_named(change, pair, lines, lexicon)]
    if len(pairs) != 1 or has_own(change, pairs[0], lines, lexicon):
        return None
    off = [
        is_aimed(end, lexicon)
        or is_in_range(lines[end.line], end, lexicon)
        or _is_supposed(lines[end.line], end, lexicon)
        for end in pairs[0][:2]
    ]
    return None if any(off) or _is_told_in_amounts(pairs[0], told, lexicon) else pairs[0]


def _is_supposed(line: Line, end: Number, lexicon: Lexicon) -> bool:
    """Whether an amount may only be: "a farm may have from 100 to 150 trees"."""
    return modality_of(line.sentence, end.first, end.last, end.clause, lexicon) == "hypothetical"


def _may_be_of(change: Stated, one: Number, two: Number, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether a change can be of two amounts: alike, of one size, no part and whole, and in what its words can be."""
    assert change.number is not None
    if one.quantity.value == two.quantity.value or not of_one_size(one, two) or not are_alike(one, two, lexicon):
        return False
    if one.quantity.unit_kind == PERCENT:
        return False
    said = lines[change.line].words[max(change.number.first - LED, 0) : change.number.first]
    kinds = [each for word in said if (each := kinds_of(word, lexicon)) is not None]
    if not all(one.quantity.unit_kind in of for of in kinds) or _is_of_money(change, one, two, lexicon):
        return False
    return one.line != two.line or not is_of_it(lines[one.line], one, two, lexicon)


def _is_named(change: Stated, pair: Pair, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether a change is told of what two amounts are told of, of nothing, "Growth of 12% over the year", or by a word
    for what much can be told of, "the inflow"; "Complaints have tripled" of 36 hours and 24 is of something else."""
    line, topics = lines[change.line], topics_of(lexicon)
    if pair.before.line == pair.after.line == line.place:
        return False  # where the three stand in one sentence it is another finder's
    named = called(change, line, lexicon)
    if named is not None and not named:
        return True
    subject = line.words[max(change.words.start - SUBJECT, 0) : change.words.start]
    behind = line.words[change.words.stop : change.words.stop + LED]
    theirs = pair.before.topic | pair.after.topic | pair.before.noun | pair.after.noun
    members = topics.of(members_of([*behind, *subject], lexicon))  # "a fourfold jump in traffic" of passengers
    if not theirs.isdisjoint(topics.of(subject) | topics.of(behind) | members):
        return True
    return not lexicon.words("relations", "only", "general").isdisjoint(subject)


def _is_of_money(change: Stated, one: Number, two: Number, lexicon: Lexicon) -> bool:
    """Whether a change is told of money, and two amounts are none: "shrank from 14 to 10 square metres. Rents fell"."""
    words = lexicon.words("relations", "numbered", "money") | lexicon.words("relations", "recalled", "prices")
    units = {each.quantity.unit_kind for each in (one, two)} - {None}
    return bool(units) and units.isdisjoint(MONEY) and not change.topic.isdisjoint(topics_of(lexicon).of(words))


def _has_whole(change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether what is told is a part of something named behind it, "lost 3.1% of the energy", or led to an amount."""
    behind = line.words[change.words.stop : change.words.stop + LOCAL]
    of, to = lexicon.words("relations", "totals", "of"), lexicon.words("grammar", "changing", "to")
    led = any(word in to for word in behind[:2]) and any(
        0 < each.first - change.words.stop <= LOCAL for each in line.numbers
    )
    return (change.role != "times" and not of.isdisjoint(behind[:1])) or led


def _is_near(change: Stated, pair: Pair, lexicon: Lexicon) -> bool:
    """Whether two amounts go the way of a change, about as far."""
    assert change.number is not None
    before, after = (size(end.quantity, lexicon) for end in pair[:2])
    told, multiple = change.number.quantity.value or Decimal(0), change.role == "times"
    way = ("down" if told < 1 else "up") if multiple else change.direction
    if way is not None and (after > before) != (way == "up"):
        return False
    made = made_of(change, pair.before, pair.after, lexicon)
    return made / TIMES < told < made * TIMES


def _is_told_in_amounts(pair: Pair, told: Sequence[Number | None], lexicon: Lexicon) -> bool:
    """Whether a text tells by how much two amounts differ: that is their change, and no other need be."""
    made = abs(size(pair.after.quantity, lexicon) - size(pair.before.quantity, lexicon))
    return any(each is not None and size(each.quantity, lexicon) == made for each in told)
