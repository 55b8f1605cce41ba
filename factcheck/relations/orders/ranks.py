"""Ranks beside the values they rank."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.extraction.numbers.tokens import titled
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.orders.places import is_shared, place_term
from factcheck.relations.reading.comparing import comparable
from factcheck.relations.reading.lines import Line, Number, numbers_of, term
from factcheck.relations.reading.series import is_of_rest
from factcheck.relations.reading.topics import topics_of

FAR = 3
"""Sentences between a rank and the values of its rivals. Our own choice."""

OTHER = 4
"""Tokens from "none" to "other": "none of the other 17". Our own choice."""

CLOSING = 8
"""Tokens from "nobody else" to what nobody else has more than. Our own choice."""

SIZE = 10
"""How many times as large as who is ranked a rival is at most. Our own choice."""

CLOSED = "closed"
"""What the tie of a place says where nobody who isn't told of can be above."""

NEAR = 14
"""Tokens between "the highest" and the number that is. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The ranks of a document."""
    for line in lines:
        yield from _ranked(document, lines, line, lexicon)
        yield from _ahead(document, line, lexicon)
        yield from _only_above(document, lines, line, lexicon)


def _ranked(document: Document, lines: list[Line], line: Line, lexicon: Lexicon) -> Iterator[Tie]:
    """ "the second-largest, with 18%", and in the sentences around it who has more."""
    place = next(iter(_places(line)), None) or _place(line, lexicon)
    if place is None or place[0] == 1:  # "came first with 32%", at another vote than the one told of
        return
    value, first, last = place
    own = next((each for each in line.numbers if last <= each.first <= last + NEAR and each.quantity.value), None)
    told = [each for each in line.numbers if 0 <= first - each.last <= NEAR and each.quantity.value]
    if told and (
        own is None
        or not lexicon.words("relations", "orders", "apart").isdisjoint(line.words[last : own.first])
        or lexicon.words("relations", "orders", "ranked").intersection(line.words[last : own.first])
    ):
        own = told[-1]
    if own is None or own.quantity.kind == "change":
        return
    if not lexicon.words("relations", "more", "down").isdisjoint(line.words[own.last :]):
        return  # "first with 19 points, three fewer than Marc Lund": the lowest score wins
    if own.quantity.unit is None and not lexicon.words("relations", "clauses", "quotes").isdisjoint(
        line.words[own.last : own.last + 1]
    ):
        return  # a title: "Penguins 3"
    words, together = lexicon.words("relations", "orders", "ranked"), lexicon.words("relations", "tables", "together")
    rivals = [
        number
        for number in numbers_of(lines[max(line.place - FAR, 0) : line.place + FAR + 1])
        if number is not own
        and (comparable(own, number) or _is_listed_with(lines[number.line], number, own))
        and together.isdisjoint(lines[number.line].words[number.clause.start : number.first])
        and not _is_of_another_measure(lines[number.line], number, own, lexicon)
        and (
            (own.quantity.unit is not None and number.quantity.unit == own.quantity.unit)
            or _is_told(lines[number.line], own)
            or _is_same(own, number)
            or (number.line == own.line and None in (own.quantity.unit, number.quantity.unit))
            or _is_in_brackets(lines[number.line], number, own, lexicon)
        )
        and (words.intersection(lines[number.line].words) or _is_list(lines[number.line], number))
    ]
    if rivals and all(_is_of_size(own, each) for each in rivals):
        ranked = place_term(document, "rank", line, first, last, value)
        rest = [
            term(document, "rest", number) for number in closing(lines, own.line, lexicon) if comparable(own, number)
        ]
        terms = (ranked, term(document, "own", own), *(term(document, "rival", rival) for rival in rivals), *rest)
        yield Tie("rank", terms, "medium")


def _ahead(document: Document, line: Line, lexicon: Lexicon) -> Iterator[Tie]:
    """ "Kim won in 9.74 seconds, ahead of Brown in 9.79 and Diaz in 9.91": who is ahead has more, or needed less."""
    phrases = lexicon.words("relations", "standings", "ahead")
    if not lexicon.words("relations", "orders", "highest").isdisjoint(line.words):
        phrases |= lexicon.words("relations", "standings", "next")  # "has the most with 412, followed by"
    at = next((at for at in range(len(line.words) - 2) if " ".join(line.words[at : at + 2]) in phrases), None)
    before = [each for each in line.numbers if at is not None and each.first < at]
    if at is None or len(before) != 1 or not 0 < at - before[-1].last <= CLOSING:
        return  # "12 seconds ahead of Brown": by how much; "with 58 from 29 games ahead of Brown"
    if ";" in line.words[before[-1].last : at] or line.words[at + 2] in lexicon.words("relations", "orders", "whom"):
        return  # "210,000; ahead of us are Brown with 380,000"
    own = before[-1]
    rivals = [each for each in line.numbers if each.first > at and comparable(own, each) and each.quantity.value != 1]
    race = not lexicon.words("relations", "standings", "race").isdisjoint(line.words)
    if timed := own.quantity.unit_kind == "time":  # not "1:58:49, and Mori, in front for three of four laps, 1:59:06"
        rivals = [each for each in rivals if not each.quantity.surface[:1].isalpha()]
    of = lexicon.words("relations", "totals", "of").intersection(line.words[at + 2 : at + 3])
    if of and not any(titled(line.sentence.text, line.sentence.tokens, to) for to in range(at + 3, at + 5)):
        return  # "two glass blowers work in front of the public"
    if rivals and own.quantity.kind != "change" and own.quantity.unit is not None and (race or not timed):
        word = place_term(document, "lowest" if timed else "highest", line, at, at + 2, 1)
        terms = (word, term(document, "own", own), *(term(document, "rival", each) for each in rivals))
        yield Tie("extreme", terms, "medium")


def _only_above(document: Document, lines: list[Line], line: Line, lexicon: Lexicon) -> Iterator[Tie]:
    """ "It is the fourth-busiest: only Lorne, with 9.4 million, and Castell, with 6.2 million, handled more": as many$
    are above as are named."""
    place = next(iter(_places(line)), None) or _place(line, lexicon)
    if place is None:
        return
    only, over = lexicon.words("relations", "orders", "only"), lexicon.words("relations", "orders", "over")
    told = [(line, at) for at in range(place[2], len(line.words)) if line.words[at] in only]
    told += [(each, 0) for each in lines[line.place + 1 : line.place + 2] if not only.isdisjoint(each.words[:1])]
    if not told or over.isdisjoint(told[0][0].words[told[0][1] :]):
        return
    where, first = told[0]
    above = [each for each in where.numbers if each.first > first + 1 and comparable(each, each)]
    before = lines[line.place - 1].numbers if line.place else []
    own = [each for each in before if above and comparable(each, above[0])]
    own = [each for each in line.numbers if above and each not in above and comparable(each, above[0])] or own
    if own and all(comparable(own[-1], each) and _is_of_size(own[-1], each) for each in above):
        ranked = place_term(document, "rank", line, place[1], place[2], place[0])
        terms = (ranked, term(document, "own", own[-1]), *(term(document, "rival", each) for each in above))
        yield Tie("rank", terms, "medium", CLOSED)


def closing(lines: Sequence[Line], place: int, lexicon: Lexicon) -> Iterator[Number]:
    """ "Nobody else got past 60,000": the least that everybody has less than who isn't told of, around a line."""
    for line in lines[max(place - FAR, 0) : place + FAR + 1]:
        yield from (number for number in line.numbers if is_of_others(line, number, lexicon))


def is_of_others(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is what nobody has more than, but for those who are told of: "nobody else", "no other port"."""
    nobody, others = lexicon.words("relations", "orders", "nobody"), lexicon.words("relations", "orders", "else")
    before = line.words[max(number.first - CLOSING, 0) : number.first]
    at = next((at for at, word in enumerate(before) if word in nobody), None)
    if is_of_rest(line, number, lexicon):
        return True
    return at is not None and bool(others.intersection(before[at + 1 : at + OTHER]))


def _is_of_size(own: Number, other: Number) -> bool:
    """Whether who has one number can have been ranked with who has the other, and not with all of them together."""
    one, two = (abs(each.quantity.value or Decimal(0)) for each in (own, other))
    return max(one, two) <= SIZE * min(one, two)


def _is_same(own: Number, other: Number) -> bool:
    """Whether a bare number beside one with a unit has its magnitude and its subject: "Varga had 5 million guests"."""
    scales = [each.quantity.surface.split()[1:2] for each in (own, other)]
    return other.quantity.unit is None and scales[0] == scales[1] != [] and bool(own.topic & other.topic)


def _is_of_another_measure(line: Line, rival: Number, own: Number, lexicon: Lexicon) -> bool:
    """Whether a percentage is told by the name of a measure that the other one isn't: "a turnout of 63%"."""
    noun, of = line.words[max(rival.first - 2, 0) : rival.first] if rival.first > 1 else ("", "")
    if rival.quantity.unit_kind != "percent" or of not in lexicon.words("relations", "totals", "of"):
        return False
    measure = (
        topics_of(lexicon).of([noun]) if noun not in lexicon.words("relations", "generic", "share") else frozenset()
    )
    return bool(measure) and measure.isdisjoint(own.topic)


def _is_in_brackets(line: Line, number: Number, own: Number, lexicon: Lexicon) -> bool:
    """Whether a bare number of the next sentence stands behind the name of who did better: "Hill (78) and Ash (76) did
    better"."""
    bracketed = line.words[number.first - 1 : number.first] == ["("] and number.quantity.unit is None
    better = lexicon.words("relations", "orders", "over") | lexicon.words("relations", "orders", "ranked")
    return bracketed and abs(line.place - own.line) == 1 and not better.isdisjoint(line.words)


def _is_listed_with(line: Line, number: Number, own: Number) -> bool:
    """Whether a bare number stands between one in the unit of another and that one: "74,000 hectolitres, Old Abbey
    61,000 and Stern 52,000 hectolitres"."""
    if number.line != own.line or number.first > own.first:
        return False
    return any(
        each.quantity.unit == own.quantity.unit is not None and comparable(each, number)
        for each in line.numbers
        if each.first < number.first
    )


def _is_told(line: Line, own: Number) -> bool:
    """Whether a list of bare numbers holds this one as well."""
    alike = any(each.quantity.value == own.quantity.value for each in line.numbers)
    return line.place != own.line and alike and _is_list(line, own)


def _place(line: Line, lexicon: Lexicon) -> tuple[int, int, int] | None:
    """ "number two", "third place", "ranks second": a place in an order, and its tokens."""
    for mark in line.sentence.marks.all("cardinal"):
        if (
            mark.first
            and line.words[mark.first - 1] in lexicon.words("relations", "orders", "nth")
            and isinstance(mark.value, int)
            and mark.value < 20
        ):
            return mark.value, mark.first - 1, mark.last
    places, articles = lexicon.words("relations", "orders", "places"), lexicon.words("numbers", "words", "article")
    highest, determiners = (lexicon.words("relations", "orders", key) for key in ("highest", "determiners"))
    verbs = lexicon.words("relations", "sources", "passive") | lexicon.words("relations", "orders", "ranks")
    for mark in line.sentence.marks.all("ordinal"):
        around = line.words[max(mark.first - 2, 0) : mark.first] + line.words[mark.last : mark.last + 1]
        if line.words[mark.last : mark.last + 1] == ["-"] and highest.intersection(
            line.words[mark.last + 1 : mark.last + 2]
        ):
            return int(mark.value), mark.first, mark.last + 2
        if highest.intersection(line.words[mark.last : mark.last + 1]) and mark.value < 20:
            return int(mark.value), mark.first, mark.last + 1  # "the second most expensive"
        determined = not determiners.isdisjoint(line.words[max(mark.first - 1, 0) : mark.first])
        if determined and line.words[mark.last : mark.last + 1] and line.words[mark.last] in verbs:
            continue  # "the second comes to thirty more": of two that were told
        indefinite = not articles.isdisjoint(line.words[max(mark.first - 1, 0) : mark.first])
        if is_shared(line, mark.first, lexicon) or (indefinite and places.isdisjoint(line.words[mark.last :][:1])):
            continue  # "which must be a first"
        if places.intersection(around) and mark.value < 20:
            return int(mark.value), mark.first, mark.last
    return None


def _is_list(line: Line, number: Number) -> bool:
    """Whether a sentence tells more numbers of one kind."""
    return any(each is not number and comparable(each, number) for each in line.numbers)


def _places(line: Line) -> Iterator[tuple[int, int, int]]:
    """ "second-largest", "third biggest": the place, and its tokens."""
    for mark in line.sentence.marks.all("ordinal"):
        at = mark.last
        if at < len(line.words) and line.words[at] == "-":
            at += 1
        best = line.sentence.marks.starting(at, "superlative")
        if best is not None and best.value == "highest" and int(mark.value) < 20:
            yield int(mark.value), mark.first, best.last
