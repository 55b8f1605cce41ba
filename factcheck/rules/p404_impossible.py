"""A number that can't be.

## What it does
Reports so many of fewer ("13 of 12 regions"), a share of a whole above a hundred per cent, a fall by more than a
hundred per cent of what can't be negative, more of a time than the calendar has ("31 days in February", "31 June"), a
date on another day of the week than its own, more votes than a body has members, and a temperature below absolute
zero.

## Why it matters
Nobody needs data to see it.

## Example
"Power lines were damaged in 13 of the country's 12 regions."

## How to resolve
Check the number; a fall by 250% is often a fall to two fifths.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.model import Claim, Finding
from factcheck.rules import Rule
from factcheck.rules._borne_out import is_overfull
from factcheck.rules._ties import figure, finding, summed, surface, ties

TENFOLD = 10
"""How many times as many as a length of time what isn't one of its days or months may be. Our own choice."""


MOST_VOTES = 2
"""How many times the size of a body its votes are at most where it is meant. Our own choice."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every part larger than its whole."""
    for claim, tie in ties(claims, "some of"):
        some, whole = tie.terms
        part, all_of = some.quantity.value or 0, whole.quantity.value or 0
        if whole.quantity.unit_kind == "time" != some.quantity.unit_kind and part > TENFOLD * all_of:
            continue  # "the 1,800 of the previous twelve months"
        if part > all_of:
            working = (f"{surface(some)} > {surface(whole)}",)
            yield finding(rule, claim, tie, f"{surface(some)} of {surface(whole)} can't be", working)
    for claim, tie in ties(claims, "ballot"):
        *votes, body = tie.terms
        cast, members = summed(votes), body.quantity.value or Decimal(0)
        if members < cast <= members * MOST_VOTES:
            sides = " + ".join(surface(each) for each in votes)
            told = f"{figure(cast)} votes of {surface(body)} can't be"
            yield finding(rule, claim, tie, told, (f"{sides} = {figure(cast)} > {figure(members)}",))
    for claim, tie in ties(claims, "share"):
        if is_overfull(tie.terms[0], claims):
            continue
        yield finding(
            rule, claim, tie, f"a share can't be {surface(tie.terms[0])}", (f"{surface(tie.terms[0])} > 100%",)
        )
    for claim, tie in ties(claims, "overlong"):
        told = surface(tie.terms[0])
        if (tie.terms[0].quantity.value or 0) > TENFOLD * Decimal(tie.about):
            continue  # a hotel's 4,000 nights a month
        yield finding(rule, claim, tie, f"{told} can't be: there are {tie.about} at most", (f"{told} > {tie.about}",))
    for claim, tie in ties(claims, "weekday"):
        told, *other = (surface(each) for each in tie.terms)
        right = tie.about.capitalize()
        by = f", if “{other[0]}” is right" if other else ""
        yield finding(rule, claim, tie, f"“{told}” can't be: the day is a {right}{by}", (f"{told}: {right}",))
    for claim, tie in ties(claims, "too cold"):
        told = surface(tie.terms[0])
        working = (f"{told} < {tie.about}, absolute zero",)
        yield finding(rule, claim, tie, f"nothing can be as cold as {told}: absolute zero is {tie.about}", working)
    for kind in ("fall", "deep fall"):  # of what can't be negative, and of what can: a loss then, which isn't told
        for claim, tie in ties(claims, kind):
            told = surface(tie.terms[0])
            yield finding(rule, claim, tie, f"nothing that stays above zero falls by {told}", (f"{told} > 100%",))


RULE = Rule(
    "P404",
    "impossible",
    "the number can't be",
    "error",
    check,
    fires=(
        "According to the head, 115% of last summer's leavers passed mathematics.\n",
        "The pass road was shut for 34 days of the 31 days of March.",
        "Of the 28 days of February the ferry was out of service on 31.",
        "In January, 16 of the service's 14 stations had to borrow crews.\n",
        "Residents recycled 118% of their household waste.\n",
        "She scored 11 out of 10.\n",
        "It rained on 32 days that month, and the hay was lost.\n",
        "The bakery was shut on nine days last week.\n",
        "With all 21 councillors in the hall, the plan was thrown out by 14 votes to nine.\n",
        "The board has 11 members. It rained all day. Seven voted for the sale and five against.\n",
        "In spring 112% of the learner drivers passed the test at their first attempt.\n",
        "The vaccine was taken by 104% of the villagers.\n",
        "Snow fell in nine of the island's 8 districts.\n",
        "The brand's market share in Norway came to 130%.\n",
        "The gaol has 620 places and holds 540 women. Its occupancy is 105 per cent.\n",
        "The share of its pupils who got through the final examination came to 130% in June.\n",
        "The number of thefts fell by 180%.\n",
        "Of the 90 delegates, 110 voted for the plan.\n",
        "The boat came 15th out of 12 crews.\n",
        "It snowed on 32 days in January.\n",
        "The shop is open 13 months a year.\n",
        "In 2022 the pump ran for 9,300 hours.\n",
        "In April it snowed on 34 days, said the warden, and in June hail hit 5 farms.\n",
        "The samples are kept at minus 290 degrees Celsius.\n",
        "The court heard 12 witnesses on Monday, 6 May. Its ruling is due on Thursday, 22 May.\n",
        "On Friday, 14 June 2024, some 60 dancers met; the hall was sold out on Sunday, 16 June 2023.\n",
        "The bridge was closed on 31 June, when 40 trams were turned back.\n",
        "In 13 out of 12 vineyards mildew was found.\n",
        "The choir has nine altos. Eleven of its altos were ill on Sunday.\n",
        "Out of 300 hikers asked, 330 slept badly.\n",
        "He checked 40 ladders, 43 of which were broken.\n",
        "Of the eight trophies, our rowers won nine.\n",
        "There was a 160 per cent drop in burglaries.\n",
        "Her class had a pass rate of 108 per cent.\n",
        "The island gets 130 per cent of its power from the wind.\n",
        "April had 34 days of rain.\n",
        "Of the nine judges eleven found for the airline.\n",
    ),
    silent=(
        "6,000 of the original eight thousand, three quarters, are at work today.\n",
        "Forty-one families stood in the book and 17 of these owed more than 15 crowns.\n",
        "By 15 November 31 had been reported: 19 alive and 12 dead.\n",
        "In 2023 volunteers put in 14,000 hours.\n",
        "The nine members of the two clubs met.\n",
        "The pass road was shut for 14 days of the 31 days of March.",
        "Of the 28 days of February the ferry was out of service on 21.",
        "The firm sold 118% of its quota.\n",
        "Bad loans made up 3.4% of the book, and provisions covered 104% of them.\n",
        "The highest demand was recorded on 4 April at 7 p.m. Imports were needed on 37 days.\n",
        "It rained on 30 days that month, and the hay was lost.\n",
        "The 12 drivers were on the road for 90 hours that day.\n",
        "With all 21 councillors in the hall, the plan was thrown out by 12 votes to nine.\n",
        "The committee has 12 members. The council adopted its plan by 14 votes to three.\n",
        "The six members chose it by four votes to three, the chair having a casting vote.\n",
        "The 21-member council met. In the village the plan was passed by 210 votes to 190.\n",
        "By July 112% of last year's visitors had come.\n",
        "About 130% of the costs were recovered, and the cook is paid 120% of the others' wages.\n",
        "The gaol holds 118% of the inmates that it was fitted out for.\n",
        "Snow fell in seven of the island's 8 districts.\n",
        "The gaol has 620 places and holds 651 women. Its occupancy is 105 per cent.\n",
        "Profit fell by 180% into a loss, and debt came to 130% of output.\n",
        "He drove 30 of the 4-litre cars.\n",
        "The town has 63 buses; 22 of the buses are older than ten years.\n",
        "Of the 90 delegates, 40 voted for the plan.\n",
        "The boat came 12th out of 15 crews.\n",
        "It snowed on 21 days in January, and on 41 days in all since May.\n",
        "The shop is open 11 months a year.\n",
        "In April it snowed on 14 days, said the warden, and in June hail hit 5 farms.\n",
        "The samples are kept at minus 190 degrees Celsius.\n",
        "In 2022 the pump ran for 8,300 hours, and 40 helpers gave 9,300 hours to the garden.\n",
        "The court heard 12 witnesses on Monday, 6 May. Its ruling is due on Tuesday, 21 May.\n",
        "The court heard 12 witnesses on Monday, 6 May. Last year it heard 40 by Thursday, 22 May.\n",
        "The bridge was closed on 30 June, when 31 trams were turned back.\n",
        "He owns a set of 60 of 12 kinds, and 11 out of 12 ladders were sound.\n",
        "The choir had 12 altos in 2010. It has grown, and 14 of its altos are new.\n",
        "Costs came to 115 per cent of those of 2019.\n",
        "The chance of a 150 per cent rise is small.\n",
        "April had 45 days' worth of rain.\n",
        "A week costs 9,000 euros, a room 6,000. In 1970, when there were 7,000 of them here, it was free.\n",
        "Of those treated, 148 of the patients recovered within thirty days.\n",
        "# Council rejects stadium by 19 votes to 14\n\nNineteen councillors voted against the stadium.\n",
        "Over the summer the hotel sold 4,000 nights a month on average.\n",
        "Of the nine judges seven found for the airline.\n",
    ),
    doc=__doc__,
)
