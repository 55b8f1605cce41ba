"""What digits write: groups and decimal marks in every common style, exponents, superscripts, fraction characters."""

import unicodedata
from decimal import Decimal

from factcheck.extraction.numbers.tokens import Token

MAX_DIGITS = 24
"""A longer run of digits is no amount: nothing in the world counts that far, and sums stay exact in 28 digits."""

SUPERSCRIPTS = {
    "⁰": "0",
    "¹": "1",
    "²": "2",
    "³": "3",
    "⁴": "4",
    "⁵": "5",
    "⁶": "6",
    "⁷": "7",
    "⁸": "8",
    "⁹": "9",
    "⁻": "-",
    "⁺": "+",
}
_MINUS = frozenset("-−–⁻")
TIMES = frozenset("x×*·")


def digits_value(surface: str) -> Decimal | None:
    """The number that a run of digits and marks writes: 1,234.5 and 1.234,5 and 1'234 and 12,34,567 and 1,5.

    One comma with three digits behind it groups, one point is a decimal mark: the English reading. None where the
    marks make no number (1.2.3, 12,3,4).
    """
    plain = surface
    if "'" in plain and not _grouped(plain.partition(".")[0].partition(",")[0], "'"):
        return None  # "5'11"
    for mark in ("\u00a0", "\u2009", "\u202f", "'", "’"):
        if mark in plain:
            plain = plain.replace(mark, "")
    if len(plain) > MAX_DIGITS:
        return None
    points, commas = plain.count("."), plain.count(",")
    if not points and not commas:
        return Decimal(plain)
    if points and commas:
        decimal = max(plain.rfind("."), plain.rfind(","))
        mark = plain[decimal]
        if plain.count(mark) > 1 or not _grouped(plain[:decimal], "," if mark == "." else "."):
            return None
        return Decimal(plain[:decimal].replace(",", "").replace(".", "") + "." + plain[decimal + 1 :])
    if points > 1 or commas > 1:
        mark = "." if points else ","
        return Decimal(plain.replace(mark, "")) if _grouped(plain, mark) else None
    if commas:
        whole, _, rest = plain.partition(",")
        grouped = len(rest) == 3 and whole != "0" and len(whole) <= 3
        return Decimal(whole + rest if grouped else f"{whole}.{rest}")
    return Decimal(plain)


def _grouped(digits: str, mark: str) -> bool:
    groups = digits.split(mark)
    western = all(len(group) == 3 for group in groups[1:])
    indian = mark == "," and all(len(group) == 2 for group in groups[1:-1]) and len(groups[-1]) == 3
    return len(groups) == 1 or (1 <= len(groups[0]) <= 3 and (western or indian))


def _fraction(character: str) -> Decimal:
    above, _, below = unicodedata.normalize("NFKC", character).partition("⁄")
    return Decimal(above) / Decimal(below)


FRACTIONS = {character: _fraction(character) for character in "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞↉"}
"""The value of each character that is a fraction by itself: those that Unicode names so."""


def exponent_of(tokens: list[Token], index: int) -> tuple[int, int, Decimal | None] | None:
    """The power behind a number, the token behind it, its base where it isn't ten: "x10^6", "×10⁶", "e6", "x2^10"."""
    if index >= len(tokens):
        return None
    word = tokens[index].lower
    if word == "e" and tokens[index].start == tokens[index - 1].end:
        return _power(tokens, index + 1, None)
    if word not in TIMES or index + 1 >= len(tokens) or not tokens[index + 1].is_number:
        return None
    base = tokens[index + 1].lower
    if base not in ("10", "2"):
        return None
    found = _power(tokens, index + 2, None if base == "10" else Decimal(2))
    return found if found is None or base == "10" or tokens[index + 2].lower == "^" else None


def superscript(tokens: list[Token], index: int) -> tuple[int, int] | None:
    """The power written in raised figures, and the token behind it: the -3 of "10⁻³"."""
    if index >= len(tokens) or not _is_raised(tokens[index].lower):
        return None
    found = _power(tokens, index, None)
    return None if found is None else (found[0], found[1])


def _is_raised(word: str) -> bool:
    return SUPERSCRIPTS.keys() >= set(word)


def _power(tokens: list[Token], index: int, base: Decimal | None) -> tuple[int, int, Decimal | None] | None:
    if index < len(tokens) and tokens[index].lower == "^":
        index += 1
    bracketed = index < len(tokens) and tokens[index].lower in ("{", "(")
    index += bracketed
    negative = index < len(tokens) and tokens[index].lower in _MINUS
    plus = index < len(tokens) and tokens[index].lower in "+⁺"
    if negative or plus:
        index += 1
    if index >= len(tokens) or tokens[index].start != tokens[index - 1].end:
        return None
    digits = ""
    if tokens[index].is_number and tokens[index].lower.isdecimal() and len(tokens[index].lower) < 4:
        digits, index = tokens[index].lower, index + 1
    else:
        while index < len(tokens) and _is_raised(tokens[index].lower) and len(digits) < 4:
            digits += "".join(SUPERSCRIPTS[character] for character in tokens[index].lower)
            index += 1
    if not digits.isdecimal():
        return None
    index += bracketed and index < len(tokens) and tokens[index].lower in ("}", ")")
    return (-int(digits) if negative else int(digits)), index, base
