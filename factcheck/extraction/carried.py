"""A number that goes on telling what the one before it told, of another year: "61 to the dollar in 2015 and 67 in
2016", "$574 billion in 2014; two years later it stood at $405 billion"."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extraction.compared import is_part_of_then
from factcheck.extraction.numbers.intervals import is_whole
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.periods import is_year
from factcheck.lexicon import Lexicon
from factcheck.model import Claim, Quantity

REACH = 12
"""Tokens between the two numbers. Our own choice."""

ALIKE = 3
"""How many times a number of things one that goes on with them without saying of what can be. Our own choice."""

NARROWED = ("earlier", "annual", "product", "services")
"""What words of the sentence say of another number; the one that goes on is what the one before it was."""

KINDS = ("level", "share", "count", "change")


def carried(
    sentence: Sentence, found: Found, claim: Claim, told: list[tuple[Found, Claim]], lexicon: Lexicon
) -> Claim | None:
    """The claim with the measure and the sides of the last measured one of its sentence, where it goes on with that.

    Its own year must be another one, and only plain words may stand between the two: no other measure, country or verb.
    """
    if claim.measure is not None or claim.period is None or claim.quantity.kind not in KINDS or not told:
        return None
    if is_part_of_then(sentence, found, lexicon):
        return None  # "0.7 births per woman in 2023, less than half of what it had been in 1990"
    last, before = told[-1]
    quantity = _in_its_unit(claim.quantity, before.quantity)
    if quantity is None or before.period is None or before.kind not in KINDS or before.modality != claim.modality:
        return None
    if before.period[:2] == claim.period[:2] or claim.speaker != before.speaker or before.base is not None:
        return None
    if any(scope != "annual" for scope in before.scope):
        return None
    moved = any(last.last <= mark.first < found.first for mark in sentence.marks.all("change"))
    if before.kind == "change" and moved:
        return None  # "fell by 10% in 2014 before inching up 2% in 2016"
    sides = (before.subject, before.partner)
    if not 0 < found.first - last.last <= REACH or not _is_plain(sentence, last.last, found.first, sides, lexicon):
        return None
    said = f"“{' '.join(claim.quantity.surface.split())}” goes on with what the number before it told"
    return replace(
        claim,
        quantity=quantity,
        kind=before.kind,
        measure=before.measure,
        subject=before.subject,
        partner=before.partner,
        among=before.among,
        scope=tuple(scope for scope in claim.scope if scope not in NARROWED),
        assumptions=(*claim.assumptions, said),
        confidence="low" if before.confidence == "low" else "medium",
    )


def _in_its_unit(quantity: Quantity, before: Quantity) -> Quantity | None:
    """A number in the unit of the one before; without one of its own only where that one is a rate of exchange, or
    counts parts of what is whole."""
    if before.kind == "change":  # "contracted by 8.3% in 2009 and a further 2.2% in 2010"
        same = quantity.unit == before.unit == "percent"
        return replace(quantity, kind="change", direction=before.direction) if same else None
    if quantity.kind == "change":
        return None
    if quantity.unit == before.unit and quantity.unit_kind is not None:
        return quantity
    parted = quantity.value is not None and not is_whole(quantity.value)
    alike = quantity.value and before.value and before.value / ALIKE < quantity.value < before.value * ALIKE
    if (parted or alike) and quantity.unit is None and before.unit_kind == "count":
        return replace(quantity, unit=before.unit, unit_kind="count", kind=before.kind)  # "6.7 children, and 5.3"
    priced = (before.unit or "").split(" per ")
    if quantity.unit in (None, priced[0]) and len(priced) > 1 and before.unit_kind == "currency":
        return replace(quantity, unit=before.unit, unit_kind=before.unit_kind, kind=before.kind)
    return None


def _is_plain(sentence: Sentence, start: int, stop: int, sides: Sequence[str | None], lexicon: Lexicon) -> bool:
    """Whether all words between two numbers only end what the first is of, or lead from it to the second."""
    plain, tail, joints = (lexicon.words("grammar", "carried", key) for key in ("plain", "tail", "joints"))
    joined = False
    for index in range(start, stop):
        word = sentence.tokens[index].lower
        joined = joined or word in joints
        if word in plain or is_year(sentence, index) or (word in tail and not joined):
            continue
        place = sentence.marks.covering(index, "place", "unit", "code", "measure") if not joined else None
        if place is not None and (place.category != "place" or place.value[0] in sides):
            continue  # "of goods to China, up from", "to the dollar in 2015 and", "of GDP in 2015 to"
        if sentence.marks.covering(index, "aside", "bound", "change", "year offset", "cardinal") is None:
            return False
    return True
