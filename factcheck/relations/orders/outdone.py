"""Who is said to have a place by a number of his own, beside others who are told to have more: "the largest lender,
with assets of 44 billion. Its main rival has 51 billion"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction.numbers.tokens import titled
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.orders.places import Standing, bare_superlatives, place_term, standings_in
from factcheck.relations.reading.comparing import comparable
from factcheck.relations.reading.lent import AGE, scale_of
from factcheck.relations.reading.lines import Line, Number, is_norm, term
from factcheck.relations.reading.series import is_date, keys_of
from factcheck.relations.reading.stated import MEASURED
from factcheck.relations.reading.times import is_earlier, times_of
from factcheck.relations.reading.topics import topics_of

CLOSED = "closed"
"""What the tie of a place says where nobody who isn't told of can be above."""

NEAR = 14
"""Tokens between a place and the number that it is by. Our own choice."""

AROUND = 2
"""Sentences around a place in which others are told of. Our own choice."""

SIZE = 3
"""How many times as large as another a number of the same thing is at most. Our own choice."""

BRIEF = 9
"""Tokens from who is told of up to what he has, at most: a sentence that tells no more. Our own choice."""

LIST, PAIR = 3, 2
"""Numbers that make a list, and others who are told of in one way. Our own choice."""

LABEL = 3
"""Digits that no name has: 150 is a number, 5C a class. Our own choice."""

TOLD_APART = (
    ("relations", "contrast", "future"), ("relations", "orders", "unbounded"), ("relations", "orders", "over"),
    ("relations", "orders", "under"), ("relations", "orders", "alone"), ("relations", "orders", "remaining"),
    ("relations", "negation"), ("relations", "totals", "some"), ("relations", "tables", "together"),
)  # fmt: skip
"""Lists of words by which a number is of another kind than those that are ranked."""


class Place(NamedTuple):
    """A place that somebody is said to have in a line, and the number of his own that it is by."""

    line: Line
    told: Standing
    own: Number
    home: Line


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each place that has its own number beside it, with the numbers of others around it."""
    for line in lines:
        if line.kind == "heading":
            continue
        near = [
            each for each in lines[max(line.place - AROUND, 0) : line.place + AROUND + 1] if each.block == line.block
        ]
        inside = lexicon.words("grammar", "superlative", "inside") | lexicon.words("relations", "orders", "with")
        bare = [each for each in bare_superlatives(line, lexicon) if line.words[each.last] in inside]
        for told in (*standings_in(line, lexicon), *bare):
            place = _place(line, told, lines, lexicon)
            if place is None:
                continue
            rivals = _listed(near, place, lexicon) or [one for each in near for one in _rivals(each, place, lexicon)]
            if rivals:
                yield _tie(document, place, rivals, lexicon)


def _tie(document: Document, place: Place, rivals: Sequence[Number], lexicon: Lexicon) -> Tie:
    told, line = place.told, place.line
    superlatives = lexicon.words("relations", "orders", "highest") | lexicon.words("relations", "orders", "lowest")
    race = "speed" in (told.kinds or ()) or superlatives.isdisjoint(line.words[told.first : told.last])
    timed = place.own.quantity.unit_kind == "time" and race  # the fastest needs the least, and so does who is second
    way = {"highest": "lowest", "lowest": "highest"}[told.way] if timed else told.way
    word = place_term(document, way, line, told.first, told.last, told.place)
    terms = (word, term(document, "own", place.own), *(term(document, "rival", each) for each in rivals))
    return Tie("standing", terms, "medium")


def _place(line: Line, told: Standing, lines: Sequence[Line], lexicon: Lexicon) -> Place | None:
    """A place with the number beside it, or in the next sentence: "It is the longest in the country. It measures"."""
    by = lexicon.words("grammar", "leaning", "by").intersection(line.words[max(told.first - 2, 0) : told.first])
    records = lexicon.words("relations", "orders", "record").intersection(line.words[told.first : told.last])
    former = lexicon.words("relations", "orders", "previous")
    said = line.words[told.first : told.last]
    ways = lexicon.words("relations", "orders", "highest") | lexicon.words("relations", "orders", "lowest")
    if ways.isdisjoint(said) or not lexicon.words("relations", "orders", "graded").isdisjoint(said):  # "its first year"
        former |= lexicon.words("relations", "taken_up", "owners")
    former = former.intersection(line.words[max(told.first - 1, 0) : told.first])
    turn, inside = line.words[told.last : told.last + 3], lexicon.words("grammar", "superlative", "inside")
    spells = lexicon.words("relations", "orders", "spells") | lexicon.words("relations", "orders", "within")
    if inside.intersection(turn[:1]) and spells.intersection(turn):
        return None  # "the most in one day"
    if told.behind or by or former or records:
        return None  # "by the strictest count", "the previous best", "her best"
    if (own := _own(line, told, lexicon)) is not None:
        return Place(line, told, own, line)
    following = lines[line.place + 1] if line.place + 1 < len(lines) else line
    leans = not lexicon.words("relations", "anaphora", "pronouns").isdisjoint(following.words[:1])
    if (
        told.kinds is None
        or following is line
        or following.block != line.block
        or not leans
        or any(map(_is_plain, line.numbers))
    ):
        return None
    first = next(iter(following.numbers), None)
    fits = first is not None and _is_plain(first) and _is_of_kind(first, told, lexicon, line)
    return Place(line, told, first, following) if fits and first is not None and first.first < BRIEF else None


def _own(line: Line, told: Standing, lexicon: Lexicon) -> Number | None:
    """The number beside a place that it is by: the only one in its part of the sentence, or the one led to it."""
    part = _part(line, told.first, lexicon)
    openers = lexicon.words("relations", "clauses", "openers") | lexicon.words("relations", "clauses", "relatives")
    near = [
        each
        for each in line.numbers
        if (each.first in part or line.words[part.stop : each.first] == [":"])
        if abs(each.first - told.first) <= NEAR and _is_plain(each) and each.quantity.value != told.size
        if openers.isdisjoint(line.words[each.last : told.first]) and _is_of_kind(each, told, lexicon, line)
    ]
    leads = lexicon.words("relations", "orders", "amounts") | {":", "(", ",", "of"}
    led = [each for each in near if line.words[each.first - 1] in leads]
    found = near if len(near) == 1 else led
    own = found[0] if len(found) == 1 else None
    beside = [*_between_commas(line, told.first), *(_between_commas(line, own.first) if own else ())]
    dated = any(time.isdecimal() for time in times_of(line, beside, lexicon))
    return None if dated and not _is_of_times(line, told, lexicon) else own


def _is_of_kind(number: Number, told: Standing, lexicon: Lexicon, line: Line) -> bool:
    """Whether a number is in a unit that a place can be by; those who came, degrees and ages may be told bare."""
    kind, figures = number.quantity.unit_kind, any(map(str.isdigit, number.quantity.surface))
    aged = not lexicon.words("relations", "orders", "aged").isdisjoint(line.words[told.first : told.last])
    bare = {"count", "angle", *(("time",) if aged else ())}
    if scale_of(number.quantity):
        bare.add("currency")  # "the most expensive flat went for 1.9 million"
    if told.kinds is None:
        return figures  # "second, two months before the end"
    return kind in told.kinds or (aged and kind == AGE) or (kind is None and not bare.isdisjoint(told.kinds))


def _between_commas(line: Line, at: int) -> range:
    """The tokens around one up to the commas, or what parts more than these."""
    cuts = [to for to, word in enumerate(line.words) if word in (",", ";", ":")]
    first = max((to + 1 for to in cuts if to < at), default=0)
    return range(first, min((to for to in cuts if to > at), default=len(line.words)))


def _is_plain(number: Number) -> bool:
    """Whether a number tells how much somebody has: in figures, or measured; not "a mile"."""
    quantity = number.quantity
    figures = any(map(str.isdigit, quantity.surface)) or (quantity.unit_kind in MEASURED and quantity.value != 1)
    return quantity.value is not None and quantity.kind != "change" and quantity.bound in ("=", "~") and figures


def _part(line: Line, at: int, lexicon: Lexicon) -> range:
    """The part of a sentence between semicolons, colons and words that turn to others that a token stands in."""
    cuts = lexicon.words("relations", "clauses", "turns") | {";", ":"}
    first = max((to + 1 for to in range(at) if line.words[to] in cuts), default=0)
    last = next((to for to in range(at, len(line.words)) if line.words[to] in cuts), len(line.words))
    return range(first, last)


def _listed(near: Sequence[Line], place: Place, lexicon: Lexicon) -> list[Number]:
    """The other numbers of the sentence before, if it is a list that holds the one of the place: "Offers of 2.4, 2.2
    and 2.9 million came in. The cheapest, at 2.4 million"."""
    own, told = place.own.quantity, place.told
    ways = lexicon.words("relations", "orders", "highest") | lexicon.words("relations", "orders", "lowest")
    if ways.isdisjoint(place.line.words[told.first : told.last]):
        return []  # "her average of 18 leads all"
    for each in near:
        units = (own.unit, None)  # "6, 8 and 11 metres"
        alike = [number for number in each.numbers if _is_plain(number) and number.quantity.unit in units]
        values = [number.quantity.value for number in alike]
        if each.place < place.line.place and len(alike) >= LIST and own.value in values:
            return [number for number in alike if number.quantity.value != own.value]
    return []


def _rivals(home: Line, place: Place, lexicon: Lexicon) -> list[Number]:
    """The numbers of a sentence that others have of what a place is by: all of those told in one way, if one is
    surely so."""
    alike = [each for each in home.numbers if _is_told_so(home, each, place, lexicon)]
    sure = [each for each in alike if _is_other(home, each, place, lexicon)]
    bare = len(alike) >= PAIR and all(
        each.quantity.unit is None or each.quantity.unit_kind == "percent" for each in alike
    )
    sure = sure or [each for each in alike if bare and home.place == place.own.line + 1]
    if sure and len(alike) >= PAIR and not _is_of_times(place.line, place.told, lexicon):
        return [each for each in alike if _is_bounded(each, place, True)]
    return [each for each in sure if _is_bounded(each, place, False)]


def _stretch(home: Line, number: Number, lexicon: Lexicon) -> range:
    """What a sentence says from the number before, or from the start, up to a number."""
    part = _part(home, number.first, lexicon)
    before = (each.last for each in home.numbers if _is_plain(each) and part.start < each.last <= number.first)
    return range(max(before, default=part.start), number.first)


def _is_told_so(home: Line, other: Number, place: Place, lexicon: Lexicon) -> bool:
    """Whether a number can be what somebody else has of what a place is by: told of him and of nothing else."""
    part, own = _part(home, other.first, lexicon), place.own
    beside = home.place in (own.line, place.line.place) and (own.first in part or place.told.first in part)
    bare = other.quantity.unit is None and home.place >= place.line.place
    if other is own or beside or not _is_plain(other) or not (comparable(own, other) or bare):
        return False
    if own.quantity.unit is None and not (other.quantity.unit is None or other.noun & place.line.topic):
        return False  # "the oldest was 79", and 208 people
    stretch = _stretch(home, other, lexicon)
    stop = next((at for at in range(other.last, part.stop) if home.words[at] == ","), part.stop)
    stop = min((stop, *(each.first for each in home.numbers if _is_plain(each) and each.first >= other.last)))
    now = not lexicon.words("relations", "orders", "is_now").isdisjoint(place.line.words)
    if now and not lexicon.words("relations", "times", "had").isdisjoint(home.words[stretch.start : stop]):
        return False  # "until it burned the Golden Bear had 61 rooms"
    usual = lexicon.words("relations", "orders", "amounts") | lexicon.words("relations", "orders", "ever")
    words = frozenset(home.words[stretch.start : stop]) - usual
    if len(stretch) > BRIEF or any(not lexicon.words(*apart).isdisjoint(words) for apart in TOLD_APART):
        return False
    moods = [mark.first for mark in home.sentence.marks.all("modality") if mark.first in range(stretch.start, stop)]
    wished = any(home.sentence.marks.starting(at, "month") is None for at in moods)  # "May had brought 290"
    earlier = is_earlier(home, range(stretch.start, stop), lexicon) and not _is_of_times(
        place.line, place.told, lexicon
    )
    if wished or earlier or is_norm(home, other, lexicon):
        return False
    return _ends_there(home, other, lexicon)


def _ends_there(home: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether nothing goes on behind a number that it could be of: "420 metres long", "710 came", but not "60 metres
    high walls"."""
    ends = lexicon.words("relations", "clauses", "stops") | {")", ";", "there", ",", "."}
    dimensions = lexicon.words("relations", "orders", "dimensions") - ends
    came = lexicon.words("relations", "orders", "amounts") if number.quantity.unit is None else frozenset[str]()
    behind = home.words[number.last : number.last + 2]
    closed = number.quantity.unit is not None and not ends.isdisjoint(behind[1:])  # "94 mm fell."
    long = not dimensions.isdisjoint(behind[:1]) and {*behind[1:]} <= ends
    return not behind or closed or long or behind[0] in ends | came | {"and", "in"}


def _is_bounded(other: Number, place: Place, listed: bool) -> bool:
    """Whether a number is of the size of that of a place, and, where it is in a unit that measures nothing, of what
    that is of."""
    one, two = place.own.quantity, other.quantity
    least, most = sorted(abs(each.value or Decimal(0)) for each in (one, two))
    counted = one.unit == two.unit is not None and one.unit_kind not in (*MEASURED, "currency")
    return most <= SIZE * least and (listed or not counted or bool(place.own.topic & other.topic))


def _is_other(home: Line, other: Number, place: Place, lexicon: Lexicon) -> bool:
    """Whether somebody is named with a number who isn't in the sentence of a place, or another day or month is."""
    line, stretch, topics = place.line, _stretch(home, other, lexicon), topics_of(lexicon)
    said = range(len(line.words) if home is not line else stretch.start)
    times, own = _when(home, stretch, lexicon), _when(line, said, lexicon)
    if times_of(home, stretch, lexicon) - times_of(line, said, lexicon) - times:
        return False  # "last season"
    if own and _is_of_times(line, place.told, lexicon):
        return bool(times) and times.isdisjoint(own)
    if not times <= own:
        return False
    alone = stretch.start == 0 and sum(map(_is_plain, home.numbers)) == 1
    whole = range(len(home.words)) if alone else stretch  # "The longest marrow, 94 cm, was grown by Tom Reed"
    at_places = lexicon.words("grammar", "superlative", "inside") | lexicon.words("relations", "orders", "with")
    text, tokens, words = home.sentence.text, home.sentence.tokens, home.words
    led = {at + 1 for at in whole[1:] if words[at] in at_places}  # "a house in Lind", but not "In Lind"
    abroad = lexicon.words("grammar", "superlative", "inside") - lexicon.words("relations", "totals", "of")
    if any(
        words[at - 1] in abroad and titled(text, tokens, at) and words[at] not in line.words for at in led & {*whole}
    ):
        return False  # "the Old Nun in Corsica"
    named = [at for at in whole if titled(text, tokens, at) and at not in led]
    if named[:1] == [0] and named[1:2] != [1] and words[1] not in (",", "'s"):
        named = named[1:]  # who begins a sentence is in capitals, whatever it is
    known = {line.words[at] for at in said}
    if keys_of(home, named, "name", lexicon, topics) - known or _labels(home, stretch) - _labels(line, said):
        return True
    others = lexicon.words("relations", "orders", "others")
    if not others.isdisjoint(words[at] for at in range(_part(home, other.first, lexicon).start, other.first)):
        return True  # "the others have 280, 350 and 120"
    ones = lexicon.words("relations", "orders", "stand_ins")  # "the one at the brickworks"
    if any(words[at] in ones and words[at + 1] in at_places for at in stretch):
        return True
    leans = not lexicon.words("relations", "anaphora", "subjects").isdisjoint(words[at] for at in stretch)
    content = topics.of(words[at] for at in stretch)
    leans = leans or not lexicon.words("numbers", "words", "article").isdisjoint(
        words[stretch.start : stretch.start + 1]
    )
    alike = sum(each.quantity.unit in (other.quantity.unit, None) and _is_plain(each) for each in home.numbers)
    before = line.topic if home is not line else topics.of(words[at] for at in said)
    linked = content & (place.told.of if alike < PAIR else before | place.told.of)
    return not leans and bool(content - before) and bool(linked)


def _is_of_times(line: Line, told: Standing, lexicon: Lexicon) -> bool:
    """Whether a place is one among days or months: "the coldest night", "March was the busiest"."""
    spells = lexicon.words("relations", "orders", "spells").intersection(line.words[told.last : told.last + 2])
    return bool(spells) or bool(_when(line, range(1), lexicon))


def _labels(line: Line, where: range) -> frozenset[str]:
    """The numbers that name somebody: the 5C of "class 5C"."""
    taken = {at for number in line.numbers for at in range(number.first, number.last)}
    small = [at for at in where if line.words[at].isdecimal() and len(line.words[at]) < LABEL and at not in taken]
    return frozenset("".join(line.words[at : at + 2]) for at in small)


def _when(line: Line, where: range, lexicon: Lexicon) -> frozenset[str]:
    """The days, months and the like that a stretch of a sentence names."""
    days = frozenset(line.words[mark.first] for mark in line.sentence.marks.all("weekdays") if mark.first in where)
    return days.union(time for time in times_of(line, where, lexicon) if is_date(time))
