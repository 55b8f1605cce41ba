"""A number with what belongs to it: its sign, its unit, its bounds; or the one of something that an article tells."""

from decimal import Decimal

from factcheck.extraction.compounds import compounded
from factcheck.extraction.exclusions import excluded, names_something
from factcheck.extraction.magnitudes import Numeral
from factcheck.extraction.marks import Marks
from factcheck.extraction.numerals import numeral_at
from factcheck.extraction.ranges import Amount
from factcheck.extraction.tokens import Token
from factcheck.extraction.units import Unit, is_plural, unit_of
from factcheck.lexicon import Lexicon
from factcheck.model import INFINITY

ONE = Decimal(1)

LEAST_VAGUE = 10
"""A vague number of counted things that commits to less says nothing to check: "several cases", "a few people"."""

_SINGLE = frozenset({"mass", "volume", "currency", "minor"})


def article_at(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, index: int) -> Amount | None:
    """ "a kilogram of rice", "a dollar": one of a unit of mass, volume or money, with nothing behind it but "of"."""
    words = lexicon.tables["numbers"]["words"]
    mark = marks.starting(index + 1, "unit")
    if tokens[index].lower not in words["article"] or mark is None or mark.value[1] not in _SINGLE or mark.value[3]:
        return None
    behind = tokens[mark.last].lower if mark.last < len(tokens) else ""
    if behind and (tokens[mark.last].is_number or behind in "-/"):
        return None
    if behind and behind not in words["of"] and tokens[mark.last].is_word and behind not in words["joiner"]:
        return None
    if index and (tokens[index - 1].is_number or tokens[index - 1].lower in lexicon.words("units", "per", "words")):
        return None
    if marks.ending(index, "unit", "code", "magnitude") is not None:
        return None
    number = Numeral(index, index + 1, ONE, ONE)
    unit = unit_of(text, tokens, marks, lexicon, number, index)
    number, unit = compounded(text, tokens, marks, lexicon, number, unit)
    bound, start = _bound_before(tokens, marks, lexicon, index)
    return Amount(number, unit, index, unit.last, start, bound)


def amount_at(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, index: int) -> Amount | None:
    """A number with its sign, unit and bounds; None where there is none, or it counts nothing."""
    number = numeral_at(text, tokens, marks, lexicon, index)
    if number is None or excluded(text, tokens, marks, lexicon, number):
        return None
    sign, negative = _sign(tokens, marks, lexicon, number.first)
    unit = unit_of(text, tokens, marks, lexicon, number, sign)
    weak = not unit.is_explicit and _counts_nothing(text, tokens, marks, lexicon, number, unit)
    if weak and number.value is None:
        return None
    if unit.factor > 1 and number.value is not None:
        number = number._replace(
            value=number.value * unit.factor, step=number.step * unit.factor, magnitude=Decimal(unit.factor)
        )
    number, unit = compounded(text, tokens, marks, lexicon, number, unit)
    first = unit.first
    if first < sign and not negative:
        outer, negative = _sign(tokens, marks, lexicon, first)
        first = outer
    if negative and number.value is not None:
        number = number._replace(value=-number.value)
    last = unit.last
    if _is_in_red(tokens, lexicon, unit, first) and number.value is not None and not negative:
        number = number._replace(value=-number.value)
        first, last = first - 1, last + 1
    bound, start = _bound_before(tokens, marks, lexicon, first)
    after = marks.starting(last, "bound after")
    if after is not None and text[tokens[last].start].isupper() and text[tokens[last].start + 1].islower():
        after = None  # "737 Max"
    if after is not None and last + 1 < len(tokens) and tokens[last].lower == "+" and tokens[last + 1].lower in "/-":
        after = None  # "9.8 +/- 0.1"
    if after is None and last < len(tokens) and tokens[last].lower in (",", "(") and last + 1 < len(tokens):
        after = marks.starting(last + 1, "bound after")
        after = after if after is not None and after.value == "~" else None
    if after is not None and (bound == "=" or (bound in "<>" and after.value[-1:] == "=")):
        if bound in "<>":
            bound += "="
        else:
            bound = after.value
        last = after.last
    return Amount(number, unit, first, last, start, bound, weak=weak)


def _counts_nothing(
    text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral, unit: Unit
) -> bool:  # fmt: skip
    """Whether a number without a unit of measure is only a word: "several cases", "the one", "half time"; or a name."""
    if number.value is None:
        assert number.logical is not None
        return number.logical.low < LEAST_VAGUE and number.logical.high == INFINITY
    if unit.name:
        return not is_plural(unit.name.split(" per ")[0], lexicon) and names_something(text, tokens, marks, number)
    if names_something(text, tokens, marks, number):
        return True
    behind = tokens[number.last].lower if number.last < len(tokens) else ""
    if number.in_digits or number.magnitude != 1:
        return False
    if number.is_fraction and number.last == number.first + 1:
        return behind not in lexicon.words("grammar", "among", "whole") and number.last < len(tokens)
    if number.value != 1 or number.last > number.first + 1:
        return False
    if number.first and tokens[number.first - 1].lower in lexicon.words("numbers", "words", "negative"):
        return False
    return behind not in lexicon.words("numbers", "words", "of")


def _sign(tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> tuple[int, bool]:
    """Where a number's sign stands, and whether it is negative: "-5", "−5", "minus five"; no hyphen behind a word."""
    if not first:
        return first, False
    before = tokens[first - 1]
    if before.lower in lexicon.words("numbers", "words", "negative"):
        return first - 1, True
    if before.lower in ("-", "−") and first == 1:
        return 0, True
    if before.lower == "-" and first > 1 and tokens[first - 2].lower in lexicon.words("numbers", "words", "negative"):
        return first - 2, True
    if before.lower in ("-", "−", "–", "﹣", "－") and before.end == tokens[first].start:
        mark = marks.ending(first - 1, "unit")
        alone = (
            first < 2
            or (mark is not None and mark.value[1] == "currency")
            or tokens[first - 2].end < before.start
            or tokens[first - 2].lower in ("(", "=", "<", ">", "~", "±", "[", "/", ",", ":")
        )
        if alone:
            return first - 1, True
    return first, False


def _is_in_red(tokens: list[Token], lexicon: Lexicon, unit: Unit, first: int) -> bool:
    """Whether an amount of money alone in brackets is negative, as in accounts: "was ($99.99)"."""
    if unit.kind != "currency" or not first or tokens[first - 1].lower != "(":
        return False
    if unit.last >= len(tokens) or tokens[unit.last].lower != ")":
        return False
    return first < 2 or tokens[first - 2].lower in lexicon.words("numbers", "words", "account")


def _bound_before(tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> tuple[str, int]:
    """The bound right before a number, an article in between allowed, and the token where its words start."""
    index = first
    if first and tokens[first - 1].lower in lexicon.words("grammar", "among", "articles"):
        index = first - 1
    mark = marks.ending(first, "bound") or (marks.ending(index, "bound") if index != first else None)
    if mark is None:
        return "=", first
    if mark.last == index < first and marks.ending(mark.first, "change") is not None:
        over = lexicon.words("grammar", "changing", "over")
        if tokens[mark.first].lower in over:
            return "=", first  # "an increase over the 1.5 million of 2019"
    outer = marks.ending(mark.first, "bound")
    if outer is not None and mark.value in ("~", "~<") and outer.value not in ("~", "~<", "±"):
        return outer.value, outer.first
    if outer is not None and outer.value in ("~", "~<"):
        return mark.value, outer.first
    return mark.value, mark.first
