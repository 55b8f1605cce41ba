"""A column or a row of a table that doesn't add up to its total.

## What it does
Adds the numbers above a total, or beside one, each as all that rounds to it, and looks whether the total is among the
sums. A total is one by its name, or by any name where its other figures are the sums. Subtotals are held against the
rows before them, shares against a total of 100; rows "of which" are no parts, and a total with an empty cell, of
averages, prices, years or codes is left alone. Brackets are a minus sign, marks that point to a note are none of the
number.

## Why it matters
Tables are copied, and their mistakes with them.

## Example
"| Summer | 412 |", "| Winter | 268 |", "| Total | 982 |"

## How to resolve
Find the cell that is wrong; the working shows the sum.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.model import Claim, Finding, Term, Tie, sum_of
from factcheck.rules import Rule
from factcheck.rules._ties import figure, finding, span_of, summed, surface, ties

APART = Decimal("0.5"), Decimal(2)
"""How far a sum may be from the total and still be meant as it: else the row holds something else. Our own choice."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every total outside the sum of its cells; where a wrong cell spoils its row and its column, both as one."""
    wrong = [(claim, tie) for claim, tie in ties(claims, "table") if not _fits(tie)]
    told: set[int] = set()
    for at, (claim, tie) in enumerate(wrong):
        crossing = [
            (place, other)
            for place, (_, other) in enumerate(wrong[at + 1 :], at + 1)
            if place not in told and _is_crossed(tie, other)
        ]
        if at in told:
            continue
        both = [tie, *(other for _, other in crossing[:1])]
        told.update(place for place, _ in crossing[:1])
        shown = figure(_sum(tie))
        yield finding(
            rule, claim, tie, f"the cells add up to {shown}, not to {surface(tie.terms[0])}",
            tuple(_working(each) for each in both),
            terms=tuple({term.location: term for each in both for term in each.terms}.values()),
            suggestion=f"a total of {shown} would fit" if len(both) == 1 else _repair(*both),
        )  # fmt: skip


def _fits(tie: Tie) -> bool:
    """Whether a total is among the sums of its cells, or too far from them to be meant as it."""
    whole = sum_of([span_of(part) for part in tie.terms[1:]])
    told = tie.terms[0].quantity.value or Decimal(0)
    least, most = sorted((told * APART[0], told * APART[1]))
    return whole.meets(span_of(tie.terms[0])) or not least <= _sum(tie) <= most


def _sum(tie: Tie) -> Decimal:
    return summed(tie.terms[1:])


def _working(tie: Tie) -> str:
    return " + ".join(surface(part) for part in tie.terms[1:]) + f" = {figure(_sum(tie))}"


def _shared(one: Tie, other: Tie) -> Term | None:
    """The cell that two sums have in common; None where they have several, or none."""
    places = {term.location for term in other.terms}
    found = [term for term in one.terms if term.location in places]
    return found[0] if len(found) == 1 else None


def _needed(tie: Tie, cell: Term) -> Decimal:
    """What would have to stand in a cell for a sum to be right."""
    off = (tie.terms[0].quantity.value or Decimal(0)) - _sum(tie)
    value = cell.quantity.value or Decimal(0)
    return value - off if cell.location == tie.terms[0].location else value + off


def _is_crossed(one: Tie, other: Tie) -> bool:
    """Whether one number in the cell that two sums share would make both right."""
    cell = _shared(one, other)
    return cell is not None and _needed(one, cell) == _needed(other, cell)


def _repair(one: Tie, other: Tie) -> str | None:
    cell = _shared(one, other)
    return cell and f"{figure(_needed(one, cell))} instead of {surface(cell)} would fit"


RULE = Rule(
    "A210",
    "table-total",
    "a table doesn't add up",
    "error",
    check,
    fires=(
        "Boats by port:\n\n| Port | Boats |\n|---|---|\n| Hull | 31 |\n| Grimsby | 22 |\n| Total | 63 |\n",
        "| Shop | May | June | Total |\n|---|---|---|---|\n| A | 10 | 12 | 22 |\n"
        "| B | 20 | 15 | 45 |\n| C | 5 | 6 | 11 |\n",
        "<table><tr><th>Port</th><th>Boats</th></tr><tr><td>Hull</td><td>31</td></tr><tr><td>Grimsby</td><td>22</td></tr>"
        "<tr><td>Total</td><td>63</td></tr></table>\n",
        "| Fuel | Share, % |\n|---|---|\n| Gas | 41 |\n| Coal | 22 |\n| Wind | 27 |\n| Total | 100 |\n",
        "| | Profit |\n|---|---|\n| Ships | (12) |\n| Docks | 31 |\n| Cranes | 8 |\n| Total | 47 |\n",
        "| Port | Boats |\n|---|---|\n| Hull | 31 |\n| Goole | 4 |\n| Subtotal | 45 |\n| Cowes | 7 |\n| Total | 52 |\n",
    ),
    silent=(
        "Boats by port:\n\n| Port | Boats |\n|---|---|\n| Hull | 31 |\n| Grimsby | 22 |\n| Total | 53 |\n",
        "Prices:\n\n| Port | Price |\n|---|---|\n| Hull | 31 |\n| Grimsby | 22 |\n| Total | 26 |\n",
        "| Fuel | Share, % |\n|---|---|\n| Gas | 41.2 |\n| Coal | 22.1 |\n| Wind | 36.6 |\n| Total | 100 |\n",
        "| | Profit |\n|---|---|\n| Ships | (12)* |\n| Docks | 31 |\n| Cranes | 8[1] |\n| Total | 27 |\n",
        "| Port | Boats |\n|---|---|\n| Hull | 31 |\n| of which new | 9 |\n| Goole | n/a |\n"
        "| Cowes | 7 |\n| Total | 40 |\n",
        "| Port | Boats |\n|---|---|\n| Hull | 31 |\n| Goole | 4 |\n| Subtotal | 35 |\n| Cowes | 7 |\n| Total | 42 |\n",
        "| Port | Phone | Since |\n|---|---|---|\n| Hull | 555123 | 1950 |\n| Goole | 555124 | 1951 |\n"
        "| Total | 900000 | 1975 |\n",
    ),
    doc=__doc__,
)
