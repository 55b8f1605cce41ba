"""The number of a headline that its text doesn't tell, and the one that must be meant: "Ferry sinks with 140 on board",
and 104 people in the text. A headline is of what its text tells, whatever it calls it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.misprints import is_misprint
from factcheck.model import ALL, IMAGINED, PAST, About, Claim, Quantity, Term
from factcheck.rules._borne_out import COUNTED, is_made_of
from factcheck.rules._evidence import COUNT, NUMBER, PERCENT, are_over_other_spans, is_slip, size
from factcheck.rules._pairs import by_document
from factcheck.rules._same import Same
from factcheck.rules._times import AGO, NOW, are_apart_in_time

NEXT = 2
"""Sentences behind a headline that tell again what it does. Our own choice."""

LEADS = (2, 4)
"""Sentences behind a headline of which the only number of a kind is what it tells, the nearest first. Our own
choice."""

ROUGHLY = 2
"""How many times as large as a bound, or as the only other count of its things, a headline's number may be and still be
meant by it: of 24 headlines of true texts only one has another number of its things in the text alone, and that is a
list's. Our own choice."""

RATES = 4
"""How many times as large one of two changes in per cent, or lengths of time, may be that tell the same. Our own
choice."""

ROUNDED = Decimal("0.05")
"""How far off a number of the text may be, as a part of the headline's, and be rounded to it. Our own choice."""

FEW = 5
"""What is counted up to here is told of all sorts of things: "three findings". Our own choice."""

WAYS = ("up ", "down ")
"""How the units of changes begin."""

PER = " per "
"""What leads from a unit to what it is counted by: "a year"."""

Told = tuple[Claim, About]


def headlined(claims: Sequence[Claim]) -> Iterator[Same]:
    """The one number of the first headline of a document and the one that it was meant to be."""
    for found in by_document(claims).values():
        told = [(claim, claim.about) for claim in found if claim.about is not None]
        heads = [each for each in told if each[1].heading and each[1].line == told[0][1].line]
        if len(heads) != 1 or not _is_plain(heads[0][0].quantity):
            continue
        head, about = heads[0]
        if is_told_below(head, found) or is_made_of(Term("head", head.quantity, head.location), found):
            continue
        body = [each for each in told if not each[1].heading and not _is_left_behind(about, each[1])]
        meant = _meant((head, about), body)
        if meant is not None:
            claim, other = meant
            yield Same(head, claim, (about.words | about.sentence) & (other.words | other.sentence))


def is_told_below(head: Claim, claims: Sequence[Claim]) -> bool:
    """Whether the text below a headline tells its number."""
    body = [claim for claim in claims if claim.about is None or not claim.about.heading]
    return any(_are_of_one_kind(head, claim) and _are_one(head, claim) for claim in body)


def _are_of_one_kind(head: Claim, told: Claim) -> bool:
    """Whether two numbers are in one unit and go one way, or count; a headline may leave its unit out."""
    units = [each.about.unit if each.about else each.quantity.unit or NUMBER for each in (head, told)]
    turned = all(unit.startswith(WAYS) for unit in units) and units[0].split()[0] != units[1].split()[0]
    counted = {head.quantity.unit_kind, told.quantity.unit_kind} <= set(COUNTED)
    left_out = head.quantity.unit is None and _base(units[0]) != PERCENT  # not "by half"
    return not turned and (counted or left_out or _base(units[0]) == _base(units[1]))


def _are_one(head: Claim, told: Claim) -> bool:
    """Whether two numbers can be the same, however they are written."""
    if head.about and told.about and head.about.unit.endswith(PERCENT):
        return head.about.interval.meets(told.about.interval)  # "a tenth" is no number of per cent
    return _fits(head.quantity, told.quantity)


def _fits(head: Quantity, told: Quantity) -> bool:
    """Whether a number of the text leaves room for the headline's: one that it rounds, or a bound near it."""
    value, limit = head.value or Decimal(0), told.value or Decimal(0)
    exact = told.bound == "=" and told.value is not None
    if exact and abs(value - limit) > ROUNDED * value:
        return head.interval.contains(limit) and (head.bound == "=" or limit <= ROUGHLY * value)
    near = exact or told.bound in ("~", "range") or value / ROUGHLY <= limit <= value * ROUGHLY
    return near and head.interval.meets(told.interval)


def _meant(head: Told, body: Sequence[Told]) -> Told | None:
    """The one number of a text that a headline tells wrongly: one slip away, right behind it; its digits in another
    order, anywhere; the only one of its kind in the lead; or the only count of its things."""
    near = [
        each for each in body if each[1].line - head[1].line <= NEXT and _is_slip(head[0].quantity, each[0].quantity)
    ]
    turned = [each for each in body if _are_alike(head[0].quantity, each[0].quantity) and _are_turned(head[0], each[0])]
    kind = [each for each in body if _are_of_a_kind(head, each) and _are_of_one_size(head[1], each[1])]
    leads = [[each for each in kind if each[1].line - head[1].line <= length] for length in LEADS]
    lead = next((each for each in leads if each), [])
    lead = [each for each in lead if len(lead) == 1 and _are_likely(head, each)]
    things = [each for each in body if each[1].unit == head[1].unit and _is_plain(each[0].quantity)]
    counted = head[1].unit.startswith(COUNT[0]) and len(things) == 1 and _are_close(head[1], things[0][1])
    return next((likely[0] for likely in (near, turned, lead, things if counted else []) if len(likely) == 1), None)


def _are_of_a_kind(head: Told, told: Told) -> bool:
    """Whether a number of the text is in the unit of the headline's: as much money, the same way, counted."""
    one, other = head[1], told[1]
    if one.unit == "time":
        return other.unit == "time"
    if one.unit.startswith((*COUNT, NUMBER)):
        return other.unit == one.unit or (one.unit == NUMBER and other.unit.startswith(COUNT) and size(other) > FEW)
    if one.unit.endswith(PERCENT):
        return one.unit == other.unit
    return _base(one.unit) == _base(other.unit)


def _are_of_one_size(head: About, told: About) -> bool:
    """Whether a number of the text can be in question at all: not the 1,900 of "240 of its 1,900 workers"."""
    low, high = sorted((size(head), size(told)))
    return high <= RATES * low


def _is_left_behind(head: About, told: About) -> bool:
    """Whether a number of the text is what is to change: "should rise to $15", and "it stands at $11 now"."""
    return head.mood != "fact" and NOW in told.times


def _base(unit: str) -> str:
    """A unit but for what an amount is counted by, and the way of a change of it that isn't in per cent."""
    return unit.partition(PER)[0].removeprefix(WAYS[0]).removeprefix(WAYS[1])


def _are_likely(head: Told, told: Told) -> bool:
    """Whether two numbers of a kind are near each other, and told of one time."""
    one, other = head[1], told[1]
    low, high = sorted((size(one), size(other)))
    small = one.unit.startswith((*WAYS, PERCENT, "time"))
    named = one.unit == other.unit and told[1].line - head[1].line <= NEXT  # "8 new teachers", "five more teachers"
    if low <= (FEW if one.unit.startswith(COUNT) and not named else 0) or high > (RATES if small else ROUGHLY) * low:
        return False
    if one.interval.meets(other.interval) or high - low <= ROUNDED * high:
        return False
    if one.unit == "time" and not (one.words | one.sentence) & (other.words | other.sentence):
        return False
    if are_over_other_spans(one, other):
        return False
    past = PAST in other.contrast and not one.unit.startswith(WAYS)  # not "14% lower than the year before"
    if AGO in other.times or past or other.mood in (IMAGINED, "other"):
        return False
    return not are_apart_in_time(one, other)


def _is_plain(quantity: Quantity) -> bool:
    """Whether a number is told as it is, or as a bound, and is no place in an order."""
    return quantity.bound in ("=", ">", ">=", "<", "<=") and quantity.kind in ("level", "count", "share", "change")


def _is_slip(head: Quantity, told: Quantity) -> bool:
    """Whether a number of the text is in the unit of the headline's, or that names none, and a slip of it."""
    return _are_alike(head, told) and told.value is not None and is_misprint(head, told.value)


def _are_alike(head: Quantity, told: Quantity) -> bool:
    """Whether a plain number of the text is in the unit of the headline's, or that names none."""
    counted = head.unit_kind in COUNTED and told.unit_kind in COUNTED
    alike = head.unit is None or _base(told.unit or "") == _base(head.unit)
    return _is_plain(told) and (counted or alike)


def _are_turned(head: Claim, told: Claim) -> bool:
    """Whether two numbers of a size have the same digits in another order: 2,750 and 2,570."""
    digits = [sorted(each for each in claim.quantity.surface if each.isdecimal()) for claim in (head, told)]
    return digits[0] == digits[1] and is_slip(head, told)


def _are_close(head: About, told: About) -> bool:
    """Whether two counts of some things are near each other, of no two times, and more than a few."""
    low, high = sorted((size(head), size(told)))
    return (
        low > FEW
        and high <= ROUGHLY * low
        and not are_apart_in_time(head, told)
        and (head.contrast ^ told.contrast) <= {ALL}
    )
