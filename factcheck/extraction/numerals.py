"""Numbers as people write them: digits with any grouping, words, magnitudes, and vague ones like "several billions"."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction.intervals import written_step
from factcheck.extraction.marks import Marks
from factcheck.extraction.tokens import Token
from factcheck.lexicon import Lexicon
from factcheck.model import INFINITY, Interval

MAX_DIGITS = 24
"""A longer run of digits is no amount: nothing in the world counts that far, and sums stay exact in 28 digits."""


class Numeral(NamedTuple):
    """A number in a sentence: tokens `first` up to `last`.

    A vague one has no `value`; its two intervals say what it can mean. `step` is what the last written digit counts.
    """

    first: int
    last: int
    value: Decimal | None
    step: Decimal
    logical: Interval | None = None
    customary: Interval | None = None
    in_digits: bool = False
    magnitude: Decimal = Decimal(1)


def numeral_at(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> Numeral | None:
    """The number that starts at a token, as long as it can be; None where there is none."""
    if tokens[first].is_number:
        return _digits(text, tokens, marks, lexicon, first)
    found = _vague(tokens, marks, lexicon, first) or _part(tokens, marks, lexicon, first)
    return found or _words(tokens, marks, lexicon, first)


def digits_value(surface: str) -> Decimal | None:
    """The number that a run of digits and marks writes: 1,234.5 and 1.234,5 and 1'234 and 12,34,567 and 1,5.

    One comma with three digits behind it groups, one point is a decimal mark: the English reading. None where the
    marks make no number (1.2.3, 12,3,4).
    """
    plain = surface.replace("\u00a0", "").replace("\u2009", "").replace("\u202f", "")
    plain = plain.replace("'", "").replace("’", "")
    if len(plain) > MAX_DIGITS:
        return None
    points, commas = plain.count("."), plain.count(",")
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
        return (
            Decimal(whole + rest) if len(rest) == 3 and whole != "0" and len(whole) <= 3 else Decimal(f"{whole}.{rest}")
        )
    return Decimal(plain)


def _grouped(digits: str, mark: str) -> bool:
    groups = digits.split(mark)
    western = all(len(group) == 3 for group in groups[1:])
    indian = mark == "," and all(len(group) == 2 for group in groups[1:-1]) and len(groups[-1]) == 3
    return len(groups) == 1 or (1 <= len(groups[0]) <= 3 and (western or indian))


def _digits(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> Numeral | None:
    token = tokens[first]
    value = digits_value(text[token.start : token.end])
    if value is None:
        return None
    magnitude, last = _magnitude(text, tokens, marks, lexicon, first + 1)
    step = written_step(value) if magnitude == 1 else Decimal(1).scaleb(min(_exponent(value), 0))
    return Numeral(first, last, value * magnitude, step * magnitude, in_digits=True, magnitude=magnitude)


def _magnitude(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, index: int) -> tuple[Decimal, int]:
    """The magnitude words behind a number in digits, multiplied, and the token behind them."""
    numbers = lexicon.tables["numbers"]
    factor = Decimal(1)
    if index < len(tokens):
        surface = text[tokens[index].start : tokens[index].end]
        glued = tokens[index].start == tokens[index - 1].end
        power = numbers["abbreviations"].get(surface) or numbers["abbreviations"].get(surface.lower())
        if power is None and (glued or _after_currency(tokens, marks, index - 1)):
            power = numbers["glued"].get(surface)
        if power is not None:
            return Decimal(1).scaleb(power), index + 1
        if surface == "-" and marks.starting(index + 1, "magnitude"):
            index += 1
    while (mark := marks.starting(index, "magnitude", "magnitudes")) is not None:
        factor *= Decimal(1).scaleb(mark.value)
        index = mark.last
    if factor == 1 and (mark := marks.starting(index, "dozen")) is not None:
        return Decimal(mark.value), mark.last
    return factor, index


def _after_currency(tokens: list[Token], marks: Marks, index: int) -> bool:
    mark = marks.ending(index, "unit")
    return mark is not None and mark.value[1] == "currency"


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent


def _vague(tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> Numeral | None:
    """ "several", "a few hundred million", "tens of billions", "billions"."""
    vague = marks.starting(first, "vague")
    plural = marks.starting(first, "magnitudes")
    if vague is not None:
        logical, customary = vague.value
        last = vague.last
    elif plural is not None:
        row = lexicon.tables["vague"]["plural"]
        logical, customary = tuple(row["logical"]), tuple(row["customary"])
        last = first
    else:
        return None
    factor = Decimal(1)
    while True:
        joint = last + 1 if last > first and last < len(tokens) and tokens[last].lower in _OF(lexicon) else last
        mark = marks.starting(joint, "magnitude", "magnitudes")
        if mark is None:
            break
        factor *= Decimal(1).scaleb(mark.value)
        last = mark.last
    return Numeral(first, last, None, factor, _open(logical, factor), _open(customary, factor), magnitude=factor)


def _OF(lexicon: Lexicon) -> list[str]:
    words: list[str] = lexicon.tables["numbers"]["words"]["of"]
    return words


def _open(ends: tuple[int, ...], factor: Decimal) -> Interval:
    if len(ends) == 1:
        return Interval(ends[0] * factor, INFINITY, False, True)
    return Interval(ends[0] * factor, ends[1] * factor, False, True)


def _part(tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> Numeral | None:
    """ "half a million", "a quarter of a billion", "three quarters of a million"."""
    words = lexicon.tables["numbers"]["words"]
    count = marks.starting(first, "cardinal")
    index = count.last if count else first + (tokens[first].lower in words["article"])
    fraction = marks.starting(index, "fraction")
    if fraction is None:
        return None
    index = fraction.last
    index += index < len(tokens) and tokens[index].lower in words["of"]
    if index >= len(tokens) or tokens[index].lower not in words["article"]:
        return None
    power = marks.starting(index + 1, "magnitude")
    if power is None:
        return None
    factor, last = Decimal(1), index + 1
    while (mark := marks.starting(last, "magnitude")) is not None:
        factor, last = factor * Decimal(1).scaleb(mark.value), mark.last
    numerator, denominator = fraction.value
    part = factor * numerator * (count.value if count else 1) / denominator
    return Numeral(first, last, part, Decimal(1).scaleb(part.adjusted() - 1), magnitude=factor)


def _words(tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> Numeral | None:
    """ "twenty-five", "a hundred and five", "two point three million", "a billion", "two and a half million"."""
    words = lexicon.tables["numbers"]["words"]
    index = first
    total = current = Decimal(0)
    smallest: Decimal | None = None
    step = Decimal(1)
    if tokens[index].lower in words["article"]:
        if marks.starting(index + 1, "magnitude", "dozen") is None:
            return None
        current, index = Decimal(1), index + 1
    started = index > first
    while index < len(tokens):
        after_joint = index
        if started and tokens[index].lower in ("-", *words["joiner"]):
            after_joint = index + 1
        cardinal = marks.starting(after_joint, "cardinal")
        if cardinal is not None and _may_add(current, total, Decimal(cardinal.value), after_joint > index, started):
            current += cardinal.value
            index, started = cardinal.last, True
            step = Decimal(1)
            continue
        if started and tokens[index].lower in words["point"] and marks.starting(index + 1, "cardinal"):
            current, step, index = _decimals(marks, index + 1, current)
            continue
        half = _and_a_half(tokens, marks, index, words) if started else None
        if half is not None:
            current, step, index = current + half[0], Decimal("0.1"), half[1]
            continue
        magnitude = marks.starting(index, "magnitude", "magnitudes") if started else None
        if magnitude is not None and current:
            power = Decimal(1).scaleb(magnitude.value)
            if smallest is not None and power >= smallest and total:
                current += total
                total = Decimal(0)
            if magnitude.value == 2:
                current, step = current * power, step * power
            else:
                total, current, step = total + current * power, Decimal(0), step * power
                smallest = power
            index = magnitude.last
            continue
        dozen = marks.starting(index, "dozen") if started else None
        if dozen is not None:
            current, index = current * dozen.value, dozen.last
        break
    if not started or index == first:
        return None
    return Numeral(first, index, total + current, step)


def _and_a_half(
    tokens: list[Token], marks: Marks, index: int, words: Mapping[str, list[str]]
) -> tuple[Decimal, int] | None:
    """The fraction in "two and a half million", and the token behind it."""
    if tokens[index].lower not in words["joiner"] or index + 2 >= len(tokens):
        return None
    fraction = marks.starting(index + 2, "fraction") if tokens[index + 1].lower in words["article"] else None
    return (Decimal(fraction.value[0]) / fraction.value[1], fraction.last) if fraction else None


def _may_add(current: Decimal, total: Decimal, value: Decimal, joined: bool, started: bool) -> bool:
    if not started:
        return True
    if current and current < 100:
        return current >= 20 and current % 10 == 0 and 0 < value < 10
    return bool(current or total) and (current % 100 == 0) and 0 < value < 100


def _decimals(marks: Marks, index: int, whole: Decimal) -> tuple[Decimal, Decimal, int]:
    digits = ""
    while (mark := marks.starting(index, "cardinal")) is not None and mark.value < 10:
        digits += str(mark.value)
        index = mark.last
    return whole + Decimal(f"0.{digits or 0}"), Decimal(1).scaleb(-len(digits)), index
