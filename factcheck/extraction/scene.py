"""Who is on the scene: the countries a document has named so far, for "the two nations", "we" and "its"."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.owners import is_of_another, is_of_their_goods
from factcheck.extraction.periods import times_of
from factcheck.extraction.strangers import opens_with_a_stranger
from factcheck.lexicon import REGION, Lexicon
from factcheck.model import Document

LASTING = 400
"""Characters, some four sentences, for which a time that was spoken of holds. Our own choice."""

OPENING = 4
"""Tokens at the beginning of a sentence that name its subject: "In 2023 Georgia", "The Republic of Belarus"."""

FAR_MORE = 2
"""How many times as often as any third country a document must name two, for "the two nations" to be these."""


STRANGER = ""
"""The code of a name that we don't know, which a sentence is about."""

Mention = tuple[int, str, int]
"""Where a country is named: offset, code, and the block it stands in."""

Time = tuple[int, str | None]
"""Where a time is spoken of: offset, and the scope of a part of a year ("monthly"), or None for a whole one."""


class Scene:
    """The countries and times that a document names, in order of place. Each question costs the logarithm of them."""

    __slots__ = ("_blocks", "_counts", "_first", "_mentions", "_near", "_opening", "_ranked", "_spoken_of", "_times")

    def __init__(
        self,
        mentions: Sequence[Mention],
        blocks: Sequence[int],
        times: Sequence[Time] = (),
        asides: Collection[int] = (),
        opening: Collection[int] = (),
        strangers: Collection[Mention] = (),
    ) -> None:
        self._opening = opening
        self._mentions, self._blocks, self._times = mentions, blocks, times
        self._spoken_of = sorted([*(mention for mention in mentions if mention[0] not in asides), *strangers])
        self._counts = Counter(code for _, code, _ in mentions)
        self._ranked = sorted(self._counts, key=lambda code: (-self._counts[code], code))
        self._first: dict[str, int] = {}
        self._near: list[tuple[str, ...]] = []  # up to each mention: the first three countries of its block
        for place, (offset, code, home) in enumerate(mentions):
            self._first.setdefault(code, offset)
            near = self._near[-1] if place and mentions[place - 1][2] == home else ()
            self._near.append(near if code in near or len(near) > 2 else (*near, code))

    def main(self) -> list[str]:
        """The countries by how often they are named, the most often first."""
        return self._ranked

    def last_two(self, offset: int) -> tuple[tuple[str, str], bool] | None:
        """The two countries that "the two nations" at this place are, and whether they are sure.

        Those of the same block before it, if it names exactly two; else the two that the document speaks of far more
        than of any other. None where it speaks of several.
        """
        last = self._before(offset)
        block = self._block(offset)
        near = self._near[last] if last >= 0 and self._mentions[last][2] == block else ()
        if len(near) == 2:
            return (near[0], near[1]), True
        before = [code for code in self._ranked if self._first[code] < offset]
        if len(before) < 2 or (len(before) > 2 and FAR_MORE * self._counts[before[2]] > self._counts[before[1]]):
            return None
        return (before[0], before[1]), len(before) == 2

    def is_near(self, code: str, offset: int) -> bool:
        """Whether a country is one of the first that the block of this place names before it."""
        last = self._before(offset)
        return last >= 0 and self._mentions[last][2] == self._block(offset) and code in self._near[last]

    def last_one(self, offset: int) -> str | None:
        """The country named last before this place, but for those in passing: partners, rivals, lists of shares.

        STRANGER where a name that we don't know came later.
        """
        last = bisect_left(self._spoken_of, offset, key=lambda mention: mention[0]) - 1
        return self._spoken_of[last][1] if last >= 0 else None

    def last_opens(self, offset: int) -> bool:
        """Whether the country named last before this place, as in `last_one`, opens its sentence: it is the subject."""
        last = bisect_left(self._spoken_of, offset, key=lambda mention: mention[0]) - 1
        return last >= 0 and self._spoken_of[last][0] in self._opening

    def lead(self) -> str | None:
        """The country that the document names first, and not in passing."""
        return next((code for _, code, _ in self._spoken_of if code != STRANGER), None)

    def topic(self) -> str | None:
        """The country that the document speaks of far more than of any other, if there is one."""
        ranked = self._ranked
        if not ranked or (len(ranked) > 1 and self._counts[ranked[0]] < FAR_MORE * self._counts[ranked[1]]):
            return None
        return ranked[0]

    def last_time(self, offset: int) -> str | None:
        """The scope of the time that was spoken of last before this place, in its block or the one before."""
        last = bisect_left(self._times, offset, key=lambda time: time[0]) - 1
        block = bisect_right(self._blocks, offset) - 1
        near = self._blocks[max(block - 1, 0)] if block >= 0 else offset
        return self._times[last][1] if last >= 0 and self._times[last][0] >= max(near, offset - LASTING) else None

    def _before(self, offset: int) -> int:
        return bisect_left(self._mentions, offset, key=lambda mention: mention[0]) - 1

    def _block(self, offset: int) -> int:
        place = bisect_right(self._blocks, offset) - 1
        return self._blocks[place] if place >= 0 else 0


def scene_of(document: Document, sentences: Iterable[Sentence], lexicon: Lexicon) -> Scene:
    """The countries that a document names; groups of countries are not on the scene."""
    mentions: list[tuple[int, str, int]] = []
    times: list[tuple[int, str | None]] = []
    asides: set[int] = set()
    opening: set[int] = set()
    strangers: list[Mention] = []
    for sentence in sentences:
        home = document.blocks[sentence.block].start
        places = sentence.marks.all("place")
        mentions += [
            (sentence.tokens[mark.first].start, str(mark.value[0]), home)
            for mark in places
            if mark.value[1] not in ("group", REGION)
        ]
        asides |= {sentence.tokens[mark.first].start for mark in places if _in_passing(sentence, mark, lexicon)}
        opening |= {sentence.tokens[mark.first].start for mark in places if mark.first < OPENING}
        if opens_with_a_stranger(sentence, lexicon):
            strangers.append((sentence.tokens[0].start, STRANGER, home))
        times += times_of(sentence, lexicon)
    return Scene(mentions, [block.start for block in document.blocks], times, asides, opening, strangers)


def _in_passing(sentence: Sentence, place: Mark, lexicon: Lexicon) -> bool:
    """Whether a country is named only beside another: "exports to Germany", "Germany 15%", "China was its supplier"."""
    tokens = sentence.tokens
    skipped = lexicon.words("grammar", "among", "articles")
    index = place.first - 1
    while index >= 0 and tokens[index].lower in skipped:
        index -= 1
    sided = {word for role in ("to", "from", "with") for word in lexicon.words("grammar", "roles", role)}
    joiner = lexicon.words("numbers", "words", "joiner")
    if index >= 0 and tokens[index].lower in (sided | lexicon.words("grammar", "leaning", "by")) - joiner:
        return True
    if sentence.marks.ending(index + 1, "rivals") is not None:
        return True
    numbered = place.last < len(tokens) and tokens[place.last].is_number
    return numbered or is_of_another(sentence, place, lexicon) or is_of_their_goods(sentence, place, lexicon)
