"""What an average is of where no list stands beside it: all numbers of its kind in a short text."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.relations.changes.pairing import is_from_to
from factcheck.relations.reading.lines import Line, Number, is_norm
from factcheck.relations.reading.measured import ANYBODY, PEOPLE
from factcheck.relations.reading.times import phase_of, times_of
from factcheck.relations.reading.topics import topics_of

SHORT = 40
"""Sentences of a document of one thing: in longer ones numbers of one kind are of too many. Our own choice."""

SIZE, WIDE = 2, 4
"""How many times an average a number that it is of is at most: more is a total, or of another thing; where it says that
it is of all together. Our own choice."""

LEAD = 4
"""Tokens before an average, or the word for it, in which it is what others are held to: "above the league's average of
12". Our own choice."""

SCOPE = 6
"""Tokens before an average in which the word for it can stand. Our own choice."""

OFFSET, MONTH = "year ", "month "
"""How "last year" and "in June" are named as times."""

TIMED = 4
"""Tokens behind a number in which its time stands. Our own choice."""

NAMED = 4
"""Tokens behind an average in which it is said whose it is. Our own choice."""

BESIDE = 1
"""Sentences from a list to an average that speaks of it. Our own choice."""

JOINT, SEVERAL = 2, 3
"""Numbers that an average is of at least: where it says that it is of all together, and where it doesn't."""


def spread_over(lines: list[Line], line: Line, average: Number, lexicon: Lexicon) -> list[Number]:
    """The numbers told before an average that it can only be of; none where it may be of others too."""
    told_as, the = lexicon.words("relations", "averages"), lexicon.words("relations", "totals", "definite")
    whole, both = (lexicon.words("relations", "averages", key) for key in ("whole", "both"))
    joint = not (whole - told_as).isdisjoint(line.words) or any(
        one in the and other in both for one, other in pairwise(line.words)
    )
    if len(lines) > SHORT or not stands_by_itself(line, average, lexicon):
        return []
    nouns = average.noun or _headed(line, average, lexicon)
    found = _alike(lines[: average.line + 1], average, nouns, WIDE if joint else SIZE, lexicon)
    few = {each.quantity.value for each in line.numbers if each is not average}
    timed = [] if len(found) in few else [each for each in found if are_timed((each,), lines, lexicon)]
    found = timed if len(timed) in few else found  # "for the three months together", and no price of a jar
    places = {each.line for each in found}
    joint = joint or _are_halves([lines[place] for place in places], lexicon)
    before = (lines[place - 1] for place in places if place and lines[place - 1].block == lines[place].block)
    told = frozenset[str]().union(*(each.topic for each in (*(lines[place] for place in places), *before)))
    if len(found) < (JOINT if joint else SEVERAL) or len({each.quantity.value for each in found}) == 1:
        return []
    if any(each.quantity.unit_kind == "count" and _are_more(each, average, len(found)) for each in line.numbers):
        return []  # "over all nine schools", of which three are told
    of_one = len(places) == 1 or joint or frozenset.intersection(*(lines[place].topic for place in places))
    linked = line.topic & told - topics_of(lexicon).of(told_as)
    sure = bool(linked)
    spelled = " per " in (average.quantity.unit or "") and all(
        times_of(lines[place], range(len(lines[place].words)), lexicon) for place in places
    )  # "40 in May and 50 in June ... 45 a month"
    paced = " per " in (average.quantity.unit or "") and not any(
        " per " in (each.quantity.unit or "") for each in found
    )
    if paced and len(places) > 1 and not spelled:
        return []  # lengths of several things, and so much a day
    if not linked and (joint or spelled or is_theirs(line, average, lexicon)):
        sure = not _alike(lines[average.line :], average, nouns, SIZE, lexicon, average.last)
    return found if of_one and sure and is_of_their_time(lines, line, average, places, lexicon) else []


def _are_more(number: Number, average: Number, told: int) -> bool:
    """Whether a few that an average is said to be of are more than are told: a count in words before it."""
    few, value = number.quantity.surface[:1].isalpha(), number.quantity.value or 0
    return few and number.last <= average.first and value > told and number.quantity.unit != average.quantity.unit


def is_theirs(line: Line, average: Number, lexicon: Lexicon) -> bool:
    """Whether an average speaks of what stands before: "the annual average", "That is a mean of"."""
    pronouns = lexicon.words("relations", "anaphora", "pronouns")
    told_as, the = lexicon.words("relations", "averages"), lexicon.words("relations", "totals", "definite")
    their = lexicon.words("grammar", "possessive", "their")  # "her average of 24 points", not "his son averages"
    lead = line.words[: average.first]
    definite = any(
        word in told_as and not (the.isdisjoint(lead[max(at - JOINT, 0) : at]) and their.isdisjoint(lead[at - 1 : at]))
        for at, word in enumerate(lead)
    )
    return definite or not pronouns.isdisjoint(line.words[:1])


def _are_halves(lines: Sequence[Line], lexicon: Lexicon) -> bool:
    """Whether some sentences speak of two that are all: men and women, town and country."""
    said = {word for line in lines for word in line.words}
    return any(said >= set(pair) for pair in lexicon.tables["relations"]["averages"]["halves"])


def are_all(lines: list[Line], line: Line, parts: Sequence[Number], lexicon: Lexicon) -> bool:
    """Whether some numbers are all that an average is of: as many as "the three months", or as the judges there are, or
    one for each month of a sentence."""
    places = {part.line for part in parts}
    common = frozenset.intersection(*(lines[place].topic for place in places))
    if len(places) == 1 and len(parts) >= SEVERAL and are_timed(parts, lines, lexicon):
        return True
    the = lexicon.words("relations", "totals", "definite")
    return any(
        number.quantity.value == len(parts) >= SEVERAL
        and (
            (
                other is line
                and (number.quantity.unit is not None or not the.isdisjoint(line.words[number.first - 1 :][:1]))
            )
            or not number.noun.isdisjoint(common)
            or places == {other.place}
        )
        for other in lines
        for number in other.numbers
    )


def is_right_behind(
    lines: Sequence[Line], line: Line, parts: Sequence[Number], average: Number, lexicon: Lexicon
) -> bool:
    """Whether an average speaks of the list right before it: "..., so the mean is 83", "On average they raised"."""
    home, end = lines[parts[-1].line], parts[-1].last
    if any(each.line != home.place for each in parts) or (home.place, end) > (average.line, average.first):
        return False
    if home.place == line.place:
        return not lexicon.words("relations", "totals", "concludes").isdisjoint(line.words[end : average.first])
    return home.block == line.block and line.place - home.place <= BESIDE and is_theirs(line, average, lexicon)


def are_timed(run: Sequence[Number], lines: Sequence[Line], lexicon: Lexicon) -> bool:
    """Whether each of some numbers is that of a day, a month or a year, or of the first, the second and the third."""
    home = {line.place: line for line in lines}
    before = [_own_before(home[each.line], each, lexicon) for each in run]
    ends = [after.first if after.line == each.line else each.last + TIMED for each, after in pairwise(run)]
    behind = [range(each.last, end) for each, end in zip(run, [*ends, run[-1].last + TIMED], strict=True)]
    timed = (
        all(_is_timed(home[each.line], where, lexicon) for each, where in zip(run, side, strict=True))
        for side in (behind, before)
    )
    return any(timed) or any(_are_first_to_last(home, run, side) for side in (before, behind))


def _are_first_to_last(home: Mapping[int, Line], run: Sequence[Number], sides: Sequence[range]) -> bool:
    """Whether ordinals beside some numbers go from the first one up: "66% in the first quarter, 70% in the second"."""
    nth = [
        int(mark.value)
        for each, where in zip(run, sides, strict=True)
        for mark in home[each.line].sentence.marks.all("ordinal")
        if mark.first in where
    ]
    return nth == list(range(1, len(run) + 1))


def _own_before(line: Line, number: Number, lexicon: Lexicon) -> range:
    """The tokens before a number behind the last comma, "and" or number."""
    joints = lexicon.words("numbers", "words", "joiner") | {","}
    ends = [each.last for each in line.numbers if each.last <= number.first]
    return range(max([0, *ends, *(at + 1 for at in range(number.first) if line.words[at] in joints)]), number.first)


def _is_timed(line: Line, where: range, lexicon: Lexicon) -> bool:
    """Whether some tokens name a day, a month or a year."""
    where = range(where.start, min(where.stop, len(line.words)))
    return bool(_days(line, where, lexicon) or times_of(line, where, lexicon))


def _alike(
    lines: Sequence[Line], average: Number, nouns: frozenset[str], times: int, lexicon: Lexicon,
    behind: int | None = None,
) -> list[Number]:  # fmt: skip
    """The numbers before an average, or `behind` a token of its sentence, that are of its kind and size."""
    found: list[Number] = []
    for line in lines:
        for number in line.numbers:
            at = (number.line, number.first)
            if at >= (average.line, average.first) if behind is None else at < (average.line, behind):
                continue
            same = _is_of_kind(number, average, nouns) or _goes_on(line, number, found)
            listed = list_up_to(line, number, average) if same and behind is None else [number] if same else []
            listed = [each for each in listed if each not in found and is_of_size(each, average, times)]
            found += [each for each in listed if not is_of_a_change(line, each, lexicon)]
    return found


def is_of_a_change(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is one that another came from or went to, and none to be averaged with it: "went from 2,500 to
    2,660 crowns a month", "a week before, it had been an average of $13,000"."""
    if phase_of(line, number, lexicon) == "earlier":
        return True
    led = not lexicon.words("relations", "change", "begins").isdisjoint(line.words[max(number.first - 1, 0) :][:1])
    if led and line.sentence.marks.ending(number.first - 1, "change") is not None:
        return True  # "240 on board, up from 200"
    return any(number in pair and is_from_to(line, *pair, lexicon) for pair in pairwise(line.numbers))


def _is_of_kind(number: Number, average: Number, nouns: frozenset[str]) -> bool:
    first, second = number.quantity, average.quantity
    if first.value is None or first.kind == "change" or number.slashed or first.bound not in ("=", "~"):
        return False
    if first.unit_kind == "count" and (nouns or second.unit_kind == "count"):
        same = not (number.noun or nouns) and first.unit == second.unit  # "points"
        return same or bool(number.noun & nouns) or bool(number.noun & ANYBODY and nouns & PEOPLE)
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


def is_of_size(number: Number, average: Number, times: int) -> bool:
    one, other = number.quantity.value, average.quantity.value
    return one is not None and other is not None and other <= one * times and one <= other * times


def _headed(line: Line, average: Number, lexicon: Lexicon) -> frozenset[str]:
    """What stands before a bare average and says what it counts: "an average home crowd of 6,400"."""
    ofs = lexicon.words("relations", "totals", "of")
    led = average.quantity.unit is None and not ofs.isdisjoint(line.words[max(average.first - 1, 0) : average.first])
    return topics_of(lexicon).of(line.words[max(average.first - 2, 0) : average.first - 1]) if led else frozenset()


def stands_by_itself(line: Line, average: Number, lexicon: Lexicon) -> bool:
    """Whether an average is told as that of what the text tells, and isn't held against it."""
    beyond = lexicon.words("relations", "averages", "beyond") | lexicon.words("relations", "against")
    whole = lexicon.words("relations", "averages", "whole")
    if not (whole - beyond - lexicon.words("relations", "averages")).isdisjoint(line.words):
        beyond -= lexicon.words("relations", "averages", "scope")  # "in the country as a whole"
    told = average.quantity.bound in ("=", "~") and average.quantity.kind != "change"
    norm = is_norm(line, average, lexicon) or is_held_against(line, average, lexicon)
    others = lexicon.words("relations", "averages", "others").intersection(line.words[: average.last + NAMED])
    return told and not norm and not others and beyond.isdisjoint(line.words[: _end_of(line, average, lexicon)])


def _end_of(line: Line, average: Number, lexicon: Lexicon) -> int:
    """Where a second statement begins behind an average: ", and they would like another hut"."""
    joiner, turns = lexicon.words("numbers", "words", "joiner"), lexicon.words("relations", "clauses", "turns")
    pairs = enumerate(pairwise(line.words[average.last :]), average.last)
    return next((at for at, (one, other) in pairs if one == "," and other in joiner | turns), len(line.words))


def is_held_against(line: Line, average: Number, lexicon: Lexicon) -> bool:
    """Whether others are held against an average, "well above the average of 12", or it against them: "on average 4
    above that"."""
    if not lexicon.words("relations", "averages", "apart").isdisjoint(line.words[average.last : average.last + 1]):
        return True
    orders = (lexicon.words("relations", "orders", key) for key in ("over", "under", "than"))
    sides = (lexicon.words("relations", "sides", key) for key in ("over", "under"))
    held, told_as = frozenset[str]().union(*orders, *sides), lexicon.words("relations", "averages")
    if not lexicon.words("relations", "against").isdisjoint(line.words[max(average.first - 1, 0) : average.first]):
        return True  # "275 on average, as against 260 the year before"
    named = [at for at in range(max(average.first - SCOPE, 0), average.first) if line.words[at] in told_as]
    return any(not held.isdisjoint(_led(line, at)) for at in (*named, average.first))


def _led(line: Line, at: int) -> list[str]:
    """The tokens before one, behind the last number and comma: not the "over" of "over 90 days, about 550 daily"."""
    start = max([at - LEAD, 0, *(each.last for each in line.numbers if each.last <= at)])
    return line.words[max([start, *(place + 1 for place in range(start, at) if line.words[place] == ",")]) : at]


def is_of_their_time(lines: list[Line], line: Line, average: Number, places: set[int], lexicon: Lexicon) -> bool:
    """Whether an average names no year and no day of the week that the numbers it is of don't."""
    if not are_of_its_days(lines, line, average, places, lexicon):
        return False
    held = lexicon.words("relations", "orders", "than") | lexicon.words("relations", "against")
    stop = next((at for at in range(average.last, average.clause.stop) if line.words[at] in held), average.clause.stop)
    own = times_of(line, range(stop), lexicon)  # "5.3 metres, better than in 2018"
    told = frozenset[str]().union(
        *(times_of(lines[place], range(len(lines[place].words)), lexicon) for place in places)
    )
    told_by = (OFFSET, MONTH) if any(time.startswith(MONTH) for time in told) else OFFSET
    return {time for time in own if time.isdecimal() or time.startswith(told_by)} <= told


def are_of_its_days(lines: list[Line], line: Line, average: Number, places: set[int], lexicon: Lexicon) -> bool:
    """Whether an average names no day of the week that the numbers it is of don't: not "9,000 a day on Sundays"."""
    told = (_days(lines[each], range(len(lines[each].words)), lexicon) for each in places)
    return _days(line, range(average.first), lexicon) <= frozenset[str]().union(*told)


def _days(line: Line, where: range, lexicon: Lexicon) -> frozenset[str]:
    """The days of the week that some tokens name: "on Sunday", "on Sundays"."""
    every = lexicon.words("periods", "weekdays")
    return every.intersection(line.words[at].removesuffix("s") for at in where)


def list_up_to(line: Line, last: Number, average: Number) -> list[Number]:
    """The numbers right before the last one of a list, parted from each other by a comma or an "and" alone."""
    found = [last]
    for number in reversed(line.numbers[: line.numbers.index(last)]):
        gap = line.words[number.last : found[0].first]
        bare = number.quantity.unit is None and number.quantity.value is not None
        same = number.quantity.unit == last.quantity.unit and averaged(number, average)
        if len(gap) != 1 or not (bare or same):
            break
        found.insert(0, number)
    return found


def averaged(part: Number, average: Number) -> bool:
    first, second = part.quantity, average.quantity
    if first.value is None or first.kind == "change":
        return False
    units = [(unit or "").split(" per ")[0] for unit in (first.unit, second.unit)]
    if units[0] != units[1] and units[0].split()[-1:] == units[1].split()[-1:] != []:
        return True  # "230 nautical miles", on average "210 miles a day"
    kinds = {first.unit_kind, second.unit_kind}  # "the youngest is 16", "an average age of 61"
    return units[0] == units[1] or ("" in units and (kinds <= {"count", None} or kinds == {"age", None}))
