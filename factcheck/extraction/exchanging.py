"""The price of one money in another: "a dollar cost 131 yen", "the yen traded at 131 to the dollar"."""

from dataclasses import replace

from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.periods import is_year
from factcheck.extraction.telling import Telling
from factcheck.lexicon import Lexicon

MEASURE, DOLLAR = "exchange_rate", "USD"
ISO = 3
"""Letters of a currency's code, ISO 4217."""

REACH = 6
"""Tokens between a money and its price. Our own choice."""


def exchange_of(sentence: Sentence, found: Found, lexicon: Lexicon) -> Telling | None:
    """An exchange rate as so many units of one money per unit of another, of the money that isn't the dollar."""
    quantity, money = found.quantity, found.quantity.unit or ""
    if quantity.kind not in ("level", "count") or quantity.value is None:
        return None
    priced = money.split(" per ")
    if len(priced) == 1:
        other = _behind(sentence, found, lexicon) or _before(sentence, found, lexicon)
        if other is None:
            return None
        mark, stated = other
        priced = [stated or money, str(mark.value[0])]
        if priced[0] == priced[1]:  # "the yen averaged 131 to the dollar"
            return None
    else:
        mark = Mark("unit", None, found.first, found.last)
    if len(priced) != 2 or priced[0] == priced[1] or not all(map(_is_money, priced)) or DOLLAR not in priced:
        return None
    if _is_somewhere(sentence, lexicon) or _is_anyones(sentence, found, mark):
        return None
    subject = priced[0] if priced[1] == DOLLAR else priced[1]
    unit = " per ".join(priced)
    measure = Mark("measure", MEASURE, min(mark.first, found.first), max(mark.last, found.last))
    return Telling(measure, replace(quantity, unit=unit, unit_kind="currency", kind="level"), subject=subject)


def _is_anyones(sentence: Sentence, found: Found, money: Mark) -> bool:
    """Whether a money is named so that it can be that of several countries: "16 pesos", "the rupee"."""
    within = range(min(money.first, found.first), max(money.last, found.last))
    units = (mark for mark in sentence.marks.all("unit") if mark.first in within)
    return any(mark.value[1] == "currency" and not mark.value[2] and mark.value[0] != DOLLAR for mark in units)


def _is_somewhere(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether it is a price of some place: "at the souvenir shop", "in shops", "on the black market"."""
    tokens, words = sentence.tokens, lexicon.words("constructions", "exchange", "general")
    at = lexicon.words("constructions", "exchange", "at")
    articles = lexicon.words("grammar", "among", "articles") | lexicon.words("constructions", "exchange", "one")
    for index in range(len(tokens) - 1):
        if tokens[index].lower not in at:
            continue
        place = index + 1 + (tokens[index + 1].lower in articles and index + 2 < len(tokens))
        known = sentence.marks.covering(place, "place", "month", "ordinal", "cardinal", "unit", "code", "year offset")
        if tokens[place].is_word and tokens[place].lower not in words and known is None:
            return True
    return False


def _is_money(code: str) -> bool:
    return len(code) == ISO and code.isascii() and code.isupper()


def _behind(sentence: Sentence, found: Found, lexicon: Lexicon) -> tuple[Mark, str | None] | None:
    """The money that a price is of behind it, and the price's own where that stands before: "131 to the dollar"."""
    tokens, at = sentence.tokens, found.last
    to, one = (lexicon.words("constructions", "exchange", key) for key in ("to", "one"))
    while at < len(tokens) and tokens[at].lower in lexicon.words("constructions", "exchange", "mean"):
        at += 1
    if at >= len(tokens) or tokens[at].lower not in to:
        return None
    buying = at + 1 < len(tokens) and tokens[at + 1].lower in lexicon.words("constructions", "exchange", "buy")
    mark = _money_at(sentence, at + 1 + buying, one)
    if mark is None:
        return None
    if found.quantity.unit_kind == "currency":
        return mark, None
    own = _told_before(sentence, found, lexicon) if found.quantity.unit is None else None
    return None if own is None else (mark._replace(first=own.first), str(own.value[0]))


def _before(sentence: Sentence, found: Found, lexicon: Lexicon) -> tuple[Mark, str | None] | None:
    """The money that a price is of before it: "a dollar cost [131 yen]"."""
    if found.quantity.unit_kind != "currency":
        return None
    mark = _told_before(sentence, found, lexicon)
    one = lexicon.words("constructions", "exchange", "one")
    if mark is None or not mark.first or sentence.tokens[mark.first - 1].lower not in one:
        return None
    return mark, None


def _told_before(sentence: Sentence, found: Found, lexicon: Lexicon) -> Mark | None:
    """The money that a verb of price ties to a number: "the yen traded at an average of"."""
    verbs = lexicon.words("constructions", "exchange", "verbs")
    at = found.first
    while at > 0 and found.first - at < REACH and (sentence.tokens[at - 1].lower in verbs or is_year(sentence, at - 1)):
        at -= 1
    mark = sentence.marks.ending(at, "unit", "code") if at < found.first else None
    return mark if mark is not None and mark.value[1] == "currency" else None


def _money_at(sentence: Sentence, index: int, one: frozenset[str]) -> Mark | None:
    """The money at a token, an article before it left out."""
    tokens = sentence.tokens
    for at in range(index, min(index + 3, len(tokens))):
        mark = sentence.marks.starting(at, "unit", "code")
        if mark is not None and mark.value[1] == "currency":
            return mark
        if tokens[at].lower not in one:
            return None
    return None
