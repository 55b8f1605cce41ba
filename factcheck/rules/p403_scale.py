"""The same digits, a thousand times as large.

## What it does
Looks for two amounts with the same digits in one unit, of which one is a thousand or a million times the other, in
clauses that share what they speak of, or with two digits or three figures; and for one that a text takes up, "the
43,000 hectares", and has told with the same digits and some other power of ten. So too for the two ends of a change.

## Why it matters
Million and billion are one letter and a factor of a thousand apart.

## Example
"The bank approved a loan of $3.2 billion. ... The $3.2 million loan runs for ten years."

## How to resolve
Find out which of the two it is.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from factcheck.misprints import digits_of
from factcheck.model import About, Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._evidence import COUNT, NUMBER, PERCENT, shared_words
from factcheck.rules._same import AMONG_MANY, FAR, FEW, Same
from factcheck.rules._ties import HUNDRED, finding, surface, ties

THOUSAND = Decimal(1000)

DIGITS = 2
"""Significant digits from which on two equal ones are hardly chance. Our own choice."""

FIGURES = 3
"""Figures written from which on two amounts of one unit that are alike but for their magnitude are hardly of two
things: in 1,000 true texts two were. Our own choice."""

FINE = 3
"""Significant digits from which on they are no chance, whoever is named beside them. Our own choice."""

FEW_AMOUNTS = 4
"""Amounts of a unit before one that is taken up, among which the one that it takes up is found. Our own choice."""

NEAR = 120
"""Characters from an amount to the number of what it is an amount of. Our own choice."""

TEN = 10
"""From how many on as many of two units are hardly chance. Our own choice."""

ROUND = 3
"""Stems shared where there is only one digit. Our own choice."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every pair of amounts that only the magnitude tells apart."""
    for first, second, shared in _slips(claims):
        if _is_factor_told(first, second, claims):
            continue
        here, there = (" ".join(claim.quantity.surface.split()) for claim in (second, first))
        yield Finding(
            rule.code, rule.title, "fail" if shared else "review", rule.severity, "medium" if shared else "low",
            f"{here} here, {there} there: the same digits with another magnitude",
            (second.location, first.location), (second.id, first.id),
            suggestion=f"{there} instead of {here}, or the other way round",
        )  # fmt: skip
    for first, second, _ in _taken_up(claims):
        here, there = (" ".join(claim.quantity.surface.split()) for claim in (second, first))
        yield Finding(
            rule.code, rule.title, "review", rule.severity, "low",
            f"{here} is taken up here, and the text has told {there}: the same digits with another magnitude",
            (second.location, first.location), (second.id, first.id), suggestion=f"{there} instead of {here}",
        )  # fmt: skip
    for claim, tie in ties(claims, "scale"):
        before, after = (surface(each) for each in tie.terms)
        message = f"from {before} to {after}: one of them seems to have another magnitude"
        yield finding(rule, claim, tie, message, ())
    for claim, tie in ties(claims, "slip"):
        *parts, result = tie.terms
        made = " and ".join(surface(part) for part in parts)
        message = f"{surface(result)} here: {made} make these digits with another magnitude"
        yield finding(rule, claim, tie, message, ())


def _is_factor_told(first: Claim, second: Claim, claims: Sequence[Claim]) -> bool:
    """Whether so many are counted beside an amount as it is times the other: "1,000 barrels ... some 159,000 litres",
    and "A barrel has 159 litres"."""
    if first.about is None or second.about is None or first.location.path != second.location.path:
        return False
    low, high = sorted((first, second), key=lambda claim: _middle(claim.about) if claim.about else Decimal(0))
    return any(
        each.location.path == high.location.path
        and each.quantity.unit not in (None, high.quantity.unit)
        and each.quantity.value == (high.quantity.value or 0) / (low.quantity.value or 1)
        and abs(each.location.start - high.location.start) < NEAR
        for each in claims
    )


def _slips(claims: Sequence[Claim]) -> Iterator[Same]:
    """Each claim with the first one before it that it may be the slip of."""
    many = len({claim.location.path for claim in claims}) > FEW
    alike: defaultdict[tuple[object, ...], list[tuple[Claim, About]]] = defaultdict(list)
    written: defaultdict[tuple[int, ...], list[tuple[Claim, About]]] = defaultdict(list)
    for second in claims:
        other = second.about
        if other is None or not other.interval.low.is_finite() or other.interval.low <= 0:
            continue
        digits = _middle(other).normalize().as_tuple().digits
        before = alike[_unit(second, other), digits]
        if other.unit == NUMBER and other.taken_up and _is_written_out(second):
            before = written[digits]  # "crowns worth 5.6 billion ... the 5.6 million"
        for first, one in before[-FAR:] if not second.published else ():
            if not _slipped(one, other):
                continue
            shared = shared_words(first, one, second, other, strict=False)
            if shared is None and one.line != other.line and _are_written_out(first, second):
                shared = one.words & other.words  # whoever asks, or is named: "is £23 billion not too much?"
                again = other.taken_up and second.quantity.unit_kind == "count"  # "the 2.4 billion doses"
                shared = shared if shared or again or digits_of(second.quantity) >= FINE else None
            apart = first.location.path != second.location.path
            same = one.unit == other.unit and one.line != other.line  # not "revenue of $19.4m", "$19,400 a day"
            if same and not apart and _are_figures_alike(first, second):
                yield Same(first, second, shared or frozenset())
                break
            if shared is None or (apart and len(shared) < (AMONG_MANY if many else 1)):
                continue
            if _is_told(first, second, shared):
                yield Same(first, second, shared)
                break
        alike[_unit(second, other), digits].append((second, other))
        if _is_written_out(second):
            written[digits].append((second, other))


def _are_figures_alike(first: Claim, second: Claim) -> bool:
    """Whether two amounts that a thousand or a million parts have figures that are hardly alike by chance."""
    figures = min(len("".join(filter(str.isdecimal, claim.quantity.surface))) for claim in (first, second))
    return digits_of(second.quantity) >= DIGITS or figures >= FIGURES


def _are_written_out(first: Claim, second: Claim) -> bool:
    """Whether both of two amounts of one unit are told with a word for their magnitude."""
    scaled = _is_written_out(first) and _is_written_out(second)
    known = first.quantity.unit is not None and first.quantity.unit_kind != "percent"
    return scaled and known and first.quantity.unit == second.quantity.unit


def _is_written_out(claim: Claim) -> bool:
    return claim.quantity.bound != "range" and any(letter.isalpha() for letter in claim.quantity.surface)


def _taken_up(claims: Sequence[Claim]) -> Iterator[Same]:
    """Each amount that is taken up in a document that has told no such one, but one of its digits, a power of ten as
    large: "4,300 hectares burned", "the 43,000 hectares". Where the text tells that factor, it may be what it is of."""
    documents: defaultdict[str, list[tuple[Claim, About]]] = defaultdict(list)
    for claim in claims:
        if claim.about is not None and not claim.published and claim.quantity.value:
            documents[claim.location.path].append((claim, claim.about))
    for told in documents.values():
        values = {abs(claim.quantity.value or Decimal(0)) for claim, _ in told}
        for at, (second, other) in enumerate(told):
            unit = other.unit.startswith((*COUNT, PERCENT, "up ", "down "))
            before = [(claim, about) for claim, about in told[:at] if about.unit == other.unit]
            if unit or not other.taken_up or len(before) > FEW_AMOUNTS:
                continue
            if digits_of(second.quantity) < DIGITS:  # "40 megawatts", "the 40-gigawatt park"
                before = [(claim, about) for claim, about in before if _is_in_another_unit(claim, second)]
            if any(about.interval.meets(other.interval) for _, about in before):
                continue
            meant = [(claim, about) for claim, about in before if _is_power_apart(claim, about, second, other, values)]
            if len(meant) == 1:
                yield Same(meant[0][0], second, meant[0][1].words & other.words)


def _is_in_another_unit(first: Claim, second: Claim) -> bool:
    """Whether two amounts are as many of two units: 40 megawatts and 40 gigawatts."""
    one, other = first.quantity, second.quantity
    return one.unit != other.unit and one.value == other.value is not None and (one.value or 0) >= TEN


def _is_power_apart(first: Claim, one: About, second: Claim, other: About, values: set[Decimal]) -> bool:
    """Whether two amounts have the same digits, written in one unit or in two of one kind, and nothing says why."""
    low, high = sorted((_middle(one), _middle(other)))
    told = first.modality == second.modality or digits_of(second.quantity) >= FINE or second.modality == "negated"
    if low <= 0 or not told or not _are_digits_alike(first, second):
        return False
    factor = (high / low).normalize()
    powers = factor.as_tuple().digits == (1,) and factor > 1
    return powers and values.isdisjoint({factor, 1 / factor, HUNDRED / factor})


def _are_digits_alike(first: Claim, second: Claim) -> bool:
    digits = [(claim.quantity.value or Decimal(0)).normalize().as_tuple().digits for claim in (first, second)]
    return digits[0] == digits[1]


def _unit(claim: Claim, about: About) -> str:
    """The unit that both of a slip are in: what is counted, by any name; a dimension; a rate or its amount."""
    if claim.quantity.unit_kind == "count":
        return COUNT[0]
    told = about.unit.removeprefix("up ").removeprefix("down ")  # "lost 310 million", "a loss of 310 billion"
    return told.partition(" per ")[0] if told != NUMBER else claim.quantity.unit or ""


def _middle(about: About) -> Decimal:
    """The middle of what a number can be, or the end that it has: that of "some 640,000" and of "640 million"."""
    low, high = about.interval.low, about.interval.high
    return (low + high) / 2 if high.is_finite() else low


def _slipped(one: About, other: About) -> bool:
    low, high = sorted((_middle(one), _middle(other)))
    return any(low * factor == high for factor in (THOUSAND, THOUSAND**2))


def _is_told(first: Claim, second: Claim, shared: frozenset[str]) -> bool:
    """Whether digits and words say that the two are one: with one digit it takes more words."""
    about, digits = second.about, digits_of(second.quantity)
    if about is None:
        return False
    counted, named = first.quantity.unit_kind == "count", first.quantity.unit == second.quantity.unit
    if counted and not named and len(_middle(about).normalize().as_tuple().digits) < DIGITS:
        return False  # "40 seats", and "the 40,000 households"
    if about.taken_up and (counted or _are_written_out(first, second)):
        return True  # "600,000 visitors" ... "the 600 million visitors"
    scaled = [_is_written_out(claim) for claim in (first, second)]
    if digits < DIGITS:
        return all(scaled) and len(shared) >= (1 if _are_written_out(first, second) and about.unit != NUMBER else ROUND)
    # "Revenue of $19.4m" is not "$19,400 a day", but "the $19.4m rental" may be.
    apart = first.quantity.unit != second.quantity.unit and not about.taken_up
    return bool(shared) or (any(scaled) and about.unit != NUMBER and not apart)


RULE = Rule(
    "P403",
    "scale",
    "the same digits with another magnitude",
    "error",
    check,
    fires=(
        "The club signed a sponsor for €45 million.\n\nCritics call the sponsor's €45 billion too little.\n",
        "The flood covered 5,200 hectares of wheat.\n\nIt takes a year to drain the 52,000 hectares.\n",
        "The barn is home to 64,000 seeds of beans.\n\nIf 64 million seeds were lost, nobody could sow.\n",
        "The mills at sea come to 400 megawatts.\n\nNobody on the cape needs 400 gigawatts.\n",
        "Profit at the mill rose from 310 million euros to 340 billion euros.\n",
        "The harbour spent C$620 million.\n\nNobody knows what the 62-million-dollar dredging did.\n",
        "Its users numbered 1.5 billion at the end of June, up from 1.2 million a year before.\n",
        "The fund lent 2.7 billion dollars to farmers.\n\nOf the 2.7 million dollars lent, half came from abroad.\n",
    ),
    silent=(
        "The club signed a sponsor for €45 million.\n\nCritics call the sponsor's €45 million too little.\n",
        "Profit at the mill rose from 310 million euros to 340 million euros.\n",
        "The flood covered 5,200 hectares of wheat, a tenth of the 52,000 hectares in the valley.\n",
        "The club signed a sponsor for €4 million.\n\nThe sponsor's box needs a roof of €4,000.\n",
        "About 1,000 barrels of oil, some 159,000 litres, ran into the bay. A barrel has 159 litres of oil.\n",
    ),
    doc=__doc__,
    across=True,
)
