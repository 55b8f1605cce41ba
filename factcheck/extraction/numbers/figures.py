"""Numbers in digits: "1,234.5", "1 234 567", ".5", "1½", "2 1/2", "5.5x10-3", "3 million and a half"."""

from decimal import Decimal
from functools import lru_cache

from factcheck.extraction.numbers.digits import FRACTIONS, SUPERSCRIPTS, TIMES, digits_value, exponent_of, superscript
from factcheck.extraction.numbers.intervals import written_step
from factcheck.extraction.numbers.magnitudes import HALF_STEP, ONE, Numeral, and_a_half, magnitude_behind
from factcheck.extraction.numbers.marks import Marks
from factcheck.extraction.numbers.number_words import words_at
from factcheck.extraction.numbers.tokens import Token, glued
from factcheck.lexicon import Lexicon

TEN = Decimal(10)

INCHES = 12
MAX_FEET = 4
"""Digits of the feet in 5'11" at most."""

PARTS = 4
"""Figures with a magnitude each that one number is told in at most: "3 billion 200 million 40 thousand 5"."""

MOST_POWER = 400
"""A larger exponent is no amount, and arithmetic with it would be."""


def figure_at(
    text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int, parts: int = PARTS
) -> Numeral | None:  # fmt: skip
    """ "1,234.5", "1 234 567", ".5", "1½", "3/4", "2 1/2", "5.5x10-3", each with the magnitude words behind it."""
    token = tokens[first]
    if token.lower in FRACTIONS:
        small = Numeral(first, first + 1, FRACTIONS[token.lower], HALF_STEP * HALF_STEP, None, None, True)
        return _scaled(text, tokens, marks, lexicon, small, parts)
    index = first + 1
    written = token.lower if token.is_number else "0." + tokens[index].lower
    read = _read(written)
    if read is None:
        return _feet(tokens, first)
    value, step = read
    if written is not token.lower:
        index += 1
    elif len(written) <= 3 and written.isdecimal() and _is_group(tokens, index):
        while _is_group(tokens, index):
            value = value * 1000 + int(tokens[index].lower[:3])
            if len(tokens[index].lower) > 3:
                value += Decimal("0." + tokens[index].lower[4:])
            index += 1
        step = written_step(value)
    if index < len(tokens):
        behind, point = tokens[index].lower, lexicon.words("numbers", "words", "point")
        if behind in _GO_ON or behind[0] in SUPERSCRIPTS or behind in point or tokens[index].is_number:
            value, step, index = _gone_on(tokens, index, value, step, point)
    return _scaled(text, tokens, marks, lexicon, Numeral(first, index, value, step, None, None, True), parts)


@lru_cache(maxsize=1024)  # most numbers of a text are small, or said again
def _read(digits: str) -> tuple[Decimal, Decimal] | None:
    """The value that digits and marks write, and what the last digit counts."""
    value = digits_value(digits)
    return None if value is None else (value, written_step(value))


def _feet(tokens: list[Token], first: int) -> Numeral | None:
    """The inches of feet and inches: 71 of 5'11", the mark behind them left for the unit."""
    feet, mark, inches = tokens[first].lower.partition("'")
    if not mark or first + 1 >= len(tokens) or tokens[first + 1].lower not in ('"', "″"):
        return None
    if not (feet.isdecimal() and inches.isdecimal()) or len(feet) > MAX_FEET or len(inches) > 2:
        return None
    return Numeral(first, first + 1, Decimal(int(feet) * INCHES + int(inches)), ONE, in_digits=True)


_GO_ON = frozenset({*"/⁄^e-", *TIMES, *FRACTIONS})
"""What may go on a number behind its digits, apart from digits, raised ones and the words for a decimal point."""


def _gone_on(
    tokens: list[Token], index: int, value: Decimal, step: Decimal, point: frozenset[str]
) -> tuple[Decimal, Decimal, int]:
    """The value, its step and the token behind it with the fraction, the decimals and the power behind its digits."""
    further = FRACTIONS.get(tokens[index].lower)
    eighths = _eighths(tokens, index) if value == value.to_integral_value() else None
    if eighths is not None:
        value, step, index = value + eighths[0], eighths[1], index + 4
    elif further is not None:
        value, step, index = value + further, HALF_STEP * HALF_STEP, index + 1
    elif (part := _slashed(tokens, index - 1)) is not None and value == value.to_integral_value():
        value, step, index = part[0], part[1], index + 2
    elif tokens[index].is_number and (part := _proper(tokens, index)) is not None and value < 1000:
        value, step, index = value + part[0], part[1], index + 3
    pointed = index + 1 < len(tokens) and tokens[index].lower in point and value == int(value)
    if pointed and tokens[index + 1].is_number and tokens[index + 1].lower.isdecimal():
        value, index = Decimal(f"{value}.{tokens[index + 1].lower}"), index + 2
        step = written_step(value)
    if value == TEN and glued(tokens, index) and (found := superscript(tokens, index)) is not None:
        value, index = value ** found[0], found[1]
        step = abs(value) / 1000
    raised = _raised(tokens, index)
    if raised is not None and abs(value) < 10**6:
        value, index = value ** raised[0], raised[1]
        step = abs(value) / 1000
    power = exponent_of(tokens, index)
    if power is not None and abs(power[0]) <= MOST_POWER:
        factor = TEN ** power[0] if power[2] is None else power[2] ** power[0]
        value, step, index = value * factor, Decimal(1).scaleb(min(exponent(value), 0)) * factor, power[1]
    return value, step, index


def _eighths(tokens: list[Token], index: int) -> tuple[Decimal, Decimal] | None:
    """What a dealer's price or rate has behind a hyphen: the 3/8 of "5-3/8 pct". None of a date or a score."""
    if (
        index + 3 >= len(tokens)
        or tokens[index].lower != "-"
        or not (glued(tokens, index) and glued(tokens, index + 1))
    ):
        return None
    part = _slashed(tokens, index + 1)
    if part is None or part[0] >= 1 or tokens[index + 3].lower not in _EIGHTHS:
        return None
    return part


_EIGHTHS = frozenset({"2", "4", "8", "16", "32", "64"})
"""Parts of a point that rates and prices were quoted in."""


def _raised(tokens: list[Token], index: int) -> tuple[int, int] | None:
    """The whole exponent of "2.5^-1", and the token behind it."""
    if index >= len(tokens) or tokens[index].lower != "^" or not glued(tokens, index):
        return None
    sign = 1
    index += 1
    while index < len(tokens) and tokens[index].lower in "+-":
        sign = -sign if tokens[index].lower == "-" else sign
        index += 1
    if (
        index >= len(tokens)
        or not tokens[index].lower.isdecimal()
        or not tokens[index].lower.isascii()
        or int(tokens[index].lower[:4]) > 100
    ):
        return None
    return sign * int(tokens[index].lower), index + 1


def _is_group(tokens: list[Token], index: int) -> bool:
    """Whether a token is a further group of three digits behind one space: "1 234 567"."""
    if index >= len(tokens) or tokens[index].start != tokens[index - 1].end + 1:
        return False
    word = tokens[index].lower
    if len(word) != 3 and not (len(word) > 4 and word[3] in ".,"):
        return False
    if not word[:3].isascii() or not word[:3].isdecimal() or not (word[4:] or "0").isdecimal():
        return False
    return not (glued(tokens, index + 1) and (tokens[index + 1].is_word or tokens[index + 1].lower in "-/:"))


def _proper(tokens: list[Token], index: int) -> tuple[Decimal, Decimal] | None:
    """The fraction behind whole ones: the 1/2 of "2 1/2", the 3 / 4 of "7 3 / 4 %", as a dealer's rate is set apart."""
    part = _slashed(tokens, index)
    if part is None and index + 2 < len(tokens) and tokens[index + 1].lower == "/" and tokens[index].lower.isdecimal():
        apart = not glued(tokens, index + 1) and not glued(tokens, index + 2)
        if apart and tokens[index + 2].lower in _EIGHTHS and len(tokens[index].lower) <= 2:
            part = Decimal(tokens[index].lower) / Decimal(tokens[index + 2].lower), Decimal("0.01")
    return part if part is not None and 0 < part[0] < 1 else None


def _slashed(tokens: list[Token], index: int) -> tuple[Decimal, Decimal] | None:
    """The value of digits, a slash and digits, all glued: "3/4". None where it isn't one, or is a date or a score."""
    if index + 2 >= len(tokens) or tokens[index + 1].lower not in ("/", "⁄") or not tokens[index + 2].is_number:
        return None
    if not glued(tokens, index + 1) or not glued(tokens, index + 2):
        return None
    if index + 3 < len(tokens) and tokens[index + 3].lower == "/" and glued(tokens, index + 3):
        return None
    above, below = tokens[index].lower, tokens[index + 2].lower
    if not above.isdecimal() or not below.isdecimal() or len(above) > 4 or len(below) > 4 or not int(below):
        return None
    if not int(above):
        return None  # "0/92" is a programme
    if len(above) > 1 and int(above) >= int(below):
        return None  # "120/80" is a pair
    return Decimal(int(above)) / int(below), Decimal("0.01")


def _scaled(
    text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral, parts: int
) -> Numeral:  # fmt: skip
    """The number with the magnitude words behind it, and what follows: "3 million and a half", "4 thousand 300"."""
    assert number.value is not None
    magnitude, last = magnitude_behind(text, tokens, marks, lexicon, number.last)
    words = lexicon.tables["numbers"]["words"]
    if last == number.last and (last >= len(tokens) or tokens[last].lower not in words["joiner"]):
        return number
    value = number.value
    own = number.is_fraction or magnitude == 1
    step = (number.step if own else Decimal(1).scaleb(min(exponent(value), 0))) * magnitude
    whole = Numeral(number.first, last, value * magnitude, step, None, None, True, magnitude, number.is_fraction)
    half = and_a_half(tokens, marks, last, words)
    if half is not None and (magnitude > 1 or tokens[last].lower in words["joiner"]):
        part, last = half
        return whole._replace(last=last, value=(value + part) * magnitude, step=HALF_STEP * magnitude)
    if magnitude > 1 and marks.ending(last, "magnitude") is not None:
        more = _smaller(text, tokens, marks, lexicon, last, magnitude, words, parts)
        if more is not None and more.value is not None:
            return whole._replace(last=more.last, value=value * magnitude + more.value, step=more.step, magnitude=ONE)
    return whole


def _smaller(
    text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, index: int, magnitude: Decimal,
    words: dict[str, list[str]], parts: int,
) -> Numeral | None:  # fmt: skip
    """The number that goes on behind a magnitude: the "300" of "4 thousand 300", the "21" of "3 hundred and 21"."""
    joined = index < len(tokens) and tokens[index].lower in words["joiner"]
    index += joined
    if index >= len(tokens) or glued(tokens, index):
        return None
    if not tokens[index].is_number and marks.starting(index, "cardinal") is None:
        return None
    if tokens[index].is_number:
        more = figure_at(text, tokens, marks, lexicon, index, parts - 1) if parts > 1 else None
    else:
        more = words_at(text, tokens, marks, lexicon, index)
    if (
        more is None
        or more.value is None
        or more.value >= magnitude
        or more.is_fraction
        or more.value != int(more.value)
    ):
        return None
    if joined and more.magnitude == 1 and magnitude > 1000 and more.in_digits:
        return None  # "5 million and 300 ..." are two numbers
    return more if joined or more.magnitude > 1 or magnitude <= 1000 else None


def exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent
