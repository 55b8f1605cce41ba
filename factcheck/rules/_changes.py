"""A change held against its two ends. Shared by the rules on changes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise, permutations
from typing import NamedTuple

from factcheck.misprints import digits_of, is_misprint, is_off_before_the_last
from factcheck.model import Claim, Interval, Location, Term, Tie, overlap
from factcheck.rules._borne_out import FEW, are_beside, are_neighbours, are_of_one_unit, are_short, levels
from factcheck.rules._ties import HUNDRED, are_far, figure, minus, over, span_of, ties

ROUNDED = Decimal(100)
"""To what large amounts are rounded where a percentage of them has decimals. Our own choice."""

UNIT = Decimal("0.5")
"""What a percentage may be off beside its rounding, for people cut digits off as well; a tenth of it where there are
decimals. Our own choice."""

FINE = 3
"""Digits from which on a number that is told as about so much is hardly rounded any further. Our own choice."""

CLOSE, NEARLY, FAR = Decimal("0.1"), Decimal("0.2"), Decimal("0.5")
"""How far from a multiple it is still said plainly, after "nearly", and after "more than". Our own choices."""


CELLS, SOLE = "cells", "sole"
"""What the tie of a change says whose ends were looked for among all the cells of a table, or all the amounts of a
text: no others bear it out."""

LISTED = 15
"""Characters from a share to the one that says what all of them are in: "52, 39 and 9 per cent". Our own choice."""

EXACTLY = Decimal("0.02")
"""How far two numbers may be from a multiple that they are the other way round. Our own choice."""


class Change(NamedTuple):
    """A change as told (`role`, `direction`), and what its ends come to: a difference, and a percentage."""

    claim: Claim
    tie: Tie
    role: str
    direction: str
    before: Term
    after: Term
    told: Term
    difference: Interval
    percent: Interval | None

    @property
    def went(self) -> str | None:
        """The way the ends say it went; None where rounding hides it."""
        low, high, low_open, high_open = self.difference
        if low > 0 or (low == 0 and low_open):
            return "up"
        return "down" if high < 0 or (high == 0 and high_open) else None


def changes(claims: Sequence[Claim]) -> Iterator[Change]:
    """Every change that is told with both its ends, where these are bare numbers.

    One that may be of several ends comes with the likeliest of them, and not at all where any of them fit.
    """
    groups: dict[tuple[object, ...], list[Change]] = {}
    read = list(_read(claims))
    fitting = {_ends(change): change.told for change in read if change.role in AMOUNTS and fits(change)}
    settled = {ends[:2] for ends in fitting}
    for change in read:
        fit = fitting.get(_ends(change))
        if fit is not None and fit.location != change.told.location and are_beside(fit, change.told):
            continue  # "up 5.8% from £33,000, though prices rose by 8.7%"
        if change.tie.confidence != "high" and fit is None and _ends(change)[:2] in settled:
            continue  # "14 shops then, and nine now, a loss of five", and half of something elsewhere
        place, amount = change.told.location, change.role in AMOUNTS
        span = change.told.quantity.span if amount else place  # "16.5%" is "16.5% down", however much of it was taken
        alone = () if amount else (change.before.location, change.after.location)
        groups.setdefault((place.path, span.start, span.end, change.role, *alone), []).append(change)
    for group in groups.values():
        likely = [change for change in group if _may_be(change)]
        meant = [change for change in likely if change.tie.about != "other"]
        surest = [change for change in meant if change.tie.confidence == "high"]
        surest = surest or [change for change in meant if change.tie.about == SOLE]
        if len(set(map(_ends, likely))) == 1 or not any(map(fits, likely)):
            told = (change for change in surest or meant[:1] if not _turned_fits(change))
            yield from (change for change in told if not _is_borne_out(change, claims))


def _ends(change: Change) -> tuple[Location, Location, str]:
    """The ends of a change, and what it is told in."""
    return change.before.location, change.after.location, change.role


AMOUNTS = ("percent", "points", "fraction", "difference", "times")
"""The changes told with a number."""


def _read(claims: Sequence[Claim]) -> Iterator[Change]:
    for claim, tie in ties(claims, "change"):
        before, after, told = tie.terms
        role, _, direction = told.role.partition(":")
        if any(term.quantity.bound not in ("=", "~") for term in (before, after)):
            continue
        if role in AMOUNTS and tie.confidence != "high" and before.quantity.value == after.quantity.value:
            continue  # "over the two years": nothing changed between those
        yield _change(claim, tie, role, direction, before, after, told)


def _may_be(change: Change) -> bool:
    """Whether a change that is only loosely tied to its ends can be meant as theirs: it has about their size."""
    if change.tie.confidence == "high" or change.role not in AMOUNTS or fits(change):
        return True
    if change.tie.confidence == "medium":
        return is_of_their_size(change) and (change.role != "difference" or _is_slip(change))
    return is_of_their_size(change, -1 if change.direction == "down" else 1) and _is_slip(change)


def _turned_fits(change: Change) -> bool:
    """Whether a multiple of two numbers that are only loosely tied is what the other way round would give: nothing but
    the order in which they were taken is wrong."""
    before, after, told = (term.quantity.value or Decimal(0) for term in (change.before, change.after, change.told))
    loose = change.role == "times" and change.tie.confidence != "high"
    return loose and abs(before - told * after) <= EXACTLY * before


def _is_slip(change: Change) -> bool:
    """Whether a difference, or a percentage in digits, is a slip away from what its ends give: texts have so many of
    them that one of about the right size is seldom theirs."""
    quantity = change.told.quantity
    difference, percent = map(abs, exact(change))
    if change.role == "difference":
        few = max(difference, quantity.value or 0) < ONE_DIGIT and change.tie.about != CELLS
        sole = change.tie.about == SOLE and is_off_before_the_last(quantity.value or Decimal(0), difference)
        return few or sole or quantity.interval.contains(difference) or is_misprint(quantity, difference)
    if change.role not in ("percent", "fraction") or quantity.surface[:1].isalpha():
        return True
    if change.role == "fraction":  # "4% less than a year ago"
        quantity = replace(quantity, value=(quantity.value or Decimal(0)) * HUNDRED)
    in_points = change.after.quantity.unit_kind == "percent" and is_misprint(quantity, difference)
    return in_points or is_misprint(quantity, percent)


def is_of_their_size(change: Change, sign: int | None = None) -> bool:
    """Whether an amount of change has about the size that its ends give; whichever way they go, unless a sign says."""
    if change.role not in AMOUNTS:
        return True
    first, second, told = (term.quantity.value for term in (change.before, change.after, change.told))
    if not first or second is None or not told:
        return False
    sign = sign or (-1 if second < first else 1)
    difference, relative = (second - first) * sign, (second - first) / first * sign
    sizes = {
        "times": (second / first, first / second) if second else (),
        "difference": (difference,),
        "points": (difference, relative * HUNDRED),
        "percent": (relative * HUNDRED,),
        "fraction": (relative,),
    }
    return any(told / OFF <= given <= told * OFF for given in sizes[change.role])


ONE_DIGIT = 10
"""Below what two numbers are one digit apart."""

OFF = 4
"""How many times too large or too small what is told of loosely tied numbers may be. Our own choice."""


def is_sure(change: Change) -> bool:
    """Whether a change is tied to its ends by the words of one sentence or two."""
    return change.tie.confidence == "high" and not are_far(change.before, change.after, change.told)


def _is_borne_out(change: Change, claims: Sequence[Claim]) -> bool:
    """Whether what is told of two numbers fits two others of the document: any of loosely tied ones, and of those that
    words tie, one of them with another not far from it."""
    if change.tie.about == SOLE and _is_given_already(change, claims):
        return True
    if change.role not in AMOUNTS or change.tie.about in (CELLS, SOLE) or fits(change):
        return False
    if change.role == "difference" and _has_counterpart(change, claims):
        return True
    if change.role == "times" and _is_compounded(change, claims):
        return True
    if change.role == "points" and not is_sure(change) and _is_of_a_list(change, claims):
        return True
    claim, tie, role, direction, *_ = change
    exactly, sure = role in ("percent", "points"), is_sure(change)
    near = are_of_one_unit if sure else are_neighbours
    relative = not sure and role in ("percent", "fraction", "times")
    ends = change.before.location, change.after.location
    around = [
        (term, any(overlap(term.location, end) for end in ends))
        for term in levels(claims, change.told)
        if role != "points" or term.quantity.unit_kind == "percent"  # not from 3 to 28 years
        if role != "times" or sure or not _is_few(term)
    ]
    if sure and exactly:  # "9% below the 8.8 million": an end that reads as a bound is one all the same
        known = {term.location for term, _ in around}
        around += [(end, True) for end in (change.before, change.after) if end.location not in known]
    for (before, first), (after, second) in permutations(around, 2):
        kept = first + second
        counted = relative and before.quantity.unit_kind not in ("time", "percent")  # not "for 14 months"
        one_unit = counted and (before.quantity.unit == after.quantity.unit is not None or are_short(before, after))
        if role == "times":  # "it cost €500 then, and is worth 2.4 times as much"
            one_unit = one_unit and before.quantity.unit_kind == "currency" and are_beside(change.told, before)
        if kept > 1 or (sure and not kept) or not (near(before, after) or one_unit):
            continue
        beside = are_beside(change.told, before, after) and (exactly or not kept)
        meant = not are_far(change.told, before, after) if sure else beside or one_unit or _is_in_unit(change, before)
        other = _change(claim, tie, role, direction, before, after, change.told)
        if meant and fits(other) and (not sure or role != "points" or _is_plainly(other)):
            return True
    return False


def _is_of_a_list(change: Change, claims: Sequence[Claim]) -> bool:
    """Whether loosely tied points are those from one of the ends to one of several shares that leave "per cent" to the
    last of them: "41%, and now 52, 39 and 9 per cent, so eleven points more"."""
    near = levels(claims, change.told)
    bare = (
        each
        for each, last in pairwise(near)
        if each.quantity.unit is None and 0 < last.location.start - each.location.end <= LISTED
        if any(
            term.quantity.unit_kind == "percent" and 0 < term.location.start - each.location.end <= LISTED
            for term in near
        )
    )
    claim, tie, role, direction, *_ = change
    return any(
        fits(_change(claim, tie, role, direction, *ends, change.told))
        for each in bare
        for ends in ((change.before, each), (each, change.after))
    )


def _is_plainly(change: Change) -> bool:
    """Whether points are what two percentages make as they are written, and not only by the rounding of a "4%"."""
    made, told = abs(exact(change)[0]), change.told.quantity
    rounded = told.surface[:1].isdigit() and made != int(made)
    return told.interval.contains(made) and not (rounded and told.value == int(told.value or 0))


def _is_given_already(change: Change, claims: Sequence[Claim]) -> bool:
    """Whether another percentage is what two numbers give: "sales rose 13.1%, and those of old shops 8.2%"."""
    if change.role != "percent" or change.after.quantity.unit_kind == "percent":
        return False  # "from 4% to 6%": what these give is points
    own = [term.location for term in (change.before, change.after, change.told)]
    others = [
        Term(change.told.role, claim.quantity, claim.location)
        for claim in claims
        if claim.quantity.unit_kind == "percent" and claim.quantity.kind == "change"
        if not any(overlap(claim.location, each) for each in own)
    ]
    return any(fits(change._replace(told=each)) for each in others)


def _has_counterpart(change: Change, claims: Sequence[Claim]) -> bool:
    """Whether what is told beside a difference makes up for what it lacks, or has too much: from 131 to 143 of "29
    joined and 17 left"."""
    sign, ends = -1 if change.direction == "down" else 1, (change.before.location, change.after.location)
    missing = abs(exact(change)[0] - sign * (change.told.quantity.value or 0))
    return any(
        term.quantity.value == missing and are_neighbours(change.told, term) and term.location not in ends
        for term in levels(claims, change.told, changes=True)
    )


def _is_compounded(change: Change, claims: Sequence[Claim]) -> bool:
    """Whether a multiple and another one told beside it give what the ends do: "doubled in May and tripled in June"."""
    told = change.told.quantity
    return any(
        fits(change._replace(told=change.told._replace(quantity=replace(told, value=value, interval=interval))))
        for term in levels(claims, change.told, changes=True)
        if term.quantity.unit_kind == "multiple" and term.quantity.value and are_beside(term, change.told)
        for value in [(told.value or Decimal(0)) * term.quantity.value]
        for interval in [told.interval.times(term.quantity.value)]
    )


def _is_few(term: Term) -> bool:
    """Whether a number is a small count, which is told of all sorts of things: "on her two decks"."""
    quantity = term.quantity
    return quantity.unit_kind in (None, "count") and quantity.value is not None and quantity.value <= FEW


def _is_in_unit(change: Change, term: Term) -> bool:
    """Whether a number has the unit of what changed."""
    unit = term.quantity.unit
    return unit is not None and unit in (change.before.quantity.unit, change.after.quantity.unit)


def _change(
    claim: Claim, tie: Tie, role: str, direction: str, before: Term, after: Term, told: Term
) -> Change:  # fmt: skip
    first, second = _fine(before), _fine(after)
    quotient = over(second, first)
    percent = quotient and Interval((quotient.low - 1) * HUNDRED, (quotient.high - 1) * HUNDRED)
    return Change(claim, tie, role, direction, before, after, told, minus(second, first), percent)


def _fine(term: Term) -> Interval:
    """All that a number of a change can mean: who says "about 2,850" doesn't mean 3,100."""
    fine = term.quantity.bound == "~" and digits_of(term.quantity) >= FINE
    return term.quantity.customary if fine else span_of(term)


def fits(change: Change) -> bool:
    """Whether the ends give the change that is told, in amount and direction; True where that can't be reckoned."""
    if change.role == "times":
        return _multiplies(change)
    if change.direction and change.went not in (None, change.direction):
        return False
    if change.role not in AMOUNTS or change.percent is None:
        return True
    told, points = _fine(change.told), within(change.difference, change.direction)
    of_percentages = change.after.quantity.unit_kind == "percent"
    if change.role in ("difference", "points"):
        return told.meets(points) and not _is_rounded_away(change)
    if change.role == "fraction":
        told = told.times(HUNDRED)
    whole = change.told.quantity.value == int(change.told.quantity.value or 0)
    slack = UNIT if whole else UNIT / 10
    if not whole:
        rounded = over(_rounded(change.after), _rounded(change.before))
        if rounded and told.meets(
            within(Interval((rounded.low - 1) * HUNDRED, (rounded.high - 1) * HUNDRED), change.direction)
        ):
            return True  # a percentage with decimals was reckoned before its ends were rounded
    given = within(change.percent, change.direction)
    return told.meets(Interval(given.low - slack, given.high + slack)) or (of_percentages and told.meets(points))


def _is_rounded_away(change: Change) -> bool:
    """Whether whole points are told right beside two rates that differ by as much as half a point more or less: who
    writes "from 8.5% to 7.0%" doesn't call that 2 points."""
    told = change.told.quantity
    value = told.value or Decimal(0)
    written = change.role == "points" and told.bound == "=" and value == int(value) and told.surface[:1].isdigit()
    near = written and are_beside(change.told, change.before, change.after)
    return near and abs(abs(exact(change)[0]) - value) >= UNIT


def _rounded(term: Term) -> Interval:
    """All that a number in round hundreds can have been rounded from: "2,300" is 2,250 to 2,350."""
    value, span = term.quantity.value, _fine(term)
    if value is None:
        return span
    hundreds = value / ROUNDED  # no remainder can be asked of a number with too many digits
    if hundreds <= 10 or hundreds != hundreds.to_integral_value():
        return span
    return Interval(min(span.low, value - ROUNDED / 2), max(span.high, value + ROUNDED / 2))


def _multiplies(change: Change) -> bool:
    """Whether one end is so many times the other."""
    first, second, told = span_of(change.before), span_of(change.after), change.told.quantity
    if told.value is None or told.value <= 0:
        return True
    halved = told.value < 1
    quotient = over(first, second) if halved else over(second, first)
    value = 1 / told.value if halved else told.value
    most = max(told.interval.high, value) if told.bound == "=" and not halved else value
    low = value * (1 - (NEARLY if told.bound == "~" else CLOSE if told.bound not in (">", ">=") else Decimal(0)))
    high = most * (1 + (FAR if told.bound in (">", ">=") else CLOSE if told.bound not in ("<", "<=") else Decimal(0)))
    return quotient is None or Interval(low, high).meets(quotient)


def exact(change: Change) -> tuple[Decimal, Decimal]:
    """The difference and the percentage of the numbers as written, for the working."""
    before, after = change.before.quantity.value, change.after.quantity.value
    assert before is not None
    assert after is not None
    return after - before, (after - before) / before * HUNDRED if before else Decimal(0)


def points_of(difference: Decimal) -> str:
    """A difference of two percentages in words."""
    return f"{figure(difference)} percentage point{'' if difference == 1 else 's'}"


def within(interval: Interval, sign: str) -> Interval:
    """The interval as a size: mirrored where the change is a fall."""
    return Interval(-interval.high, -interval.low) if sign == "down" else interval
