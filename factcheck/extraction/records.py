"""An amount that is told to be a record: "a record $5 billion", "record exports of", "$5 billion, an all-time high"."""

from decimal import Decimal

from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.lexicon import Lexicon
from factcheck.model import Interval, Quantity, Record, Span

REACH = 10
"""Tokens between "record" and what is one, on either side. Our own choice."""

YEAR = 4
ONE = Decimal(1)


def record_of(sentence: Sentence, found: Found, measure: Mark, lexicon: Lexicon) -> Record | None:
    """That an amount of a measure is a record, where the words right before or behind it say so."""
    for mark in sentence.marks.all("record"):
        if _is_another(sentence, mark, lexicon):
            continue
        if any(side(sentence, mark, found, measure, lexicon) for side in (_stands_before, _stands_behind)):
            return Record(mark.value, _since(sentence, max(mark.last, found.last), lexicon))
    return None


def bare_records(sentence: Sentence, lexicon: Lexicon) -> list[Found]:
    """Records without an amount, each as the first place among the years: "exports hit a record in 2018"."""
    found = []
    for mark in sentence.marks.all("record"):
        before = [measure for measure in sentence.marks.all("measure") if measure.last <= mark.first]
        plain = lexicon.words("constructions", "records", "hit")
        if (
            not before
            or _is_another(sentence, mark, lexicon)
            or not _ends(sentence, mark, lexicon)
            or not all(
                sentence.tokens[index].lower in plain
                or _is_year(sentence.tokens[index].lower)
                or sentence.marks.covering(index, "place")
                for index in range(before[-1].last, mark.first)
            )
        ):
            continue
        span = Span(sentence.tokens[mark.first].start, sentence.tokens[mark.last - 1].end)
        first, way = Interval(ONE, ONE), None if mark.value == "up" else "down"
        words = sentence.text[span.start : span.end]
        quantity = Quantity(span, words, first, first, ONE, "place", "place", kind="rank", direction=way)
        found.append(Found(quantity, mark.first, mark.first, mark.last))
    return found


def _is_another(sentence: Sentence, mark: Mark, lexicon: Lexicon) -> bool:
    """Whether it is one that is only near, or somebody's before: "a near-record", "short of the record"."""
    tokens, at = sentence.tokens, mark.first - 1
    near, articles = lexicon.words("constructions", "records", "near"), lexicon.words("grammar", "among", "articles")
    if at >= 0 and tokens[at].lower in near:
        return True
    while at >= 0 and tokens[at].lower in articles | lexicon.words("constructions", "exchange", "one"):
        at -= 1
    return at >= 0 and tokens[at].is_word and tokens[at].lower in near


def _stands_before(sentence: Sentence, mark: Mark, found: Found, measure: Mark, lexicon: Lexicon) -> bool:
    """ "A record high of $5 billion", "record exports to China of $5 billion"."""
    if not 0 <= found.first - mark.last <= REACH:
        return False
    between = lexicon.words("constructions", "records", "between") | lexicon.words("grammar", "roles", "to")
    return all(
        sentence.tokens[index].lower in between
        or measure.first <= index < measure.last
        or sentence.marks.covering(index, "place", "bound")
        for index in range(mark.last, found.first)
    )


def _stands_behind(sentence: Sentence, mark: Mark, found: Found, measure: Mark, lexicon: Lexicon) -> bool:
    """ "$5 billion in 2018, an all-time high", where nothing behind makes it one of something else."""
    tokens = sentence.tokens
    if not 0 < mark.first - found.last <= REACH:
        return False
    plain = lexicon.words("constructions", "records", "behind") | lexicon.words("grammar", "possessive", "marks")
    if not all(
        tokens[index].lower in plain
        or _is_year(tokens[index].lower)
        or measure.first <= index < measure.last
        or sentence.marks.covering(index, "place")
        for index in range(found.last, mark.first)
    ):
        return False
    return _ends(sentence, mark, lexicon)


def _ends(sentence: Sentence, mark: Mark, lexicon: Lexicon) -> bool:
    """Whether nothing behind a record makes it one of something else: "a record for tourism"."""
    behind = sentence.tokens[mark.last] if mark.last < len(sentence.tokens) else None
    if behind is None or not (behind.is_word or behind.is_number):
        return True
    return behind.lower in lexicon.words("constructions", "records", "ends")


def _since(sentence: Sentence, index: int, lexicon: Lexicon) -> int | None:
    """The year since which it is one: "the most since 2010"."""
    tokens, since = sentence.tokens, lexicon.words("grammar", "superlative", "since")
    for at in range(index, min(index + REACH, len(tokens) - 1)):
        if tokens[at].lower in since and _is_year(tokens[at + 1].lower):
            return int(tokens[at + 1].lower)
    return None


def _is_year(word: str) -> bool:
    return len(word) == YEAR and word.isascii() and word.isdecimal()
