"""Shares of one whole that don't make a hundred.

## What it does
Adds shares where the last is "the remaining" or "the other" one, or where one sentence divides a whole, each as all
that rounds to it, and looks whether a hundred is among the sums.

## Why it matters
One of the shares is wrong, or they aren't shares of one thing.

## Example
"Hydro supplied 46%, gas 31%, wind 15% and solar the remaining 18%."

## How to resolve
Correct the share that is wrong; or say that several answers were possible.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.model import Claim, Finding, sum_of
from factcheck.rules import Rule
from factcheck.rules._borne_out import completes_hundred
from factcheck.rules._ties import HUNDRED, figure, finding, span_of, summed, surface, ties

FARTHEST = Decimal(40)
"""Points that a sum may be from a hundred and still be meant as it. Our own choice."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every set of shares whose sum excludes a hundred; without a remainder only one that is above it."""
    for claim, tie in ties(claims, "shares"):
        whole, total = sum_of([span_of(term) for term in tie.terms]), summed(tie.terms)
        open_ended = tie.about == "list"
        if whole.contains(HUNDRED) or abs(total - HUNDRED) > FARTHEST or (open_ended and total < HUNDRED):
            continue
        if total < HUNDRED and completes_hundred(tie.terms, claims):
            continue  # "2,400 of them, 24%, were sold. Of the others ..."
        parts = " + ".join(surface(term) for term in tie.terms)
        last = tie.terms[-1]
        fitting = HUNDRED - total + (last.quantity.value or Decimal(0))
        yield finding(
            rule, claim, tie, f"the shares add up to {figure(total, 'percent')}",
            (f"{parts} = {figure(total, 'percent')}",),
            suggestion=f"{figure(fitting, 'percent')} instead of {surface(last)} would fit" if fitting > 0 else None,
        )  # fmt: skip


RULE = Rule(
    "A205",
    "shares",
    "the shares don't make a hundred per cent",
    "error",
    check,
    fires=(
        "The three partners have shares of 45, 40 and 25 per cent.\n",
        "Cod made up 40% of the catch, herring 25% and mackerel the remaining 45%.\n",
        "Locals bought 70% of the tickets. Strangers bought the other 40% of them.\n",
        "The brew is 62% barley, 30% wheat and 18% oats.\n",
        "Wool makes up 52 per cent of sales, hides 33 and tallow 27.\n",
        "In the ballot 62% said yes and 48% no.\n",
        "The yes camp won 56.2 per cent of the vote, the no camp 45.8 per cent.\n",
        "The herd will be divided among three heirs: 40% goes to Ada, 35% to Ben and 35% to Cy.\n",
        "A third of the guests come from the north, 45% from the south and the rest, 32%, from abroad.\n",
        "Dutch guests take 42% of the beds, Danes 33% and Finns 15%; everyone else makes up 20%.\n",
        "Two thirds of the hands are paid by the day, and the remaining 43% by the week.\n",
        "Some 81 per cent of the bulbs came up, and the 29 per cent that did not were rotten.\n",
        "Letters brought 58% of that, parcels 17%, stamps 9% and rents the remaining 26%.\n",
        "The sisters own 47% of the shares. A bank has 27%. Wages make up 36% of its costs. A trust holds 16%. The "
        "balance of the shares, 18%, is traded.\n",
        "Of each euro that guests pay, 41 cents go to the guards. The gardeners get 23 cents. A further 19 cents pay "
        "for lamps, and the remaining 27 cents are saved.\n",
        "Of the debt 48% is in crowns, 33% in euros, 17% in dollars and 9% in yen.\n",
        "Where it comes from: donors 40%, trusts 25%, fairs 15%, the state 30%.\n",
        "Eel leads with 52% of sales. Cod has 21%, hake 19%, and sole makes up the last 18%.\n",
        "Donors gave 54% of it and the state 31%. Its shops earned the balance, a quarter.\n",
        "Cod was 44% of the catch. Hake was 23% of it, sole 11%, and all the remaining kinds came to 32%.\n",
        "Rail took 44% of the crates. The barges sailed half empty, but took 22% of the crates. That left 44% for the "
        "vans.\n",
        "Rail's share of freight is 34%. Lorries carry 57%. Barges account for the 19% left over.\n",
        "Scraps came to 39% of the weight. Packaging represented 36% of the weight. Whatever was neither scraps "
        "nor packaging made up 35% of the weight.\n",
        "Nurses won 64% of the seats on the council and doctors 46%.\n",
    ),
    silent=(
        "The three partners have shares of 45, 30 and 25 per cent.\n",
        "In three districts turnout was 45, 40 and 25 per cent.\n",
        "He left 14,400 marks: half to Sophie, a sixth of the other half to each of the six.\n",
        "In the private clinics the rate was 71%. Of those over eighty 44% stayed on, among the others 18%.\n",
        "Cod made up 40% of the catch, herring 25% and mackerel the remaining 35%.\n",
        "Wool brought in 56 per cent of sales and hides 31 per cent, against a third the year before. Tallow made up "
        "what was left, 13 per cent of sales.\n",
        "Of each euro that guests pay, 41 cents go to the guards. The gardeners get 23 cents. A further 19 cents pay "
        "for lamps, and the remaining 17 cents are saved.\n",
        "A vote drew 41% of the members. All the others are below 8%.\n",
        "Of the debt 48% is in crowns, 33% in euros, 17% in dollars and 2% in yen.\n",
        "Turnout was 48% in the north, 33% in the south, 17% in the west and 9% at sea.\n",
        "The lender keeps 48% of deposits in Ulm, 33% in Bonn and 17% in Kiel, and 9% of its loans are bad.\n",
        "As many answers as one liked could be given. Taxes worry 41%, wages 33%, rents 24% and power 12%.\n",
        "Ano got 46% and Bo 34%; the two others share 20%, neither of them getting more than 14%.\n",
        "Donors gave 54% of it and the state 21%. Its shops earned the balance, a quarter.\n",
        "Cod made up 41.4% of the catch, herring 30.3% and mackerel the remaining 28.4%.\n",
        "The brew is 62% barley, 30% wheat and 8% oats.\n",
        "The yes camp won 56.2 per cent of the vote, the no camp 43.8 per cent.\n",
        "Half are in the north, 30% in the south, and the remaining 20% at sea.\n",
        "Turnout was 52% in the north, 33% in the south and 27% in the west.\n",
        "In the ballot 62% of men said yes and 48% of women no.\n",
        "Half of the hands are paid by the day; the 35 per cent who are not paid at all are learners.\n",
        "Several answers were possible: 60% named taxes, 50% wages and 40% rents.\n",
        "Rail's share of freight is 34%. Lorries carry 57%. Barges account for the 9% left over.\n",
        "Scraps came to 39% of the weight. Packaging represented 36% of the weight. Whatever was neither scraps "
        "nor packaging made up 25% of the weight.\n",
        "Nurses won 64% of the seats on the council and doctors 36%.\n",
        "Nurses won 64% of the seats on the council and doctors 46% of those on the board.\n",
    ),
    doc=__doc__,
)
