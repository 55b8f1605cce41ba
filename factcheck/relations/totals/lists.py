"""Parts and their total in a sentence or two: "120 medals: 45 gold, 38 silver and 42 bronze"."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.parts import CLOSER, MOST_PARTS, added, alike, closes, is_percentage, is_shut, tie
from factcheck.relations.reading.stated import MEASURED
from factcheck.relations.shares.exclusive import are_of_their_own, shares_of
from factcheck.relations.shares.wholes import is_opening

LISTED = 12
"""Tokens from one part of a list to the next: "£33,000 for the clerk and the caretaker and ...". Our own choice."""

PHRASE, REACH = 6, 14
"""Tokens between a total and its list: where the list doesn't begin with a colon, and where it does. Our own choice."""

OPENING = 4
"""Tokens before the total of "Of the 90 delegates, 40 ..." at most. Our own choice."""

TIGHT = 2
"""Tokens between the parts of a list that are no sentences of their own: "24 altos, 10 tenors". Our own choice."""

APART = 10
"""Tokens between two shares of a list. Our own choice."""

SPREAD = ("currency", "mass", "area")
"""What is handed out in parts."""

CLOSE = Decimal("0.7"), Decimal("1.4")
"""How far the sum of a list may be from the total in the sentence before and still be meant as it. Our own choice."""

OVERFULL = Decimal(103), Decimal(120)
"""What shares come to that ought to be a hundred: less lists some, more has several answers. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The totals of a document, each with its parts, and shares that should make a hundred."""
    for line in lines:
        yield from _lists(document, line, lexicon)
        yield from _sums(document, line, lexicon)
        yield from _shares_in(document, lines, line, lexicon)
        yield from _spread(document, lines, line, lexicon)
        yield from _of_count(document, lines, line, lexicon)
        yield from _in_all(document, lines, line, lexicon)
        yield from _in_two(document, line, lexicon)
        yield from _continued(document, lines, line, lexicon)


def _lists(document: Document, line: Line, lexicon: Lexicon) -> Iterator[Tie]:
    """ "T: a, b and c" and "T, a, b and c": a list that goes through the parts to the end of its clause."""
    ofs, joints = lexicon.words("relations", "totals", "of"), lexicon.words("numbers", "words", "joiner") | {","}
    opens, some = lexicon.words("relations", "totals", "opens"), lexicon.words("relations", "totals", "some")
    some |= lexicon.words("relations", "rates", "each")  # "three wins each"
    scores, sums = lexicon.words("relations", "change", "points"), lexicon.words("relations", "totals", "sums")
    for at, total in enumerate(line.numbers):
        parts = _behind_another(line, at, total, lexicon) or _run(line, at + 1, total, lexicon)
        if (
            len(parts) > 2
            and parts[0].quantity.value == len(parts) - 1
            and opens.intersection(line.words[parts[0].last : parts[1].first])
        ):
            parts = parts[1:]  # "480 cows on four farms: 150 here, ..."
        if line.words[total.last : total.last + 1] == ["("]:
            parts = [each for each in parts if ")" not in line.words[total.last : each.first]]
        if not 2 <= len(parts) <= MOST_PARTS or total.quantity.unit_kind == "percent":
            continue
        if total.quantity.unit in scores and any(part.quantity.unit for part in parts):
            continue  # "24 points: six three-pointers, two other baskets and two free throws"
        if total.quantity.unit_kind == "currency" and total.quantity.bound in ("<", ">"):
            continue  # "tickets cost under $20: $17 at the gate and $14 online"
        between = line.words[total.last : parts[0].first]
        if total.quantity.unit is None and (":" not in between or len(parts) < 3 or total.slashed):
            continue
        inside = line.words[total.last : parts[-1].last]
        opened = next((word for word in between if word in opens), None)
        lead = line.words[max(total.first - 3, 0) : total.first]
        direct = "," not in lead and sums.isdisjoint(
            lead
        )  # "Of that, 180 million goes to schools": a part, and no total
        of = direct and total.first <= OPENING and not ofs.isdisjoint(lead) and not joints.isdisjoint(between[-1:])
        colon = between.index(":") if ":" in between else 0
        wide = REACH if ":" in between and len(between) - colon <= CLOSER else PHRASE
        if (
            ")" in (inside if opened == "(" else between)
            or (opened is None and not of)
            or some.intersection(inside)
            or len(between) > wide
        ):
            continue
        if _is_whole_of(total, parts):
            closed = is_shut(line.words[parts[-1].last :], lexicon)
            sure = (opened and ";" not in between) or closed
            yield tie(document, total, parts, "high" if sure or of else "low", _kind_of(line, parts) if sure else "of")


def _behind_another(line: Line, at: int, total: Number, lexicon: Lexicon) -> list[Number]:
    """The parts behind a number that only says when or where the total was: "940 horses in three weeks: 410 mares"."""
    other = line.numbers[at + 1 : at + 2]
    opened = bool(other) and line.words[other[0].last : other[0].last + 1] == [":"]
    parts = _run(line, at + 2, total, lexicon) if opened else []
    if parts and alike(total, other[0]) and _is_whole_of(other[0], parts):
        return []  # "the 212 athletes won 120 medals: 45 gold"
    return parts


def _is_whole_of(total: Number, parts: list[Number]) -> bool:
    """Whether a number is of the size of what parts come to."""
    whole, values = total.quantity.value or Decimal(0), [part.quantity.value or Decimal(0) for part in parts]
    return max(values) < whole and whole / 2 < sum(values) < whole * 2


def _kind_of(line: Line, parts: list[Number]) -> str:
    """ "list" where the parts stand right behind each other, so that all of them must be added."""
    gaps = [line.words[one.last : other.first] for one, other in pairwise(parts)]
    return "list" if all(len(gap) <= TIGHT for gap in gaps) else ""


def _run(line: Line, at: int, total: Number, lexicon: Lexicon) -> list[Number]:
    """The numbers from `at` on that can be parts: addable, one behind the other, the last behind an "and"."""
    parts: list[Number] = []
    beside = lexicon.words("relations", "orders", "with") | lexicon.words("relations", "totals", "have")
    for number in line.numbers[at:]:
        if parts and line.words[number.first - 1] in beside and number.noun.isdisjoint(total.noun):
            continue  # "45 with four carriages and 24 with six"
        if not (alike(total, number) or _is_short_of(line, total, number)) or (
            parts and ";" in line.words[parts[-1].last : number.first]
        ):
            break
        if parts and number.first - parts[-1].last > LISTED:
            break
        parts.append(number)
    joiner = lexicon.words("numbers", "words", "joiner")
    while len(parts) > 1 and joiner.isdisjoint(line.words[parts[-2].last : parts[-1].first]):
        parts.pop()
    return parts


def _is_short_of(line: Line, total: Number, part: Number) -> bool:
    """Whether a bare number behind a colon leaves out the unit of its total: "24 weeks: 10 in class, 14 at work"."""
    bare = part.quantity.unit is None and part.quantity.kind == "level" and part.quantity.value is not None
    return bare and total.quantity.unit_kind in MEASURED and line.words[total.last : total.last + 1] == [":"]


def _sums(document: Document, line: Line, lexicon: Lexicon) -> Iterator[Tie]:
    """ "a, b and c, together T"."""
    earlier = lexicon.words("relations", "change", "bases") | lexicon.words("relations", "against")
    sums, some = lexicon.words("relations", "totals", "sums"), lexicon.words("relations", "totals", "some")
    rest, joiner = lexicon.words("relations", "totals", "rest"), lexicon.words("numbers", "words", "joiner")
    for at, total in enumerate(line.numbers):
        parts = _trailing(line, total, at)
        if not 2 <= len(parts) <= MOST_PARTS:
            continue
        between = line.words[parts[-1].last : total.first]
        after = line.words[total.last : total.last + 4]
        told = sums.intersection([*between, *after]) or _add_up(line, between, after, lexicon)
        told = told or _is_concluded(parts, total, between, lexicon)
        told = told and rest.isdisjoint(between)  # "85 dolls, 60 rattles and other items, in total 230"
        told = told and parts[0].quantity.unit not in rest  # "the four others had eleven, making 19 in all"
        told = told and not joiner.issuperset(between)  # "The 14 have 31 children and 52 grandchildren between them"
        beside = [*line.words[: parts[-1].last], *line.words[total.last :]]  # and not the "which" of "which makes 230"
        if not told or "out" in between or some.intersection(beside):
            continue
        if any(earlier.intersection(_led(line, one, other, lexicon)) for one, other in pairwise(parts)):
            continue  # "2.5 billion from January's 1.9 billion", but not "3.2 million from hotels, 1.9 million"
        if _is_whole_of(total, parts):
            yield tie(document, total, parts, "medium")


def _is_concluded(parts: list[Number], total: Number, between: list[str], lexicon: Lexicon) -> bool:
    """Whether a number of the same thing follows from those before it: "1,100 inhabitants and Tarn 800, so the parish
    counts 1,900 people"."""
    same = [each for each in parts if not each.noun.isdisjoint(total.noun)]
    near = (total.quantity.value or Decimal(0)) * CLOSE[0] < added(parts) < (total.quantity.value or 0) * CLOSE[1]
    return bool(same) and near and not lexicon.words("relations", "totals", "concludes").isdisjoint(between)


def _add_up(line: Line, between: list[str], after: list[str], lexicon: Lexicon) -> bool:
    """Whether more than one word says that a number is the sum of those before it: "make up the 780,000 euros", "2,510
    between them", "adding the 64 to the 87, it has 151"."""
    phrases = lexicon.words("relations", "totals", "phrases")
    pairs = {" ".join(pair) for words in (between, after) for pair in pairwise(words)}
    return not phrases.isdisjoint(pairs) or line.words[0] in lexicon.words("relations", "totals", "adding")


def _led(line: Line, one: Number, other: Number, lexicon: Lexicon) -> list[str]:
    """The words that lead from one part to the next: those behind the last comma."""
    between = line.words[one.last : other.first]
    joints = lexicon.words("numbers", "words", "joiner") | {","}
    at = max((at for at, word in enumerate(between) if word in joints), default=-1)
    return between[at + 1 :]


def _spread(document: Document, lines: list[Line], line: Line, lexicon: Lexicon) -> Iterator[Tie]:
    """ "It has 90 million. 41 million went to a, 27 million to b ...": a list for the total before."""
    alike = _handed_out(line)
    if not line.place or not 3 <= len(alike) <= MOST_PARTS or len({each.quantity.unit for each in alike}) != 1:
        return
    before = lines[line.place - 1]
    totals = [each for each in before.numbers if each.quantity.unit == alike[0].quantity.unit]
    words = set(line.words)
    if len(totals) != 1 or before.block != line.block or not words & lexicon.words("relations", "totals", "spread"):
        return
    some = words & lexicon.words("relations", "totals", "some")
    joiner = lexicon.words("numbers", "words", "joiner")
    if some or joiner.isdisjoint(line.words[alike[-2].last : alike[-1].first]):
        return
    whole, summed = totals[0].quantity, added(alike)
    parts_only = totals[0].quantity.kind != "change" and whole.bound == "=" and None not in [
        each.quantity.value for each in alike
    ]  # fmt: skip
    if parts_only and whole.value is not None and whole.value * CLOSE[0] < summed < whole.value * CLOSE[1]:
        yield tie(document, totals[0], alike, "medium")


def _handed_out(line: Line) -> list[Number]:
    return [each for each in line.numbers if each.quantity.unit_kind in SPREAD and each.quantity.kind != "change"]


def _of_count(document: Document, lines: list[Line], line: Line, lexicon: Lexicon) -> Iterator[Tie]:
    """A list for a count of the sentence before: "It has 90 cows. Of these, 50 are red, 30 black and 20 white", "It
    went out 118 times. Walkers accounted for 71 of them, climbers for 26 and riders for 21"."""
    of, these = lexicon.words("relations", "totals", "of"), lexicon.words("relations", "totals", "these")
    opened = not of.isdisjoint(line.words[:1]) and not these.isdisjoint(line.words[1:2])
    accounted = not lexicon.words("relations", "totals", "accounted").isdisjoint(line.words)
    before = lines[line.place - 1]
    if not line.place or not (opened or (accounted and before.block == line.block and not _handed_out(line))):
        return
    totals = [each for each in before.numbers if each.quantity.unit_kind == "count" and each.quantity.value is not None]
    parts = _run(line, 0, totals[0], lexicon) if totals else []
    words = line.words[2:] if opened else line.words
    if not 3 <= len(parts) <= MOST_PARTS or not lexicon.words("relations", "totals", "some").isdisjoint(words):
        return
    joiner = lexicon.words("numbers", "words", "joiner")
    if any(not joiner.isdisjoint(line.words[one.last : other.first]) for one, other in pairwise(parts[:-1])):
        return  # "Of those, they met 1,148 and found 212 who could tell it, and some ninety who do"
    summed = added(parts)
    near = [each for each in totals if summed * CLOSE[0] < (each.quantity.value or 0) < summed * CLOSE[1]]
    if len(near) == 1:
        yield tie(document, near[0], parts, "medium", "of")


def _in_all(document: Document, lines: list[Line], line: Line, lexicon: Lexicon) -> Iterator[Tie]:
    """ "The north has 31 seats, the south 22 and the coast 14. In all, there are 67": the list before, added up."""
    opened = lexicon.words("relations", "totals", "sums").intersection(line.words[:OPENING])
    totals = [each for each in line.numbers if each.quantity.unit is not None and each.quantity.unit_kind != "time"]
    if not opened or not line.place or len(totals) != 1 or lines[line.place - 1].block != line.block:
        return
    before = lines[line.place - 1]
    same = [each for each in before.numbers if alike(totals[0], each)]
    parts = _run(before, before.numbers.index(same[0]), totals[0], lexicon) if same else []
    some = lexicon.words("relations", "totals", "some").intersection([*before.words, *line.words])
    if some or not 2 <= len(parts) == len(same) <= MOST_PARTS:
        return
    whole, summed = totals[0].quantity.value or Decimal(0), added(parts)
    if totals[0].quantity.bound == "=" and whole * CLOSE[0] < summed < whole * CLOSE[1]:
        yield tie(document, totals[0], parts, "medium")


def _in_two(document: Document, line: Line, lexicon: Lexicon) -> Iterator[Tie]:
    """The two that are all there are: "men are 312 of the 540 members, women 218"."""
    halves = [set(pair) for pair in lexicon.tables["relations"]["averages"]["halves"] if set(pair) <= set(line.words)]
    if len(halves) != 1 or not lexicon.words("relations", "totals", "some").isdisjoint(line.words):
        return
    levels = [each for each in line.numbers if each.quantity.kind != "change" and each.quantity.unit_kind != "time"]
    of, the = lexicon.words("relations", "totals", "of"), lexicon.words("grammar", "possessive", "their")
    the |= lexicon.words("relations", "totals", "definite")
    for some, total, other in zip(levels, levels[1:], levels[2:], strict=False):
        joint = line.words[some.last : total.first]
        if is_opening(line, some, lexicon):  # "Of 640 members 218 are women, so there are 422 men"
            some, total, joint = total, some, []
        taken = not joint or (len(joint) == 2 and joint[0] in of and joint[1] in the)
        if taken and len(levels) == 3 and alike(some, total) and alike(total, other):
            yield tie(document, total, [some, other], "medium")


def _continued(document: Document, lines: list[Line], line: Line, lexicon: Lexicon) -> Iterator[Tie]:
    """ "The tour takes in 14 concerts. Six are in Spain, four in France and five in Italy": bare numbers that go
    through the count of the sentence before."""
    before = lines[line.place - 1]
    bare = all(each.quantity.unit is None and each.quantity.kind == "level" for each in line.numbers)
    if not line.place or before.block != line.block or not bare or not 3 <= len(line.numbers) <= MOST_PARTS:
        return
    counts = [each for each in before.numbers if each.quantity.unit_kind == "count" and each.quantity.bound == "="]
    totals = [each for each in counts if each.quantity.value != len(line.numbers)]  # "230 entries from three countries"
    parts = [each for each in _run(line, 0, totals[0], lexicon) if each.quantity.value != 1] if len(totals) == 1 else []
    some = lexicon.words("relations", "totals", "some").intersection([*before.words, *line.words])
    told = [each for each in line.numbers if each.quantity.value != 1]  # "on the short one"
    whole, summed = (totals[0].quantity.value if totals else None) or Decimal(0), added(parts)
    opens = parts == told and (told[0].first <= TIGHT or summed > whole)
    if summed < whole * CLOSE[1] and not some and opens:
        yield tie(document, totals[0], parts, "medium", "of")


def _trailing(line: Line, total: Number, at: int) -> list[Number]:
    """The numbers right before the one at a place that can be added to give it."""
    parts: list[Number] = []
    for number in reversed(line.numbers[:at]):
        if number.quantity.value == 1 and parts and number.last + 1 == parts[0].first:
            continue  # "one of 280,000 euros"
        if not alike(total, number):
            break
        parts.insert(0, number)
    return parts


def _shares_in(document: Document, lines: list[Line], line: Line, lexicon: Lexicon) -> Iterator[Tie]:
    """Three shares or more that one sentence divides a whole into."""
    shares = [number for number in line.numbers if is_percentage(number)] or shares_of(line)
    places = {each.first for each in shares}
    others = [each for each in line.numbers if each.first not in places and each.quantity.value != len(shares)]
    if not 3 <= len(shares) <= MOST_PARTS or others:
        return
    if any(closes(line, number, lexicon) for number in shares):
        return
    words = set(line.words)
    whole = words & lexicon.words("relations", "totals", "whole")
    if words & lexicon.words("relations", "multiple") or are_of_their_own(line, shares, lexicon):
        return
    if whole and not _are_some(line, lexicon):
        yield tie(document, None, shares, "medium", "list")
    else:
        before = lines[line.place - 1 : line.place] if line.place else []
        counted = words & lexicon.words("relations", "generic", "share") and _is_numbered(line, shares)
        if counted or any(_is_numbered(each, shares) and each.block == line.block for each in before):
            yield tie(document, None, shares, "low", "list")


def _are_some(line: Line, lexicon: Lexicon) -> bool:
    """Whether a sentence lists only some of the parts; not "divided among three heirs", "48% like the new look"."""
    some, divided = lexicon.words("relations", "totals", "some"), lexicon.words("relations", "totals", "divided")
    signs = {" ".join(sign.split()[-1:]) for sign in lexicon.words("relations", "shares", "signs")}
    return any(word in some and last not in divided | signs for last, word in pairwise(["", *line.words]))


def _is_numbered(line: Line, shares: list[Number]) -> bool:
    """Whether a sentence says of how many its shares are, and they are likely to be all: "the shares of the three"."""
    counted = any(each.quantity.value == len(shares) and each not in shares for each in line.numbers)
    return counted and OVERFULL[0] <= added(shares) <= OVERFULL[1]
