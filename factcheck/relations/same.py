"""What each number is about, in a form that lets two of them be compared, in one document or in two."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.model import About, Claim, Interval, Quantity
from factcheck.relations.lines import Line, Number
from factcheck.relations.times import phase_of, times_of
from factcheck.relations.topics import Topics

HUNDRED = Decimal(100)
BESIDE = 4
"""Tokens before a number that can tell it apart from others: "the other nine". Our own choice."""

NAME = 4
"""Letters by which names are compared: "Greece" and "Greek" are one."""

PEOPLE = frozenset({"=staff", "=visitor", "=passenger", "=patient", "=pupil", "=subscriber"})
"""The classes of what people are counted as, where the text says only "people"."""

ANYBODY = frozenset({"=inhabitant"})
"""The class of "people", which says nothing of what they are counted as."""

FRACTION = Decimal("0.08")
"""How far off a word for a fraction may be, as a part of itself: "three quarters" of 69 to 81%. Our own choice."""


def abouts(claims: Sequence[Claim], lines: Sequence[Line], lexicon: Lexicon, topics: Topics) -> dict[int, About]:
    """What the claims are about, by their place in the order of claims; none where a number has no unit."""
    places = {claim.quantity.span.start: at for at, claim in enumerate(claims)}
    found = {}
    inherited: frozenset[str] = frozenset()
    block = -1
    counted = frozenset(
        stem
        for line in lines
        for number in line.numbers
        if number.quantity.unit_kind == "count"
        for stem in topics.of((number.quantity.unit or "").split(" per ")[0].split()[-1:])
    )
    for line in lines:
        if line.block != block:
            inherited, block = frozenset(), line.block
        for number in line.numbers:
            at = places.get(number.quantity.span.start)
            if (
                at is not None
                and (about := _about(claims[at], line, number, inherited, counted, lexicon, topics)) is not None
            ):
                found[at] = about
        parts = frozenset(time for time in times_of(line, range(len(line.words))) if time.endswith(("quarter", "half")))
        inherited = parts or inherited
    return found


def _about(
    claim: Claim, line: Line, number: Number, inherited: frozenset[str], counted: frozenset[str], lexicon: Lexicon,
    topics: Topics,
) -> About | None:  # fmt: skip
    quantity = number.quantity
    measured = (
        _measured(quantity, line, number, lexicon, topics)
        or _numbered(line, number, lexicon, topics)
        or _bare(number, counted)
    )
    if measured is None or quantity.kind in ("rank", "ordinal", "ratio"):
        return None
    unit, interval = measured
    if quantity.unit_kind == "time" and _is_span(line, number, lexicon):
        return None
    clause = [line.words[at] for at in number.clause if not number.first <= at < number.last]
    if quantity.bound in (">", ">=") and lexicon.words("relations", "negation").intersection(clause):
        interval = Interval(Decimal(0), interval.low)
    beside = line.words[max(number.first - BESIDE, number.clause.start) : number.first]
    behind = line.words[number.last : min(number.last + 2, number.clause.stop)]
    if lexicon.words("relations", "clauses", "joints").isdisjoint(behind[:1]):
        beside += behind
    contrast = lexicon.words("relations", "contrast").intersection(beside)
    if quantity.unit_kind == "count":
        contrast |= lexicon.words("relations", "contrast").intersection((quantity.unit or "").split())
    if lexicon.words("relations", "contrast", "universal").intersection(clause):
        contrast = frozenset()
    words = number.topic - {unit.partition(" ")[2]}
    if unit == "count =inhabitant" and (busy := sorted(topics.of(_leading(line, number)) & PEOPLE)):
        unit, words = f"count {busy[0]}", words - PEOPLE
    if " " not in (quantity.unit or "") or quantity.unit_kind != "count":  # not "food banks"
        contrast |= lexicon.words("relations", "contrast", "wide").intersection(clause)
    contrast |= _labels(line, number)
    if phase_of(line, number, lexicon) == "earlier":
        contrast |= {"earlier"}
    kind = f"{quantity.direction} {unit}" if quantity.kind == "change" else unit
    before = line.words[max(number.first - 1, 0) : number.first]
    return About(
        kind, interval, words, _names(line, number, lexicon), _times(line, number, inherited), frozenset(contrast),
        line.place, line.kind == "heading", _against(words, topics), _mood(claim, line, number, lexicon),
        bool(lexicon.words("relations", "contrast", "universal").intersection(clause)),
        bool(lexicon.words("relations", "taken_up").intersection(before)), _is_owned(before, number, lexicon),
    )  # fmt: skip


def _is_owned(before: list[str], number: Number, lexicon: Lexicon) -> bool:
    """ "we have 18 lifeboats", "our 18 lifeboats": a count of all that somebody has."""
    owners = lexicon.words("relations", "taken_up", "has") | lexicon.words("relations", "taken_up", "owners")
    return number.quantity.unit_kind == "count" and bool(owners.intersection(before))


def _is_span(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a length of time only says when: "for five years", "a three-month period"."""
    before = line.words[number.first - 1] if number.first else ""
    return "-" in line.words[number.first : number.last] or before in lexicon.words("relations", "spans", "before")


def _leading(line: Line, number: Number) -> Sequence[str]:
    """The words of a clause up to its number, from the number before it on."""
    before = [each.last for each in line.numbers if each.last <= number.first]
    return line.words[max([number.clause.start, *before]) : number.first]


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
    return "fact" if claim.modality in ("fact", "negated") else "other"


def _measured(
    quantity: Quantity, line: Line, number: Number, lexicon: Lexicon, topics: Topics
) -> tuple[str, Interval] | None:  # fmt: skip
    """The unit and the interval in it; for a count the stem of what is counted."""
    interval, value = quantity.interval, quantity.value
    if quantity.unit_kind == "percent":
        return "percent", interval
    word = quantity.unit_kind in (None, "count") and not quantity.surface[:1].isdigit()
    if word and value is not None and 0 < value < 1:
        wide = FRACTION if quantity.bound in ("=", "~") else Decimal(0)
        low, high = interval.low * HUNDRED, interval.high * HUNDRED
        if quantity.bound in ("<", "<="):
            return "percent", Interval(low, high, interval.low_open, interval.high_open)
        return "percent", Interval(value * HUNDRED * (1 - wide), high if wide == 0 else value * HUNDRED * (1 + wide))
    if quantity.unit_kind == "count" and quantity.unit:
        noun = quantity.unit.split(" per ")[0].split()[-1]
        row = lexicon.tables["relations"]["convert"].get(noun.removesuffix("s"))
        if row is not None:
            return str(row[0]), interval.times(Decimal(row[1]))
        heads = topics.of([noun])
        return ("count " + next(iter(heads)), interval) if heads else None
    if quantity.unit is None:
        if number.first > 1 and line.words[number.first - 1] == "of":
            heads = topics.of([line.words[number.first - 2]])
            return ("count " + next(iter(heads)), interval) if heads else None
        return None
    row = lexicon.tables["relations"]["convert"].get(quantity.unit)
    if row is not None:
        return str(row[0]), interval.times(Decimal(row[1]))
    return quantity.unit, interval


def _numbered(line: Line, number: Number, lexicon: Lexicon, topics: Topics) -> tuple[str, Interval] | None:
    """ "the number of charging stations stood at 48": a bare number with what it counts before it."""
    if number.quantity.unit is not None or number.quantity.kind != "level" or number.slashed:
        return None
    stop, leading = lexicon.words("relations", "stop"), list(_leading(line, number))
    for at, pair in enumerate(pairwise(leading)):
        if " ".join(pair) in lexicon.words("relations", "numbered"):
            ends = [place for place in range(at + 2, len(leading)) if leading[place] in stop]
            named = leading[at + 2 : ends[0] if ends else len(leading)]
            heads = topics.of(named[-1:])
            told = heads and ANYBODY.isdisjoint(topics.of(named))
            return ("count " + next(iter(heads)), number.quantity.interval) if told else None
    return None


def _bare(number: Number, counted: frozenset[str]) -> tuple[str, Interval] | None:
    """A number with nothing behind it: of what its clause speaks of and the text counts, else only a number."""
    quantity = number.quantity
    if quantity.unit is not None or quantity.kind != "level" or number.slashed or not quantity.surface[:1].isdigit():
        return None
    nouns = sorted(number.topic & counted)
    if len(nouns) == 1 and quantity.value is not None:
        return "count " + nouns[0], quantity.interval
    return ("number", quantity.interval) if "," in quantity.surface else None


def _labels(line: Line, number: Number) -> frozenset[str]:
    """The letters that tell things apart: "in lake A"."""
    text, tokens = line.sentence.text, line.sentence.tokens
    return frozenset(
        text[tokens[at].start : tokens[at].end]
        for at in number.clause
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
        and line.words[at - 1] not in ('"', "“", ".")
        and marks.covering(at, "month", "weekdays", "unit", "code") is None
        and not number.first <= at < number.last
    )


def _times(line: Line, number: Number, inherited: frozenset[str]) -> frozenset[str]:
    """The times of a number: those of its clause, else of its line, else those the paragraph named last."""
    return times_of(line, number.clause) or times_of(line, range(len(line.words))) or inherited
