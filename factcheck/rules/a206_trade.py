"""Exports, imports and the balance or turnover told of them that don't fit.

## What it does
Takes exports, imports, and the surplus, deficit or turnover of one document, in one currency and of one time, and looks
whether any of them fit each other; or which side they leave, where only that is said.

## Why it matters
One of the numbers is wrong, and the balance is what gets quoted.

## Example
"Exports came to $5.4 billion, imports were $7.1 billion. The trade deficit was thus $2.7 billion."

## How to resolve
Correct the number that is wrong; or say which of them holds of goods and which of goods and services.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.model import Claim, Finding, Interval, Location, Term, Tie
from factcheck.rules import Rule
from factcheck.rules._borne_out import are_beside, levels
from factcheck.rules._ties import figure, finding, minus, negative, span_of, surface, ties


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every balance and turnover that lies outside what any flows give that it may be of."""
    told: defaultdict[Location, list[tuple[Claim, Tie]]] = defaultdict(list)
    for claim, tie in ties(claims, "trade"):
        told[tie.terms[0].location].append((claim, tie))
    for group in told.values():
        if not any(_fits(tie) for _, tie in group):
            claim, tie = group[0]
            if tie.terms[0].role != "both" and _has_balance(tie, claims):
                continue  # the balance of another year, or of another partner
            message, working = _working(tie)
            yield finding(rule, claim, tie, message, working)
    for claim, tie in ties(claims, "trade_sign"):
        exports, imports = (span_of(term) for term in tie.terms[:2])
        more, less = (exports, imports) if tie.about == "surplus" else (imports, exports)
        if more.high < less.low:
            one, other = (surface(term) for term in tie.terms[:2])
            message = f"exports of {one} and imports of {other} leave no {tie.about}"
            yield finding(rule, claim, tie, message, ())


def _fits(tie: Tie) -> bool:
    return any(span_of(tie.terms[0]).meets(each) for each in _given(tie))


def _has_balance(tie: Tie, claims: Sequence[Claim]) -> bool:
    """Whether the balance of two flows stands beside them."""
    return any(
        span_of(each).meets(given) and any(are_beside(each, flow) for flow in tie.terms[1:])
        for each in levels(claims, tie.terms[1])
        for given in _given(tie)
        if each.quantity.unit in (None, tie.terms[0].quantity.unit) and each.location != tie.terms[0].location
    )


def _flows(tie: Tie) -> tuple[Interval, Interval]:
    """Exports and imports, told or left over from both."""
    exports, imports, both = (tie.one(role) for role in ("exports", "imports", "both"))
    if exports is not None and imports is not None:
        return span_of(exports), span_of(imports)
    assert both is not None
    known = exports or imports
    assert known is not None
    rest = minus(span_of(both), span_of(known))
    return (span_of(known), rest) if exports is not None else (rest, span_of(known))


def _given(tie: Tie) -> Iterable[Interval]:
    """What the flows give, either way round where words don't say which way the goods went."""
    exports, imports = _flows(tie)
    if tie.terms[0].role == "both":
        return (exports.plus(imports),)
    left = minus(exports, imports)
    if tie.about != "signed":
        return left, negative(left)
    return (negative(left),) if tie.terms[0].role == "deficit" else (left,)


def _working(tie: Tie) -> tuple[str, tuple[str, ...]]:
    left, first, second = tie.terms
    unit = left.quantity.unit
    one, other = (_value(each) for each in (first, second))
    if left.role == "both":
        summed = figure(one + other, unit)
        message = f"exports and imports come to {summed}, not to {surface(left)}"
        return message, (f"{surface(first)} + {surface(second)} = {summed}",)
    steps: tuple[str, ...] = ()
    if first.role == "both":
        name = "imports" if second.role == "exports" else "exports"
        steps = (f"{surface(first)} - {surface(second)} = {figure(one - other, unit)} of {name}",)
        one, other = (other, one - other) if second.role == "exports" else (one - other, other)
    word = "deficit" if other > one else "surplus"
    rest = figure(abs(one - other), unit)
    steps += (f"{figure(max(one, other), unit)} - {figure(min(one, other), unit)} = {rest}",)
    return f"exports and imports leave a {word} of {rest}, not a {left.role} of {surface(left)}", steps


def _value(term: Term) -> Decimal:
    return term.quantity.value or Decimal(0)


RULE = Rule(
    "A206",
    "trade-balance",
    "exports, imports and their balance don't fit",
    "error",
    check,
    fires=(
        "Tamborra sold farm goods worth $3.6 billion abroad and bought foreign food for $2.9 billion. Its farm "
        "surplus is $1.7 billion.\n",
        "It delivered 6.4 TWh to its neighbours.\n\nPurchases from abroad came to 4.9 TWh. It had net exports of 2.5 "
        "TWh.\n",
        "Goods worth £340 million went out, goods worth £410 million came in. The port's balance is £170 million in "
        "the red.\n",
        "Goods worth 9.6 million euros left the islands, and goods worth 7.9 million were brought in, which left a "
        "trade surplus of 2.7 million euros.\n",
        "Power exports were 14.6 TWh and imports 9.1 TWh, which left net exports of 6.5 TWh for the year.\n",
        "Volta ran a trade surplus of $1.9 billion in 2023. It sold goods worth $11.3 billion abroad and bought goods "
        "for $8.4 billion.\n",
        "It shipped out 320,000 tonnes of steel and took in 410,000 tonnes, becoming a net exporter of steel.\n",
        "Exports of the island came to $40 million and imports to $65 million. Its trade deficit was $35 million.\n",
        "Imports cost 5.2 billion dollars, exports brought in 8.1 billion dollars, a surplus of 3.9 billion dollars.\n",
        "The island runs a surplus: exports came to $40 million and imports to $65 million.\n",
        "Wool exports earned 90 million crowns, wool imports 40 million. The surplus in wool was 80 million crowns.\n",
        "Tins of sprats and eel sent to other lands were worth $720 million.\n\nPrawns and salt cost the isle $260 "
        "million. A surplus of $560 million in the sea trade pays for its school.\n",
        "Tamboria sold farm products worth $3.6 billion abroad last year and bought foreign food for $2.9 billion. Its "
        "farm trade surplus thus came to $1.7 billion.\n",
        "Last year it delivered 6.4 TWh to its neighbours.\n\nA ship scratched a cable.\n\nIn the opposite direction, "
        "purchases of electricity from abroad added up to 4.9 TWh. Net exports of 2.5 TWh are no cause for shame.\n",
        "The country sells more fish abroad than it buys: imports run to 84,000 tonnes a year, exports to 57,000.\n",
        "Exports stood at 9.4 billion crowns, 1.2 billion more than imports, which were 7.1 billion.\n",
    ),
    silent=(
        "Norrland bought 48 million litres of wine. In money the gap is smaller: €183 million against €171 million. "
        "Trade in beer is worth €12 million.\n",
        "Tamborra sold farm goods worth $3.6 billion abroad and bought foreign food for $2.9 billion. Its farm "
        "surplus is $0.7 billion.\n",
        "It delivered 6.4 TWh to its neighbours.\n\nPurchases from abroad came to 4.9 TWh. It had net exports of 1.5 "
        "TWh.\n",
        "Goods worth £340 million went out, goods worth £410 million came in. The port's balance is £70 million in "
        "the red.\n",
        "We exported 3.2 TWh and imported 4.7 TWh, which turned a net export of 2.0 TWh into a net import of 1.5.\n",
        "Power exports were 14.6 TWh and imports 9.1 TWh, which left net exports of 5.5 TWh for the year.\n",
        "It shipped out 420,000 tonnes of steel and took in 310,000 tonnes, becoming a net exporter of steel.\n",
        "Exports of the island came to $40 million and imports to $65 million. Its trade deficit was $25 million.\n",
        "Tins of sprats and eel sent to other lands were worth $720 million.\n\nPrawns and salt cost the isle $260 "
        "million. A surplus of $460 million in the sea trade pays for its school.\n",
        "The mill made tins worth $720 million.\n\nThe port cost $260 million. A budget surplus of $560 million pays "
        "for its school and helps trade.\n",
        "Exports of the island came to $40 million and imports to $65 million. Its budget deficit was $3 million.\n",
        "The island runs a deficit: exports came to $40 million and imports to $65 million.\n",
        "Tamboria sold farm products worth $3.6 billion abroad last year and bought foreign food for $2.9 billion. Its "
        "farm trade surplus thus came to $0.7 billion.\n",
        "Last year it delivered 6.4 TWh to its neighbours.\n\nA ship scratched a cable.\n\nIn the opposite direction, "
        "purchases of electricity from abroad added up to 4.9 TWh. Net exports of 1.5 TWh are no cause for shame.\n",
        "The country sells more fish abroad than it buys: imports run to 57,000 tonnes a year, exports to 84,000.\n",
        "After a surplus in 2019, exports came to $40 million and imports to $65 million.\n",
        "Wool exports earned 90 million crowns, wool imports 40 million. The surplus was 80 million crowns.\n",
        "Exports grew by 5.4% to $18.2 billion, imports by 7.9% to $19.6 billion. The deficit was $1.4 billion.\n",
    ),
    doc=__doc__,
)
