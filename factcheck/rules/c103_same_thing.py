"""Two numbers for the same thing.

## What it does
Compares numbers of any measure, in one document or in several: where two clauses speak of the same thing, in the words
they share and in their unit, and name no different times, names or parts, their numbers have to meet. Words alone don't
prove that it is the same thing, so this is for review.

## Why it matters
A reader who meets 40 buses on one page and 60 on the next believes neither.

## Example
"We have ordered 40 electric buses." ... "The 60 electric buses we have ordered cost a billion."

## How to resolve
Correct the number that is wrong; or say what makes them differ: another year, another part.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import permutations

from factcheck.formatting import said
from factcheck.model import About, Claim, Finding, Location, Quantity, Term
from factcheck.rules import Rule
from factcheck.rules._across import across
from factcheck.rules._borne_out import (
    are_of_one_sum,
    are_parted_by_others,
    are_parts_of_one,
    is_quotient_of_others,
    is_share_told,
)
from factcheck.rules._evidence import COUNT, ENOUGH, NUMBER, PERCENT, is_slip, size
from factcheck.rules._headline import headlined, is_told_below
from factcheck.rules._moved import moved
from factcheck.rules._pairs import by_document, sentences
from factcheck.rules._retold import retold
from factcheck.rules._same import Same, same
from factcheck.rules._sole import TIME, sole
from factcheck.rules._ties import ties
from factcheck.rules._voice import voiced

APART = ("trade", "average")
"""The ties of numbers of different things: exports and imports, an average and what it is of."""

BESIDE = 40
"""Characters from some of a number to all of it, as in "24 of the 45 seats". Our own choice."""

SURE = 3
"""Stems shared from which on the confidence is medium. Our own choice."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every pair whose intervals are disjoint."""
    tied = {
        (one.location, other.location)
        for kind in APART
        for _, tie in ties(claims, kind)
        for one, other in permutations(tie.terms, 2)
    }
    told = [pair for pair in (*same(claims, _clash), *moved(claims)) if not _is_known(pair, tied)]
    known = {claim.id for pair in told for claim in pair[:2]}
    for pair in (*sole(claims), *voiced(claims), *headlined(claims), *across(claims), *retold(claims)):
        if known.isdisjoint({pair.first.id, pair.second.id}) and not _is_known(pair, tied):
            known |= {pair.first.id, pair.second.id}
            told.append(pair)
    beside = Counter(sentences(*pair[:2]) for pair in told)
    documents = by_document(claims) if told else {}
    for pair in told:
        more = beside[sentences(*pair[:2])] > 1  # two sentences that differ in more are of two things
        first, second = (documents[claim.location.path, claim.published] for claim in pair[:2])
        some = _is_some(first, pair.first, pair.second) or _is_some(second, pair.second, pair.first)
        if not (more or some or _is_vague(pair) or _is_leant(pair) or _is_explained(pair, first, second)):
            yield _finding(rule, pair)


def _is_vague(pair: Same) -> bool:
    """Whether one word is all that ties two numbers that a text tells in its own voice, and that are no bounds and no
    slip of each other: of such, any text has several."""
    first, second = pair.first, pair.second
    one, other = first.about, second.about
    if one is None or other is None or one.heading or other.heading or first.location.path != second.location.path:
        return False
    spoken = any(about.quoted and claim.speaker for claim, about in ((first, one), (second, other)))
    spoken = spoken or (one.quoted and other.quoted)
    bounded = {first.quantity.bound, second.quantity.bound}.isdisjoint(("=", "~"))
    universal = one.universal or other.universal
    if (universal and one.unit != NUMBER) or spoken or (bounded and one.unit != TIME) or is_slip(first, second):
        return False
    if (one.owned or one.taken_up) and (other.owned or other.taken_up):
        return False  # "we have 18 ferries", "our 14 ferries"
    again = one.unit.startswith("count ") and first.quantity.unit == second.quantity.unit
    if again and other.taken_up and size(other) > size(one):
        return False  # "sees 30 patients a day", "with the 50 patients a day"
    counted = one.unit.startswith(COUNT) and not (universal and one.unit == NUMBER)  # "none below 2,900"
    names = () if counted else tuple(one.names | other.names)  # whose two amounts are says nothing of what they are
    words = [word for word in pair.shared if not word[0].isdigit() and not word.startswith(names)]
    return len(words) + counted < ENOUGH


def _is_leant(pair: Same) -> bool:
    """Whether all words that two numbers share are ones that a sentence has from the one before it, which tells the
    other number: "The yard paid 11 million for it. She cost 1.1 billion"."""
    one, other = pair.first.about, pair.second.about
    if one is None or other is None or pair.first.location.path != pair.second.location.path:
        return False
    beside = abs(one.line - other.line) == 1 and not one.heading and not other.heading
    if one.unit.startswith(COUNT):
        return False  # what is counted is no word of the sentence
    return beside and bool(pair.shared) and pair.shared.isdisjoint(one.sentence & other.sentence)


def _is_explained(pair: Same, claims: Sequence[Claim], others: Sequence[Claim]) -> bool:
    """Whether other numbers of the texts tell what the one of two is to the other: a share of it, the rest."""
    one, other = (Term("same", claim.quantity, claim.location) for claim in pair[:2])
    if _is_fewer(pair) or _is_told_below(pair, claims):
        return True
    if are_of_one_sum(one, other, claims) or are_parts_of_one(one, other):
        return True
    about = pair.first.about
    if about is not None and about.unit == PERCENT:
        headed = pair.second.about is not None and pair.second.about.heading
        return (about.heading and is_quotient_of_others(one, claims)) or (
            headed and is_quotient_of_others(other, others)
        )
    return is_share_told(one, other, claims) or are_parted_by_others(one, other, claims)


def _is_told_below(pair: Same, claims: Sequence[Claim]) -> bool:
    """Whether a text tells the number of its headline elsewhere, though another one of it seems to be of the same."""
    headed = [claim for claim in pair[:2] if claim.about and claim.about.heading]
    here = pair.first.location.path == pair.second.location.path
    return here and len(headed) == 1 and is_told_below(headed[0], claims)


def _is_fewer(pair: Same) -> bool:
    """Whether one of two counts with nothing but what they count in common is of some of the other: "the five bridges",
    "four bridges gained"."""
    all_of_them, some = pair.first, pair.second
    if all_of_them.about is None or some.about is None or pair.shared or not some.about.unit.startswith(COUNT):
        return False
    fewer = (some.quantity.value or 0) < (all_of_them.quantity.value or 0)
    return fewer and all_of_them.about.taken_up and not some.about.taken_up


def _is_known(pair: Same, tied: set[tuple[Location, Location]]) -> bool:
    """Whether two numbers are known to be of two things, or A209's: a fraction in words and another in per cent, unless
    that has nothing to say of them and they share enough to be sure."""
    if (pair.first.location, pair.second.location) in tied:
        return True
    units = [claim.quantity.unit_kind for claim in (pair.first, pair.second)]
    about = pair.first.about
    shares = about is not None and about.unit == PERCENT and not about.heading
    judged = len(pair.shared) < SURE or any(tie.kind == "units" for claim in pair[:2] for tie in claim.ties)
    return shares and judged and units.count(PERCENT) == 1 and pair.first.location.path == pair.second.location.path


def _is_some(claims: Sequence[Claim], one: Claim, other: Claim) -> bool:
    """Whether a number is told of right before one as some of it: "24 of the 45 seats"."""
    return any(
        claim is not other
        and claim.quantity.value == other.quantity.value
        and claim.quantity.unit in (None, other.quantity.unit)  # not "4 metres deep. Seven elephants"
        and 0 < one.location.start - claim.location.start <= BESIDE
        for claim in claims
    )


def _clash(one: About, other: About) -> bool:
    return not one.interval.meets(other.interval)


def _finding(rule: Rule, pair: Same) -> Finding:
    first, second = pair.first, pair.second
    turned_round = (
        first.quantity.direction != second.quantity.direction and first.quantity.value == second.quantity.value
    )
    here, there = (_written(claim.quantity, turned_round) for claim in (second, first))
    people = first.speaker is not None and second.speaker is not None and first.speaker != second.speaker
    confidence = "low" if people or len(pair.shared) < SURE else "medium"
    one, other = (here, there) if turned_round else (said(second.quantity), said(first.quantity))
    return Finding(
        rule.code, rule.title, "review", rule.severity, confidence,
        f"{here} here, and {there} there, of what seems to be the same thing",
        (second.location, first.location), (second.id, first.id),
        working=(f"{one} is not {other}",),
        notes=(f"both speak of: {', '.join(sorted(word.lstrip('=') for word in pair.shared))}",),
    )  # fmt: skip


def _written(quantity: Quantity, way: bool) -> str:
    """A number as it is written, with the way of a change where that is what tells two of them apart."""
    return " ".join([*((quantity.direction or "").split() if way else ()), *quantity.surface.split()])


RULE = Rule(
    "C103",
    "same-thing",
    "two numbers for the same thing",
    "error",
    check,
    fires=(
        "# Ferry line to shed 620 jobs\n\nThe staff of Nordsund Ferries were called to the canteen. Management told "
        "them that 260 jobs will go by the end of the summer. The company has been losing money since a bridge was "
        "opened and took away about 40% of its lorries.\n",
        "The zoo bought 12 young penguins.\n\nVisitors named the 17 young penguins that the zoo bought.\n",
        "# Club signs Moss for 12 million\n\nThe striker Paul Moss will cost the club 21 million euros.\n",
        "Two in five riders travel on a weekly ticket, clerks found when they asked them over two weeks in May.\n\n"
        "As weekly-ticket holders make up 55% of riders, few complain.\n",
        "# Rents in Carrow climb 11% in a year\n\nRents were 6% higher than twelve months earlier.\n",
        "# Unions win 7% pay rise\n\nNurses will earn 4.5% more from June under a deal struck last night.\n",
        "The hall may hold no more than 400 people. On Saturday over five hundred spectators squeezed in.\n",
        "“I have six mobile cranes,” she said. It rained.\n\n“All nine of my mobile cranes are old,” she said.\n",
        "Over two million hectares were sown to wheat this autumn. It was dry.\n\n"
        "The area under wheat this autumn fell short of 1.7 million hectares.\n",
        "# Lender's profit slumps by half\n\nNet profit for the year fell 15% to 6.8 billion pesos.\n",
        "At least 300 of the drawings are genuine. Many are small.\n\nNo more than 200 of the drawings are genuine.\n",
        "The house is new; its pool is 4 metres deep. “Seven elephants will come before Easter,” said Jan Maas. It was "
        "dear.\n\n“We are going to have four elephants in there before Easter,” said Maas.\n",
        "Water in the lake has always stood at 70% or more since 2010. It is dammed.\n\nIn August 2022 the lake was "
        "only 55% full.\n",
        "Fewer than 900 people in the district caught the fever in 2023, it says. It put up signs.\n\nBy the end of "
        "December the district's doctors had seen 1,140 patients with the fever.\n",
        "The ward has 25 new nurses. Ask the 35 nurses who work on the ward.\n",
        "The reserves cover nine months of imports.\n\nWith reserves worth five months of imports, we can wait.\n",
        "In 2022/23 the theatre sold 41,300 tickets. The hall has a bar.\n\nThe theatre sold 43,100 tickets in the "
        "2022/23 season, more than ever.\n",
    ),
    silent=(
        "The zoo bought 12 young penguins.\n\nVisitors may name the 12 young penguins that the zoo bought.\n",
        "# Club signs Moss for 12 million\n\nMoss costs 12 million euros; his house was sold for 21 million euros.\n",
        "At least 300 of the drawings are genuine. Many are small.\n\nNo more than 200 of the drawings are signed.\n",
        "We said that the town had 1,180 taxis. It has 1,810; two digits of the number of taxis were transposed.\n",
        "# Museum doubles its visitors in ten years\n\nThe museum drew 30% more visitors than the year before.\n",
        "# Minimum wage should rise to $15\n\nThe institute recommends a wage of $15. It stands at $11 now.\n",
        "In 2019 the zoo bought 12 young penguins.\n\nIn 2021 the zoo bought 17 young penguins.\n",
        "In 2022 the theatre sold 41,300 tickets. The hall has a bar.\n\nThe theatre sold 43,100 tickets in the "
        "2022/23 season, more than ever.\n",
    ),
    doc=__doc__,
    across=True,
)
