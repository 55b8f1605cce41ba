"""Amounts told in two steps: "3 dollars and 50 cents", "5 ft 2 in", "75 USD million"."""

from decimal import Decimal

from factcheck.extraction.numbers.magnitudes import Numeral
from factcheck.extraction.numbers.marks import Marks
from factcheck.extraction.numbers.numerals import numeral_at
from factcheck.extraction.numbers.tokens import Token
from factcheck.extraction.numbers.units import Unit, unit_of
from factcheck.lexicon import Lexicon

_JOINTS = frozenset("-,")
"""What may stand before the smaller unit, apart from "and": "5 feet, 11 inches", "a 6-foot-3 guard"."""

CENTS = 100
ONE = Decimal(1)
TEN = Decimal(10)


def compounded(
    text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral, unit: Unit
) -> tuple[Numeral, Unit]:  # fmt: skip
    """The number and its unit together with the smaller unit behind them, or the magnitude behind a currency."""
    if number.value is None or number.magnitude != 1 or not unit.is_explicit or number.value != int(number.value):
        return number, unit
    if unit.kind == "currency":
        mark = marks.starting(unit.last, "magnitude")
        if mark is not None and unit.last > number.last:
            factor = Decimal(1).scaleb(mark.value)
            scaled = number._replace(value=number.value * factor, step=number.step * factor, magnitude=factor)
            return scaled, unit._replace(last=mark.last)
    parts = lexicon.tables["units"]["compound"].get(unit.name)
    if unit.kind != "currency" and parts is None:
        return number, unit
    index = unit.last
    joined = index < len(tokens) and tokens[index].lower in lexicon.words("numbers", "words", "joiner")
    index += joined or (parts is not None and index < len(tokens) and tokens[index].lower in _JOINTS)
    if index >= len(tokens) or not (tokens[index].is_number or marks.starting(index, "cardinal")):
        return number, unit
    if parts is not None and parts[2:] and index + 1 < len(tokens) and tokens[index + 1].lower in parts[2]:
        return _hastily(tokens, index, number, unit, parts[1])
    more = numeral_at(text, tokens, marks, lexicon, index)
    if more is None or more.value is None or more.magnitude != 1 or not 0 < more.value < CENTS:
        return number, unit
    behind = marks.starting(more.last, "unit")
    if parts is not None:
        bare = tokens[index - 1].lower == "-" and more.value < parts[1] and more.last == index + 1
        timed = (
            unit.kind == "time" and index == unit.last and behind is None and _is_rest(tokens, more, parts[1], lexicon)
        )
        fits = behind is not None and (
            behind.value[0] == parts[0] or unit_of(text, tokens, marks, lexicon, more, index).name == parts[0]
        )  # "pounds" can be money, and are none in "12 stone 4 pounds"
        if not fits and not timed and not (bare and unit.kind == "length"):
            return number, unit
        last = behind.last if behind is not None and fits else more.last
        some, step = more.value, more.step
        if fits:  # "2 hours, 11 minutes and 40 seconds"
            smaller = unit_of(text, tokens, marks, lexicon, more, index)
            inner, smaller = compounded(text, tokens, marks, lexicon, more, smaller)
            some, step, last = inner.value or some, inner.step, max(last, smaller.last)
        return number._replace(value=number.value + some / parts[1], step=step / parts[1]), unit._replace(last=last)
    if behind is not None and behind.value[1] == "minor":
        last = behind.last
    elif behind is not None or not _is_end(tokens, more.last) or (more.in_digits and len(tokens[index].lower) != 2):
        return number, unit
    else:
        last = more.last
    return number._replace(value=number.value + more.value / CENTS, step=Decimal("0.01")), unit._replace(last=last)


def _hastily(tokens: list[Token], index: int, number: Numeral, unit: Unit, parts: int) -> tuple[Numeral, Unit]:
    """The number with a smaller unit by its first letter behind it: "1h 20m"."""
    digits = tokens[index].lower
    if len(digits) > 2 or not digits.isdecimal() or number.value is None:
        return number, unit
    return number._replace(value=number.value + Decimal(digits) / parts, step=ONE / parts), unit._replace(
        last=index + 2
    )


def _is_rest(tokens: list[Token], more: Numeral, parts: int, lexicon: Lexicon) -> bool:
    """Whether a bare number is the rest of a time: the forty of "two hours forty", but not the 20 of "in 2 hours 20
    people"."""
    if more.value is None or not TEN <= more.value < parts or more.value != int(more.value):
        return False
    return _is_end(tokens, more.last) or tokens[more.last].lower in lexicon.words("grammar", "noise")


def _is_end(tokens: list[Token], index: int) -> bool:
    return index >= len(tokens) or (not tokens[index].is_word and tokens[index].lower not in "%-/:")
