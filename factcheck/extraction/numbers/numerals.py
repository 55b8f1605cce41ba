"""Numbers as people write them, in digits or in words, and shares told as two of them: "one in five"."""

from decimal import Decimal

from factcheck.extraction.numbers.digits import FRACTIONS
from factcheck.extraction.numbers.figures import figure_at
from factcheck.extraction.numbers.magnitudes import ONE, Numeral
from factcheck.extraction.numbers.marks import Mark, Marks
from factcheck.extraction.numbers.number_words import band_at, decade_at, multiplied_at, part_at, vague_at, words_at
from factcheck.extraction.numbers.tokens import Token, glued
from factcheck.lexicon import NUMBERS, Lexicon

PROPORTION = 4
"""Tokens before "3:10" in which a word says that it is a proportion."""

ODDS = 8
"""Tokens before "3 to 1" in which a word says that it is a proportion."""

INSIDE = 3
"""Words from the number of some to that of all: "one small farmer in seven". Our own choice."""

PARTS, ROUND = 20, (100, 1000)
"""Up to how many a whole is, or of how many, one of which some are told as a share. Our own choice."""

LARGEST_RATIO = 1000
"""A share told as one number in another has smaller ones than this: "one in five", "3 out of 100"."""


def numeral_at(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> Numeral | None:
    """The number that starts at a token, as long as it can be; None where there is none."""
    number = _single(text, tokens, marks, lexicon, first)
    if number is None or number.last >= len(tokens):
        return number
    word = tokens[number.last].lower
    proportion = _proportion(tokens, lexicon, number) if word == ":" else None
    if word in lexicon.words("numbers", "words", "against"):
        proportion = _odds(text, tokens, marks, lexicon, number)
    if proportion is not None:
        number = proportion
    else:
        joint = number.last + (tokens[number.last].lower == "-")  # "4-in-10"
        if "ratio" in marks.by_start.get(joint, ()):
            number = _ratio(text, tokens, marks, lexicon, number, joint)
        else:
            number = _parted(text, tokens, marks, lexicon, number)
    if number.last < len(tokens) and tokens[number.last].lower == "(":
        return _restated(text, tokens, marks, lexicon, number)
    return number


def _proportion(tokens: list[Token], lexicon: Lexicon, number: Numeral) -> Numeral | None:
    """ "3:1", the first as so many times the second: with one digit behind the colon, or where a word says so."""
    index = number.last
    if not number.in_digits or index != number.first + 1 or index + 1 >= len(tokens):
        return None
    other = tokens[index + 1].lower
    if not (glued(tokens, index) and glued(tokens, index + 1) and other.isdecimal() and other.isascii()):
        return None
    if not 0 < len(other) < 4 or not int(other) or number.value is None or number.magnitude != 1:
        return None
    words = lexicon.words("numbers", "words", "proportion")
    near = tokens[max(number.first - PROPORTION, 0) : number.first] + tokens[index + 2 : index + 3]
    if len(other) > 1 and not any(token.lower in words for token in near):
        return None  # "4:39" is a time
    return number._replace(last=index + 2, value=number.value / int(other), step=Decimal("0.01"), is_fraction=True)


def _odds(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral) -> Numeral | None:
    """ "a ratio of three to one", "odds of 100 to 1": the first as so many times the second, where a word says so."""
    near = {token.lower for token in tokens[max(number.first - ODDS, 0) : number.first]}
    if near.isdisjoint(lexicon.words("numbers", "words", "odds")) or number.last + 1 >= len(tokens):
        return None
    other = _single(text, tokens, marks, lexicon, number.last + 1)
    if other is None or not other.value or number.value is None or other.is_fraction or number.is_fraction:
        return None
    if other.value >= number.value:
        return None  # "a ratio of 3 to 5" can be a range
    return number._replace(last=other.last, value=number.value / other.value, step=Decimal("0.01"), is_fraction=True)


def _single(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> Numeral | None:
    """One number at a token, whatever it is held against behind it: that is no way into a recursion."""
    token = tokens[first]
    if token.is_number:
        in_plural = first + 1 < len(tokens) and tokens[first + 1].lower in ("s", "'s") and glued(tokens, first + 1)
        decade = decade_at(tokens, lexicon, first) if in_plural else None
        return decade or figure_at(text, tokens, marks, lexicon, first)
    if token.lower in FRACTIONS:
        return figure_at(text, tokens, marks, lexicon, first)
    number_behind = first + 1 < len(tokens) and tokens[first + 1].is_number
    if number_behind and token.lower in lexicon.words("numbers", "words", "point"):
        free = not glued(tokens, first + 1) and marks.ending(first, "cardinal") is None
        return figure_at(text, tokens, marks, lexicon, first) if free else None
    if number_behind and token.lower == "." and glued(tokens, first + 1) and not glued(tokens, first):
        return figure_at(text, tokens, marks, lexicon, first)
    phrases = marks.by_start.get(first)
    if phrases is None:
        if token.lower not in lexicon.words("numbers", "words", "article"):
            return None
    elif NUMBERS.intersection(phrases) == {"cardinal"} and _is_alone(tokens, marks, lexicon, phrases["cardinal"].last):
        return Numeral(first, phrases["cardinal"].last, Decimal(phrases["cardinal"].value), ONE)
    multiple = marks.starting(first, "multiple")
    if multiple is not None:
        return Numeral(first, multiple.last, Decimal(multiple.value), ONE)
    found = multiplied_at(tokens, marks, lexicon, first) or band_at(marks, first)
    found = found or vague_at(tokens, marks, lexicon, first) or part_at(tokens, marks, lexicon, first)
    return found or words_at(text, tokens, marks, lexicon, first)


def _is_alone(tokens: list[Token], marks: Marks, lexicon: Lexicon, index: int) -> bool:
    """Whether what stands behind a number word can't go it on: the quick way for "two" in "the two towns"."""
    if index >= len(tokens):
        return True
    word = tokens[index].lower
    if not word.isalpha() or word in lexicon.words("numbers", "words", "joiner"):
        return False
    return word not in lexicon.words("numbers", "words", "point") and NUMBERS.isdisjoint(marks.by_start.get(index, ()))


def cardinal_at(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> Numeral | None:
    """The whole number in words that starts at a token: what an ordinal can go on, as in "one hundred twenty-fifth"."""
    if marks.starting(first, "cardinal", "magnitude") is None and marks.starting(first + 1, "magnitude") is None:
        return None
    return words_at(text, tokens, marks, lexicon, first)


def _restated(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral) -> Numeral:
    """The number with itself behind it in brackets, as contracts write it: "sixty (60) days"."""
    index = number.last
    if number.value is None or index + 2 >= len(tokens):
        return number
    if tokens[index + 1].is_number == number.in_digits:
        return number
    again = _single(text, tokens, marks, lexicon, index + 1)
    if again is None or again.value != number.value or again.last >= len(tokens) or tokens[again.last].lower != ")":
        return number
    return number._replace(last=again.last + 1)


def _ratio(
    text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral, joint: int
) -> Numeral:  # fmt: skip
    """ "one in five", "two out of three", "1 over 3": the fraction, where both are plain small whole numbers."""
    mark = marks.starting(joint, "ratio")
    value = number.value
    if mark is None or value is None or number.magnitude != 1 or number.is_fraction or value != int(value) or value < 1:
        return number
    if (value > LARGEST_RATIO and not mark.value) or mark.last >= len(tokens):
        return number
    below = mark.last + (joint > number.last)
    if below >= len(tokens) or (joint > number.last and tokens[mark.last].lower != "-"):
        return number
    token = tokens[below]
    if (
        not token.is_number
        and marks.starting(below, "cardinal", "magnitude") is None
        and token.lower not in lexicon.words("numbers", "words", "article")
    ):
        return number
    other = _single(text, tokens, marks, lexicon, below)
    if other is None or other.value is None or other.is_fraction or other.value != int(other.value):
        return number
    alone = other.last >= len(tokens) or not (tokens[other.last].is_word or tokens[other.last].lower == "%")
    if mark.value:
        if not alone or not other.value:
            return number
    elif value >= other.value or other.value > LARGEST_RATIO or not _may_be_share(tokens, marks, other, mark):
        return number
    return number._replace(last=other.last, value=value / other.value, step=Decimal("0.01"), is_fraction=True)


def _may_be_share(tokens: list[Token], marks: Marks, other: Numeral, mark: Mark) -> bool:
    """Whether "in" joins a share: "one in five women", not "3 in 2 weeks" and not "5 in 2019"."""
    if mark.last - mark.first > 1:
        return True
    behind = other.last
    unit = marks.starting(behind, "unit")
    if unit is not None or marks.starting(behind, "month") is not None:
        return False
    return behind >= len(tokens) or tokens[behind].lower not in ("-", "/", ":") or not glued(tokens, behind)


def _parted(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral) -> Numeral:
    """ "one voter in ten", "two small farms out of five": the fraction, where what it counts stands between."""
    if number.value is None or number.magnitude != 1 or number.is_fraction or not 1 <= number.value < PARTS:
        return number
    for joint in range(number.last + 1, min(number.last + 1 + INSIDE, len(tokens) - 1)):
        words = [token.lower for token in tokens[number.last : joint]]
        if (
            not words[-1].isalpha()
            or words[0] in lexicon.words("numbers", "words", "of")
            or marks.starting(joint - 1, "cardinal", "unit", "month") is not None
        ):
            return number
        mark = marks.starting(joint, "ratio")
        if mark is None:
            continue
        other = _single(text, tokens, marks, lexicon, mark.last) if mark.last < len(tokens) else None
        if other is None or other.value is None or other.is_fraction or not _may_be_share(tokens, marks, other, mark):
            return number
        few = number.value < other.value and (other.value <= PARTS or other.value in ROUND)
        if not few or (mark.last - mark.first == 1 and not _is_told_of(tokens, lexicon, number, other)):
            return number
        part = number.value / other.value
        return number._replace(
            last=other.last, value=part, step=Decimal("0.01"), is_fraction=True, inside=" ".join(words)
        )
    return number


def _is_told_of(tokens: list[Token], lexicon: Lexicon, number: Numeral, other: Numeral) -> bool:
    """Whether a verb or an end stands behind "one voter in ten", and no noun: not "one goal in ten games"."""
    behind = [token.lower for token in tokens[other.last : other.last + 2]]
    verbs = lexicon.words("numbers", "words", "told_of")
    if verbs.intersection(behind[:1]):
        return True
    noun = bool(behind) and behind[0].endswith(tuple(lexicon.words("numbers", "words", "plural")))
    follow = lexicon.words("numbers", "words", "told_to")  # "one in six comes to"
    return number.value == 1 and not (noun and follow.isdisjoint(behind[1:]))
