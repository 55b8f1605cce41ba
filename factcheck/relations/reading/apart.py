"""What tells the number of a clause apart from others of its kind: names, times, parts, who tells it."""

from decimal import Decimal
from itertools import pairwise

from factcheck.extraction.numbers.tokens import titled
from factcheck.lexicon import REGION, Lexicon
from factcheck.model import ALL, EACH, EDGES, EVER, OURS, PAST, SOLE
from factcheck.relations.reading.dated import when_of
from factcheck.relations.reading.extremes import extreme_in
from factcheck.relations.reading.lines import Line, Number, dateline_of, part_of
from factcheck.relations.reading.measured import PEOPLE, PERCENT
from factcheck.relations.reading.times import phase_of, times_of
from factcheck.relations.reading.topics import Topics, topics_of

BESIDE = 4
"""Tokens before a number that can tell it apart from others: "the other nine". Our own choice."""

STRETCHES = frozenset({"day", "week", "month", "quarter", "year"})
"""The units of a stretch of time that a number can be of."""

NAME = 4
"""Letters by which names are compared: "Greece" and "Greek" are one."""

SUBJECT = 6
"""Words in which a sentence says what it is about, or a relative clause of whom. Our own choice."""

TELLER = 3
"""Tokens beside a verb of speech that name who says it: "40, says Mayor Ann Lee". Our own choice."""

SOURCE = 2
"""Words before a verb of speech that name who says it: "the nurses' union said". Our own choice."""


PUNCTUATION = " \n,.;:)"
"""What may stand right behind the letter that names a thing."""

MARKED = {"each": EACH, "past": PAST, "alone": SOLE, "summed": ALL}
"""What stands for all words of a list."""


def contrast_of(line: Line, number: Number, universal: bool, lexicon: Lexicon) -> frozenset[str]:
    """The words that tell a number apart from others of its kind: "the other nine", "9 a month", "in all, 9"."""
    contrast: frozenset[str] = frozenset()
    quantity = number.quantity
    if not universal:
        norms = lexicon.words("relations", "contrast", "norms")
        others = [each.last for each in line.numbers if each.last <= number.first]  # "these 820 metres in 26 months"
        beside = line.words[max(number.first - BESIDE, number.clause.start, *others) : number.first]
        verbs = [at for at, word in enumerate(beside) if word in lexicon.words("relations", "totals", "verbs")]
        contrast = lexicon.words("relations", "contrast", "before").intersection(
            beside[verbs[-1] + 1 if verbs else 0 :]
        )
        behind = line.words[number.last : min(number.last + 2, number.clause.stop)]
        spans = not lexicon.words("relations", "times", "spans").isdisjoint(behind[1:])
        spans = spans or any(each.first == number.last + 2 for each in line.numbers)  # "in those ten months"
        if not spans and lexicon.words("relations", "clauses", "joints").isdisjoint(behind[:1]):
            beside += behind  # but not of "24 concerts next season", which is a time
        apart = lexicon.words("relations", "contrast") | norms
        if quantity.unit_kind == "count":
            apart -= _sizes(behind, lexicon)
        if quantity.unit_kind == "time":
            apart -= lexicon.words("relations", "contrast", "more")
        left = lexicon.words("relations", "contrast", "left")
        contrast |= (norms | left).intersection(line.words[number.clause.start : number.first])
        contrast |= apart.intersection(beside) | lexicon.words("relations", "contrast", "opening").intersection(
            line.words[:1]
        )
        if quantity.unit_kind == "count":
            contrast |= apart.intersection((quantity.unit or "").split())
    below, starts = lexicon.words("relations", "contrast", "below"), {each.first for each in line.numbers}
    if contrast & below and not any(word in below and at + 1 in starts for at, word in enumerate(line.words)):
        contrast -= below  # "the area under wheat", but not "of those under 25"
    if " " not in (quantity.unit or "") or quantity.unit_kind != "count":  # not "food banks"
        near = [
            line.words[at]
            for at in part_of(line, number)
            if at in number.clause and not number.first <= at < number.last and not _is_named(line, at)
            if not _is_of_them(line, at, lexicon)
        ]
        contrast |= lexicon.words("relations", "contrast", "wide").intersection(near)
    if not lexicon.words("relations", "totals", "of").isdisjoint(
        line.words[max(number.first - 2, 0) : max(number.first - 1, 0)]
    ):
        contrast -= lexicon.words("relations", "contrast", "each")  # "each of the 95" are all of them
    for key, mark in MARKED.items():
        said = lexicon.words("relations", "contrast", key)
        if contrast & said:
            contrast = contrast - said | {mark}
    if quantity.unit_kind == "count":
        contrast |= _left(line, number, lexicon)
    contrast |= _labels(line, number) | (frozenset() if universal else _spans(line, number, lexicon))
    contrast |= (
        _often(line, lexicon)
        | _capacity(line, number, lexicon)
        | _former(line, number, lexicon)
        | _turned(line, lexicon)
    )
    phase = phase_of(line, number, lexicon)
    contrast |= EDGES & ({phase or ""} | _edge(line, number, lexicon))
    if phase == "earlier" or _looks_back(line, number, lexicon):
        contrast |= {PAST}
    return contrast | {EVER} if _is_extreme(line, lexicon) and not when_of(line, number, lexicon) else contrast


def _is_of_them(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether a word tells nobody apart: "my men were at the gate", "in the whole of 2023"."""
    owners = lexicon.words("relations", "taken_up", "owners").intersection(line.words[max(at - 1, 0) : at])
    of = lexicon.words("relations", "totals", "of").intersection(line.words[at + 1 : at + 2])
    return bool(owners) or bool(of and times_of(line, range(at + 2, min(at + 3, len(line.words))), lexicon))


def _often(line: Line, lexicon: Lexicon) -> frozenset[str]:
    """How often what a sentence tells is done: the "a week" of "at least once a week"."""
    often, spells = (lexicon.words("relations", "orders", key) for key in ("often", "spells"))
    each = zip(line.words, line.words[1:], line.words[2:], strict=False)
    return frozenset(f"1 {spell}" for times, _, spell in each if times in often and spell in spells)


def _sizes(behind: list[str], lexicon: Lexicon) -> frozenset[str]:
    """What tells no counts apart: "behind a wall a metre thick lie 12 rooms", and "under" before a place."""
    sized, below = (lexicon.words("relations", "contrast", key) for key in ("sized", "below"))
    placed = lexicon.words("relations", "directions", "determiners").intersection(behind[1:])
    return sized | below if placed and below.intersection(behind[:1]) else sized


def _left(line: Line, number: Number, lexicon: Lexicon) -> frozenset[str]:
    """What says of a count that it is left of more: "the 150 unsold houses", "150 that we still have to sell"."""
    none, to = lexicon.tables["relations"]["none"], lexicon.words("grammar", "changing", "to")
    first, last = max(number.first - BESIDE, number.clause.start), min(number.last + SUBJECT, len(line.words))
    near = range(first, last)
    still = {at for at in near if line.words[at] in none["still"] and not to.isdisjoint(line.words[at : at + BESIDE])}
    return frozenset(line.words[at] for at in near if at in still or line.words[at] in none["left"])


def _turned(line: Line, lexicon: Lexicon) -> frozenset[str]:
    """Whether a sentence turns from one way to the other: "in the other direction, 3,700 arrivals"."""
    ways, other = (lexicon.words("relations", "contrast", key) for key in ("ways", "turned"))
    return frozenset(word for before, word in pairwise(line.words) if word in ways and before in other)


def _capacity(line: Line, number: Number, lexicon: Lexicon) -> frozenset[str]:
    """Whether a count of people is how many there is room for: "the ferry takes 400 passengers"."""
    before = line.words[max(number.first - 2, 0) : number.first]
    takes = lexicon.words("relations", "contrast", "takes").intersection(before)
    if " ".join(before) in lexicon.words("relations", "trade_words", "part"):
        return frozenset()  # "accounted for 254 patients"
    return takes and lexicon.words("relations", "contrast", "norms") if number.noun & PEOPLE else frozenset()


def _former(line: Line, number: Number, lexicon: Lexicon) -> frozenset[str]:
    """What tells the thing that a sentence begins with from the one that there is now: "the old dam was 61 metres"."""
    former, the = lexicon.words("relations", "contrast", "former"), lexicon.words("relations", "orders", "determiners")
    start = number.clause.start
    where = lexicon.words("relations", "contrast", "where").intersection(line.words[start : number.first])
    words = line.words[0 if where else start : number.first][: SUBJECT + 2]
    foremost = lexicon.words("relations", "contrast", "foremost")
    return frozenset(
        f"{1 if word in foremost else word} {stem}"
        for before, word, noun in zip(words, words[1:], words[2:], strict=False)
        if word in former and before in the
        for stem in topics_of(lexicon).of([noun])
    )


def _is_named(line: Line, at: int) -> bool:
    """Whether a word stands in capitals within a sentence, as a part of a name: "the National Gallery"."""
    return at > 0 and titled(line.sentence.text, line.sentence.tokens, at)


def _is_extreme(line: Line, lexicon: Lexicon) -> bool:
    """Whether a sentence tells the most or the least of all times, or since one, which numbers of other times stay
    below."""
    told = lexicon.words("relations", "orders", "ever") | lexicon.words("relations", "orders", "since")
    return not told.isdisjoint(line.words) and extreme_in(line, lexicon) is not None


def _looks_back(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a sentence opens with a time before: "At the previous sale, four weeks ago, the price had come to 12"."""
    lead, had = line.words[: number.first], lexicon.words("relations", "times", "had")
    same, shown = lexicon.words("relations", "times", "same"), lexicon.words("relations", "times", "shown")
    if any(word in same and not shown.isdisjoint(lead[at : at + BESIDE]) for at, word in enumerate(lead)):
        return True  # "During the same sale last October"
    first = all(each.quantity.unit_kind == "time" for each in line.numbers if each.first < number.first)
    return first and not lexicon.words("relations", "times", "earlier").isdisjoint(lead) and not had.isdisjoint(lead)


def _spans(line: Line, number: Number, lexicon: Lexicon) -> frozenset[str]:
    """The stretches of time that a number is of: "in the 13 weeks to June", "the year to date"."""
    stretches = lexicon.words("relations", "contrast", "stretches")
    over = lexicon.words("relations", "contrast", "over")
    found = {line.words[at] for at in part_of(line, number) if line.words[at] in stretches}
    for each in line.numbers:
        stretch = each.first != number.first and each.first in number.clause and each.quantity.unit in STRETCHES
        before = line.words[each.first - 1 : each.first]
        if stretch and each.quantity.value is not None and over.intersection(before):
            row = lexicon.tables["relations"]["convert"].get(each.quantity.unit, (each.quantity.unit, "1"))
            found.add(f"{(each.quantity.value * Decimal(row[1])).normalize()} {row[0]}")  # 30 months, 2.5 years
    return frozenset(found)


def source_of(line: Line, number: Number, lexicon: Lexicon, topics: Topics) -> frozenset[str]:
    """Who is said to tell a number: "the union said", "according to the ministry"."""
    verbs = lexicon.words("speech", "verbs") | lexicon.words("relations", "sources", "verbs")
    found: set[str] = set()
    be = lexicon.words("relations", "sources", "passive")
    for at, word in enumerate(line.words):
        passive = not be.isdisjoint(line.words[max(at - 1, 0) : at])  # "is put at 3,100"
        if word in verbs and not passive and not number.first <= at < number.last:
            found |= topics.of(line.words[max(at - SOURCE, 0) : at])
    counts, our = lexicon.words("relations", "sources", "reckoned"), lexicon.words("relations", "sources", "our")
    if any(
        word in counts and not our.isdisjoint(line.words[max(at - BESIDE, 0) : at])
        for at, word in enumerate(line.words)
    ):
        found.add(OURS)
    for mark in line.sentence.marks.all("according"):
        found |= topics.of(line.words[mark.last : mark.last + SOURCE + 1])
    return frozenset(found)


def _edge(line: Line, number: Number, lexicon: Lexicon) -> frozenset[str]:
    """Which day of a stretch of time a number is of: "on the last day of the year"."""
    days, part = lexicon.words("relations", "times", "days"), part_of(line, number)
    return frozenset(
        edge
        for edge, key in (("begin", "first"), ("finish", "last"))
        for word, behind in pairwise(line.words[part.start : part.stop])
        if behind in days and word in lexicon.words("relations", "times", key)
    )


def _labels(line: Line, number: Number) -> frozenset[str]:
    """The letters that tell things apart: "in lake A"."""
    text, tokens = line.sentence.text, line.sentence.tokens
    return frozenset(
        text[tokens[at].start : tokens[at].end]
        for at in part_of(line, number)
        if at > 0
        and tokens[at].end - tokens[at].start == 1
        and not text[tokens[at].end : tokens[at].end + 1].strip(PUNCTUATION)  # not "A$46 million"
        and "A" <= text[tokens[at].start] < "I"
        and line.words[at - 1][-1:].isalnum()  # not the article of: "A rent of 900"
    )


def names_of(
    line: Line, number: Number, lexicon: Lexicon, known: frozenset[str] = frozenset(),
) -> frozenset[str]:  # fmt: skip
    """The words in capitals of a clause, but for months, days, who says it, and the first of the sentence, unless that
    is a country's name, another one is behind it, or it is `known` as a name; and the codes of the countries that it
    names."""
    text, tokens, marks = line.sentence.text, line.sentence.tokens, line.sentence.marks
    verbs = lexicon.words("speech", "verbs")
    told = max((at for at in range(number.clause.start, number.first) if line.words[at] in verbs), default=0)
    behind = [
        at for at in range(number.last, number.clause.stop) if line.words[at] in verbs
    ]  # "40, said Mayor Ann Lee"
    tellers = {place for at in behind for place in range(at - TELLER, at + TELLER + 1)}
    places = [mark for mark in marks.all("place") if mark.first in number.clause and mark.value[1] != REGION]
    start = dateline_of(line)
    opens = line.words[start] in known or any(place.first == start for place in places)
    opens = opens or (start + 1 in number.clause and titled(text, tokens, start + 1))
    own = (place for place in places if place.first not in tellers and place.first >= start)
    classes = lexicon.words("relations", "contrast", "classes")  # the "Lake" of "Lake Orl", which others are too
    return frozenset(str(place.value[0]) for place in own) | frozenset(
        line.words[at][:NAME]
        for at in number.clause
        if (at > max(told, start) or (at == start and told <= start and opens))
        and at not in tellers
        and tokens[at].is_word
        and titled(text, tokens, at)
        and line.words[at] not in lexicon.words("relations", "stop")  # "I"
        and not (line.words[at] in classes and _is_in_capitals(line, at))
        and (at == 0 or line.words[at - 1] not in ('"', "“", "."))
        and marks.covering(at, "month", "weekdays", "unit", "code") is None
        and not number.first <= at < number.last
    )


def _is_in_capitals(line: Line, at: int) -> bool:
    """Whether a word stands beside another one in capitals."""
    text, tokens = line.sentence.text, line.sentence.tokens
    return any(
        0 <= beside < len(tokens) and tokens[beside].is_word and titled(text, tokens, beside)
        for beside in (at - 1, at + 1)
    )


def owner_of(line: Line, number: Number, unit: str, lexicon: Lexicon) -> frozenset[str]:
    """Who holds a share, as a name: "the staff trust owned 11%"."""
    holds = lexicon.words("relations", "taken_up", "holds")
    lead = line.words[max(number.clause.start, number.first - SUBJECT) : number.first]
    if unit != PERCENT or holds.isdisjoint(lead[-1:]):
        return frozenset()
    stop = lexicon.words("relations", "stop")
    return frozenset(word[:NAME] for word in lead[:-1] if word.isalpha() and word not in stop)
