"""A word of direction against the numbers.

## What it does
Looks whether a number that is said to have risen is higher afterwards than before, and one that has fallen lower.

## Why it matters
Either the word or the order of the numbers is wrong, and they tell opposite stories.

## Example
"Inflation rose from 6% to 5%."

## How to resolve
Swap the numbers or the word.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.model import Claim, Finding, Term, overlap
from factcheck.rules import Rule
from factcheck.rules._borne_out import are_alike, levels
from factcheck.rules._changes import AMOUNTS, Change, changes, fits, is_of_their_size
from factcheck.rules._ties import finding, surface

TO_COME = ("forecast", "target")
"""The moods of what was only expected."""

BEHIND = 15
"""Characters between a word of change and its ends where they stand right behind it. Our own choice."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every change whose ends go the other way."""
    every = list(changes(claims))
    moods = {claim.location: claim.modality for claim in claims}
    right = [each for each in every if each.direction == each.went and each.role in AMOUNTS and fits(each)]
    for change in every:
        if not change.direction or change.went in (None, change.direction) or not is_of_their_size(change):
            continue
        if _has_other_ends(change, claims) or _is_told_otherwise(change, claims):
            continue
        if _is_swing(change) or any(_is_of_one_end(change, each) for each in right):
            continue
        if moods.get(change.before.location) in TO_COME and moods.get(change.after.location) not in TO_COME:
            continue  # "6.3 million, 300,000 more than in June; the target is 6.5 million"
        if change.role in AMOUNTS and not fits(change._replace(direction=str(change.went))):
            continue  # neither as much nor that way: "cut the lead from 17 seconds to 7, having picked up four seconds"
        sign = ">" if change.went == "up" else "<"
        message = (
            f"“{surface(change.told)}” says {change.direction}, but it went {change.went}: "
            f"from {surface(change.before)} to {surface(change.after)}"
        )
        working = (f"{surface(change.after)} {sign} {surface(change.before)}",)
        told = not surface(change.told)[:1].isdigit()  # a word of change, not the sign of another number
        yield finding(rule, change.claim, change.tie, message, working, sure=told)


def _is_swing(change: Change) -> bool:
    """Whether a change is told to be as much as both its ends together: from a deficit to a surplus."""
    before, after, told = (each.quantity.value or 0 for each in (change.before, change.after, change.told))
    return change.role in AMOUNTS and told == before + after != 0


def _is_of_one_end(change: Change, right: Change) -> bool:
    """Whether another change, which fits, goes the way told up to the same number: "prices are falling: they cost
    £3.15, 6% less than the £3.35 of January, after £2.90 a year ago"."""
    return right.direction == change.direction and overlap(right.after.location, change.after.location)


def _is_told_otherwise(change: Change, claims: Sequence[Claim]) -> bool:
    """Whether words of their own say rightly which way two ends went: "go up from 4 to 6, costs would be 8% lower"."""
    ends = (change.before.location, change.after.location)
    return any(
        claim.quantity.direction == change.went
        and all(claim.location.path == end.path and overlap(claim.location, end) for end in ends)
        for claim in claims
    )


def _may_be_end(term: Term, end: Term) -> bool:
    """Whether a number could stand for the end of a change: "up from 6.8 hours two years ago" has one only."""
    timed = [each.quantity.unit_kind == "time" for each in (term, end)]
    part = term.quantity.unit is None and abs(term.quantity.value or Decimal(0)) < 1
    if part or term.quantity.kind in ("ordinal", "rank", "trend"):
        return False  # "fell for the third year running", "shrinks by a tenth"
    return are_alike(term, end) and timed[0] == timed[1]


def _is_again(term: Term, change: Change) -> bool:
    """Whether a number is that of one end, told again: "# Sales fall to 480 tonnes", "sales were 480 tonnes in May"."""
    return any(
        (term.quantity.value, term.quantity.unit) == (end.quantity.value, end.quantity.unit)
        for end in (change.before, change.after)
    )


def _has_other_ends(change: Change, claims: Sequence[Claim]) -> bool:
    """Whether numbers right behind a word of change are its ends, and not those it is tied to: "will grow from 700 to
    1,050", "still less than the 98.9 billion of last year"."""
    ends, place = {change.before.location, change.after.location}, change.told.location
    if change.role in AMOUNTS:
        return False
    for term in levels(claims, change.told, changes=True):
        if change.told.location.start < place.start == max(end.start for end in ends):
            return False  # what stands behind both is of something else
        if 0 <= term.location.start - place.end <= BEHIND and _may_be_end(term, change.after):
            if not any(overlap(term.location, end) for end in ends) and not _is_again(term, change):
                return True
            if term.quantity.bound == "range" and not all(overlap(term.location, end) for end in ends):
                return True
            place = term.location
    return False


RULE = Rule(
    "P401",
    "direction",
    "the direction doesn't fit the numbers",
    "error",
    check,
    fires=(
        "# Gap narrows to 3.1%\n\nThe gap was 3.1% in May. The gap had been 2.3% a month before.\n",
        "Enrolment fell for the third year running. In 2022 there were 8,120 students; in 2023 there were 8,410.\n",
        "Fewer people came: 5,200 instead of last year's 4,800.\n",
        "Fewer children learn to swim. In 2015, 61% could; last year it was 68%.\n",
        "Inflation in the province rose from 6% in May to 5% in June.\n",
        "The catch fell to £5.7 million from £4.1 million. A boat costs £9.8 million.\n",
        "The quarry had 90 accidents in 2018. In 2019 it had 70 accidents. "
        "The increase in accidents at the quarry led to a strike.\n",
        "Visitors stayed longer, 2.1 nights compared with 2.6.\n",
        "Backing for the tunnel is growing. In March 58% of residents were for it; in June it was 51%.\n",
        "The trade gap narrowed last quarter, to $2.2 billion, against $1.8 billion in the quarter before.\n",
        "Sales were €282 million last year (2022: €300 million), up 6%.\n",
        "People come in summer and stay longer, 3.0 nights as against 3.3.\n",
        "Attendance was 93.4% in the spring term. A year earlier it had been 95.1%. "
        "The head was delighted with the improved attendance.\n",
        "The county had 1,240 road accidents in 2022 and 1,385 in 2023. Safer roads are what we promised.\n",
        "# Oriel boosts sales to £31 million\n\nSales in the quarter slipped to £31 million from £34 million.\n",
        "# Wheat harvest shrinks by a tenth\n\nFarmers brought in 214,000 tonnes of wheat this autumn. "
        "A year ago it was 189,000 tonnes.\n",
        "In the spring of 2023 pupils left 94 grams of food per head on their plates. This spring they left 71 grams "
        "per pupil. The growth in plate waste deserves an honest look.\n",
        "Burglaries in Penrose: 212 the year before last, 248 last year. The fall in burglaries is welcome.\n",
        "The hamlet counts 31 people this autumn. Last autumn there were 37. The growing hamlet needs a teacher.\n",
        "Sugar cost 92 cents a kilo last May. This May it is 118 cents. Bakers take comfort from cheaper sugar.\n",
        "Exports rose in spring: 41,000 tonnes were shipped, after 46,000 tonnes in the same quarter of last year.\n",
        "| Year | Births | Deaths |\n|---|---|---|\n| 2021 | 1,310 | 1,480 |\n| 2022 | 1,275 | 1,530 |\n| 2023 | "
        "1,240 | 1,455 |\n\nDeaths have fallen every year since 2021.\n",
    ),
    silent=(
        "The hamlet counts 37 people this autumn. Last autumn there were 31. The growing hamlet needs a teacher.\n",
        "Last winter the larger lake held 4.2 million cubic metres. This winter the smaller one has 2.1 million.\n",
        "# Egg prices down in May\n\nIn the first quarter, farms delivered 310 million eggs, and in April and May "
        "together 221 million.\n",
        "August alone cost 7,560 hectares. The biggest fire grew to 4,200 hectares.\n",
        "Josiah's 39 years are the longest spell, one more than Margaret's. An almanac gives him forty.\n",
        "The railway counted its passengers once more. It carried 412,000 people in 2019, 185,000 in 2020.\n",
        "Growth has slowed. In 2021 sales came to 20 million, and in 2022 to 23.2 million.\n",
        "The museum has got younger. Children made up 30% of visitors in 2019; now they make up 45%.\n",
        "Visitors stayed longer, 2.6 nights compared with 2.1.\n",
        "A deficit of 6.5 million euros was expected. In the end there was a surplus of 1.2 million, an improvement of "
        "7.7 million.\n",
        "It ended the month with 6.3 million users, 300,000 more than in June, and kept its target of 6.5 million.\n",
        "Of the 17 wards, one did best. Letters about noise went down to 88.\n",
        "She took 6 days, 11 hours and 20 minutes. The old record had been 6 days, 14 hours and 5 minutes, so she was "
        "quicker by 165 minutes.\n",
        "Inflation in the province fell from 6% in May to 5% in June.\n",
        "Inflation in the province rose from 5% in May to 6% in June.\n",
        "Sales were €312 million last year (2022: €300 million), up 4%. The gain was 6% net of currency effects.\n",
        "People come more often and leave sooner, 3.0 nights as against 3.3.\n",
        "Attendance was 95.1% in the spring term. A year earlier it had been 93.4%. "
        "The head was delighted with the improved attendance.\n",
        "Trains that were late numbered 2,800 this year. Last year there were 3,200. "
        "The board is pleased with the better punctuality.\n",
        "# Oriel boosts sales to £31 million\n\nSales in the quarter rose to £31 million from £27 million.\n",
        "The new rye ripens in 98 days, 11 days sooner than the old one, and yields 6.2 tonnes a hectare instead "
        "of 5.3.\n",
        "The rise in 2022 was 15%; the fall in 2023 was 4.3%.\n",
        "| Year | Births | Deaths |\n|---|---|---|\n| 2021 | 1,310 | 1,480 |\n| 2022 | 1,275 | 1,530 |\n| 2023 | "
        "1,240 | 1,455 |\n\nBirths have fallen every year since 2021.\n",
    ),
    doc=__doc__,
)
