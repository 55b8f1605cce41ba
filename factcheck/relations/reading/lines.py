"""A document's sentences with every number in them by itself, and the words that say what each is about."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction.numbers.quantities import singles
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Interval, Quantity, Span, Term
from factcheck.relations.reading.readings import in_range, read_in
from factcheck.relations.reading.topics import Topics

REACH = 12
"""Tokens on either side of a number that can say what it is about. Our own choice: the span of a short clause."""


DASHES = ("-", "–", "—")
"""What ends a dateline."""

FOREMOST = 1
"""The last sentence of a text that can have a dateline, behind a heading."""

BASIS, POINT, PARTS = "basis point", "percentage point", 100
"""A unit of changes, the one it is a part of, and how many make one."""

SECOND, SECONDS = "second", {"minute": 60, "hour": 3600}
"""The unit of times that are told to the second, and how many of it make a larger one."""


class Number(NamedTuple):
    """A number of a line: tokens `first` up to `last`, and what its clause is about, as stems.

    A `slashed` one stands beside a stroke, as in a price of 3.75/80. `said` are the words of its clause as they stand,
    `noun` is what it counts, as a stem.
    """

    quantity: Quantity
    line: int
    first: int
    last: int
    topic: frozenset[str]
    clause: range
    slashed: bool = False
    said: tuple[str, ...] = ()
    noun: frozenset[str] = frozenset()


class Line(NamedTuple):
    """A sentence: where it stands, its tokens in lower case, its numbers, and what all of it is about."""

    place: int
    block: int
    kind: str
    sentence: Sentence
    words: list[str]
    numbers: list[Number]
    topic: frozenset[str]


def lines_of(document: Document, sentences: Iterable[Sentence], lexicon: Lexicon, topics: Topics) -> list[Line]:
    """Every sentence of a document outside tables, in order."""
    found: list[Line] = []
    for sentence in sentences:
        kind = document.blocks[sentence.block].kind
        if kind != "table_cell":
            found.append(_line(len(found), sentence.block, kind, sentence, lexicon, topics))
    return found


def _line(index: int, block: int, kind: str, sentence: Sentence, lexicon: Lexicon, topics: Topics) -> Line:
    words = _words(sentence, lexicon)
    found = read_in(sentence, words, singles(sentence.text, sentence.tokens, sentence.marks, lexicon), lexicon)
    taken = {at for each in found for at in range(each.first, each.last)}
    numbers, per = [], lexicon.words("relations", "rates", "for_each")  # "For each pensioner there are 1.9"
    for each in found:
        clause = clause_of(words, each.first, each.last, lexicon)
        if each is found[0] and words[each.first - 1 : each.first] == [":"] and len(words) < REACH:
            clause = range(0, clause.stop)  # "Cows kept, 2021: 520"
        heads = {at + 2 for at in clause if " ".join(words[at : at + 2]) in per}
        about = topics.of(words[at] for at in clause if at not in taken | heads)
        noun: frozenset[str] = frozenset()
        if each.quantity.unit_kind == "count" and each.quantity.unit:
            noun = topics.of(each.quantity.unit.split(" per ")[0].split()[-1:])
            about |= topics.of(each.quantity.unit.split())
        said = tuple(words[at] for at in clause if at not in taken)
        slashed = in_range(words, each, lexicon)
        numbers.append(
            Number(_in_base(each.quantity), index, each.first, each.last, about, clause, slashed, said, noun)
        )
    topic = topics.of(words[at] for at in range(len(words)) if at not in taken)
    return Line(index, block, kind, sentence, words, numbers, topic)


def _words(sentence: Sentence, lexicon: Lexicon) -> list[str]:
    """The tokens of a sentence in lower case, "yet" as the "never" that it is in "has yet to"."""
    words = [token.lower for token in sentence.tokens]
    yet, to = lexicon.words("relations", "negation", "yet"), lexicon.words("grammar", "changing", "to")
    never, have = lexicon.words("relations", "contrast", "universal"), lexicon.words("relations", "taken_up", "has")
    if not yet.isdisjoint(words):
        for at, (before, word, behind) in enumerate(zip(words, words[1:], words[2:], strict=False), 1):
            if word in yet and before in have and behind in to:
                words[at] = min(never)
    return words


def _in_base(quantity: Quantity) -> Quantity:
    """A quantity, basis points as the percentage points that they are a hundredth of, and hours and minutes that are
    told to the second in seconds."""
    if quantity.value is None:
        return quantity
    if quantity.unit in SECONDS and SECOND in quantity.surface:
        return _times(quantity, Decimal(SECONDS[quantity.unit]), SECOND, quantity.unit_kind)
    return _times(quantity, 1 / Decimal(PARTS), POINT, POINT) if quantity.unit == BASIS else quantity


def _times(quantity: Quantity, factor: Decimal, unit: str, kind: str | None) -> Quantity:
    low, high, *opened = quantity.interval
    interval = Interval(low * factor, high * factor, *opened)
    value = (quantity.value or 0) * factor
    return replace(quantity, value=value, interval=interval, customary=interval, unit=unit, unit_kind=kind)


def clause_of(words: list[str], begin: int, end: int, lexicon: Lexicon) -> range:
    """The tokens around some, up to a mark of punctuation that ends a thought, or a word that opens another."""
    stops, openers = lexicon.words("relations", "clauses", "stops"), lexicon.words("relations", "clauses", "openers")
    first, last = begin, end
    while first > 0 and begin - first < REACH and words[first - 1] not in stops:
        if words[first - 1] in lexicon.words("relations", "clauses", "turns"):
            break
        first -= 1
    while last < len(words) and last - end < REACH and words[last] not in stops and words[last] not in openers:
        last += 1
    return range(first, last)


def dateline_of(line: Line) -> int:
    """How many tokens a text opens with to say where and when it was written: "GENEVA, April 25 - "."""
    if line.place > FOREMOST or line.kind == "heading":
        return 0
    tokens, text = line.sentence.tokens, line.sentence.text
    end = next((at for at, word in enumerate(line.words[:REACH]) if word in DASHES), 0)
    named = all(not token.is_word or text[token.start].isupper() for token in tokens[:end])
    return end + 1 if end and named and end + 1 < len(tokens) else 0


def part_of(line: Line, number: Number) -> range:
    """The tokens of a number's clause between the commas around it."""
    first, last = number.first, number.last
    while first > number.clause.start and line.words[first - 1] != ",":
        first -= 1
    while last < number.clause.stop and line.words[last] != ",":
        last += 1
    return range(first, last)


def own_of(line: Line, number: Number) -> range:
    """The tokens of a number's clause without those that belong to another number of its unit: what stands up to the
    one before it, and what a comma parts from it before the one behind."""
    first, last, unit = number.clause.start, number.clause.stop, number.quantity.unit
    for each in line.numbers:
        alike = each.quantity.unit == unit or each.quantity.unit is None
        if alike and first < each.last <= number.first:
            first = each.last
        if alike and number.last <= each.first < last and "," in line.words[number.last : each.first]:
            last = number.last + line.words[number.last : each.first].index(",")
    return range(first, last)


def is_norm(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is one that others are held to: "above the limit of 60 micrograms"."""
    of = lexicon.words("relations", "totals", "of")
    lead = [word for word in line.words[max(number.first - 2, 0) : number.first] if word not in of]
    return not lexicon.words("relations", "contrast", "norms").isdisjoint(lead[-1:])


def numbers_of(lines: list[Line]) -> Iterator[Number]:
    """Every number of the lines, in order of place."""
    for line in lines:
        yield from line.numbers


def term(document: Document, role: str, number: Number) -> Term:
    """A number as the term of a tie."""
    return Term(role, number.quantity, document.locate(number.quantity.span))


def written_term(document: Document, line: Line, role: str, first: int, last: int, value: int) -> Term:
    """Tokens `first` up to `last` of a line, that aren't read as a number, as a term of this value."""
    tokens = line.sentence.tokens
    span, exact = Span(tokens[first].start, tokens[last - 1].end), Interval(Decimal(value), Decimal(value))
    quantity = Quantity(span, document.text[span.start : span.end], exact, exact, Decimal(value), None, None)
    return Term(role, quantity, document.locate(span))
