"""The text says one number, the table another.

## What it does
Where a sentence names a row of a table, and its column by a word of the header or by its unit, holds its number against
the cell, in the thousands or millions that the table is in. What is counted has to be a wrong digit, or digits in
another order, away from it: other counts are of some of a row's things. Counts "two of the five provinces spend more
than 5%", and those above a target that another sentence tells.

## Why it matters
The table and its description stand on one page.

## Example
"| Maize | 485 |" in thousand tonnes, and "Farmers brought in 845,000 tonnes of maize".

## How to resolve
Correct the one that is wrong.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.formatting import said
from factcheck.misprints import is_off_in_digits
from factcheck.model import Claim, Finding, Location, Term
from factcheck.rules import Rule
from factcheck.rules._borne_out import SEVERAL, are_beside, is_told_beside, levels
from factcheck.rules._ties import finding, surface, ties

FEW = 20
"""Numbers of a text for one cell that are looked at. Our own choice; keeps the time linear."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every number of the text that isn't the cell's, and every count of rows that isn't the table's."""
    texts: defaultdict[Location, list[Term]] = defaultdict(list)
    for _, tie in ties(claims, "told"):
        texts[tie.terms[1].location].append(tie.terms[0])
    left = {
        whole.location: _value(whole) - _value(some)
        for some, whole in (tie.terms for _, tie in ties(claims, "some of"))
    }
    for claim, tie in ties(claims, "told"):
        text, cell = tie.terms
        if left.get(text.location) == cell.quantity.value:
            continue  # "lost two of its 18 seats", of 16 in the table
        if not all(_are_one(each, text) for each in texts[cell.location][:FEW]):
            continue  # "four centimetres short, with 18.22 metres": who tells two tells another thing
        equal = text.quantity.bound == "="
        if equal and text.quantity.unit_kind == "count" and not is_off_in_digits(_value(text), _value(cell)):
            continue  # some of them: so are 6 of 27 findings on the texts at hand, and no right one
        if is_told_beside(cell, text, claims) or _is_more_than_cell(text, cell, claims):
            continue
        yield finding(
            rule, claim, tie, f"{surface(text)} here, {surface(cell)} in the table, of {tie.about}",
            (f"{said(text.quantity)} is not {said(cell.quantity)}",),
        )  # fmt: skip
    for claim, tie in ties(claims, "rows"):
        count, limit, cells = tie.terms[0], tie.terms[1], tie.terms[2:]
        inside = [
            cell for cell in cells if cell.quantity.value and limit.quantity.interval.contains(cell.quantity.value)
        ]
        if count.quantity.interval.contains(Decimal(len(inside))):
            continue
        yield finding(
            rule, claim, tie, f"{surface(count)} here, {len(inside)} in the table",
            (f"{said(limit.quantity)}: {', '.join(surface(cell) for cell in inside) or 'none'}",),
            terms=(count, limit, *inside),
        )  # fmt: skip
    for claim, tie in ties(claims, "moved"):
        count, before, after = tie.terms[0], tie.terms[1::2], tie.terms[2::2]
        moved = [pair for pair in zip(before, after, strict=True) if _way(*pair) == tie.about]
        if not count.quantity.interval.contains(Decimal(len(moved))):
            yield finding(
                rule, claim, tie, f"{surface(count)} here, {len(moved)} in the table",
                (f"went {tie.about}: {', '.join(' to '.join(map(surface, pair)) for pair in moved) or 'none'}",),
                terms=(count, *(end for pair in moved for end in pair)),
            )  # fmt: skip


def _way(before: Term, after: Term) -> str:
    """The way that something went between two cells."""
    first, second = before.quantity.value or Decimal(0), after.quantity.value or Decimal(0)
    return "" if first == second else "up" if second > first else "down"


def _is_more_than_cell(text: Term, cell: Term, claims: Sequence[Claim]) -> bool:
    """Whether a number beside one of the text is what that has more than a cell: "219 gave one while alive, so that
    961 kidneys", of 742 in the table."""
    more = (text.quantity.value or Decimal(0)) - (cell.quantity.value or Decimal(0))
    return more >= SEVERAL and any(
        term.quantity.value == more and are_beside(term, text) for term in levels(claims, text)
    )


def _value(term: Term) -> Decimal:
    return term.quantity.value or Decimal(0)


def _are_one(one: Term, other: Term) -> bool:
    return not are_beside(one, other) or one.quantity.interval.meets(other.quantity.interval)


BRANCHES = """| Branch | Members | Loans, thousand |
|---|---|---|
| Alder | 1,240 | 61.2 |
| Brook | 860 | 48.7 |
| Dene | 640 | 22.5 |

"""
"""A table that examples speak of: only the loans are in thousands."""

EXAMS = """| Subject | Candidates | Pass rate |
|---|---|---|
| History | 63 | 78% |
| French | 29 | 86% |
| Latin | 41 | 91% |

"""
BUDGET = """| Service | £ million | Posts |
|---|---|---|
| Parks | 4.7 | 88 |
| Libraries | 3.9 | 61 |
| Lighting | 2.6 | 9 |

"""

RULE = Rule(
    "C105",
    "table-text",
    "the text and the table say different things",
    "error",
    check,
    fires=(
        "Homes, 2023:\n\n| District | Homes started | Homes completed |\n|---|---|---|\n| Hexley | 210 | 184 |\n"
        "| Saltby | 64 | 51 |\n\n"
        "Builders in Hexley completed 148 homes during the year.\n",
        "Heat supply:\n\n| Source | Heat, GWh | Boilers |\n|---|---|---|\n| Waste | 204 | 2 |\n| Pumps | 127 | 4 |\n\n"
        "The pumps, delivered in 2021, supplied 172 GWh and will be joined by another unit in 2026.\n",
        "Catch, thousand tonnes:\n\n| Fish | Catch |\n|---|---|\n| Cod | 36 |\n| Hake | 12 |\n| Sprat | 4 |\n\n"
        "The boats' catch of cod was 63,000 tonnes.\n",
        "| Town | Rent, euros |\n|---|---|\n| Ulm | 910 |\n| Hof | 520 |\n| Fürth | 870 |\n\n"
        "In Hof the rent was 620 euros.\n",
        f"{BRANCHES}Brook has 680 members.\n",
        f"{BRANCHES}All branches but two have more than 800 members.\n",
        f"{BRANCHES}No branch has more than 1,000 members.\n",
        f"{EXAMS}In history 87% of the candidates passed.\n",
        f"{BUDGET}Libraries will receive £4.9 million.\n",
        "| Year | Houses | Flats |\n|---|---|---|\n| 2022 | 226 | 110 |\n| 2023 | 197 | 145 |\n\nFor houses, "
        "2022 was the peak; for flats it was different, and 105 of them were built in 2023.\n",
    ),
    silent=(
        "| SEK m | Q1 | Q2 |\n|---|---|---|\n| Rail | 410 | 460 |\n| Group | 1,300 | 1,400 |\n\nIn the second "
        "quarter group sales were 12 per cent higher than in the same quarter last year (1,250m).\n",
        "Homes, 2023:\n\n| District | Homes started | Homes completed |\n|---|---|---|\n| Hexley | 210 | 184 |\n"
        "| Saltby | 64 | 51 |\n\n"
        "Builders in Hexley completed 184 homes during the year.\n",
        f"{BRANCHES}Brook has 860 members.\n",
        f"{BRANCHES}All branches but one have more than 800 members.\n",
        f"{BRANCHES}No branch has more than 1,500 members.\n",
        f"{EXAMS}In history 57% of the candidates were girls, in French 64%.\n",
        f"{BUDGET}Libraries will receive £5.2 million from next year on.\n",
        "Catch, thousand tonnes:\n\n| Fish | Catch |\n|---|---|\n| Cod | 36 |\n| Hake | 12 |\n| Sprat | 4 |\n\n"
        "The boats' catch of cod was 36,000 tonnes.\n",
        "| Town | Rent, euros |\n|---|---|\n| Ulm | 910 |\n| Hof | 520 |\n| Fürth | 870 |\n\n"
        "In Hof the rent was 520 euros. In Ulm a ticket costs 3 euros.\n",
        "| School | Pupils |\n|---|---|\n| Ulm | 310 |\n| Hof | 216 |\n| Lund | 187 |\n\n"
        "In Hof, 90 pupils learn to play the drum.\n",
        "| Area | 2022 | 2023 |\n|---|---|---|\n| Brack | 560 | 588 |\n| Tarn | 600 | 630 |\n| Port | 640 | 672 |\n\n"
        "In Tarn pay rose by 5%, and the other two areas recorded increases of the same 5%.\n",
        "| Section | Members |\n|---|---|\n| Juniors | 148 |\n| Seniors | 263 |\n\nMembers pay €240 a year and "
        "juniors half of that.\n",
        "| Income | £ |\n|---|---|\n| Regatta | 7,250 |\n| Bar | 5,900 |\n\nA new boat was bought for £9,500, "
        "and the old one hangs above the bar.\n",
        "| € million | Q2 2024 | Q2 2023 |\n|---|---|---|\n| Net profit | 19.2 | 17.6 |\n\nWith 16 million "
        "shares, net profit per share was up.\n",
    ),
    doc=__doc__,
)
