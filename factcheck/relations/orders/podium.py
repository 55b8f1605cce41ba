"""Who is said to come before whom, each with what he has: "won gold with 15.8 metres. Carr threw 16.1 metres and had to
make do with silver"."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from factcheck.extraction.numbers.tokens import titled
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.orders.places import is_shared, place_term
from factcheck.relations.reading.comparing import comparable
from factcheck.relations.reading.lines import Line, Number, term

NEAR = 10
"""Tokens between a place and the number of whoever has it. Our own choice."""

AROUND = 2
"""Sentences over which places are told of one contest. Our own choice."""

SIZE = 3
"""How many times as much as one on the podium another one has at most. Our own choice."""

LAST = 9
"""The last place that is held against others. Our own choice."""


class Step(NamedTuple):
    """A place, the tokens that tell it, and the number of whoever has it."""

    place: int
    line: Line
    first: int
    last: int
    own: Number


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each two places of one contest with what those who have them got."""
    steps: list[Step] = []
    for line in lines:
        steps = [each for each in steps if each.line.block == line.block and line.place - each.line.place <= AROUND]
        new = list(_steps(line, lexicon)) if line.kind != "heading" and line.numbers else []
        for one, other in (*((old, each) for old in steps for each in new), *combinations(new, 2)):
            above, below = sorted((one, other), key=lambda each: each.place)
            if above.place != below.place and _are_ranked(above, below, lexicon):
                yield _tie(document, above, below)
        steps += new


def _tie(document: Document, above: Step, below: Step) -> Tie:
    word = place_term(document, "above", below.line, below.first, below.last, below.place)
    one, other = term(document, "above", above.own), term(document, "below", below.own)
    if above.own.quantity.unit_kind == "time":  # who needs less comes first
        one, other = other._replace(role="above"), one._replace(role="below")
    return Tie("above", (word, one, other), "medium")


def _are_ranked(above: Step, below: Step, lexicon: Lexicon) -> bool:
    """Whether two numbers are of one contest, and not one that who has the least wins."""
    one, two = above.own, below.own
    least, most = sorted(abs(each.quantity.value or Decimal(0)) for each in (one, two))
    golf = lexicon.words("relations", "podium", "low_wins")
    reversed_ = not golf.isdisjoint(above.line.words) or not golf.isdisjoint(below.line.words)
    return one is not two and comparable(one, two) and most <= SIZE * least and not reversed_


def _steps(line: Line, lexicon: Lexicon) -> Iterator[Step]:
    """The places that a sentence tells, each with the number nearest to it, which is nearest to no other place."""
    counted = {each.last for each in line.numbers}  # "7 gold", "9 wins"
    places = [
        (place, first, last)
        for place, first, last in _places(line, lexicon)
        if first not in counted and not is_shared(line, first, lexicon)
    ]
    of = lexicon.words("relations", "totals", "of")  # "seventh of 12"
    numbers = [
        each for each in line.numbers if _is_plain(each) and of.isdisjoint(line.words[each.first - 1 : each.first])
    ]
    verbs = lexicon.words("relations", "podium", "wins")
    medals = lexicon.words("relations", "orders", "prizes")
    numbers = [each for each in numbers if medals.isdisjoint((each.quantity.unit or "").split())]
    parts = lexicon.words("numbers", "words", "joiner") | {",", ";"}

    def apart(number: Number, first: int, last: int) -> int:
        """How far a number is from a place: nearer behind it than across a comma, "41 points; champions got 49"."""
        over = number.last <= first and not parts.isdisjoint(line.words[number.last : first])
        return _apart(number, first, last) + NEAR * over

    for place, first, last in places:
        near = sorted(numbers, key=lambda each: apart(each, first, last))[:1]
        for own in near:
            nearest = min(places, key=lambda each: apart(own, each[1], each[2]))
            won = own.first == last and line.words[first] in verbs  # "won 17 races"
            if not won and _apart(own, first, last) <= NEAR and nearest == (place, first, last):
                yield Step(place, line, first, last, own)


def _apart(number: Number, first: int, last: int) -> int:
    """How many tokens a number stands from a place."""
    return number.first - last if number.first >= last else first - number.last


def _is_plain(number: Number) -> bool:
    """Whether a number tells in figures how much somebody has."""
    quantity = number.quantity
    figures = any(map(str.isdigit, quantity.surface))
    return quantity.value is not None and quantity.kind not in ("change", "rank") and quantity.bound == "=" and figures


def _places(line: Line, lexicon: Lexicon) -> Iterator[tuple[int, int, int]]:
    """The places that a sentence tells, and their tokens."""
    table = lexicon.tables["relations"]["podium"]
    for at, word in enumerate(line.words):
        pair = "".join(line.words[at : at + 3]) if line.words[at + 1 : at + 2] == ["-"] else word
        if at and titled(line.sentence.text, line.sentence.tokens, at):
            continue  # a party called Gold
        for place, name in ((1, "wins"), (1, "first"), (2, "second"), (3, "third")):
            if pair in table[name]:
                yield place, at, at + (1 if pair == word else 3)
    spots, verbs = lexicon.words("relations", "orders", "spots"), lexicon.words("relations", "podium", "came")
    ends = lexicon.words("relations", "orders", "ends") | lexicon.words("relations", "clauses", "stops")
    for mark in line.sentence.marks.all("ordinal"):
        behind = [word for word in line.words[mark.last : mark.last + 2] if word != "-"][:1]
        led = not verbs.isdisjoint(line.words[max(mark.first - 1, 0) : mark.first]) and ends.issuperset(behind)
        if isinstance(mark.value, int) and mark.value <= LAST and (led or not spots.isdisjoint(behind)):
            yield mark.value, mark.first, mark.last
