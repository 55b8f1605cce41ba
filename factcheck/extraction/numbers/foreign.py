"""Countries called by their names in other languages: "Deutschland", "España", "Беларусь", where these stand alone."""

from functools import cache
from operator import itemgetter

from factcheck.extraction.numbers.marks import Mark, Marks, annotate, indexed
from factcheck.extraction.numbers.tokens import Token
from factcheck.lexicon import Lexicon, Tree, add


def with_foreign(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon) -> Marks:
    """The phrases with the foreign names of countries among them, but for what has a longer name of a place there.

    Those that are a part of a longer name are none: "Banco de España", "Deutschland AG".
    """
    if _first_words(lexicon).isdisjoint(map(itemgetter(0), tokens)):
        return marks
    places = marks.all("place")
    found = [
        mark
        for mark in annotate(text, tokens, _tree(lexicon)).found
        if _is_alone(text, tokens, mark, lexicon)
        and not any(_meet(mark, place) and _length(place) >= _length(mark) for place in places)
    ]
    if not found:
        return marks
    kept = [mark for mark in marks.found if mark.category != "place" or not any(_meet(mark, each) for each in found)]
    return indexed(sorted([*kept, *found], key=lambda mark: mark.first))


@cache
def _first_words(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.foreign_words.split(" "))


@cache
def _tree(lexicon: Lexicon) -> Tree:
    tree: Tree = {}
    for line in lexicon.foreign.splitlines():
        name, _, code = line.partition("\t")
        add(tree, name, ("place", (code, "alias", name)))
    return tree


def _meet(one: Mark, other: Mark) -> bool:
    return one.first < other.last and other.first < one.last


def _length(mark: Mark) -> int:
    return mark.last - mark.first


def _is_alone(text: str, tokens: list[Token], mark: Mark, lexicon: Lexicon) -> bool:
    if mark.first:
        before = tokens[mark.first - 1]
        opens = before.lower in lexicon.words("grammar", "foreign", "before")
        if before.lower in lexicon.words("grammar", "foreign", "within") or (_is_name(text, before) and not opens):
            return False
    return mark.last >= len(tokens) or not _is_name(text, tokens[mark.last])


def _is_name(text: str, token: Token) -> bool:
    return text[token.start].isupper()
