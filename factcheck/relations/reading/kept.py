"""The bounds that a later sentence says were always kept to: "a maximum of 22 pupils. No class has gone beyond that
ceiling since"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.relations.reading.lines import Line

FAR = 2
"""Sentences from a bound to the one that says it was kept to. Our own choice."""

BOUNDS = ("<", "<=", ">", ">=")


def kept(lines: Sequence[Line], lexicon: Lexicon) -> Iterator[int]:
    """The places in the text of the only bounds of their sentences that are said to have been kept to."""
    for line in lines:
        bounds = [number for number in line.numbers if number.quantity.bound in BOUNDS]
        behind = lines[line.place + 1 : line.place + 1 + FAR] if len(bounds) == 1 else ()
        if any(other.block == line.block and _is_kept(other, lexicon) for other in behind):
            yield bounds[0].quantity.span.start


def _is_kept(line: Line, lexicon: Lexicon) -> bool:
    """Whether a sentence denies that a limit it takes up was ever passed."""
    norms, that = (
        lexicon.words("relations", "contrast", "norms"),
        lexicon.words("relations", "directions", "determiners"),
    )
    passed = lexicon.words("relations", "sides", "over") | lexicon.words("relations", "contrast", "passed")
    taken_up = any(one in that and other in norms for one, other in pairwise(line.words))
    return taken_up and not any(
        words.isdisjoint(line.words) for words in (lexicon.words("relations", "negation"), passed)
    )
