"""Numbers as people write them: digits with any grouping, words, fractions, magnitudes, vague ones like "several"."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from factcheck.extraction.digits import digits_value, exponent_of, fraction_value
from factcheck.extraction.intervals import written_step
from factcheck.extraction.marks import Mark, Marks
from factcheck.extraction.tokens import Token
from factcheck.lexicon import Lexicon
from factcheck.model import INFINITY, Interval

ONE, TEN = Decimal(1), Decimal(10)
HALF_STEP = Decimal("0.1")
"""What the last digit of "two and a half" counts: as precise as 2.5."""

LARGEST_RATIO = 1000
"""A share told as one number in another has smaller ones than this: "one in five", "3 out of 100"."""

MOST_POWER = 400
"""A larger exponent is no amount, and arithmetic with it would be."""


class Numeral(NamedTuple):
    """A number in a sentence: tokens `first` up to `last`.

    A vague one has no `value`; its two intervals say what it can mean. `step` is what the last written digit counts,
    `magnitude` the product of the magnitude words behind it, `base` the number before those.
    """

    first: int
    last: int
    value: Decimal | None
    step: Decimal
    logical: Interval | None = None
    customary: Interval | None = None
    in_digits: bool = False
    magnitude: Decimal = ONE
    is_fraction: bool = False

    @property
    def base(self) -> Decimal | None:
        """The number without its magnitude words."""
        return None if self.value is None else self.value / self.magnitude


def numeral_at(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> Numeral | None:
    """The number that starts at a token, as long as it can be; None where there is none."""
    token = tokens[first]
    if token.is_number:
        number = _digits(text, tokens, marks, lexicon, first)
        return (
            None
            if number is None
            else _restated(text, tokens, marks, lexicon, _ratio(text, tokens, marks, lexicon, number))
        )
    if (
        token.lower in lexicon.words("numbers", "words", "point")
        and first + 1 < len(tokens)
        and tokens[first + 1].is_number
    ):
        return (
            _digits(text, tokens, marks, lexicon, first)
            if not _glued(tokens, first + 1) and _is_first(marks, first)
            else None
        )
    if token.lower == "." and _glued(tokens, first + 1) and not _glued(tokens, first) and tokens[first + 1].is_number:
        return _digits(text, tokens, marks, lexicon, first)
    if fraction_value(token.lower) is not None:
        return _digits(text, tokens, marks, lexicon, first)
    multiple = marks.starting(first, "multiple")
    if multiple is not None:
        return Numeral(first, multiple.last, Decimal(multiple.value), ONE)
    found = _vague(tokens, marks, lexicon, first) or _part(tokens, marks, lexicon, first)
    found = found or _words(text, tokens, marks, lexicon, first)
    return (
        None if found is None else _restated(text, tokens, marks, lexicon, _ratio(text, tokens, marks, lexicon, found))
    )


def _restated(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral) -> Numeral:
    """The number with itself behind it in brackets, as contracts write it: "sixty (60) days"."""
    index = number.last
    if number.value is None or index + 2 >= len(tokens) or tokens[index].lower != "(":
        return number
    if tokens[index + 1].is_number == number.in_digits:
        return number
    again = numeral_at(text, tokens, marks, lexicon, index + 1)
    if again is None or again.value != number.value or again.last >= len(tokens) or tokens[again.last].lower != ")":
        return number
    return number._replace(last=again.last + 1)


def cardinal_at(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> Numeral | None:
    """The whole number in words that starts at a token: what an ordinal can go on, as in "one hundred twenty-fifth"."""
    if marks.starting(first, "cardinal", "magnitude") is None and marks.starting(first + 1, "magnitude") is None:
        return None
    return _words(text, tokens, marks, lexicon, first)


def _glued(tokens: list[Token], index: int) -> bool:
    return 0 < index < len(tokens) and tokens[index].start == tokens[index - 1].end


def _digits(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> Numeral | None:
    """ "1,234.5", "1 234 567", ".5", "1½", "3/4", "2 1/2", "5.5x10-3", each with the magnitude words behind it."""
    token = tokens[first]
    small = fraction_value(token.lower)
    if small is not None:
        return _scaled(
            text, tokens, marks, lexicon, Numeral(first, first + 1, small, HALF_STEP * HALF_STEP, None, None, True)
        )
    index = first + 1
    if not token.is_number:
        value = digits_value("0." + tokens[first + 1].lower)
        index = first + 2
    else:
        value = digits_value(text[token.start : token.end])
        if value is not None and "." not in token.lower and "," not in token.lower and len(token.lower) <= 3:
            while _is_group(tokens, index):
                value = value * 1000 + int(tokens[index].lower[:3])
                if len(tokens[index].lower) > 3:
                    value += Decimal("0." + tokens[index].lower[4:])
                index += 1
    if value is None:
        return None
    step = written_step(value)
    if index < len(tokens):
        further = fraction_value(tokens[index].lower)
        if further is not None:
            value, step, index = value + further, HALF_STEP * HALF_STEP, index + 1
        elif (part := _slashed(tokens, index - 1)) is not None and value == value.to_integral_value():
            value, step, index = part[0], part[1], index + 2
        elif tokens[index].is_number and (part := _slashed(tokens, index)) is not None and part[0] < 1 and value < 1000:
            value, step, index = value + part[0], part[1], index + 3
    point = lexicon.tables["numbers"]["words"]["point"]
    pointed = index + 1 < len(tokens) and tokens[index].lower in point and value == int(value)
    if pointed and tokens[index + 1].is_number and tokens[index + 1].lower.isdigit():
        value, index = Decimal(f"{value}.{tokens[index + 1].lower}"), index + 2
        step = written_step(value)
    raised = _raised(tokens, index)
    if raised is not None and abs(value) < 10**6:
        value, index = value ** raised[0], raised[1]
        step = abs(value) / 1000
    power = exponent_of(tokens, index)
    if power is not None and abs(power[0]) <= MOST_POWER:
        factor = TEN ** power[0] if power[2] is None else power[2] ** power[0]
        value, step, index = value * factor, Decimal(1).scaleb(min(_exponent(value), 0)) * factor, power[1]
    return _scaled(text, tokens, marks, lexicon, Numeral(first, index, value, step, None, None, True))


def _raised(tokens: list[Token], index: int) -> tuple[int, int] | None:
    """The whole exponent of "2.5^-1", and the token behind it."""
    if index >= len(tokens) or tokens[index].lower != "^" or not _glued(tokens, index):
        return None
    sign = 1
    index += 1
    while index < len(tokens) and tokens[index].lower in "+-":
        sign = -sign if tokens[index].lower == "-" else sign
        index += 1
    if (
        index >= len(tokens)
        or not tokens[index].lower.isdigit()
        or not tokens[index].lower.isascii()
        or int(tokens[index].lower[:4]) > 100
    ):
        return None
    return sign * int(tokens[index].lower), index + 1


def _is_first(marks: Marks, index: int) -> bool:
    return marks.ending(index, "cardinal") is None


def _ratio(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral) -> Numeral:
    """ "one in five", "two out of three", "1 over 3": the fraction, where both are plain small whole numbers."""
    mark = marks.starting(number.last, "ratio")
    value = number.value
    if mark is None or value is None or number.magnitude != 1 or number.is_fraction or value != int(value) or value < 1:
        return number
    if (value > LARGEST_RATIO and not mark.value) or mark.last >= len(tokens):
        return number
    token = tokens[mark.last]
    if (
        not token.is_number
        and marks.starting(mark.last, "cardinal", "magnitude") is None
        and token.lower not in ("a", "an")
    ):
        return number
    other = numeral_at(text, tokens, marks, lexicon, mark.last)
    if other is None or other.value is None or other.is_fraction or other.value != int(other.value):
        return number
    alone = other.last >= len(tokens) or not (tokens[other.last].is_word or tokens[other.last].lower == "%")
    if mark.value:
        if not alone or not other.value:
            return number
    elif value >= other.value or other.value > LARGEST_RATIO or not _may_be_share(tokens, marks, number, other, mark):
        return number
    return number._replace(last=other.last, value=value / other.value, step=Decimal("0.01"), is_fraction=True)


def _may_be_share(tokens: list[Token], marks: Marks, number: Numeral, other: Numeral, mark: Mark) -> bool:
    """Whether "in" joins a share: "one in five women", not "3 in 2 weeks" and not "5 in 2019"."""
    if mark.last - mark.first > 1:
        return True
    behind = other.last
    unit = marks.starting(behind, "unit")
    if unit is not None or marks.starting(behind, "month") is not None:
        return False
    return behind >= len(tokens) or tokens[behind].lower not in ("-", "/", ":") or not _glued(tokens, behind)


def _is_group(tokens: list[Token], index: int) -> bool:
    """Whether a token is a further group of three digits behind one space: "1 234 567"."""
    if index >= len(tokens) or tokens[index].start != tokens[index - 1].end + 1:
        return False
    word = tokens[index].lower
    if len(word) != 3 and not (len(word) > 4 and word[3] in ".,"):
        return False
    if not word[:3].isascii() or not word[:3].isdigit() or not (word[4:] or "0").isdigit():
        return False
    return not (_glued(tokens, index + 1) and (tokens[index + 1].is_word or tokens[index + 1].lower in "-/:"))


def _slashed(tokens: list[Token], index: int) -> tuple[Decimal, Decimal] | None:
    """The value of digits, a slash and digits, all glued: "3/4". None where it isn't one, or is a date or a score."""
    if index + 2 >= len(tokens) or tokens[index + 1].lower not in ("/", "⁄") or not tokens[index + 2].is_number:
        return None
    if not _glued(tokens, index + 1) or not _glued(tokens, index + 2):
        return None
    if index + 3 < len(tokens) and tokens[index + 3].lower == "/" and _glued(tokens, index + 3):
        return None
    above, below = tokens[index].lower, tokens[index + 2].lower
    if not above.isdigit() or not below.isdigit() or len(above) > 4 or len(below) > 4 or not int(below):
        return None
    return Decimal(int(above)) / int(below), Decimal("0.01")


def _scaled(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral) -> Numeral:
    """The number with the magnitude words behind it, and what follows: "3 million and a half", "4 thousand 300"."""
    assert number.value is not None
    magnitude, last = _magnitude(text, tokens, marks, lexicon, number.last)
    value = number.value
    step = number.step if magnitude == 1 else Decimal(1).scaleb(min(_exponent(value), 0)) * magnitude
    if number.is_fraction or magnitude == 1:
        step = number.step * magnitude
    whole = Numeral(
        number.first, last, value * magnitude, step, None, None, number.in_digits, magnitude, number.is_fraction
    )
    words = lexicon.tables["numbers"]["words"]
    half = _and_a_half(tokens, marks, last, words)
    if half is not None and (magnitude > 1 or tokens[last].lower in words["joiner"]):
        part, last = half
        return whole._replace(last=last, value=(value + part) * magnitude, step=HALF_STEP * magnitude)
    if magnitude > 1 and marks.ending(last, "magnitude") is not None:
        more = _smaller(text, tokens, marks, lexicon, last, magnitude, words)
        if more is not None and more.value is not None:
            return whole._replace(last=more.last, value=value * magnitude + more.value, step=more.step, magnitude=ONE)
    return whole


def _smaller(
    text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, index: int, magnitude: Decimal,
    words: dict[str, list[str]],
) -> Numeral | None:  # fmt: skip
    """The number that goes on behind a magnitude: the "300" of "4 thousand 300", the "21" of "3 hundred and 21"."""
    joined = index < len(tokens) and tokens[index].lower in words["joiner"]
    index += joined
    if index >= len(tokens) or _glued(tokens, index):
        return None
    if not tokens[index].is_number and marks.starting(index, "cardinal") is None:
        return None
    more = numeral_at(text, tokens, marks, lexicon, index)
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


def _magnitude(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, index: int) -> tuple[Decimal, int]:
    """The magnitude words behind a number, multiplied, and the token behind them."""
    numbers = lexicon.tables["numbers"]
    factor = Decimal(1)
    if index >= len(tokens):
        return factor, index
    surface = text[tokens[index].start : tokens[index].end]
    glued = _glued(tokens, index)
    power = numbers["abbreviations"].get(surface) or numbers["abbreviations"].get(surface.lower())
    money = _after_currency(marks, index - 1)
    if power is None and (glued or money) and not (glued and not money and _is_length(tokens, index, surface, numbers)):
        power = numbers["glued"].get(surface)
    if power is not None and not (_glued(tokens, index + 1) and tokens[index + 1].lower in ("/", "²", "³", "2", "3")):
        last = index + 1
        if last + 1 < len(tokens) and tokens[last].lower == "." and surface.lower() in numbers["words"]["dotted"]:
            last += text[tokens[last + 1].start].islower()  # "12.5 mln. tonnes", and not the end of a sentence
        return Decimal(1).scaleb(power), last
    joint = index + 1 if surface == "-" and marks.starting(index + 1, "magnitude", "magnitudes") else index
    while (mark := marks.starting(joint, "magnitude", "magnitudes")) is not None:
        factor *= Decimal(1).scaleb(mark.value)
        index = joint = mark.last
    if (mark := marks.starting(index, "dozen")) is not None:
        return factor * Decimal(mark.value), mark.last
    return factor, index


def _is_length(tokens: list[Token], index: int, surface: str, numbers: Mapping[str, Any]) -> bool:
    """Whether a letter glued to figures is a unit and no magnitude: "1.8m tall", "100t"."""
    if surface in numbers["words"]["only_money"]:
        return True
    return surface.islower() and index + 1 < len(tokens) and tokens[index + 1].lower in numbers["words"]["lengths"]


def _after_currency(marks: Marks, index: int) -> bool:
    mark = marks.ending(index, "unit", "code")
    return mark is not None and mark.value[1] == "currency"


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent


def _vague(tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> Numeral | None:
    """ "several", "a few hundred million", "tens of billions", "billions", "multi-billion"."""
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
    words = lexicon.tables["numbers"]["words"]
    factor = Decimal(1)
    while True:
        joint = last + 1 if last > first and last < len(tokens) and tokens[last].lower in (*words["of"], "-") else last
        mark = marks.starting(joint, "magnitude", "magnitudes", "dozen")
        if mark is None:
            break
        factor *= Decimal(mark.value) if mark.category == "dozen" else Decimal(1).scaleb(mark.value)
        last = mark.last
    return Numeral(first, last, None, factor, _open(logical, factor), _open(customary, factor), magnitude=factor)


def _open(ends: tuple[int, ...], factor: Decimal) -> Interval:
    if len(ends) == 1:
        return Interval(ends[0] * factor, INFINITY, False, True)
    return Interval(ends[0] * factor, ends[1] * factor, False, True)


def _part(tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> Numeral | None:
    """ "half a million", "three quarters of a billion", "quarter million", "two thirds", "a third of"."""
    words = lexicon.tables["numbers"]["words"]
    article = tokens[first].lower in words["article"]
    count = marks.starting(first, "cardinal")
    index = count.last if count else first + article
    if count is not None and index < len(tokens) and tokens[index].lower == "-":
        index += 1
    fraction = marks.starting(index, "fraction") or _denominator(tokens, marks, index)
    if fraction is None:
        return None
    last = fraction.last
    after = last + (last < len(tokens) and tokens[last].lower in words["of"])
    after += after < len(tokens) and tokens[after].lower in words["article"]
    numerator, denominator, kind = fraction.value
    value = Decimal(numerator * (count.value if count else 1)) / denominator
    if count is not None and count.value != 1 and kind == "ordinal":
        return None  # "twenty fifth" is a place in an order
    if (mark := marks.starting(after, "magnitude")) is not None:
        factor = ONE
        while (mark := marks.starting(after, "magnitude")) is not None:
            factor, after = factor * Decimal(1).scaleb(mark.value), mark.last
        part = factor * value
        return Numeral(first, after, part, Decimal(1).scaleb(part.adjusted() - 1), None, None, False, factor, True)
    if (mark := marks.starting(after, "dozen")) is not None:
        return Numeral(first, mark.last, value * mark.value, ONE, None, None, False, ONE, False)
    if count is None and (kind == "plural" or (not article and kind == "ordinal")):
        return (
            None if kind == "ordinal" or not article else Numeral(first, last, value, Decimal("0.01"), is_fraction=True)
        )
    if count is None and kind == "ordinal" and after == last and last < len(tokens) and tokens[last].is_word:
        return None  # "a third party"
    return Numeral(first, last, value, Decimal("0.01"), None, None, False, ONE, True)


def _denominator(tokens: list[Token], marks: Marks, index: int) -> Mark | None:
    """A fraction word in two parts: the "twenty-fifth" of "one twenty-fifth"."""
    tens = marks.starting(index, "cardinal")
    if tens is None or tens.value < 20 or tens.last >= len(tokens):
        return None
    joint = tens.last + (tokens[tens.last].lower == "-")
    part = marks.starting(joint, "fraction")
    if part is not None and part.value[0] == 1 and 2 < part.value[1] < 10 and part.value[2] != "bare":
        return Mark("fraction", (1, tens.value + part.value[1], part.value[2]), index, part.last)
    return None


def _words(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> Numeral | None:
    """ "twenty-five", "a hundred and five", "two point three million", "nineteen hundred", "a billion"."""
    words = lexicon.tables["numbers"]["words"]
    index = first
    total, group, step = Decimal(0), None, ONE
    power_before: int | None = None
    before_and: Decimal | None = None
    if tokens[index].lower in words["article"]:
        mark = marks.starting(index + 1, "magnitude", "dozen")
        if mark is None:
            return None
        group, index = Decimal(1), index + 1
    elif marks.starting(index, "magnitude") is not None and marks.starting(index + 1, "magnitude") is not None:
        group = Decimal(1)  # "hundred thousand"
    started = group is not None
    count = 0
    while index < len(tokens):
        joint = _behind_joint(tokens, marks, index, words, started)
        cardinal = marks.starting(joint, "cardinal")
        and_joined = joint > index and tokens[joint - 1].lower in words["joiner"]
        if cardinal is not None and and_joined and _is_part(tokens, marks, cardinal):
            break
        if cardinal is not None and started and _is_hyphened(tokens, marks, cardinal):
            break  # "one hundred thirty-fifths"
        if cardinal is not None and _fits(group, total, cardinal.value, joint > index, started):
            if and_joined:
                before_and = total + (group or 0)
            group = (group or 0) + Decimal(cardinal.value)
            index, started, step, count = cardinal.last, True, ONE, count + 1
            continue
        if not started:
            break
        if tokens[index].lower in words["point"] and _is_decimal(tokens, marks, index + 1) and group is not None:
            group, step, index = _decimals(tokens, marks, index + 1, group)
            continue
        mark = marks.starting(joint if tokens[index].lower == "-" else index, "magnitude", "magnitudes")
        if mark is not None and (group is not None or power_before is not None):
            factor = Decimal(1).scaleb(mark.value)
            if mark.value == 2:
                if group is None or group >= 100:
                    break
                group, step = group * factor, step * factor
            else:
                if power_before is not None and mark.value >= power_before:
                    total = (total + (group or 0)) * factor
                else:
                    total += (group if group is not None else ONE) * factor
                step, group, power_before = step * factor, None, mark.value
            index = mark.last
            continue
        dozen = marks.starting(index, "dozen")
        if dozen is not None and group is not None:
            group, index = group * dozen.value, dozen.last
        break
    if not started or index == first:
        return None
    value = total + (group or 0)
    number = Numeral(first, index, value, step)
    joint = index + (index < len(tokens) and tokens[index].lower == "-")
    fraction = marks.starting(joint, "fraction") or _denominator(tokens, marks, index)
    if fraction is not None and fraction.value[2] == "plural" and value:
        below = Decimal(fraction.value[1]) / fraction.value[0]
        if before_and is not None and value - before_and < below:
            value = before_and + (value - before_and) / below
        else:
            value = value / below
        return number._replace(last=fraction.last, value=value, step=Decimal("0.01"), is_fraction=True)
    half = _and_a_half(tokens, marks, index, words)
    if half is not None:
        part, last = half
        scale, last = _magnitude(text, tokens, marks, lexicon, last)
        if power_before is not None:
            scale = scale if scale > 1 else Decimal(1).scaleb(power_before)
            return number._replace(last=last, value=value + part * scale, step=HALF_STEP * scale)
        return number._replace(last=last, value=(value + part) * scale, step=HALF_STEP * scale, magnitude=scale)
    if power_before is not None and group is None:
        factor = Decimal(1).scaleb(power_before)
        return number._replace(magnitude=factor)
    return number


def _behind_joint(
    tokens: list[Token], marks: Marks, index: int, words: dict[str, list[str]], started: bool
) -> int:  # fmt: skip
    """The token behind an "and", a hyphen or a comma that joins two parts of one number, else the same token."""
    if not started:
        return index
    joint = index
    if tokens[joint].lower in (",",) and marks.starting(index - 1, "magnitude") is not None:
        joint += 1
    if joint < len(tokens) and (tokens[joint].lower in words["joiner"] or tokens[joint].lower in ("-", "—", "–", "‐")):
        joint += 1
    return joint


def _is_hyphened(tokens: list[Token], marks: Marks, cardinal: Mark) -> bool:
    hyphen = cardinal.last < len(tokens) and tokens[cardinal.last].lower == "-"
    fraction = _denominator(tokens, marks, cardinal.first) if hyphen else None
    return fraction is not None and fraction.value[2] == "plural"


def _is_part(tokens: list[Token], marks: Marks, cardinal: Mark) -> bool:
    """Whether a cardinal behind "and" counts parts of one: the "three" of "one hundred and three quarters"."""
    index = cardinal.last + (cardinal.last < len(tokens) and tokens[cardinal.last].lower == "-")
    fraction = marks.starting(index, "fraction")
    return fraction is not None and cardinal.value * fraction.value[0] < fraction.value[1]


def _fits(group: Decimal | None, total: Decimal, value: int, joined: bool, started: bool) -> bool:
    """Whether a cardinal can go on a number: "twenty" + "five", "a hundred" + "five", "a thousand" + "two"."""
    if not started:
        return True
    if group is None:
        return bool(total) and value > 0
    if not group or not value or group != int(group):
        return False
    if group % 100 == 0:
        return value < 100
    return group % 100 >= 20 and group % 10 == 0 and value < 10


def _is_decimal(tokens: list[Token], marks: Marks, index: int) -> bool:
    mark = marks.starting(index, "cardinal")
    return mark is not None or (index < len(tokens) and tokens[index].is_number and tokens[index].lower.isdigit())


def _decimals(tokens: list[Token], marks: Marks, index: int, whole: Decimal) -> tuple[Decimal, Decimal, int]:
    digits = ""
    while index < len(tokens):
        mark = marks.starting(index, "cardinal")
        if mark is not None:
            if mark.value >= 10 and digits:
                break
            digits, index = digits + str(mark.value), mark.last
            joint = index + (index < len(tokens) and tokens[index].lower == "-")
            unit = marks.starting(joint, "cardinal")
            if mark.value >= 20 and unit is not None and 0 < unit.value < 10:
                digits, index = digits[:-1] + str(unit.value), unit.last
        elif tokens[index].is_number and tokens[index].lower.isdigit():
            digits, index = digits + tokens[index].lower, index + 1
        else:
            break
    return whole + Decimal(f"0.{digits or 0}"), Decimal(1).scaleb(-len(digits)), index


def _and_a_half(
    tokens: list[Token], marks: Marks, index: int, words: dict[str, list[str]]
) -> tuple[Decimal, int] | None:  # fmt: skip
    """The fraction in "two and a half", "three and three quarters", "one and two-thirds", and the token behind it."""
    if index + 1 >= len(tokens) or tokens[index].lower not in words["joiner"]:
        return None
    index += 1
    count: Mark | None = None
    if tokens[index].lower in words["article"]:
        index += 1
    else:
        count = marks.starting(index, "cardinal")
        if count is not None:
            index = count.last + (count.last < len(tokens) and tokens[count.last].lower == "-")
            unit = marks.starting(index, "cardinal")
            if unit is not None and count.value >= 20 and 0 < unit.value < 10:
                count = unit._replace(value=count.value + unit.value)
                index = unit.last + (unit.last < len(tokens) and tokens[unit.last].lower == "-")
    fraction = marks.starting(index, "fraction")
    if fraction is None or (count is None and fraction.value[2] == "plural" and tokens[index].lower.endswith("s")):
        return None
    numerator, denominator, _ = fraction.value
    value = Decimal(numerator * (count.value if count else 1)) / denominator
    return (value, fraction.last) if value < 1 else None
