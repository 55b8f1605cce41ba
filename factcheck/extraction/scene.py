"""Who is on the scene: the countries a document has named so far, for "the two nations", "we" and "its"."""

from collections import Counter
from typing import NamedTuple

from factcheck.extraction.periods import times_of
from factcheck.extraction.sentences import read
from factcheck.lexicon import REGION, Lexicon
from factcheck.model import Document, Span

FAR_MORE = 2
"""How many times as often as any third country a document must name two, for "the two nations" to be these."""


class Scene(NamedTuple):
    """The mentions of countries in order of place: offset, code, and the block they stand in; and those of times.

    A time is its offset, and the scope of a part of a year ("monthly"), or None for a whole one.
    """

    mentions: tuple[tuple[int, str, int], ...]
    blocks: tuple[int, ...]
    times: tuple[tuple[int, str | None], ...] = ()

    def main(self) -> list[str]:
        """The countries by how often they are named, the most often first."""
        counts = Counter(code for _, code, _ in self.mentions)
        return sorted(counts, key=lambda code: (-counts[code], code))

    def last_two(self, offset: int) -> tuple[tuple[str, str], bool] | None:
        """The two countries that "the two nations" at this place are, and whether they are sure.

        Those of the same block before it, if it names exactly two; else the two that the document speaks of far more
        than of any other. None where it speaks of several.
        """
        block = max((start for start in self.blocks if start <= offset), default=0)
        near = list(dict.fromkeys(code for place, code, home in self.mentions if home == block and place < offset))
        if len(near) == 2:
            return (near[0], near[1]), True
        counts = Counter(code for place, code, _ in self.mentions)
        before = [code for code in self.main() if any(c == code and place < offset for place, c, _ in self.mentions)]
        if len(before) < 2 or (len(before) > 2 and FAR_MORE * counts[before[2]] > counts[before[1]]):
            return None
        return (before[0], before[1]), len(before) == 2

    def last_one(self, offset: int) -> str | None:
        """The country named last before this place."""
        return next((code for place, code, _ in reversed(self.mentions) if place < offset), None)

    def topic(self) -> str | None:
        """The country that the document speaks of far more than of any other, if there is one."""
        counts = Counter(code for _, code, _ in self.mentions)
        ranked = self.main()
        if not ranked or (len(ranked) > 1 and counts[ranked[0]] < FAR_MORE * counts[ranked[1]]):
            return None
        return ranked[0]

    def last_time(self, offset: int) -> str | None:
        """The scope of the time that was spoken of last before this place, in its block or the one before."""
        near = sorted(start for start in self.blocks if start <= offset)[-2:]
        return next((scope for place, scope in reversed(self.times) if near and near[0] <= place < offset), None)


def scene_of(document: Document, lexicon: Lexicon) -> Scene:
    """Read a document for the countries it names; groups of countries are not on the scene."""
    mentions: list[tuple[int, str, int]] = []
    times: list[tuple[int, str | None]] = []
    for block in document.blocks:
        reading = read(document.prose, Span(block.start, block.end), lexicon)
        mentions += [
            (reading.tokens[mark.first].start, str(mark.value[0]), block.start)
            for mark in reading.marks.all("place")
            if mark.value[1] not in ("group", REGION)
        ]
        times += times_of(reading, lexicon)
    return Scene(tuple(mentions), tuple(block.start for block in document.blocks), tuple(times))
