"""What the sentence of a number tells besides it: a time, a base to compare with; and its paragraph: a source."""

from bisect import bisect_right
from collections.abc import Sequence

from factcheck.lexicon import Lexicon
from factcheck.model import Claim
from factcheck.relations.reading.lines import Line
from factcheck.relations.reading.times import times_of


def told(claims: Sequence[Claim], lines: Sequence[Line], lexicon: Lexicon) -> dict[int, frozenset[str]]:
    """What is told of the claims in sentences, by their place in the order of claims: "time", "base", "source"."""
    starts = [line.sentence.span.start for line in lines]
    sources = {line.block for line in lines if _says(line, lexicon, "source")}
    by_line: dict[int, frozenset[str]] = {}
    found = {}
    for at, claim in enumerate(claims):
        place = bisect_right(starts, claim.quantity.span.start) - 1
        if place < 0 or claim.quantity.span.end > lines[place].sentence.span.end:
            continue  # a cell of a table
        if place not in by_line:
            by_line[place] = _of(lines[place], lexicon) | ({"source"} if lines[place].block in sources else set())
        found[at] = by_line[place]
    return found


def _of(line: Line, lexicon: Lexicon) -> frozenset[str]:
    parts = {part for part in ("time", "base") if _says(line, lexicon, part)}
    return frozenset(parts | ({"time"} if times_of(line, range(len(line.words)), lexicon) else set()))


def _says(line: Line, lexicon: Lexicon, part: str) -> bool:
    return not lexicon.words("relations", "told", part).isdisjoint(line.words)
