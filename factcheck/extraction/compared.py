"""How much more or less something was than before, told as a comparison: "15% less than in 2014", "8% higher than",
"five times as much as in 2014"."""

from dataclasses import replace
from decimal import Decimal

from factcheck.extraction.measuring import measure_of
from factcheck.extraction.numbers.directions import is_then
from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.periods import is_year
from factcheck.extraction.stretches import then_of
from factcheck.extraction.telling import Telling
from factcheck.lexicon import Lexicon
from factcheck.model import Interval, Quantity

PEOPLE = "population"

ZERO, ONE, HUNDRED = Decimal(0), Decimal(1), Decimal(100)

TURNED = {">": "<", "<": ">", ">=": "<=", "<=": ">="}
"""The bounds of what is turned round."""

LOW, HIGH = Decimal("0.9"), Decimal("1.1")
"""How far a fraction in words reaches: a tenth of it up or down. Our own choice."""

REACH = 16
"""Tokens between what is compared and the comparison. Our own choice."""


def comparison_of(sentence: Sentence, found: Found, lexicon: Lexicon) -> Telling | None:
    """A comparison in per cent with another time, as the change that it is; not of what grows in real terms too."""
    quantity, tokens = found.quantity, sentence.tokens
    if quantity.kind == "ratio" and quantity.unit_kind == "multiple" and quantity.value is not None:
        return _times_of_then(sentence, found, lexicon)
    if is_part_of_then(sentence, found, lexicon):
        loose = Interval(quantity.interval.low * LOW, quantity.interval.high * HIGH)
        part = replace(quantity, interval=loose, customary=loose, unit="times", unit_kind="multiple", kind="ratio")
        of = tokens[found.last].lower in lexicon.words("numbers", "words", "of")
        return _times_of_then(sentence, found._replace(quantity=part, last=found.last + of), lexicon)
    if quantity.kind != "ratio" or quantity.unit is not None or quantity.value is None:
        return None
    mark = sentence.marks.ending(found.last, "comparison")
    if mark is None or not is_then(tokens, sentence.marks, lexicon, found.last):
        return None
    rows = lexicon.tables["measures"]
    before = [
        each
        for each in sentence.marks.all("measure")
        if rows.get(rows.get(each.value, {}).get("grows"), {}).get("growth") and 0 <= found.first - each.last <= REACH
    ]
    if not before:
        return None
    sign = -1 if mark.value == "less" else 1
    logical, customary = (_in_percent(reading, sign) for reading in (quantity.interval, quantity.customary))
    told = replace(
        quantity, interval=logical, customary=customary, value=abs(quantity.value - ONE) * HUNDRED, unit="percent",
        unit_kind="percent", kind="change", direction="up" if sign > 0 else "down",
    )  # fmt: skip
    return Telling(before[-1], told, rows[before[-1].value].get("partner", ""))


def is_part_of_then(sentence: Sentence, found: Found, lexicon: Lexicon) -> bool:
    """Whether a fraction in words is one of what something was in another year: "a fifth of what it had been in 2016",
    "half their 2016 level"."""
    value, surface = found.quantity.value, found.quantity.surface
    if found.quantity.unit is not None or value is None or not 0 < value < 1 or any(map(str.isdigit, surface)):
        return False
    inside = lexicon.words("grammar", "bare", "inside")  # "from four fifths in 2014" is one of that year
    behind = sentence.tokens[found.last].lower if found.last < len(sentence.tokens) else ""
    return behind not in inside and then_of(sentence, found.last, lexicon) is not None


def _times_of_then(sentence: Sentence, found: Found, lexicon: Lexicon) -> Telling | None:
    """How many times as much as in another year something was, as the change to so many times that it is."""
    then = then_of(sentence, found.last, lexicon)
    if then is None:
        return None
    way = "up" if (found.quantity.value or ONE) > ONE else None  # "over a tenth of" tells no fall by more than that
    told = found._replace(quantity=replace(found.quantity, kind="change", direction=way))
    measure = _people(sentence, found, then, lexicon) or measure_of(sentence, told, (), lexicon)
    if measure is None or measure.last > found.last:
        return None
    row, shares = lexicon.tables["measures"][measure.value], lexicon.words("grammar", "shares")
    if row["units"] != ["percent"] and any(token.lower in shares for token in sentence.tokens[found.last : then]):
        return None  # "a tenth of its GDP, twice as large a share as in 2014"
    role = row.get("partner", "")
    before = _only_year_before(sentence, then)
    if before is not None and found.quantity.interval.low > 0:
        return Telling(measure, _turned(told.quantity), role, then=before)
    return Telling(measure, told.quantity, role, then=then)


def _only_year_before(sentence: Sentence, then: int) -> int | None:
    """The token of the other year of a sentence held against a later one: "was in 2010 twice what it is now"."""
    years = {sentence.tokens[at].lower: at for at in range(len(sentence.tokens)) if is_year(sentence, at)}
    others = [at for year, at in years.items() if year != sentence.tokens[then].lower]
    return others[0] if len(others) == 1 and sentence.tokens[others[0]].lower < sentence.tokens[then].lower else None


def _turned(quantity: Quantity) -> Quantity:
    """How many times as much something became, where a number says how many times as much it had been."""

    def over(reading: Interval) -> Interval:
        low, high, low_open, high_open = reading
        return Interval(ONE / high if high.is_finite() else ZERO, ONE / low, high_open, low_open)

    assert quantity.value is not None
    readings = over(quantity.interval), over(quantity.customary)
    return replace(
        quantity, interval=readings[0], customary=readings[1], value=ONE / quantity.value, direction=None,
        bound=TURNED.get(quantity.bound, quantity.bound),
    )  # fmt: skip


def _people(sentence: Sentence, found: Found, then: int, lexicon: Lexicon) -> Mark | None:
    """The population that is told by people alone: "twice as many people as in 2014"."""
    people = lexicon.words("measures", PEOPLE, "counted")
    told = any(token.lower in people for token in sentence.tokens[found.first : then])
    return Mark("measure", PEOPLE, found.first, found.last) if told else None


def _in_percent(ratio: Interval, sign: int) -> Interval:
    """By how many per cent something is more, where a ratio says how many times as much it is; `sign` -1: less."""
    low, high, low_open, high_open = ratio
    if sign < 0:
        low, high, low_open, high_open = 2 - high, 2 - low, high_open, low_open
    return Interval((low - ONE) * HUNDRED, (high - ONE) * HUNDRED, low_open, high_open)
