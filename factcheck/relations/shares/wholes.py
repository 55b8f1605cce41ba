"""A share of a whole beside the part that it comes to: "35%, that is 1,190, of the 3,400", "70% of the total"."""

from collections.abc import Iterator

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.reading.comparing import comparable
from factcheck.relations.reading.lines import Line, Number, part_of, term

BESIDE = 5
"""Tokens between a share and the part that says it again: "35 per cent, that is some 1,190". Our own choice."""

OWNED = 12
"""Tokens from a part to the share that it makes up: "with sales of 288 million, made up 70%". Our own choice."""

BEFORE = 2
"""Sentences before a share of "the total" in which that total is told. Our own choice."""

LINKS = 4
"""Tokens between "two thirds" and the whole it is of: "two thirds of all our 48 stations". Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each share with a whole and the part it should come to."""
    others = lexicon.words("relations", "totals", "rest")
    joints = [[word] for word in lexicon.words("grammar", "ranging", "and")]
    for line in lines:
        for share in line.numbers:
            if not is_share(share):
                continue
            for whole, part, confidence in (
                *_said_again(lines, line, share, lexicon),
                *_of_total(lines, line, share, lexicon),
                *_next(lines, line, share, lexicon),
            ):
                if whole.line == part.line and lines[whole.line].words[whole.last : part.first] in joints:
                    continue  # "between £40 and £41 million"
                if part.quantity.unit in others:
                    continue  # "891 fell and 608 others were damaged, a quarter of the 6,142"
                terms = (term(document, "share", share), term(document, "whole", whole), term(document, "part", part))
                yield Tie("share of", terms, confidence)


def is_share(number: Number) -> bool:
    """Whether a number is a part of something in per cent, or a fraction in words: "two thirds", "one in five"."""
    quantity = number.quantity
    if quantity.value is None or quantity.kind == "change":
        return False
    if quantity.unit_kind == "percent":
        return quantity.kind == "share" and 0 < quantity.value <= 100
    counted = quantity.unit is None or quantity.unit_kind == "count"
    exact = quantity.bound in ("=", "~")  # "in 23 of the 88, fewer than one home in ten has a line"
    return counted and exact and 0 < quantity.value < 1 and quantity.surface[0].isalpha()


def _taken_up(lines: list[Line], line: Line, share: Number, lexicon: Lexicon) -> list[Number]:
    """The whole of "It threw away 26,000 tonnes. Half of that, or 13,000 tonnes, ...": the one number before."""
    of, these = lexicon.words("relations", "totals", "of"), lexicon.words("relations", "shares", "taken_up")
    one, other = (line.words[at : at + 1] for at in (share.last, share.last + 1))
    if of.isdisjoint(one) or these.isdisjoint(other) or not line.place:
        return []
    own = [each for each in line.numbers if each.last <= share.first and not is_share(each)]
    those = lexicon.words("relations", "fractions", "these") - lexicon.words("relations", "clauses", "relatives")
    if own and not those.isdisjoint(other) and _again(line, own[-1], share, lexicon):
        own = own[:-1]  # "1,980, half of those", but not "83 million, a tenth of which", "180,000, a fifth of them"
    before = own or [each for each in lines[line.place - 1].numbers if _is_amount(each)]
    return before if len(before) == 1 else []


def _said_again(
    lines: list[Line], line: Line, share: Number, lexicon: Lexicon
) -> Iterator[tuple[Number, Number, str]]:  # fmt: skip
    """ "Of the 3,400 applicants, 35 per cent, that is 1,190", "two thirds of our 48 stations, 32 of them"."""
    at = line.numbers.index(share)
    wholes = [each for each in line.numbers[:at] if is_opening(line, each, lexicon)]
    wholes = wholes or _taken_up(lines, line, share, lexicon)
    behind = line.numbers[at + 1 : at + 2]
    if behind and _is_whole_of(line, share, behind[0], lexicon):
        wholes, anchor, rest = behind, behind[0], line.numbers[at + 2 : at + 3]
    else:
        anchor, rest = share, behind
    if not wholes and len(line.numbers) > at + 2:  # "64 per cent of it, that is 2.24 million of the 3.5 million"
        part, whole = line.numbers[at + 1 : at + 3]
        if _is_whole_of(line, part, whole, lexicon) and _follows(line, share, part, lexicon) and _may_be(part, whole):
            yield whole, part, "medium"
    if at > 1 and not wholes and _is_summed_up(line, line.numbers[at - 1], share, lexicon):
        part, whole = line.numbers[at - 2 : at]
        if _is_whole_of(line, part, whole, lexicon) and _may_be(part, whole):
            yield whole, part, "medium"  # "36 of 48 villages, or two thirds"
    for whole in wholes[-1:]:
        for part in rest:
            told = _again(line, anchor, part, lexicon) or (anchor is whole and _set_off(line, whole, part, lexicon))
            if told and _may_be(part, whole):
                yield whole, part, "medium"
        before = line.numbers[at - 1] if at else None
        told = before is not None and before not in wholes and _is_summed_up(line, before, share, lexicon)
        if before is not None and told and _may_be(before, whole):
            yield whole, before, "medium"  # "1,190 of them, or 35 per cent"


def is_opening(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is what others are some of: "Of the 3,400 applicants, ..."."""
    links, at = lexicon.words("relations", "impossible", "links"), number.first - 1
    while at > 0 and line.words[at] in links and line.words[at] not in lexicon.words("relations", "totals", "of"):
        at -= 1
    if at > 0 and line.words[at - 1] in lexicon.words("relations", "impossible", "out"):
        at -= 1  # "Out of the 3,400 applicants"
    stops = lexicon.words("relations", "clauses", "stops")
    if at > 0 and line.words[at - 1][:1].isalnum() and line.words[at - 1] not in stops:
        return False  # "Fourteen of its 40 shops", "members of the 12 clubs, 400 in all"
    of = lexicon.words("relations", "totals", "of")
    return number.first <= LINKS + 1 and not of.isdisjoint(line.words[max(at, 0) : at + 2])


def _is_whole_of(line: Line, share: Number, whole: Number, lexicon: Lexicon) -> bool:
    between = line.words[share.last : whole.first]
    links = lexicon.words("relations", "impossible", "links")
    return (
        0 < len(between) <= LINKS
        and lexicon.words("relations", "clauses", "stops").isdisjoint(between)
        and between[0] in lexicon.words("relations", "totals", "of")
        and (len(between) == 1 or not links.isdisjoint(between[1:]))
    )


def _again(line: Line, one: Number, other: Number, lexicon: Lexicon) -> bool:
    """Whether a number says again what the one before it does: in brackets, between commas, behind "or", "that is"."""
    between = line.words[one.last : other.first]
    marks = lexicon.words("relations", "shares", "marks")
    if not 0 < len(between) <= BESIDE or marks.isdisjoint(between):
        return False
    return set(between) <= marks | lexicon.words("relations", "shares", "fillers")


def _is_summed_up(line: Line, one: Number, share: Number, lexicon: Lexicon) -> bool:
    """Whether a share says again what its sentence has told: "30 are black, a share of about 38%", "48 villages, or two
    thirds"."""
    if _again(line, one, share, lexicon):
        return True
    between, behind = line.words[one.last : share.first], line.words[share.last : share.last + 1]
    marks = [at for at, word in enumerate(between) if word in lexicon.words("relations", "shares", "marks")]
    own = lexicon.words("relations", "shares", "fillers") | lexicon.words("relations", "shares", "named")
    told = marks and len(between) <= OWNED and set(between[marks[-1] + 1 :]) <= own
    apart = not lexicon.words("relations", "totals", "of").isdisjoint(behind)  # ", a third of them twins"
    return bool(told) and not apart


def _follows(line: Line, share: Number, part: Number, lexicon: Lexicon) -> bool:
    """ "64 per cent of parish income, that is 2.24 million": a phrase with "of", a mark and nothing but fillers."""
    between = line.words[share.last : part.first]
    marks = [at for at, word in enumerate(between) if word in lexicon.words("relations", "shares", "marks")]
    opens = not between or between[0] in lexicon.words("relations", "totals", "of") or marks[:1] == [0]
    fillers = lexicon.words("relations", "shares", "fillers")
    return bool(marks) and opens and len(between) <= OWNED and set(between[marks[-1] + 1 :]) <= fillers


def _set_off(line: Line, whole: Number, part: Number, lexicon: Lexicon) -> bool:
    """ "three quarters of the 5,600 members who answered, 4,200 in all": behind a comma, and all of them."""
    between, behind = line.words[whole.last : part.first], line.words[part.last : part.last + LINKS]
    closes = " ".join(behind).startswith(tuple(lexicon.words("relations", "shares", "closes")))
    marks = lexicon.words("relations", "shares", "marks")
    return closes and len(between) <= OWNED and not marks.isdisjoint(between[-2:])


def _may_be(part: Number, whole: Number) -> bool:
    """Whether a number can be a part of another: it is counted, or in the same unit; a fraction or a share isn't."""
    first, second = part.quantity, whole.quantity
    if first.value in (None, second.value) or second.value is None or is_share(part) or first.kind == "change":
        return False
    if {first.unit_kind, second.unit_kind} <= {"count", None}:
        return first.value == int(first.value)
    return comparable(part, whole) or comparable(whole, part)


def _of_total(lines: list[Line], line: Line, share: Number, lexicon: Lexicon) -> Iterator[tuple[Number, Number, str]]:
    """ "Sales were 412 million. Bread, with 288 million, made up 70% of the total"."""
    behind = line.words[share.last : share.last + 3]
    total = lexicon.words("relations", "shares", "total")
    if (behind[:1] != [] and behind[0] not in lexicon.words("relations", "totals", "of")) or total.isdisjoint(
        behind[1:]
    ):
        return
    parts = [each for each in line.numbers if 0 <= share.first - each.last <= OWNED and each is not share]
    for part in parts[-1:]:
        if _is_some(line, part, lexicon):
            yield from ((whole, part, "medium") for whole in _counted_before(lines, part))
        if not _is_amount(part):
            continue
        wholes = [
            each
            for other in lines[max(line.place - BEFORE, 0) : line.place + 1]
            for each in other.numbers
            if each is not part
            and _is_amount(each)
            and each.quantity.unit == part.quantity.unit
            and each.topic & part.topic
            and ((each.line, each.first) < (share.line, share.first) or each.first in part_of(line, share))
        ]
        if len(wholes) == 1:
            yield wholes[0], part, "medium"


def _is_some(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """The 37 of "37 of them"."""
    one, other = line.words[number.last : number.last + 1], line.words[number.last + 1 : number.last + 2]
    of, these = lexicon.words("relations", "totals", "of"), lexicon.words("relations", "totals", "these")
    return number.quantity.unit is None and not of.isdisjoint(one) and not these.isdisjoint(other)


def _counted_before(lines: list[Line], part: Number) -> list[Number]:
    """The one count before a part of it, in its sentence or else in the one before."""
    for place in range(part.line, max(part.line - 1, 0) - 1, -1):
        found = [
            each
            for each in lines[place].numbers
            if each.quantity.unit_kind == "count"
            and not is_share(each)
            and (place < part.line or each.last <= part.first)
        ]
        if found:
            return found[-1:]
    return []


def _is_amount(number: Number) -> bool:
    quantity = number.quantity
    return (quantity.value is not None and quantity.unit is not None and quantity.kind == "level") or (
        quantity.kind == "count" and quantity.unit_kind == "count" and not is_share(number)
    )


def _next(lines: list[Line], line: Line, share: Number, lexicon: Lexicon) -> Iterator[tuple[Number, Number, str]]:
    """ "A third of our 1,200 members came. That is 520 people"."""
    at = line.numbers.index(share)
    behind = line.numbers[at + 1 : at + 2]
    if not behind or not _is_whole_of(line, share, behind[0], lexicon) or line.place + 1 >= len(lines):
        return
    later = lines[line.place + 1]
    resumed = lexicon.words("relations", "change", "resumes").intersection(later.words[:1])
    part = later.numbers[0].quantity if len(later.numbers) == 1 else None
    exact = part is not None and (part.unit is not None or part.bound in ("=", "~"))  # "free for everybody over 60"
    if resumed and exact and _may_be(later.numbers[0], behind[0]):
        yield behind[0], later.numbers[0], "low"
