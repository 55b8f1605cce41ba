"""Exports, imports and the balance or turnover told of them that don't fit.

## What it does
Takes exports, imports, and the surplus, deficit or turnover of one document, where each is told once and in one
currency, and looks whether they fit each other.

## Why it matters
One of the numbers is wrong, and the balance is what gets quoted.

## Example
"Exports came to $5.4 billion, imports were $7.1 billion. The trade deficit was thus $2.7 billion."

## How to resolve
Correct the number that is wrong; or say which of them holds of goods and which of goods and services.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.model import Claim, Finding, Term, Tie
from factcheck.rules import Rule
from factcheck.rules._ties import figure, finding, minus, span_of, surface, ties


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every balance and turnover that lies outside what the other flows give."""
    for claim, tie in ties(claims, "trade"):
        balance = tie.one("deficit") or tie.one("surplus")
        found = _balance(tie, balance) if balance is not None else _turnover(tie)
        if found is not None:
            message, working = found
            yield finding(rule, claim, tie, message, working)


def _balance(tie: Tie, balance: Term) -> tuple[str, tuple[str, ...]] | None:
    exports, imports, both = tie.one("exports"), tie.one("imports"), tie.one("both")
    deficit = balance.role == "deficit"
    if exports is None and imports is None:
        return None
    lines = []
    if exports is not None and imports is not None:
        first, second = span_of(exports), span_of(imports)
        one, other = exports.quantity.value, imports.quantity.value
    elif both is not None and (known := exports or imports) is not None:
        rest = minus(span_of(both), span_of(known))
        value = (both.quantity.value or Decimal(0)) - (known.quantity.value or Decimal(0))
        name = "imports" if exports is not None else "exports"
        lines.append(f"{surface(both)} - {surface(known)} = {figure(value, both.quantity.unit)} of {name}")
        first, second = (span_of(known), rest) if exports is not None else (rest, span_of(known))
        one, other = (known.quantity.value, value) if exports is not None else (value, known.quantity.value)
    else:
        return None
    assert one is not None
    assert other is not None
    given = minus(second, first) if deficit else minus(first, second)
    if given.meets(span_of(balance)):
        return None
    unit = balance.quantity.unit
    left = figure(abs(one - other), unit)
    lines.append(f"{figure(max(one, other), unit)} - {figure(min(one, other), unit)} = {left}")
    word = "deficit" if other > one else "surplus"
    return f"exports and imports leave a {word} of {left}, not a {balance.role} of {surface(balance)}", tuple(lines)


def _turnover(tie: Tie) -> tuple[str, tuple[str, ...]] | None:
    exports, imports, both = tie.one("exports"), tie.one("imports"), tie.one("both")
    if exports is None or imports is None or both is None:
        return None
    if span_of(exports).plus(span_of(imports)).meets(span_of(both)):
        return None
    summed = figure((exports.quantity.value or Decimal(0)) + (imports.quantity.value or Decimal(0)), both.quantity.unit)
    return (
        f"exports and imports come to {summed}, not to {surface(both)}",
        (f"{surface(exports)} + {surface(imports)} = {summed}",),
    )


RULE = Rule(
    "A206",
    "trade-balance",
    "exports, imports and their balance don't fit",
    "error",
    check,
    fires=(
        "Exports of the island came to $40 million and imports to $65 million. Its trade deficit was $35 million.\n",
        "Imports cost 5.2 billion dollars, exports brought in 8.1 billion dollars, a surplus of 3.9 billion dollars.\n",
    ),
    silent=(
        "Exports of the island came to $40 million and imports to $65 million. Its trade deficit was $25 million.\n",
        "Exports of the island came to $40 million and imports to $65 million. Its budget deficit was $3 million.\n",
    ),
    doc=__doc__,
)
