"""Changes told beside their two ends: "rose 34%, to 62,000 from 50,000", also where sentences stand between them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.extraction.numbers.years import has_year_digits
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Span, Term, Tie
from factcheck.relations.changes import directions
from factcheck.relations.changes.afar import SOLE, afar
from factcheck.relations.changes.amounts import is_aimed, is_of_another_amount, is_of_it
from factcheck.relations.changes.belonging import (
    announces,
    belongs,
    beside,
    follows,
    has_own,
    in_unit,
    opens,
    parts,
    resumes,
)
from factcheck.relations.changes.clear import goes_on, is_clear
from factcheck.relations.changes.foretold import foretold
from factcheck.relations.changes.nearby import nearby
from factcheck.relations.changes.pairing import Pair, pairings
from factcheck.relations.changes.reaching import by_line, ending, reaching
from factcheck.relations.changes.recalled import recalled
from factcheck.relations.changes.states import text_of
from factcheck.relations.reading.dimensions import in_unit_of
from factcheck.relations.reading.lines import Line, Number, term
from factcheck.relations.reading.no_change import is_of_another_spell
from factcheck.relations.reading.owned import are_of_several
from factcheck.relations.reading.parts import is_percentage
from factcheck.relations.reading.stated import Stated, is_set_against, stated
from factcheck.relations.reading.supposed import is_supposed
from factcheck.relations.reading.times import times_of, year_of
from factcheck.relations.reading.topics import topics_of
from factcheck.relations.reading.ways import is_of_noun

FAR = 40
"""Sentences within which the ends of a change and what is said of it are looked for: keeps the time linear. Our own
choice."""

SURE = 4
"""Stems shared from which on a change in another sentence is surely the pair's. Our own choice."""

FEW = 20
"""Ordered pairs of a text up to which all are held against each change told apart from its ends. Our own choice."""

PACES = ("percent", "speed", "time")
"""Kinds of units of how fast something goes."""

APPOSED = (",", "(", ":", "–", "—")
"""What stands between two ends and what tells them again."""

BASE = 3
"""Tokens behind a change in which the year stands that it is told against. Our own choice."""

MOST = 4
"""Pairs that one change may be of. Our own choice."""


class Told(NamedTuple):
    """A change with ends that it may be of, and how sure that is; `about` is "other" for ends that are hardly meant,
    but would do."""

    pair: Pair
    change: Stated
    confidence: str
    about: str = ""


def told(lines: list[Line], every: list[Pair], lexicon: Lexicon) -> Iterator[Told]:
    """Each change with the ends it belongs to among all pairs, the likeliest first."""
    said = list(stated(lines, lexicon))
    ordered = [pair for pair in every if pair.ordered]
    found = [
        *_in_words(ordered, said, lines, lexicon),
        *_behind(ordered, said, lines, lexicon),
        *_again(ordered, said, lines, lexicon),
    ]
    yield from found
    yield from (Told(*each) for each in ending(ordered, lines, lexicon))
    tied = {each.change for each in found}
    left = [each for each in said if each not in tied]
    reached = [Told(*each) for each in reaching(left, ordered, lines, lexicon)]
    yield from reached
    found += reached
    served = {each.change for each in found}
    busy = {each.pair for each in found if each.pair.tight and each.change.role != "direction"}
    left = [
        each
        for each in said
        if each not in served and each.role != "direction" and not is_supposed(each, lines[each.line], lexicon)
    ]
    apart = list(_elsewhere([pair for pair in every if pair not in busy], left, lines, lexicon))
    tied = {each.change for each in [*found, *apart] if each.confidence != "low"}
    whole = {(frozenset(each.pair[:2]), each.change.role) for each in [*found, *apart] if each.change in tied}
    close = [
        Told(pair, change, "medium")
        for change, pair in nearby([each for each in said if each not in tied], every, lines, lexicon)
        if (frozenset(pair[:2]), change.role) not in whole
    ]
    yield from close
    found += close
    settled = {each.change for each in close}
    apart = [each for each in apart if each.change not in settled]
    yield from apart
    yield from _others(apart, ordered, lines, lexicon)
    served = {each.change for each in found} | {each.change for each in apart if each.confidence != "low"}
    told_of = {(each.pair[:2], each.change.role) for each in [*found, *apart]}
    directed = {each.pair[:2] for each in found}
    for change, pair in foretold(every, lines, lexicon):
        if pair[:2] not in directed:
            directed.add(pair[:2])
            yield Told(pair, change, "low")
    text = text_of(lines, ordered, lexicon)
    if text is None:
        return
    tied = {each.change for each in found if each.confidence == "high"}
    for change, pair in afar(text, [each for each in said if each not in tied]):
        if change.role != "times" or not has_own(change, pair, lines, lexicon):
            yield Told(pair, change, "medium", SOLE)
    for change, ends in recalled(text, [each for each in said if each not in served]):
        if (ends[0][:2], change.role) in told_of or (change.number is None and ends[0][:2] in directed):
            continue
        if has_own(change, ends[0], lines, lexicon):
            continue
        main = ends[0].ordered and _is_only_in_heading(change, said, lines)
        yield Told(ends[0], change, "medium" if main else "low")
        yield from (Told(pair, change, "low", "other") for pair in ends[1:])
        if change.number is None:
            directed.add(ends[0][:2])
    for change, pair in directions.directed(text):
        if pair[:2] not in directed:
            directed.add(pair[:2])
            yield Told(pair, change, "low")


def _in_words(every: list[Pair], said: list[Stated], lines: list[Line], lexicon: Lexicon) -> Iterator[Told]:
    """The changes beside ends that words tie: "rose 34%, to 62,000 from 50,000"."""
    lined, definite = by_line(said), lexicon.words("relations", "change", "definite")
    for pair in every:
        for each in lined.get(pair.before.line, ()) if pair.tight else ():
            line = lines[each.line]
            loose = each.role in ("noun", "comparative") and not (
                (announces(each, pair, line, lexicon) and not is_supposed(each, line, lexicon))
                or is_set_against(each, line, lexicon)
            )
            if each.role == "comparative" and line.words[each.words.start - 1] in definite:
                continue  # "the smaller catch was worth more: £5.7 million against £4.1 million"
            if each.role == "comparative" and is_of_another_amount(pair[:2], each, line, lexicon):
                continue  # "11 days sooner, and yields 6.2 tonnes instead of 5.3"
            meant = beside(pair, each, lines, lexicon) and not _is_of_another_year(each, pair, lines, lexicon)
            if not loose and in_unit(pair, each, line, lexicon) and meant:
                yield Told(pair, each, "high")


def _behind(every: list[Pair], said: list[Stated], lines: list[Line], lexicon: Lexicon) -> Iterator[Told]:
    """The changes behind ends that only times tell apart, or before them and a colon: "62,000 now and 50,000 in 2019,
    a rise of 24%", "It has tripled: a permit that cost 40 euros now costs 90"."""
    lined = by_line(said)
    for pair in every:
        if not pair.tight and pair.before.line == pair.after.line:
            near = [
                each
                for each in lined.get(pair.after.line, ())
                if each.number and any(where(pair, each, lines, lexicon) for where in (follows, opens, parts))
                if not _is_of_another_year(each, pair, lines, lexicon)
            ]
            yield from (Told(pair, each, "high") for each in near[:1])


def _again(every: list[Pair], said: list[Stated], lines: list[Line], lexicon: Lexicon) -> Iterator[Told]:
    """The percentages that tell both ends again, with no word of change: "went from $2.0bn to $2.3bn, or 15%"."""
    told = {each.number for each in said}
    joints = lexicon.words("relations", "shares", "marks") | lexicon.words("relations", "shares", "fillers")
    for pair in every:
        line, last = lines[pair.after.line], max(end.last for end in pair[:2])
        number = next((each for each in line.numbers if each.first >= last), None)
        if not pair.tight or number is None or number in told or not is_percentage(number):
            continue
        between, behind = line.words[last : number.first], line.words[number.last : number.last + 1]
        ends = not behind or not behind[0][:1].isalnum()
        if len(between) > 1 and between[0] in APPOSED and joints.issuperset(between) and ends:
            change = Stated(line.place, range(number.first, number.last), number, "percent", None, number.topic)
            yield Told(pair, change, "medium")


def _others(apart: list[Told], ordered: list[Pair], lines: list[Line], lexicon: Lexicon) -> Iterator[Told]:
    """The other ends in a text that a change told apart from its own could be of."""
    if len(ordered) > FEW:
        return  # in a text of so many any number would fit some
    given = {(each.change, each.pair) for each in apart}
    for each in apart:
        if each.change.number is not None and each.confidence == "low":
            yield from (
                Told(pair, each.change, "low", "other")
                for pair in ordered
                if (each.change, pair) not in given
                and abs(pair.after.line - each.change.line) <= FAR
                and pair.after.quantity.unit_kind == each.pair.after.quantity.unit_kind
                and in_unit(pair, each.change, lines[each.change.line], lexicon)
                and not any(is_aimed(end, lexicon) for end in pair[:2])
            )


def _elsewhere(every: list[Pair], said: list[Stated], lines: list[Line], lexicon: Lexicon) -> Iterator[Told]:
    """The changes told apart from their ends, of what both speak of, or of the numbers right before."""
    near_by: dict[int, list[Pair]] = {}
    for pair in every:
        near_by.setdefault(pair.after.line // FAR, []).append(pair)
    found: list[list[Told]] = []
    for each in said:
        around = [pair for at in range(-1, 2) for pair in near_by.get(each.line // FAR + at, ())]
        ordered = [pair for pair in around if pair.ordered]
        candidates = [
            pair
            for pair in ordered
            if belongs(pair, each, lines, lexicon, len(ordered) == 1)
            and (
                each.number is not None
                or _is_of_them(each, pair, lines[each.line], lexicon)
                or _is_sure(each, pair, lines, lexicon)
            )
            and not has_own(each, pair, lines, lexicon)
            and not _is_of_another_year(each, pair, lines, lexicon)
        ]
        resumed = [
            pair
            for pair in around
            if each.number is not None
            and not _is_part(pair, lines, lexicon)
            and resumes(pair, each, lines, lexicon)
            and not has_own(each, _oriented(pair, each), lines, lexicon)
        ]
        candidates = [_oriented(pair, each) for pair in resumed] or candidates
        candidates.sort(key=lambda pair: _shared(each, pair), reverse=True)
        if not candidates or _is_series(candidates[0], around):
            continue
        main = _is_only_in_heading(each, said, lines)
        taken_up = bool(resumed) and each.role != "times" and is_clear(candidates[0], lines)
        sure = main or taken_up or _is_sure(each, candidates[0], lines, lexicon)
        sure = sure and len(candidates) == 1 and candidates[0].ordered
        level = "high" if goes_on(each, candidates[0], lines, lexicon) else "medium" if sure else "low"
        found.append([Told(pair, each, level) for pair in candidates[:MOST]])
    claimed = Counter((ends[0].pair, ends[0].change.role) for ends in found)
    for ends in found:
        several = len(ends) > 1 and ends[0].change.number is None
        if not several and claimed[ends[0].pair, ends[0].change.role] == 1:  # else nothing says which are whose
            yield from ends


def _is_of_them(change: Stated, pair: Pair, line: Line, lexicon: Lexicon) -> bool:
    """Whether both ends speak of what a direction is told of, or one of all that it is, and not "West German" alone."""
    told = [change.topic & end.topic for end in pair[:2]]
    noun = pair.before.noun | pair.after.noun
    return is_of_noun(change, noun, line, lexicon) and (all(told) or change.topic in told)


def _is_part(pair: Pair, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether one of two numbers of a sentence is a part of the other: "Of the 220, some 77 will retire"."""
    one, other = sorted(pair[:2], key=lambda each: each.first)
    return not pair.ordered and one.line == other.line and is_of_it(lines[one.line], one, other, lexicon)


def _is_only_in_heading(change: Stated, said: list[Stated], lines: list[Line]) -> bool:
    """Whether a headline tells a change that its text, which must be about it, doesn't tell again."""
    again = any(each.role == change.role and each.direction == change.direction for each in said if each is not change)
    return lines[change.line].kind == "heading" and not again


def _shared(change: Stated, pair: Pair) -> int:
    """How many of its stems a change shares with each end."""
    return sum(len(change.topic & end.topic) for end in pair[:2])


def _is_of_another_year(change: Stated, pair: Pair, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether the clause of a change names years, and the ends of a pair stand beside others."""
    line = lines[change.line]
    behind = line.words[change.words.stop : change.words.stop + BASE]
    base = next(filter(has_year_digits, behind), None)
    than = lexicon.words("relations", "change", "than").intersection(
        line.words[change.words.stop - 1 : change.words.stop + 1]
    )
    since = year_of(lines[pair.before.line], pair.before)
    if base is not None and than and since not in (None, int(base)):
        return True  # "3.8% below 2021", of 44.7 million in 2022
    if change.number is not None:
        years = [year_of(lines[each.line], each) for each in (change.number, *pair[:2])]
        if None not in years and len(set(years)) == len(years):
            return True  # "7.4% in 2024, after 9.1% in 2023 and a loss of 11.0% in 2022"
    clause = change.number.clause if change.number is not None else range(len(line.words))
    own = {time for time in times_of(line, clause, lexicon) if time.isdecimal()}
    others = (
        {time for time in times_of(lines[place], range(len(lines[place].words)), lexicon) if time.isdecimal()}
        for place in (pair.before.line, pair.after.line)
    )
    return bool(own) and own.isdisjoint(set().union(*others))


def _is_series(pair: Pair, around: list[Pair]) -> bool:
    """Whether several numbers of the same sentences could be the pair: any two of a series would do."""
    places = [(other.before.line, other.after.line) for other in around if other.ordered]
    return places.count((pair.before.line, pair.after.line)) > 1


def _is_sure(change: Stated, pair: Pair, lines: list[Line], lexicon: Lexicon) -> bool:
    if pair.ordered and change.number is not None and _is_named_after(change, pair, lines[change.line], lexicon):
        return True
    shared = len(change.topic & (pair.before.topic | pair.after.topic))
    taken_up = lines[change.line].words[max(change.words.start - 2, 0) : change.words.start]
    definite = not lexicon.words("relations", "change", "definite").isdisjoint(taken_up)
    return shared >= SURE or (definite and shared >= 2)


def _is_named_after(change: Stated, pair: Pair, line: Line, lexicon: Lexicon) -> bool:
    """Whether a change says that it is one of what two numbers count: "a rise of 18 per cent in births"."""
    assert change.number is not None
    stop = max(change.words.stop, change.number.last)
    behind = line.words[stop : stop + 3]
    of = lexicon.words("relations", "recalled", "of").intersection(behind[:1])
    return bool(of) and not topics_of(lexicon).of(behind[1:]).isdisjoint(pair.before.noun | pair.after.noun)


def _oriented(pair: Pair, change: Stated) -> Pair:
    """Two numbers in no order, in that of a change: what fell was larger before."""
    larger_first = (pair.before.quantity.value or 0) > (pair.after.quantity.value or 0)
    turned = not pair.ordered and larger_first != (change.direction == "down")
    return pair._replace(before=pair.after, after=pair.before) if turned else pair


def _way_of(change: Stated, ends: list[Number]) -> str:
    """The way that a change goes which is only told in size: that of its ends; none of a multiple."""
    before, after = (end.quantity.value or 0 for end in ends)
    return "" if change.role == "times" or before == after else "down" if after < before else "up"


def _is_of_before(pair: Pair, change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether it is the earlier number that is told to be so much less than the later one: "It had 214 last year; in
    2022 it was 187, 27 fewer"."""
    first, second = pair[:2]
    less = lexicon.words("relations", "orders", "under").intersection(
        line.words[change.words.start : change.words.stop + 1]
    )
    behind = first.line == change.line and change.words.start - first.last == 1
    told_last = (first.line, first.first) > (second.line, second.first)
    return bool(less) and behind and told_last and (first.quantity.value or 0) < (second.quantity.value or 0)


def _has_ends(change: Stated, pair: Pair, tight: Mapping[int, Sequence[Pair]]) -> bool:
    """Whether words tie two other numbers behind a direction in its sentence, which are its ends."""
    behind = (
        each for each in tight.get(change.line, ()) if min(each.before.first, each.after.first) >= change.words.stop
    )
    return change.line not in (pair.before.line, pair.after.line) and any(each[:2] != pair[:2] for each in behind)


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The changes of a document as ties: before, after, and the change as told, all in the unit of that."""
    every = pairings(lines, lexicon)
    tight: dict[int, list[Pair]] = {}  # by line, or else each direction would be held against all of a long text
    for pair in every:
        if pair.tight:
            tight.setdefault(pair.before.line, []).append(pair)
    for pair, change, confidence, about in told(lines, every, lexicon):
        if change.number is None and _has_ends(change, pair, tight):
            continue  # "In absolute terms food gained: from 6,480 tonnes to 8,640"
        if change.number is not None and is_of_another_spell(lines, change.number, pair[:2], lexicon):
            continue
        places = [(change.line, change.words.start), *((end.line, end.first) for end in pair[:2])]
        if are_of_several(lines, places):
            continue
        line = lines[change.line]
        paced = not lexicon.words("relations", "directions", "paces").isdisjoint(line.words[change.words.start :][:1])
        if paced and change.number is None and pair.after.quantity.unit_kind not in PACES:
            continue  # "The growth has slowed", and sales are higher still
        tokens = line.sentence.tokens
        span = Span(tokens[change.words.start].start, tokens[change.words.stop - 1].end)
        quantity = change.number.quantity if change.number else None
        both = pair[1::-1] if _is_of_before(pair, change, line, lexicon) else pair[:2]
        ends = [each if quantity is None else in_unit_of(quantity, each, lexicon) for each in both]
        in_points = change.role == "points" and pair.after.quantity.unit_kind != "percent"  # of a score, not of a rate
        role = "difference" if in_points else change.role
        way = change.direction or _way_of(change, ends)
        told_as = Term(f"{role}:{way}", quantity or pair.after.quantity, document.locate(span))
        yield Tie(
            "change",
            (term(document, "before", ends[0]), term(document, "after", ends[1]), told_as),
            confidence,
            about,
        )
