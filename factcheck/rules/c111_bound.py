"""A number beyond the most, or the least, that is told beside it.

## What it does
Holds a number against a bound of all cases in its own sentence or the next one, where both are in one unit and the text
has no other there that either could be of: what is never more than 50 leaves no room for 63. A bound of one thing is
held against the number that the text goes on to tell of it: what exceeded 9 million didn't come to 8.7 million.

## Why it matters
A rule that its own example breaks: one of the two is wrong.

## Example
"The lifeboat has never been called out more than 50 times in a season; last summer 63 times were logged."

## How to resolve
Correct the number or the bound, or say what exempts the one from the other.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._ties import finding, surface, ties


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every number that a bound beside it leaves no room for."""
    for claim, tie in ties(claims, "bound"):
        bound, number = tie.terms
        message = f"{surface(number)} is beyond the bound that is told beside it, {surface(bound)}"
        yield finding(rule, claim, tie, message, (f"{surface(bound)} leaves no room for {surface(number)}",))


RULE = Rule(
    "C111",
    "bound",
    "a number beyond its bound",
    "error",
    check,
    fires=(
        "The boat has never been called out more than 50 times in a season. Last summer it went out 63 times.\n",
        "No class has more than 24 pupils. The 29 pupils of the oldest class sit in the hall.\n",
        "Sales at the brewery topped £9 million for the first time. They came to £8.7 million in all.\n",
        "Nobody has ever swum the strait in less than five hours. The record is 4 hours 40 minutes.\n",
        "Demand has yet to exceed 2,000 megawatts. In January it rose to 2,300 megawatts.\n",
        "Fewer than a thousand people speak it. Of these, 1,400 live in the upper valley.\n",
    ),
    silent=(
        "As a share of all respondents, clothes menders are 23% and bicycle menders just under 14%.\n",
        "It landed 86,000 tonnes. No other harbour landed more than 60,000 tonnes.\n",
        "The new pumps all deliver at least 300 litres a minute. The old pump delivered 240 litres a minute.\n",
        "The lift takes a maximum of eight people. Eleven people were waiting for it on Friday.\n",
        "The river had never risen above 6 metres. On Friday the river stood at 6.4 metres.\n",
        "Never before had more than 900 boats taken part. This year 1,020 boats took part.\n",
        "The boat has never been called out more than 50 times in a season. Last summer it went out 43 times.\n",
        "In 2019 the ferry carried over 1,500 passengers. In 2020 the ferry carried 1,350 passengers.\n",
        "The pact topped 900 boats. The ferry carries over 1,500 cars and has room for 1,350 cars.\n",
        "Over 1,500 passengers were on board. Of these, 1,350 passengers left the ferry.\n",
    ),
    doc=__doc__,
)
