"""The last of a list of numbers, told to be the most or the least of as many: "our biggest crowd in five games" beside
"4,120, 3,870, 5,260, 4,415 and, on Saturday, 4,980"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Span, Term, Tie
from factcheck.relations.orders.places import NEAR, Standing, superlative_in
from factcheck.relations.reading.lines import Line, Number, term
from factcheck.relations.reading.times import year_of

FEWEST, MOST = 3, 30
"""Numbers that make a list, and beyond which they are data. Our own choice."""

SIZE = 5
"""How many times as large as another a number of a list is at most. Our own choice."""

LED = 2
"""Tokens from "in" to how many there were: "in the last five games". Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each superlative of so many with the list of as many numbers that ends with what it is told of."""
    for line in lines:
        told = superlative_in(line, lexicon) if line.kind != "heading" else None
        size = _size(line, told, lexicon) if told is not None else None
        if told is None or size is None:
            continue
        found = [each for other in lines if other is not line and len(each := _list(other, size)) == size]
        if len(found) == 1 and _is_of_last(line, lines[found[0][0].line], found[0], lexicon):
            yield _tie(document, line, told, found[0])


def _size(line: Line, told: Standing, lexicon: Lexicon) -> int | None:
    """The five of "the biggest crowd in the last five games"."""
    inside = lexicon.words("relations", "totals", "of") | lexicon.words("grammar", "superlative", "inside")
    for number in line.numbers:
        value, near = number.quantity.value, 0 < number.first - told.last <= NEAR
        led = line.words[max(number.first - 1 - LED, told.last) : number.first]
        if near and value is not None and FEWEST <= value < MOST and value == int(value) and not inside.isdisjoint(led):
            return int(value)
    return None


def _list(line: Line, size: int) -> list[Number]:
    """The numbers of a sentence that are of one kind and size, without how many they are."""
    numbers = [each for each in line.numbers if each.quantity.value and each.quantity.bound in ("=", "~")]
    numbers = [each for each in numbers if each.quantity.value != size and each.quantity.surface[:1].isdigit()]
    units = {each.quantity.unit for each in numbers} - {None}
    values = [each.quantity.value or 0 for each in numbers]
    return numbers if values and len(units) <= 1 and max(values) <= SIZE * min(values) else []


def _is_of_last(line: Line, home: Line, numbers: Sequence[Number], lexicon: Lexicon) -> bool:
    """Whether a superlative is told of the day that the last of a list alone is of: the same, or today."""
    lately = lexicon.words("relations", "orders", "lately")
    days = {mark.first: home.words[mark.first] for mark in home.sentence.marks.all("weekdays")}
    stops = [0, *(each.last for each in numbers)]
    dated = [[at for at in range(*pair) if at in days or home.words[at] in lately] for pair in pairwise(stops)]
    told = {line.words[mark.first] for mark in line.sentence.marks.all("weekdays")}
    if not any(dated):
        return _is_now(line, lexicon) and _is_of_late(home, numbers, len(numbers), lexicon)
    if any(dated[:-1]) or not dated[-1]:
        return False
    own = {days[at] for at in dated[-1] if at in days}
    return told == own if told else not lately.isdisjoint(line.words)


def _is_now(line: Line, lexicon: Lexicon) -> bool:
    """Whether a sentence is of the latest of its times: "this summer", "last winter", "we have just had"."""
    lately, latest = lexicon.words("relations", "orders", "lately"), lexicon.words("relations", "spans", "latest")
    latest |= lexicon.words("relations", "times", "this")
    times = lexicon.words("relations", "times", "spans") | lexicon.words("relations", "orders", "times")
    timed = any(one in latest and other in times for one, other in pairwise(line.words))
    return timed or not lately.isdisjoint(line.words)


def _is_of_late(home: Line, numbers: Sequence[Number], size: int, lexicon: Lexicon) -> bool:
    """Whether a list is told from the first to the last of so many times: "over the past five winters", or each with
    a later year than the one before."""
    years = [year_of(home, each) or 0 for each in numbers]
    rising = all(0 < one < other for one, other in pairwise(years))
    latest, times = lexicon.words("relations", "spans", "latest"), lexicon.words("relations", "times", "spans")
    counted = [each for each in home.numbers if each.quantity.value == size and each.last <= numbers[0].first]
    led = any(not latest.isdisjoint(home.words[max(each.first - 1, 0) : each.first]) for each in counted)
    timed = any(not times.isdisjoint(home.words[each.first : each.last]) for each in counted)
    return rising or (led and timed and not any(years))


def _tie(document: Document, line: Line, told: Standing, numbers: Sequence[Number]) -> Tie:
    tokens = line.sentence.tokens
    place = document.locate(Span(tokens[told.first].start, tokens[told.last - 1].end))
    own, rivals = term(document, "own", numbers[-1]), (term(document, "rival", each) for each in numbers[:-1])
    return Tie("extreme", (Term(told.way, numbers[-1].quantity, place), own, *rivals), "medium")
