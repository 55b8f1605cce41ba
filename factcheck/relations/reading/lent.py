"""What a number leaves out, as its neighbours tell it: a unit, a magnitude, per cent."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from factcheck.extraction.numbers.quantities import Found
from factcheck.lexicon import Lexicon
from factcheck.model import Quantity

LENT = ("currency", "mass", "volume", "energy", "area", "length")
"""Units that are said once for several numbers of one magnitude."""

LIKE = 20
"""How many times as large a number is at most as one whose magnitude it leaves out. Our own choice."""

MAGNITUDES = tuple(Decimal(10) ** power for power in (3, 6, 9, 12))
"""What the words between digits and a unit stand for."""

AGE, YEAR = "age", "year"
"""The kind of unit of how old somebody is, and the unit that it may be told in."""

LED = 2
"""Tokens before a number in which it is said to be an age: "an average age of". Our own choice."""

HUNDRED = 100
"""Per cent of all."""

NAMED = 7
"""Tokens before a bare number in which it is said to be an average age: "the average age of members is 47". Our own
choice."""

OLDEST = 115
"""Years that nobody's age is above; what is isn't an age."""

OF_AGE = "year of age"
"""The unit of an age."""

COUNTS = ("count", None)
"""The kinds of units of what is only counted."""


def in_one_scale(found: list[Found]) -> list[Found]:
    """The numbers with the magnitude on those that leave it out: "the state gave €8 million and the city 3.5"."""
    scales = {scale_of(each.quantity) for each in found} - {""}
    if len(scales) != 1:
        return found
    told, led = list(found), None
    for at, each in enumerate(found):
        quantity = each.quantity
        if scale_of(quantity) and quantity.value is not None:
            led = quantity
        elif led is not None and quantity.unit is None and quantity.kind == "level" and "." in quantity.surface:
            by = _magnitude(led)
            value = (quantity.value or Decimal(0)) * by
            if by > 1 and value / LIKE < (led.value or Decimal(0)) < value * LIKE:
                told[at] = each._replace(
                    quantity=replace(
                        quantity, value=value, interval=quantity.interval.times(by), unit=led.unit,
                        customary=quantity.customary.times(by), unit_kind=led.unit_kind,
                    )
                )  # fmt: skip
    return told


def _magnitude(quantity: Quantity) -> Decimal:
    """What the magnitude of a number stands for: a billion of "€3.9 billion"; 1 where its digits don't tell."""
    written = quantity.surface.split()[0]
    digits, decimals = ("".join(filter(str.isdecimal, part)) for part in (written, written.partition(".")[2]))
    if not digits.strip("0"):
        return Decimal(1)
    by = (quantity.value or Decimal(0)) * 10 ** len(decimals) / int(digits)
    return by if by in MAGNITUDES else Decimal(1)


def in_one_unit(found: list[Found]) -> list[Found]:
    """The numbers with the unit on those that leave it out: "5.2 billion kroner of exports and 3.9 billion ..."."""
    told = {(each.quantity.unit, each.quantity.unit_kind) for each in found if each.quantity.unit_kind in LENT}
    if len(told) != 1:
        return found
    unit, kind = told.pop()
    scales = {scale_of(each.quantity) for each in found if each.quantity.unit_kind == kind} - {""}
    return [
        each._replace(quantity=replace(each.quantity, unit=unit, unit_kind=kind))
        if each.quantity.unit is None and scale_of(each.quantity) in scales
        else each
        for each in found
    ]


def in_one_age(words: list[str], found: list[Found], lexicon: Lexicon) -> list[Found]:
    """The numbers of a list of ages with the unit of its last one, and an age told in years as one: "18, 24 and 36
    years old, with an average age of 34 years"."""
    told, joints = list(found), {",", *lexicon.words("numbers", "words", "joiner")}
    ages = lexicon.words("relations", "dated", "age")
    unit = next((each.quantity for each in found if each.quantity.unit_kind == AGE), None)
    for at in reversed(range(len(told)) if unit is not None else ()):
        each, behind = told[at], told[at + 1] if at + 1 < len(told) else None
        quantity = each.quantity
        joined = behind is not None and behind.quantity.unit_kind == AGE
        between = words[each.last : behind.first if behind else 0]
        listed = joined and quantity.unit is None and joints.issuperset(between)
        named = quantity.unit == YEAR and not ages.isdisjoint(words[max(each.first - LED, 0) : each.first])
        if unit is not None and (listed or named):
            told[at] = each._replace(quantity=replace(quantity, unit=unit.unit, unit_kind=AGE))
    return told


def with_average_age(words: list[str], found: list[Found], lexicon: Lexicon) -> list[Found]:
    """The numbers with the unit on what is told bare as an average age, and on what goes on from it: "the average age
    of members was 45 in 2019 and is 47"."""
    ages, told_as = lexicon.words("relations", "dated", "age"), lexicon.words("relations", "averages")
    if ages.isdisjoint(words):
        return found
    told, last, begun = list(found), 0, False
    for at, each in enumerate(found):
        quantity, led = each.quantity, words[max(each.first - NAMED, last) : each.first]
        last = each.last
        bare = quantity.unit is None and quantity.kind == "level" and quantity.value is not None
        begun = begun or any(word in ages and not told_as.isdisjoint(led[:place]) for place, word in enumerate(led))
        if bare and begun and 0 < (quantity.value or 0) <= OLDEST:
            told[at] = each._replace(quantity=replace(quantity, unit=OF_AGE, unit_kind=AGE))
    return told


def listed_in_percent(words: list[str], found: list[Found], lexicon: Lexicon) -> list[Found]:
    """The numbers with the per cent on all of a list whose last one tells it: "shares of 45, 40 and 25 per cent"."""
    told, joiner, lent = list(found), lexicon.words("numbers", "words", "joiner"), False
    for at in reversed(range(len(told) - 1)):
        quantity, share = told[at].quantity, told[at + 1].quantity
        gap = words[told[at].last : told[at + 1].first]
        listed = 0 < len(gap) <= LED and (joiner.issuperset(gap[-1:]) or (lent and gap == [","]))
        bare = quantity.unit is None and quantity.kind == "level" and quantity.surface[:1].isdigit()
        percent = share.kind == "share" and share.unit_kind == "percent" and (quantity.value or 0) <= HUNDRED
        lent = listed and bare and percent
        if lent:
            shared = replace(quantity, unit=share.unit, unit_kind="percent", kind="share")
            told[at] = told[at]._replace(quantity=shared)
    return told


def with_percent(words: list[str], found: list[Found], lexicon: Lexicon) -> list[Found]:
    """The numbers with the per cent on the first of "from 19 to 21 per cent"."""
    begins, to = lexicon.words("relations", "change", "begins"), lexicon.words("grammar", "changing", "to")
    told = list(found)
    for at, (one, other) in enumerate(pairwise(found)):
        joined = (
            not begins.isdisjoint(words[max(one.first - 1, 0) : one.first]) and len(words[one.last : other.first]) == 1
        )
        lent = joined and not any(map(str.isalpha, one.quantity.surface)) and other.quantity.unit_kind not in COUNTS
        if lent and one.quantity.unit_kind == "count" and words[one.last] in to:
            quantity = replace(one.quantity, unit=other.quantity.unit, unit_kind=other.quantity.unit_kind)
            told[at] = one._replace(quantity=quantity)  # "468,000 cows, and the yield went from 7,500 to 7,690 litres"
        if not joined or words[one.last] not in to or one.quantity.unit is not None:
            continue
        if other.quantity.unit_kind == "percent" and one.quantity.kind == "level":
            quantity = replace(one.quantity, unit=other.quantity.unit, unit_kind="percent", kind=other.quantity.kind)
            told[at] = one._replace(quantity=quantity)
    return told


def scale_of(quantity: Quantity) -> str:
    """The magnitude behind the digits of a number: the "billion" of "€3.9 billion"; empty where there is none."""
    words = quantity.surface.split()
    if len(words) < 2 or not words[0][-1:].isdigit():
        return ""
    written = sum(map(str.isdigit, words[0].partition(".")[0]))
    if quantity.value is not None and written == max(quantity.value.adjusted() + 1, 1):
        return ""  # "4,800 CFA francs"
    before_its_unit = len(words) > 2 or quantity.unit is None or not words[0][:1].isdigit()
    return words[1].lower() if before_its_unit else ""
