"""Parts counted in what holds several, of a total of single things: "299 lambs: 65 singles, 99 pairs and 12 sets of
triplets"."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.model import Term, Tie
from factcheck.relations.reading.lines import Line, Number, numbers_of

OF = 2
"""Tokens behind "12 sets" in which it is said how many each holds: "of triplets", "of three"."""


def held(lines: list[Line], lexicon: Lexicon) -> dict[int, Decimal]:
    """How many single things one of what a number counts holds, where it holds several, by where the number begins; 0
    where that isn't told."""
    several = lexicon.tables["relations"]["holding"]["several"]
    kept = lexicon.words("relations", "holding", "kept")
    return {number.quantity.span.start: many for number, many in _held(lines, several, kept, lexicon)}


def _held(
    lines: list[Line], several: Mapping[str, int], kept: frozenset[str], lexicon: Lexicon
) -> Iterator[tuple[Number, Decimal]]:  # fmt: skip
    for number in numbers_of(lines):
        line, noun = lines[number.line], (number.quantity.unit or "").rpartition(" ")[2]
        behind = line.words[number.last : number.last + OF]
        if number.quantity.unit_kind != "count" or not (noun in several or noun in kept):
            continue
        of = len(behind) == OF and behind[0] in lexicon.words("relations", "totals", "of")
        if of and behind[1] in several and noun in kept:
            yield number, Decimal(several[behind[1]])
        elif of and (many := next((each for each in line.numbers if each.first == number.last + 1), None)):
            yield number, many.quantity.value or Decimal(0)
        else:
            yield number, Decimal(several.get(noun, 0))


def singly(tie: Tie, many: Mapping[int, Decimal]) -> Tie | None:
    """A total and its parts, these counted singly where that comes nearer to it; None where what they hold isn't told,
    and they lack some of it."""
    total, *parts = tie.terms
    times = [many.get(part.quantity.span.start, Decimal(1)) for part in parts]
    if total.quantity.span.start in many or all(each == 1 for each in times):
        return tie
    whole, values = total.quantity.value or Decimal(0), [part.quantity.value or Decimal(0) for part in parts]
    if not all(times):
        return None if sum(values) < whole else tie
    made = sum(value * each for value, each in zip(values, times, strict=True))
    if abs(made - whole) >= abs(sum(values) - whole):
        return tie
    return tie._replace(terms=(total, *map(_times, parts, times)))


def _times(part: Term, many: Decimal) -> Term:
    value, interval = part.quantity.value or Decimal(0), part.quantity.interval.times(many)
    return part._replace(quantity=replace(part.quantity, value=value * many, interval=interval, customary=interval))
