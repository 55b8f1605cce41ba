"""Numbers told as before and after: "to 62,000 from 50,000", "51 last year, 38 now", also in two sentences."""

from decimal import Decimal
from functools import cache
from itertools import islice
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.relations.reading.comparing import are_people, comparable
from factcheck.relations.reading.lines import Line, Number, numbers_of
from factcheck.relations.reading.sizes import is_alike, of_one_size
from factcheck.relations.reading.stated import JOINT, LOCAL, MEASURED, Stated, bare, counted, is_set_against
from factcheck.relations.reading.times import first_of, is_earlier, times_of, when_of

APART = 14
"""Tokens between the ends of a change in one sentence. Our own choice."""

WINDOW = 60
"""Numbers within which the ends of a change are looked for: keeps the time linear. Our own choice."""

TOUCHING = 8
"""Tokens between a number and the change that led to it: "3,612 in the end, some two thirds fewer". Our own choice."""

COUNTED = 200
"""From what on a bare number hardly is an age or a score. Our own choice."""

SAME_TIME = 8
"""Tokens behind "after 368,000 tonnes" that tell when that was: "in the same period of last year". Our own choice."""

AFTER = 3
"""Tokens around the 39.8 cents of "a kilo after 39.8 cents in August": to "after" and to the time. Our own choice."""

REACH = 2
"""Sentences between two numbers without an order that one change may be told of. Our own choice."""


class Pair(NamedTuple):
    """A number before and after. `tight` where the words alone tie the two: "from A to B"; one that isn't `ordered` may
    be no pair, for nothing says which was first, or that both are of one thing."""

    before: Number
    after: Number
    tight: bool
    ordered: bool = True


def pairs(lines: list[Line], lexicon: Lexicon) -> list[Pair]:
    """The numbers told as before and after."""
    return [pair for pair in pairings(lines, lexicon) if pair.ordered]


def pairings(lines: list[Line], lexicon: Lexicon) -> list[Pair]:
    """The numbers told as before and after, and those of one thing in no order."""
    found: list[Pair] = []
    changes: dict[int, list[Stated]] = {line.place: list(counted(line, lexicon)) for line in lines}
    of, new = lexicon.words("relations", "totals", "of"), lexicon.words("relations", "change", "new")
    apart_from = {
        each.number
        for line in lines
        for each in changes[line.place]
        if each.number is not None and new.isdisjoint(line.words[each.number.first : each.number.last][1:2])
    }
    for line in lines:
        found += _inside(line, changes[line.place], apart_from, lexicon)
    taken = apart_from.union(each for pair in found for each in pair[:2])
    levels = [each for each in numbers_of(lines) if each not in taken and each.quantity.value is not None]
    ago = lexicon.words("relations", "spans", "ago")
    levels = [each for each in levels if ago.isdisjoint(lines[each.line].words[each.last : each.last + 1])]
    rates = {line.place for line in lines if is_rate(line, lexicon)}
    levels = [each for each in levels if each.quantity.unit is not None or each.line not in rates]
    when = cache(lambda at: when_of(lines[levels[at].line], levels[at], lexicon))
    for at, one in enumerate(levels):
        for to, other in enumerate(levels[at + 1 : at + 1 + WINDOW], at + 1):
            if not (comparable(one, other) and of_one_size(one, other)):
                continue
            topical = _same_topic(one, other, lines, lexicon) or _is_reading(levels, at, other)
            if not topical and (other.line - one.line > REACH or _is_parted(levels, at, other)):
                continue
            if one.line == other.line and one.quantity.unit is None and other.quantity.unit is not None:
                continue  # who leaves a unit out has named it before
            if one.line == other.line and other.quantity.unit is None and _is_of_a_later_unit(levels, at, to):
                continue
            if one.line != other.line and not (_alone(one, other, lines, of) and _alone(other, one, lines, of)):
                continue
            first = first_of(one, other, when(at), when(to), lines, lexicon)  # the dearest question last
            if first is not None:
                found.append(Pair(first, other if first is one else one, False, topical))
            elif not topical and one.line != other.line and (_is_small(one) or _is_small(other)):
                continue  # "Ida is 16. The club has 140 members"
            elif all(each.quantity.unit is None and each.quantity.surface.isalpha() for each in (one, other)):
                continue  # "Three of them fainted and one sang"
            elif other.line - one.line <= REACH and one.quantity.direction is None and not _is_end(one, lines, lexicon):
                found.append(Pair(one, other, False, False))
    return found


def _is_small(number: Number) -> bool:
    """Whether a bare number can be an age, a score or a name as well as a count."""
    return number.quantity.unit is None and abs(number.quantity.value or Decimal(0)) < COUNTED


def _is_end(number: Number, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether a number is what another change led to: "four points to 41 per cent"."""
    return joint(lines[number.line], number, lexicon) == "end"


def _is_reading(levels: list[Number], at: int, other: Number) -> bool:
    """Whether two precise measures of nearly one size, "412.6 metres", have no other like them between."""
    one = levels[at]
    if one.line == other.line or not is_alike(one, other):
        return False
    return not any(is_alike(one, each) for each in levels[at + 1 : at + 1 + WINDOW] if each is not other)


def _is_parted(levels: list[Number], at: int, other: Number) -> bool:
    """Whether another number that could be meant stands between two."""
    one = levels[at]
    between = (each for each in levels[at + 1 :] if (each.line, each.first) < (other.line, other.first))
    return any(comparable(one, each) for each in islice(between, WINDOW))


def _is_of_a_later_unit(levels: list[Number], at: int, to: int) -> bool:
    """Whether a bare number stands behind one of another unit, which is the one it leaves out: "31 degrees ... 76
    points ... 59"."""
    unit = levels[at].quantity.unit
    between = (each.quantity.unit for each in levels[at + 1 : to] if each.quantity.unit_kind != "time")  # "months on"
    return unit is not None and any(each not in (None, unit) for each in between)


def _inside(line: Line, changes: list[Stated], apart_from: set[Number], lexicon: Lexicon) -> list[Pair]:
    """ "from A to B", "to B from A", "B, against A", "B (2022: A)"; each number in one pair."""
    found: list[Pair] = []
    against, ends = lexicon.words("relations", "against"), lexicon.words("relations", "change", "ends")
    turns = lexicon.words("relations", "clauses", "turns")
    levels = [each for each in line.numbers if each not in apart_from and each.quantity.unit_kind != "multiple"]
    levels = [each for each in levels if not _is_whole(line, each, lexicon) and not is_converted(line, each)]
    for one, other, next_one in zip(levels, levels[1:], [*levels[2:], None], strict=False):
        alike = comparable(one, other) or _is_short(line, one, other, changes, ends) or is_rate_of(one, other)
        if not alike or other.first - one.last > APART:
            continue
        if not of_one_size(one, other) or (found and one in found[-1]):
            continue
        if is_rate(line, lexicon) or _is_length(line, one, lexicon):
            continue
        first, second = joint(line, one, lexicon), joint(line, other, lexicon)
        between = line.words[one.last : other.first]
        if first == "begin" and second == "end" and "," not in between:
            found.append(Pair(one, other, True))
        elif (
            first == "begin"
            or _leads_on(line, range(one.last, other.first - 1), lexicon)
            or not turns.isdisjoint(between)
        ):
            continue
        elif next_one is not None and is_from_to(line, other, next_one, lexicon):
            continue  # "to 1,100; fraud rose from 2,500 to 3,000"
        elif (
            second == "begin"
            or against.intersection(between)
            or _is_after(line, one, other, lexicon)
            or _is_over(line, other, lexicon)
            or _is_aside(line, one, other, lexicon)
            or _is_compared(line, one, other, changes, lexicon)
            or _is_set_against(line, one, other, lexicon)
            or _was_there(line, one, other, lexicon)
        ):
            found.append(Pair(other, one, True))
    return found


def _leads_on(line: Line, between: range, lexicon: Lexicon) -> bool:
    """Whether "to" stands between two numbers, and not before a time: "34,000 in the year to March, against 40,000"."""
    ends = lexicon.words("relations", "change", "ends")
    return any(line.words[at] in ends and not times_of(line, range(at + 1, at + 2), lexicon) for at in between)


def _is_whole(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is what others are so many of: "41 hospitals out of 163 made a profit, down from 58"."""
    before = [each for each in line.numbers if 0 < number.first - each.last <= AFTER]
    led = " ".join(line.words[max(number.first - 2, 0) : number.first])
    return bool(before) and led in lexicon.words("relations", "out_of")


def is_converted(line: Line, number: Number) -> bool:
    """Whether a number tells the one before it in another unit: "27.6 billion rupees ($332 million), up from 3.9"."""
    bracketed = line.words[number.first - 1 : number.first] == ["("] and line.words[number.last : number.last + 1] == [
        ")"
    ]
    before = next((each for each in line.numbers if each.last == number.first - 1), None)
    if not bracketed or before is None:
        return False
    units = before.quantity.unit, number.quantity.unit
    return None not in units and units[0] != units[1] and before.quantity.unit_kind == number.quantity.unit_kind


def is_from_to(line: Line, begin: Number, end: Number, lexicon: Lexicon) -> bool:
    """Whether a number is right behind the one that it came from: "from 2,500 to 3,000"."""
    near = 0 < end.first - begin.last <= AFTER
    return near and joint(line, begin, lexicon) == "begin" and joint(line, end, lexicon) == "end"


def _is_after(line: Line, one: Number, other: Number, lexicon: Lexicon) -> bool:
    """Whether a number is what another came after, with a time of its own: "42.6 cents after 39.8 cents in May"."""
    between, behind = line.words[one.last : other.first], range(other.last, min(other.last + AFTER, len(line.words)))
    joints = lexicon.words("relations", "against", "joints")
    if one.quantity.unit == other.quantity.unit and not joints.isdisjoint(between):
        at = next(at for at, word in enumerate(between) if word in joints)
        again = between[at + 1 :]
        if set(between[:at]) <= {","} and again == line.words[one.first - len(again) : one.first]:
            return True  # "212 after 188", "a loss of 9.4 million, after a loss of 7.9 million"
    joined = between[-2:-1] == [","] and between[-1] in joints and one.quantity.unit == other.quantity.unit is not None
    if joined and is_earlier(line, range(other.last, other.last + SAME_TIME), lexicon):
        return True
    ago = lexicon.words("relations", "times", "before").intersection(line.words[at] for at in behind)
    return 0 < len(between) <= AFTER and between[-1] in joints and bool(ago or times_of(line, behind, lexicon))


def _is_aside(line: Line, one: Number, other: Number, lexicon: Lexicon) -> bool:
    """Whether a number stands in brackets behind another, as what that was before: "2.3 million (2022: 1.9 million",
    "£12 million last year (2022: £11 million)"."""
    between = line.words[one.last : other.first]
    opened = between.index("(") if "(" in between else None
    if opened is None or opened > AFTER or any(not word.isalpha() for word in between[:opened]):
        return False
    behind = line.words[other.last : other.last + AFTER]
    stop = other.last + (behind.index(")") if opened and ")" in behind else AFTER)
    return is_earlier(line, range(one.last + opened, stop), lexicon)


def _is_compared(line: Line, one: Number, other: Number, changes: list[Stated], lexicon: Lexicon) -> bool:
    """Whether a number is what another is so much more than: "186, a fifth more than the 155 of 2021"."""
    between = [each for each in changes if one.last <= each.words.start and each.words.stop <= other.first]
    if line.words[one.last : one.last + 1] == [")"]:
        return False  # "1% below last week's (2,333) and 50% below the 4,620 of May"
    if len(between) != 1 or any(_is_base(line, one, each) for each in changes):
        return False  # "up 3% from 23 and 42% above the 16": of what stands before
    multiple = between[0].role == "times" and between[0].words.stop == _lead(line, other, lexicon) + 1
    near = line.words[max(between[0].words.start, other.first - JOINT - 1) : other.first]
    bases, led = lexicon.words("relations", "change", "bases"), line.words[between[0].words.stop : other.first][:2]
    the = lexicon.words("relations", "change", "definite")
    beside = not {",", ";"}.intersection(line.words[between[0].words.stop : other.first])
    if beside and len(led) == 2 and led[0] in bases and led[1] in the:
        return True  # "up 40% on the 2,500"
    one_phrase = "," not in line.words[between[0].words.stop : other.first]  # not "four more than last year, and 93%"
    return multiple or (one_phrase and not lexicon.words("relations", "change", "than").isdisjoint(near))


def _is_base(line: Line, number: Number, change: Stated) -> bool:
    """Whether a number is what a change before it is told of: "2.1 degrees above the usual 21.5"."""
    gap = range(change.words.stop, number.first)
    others = (each for each in line.numbers if each.first in gap and each.quantity.unit_kind != "date")
    beside = change.words.stop <= number.first and len(gap) <= LOCAL
    return beside and "," not in line.words[gap.start : gap.stop] and not any(others)


def _is_set_against(line: Line, one: Number, other: Number, lexicon: Lexicon) -> bool:
    """Whether a comparative sets a number against another: "32 concerts, fewer than the 27 of the year before"."""
    if lexicon.words("relations", "orders", "than").isdisjoint(line.words[one.last : other.first]):
        return False
    placed = lexicon.words("relations", "more", "up") | lexicon.words("relations", "more", "down")
    if not placed.isdisjoint(line.words[one.last : one.last + 1]):
        return False  # "41 metres below the ground, lower than the 38 metres"
    return any(
        one.last <= each.words.start and other.first - each.words.stop <= JOINT
        for each in bare(line, lexicon)
        if each.role == "comparative" and is_set_against(each, line, lexicon) and each.words.stop < other.first
    )


def _was_there(line: Line, one: Number, other: Number, lexicon: Lexicon) -> bool:
    """Whether a number is what there was where another one is now: "31 minutes where it was 35"."""
    between = line.words[one.last : other.first]
    where, was = (lexicon.words("relations", "against", key) for key in ("where", "was"))
    led = between[1:] if between[:1] == [","] else between
    return len(led) > 1 and led[0] in where and led[-1] in was | lexicon.words("relations", "sources", "passive")


def _is_length(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number only says how long something took: "in five years, from 80 to 90"."""
    led = line.words[max(number.first - 1, 0) : number.first]
    shown, definite = lexicon.words("relations", "times", "shown"), lexicon.words("relations", "change", "definite")
    if not shown.isdisjoint(led) and definite.isdisjoint(line.words[max(number.first - 2, 0) : number.first]):
        return False  # "stays last 8.2 days", but not "the last 8 days"
    return number.quantity.unit_kind == "time" and not lexicon.words("relations", "times", "during").isdisjoint(led)


def _lead(line: Line, number: Number, lexicon: Lexicon) -> int:
    """The place of the word that leads to a number, fillers and "January's" left out; -1 where there is none."""
    at = number.first - 1
    if at > 1 and line.words[at] in lexicon.words("grammar", "possessive", "marks"):
        at -= 2
    while at > 0 and number.first - at <= JOINT and line.words[at] in lexicon.words("relations", "change", "fillers"):
        at -= 1
    return at


def _is_over(line: Line, base: Number, lexicon: Lexicon) -> bool:
    """Whether a number is what a change is told against: the base of "a threefold increase over the 1.5 million"."""
    rows, at = lexicon.tables["relations"]["change"], _lead(line, base, lexicon)
    return at > 0 and line.words[at] in rows["bases"] and line.words[at - 1] in (*rows["up"], *rows["down"])


def is_rate(line: Line, lexicon: Lexicon) -> bool:
    """Whether a line tells what a currency is worth in another: more of one to the other is a fall."""
    joints, money = lexicon.words("relations", "exchange", "joints"), lexicon.words("relations", "exchange", "money")
    the = lexicon.words("relations", "change", "definite")
    return any(
        one in joints and (two in money or (two in the and three in money))
        for one, two, three in zip(line.words, line.words[1:], [*line.words[2:], ""], strict=False)
    )


def joint(line: Line, number: Number, lexicon: Lexicon) -> str | None:
    """Which end of a change a number is by the word that leads to it: "from an average of 1,400" tells the begin."""
    at = _lead(line, number, lexicon)
    for told in ("begin", "end"):
        if at >= 0 and line.words[at] in lexicon.words("relations", "change", f"{told}s"):
            return told
    return None


def is_rate_of(one: Number, other: Number) -> bool:
    """Whether the second of two numbers leaves out for how much it is: "from 1.6 tonnes a hectare to 1.9 tonnes"."""
    head, per, _ = (one.quantity.unit or "").partition(" per ")
    return bool(per) and head == other.quantity.unit and other.quantity.kind == "level"


def _is_short(line: Line, one: Number, other: Number, changes: list[Stated], ends: frozenset[str]) -> bool:
    """Whether a bare number leaves its unit to the next one: "from 5.0 million to 4.2 million kronor"."""
    if one.quantity.unit is not None or one.quantity.value is None or other.quantity.value is None:
        return False
    if one.slashed or other.slashed or "change" in (one.quantity.kind, other.quantity.kind):
        return False
    between = line.words[one.last : other.first]
    timed = any(each.number is not None and each.number.quantity.unit_kind == "time" for each in changes)
    kinds = {*MEASURED, "rate"} - (set() if timed else {"time"})  # "from 8 to 10 minutes" is most often a range
    return len(between) == 1 and between[0] in ends and other.quantity.unit_kind in kinds


def _same_topic(one: Number, other: Number, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether two numbers speak of one thing: shared words, or the second sentence goes on about the first."""
    if one.line == other.line:
        between = lines[one.line].words[one.last : other.first]
        turned = lexicon.words("relations", "clauses", "between") | lexicon.words("relations", "times", "later")
        return not turned.isdisjoint(between)  # "51 last year, 38 now", "that cost 40 now costs 90"
    shared = one.topic & other.topic
    if len(shared) >= 2 or are_people(one, other):
        return True
    apart = other.line - one.line
    if lines[one.line].block != lines[other.line].block and not shared:
        return False
    words = lines[other.line].words
    goes_on = lexicon.words("relations", "anaphora").intersection(
        words[:LOCAL] + words[other.first - LOCAL : other.first]
    )
    return bool(shared) or (bool(goes_on) and apart <= (2 if one.quantity.unit else 1))


def _alone(number: Number, fellow: Number, lines: list[Line], of: frozenset[str]) -> bool:
    """Whether no other number of its line could be told of the same thing."""
    line = lines[number.line]
    if any(
        each.quantity.kind == "change"
        and each.quantity.unit_kind != "multiple"
        and not 0 <= each.first - number.last <= TOUCHING
        for each in line.numbers
    ):
        return False
    return not any(
        each is not number
        and abs(each.first - number.first) < (APART if each.topic & number.topic else LOCAL)
        and comparable(each, number)
        and of_one_size(each, number)
        and (each.quantity.unit is None or comparable(each, fellow))
        and of.isdisjoint(line.words[each.last : each.last + 1])
        for each in line.numbers
    )
