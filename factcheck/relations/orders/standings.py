"""Who is said to be first, last, third, or above another one, held against a series that tells what each is worth."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain, pairwise
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Span, Term, Tie
from factcheck.relations.orders.holders import is_named, meant_by, named_in, owner_of, speaker_of, told_apart, voice_of
from factcheck.relations.orders.places import JOINT, NEAR, Standing, is_shared, place_term, standings_in
from factcheck.relations.orders.ranked_in import fits
from factcheck.relations.orders.ranks import closing
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.series import CLOCK, Entry, Series, series_of
from factcheck.relations.reading.times import times_of
from factcheck.relations.reading.topics import topics_of
from factcheck.relations.totals.scattered import scattered

BESIDE = 2
"""Sentences around a series in which one more of it can be told. Our own choice."""

CLOSED = "closed"
"""What the tie of a place says of a series that leaves out nobody who could be above."""

WHOLE = "whole"
"""What it says of one that has as many as the place is said to be among."""

SHORT = 40
"""Sentences of a document that has one ranking. Our own choice."""

SIZE = 8
"""How many times as large as those told in one sentence another one of a series is at most. Our own choice."""

LEAST = 2
"""Entries of a sentence beyond which it is a ranking. Our own choice."""

FAR = 12
"""Sentences between a series and what is said of its order at most. Our own choice."""

RANKING = 4
"""Numbers of neighbouring sentences that are a ranking. Our own choice."""

LISTED = 3
"""Numbers of a sentence that are a ranking. Our own choice."""


LONG = Decimal("1.6")
"""How many times as long the slowest of a race takes as the fastest. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The places told of those that a series of the document has."""
    found: list[Series] | None = None
    for line in lines:
        if line.kind == "heading":
            continue
        told = standings_in(line, lexicon)
        pair = None if told else _pair(line, lexicon)
        if not told and pair is None:
            continue
        found = series_of(document, lines, lexicon) if found is None else found
        around = _near(found, line)
        made = (
            tie for standing in told if (tie := _standing(document, lines, line, standing, around, lexicon)) is not None
        )
        compared = (_compared(document, line, pair, series, lexicon) for series in around if pair is not None)
        tie = next(chain(made, filter(None, compared)), None)
        if tie is not None:
            yield tie


def _standing(
    document: Document, lines: list[Line], line: Line, standing: Standing, around: Sequence[Series], lexicon: Lexicon
) -> Tie | None:
    """A place in the series that it is likeliest one in: what words tell apart, and no names, may be no ranking."""
    apart = scattered(document, lines, line.place, lexicon) if standing.place > 1 or standing.of else ()
    told = [each for each in apart if is_named(lines, line, each, lexicon)]
    near = [
        *(each for each in around if each.kind != "word"), *told, *(each for each in around if each.kind == "word")
    ]  # fmt: skip
    near = [each for each in near if not any(_places(each) < _places(other) for other in near)]
    ranked = {each.quantity.unit for each in (*around, *told) if each.kind == "name" and len(each.entries) > 2}
    sole = len(lines) <= SHORT and len(ranked) == 1 and (standing.place > 1 or standing.behind)
    made = (
        _placed(document, lines, line, standing, series, sole, beside, lexicon)
        for beside in (False, True)
        for series in near
    )
    return next(filter(None, made), None)


def _places(series: Series) -> frozenset[int]:
    """Where the numbers of a series stand."""
    return frozenset(each.quantity.span.start for each in series.entries)


def _near(found: Sequence[Series], line: Line) -> list[Series]:
    """The series around a line, the nearest first."""
    near = [each for each in found if each.lines.start - FAR <= line.place <= each.lines.stop + FAR]
    return sorted(near, key=lambda each: abs(each.lines.stop - line.place))


def _placed(
    document: Document, lines: Sequence[Line], line: Line, standing: Standing, series: Series, sole: bool,
    beside: bool, lexicon: Lexicon,
) -> Tie | None:  # fmt: skip
    """A place in one series; where its numbers may stand in its own sentence too, its own one is right `beside` it."""
    if beside:
        series = series._replace(entries=tuple(each for each in series.entries if each.line == line.place))
    core = _core(series) if series.entries else []
    if core:
        series = series._replace(entries=tuple(each for each in series.entries if _is_of_size(each, core)))
    if len(series.entries) < 3:
        return None
    before = lines[line.place - 1] if line.place else None
    owner = speaker_of(line, before, standing, series, lexicon) or owner_of(line, standing, series, lexicon)
    owner = owner or meant_by(lines, line, standing, series, lexicon)
    owner = owner or voice_of(lines, line, standing, series, lexicon) or told_apart(line, standing, series, lexicon)
    if owner is None:
        return None
    entry, at = owner
    if _has_another(lines[entry.line], standing, entry, lexicon):
        return None
    named = series.kind == "name" and series.quantity.unit is not None
    told = named and _is_beside(line, standing, entry) if beside else _is_told_apart(line, standing, series, entry)
    if not told or not fits(line, standing, series, lexicon, sole and (bool(core) or len(series.entries) >= RANKING)):
        return None
    down = standing.way == "lowest"
    if series.quantity.unit_kind == "time" and (standing.kinds is None or "speed" in standing.kinds):
        down = not down  # who runs fastest is first
    if _is_graded(line, standing, series, entry, lexicon) or _is_right_there(standing, series, entry, down):
        return None
    quotes = lexicon.words("relations", "clauses", "quotes")
    apart = not quotes.isdisjoint(line.words[standing.last : at])  # who is named behind what he says
    first, last = min(standing.first, at), max(standing.last, 0 if apart else at + 1)
    word = place_term(document, "lowest" if down else "highest", line, first, last, standing.place)
    timed = CLOCK in entry.quantity.surface
    others = [each for each in series.entries if each is not entry and not (timed and _is_half(each, entry))]
    rivals = tuple(replace_role(each.term, "rival") for each in others)
    closed = CLOSED if _is_closed(lines, line, standing, series, entry, lexicon) else ""
    closed = WHOLE if standing.size == len(series.entries) else closed
    return Tie("standing", (word, replace_role(entry.term, "own"), *rivals), "medium", closed)


def _has_another(line: Line, standing: Standing, own: Entry, lexicon: Lexicon) -> bool:
    """Whether a number is told with a place of its own: "A year ago we came sixth with 33"."""
    number = next((each for each in line.numbers if each.quantity.span == own.quantity.span), None)
    if number is None:
        return False
    others = [each for each in line.numbers if each.quantity.span != own.quantity.span]
    articles = lexicon.words("numbers", "words", "article")  # "61 cubic metres a second"
    return any(
        mark.value != standing.place
        and line.words[max(mark.first - 1, 0)] not in articles
        and 0 <= max(mark.first - number.last, number.first - mark.last) <= NEAR
        and not any(min(mark.first, number.first) < each.first < max(mark.first, number.first) for each in others)
        for mark in line.sentence.marks.all("ordinal")
    )


def _is_right_there(standing: Standing, series: Series, own: Entry, down: bool) -> bool:
    """Whether a place is right among those who are told in one sentence with who has it: further numbers of the text
    may be of something else."""
    there = [each for each in series.entries if each.line == own.line]
    values = sorted((each.quantity.value or Decimal(0) for each in there), reverse=not down)
    return LISTED <= len(there) < len(series.entries) and values[standing.place - 1 : standing.place] == [
        own.quantity.value
    ]


def _is_graded(line: Line, standing: Standing, series: Series, own: Entry, lexicon: Lexicon) -> bool:
    """Whether the best of a series without a unit has the least of it, as the best of grades has."""
    graded = lexicon.words("relations", "orders", "graded").intersection(line.words[standing.first : standing.last])
    least = min(each.quantity.value or Decimal(0) for each in series.entries)
    return bool(graded) and series.quantity.unit is None and own.quantity.value == least


def _core(series: Series) -> list[Decimal]:
    """The values of the one sentence that tells three of a series or more, or of the times of a race."""
    if all(CLOCK in each.quantity.surface for each in series.entries):
        return [each.quantity.value or Decimal(0) for each in series.entries]
    places = [each.line for each in series.entries]
    main = max(places, key=places.count)
    return [each.quantity.value or Decimal(0) for each in series.entries if each.line == main] * (
        places.count(main) > LEAST
    )


def _is_of_size(entry: Entry, core: Sequence[Decimal]) -> bool:
    """Whether an entry can be one of those that a sentence ranks, and no number of another kind beside them."""
    value = entry.quantity.value or Decimal(0)
    return min(core) <= value * SIZE and value <= max(core) * SIZE


def _is_half(entry: Entry, own: Entry) -> bool:
    """Whether a time is one of another way than that of who is ranked: half a race."""
    one, other = sorted(each.quantity.value or Decimal(0) for each in (entry, own))
    return one * LONG < other


def _is_closed(
    lines: Sequence[Line], line: Line, standing: Standing, series: Series, own: Entry, lexicon: Lexicon
) -> bool:
    """Whether nobody whom a series leaves out can be above one of it: it is told from the top down to those below."""
    if standing.size == len(series.entries):
        return True
    if not lexicon.words("relations", "orders", "unbounded").isdisjoint(line.words[standing.first :]):
        return False  # "third in the world"
    most = [each.quantity.value for each in closing(lines, series.lines.stop - 1, lexicon) if _is_like(each, series)]
    if any(each is not None and each <= (own.quantity.value or 0) for each in most):
        return standing.way == "highest"  # "nobody else reached 50,000"
    values = [each.quantity.value or Decimal(0) for each in series.entries]
    falling = all(one > other for one, other in pairwise(values))
    near = lines[max(series.lines.start - BESIDE, 0) : series.lines.stop + BESIDE]
    others = {number.quantity.value for each in near for number in each.numbers if _is_like(number, series)}
    above = any(other is not None and other > (own.quantity.value or 0) for other in others - set(values))
    return falling and not above and standing.way == "highest" and own not in (series.entries[0], series.entries[-1])


def _is_like(number: Number, series: Series) -> bool:
    """Whether a number can be one of a series."""
    unit = series.quantity.unit
    told = number.quantity
    return (
        told.unit == unit
        or (told.unit is None and told.surface[:1].isdigit())
        or (unit is None and told.unit_kind == "count")
    )


def replace_role(term: Term, role: str) -> Term:
    """A term with another part in its tie."""
    return term._replace(role=role)


def _is_beside(line: Line, standing: Standing, own: Entry) -> bool:
    """Whether a place has the number that it is told for right behind it: "the second most visited, with 156,000"."""
    behind = next((each for each in line.numbers if each.first >= standing.last), None)
    return behind is not None and behind.quantity == own.quantity and behind.first - standing.last <= NEAR


def _is_told_apart(line: Line, standing: Standing, series: Series, own: Entry) -> bool:
    """Whether a place is told in another sentence than the numbers, or its own one: theirs tell of others beside
    them."""
    apart = line.place not in {entry.line for entry in series.entries}
    apart = apart or (own.line != line.place and series.kind == "name" and standing.place > 1)
    return apart or standing.size is not None or (standing.behind and standing.place > 1)


class Pair(NamedTuple):
    """ "More than", at a token: whoever is named before it is above (or below) whoever is named behind."""

    way: str
    first: int
    last: int
    of: frozenset[str]


def _pair(line: Line, lexicon: Lexicon) -> Pair | None:
    table = lexicon.tables["relations"]["standings"]
    over, under = lexicon.words("relations", "orders", "over"), lexicon.words("relations", "orders", "under")
    than = lexicon.words("relations", "orders", "than")
    for at, word in enumerate(line.words):
        for way in ("above", "below"):
            if word in table[way]:
                return Pair(way, at, at + 1, frozenset())
        if word in than:
            lead = line.words[max(at - JOINT, 0) : at]
            if (over | under).intersection(lead):
                first = max(at - JOINT, 0) + next(i for i, each in enumerate(lead) if each in over | under)
                way = "above" if line.words[first] in over else "below"
                return Pair(way, first, at + 1, topics_of(lexicon).of(line.words[first + 1 : at]))
    return None


def _part(line: Line, pair: Pair) -> range:
    """The part of a sentence between commas that a comparison stands in, from the start of it on."""
    first, last = pair.first, pair.last
    while last < len(line.words) and line.words[last] not in (",", ";"):
        last += 1
    while first and line.words[first - 1] not in (",", ";"):
        first -= 1
    return range(first, last)


def _compared(document: Document, line: Line, pair: Pair, series: Series, lexicon: Lexicon) -> Tie | None:
    """ "Espoo has more people than Turku", of two that a series has."""
    if line.place in {entry.line for entry in series.entries} or is_shared(line, pair.first, lexicon):
        return None
    part = _part(line, pair)
    years = {time for time in times_of(line, range(len(line.words)), lexicon) if time.isdecimal()}
    if years and not years & series.times:
        return None  # "has more than Turku since 2019", of a series of today
    if any(number.first in part for number in line.numbers):
        return None  # "5.9% higher than in May" may be of other figures
    own = topics_of(lexicon).of((series.quantity.unit or "").split())
    if pair.of and not pair.of & (series.topic | own):
        return None
    if not pair.of and not line.topic & (series.topic | own):
        return None
    before = named_in(line, range(pair.first), series, lexicon)
    after = named_in(line, range(pair.last, part.stop), series, lexicon)
    if not before or len(after) != 1 or before[-1][0] is after[0][0]:
        return None
    (one, first), (other, last) = before[-1], after[0]
    above, below = (one, other) if pair.way == "above" else (other, one)
    tokens = line.sentence.tokens
    span = Span(tokens[first].start, tokens[last].end)
    word = Term(pair.way, replace(above.quantity, span=span), document.locate(span))
    return Tie("above", (word, replace_role(above.term, "above"), replace_role(below.term, "below")), "medium")
