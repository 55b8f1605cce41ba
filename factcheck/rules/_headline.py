"""The number of a headline that its text doesn't tell, and the one that must be meant: "Ferry sinks with 140 on board",
and 104 people in the text. A headline is of what its text tells, whatever it calls it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.misprints import is_misprint
from factcheck.model import About, Claim, Quantity
from factcheck.rules._borne_out import COUNTED
from factcheck.rules._evidence import COUNT, are_apart_in_time, is_slip, size
from factcheck.rules._pairs import by_document
from factcheck.rules._same import Same

NEXT = 2
"""Sentences behind a headline that tell again what it does. Our own choice."""

ROUGHLY = 2
"""How many times as large as a bound, or as the only other count of its things, a headline's number may be and still be
meant by it: of 24 headlines of true texts only one has another number of its things in the text alone, and that is a
list's. Our own choice."""

ROUNDED = Decimal("0.05")
"""How far off a number of the text may be, as a part of the headline's, and be rounded to it. Our own choice."""

FEW = 5
"""What is counted up to here is told of all sorts of things: "three findings". Our own choice."""

Told = tuple[Claim, About]


def headlined(claims: Sequence[Claim]) -> Iterator[Same]:
    """The one number of the first headline of a document and the one that it was meant to be."""
    for found in by_document(claims).values():
        told = [(claim, claim.about) for claim in found if claim.about is not None]
        heads = [each for each in told if each[1].heading and each[1].line == told[0][1].line]
        if len(heads) != 1 or not _is_plain(heads[0][0].quantity):
            continue
        head, about = heads[0]
        body = [claim for claim in found if claim.about is None or not claim.about.heading]
        if any(_fits(head.quantity, claim.quantity) for claim in body):
            continue
        meant = _meant((head, about), [each for each in told if not each[1].heading])
        if meant is not None:
            claim, other = meant
            yield Same(head, claim, (about.words | about.sentence) & (other.words | other.sentence))


def _fits(head: Quantity, told: Quantity) -> bool:
    """Whether a number of the text leaves room for the headline's: one that it rounds, or a bound near it."""
    value, limit = head.value or Decimal(0), told.value or Decimal(0)
    exact = told.bound == "=" and told.value is not None
    if exact and abs(value - limit) > ROUNDED * value:
        return head.interval.contains(limit)
    near = exact or told.bound in ("~", "range") or value / ROUGHLY <= limit <= value * ROUGHLY
    return near and head.interval.meets(told.interval)


def _meant(head: Told, body: Sequence[Told]) -> Told | None:
    """The one number of a text that a headline tells wrongly: one slip away, right behind it; its digits in another
    order, anywhere; or the only count of its things."""
    near = [
        each for each in body if each[1].line - head[1].line <= NEXT and _is_slip(head[0].quantity, each[0].quantity)
    ]
    turned = [each for each in body if _are_alike(head[0].quantity, each[0].quantity) and _are_turned(head[0], each[0])]
    things = [each for each in body if each[1].unit == head[1].unit and _is_plain(each[0].quantity)]
    counted = head[1].unit.startswith(COUNT[0]) and len(things) == 1 and _are_close(head[1], things[0][1])
    return next((likely[0] for likely in (near, turned, things if counted else []) if len(likely) == 1), None)


def _is_plain(quantity: Quantity) -> bool:
    """Whether a number is told as it is, and no place or length of time, nor a change but of so many things: "to shed
    310 jobs"."""
    kinds = ("level", "count", "share", *(["change"] if quantity.unit_kind == COUNTED[0] else []))
    return quantity.bound == "=" and quantity.kind in kinds and quantity.unit_kind != "time"


def _is_slip(head: Quantity, told: Quantity) -> bool:
    """Whether a number of the text is in the unit of the headline's, or that names none, and a slip of it."""
    return _are_alike(head, told) and told.value is not None and is_misprint(head, told.value)


def _are_alike(head: Quantity, told: Quantity) -> bool:
    """Whether a plain number of the text is in the unit of the headline's, or that names none."""
    counted = head.unit_kind in COUNTED and told.unit_kind in COUNTED
    return _is_plain(told) and (counted or told.unit == head.unit or head.unit is None)


def _are_turned(head: Claim, told: Claim) -> bool:
    """Whether two numbers of a size have the same digits in another order: 2,750 and 2,570."""
    digits = [sorted(each for each in claim.quantity.surface if each.isdigit()) for claim in (head, told)]
    return digits[0] == digits[1] and is_slip(head, told)


def _are_close(head: About, told: About) -> bool:
    """Whether two counts of some things are near each other, of no two times, and more than a few."""
    low, high = sorted((size(head), size(told)))
    return low > FEW and high <= ROUGHLY * low and not are_apart_in_time(head, told) and head.contrast == told.contrast
