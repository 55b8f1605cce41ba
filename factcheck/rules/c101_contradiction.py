"""Two statements about the same thing that cannot both be true.

## What it does
Holds every two facts of a document that have the same measure, sides, period and scope against each other, as
intervals: a bare number is all that rounds to it, "more than a billion" everything above. If no number fits both, they
contradict each other. Between two documents, or with what was published before (`--against`), all of it has to agree,
with the time named; that is for review, for they may go by different sources.

## Why it matters
At least one of them is wrong, and a reader can see that without any data.

## Example
"Trade between Belarus and Kazakhstan exceeds 2 billion dollars. ... Trade between Belarus and Kazakhstan is below
1.5 billion dollars."

## How to resolve
Find out which one holds and correct the other; or say what makes them differ: the year, goods against goods and
services, one side's statistics against the other's.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from factcheck.formatting import said
from factcheck.model import Claim, Finding, Term
from factcheck.rules import Rule
from factcheck.rules._borne_out import is_share_told
from factcheck.rules._pairs import Pair, by_document, finding, pairs, sentences


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every pair whose logical intervals are disjoint."""
    told = list(pairs(claims, lambda one, other: not one.interval.meets(other.interval)))
    beside = Counter(sentences(*pair[:2]) for pair in told)
    documents = by_document(claims) if told else {}
    for pair in told:
        if beside[sentences(*pair[:2])] > 1 or _is_share(
            pair, documents[pair.first.location.path, pair.first.published]
        ):
            continue  # two sentences that differ in more are of two things
        first, second = pair.first.quantity, pair.second.quantity
        one, other = said(first), said(second)
        message = f"{pair.second.measure}: {other} here, and {one} there; no number is both"
        yield finding(rule, pair, message, ())


def _is_share(pair: Pair, claims: Sequence[Claim]) -> bool:
    """Whether the smaller of two numbers is told to be a share of the other: "a third of them, or $300 million"."""
    one, other = (Term("same", claim.quantity, claim.location) for claim in pair[:2])
    return one.location.path == other.location.path and is_share_told(one, other, claims, near=True)


RULE = Rule(
    "C101",
    "contradiction",
    "statements contradict each other",
    "error",
    check,
    fires=(
        "Trade between Belarus and Kazakhstan exceeds 2 billion dollars.\n\n"
        "Officials noted that trade between Belarus and Kazakhstan is below 1.5 billion dollars.\n",
        "In 2019 Germany's exports to France were $120 billion. "
        "Germany exported goods worth 95 billion dollars to France in 2019.\n",
    ),
    silent=(
        "Trade between Belarus and Kazakhstan was 2 billion dollars in 2019. "
        "In 2020 trade between Belarus and Kazakhstan was 1.5 billion dollars.\n",
        "Trade between Belarus and Kazakhstan exceeds 1.2 billion dollars. "
        "Trade between Belarus and Kazakhstan is 1.24 billion dollars.\n",
        "Trade between Belarus and Kazakhstan is 1 billion dollars. "
        "The two countries plan to bring trade between Belarus and Kazakhstan to 3 billion dollars.\n",
    ),
    doc=__doc__,
    across=True,
)
