"""A number tied to what is named behind it or to an economy: "At $4 trillion, Japan's GDP", "a $4 trillion economy"."""

from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.lexicon import Lexicon

FRONT = 6
"""Tokens at the opening of a sentence in which its number, and behind it the comma, must stand. Our own choice."""


def fronted(sentence: Sentence, found: Found, lexicon: Lexicon) -> int | None:
    """The comma behind a number that a sentence opens with, of what is named next: "At $4 trillion in 2022, ..."."""
    tokens, words = sentence.tokens, lexicon.words("grammar", "fronted")
    if not 0 < found.first <= FRONT or any(token.lower not in words for token in tokens[: found.first]):
        return None
    behind = range(found.last, min(found.last + FRONT, len(tokens)))
    return next((index for index in behind if tokens[index].lower == ","), None)


def comma_behind(sentence: Sentence, index: int, lexicon: Lexicon) -> int | None:
    """The comma at a token, or behind the year that stands there: "A nation of 97 million in 2019, Vietnam"."""
    tokens = sentence.tokens
    inside = lexicon.words("grammar", "possessive", "of_what")
    if index + 1 < len(tokens) and tokens[index].lower in inside and tokens[index + 1].is_number:
        index += 2
    return index if index < len(tokens) and tokens[index].lower == "," else None


def is_size(sentence: Sentence, mark: Mark, found: Found, lexicon: Lexicon) -> bool:
    """Whether an amount is how large an economy is: not what it lost, nor what was put into it."""
    tokens, marks = sentence.tokens, sentence.marks
    if _is_narrowed(sentence, mark.first, lexicon):
        return False
    if mark.last <= found.first:
        between = range(mark.last, found.first)
        passed = tokens[found.first].lower in lexicon.words("grammar", "sized", "passed")  # "topped $1 trillion"
        if not passed and all(marks.covering(index, "place") for index in between):
            return False  # "the quake cost Japan's economy $50 billion"
        joins = lexicon.words("grammar", "sized", "being") | lexicon.words("grammar", "possessive", "marks")
        leads = lexicon.words("grammar", "changing", "to") | lexicon.words("grammar", "ranging", "opens")
        grew = tokens[found.first - 1].lower in leads  # "shrank from $6 trillion", "grew to $5 trillion"
        joins = joins | leads if grew else joins
        return all(
            tokens[index].lower in joins or tokens[index].is_number
            or marks.covering(index, "place", "bound", *(["change"] if grew else []))
            for index in between
        ) and _ends(sentence, found.last, lexicon)  # fmt: skip
    comma = fronted(sentence, found, lexicon)
    start = found.last if comma is None else comma + 1
    owners = lexicon.words("grammar", "possessive", "marks") | lexicon.words("grammar", "unnarrowed") | {"-"}
    plain = all(tokens[at].lower in owners or marks.covering(at, "place") for at in range(start, mark.first))
    named = any(place.first < mark.first for place in marks.all("place"))  # not "Lagos is a $259 billion economy in"
    return plain and named and _ends(sentence, mark.last, lexicon)


def _is_narrowed(sentence: Sentence, index: int, lexicon: Lexicon) -> bool:
    """Whether the word before a token makes a part of it: "the digital economy"."""
    before = sentence.tokens[index - 1].lower if index else ""
    plain = lexicon.words("grammar", "possessive", "marks") | {"-"}
    tables = ("noise", "unnarrowed", "all_people")
    listed = before in plain or any(before in lexicon.words("grammar", table) for table in tables)
    unit = sentence.marks.ending(index, "place", "unit", "magnitude")
    return index > 0 and not listed and unit is None


def _ends(sentence: Sentence, index: int, lexicon: Lexicon) -> bool:
    """Whether nothing stands at a token that what is before it could be a part of: "an economy class", "$4 short"."""
    tokens = sentence.tokens
    if index >= len(tokens) or not tokens[index].is_word:
        return True
    words = lexicon.words("grammar", "followers") | lexicon.words("grammar", "sized", "being")
    words |= lexicon.words("units", "thresholds", "passed")
    return tokens[index].lower in words or sentence.marks.starting(index, "change", "year offset") is not None
