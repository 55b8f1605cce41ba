"""None of something, and then so many of it.

## What it does
Holds "no jobs will be lost" against a number of jobs that will be cut in another sentence, and "the club has no debts"
against a sum that it owes.

## Why it matters
The denial is what the headline is made of.

## Example
"No jobs would be lost. ... He went on to say that 120 posts would be cut."

## How to resolve
Say which jobs the denial is about.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._ties import finding, surface, ties


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every number beside a denial of the same."""
    for claim, tie in ties(claims, "none"):
        none, some = tie.terms
        if some.quantity.interval.low > 0:
            yield finding(rule, claim, tie, f"“{surface(none)}” here, {surface(some)} there", (f"{surface(some)} > 0",))


RULE = Rule(
    "C107",
    "none-and-some",
    "none of it, and then some",
    "warning",
    check,
    fires=(
        '"We have no debt at all," she said.\n\n"We still owe £40 million, and that has to be repaid first."\n',
        '"We\'ve never had a penny from the state," she says.\n\n"The ministry of culture gave us £150,000 in 2019."\n',
        "The club is debt-free, its treasurer said.\n\nShe added that the club had a loan of £30,000 to pay back.\n",
        "No jobs will be lost at the mill, the owner said.\n\nAt the mill 40 workers will be dismissed.\n",
        "No schools will be closed, the mayor promised. In autumn, 3 schools are to be shut for good.\n",
        "Not a single nurse has resigned since 2021, Amos said. The ward has a bath.\n\n"
        "Four of our nurses handed in their notice in 2022, she said later.\n",
        "“I have never lost a case,” Tom Reid says. He is 51.\n\n“The two cases I lost in 1999 taught me a lot,” he "
        "says.\n",
    ),
    silent=(
        "“I have never lost a case,” Tom Reid says. He has a cat.\n\n“The two cases I won in 1999 taught me a lot,” he "
        "says.\n",
        "Not a single nurse has resigned since 2021, Amos said. The ward has a bath.\n\n"
        "Four of our nurses were on leave in 2022, she said later.\n",
        '"We had no debt at all in 2010," she said.\n\n"We still owe the banks £40 million."\n',
        '"We\'ve never had a penny from the state," she says.\n\n"The Holm foundation gave us £150,000 in 2019."\n',
        "No jobs will be lost at the mill, the owner said.\n\nThe mill has 40 workers.\n",
        "No schools will be closed, the mayor promised. In autumn, 3 schools are to be painted.\n",
    ),
    doc=__doc__,
)
