"""One reading of a sentence against the lexicon's tree: which phrases stand where."""

from collections.abc import Callable, Collection, Iterable
from itertools import compress
from operator import itemgetter
from typing import Any, NamedTuple

from factcheck.extraction.numbers.tokens import Token, glued
from factcheck.lexicon import END, Tree


class Mark(NamedTuple):
    """A phrase of the lexicon in a sentence: tokens `first` up to, but not including, `last`."""

    category: str
    value: Any
    first: int
    last: int


LONGEST = 6
"""Tokens in which a phrase that covers a token is looked for to the left of it; no idiom or name part is longer."""

_Index = dict[int, dict[str, Mark]]


class Marks:
    """The phrases of one sentence, by where they start and by where they end, and by category in order of place.

    `categories` are those that occur at all.
    """

    __slots__ = ("_by_category", "by_end", "by_start", "categories", "found")

    def __init__(self, found: list[Mark], by_start: _Index, by_end: _Index, categories: Collection[str]) -> None:
        self.found = found
        self.categories = categories
        self._by_category: dict[str, list[Mark]] | None = None
        self.by_start = by_start
        self.by_end = by_end

    def all(self, *categories: str) -> list[Mark]:
        """The phrases of these categories, in order of place."""
        by_category = self._by_category
        if by_category is None:
            by_category = self._by_category = {}
            for mark in self.found:
                by_category.setdefault(mark.category, []).append(mark)
        found = [mark for category in categories for mark in by_category.get(category, ())]
        return sorted(found, key=lambda mark: mark.first) if len(categories) > 1 else found

    def starting(self, index: int, *categories: str) -> Mark | None:
        """The phrase that starts at a token, of the first of these categories that has one."""
        marks = self.by_start.get(index)
        if marks is not None:
            for category in categories:
                if category in marks:
                    return marks[category]
        return None

    def ending(self, index: int, *categories: str) -> Mark | None:
        """The phrase whose last token is the one before `index`, of the first of these categories that has one."""
        marks = self.by_end.get(index)
        if marks is not None:
            for category in categories:
                if category in marks:
                    return marks[category]
        return None

    def covering(self, index: int, *categories: str) -> Mark | None:
        """A phrase of one of these categories with this token in it, among those of at most six tokens."""
        for first in range(index, max(index - LONGEST, -1), -1):
            mark = self.starting(first, *categories)
            if mark is not None and mark.last > index:
                return mark
        return None


def annotate(text: str, tokens: list[Token], tree: Tree) -> Marks:
    """The longest phrase of each category at each place; one inside a longer one of its category is left out."""
    found: list[Mark] = []
    by_start: _Index = {}
    by_end: _Index = {}
    reach: dict[str, int] = {}
    furthest, count = 0, len(tokens)
    words = list(map(itemgetter(0), tokens))
    nodes: list[Any] = list(map(tree.get, words))  # one word in three has one, found at C's speed
    words.append(END)
    new = tuple.__new__  # a third faster than Mark()
    for first in compress(range(count), nodes):
        node = nodes[first]
        if END not in node and words[first + 1] not in node:
            continue
        longest: dict[str, Mark] = {}
        last = first + 1
        while node is not None:
            for category, value in node.get(END, ()):
                if category in _CASED and not (category == "unit" and value[4] == words[first]):
                    if not _is_cased(text, tokens, first, last, category, value):
                        continue
                    if category == "code" and len(value[4]) == 1 and not _is_sum(tokens, first, tree):
                        continue
                if first >= furthest or last > reach.get(category, 0):
                    longest[category] = new(Mark, (category, value, first, last))
            node = node.get(words[last]) if last < count else None
            last += 1
        if not longest:
            continue
        by_start[first] = longest
        found += longest.values()
        for category, mark in longest.items():
            last = reach[category] = mark[3]
            if last > furthest:
                furthest = last
            if last in by_end:
                by_end[last][category] = mark
            else:
                by_end[last] = {category: mark}
    return Marks(found, by_start, by_end, reach.keys())


def strung(parts: Iterable[tuple[int, Marks]]) -> Marks:
    """The phrases of stretches that follow each other as those of all of them; each with how many tokens it has."""
    found: list[Mark] = []
    before = 0
    for count, marks in parts:
        found += [Mark(category, value, first + before, last + before) for category, value, first, last in marks.found]
        before += count
    return indexed(found)


def rewritten(marks: Marks, change: Callable[[Mark], Mark]) -> Marks:
    """The phrases, each as it comes out of a change of what it says."""
    return indexed([change(mark) for mark in marks.found])


def indexed(found: list[Mark]) -> Marks:
    """Phrases in order of place, made easy to find."""
    by_start: _Index = {}
    by_end: _Index = {}
    for mark in found:
        by_start.setdefault(mark.first, {})[mark.category] = mark
        by_end.setdefault(mark.last, {})[mark.category] = mark
    return Marks(found, by_start, by_end, {mark.category for mark in found})


_CASED = frozenset({"place", "unit", "code"})


def _is_cased(text: str, tokens: list[Token], first: int, last: int, category: str, value: Any) -> bool:
    """Whether a phrase is written as it has to be: names in capitals, and "MW" or "USD" in just these letters."""
    if category == "place":
        return _capitalised(text, tokens, first, last, value[2])
    surface = value[4]
    written = text[tokens[first].start : tokens[last - 1].end]
    if last - first > 1 and " " not in surface and any(character.isspace() for character in written):
        return False  # "a $5" is no Australian dollar, "12 m 2 dm" no area
    return bool(surface.lower() == surface or written == surface)


def _is_sum(tokens: list[Token], first: int, tree: Tree) -> bool:
    """Whether one letter is money by the number glued to it: "R1,200", "R450m", "R1.2 billion"; "R20" names a road."""
    if first + 1 >= len(tokens) or not (tokens[first + 1].is_number and glued(tokens, first + 1)):
        return False
    if "," in tokens[first + 1].lower or (glued(tokens, first + 2) and tokens[first + 2].is_word):
        return True
    behind = tree.get(tokens[first + 2].lower, {}) if first + 2 < len(tokens) else {}
    return any(category == "magnitude" for category, _ in behind.get(END, ()))


def _capitalised(text: str, tokens: list[Token], first: int, last: int, name: str) -> bool:
    # "US" is a country and "us" is not; "Turkey" is one, "turkey" is not; 中国 has no capitals, nor has "euro area".
    surface = text[tokens[first].start : tokens[last - 1].end]
    if not name[:1].isascii() and not name[:1].isupper():
        return True
    return name.islower() or not name or (surface.isupper() if name.isupper() else surface[:1].isupper())
