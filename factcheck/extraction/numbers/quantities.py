"""Tokens to quantities: a number with its sign, its unit, its bound, and what joins it to another number."""

from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction.numbers.amounts import amount_at, article_at, halved_at, joined_at, lasting_at
from factcheck.extraction.numbers.digits import FRACTIONS
from factcheck.extraction.numbers.directions import direction_behind, direction_of
from factcheck.extraction.numbers.gapping import goes_on
from factcheck.extraction.numbers.intervals import on_top, readings, significant_digits
from factcheck.extraction.numbers.magnitudes import Numeral
from factcheck.extraction.numbers.marks import Mark, Marks
from factcheck.extraction.numbers.number_words import multiplied
from factcheck.extraction.numbers.numerals import cardinal_at
from factcheck.extraction.numbers.ranges import Amount, begun, joined
from factcheck.extraction.numbers.tokens import Token
from factcheck.lexicon import NUMBERS, Lexicon
from factcheck.model import INFINITY, Interval, Quantity, Span, read_as

HUNDRED = Decimal(100)
ONE = Decimal(1)
LARGEST = 10**24
"""What ordinals count up to; Decimal can't divide a number of more digits than it keeps."""
_COUNTED = frozenset({"magnitude", "magnitudes", "dozen", "fraction", "unit", "cardinal", "ordinal"})
"""What an article can be one of: "a million", "a third", "a kilogram"."""

_RANKS = frozenset({"ordinal", "superlative"})
_FLIPPED = {">": "<", "<": ">", ">=": "<=", "<=": ">=", "~<": "~<"}
_TOLD = {"~<": "~", "±": "="}
_KINDS = {"percent": "share", "percentage point": "share", "count": "count"}


class Found(NamedTuple):
    """A quantity in a sentence, tokens `first` up to `last`; the number itself starts at `number`."""

    quantity: Quantity
    first: int
    number: int
    last: int
    assumptions: tuple[str, ...] = ()


def quantities(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon) -> list[Found]:
    """The quantities of a sentence, in order of place."""
    found: list[Found] = []
    suffixes = lexicon.words("numbers", "words", "ordinal_suffix")
    may_rank = not _RANKS.isdisjoint(marks.categories)
    done = 0
    for index in _openings(text, tokens, marks, lexicon):
        if index < done:
            continue
        in_digits = tokens[index].is_number
        suffixed = in_digits and index + 1 < len(tokens) and tokens[index + 1].lower in suffixes
        ranked = suffixed if in_digits else may_rank
        rank = rank_at(text, tokens, marks, lexicon, index) if ranked else None
        if rank is not None:
            before = _first_of(tokens, marks, lexicon, found, rank)
            found[-1:] = [_places(text, tokens, before, rank)] if before is not None else [*found[-1:], rank]
            done = rank.last
            continue
        amount = amount_at(text, tokens, marks, lexicon, index) or (
            lasting_at(text, tokens, marks, lexicon, index)
            if in_digits
            else halved_at(text, tokens, marks, lexicon, index)
            or article_at(text, tokens, marks, lexicon, index)
            or joined_at(text, tokens, marks, lexicon, index)
        )
        if amount is None:
            continue
        amounts = joined(text, tokens, marks, lexicon, amount, amount_at)
        if found:
            amounts = [_as_before(text, tokens, marks, lexicon, found, each) for each in amounts]
        for each in amounts:
            if each.weak and each.upper is None:
                continue
            new = _found(text, tokens, marks, lexicon, each)
            if found:
                new = _as_changed(tokens, lexicon, found[-1], new)
                found[-1] = _lent(tokens, lexicon, found[-1], new)
            found.append(new)
        done = amounts[-1].last
    return found


def _first_of(
    tokens: list[Token], marks: Marks, lexicon: Lexicon, found: list[Found], last: Found
) -> Found | None:  # fmt: skip
    """The place that a range of places begins with: the tenth of "between the tenth and the fifteenth"."""
    if not found or found[-1].quantity.kind != "ordinal" or last.quantity.kind != "ordinal":
        return None
    behind = marks.starting(last.last, "unit")
    if behind is not None and behind.value[1] == "time":
        return None  # "from the first to the third month"
    articles = lexicon.words("grammar", "among", "articles")
    begin, joint, end = found[-1].first, found[-1].last, last.first
    end -= tokens[end - 1].lower in articles
    begin -= begin > 0 and tokens[begin - 1].lower in articles
    between = tokens[begin - 1].lower in lexicon.words("grammar", "ranging", "between")
    joints = lexicon.words("grammar", "ranging", "and" if between else "to")  # not "from the 4th and 5th"
    joined_up = end == joint + 1 and tokens[joint].lower in joints and marks.ending(begin, "opens") is not None
    first, second = found[-1].quantity.value, last.quantity.value
    return found[-1] if joined_up and first is not None and second is not None and first < second else None


def _places(text: str, tokens: list[Token], first: Found, last: Found) -> Found:
    """Two places as the range from the one to the other."""
    ends = Interval(first.quantity.interval.low, last.quantity.interval.high)
    quantity = _quantity(
        text, tokens, first.first, last.last, ends, ends, None, "place", "place", bound="range", kind="ordinal"
    )
    return first._replace(quantity=quantity, last=last.last)


def _lent(tokens: list[Token], lexicon: Lexicon, last: Found, new: Found) -> Found:
    """A bare number with the unit of the one behind it that it came from: "fell to 6,211 from 6,293 tonnes"."""
    if new.first != last.last + 1 or last.quantity.unit is not None or last.quantity.value is None:
        return last
    led = tokens[last.last].lower in lexicon.words("grammar", "changing", "began")
    if not led or new.quantity.unit_kind in _UNLENT or new.quantity.unit is None:
        return last
    if last.quantity.kind in ("rank", "ordinal"):
        return last
    return last._replace(quantity=replace(last.quantity, unit=new.quantity.unit, unit_kind=new.quantity.unit_kind))


_UNLENT = frozenset({None, "place", "ratio", "multiple", "time"})


def singles(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon) -> list[Found]:
    """Every number of a sentence by itself, also the two ends of "from 6 to 9", and "seven" where it counts nothing."""
    found: list[Found] = []
    done = 0
    for index in _openings(text, tokens, marks, lexicon):
        if index < done:
            continue
        read = (amount_at, lasting_at) if tokens[index].is_number else (amount_at, halved_at, joined_at)
        amount = next(filter(None, (way(text, tokens, marks, lexicon, index) for way in read)), None)
        if amount is None or amount.number.value is None:
            continue
        amount = begun(text, tokens, marks, lexicon, amount, amount_at)
        if found:
            amount = _as_before(text, tokens, marks, lexicon, found, amount)
        new = _found(text, tokens, marks, lexicon, amount)
        found.append(_as_changed(tokens, lexicon, found[-1], new) if found else new)
        done = amount.last
    return found


def _openings(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon) -> list[int]:
    """Where a number may start: at figures, at words that count, and at an article before what it can be one of."""
    articles = lexicon.words("numbers", "words", "article")
    places = [index for index, token in enumerate(tokens) if "0" <= token[0] < ":"]
    if not text.isascii():
        places += [index for index, token in enumerate(tokens) if token[0] in FRACTIONS]
    places += [index - 1 for index in places if index and tokens[index - 1][0] == "."]
    for category, _, first, _ in marks.found:
        if category in NUMBERS:
            places.append(first)
        if category in _COUNTED and first and tokens[first - 1][0] in articles:
            places.append(first - 1)
    return sorted(set(places))


def _as_before(
    text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, found: list[Found], amount: Amount
) -> Amount:  # fmt: skip
    """An amount with what it takes from the one before it: the bound in brackets, else the unit where it has none.

    Brackets right behind an amount say it again in other units; "up from 63" and "points to 4,577" leave out the unit.
    """
    if amount.unit.name is None and not amount.weak and amount.number.in_digits:
        return _in_unit_of(text, tokens, marks, lexicon, found, amount)
    opening = amount.bound_first - 1
    if amount.bound != "=" or opening < 1 or tokens[opening].lower not in ("(", "/"):
        return amount
    last = found[-1]
    if last.last != opening or last.quantity.unit is None or not amount.unit.is_explicit:
        return amount
    bound = last.quantity.bound
    return amount._replace(bound=bound) if bound in (">", "<", ">=", "<=", "~") else amount


def _in_unit_of(
    text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, found: list[Found], amount: Amount
) -> Amount:  # fmt: skip
    """A bare amount in the unit of the one it is compared with, or of how much it changed by."""
    last, start = found[-1].quantity, amount.bound_first
    if last.unit_kind == "time" and len(found) > 1:  # "78% within four hours, up from 74"
        led = {token.lower for token in tokens[max(found[-1].first - 1, 0) : found[-1].number]}
        last = last if led.isdisjoint(lexicon.words("grammar", "changing", "during")) else found[-2].quantity
    aside = marks.ending(start, "aside")
    if aside is not None and aside.value == "earlier" and (last.kind != "change" or aside.last - aside.first > 1):
        lender = last
    elif tokens[start - 1].lower in lexicon.words("grammar", "changing", "to"):
        changes = [each.quantity for each in found[-2:] if each.quantity.kind == "change" or each.last == start - 1]
        lender = next((each for each in changes if each.unit_kind != "percent"), last)
        if not changes or lender.unit_kind == "percent":
            return amount
    elif goes_on(text, tokens, lexicon, found[-1].last, amount) and last.kind != "change":
        lender = last
    else:
        return amount
    if lender.unit is None or lender.unit_kind in ("place", "ratio", "multiple"):
        return amount
    return amount._replace(unit=amount.unit._replace(name=lender.unit, kind=lender.unit_kind, is_explicit=False))


def _as_changed(tokens: list[Token], lexicon: Lexicon, last: Found, new: Found) -> Found:
    """A change told again in another unit: the 2% of "grew by 125,600 jobs or 2%", of "fell 162 points (2%)"."""
    if last.quantity.kind != "change" or new.quantity.direction is not None:
        return new
    between = [tokens[index].lower for index in range(last.last, new.first)]
    again = between == ["("] or (between[-1:] and between[-1] in lexicon.words("grammar", "ranging", "or"))
    if not again or len(between) > 2 or new.quantity.unit in (None, last.quantity.unit):
        return new
    return new._replace(quantity=replace(new.quantity, direction=last.quantity.direction, kind="change"))


def rank_at(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> Found | None:
    """ "second-largest", "3rd biggest", "largest": a place in an order, the first being 1."""
    place, index = ordinal_at(text, tokens, marks, lexicon, first)
    if (
        place is not None
        and index < len(tokens)
        and marks.starting(index, "superlative") is None
        and tokens[index].lower in lexicon.words("grammar", "superlative", "between")
    ):
        index += 1
    superlative = marks.starting(index, "superlative")
    verbal = index > 0 and tokens[index - 1].lower in lexicon.words("bounds", "verbal", "behind")
    if verbal and superlative is not None and marks.starting(index, "bound") is not None:
        return None  # "could top £2bn"
    if superlative is None and place is not None:
        return _ordinal(text, tokens, marks, first, place, ordinal_at(text, tokens, marks, lexicon, first)[1])
    if superlative is None:
        return None
    value = ONE if place is None else place
    exact = Interval(value, value)
    quantity = _quantity(text, tokens, first, superlative.last, exact, exact, value, "place", "place", kind="rank")
    if superlative.value == "lowest":
        quantity = replace(quantity, direction="down")
    return Found(quantity, first, first, superlative.last)


def _ordinal(
    text: str, tokens: list[Token], marks: Marks, first: int, place: Decimal, last: int
) -> Found | None:  # fmt: skip
    """An ordinal by itself: a place that says nothing of anybody's rank; None for a day of a month."""
    if marks.starting(last, "month") is not None or marks.ending(first, "month") is not None:
        return None
    if last < len(tokens) and marks.starting(last + 1, "month") is not None:
        return None  # "the 4th of July"
    hyphen = last < len(tokens) and tokens[last].lower == "-"
    if marks.starting(last + hyphen, "stretch") is not None:
        return None  # "the fourth quarter", "the 20th century", "for the first time"
    exact = Interval(place, place)
    return Found(
        _quantity(text, tokens, first, last, exact, exact, place, "place", "place", kind="ordinal"), first, first, last
    )


def ordinal_at(
    text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int
) -> tuple[Decimal | None, int]:
    """The place an ordinal names, "3rd" or "twenty-third", and the token behind it; None where there is none."""
    mark = marks.starting(first, "ordinal")
    if mark is not None:
        return Decimal(mark.value), mark.last
    counted = cardinal_at(text, tokens, marks, lexicon, first) if "ordinal" in marks.categories else None
    if counted is not None and counted.value is not None and counted.last < len(tokens):
        word = tokens[counted.last].lower
        joint = counted.last + (word in "-—–" or word in lexicon.words("numbers", "words", "joiner"))
        mark = marks.starting(joint, "ordinal")
        if mark is not None and mark.value >= 100 and (counted.value > 1 or counted.last > first + 1):
            return counted.value * mark.value, mark.last
        if (
            mark is not None
            and mark.value < 100
            and 20 <= counted.value < LARGEST
            and not counted.value % (100 if mark.value > 9 else 10)
        ):
            return counted.value + mark.value, mark.last
    suffixes = lexicon.words("numbers", "words", "ordinal_suffix")
    token = tokens[first]
    if first + 1 < len(tokens) and token.lower.isdecimal() and token.is_number and len(token.lower) < 5:
        follower = tokens[first + 1]
        if follower.lower in suffixes and follower.start == token.end:
            return Decimal(token.lower), first + 2
    return None, first


def _found(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, amount: Amount) -> Found:
    """An amount as a quantity: compared, changed, or as it stands."""
    number, unit = amount.number, amount.unit
    comparison = marks.starting(amount.last, "comparison") or _of_people(tokens, amount.last, lexicon)
    if comparison is not None and number.value is not None and amount.upper is None:
        if unit.kind == "percent":
            return _compared(text, tokens, number, comparison, amount.bound, amount.bound_first)
        if number.is_fraction and unit.name is None and number.value < 1:
            whole = number._replace(value=number.value * HUNDRED, step=number.step * HUNDRED)
            return _compared(text, tokens, whole, comparison, amount.bound, amount.bound_first)
    direction, changed = direction_of(tokens, marks, lexicon, amount)
    if direction is None and (behind := direction_behind(tokens, marks, lexicon, amount)) is not None:
        direction, changed = behind, True
    logical, customary = _intervals(amount)
    bound = amount.bound
    if amount.upper is not None:
        bound = "~" if bound in ("~", "~<") else "range"
    elif number.value is None and bound == "=":
        bound = ">=" if logical.high == INFINITY else "range"
    besides = unit.kind == "count" and number.last < amount.last and (
        tokens[number.last].lower in lexicon.words("units", "compared")
    )  # fmt: skip
    kind = "change" if (direction and changed) or besides else _KINDS.get(unit.kind or "", "level")
    if unit.kind == "multiple":
        told = multiplied(tokens, lexicon, number.first, number.value)
        direction, kind = told if told[0] or not changed else (direction, "change")  # "grew tenfold"
    value = None if amount.upper is not None else number.value
    quantity = _quantity(
        text, tokens, amount.first, amount.last, logical, customary, value, unit.name, unit.kind,
        bound=_TOLD.get(bound, bound), kind=kind,
        precision=None if number.value is None else significant_digits(number.value, number.step), direction=direction,
    )  # fmt: skip
    found = Found(quantity, amount.bound_first, number.first, amount.last)
    if unit.kind == "multiple" and value is not None:
        return _once_more(tokens, lexicon, found)
    if unit.certain or unit.name is None:
        return found
    return found._replace(assumptions=(read_as(quantity, unit.name),))


def _once_more(tokens: list[Token], lexicon: Lexicon, found: Found) -> Found:
    """A multiple with both readings where "more" stands behind it: "three times more" is three, or four."""
    behind = tokens[found.last].lower if found.last < len(tokens) else ""
    if behind not in lexicon.words("numbers", "words", "times_more"):
        return found
    quantity = found.quantity
    logical, customary = (each._replace(high=each.high + 1) for each in (quantity.interval, quantity.customary))
    assumed = f"“{' '.join(quantity.surface.split())} {behind}” can mean so many times as much, and once more than that"
    return found._replace(quantity=replace(quantity, interval=logical, customary=customary), assumptions=(assumed,))


def _intervals(amount: Amount) -> tuple[Interval, Interval]:
    number = amount.number
    if amount.upper is not None:
        low, high = sorted((amount.lower, amount.upper))
        return Interval(low, high), Interval(low, high)
    if number.value is not None:
        return readings(number.value, number.step, amount.bound)
    assert number.logical is not None
    assert number.customary is not None
    if amount.bound in ("<", "<="):
        return (
            Interval(-INFINITY, number.customary.high, True, True),
            Interval(number.logical.low, number.customary.high, False, True),
        )
    return number.logical, number.customary


def _of_people(tokens: list[Token], index: int, lexicon: Lexicon) -> Mark | None:
    """A comparison of so many people: "[24%] more inhabitants than"."""
    if index + 2 >= len(tokens) or tokens[index + 2].lower not in lexicon.words("constructions", "multiples", "than"):
        return None
    if tokens[index + 1].lower not in lexicon.words("measures", "population", "counted"):
        return None
    for way in ("more", "less"):
        if tokens[index].lower in lexicon.words("numbers", "words", f"times_{way}"):
            return Mark("comparison", way, index, index + 3)
    return None


def _compared(text: str, tokens: list[Token], number: Numeral, comparison: Mark, bound: str, first: int) -> Found:
    """ "50% more than": the ratio of the one to the other, 1.5; "20% less than": 0.8."""
    assert number.value is not None
    sign = -1 if comparison.value == "less" else 1
    ratio, flipped = ONE + sign * number.value / HUNDRED, _FLIPPED.get(bound, bound) if sign < 0 else bound
    logical, customary = (on_top(each, sign) for each in readings(number.value, number.step, bound))
    quantity = _quantity(
        text, tokens, number.first, comparison.last, logical, customary, ratio, None, "ratio",
        bound="~" if flipped == "~<" else flipped, kind="ratio",
        precision=significant_digits(number.value, number.step),
    )  # fmt: skip
    return Found(quantity, first, number.first, comparison.last)


def _quantity(
    text: str, tokens: list[Token], first: int, last: int, logical: Interval, customary: Interval,
    value: Decimal | None, unit: str | None, unit_kind: str | None, *,
    bound: str = "=", kind: str = "level", precision: int | None = None, direction: str | None = None,
) -> Quantity:  # fmt: skip
    span = Span(tokens[first].start, tokens[last - 1].end)
    return Quantity(
        span, text[span.start : span.end], logical, customary, value, unit, unit_kind, bound, precision, kind, direction
    )
