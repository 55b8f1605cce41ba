"""Who is called the first by a number beside another one who has more: "at 236 metres the tallest building"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.extraction.numbers.tokens import titled
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Span, Term, Tie
from factcheck.relations.orders.places import Standing, nobody_in, superlative_in
from factcheck.relations.reading.lines import Line, Number, is_norm, numbers_of, part_of, term
from factcheck.relations.reading.series import keys_of
from factcheck.relations.reading.stated import MEASURED
from factcheck.relations.reading.times import is_earlier, times_of
from factcheck.relations.reading.topics import topics_of

SHORT = 40
"""Sentences of a document that is of one thing, so that a number in the same unit is told to be compared. Our own
choice."""

NEAR = 16
"""Tokens between "the tallest" and the number that it is by. Our own choice."""

CLOSE = 8
"""Tokens between "longer than he has" and how long that is. Our own choice."""

BACK = 2
"""Sentences before a superlative that measure what it is of. Our own choice."""

ROOT = -3
"""Letters that make a superlative of a word: "longest". Our own choice."""

FEW = 4
"""Numbers of one unit up to which each is likely to be told of the same. Our own choice."""

SIZE = 3
"""How many times as large as another a number of the same thing is at most. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each number by which somebody is the first with those of others, in a short document."""
    if len(lines) > SHORT:
        return
    for line in lines:
        if line.kind == "heading":
            continue
        if (tie := _unrivalled(document, lines, line, lexicon)) is not None:
            yield tie
        standing = superlative_in(line, lexicon)
        if standing is None:
            continue
        several = any(lexicon.is_plural(word) for word in line.words[standing.last : standing.last + 1])
        own = None if several else _own(line, standing) or _measured_before(lines, line, standing)
        part = [at for at in range(len(line.words)) if not _are_parted(line, at, standing.first)]
        if own is None or any(time.isdecimal() for time in times_of(line, part, lexicon)):
            continue
        alike = [each for each in numbers_of(lines) if each is not own and _is_alike(own, each, lines)]
        rivals = [each for each in alike if _is_rival(lines, line, each, lexicon)]
        if own.quantity.unit_kind not in MEASURED or own.quantity.unit_kind == "currency":
            rivals = [each for each in rivals if (own.topic | standing.of) & each.topic]
        if rivals and len(alike) <= FEW:
            yield _tie(document, line, standing, own, rivals)


def _unrivalled(document: Document, lines: list[Line], line: Line, lexicon: Lexicon) -> Tie | None:
    """ "Nobody has coached them for longer than he has: nine seasons", with whoever is named elsewhere to have done the
    same, in the same unit."""
    standing = nobody_in(line, lexicon, topics_of(lexicon))
    behind = [each for each in line.numbers if standing is not None and 0 <= each.first - standing.last <= CLOSE]
    if standing is None or not behind or behind[0].quantity.unit is None or behind[0].quantity.kind == "change":
        return None
    own, topics = behind[0], topics_of(lexicon)
    said = line.topic - topics.of((own.quantity.unit or "").split())
    measured = own.quantity.unit_kind in MEASURED and own.quantity.unit_kind not in ("currency", "time")
    measured = measured and sum(_is_alike(own, each, lines) for each in numbers_of(lines)) <= FEW
    rivals = [
        each
        for each in numbers_of(lines)
        if _is_alike(own, each, lines) and each.quantity.bound in ("=", "~")
        if said & each.topic or (measured and _is_rival(lines, line, each, lexicon))
        if keys_of(lines[each.line], range(1, each.first), "name", lexicon, topics) - frozenset(line.words)
    ]
    return _tie(document, line, standing, own, rivals) if rivals else None


def _own(line: Line, standing: Standing) -> Number | None:
    """The one number in a unit that stands beside a superlative and can be what it is by."""
    near = [
        each for each in line.numbers if abs(each.first - standing.first) <= NEAR and each.quantity.unit is not None
    ]
    near = [each for each in near if each.quantity.value is not None and each.quantity.kind != "change"]
    near = [each for each in near if not _are_parted(line, each.first, standing.first)]
    if standing.kinds is not None:
        near = [each for each in near if each.quantity.unit_kind in standing.kinds]
    return near[0] if len(near) == 1 and near[0].quantity.bound in ("=", "~") else None


def _measured_before(lines: Sequence[Line], line: Line, standing: Standing) -> Number | None:
    """ "The new bridge is 612 metres long. It is the longest in the country": the one number before it, in its
    paragraph, that is told with the same word."""
    before = [each for each in lines[max(line.place - BACK, 0) : line.place] if each.block == line.block]
    stem = line.words[standing.last - 1][:ROOT]
    found = [
        number
        for each in before
        for number in each.numbers
        if number.quantity.value is not None and stem in each.words[number.last - 1 : number.last + 1]
    ]
    return found[0] if len(found) == 1 and standing.kinds is not None else None


def _are_parted(line: Line, one: int, other: int) -> bool:
    """Whether a semicolon stands between two tokens: what stands behind it is as good as another sentence."""
    return ";" in line.words[min(one, other) : max(one, other)]


def _is_alike(own: Number, other: Number, lines: Sequence[Line]) -> bool:
    """Whether a number is of the same unit and size, and stands elsewhere."""
    first, second = own.quantity, other.quantity
    parted = _are_parted(lines[own.line], own.first, other.first)
    if (other.line == own.line and not parted) or first.unit != second.unit or None in (first.value, second.value):
        return False
    one, two = abs(first.value or Decimal(0)), abs(second.value or Decimal(0))
    return second.kind != "change" and max(one, two) <= SIZE * min(one, two)


def _is_rival(lines: Sequence[Line], home: Line, other: Number, lexicon: Lexicon) -> bool:
    """Whether a number is what another one, who is named before it, measures at the same time and place."""
    line, topics = lines[other.line], topics_of(lexicon)
    start = _begin_of(line, other) if line is home else 1
    said = frozenset(home.words[: start if line is home else None])
    names = keys_of(line, range(start, other.first), "name", lexicon, topics)
    pronouns = lexicon.words("relations", "orders", "thing") | lexicon.words("relations", "anaphora", "pronouns")
    if not names and not pronouns.isdisjoint(line.words[:1]) and line.place:
        before = lines[line.place - 1]
        names = keys_of(before, range(1, len(before.words)), "name", lexicon, topics)
    if not names - said or is_norm(line, other, lexicon) or other.quantity.bound not in ("=", "~"):
        return False
    told_apart = (
        ("relations", "contrast", "future"), ("relations", "orders", "unbounded"), ("relations", "orders", "over"),
        ("relations", "orders", "under"), ("relations", "orders", "highest"), ("relations", "orders", "lowest"),
        ("relations", "negation"), ("relations", "orders", "alone"), ("relations", "totals", "some"),
        ("relations", "tables", "together"),
    )  # fmt: skip
    own = range(max(_begin(line, other, lexicon), start - 1), max(other.clause.stop, other.last))
    if any(not lexicon.words(*words).isdisjoint(line.words[own.start : own.stop]) for words in told_apart):
        return False
    part = part_of(line, other)
    wished = any(mark.first in own for mark in line.sentence.marks.all("modality"))
    if wished or times_of(line, part, lexicon) or is_earlier(line, part, lexicon):
        return False
    behind, before_it = line.words[other.last : other.last + 1], line.words[max(other.first - 2, 0) : other.first]
    ends = lexicon.words("relations", "clauses", "stops") | lexicon.words("relations", "orders", "dimensions")
    told = not lexicon.words("relations", "orders", "measured").isdisjoint(before_it)
    return (not behind or behind[0] in ends or told) and not _is_elsewhere(line, home, lexicon)


def _begin_of(line: Line, number: Number) -> int:
    """Where the part of a sentence that a number stands in begins, behind a semicolon."""
    return max((at + 1 for at in range(number.first) if line.words[at] == ";"), default=0)


def _begin(line: Line, number: Number, lexicon: Lexicon) -> int:
    """Where what a sentence says of a number's owner begins: behind the last relative pronoun that a comma parts."""
    relatives = lexicon.words("relations", "clauses", "relatives")
    return max(
        (at for at in range(1, number.first) if line.words[at] in relatives and line.words[at - 1] == ","), default=0
    )


def _is_elsewhere(line: Line, home: Line, lexicon: Lexicon) -> bool:
    """Whether a sentence names a place in capitals that the other one doesn't: "in Dubai"."""
    text, tokens, inside = line.sentence.text, line.sentence.tokens, lexicon.words("grammar", "superlative", "inside")
    return any(
        word in inside and titled(text, tokens, at + 1) and line.words[at + 1] not in home.words
        for at, word in enumerate(line.words[:-1])
    )


def _tie(document: Document, line: Line, standing: Standing, own: Number, rivals: Sequence[Number]) -> Tie:
    tokens = line.sentence.tokens
    span = Span(tokens[standing.first].start, tokens[standing.last - 1].end)
    timed = own.quantity.unit_kind == "time" and "speed" in (standing.kinds or ())  # the fastest needs the least
    way = ("lowest" if standing.way == "highest" else "highest") if timed else standing.way
    word = Term(way, own.quantity, document.locate(span))
    return Tie(
        "extreme", (word, term(document, "own", own), *(term(document, "rival", each) for each in rivals)), "low"
    )
