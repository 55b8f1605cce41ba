"""The numbers of a sentence that can be figures of a table: quantities, ratios, so many per 100,000."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from factcheck.extraction.numbers.quantities import Found, quantities
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.lexicon import Lexicon
from factcheck.model import INFINITY, Interval, Quantity, Span
from factcheck.verdicts.tables.times import When

NAMED = 4
"""Tokens between a count and what it is told per: "15 police officers for every 1,000 people". Our own choice."""

REACH = 16
"""Tokens that a bound may stand before a ratio: "falls short of the recommended ratio of 1:600". Our own choice."""


class Ratio(NamedTuple):
    """One to between `least` and `most`."""

    least: Decimal
    most: Decimal
    bound: str


def numbers(sentence: Sentence, whens: list[When], lexicon: Lexicon) -> list[Found]:
    """The quantities that are figures: no years, no lengths of time, no places in an order."""
    found = [
        found
        for found in quantities(sentence.text, sentence.tokens, sentence.marks, lexicon)
        if found.quantity.kind not in ("rank", "ordinal")
        and found.quantity.surface.lower() not in lexicon.tables["tables"]["multiples"]
        and not any(when.first <= found.quantity.span.start < when.last for when in whens)
    ]
    return list(_per_so_many(sentence, found, lexicon))


def _per_so_many(sentence: Sentence, found: list[Found], lexicon: Lexicon) -> Iterator[Found]:
    """ "36 murders per 100,000 people" as one number, of the kind "per", a part of one."""
    words = lexicon.words("tables", "roles", "denominator")
    skipped = False
    for one, two in pairwise([*found, None]):
        if skipped or one is None:
            skipped = False
            continue
        before = sentence.tokens[one.first - 1].lower if one.first else ""
        if before in words and one.quantity.unit_kind == "count":
            continue  # "more doctors per 1,000 people than"
        if two is not None and two.first - one.last <= NAMED and sentence.tokens[two.first - 1].lower in words:
            whole = two.quantity.value
            if whole is not None and whole > 1:
                skipped = True
                part = with_interval(one.quantity, one.quantity.interval.times(1 / whole))
                span = Span(one.quantity.span.start, two.quantity.span.end)
                yield one._replace(quantity=replace(part, unit_kind="per", span=span), last=two.last)
                continue
        yield one


def ratios(sentence: Sentence, text: str, lexicon: Lexicon) -> list[tuple[Span, Ratio]]:
    """The ratios of one to so many, with the bound of the words before; `text` is the sentence in lower case."""
    found = []
    for pattern in lexicon.tables["tables"]["ratios"]["patterns"]:
        for match in re.finditer(pattern, text):
            groups = match.groupdict()
            least = Decimal(groups["least"].replace(",", "").rstrip(".") or 0)
            most = Decimal((groups.get("most") or groups["least"]).replace(",", ""))
            span = Span(match.start() + sentence.span.start, match.end() + sentence.span.start)
            first = next(i for i, token in enumerate(sentence.tokens) if token.end > span.start)
            bounds = [
                mark for mark in sentence.marks.all("bound", "bound before") if first - REACH <= mark.first < first
            ]
            found.append((span, Ratio(least, most, str(bounds[-1].value) if bounds else "=")))
    return found


def with_interval(quantity: Quantity, interval: Interval) -> Quantity:
    """The quantity with another interval."""
    return replace(quantity, interval=interval, customary=interval)


def bounded(sentence: Sentence, each: Found, lexicon: Lexicon) -> Quantity:
    """The quantity with the bound that only an article parts it from: "never dropping below a 60% share"."""
    quantity = each.quantity
    index = each.first - 1
    if quantity.bound != "=" or index < 1 or quantity.value is None:
        return quantity
    if sentence.tokens[index].lower not in lexicon.words("numbers", "words", "article"):
        return quantity
    bound = sentence.marks.ending(index, "bound")
    if bound is None or bound.value not in ("<", ">"):
        return quantity
    above = Interval(quantity.value, INFINITY, True, True)
    below = Interval(-INFINITY, quantity.value, True, True)
    return with_interval(quantity, above if bound.value == ">" else below)


def is_never(sentence: Sentence, each: Found, lexicon: Lexicon) -> bool:
    """Whether "never" stands close before a bound, so that the opposite is said."""
    words = lexicon.words("tables", "throughout", "never")
    bounded = not (each.quantity.interval.low.is_finite() and each.quantity.interval.high.is_finite())
    before = sentence.tokens[max(each.first - 6, 0) : each.first]  # a bound can be "never below" by itself
    return any(token.lower in words for token in before) and (
        bounded or sentence.marks.ending(each.first - 1, "bound") is not None
    )
