"""What each number is about, in a form that lets two of them be compared, in one document or in two."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from factcheck.extraction.numbers.years import YEAR_DIGITS
from factcheck.lexicon import Lexicon
from factcheck.model import INFINITY, SOME, About, Claim, Interval
from factcheck.relations.orders.ranks import is_of_others
from factcheck.relations.reading.apart import (
    SUBJECT,
    contrast_of,
    names_of,
    owner_of,
    source_of,
)
from factcheck.relations.reading.dated import AGO, issued_in, times_told, until_comma
from factcheck.relations.reading.disowned import corrections
from factcheck.relations.reading.kept import kept
from factcheck.relations.reading.lines import Line, Number, own_of
from factcheck.relations.reading.measured import (
    ANYBODY,
    PEOPLE,
    PERCENT,
    Seen,
    leading,
    measured,
    own_dollars,
    seen_in,
    some_of,
    way_behind,
    whole_of,
)
from factcheck.relations.reading.moods import is_rule, mood_of
from factcheck.relations.reading.quoting import quoted
from factcheck.relations.reading.times import PART, times_of
from factcheck.relations.reading.topics import Topics

COUNTS = ("count", "time")
"""The kinds of units of numbers that say in passing what another one is of."""

LEANS = 2
"""Stems up to which a clause is about what the sentence before speaks of. Our own choice."""

OPENING = 2
"""Tokens of a sentence in which a pronoun leans on the one before: "It is ...", "And they are ...". Our own choice."""

ASKED = "?"
"""What a question ends in."""

RANGE = "range"
"""The bound of what lies between two numbers."""

ENROLLED = 2
"""Words behind a count of people that say what they are: "were enrolled"."""

SPELL = 2
"""Tokens from "every" to the "year" of "every single year"."""

DENIED = 6
"""Tokens before a number that deny it: "did not even make it to". Our own choice."""

LED = 4
"""Tokens at the start of a sentence in which "some two years ago" sets the time. Our own choice."""


class Context(NamedTuple):
    """What a sentence leans on: the part of the year its paragraph named last, and what the sentence before is about,
    as the `topic` where a pronoun takes it up; `kept` are the places of the bounds that a text says were kept to."""

    times: frozenset[str]
    topic: frozenset[str]
    before: frozenset[str]
    kept: frozenset[int]


def abouts(
    claims: Sequence[Claim], lines: Sequence[Line], lexicon: Lexicon, topics: Topics, date: str = ""
) -> dict[int, About]:  # fmt: skip
    """What the claims are about, by their place in the order of claims; none where a number has no unit. `date` is
    when the document was written, where it says so."""
    places = {claim.quantity.span.start: at for at, claim in enumerate(claims)}
    found = {}
    times: frozenset[str] = frozenset()
    before: Line | None = None
    seen, spoken = seen_in(lines, topics), frozenset(quoted(lines, lexicon))
    bounds, issued = frozenset(kept(lines, lexicon)), issued_in(lines) or date[:YEAR_DIGITS]
    corrected = frozenset(corrections(lines, lexicon))
    for line in lines:
        if before is None or line.block != before.block:
            times = frozenset()
        named = times_of(line, range(len(line.words)), lexicon)
        if named and AGO in times:
            times = frozenset()  # "Ten years ago it was 38. It serves 4,000 and pumped 58 litres last year"
        context = Context(times, _leant_on(line, before, lexicon), before.topic if before else frozenset(), bounds)
        for number in line.numbers:
            at = places.get(number.quantity.span.start)
            if at is None or line.block in corrected:
                continue
            about = _about(claims[at], line, number, context, seen, lexicon, topics)
            if about is not None:
                found[at] = about._replace(quoted=number.quantity.span.start in spoken, issued=issued)
        times = frozenset(time for time in named if time.startswith(PART)) or times
        if not lexicon.words("relations", "spans", "ago").isdisjoint(line.words[:LED]):
            times = frozenset({AGO})  # "Two years ago it burned oil. Wind covered 12%"
        before = line
    return found


def _leant_on(line: Line, before: Line | None, lexicon: Lexicon) -> frozenset[str]:
    """What the sentence before is about, where a pronoun opens this one, "It is 900 million", or where it is a question
    that this one answers."""
    pronouns = lexicon.words("relations", "anaphora", "pronouns")
    if before is None:
        return frozenset()
    if before.words[-1:] == [ASKED] and line.kind != "heading":
        return before.topic
    if before.kind == "heading" or pronouns.isdisjoint(line.words[:OPENING]):
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
    compared = _compared(line, number, lexicon, topics)
    number = number._replace(topic=number.topic - compared)
    relative = _relative(line, number, lexicon, topics)
    told = _opening(line, number, topics) | relative | _beside(line, number)
    number = number._replace(topic=number.topic | told)
    quantity = number.quantity
    measure = partial(measured, before=context.before, seen=seen, lexicon=lexicon, topics=topics)
    found = measure(line, number)
    if found is None or quantity.kind in ("rank", "ordinal", "ratio") or is_of_others(line, number, lexicon):
        return None
    if _ends_spread(line, number, lexicon):
        return None
    unit, interval = own_dollars(number, found[0], seen), _reach(claim, line, number, found, measure)
    spent = quantity.unit_kind == "time" and _is_span(line, number, lexicon)
    interval = _denied(line, number, interval, lexicon)
    missed = _missed(line, number, interval, lexicon)
    interval = missed or interval
    always = quantity.span.start in context.kept
    bounded = missed is not None or claim.quantity.bound == RANGE
    universal = always or _is_universal(line, number, bounded, lexicon)
    contrast = contrast_of(line, number, universal, lexicon)
    contrast |= {SOME} if unit.startswith("count ") and some_of(line, number, lexicon) else frozenset()
    words = number.topic - {unit.partition(" ")[2]}
    if unit == PERCENT:
        words -= topics.of(lexicon.words("relations", "generic", "share"))
    told_of = [*leading(line, number), *line.words[number.last : min(number.last + SUBJECT, number.clause.stop)]]
    busy = sorted((topics.of(told_of) | relative | _doing(line, number, lexicon, topics)) & PEOPLE)
    if unit == "count =inhabitant" and busy:
        unit, words = f"count {busy[0]}", words - PEOPLE
    elif unit.startswith("count ") and (
        busy := sorted(topics.of(line.words[number.last : number.last + ENROLLED]) & PEOPLE & seen.nouns)
    ):
        unit = f"count {busy[0]}"  # "342 musicians were enrolled"
    elif number.noun & (PEOPLE | ANYBODY) and (held := _held(line, number, lexicon, topics) & seen.nouns):
        unit, contrast = f"count {min(held)}", contrast - lexicon.words("relations", "contrast", "norms")
    whole = _whole(line, number, unit, lexicon, topics)
    level = universal and quantity.bound not in ("=", "~")  # "never dropped under 2,000" is no fall by so much
    kind = f"{quantity.direction} {unit}" if quantity.kind == "change" and not level else unit
    way = way_behind(line, number, lexicon) if kind == PERCENT and quantity.kind == "share" else ""
    kind = f"{way} {kind}" if way else kind
    before = _determined(line, number, lexicon)
    taken_up = not lexicon.words("relations", "taken_up").isdisjoint(before) or _is_presupposed(line, number, lexicon)
    lost = lexicon.words("relations", "none", "lost").intersection(_behind(line, number, lexicon))
    if taken_up and lost and kind == unit and number.quantity.unit_kind == "count":
        kind = f"down {unit}"  # "the nine ships that we lost"
    rule = is_rule(line, number, universal, lexicon)
    names = names_of(line, number, lexicon, seen.names) | owner_of(line, number, unit, lexicon)
    return About(
        kind, interval, words, names, times_told(line, number, context.times, lexicon),
        contrast, line.place, line.kind == "heading", _against(words - whole, topics),
        "fact" if missed or always or rule else mood_of(claim, line, number, lexicon),
        universal,
        taken_up, _is_owned(before, number, lexicon) or (taken_up and _is_had(line, number, lexicon)),
        source_of(line, number, lexicon, topics), whole,
        line.topic - compared, spent, kin=_kin(number, lexicon),
    )  # fmt: skip


def _reach(
    claim: Claim, line: Line, number: Number, found: tuple[str, Interval],
    measure: Callable[[Line, Number], tuple[str, Interval] | None],
) -> Interval:  # fmt: skip
    """The interval of a number, up to the end of the range that it opens: "between 20 and 40 euros"."""
    span = claim.quantity.span
    ends = [each for each in line.numbers if number.last <= each.first and each.quantity.span.end <= span.end]
    last = measure(line, ends[-1]) if claim.quantity.bound == RANGE and ends else None
    if last is None or last[0] != found[0] or last[1].high < found[1].low:
        return found[1]
    return Interval(found[1].low, last[1].high, found[1].low_open, last[1].high_open)


def _is_presupposed(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a clause opens with a number as with what is known: "With reserves worth five months, we can wait"."""
    near = range(max(number.clause.start, number.first - LED), number.first)
    opening = [line.words[at] for at in near if at == number.clause.start]
    return not lexicon.words("relations", "taken_up", "opens").isdisjoint(opening)


def _kin(number: Number, lexicon: Lexicon) -> str:
    """What the people that a number counts may be counted as too: starters are runners."""
    words = frozenset(_counted(number)[-1:])
    return next((name for name, each in lexicon.tables["relations"]["kin"].items() if words.intersection(each)), "")


def _held(line: Line, number: Number, lexicon: Lexicon, topics: Topics) -> frozenset[str]:
    """The places that there are for people: "it will seat 9,500 people", "it holds 9,500 fans"."""
    before = line.words[max(number.first - 1, 0) : number.first]
    takes = lexicon.words("relations", "contrast", "takes").isdisjoint(before)
    return topics.of([*before, *(() if takes else lexicon.words("relations", "contrast", "places"))])


def _determined(line: Line, number: Number, lexicon: Lexicon) -> list[str]:
    """The word that determines a number: the "the" of "the 40 buses" and of "the full 18 gigawatts"."""
    at = number.first
    if not lexicon.words("relations", "taken_up", "full").isdisjoint(line.words[max(at - 1, 0) : at]):
        at -= 1
    return line.words[max(at - 1, 0) : at]


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
    others = [each.quantity for each in line.numbers if each.first != number.first and each.first in number.clause]
    return frozenset(f"{each.value} {each.unit}" for each in others if each.unit_kind in COUNTS and each.value)


def _whole(line: Line, number: Number, unit: str, lexicon: Lexicon, topics: Topics) -> frozenset[str]:
    """What a share is said to be one of, unless that is people, who go by many names: "40% of the plums"; or which
    people each have so much: "£645 per pupil"."""
    if unit != PERCENT:
        return topics.of((number.quantity.unit or "").partition(" per ")[2:]) & PEOPLE
    if number.quantity.unit_kind == "count":  # "nine trains in ten"
        return number.noun if number.noun.isdisjoint(PEOPLE | ANYBODY) else frozenset()
    found = whole_of(line, number, lexicon, topics)
    return found if found.isdisjoint(PEOPLE | ANYBODY) else frozenset()


def _relative(line: Line, number: Number, lexicon: Lexicon, topics: Topics) -> frozenset[str]:
    """What is told of those that are counted: "the 750 people who slept here last winter"."""
    return topics.of(_behind(line, number, lexicon))


def _doing(line: Line, number: Number, lexicon: Lexicon, topics: Topics) -> frozenset[str]:
    """What people are, by what they do: the staff of "the 340 people who work there"."""
    words = [*_behind(line, number, lexicon)[:ENROLLED], *line.words[number.last : number.last + 1]]
    return topics.of(
        name for name, verbs in lexicon.tables["relations"]["busy"].items() if not set(words).isdisjoint(verbs)
    )


def _compared(line: Line, number: Number, lexicon: Lexicon, topics: Topics) -> frozenset[str]:
    """What a number is only compared with: "6.5%, less than inflation"."""
    than, behind = lexicon.words("relations", "orders", "than"), line.words[number.last : number.clause.stop]
    at = next((at for at, word in enumerate(behind) if word in than), len(behind))
    return topics.of(behind[at:]) - topics.of([*_lead(line, number), *behind[:at], *_counted(number)])


def _behind(line: Line, number: Number, lexicon: Lexicon) -> list[str]:
    """The words of a relative clause behind a number: "the two dredgers that we own"."""
    first = number.last
    if lexicon.words("relations", "clauses", "relatives").isdisjoint(line.words[first : first + 1]):
        return []
    return line.words[first + 1 : first + 1 + min(until_comma(line, first + 1), SUBJECT)]


def _lead(line: Line, number: Number) -> list[str]:
    """The words of a clause before its number."""
    return line.words[number.clause.start : number.first]


def _denied(line: Line, number: Number, interval: Interval, lexicon: Lexicon) -> Interval:
    """What a bound leaves where it is denied: at most 300 of "no family paid more than 300"."""
    denied = not lexicon.words("relations", "negation").isdisjoint(_lead(line, number))
    if not denied and not _is_always(line, number, lexicon):
        return interval
    if number.quantity.bound in (">", ">="):
        return Interval(Decimal(0), interval.low)
    return Interval(interval.high, INFINITY) if number.quantity.bound in ("<", "<=") else interval


def _is_universal(line: Line, number: Number, missed: bool, lexicon: Lexicon) -> bool:
    """Whether a number holds of all cases: "never more than", "at no time below", "no family paid more than"."""
    lead = _lead(line, number)
    bounded = missed or number.quantity.bound not in ("=", "~")
    if bounded and (_is_always(line, number, lexicon) or _is_kept(line, lead, lexicon)):
        return True
    said = [*lead, *line.words[number.first : number.clause.stop]]
    if not lexicon.words("relations", "contrast", "universal").isdisjoint(said):
        return True
    always = lexicon.words("relations", "contrast", "always").intersection(said)
    everywhere = (
        always
        | lexicon.words("relations", "negation", "nobody").intersection(lead)
        | lexicon.words("relations", "contrast", "cases").intersection(lead)
        | _every_spell(line.words[number.last : number.clause.stop], lexicon)
    )
    shares = [each for each in line.numbers if each.first in number.clause and each.quantity.unit_kind == "percent"]
    shared = bool(shares) and not (always and shares == [number])  # but "has always stood at 70% or more"
    return bounded and bool(everywhere) and not shared  # not "of all trains, 81% left within 15 minutes"


def _every_spell(behind: list[str], lexicon: Lexicon) -> frozenset[str]:
    """The "year" of "at least 900 guests every single year", and nothing of "37 euros for each of them"."""
    cases, spells = lexicon.words("relations", "contrast", "cases"), lexicon.words("relations", "orders", "spells")
    at = next((at for at, word in enumerate(behind) if word in cases), len(behind))
    return spells.intersection(behind[at + 1 : at + 1 + SPELL])


def _is_always(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether words before a bound say that it always held: "at no time since 1926 has it had more than"."""
    pairs = {" ".join(pair) for pair in pairwise(line.words[: number.first])}
    return not lexicon.words("relations", "contrast", "throughout").isdisjoint(pairs)


def _is_kept(line: Line, lead: list[str], lexicon: Lexicon) -> bool:
    """Whether a bound is said to have been kept all the time since: "has not been under 40 since", "stayed below"."""
    since = not lexicon.words("relations", "orders", "since").isdisjoint(line.words)
    kept = lexicon.words("relations", "contrast", "kept") | lexicon.words("relations", "negation")
    return since and not kept.isdisjoint(lead)


def _missed(line: Line, number: Number, interval: Interval, lexicon: Lexicon) -> Interval | None:
    """What is left of a number that is denied to have been reached: "did not get to 280,000", "never fell to 40"."""
    before = line.words[max(number.first - DENIED, number.clause.start) : number.first]
    denied = not lexicon.words("relations", "negation").isdisjoint(before) or _is_always(line, number, lexicon)
    if not denied or number.quantity.value is None or number.quantity.bound not in ("=", "~"):
        return None
    if not lexicon.words("relations", "negation", "reached").isdisjoint(before):
        return Interval(-INFINITY, (interval.low + interval.high) / 2, True, True)
    if not lexicon.words("relations", "negation", "fallen").isdisjoint(before):
        return Interval((interval.low + interval.high) / 2, INFINITY, True, True)
    return None


def _is_owned(before: list[str], number: Number, lexicon: Lexicon) -> bool:
    """ "we have 18 lifeboats", "our 18 lifeboats": a count of all that somebody has."""
    owners = lexicon.words("relations", "taken_up", "has") | lexicon.words("relations", "taken_up", "owners")
    return number.quantity.unit_kind == "count" and bool(owners.intersection(before))


def _is_had(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """ "the 18 lifeboats that we have"."""
    behind = _behind(line, number, lexicon)
    has = lexicon.words("relations", "taken_up", "has")
    return number.quantity.unit_kind == "count" and not has.isdisjoint(behind[1:2])


def _ends_spread(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is the least or the most of several: "it ranged from 88% for murder to 9% for theft"."""
    opens, to = lexicon.words("grammar", "ranging", "opens"), lexicon.words("grammar", "ranging", "to")
    spreads = [at for at, pair in enumerate(pairwise(line.words[: number.first])) if " ".join(pair) in opens]
    joined = not to.isdisjoint(line.words[max(number.first - 1, 0) : number.first])
    return any(at + 2 == number.first or joined for at in spreads)


def _is_span(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a length of time only says when: "for five years", "a three-month period"."""
    before = line.words[number.first - 1] if number.first else ""
    return "-" in line.words[number.first : number.last] or before in lexicon.words("relations", "spans", "before")


def _against(words: frozenset[str], topics: Topics) -> frozenset[str]:
    """The opposites of words, but for those that stand among them as well."""
    found: set[str] = set()
    for one, other in topics.opposites:
        if one & words:
            found |= other
        if other & words:
            found |= one
    return frozenset(found) - words
