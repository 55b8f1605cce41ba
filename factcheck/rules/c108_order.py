"""A rank or a superlative against the values given beside it.

## What it does
Counts who has more than the one that is called second, and looks for a higher value than the one that is called the
highest ever, or since a time that the other one comes after. In a short text the tallest building is held against any
other one in the same unit that is named beside it.

## Why it matters
Rankings are what is quoted, and the values stand right beside them.

## Example
"Brightwell is the second-largest supplier, with a share of 18%. Calder leads with 24%, followed by Denby with 21%."

## How to resolve
Correct the rank, or the value that is wrong.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding, Location, Term, overlap
from factcheck.rules import Rule
from factcheck.rules._ties import counted, finding, span_of, surface, ties

TO_COME = ("forecast", "target")
"""The moods of what was only expected to be the highest."""

WEEKS = 100
"""From what on a bare number is no week, and no only two: it has to be of something. Our own choice."""

BY_MORE = 1
"""Numbers too many above a place from which on they are no rivals: a place is told wrong by little. Our own choice."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every rank with too many above it, and every extreme that isn't one."""
    former = {tie.terms[0].location for _, tie in ties(claims, "change") if tie.confidence == "high"}
    lines, told = _lines(claims), set[Location]()
    right = _right(claims)
    for claim, tie in ties(claims, "rank"):
        rank, own = tie.terms[:2]
        if len(tie.terms) <= right.get(own.location, 0):
            continue
        span = counted if own.quantity.unit_kind == "count" else span_of
        above = [rival for rival in tie.terms[2:] if span(rival).low > span(own).high]
        most = [rest.quantity.value for rest in tie.terms if rest.role == "rest"]  # "nobody else has more than 60"
        known = tie.about == "closed" or any(each is not None and each <= span_of(own).high for each in most)
        above = [rival for rival in above if rival.location not in former]
        place = rank.quantity.value
        home = _line_of(own, lines)
        beside = [rival for rival in above if home is not None and _line_of(rival, lines) == home]
        if place is not None and 1 < place == 1 + len(beside):
            continue  # "second with 29%, behind 34%": the others are of another round
        if place is None or (len(above) < place and not (known and 0 < len(above) < place - 1)):
            continue
        if len(above) > place + BY_MORE:
            continue
        shown, are = ", ".join(surface(rival) for rival in above), "are" if len(above) > 1 else "is"
        only = "only " if len(above) < place else ""
        told.add(own.location)
        yield finding(
            rule, claim, tie, f"{surface(own)} isn't the {surface(rank)}: {only}{shown} {are} more",
            (f"{len(above)} above {surface(own)}",), terms=(rank, own, *above), sure=False,
        )  # fmt: skip
    for claim, tie in ties(claims, "extreme"):
        word, own, rivals = tie.terms[0], tie.terms[1], tie.terms[2:]
        value = span_of(own)
        beyond = [
            rival
            for rival in rivals
            if (span_of(rival).low >= value.high if word.role == "highest" else span_of(rival).high <= value.low)
        ]
        if beyond and own.location not in told:
            told.add(own.location)
            sign = ">" if word.role == "highest" else "<"
            yield finding(
                rule, claim, tie, f"{surface(own)} isn't the {word.role}: there is {surface(beyond[0])}",
                (f"{surface(beyond[0])} {sign} {surface(own)}",), terms=(own, word, *beyond),
            )  # fmt: skip
    yield from _standings(rule, claims, told, right)


def _right(claims: Sequence[Claim]) -> dict[Location, int]:
    """The numbers with as many above them as their place says, and how many terms the ties that say so have: where a
    text is read in more than one way, the one that knows more counts."""
    found: dict[Location, int] = {}
    for kind in ("rank", "standing"):
        for _, tie in ties(claims, kind):
            word, own, rivals = tie.terms[0], tie.terms[1], [each for each in tie.terms[2:] if each.role == "rival"]
            ahead = sum(_differ(own, each) and _is_below(own, each) == (word.role != "lowest") for each in rivals)
            if word.quantity.value == ahead + 1 > 1:
                found[own.location] = max(len(tie.terms), found.get(own.location, 0))
    return found


def _lines(claims: Sequence[Claim]) -> dict[Location, int | None]:
    """The sentence of each claim; of one that is told of nothing by itself that of the claim before it."""
    found: dict[Location, int | None] = {}
    line: int | None = None
    for claim in claims:
        line = line if claim.about is None else claim.about.line
        found[claim.location] = line
    return found


def _line_of(term: Term, lines: dict[Location, int | None]) -> int | None:
    """The sentence of a number, which may be a claim by itself or stand inside one."""
    return next((line for place, line in lines.items() if overlap(place, term.location)), None)


def _standings(
    rule: Rule, claims: Sequence[Claim], ranked: set[Location], right: dict[Location, int]
) -> Iterable[Finding]:  # fmt: skip
    """Every place in a series with too many above it, and every one above another that has more; none that was told."""
    for claim, tie in ties(claims, "standing"):
        word, own, rivals = tie.terms[0], tie.terms[1], tie.terms[2:]
        if own.location in ranked or len(tie.terms) <= right.get(own.location, 0):
            continue
        ahead = [rival for rival in rivals if _is_below(own, rival) == (word.role == "highest") and _differ(own, rival)]
        place, level = word.quantity.value, any(not _differ(own, rival) for rival in rivals)
        known = tie.about == "whole" or (tie.about == "closed" and len(ahead) > 0)
        few = known and not level and place is not None and len(ahead) < place - 1
        if place is None or (len(ahead) < place and not few) or _has_own(word, own, claims):
            continue
        moods = {claim.location: claim.modality for claim in claims}
        if word.role == "highest" and all((each.quantity.value or 0) < 0 for each in (own, *rivals)):
            continue  # "-1,584, -912 and -128: 2023 was the largest"
        alone = moods.get(own.location) not in {moods.get(rival.location) for rival in rivals}
        if alone and moods.get(own.location) in TO_COME:
            continue  # "a peak of 40 was forecast, within 35 to 45; it was 43"
        ranked.add(own.location)
        shown = ("only " if few else "") + ", ".join(surface(rival) for rival in ahead) if ahead else "none beyond it"
        yield finding(
            rule, claim, tie, f"{surface(own)} isn't “{surface(word)}”: there is {shown}",
            (f"{len(ahead)} {'above' if word.role == 'highest' else 'below'} {surface(own)}",),
            terms=(word, own, *ahead), sure=False,
        )  # fmt: skip
    for claim, tie in ties(claims, "ahead"):
        rank, others = tie.terms
        should = 1 + int(others.quantity.value or 0)
        yield finding(
            rule, claim, tie, f"{surface(rank)} isn't the place behind {surface(others)}: that is place {should}",
            (f"{surface(others)} + 1 = {should}",), sure=False,
        )  # fmt: skip
    for claim, tie in ties(claims, "above"):
        word, above, below = tie.terms
        if _differ(above, below) and _is_below(above, below) and ranked.isdisjoint((above.location, below.location)):
            ranked |= {above.location, below.location}
            yield finding(
                rule, claim, tie, f"{surface(above)} isn't above {surface(below)}",
                (f"{surface(above)} < {surface(below)}",), terms=(word, above, below), sure=False,
            )  # fmt: skip


def _has_own(word: Term, own: Term, claims: Sequence[Claim]) -> bool:
    """Whether the words of a place hold a number of another kind: "took 410,000 cars, more than any other"."""
    return any(
        word.location.start <= claim.location.start < word.location.end
        and claim.quantity.kind not in ("rank", "ordinal", "change")
        and claim.quantity.unit_kind != "time"
        and (claim.quantity.unit is not None or (claim.quantity.value or 0) >= WEEKS)  # and not "week 50"
        and claim.quantity.surface[:1].isdigit()
        and claim.quantity.value not in (own.quantity.value, word.quantity.value)
        for claim in claims
    )


def _is_below(one: Term, other: Term) -> bool:
    return span_of(one).high <= span_of(other).low


def _differ(one: Term, other: Term) -> bool:
    return not span_of(one).meets(span_of(other))


RULE = Rule(
    "C108",
    "order",
    "the rank doesn't fit the values",
    "error",
    check,
    fires=(
        "With 340,000 inhabitants it is the country's third-largest city, behind the capital (1.2 million), Ostra "
        "(610,000) and Vell (420,000).\n",
        "The ice extent of 4.6 million square kilometres was above the 30-year average, which is 6.2 million.\n",
        "The sequel outgrossed the original. It took in $18.3 million; the first film had opened with $21.7 million.\n",
        "With 41 points they are fifth. Three clubs have more: Rovers 52, United 47 and City 45.\n",
        "Pit Stop wanted £340, Hogan £295, Autofix £310 and Car Corner £365. Cheapest was Autofix.\n",
        "July was the wettest month, with 88 mm. In August 94 mm fell, in June 41 mm.\n",
        "The oldest player is 36-year-old Bo Strand; keeper Al Finn is 39.\n",
        "More men than women applied, 420 women and 380 men.\n",
        "Tea is cheaper than coffee here: a cup of tea costs 3.20 euros and a coffee 2.80 euros.\n",
        "Maren filed 318 patents and Edda 264. Torvald, whose site is large, filed 251 patents. The head of Olla, who "
        'filed 183, met reporters. "We\'re third in the nation for patents," she said.\n',
        "The bakery is the second-largest of the town, with a share of 11%. Its rival Korn leads with 30%, followed by "
        "Mehl with 19%.\n",
        "Attendance at the zoo reached 2.1 million visitors in 2021, the highest ever recorded. The previous record of "
        "2.4 million visitors was set in 2016.\n",
        "Ott handled 18.3 million people last year. Kessa reported 9.6 million passengers, most of them tourists. At "
        "Dorr, 7.9 million were counted. The airport of Pell still managed 6.8 million. As the second-largest airport "
        "of the coast, Pell has 17 gates.\n",
        "With 92,000 tonnes, Lor is the country's third-largest grower; the leader, Orda, picked 168,000 tonnes, "
        "and nobody else got past 60,000.\n",
        "She threw the javelin 64.2 metres in Bergen, the longest throw of her career. She topped that in 2021, when "
        "she reached 65.8 metres.\n",
        "Never before have so many guests visited the garden: 51,000 in 2022. In 2017 there were 53,000 guests.\n",
        "The price of cocoa hit an all-time high of 5,050 dollars on Friday. In 2020 it had peaked at 5,175 dollars.\n",
        "He was re-elected with 58 per cent, his best result so far. Four years ago he had got 61 per cent.\n",
        "Our turnover has never been higher than last year's 70 million dollars. In 2018 it had reached 81 million "
        "dollars.\n",
        "With 5.1 million guests, Orsk was the third most visited park last year, after Mill (8.2 million), Tarn (7.0 "
        "million) and Hoe (6.1 million).\n",
        "Of the three bids, the parish took Hall's, at £310,000, because it was the cheapest. Moss had asked for "
        "£340,000 and Lunt for £290,000.\n",
        "The shortest of the three paths is 11 km long. The other two are 14 km and 9 km.\n",
        "# Hottest day on record\n\nThe thermometer on the pier showed 38.4 degrees on Sunday. In 2003 it had shown "
        "39.1 degrees.\n",
        "The base price for May is 36.4 cents a litre. It was 38.1 cents in January, 37.2 in February, 35.9 in March "
        "and 37.0 in April. May brings the lowest base price of the year, the dairy says.\n",
        "The line carried 412,000 people in 2021, 398,000 in 2022 and 437,000 in 2023. \"We've had the second-best of "
        'these three years," the manager said.\n',
        "A table of the ministry of Abkhar names the suppliers. Anadol shipped 168,000 tonnes and Chilora 41,000. "
        'Abkhar sold 19,500 tonnes, Azerland 23,800, and Orda 11,000. "We rank third among those who supply us all," '
        "the minister said.\n",
        "No hut of the range lies higher than the Kreuzhaus, at 2,340 metres. The Adlerhorst stands at 2,510 metres.\n",
        "The hall has never seen such a crowd: 7,400 people came on Friday. In 2012 there had been 7,900 people.\n",
        "Attendance came to 92,000, an all-time record. The best year until now, 2016, had brought 97,000.\n",
        "The crop of 2023, at 540 tonnes, is the poorest in a decade. In 2017 frost had cut it to 490 tonnes.\n",
    ),
    silent=(
        "It was Lathom's fourth win in five years and its eleventh in all; only Castle Weir, with 14, has more.\n",
        "Orda are third. In 30 games they made 41 points; champions Vik got 49 and runners-up Strand 44. A year ago "
        "Orda came sixth with 33.\n",
        "The hall, where two glass blowers work in front of the public, seats 90.\n",
        "Aldo sold 41 million bottles, Ferr 36 million and Dor 33 million. Lower Tisse reached 29 million. "
        "No other region sells more than 12 million. Fourth place in the country is what Lower Tisse hoped for.\n",
        "Keepers lost fewer colonies than in the winter before. It examined 5,600 hives in 310 apiaries.\n",
        "Gullane is the fourth most visited park, with 310,000 admissions. The Dockyard heads the list with "
        "540,000 admissions, Marlow is next with 385,000, and Corran had 345,000. None of the rest got past 200,000.\n",
        "At 38 micrograms the reading was well above the limit of 35 micrograms.\n",
        "Hollis won with 7,210 votes, Achterberg received 5,480, Nwosu 4,330, and Reyes polled 3,950. Of the postal "
        "votes there were 6,100. Reyes finished fourth.\n",
        "She was delighted with ninth place in the race. Eight women crossed the line before her.\n",
        "More women than men applied, 420 women and 380 men.\n",
        "Wheat outyielded barley: 5.8 tonnes a hectare for wheat, 5.1 for barley.\n",
        "Goods exported in the first six months: 6.6 billion. Timber made up 22% of exports, dairy 14%. Others, none "
        "of which reaches 5%, account for the remainder.\n",
        "| Year | Surplus |\n| --- | --- |\n| 2021 | -912 |\n| 2022 | -128 |\n| 2023 | -1,584 |\n\nThe deficit of 2023 "
        "is the largest of the three.\n",
        "Lin needed 58 minutes 41 seconds. Guo needed 1:58:49, and Mori, in front for three of four laps, 1:59:06.\n",
        "Maren filed 318 patents and Edda 264. Torvald, whose site is large, filed 251 patents. The head of Olla, who "
        'filed 183, met reporters. "We\'re fourth in the nation for patents," she said.\n',
        "The bakery is the third-largest of the town, with a share of 11%. Its rival Korn leads with 30%, followed by "
        "Mehl with 19%.\n",
        "Attendance at the zoo reached 2.6 million visitors in 2021, the highest ever recorded. The previous record of "
        "2.4 million visitors was set in 2016.\n",
        "Ott handled 18.3 million people last year. Kessa reported 9.6 million passengers, most of them tourists. At "
        "Dorr, 7.9 million were counted. The airport of Pell still managed 6.8 million. As the fourth-largest airport "
        "of the coast, Pell has 17 gates.\n",
        "With 92,000 tonnes, Lor is the country's second-largest grower; the leader, Orda, picked 168,000 tonnes, "
        "and nobody else got past 60,000.\n",
        "She threw the javelin 66.2 metres in Bergen, the longest throw of her career. She had topped 64 in 2021, when "
        "she reached 65.8 metres.\n",
        "The club sold 4,100 tickets, the most ever for a friendly. In the cup of 2015 it sold 6,000 tickets.\n",
        "With 5.1 million guests, Orsk was the fourth most visited park last year, after Mill (8.2 million), Tarn (7.0 "
        "million) and Hoe (6.1 million).\n",
        "The town ranks third by area. It has 42,000 people; Arl has 96,000, Brod 71,000 and Cet 55,000.\n",
        "The fastest lap was driven by Reuter in 1:31.2. Sato needed 1:31.6 and Kovac 1:32.4.\n",
        "The largest bank has 40 branches. In 2010 it had 60 branches.\n",
        "He was re-elected with 58 per cent, his best result since 2010. In 2006 he had got 61 per cent.\n",
        "Ashby sold 74,000 hectolitres, Old Abbey 61,000 and Goldkrug 58,000; Stern sold 52,000 hectolitres and is the "
        "fourth-largest brewery. No other brewery got above 20,000.\n",
        "The base price for May is 35.4 cents a litre. It was 38.1 cents in January, 37.2 in February, 35.9 in March "
        "and 37.0 in April. May brings the lowest base price of the year, the dairy says.\n",
        "The line carried 412,000 people in 2021, 398,000 in 2022 and 437,000 in 2023. \"We've had the best of these "
        'three years," the manager said.\n',
        "No hut of the range lies higher than the Kreuzhaus, at 2,540 metres. The Adlerhorst stands at 2,510 metres.\n",
        "The hall has never seen such a crowd: 8,400 people came on Friday. In 2012 there had been 7,900 people.\n",
        "The crop of 2023, at 540 tonnes, is the poorest in a decade. In 2010 frost had cut it to 490 tonnes.\n",
    ),
    doc=__doc__,
)
