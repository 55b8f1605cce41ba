"""How many of a table's rows a sentence says something of: "two towns", "three of the four towns", "no town"."""

from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.lexicon import Lexicon
from factcheck.model import Interval, Quantity, Span
from factcheck.verdicts.tables.choosing import stem

ZERO = Interval(Decimal(0), Decimal(0))


class Count(NamedTuple):
    """So many rows, where `noun` is the stem of what they are called and `among` how many there are, if that is told.

    `sole` is whether one is meant and no more: "a single town" may be one of several that would do.
    """

    span: Span
    meant: Interval
    noun: str
    among: Decimal | None
    sole: bool


def count_in(sentence: Sentence, found: list[Found], nouns: frozenset[str], lexicon: Lexicon) -> Count | None:
    """The only number of rows in a sentence; None where there is none, or where it may be of some rows only."""
    counts = [
        count
        for index, token in enumerate(sentence.tokens)
        if token.is_word and stem(token.lower, lexicon) in nouns
        if (count := _before(sentence, index, found, lexicon)) is not None
    ]
    return counts[0] if len(counts) == 1 else None


def _before(sentence: Sentence, noun: int, found: list[Found], lexicon: Lexicon) -> Count | None:
    """What the words right before a noun count of it."""
    tokens, words = sentence.tokens, lexicon.tables["tables"]["counting"]
    numbers = {each.number: each for each in found if each.last in (each.number + 1, noun + 1)}
    at, among = noun - 1, numbers.get(noun - 1)
    article = noun - 2 if among is not None else at
    if article >= 2 and tokens[article].lower in words["articles"] and tokens[article - 1].lower in words["of"]:
        at = article - 2
    else:
        among = None
    if at < 0:
        return None
    name, end = stem(tokens[noun].lower, lexicon), tokens[noun].end
    told = among.quantity.value if among is not None else None
    if tokens[at].lower in words["none"]:
        return Count(Span(tokens[at].start, end), ZERO, name, told, True)
    number = numbers.get(at)
    first = number.first if number is not None else at
    before = tokens[first - 1].lower if first else ""
    if number is None or not _is_whole(number.quantity) or before in words["not"]:
        return None
    exact = before in words["exact"] or tokens[first].lower in words["exact"]
    sole = exact or number.quantity.bound != "=" or number.quantity.value != 1
    start = tokens[first - 1 if before in words["exact"] else first].start
    return Count(Span(start, end), number.quantity.interval, name, told, sole)


def _is_whole(quantity: Quantity) -> bool:
    return quantity.value is not None and quantity.value == int(quantity.value) and quantity.unit_kind != "percent"
