"""A plain text to its quantities, without asking what they are of."""

from collections.abc import Iterator

from factcheck.documents.text import blocks_of
from factcheck.extraction.quantities import quantities
from factcheck.extraction.sentences import may_count, read, split
from factcheck.lexicon import Lexicon, load
from factcheck.model import Quantity


def quantities_in(text: str, lexicon: Lexicon | None = None) -> Iterator[Quantity]:
    """The quantities of a text in order of place."""
    words = lexicon or load()
    for block in blocks_of(text):
        if not may_count(text, block, words):
            continue
        for span in split(text, block, words):
            if may_count(text, span, words):
                sentence = read(text, span, words)
                for found in quantities(text, sentence.tokens, sentence.marks, words):
                    yield found.quantity
