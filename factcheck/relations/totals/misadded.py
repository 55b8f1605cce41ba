"""A total and, as all that the next sentence tells, its list, where only a slip of the pen says that they are: "The
shelter took in 412 animals. There were 190 dogs, 165 cats and 77 rabbits"."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.misprints import is_misprint
from factcheck.model import Document, Tie
from factcheck.relations.reading.lent import scale_of
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.parts import COUNTED, MOST_PARTS, added, alike, tie

FEWEST = 3
"""Parts of a list in the sentence behind its total: two are too often near something by chance. Our own choice."""

GAP = 9
"""Tokens from one part to the next. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each total that has one wrong digit for what the list behind it comes to."""
    some = lexicon.words("relations", "totals", "some") | lexicon.words("relations", "totals", "own")
    for before, line in pairwise(lines):
        if not FEWEST <= len(line.numbers) <= MOST_PARTS or before.block != line.block:
            continue
        totals = [each for each in before.numbers if _may_be_part(each, line.numbers[0])]
        if len(totals) != 1 or not some.isdisjoint(line.words) or not _is_list(line, totals[0], lexicon):
            continue
        if totals[0].quantity.bound == "=" and is_misprint(totals[0].quantity, added(line.numbers)):
            yield tie(document, totals[0], line.numbers, "medium", "list")


def _is_list(line: Line, total: Number, lexicon: Lexicon) -> bool:
    """Whether the numbers of a sentence stand one behind the other, the last behind an "and", and all can be parts."""
    joiner = lexicon.words("numbers", "words", "joiner")
    gaps = [line.words[one.last : other.first] for one, other in pairwise(line.numbers)]
    joined = not joiner.isdisjoint(gaps[-1]) and all(joiner.isdisjoint(gap) for gap in gaps[:-1])
    return joined and max(map(len, gaps)) <= GAP and all(_may_be_part(total, each) for each in line.numbers)


def _may_be_part(total: Number, part: Number) -> bool:
    """Whether a number is of its total's unit, or leaves it out: "31 kilometres, the second 27 and the third 38"."""
    first, second = part.quantity, total.quantity
    if first.value is None or second.value is None or "change" in (first.kind, second.kind):
        return False
    bare = first.unit is None and first.kind == "level" and second.unit_kind not in (*COUNTED, "percent", "time")
    return alike(total, part) or (bare and scale_of(first) == scale_of(second))
