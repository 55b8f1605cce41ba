"""What a unit is per: "dollars a barrel", "km/h", "5.2 per thousand births"."""

from factcheck.extraction.numbers.marks import Mark, Marks
from factcheck.extraction.numbers.tokens import Token, glued
from factcheck.lexicon import Lexicon

LEAST_SCALE = 3
"""Figures of the number that a rate is told per, at least: a hundred."""

ASIDE = 8
"""Tokens of an amount in brackets that may stand between another one and what both are per."""


def of_so_many(tokens: list[Token], index: int, lexicon: Lexicon) -> tuple[str, int]:
    """What a rate is told per, where that is a number: "100,000 people", "thousand births"; and the token behind it."""
    if index >= len(tokens):
        return "", 0
    power = lexicon.tables["numbers"]["magnitudes"].get(tokens[index].lower)
    scale = tokens[index].lower if power is None else f"{10**power:,}"
    if not scale.replace(",", "").isdecimal() or not scale.isascii() or len(scale) < LEAST_SCALE:
        return "", 0  # "120/80" is no rate
    words = [token.lower if token.is_word else "" for token in tokens[index + 1 : index + 3]]
    for count in range(1, len(words) + 1):
        if all(words[:count]) and lexicon.is_plural(words[count - 1]):
            return " ".join((scale, *words[:count])), index + 1 + count
    return scale, index + 1


def is_rate(tokens: list[Token], marks: Marks, lexicon: Lexicon, unit: Mark) -> bool:
    """Whether a unit is told per something: the dollar of "a dollar a share"."""
    return rate_of(tokens, marks, lexicon, unit.value[0], unit.value[1], unit.last)[2] > unit.last


def rate_of(
    tokens: list[Token], marks: Marks, lexicon: Lexicon, name: str | None, kind: str | None, last: int
) -> tuple[str | None, str | None, int]:
    """The unit with what it is per: "dollars a barrel", "km/h", "kg per head"; two words of a rate at most."""
    per = lexicon.tables["units"]["per"]
    if last >= len(tokens) or name is None:
        return name, kind, last
    if tokens[last].lower == "(" and kind == "currency":  # "C$6 (US$4.46) per share"
        closing = next(
            (place for place in range(last, min(last + ASIDE, len(tokens))) if tokens[place].lower == ")"), last
        )
        if closing > last and closing + 1 < len(tokens) and tokens[closing + 1].lower in per["words"]:
            return *rate_of(tokens, marks, lexicon, name, kind, closing + 1)[:2], last
    word = tokens[last].lower
    index = last
    each = word in per["for"] and last + 1 < len(tokens) and tokens[last + 1].lower in per["each"]
    if word in per["words"] or each:
        index += 2 if each else 1
        if each and index < len(tokens) and tokens[index].lower in lexicon.words("numbers", "words", "of"):
            return name, kind, last  # "£22 for each of its residents"
        if word in per["slash"] and (index >= len(tokens) or tokens[index].start != tokens[last].end):
            return name, kind, last
    elif word in per["articles"] and " per " not in name:
        index += 1
        index += index < len(tokens) and tokens[index].lower == "-"  # "£24 a-year"
        if index + 1 < len(tokens) and tokens[index + 1].lower in per["not_before"]:
            return name, kind, last  # "a year earlier"
        unit = marks.starting(index, "unit")
        if (unit is None or unit.value[3]) and (index >= len(tokens) or tokens[index].lower not in per["things"]):
            return name, kind, last  # "by 9% each in 2023": no inch
    else:
        return name, kind, last
    scale, end = of_so_many(tokens, index, lexicon)
    measured = marks.starting(index + 1, "unit") if scale and end == index + 1 else None
    if measured is not None and measured.value[1] not in ("currency", "percent"):
        stop = tokens[measured.last - 1].lower == "."  # "6 litres per 100 km."
        return f"{name} per {scale} {measured.value[0]}", "rate", measured.last - stop
    if scale and word in per["words"]:
        return f"{name} per {scale}", "rate", end
    if word in per["slash"] and index < len(tokens) and tokens[index].lower in per["letters"]:
        return f"{name} per {per['letters'][tokens[index].lower]}", "rate", index + 1  # "boe/d"
    mark = marks.starting(index, "unit")
    if mark is not None and word in per["slash"] and glued(tokens, mark.last) and tokens[mark.last].is_number:
        return name, kind, last  # "$7/$9"
    if mark is not None and kind == "currency" and _is_weight(tokens, mark, lexicon):
        return f"{name} per {mark.value[4]}", kind, mark.last
    if mark is not None and mark.value[1] != "percent" and (mark.value[1] != "currency" or kind == "currency"):
        return f"{name} per {mark.value[0]}", kind if kind in ("currency", "minor") else "rate", mark.last
    if index < len(tokens) and tokens[index].is_word and word not in per["articles"]:
        return f"{name} per {tokens[index].lower}", kind if kind in ("currency", "minor") else "rate", index + 1
    if index < len(tokens) and tokens[index].lower in per["things"]:
        return f"{name} per {tokens[index].lower}", kind if kind in ("currency", "minor") else "rate", index + 1
    return name, kind, last


def _is_weight(tokens: list[Token], mark: Mark, lexicon: Lexicon) -> bool:
    """Whether what a price is told per can be money, and is a weight: "$1.10 a pound", where nobody speaks of money."""
    if mark.value[4] not in lexicon.words("units", "mass", "priced"):
        return False
    return lexicon.words("units", "mass", "exchange").isdisjoint(token.lower for token in tokens)
