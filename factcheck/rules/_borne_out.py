"""Other numbers of a document that bear out what is told of some which are only loosely tied: then those were meant."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.model import Claim, Location, Term, overlap
from factcheck.rules._ties import HUNDRED

NEAR = 20
"""Numbers before and behind one that are looked at: more than a short text has. Our own choice."""

BESIDE = 120
"""Characters from the one to the other of two numbers that are told together. Our own choice."""

ADDENDS = 3
"""Numbers that are added up at most: among many, some will add up to anything. Our own choice."""


PAIR = 2
"""Numbers of which the one is the sum of the others only where they are equal."""

NEARLY = Decimal("0.01")
"""How far off a share in words may be. Our own choice."""

CLOSE = Decimal("0.015")
"""How far off a share that is told afar, and roughly, may be. Our own choice."""

ROUGHLY = Decimal("0.05")
"""How far off a number that others make may be, where it is told once more. Our own choice."""

SEVERAL = 10
"""From which on two counts that give a share are hardly chance. Our own choice."""


def levels(claims: Sequence[Claim], told: Term, changes: bool = False) -> list[Term]:
    """The plain numbers of the text around one, but for itself; those of changes too where wanted.

    Here and below `claims` are those of its document, in order of place.
    """
    at = bisect_left(claims, told.location.start, key=lambda claim: claim.location.start)
    return [
        Term("level", claim.quantity, claim.location)
        for claim in claims[max(at - NEAR, 0) : at + NEAR]
        if claim.quantity.kind not in ("rank", "ordinal", *(() if changes else ("change",)))
        if claim.quantity.bound in ("=", "~", *(("range",) if changes else ())) and not claim.labels
        if not overlap(claim.location, told.location)
    ]


def are_alike(one: Term, other: Term) -> bool:
    """Whether two numbers are in one unit, or one of them in none."""
    return one.quantity.unit == other.quantity.unit or None in (one.quantity.unit, other.quantity.unit)


THOUSAND = 1000
"""The least magnitude."""

COUNTED = ("count", None)
"""The kinds of units of what is counted."""


def are_of_one_unit(one: Term, other: Term) -> bool:
    """Whether two numbers are in one unit, or count: not "from 14,000 to 28,000" and a price of 9,400 euros."""
    return one.quantity.unit == other.quantity.unit or all(each.quantity.unit_kind in COUNTED for each in (one, other))


def are_short(*terms: Term) -> bool:
    """Whether numbers have magnitudes in words, and one no unit: "1.1 million cubic metres, after 1.8 million"."""
    units = [term.quantity.unit for term in terms]
    scaled = (term.quantity.surface.partition(" ")[2].isalpha() or term.quantity.unit for term in terms)
    return None in units and all(scaled) and all((term.quantity.value or 0) >= THOUSAND for term in terms)


def are_neighbours(one: Term, other: Term) -> bool:
    """Whether two numbers that are alike stand in one sentence, or nearly so: "846 cases (282)"."""
    return are_alike(one, other) and are_beside(one, other)


def are_beside(*terms: Term) -> bool:
    """Whether numbers stand in one sentence, or nearly so."""
    starts = [term.location.start for term in terms]
    return max(starts) - min(starts) < BESIDE


def is_sum_of_others(total: Term, parts: Sequence[Term], claims: Sequence[Claim]) -> bool:
    """Whether a total is the sum of numbers that aren't all among the parts which don't add up to it."""
    twice = len(parts) <= PAIR
    if twice and any(part.quantity.value and part.quantity.value * 2 == total.quantity.value for part in parts):
        return True  # "217 kilometres up and as many down"
    known = {part.location for part in parts}
    here = [term for term in levels(claims, total) if are_alike(term, total)]
    return any(
        not known.issuperset(term.location for term in chosen)
        for chosen in _addends(total.quantity.value or Decimal(0), here, range(2, ADDENDS + 1))
    )


def is_part_of_another(part: Term, total: Term, claims: Sequence[Claim]) -> bool:
    """Whether a number and one or two others come to a number that isn't the total, or to a hundred per cent.

    What comes to less than a hundred is chance.
    """
    near = levels(claims, part, changes=True)
    here = [term for term in near if are_alike(term, part) and term.location != total.location]
    wholes = {term.quantity.value for term in here if term.quantity.value is not None}
    if any(term.quantity.unit_kind == "percent" for term in here):
        wholes.add(HUNDRED)
    value = part.quantity.value or Decimal(0)
    return any(
        any(_addends(whole - value, here, range(1, ADDENDS))) for whole in wholes if whole > value and whole >= HUNDRED
    )


def is_multiple_of_another(part: Term, parts: Sequence[Term], claims: Sequence[Claim]) -> bool:
    """Whether a part is another one so many times as a number beside it says: "24 turbines of 15 MW, 360 MW in all"."""
    value = part.quantity.value or Decimal(0)
    if part.quantity.unit_kind in ("count", None):
        return False  # small counts are many times each other by chance
    times = [
        term.quantity.value or Decimal(0)
        for term in levels(claims, part)
        if term.quantity.unit_kind in ("count", None) and are_beside(term, part)
    ]
    return any(
        each > 1 and other.quantity.value and other.quantity.value * each == value
        for each in times
        for other in parts
        if other is not part
    )


def are_one_sum(numbers: Sequence[Term]) -> bool:
    """Whether one of some numbers is the sum of the others: "1,200 from a and 300 from b: 1,500 altogether"."""
    values = [term.quantity.value or Decimal(0) for term in numbers]
    return len(values) > PAIR and max(values) * 2 == sum(values)


def is_addend(total: Term, parts: Sequence[Term]) -> bool:
    """Whether a total and some of its parts are another one of them: "1,200 and 300, in all 1,500"."""
    values, whole = [term.quantity.value or Decimal(0) for term in parts], total.quantity.value or Decimal(0)
    return any(whole + sum(chosen) in values for size in range(1, len(values)) for chosen in combinations(values, size))


def are_parts_of_another(terms: Sequence[Term], claims: Sequence[Claim]) -> bool:
    """Whether numbers, with one or two others told with them, come to a larger one: of that, all of them are parts."""
    known = {term.location for term in terms}
    here = [each for each in levels(claims, terms[-1]) if each.location not in known and are_alike(each, terms[0])]
    value = sum((term.quantity.value or Decimal(0) for term in terms), Decimal(0))
    wholes = {each.quantity.value for each in here if each.quantity.value is not None}
    return any(
        whole == value or any(_addends(whole - value, here, range(1, ADDENDS)))
        for whole in wholes
        if whole >= value and whole >= HUNDRED
    )


def completes_hundred(shares: Sequence[Term], claims: Sequence[Claim]) -> bool:
    """Whether a share told right before some others is what they lack to a hundred."""
    first = shares[0]
    missing = 1 - sum(term.quantity.value or Decimal(0) for term in shares) / HUNDRED
    return any(
        term.location.start < first.location.start and are_beside(term, first) and _is_as_large(term, missing)
        for term in levels(claims, first)
    )


def is_told_beside(value: Term, other: Term, claims: Sequence[Claim]) -> bool:
    """Whether a number stands again in the sentence that tells another one: "of 42, wind gave close to 16"."""
    return any(
        are_neighbours(other, term) and term.quantity.interval.meets(value.quantity.interval)
        for term in levels(claims, other, changes=True)
    )


FEW = 5
"""What is counted up to here is told of all sorts of things. Our own choice."""


def are_of_one_sum(one: Term, other: Term, claims: Sequence[Claim]) -> bool:
    """Whether the sum or the difference of two numbers is told as well: what was paid back, and what is still owed."""
    first, second = one.quantity.value or Decimal(0), other.quantity.value or Decimal(0)
    wanted = {first + second, abs(first - second)}
    counted = one.quantity.unit_kind == other.quantity.unit_kind == "count"  # "The eight who were missing"
    units = {one.quantity.unit, other.quantity.unit}
    return any(
        term.quantity.value in wanted
        and ((counted and term.quantity.unit_kind == "count" and min(wanted) > FEW) or {term.quantity.unit} == units)
        for term in levels(claims, one, changes=True)
        if term.location != other.location
    )


def are_parts_of_one(one: Term, other: Term) -> bool:
    """Whether two shares are all there is between them: "44% came by rail and 56% by lorry", "two thirds, a third"."""
    first, second = _share(one), _share(other)
    if first is None or second is None:
        return False
    words = any(term.quantity.unit_kind != "percent" for term in (one, other))
    return abs(first + second - 1) <= (NEARLY if words else 0)


def is_share_told(one: Term, other: Term, claims: Sequence[Claim], near: bool = False) -> bool:
    """Whether the smaller of two numbers is the part of the other that a share tells: 18,000, 150,000 and "12%"; right
    beside it, where it has to be `near`."""
    part, whole = sorted((one, other), key=lambda term: term.quantity.value or Decimal(0))
    low, high = (term.quantity.value or Decimal(0) for term in (part, whole))
    return low > 0 and any(
        _is_as_large(term, low / high)
        for term in levels(claims, one)
        if term.location != other.location
        if are_beside(term, part) or not (near or _is_of_others(term, low / high))
    )


def _is_of_others(share: Term, part: Decimal) -> bool:
    """Whether a share told afar can be the part of two numbers by chance: in words, or where only "about" makes it fit,
    "about 40%" of 260 of 620."""
    told = _share(share)
    rough = share.quantity.bound == "~" and told is not None and abs(told - part) > CLOSE
    return rough or share.quantity.kind == "ratio" or share.quantity.unit_kind != "percent"


def is_quotient_of_others(share: Term, claims: Sequence[Claim]) -> bool:
    """Whether two counts told together give a share: "half" of "92 of the 184"."""
    values = [term for term in levels(claims, share) if (term.quantity.value or Decimal(0)) >= SEVERAL]
    return any(
        _is_as_large(share, low / high)
        for one, other in combinations(values, 2)
        if are_neighbours(one, other)
        for low, high in [sorted(term.quantity.value or Decimal(0) for term in (one, other))]
    )


def is_overfull(share: Term, claims: Sequence[Claim]) -> bool:
    """Whether two counts told together come to a share of more than all: "105%" of 84 beds in use on a ward of 80."""
    values = [
        term
        for term in levels(claims, share)
        if term.quantity.unit_kind in ("count", None) and (term.quantity.value or Decimal(0)) >= SEVERAL
    ]
    return any(
        share.quantity.interval.low <= high / low * HUNDRED <= share.quantity.interval.high
        for one, other in combinations(values, 2)
        if are_beside(one, other)
        for low, high in [sorted(term.quantity.value or Decimal(0) for term in (one, other))]
    )


def are_parted_by_others(one: Term, other: Term, claims: Sequence[Claim]) -> bool:
    """Whether one of two numbers and others that are told together come to the other one."""
    low, high = sorted(term.quantity.value or Decimal(0) for term in (one, other))
    here = [term for term in levels(claims, one) if are_alike(term, one) and term.location != other.location]
    return high >= HUNDRED and any(_addends(high - low, here, range(1, ADDENDS + 1)))


def is_made_of(told: Term, claims: Sequence[Claim]) -> bool:
    """Whether others make a number: two or three told together their sum, two their difference, their quotient, or the
    change from the one to the other."""
    here = levels(claims, told, changes=True)
    value, interval = told.quantity.value or Decimal(0), told.quantity.interval
    is_share = _share(told) is not None  # which a text may give the ends of in two paragraphs
    alike = [term for term in here if are_of_one_unit(term, told)]
    if value and any(_addends(value, alike, range(2, ADDENDS + 1))):
        return True
    for one, other in combinations(here, 2):
        low, high = sorted(term.quantity.value or Decimal(0) for term in (one, other))
        if low <= 0 or not are_of_one_unit(one, other):
            continue
        if high < 1 or not (are_beside(one, other) or (is_share and low >= SEVERAL)):
            continue
        made = [high - low] if are_of_one_unit(one, told) else []
        shares = [low / high, 1 - low / high, high / low - 1, high / low]
        by = HUNDRED if told.quantity.unit_kind == "percent" else 1
        if any(interval.contains(each) for each in made) or any(_is_near(told, each * by) for each in shares):
            return True
    return False


def are_all_made(places: Sequence[Location], claims: Sequence[Claim]) -> bool:
    """Whether every one of three numbers or more at some places is what others make that aren't among them: then none
    of them is wrong, and they only seem to be of each other. Two are what others make by chance."""
    own = sorted({at for place in places for at in _overlapping(place, claims)})
    reach = NEAR + len(own)  # enough for `levels` of a text of any size, which looks no further
    for at in own if len(own) > PAIR else ():
        rest = [claims[to] for to in range(max(at - reach, 0), min(at + reach, len(claims))) if to not in own]
        if not is_made_of(Term("made", claims[at].quantity, claims[at].location), rest):
            return False
    return len(own) > PAIR


def _overlapping(place: Location, claims: Sequence[Claim]) -> Iterator[int]:
    """Which claims a place overlaps with, by their places in the order of the text."""
    first = bisect_left(claims, place.start, key=lambda claim: claim.location.start)
    last = bisect_left(claims, place.end, key=lambda claim: claim.location.start)
    return (at for at in range(max(first - NEAR, 0), last) if overlap(claims[at].location, place))


def _is_near(told: Term, made: Decimal) -> bool:
    """Whether a number is what others make, in the digits that it is told in; in words nearly so."""
    value = told.quantity.value or Decimal(0)
    if told.quantity.unit_kind not in ("percent", "multiple") and value > 1:
        return False
    return told.quantity.interval.contains(made) or abs(value - made) <= ROUGHLY * value


def _share(term: Term) -> Decimal | None:
    """What a number is as a part of one; None where it is no share."""
    value = term.quantity.value
    if value is None or term.quantity.kind == "change":
        return None
    if term.quantity.unit_kind == "percent":
        return value / HUNDRED
    return value if 0 < value < 1 else None


def _is_as_large(term: Term, part: Decimal) -> bool:
    """Whether a number is a share as large as a part of one, in the digits that it is told in."""
    share, interval = _share(term), term.quantity.interval
    if share is None or not 0 < share < 1:
        return False
    if term.quantity.unit_kind == "percent":
        return interval.low <= part * HUNDRED <= interval.high
    return abs(share - part) <= NEARLY * share


def _addends(total: Decimal, terms: Sequence[Term], sizes: range) -> Iterator[tuple[Term, ...]]:
    for size in sizes:
        for chosen in combinations(terms, size):
            values = [term.quantity.value or Decimal(0) for term in chosen]
            if sum(values) == total and all(values) and are_beside(*chosen):
                yield chosen
