"""What a sentence asks of a table: one demand, the time it is of, and what several kinds of them are read with."""

import re
from typing import NamedTuple

from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.lexicon import Lexicon
from factcheck.model import Quantity, Span
from factcheck.verdicts.tables.amounts import Ratio
from factcheck.verdicts.tables.times import When

CLOSE = 15
"""Characters between a number and the time that is its own: "over 430 TWh by 2023". Our own choice."""

COMMA = 100
"""Characters that a comma or a colon counts for, when the nearest time is looked for: our own choice."""


ROWS = "rows"
"""Among whom something is the most where the text doesn't say: all that the table has a row of."""

REST = "rest"
"""The role of a number that counts those who don't have something: "40% have no access"."""


class Demand(NamedTuple):
    """One thing that must hold. The kinds: level, share, growth, times, multiple, trend, rival, extreme, peak, and
    unknown.

    `amount` is the number said; `negated` turns its interval round; `direction` is up or down. `role` is what the
    number is to a change ("from", "to", "by"), or how none is told ("none", "absent", "denied", "rest"), or "peak" for
    the level of one, or "every" for a change in each year, or "ever" for a peak that is told of today,
    or which place an extreme is, if not the first. `others` is the
    code of what is compared with or of whom a level is, or how many there are of them, the year that a peak is counted
    from, or the words behind "no".
    """

    kind: str
    when: When | None = None
    amount: Quantity | Ratio | None = None
    negated: bool = False
    direction: str = ""
    role: str = ""
    others: str = ""


def when_of(span: Span, role: str, whens: list[When], text: str, lexicon: Lexicon) -> When | None:
    """The time of a number: its own where one stands close, else an end of the whole for the end of a change."""
    spans = [when for when in whens if not when.is_point]
    own = [
        when
        for when in whens
        if 0 <= when.first - span.end <= CLOSE and not _new_starts(text[span.end : when.first], lexicon)
    ]
    if role and len(spans) == 1:
        own = [when for when in own if when.is_point]  # "from 1% to 32% between 2012 and 2018": its ends
    own = own or [
        when
        for when in whens
        if 0 <= span.start - when.last <= CLOSE
        and role not in ("from", "to")
        and ":" not in text[when.last : span.start]
    ]
    own = own or [when for when in whens if role == "to" and when.kind == "now" and when.last <= span.start]
    if own:
        return own[0]
    over = span_over(whens)
    if role in ("from", "to") and over is not None:
        year = over.start if role == "from" else over.end
        return over._replace(start=year, end=year)
    return min(whens, key=lambda when: _distance(when, span, text, lexicon), default=None)


def _distance(when: When, span: Span, text: str, lexicon: Lexicon) -> int:
    """Characters between a time and a number; a comma or colon between them counts for many, ", and" for two."""
    first, last = (when.last, span.start) if when.last <= span.start else (span.end, when.first)
    between = text[first:last]
    return last - first + COMMA * (between.count(",") + between.count(":") + _new_starts(between, lexicon))


def _new_starts(text: str, lexicon: Lexicon) -> int:
    """How many commas are followed by a word that starts another statement."""
    words = [part.split(maxsplit=1)[:1] for part in text.lower().split(",")[1:]]
    return sum(bool(each) and each[0] in lexicon.words("tables", "roles", "but") for each in words)


def span_over(whens: list[When]) -> When | None:
    """The time that a change goes over: from the first year named to the last; None where it has no two ends."""
    if not whens:
        return None
    whole = next((when for when in whens if not when.is_point), None)
    if whole is not None and len([when for when in whens if not when.is_point]) == 1:
        return whole
    over = whens[0]._replace(start=min(when.start for when in whens), end=max(when.end for when in whens))
    return None if over.is_point else over


def has_any(text: str, phrases: "tuple[str, ...] | list[str]") -> bool:
    return phrases_of(tuple(phrases)).search(text) is not None


def phrases_of(phrases: tuple[str, ...]) -> "re.Pattern[str]":
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(phrases, key=len, reverse=True)))})(?![\w-])")


def has_digit(text: str) -> bool:
    return any(each.isdecimal() for each in text)


def in_one_clause(one: Span, other: Span, text: str) -> bool:
    """Whether no comma parts two places."""
    return not any(mark in text[min(one.end, other.end) : max(one.start, other.start)] for mark in ",;")


def is_count(sentence: Sentence, each: Found, lexicon: Lexicon) -> bool:
    """Whether a number counts who is compared: "of the three countries"."""
    roles = lexicon.tables["tables"]["roles"]
    in_words = sentence.marks.starting(each.number, "cardinal") is not None  # "the three schools", whatever they are
    named = str(each.quantity.unit).split(" ")[-1] in roles["counted"] or in_words
    counts = each.quantity.unit_kind == "count" and named
    return counts and each.first > 0 and sentence.tokens[each.first - 1].lower in roles["before_counted"]
