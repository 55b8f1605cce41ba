"""Two ends of a change of which the one is some thousand or million times the other: "rose from €310 million to €340
billion". Nothing moves so far but a slip of the pen."""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.changes.pairing import is_from_to, joint
from factcheck.relations.reading.lent import scale_of
from factcheck.relations.reading.lines import Line, Number, term

SCALES = (Decimal(1000), Decimal(1000000))

NEAR = Decimal("1.5")
"""How far from a thousand times the one end the other may be. Our own choice."""

UP = 3
"""Tokens before a number that say that something went up from it: "up sharply from"."""

FAR = 3
"""Sentences from an end to the other, "Use fell to 12.1 billion", with none of their unit between. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each pair of ends that only a slip of magnitude can have put so far apart."""
    last: dict[str, Number] = {}
    for line in lines:
        for each in line.numbers:
            unit = each.quantity.unit or ("" if scale_of(each.quantity) else None)  # "numbered 1.5 billion"
            if unit is None or not each.quantity.value or each.quantity.unit_kind == "time":
                continue
            before = last.get(unit)
            last[unit] = each
            if before is None or not _are_scaled(before, each):
                continue
            here = before.line == each.line
            told = here and (is_from_to(line, before, each, lexicon) or _is_up_from(line, before, each, lexicon))
            led = told if here else _is_end(line, each, before, lexicon)
            if led and each.line - before.line <= FAR:
                ends = term(document, "before", before), term(document, "after", each)
                yield Tie("scale", ends, "medium" if here else "low")


def _is_up_from(line: Line, end: Number, begin: Number, lexicon: Lexicon) -> bool:
    """Whether a number is what another one before it came from: "1.5 billion, up from 1.2 million"."""
    ways = lexicon.words("relations", "change", "ambiguous")
    led = line.words[max(begin.first - UP, end.last) : begin.first]
    both = scale_of(end.quantity) and scale_of(begin.quantity)
    return bool(both) and joint(line, begin, lexicon) == "begin" and not ways.isdisjoint(led[:-1])


def _is_end(line: Line, number: Number, before: Number, lexicon: Lexicon) -> bool:
    """Whether "fell to 12.1 billion" can be the end of what was told before of the same, with a word for its magnitude
    too: "the price fell to $31" is of something else than 40 million dollars, and gas exports are no oil imports."""
    scaled = scale_of(number.quantity) and scale_of(before.quantity)
    return bool(scaled and number.topic & before.topic) and joint(line, number, lexicon) == "end"


def _are_scaled(one: Number, other: Number) -> bool:
    low, high = sorted(number.quantity.value or Decimal(0) for number in (one, other))
    return low > 0 and any(low * scale / NEAR <= high <= low * scale * NEAR for scale in SCALES)
