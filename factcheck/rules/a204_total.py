"""Parts that don't add up to their total.

## What it does
Adds the parts of a list, or those before "the remaining", each as all that rounds to it, and looks whether the total is
among the sums. It stays silent where some of the parts alone add up, for the list may hold a part of a part.

## Why it matters
A part, or the total, is wrong.

## Example
"They won 120 medals: 45 gold, 38 silver and 42 bronze."

## How to resolve
Find the number that is wrong; or write "including" where the list isn't complete.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.misprints import is_off_in_one_digit
from factcheck.model import Claim, Finding, Interval, Tie, sum_of
from factcheck.rules import Rule
from factcheck.rules._borne_out import (
    are_alike,
    are_one_sum,
    are_parts_of_another,
    is_addend,
    is_multiple_of_another,
    is_part_of_another,
    is_sum_of_others,
    levels,
)
from factcheck.rules._ties import counted, figure, finding, span_of, summed, surface, ties

SOLE = "sole"
"""What a tie says of itself whose total no words link to its parts."""

SCALE = Decimal(1000)
NEAR = Decimal("0.5"), Decimal(2)
"""How far a sum of loosely tied parts may be from the total and still be meant as it. Our own choice."""

PAIR = 2
"""How many numbers are too few to be surely the parts: texts have so many pairs of about the right size that these are
held against a total only where that is off in one digit."""

NEXT = 2
"""Numbers behind the last part among which what is left may be told. Our own choice."""

OVERFULL = Decimal("1.2")
"""How much more than the total "of the 90, 50 row, 30 sail and 20 swim" may come to: beyond, some do two of them. Our
own choice, the same as for shares of a hundred."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every total that no sum of its parts gives; exports, imports and their turnover are left to A206."""
    flows = [{term.location for term in tie.terms} for _, tie in ties(claims, "trade") if tie.one("both")]
    ranked = {tie.terms[1].location for _, tie in ties(claims, "standing")}
    told = list(ties(claims, "total"))
    divided = {tie.terms[0].location: {part.location for part in tie.terms[1:]} for _, tie in told if _fits(tie)}
    linked = {tie.terms[0].location for _, tie in told if tie.about != SOLE}
    for claim, tie in told:
        total, parts = tie.terms[0], tie.terms[1:]
        if tie.about == SOLE and total.location in linked:
            continue
        if not divided.get(total.location, set()).isdisjoint(part.location for part in parts):
            continue  # "Of the 840, 462 are girls and 378 boys. 520 come by bus and 210 by car; the other 110 walk"
        if any(flow.issuperset(term.location for term in tie.terms) for flow in flows):
            continue
        if total.location in ranked or any(part.quantity.value == total.quantity.value for part in parts):
            continue  # "the strongest party, with 38 seats. Labour has 31"; a cell that the text tells again
        if _is_mixed(tie):
            continue  # "two hotels (31 rooms and 12), nine inns with 47 rooms"
        if any(part.quantity.unit is None and 0 < (part.quantity.value or 0) <= 1 for part in parts):
            continue  # "his last one", "the other three by half"
        if _fits(tie) or any(is_multiple_of_another(part, parts, claims) for part in parts):
            continue  # "24 turbines of 15 MW, 360 MW in all"
        whole, *intervals = _meant(tie)
        summed_up = summed(parts)
        written = total.quantity.value or Decimal(0)
        slip = _slip(tie, intervals, whole)
        if slip is None and not written * NEAR[0] <= summed_up <= written * NEAR[1]:
            continue
        if slip is None and len(parts) == PAIR and not is_off_in_one_digit(written, summed_up):
            continue
        if tie.about == "of" and not written <= summed_up <= written * OVERFULL:
            continue  # not all of them are told, or some are in two of the parts
        if _is_completed(tie, claims) or (tie.about != "gathered" and _is_otherwise(tie, claims)):
            continue
        unit = total.quantity.unit
        given = figure(summed_up, unit)
        working = (" + ".join(surface(part) for part in parts) + f" = {given}", f"told: {surface(total)}")
        message = f"the parts add up to {given}, not to {surface(total)}"
        yield finding(rule, claim, tie, message, working, suggestion=slip or f"a total of {given} would fit")


def _is_mixed(tie: Tie) -> bool:
    """Whether some parts count what the total does, and others two more things: one may be another name of it."""
    total, *parts = tie.terms
    if total.quantity.unit_kind != "count":
        return False
    things = {(part.quantity.unit or "").rpartition(" ")[2] for part in parts if part.quantity.unit_kind == "count"}
    return len(things) > PAIR and (total.quantity.unit or "").rpartition(" ")[2] in things  # pear trees are trees


def _is_completed(tie: Tie, claims: Sequence[Claim]) -> bool:
    """Whether what the parts lack of the total is told right behind them: "of 71 and 54; the remaining 39"."""
    total, *parts = tie.terms
    last = max(parts, key=lambda part: part.location.start)
    missing = (total.quantity.value or Decimal(0)) - summed(parts)
    behind = [term for term in levels(claims, last) if term.location.start > last.location.start]
    return any(are_alike(term, total) and term.quantity.value == missing for term in behind[:NEXT])


def _is_otherwise(tie: Tie, claims: Sequence[Claim]) -> bool:
    """Whether other numbers make the total, or what seemed the total is a part, or what seemed a part the total."""
    total, *parts = tie.terms
    if is_sum_of_others(total, parts, claims) or is_addend(total, parts):
        return True
    return tie.about not in ("list", "of", SOLE) and (
        is_part_of_another(parts[-1], total, claims)
        or are_one_sum(parts)
        or are_parts_of_another((total, parts[-1]), claims)
    )


def _meant(tie: Tie) -> list[Interval]:
    """All that a total and its parts can mean."""
    meaning = counted if tie.terms[0].quantity.unit_kind == "count" else span_of
    return [meaning(term) for term in tie.terms]


def _fits(tie: Tie) -> bool:
    """Whether the parts make the total; all of them where they are listed, the first of those that are gathered from
    several sentences, else any two or more."""
    whole, *intervals = _meant(tie)
    choices: Iterable[Sequence[Interval]] = [intervals] if tie.about == "list" else _choices(intervals)
    if tie.about == "gathered":
        choices = (intervals[:size] for size in range(2, len(intervals) + 1))
    return any(sum_of(chosen).meets(whole) for chosen in choices)


def _choices(intervals: Sequence[Interval]) -> Iterable[Sequence[Interval]]:
    """Every choice of two parts or more."""
    return (chosen for size in range(2, len(intervals) + 1) for chosen in combinations(intervals, size))


def _slip(tie: Tie, intervals: Sequence[Interval], whole: Interval) -> str | None:
    """The part that fits once it is a thousand times smaller or larger."""
    for at, interval in enumerate(intervals):
        for factor in (1 / SCALE, SCALE):
            others = [*intervals[:at], interval.times(factor), *intervals[at + 1 :]]
            if sum_of(others).meets(whole):
                value = (tie.terms[1 + at].quantity.value or Decimal(0)) * factor
                return f"{figure(value, tie.terms[0].quantity.unit)} instead of {surface(tie.terms[1 + at])} would fit"
    return None


RULE = Rule(
    "A204",
    "total",
    "the parts don't add up to the total",
    "error",
    check,
    fires=(
        "The choir has 60 members: 20 sopranos, 18 altos and 32 basses.\n",
        "The town spends 9 million euros on its parks. Trees take 3.5 million euros. The remaining 6.5 million euros "
        "go to playgrounds.\n",
        "The inn served 412 guests. There were 190 Danes, 165 Poles and 77 Finns, and most came again.\n",
        "They had 299 lambs: 65 singles, 93 pairs and 12 sets of triplets.\n",
        "The cup drew 65 entries: 30 singles, 20 pairs and 12 fours.\n",
        "The ditch is 86 kilometres long. The first stretch takes 31 kilometres, the second 27 and the third 38.\n",
        "They went out 1,196 times: to 312 fires, 537 road accidents and 247 floods.\n",
        "The fair let 540 stalls, 310 to traders and 260 to charities.\n",
        "The herd has 90 animals, 50 of which are ewes, 30 lambs and 20 rams.\n",
        "The band won 12, shared 5 and lost 9 of its 24 contests.\n",
        "The chamber has 60 seats, shared by Reds (31), Blues (19) and Greens (15).\n",
        "The north has 1,900 residents and the south 1,300, so the island counts 3,700 people.\n",
        "The theatre sold 86,000 tickets. Drama drew 37,000 people, opera and operetta 28,000 and ballet 14,000.\n",
        "The programme covers 27,500 hectares in three provinces.\n\nUpper Drava comes first with 12,400 hectares. In "
        "Sarn the contractors have to plant 9,300 hectares. Then there is Mielo, with 6,800 hectares.\n",
        "The operator runs 144 buses, of which 78 are diesel, 36 hybrid and 20 electric.\n",
        "Of the seats six are held by farmers, four by millers and five by bakers. The thirteen members meet in May.\n",
    ),
    silent=(
        "Emil had five children. The four others had eleven among them, making 19 grandchildren in all.\n",
        "The theatre sold 79,000 tickets. Drama drew 37,000 people, opera and operetta 28,000 and ballet 14,000.\n",
        "The programme covers 28,500 hectares in three provinces.\n\nUpper Drava comes first with 12,400 hectares. In "
        "Sarn the contractors have to plant 9,300 hectares. Then there is Mielo, with 6,800 hectares.\n",
        "The side has 45 points. It won 22, drew 3 and lost 14 of the games that the league counts.\n",
        "They had 299 lambs: 65 singles, 99 pairs and 12 sets of triplets.\n",
        "The club has 100 beds: 40 singles, 20 doubles and 20 in the attic.\n",
        "The shop sold 380 eggs: 80 loose ones, 30 boxes of six and 12 boxes of ten.\n",
        "The shop sold 380 eggs: 80 loose ones, 30 boxes and 12 trays.\n",
        "The cup drew 62 entries: 30 singles, 20 pairs and 12 fours.\n",
        "There are two hotels (31 rooms and 12) and nine inns with 47 rooms between them.\n",
        "| Day | km |\n|---|---|\n| 1 | 18 |\n| 2 | 14 |\n| 3 | 23 |\n\nThat makes 55 km in all. The guide says 51 km "
        "in all.\n",
        "The budget is €150,000: €90,000 in grants, €36,000 in tickets (12,000 at €3) and €24,000 from sponsors.\n",
        "The fourteen have 31 children and 52 grandchildren between them.\n",
        "In the census 1,400 persons named it. Of those, they met 1,148 and found 212 who tell tales in it, and some "
        "ninety who do so daily.\n",
        "Sums were a worry in 22 of the 35 reports, followed by order (17) and noise (14).\n",
        "The crew put out 38 times, 11 of them in the dark, and brought 29 people ashore.\n",
        "The choir has 70 members: 20 sopranos, 18 altos and 32 basses.\n",
        "The choir has 90 members, including 20 sopranos, 18 altos and 32 basses.\n",
        "The inn served 412 guests. There were 190 Danes, 165 Poles and 57 Finns among them.\n",
        "The inn has 52 beds. It took in 19 Danes, 17 Poles and 22 Finns who walked.\n",
        "In May she rowed 410 kilometres, 260 in June and 190 in July.\n",
        "The inn had 310 guests, 190 from abroad and 160 under 30.\n",
        "The crew went out to 310 skiers, to 190 walkers and to 160 climbers.\n",
        "The firm has 450 staff, 220 fewer than in 2010 and 250 fewer than in 2005.\n",
        "The north has 1,900 residents, the south 1,300 and the west 1,000, so each has a school.\n",
        "The 312 cases comprised 148 of theft, 71 of fraud and 54 of arson; the remaining 39 are of other kinds.\n",
        "The inn served 412 guests. There were 190 Danes, 165 Poles and 57 Finns. Of the children 26 were under six, "
        "31 under ten and 40 under 16.\n",
        "Output was 1.27 TWh: hydro gave 0.66 TWh, wind 0.43 TWh and biogas 0.19 TWh.\n",
    ),
    doc=__doc__,
)
