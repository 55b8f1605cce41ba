"""What an average is of where no list stands beside it: all numbers of its kind in a short text."""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.relations.lines import Line, Number, is_norm
from factcheck.relations.measured import ANYBODY, PEOPLE
from factcheck.relations.times import times_of
from factcheck.relations.topics import topics_of

SHORT = 40
"""Sentences of a document of one thing: in longer ones numbers of one kind are of too many. Our own choice."""

SIZE = 2
"""How many times an average a number that it is of is at most: more is a total, or of another thing. Our own choice."""

LEAD = 3
"""Tokens before an average in which it is what others are held to: "above the average of 12". Our own choice."""

SCOPE = 6
"""Tokens before an average in which it is said to be of others too: "the national average of 12". Our own choice."""

OFFSET = "year "
"""How "last year" is named as a time."""

JOINT, SEVERAL = 2, 3
"""Numbers that an average is of at least: where it says that it is of all together, and where it doesn't."""


def spread_over(lines: list[Line], line: Line, average: Number, lexicon: Lexicon) -> list[Number]:
    """The numbers told before an average that it can only be of; none where it may be of others too."""
    if len(lines) > SHORT or not _stands_by_itself(line, average, lexicon):
        return []
    nouns = average.noun or _headed(line, average, lexicon)
    found = _alike(lines, average, nouns)
    told_as = lexicon.words("relations", "averages")
    whole, both = (lexicon.words("relations", "averages", key) for key in ("whole", "both"))
    the = lexicon.words("relations", "totals", "definite")
    joint = not (whole - told_as).isdisjoint(line.words) or any(
        one in the and other in both for one, other in pairwise(line.words)
    )
    places = {each.line for each in found}
    before = (lines[place - 1] for place in places if place and lines[place - 1].block == lines[place].block)
    told = frozenset[str]().union(*(each.topic for each in (*(lines[place] for place in places), *before)))
    if len(found) < (JOINT if joint else SEVERAL) or len({each.quantity.value for each in found}) == 1:
        return []
    of_one = len(places) == 1 or joint or frozenset.intersection(*(lines[place].topic for place in places))
    linked = line.topic & told - topics_of(lexicon).of(told_as)
    return found if of_one and linked and _is_of_their_time(lines, line, places, lexicon) else []


def are_all(lines: list[Line], line: Line, parts: Sequence[Number]) -> bool:
    """Whether some numbers are all that an average is of: as many as "the three months", or as the judges there are."""
    places = {part.line for part in parts}
    common = frozenset.intersection(*(lines[place].topic for place in places))
    return any(
        number.quantity.value == len(parts) >= SEVERAL
        and ((other is line and number.quantity.unit is not None) or not number.noun.isdisjoint(common))
        for other in lines
        for number in other.numbers
    )


def _alike(lines: list[Line], average: Number, nouns: frozenset[str]) -> list[Number]:
    """The numbers before an average that are of its kind and size."""
    found: list[Number] = []
    for line in lines[: average.line + 1]:
        for number in line.numbers:
            if (number.line, number.first) >= (average.line, average.first):
                break
            same = _is_of_kind(number, average, nouns) or _goes_on(line, number, found)
            if same and _is_of_size(number, average):
                found.append(number)
    return found


def _is_of_kind(number: Number, average: Number, nouns: frozenset[str]) -> bool:
    first, second = number.quantity, average.quantity
    if first.value is None or first.kind == "change" or number.slashed or first.bound not in ("=", "~"):
        return False
    if first.unit_kind == "count" and (nouns or second.unit_kind == "count"):
        return bool(number.noun & nouns) or bool(number.noun & ANYBODY and nouns & PEOPLE)
    if first.unit is None or second.unit is None:
        fine = min(-int(each.as_tuple().exponent) for each in (first.value, second.value or first.value))
        return first.unit is second.unit is None and fine > 0
    one, other = (unit.split(" per ") for unit in (first.unit, second.unit))
    return one[0] == other[0] and (len(one) != len(other) or one == other)


def _goes_on(line: Line, number: Number, found: Sequence[Number]) -> bool:
    """Whether a bare number goes on a list of one kind: "4,200 people saw the first, 5,100 the second"."""
    last = found[-1] if found else None
    if last is None or last.line != number.line or number.quantity.unit is not None or number.quantity.kind == "change":
        return False
    return number.quantity.surface[:1].isdigit() and not number.slashed


def _is_of_size(number: Number, average: Number) -> bool:
    one, other = number.quantity.value, average.quantity.value
    return one is not None and other is not None and other <= one * SIZE and one <= other * SIZE


def _headed(line: Line, average: Number, lexicon: Lexicon) -> frozenset[str]:
    """What stands before a bare average and says what it counts: "an average home crowd of 6,400"."""
    ofs = lexicon.words("relations", "totals", "of")
    led = average.quantity.unit is None and not ofs.isdisjoint(line.words[max(average.first - 1, 0) : average.first])
    return topics_of(lexicon).of(line.words[max(average.first - 2, 0) : average.first - 1]) if led else frozenset()


def _stands_by_itself(line: Line, average: Number, lexicon: Lexicon) -> bool:
    """Whether an average is told as that of what the text tells, and isn't what that is held to."""
    lead = line.words[max(average.first - SCOPE, 0) : average.first]
    orders = (lexicon.words("relations", "orders", key) for key in ("over", "under", "than"))
    sides = (lexicon.words("relations", "sides", key) for key in ("over", "under"))
    held = frozenset[str]().union(*orders, *sides)
    beyond = lexicon.words("relations", "averages", "beyond") | lexicon.words("relations", "against")
    told = average.quantity.bound in ("=", "~") and average.quantity.kind != "change"
    return (
        told and not is_norm(line, average, lexicon) and held.isdisjoint(lead[-LEAD:]) and beyond.isdisjoint(line.words)
    )


def _is_of_their_time(lines: list[Line], line: Line, places: set[int], lexicon: Lexicon) -> bool:
    """Whether an average names no year that the numbers it is of don't."""
    own = times_of(line, range(len(line.words)), lexicon)
    told = (times_of(lines[place], range(len(lines[place].words)), lexicon) for place in places)
    return {time for time in own if time.isdigit() or time.startswith(OFFSET)} <= frozenset[str]().union(*told)
