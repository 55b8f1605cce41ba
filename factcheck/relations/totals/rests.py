"""What is left of a total, with the parts before it wherever they stand: "the other twelve turbines", "the remaining
18%"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, pairwise, zip_longest

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.changes.pairing import is_from_to
from factcheck.relations.reading.comparing import comparable
from factcheck.relations.reading.lent import scale_of
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.measured import whole_of
from factcheck.relations.reading.parts import (
    COUNTED,
    HUNDRED,
    MOST_PARTS,
    SLIP,
    ZERO,
    added,
    all_that_add_up,
    are_all_read,
    closes,
    is_further,
    is_likely,
    is_percentage,
    is_shut,
    is_told,
    opens_with_rest,
    tie,
    with_one_apart,
)
from factcheck.relations.reading.readings import is_part, plain
from factcheck.relations.reading.topics import topics_of
from factcheck.relations.shares.exclusive import are_those_not, in_percent
from factcheck.relations.shares.wholes import is_opening, is_share
from factcheck.relations.totals import remaining

FAR = 20
"""Sentences in which the parts of a remainder are looked for: a short document. Our own choice."""

NEXT = 1
"""Sentences from one part to the next that are surely parts of one total. Our own choice."""

LEAST = Decimal("1.5")
"""How many times the sum of parts told right behind it a total is at most. Our own choice."""

MINOR = "minor"
"""The kind of units of which a hundred make one."""

LACKING = Decimal(80)
"""Points below which the shares of one sentence surely aren't all. Our own choice."""

NEAR, OVERFULL = Decimal(1), Decimal(130)
"""Points by which shares in words may miss a hundred; and what shares of one whole come to at most. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each remainder of a document with its fellow parts and, but for shares, the total."""
    for line in lines:
        for told in line.numbers:
            number = in_percent(told, HUNDRED) if is_part(told.quantity) else told  # "the balance, a quarter"
            if (
                number.quantity.value is not None
                and number.quantity.bound in "=~"
                and (closes(line, number, lexicon) or remaining.closing_time(line, number, lexicon))
            ):
                found = _of_hundred if is_percentage(number) else _of_total
                found = _of_coin if number.quantity.unit_kind == MINOR else found
                yield from found(document, lines, number, lexicon)
            elif is_further(line, number, lexicon):
                counted = replace(number.quantity, kind="count")  # and nothing that has grown
                whole = remaining.gathered(lines, number._replace(quantity=counted), lexicon)
                yield from _off(document, whole) if whole and whole.is_over() else ()
            elif number.quantity.value is not None and are_those_not(line, number, lexicon):
                yield from (each._replace(about="list") for each in _of_hundred(document, lines, number, lexicon))
        if not line.numbers and is_shut(line.words, lexicon):
            yield from _all_told(document, lines, line, lexicon)


def _all_told(document: Document, lines: list[Line], line: Line, lexicon: Lexicon) -> Iterator[Tie]:
    """ "The plan contains nothing else": the numbers before it in one unit are all parts of the first one."""
    before = [number for other in lines[max(line.place - FAR, 0) : line.place] for number in other.numbers]
    near = [each for each in before if each.line >= line.place - NEXT and each.quantity.unit_kind != "percent"]
    sums = []
    known = {(each.quantity.unit, scale_of(each.quantity)): each for each in near}
    for last in (each for (unit, scale), each in known.items() if unit is not None or scale):
        found = [each for each in before if each is not last and _addable(each, last, lines, lexicon)]
        told = before[: before.index(last)]
        sums += [(total, [*_parts(told, found, total, last), last]) for total in found]
    if before and _is_bare_count(before[-1]):  # "The council has 45 seats. Labour has 14 and the Greens have 31"
        counts = [each for each in before if each.quantity.unit_kind == "count" and each.quantity.kind != "change"]
        sums += [(total, _with_bare(before, total, [total], total)[:-1]) for total in counts]
    sums = [each for each in sums if 2 <= len(each[1]) <= MOST_PARTS]
    likely = [] if any(_fits(*each, before) for each in sums) else [each for each in sums if is_likely(*each)]
    if len(likely) == 1:
        total, parts = likely[0]
        yield tie(document, total._replace(quantity=plain(total.quantity)), parts, "low")


def _off(document: Document, whole: remaining.Gathered) -> Iterator[Tie]:
    if not whole.fits:
        yield tie(document, whole.total, list(whole.parts), "medium", "gathered")


def _before(lines: list[Line], rest: Number, lexicon: Lexicon) -> list[Number]:
    """The numbers told before a rest, but for what something was before: "from 500,000 to 468,000 animals"."""
    return [
        number
        for line in lines[max(rest.line - FAR, 0) : rest.line + 1]
        for number, after in zip_longest(line.numbers, line.numbers[1:])
        if (number.line, number.first) < (rest.line, rest.first)
        and not (after and is_from_to(line, number, after, lexicon))
    ]


def _of_total(document: Document, lines: list[Line], rest: Number, lexicon: Lexicon) -> Iterator[Tie]:
    if rest.quantity.unit_kind == "percent":
        return
    if (whole := remaining.gathered(lines, rest, lexicon)) is not None:
        yield from _off(document, whole)
        return
    before = _counted(_before(lines, rest, lexicon))
    named = any(not each.noun.isdisjoint(rest.noun) for each in before)
    others = rest.quantity.unit in lexicon.words("relations", "totals", "rest")  # "the 110 others"
    if others or (
        rest.quantity.unit_kind == "count" and not named and opens_with_rest(lines[rest.line], rest, lexicon)
    ):
        rest = rest._replace(quantity=replace(rest.quantity, unit=None, unit_kind=None))  # "the rest, 35 calves"
    found = [each for each in before if _addable(each, rest, lines, lexicon) and not _is_one(each)]
    opening = [each for each in found if each.line == rest.line and is_opening(lines[rest.line], each, lexicon)]
    sums = []
    for total in opening or found:
        parts = [*_parts(before, found, total, rest), rest]
        if is_told(rest, total) and 2 <= len(parts) <= MOST_PARTS:
            sums.append((total, parts))
    wider = [(total, _with_bare(before, total, parts, rest)) for total, parts in sums]
    wider = [each for each in wider if len(each[1]) <= MOST_PARTS]
    if any(_fits(total, parts, before) for total, parts in (*sums, *wider)):
        return
    near = [each for each in sums if _is_steady(*each) and added(each[1]) * LEAST > (each[0].quantity.value or ZERO)]
    likely = [each for each in sums if is_likely(*each)]
    wide = [{*parts} for _, parts in likely]  # of which a nearer total and its parts may be parts
    near, likely = (
        [each for each in some if not any({each[0], *each[1]} <= of for of in wide)] for some in (near, likely)
    )
    if near and (not likely or any(each in near for each in likely)):
        total, parts = max(near, key=lambda each: each[0].quantity.value or 0)
        yield tie(document, total, parts, "medium")
        return
    likely = likely or with_one_apart(sums) or [each for each in wider if is_likely(*each)]
    if likely:
        total, parts = min(likely, key=lambda each: abs(1 - added(each[1]) / (each[0].quantity.value or Decimal(1))))
        yield tie(document, total, parts, "low")


def _counted(numbers: Sequence[Number]) -> list[Number]:
    """Some numbers but for those that a percentage lends its unit: the 33 of "41% of them chose A and 33 chose B"."""
    return [
        each
        for last, each in pairwise([*numbers[:1], *numbers])
        if not (is_percentage(last) and last.line == each.line and _is_bare(each))
        or (each.quantity.value or ZERO) > HUNDRED
    ]


def _parts(before: Sequence[Number], found: Sequence[Number], total: Number, rest: Number) -> list[Number]:
    """The numbers between a total and its rest that are parts of it: in its unit, or bare and of the same thing."""
    between = [each for each in before if (each.line, each.first) > (total.line, total.first)]
    places = {(each.line, each.first) for each in found}
    fellows = [
        each
        for each in between
        if ((each.line, each.first) in places and _is_of(each, total, rest)) or _is_told_of(each, total)
    ]
    return [each for each in fellows if _may_be_part(each, total)]


def _with_bare(before: Sequence[Number], total: Number, parts: list[Number], rest: Number) -> list[Number]:
    """The parts of a count with the bare numbers that stand between it and its rest: "in the north there were 31"."""
    if total.quantity.unit_kind not in COUNTED:
        return parts
    bare = [
        each
        for each in before
        if (each.line, each.first) > (total.line, total.first) and _is_bare_count(each) and _may_be_part(each, total)
    ]
    return [*sorted({*parts[:-1], *bare}, key=lambda each: (each.line, each.first)), rest]


def _may_be_part(part: Number, total: Number) -> bool:
    """Whether a number is in the unit of its total and below it, or would be in thousands instead of millions."""
    first, second = part.quantity, total.quantity
    counted = first.unit_kind in COUNTED and second.unit_kind in COUNTED
    if not (counted or first.unit in (None, second.unit)) or (counted and first.value != int(first.value or ZERO)):
        return False
    value, whole = part.quantity.value or ZERO, total.quantity.value or ZERO
    return 0 < value < whole or whole < value / SLIP * 10 < 10 * whole


def _is_of(part: Number, total: Number, rest: Number) -> bool:
    """Whether a number can be a part by what it counts: where the rest doesn't say it, the total does."""
    named = rest.quantity.unit is not None or part.quantity.unit is None or part.line == rest.line
    return named or not part.noun.isdisjoint(total.noun | total.topic)


def _is_told_of(part: Number, total: Number) -> bool:
    """Whether a bare number speaks of what a total does: "184 animals were killed", "with 121 dead"."""
    return total.quantity.unit_kind == "count" and _is_bare_count(part) and not part.topic.isdisjoint(total.topic)


def _is_bare_count(number: Number) -> bool:
    """Whether a number in figures counts what its sentence leaves out: "in the north there were 31"."""
    return _is_bare(number) and number.quantity.value == int(number.quantity.value or 0)


def _is_bare(number: Number) -> bool:
    """Whether a number in figures has no unit, and is no change."""
    quantity = number.quantity
    return quantity.unit is None and quantity.kind == "level" and not number.slashed and quantity.surface[:1].isdigit()


def _fits(total: Number, parts: list[Number], before: Sequence[Number]) -> bool:
    """Whether some of the parts with the rest make a total, or a number told before is what they lack."""
    *others, rest = parts
    whole = total.quantity.value or ZERO
    missing = whole - added(parts)
    wider = whole + added(parts)  # "84 machines. Thirty-eight are cars. Twenty-six are boats. The other 20 are sledges"
    return any(each.quantity.value in (missing, wider) for each in before) or any(
        added([*chosen, rest]) == whole for size in range(1, len(others) + 1) for chosen in combinations(others, size)
    )


def _is_steady(total: Number, parts: list[Number]) -> bool:
    """Whether the total and its parts stand in sentences that follow each other."""
    return all(other.line - one.line <= NEXT for one, other in pairwise([total, *parts]))


def _addable(number: Number, rest: Number, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether a number before a rest can be its total or a fellow part: same unit, or a bare number that opens."""
    if number.quantity.value is None or number.quantity.unit_kind == "time":
        return False
    if rest.quantity.unit_kind in COUNTED and _stands_for_some(lines[number.line], number, lexicon):
        return True
    if number.quantity.kind == "change":
        return False
    listed = [each for each in lines[rest.line].numbers if each.quantity.unit is not None and each.last <= rest.first]
    if _is_bare(rest) and listed and number.quantity.unit == listed[0].quantity.unit:
        return True
    if number.quantity.unit is None and number.line == rest.line:
        same = [each for each in listed if each.quantity.unit == rest.quantity.unit and each.last <= number.first]
        if same or (rest.quantity.unit_kind == "currency" and scale_of(number.quantity)):
            return True  # "21,000 square feet and 16,500", "140 billion to Lund"
    if number.quantity.unit is None and (scale := scale_of(rest.quantity)):
        return scale_of(number.quantity) == scale  # "2.7 million ... 0.9 million and the rest"
    if number.quantity.unit is None and rest.quantity.unit_kind in COUNTED:
        opens = number.first == 0 and number.line > 0
        return opens or (number.line == rest.line and number.quantity.surface[:1].isdigit() and not number.slashed)
    return comparable(number, rest) and number.quantity.unit is not None


def _is_one(number: Number) -> bool:
    """The one of "one of whom is blind", who is a part only where the others lack just one."""
    return number.quantity.unit is None and number.quantity.value == 1


def _stands_for_some(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a bare number stands for so many of what was told before: "30 are producing", "38 of their number"."""
    quantity = number.quantity
    if quantity.unit is not None or number.slashed or quantity.value != int(quantity.value or 0):
        return False
    behind = line.words[number.last : number.last + 3]
    if " ".join(behind).startswith(tuple(lexicon.words("relations", "totals", "of_them"))):
        return True
    verbs, article = lexicon.words("relations", "totals", "verbs"), lexicon.words("numbers", "words", "article")
    return quantity.kind != "change" and not verbs.isdisjoint(behind[:1]) and article.isdisjoint(behind[1:2])


def _of_hundred(document: Document, lines: list[Line], rest: Number, lexicon: Lexicon) -> Iterator[Tie]:
    """The shares that a remaining one completes: all that are told of its whole where they are more than a hundred;
    else of those that name no whole as many as bring it nearest to a hundred."""
    line, before = lines[rest.line], _before(lines, rest, lexicon)
    told = [each for each in before if is_share(each)]
    if told and _is_lone_fraction(told[-1], before, rest):  # "Three quarters are full-time, and the remaining 35%"
        yield tie(document, None, [in_percent(told[-1], HUNDRED), rest], "medium")
        return
    if not are_all_read(line, lexicon) or rest.quantity.bound not in "=~":
        return
    same = [number for number in before if number.line == rest.line and number.quantity.unit_kind == "percent"]
    listed = len(same) >= 2 and not any(number.quantity.bound != "=" for number in same)  # "falls 34%, burns 27%"
    shares = [number for number in before if is_percentage(number) or (listed and number in same)]
    same = [number for number in shares if number.line == rest.line]
    whole_here = len(same) >= 2 and not _needs_earlier(shares, same, rest)
    if whole_here:
        shares = same
    surely, perhaps, foreign = _of_one_whole(lines, shares, rest, lexicon)
    if len(same) >= 2 and not whole_here:  # and those beside it too
        surely = [*(each for each in shares if each in surely and each not in same), *same]
        perhaps, foreign = ([each for each in some if each not in same] for some in (perhaps, foreign))
    lent = [each for each in before if shares and each.line >= shares[0].line and _is_bare(each)]  # "41%. Ek has 33"
    moved = [each for each in before[-MOST_PARTS:] if each.quantity.unit_kind == "percent" and each not in shares]
    blocks = {lines[each.line].block for each in (*shares, rest)}
    words = [each for each in before if _is_fraction(lines[each.line], each)]  # "a third of it"
    words = [in_percent(each, HUNDRED) for each in words if lines[each.line].block in blocks]
    every = [*words, *moved, *lent, *foreign, *perhaps, *surely][-MOST_PARTS:]  # "38% made less. The rest, 41%"
    if len(surely) >= MOST_PARTS or any(_completes(chosen, rest) for chosen in _subsets(every) if chosen):
        return
    full = [*surely, *perhaps, rest]
    some = [[*surely, *each, rest] for each in _subsets(perhaps[-MOST_PARTS:]) if surely or each]
    over = len(full) > 2 and HUNDRED < added(full) <= OVERFULL
    if whole_here or (over and not any(all_that_add_up(each).contains(HUNDRED) for each in some)):
        best = full
    else:
        any_of = _subsets([*perhaps, *foreign][-MOST_PARTS:])
        choices = [[*surely, *each, rest] for each in any_of if surely or each]
        best = min(choices, key=lambda chosen: abs(added(chosen) - HUNDRED), default=[])
    if words and added(best) <= HUNDRED:  # "a third of it is here, 45% there, and the rest, 32%, gone"
        best = [*(each for each in words if each.line == line.place), *best]
    if best and (not words or HUNDRED < added(best) <= OVERFULL):
        yield tie(document, None, sorted(best, key=lambda each: each[1:3]), "high" if whole_here else "medium")


def _needs_earlier(shares: Sequence[Number], same: Sequence[Number], rest: Number) -> bool:
    """Whether the shares of a sentence lack more than they are to a hundred, and the one before it tells others: "Cod
    leads with 52%. Herring has 21%, hake 19%, and eel the last 18%"."""
    earlier = [each for each in shares if each.line == rest.line - NEXT]
    return bool(earlier) and added([*same, rest]) < LACKING


def _of_coin(document: Document, lines: list[Line], rest: Number, lexicon: Lexicon) -> Iterator[Tie]:
    """Parts of a hundred: "Of every euro 41 cents go to the guards, ... The remaining 36 cents are saved"."""
    opened = next((line for line in lines[max(rest.line - FAR, 0) : rest.line + 1] if _divides(line, lexicon)), None)
    if opened is None:
        yield from _of_total(document, lines, rest, lexicon)
        return
    unit = rest.quantity.unit
    before = [each for each in _before(lines, rest, lexicon) if each.line >= opened.place]
    told = [each for each in before if each.quantity.unit == unit][-MOST_PARTS:]
    parts = [in_percent(each, Decimal(1)) for each in (*told, rest) if each.quantity.kind != "change"]
    if HUNDRED < added(parts) <= OVERFULL and not any(_completes(chosen, rest) for chosen in _subsets(told)):
        yield tie(document, None, parts, "medium")


def _divides(line: Line, lexicon: Lexicon) -> bool:
    """Whether a sentence tells what becomes "of every euro"."""
    every = lexicon.words("relations", "totals", "every")
    marks = [line.sentence.marks.starting(at + 1, "unit") for at, word in enumerate(line.words) if word in every]
    return any(mark is not None and mark.value[1] == "currency" for mark in marks)


def _is_lone_fraction(part: Number, before: Sequence[Number], rest: Number) -> bool:
    """Whether a part in words is all that a rest is told beside: right before it, with no percentage near."""
    alone = not any(is_percentage(each) for each in before if each.line >= rest.line - NEXT)
    return alone and not is_percentage(part) and part.line >= rest.line - NEXT and part.quantity.bound == "="


def _of_one_whole(
    lines: list[Line], shares: Sequence[Number], rest: Number, lexicon: Lexicon
) -> tuple[list[Number], list[Number], list[Number]]:  # fmt: skip
    """The shares that are told of the whole that most are told of, each value once; those that name no whole; and
    those that name another one, which may be the same by another name."""
    topics = topics_of(lexicon)
    told = {share: whole_of(lines[share.line], share, lexicon, topics) for share in (*shares, rest)}
    wholes = [told[rest]] if told[rest] else [whole for whole in told.values() if whole]
    if not wholes:
        return [], list(shares), []

    def names(whole: frozenset[str]) -> tuple[int, bool]:
        return sum(not whole.isdisjoint(each) for each in told.values()), not whole.isdisjoint(lines[rest.line].topic)

    whole = max(wholes, key=names)
    surely = {each.quantity.value: each for each in shares if told[each] & whole}
    others = [each for each in shares if each.quantity.value not in surely]
    unnamed, foreign = [each for each in others if not told[each]], [each for each in others if told[each]]
    if told[rest] or names(whole)[0] > 1:
        return list(surely.values()), unnamed, foreign
    return [], [*surely.values(), *unnamed], foreign


def _subsets(numbers: Sequence[Number]) -> Iterator[tuple[Number, ...]]:
    return (chosen for size in range(len(numbers) + 1) for chosen in combinations(numbers, size))


def _completes(chosen: Sequence[Number], rest: Number) -> bool:
    """Whether a remaining share is what some others lack to a hundred, to the point where one of them is in words."""
    slack = NEAR if any(each.quantity.unit is None or not each.quantity.surface[:1].isdigit() for each in chosen) else 0
    return abs(added(chosen) + (rest.quantity.value or ZERO) - HUNDRED) <= slack


def _is_fraction(line: Line, number: Number) -> bool:
    """A part in words, which could be one of the shares: "a third of the land", but no "a fourth, near Ulm"."""
    quantity = number.quantity
    apart = line.words[number.last : number.last + 1] == [","]
    told = quantity.unit is None and quantity.kind != "change" and quantity.bound in "=~"  # not "over a third"
    return told and 0 < (quantity.value or 0) < 1 and not apart
