"""One reading of a sentence against the lexicon's tree: which phrases stand where."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from factcheck.extraction.tokens import Token
from factcheck.lexicon import END, Tree


class Mark(NamedTuple):
    """A phrase of the lexicon in a sentence: tokens `first` up to, but not including, `last`."""

    category: str
    value: Any
    first: int
    last: int


class Marks:
    """The phrases of one sentence, by category in order, by where they start and by where they end."""

    __slots__ = ("by_category", "by_end", "by_start")

    def __init__(self, found: list[Mark]) -> None:
        self.by_category: dict[str, list[Mark]] = {}
        self.by_start: dict[int, dict[str, Mark]] = {}
        self.by_end: dict[int, dict[str, Mark]] = {}
        for mark in found:
            category = mark.category
            self.by_category.setdefault(category, []).append(mark)
            self.by_start.setdefault(mark.first, {}).setdefault(category, mark)
            self.by_end.setdefault(mark.last, {}).setdefault(category, mark)

    def all(self, *categories: str) -> list[Mark]:
        """The phrases of these categories, in order of place."""
        found = [mark for category in categories for mark in self.by_category.get(category, ())]
        return sorted(found, key=lambda mark: mark.first) if len(categories) > 1 else found

    def starting(self, index: int, *categories: str) -> Mark | None:
        """The phrase that starts at a token, of the first of these categories that has one."""
        return _first(self.by_start.get(index), categories)

    def ending(self, index: int, *categories: str) -> Mark | None:
        """The phrase whose last token is the one before `index`, of the first of these categories that has one."""
        return _first(self.by_end.get(index), categories)


def _first(marks: dict[str, Mark] | None, categories: tuple[str, ...]) -> Mark | None:
    if marks is not None:
        for category in categories:
            if category in marks:
                return marks[category]
    return None


def annotate(text: str, tokens: list[Token], tree: Tree) -> Marks:
    """The longest phrase of each category at each place; one inside a longer one of its category is left out."""
    found: list[Mark] = []
    reach: dict[str, int] = {}
    for first, token in enumerate(tokens):
        node = tree.get(token.lower)
        if node is None:
            continue
        longest: dict[str, Mark] = {}
        for last, senses in _walk(tokens, first, node):
            for category, value in senses:
                if category in _CASED and not _is_cased(text, tokens, first, last, category, value):
                    continue
                longest[category] = Mark(category, value, first, last)
        for category, mark in longest.items():
            if mark.last > reach.get(category, 0):
                reach[category] = mark.last
                found.append(mark)
    return Marks(found)


def _walk(tokens: list[Token], first: int, node: Tree) -> Iterator[tuple[int, list[tuple[str, Any]]]]:
    last = first + 1
    while True:
        if END in node:
            yield last, node[END]
        if last >= len(tokens):
            return
        follower = node.get(tokens[last].lower)
        if follower is None:
            return
        node = follower
        last += 1


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


def _capitalised(text: str, tokens: list[Token], first: int, last: int, name: str) -> bool:
    # "US" is a country and "us" is not; "Turkey" is one, "turkey" is not.
    surface = text[tokens[first].start : tokens[last - 1].end]
    return surface.isupper() if name.isupper() else surface[:1].isupper()
