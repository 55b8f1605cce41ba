"""Percentage points that stand apart from the only two percentages around them: "Inflation slowed to 3.2% from 4%. A 20
percentage point drop ...". Points are always what two percentages differ by."""

from collections.abc import Iterator

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.reading.lines import Line, Number, term
from factcheck.relations.shares.portions import is_fraction

POINT = "percentage point"

BEFORE = 2
"""Sentences before the points in which the percentages stand. Our own choice: of 4,500 texts of
many authors one true one has two percentages there, and points that are of neither."""

BOTH, HUNDRED = 2, 100


def ties(document: Document, lines: list[Line], _: Lexicon) -> Iterator[Tie]:
    """Points written out as such, with the two percentages."""
    for line in lines:
        for told in line.numbers:
            quantity = told.quantity
            written = quantity.surface.startswith(f"{quantity.value:f}")  # no "quarter point", no hundredths of one
            named = quantity.unit == POINT and quantity.surface[-1:].isalpha()
            if not (written and named and quantity.bound == "="):
                continue
            around = lines[max(line.place - BEFORE, 0) : line.place + 1]
            percents = [each for other in around for each in other.numbers if _is_level(each)]
            if len(percents) != BOTH or _has_part(around, percents):
                continue
            if percents[0].quantity.value != percents[1].quantity.value:
                yield _tie(document, percents, told)


def _has_part(lines: list[Line], percents: list[Number]) -> bool:
    """Whether a share is told in words too, and by none of the percentages: "a fifth of the population, after 15%"."""
    parts = (each.quantity for line in lines for each in line.numbers if is_fraction(each.quantity))
    told = [each.quantity.value for each in percents]
    return any(each.value is not None and each.value * HUNDRED not in told for each in parts)


def _is_level(number: Number) -> bool:
    quantity = number.quantity
    return quantity.unit_kind == "percent" and quantity.kind != "change" and quantity.value is not None


def _tie(document: Document, percents: list[Number], told: Number) -> Tie:
    low, high = sorted(percents, key=lambda each: each.quantity.value or 0)
    down = told.quantity.direction == "down"
    before, after = (high, low) if down else (low, high)
    role = f"points:{'down' if down else 'up'}"
    ends = term(document, "before", before), term(document, "after", after)
    return Tie("change", (*ends, term(document, role, told)), "low")
