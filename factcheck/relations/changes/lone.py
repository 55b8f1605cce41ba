"""A percentage, a part or a multiple that a paragraph tells beside its only two amounts of one kind: "It had 14 shops
then and has 28 today. The number has tripled", "The county has 4.2 cases per thousand people, the nation 1.4: residents
run five times the risk".

No word has to tie the three to each other. What is told must be a slip of what the two amounts make: one digit off, or
another round multiple, where they make one too; and nothing else in the paragraph may be of it.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.lexicon import Lexicon
from factcheck.misprints import is_misprint
from factcheck.model import Document, Term, Tie
from factcheck.relations.changes.amounts import is_aimed, is_in_range, is_of_it
from factcheck.relations.changes.clues import RELATIVE
from factcheck.relations.changes.pairing import is_converted, is_rate
from factcheck.relations.reading.comparing import are_people
from factcheck.relations.reading.dimensions import MONEY, in_unit_of, measure, size
from factcheck.relations.reading.lines import Line, Number, term
from factcheck.relations.reading.owned import are_of_several
from factcheck.relations.reading.readings import is_part
from factcheck.relations.reading.sizes import of_one_size
from factcheck.relations.reading.stated import LOCAL, Stated, counted
from factcheck.relations.reading.supposed import is_supposed
from factcheck.relations.reading.times import order
from factcheck.relations.reading.topics import topics_of
from factcheck.relations.reading.ways import kinds_of

REACH = 2
"""Sentences before and behind a change in which its ends stand. Our own choice."""

MOST = 12
"""Amounts of so few sentences from which on two of one kind are nothing to go by. Our own choice."""

TEN = 10
"""Below what a bare number is anything: a place, a score, a part. Our own choice."""

LED = 3
"""Tokens before a change in which it is said what it can be of: "cheaper by". Our own choice."""

NEITHER = ("percentage point", "multiple", "ratio", "place", "date")
"""Kinds of units of what is no amount."""

BEHIND = 5
"""Tokens behind a part that say what it is of: "of the price of". Our own choice."""

COUNT, MULTIPLE, TIME = "count", "multiple", "time"
PERCENT = "percent"

ROUND = (Decimal("1.5"), Decimal("2.5"), *map(Decimal, range(2, 11)))
"""The multiples that are told in words: "half as much again", "threefold"."""

PARTS = tuple(Decimal(top) / bottom for bottom in (2, 3, 4, 5, 10) for top in range(1, bottom if bottom < TEN else 2))
"""The parts that are told in words."""

PLAINLY = Decimal("0.03")
"""How far off a multiple two amounts may be that are one. Our own choice."""

FITS, UNIT = Decimal("0.06"), Decimal("0.6")
"""How far what two amounts make may be off what is told, as a part of that or in per cent, and bear it out. Our own
choice."""

HUNDRED = 100


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each such change with the two amounts."""
    said = {line.place: list(told_relative(line, lexicon)) for line in lines}
    for line in lines:
        around = lines[max(line.place - REACH, 0) : line.place + REACH + 1] if said[line.place] else []
        near = [each for each in around if each.block == line.block]
        for change in said[line.place]:
            rivals = any(each.number != change.number for other in near for each in said[other.place])
            pair = None if rivals or is_supposed(change, line, lexicon) else _pair(change, near, lines, lexicon)
            places = [(line.place, change.words.start), *((each.line, each.first) for each in pair or ())]
            if pair is not None and not are_of_several(lines, places):
                yield _tie(document, change, *pair, lexicon)


def _tie(document: Document, change: Stated, before: Number, after: Number, lexicon: Lexicon) -> Tie:
    assert change.number is not None
    way = "up" if size(after.quantity, lexicon) > size(before.quantity, lexicon) else "down"
    told = Term(f"{change.role}:{way}", change.number.quantity, document.locate(change.number.quantity.span))
    ends = term(document, "before", before), term(document, "after", in_unit_of(before.quantity, after, lexicon))
    return Tie("change", (*ends, told), "low")


def told_relative(line: Line, lexicon: Lexicon) -> Iterator[Stated]:
    """The changes of a line that are told as a part of what was before, and its other multiples."""
    known = [each for each in counted(line, lexicon) if each.number is not None and each.number.quantity.value]
    numbers = [each.number for each in known]
    yield from (each for each in known if each.role in RELATIVE)
    for number in line.numbers:
        multiple = (
            _is_multiple(number, lexicon)
            or _is_part_of_another(line, number, lexicon)
            or _is_to_one(line, number, lexicon)
        )
        if multiple and number not in numbers:
            yield Stated(line.place, range(number.first, number.last), number, "times", None, number.topic)


def _is_multiple(number: Number, lexicon: Lexicon) -> bool:
    """Whether a number says how many times as much, and not how often."""
    quantity, times = number.quantity, lexicon.words("relations", "multiples", "times")
    told = quantity.unit_kind == MULTIPLE or (quantity.unit in times and quantity.kind == "ratio")
    return told and bool(quantity.value)


def _is_part_of_another(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a part is what one thing is of another: "a quarter of the power of the old one", "half the price", "cut
    to a third", "half as many women as men"."""
    if not is_part(number.quantity) or not number.quantity.surface[:1].isalpha():
        return False
    of, as_ = lexicon.words("relations", "totals", "of"), lexicon.words("relations", "orders", "as")
    behind = line.words[number.last : number.last + BEHIND]
    to = lexicon.words("grammar", "changing", "to").intersection(line.words[number.first - 1 : number.first])
    moved = any(0 <= number.first - mark.last < LED for mark in line.sentence.marks.all("change"))
    if (to and moved) or (not as_.isdisjoint(behind[:1]) and sum(word in as_ for word in behind) > 1):
        return True
    the = lexicon.words("relations", "directions", "determiners")
    led = behind[1:] if behind[:1] and behind[0] in of else behind
    measures = lexicon.words("relations", "multiples", "measures")
    at = next((at for at in range(1, LED) if led[at : at + 1] and led[at] in measures), 0)
    ends = of | lexicon.words("relations", "clauses", "stops") | {",", "."}
    return not the.isdisjoint(led[:1]) and at > 0 and (led[at + 1 : at + 2] == [] or led[at + 1] in ends)


def _is_to_one(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is of so many for each one: "outsold vinyl two to one"."""
    ends = lexicon.words("relations", "multiples", "to_one")
    read = {" ".join(line.words[at : at + 2]) for at in (number.last - 2, number.last)}
    return (number.quantity.value or 0) > 1 and number.quantity.unit is None and not ends.isdisjoint(read)


def _are_the_two(change: Stated, one: Number, two: Number, lines: Sequence[Line], lexicon: Lexicon) -> bool:
    """Whether two counts are of the two things that a multiple sets against each other: "five times as many herons as
    kingfishers", "outsold vinyl two to one, 9,000 discs against 3,000 records"."""
    assert change.number is not None
    line, counts = lines[change.line], one.quantity.unit_kind == two.quantity.unit_kind == COUNT
    if change.role != "times" or not counts:
        return False
    if _is_to_one(line, change.number, lexicon):
        return one.line == two.line == change.line
    behind = line.words[change.number.last : change.number.last + LOCAL]
    named, as_ = topics_of(lexicon).of(behind), lexicon.words("relations", "orders", "as")
    twice = sum(word in as_ for word in behind) > 1
    return twice and all(each.noun & named for each in (one, two))


def levels_beside(change: Stated, near: Sequence[Line], lexicon: Lexicon) -> list[Number]:
    """The amounts of some lines that may be ends of a change, and tell none themselves."""
    told = [change.number, *(each.number for line in near for each in counted(line, lexicon))]
    return [each for line in near for each in line.numbers if each not in told and is_level(line, each)]


def _pair(
    change: Stated, near: Sequence[Line], lines: list[Line], lexicon: Lexicon
) -> tuple[Number, Number] | None:  # fmt: skip
    """The only two amounts of one kind around a change, as before and after, where it is a slip of what they make."""
    assert change.number is not None
    levels = levels_beside(change, near, lexicon)
    said = lines[change.line].words[max(change.number.first - LED, 0) : change.number.first]
    kinds = [each for word in said if (each := kinds_of(word, lexicon)) is not None]  # "cheaper by a fifth"
    levels = [each for each in levels if all(each.quantity.unit_kind in of for of in kinds)]
    if len(levels) > MOST or any(is_rate(line, lexicon) for line in near):
        return None
    pairs = [
        (one, two)
        for one, two in combinations(levels, 2)
        if of_one_size(one, two) and one.quantity.value != two.quantity.value
        if are_alike(one, two, lexicon) or _are_the_two(change, one, two, lines, lexicon)
    ]
    named = lines[change.line].words[change.number.last : change.number.last + 1]
    of_two = is_part(change.number.quantity) and not lexicon.words("relations", "orders", "as").isdisjoint(named)
    theirs = [pair for pair in pairs if _are_the_two(change, *pair, lines, lexicon)]
    pairs = theirs if theirs or of_two else pairs  # "half as many men as women" is of no others
    of_rates = [pair for pair in pairs if pair[0].quantity.unit_kind == PERCENT]
    pairs = [pair for pair in pairs if pair not in of_rates] or (of_rates if change.role == "times" else [])
    if len(pairs) != 1:
        return None
    one, two = pairs[0]
    kept_out = one.line == two.line and is_of_it(lines[one.line], one, two, lexicon)
    if kept_out or any(is_aimed(each, lexicon) or is_in_range(lines[each.line], each, lexicon) for each in pairs[0]):
        return None
    if _is_of_no_money(change, one, two, lines, lexicon):
        return None
    ordered = order(one, two, lines, lexicon)
    linked = (
        (one.topic | one.noun) & (two.topic | two.noun) or one.line == two.line or change.line in (one.line, two.line)
    )
    if ordered is None and not linked:
        return None
    small, large = sorted(pairs[0], key=lambda each: size(each.quantity, lexicon))
    way = _way(change)
    if ordered is not None and way is not None and (ordered[1] is large) != (way == "up"):
        return None  # which way it went is another question
    halved = change.role == "times" and (change.number.quantity.value or 0) < 1
    pair = ordered or ((large, small) if way == "down" or halved else (small, large))
    return pair if _fits(change, *pair, lexicon) or _is_slip(change, *pair, lexicon) else None


def _is_of_no_money(change: Stated, one: Number, two: Number, lines: Sequence[Line], lexicon: Lexicon) -> bool:
    """Whether a change is told of something before a sentence that has two sums of money and nothing of it: "Calls went
    up by 18%. It first set aside $400,000 and then $550,000"."""
    words = lexicon.words("relations", "numbered", "money") | lexicon.words("relations", "recalled", "prices")
    there = lines[one.line].topic | topics_of(lexicon).of(words)
    money = one.quantity.unit_kind in MONEY and change.line < one.line == two.line
    return money and bool(change.topic) and change.topic.isdisjoint(there)


def _way(change: Stated) -> str | None:
    """The way that a change goes: what is tripled was less before, but not what is three times another thing."""
    assert change.number is not None
    if change.role != "times":
        return change.direction
    return (
        None if change.number.quantity.kind != "change" else "down" if (change.number.quantity.value or 0) < 1 else "up"
    )


def is_level(line: Line, number: Number) -> bool:
    """Whether a number may be an end of a change."""
    quantity = number.quantity
    if quantity.kind == "change" or quantity.unit_kind in NEITHER or number.slashed or is_part(quantity):
        return False
    if quantity.bound not in ("=", "~") or is_converted(line, number):
        return False
    told = quantity.value or Decimal(0)
    named = quantity.unit is not None or (quantity.surface[:1].isdigit() and (told >= TEN or told != int(told)))
    return told > 0 and named


def are_alike(one: Number, two: Number, lexicon: Lexicon) -> bool:
    """Whether two numbers are in one unit, or the second leaves its own out, or neither has one."""
    first, second = one.quantity, two.quantity
    if second.unit is None:
        return first.unit is None or first.unit_kind != TIME
    if first.unit is None:
        return False
    if first.unit_kind == second.unit_kind == COUNT:
        return first.unit == second.unit or bool(one.noun & two.noun) or are_people(one, two)
    if first.unit_kind == TIME:
        return first.unit == second.unit
    heads = {each.unit.partition(" per ")[0] for each in (first, second) if each.unit}
    return len(heads) == 1 or (measure(first, lexicon) or first.unit) == measure(second, lexicon)


def bears_out(change: Stated, before: Number, after: Number, lexicon: Lexicon) -> bool:
    """Whether two amounts make just what is told, in the order that makes it go its way: then it is theirs."""
    small, large = sorted((before, after), key=lambda each: size(each.quantity, lexicon))
    halved = change.role == "times" and change.number is not None and (change.number.quantity.value or 0) < 1
    return (
        _fits(change, large, small, lexicon)
        if halved or _way(change) == "down"
        else _fits(change, small, large, lexicon)
    )


def _fits(change: Stated, before: Number, after: Number, lexicon: Lexicon) -> bool:
    """Whether two amounts make just what is told: then nothing else is told of them."""
    assert change.number is not None
    value = change.number.quantity.value or Decimal(0)
    return abs(made_of(change, before, after, lexicon) - value) <= value * PLAINLY


def made_of(change: Stated, before: Number, after: Number, lexicon: Lexicon) -> Decimal:
    """What two amounts make of what a change is told in."""
    first, second = (size(each.quantity, lexicon) for each in (before, after))
    if change.role == "times":
        return second / first
    return abs(second - first) / first * (HUNDRED if change.role == PERCENT else 1)


def _is_slip(change: Stated, before: Number, after: Number, lexicon: Lexicon) -> bool:
    """Whether what is told is a slip of what two amounts make, and they don't bear it out, nor does the one as a share
    of the other."""
    assert change.number is not None
    told, (first, second) = change.number.quantity, (size(each.quantity, lexicon) for each in (before, after))
    value, small, large = told.value or Decimal(0), min(first, second), max(first, second)
    if change.role == PERCENT:
        made = abs(second - first) / first * HUNDRED
        share = () if told.kind == "change" else (small / large * HUNDRED,)
        others = (made, (large / small - 1) * HUNDRED, *share)
        borne_out = any(abs(each - value) <= max(UNIT, value * FITS) for each in others)
        return not borne_out and is_misprint(told, made)
    made = abs(second - first) / first if change.role == "fraction" else large / small if value >= 1 else small / large
    again = () if change.role == "times" and value < 1 else (large / small - 1,)  # "half as many" is no "half more"
    if any(abs(each - value) <= value * FITS for each in (made, small / large, large / small, *again)):
        return False
    if len(value.normalize().as_tuple().digits) > 1 and told.surface[:1].isdigit():
        return is_misprint(told, made)
    return any(abs(made - each) <= each * PLAINLY for each in (PARTS if value < 1 else ROUND))
