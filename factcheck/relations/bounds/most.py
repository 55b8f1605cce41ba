"""A number beside the most, or the least, that the same ever is: "never more than fifty times", and "last summer 63
launches"."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.bounds.exact import exact_of, in_percent, is_universal
from factcheck.relations.changes.amounts import is_aimed, is_of_it
from factcheck.relations.orders.ranks import is_of_others
from factcheck.relations.reading.comparing import are_people
from factcheck.relations.reading.dimensions import in_unit_of
from factcheck.relations.reading.disowned import is_disowned
from factcheck.relations.reading.lines import Line, Number, numbers_of, own_of, term
from factcheck.relations.reading.times import is_earlier, times_of
from factcheck.relations.reading.topics import topics_of

AROUND = 1
"""Sentences from a bound to the number that goes beyond it. Our own choice."""

SHORT = 40
"""Sentences of a document that is of one thing, so that a bound on all cases holds to its end. Our own choice."""

BESIDE = 6
"""Tokens between two shares that are told of two: "menders are 23% and bicycle menders just under 14%". Our own
choice."""

ENOUGH = 2
"""Clues from which on a number is a case of a bound told elsewhere. Our own choice."""

NEAR = 6
"""Tokens between a number and what calls it the largest. Our own choice."""

LED = 3
"""Tokens before a number in which its bound is told: "more than"."""

MOST = 20
"""Numbers around a bound up to which another is looked for: keeps the time linear. Our own choice."""

THIS = "this "
"""How the time of "this week" begins."""

OPENING = 2
"""Tokens of "of these"."""

LARGEST = 2
"""How many times as large a number may be as a bound on it. Our own choice."""

_MOST, _LEAST = ("<", "<="), (">", ">=")


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each number that is beyond a bound beside it, where there are no others that either could be of."""
    moves = lexicon.words("relations", "change", "up") | lexicon.words("relations", "change", "down")
    for line in lines:
        for bound in line.numbers:
            if bound.quantity.bound not in (*_MOST, *_LEAST) or not _may_be(line, bound, lexicon):
                continue
            if _is_past(line, bound, lexicon) or _is_of_the_rest(line, bound, lexicon):
                continue
            near = [
                other
                for other in lines[max(line.place - AROUND, 0) : line.place + AROUND + 1]
                if other.block == line.block or other.kind == "heading" or line.kind == "heading"
            ]
            if sum(len(other.numbers) for other in near) > MOST:
                continue
            rivals = [
                each
                for other in near
                for each in other.numbers
                if each is not bound and (_is_alike(bound, each) or _are_shares(bound, each, lines))
                if moves.isdisjoint(other.words[each.last : each.last + 1])  # "after a 1.5 pct contraction"
            ]
            beside = len(rivals) == 1 and _is_same_money(bound, rivals[0])
            if not (beside and _is_beyond(bound, rivals[0], lines, lexicon)):
                rivals = _afar(bound, lines, lexicon) if len(lines) <= SHORT else []
                rivals = rivals or _told_exactly(bound, lines, lexicon) or _parts_of(bound, lines, lexicon)
            if len(rivals) == 1:
                yield Tie("bound", (term(document, "bound", bound), term(document, "number", rivals[0])), "low")


def _afar(bound: Number, lines: list[Line], lexicon: Lexicon) -> list[Number]:
    """The numbers of a short text that a bound on all cases leaves no room for, and that are told in enough of its
    words to be cases of it."""
    excepted = lexicon.words("relations", "orders", "excepting") | lexicon.words("relations", "bounds", "excepted")
    return [
        number
        for number in numbers_of(lines)
        if number.line != bound.line
        and lines[number.line].kind != "heading"
        and excepted.isdisjoint(lines[number.line].words)
        and _may_be_a_case(bound, number)
        and _shared(bound, number, lines, lexicon) >= ENOUGH
        and _is_beyond(bound, number, lines, lexicon)
    ]


def _told_exactly(bound: Number, lines: list[Line], lexicon: Lexicon) -> list[Number]:
    """The number that a bound leaves no room for, and that is told of the very same thing behind it."""
    return [
        number
        for number in exact_of(bound, lines, lexicon)
        if _may_be(lines[number.line], number, lexicon)
        and not _is_of_another_time(bound, number, lines, lexicon)
        and not _is_of_another(bound, number, lines, lexicon)
        and not _leaves_room(in_percent(bound), in_unit_of(bound.quantity, number, lexicon), lines, lexicon)
    ]


def _is_of_another(bound: Number, number: Number, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether a number is told of another thing than a bound is: "the new pumps give", "the old pump gives"."""
    words = lexicon.words("relations", "bounds", "renewed")
    return not words.difference(lines[bound.line].words).isdisjoint(lines[number.line].words[: number.first])


def _parts_of(bound: Number, lines: list[Line], lexicon: Lexicon) -> list[Number]:
    """The first number of the sentence behind a bound on how many there are, where it is told of some of them and is
    more: "fewer than 1,000 speak it. Of these, 1,400 live"."""
    line = lines[bound.line]
    other = lines[bound.line + 1] if bound.line + 1 < len(lines) else line
    counts = ("count", None)
    if other.block != line.block or not other.numbers or bound.quantity.unit_kind != "count":
        return []
    number, value, limit = other.numbers[0], other.numbers[0].quantity.value or 0, bound.quantity.value or 0
    of, these = (lexicon.words("relations", "totals", key) for key in ("among", "these"))
    led = other.words[:2]
    some = len(led) == OPENING and led[0] in of and led[1] in these
    more = bound.quantity.bound in _MOST and line.numbers == [bound] and value > limit
    return [number] if some and more and number.quantity.unit_kind in counts else []


def _is_of_another_time(bound: Number, number: Number, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether a number is of an earlier year than a bound that isn't told of all times, "In 2015 it had 31 pupils", or
    of one week where it tells what is so in most: "At least 80 call each week. This week it was 64"."""
    line, other = lines[bound.line], lines[number.line]
    always = lexicon.words("relations", "contrast", "universal") | lexicon.words("relations", "orders", "since")
    if not (always | lexicon.words("relations", "bounds", "ever")).isdisjoint(line.words):
        return False
    years, told = (
        {time for time in times_of(each, where, lexicon) if time.isdecimal()}
        for each, where in ((line, range(len(line.words))), (other, own_of(other, number)))
    )
    one = any(time.startswith(THIS) for time in times_of(other, own_of(other, number), lexicon))
    cases, denied = lexicon.words("relations", "contrast", "cases"), lexicon.words("relations", "negation")
    mostly = not cases.isdisjoint(line.words[bound.last :]) and (cases | denied).isdisjoint(line.words[: bound.first])
    own = own_of(other, number)
    since = lexicon.words("relations", "orders", "since").intersection(other.words[own.start : own.stop])
    return (one and mostly and not years) or (told != years and not since and is_earlier(other, own, lexicon))


def _may_be_a_case(bound: Number, number: Number) -> bool:
    """Whether a number is in the unit of a bound, and no share, or counts people as it does."""
    return (
        number.quantity.bound in ("=", "~")
        and number.quantity.unit_kind != "percent"
        and (bound.quantity.unit == number.quantity.unit is not None or are_people(bound, number))
    )


def _shared(bound: Number, number: Number, lines: list[Line], lexicon: Lexicon) -> int:
    """How much says that a number is a case of a bound: what both count, words of both, and that it is called the
    largest, or the smallest, of them."""
    line, other, topics = lines[bound.line], lines[number.line], topics_of(lexicon)
    unit = topics.of((bound.quantity.unit or "").split()) | bound.noun
    words = (line.topic & (number.topic | other.topic)) - unit
    counted = " per " in (bound.quantity.unit or "") or bool(bound.noun & number.noun)
    near = other.words[max(number.first - NEAR, 0) : number.last + NEAR]
    most = lexicon.words("relations", "orders", "highest") | lexicon.words("relations", "orders", "lowest")
    return len(words) + counted + (not most.isdisjoint(near))


def _may_be(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is told as a fact, and not as more than another one."""
    than = lexicon.words("relations", "change", "definite").isdisjoint(line.words[number.first : number.last])
    denied = number.quantity.bound in ("=", "~") and is_disowned(line, number, lexicon)  # not "never deeper than 30"
    aimed = is_aimed(number, lexicon) or denied
    supposed = not lexicon.words("relations", "clauses", "conditional").isdisjoint(line.words)
    at_once = lexicon.words("relations", "bounds", "at_once").intersection(map(" ".join, pairwise(line.words)))
    mostly = lexicon.words("relations", "bounds", "mostly")
    if number.quantity.bound in ("=", "~"):  # "eleven were waiting for the lift"
        beside = line.words[max(number.first - LED, 0) : number.last + LED]
        supposed = supposed or not lexicon.words("relations", "bounds", "wanting").isdisjoint(beside)
    elif not mostly.isdisjoint(line.words[: number.first]):
        return False
    return number.quantity.kind != "change" and than and not (aimed or supposed or at_once)


def _is_of_the_rest(line: Line, bound: Number, lexicon: Lexicon) -> bool:
    """Whether a bound holds of all but those that are told: "Nobody else stayed below 1:43.50", "no other harbour"."""
    return is_of_others(line, bound, lexicon) or not lexicon.words("relations", "orders", "remaining").isdisjoint(
        line.words
    )


def _is_past(line: Line, bound: Number, lexicon: Lexicon) -> bool:
    """Whether a bound held only up to what is told: "it had never risen above six metres", "never before", "the former
    minimum of 1.51 metres"."""
    former, the = lexicon.words("relations", "orders", "previous"), lexicon.words("relations", "orders", "determiners")
    led = line.words[max(bound.first - LED - 1, 0) : bound.first]
    if (led[:1] and led[0] in former) or any(one in the and two in former for one, two in pairwise(led)):
        return True  # but not "operations last at least three hours"
    never, had = lexicon.words("relations", "contrast", "universal"), lexicon.words("relations", "times", "had")
    ended = not lexicon.words("relations", "bounds", "ended").isdisjoint(line.words)
    return ended or any({one, two} & never and {one, two} & had for one, two in pairwise(line.words))


def _is_alike(bound: Number, number: Number) -> bool:
    """Whether two numbers are in one unit: of people, of kilometres, of one currency."""
    return bound.quantity.unit == number.quantity.unit is not None and bound.quantity.unit_kind != "percent"


def _are_shares(bound: Number, number: Number, lines: list[Line]) -> bool:
    """Whether two are percentages, and their sentences speak of the same: "no member holds more than 5%"."""
    percent = bound.quantity.unit_kind == number.quantity.unit_kind == "percent"
    apart = bound.line != number.line or abs(bound.first - number.first) > BESIDE
    return percent and apart and len(lines[bound.line].topic & number.topic) >= ENOUGH


def _is_beyond(bound: Number, number: Number, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether a number, or another bound, leaves no room in a bound that is told of all cases."""
    if not is_universal(lines[bound.line], bound, lexicon):
        return False  # "sales topped 900 shares; they swelled to 610"
    if not _may_be(lines[number.line], number, lexicon) or number.quantity.bound == "range":
        return False
    limit, value = bound.quantity.value, number.quantity.value
    if not limit or not value or _leaves_room(bound, number, lines, lexicon):
        return False
    if not limit / LARGEST <= value <= limit * LARGEST or _is_of_another_time(bound, number, lines, lexicon):
        return False
    one, other = sorted((bound, number), key=lambda each: (each.line, each.first))
    if _is_of_another(bound, number, lines, lexicon):
        return False
    if one.line == other.line and is_of_it(lines[one.line], one, other, lexicon):
        return False
    of, these = lexicon.words("relations", "totals", "of"), lexicon.words("relations", "totals", "these")
    led = lines[other.line].words[: other.first]
    return not any(first in of and second in these for first, second in pairwise(led))  # "Of these, 1,350 were lost"


def _is_same_money(bound: Number, number: Number) -> bool:
    """Whether two numbers are no money, or of the same: not "members pay £30", "guests pay £38"."""
    shared, rated = bound.topic & (number.topic | number.noun), " per " in (bound.quantity.unit or "")
    return bound.quantity.unit_kind != "currency" or len(shared) > 1 or rated


def _leaves_room(bound: Number, number: Number, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether a number can be within a bound, which "never", some words before it, turns round."""
    line, sign = lines[bound.line], bound.quantity.bound
    led = line.words[max(bound.first - LED, 0) : bound.first] + line.words[bound.first : bound.first + 1]
    literal = next((way for key, way in (("over", _LEAST), ("under", _MOST)) if _is_any(led, key, lexicon)), ())
    denied = not lexicon.words("relations", "negation").isdisjoint(line.words[bound.clause.start : bound.first])
    interval = number.quantity.interval
    if sign in literal and denied:
        value = bound.quantity.value or 0
        return interval.low <= value if sign in _LEAST else interval.high >= value
    return bound.quantity.interval.meets(interval)


def _is_any(words: list[str], key: str, lexicon: Lexicon) -> bool:
    known = lexicon.words("relations", "orders", key) | lexicon.words("relations", "sides", key)
    return not known.isdisjoint(words)
