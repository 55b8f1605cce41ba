"""Helpers of these tests: one sentence read for its quantities."""

from factcheck.extraction.numbers.marks import annotate
from factcheck.extraction.numbers.quantities import Found, quantities
from factcheck.extraction.numbers.tokens import tokenize
from factcheck.lexicon import load
from factcheck.model import Quantity


def found_in(text: str) -> list[Found]:
    """The quantities of a text taken as one sentence, no place names known."""
    lexicon = load("en")
    tokens = tokenize(text)
    return quantities(text, tokens, annotate(text, tokens, lexicon.tree), lexicon)


def quantities_in(text: str) -> list[Quantity]:
    """The quantities alone."""
    return [found.quantity for found in found_in(text)]


def the_quantity_in(text: str) -> Quantity:
    """The only quantity there is."""
    (quantity,) = quantities_in(text)
    return quantity
