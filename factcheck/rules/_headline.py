"""The number of a headline that its text doesn't tell, but for a slip of the pen: "Ferry sinks with 140 on board", and
104 people in the text. A headline is of what the text begins with, whatever it calls it."""

from collections.abc import Iterator, Sequence

from factcheck.misprints import is_misprint
from factcheck.model import About, Claim, Quantity
from factcheck.rules._borne_out import COUNTED
from factcheck.rules._pairs import by_document
from factcheck.rules._same import Same

NEXT = 2
"""Sentences behind a headline that tell again what it does. Our own choice."""

Told = tuple[Claim, About]


def headlined(claims: Sequence[Claim]) -> Iterator[Same]:
    """The one number of the first headline of a document and the one that it seems to be a slip of."""
    for found in by_document(claims).values():
        told = [(claim, claim.about) for claim in found if claim.about is not None]
        heads = [each for each in told if each[1].heading and each[1].line == told[0][1].line]
        body = [claim for claim in found if claim.about is None or not claim.about.heading]
        if len(heads) != 1 or not _is_plain(heads[0][0].quantity):
            continue
        head, about = heads[0]
        if any(head.quantity.interval.meets(claim.quantity.interval) for claim in body):
            continue
        near = [each for each, other in told if not other.heading and 0 < other.line - about.line <= NEXT]
        slips = [each for each in near if _is_slip(head.quantity, each.quantity)]
        if len(slips) == 1 and slips[0].about is not None:
            yield Same(
                head, slips[0], (about.words | about.sentence) & (slips[0].about.words | slips[0].about.sentence)
            )


def _is_plain(quantity: Quantity) -> bool:
    """Whether a number is told as it is, and no change, place or length of time."""
    return quantity.bound == "=" and quantity.kind in ("level", "count", "share") and quantity.unit_kind != "time"


def _is_slip(head: Quantity, told: Quantity) -> bool:
    """Whether a number of the text is in the unit of the headline's, or that names none, and a slip of it."""
    counted = head.unit_kind in COUNTED and told.unit_kind in COUNTED
    alike = counted or told.unit == head.unit or head.unit is None
    return alike and _is_plain(told) and told.value is not None and is_misprint(head, told.value)
