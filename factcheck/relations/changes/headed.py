"""Directions that a headline tells with the number they ended at."""

from collections.abc import Iterator

from factcheck.lexicon import Lexicon
from factcheck.relations.changes.pairing import Pair
from factcheck.relations.changes.states import Text, are_alike, count_of, goes, is_far
from factcheck.relations.reading.dimensions import size
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.stated import Stated
from factcheck.relations.reading.times import order

OBJECT = 4
"""Tokens from "lifts" to its "to". Our own choice."""


def headed(line: Line, text: Text) -> Iterator[tuple[Stated, Pair]]:
    """What a headline says to have ended at a number, with the only amount of an earlier time that it can have been:
    "Vacancy rate drops to 9.6%", and "a year ago 7.8% stood vacant"."""
    lexicon, to = text.lexicon, text.lexicon.words("grammar", "changing", "to")
    for number in line.numbers:
        change = change_to(line, number, lexicon)
        told = number in text.amounts and not to.isdisjoint(line.words[number.first - 1 : number.first])
        if change is None or not told:
            continue
        pairs = [
            Pair(each, number, False)
            for each in text.amounts
            if are_alike(each, number, number.topic, False, text) and _is_before(each, number, text)
        ]
        again = [pair for pair in text.ordered.values() if pair.tight and _are_same(pair.after, number, text)]
        pairs = [Pair(pair.before, number, False) for pair in again] or pairs
        wrong = [pair for pair in pairs if not goes(pair, change.direction, lexicon) and not is_far(pair, lexicon)]
        if len(pairs) == len(wrong) == 1:
            yield change, wrong[0]


def change_to(line: Line, number: Number, lexicon: Lexicon) -> Stated | None:
    """The word of change that leads to a number of a headline: "lifts interim profit to £9.4 million"."""
    stops = lexicon.words("relations", "clauses", "stops") | {",", ":"}
    for at in range(number.first - 1, max(number.first - 1 - OBJECT - 1, 0), -1):
        mark, word = line.sentence.marks.ending(at + 1, "change"), line.words[at]
        if word in stops or any(each.first <= at < each.last for each in line.numbers):
            return None
        ways = [way for way in ("up", "down") if word in lexicon.words("relations", "headlines", way)]
        ways = ways or ([str(mark.value[0])] if mark is not None and mark.value[0] in ("up", "down") else [])
        if ways:
            return Stated(line.place, range(mark.first if mark else at, at + 1), None, "direction", ways[0], line.topic)
    return None


def only_pair(change: Stated, text: Text) -> Pair | None:
    """The only two amounts that a text tells as before and after, where they share a word with the change of a headline
    and go the other way: "Profit down 8%", and "earned $50 million, compared with $40 million in 2022"."""
    pairs = [pair for pair in text.ordered.values() if (pair.before.topic | pair.after.topic) & change.topic]
    pairs = [pair for pair in pairs if pair.ordered and count_of(pair, text) == len(pair[:2])]
    wrong = [
        pair for pair in pairs if not goes(pair, change.direction, text.lexicon) and not is_far(pair, text.lexicon)
    ]
    return wrong[0] if len(pairs) == len(wrong) == 1 else None


def _are_same(one: Number, headed: Number, text: Text) -> bool:
    """Whether a number is told again by another one."""
    units = one.quantity.unit == headed.quantity.unit
    return units and one.line != headed.line and size(one.quantity, text.lexicon) == size(headed.quantity, text.lexicon)


def _is_before(one: Number, headed: Number, text: Text) -> bool:
    """Whether an amount is of an earlier time than the one of a headline."""
    line = text.lines[one.line]
    past = any(int(mark.value) < 0 for mark in line.sentence.marks.all("year offset"))
    ordered = order(one, headed, text.lines, text.lexicon)
    return line.kind != "heading" and (ordered == (one, headed) or (past and ordered is None))
