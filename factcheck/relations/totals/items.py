"""A total and, below it, a list of items that each tell a part of it."""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.reading.lines import Line
from factcheck.relations.reading.parts import MOST_PARTS, added, alike, is_shut, tie
from factcheck.relations.reading.readings import plain

ITEM = "list_item"

FEWEST = 3
"""Items that make a list. Our own choice."""

ABOVE = 3
"""Sentences above a list of items in which their total stands. Our own choice."""

BELOW = 2
"""Sentences below them in which they are said to be all: "The plan contains nothing else." Our own choice."""

WHOLE = 10
"""A sum of items is meant as the total above them where it is off by less than this part of it. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """ "The plan is capped at 870 million.", and below it a list of items, each with its part of that."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and lines[end].kind == ITEM:
            end += 1
        if end - at >= FEWEST:
            shut = any(is_shut(line.words, lexicon) for line in lines[end : end + BELOW])
            yield from _items(document, lines[max(at - ABOVE, 0) : at], lines[at:end], shut, lexicon)
        at = max(end, at + 1)


def _items(
    document: Document, above: list[Line], items: list[Line], shut: bool, lexicon: Lexicon
) -> Iterator[Tie]:  # fmt: skip
    opened: dict[int, Line] = {}
    for line in items:
        opened.setdefault(line.block, line)
    parts = [line.numbers[0] for line in opened.values() if line.numbers]
    if not FEWEST <= len(parts) <= MOST_PARTS or len(parts) < len(opened):
        return
    some = lexicon.words("relations", "totals", "some")
    if not all(alike(parts[0], each) for each in parts) or any(some.intersection(line.words) for line in above):
        return
    summed = added(parts)
    whole = [
        each
        for line in above
        for each in line.numbers
        if alike(each, parts[0]) and abs((each.quantity.value or Decimal(0)) - summed) * WHOLE <= summed
    ]
    if len(whole) == 1:
        total = whole[0]._replace(quantity=plain(whole[0].quantity)) if shut else whole[0]  # "capped at 870 million"
        yield tie(document, total, parts, "low")
