"""Changes told in other words elsewhere: the only two amounts of a short text that one can be of.

Nothing of the wording ties such a change to its ends, so they are looked for by what they are: in one unit or of one
noun, about what the change is about, at the times that it names. Where others would do as well, there is no tie.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.relations.changes.amounts import is_per, kind_of
from factcheck.relations.changes.clues import (
    BESIDE,
    RELATIVE,
    SIZES,
    about_of,
    are_enough,
    clues_of,
    is_slip,
    relative_of,
)
from factcheck.relations.changes.pairing import Pair
from factcheck.relations.changes.states import Text, are_alike, goes, is_far, leans, times_told
from factcheck.relations.changes.taken_up import called, end_of, fits_name, sole_of
from factcheck.relations.reading.dimensions import size
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.sizes import FARTHEST
from factcheck.relations.reading.stated import Stated, has_base
from factcheck.relations.reading.supposed import is_definite, is_supposed
from factcheck.relations.reading.times import order, times_of

ENOUGH = 4
"""Clues from which on two amounts are those that a change is of. Our own choice."""


class Option(NamedTuple):
    """Two amounts that a change may be of, how much speaks for it, and whether that is enough."""

    pair: Pair
    clues: int
    sure: bool


def recalled(text: Text, said: Sequence[Stated]) -> Iterator[tuple[Stated, list[Pair]]]:
    """Each change with the ends that it is most likely of, and behind these all others that it could be of."""
    lines, lexicon, found = text.lines, text.lexicon, []
    for change in [*said, *(each for line in lines for each in _margins(line, said, lexicon))]:
        if _is_recalled(change, lines[change.line], lexicon):
            options = _likeliest(change, _options(change, text), lexicon)
            if options and not _is_beyond(change, options[0].pair, lexicon):
                found.append((change, [option.pair for option in options]))
    claimed = Counter((ends[0][:2], change.role in RELATIVE) for change, ends in found)
    for change, ends in found:
        if claimed[ends[0][:2], change.role in RELATIVE] == 1:  # else nothing says whose they are
            yield change, ends


def _is_beyond(change: Stated, pair: Pair, lexicon: Lexicon) -> bool:
    """Whether a difference is far larger than what it would be of: "offered half a million more", with 1,864 votes for
    and 1,522 against."""
    if change.role != "difference" or change.number is None:
        return False
    *ends, told = (size(each.quantity, lexicon) for each in (*pair[:2], change.number))
    return told > FARTHEST * max(ends)


def _margins(line: Line, said: Sequence[Stated], lexicon: Lexicon) -> Iterator[Stated]:
    """What something is larger by, with no word of change: "To win the javelin by 65 centimetres"."""
    by = lexicon.words("grammar", "leaning", "by")
    for at, number in enumerate(line.numbers):
        led = number.first > 0 and line.words[number.first - 1] in by
        sized = number.quantity.unit_kind in (*SIZES, "count") and number not in {each.number for each in said}
        if led and sized and not (at and line.numbers[at - 1].last == number.first - 1):  # "2 by 3 metres"
            yield Stated(line.place, range(number.first, number.last), number, "difference", "up", number.topic)


def _likeliest(change: Stated, options: list[Option], lexicon: Lexicon) -> list[Option]:
    """The options of a change, the likeliest first; none where that isn't sure, or others are as likely."""
    options.sort(key=lambda option: (option.sure, option.clues), reverse=True)
    if not options or not options[0].sure or options[0].clues < ENOUGH:
        return []
    kind = kind_of(options[0].pair.after, lexicon)
    others = [option for option in options if kind_of(option.pair.after, lexicon) != kind and option.clues >= ENOUGH]
    options = [option for option in options if kind_of(option.pair.after, lexicon) == kind]
    if change.number is None:
        rivals = [option for option in options if option.sure or option.clues >= ENOUGH]
        if is_far(options[0].pair, lexicon):
            return []
        return [] if any(goes(option.pair, _way(change), lexicon) for option in rivals) else options[:1]
    rivals = [option for option in options if option.sure and option.clues >= options[0].clues - 1]
    return [*options, *others] if len(rivals) == 1 else []


def _is_recalled(change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a change is told as one that was: with a number, as "the recovery in the price", in a heading."""
    start, definite = change.words.start, lexicon.words("relations", "change", "definite")
    if is_supposed(change, line, lexicon):
        return False
    if change.number is not None:
        new = lexicon.words("relations", "change", "new")
        told = line.words[change.number.first : change.number.last]
        return has_base(change, line, lexicon) and new.isdisjoint(told)  # "let 640 new dwellings"
    if change.direction not in ("up", "down"):
        return False
    if change.role == "comparative":  # "Faster clearance was felt", but not "faster than"
        opens = start == 0 or is_definite(change, line, lexicon)
        return opens and lexicon.words("relations", "change", "than").isdisjoint(line.words[start : start + BESIDE + 1])
    to = lexicon.words("grammar", "changing", "to")
    if line.kind == "heading" and to.isdisjoint(line.words[max(start - 1, 0) : start]):
        return change.role == "direction" or lexicon.is_plural(line.words[start])
    if change.role == "noun":
        return not definite.isdisjoint(line.words[max(start - BESIDE, 0) : start])
    return relative_of(change, line, lexicon) is not None


def _may_be(change: Stated, line: Line) -> bool:
    """Whether a change is told as one that will be, or may be."""
    start = change.words.start
    opened = next((at for at in range(start, 0, -1) if line.words[at] == ","), 0)
    return any(opened <= mark.first < start for mark in line.sentence.marks.all("modality"))


def _options(change: Stated, text: Text) -> list[Option]:
    """Any two amounts that a change may be of."""
    line, lexicon = text.lines[change.line], text.lexicon
    definite = is_definite(change, line, lexicon)
    modal = _may_be(change, line) and not definite
    times = times_of(line, range(end_of(change, line, lexicon)), lexicon)
    named, sole = called(change, line, lexicon), sole_of(text)
    dated = any(each.isdecimal() for each in times)
    about = about_of(change, line, lexicon)
    found = []
    for one, other in combinations(text.amounts, 2):
        if not _may_be_of(change, one, other, about, text):
            continue
        if modal and not any(text.lines[each.line].sentence.marks.all("modality") for each in (one, other)):
            continue
        own = [times_told(each, change, text) for each in (one, other)]
        pair = _in_order(change, one, other, [bool(times & each) for each in own], text)
        way = _way(change)
        if pair is None or (change.number is not None and way is not None and not goes(pair, way, lexicon)):
            continue
        alone = pair == sole and fits_name(named, change, pair, text)
        alone = alone and (change.role in RELATIVE or (definite and is_slip(change, pair, True, lexicon)))
        clues = clues_of(change, pair, about, times, own, alone, text)
        known = dated or not all(each.isdecimal() for each in own[0] | own[1])  # who knows what year "last year" is
        elsewhen = bool(times) and known and not clues.differ and (all(own) or dated)
        found.append(Option(pair, clues.weight, are_enough(clues, change, pair, text) and not elsewhen))
    return found


def _may_be_of(change: Stated, one: Number, other: Number, about: frozenset[str], text: Text) -> bool:
    """Whether a change can be of two amounts: alike, in what it is told in, and with no other amount beside it."""
    line, lexicon = text.lines[change.line], text.lexicon
    if change.number in (one, other) or (change.number is None and change.line in (one.line, other.line)):
        return False
    told = frozenset((one, other)) in text.ordered or leans(one, other, text)
    if not (are_alike(one, other, about, told, text) and _is_in(change, one, line, lexicon)):
        return False
    return _has_no_other(change, (one, other), about, text)


def _in_order(change: Stated, one: Number, other: Number, when: list[bool], text: Text) -> Pair | None:
    """Two amounts as before and after: as they are told, else from the time that the change names on, else the way that
    it goes."""
    if (told := text.ordered.get(frozenset((one, other)))) is not None:
        return told
    if (ordered := order(one, other, text.lines, text.lexicon)) is not None:
        return Pair(*ordered, False)
    if when[0] != when[1]:
        return Pair(*((one, other) if when[0] else (other, one)), False)
    way = _way(change)
    if change.number is None or (one.quantity.unit_kind == "percent" and change.role != "points"):
        return None
    small, large = sorted((one, other), key=lambda each: size(each.quantity, text.lexicon))
    return Pair(*((large, small) if way == "down" else (small, large)), False, False)


def _is_in(change: Stated, end: Number, line: Line, lexicon: Lexicon) -> bool:
    """Whether a change is told in what its ends are."""
    if change.role == "comparative":
        word = line.words[change.words.start]
        return word in lexicon.tables["relations"]["compared"].get(end.quantity.unit_kind or "", ())
    percent = end.quantity.unit_kind == "percent"
    if change.role == "points":
        scored = change.number is not None and change.number.quantity.unit == end.quantity.unit
        return percent or scored  # "They have 61 points. Their cushion of 18 points"
    if change.role != "difference" or change.number is None:
        return end.quantity.unit_kind != "time"
    if not is_per(change.number, end):
        return False
    kind = kind_of(change.number, lexicon)
    return kind_of(end, lexicon) in ({kind} if kind not in ("count", "bare") else {"count", "bare"})


def _has_no_other(change: Stated, ends: tuple[Number, Number], about: frozenset[str], text: Text) -> bool:
    """Whether no amount of its own sentence is what a change is told of."""
    for each in text.amounts:
        if each.line != change.line or each is change.number:
            continue
        near = 0 <= change.words.start - each.last <= BESIDE or 0 <= each.first - change.words.stop <= BESIDE
        kinds = {kind_of(end, text.lexicon) for end in ends}
        if (
            near
            and each not in ends
            and each.quantity.unit_kind != "time"
            and (change.role != "difference" or kind_of(each, text.lexicon) in kinds)
        ):
            return False
        linked = change.role != "times" and all(about & (end.topic | end.noun) for end in ends)
        if near and each in ends and not (linked and ends[0].line == ends[1].line):
            return False
        if each not in ends and any(are_alike(each, end, about, False, text) for end in ends):
            return False
    return True


def _way(change: Stated) -> str | None:
    """The way that a change goes; a multiple below one halves."""
    if change.role == "times" and change.number is not None and change.number.quantity.value is not None:
        return "down" if change.number.quantity.value < 1 else "up"
    return change.direction
