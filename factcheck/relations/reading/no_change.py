"""Numbers beside a word of change that tell of none: the side of a vote, some of several games, how long ago it was."""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.readings import is_part

BRIEF = ("second", "minute", "hour")
"""The units of time that a change is told in, and not how long it took. Our own choice."""


BASE, SPELLED = 4, 3
"""Tokens from a change to its "than", and from there to the spell of "the week before". Our own choice."""


def is_no_change(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number isn't how much something went up or down by, whatever stands beside it."""
    return (
        _is_tally(line, number, lexicon)
        or _is_ago(line, number, lexicon)
        or _is_some(line, number, lexicon)
        or _is_result(line, number, lexicon)
    )


def _is_tally(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is the one side of a vote: "was lost by 14 votes to 29"."""
    by, to = lexicon.words("grammar", "leaning", "by"), lexicon.words("grammar", "changing", "to")
    led, behind = line.words[max(number.first - 1, 0) : number.first], line.words[number.last : number.last + 2]
    return (
        not by.isdisjoint(led)
        and len(behind) > 1
        and behind[0] in to
        and behind[1].isdecimal()
        and number.quantity.unit_kind == "count"
    )


def _is_some(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a bare number is some of several: "has lost six of its last eight games", "won 14 and lost 5 of 22"."""
    of, one = lexicon.words("relations", "totals", "of"), line.words[number.last : number.last + 1]
    owners = lexicon.words("relations", "directions", "determiners")
    bare = number.quantity.unit is None and not is_part(number.quantity)
    some = not owners.isdisjoint(line.words[number.last + 1 : number.last + 2]) or any(
        each.first == number.last + 1 for each in line.numbers
    )
    return bare and some and not of.isdisjoint(one)


def _is_result(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is of the contests that ended so, of which others ended otherwise: "won 14, drew 3, lost 5"."""
    level = lexicon.words("relations", "change", "level")  # who only wins and loses may do so in seats
    ended = {line.words[each.first - 1] for each in line.numbers if each.first}
    results = level | lexicon.words("relations", "change", "results")
    return not level.isdisjoint(ended) and not results.isdisjoint(line.words[max(number.first - 1, 0) : number.first])


def _is_ago(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number tells how much earlier something was: "compared with 117.1 twelve months earlier"."""
    long = number.quantity.unit_kind == "time" and number.quantity.unit not in BRIEF
    words = lexicon.words("relations", "times", "earlier") | lexicon.words("relations", "times", "later")
    return long and not words.isdisjoint(line.words[number.last : number.last + 1])


def is_of_another_spell(lines: list[Line], number: Number, pair: Sequence[Number], lexicon: Lexicon) -> bool:
    """Whether a change is told against another time than an end is of: "€11 better than the week before. A year ago it
    was €133"."""
    line, thans = lines[number.line], lexicon.words("relations", "orders", "than")
    behind = range(number.last, min(number.last + BASE, len(line.words)))
    than = next((at for at in behind if line.words[at] in thans), None)
    if than is None:
        return False
    spells = lexicon.tables["relations"]["paced"]["spells"].keys()
    base = spells & set(line.words[than + 1 : than + 1 + SPELLED])
    earlier = lexicon.words("relations", "times", "before") | lexicon.words("relations", "times", "earlier")
    told = {
        word
        for other in {each.line: lines[each.line] for each in pair}.values()
        for at, (word, ago) in enumerate(pairwise(other.words))
        if ago in earlier and not (other is line and than < at <= than + SPELLED)
    }
    return bool(base and told & spells) and base.isdisjoint(told)
