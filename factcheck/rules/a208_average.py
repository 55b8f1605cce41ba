"""An average that its numbers don't have.

## What it does
Of a list of three numbers or more with their average in one sentence, takes the mean. Of averages of parts, and of all
numbers of its kind in a short text, looks whether that of the whole lies between the smallest and the largest of them.

## Why it matters
No weights can move an average beyond its parts.

## Example
"In the North the average salary was 640 dollars, in the South 810. Across the country the average is 900 dollars."

## How to resolve
Correct the average, or the part that is wrong.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.misprints import is_rounded
from factcheck.model import Claim, Finding, Interval, sum_of
from factcheck.rules import Rule
from factcheck.rules._ties import counted, figure, finding, span_of, summed, surface, ties

FAR = Decimal(1000)
"""How many times as large as another one an item is at most. Our own choice."""

BEYOND = Decimal("1.4")
"""How many times beyond the numbers that no list ties it to an average is another one, and no mistake. Our own choice:
of those that open texts tell wrong, the farthest is 1.13 times."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every average outside its parts, or off the mean of its list."""
    for claim, tie in ties(claims, "average"):
        average, parts = tie.terms[0], tie.terms[1:]
        intervals = [counted(part) if part.quantity.unit_kind == "count" else span_of(part) for part in parts]
        told = span_of(average)
        values = [part.quantity.value or Decimal(0) for part in parts]
        if min(map(abs, values)) * FAR < max(map(abs, values)):
            continue  # "664,000, after 1.49 million, and the mean of the last four": of how many, and no item
        low, high = min(each.low for each in intervals), max(each.high for each in intervals)
        between = told.meets(Interval(low, high))
        mean = summed(parts) / len(parts)
        value = average.quantity.value or Decimal(0)
        if tie.about != "list" and low > 0 and not low / BEYOND < value < high * BEYOND:
            continue
        fits = told.meets(sum_of(intervals).times(Decimal(1) / len(parts))) or is_rounded(average.quantity, mean)
        unit = average.quantity.unit
        if between and (fits or tie.about != "list"):
            continue
        shown = ", ".join(surface(part) for part in parts)
        if between:
            working = (f"({' + '.join(surface(part) for part in parts)}) / {len(parts)} = {figure(mean, unit)}",)
            message = f"the mean of {shown} is {figure(mean, unit)}, not {surface(average)}"
        else:
            working = (f"{figure(min(values), unit)} <= average <= {figure(max(values), unit)}",)
            message = f"no average of {shown} is {surface(average)}"
        yield finding(rule, claim, tie, message, working, sure=tie.about == "list")


RULE = Rule(
    "A208",
    "average",
    "the average doesn't fit its numbers",
    "error",
    check,
    fires=(
        "A kilo cost $4.20 in June, $4.60 in July and $5.00 in August. A jar sells for $7.90.\n\nFor the three "
        "months together the mean price is $5.20 a kilo.\n",
        "The average member is 61 years old here. There the average age is 47. Over both clubs it puts the average "
        "age at 66.\n",
        "The three on the lower Sarn are 18, 24 and 36 years old, with an average age of 34 years.\n",
        "The three boats landed 10, 14 and 18 crates, an average of 20 crates.\n",
        "Its average rent was 8 euros in the old town. On the hill the average rent was 11 euros. "
        "For the city as a whole the rent averaged 13 euros.\n",
        "Rents ranged from 210 crowns to 340 crowns, with an average of 390 crowns.\n",
        "The mills ground 14, 17, 20 and 21 sacks, or 27 sacks per mill, which was a record.\n",
        "We drilled cores of 3.2 metres, 4.0 metres and 4.8 metres.\n\nThe drill jammed.\n\nThe mean length of the "
        "cores was 5.3 metres, better than in 2018.\n",
        "The average wage at Corben is 52,000 crowns. Men there earn 48,000 and women 44,000.\n",
        "The average heat in the three weeks was 24 degrees: 16 in the first, 17 in the second and 18 in the third.\n",
    ),
    silent=(
        "A kilo cost $4.20 in June, $4.60 in July and $5.00 in August. A jar sells for $7.90.\n\nFor the three "
        "months together the mean price is $4.60 a kilo.\n",
        "An average crossing had 240 passengers on board, up from 200. On the northern route the average was 155 "
        "passengers.\n",
        "The average member is 61 years old here. There the average age is 47. Over both clubs it puts the average "
        "age at 55.\n",
        "Visitors from home spend €64 a day and those from abroad €118. The average of all visitors is €80 a day.\n",
        "With 240, 310 and 275 in the hall, 825 in all and 275 on average, as against 260 a concert the year before.\n",
        "The three on the lower Sarn are 18, 24 and 36 years old, with an average age of 26 years.\n",
        "The three boats landed 10, 14 and 18 crates, an average of 14 crates.\n",
        "Its average rent was 8 euros in the old town. On the hill the average rent was 11 euros. "
        "For the city as a whole the rent averaged 9 euros.\n",
        "Rents ranged from 210 crowns to 340 crowns, against an average of 390 crowns in the valley.\n",
        "The mills ground 14, 17, 20 and 21 sacks, or 18 sacks per mill, which was a record.\n",
        "We drilled cores of 3.2 metres, 4.0 metres and 4.8 metres.\n\nThe drill jammed.\n\nIn 2018 the mean length "
        "of the cores had been 5.3 metres.\n",
        "The players are 21, 25 and 29 years old. The average age in the league is 32.\n",
        "The mill at Ost grinds 22 sacks a day, Nord 28 and West 25; the guild takes the average of the three.\n",
        "Average gross earnings went from 2,500 to 2,660 crowns a month. After tax the average earner kept 1,950 "
        "crowns.\n",
        "We had 152,000 claims, with an average of $12,500. A week before it had been 120,000 claims, an average of "
        "$13,000. Late claims are smaller: the 32,000 new ones average $10,625.\n",
        "In Morven 48 donors were counted for every 1,000 adults, in Glen 44, in Arle 37, in Strath 33 and in "
        "Carr 29. The average donor is 46 years old.\n",
    ),
    doc=__doc__,
)
