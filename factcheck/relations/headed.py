"""Directions that a headline tells with the number they ended at."""

from collections.abc import Iterator

from factcheck.relations.lines import Line, Number
from factcheck.relations.pairing import Pair
from factcheck.relations.stated import Stated
from factcheck.relations.states import Text, are_alike, goes, is_far
from factcheck.relations.times import order


def headed(line: Line, text: Text) -> Iterator[tuple[Stated, Pair]]:
    """What a headline says to have ended at a number, with the only amount of an earlier time that it can have been:
    "Vacancy rate drops to 9.6%", and "a year ago 7.8% stood vacant"."""
    lexicon, to = text.lexicon, text.lexicon.words("grammar", "changing", "to")
    for number in line.numbers:
        led = line.words[number.first - 1 : number.first]
        mark = line.sentence.marks.ending(number.first - 1, "change")
        if to.isdisjoint(led) or mark is None or mark.value[0] not in ("up", "down") or number not in text.amounts:
            continue
        change = Stated(line.place, range(mark.first, mark.last), None, "direction", str(mark.value[0]), number.topic)
        pairs = [
            Pair(each, number, False)
            for each in text.amounts
            if are_alike(each, number, number.topic, False, text) and _is_before(each, number, text)
        ]
        if len(pairs) == 1 and not goes(pairs[0], change.direction, lexicon) and not is_far(pairs[0], lexicon):
            yield change, pairs[0]


def _is_before(one: Number, headed: Number, text: Text) -> bool:
    """Whether an amount is of an earlier time than the one of a headline."""
    line = text.lines[one.line]
    past = any(int(mark.value) < 0 for mark in line.sentence.marks.all("year offset"))
    ordered = order(one, headed, text.lines, text.lexicon)
    return line.kind != "heading" and (ordered == (one, headed) or (past and ordered is None))
