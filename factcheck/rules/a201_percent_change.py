"""A percentage of change that its two ends don't give.

## What it does
Takes the numbers before and after, each as all that rounds to it, and looks whether any of them give the percentage
that is told.

## Why it matters
One of three numbers is wrong, and everybody with a calculator can see it.

## Example
"Sales rose 20%, from $0.9 billion to $1.2 billion."

## How to resolve
Find out which of the three numbers is wrong; the working shows what the other two give.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._changes import changes, exact, fits
from factcheck.rules._ties import figure, finding, in_full, surface


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every percentage, or fraction, that lies outside what the ends give; where they go the way that is told."""
    for change in changes(claims):
        if change.role not in ("percent", "fraction") or change.went != change.direction or fits(change):
            continue
        _, percent = exact(change)
        before, after = surface(change.before), surface(change.after)
        message = f"from {before} to {after} is {figure(abs(percent), 'percent')}, not {surface(change.told)}"
        yield finding(
            rule, change.claim, change.tie, message,
            (
                f"({in_full(change.after)} - {in_full(change.before)}) / {in_full(change.before)} = "
                f"{figure(percent, 'percent')}",
                f"told: {surface(change.told)}",
            ),
            suggestion=f"{figure(abs(percent), 'percent')} instead of {surface(change.told)} would fit",
        )  # fmt: skip


RULE = Rule(
    "A201",
    "percent-change",
    "the percentage doesn't fit the numbers before and after",
    "error",
    check,
    fires=(
        "Arrivals have climbed 31% since the autumn, and stand at 74,000 bags where there were 62,000.\n",
        "Sales of the brewery rose 20%, from $0.9 billion to $1.2 billion.\n",
        "Herring landings fell by 30% to 4,000 tonnes from 5,000 tonnes.\n",
        "The library lent 8,000 books in 2019. In 2023 it lent 12,000 books. "
        "The growth of 20% in books lent pleased the council.\n",
        "Members rose from 400 to 440. The minutes speak of a rise of 40%. The claim is on page three.\n",
        "| Quarter | Orders, € million |\n|---|---|\n| Q1 | 20.4 |\n| Q2 | 22.0 |\n| Q3 | 24.5 |\n| Q4 | 25.5 "
        "|\n\nBetween the first and the last quarter orders rose by 35%.\n",
    ),
    silent=(
        "It was 2% more in money, for the mean price rose from £2.00 to £2.40 a kilo.\n",
        "The landings brought in 3% more, because the price of a crate went from £20 to £24.\n",
        "They took 4.0 TWh in 2020, 7.3 TWh in 2023 and paid 14.8 cents per kWh, a cent and a half more than then.\n",
        "So one object in three that went missing was found, of 61 in 2021 and 36 in 2023.\n",
        "Spending was 42.0 million in 2021. In constant prices it was 44.7 million in 2022 and 40.4 million in 2023, "
        "so that 2023 was 3.8% below 2021.\n",
        "Spending was £96 in 2022 and £111 in 2023. My neighbour got 210 kg, that's 40 per cent more than me.\n",
        "Sales of the brewery rose 33%, from $0.9 billion to $1.2 billion.\n",
        "Orders rose by 9.6% to 1.3 billion euros from 1.2 billion euros.\n",
        "Herring landings fell by a fifth to 4,000 tonnes from 5,000 tonnes.\n",
        'The price rises from €1.80 to €1.98. You may have read that "bills will rise by 18%". This is a mix-up.\n',
        "Members rose from 400 to 440. A leaflet spoke of a rise of 40%. The claim is untrue.\n",
        "| Flask | Price |\n|---|---|\n| Borum | €42 |\n| Tuva | €35 |\n| Nix | €28 |\n\nThe Borum is 20% dearer than "
        "the Tuva and half as dear again as the Nix.\n",
        "| Quarter | Orders, € million |\n|---|---|\n| Q1 | 20.4 |\n| Q2 | 22.0 |\n| Q3 | 24.5 |\n| Q4 | 25.5 "
        "|\n\nBetween the first and the last quarter orders rose by 25%.\n",
    ),
    doc=__doc__,
)
