"""Changes told in other words elsewhere: the only two amounts of a short text that one can be of.

Nothing of the wording ties such a change to its ends, so they are looked for by what they are: in one unit or of one
noun, about what the change is about, at the times that it names. Where others would do as well, there is no tie.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.misprints import digits_of, is_misprint
from factcheck.relations.amounts import is_per, is_sum, kind_of
from factcheck.relations.dimensions import size
from factcheck.relations.lines import Line, Number
from factcheck.relations.pairing import Pair
from factcheck.relations.stated import MEASURED, Stated, has_base, is_definite, is_supposed
from factcheck.relations.states import Text, are_alike, count_of, goes, is_about, is_far, times_told
from factcheck.relations.taken_up import called, end_of, fits_name, sole_of
from factcheck.relations.times import order, times_of
from factcheck.relations.topics import topics_of

FEW = 3
"""Amounts of one kind up to which two of them are easily told from the others. Our own choice."""

ENOUGH = 4
"""Clues from which on two amounts are those that a change is of. Our own choice."""

BESIDE = 3
"""Tokens between an amount and the change told of it: "3,050 pupils, about 2% more". Our own choice."""

CLOSE = 4
"""How many times as large as another a price of the same thing may be. Our own choice."""

NEXT = 2
"""Sentences behind two percentages in which points are theirs. Our own choice."""

AROUND = 8
"""Tokens beside a word of change that say what changed. Our own choice."""

TWO, PRECISE = 2, 3
"""Digits that an amount of change has to be called a slip: where it is told of what one of its ends is, or else."""

SIZES = frozenset(MEASURED) - {"currency"}  # money is of many things
"""Kinds of units in which a difference is hardly of anything but the two amounts in them."""

RELATIVE = ("percent", "fraction", "times")
"""The roles of a change that is told as a part of what was before."""


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
            if options:
                found.append((change, [option.pair for option in options]))
    claimed = Counter((ends[0][:2], change.role in RELATIVE) for change, ends in found)
    for change, ends in found:
        if claimed[ends[0][:2], change.role in RELATIVE] == 1:  # else nothing says whose they are
            yield change, ends


def _margins(line: Line, said: Sequence[Stated], lexicon: Lexicon) -> Iterator[Stated]:
    """What something is larger by, with no word of change: "To win the javelin by 65 centimetres"."""
    by = lexicon.words("grammar", "leaning", "by")
    for at, number in enumerate(line.numbers):
        led = number.first > 0 and line.words[number.first - 1] in by
        sized = number.quantity.unit_kind in SIZES and number not in {each.number for each in said}
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
    return _relative(change, line, lexicon) is not None


def _may_be(change: Stated, line: Line) -> bool:
    """Whether a change is told as one that will be, or may be."""
    start = change.words.start
    opened = next((at for at in range(start, 0, -1) if line.words[at] == ","), 0)
    return any(opened <= mark.first < start for mark in line.sentence.marks.all("modality"))


def _relative(change: Stated, line: Line, lexicon: Lexicon) -> int | None:
    """Where the pronoun stands that a verb is told with: "the backlog that we have managed to shrink"."""
    relatives = lexicon.words("relations", "clauses", "relatives")
    definite = lexicon.words("relations", "change", "definite")
    for at in range(max(change.words.start - AROUND, 1), change.words.start):
        if line.words[at] in relatives and not definite.isdisjoint(line.words[max(at - BESIDE, 0) : at]):
            return at
    return None


def _about(change: Stated, line: Line, lexicon: Lexicon) -> frozenset[str]:
    """What a change is told of."""
    topics, start, stop = topics_of(lexicon), change.words.start, change.words.stop
    moves = topics.of(lexicon.words("relations", "change", "up") | lexicon.words("relations", "change", "down"))
    if change.number is not None:
        return (change.topic | change.number.noun) - moves
    if line.kind == "heading":
        return topics.of(line.words) - moves
    if (at := _relative(change, line, lexicon)) is not None:
        return topics.of(line.words[max(at - BESIDE, 0) : at]) - moves
    around = (
        line.words[stop : stop + AROUND]
        if _is_named(change, line, lexicon)
        else line.words[max(start - BESIDE, 0) : start]
    )
    return topics.of(around) - moves


def _is_named(change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a noun of change says of what it is: "the recovery in the price"."""
    return not lexicon.words("relations", "recalled", "of").isdisjoint(line.words[change.words.stop :][:1])


def _options(change: Stated, text: Text) -> list[Option]:
    """Any two amounts that a change may be of."""
    line, lexicon = text.lines[change.line], text.lexicon
    about, modal = _about(change, line, lexicon), _may_be(change, line) and not is_definite(change, line, lexicon)
    times = times_of(line, range(end_of(change, line, lexicon)), lexicon)
    named, sole = called(change, line, lexicon), sole_of(text)
    found = []
    for one, other in combinations(text.amounts, 2):
        told = frozenset((one, other)) in text.ordered
        if change.number is None and change.line in (one.line, other.line):
            continue
        if change.number in (one, other) or not are_alike(one, other, about, told, text):
            continue
        if not _is_in(change, one, line, lexicon) or not _has_no_other(change, (one, other), about, text):
            continue
        own = [times_told(each, change, text) for each in (one, other)]
        when = [bool(times & each) for each in own]
        if modal and not any(text.lines[each.line].sentence.marks.all("modality") for each in (one, other)):
            continue
        pair = _in_order(change, one, other, when, text)
        if pair is None or (change.number is not None and not goes(pair, _way(change), lexicon)):
            continue
        links = [is_about(each, change, about, lexicon) for each in (one, other)]
        differ, count = when[0] != when[1], count_of(pair, text, change.number)
        sums = count == 2 and change.role != "difference" and _ratio(pair, lexicon) <= CLOSE
        links = [link or (sums and is_sum(each, about, lexicon)) for link, each in zip(links, pair[:2], strict=True)]
        beside = one.line == other.line
        shared = len((one.topic | one.noun) & (other.topic | other.noun))
        measured = (
            change.role == "difference" and change.number is not None and change.number.quantity.unit_kind in SIZES
        )
        rates = one.quantity.unit_kind == "percent" and change.role in RELATIVE  # who tells those by so many per cent?
        only = count == 2 and pair.ordered and (shared > 0 or (measured and is_definite(change, line, lexicon)))
        sure = (
            (all(links) and not rates)
            or (any(links) and (differ or told or (measured and count == 2)))
            or (differ and (told or beside or shared > 1 or count == 2))
            or (only and (measured or change.role == "comparative" or _is_unheard(change, pair, text)))
            or _goes_on(change, pair, line, lexicon)
        )
        near = 0 <= change.line - max(one.line, other.line) <= NEXT
        points = change.role == "points" and count == 2 and shared > 0 and (near or any(links))
        sure = (
            sure or points or (any(links) and count == 2 and pair.ordered and not rates and change.number is not None)
        )
        if change.role == "noun" and line.kind != "heading" and not _is_named(change, line, lexicon):
            sure = all(links)  # "to halt the falling rate" is of anything
        if line.kind == "heading" and change.role in RELATIVE and not pair.ordered:
            sure = sure and all(links) and (shared > 0 or sums)  # any two numbers are about some words of a headline
        if change.number is None and one.quantity.unit_kind == "percent":
            sure = sure and (differ or told or shared > 1)  # rates of growth are many
        bare = change.role in RELATIVE and pair == sole and fits_name(named, change, pair, text)
        sure = sure or bare
        slip = _is_slip(change, pair, any(links))
        sure = sure or (slip and (shared > 0 or any(links) or count == 2))
        dated = any(each.isdigit() for each in times)
        known = dated or not all(each.isdigit() for each in own[0] | own[1])  # who knows what year "last year" is
        elsewhen = bool(times) and known and not differ and (all(own) or dated)
        clues = (
            2 * sum(links)
            + 2 * differ
            + pair.ordered
            + told
            + bool(measured or beside or one.noun & other.noun or shared > 1)
            + bool(all(own) and own[0].isdisjoint(own[1]))
            + (count == 2)
            + bool(points)
            + 2 * slip
            + 2 * bare
            - max(count - FEW, 0)
        )
        found.append(Option(pair, clues, sure and not elsewhen))
    return found


def _is_slip(change: Stated, pair: Pair, linked: bool) -> bool:
    """Whether the amount of a change is a slip of the pen away from what two ends come to, which are of one thing with
    it, or so many digits alike that it is hardly chance; or tells as points what they come to in per cent."""
    if change.number is None or change.role not in ("percent", "points", "difference"):
        return False
    told, (before, after) = change.number.quantity, (end.quantity.value or Decimal(0) for end in pair[:2])
    if (change.role != "points" and digits_of(told) < (TWO if linked else PRECISE)) or not before or not after:
        return False
    difference = abs(after - before)
    relative = [difference / end * 100 for end in (before, after)]
    if change.role == "points":
        return any(told.interval.contains(each) for each in (relative[0], relative[0].to_integral_value()))
    made = [difference] if change.role == "difference" else relative
    return is_misprint(told, made[0]) and not any(told.interval.contains(each) for each in made)


def _is_unheard(change: Stated, pair: Pair, text: Text) -> bool:
    """Whether what changed is called by a name that the text has nowhere else, so that it must be another one for what
    it has told of: "A volume that has tripled", "the improvement in punctuality"."""
    line = text.lines[change.line]
    topics = topics_of(text.lexicon)
    if any(
        each.line == change.line
        and each is not change.number
        and each.quantity.unit_kind != "time"
        and not (change.role == "times" and each.noun and each.noun.isdisjoint(pair.after.noun | pair.before.noun))
        for each in text.amounts
    ):
        return False
    relatives = text.lexicon.words("relations", "clauses", "relatives")
    if not is_definite(change, line, text.lexicon) and relatives.isdisjoint(line.words[: change.words.start]):
        return False  # "Complaints have tripled" is news
    if change.number is None:
        about = _about(change, line, text.lexicon) if _is_named(change, line, text.lexicon) else frozenset()
    else:
        about = topics.of(
            line.words[change.words.start - AROUND if change.words.start > AROUND else 0 : change.words.start]
        )
    others = {stem for other in text.lines if other is not line for stem in other.topic}
    return bool(about) and about.isdisjoint(others)


def _ratio(pair: Pair, lexicon: Lexicon) -> Decimal:
    """How many times as large as the other the larger of two amounts is."""
    small, large = sorted(size(end.quantity, lexicon) for end in pair[:2])
    return large / small


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
    if change.number is None or way is None or (one.quantity.unit_kind == "percent" and change.role != "points"):
        return None
    small, large = sorted((one, other), key=lambda each: size(each.quantity, text.lexicon))
    return Pair(*((small, large) if way == "up" else (large, small)), False, False)


def _goes_on(change: Stated, pair: Pair, line: Line, lexicon: Lexicon) -> bool:
    """Whether the sentence behind two ends takes them up: "That is to say, the rate goes up by 2 per cent"."""
    taken_up = lexicon.words("relations", "anaphora").intersection(line.words[: change.words.start])
    return pair.tight and bool(taken_up) and change.line - pair.after.line == 1


def _is_in(change: Stated, end: Number, line: Line, lexicon: Lexicon) -> bool:
    """Whether a change is told in what its ends are."""
    if change.role == "comparative":
        word = line.words[change.words.start]
        return word in lexicon.tables["relations"]["compared"].get(end.quantity.unit_kind or "", ())
    percent = end.quantity.unit_kind == "percent"
    if change.role == "points":
        return percent
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
