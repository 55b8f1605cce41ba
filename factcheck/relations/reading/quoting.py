"""Which numbers stand between quotation marks."""

from collections.abc import Iterator, Sequence

from factcheck.lexicon import Lexicon
from factcheck.relations.reading.lines import Line


def quoted(lines: Sequence[Line], lexicon: Lexicon) -> Iterator[int]:
    """The places in the text of the numbers that are quoted. A quotation that is left open ends with its block."""
    opening, closing = lexicon.words("speech", "quotes", "open"), lexicon.words("speech", "quotes", "close")
    inside, block = False, -1
    for line in lines:
        inside, block = inside and line.block == block, line.block
        firsts = {number.first: number.quantity.span.start for number in line.numbers}
        for at, word in enumerate(line.words):
            if inside and at in firsts:
                yield firsts[at]
            if word in opening | closing:
                inside = word in opening and not (inside and word in closing)
