"""A plain text to its quantities, without asking what they are of."""

from collections.abc import Iterator
from functools import lru_cache

from factcheck.documents.text import blocks_of
from factcheck.extraction.numbers.quantities import quantities
from factcheck.extraction.numbers.sentences import may_count, read, split
from factcheck.lexicon import END, NUMBERS, Lexicon, Tree, load
from factcheck.model import Quantity

ASKED = NUMBERS | {
    "aside", "bound", "bound after", "change", "clauses", "clock", "code", "comparison", "counting", "current",
    "excluded after", "excluded before", "factor", "idiom", "measure", "month", "opens", "place", "ratio",
    "relative change", "several", "share", "stretch", "unit", "verbs", "weekdays",
}  # fmt: skip
"""The categories of phrases that the grammar of quantities asks for: a third of a text's phrases is of others."""


def quantities_in(text: str, lexicon: Lexicon | None = None) -> Iterator[Quantity]:
    """The quantities of a text in order of place."""
    words = _counting(lexicon or load())
    for block in blocks_of(text):
        if not may_count(text, block, words):
            continue
        for span in split(text, block, words):
            if may_count(text, span, words):
                sentence = read(text, span, words)
                for found in quantities(text, sentence.tokens, sentence.marks, words):
                    yield found.quantity


@lru_cache(maxsize=2)
def _counting(lexicon: Lexicon) -> Lexicon:
    """A lexicon with only the phrases that are asked for here."""
    return lexicon._replace(tree=_part(lexicon.tree))


def _part(tree: Tree) -> Tree:
    part: Tree = {}
    for word, node in tree.items():
        kept = [sense for sense in node if sense[0] in ASKED] if word == END else _part(node)
        if kept:
            part[word] = kept
    return part
