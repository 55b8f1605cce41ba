"""A measure in metric units and right behind it one in imperial ones that is near to it: one thing told twice, whatever
stands between them ("61 metres from surface to mud; the divers call it the 260-foot hole")."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.reading.lines import Line, Number, numbers_of
from factcheck.relations.reading.topics import topics_of
from factcheck.relations.units.lengths import (
    degrees_of,
    dimension_of,
    is_imperial,
    restates,
    said_twice,
    tie_of,
    value_of,
)

CLOSE = Decimal("1.75")
"""How many times as large as the other a measure may be and still be meant as it. Our own choice."""

ROUGHLY = Decimal("1.05")
"""How many times as large it may be where the two are the same. Our own choice."""

WARM = 30
"""Degrees by which two temperatures may differ and still be meant as one. Our own choice."""

REACH = 25
"""Tokens between the two. Our own choice."""

AROUND = 40
"""Measures before and behind one that may tell it rightly: keeps the time linear. Our own choice."""

NEXT = 4
"""Sentences between two measures of one thing, the only ones of their kind in a text, at most. Our own choice."""

NAMED = 3
"""Tokens behind a measure that say what it is of: "the 101-mph gust", "8 miles of road". Our own choice."""

LONGEST = 40
"""Sentences up to which a text is short enough for a measure to be of any other. Our own choice."""

KINDS = ("length", "area", "mass", "volume", "speed")
"""The dimensions in which texts tell things in both systems."""

SPEED = "speed"

HYPHEN = "-"

OPENING = 4
"""Tokens before a measure that opens the sentence behind: "In miles that is 26". Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each pair, but for those that brackets or an "or" join, and for numbers that are told rightly elsewhere."""
    every = [each for each in numbers_of(lines) if each.quantity.value and each.quantity.kind != "change"]
    measures = [each for each in every if dimension_of(each, lexicon) is not None]
    place = {each: at for at, each in enumerate(measures)}
    for one, other in pairwise(every):
        if (
            one.quantity.bound == "range"
            or other.quantity.bound == "range"
            or not _is_joined(lines, one, other, lexicon)
        ):
            continue
        if ways := degrees_of(one, other):
            factor, offset = ways[0]
            value, told = (each.quantity.value or Decimal(0) for each in (one, other))
            if abs(told * factor + offset - value) < WARM:
                yield said_twice(document, one, other, ways, "medium")
        elif _are_near(one, other, lexicon, CLOSE):
            around = measures[max(place[one] - AROUND, 0) : place[one] + AROUND]
            if not _is_told(one, other, around, lexicon):
                yield tie_of(document, one, other, lexicon, "medium")
    if len(lines) <= LONGEST:
        yield from _stray(document, lines, measures, lexicon)


def _stray(document: Document, lines: list[Line], measures: list[Number], lexicon: Lexicon) -> Iterator[Tie]:
    """The one measure of a text that is of the other system than all those of its dimension, with the only one of these
    that it can restate: "a gust of 130 km/h" and far behind it "the 101-mph gust"."""
    for kind in KINDS:
        alike = [each for each in measures if dimension_of(each, lexicon) == kind]
        for system in (True, False):
            strays = [each for each in alike if is_imperial(each, lexicon) == system]
            rest = [each for each in alike if is_imperial(each, lexicon) != system]
            near = [each for each in rest if len(strays) == 1 and _are_near(strays[0], each, lexicon, CLOSE)]
            if len(near) != 1 or _are_near(strays[0], near[0], lexicon, ROUGHLY):
                continue
            one, other = sorted((strays[0], near[0]), key=lambda each: (each.line, each.first))
            named = topics_of(lexicon).of(
                word for each in (one, other) for word in lines[each.line].words[each.last : each.last + NAMED]
            )
            shared = (one.topic | one.noun) & (other.topic | other.noun)
            alone = len(rest) == 1
            told = (alone and other.line - one.line <= NEXT) or shared & named
            called = alone and kind == SPEED and _is_called_by(lines, other, lexicon)
            if one.line != other.line and ((shared and told) or called):
                yield tie_of(document, one, other, lexicon, "low")
                break


def _is_called_by(lines: list[Line], number: Number, lexicon: Lexicon) -> bool:
    """Whether a thing that the text told of before is called by a measure: "the 155-mph train"; which says little of
    lengths and masses, for a crane weighs so much and lifts so much."""
    line, topics = lines[number.line], topics_of(lexicon)
    taken_up = lexicon.words("relations", "taken_up").intersection(line.words[number.first - 1 : number.first])
    hyphened = HYPHEN in line.words[number.first : number.last]
    thing = topics.of(line.words[number.last : number.last + 1])
    before = (word for each in lines[: number.line] for word in each.words)
    return bool(taken_up and hyphened and thing & topics.of(before))


def _is_joined(lines: list[Line], one: Number, other: Number, lexicon: Lexicon) -> bool:
    """Whether nothing between two numbers says that they are two things: they stand in one sentence, or the second one
    opens the next with "that is"."""
    line, parted = lines[other.line], lexicon.words("relations", "two_systems", "parted")
    if one.line == other.line:
        between = line.words[one.last : other.first]
        known = restates(line, one, other, lexicon)  # these are found by `units`
        return not known and len(between) <= REACH and parted.isdisjoint(between[-2:])
    resumes = lexicon.words("relations", "two_systems", "resumes")
    opens = other.first <= OPENING and not resumes.isdisjoint(line.words[: other.first])
    return other.line == one.line + 1 and opens and parted.isdisjoint(line.words[: other.first])


def _are_near(one: Number, other: Number, lexicon: Lexicon, factor: Decimal) -> bool:
    """Whether two measures in different systems are of about one size."""
    told = dimension_of(one, lexicon)
    if told is None or told != dimension_of(other, lexicon) or is_imperial(one, lexicon) == is_imperial(other, lexicon):
        return False
    first, second = value_of(one, lexicon), value_of(other, lexicon)
    return max(first, second) <= factor * min(first, second)


def _is_told(one: Number, other: Number, measures: list[Number], lexicon: Lexicon) -> bool:
    """Whether one of two measures is told rightly in the other system: "5 and 8 kilometres (3 and 5 miles)"."""
    return any(
        _are_near(told, each, lexicon, ROUGHLY)
        for told in (one, other)
        for each in measures
        if each not in (one, other)
    )
