"""Years among numbers: "2019", "its 1986 crops", "'69", but not "a crowd of 1500 people"; words that say when."""

from collections.abc import Mapping

from factcheck.extraction.numbers.magnitudes import Numeral
from factcheck.extraction.numbers.marks import Marks
from factcheck.extraction.numbers.tokens import Token, glued
from factcheck.lexicon import Lexicon

FIRST_YEAR, LAST_YEAR = 1500, 2199
"""A bare number of four digits in between is a year unless a unit or a counted thing follows it."""

YEAR_DIGITS = 4
"""The digits of a year."""

ROUND = 50
"""Of "a crowd of 1500 people" and "its 1986 crops" the number of things is a multiple of this. Our own choice."""


def has_year_digits(word: str) -> bool:
    """Whether a word has the four digits of a year, and no superscripts or digits in circles, which are no numerals."""
    return len(word) == YEAR_DIGITS and word.isdecimal()


def is_year(tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral) -> bool:
    """Whether a number is a calendar year: four plain digits, and nothing behind them that could be counted."""
    token = tokens[number.first]
    if number.last != number.first + 1 or not has_year_digits(token.lower):
        return False
    if not FIRST_YEAR <= int(token.lower) <= LAST_YEAR or has_currency(marks, number.first):
        return False
    before = tokens[number.first - 1].lower if number.first else ""
    if marks.ending(number.first, "counting") is not None:
        return False  # "an average of 1500"
    bound = marks.ending(number.first, "bound")
    if bound is not None and (bound.last - bound.first > 1 or bound.value not in ("~", "~<", "<=")):
        return False
    if marks.ending(number.first, "month") is not None and not glued(tokens, number.last):
        return True  # "a concert in June 2024 marks it"
    named = before in lexicon.words("periods", "before")
    if marks.starting(number.last, "unit") is not None and not (named and _is_clause_word(marks, number.last)):
        return marks.starting(number.last, "unit").value[3] and not glued(tokens, number.last)  # type: ignore[union-attr]
    after = tokens[number.last].lower if number.last < len(tokens) else ""
    if named and before in lexicon.words("periods", "counted") and _counts(token.lower, after, lexicon):
        return False  # "a crowd of 1500 people"
    lettered = number.first > 1 and before.isdecimal() and tokens[number.first - 2].lower in _letters(lexicon)
    if named or lettered or after in lexicon.words("periods", "dated"):
        return True
    if number.last + 1 < len(tokens) and tokens[number.last].lower in "-–" and tokens[number.last + 1].is_number:
        behind = number.last + 2
        if marks.starting(behind, "unit") is not None and len(tokens[number.last + 1].lower) >= 4:
            return False
    if before in lexicon.words("periods", "owners") and int(token.lower) % ROUND:
        return True  # "its 1986 crops"
    return not (after[:1].isalpha() and lexicon.is_plural(after) and after not in lexicon.words("grammar", "noise"))


def _counts(digits: str, after: str, lexicon: Lexicon) -> bool:
    """Whether digits that may be a year are a round number of what stands behind them."""
    if int(digits) % ROUND or after in lexicon.words("periods", "dated"):
        return False
    return after not in lexicon.words("grammar", "noise") and lexicon.is_plural(after)


def _letters(lexicon: Lexicon) -> Mapping[str, int]:
    """What "Q3" and "H1" are of a year: "Q3 2023 sales"."""
    return lexicon.tables["periods"]["letters"]  # type: ignore[no-any-return]


def is_short_year(tokens: list[Token], lexicon: Lexicon, first: int) -> bool:
    """ "in '69", "the summer of '42"."""
    if first < 2 or tokens[first - 1].lower not in "'’‘" or not glued(tokens, first) or len(tokens[first].lower) != 2:
        return False
    return tokens[first].lower.isdecimal() and tokens[first - 2].lower in lexicon.words("periods", "before")


def _is_clause_word(marks: Marks, index: int) -> bool:
    return marks.starting(index, "clauses") is not None


def has_currency(marks: Marks, index: int) -> bool:
    """Whether a currency stands right before a token."""
    unit, code = marks.ending(index, "unit"), marks.ending(index, "code")
    return code is not None or (unit is not None and unit.value[1] == "currency")


def is_when(behind: list[str], lexicon: Lexicon) -> bool:
    """Whether words say when something was so many times, "last winter", and not whose they are: "last winter's"."""
    shown, spans = lexicon.words("relations", "times", "current"), lexicon.words("relations", "times", "spans")
    when = not shown.isdisjoint(behind[:1]) and not spans.isdisjoint(behind[1:2])
    return when and lexicon.words("grammar", "possessive", "marks").isdisjoint(behind[2:3])
