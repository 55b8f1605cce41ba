"""The numbers of a text that can be states of something, and of which two can be states of one thing."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.relations.changes.pairing import COUNTED
from factcheck.relations.reading.dimensions import measure
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.readings import is_part
from factcheck.relations.reading.stated import LED, MEASURED, Stated, counted
from factcheck.relations.reading.topics import topics_of
from factcheck.relations.reading.ways import kinds_of
from factcheck.relations.shares.wholes import is_opening

FAR = 5
"""Tokens from a verb of change to how far that went. Our own choice."""

NEITHER = ("ratio", "place", "multiple", "percentage point", "date")
"""Kinds of units of what is no amount."""

BESIDE = 3
"""Tokens before a range in which "from" makes it a change. Our own choice."""


def amounts(line: Line, lexicon: Lexicon) -> Iterator[Number]:
    """The numbers of a line that can be states of something."""
    moves = lexicon.words("relations", "change", "up") | lexicon.words("relations", "change", "down")
    of = lexicon.words("relations", "totals", "of")
    if not lexicon.words("relations", "recalled", "respectively").isdisjoint(line.words):
        return  # nothing is the only one of its kind
    moved = [each.number for each in counted(line, lexicon) if each.number is not None and each.role != "times"]
    for number in line.numbers:
        quantity = number.quantity
        if quantity.value is None or quantity.unit_kind in NEITHER or number.slashed or is_part(quantity):
            continue
        small = quantity.value < COUNTED and quantity.value == int(quantity.value)
        numbered = small and _is_numbered(line, number, lexicon)
        if quantity.unit is None and ((small and not numbered) or not quantity.surface[:1].isdigit()):
            continue
        sized = quantity.unit_kind in MEASURED and line.words[number.first - 1] in of  # "a leap of 7.96 metres"
        if not sized and (quantity.kind == "change" or _is_how_far(line, number, lexicon)):
            continue
        if not moves.isdisjoint(line.words[number.last : number.last + 2]):
            continue  # "a 1.8 million loan increase"
        if is_in_range(line, number, lexicon):
            continue
        if is_aimed(number, lexicon) or _is_ago(line, number, lexicon):
            continue
        if any(each is not number and 0 < number.first - each.last <= LED for each in moved):
            continue  # "by 2 million to 46.3 million"
        yield number


def _is_numbered(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether what a bare number counts stands before it: "the number of vets was down to 171"."""
    phrases = lexicon.words("relations", "numbered")
    return any(" ".join(pair) in phrases for pair in pairwise(line.words[number.clause.start : number.first]))


def _is_ago(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a length of time says when something was: "five years ago", "ten years before"."""
    earlier = lexicon.words("relations", "spans", "ago") | lexicon.words("relations", "times", "before")
    return number.quantity.unit_kind == "time" and not earlier.isdisjoint(line.words[number.last : number.last + 1])


def _is_how_far(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a verb of change tells an amount as how far something went: "rose a year-on-year 32 per cent"."""
    apart = lexicon.words("relations", "recalled", "apart")
    got = lexicon.words("grammar", "changing", "raising") if number.quantity.kind != "change" else frozenset[str]()
    start, passive = max(number.first - FAR, 0), lexicon.words("relations", "sources", "passive")
    named = lexicon.words("relations", "change", "won") | lexicon.words("relations", "change", "shed")
    return any(
        start <= mark.first < number.first
        and mark.value[0] != "none"
        and not (line.words[mark.first] in named and line.words[mark.last] in passive)  # "the number lost was 3,600"
        and line.words[mark.first] not in got  # "each pair raised 0.9 chicks"
        and apart.isdisjoint(line.words[mark.last : number.first])
        for mark in line.sentence.marks.all("change")
    )


def is_in_range(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether an amount is an end of a range: "2.25 to 2.50 dollars", "between 12 and 35 per cent"."""
    opens, joined = (lexicon.words("grammar", "ranging", key) for key in ("between", "and"))
    to, begins = lexicon.words("grammar", "changing", "to"), lexicon.words("relations", "change", "begins")
    for one, other in pairwise(line.numbers):
        between, led = line.words[one.last : other.first], line.words[max(one.first - BESIDE, 0) : one.first]
        if number not in (one, other) or len(between) != 1:
            continue
        if (not to.isdisjoint(between) and begins.isdisjoint(led)) or (
            not joined.isdisjoint(between) and not opens.isdisjoint(led[-1:])
        ):
            return True
    return False


def kind_of(number: Number, lexicon: Lexicon) -> str:
    """What two numbers have in common that can be states of one thing: their dimension, or that they count."""
    unit, kind = number.quantity.unit, number.quantity.unit_kind
    if unit is None:
        return "bare"
    return measure(number.quantity, lexicon) or (kind if kind in ("count", "percent") else unit)


def is_of_it(line: Line, one: Number, other: Number, lexicon: Lexicon) -> bool:
    """Whether an amount is a part of the one before it: "58 million, of which 21 million", "1,200, and 900 of them"."""
    if is_opening(line, one, lexicon):
        return True  # "Of the 220, some 77 will retire"
    of, these = (lexicon.words("relations", "totals", key) for key in ("of", "these"))
    relatives = lexicon.words("relations", "clauses", "relatives")
    itself = not (these - relatives).isdisjoint(line.words[one.last + 1 : one.last + 2])  # "912 of them left"
    told = line.words[one.last + 2 * itself : other.first], line.words[other.last : other.last + 2]
    return any(first in of and second in these for words in told for first, second in pairwise(words))


def is_aimed(number: Number, lexicon: Lexicon) -> bool:
    """Whether an amount is what others are held to: "the target for 2025 is 120"."""
    return not lexicon.words("relations", "contrast", "norms").isdisjoint(number.said)


def is_per(one: Number, other: Number) -> bool:
    """Whether two amounts can be for as much of something, "a ton", and not "a short ton"."""
    tails = {(each.quantity.unit or "").partition(" per ")[2] for each in (one, other)} - {""}
    return len(tails) < 2


def is_sum(number: Number, about: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether an amount is money, and a change is told of a price."""
    prices = topics_of(lexicon).of(lexicon.words("relations", "recalled", "prices"))
    return number.quantity.unit_kind == "currency" and bool(about & prices)


def is_of_another_amount(ends: Sequence[Number], change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a comparative is never said of the unit of two ends, or stands right behind an amount in another one."""
    kind = ends[1].quantity.unit_kind
    led = next((each for each in line.numbers if each.last == change.words.start), None)
    if led is not None and led not in ends[:2] and None not in (kind, led.quantity.unit_kind):
        return led.quantity.unit_kind not in (kind, "percent", "multiple")
    kinds = kinds_of(line.words[change.words.start], lexicon)
    return kind is not None and kinds is not None and kind not in kinds
