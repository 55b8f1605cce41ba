"""An average with the total and the count that it is the quotient of, told in other sentences: "eighteen boats", "they
landed 1,260 tonnes", "70 tonnes, the average landing per boat"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.lines import Line, Number, numbers_of, term
from factcheck.relations.means import is_held_against, is_of_their_time, stands_by_itself
from factcheck.relations.measured import ANYBODY, PEOPLE
from factcheck.relations.rates import ends_list
from factcheck.relations.topics import topics_of

SHORT = 40
"""Sentences of a document of one thing. Our own choice."""

NEAR = 8
"""Tokens between an average and the word that says that it is one, or whose it is. Our own choice."""

BESIDE = 1
"""Sentences between a total and how many it is of, unless the one names the other. Our own choice."""

SLACK = Decimal("0.05")
"""How far off the product of an average and a count may be from a total that bears it out. Our own choice."""

FEWEST = 2
"""Of what an average is told at least."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each average of so much for each of some with the only total and count that it can be of."""
    words = lexicon.words("relations", "averages")
    for line in lines if len(lines) <= SHORT else ():
        for number in line.numbers if not words.isdisjoint(line.words) else ():
            if number.quantity.value is None or not stands_by_itself(line, number, lexicon):
                continue
            owners = _owners(line, number, lexicon)
            if not owners or is_held_against(line, number, lexicon):
                continue
            found = [
                (total, count)
                for count in numbers_of(lines)
                if count is not number and _counts(count, owners, lexicon)
                for total in numbers_of(lines)
                if total not in (number, count) and _is_total(line, total, count, number)
                if not ends_list(lines[total.line], total)  # "2, 4, 1 and 5 goals in its four games"
                if abs(total.line - count.line) <= BESIDE or count.noun & lines[total.line].topic
            ]
            near = [pair for pair in found if pair[0].line == pair[1].line]
            found = found if len(found) == 1 else near
            if len(found) == 1 and not _is_borne_out(number, lines, owners, lexicon):
                total, count = found[0]
                if is_of_their_time(lines, line, number, {total.line, count.line}, lexicon):
                    terms = (("rate", number), ("quantity", count), ("total", total))
                    yield Tie("rate", tuple(term(document, role, each) for role, each in terms), "low", "1")


def _owners(line: Line, number: Number, lexicon: Lexicon) -> frozenset[str]:
    """The boat of "per boat", "a boat", "each boat", "on an average boat": the words near an average that can be it."""
    if unit := (number.quantity.unit or "").partition(" per ")[2]:
        return frozenset({unit})
    led = lexicon.words("relations", "rates", "each_one") | lexicon.words("relations", "averages")
    articles = lexicon.words("numbers", "words", "article")
    return (
        frozenset(
            two
            for at, (one, two) in enumerate(pairwise(line.words))
            if number.first - NEAR <= at < number.last + NEAR and not number.first <= at + 1 < number.last
            if one in led or (one in articles and 0 <= at - number.last < FEWEST)
        )
        - number.noun
    )


def _counts(count: Number, owners: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether a number says how many of whom, or of what stretch of time, an average is for each there are."""
    quantity = count.quantity
    if quantity.value is None or quantity.value < FEWEST or quantity.kind == "change" or quantity.bound not in "=~":
        return False
    return bool(topics_of(lexicon).of(owners) & count.noun) or (
        quantity.unit_kind == "time" and quantity.unit in owners
    )


def _is_total(line: Line, total: Number, count: Number, average: Number) -> bool:
    """Whether a number near a count is of what an average is of, and larger; a bare average is of any other count."""
    one, other = total.quantity, average.quantity
    if one.value is None or one.kind == "change" or other.value is None or one.value <= other.value:
        return False
    if one.bound not in "=~" or total.noun & count.noun:
        return False
    if count.quantity.unit_kind == "time" and total.line != count.line:
        return False  # a total of the year, and nine months of it
    if other.unit is None or (other.unit_kind == "count" and not average.noun):
        return one.unit_kind == "count" and total.line == count.line == line.place
    if other.unit_kind == "count":
        people = bool(average.noun & ANYBODY and total.noun & PEOPLE)
        return bool(total.noun & average.noun) or people
    return one.unit == other.unit.partition(" per ")[0]


def _is_borne_out(average: Number, lines: Sequence[Line], owners: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether any count of the text and any other number of it make an average."""
    numbers = [each.quantity.value for each in numbers_of(list(lines)) if each is not average and each.quantity.value]
    counts = [each.quantity.value for each in numbers_of(list(lines)) if _counts(each, owners, lexicon)]
    made = [(average.quantity.value or 0) * (count or 0) for count in counts]
    return any(abs(product - total) <= total * SLACK for product in made for total in numbers if product)
