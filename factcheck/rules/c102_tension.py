"""Two statements that can both be literally true, but that no one who knows both would make.

## What it does
Compares what a reader takes from two statements about the same thing. "Exceeds a billion" is literally true of four
billion; but it is said, and understood, of something between one billion and two, the next number as round (Cummins,
Sauerland & Solt 2012). Where the literal readings meet and the customary ones don't, the two are in tension.

## Why it matters
One of the two misleads, and most often one is wrong: a figure is old, or million became billion.

## Example
"The current trade volume exceeds a billion dollars", beside "it has exceeded that by several billions".

## How to resolve
Give the number itself, with its year and source, in place of the looser of the two; or say why they differ.
"""

from collections.abc import Iterable, Sequence

from factcheck.formatting import interval
from factcheck.model import Claim, Finding, Quantity
from factcheck.rules import Rule
from factcheck.rules._pairs import Pair, finding, pairs


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every pair whose logical intervals meet and whose customary ones are disjoint."""
    for pair in pairs(claims, _is_tension):
        yield finding(rule, pair, _message(pair), _notes(pair))


def _is_tension(one: Quantity, other: Quantity) -> bool:
    return one.interval.meets(other.interval) and not one.customary.meets(other.customary)


def _message(pair: Pair) -> str:
    here, there = (interval(c.quantity.customary, c.quantity.unit) for c in (pair.second, pair.first))
    return f"{pair.second.measure} is taken to be {here} here, and {there} there"


def _notes(pair: Pair) -> tuple[str, ...]:
    first, second = pair.first, pair.second
    literal = (
        f"both can be literally true: “{first.quantity.surface}” commits only to "
        f"{interval(first.quantity.interval, first.quantity.unit)}, “{second.quantity.surface}” to "
        f"{interval(second.quantity.interval, second.quantity.unit)}"
    )
    low, high = sorted((first, second), key=lambda claim: claim.quantity.customary.low)
    reader = (
        f"no reader takes them so: who knows of {interval(high.quantity.customary, high.quantity.unit)} "
        f"doesn't say “{_words(low)}”, which is understood as {interval(low.quantity.customary, low.quantity.unit)}"
    )
    return (literal, reader)


def _words(claim: Claim) -> str:
    return " ".join(claim.location.text.split())


RULE = Rule(
    "C102",
    "tension",
    "statements are in tension",
    "warning",
    check,
    fires=(
        "Trade between Belarus and Kazakhstan exceeds a billion dollars. "
        "Trade between Belarus and Kazakhstan is now at least 4 billion dollars.\n",
        'Trade between Turkey and Ethiopia exceeds a billion dollars.\n\nTurkish President Ali Demir said: "I hoped '
        "that trade between Turkey and Ethiopia would reach a billion dollars. "
        'It has already exceeded that, by several billions."\n',
    ),
    silent=(
        "Trade between Belarus and Kazakhstan exceeds a billion dollars. "
        "Trade between Belarus and Kazakhstan is 1.4 billion dollars.\n",
        "Trade between Turkey and Ethiopia exceeds a billion dollars.\n\nTurkish President Ali Demir said: "
        '"I hope that trade between Turkey and Ethiopia will exceed several billion dollars."\n',
    ),
    doc=__doc__,
    across=True,
)
