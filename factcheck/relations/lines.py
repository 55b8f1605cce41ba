"""A document's sentences with every number in them by itself, and the words that say what each is about."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction.quantities import Found, singles
from factcheck.extraction.sentences import Sentence
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Interval, Quantity, Span, Term
from factcheck.relations.topics import Topics

REACH = 12
"""Tokens on either side of a number that can say what it is about. Our own choice: the span of a short clause."""


class Number(NamedTuple):
    """A number of a line: tokens `first` up to `last`, and what its clause is about, as stems.

    A `slashed` one stands beside a stroke, as in a price of 3.75/80. `said` are the words of its clause as they stand.
    """

    quantity: Quantity
    line: int
    first: int
    last: int
    topic: frozenset[str]
    clause: range
    slashed: bool = False
    said: tuple[str, ...] = ()


class Line(NamedTuple):
    """A sentence: where it stands, its tokens in lower case, its numbers, and what all of it is about."""

    place: int
    block: int
    kind: str
    sentence: Sentence
    words: list[str]
    numbers: list[Number]
    topic: frozenset[str]


def lines_of(document: Document, sentences: Iterable[Sentence], lexicon: Lexicon, topics: Topics) -> list[Line]:
    """Every sentence of a document outside tables, in order."""
    found: list[Line] = []
    for sentence in sentences:
        kind = document.blocks[sentence.block].kind
        if kind != "table_cell":
            found.append(_line(len(found), sentence.block, kind, sentence, lexicon, topics))
    return found


def _line(index: int, block: int, kind: str, sentence: Sentence, lexicon: Lexicon, topics: Topics) -> Line:
    words = [token.lower for token in sentence.tokens]
    found = singles(sentence.text, sentence.tokens, sentence.marks, lexicon)
    found = sorted([*found, *_by_fractions(sentence, words, found, lexicon)], key=lambda each: each.first)
    found = _in_money(found)
    taken = {at for each in found for at in range(each.first, each.last)}
    numbers = []
    for each in found:
        clause = _clause(words, each, lexicon)
        if each is found[0] and words[each.first - 1 : each.first] == [":"] and len(words) < REACH:
            clause = range(0, clause.stop)  # "Cows kept, 2021: 520"
        about = topics.of(words[at] for at in clause if at not in taken)
        if each.quantity.unit_kind == "count" and each.quantity.unit:
            about |= topics.of(each.quantity.unit.split())
        if each.quantity.kind == "change" and _is_base(words, each.number, lexicon):
            each = each._replace(quantity=replace(each.quantity, kind="level", direction=None))
        if each.quantity.kind == "change" and _makes_up(words, each.first, lexicon):
            each = each._replace(quantity=replace(each.quantity, kind="share", direction=None))
        if each.quantity.kind == "change" and _is_noun(words, each, found, lexicon):
            each = each._replace(quantity=replace(each.quantity, kind="share", direction=None))
        if each.quantity.kind == "change" and _is_collected(words, each, lexicon):
            each = each._replace(quantity=replace(each.quantity, kind="level", direction=None))
        if each.quantity.kind == "share" and (way := _compared(words, each.last, lexicon)) is not None:
            each = each._replace(quantity=replace(each.quantity, kind="change", direction=way))
        if each.quantity.unit_kind == "time" and not any(map(str.isalpha, each.quantity.surface)):
            each = each._replace(quantity=replace(each.quantity, unit=None, unit_kind=None))  # "in five years, from 80"
        said = tuple(words[at] for at in clause if at not in taken)
        slashed = _in_range(words, each)
        numbers.append(Number(each.quantity, index, each.first, each.last, about, clause, slashed, said))
    topic = topics.of(words[at] for at in range(len(words)) if at not in taken)
    return Line(index, block, kind, sentence, words, numbers, topic)


def _in_money(found: list[Found]) -> list[Found]:
    """The numbers with the currency on those that leave it out: "5.2 billion kroner of exports and 3.9 billion ..."."""
    units = {each.quantity.unit for each in found if each.quantity.unit_kind == "currency"}
    scales = {_scale(each) for each in found if each.quantity.unit_kind == "currency"} - {""}
    if len(units) != 1:
        return found
    unit = units.pop()
    return [
        each._replace(quantity=replace(each.quantity, unit=unit, unit_kind="currency"))
        if each.quantity.unit is None and _scale(each) in scales
        else each
        for each in found
    ]


def _scale(number: Found) -> str:
    """The "billion" of "3.9 billion"."""
    words = number.quantity.surface.split()
    return words[1].lower() if len(words) > 1 and words[0][:1].isdigit() else ""


def _compared(words: list[str], last: int, lexicon: Lexicon) -> str | None:
    """The way of "30% more cargo"."""
    behind = words[last] if last < len(words) else ""
    for way in ("up", "down"):
        if behind in lexicon.words("relations", "comparatives", way) or behind == ("more" if way == "up" else "less"):
            return way
    return None


def _in_range(words: list[str], number: Found) -> bool:
    """Whether a number is an end of a range or a price with a stroke: "180-190", "23 to 24", "3.75/80"."""
    before, behind = words[max(number.first - 2, 0) : number.first], words[number.last : number.last + 2]
    if "/" in (*before[-1:], *behind[:1]):
        return True
    if behind[:1] and behind[0] in ("-", "–", "to") and behind[-1][:1].isdigit():
        lead = words[max(number.first - 4, 0) : number.first]
        return behind[0] != "to" or ("from" not in lead and number.quantity.unit is None)
    return bool(before) and before[-1] in ("-", "–") and before[0][:1].isdigit()


def _is_base(words: list[str], number: int, lexicon: Lexicon) -> bool:
    """Whether a number is what a change starts from, and not how far it went: "an increase over the 1.5 million"."""
    return bool(lexicon.words("relations", "change", "definite").intersection(words[max(number - 1, 0) : number]))


def _makes_up(words: list[str], first: int, lexicon: Lexicon) -> bool:
    """ "made up 46%", which goes nowhere."""
    if "up" not in words[max(first - 3, 0) : first]:
        return False
    at = first - 1 - words[max(first - 3, 0) : first][::-1].index("up")
    return at > 0 and words[at - 1] in lexicon.words("relations", "made_up")


def _is_collected(words: list[str], number: Found, lexicon: Lexicon) -> bool:
    """Whether money was raised from people, and not by an amount: "raised over 2.4 million francs"."""
    before = words[max(number.first - 2, 0) : number.first]
    moved = lexicon.words("relations", "change", "moved").intersection([*before, *words[number.last : number.last + 1]])
    collects = lexicon.words("relations", "change", "collects").intersection(before)
    return number.quantity.unit_kind == "currency" and bool(collects) and not moved


def _is_noun(words: list[str], number: Found, found: list[Found], lexicon: Lexicon) -> bool:
    """Whether the word of change right before a percentage is a thing in a list: "fees 22%, contracts 17%"."""
    if number.quantity.unit_kind != "percent" or number.first < 2:
        return False
    hyphened = words[number.first - 2] == "-"  # "fund-raising 19%"
    if not hyphened and words[number.first - 1] not in lexicon.words("relations", "change", "things"):
        return False
    return sum(each.quantity.unit_kind == "percent" and each.quantity.kind == "share" for each in found) > 1


def _by_fractions(sentence: Sentence, words: list[str], found: list[Found], lexicon: Lexicon) -> Iterator[Found]:
    """The third of "cut by a third", with nothing behind it that it is a third of."""
    for mark in sentence.marks.all("fraction"):
        first = mark.first - 1
        if first < 1 or words[first] not in lexicon.words("numbers", "words", "article"):
            continue
        by = words[max(first - 2, 0) : first]
        if not lexicon.words("grammar", "leaning", "by").intersection(by):
            continue
        if any(each.first < mark.last and first < each.last for each in found):
            continue
        value = Decimal(mark.value[0]) / Decimal(mark.value[1])
        exact = Interval(value, value)
        span = Span(sentence.tokens[first].start, sentence.tokens[mark.last - 1].end)
        quantity = Quantity(span, sentence.text[span.start : span.end], exact, exact, value, None, None)
        yield Found(quantity, first, mark.first, mark.last)


def _clause(words: list[str], found: Found, lexicon: Lexicon) -> range:
    """The tokens around a number up to a mark of punctuation that ends a thought, or a word that opens another."""
    stops, openers = lexicon.words("relations", "clauses", "stops"), lexicon.words("relations", "clauses", "openers")
    first, last = found.first, found.last
    while first > 0 and found.first - first < REACH and words[first - 1] not in stops:
        if words[first - 1] in lexicon.words("relations", "clauses", "turns"):
            break
        first -= 1
    while last < len(words) and last - found.last < REACH and words[last] not in stops and words[last] not in openers:
        last += 1
    return range(first, last)


def part_of(line: Line, number: Number) -> range:
    """The tokens of a number's clause between the commas around it."""
    first, last = number.first, number.last
    while first > number.clause.start and line.words[first - 1] != ",":
        first -= 1
    while last < number.clause.stop and line.words[last] != ",":
        last += 1
    return range(first, last)


def numbers_of(lines: list[Line]) -> Iterator[Number]:
    """Every number of the lines, in order of place."""
    for line in lines:
        yield from line.numbers


def term(document: Document, role: str, number: Number) -> Term:
    """A number as the term of a tie."""
    return Term(role, number.quantity, document.locate(number.quantity.span))
