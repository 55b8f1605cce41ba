"""Changes told beside their two ends: "rose 34%, to 62,000 from 50,000", also where sentences stand between them."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Span, Term, Tie
from factcheck.relations.lines import Line, Number, numbers_of, term
from factcheck.relations.stated import JOINT, LOCAL, ROLES, Stated, counted, stated
from factcheck.relations.times import order

APART = 14
"""Tokens between the ends of a change in one sentence. Our own choice."""

FARTHEST = 20
"""How many times as large one end of a change may be, where sentences stand between the two. Our own choice."""


WINDOW, FAR = 60, 40
"""Numbers, and sentences, within which the ends of a change and what is said of it are looked for: keeps the time
linear. Our own choice."""

NEXT = 2
"""Sentences behind the ends of a change in which "the decline" is that one. Our own choice."""

YEAR = 4
"""Digits of a year."""

FEW = 2
"""Stems up to which a clause leans on the one before it: "In 2023 it measured 29". Our own choice."""

SURE = 4
"""Stems shared from which on a change in another sentence is surely the pair's. Our own choice."""


class Pair(NamedTuple):
    """A number before and after. `tight` where the words alone tie the two: "from A to B"."""

    before: Number
    after: Number
    tight: bool


def comparable(one: Number, other: Number) -> bool:
    """Whether two numbers can be two states of one thing: levels in one unit, or one of them bare."""
    first, second = one.quantity, other.quantity
    if "change" in (first.kind, second.kind) or first.value is None or second.value is None:
        return False
    if one.slashed or other.slashed or ("0" in (first.surface[:1], second.surface[:1]) and first.unit is None):
        return False  # prices of 3.75/80, times of 0900
    if first.unit == second.unit and first.unit is not None:
        return first.unit_kind not in ("ratio", "place", "percentage point", "multiple")
    if one.line == other.line and first.unit_kind == second.unit_kind == "currency":
        return (first.unit or "").split(" per ")[0] == (second.unit or "").split(" per ")[0]
    if first.unit_kind == second.unit_kind == "count":
        units = set((first.unit or "").split()), set((second.unit or "").split())
        return bool(units[0] & units[1])
    if second.unit is None and first.unit_kind == "currency":
        return _scale(first.surface) == _scale(second.surface) is not None  # "412 million crowns, against 358 million"
    return None in (first.unit, second.unit) and {first.unit_kind, second.unit_kind} <= {"count", None}


def _scale(surface: str) -> str | None:
    """The word behind the digits of a number."""
    words = surface.split()
    return words[1] if len(words) > 1 and words[0][-1:].isdigit() else None


def pairs(lines: list[Line], lexicon: Lexicon) -> list[Pair]:
    """The numbers told as before and after."""
    found: list[Pair] = []
    apart_from = {
        each.number
        for line in lines
        for each in counted(line, lexicon)
        if each.number is not None and line.words[each.number.first : each.number.last][1:2] != ["new"]
    }
    for line in lines:
        found += _inside(line, apart_from, lexicon)
    taken = apart_from.union(each for pair in found for each in pair[:2])
    levels = [each for each in numbers_of(lines) if each not in taken and each.quantity.value is not None]
    for at, one in enumerate(levels):
        for other in levels[at + 1 : at + 1 + WINDOW]:
            if not (comparable(one, other) and _near(one, other) and _same_topic(one, other, lines, lexicon)):
                continue
            if one.line == other.line and one.quantity.unit is None and other.quantity.unit is not None:
                continue  # who leaves a unit out has named it before
            if one.line != other.line and not (_alone(one, other, lines) and _alone(other, one, lines)):
                continue
            ordered = order(one, other, lines, lexicon)  # the dearest question last
            if ordered is not None:
                found.append(Pair(*ordered, False))
    return found


def _near(one: Number, other: Number) -> bool:
    """Whether two numbers are of one size: what changed more is hardly the same thing."""
    first, second = abs(one.quantity.value or Decimal(0)), abs(other.quantity.value or Decimal(0))
    return min(first, second) * FARTHEST >= max(first, second)


def _inside(line: Line, apart_from: set[Number], lexicon: Lexicon) -> list[Pair]:
    """ "from A to B", "to B from A", "B, against A"; each number in one pair only."""
    found: list[Pair] = []
    against, ends = lexicon.words("relations", "against"), lexicon.words("relations", "change", "ends")
    levels = [each for each in line.numbers if each not in apart_from and each.quantity.unit_kind != "multiple"]
    for one, other in pairwise(levels):
        if not (comparable(one, other) or _is_short(line, one, other, ends)) or other.first - one.last > APART:
            continue
        if not _near(one, other) or (found and one in found[-1]):
            continue
        if _is_rate(line, lexicon):
            continue
        lead, joint = _joint(line, one, lexicon), _joint(line, other, lexicon)
        between = line.words[one.last : other.first]
        if lead == "begin" and joint == "end" and "," not in between:
            found.append(Pair(one, other, True))
        elif (
            lead != "begin"
            and (joint == "begin" or against.intersection(between) or _is_over(line, other, lexicon))
            and ends.isdisjoint(between[:-1])
        ):
            found.append(Pair(other, one, True))
    return found


def _lead(line: Line, number: Number, lexicon: Lexicon) -> int:
    """The place of the word that leads to a number, fillers left out; -1 where there is none."""
    at = number.first - 1
    while at > 0 and number.first - at <= JOINT and line.words[at] in lexicon.words("relations", "change", "fillers"):
        at -= 1
    return at


def _is_over(line: Line, base: Number, lexicon: Lexicon) -> bool:
    """Whether a number is what a change is told against: the base of "a threefold increase over the 1.5 million"."""
    rows, at = lexicon.tables["relations"]["change"], _lead(line, base, lexicon)
    return at > 0 and line.words[at] in rows["bases"] and line.words[at - 1] in (*rows["up"], *rows["down"])


def _is_rate(line: Line, lexicon: Lexicon) -> bool:
    """Whether a line tells what a currency is worth in another: more of one to the other is a fall."""
    joints, money = lexicon.words("relations", "exchange", "joints"), lexicon.words("relations", "exchange", "money")
    return any(
        one in joints and (two in money or (two == "the" and three in money))
        for one, two, three in zip(line.words, line.words[1:], [*line.words[2:], ""], strict=False)
    )


def _joint(line: Line, number: Number, lexicon: Lexicon) -> str | None:
    """Which end of a change a number is by the word that leads to it: "from an average of 1,400" tells the begin."""
    at = _lead(line, number, lexicon)
    for told in ("begin", "end"):
        if at >= 0 and line.words[at] in lexicon.words("relations", "change", f"{told}s"):
            return told
    return None


def _is_short(line: Line, one: Number, other: Number, ends: frozenset[str]) -> bool:
    """Whether a bare number leaves its unit to the next one: "from 5.0 million to 4.2 million kronor"."""
    if one.quantity.unit is not None or one.quantity.value is None or other.quantity.value is None:
        return False
    if one.slashed or other.slashed or "change" in (one.quantity.kind, other.quantity.kind):
        return False
    between = line.words[one.last : other.first]
    return len(between) == 1 and between[0] in ends and other.quantity.unit_kind in ("currency", "mass", "area")


def _same_topic(one: Number, other: Number, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether two numbers speak of one thing: shared words, or the second sentence goes on about the first."""
    if one.line == other.line:
        between = lines[one.line].words[one.last : other.first]
        return any(word in between for word in (",", ";", "and", "but", "while"))
    shared = one.topic & other.topic
    if len(shared) >= 2:
        return True
    apart = other.line - one.line
    if lines[one.line].block != lines[other.line].block and not shared:
        return False
    goes_on = lexicon.words("relations", "anaphora").intersection(lines[other.line].words[:6])
    return bool(shared) or (bool(goes_on) and apart <= (2 if one.quantity.unit else 1))


def told(lines: list[Line], lexicon: Lexicon) -> Iterator[tuple[Pair, Stated, str]]:
    """Each change with the ends it belongs to and how sure that is; none where several would do."""
    every = pairs(lines, lexicon)
    said = list(stated(lines, lexicon))
    served: set[Stated] = set()
    busy: set[Pair] = set()
    for pair in every:
        if not pair.tight:
            continue
        near = [
            each
            for each in said
            if each.line == pair.before.line
            and (each.role not in ("noun", "comparative") or _announces(each, pair, lines[each.line]))
            and _beside(pair, each, lines, lexicon)
        ]
        for each in near:
            served.add(each)
            if each.role != "direction":
                busy.add(pair)
            yield pair, each, "high"
    for pair in every:
        if not pair.tight and pair.before.line == pair.after.line:
            near = [
                each
                for each in said
                if each.line == pair.after.line and each.number and _follows(pair, each, lines, lexicon)
            ]
            served.update(near)
            yield from ((pair, each, "high") for each in near[:1])
    for pair in every:
        way = _ending(pair, lines, lexicon)
        if not pair.tight and way is not None:
            yield pair, way, "medium"
    near_by: dict[int, list[Pair]] = {}
    for pair in every:
        if not pair.tight or pair not in busy:
            near_by.setdefault(pair.after.line // FAR, []).append(pair)
    for each in said:
        if each in served or each.role == "direction":
            continue
        around = [pair for at in range(-1, 2) for pair in near_by.get(each.line // FAR + at, ())]
        lone = len(around) == 1
        candidates = [
            pair for pair in around if _belongs(pair, each, lines, lexicon, lone) and not _has_own(each, pair, lines)
        ]
        fits = [len(each.topic & pair.before.topic) + len(each.topic & pair.after.topic) for pair in candidates]
        if fits and fits.count(max(fits)) == 1:
            pair = candidates[fits.index(max(fits))]
            places = [(other.before.line, other.after.line) for other in around]
            if places.count((pair.before.line, pair.after.line)) > 1:
                continue  # a series: any two of it would do
            shared = len(each.topic & (pair.before.topic | pair.after.topic))
            taken_up = lines[each.line].words[max(each.words.start - 2, 0) : each.words.start]
            definite = not lexicon.words("relations", "change", "definite").isdisjoint(taken_up)
            yield pair, each, "medium" if shared >= SURE or (definite and shared >= 2) else "low"


def _announces(change: Stated, pair: Pair, line: Line) -> bool:
    """Whether a comparative is what the ends are told for: "got dearer in May: a litre cost 1.74, up from 1.69"."""
    between = line.words[change.words.stop : min(pair.before.first, pair.after.first)]
    return change.role == "comparative" and ":" in between and "than" not in between


def _follows(pair: Pair, change: Stated, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether a change stands right behind both its ends: ", a rise of 35%"."""
    return change.words.start > max(pair.before.last, pair.after.last) and _beside(pair, change, lines, lexicon)


def _has_own(change: Stated, pair: Pair, lines: list[Line]) -> bool:
    """Whether a change stands beside the number it led to: "rose 5% to 21 million"."""
    line = lines[change.line]
    behind = line.words[change.words.stop : change.words.stop + 8]
    ends = change.words.stop + behind.index("to") + 1 if "to" in behind else len(line.words)
    return any(
        0 <= each.first - ends < 3 and (each.quantity.unit is None or all(comparable(each, end) for end in pair[:2]))
        for each in line.numbers
    )


def _alone(number: Number, fellow: Number, lines: list[Line]) -> bool:
    """Whether no other number of its line could be told of the same thing."""
    line = lines[number.line]
    if any(each.quantity.kind == "change" for each in line.numbers):
        return False
    return not any(
        each is not number
        and comparable(each, number)
        and (each.quantity.unit is None or comparable(each, fellow))
        and line.words[each.last : each.last + 1] != ["of"]
        and abs(each.first - number.first) < (APART if each.topic & number.topic else LOCAL)
        for each in line.numbers
    )


def _ending(pair: Pair, lines: list[Line], lexicon: Lexicon) -> Stated | None:
    """The word of direction that ends at the later number: "the gap narrows to 3.1%"."""
    line, first = lines[pair.after.line], pair.after.first
    if first < 2 or line.words[first - 1] not in lexicon.words("grammar", "changing", "to"):
        return None
    verb, direction = line.words[first - 2], None
    for way in ("up", "down"):
        if verb in lexicon.words("relations", "change", way):
            direction = way
    mark = line.sentence.marks.ending(first - 1, "change")
    if mark is not None:
        direction = str(mark.value[0])
    if direction is None:
        return None
    return Stated(line.place, range(first - 2, first), None, "direction", direction, pair.after.topic)


def _beside(pair: Pair, change: Stated, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether no other number, and no other clause, stands between a change and the ends of it in one line."""
    line = lines[change.line]
    first = min(pair.before.first, pair.after.first)
    last = max(pair.before.last, pair.after.last)
    start, end = change.words.start, change.words.stop
    if change.number in (pair.before, pair.after) or (change.role == "direction" and start > first):
        return False
    gap = range(end, first) if end <= first else range(last, start)
    parting = lexicon.words("relations", "clauses", "parting")
    if end <= first and (change.number is not None or change.role.split(" ")[0] in ROLES):
        parting = parting - {":"}  # "fell 12%: 22,100 applied, against 25,100"
    if last <= start and line.words[start - 1] == ",":
        parting = parting - lexicon.words("relations", "clauses", "since")
    if change.role != "comparative" and any(
        line.words[at] in parting and not line.words[at - 1].isdigit() and not _is_aside(line, at, gap, lexicon)
        for at in gap
    ):
        return False
    return not any(
        each.first in gap and each.quantity.unit_kind != "time"
        for each in line.numbers
        if each not in (pair.before, pair.after, change.number)
    )


def _is_explained(pair: Pair, change: Stated, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether the sentence behind a change tells its ends and not what of: "In 2015 there were 120 of them; ..."."""
    line = lines[pair.before.line]
    follows = pair.before.line == pair.after.line == change.line + 1
    bare = pair.before.quantity.unit is None and line.block == lines[change.line].block
    return follows and bare and bool(lexicon.words("relations", "anaphora").intersection(line.words))


def _is_aside(line: Line, at: int, gap: range, lexicon: Lexicon) -> bool:
    """ "since 2016", "since the war,": a word that only says from when on, up to a comma."""
    behind = line.words[at + 1 : gap.stop]
    if bool(behind) and len(behind[0]) == YEAR and behind[0].isdigit():
        return True
    return line.words[at] in lexicon.words("relations", "clauses", "since") and "," in behind


def _is_meant(pair: Pair, change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a sentence opens with a change of what the one before it told: "The loss of five percentage points"."""
    opening = line.words[: change.words.start]
    definite = 0 < len(opening) < LOCAL and opening[0] in lexicon.words("relations", "change", "definite")
    return definite and change.role in ("points", "percent") and pair.before.line == pair.after.line


def _belongs(pair: Pair, change: Stated, lines: list[Line], lexicon: Lexicon, lone: bool) -> bool:
    """Whether a change told in another sentence is the pair's: they share what they are about, and their unit.

    For a `lone` pair it is enough that one of its ends shares it.
    """
    if change.number in pair[:2]:
        return False
    if _is_explained(pair, change, lines, lexicon):
        return True
    if change.line in (pair.before.line, pair.after.line) and (pair.tight or pair.before.line == pair.after.line):
        return False
    own = [
        each
        for each in lines[change.line].numbers
        if each is not change.number and each.quantity.unit is not None
        if comparable(each, pair.before)
        and (pair.before.quantity.unit or pair.after.quantity.unit or change.role != "percent")
    ]
    if own and pair.before not in own and pair.after not in own:
        return False
    quantity = change.number.quantity if change.number else None
    if change.role == "difference" and quantity is not None:
        units = {pair.before.quantity.unit, pair.after.quantity.unit} - {None}
        heads = {unit.split()[-1] for unit in units if unit}
        bare = (
            quantity.unit is None and change.number is not None and change.words.stop > change.number.last
        )  # "53 more"
        if not bare and quantity.unit not in units and (quantity.unit or "").split()[-1:] != sorted(heads)[:1]:
            return False
    if change.role == "points" and pair.after.quantity.unit_kind != "percent":
        return False
    if lone and change.line - pair.after.line == 1 and _is_meant(pair, change, lines[change.line], lexicon):
        return True
    either = pair.before.topic | pair.after.topic
    leans = min(len(pair.before.topic), len(pair.after.topic)) <= FEW
    both = either if pair.before.line == pair.after.line or leans or lone else pair.before.topic & pair.after.topic
    shared, wide = change.topic & (both or either), change.topic & either
    near = 0 < change.line - pair.after.line <= NEXT
    least = 2 if change.role == "noun" and not near else 1
    return bool(shared) and len(wide) >= (2 if change.line == pair.after.line else least)


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The changes of a document as ties: before, after, and the change as told."""
    for pair, change, confidence in told(lines, lexicon):
        line = lines[change.line]
        tokens = line.sentence.tokens
        span = Span(tokens[change.words.start].start, tokens[change.words.stop - 1].end)
        quantity = change.number.quantity if change.number else None
        in_points = change.role == "points" and pair.after.quantity.unit_kind != "percent"  # of a score, not of a rate
        role = "difference" if in_points else change.role
        told_as = Term(f"{role}:{change.direction or ''}", quantity or pair.after.quantity, document.locate(span))
        yield Tie(
            "change",
            (term(document, "before", pair.before), term(document, "after", pair.after), told_as),
            confidence,
        )
