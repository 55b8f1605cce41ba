"""What each number is about, in a form that lets two of them be compared, in one document or in two."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.model import About, Claim, Interval
from factcheck.relations.lines import Line, Number, own_of, part_of
from factcheck.relations.measured import ANYBODY, PEOPLE, PERCENT, Seen, leading, measured, seen_in, whole_of
from factcheck.relations.records import extreme_in
from factcheck.relations.times import PART, phase_of, times_of
from factcheck.relations.topics import Topics

BESIDE = 4
"""Tokens before a number that can tell it apart from others: "the other nine". Our own choice."""

COUNTS = ("count", "time")
"""The kinds of units of numbers that say in passing what another one is of."""

STRETCHES = frozenset({"day", "week", "month", "quarter", "year"})
"""The units of a stretch of time that a number can be of."""

NOW = "now"
"""The time of what is told to be so "today", where no other is named."""

SINCE = "since"
"""How the name of all the time since a year begins."""

NAME = 4
"""Letters by which names are compared: "Greece" and "Greek" are one."""

LEANS = 2
"""Stems up to which a clause is about what the sentence before speaks of. Our own choice."""

OPENING = 2
"""Tokens of a sentence in which a pronoun leans on the one before: "It is ...", "And they are ...". Our own choice."""

ASIDE = 5
"""Tokens of a part of a sentence behind a number's own that can date it: "412 schools, in 2023". Our own choice."""

SUBJECT = 6
"""Words in which a sentence says what it is about, or a relative clause of whom. Our own choice."""

SOURCE = 2
"""Words before a verb of speech that name who says it: "the nurses' union said". Our own choice."""


class Context(NamedTuple):
    """What a sentence leans on: the part of the year its paragraph named last, and what the sentence before is about,
    as the `topic` where a pronoun takes it up."""

    times: frozenset[str]
    topic: frozenset[str]
    before: frozenset[str]


def abouts(claims: Sequence[Claim], lines: Sequence[Line], lexicon: Lexicon, topics: Topics) -> dict[int, About]:
    """What the claims are about, by their place in the order of claims; none where a number has no unit."""
    places = {claim.quantity.span.start: at for at, claim in enumerate(claims)}
    found = {}
    times: frozenset[str] = frozenset()
    before: Line | None = None
    seen = seen_in(lines, topics)
    for line in lines:
        if before is None or line.block != before.block:
            times = frozenset()
        context = Context(times, _leant_on(line, before, lexicon), before.topic if before else frozenset())
        for number in line.numbers:
            at = places.get(number.quantity.span.start)
            if at is None:
                continue
            about = _about(claims[at], line, number, context, seen, lexicon, topics)
            if about is not None:
                found[at] = about
        named = times_of(line, range(len(line.words)), lexicon)
        times = frozenset(time for time in named if time.startswith(PART)) or times
        before = line
    return found


def _leant_on(line: Line, before: Line | None, lexicon: Lexicon) -> frozenset[str]:
    """What the sentence before is about, where a pronoun opens this one: "It is 900 million"."""
    pronouns = lexicon.words("relations", "anaphora", "pronouns")
    if before is None or before.kind == "heading" or pronouns.isdisjoint(line.words[:OPENING]):
        return frozenset()
    return before.topic


def _about(
    claim: Claim, line: Line, number: Number, context: Context, seen: Seen, lexicon: Lexicon, topics: Topics,
) -> About | None:  # fmt: skip
    own = own_of(line, number)
    mine = topics.of([*(line.words[at] for at in own if not number.first <= at < number.last), *_counted(number)])
    if len(own) < len(number.clause) and len(mine) >= LEANS:
        number = number._replace(topic=mine, clause=own)
    if context.topic and len(number.topic) <= LEANS:
        number = number._replace(topic=number.topic | context.topic)
    relative = _relative(line, number, lexicon, topics)
    told = _opening(line, number, topics) | relative | _beside(line, number)
    number = number._replace(topic=number.topic | told)
    quantity = number.quantity
    found = measured(line, number, context.before, seen, lexicon, topics)
    if found is None or quantity.kind in ("rank", "ordinal", "ratio"):
        return None
    unit, interval = found
    if quantity.unit_kind == "time" and _is_span(line, number, lexicon):
        return None
    around = [at for at in number.clause if not number.first <= at < number.last and not _is_named(line, at)]
    interval = _denied(line, number, interval, lexicon)
    universal = _is_universal(line, number, lexicon)
    if missed := _is_missed(line, number, lexicon):
        interval = Interval(Decimal(0), interval.high, False, True)
    beside = line.words[max(number.first - BESIDE, number.clause.start) : number.first]
    verbs = [at for at, word in enumerate(beside) if word in lexicon.words("relations", "totals", "verbs")]
    contrast = lexicon.words("relations", "contrast", "before").intersection(beside[verbs[-1] + 1 if verbs else 0 :])
    behind = line.words[number.last : min(number.last + 2, number.clause.stop)]
    if lexicon.words("relations", "clauses", "joints").isdisjoint(behind[:1]):
        beside += behind
    apart = lexicon.words("relations", "contrast") | lexicon.words("relations", "contrast", "norms")
    contrast |= apart.intersection(beside) | lexicon.words("relations", "contrast", "opening").intersection(
        line.words[:1]
    )
    if quantity.unit_kind == "count":
        contrast |= apart.intersection((quantity.unit or "").split())
    if universal:
        contrast = frozenset()
    words = number.topic - {unit.partition(" ")[2]}
    if unit == PERCENT:
        words -= topics.of(lexicon.words("relations", "generic", "share"))
    told_of = [*leading(line, number), *line.words[number.last : min(number.last + SUBJECT, number.clause.stop)]]
    if unit == "count =inhabitant" and (busy := sorted((topics.of(told_of) | relative) & PEOPLE)):
        unit, words = f"count {busy[0]}", words - PEOPLE
    if " " not in (quantity.unit or "") or quantity.unit_kind != "count":  # not "food banks"
        near = [line.words[at] for at in part_of(line, number) if at in around]
        contrast |= lexicon.words("relations", "contrast", "wide").intersection(near)
    contrast |= _labels(line, number) | _spans(line, number, lexicon)
    if phase_of(line, number, lexicon) == "earlier" or _looks_back(line, number, lexicon):
        contrast |= {"earlier"}
    if _is_extreme(line, lexicon):
        contrast |= {"ever"}
    kind = f"{quantity.direction} {unit}" if quantity.kind == "change" else unit
    before = line.words[max(number.first - 1, 0) : number.first]
    names = _names(line, number, lexicon) | _owner(line, number, unit, lexicon)
    return About(
        kind, interval, words, names, _times(line, number, context, lexicon),
        frozenset(contrast), line.place, line.kind == "heading", _against(words, topics),
        "fact" if missed else _mood(claim, line, number, lexicon),
        universal,
        bool(lexicon.words("relations", "taken_up").intersection(before)), _is_owned(before, number, lexicon),
        _source(line, number, lexicon, topics), _whole(line, number, unit, lexicon, topics),
    )  # fmt: skip


def _counted(number: Number) -> Sequence[str]:
    """The words of what a number counts."""
    return (number.quantity.unit or "").split() if number.quantity.unit_kind == "count" else ()


def _opening(line: Line, number: Number, topics: Topics) -> frozenset[str]:
    """What a sentence opens with, where an aside parts its number from that: "Box traffic, he writes, came to ...."."""
    first = number.clause.start
    aside = line.words[first - 1 : first] != [";"] and "," in line.words[max(first - 1, 0) : number.first]
    if not first or not aside or any(each.last <= number.first for each in line.numbers):
        return frozenset()
    return topics.of(line.words[: min(first, SUBJECT)])


def _beside(line: Line, number: Number) -> frozenset[str]:
    """The other counts of a clause, each as a stem of its own: "640 bats in three seasons"."""
    others = [each.quantity for each in line.numbers if each is not number and each.first in number.clause]
    return frozenset(f"{each.value} {each.unit}" for each in others if each.unit_kind in COUNTS and each.value)


def _whole(line: Line, number: Number, unit: str, lexicon: Lexicon, topics: Topics) -> frozenset[str]:
    """What a share is said to be one of, unless that is people, who go by many names: "40% of the plums"."""
    if unit != PERCENT:
        return frozenset()
    if number.quantity.unit_kind == "count":  # "nine trains in ten"
        return number.noun if number.noun.isdisjoint(PEOPLE | ANYBODY) else frozenset()
    found = whole_of(line, number, lexicon, topics)
    return found if found.isdisjoint(PEOPLE | ANYBODY) else frozenset()


def _relative(line: Line, number: Number, lexicon: Lexicon, topics: Topics) -> frozenset[str]:
    """What is told of those that are counted: "the 750 people who slept here last winter"."""
    first = number.last
    if lexicon.words("relations", "clauses", "relatives").isdisjoint(line.words[first : first + 1]):
        return frozenset()
    return topics.of(line.words[first + 1 : first + 1 + min(_until_comma(line, first + 1), SUBJECT)])


def _lead(line: Line, number: Number) -> list[str]:
    """The words of a clause before its number."""
    return line.words[number.clause.start : number.first]


def _denied(line: Line, number: Number, interval: Interval, lexicon: Lexicon) -> Interval:
    """What a bound leaves where it is denied: at most 300 of "no family paid more than 300"."""
    if lexicon.words("relations", "negation").isdisjoint(_lead(line, number)):
        return interval
    if number.quantity.bound in (">", ">="):
        return Interval(Decimal(0), interval.low)
    return Interval(interval.high, Decimal("Infinity")) if number.quantity.bound in ("<", "<=") else interval


def _is_extreme(line: Line, lexicon: Lexicon) -> bool:
    """Whether a sentence tells the most or the least of all times, which numbers of other times stay below."""
    ever = lexicon.words("relations", "orders", "ever")
    return not ever.isdisjoint(line.words) and extreme_in(line, lexicon) is not None


def _looks_back(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a sentence opens with a time before: "At the previous sale, four weeks ago, the price had come to 12"."""
    lead, had = line.words[: number.first], lexicon.words("relations", "times", "had")
    first = all(each.quantity.unit_kind == "time" for each in line.numbers if each.first < number.first)
    return first and not lexicon.words("relations", "times", "earlier").isdisjoint(lead) and not had.isdisjoint(lead)


def _is_universal(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number holds of all cases: "never more than", "at no time below", "no family paid more than"."""
    lead = _lead(line, number)
    said = [*lead, *line.words[number.first : number.clause.stop]]
    if not lexicon.words("relations", "contrast", "universal").isdisjoint(said):
        return True
    pairs = {" ".join(pair) for pair in pairwise(lead)}
    everywhere = (
        lexicon.words("relations", "negation", "nobody").intersection(lead)
        | lexicon.words("relations", "contrast", "always").intersection(said)
        | lexicon.words("relations", "contrast", "throughout").intersection(pairs)
    )
    return number.quantity.bound not in ("=", "~") and bool(everywhere)


def _is_missed(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is denied to have been reached: "did not get to 280,000"."""
    before = line.words[max(number.first - BESIDE, 0) : number.first]
    no, reached = lexicon.words("relations", "negation"), lexicon.words("relations", "negation", "reached")
    return number.quantity.bound in ("=", "~") and not no.isdisjoint(before) and not reached.isdisjoint(before)


def _is_owned(before: list[str], number: Number, lexicon: Lexicon) -> bool:
    """ "we have 18 lifeboats", "our 18 lifeboats": a count of all that somebody has."""
    owners = lexicon.words("relations", "taken_up", "has") | lexicon.words("relations", "taken_up", "owners")
    return number.quantity.unit_kind == "count" and bool(owners.intersection(before))


def _is_named(line: Line, at: int) -> bool:
    """Whether a word stands in capitals within a sentence, as a part of a name: "the National Gallery"."""
    return at > 0 and line.sentence.text[line.sentence.tokens[at].start].isupper()


def _is_span(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a length of time only says when: "for five years", "a three-month period"."""
    before = line.words[number.first - 1] if number.first else ""
    return "-" in line.words[number.first : number.last] or before in lexicon.words("relations", "spans", "before")


def _spans(line: Line, number: Number, lexicon: Lexicon) -> frozenset[str]:
    """The stretches of time that a number is of: "in the 13 weeks to June", "the year to date"."""
    stretches = lexicon.words("relations", "contrast", "stretches")
    over = lexicon.words("relations", "contrast", "over")
    found = {line.words[at] for at in part_of(line, number) if line.words[at] in stretches}
    for each in line.numbers:
        stretch = each is not number and each.first in number.clause and each.quantity.unit in STRETCHES
        before = line.words[each.first - 1 : each.first]
        if stretch and each.quantity.value is not None and over.intersection(before):
            found.add(f"{each.quantity.value} {each.quantity.unit}")
    return frozenset(found)


def _source(line: Line, number: Number, lexicon: Lexicon, topics: Topics) -> frozenset[str]:
    """Who is said to tell a number: "the union said", "according to the ministry"."""
    verbs = lexicon.words("speech", "verbs") | lexicon.words("relations", "sources", "verbs")
    found: set[str] = set()
    be = lexicon.words("relations", "sources", "passive")
    for at, word in enumerate(line.words):
        passive = not be.isdisjoint(line.words[max(at - 1, 0) : at])  # "is put at 3,100"
        if word in verbs and not passive and not number.first <= at < number.last:
            found |= topics.of(line.words[max(at - SOURCE, 0) : at])
    for mark in line.sentence.marks.all("according"):
        found |= topics.of(line.words[mark.last : mark.last + SOURCE + 1])
    return frozenset(found)


def _against(words: frozenset[str], topics: Topics) -> frozenset[str]:
    """The opposites of words, but for those that stand among them as well."""
    found: set[str] = set()
    for one, other in topics.opposites:
        if one & words:
            found |= other
        if other & words:
            found |= one
    return frozenset(found) - words


def _mood(claim: Claim, line: Line, number: Number, lexicon: Lexicon) -> str:
    """ "fact", "future" or "other": numbers of different moods are not held against each other."""
    if lexicon.words("relations", "times", "later").intersection(line.words[max(number.first - 2, 0) : number.first]):
        return "fact"  # "if the share, now 12%, falls"
    future = lexicon.words("relations", "contrast", "future")
    if claim.modality in ("forecast", "target") or future.intersection(line.words[number.clause.start : number.last]):
        return "future"
    if claim.modality == "hypothetical" and _is_reported(line, number, lexicon):
        return "future"
    denied = claim.modality == "negated" and number.quantity.bound in ("=", "~")
    return "fact" if claim.modality in ("fact", "negated") and not denied else "other"


def _is_reported(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether "would" only tells what somebody said will be: "she said that the bridge would cost 80 million"."""
    lead, verbs = line.words[: number.first], lexicon.words("speech", "verbs")
    reported, conditions = (lexicon.words("relations", "contrast", key) for key in ("reported", "conditions"))
    return not (reported.isdisjoint(lead) or verbs.isdisjoint(lead)) and conditions.isdisjoint(line.words)


def _labels(line: Line, number: Number) -> frozenset[str]:
    """The letters that tell things apart: "in lake A"."""
    text, tokens = line.sentence.text, line.sentence.tokens
    return frozenset(
        text[tokens[at].start : tokens[at].end]
        for at in part_of(line, number)
        if at > 0 and tokens[at].end - tokens[at].start == 1 and "A" <= text[tokens[at].start] < "I"
    )


def _names(line: Line, number: Number, lexicon: Lexicon) -> frozenset[str]:
    """The words in capitals of a clause, but for the first of the sentence, months and days, and who says it."""
    text, tokens, marks = line.sentence.text, line.sentence.tokens, line.sentence.marks
    verbs = lexicon.words("speech", "verbs")
    told = max((at for at in range(number.clause.start, number.first) if line.words[at] in verbs), default=0)
    return frozenset(
        line.words[at][:NAME]
        for at in number.clause
        if at > told
        and tokens[at].is_word
        and text[tokens[at].start].isupper()
        and line.words[at] not in lexicon.words("relations", "stop")  # "I"
        and line.words[at - 1] not in ('"', "“", ".")
        and marks.covering(at, "month", "weekdays", "unit", "code") is None
        and not number.first <= at < number.last
    )


def _owner(line: Line, number: Number, unit: str, lexicon: Lexicon) -> frozenset[str]:
    """Who holds a share, as a name: "the staff trust owned 11%"."""
    holds = lexicon.words("relations", "taken_up", "holds")
    lead = line.words[max(number.clause.start, number.first - SUBJECT) : number.first]
    if unit != PERCENT or holds.isdisjoint(lead[-1:]):
        return frozenset()
    stop = lexicon.words("relations", "stop")
    return frozenset(word[:NAME] for word in lead[:-1] if word.isalpha() and word not in stop)


def _times(line: Line, number: Number, context: Context, lexicon: Lexicon) -> frozenset[str]:
    """The times of a number: those of its own part of the sentence, else those told before it or right behind it, else
    those the paragraph named last."""
    own = part_of(line, number)
    aside = range(own.stop + 1, own.stop + 1 + _until_comma(line, own.stop + 1))
    than = lexicon.words("relations", "orders", "than") | lexicon.words("relations", "against")
    told = len(aside) <= ASIDE and than.isdisjoint(line.words[aside.start : aside.stop])  # not "fewer than in 2022"
    for where in (own, range(number.first), aside if told else range(0)):
        if found := times_of(line, where, lexicon):
            return _begun(line, where, found, lexicon)
    opens = not lexicon.words("relations", "times", "later").isdisjoint(line.words[:1])
    opens = opens and number.first == line.numbers[0].first
    now = opens or phase_of(line, number, lexicon) == "later"
    return context.times or (frozenset({NOW}) if now else frozenset())


def _begun(line: Line, where: range, times: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    """The times of a number, where they are those since which it has been counted: "since the start, in May 2020"."""
    since = lexicon.words("relations", "orders", "since")
    at = next((at for at in where if line.words[at] in since), None)
    if at is None or times != times_of(line, range(at, where.stop), lexicon):
        return times
    return frozenset(f"{SINCE} {time}" if time.isdigit() else time for time in times)


def _until_comma(line: Line, at: int) -> int:
    """How many tokens stand from a place on up to a comma or the end."""
    behind = line.words[at:]
    return behind.index(",") if "," in behind else len(behind)
