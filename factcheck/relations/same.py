"""What each number is about, in a form that lets two of them be compared, in one document or in two."""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.model import About, Claim, Interval, Quantity
from factcheck.relations.lines import Line, Number
from factcheck.relations.topics import Topics

HUNDRED = Decimal(100)
FRACTION = Decimal("0.08")
"""How far off a word for a fraction may be, as a part of itself: "three quarters" of 69 to 81%. Our own choice."""


def abouts(claims: Sequence[Claim], lines: Sequence[Line], lexicon: Lexicon, topics: Topics) -> dict[int, About]:
    """What the claims are about, by their place in the order of claims; none where a number has no unit."""
    places = {claim.quantity.span.start: at for at, claim in enumerate(claims)}
    found = {}
    for line in lines:
        for number in line.numbers:
            at = places.get(number.quantity.span.start)
            if at is not None and (about := _about(claims[at], line, number, lexicon, topics)) is not None:
                found[at] = about
    return found


def _about(claim: Claim, line: Line, number: Number, lexicon: Lexicon, topics: Topics) -> About | None:
    quantity = number.quantity
    measured = _measured(quantity, line, number, lexicon, topics)
    if measured is None or quantity.kind in ("rank", "ordinal", "ratio"):
        return None
    unit, interval = measured
    clause = [line.words[at] for at in number.clause if not number.first <= at < number.last]
    if quantity.bound in (">", ">=") and lexicon.words("relations", "negation").intersection(clause):
        interval = Interval(Decimal(0), interval.low)
    contrast = lexicon.words("relations", "contrast").intersection(clause)
    words = number.topic - {unit.partition(" ")[2]}
    kind = f"{quantity.direction} {unit}" if quantity.kind == "change" else unit
    return About(
        kind, interval, words, _names(line, number), _times(line, number), frozenset(contrast), line.index,
        line.kind == "heading",
    )  # fmt: skip


def _measured(
    quantity: Quantity, line: Line, number: Number, lexicon: Lexicon, topics: Topics
) -> tuple[str, Interval] | None:  # fmt: skip
    """The unit and the interval in it; for a count the stem of what is counted."""
    interval, value = quantity.interval, quantity.value
    if quantity.unit_kind == "percent":
        return "percent", interval
    if quantity.unit is None and value is not None and 0 < value < 1 and not quantity.surface[:1].isdigit():
        wide = FRACTION if quantity.bound in ("=", "~") else Decimal(0)
        low, high = interval.low * HUNDRED, interval.high * HUNDRED
        if quantity.bound in ("<", "<="):
            return "percent", Interval(low, high, interval.low_open, interval.high_open)
        return "percent", Interval(value * HUNDRED * (1 - wide), high if wide == 0 else value * HUNDRED * (1 + wide))
    if quantity.unit_kind == "count" and quantity.unit:
        heads = topics.of(quantity.unit.split(" per ")[0].split()[-1:])
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


def _names(line: Line, number: Number) -> frozenset[str]:
    """The words in capitals of a clause, but for the first of the sentence and for months and days."""
    text, tokens, marks = line.sentence.text, line.sentence.tokens, line.sentence.marks
    return frozenset(
        line.words[at]
        for at in number.clause
        if at > 0
        and tokens[at].is_word
        and text[tokens[at].start].isupper()
        and line.words[at - 1] not in ('"', "“", ".")
        and marks.covering(at, "month", "weekdays", "unit", "code") is None
        and not number.first <= at < number.last
    )


def _times(line: Line, number: Number) -> frozenset[str]:
    """The years, months and parts of a year named in a clause; all those of the line where there is one number."""
    text, tokens, marks = line.sentence.text, line.sentence.tokens, line.sentence.marks
    where = number.clause if len(line.numbers) > 1 else range(len(line.words))
    found = set()
    for at in where:
        word = line.words[at]
        if len(word) == 4 and word.isdigit() and word[:2] in ("17", "18", "19", "20"):
            found.add(word)
        elif (mark := marks.starting(at, "month")) is not None and text[tokens[at].start].isupper():
            found.add(f"month {mark.value}")
    return frozenset(found)
