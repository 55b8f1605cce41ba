"""What the A and P rules share: the ties of a kind, the arithmetic of intervals, the finding."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from factcheck.formatting import amount
from factcheck.model import Claim, Finding, Interval, Location, Term, Tie
from factcheck.rules import Rule

HUNDRED = Decimal(100)
ABOUT = Decimal("0.08")
"""How far off a fraction or a hedged number may be, as a part of itself: "a third" of 31 to 36 per cent. Our own
choice."""


ROUND = Decimal("0.015")
"""How far off a number that is written out may be, as a part of itself: "4,000" is 3,940 to 4,060, for who rounds it to
a thousand writes "four thousand". Our own choice."""


FAR_APART = 250
"""Characters, some two sentences, over which numbers can be surely tied. Our own choice."""


def ties(claims: Sequence[Claim], kind: str) -> Iterator[tuple[Claim, Tie]]:
    """The ties of a kind, each with the claim that carries it."""
    for claim in claims:
        for tie in claim.ties:
            if tie.kind == kind:
                yield claim, tie


def grouped(
    claims: Sequence[Claim], kind: str, role: str, fits: Callable[[Tie], bool],
    may_be: Callable[[Tie], bool] = lambda _: True,
) -> Iterator[tuple[Claim, Tie]]:  # fmt: skip
    """The first tie of a kind for each term of a role, where it fits none of those it may be tied to."""
    groups: dict[Location, list[tuple[Claim, Tie]]] = {}
    for claim, tie in ties(claims, kind):
        key = tie.one(role)
        if key is not None and may_be(tie):
            groups.setdefault(key.location, []).append((claim, tie))
    for group in groups.values():
        if not any(fits(tie) for _, tie in group):
            yield group[0]


def span_of(term: Term) -> Interval:
    """All that a number can mean: its rounding interval; a word for a fraction is only about so."""
    quantity = term.quantity
    interval = quantity.interval
    in_words = quantity.unit is None and not quantity.surface[:1].isdigit()
    if quantity.bound in ("=", "~") and in_words and quantity.value is not None and abs(quantity.value) < 1:
        return around(quantity.value, ABOUT)
    value = quantity.value
    if quantity.bound == "=" and value is not None and value > 0 and quantity.surface[:1].isdigit():
        near = around(value, ROUND)
        if "," in quantity.surface and interval.low < near.low and near.high < interval.high:
            return near  # "4,000" written out
    return interval


SMALL, LARGE = Decimal(100), Decimal(10_000)
"""Below the one no count is taken to be rounded, below the other none that doesn't end in a nought. Our own choice."""


def counted(term: Term) -> Interval:
    """What a count can mean: a small one told in full is no rounded one, and 3 goals are not 2.6."""
    value = term.quantity.value
    whole = value is not None and term.quantity.bound == "=" and value == int(value)
    if value is not None and whole and (value < SMALL or (value < LARGE and value % 10)):
        return Interval(value, value)
    return span_of(term)


def around(value: Decimal, part: Decimal) -> Interval:
    """The numbers within a part of a value."""
    slack = abs(value) * part
    return Interval(value - slack, value + slack)


def summed(terms: Sequence[Term]) -> Decimal:
    """The sum of numbers as they are written."""
    return sum((term.quantity.value or Decimal(0) for term in terms), Decimal(0))


def minus(one: Interval, other: Interval) -> Interval:
    """Every difference of a number of the one and a number of the other."""
    return Interval(
        one.low - other.high, one.high - other.low, one.low_open or other.high_open, one.high_open or other.low_open
    )


def over(one: Interval, other: Interval) -> Interval | None:
    """Every quotient of two positive intervals; None where the divisor holds zero or either has no end."""
    if other.low <= 0 or not (one.high.is_finite() and other.high.is_finite() and one.low.is_finite()):
        return None
    return Interval(one.low / other.high, one.high / other.low)


def joined(one: Interval, other: Interval) -> Interval:
    """Every product of a number of the one and a number of the other, both positive."""
    return Interval(one.low * other.low, one.high * other.high)


def negative(one: Interval) -> Interval:
    """The interval mirrored at zero."""
    return Interval(-one.high, -one.low, one.high_open, one.low_open)


def figure(value: Decimal, unit: str | None = None) -> str:
    """A computed number as it is shown in the working."""
    return amount(value, unit)


def finding(
    rule: Rule, claim: Claim, tie: Tie, message: str, working: tuple[str, ...], terms: Sequence[Term] | None = None,
    suggestion: str | None = None, severity: str | None = None, sure: bool = True,
) -> Finding:  # fmt: skip
    """The finding on a tie: a failure where the words alone tie its numbers, else for review.

    `sure` is what the rule says of it; numbers far apart are never sure to be of one thing.
    """
    places = tuple(term.location for term in (terms or tie.terms))
    low = tie.confidence == "low" or not sure or are_far(*(terms or tie.terms))
    kind, confidence = ("review", "low") if low else ("fail", tie.confidence)
    return Finding(
        rule.code, rule.title, kind, severity or rule.severity, confidence, message, places, (claim.id,),
        working=working, suggestion=suggestion,
    )  # fmt: skip


def are_far(*terms: Term) -> bool:
    """Whether numbers of one document stand too far apart to be surely tied."""
    places = [term.location for term in terms]
    apart = max(place.start for place in places) - min(place.end for place in places)
    return apart > FAR_APART and len({place.path for place in places}) == 1


def surface(term: Term) -> str:
    """A term as it is written, in one line."""
    return " ".join(term.location.text.split())


def in_full(term: Term) -> str:
    """A term as it is written, or as it is reckoned with where another number says how many it is of: the 0.9 billion
    of "from $0.9 to $1.2 billion"."""
    value, written = term.quantity.value, surface(term)
    if value is None or not written[-1:].isdigit():
        return written
    lent = sum(map(str.isdigit, written)) < len(str(int(abs(value))))
    return figure(value, term.quantity.unit) if lent else written
