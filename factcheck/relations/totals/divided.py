"""A total and, right behind it in its sentence, what it is divided into, without a colon: "340 tickets, 210 to adults
and 130 to children", "45 seats shared by Red (22), Green (14) and Blue (9)", "140 of which are cows, 70 sheep"."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.reading.lent import scale_of
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.parts import COUNTED, MOST_PARTS, added, alike, tie
from factcheck.relations.reading.times import times_of

PHRASE = 6
"""Tokens between a total and the comma behind which its parts begin. Our own choice."""

TIGHT = 3
"""Tokens between the parts of "140 of which are cows, 70 sheep and 80 goats". Our own choice."""

LINK = 4
"""Tokens behind a part in which it is told what it is: "240 are girls". Our own choice."""

GAP = 9
"""Tokens from one part to the next. Our own choice."""

CLOSE = Decimal("0.8"), Decimal("1.3")
"""How far the sum may be from a total that words don't say is divided and still be meant as it. Our own choice."""

PRICE = 10_000
"""Below this an amount of money can be a price, and others right behind it those of other things. Our own choice."""

FIGURES = 1000
"""From what on a bare number can be of its total's unit: "60,000 euros; Northside gets 25,000". Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each total with its parts."""
    for line in lines:
        for at, total in enumerate(line.numbers):
            if _is_total(total) and not _has_a_part(line, total, lexicon):
                parts, about = _behind(line, at, total, lexicon) or _before(line, at, total, lexicon) or ([], "")
                whole, summed = total.quantity.value or Decimal(0), added(parts)
                if about and whole * CLOSE[0] < summed < whole * CLOSE[1]:
                    yield tie(document, total, parts, "medium", about)


def _has_a_part(line: Line, total: Number, lexicon: Lexicon) -> bool:
    """Whether a number before it is a part of a total: "in 22 of the 35 reports, followed by order (17) and noise"."""
    of, definite = lexicon.words("relations", "totals", "of"), lexicon.words("relations", "totals", "definite")
    led = [word for word in line.words[max(total.first - 3, 0) : total.first] if word not in definite]
    return led[-1:] != [] and led[-1] in of and any(0 < total.first - each.last <= 2 for each in line.numbers)


def _behind(line: Line, at: int, total: Number, lexicon: Lexicon) -> tuple[list[Number], str] | None:
    """The parts that follow a total, and how they are meant."""
    if parts := _parts(line, at + 1, total, lexicon):
        return parts, _about(line, total, parts, lexicon)
    counted = line.numbers[at + 1 : at + 2]  # "60,000 euros for three schools; Northside gets 25,000, ..."
    if counted and counted[0].quantity.unit_kind == "count":
        parts = _parts(line, at + 2, total, lexicon)
        return (parts, "list") if len(parts) > 2 and counted[0].quantity.value == len(parts) else None
    return None


def _before(line: Line, at: int, total: Number, lexicon: Lexicon) -> tuple[list[Number], str] | None:
    """The bare numbers that lead up to their total: "won 18, drew 7 and lost 9 of its 30 games"."""
    of = lexicon.words("relations", "totals", "of")
    parts = line.numbers[:at]
    if not 3 <= len(parts) <= MOST_PARTS or of.isdisjoint(line.words[parts[-1].last : parts[-1].last + 1]):
        return None
    joiner = lexicon.words("numbers", "words", "joiner")
    joined = not joiner.isdisjoint(line.words[parts[-2].last : parts[-1].first])
    near = all(other.first - one.last <= TIGHT for one, other in pairwise([*parts, total]))
    bare = all(each.quantity.unit is None and _may_be_part(each, total) for each in parts)
    return (parts, "list") if joined and near and bare else None


def _is_total(number: Number) -> bool:
    quantity = number.quantity
    units = ("count", "currency", "area", "mass", "length", "volume", "time")
    price = quantity.unit_kind == "currency" and (quantity.value or 0) < PRICE
    is_level = quantity.kind != "change" and quantity.bound == "=" and bool(quantity.value)
    return quantity.unit_kind in units and is_level and not price


def _parts(line: Line, at: int, total: Number, lexicon: Lexicon) -> list[Number]:
    """The numbers from one on that can be parts of a total, up to the one behind an "and"; none where one can't."""
    has = lexicon.words("relations", "totals", "have") | lexicon.words("relations", "orders", "with")
    joiner = lexicon.words("numbers", "words", "joiner")
    parts: list[Number] = []
    for number in line.numbers[at:]:
        if parts and number.first - parts[-1].last > GAP:
            break
        if not has.isdisjoint(line.words[number.first - 1 : number.first]) and number.noun.isdisjoint(total.noun):
            continue  # "20 have one bedroom"
        measured = parts and parts[-1].quantity.unit is not None
        if measured and number.quantity.unit is None and line.words[number.first - 1] == "(":
            continue  # "€36,000 in tickets (12,000 at €3) and €24,000 from sponsors"
        won = not lexicon.words("relations", "totals", "lead").isdisjoint(line.words[number.first - 1 : number.first])
        if not _may_be_part(number, total) or (number.quantity.kind == "change" and not won):
            return []
        parts.append(number)
        if len(parts) > 1 and not joiner.isdisjoint(line.words[parts[-2].last : number.first]):
            break
    others = [each for each in parts if each.noun - total.noun and line.words[each.first - 1] not in joiner | {","}]
    if any(_is_of_these(line, each, lexicon) for each in parts if each not in others) and others:
        return []  # "put out 38 times, 11 of them in the dark, and brought 29 people ashore"
    closed = len(parts) > 1 and not joiner.isdisjoint(line.words[parts[-2].last : parts[-1].first])
    return parts if closed and len(parts) <= MOST_PARTS else []


def _is_of_these(line: Line, part: Number, lexicon: Lexicon) -> bool:
    of, these = (lexicon.words("relations", "totals", key) for key in ("of", "these"))
    behind = line.words[part.last : part.last + 2]
    return not of.isdisjoint(behind[:1]) and not these.isdisjoint(behind[1:])


def _may_be_part(part: Number, total: Number) -> bool:
    """Whether a number is of its total's unit, or bare: "winning 18, drawing 7 and losing 9"."""
    first, second = part.quantity, total.quantity
    if first.value is None or not 0 < first.value < (second.value or 0):
        return False
    if first.unit is None and first.unit_kind is None and not part.slashed:
        whole = first.value == int(first.value)
        if second.unit_kind == "count":
            return whole
        return first.kind == "level" and (bool(scale_of(first)) or first.value >= FIGURES or second.unit_kind == "time")
    return alike(total, part)


def _about(line: Line, total: Number, parts: list[Number], lexicon: Lexicon) -> str:
    """ "list" where the parts are all that the total has, "of" where they only can't be more; nothing where they
    may be anything else."""
    words, between = line.words, line.words[total.last : parts[0].first]
    behind = " ".join(words[parts[0].last : parts[0].last + 2])
    own = lexicon.words("relations", "totals", "own")
    if behind in lexicon.words("relations", "totals", "of_them"):
        close = [words[one.last : other.first] for one, other in pairwise(parts[1:])]
        loose = _sign(line, parts[-1], lexicon) in own  # "200 with a balcony"
        return "of" if not loose and all(len(gap) <= TIGHT for gap in close) else ""
    inside, some = words[total.last : parts[-1].last], lexicon.words("relations", "totals", "some")
    if not lexicon.words("relations", "totals", "divided").isdisjoint(between):
        return "list" if (some - lexicon.words("relations", "clauses", "relatives")).isdisjoint(inside) else ""
    if not some.isdisjoint(inside) or ")" in between:
        return ""
    if all(words[each.first - 1] == "(" and words[each.last : each.last + 1] == [")"] for each in parts):
        return "list"
    leads = lexicon.words("relations", "totals", "lead")
    lead = between[between.index(",") + 1 :] if "," in between[: PHRASE + 1] else ["", ""]
    if len(lead) > 1 or not leads.issuperset(lead) or _are_in_turn(line, parts, lexicon):
        return ""
    bare, signs = all(each.quantity.unit is None for each in parts), {_sign(line, each, lexicon) for each in parts}
    halves = [set(pair) for pair in lexicon.tables["relations"]["averages"]["halves"]]
    named = {word for each in parts for word in words[each.last - 1 : each.last + LINK]}
    others = own | set(between)  # "340 shops in Orm, 180 in Tarn"
    if any(pair <= named for pair in halves) or (bare and len(signs) == 1 and others.isdisjoint(signs)):
        return "list" if total.quantity.unit_kind in COUNTED or len(parts) > 2 else "of"
    return ""


def _sign(line: Line, part: Number, lexicon: Lexicon) -> str:
    """The word that leads from a bare part to what it is: the "to" of "210 to adults"; else nothing. Parts that are led
    to by several may overlap: "180 from abroad and 200 under 30"."""
    behind = line.words[part.last : part.last + 1]
    return next(iter(lexicon.words("relations", "stop").difference({"and"}).intersection(behind)), "")


def _are_in_turn(line: Line, parts: list[Number], lexicon: Lexicon) -> bool:
    """Whether what seems a total has a time as its parts do: "340 km in May, 180 in June and 130 in July"."""
    ranges = [range(0, parts[0].first), range(parts[0].last, min(parts[-1].last + GAP, len(line.words)))]
    one, other = ({time.split()[0][:1] for time in times_of(line, each, lexicon)} for each in ranges)
    return bool(one & other)
