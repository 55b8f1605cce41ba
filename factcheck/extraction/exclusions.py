"""Numbers that are no quantities: dates, times, years, names with numbers in them, list markers, addresses."""

from collections.abc import Mapping
from typing import Any

from factcheck.extraction.marks import Marks
from factcheck.extraction.numerals import Numeral
from factcheck.extraction.tokens import Token
from factcheck.lexicon import Lexicon

FIRST_YEAR, LAST_YEAR = 1500, 2199
"""A bare number of four digits in between is a year unless a unit or a counted thing follows it."""


def excluded(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral) -> bool:
    """Whether a number names something (a day, a flight, a chapter) instead of counting it."""
    first, last = number.first, number.last
    if any(mark.first <= first < mark.last for mark in marks.all("pair")):
        return True  # "the two nations"
    if not number.in_digits:
        return False
    return (
        _part_of_name(text, tokens, marks, first)
        or _part_of_address(text, tokens, first)
        or marks.ending(first, "excluded before") is not None
        or marks.starting(last, "excluded after") is not None
        or _date_or_time(text, tokens, marks, lexicon, number)
        or (first == 0 and last < len(tokens) and tokens[last].lower in ".)" and last + 1 < len(tokens))
        or is_year(tokens, marks, lexicon, number)
        or (last < len(tokens) and _glued(tokens, last) and tokens[last].lower in _suffixes(lexicon.tables))
    )


def is_year(tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral) -> bool:
    """Whether a number is a calendar year: four plain digits, and nothing behind them that could be counted."""
    token = tokens[number.first]
    if number.last != number.first + 1 or len(token.lower) != 4 or not token.lower.isdigit():
        return False
    if not FIRST_YEAR <= int(token.lower) <= LAST_YEAR or marks.ending(number.first, "unit") is not None:
        return False
    if marks.starting(number.last, "unit") is not None:
        return False
    before = tokens[number.first - 1].lower if number.first else ""
    if before in lexicon.words("periods", "before"):
        return True
    after = tokens[number.last].lower if number.last < len(tokens) else ""
    return not (after[:1].isalpha() and after.endswith("s") and after not in lexicon.words("grammar", "noise"))


def _suffixes(tables: Mapping[str, Any]) -> list[str]:
    return [*tables["numbers"]["words"]["ordinal_suffix"], "s"]


def _glued(tokens: list[Token], index: int) -> bool:
    return tokens[index].start == tokens[index - 1].end


def _part_of_name(text: str, tokens: list[Token], marks: Marks, first: int) -> bool:
    # G20, A320, COVID-19, F-16: letters right before, with or without a hyphen; but USD34.6 is an amount.
    if not first or not _glued(tokens, first) or marks.ending(first, "unit", "bound") is not None:
        return False
    if tokens[first - 1].is_word:
        return True
    hyphen = tokens[first - 1].lower in "-–" and first > 1 and _glued(tokens, first - 1)
    return hyphen and tokens[first - 2].is_word


def _part_of_address(text: str, tokens: list[Token], first: int) -> bool:
    # The run of characters without a space around the number: an address has a scheme, a host or an @ in it.
    token = tokens[first]
    start = max(
        text.rfind(" ", max(0, token.start - 200), token.start),
        text.rfind("\n", max(0, token.start - 200), token.start),
    )
    word = text[start + 1 : token.end + 40].split(None, 1)[0]
    return "://" in word or "@" in word or word.startswith("www.") or "#" in word[: token.start - start]


def _date_or_time(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral) -> bool:
    first, last = number.first, number.last
    plain = number.magnitude == 1 and "." not in tokens[first].lower and "," not in tokens[first].lower
    if not plain:
        return False
    if marks.starting(last, "month") is not None and len(tokens[first].lower) <= 2 and _titled(text, tokens, last):
        return True
    if (month := marks.ending(first, "month")) is not None and _titled(text, tokens, month.first):
        return True
    separators = "-/:.–"
    after = last + 1 < len(tokens) and tokens[last].lower in separators and _glued(tokens, last)
    before = first > 1 and tokens[first - 1].lower in separators and _glued(tokens, first)
    if after and tokens[last + 1].is_number and _glued(tokens, last + 1):
        return tokens[last].lower in "/:" or _dated(tokens, first)
    if before and tokens[first - 2].is_number and _glued(tokens, first - 1):
        return tokens[first - 1].lower in "/:" or _dated(tokens, first - 2)
    return False


def _titled(text: str, tokens: list[Token], index: int) -> bool:
    # "4 May" is a day, "4 may" is not.
    return text[tokens[index].start].isupper()


def _dated(tokens: list[Token], index: int) -> bool:
    """Whether digits joined by hyphens start (or go on) with a year: 2026-02-04, 2019-20."""
    while index >= 2 and tokens[index - 1].lower in "-–." and tokens[index - 2].is_number and _glued(tokens, index):
        index -= 2
    head = tokens[index].lower
    return len(head) == 4 and head.isdigit() and FIRST_YEAR <= int(head) <= LAST_YEAR
