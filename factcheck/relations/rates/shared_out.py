"""A total shared out among some, and what each of them has: "The 80 workers shared 120,000 euros; each got 2,500"."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.averages.means import is_held_against
from factcheck.relations.rates.rates import ends_list, is_made_by_another
from factcheck.relations.reading.lines import Line, Number, term
from factcheck.relations.reading.measured import ANYBODY, PEOPLE
from factcheck.relations.reading.readings import plain
from factcheck.relations.reading.times import phase_of
from factcheck.relations.reading.topics import topics_of

BEHIND, BEFORE = 4, 9
"""Tokens behind and before an amount in which it is said that each has it. Our own choice."""

LED = 6
"""Tokens before a count in which something is said to be for each: "for each of its 32 winners". Our own choice."""

BESIDE = 1
"""Sentences around the amount in which the total and the count stand. Our own choice."""

LIKELY = 2
"""How many times too much or too little it may be and still be meant as the quotient. Our own choice."""

SLACK = Decimal("0.05")
"""How far off a product may be that bears an amount out. Our own choice."""

FEWEST = 2


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each amount that each has, with the one total and the one count near it."""
    others = lexicon.words("relations", "capita", "elsewhere") | lexicon.words("relations", "totals", "left")
    for line in lines:
        for head in line.numbers:
            told = head.quantity.value and head.quantity.kind != "change" and others.isdisjoint(line.words)
            if told and _is_each(line, head, lexicon):
                found = _terms(lines, line, head, lexicon)
                if found is not None and not is_held_against(line, head, lexicon):
                    roles = zip(("head", "people", "total"), (head, *found), strict=True)
                    yield Tie("per head", tuple(term(document, role, each) for role, each in roles), "low")


def _is_each(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether an amount is of each: "2,500 each", "each got 2,500", "2,500 a head", "2,500 on average"; and no fee."""
    start = max([number.first - BEFORE, 0, *(each.last for each in line.numbers if each.last <= number.first)])
    stop = min([number.last + BEHIND, *(each.first for each in line.numbers if each.first >= number.last)])
    before, behind = line.words[start : number.first], line.words[number.last : stop]
    rows = lexicon.tables["relations"]["shared_out"]
    marks, phrases = (lexicon.words("relations", "shared_out", key) for key in ("words", "phrases"))
    apart = lexicon.words("relations", "shared_out", "apart") | lexicon.words("relations", "against")
    said = (" ".join(pair) for words in (before, behind) for pair in pairwise(words))
    per = (number.quantity.unit or "").partition(" per ")[2]
    spells = lexicon.words("relations", "rates", "spells") | lexicon.words("relations", "times", "spans")
    told = (bool(per) and per not in spells) or not marks.isdisjoint([*before, *behind]) or not phrases.isdisjoint(said)
    counted = [each for each in line.numbers if each.last <= number.first and each.quantity.unit_kind == "count"][-1:]
    led = [word for each in counted for word in line.words[max(each.first - LED, 0) : each.first]]
    told = told or not marks.isdisjoint(led)  # "for each of the region's 2 million people that makes 130 litres"
    others = [two for one, two in pairwise(before) if one in rows["words"][:1]]  # "each foreman got 2,500"
    some = any(f" {phrase} " in f" {' '.join(before)} " for phrase in rows["some"])
    of_all = lexicon.words("relations", "stop") | lexicon.words("relations", "shared_out", "has")
    return told and not some and apart.isdisjoint(before) and behind[1:2] != rows["on"] and of_all.issuperset(others)


def _terms(lines: list[Line], line: Line, head: Number, lexicon: Lexicon) -> tuple[Number, Number] | None:
    """How many there are and what all of them have, where the sentences around an amount tell each once."""
    near = [each for each in lines[max(line.place - BESIDE, 0) : line.place + BESIDE + 1] if each.block == line.block]
    for window in ([line], [each for each in near if each.place <= line.place], near[near.index(line) + 1 :]):
        every = [each for other in window for each in other.numbers if each is not head]
        told = [each for each in every if phase_of(lines[each.line], each, lexicon) != "earlier"]
        totals = [each for each in told if _is_total(each, head, lexicon) and not ends_list(lines[each.line], each)]
        counts = [each for each in told if each not in totals and _is_count(each, head, lexicon)]
        counts = [each for each in counts if not _is_some_of(lines[each.line], each, lexicon)]
        counts = [each for each in counts if each.noun & _owner(head, lexicon)] or counts
        if len(totals) == len(counts) == 1:
            count, total = counts[0], totals[0]
            value = _in_unit(head, total, lexicon) * (count.quantity.value or Decimal(0))
            whole = total.quantity.value or Decimal(0)
            numbers = [each for other in lines for each in other.numbers if each not in (head, count, total)]
            likely = whole / LIKELY <= value <= whole * LIKELY and not _is_borne_out(value, whole, count, numbers)
            one = value / (count.quantity.value or 1) / (head.quantity.value or 1)
            likely = likely and not is_made_by_another(line, head, count, total, one)
            return (count._replace(quantity=plain(count.quantity)), total) if likely else None
        if len(totals) > 1 or len(counts) > 1:
            return None
    return None


def _is_total(total: Number, head: Number, lexicon: Lexicon) -> bool:
    """Whether a number is of what each has, and more."""
    one, other = total.quantity, head.quantity
    spell = (one.unit or "").partition(" per ")[2]
    timed = spell and spell not in lexicon.words("relations", "capita", "spells") and " per " not in (other.unit or "")
    if timed or not one.value or one.kind == "change" or one.bound not in "=~":
        return False
    if one.unit_kind in (None, "percent", "time"):
        return False
    if other.unit_kind == "count":
        people = bool(head.noun & ANYBODY and total.noun & PEOPLE)
        return one.unit_kind == "count" and (bool(total.noun & head.noun) or people) and one.value > (other.value or 0)
    return _in_unit(head, total, lexicon) > 0 and one.value > _in_unit(head, total, lexicon)


def _in_unit(head: Number, total: Number, lexicon: Lexicon) -> Decimal:
    """What each has, in the unit of the total; 0 where they can't be compared."""
    one, other = ((each.quantity.unit or "").partition(" per ")[0] for each in (head, total))
    value = head.quantity.value or Decimal(0)
    if one == other or (head.quantity.unit_kind == total.quantity.unit_kind == "count"):
        return value
    kinds = lexicon.tables["relations"]["convert"]
    rows = kinds.get(one), kinds.get(other)
    if rows[0] is None or rows[1] is None or rows[0][0] != rows[1][0]:
        return Decimal(0)
    return value * Decimal(rows[0][1]) / Decimal(rows[1][1])


def _is_count(count: Number, head: Number, lexicon: Lexicon) -> bool:
    """Whether a number says how many of those there are of whom an amount is for each."""
    quantity, owner = count.quantity, _owner(head, lexicon)
    counts = quantity.unit_kind == "count" and quantity.kind != "change" and quantity.bound in "=~"
    rows = lexicon.tables["relations"]["capita"]
    people = not owner or (owner & topics_of(lexicon).of(rows["per"]) and count.noun & (PEOPLE | ANYBODY))
    fits = bool(people or count.noun & owner)
    return counts and (quantity.value or 0) >= FEWEST and count.noun.isdisjoint(head.noun) and fits


def _is_some_of(line: Line, count: Number, lexicon: Lexicon) -> bool:
    """The 52 of "on 46 of 52 Sundays": of them only some are meant."""
    of = lexicon.words("relations", "totals", "of").intersection(line.words[max(count.first - 1, 0) : count.first])
    return bool(of) and any(each.last == count.first - 1 for each in line.numbers)


def _owner(head: Number, lexicon: Lexicon) -> frozenset[str]:
    """The boat of "so much per boat"."""
    per = (head.quantity.unit or "").partition(" per ")[2]
    return topics_of(lexicon).of(per.split()[-1:])


def _is_borne_out(value: Decimal, whole: Decimal, count: Number, numbers: list[Number]) -> bool:
    """Whether the text tells the true quotient too, or what the amount and the count come to."""
    quotient = whole / (count.quantity.value or Decimal(1))
    told = [abs(each.quantity.value) for each in numbers if each.quantity.value]
    return any(abs(made - each) <= SLACK * made for each in told for made in (value, quotient))
