"""The shares of a text that are told in words: "a third", "one train in ten", "six of the ten", "every fifth"."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.model import Interval, Quantity, Span
from factcheck.relations.reading.lines import Line, Number, clause_of
from factcheck.relations.reading.topics import Topics

NAMED = 3
"""Words from the number of some to that of all: "two dairy farms in three". Our own choice."""

PARTS = 20
"""Up to how many a whole is one of which some are told as a share: "six of the ten bridges". Our own choice."""

HALF = Decimal("0.5")

ROUND = (10, 100, 1000)
"""Of how many so many are told as a share: "three in every hundred"."""


def fractions_of(line: Line, lexicon: Lexicon, topics: Topics) -> Iterator[Number]:
    """The shares of a line that are told in words: "a third", "one train in ten", "six of the ten", "every fifth"."""
    known = [each for each in line.numbers if is_fraction(each.quantity) and not _is_of_some(line, each, lexicon)]
    signs = lexicon.words("relations", "shares", "signs")
    for each in line.numbers:
        told, value = each.quantity.surface.lower(), each.quantity.value
        share = each.quantity.unit_kind == "percent" and each.quantity.kind == "share"
        if share and value is not None and told[0].isalpha() and not any(sign in told for sign in signs):
            part = value / Decimal(100)
            known.append(each._replace(quantity=replace(each.quantity, value=part, interval=Interval(part, part))))
    yield from (each._replace(quantity=replace(each.quantity, unit=None, unit_kind=None)) for each in known)
    taken = {at for each in known for at in range(each.first, each.last)}
    for first, last, value in (*_of_so_many(line, lexicon), *_every(line, lexicon), *_bare(line, lexicon)):
        if taken.isdisjoint(range(first, last)):
            taken |= set(range(first, last))
            yield _number(line, first, last, value, lexicon, topics)


def is_fraction(quantity: Quantity) -> bool:
    """Whether a number is told as so many of so many, or in words: "3 in every 100"."""
    counted = quantity.unit_kind in ("count", None) and quantity.kind != "change"
    in_words = any(map(str.isalpha, quantity.surface)) and not {".", "/"} & set(quantity.surface.split()[0])
    return counted and in_words and 0 < (quantity.value or 0) < 1


def _is_of_some(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """ "half of those": of what has been told to be some already; "a month and a half of": of a month."""
    of, these = lexicon.words("relations", "totals", "of"), lexicon.words("relations", "fractions", "these")
    behind = line.words[number.last : number.last + 2]
    joined = line.words[max(number.first - 1, 0) : number.first]
    if number.quantity.value == HALF and not lexicon.words("numbers", "words", "joiner").isdisjoint(joined):
        return True  # "a month and a half of sales"
    those = lexicon.words("relations", "fractions", "polled") | lexicon.words("relations", "clauses", "relatives")
    told = not those.isdisjoint(line.words[number.last + 2 : number.last + 3])  # "of those that answered"
    return len(behind) > 1 and behind[0] in of and behind[1] in these and not told


def _of_so_many(line: Line, lexicon: Lexicon) -> Iterator[tuple[int, int, Decimal]]:
    """ "one train in ten", "nine trains out of ten", "six of the ten bridges": the words, and what share they are."""
    joints, cardinals = lexicon.words("relations", "out_of"), {}
    of, the = (lexicon.words("relations", "totals", key) for key in ("of", "definite"))
    for mark in line.sentence.marks.all("cardinal"):
        cardinals[mark.first] = (mark.last, mark.value)
    for each in line.numbers:
        if each.quantity.value is not None and each.quantity.unit_kind in (None, "count"):
            cardinals.setdefault(each.first, (each.last, each.quantity.value))
    for first, (last, some) in cardinals.items():
        for at in range(last, min(last + NAMED, len(line.words) - 1)):
            two = " ".join(line.words[at : at + 2])
            joint = 2 if two in joints or (at == last and line.words[at] in of and line.words[at + 1] in the) else 1
            told = joint == 2 or line.words[at] in joints
            end, whole = cardinals.get(at + joint, (0, 0))
            few = whole <= PARTS or whole in ROUND
            if told and few and 0 < some < whole and (joint == 1) <= (whole in ROUND or some == 1 or at == last):
                yield first, end, Decimal(some) / Decimal(whole)


def _every(line: Line, lexicon: Lexicon) -> Iterator[tuple[int, int, Decimal]]:
    """ "every fourth household", "every other farm", but not "every second week"."""
    every, other = (lexicon.words("relations", "fractions", key) for key in ("every", "other"))
    spells = lexicon.words("relations", "fractions", "in_turn")
    for at in range(1, len(line.words) - 1):
        if line.words[at - 1] not in every or line.words[at + 1] in spells or not line.words[at + 1].isalpha():
            continue
        mark = line.sentence.marks.starting(at, "ordinal")
        value = 2 if line.words[at] in other else mark.value if mark is not None else 0
        if value > 1 and line.sentence.marks.covering(at + 1, "month", "weekdays") is None:
            yield at - 1, at + 1, 1 / Decimal(value)


def _bare(line: Line, lexicon: Lexicon) -> Iterator[tuple[int, int, Decimal]]:
    """The third of "Of the stolen cars, a third were found"."""
    articles = lexicon.words("numbers", "words", "article")
    of, the = (lexicon.words("relations", "totals", key) for key in ("of", "definite"))
    for mark in line.sentence.marks.all("fraction"):
        value = Decimal(mark.value[0]) / Decimal(mark.value[1])
        if mark.first and line.words[mark.first - 1] in articles and not of.isdisjoint(line.words[:1]):
            yield mark.first - 1, mark.last, value
        elif value == HALF and not the.isdisjoint(line.words[mark.last : mark.last + 1]):
            yield mark.first, mark.last, value  # "half the nurses"


def _number(line: Line, first: int, last: int, value: Decimal, lexicon: Lexicon, topics: Topics) -> Number:
    """Some words of a line as the number that they are."""
    tokens = line.sentence.tokens
    span = Span(tokens[first].start, tokens[last - 1].end)
    surface = line.sentence.text[span.start : span.end]
    exact = Interval(value, value)
    clause = clause_of(line.words, first, last, lexicon)
    about = topics.of(line.words[at] for at in clause if not first <= at < last)
    quantity = Quantity(span, surface, exact, exact, value, None, None)
    return Number(quantity, line.place, first, last, about, clause)
