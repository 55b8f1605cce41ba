"""A number of a text in the unit of a table: percent for percent, "1:600" for so many per 1,000, tonnes for tonnes."""

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from factcheck.extraction.numbers.marks import annotate
from factcheck.extraction.numbers.tokens import tokenize
from factcheck.lexicon import Lexicon
from factcheck.model import INFINITY, Interval, Quantity
from factcheck.reference.grids import Table

HUNDRED = Decimal(100)
HALF = Decimal("0.5")

_PER = re.compile(r"\b(?:per|/) ?([0-9][0-9,]{0,12})\b")
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_OVER = re.compile(r"(?:\bper\b|/) ?([a-z]{1,40})")
_FRACTION = re.compile(r"[0-9]*[.][0-9]")


class Scale(NamedTuple):
    """What a table counts in: `kind` is percent, per, money, real, index, count, or a dimension of physics.

    `name` is the unit's, `factor` how many of it one of the table's is, `per` of how many people, and `base` the year
    whose prices money of constant prices is told in; `over` is the time of money that is told by it, such as "week".
    """

    kind: str
    name: str = ""
    factor: Decimal = Decimal(1)
    per: int = 1
    base: int = 0
    over: str = ""


_WORDS = re.compile(r"[a-z/]+")


def scale_of(table: Table, lexicon: Lexicon) -> Scale:
    """The scale of a table, by its unit."""
    unit = table.unit.lower() or table.title.lower()
    words = lexicon.tables["tables"]["units"]
    if any(word in unit for word in words["percent"]):
        return Scale("percent")
    per = _PER.search(unit)
    if per:
        return Scale("per", unit, per=int(per[1].replace(",", "")))
    if not set(_WORDS.findall(unit)).isdisjoint(words["yes"]):  # "a score", not "goals scored"
        return Scale("index", unit)
    written = _written(table.unit, lexicon)
    marks = annotate(written, tokenize(written), lexicon.tree)
    factor = Decimal(1)
    for mark in marks.all("magnitude", "magnitudes"):
        factor *= Decimal(10) ** mark.value
    found = [mark.value for mark in marks.all("unit", "code") if mark.value[1] != "count"]
    over = _OVER.search(unit)
    if over and found and found[0][1] == "currency" and f"per {over[1]}" in lexicon.tables["tables"]["rates"]:
        return Scale("money", found[0][0], factor, over=over[1])
    if over:
        return Scale("rate", f"{found[0][0] if found else unit[: over.start()].strip()} per {over[1]}", factor)
    if found and found[0][1] == "currency":
        base = _YEAR.search(unit) if any(word in unit for word in words["constant"]) else None
        real = any(word in unit for word in words["real"])
        return Scale("real" if real else "money", found[0][0], factor, base=int(base[0]) if base else 0)
    if found:
        return Scale(found[0][1], found[0][0], factor)
    return Scale("count", unit, factor)


def is_told(text: str, lexicon: Lexicon) -> bool:
    """Whether words say nothing but what figures are counted in: "million tonnes", "%", "per 1,000 people"."""
    lower = text.lower().strip()
    words = lexicon.tables["tables"]["units"]
    if any(lower.startswith(word) for word in words["percent"]) or lower.split(" ")[0] in words["per"]:
        return True
    written = _written(text.strip(), lexicon)
    marks = annotate(written, tokenize(written), lexicon.tree)
    return any(mark.first == 0 for mark in marks.all("magnitude", "magnitudes", "unit", "code"))


def _written(unit: str, lexicon: Lexicon) -> str:
    """A unit with the symbols written out that mean something else in a text: "Mt"."""
    first, _, rest = unit.partition(" ")
    symbols = lexicon.tables["tables"]["symbols"]
    return f"{symbols[first]} {rest}".strip() if first in symbols and (rest or len(first) > 1) else unit


def converted(quantity: Quantity, scale: Scale, rate: Decimal | None, lexicon: Lexicon) -> Interval | None:
    """What a quantity commits to, in the table's unit; None where it can't be said in it.

    `rate` is how many times a year it is told to happen ("a day"), None where it is not.
    """
    if scale.over:  # "£449 a week" and "weekly pay of £449" in pounds per week
        own, _, each = str(quantity.unit).partition(" per ")
        rates = lexicon.tables["tables"]["rates"]
        if each == scale.over:
            quantity = replace(quantity, unit=own, unit_kind="currency")
        if rate == Decimal(str(rates[f"per {scale.over}"])):
            rate = None
    own, _, each = str(quantity.unit).partition(" per ")
    if lexicon.tables["tables"]["spans"].get(each) == 1 and own == scale.name.partition(" per ")[0]:
        return quantity.interval.times(1 / scale.factor)  # "1,700 hours a year"
    if quantity.unit_kind == "per":
        return quantity.interval.times(Decimal(scale.per)) if scale.kind == "per" else None
    per = _PER.search(str(quantity.unit or ""))
    if per:  # "4 hospital beds per 1,000 people"
        whole = Decimal(per[1].replace(",", ""))
        return quantity.interval.times(scale.per / whole) if scale.kind == "per" and whole else None
    if scale.kind == "percent":
        if quantity.unit_kind == "percent":
            return None if rate else quantity.interval
        if is_fraction(quantity):
            return _fraction(quantity, lexicon).times(HUNDRED)
        in_digits = quantity.surface.lower().split()[-1] in lexicon.words("tables", "units", "digits")
        return quantity.interval if quantity.unit is None and (quantity.value == 0 or in_digits) else None
    if quantity.unit_kind in ("percent", "percentage point") or is_fraction(quantity):
        return None
    bare = quantity.unit_kind in (None, "count")
    if scale.kind == "count":
        interval = quantity.interval.times(1 / scale.factor) if bare else None
        return interval.times(rate) if interval is not None and rate else interval
    if rate:
        return None
    if scale.kind == "rate" and " per " in str(quantity.unit):
        return _rated(quantity, scale, lexicon)
    if scale.kind == "index" or (quantity.value == 0 and quantity.unit_kind is None):
        return quantity.interval if quantity.unit is None else None
    if quantity.unit_kind != scale.kind and not (scale.kind == "money" and quantity.unit_kind == "currency"):
        return None
    if quantity.unit == scale.name:
        return quantity.interval.times(1 / scale.factor)
    factor = None if scale.kind in ("money", "real") else _factor(str(quantity.unit), scale.name)
    return None if factor is None else quantity.interval.times(factor / scale.factor)


def _rated(quantity: Quantity, scale: Scale, lexicon: Lexicon) -> Interval | None:
    """ "90 litres per capita" in a table's litres per head; None where either half is of another kind."""
    own, _, own_over = str(quantity.unit).partition(" per ")
    unit, _, over = scale.name.partition(" per ")
    people = lexicon.tables["tables"]["units"]["person"]
    if own_over != over and not (own_over in people and over in people):
        return None
    counted = lexicon.tables["tables"]["units"]["counted"]
    same = unit == own or unit.endswith(f" {own}") or (own in counted and unit.split(" ")[-1] in counted)
    factor = Decimal(1) if same else _factor(own, unit)  # "live births", "children"
    return None if factor is None else quantity.interval.times(factor / scale.factor)


def of_ratio(least: Decimal, most: Decimal, bound: str, scale: Scale) -> Interval | None:
    """ "One to between least and most" in the table's unit, with the bound of the words before it."""
    if scale.kind not in ("per", "percent") or least <= 0 or most < least:
        return None
    whole = HUNDRED if scale.kind == "percent" else Decimal(scale.per)
    leeway = Decimal("0.1") if "~" in bound else Decimal("0.05")  # an approximate number's own, and a round one's
    low, high = whole / (most * (1 + leeway)), whole / (least * (1 - leeway))
    if bound[:1] == "<":
        return Interval(-INFINITY, whole / most, True, bound == "<")
    if bound[:1] == ">":
        return Interval(whole / least, INFINITY, bound == ">", True)
    return Interval(low, high)


def is_fraction(quantity: Quantity) -> bool:
    """Whether it is a fraction in words or of two numbers: "a quarter", "eight out of 10"."""
    value = quantity.value
    if value is None or not 0 < value < 1 or quantity.unit_kind not in (None, "count"):
        return False
    return not _FRACTION.search(quantity.surface)


def _fraction(quantity: Quantity, lexicon: Lexicon) -> Interval:
    """A fraction's numbers, a point one's as far as half way to the next one that is said in the same words."""
    if quantity.bound not in ("=", "~") or quantity.value is None:
        return quantity.interval
    said = quantity.surface.lower().split()
    words = lexicon.tables["tables"]["roles"]
    top, bottom = _ratio(quantity.value)
    for name, count in (("ten", 10), ("hundred", 100)):
        if any(word in said for word in words[name]):
            top, bottom = int((quantity.value * count).to_integral_value()), count
    if top == 1:
        return Interval(1 / (bottom + HALF), 1 / (bottom - HALF))
    return Interval((top - HALF) / bottom, (top + HALF) / bottom)


def _ratio(value: Decimal) -> tuple[int, int]:
    """The simplest fraction that a number between 0 and 1 is, to three digits."""
    from fractions import Fraction

    return Fraction(value).limit_denominator(20).as_integer_ratio()


@cache
def _factor(one: str, other: str) -> Decimal | None:
    """How many of the other unit one is, None where they measure different things."""
    import pint

    try:
        return Decimal(str(_registry().Quantity(1, one.replace(" ", "")).to(other.replace(" ", "")).magnitude))
    except (pint.PintError, AttributeError, AssertionError, ValueError, TypeError):
        return None


@cache
def _registry() -> Any:
    import pint

    return pint.UnitRegistry()
