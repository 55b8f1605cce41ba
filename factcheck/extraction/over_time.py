"""What is told of the years of one country without a number: "the slowest growth since 2002", "shrank every year from
2009 to 2013"."""

from decimal import Decimal

from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.periods import is_year
from factcheck.extraction.rankings import MOST, since_year, way_before
from factcheck.lexicon import Lexicon
from factcheck.model import INFINITY, Interval, Period, Quantity, Span

ONE = Decimal(1)

THROUGHOUT = "throughout"
"""The scope of a number that is told of every year of a span."""

OF_RATE = "of the rate"
"""The scope of a run of a rate that is named itself: "inflation rose", where "prices rose" is of what it is of."""

LIMITS = ("<", ">", "<=", ">=")
"""The bounds of a number that something stays above, or below."""


def paces(sentence: Sentence, lexicon: Lexicon) -> list[Found]:
    """The first place among the years by how fast something grew, where it says since when."""
    found = []
    for mark in sentence.marks.all("pace"):
        way = None if mark.value == "up" else "down"
        each = _found(sentence, mark, Interval(ONE, ONE), "place", "place", "rank", way)
        if since_year(sentence, each, lexicon) is not None:
            found.append(each)
    return found


def every_year(sentence: Sentence, lexicon: Lexicon) -> list[Found]:
    """What went the same way in each year of a span, as so many years in a row up to its last."""
    tokens, words = sentence.tokens, {key: lexicon.words("grammar", "row", key) for key in ("every", "spans", "ends")}
    years, found = lexicon.words("grammar", "row", "years"), []
    for at in range(len(tokens) - 5):
        span = tokens[at + 2].lower in words["spans"] and tokens[at + 4].lower in words["ends"]
        opens = at - (at > 0 and tokens[at].lower in lexicon.words("grammar", "row", "single"))  # "every single year"
        if tokens[opens].lower not in words["every"] or tokens[at + 1].lower not in years or not span:
            continue
        way = way_before(sentence, at)
        if way is None or not is_year(sentence, at + 3) or not is_year(sentence, at + 5):
            continue
        count = Decimal(int(tokens[at + 5].lower) - int(tokens[at + 3].lower) + 1)
        if 2 <= count <= MOST:
            mark = Mark("run", None, at, at + 5)  # the last year stands behind it, and tells its period
            reading = Interval(count - 1, INFINITY, False, True)  # the first can be the one that it rose from
            found.append(_found(sentence, mark, reading, "year in a row", "run", "trend", way, count))
    return found


def is_of_every_year(sentence: Sentence, found: Found, clause: range, lexicon: Lexicon) -> bool:
    """Whether a number is told of each year of a span: "over 5% in every year since 2011", "never rose above 5%"."""
    tokens, words = sentence.tokens, {key: lexicon.words("grammar", "row", key) for key in ("every", "spans", "years")}
    words["spans"] = words["spans"] | lexicon.words("grammar", "over", "since")
    limit = found.quantity.bound in LIMITS  # "by more than 8% every year": of each, and no average
    each = any(
        tokens[at].lower in words["every"]
        and tokens[at + 1].lower in words["years"]
        and (limit or (tokens[at + 2].lower in words["spans"] and is_year(sentence, at + 3)))
        for at in range(max(clause.start, 0), min(clause.stop, len(tokens) - (1 if limit else 3)))
    )
    never = lexicon.words("periods", "never")
    steady = lexicon.words("grammar", "row", "steady")
    since = lexicon.words("grammar", "over", "since")
    span = any(tokens[at].lower in since and is_year(sentence, at + 1) for at in clause if at + 1 < len(tokens))
    if span and found.quantity.kind == "level" and any(tokens[at].lower in steady for at in clause):
        return True  # "has hovered around 18 million since 1990"
    return each or any(tokens[at].lower in never for at in clause if at < found.number)


def last_of_run(sentence: Sentence, found: Found, period: Period | None, lexicon: Lexicon) -> Period | None:
    """The last year of so many in a row: that which is named, or told from the first: "for three years from 2015"."""
    opens = lexicon.words("grammar", "roles", "from") - lexicon.words("grammar", "roles", "with")
    if period is None or found.quantity.value is None:
        return period
    for at, token in enumerate(sentence.tokens[1:], 1):
        if token.lower == period.start[:4] and at >= found.last and sentence.tokens[at - 1].lower in opens:
            year = int(token.lower) + int(found.quantity.value) - 1
            return period._replace(start=f"{year}-01-01", end=f"{year}-12-31")
    return period


def _found(
    sentence: Sentence,
    mark: Mark,
    reading: Interval,
    unit: str,
    unit_kind: str,
    kind: str,
    way: str | None,
    value: Decimal = ONE,
) -> Found:
    span = Span(sentence.tokens[mark.first].start, sentence.tokens[mark.last - 1].end)
    number = Interval(value, value)
    bound = "=" if reading == number else ">="
    quantity = Quantity(
        span, sentence.text[span.start : span.end], reading, number, value, unit, unit_kind, bound, 1,
        kind=kind, direction=way,
    )  # fmt: skip
    return Found(quantity, mark.first, mark.first, mark.last)
