"""Directions told apart from their ends: "bigger crowds do change a team", "our trains run later than in 2022".

Only a word says which way something went, so its ends are the two amounts of a short text that it can be of: they share
what the word is told of, or are the only two that it can be told of at all. Where any such two go the way that is told,
there is none.
"""

from collections.abc import Iterator
from itertools import combinations

from factcheck.lexicon import Lexicon
from factcheck.relations.changes.amounts import is_sum, kind_of
from factcheck.relations.changes.headed import change_to, headed, only_pair
from factcheck.relations.changes.pairing import Pair
from factcheck.relations.changes.states import Text, are_alike, count_of, goes, is_about, is_far, leans, times_told
from factcheck.relations.reading.dimensions import size
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.measured import ANYBODY, PEOPLE
from factcheck.relations.reading.stated import Stated
from factcheck.relations.reading.times import order, times_of
from factcheck.relations.reading.topics import topics_of
from factcheck.relations.reading.ways import (
    BEHIND,
    BESIDE,
    COMPARED,
    Way,
    is_done,
    is_told,
    members_of,
    subject_of,
    ways,
)

FEW = 2
"""Stems of what a direction is told of, of which one tells what that is. Our own choice."""

HEAD = 8
"""Tokens before a colon that say what the numbers behind it are of. Our own choice."""

NEXT = 2
"""Sentences behind two ends in which "the increase" is theirs. Our own choice."""


def directed(text: Text) -> Iterator[tuple[Stated, Pair]]:
    """Each direction with the ends that it must be of, where these go the other way."""
    for line in text.lines:
        for way in ways(line, text.lexicon):
            pair = _ends(way, line, text)
            if pair is not None:
                yield way.change, pair
        yield from _set_against(line, text)
        yield from _surpassing(line, text)
        if line.kind == "heading":
            yield from headed(line, text)
            yield from _headed_by(line, text)


def _headed_by(line: Line, text: Text) -> Iterator[tuple[Stated, Pair]]:
    """What a headline says to have moved by so much, with the ends that it must be of, where these go the other way:
    "shrinks by a tenth", and "214,000 tonnes this autumn. A year ago it was 189,000 tonnes"."""
    for number in line.numbers:
        change = change_to(line, number, text.lexicon)
        if change is not None and (number.quantity.kind == "change" or number.quantity.unit_kind == "multiple"):
            pair = _ends(Way(change._replace(role="verb"), None, range(0, 0)), line, text) or only_pair(change, text)
            if pair is not None:
                yield change, pair


def _surpassing(line: Line, text: Text) -> Iterator[tuple[Stated, Pair]]:
    """An amount said to beat a known one that it doesn't: "With 18,400 guests, attendance beat last year's 20,100"."""
    lexicon, marks = text.lexicon, text.lexicon.words("grammar", "possessive", "marks")
    here = [each for each in text.amounts if each.line == line.place]
    for at, word in enumerate(line.words):
        change = Stated(line.place, range(at, at + 1), None, "verb", "up", frozenset())
        if word not in lexicon.words("relations", "change", "surpassed") or not is_told(change, line, lexicon):
            continue
        own, known = [each for each in here if each.last <= at][-1:], [each for each in here if each.first > at][:1]
        if not own or not known or known[0].first - at > BEHIND or line.words[known[0].first - 1] not in marks:
            continue
        pair = Pair(known[0], own[0], False)
        kinds = {kind_of(each, lexicon) for each in pair[:2]}
        alike = own[0].quantity.unit == known[0].quantity.unit or kinds == {"count", "bare"}
        sizes = {size(each.quantity, lexicon) for each in pair[:2]}
        if alike and len(sizes) == len(pair[:2]) and not goes(pair, "up", lexicon) and not is_far(pair, lexicon):
            yield change, pair


def _set_against(line: Line, text: Text) -> Iterator[tuple[Stated, Pair]]:
    """An amount said to be above or below a known one that isn't: "2.6 days, less than the 1.9 days of 2021"."""
    lexicon, stops = text.lexicon, text.lexicon.words("relations", "clauses", "stops")
    ways = {way: lexicon.words("relations", "orders", key) for way, key in (("up", "over"), ("down", "under"))}
    for at, word in enumerate(line.words):
        way = next((way for way, words in ways.items() if word in words), None)
        near = range(at + 1, min(at + 1 + BESIDE, len(line.words)))
        than = next((to for to in near if line.words[to] == "than"), None)
        change = Stated(line.place, range(at, at + 1), None, "comparative", way, frozenset())
        if way is None or than is None or not is_told(change, line, lexicon):
            continue
        here = [each for each in text.amounts if each.line == line.place and each.first > than]
        clause = lexicon.words("relations", "clauses", "relatives").isdisjoint(line.words[than : than + COMPARED])
        known = [each for each in here[:1] if each.first - than <= (BEHIND if clause else COMPARED + 1)]
        joints = lexicon.words("relations", "clauses", "joints") - {","}
        known = [each for each in known if joints.isdisjoint(line.words[than : each.first])]
        own = [each for each in text.amounts if each.line == line.place and each.last < at]
        taken_up = not lexicon.words("relations", "directions", "pronouns").isdisjoint(line.words[:1])
        own = own or [each for each in text.amounts if taken_up and each.line == line.place - 1]
        if not known or not own or any(each.last == at for each in line.numbers):
            continue  # "400 fewer than the 1,900 of last year"
        one, other = own[-1], known[0]
        parted = one.line == line.place and not stops.isdisjoint(line.words[one.last : at])
        kinds = [kind_of(each, lexicon) for each in (one, other)]
        alike = kinds[0] == kinds[1] and (one.quantity.unit == other.quantity.unit or bool(one.noun & other.noun))
        pair = Pair(other, one, False)
        sizes = [size(each.quantity, lexicon) for each in (one, other)]
        if alike and not parted and sizes[0] != sizes[1] and not goes(pair, way, lexicon) and not is_far(pair, lexicon):
            yield change, pair


def _ends(way: Way, line: Line, text: Text) -> Pair | None:
    """The ends that a direction must be of, where no others that it may be of go the way that is told."""
    change, lexicon = way.change, text.lexicon
    topics = topics_of(lexicon)
    moves = topics.of(lexicon.words("relations", "change", "up") | lexicon.words("relations", "change", "down"))
    about = change.topic - moves
    heads = _heads(way, line, lexicon)
    members = topics.of(members_of(_told(way, line, lexicon), lexicon))
    times = times_of(line, way.then or range(len(line.words)), lexicon)
    sure: list[tuple[int, Pair]] = []
    for one, other in combinations(text.amounts, 2):
        if way.kinds is not None and one.quantity.unit_kind not in way.kinds:
            continue
        told = frozenset((one, other)) in text.ordered or leans(one, other, text)
        if not are_alike(one, other, about | members, told, text):
            continue
        if _has_other(line, one, other, way, text) or _is_together(one, text) != _is_together(other, text):
            continue
        when = [bool(times & times_told(each, change, text)) for each in (one, other)]
        pair = _in_order(one, other, when, text)
        if pair is None or is_far(pair, lexicon) or not _may_be(pair, way, line):
            continue
        if _is_of_others(way, line, pair, text) or _is_of_opposite(way, line, pair, text):
            continue
        differ, count = when[0] != when[1], count_of(pair, text)
        priced = count == len(pair[:2]) and pair.ordered  # "rents", where a flat's square metre cost so much
        links = sum(
            is_about(each, change, about | members, lexicon)
            or (priced and is_sum(each, about, lexicon))
            or _goes_on(each, line)
            or _is_headed(each, about, text)
            for each in (one, other)
        )
        if any(time.isdecimal() for time in times) and not any(when):
            continue
        if goes(pair, change.direction, lexicon):
            if links or differ or count == 2:
                return None
            continue
        if not _is_counted(pair, way, about, members, line, text):
            continue
        announced = one.line == other.line == line.place and change.words.stop <= min(one.first, other.first)
        last = max(end.line for end in pair[:2])
        beside = pair.ordered and links and _is_beside(pair, heads, line, text)
        near = 0 < change.line - last <= NEXT or (pair.tight and when[one is not pair.after] and differ)
        taken_up = change.role == "noun" and not about and near and pair.ordered
        if (
            ((announced or taken_up) and (count == 2 or (taken_up and pair.tight)))
            or beside
            or _is_sure(pair, way, about, links, differ, count)
        ):
            sure.append((2 * links + differ + pair.ordered, pair))
    pair = max(sure, key=lambda each: each[0])[1] if sure else None
    return None if pair is None or _went_so(pair, change.direction, text) else pair


def _is_together(number: Number, text: Text) -> bool:
    """Whether an amount is of several times: "in the first quarter 310 million, in April and May together 221"."""
    words = text.lines[number.line].words[max(number.first - BESIDE, 0) : number.last + BESIDE]
    return not text.lexicon.words("relations", "tables", "together").isdisjoint(words)


def _went_so(pair: Pair, way: str | None, text: Text) -> bool:
    """Whether one end of a pair went the way that is told from, or to, a third amount: "£3.15, less than the £3.35 of
    January. A year ago it was £2.90"."""
    others = (each for each in text.ordered.values() if len({*each[:2], *pair[:2]}) == len(pair[:2]) + 1)
    return any(goes(each, way, text.lexicon) for each in others)


def _is_counted(
    pair: Pair, way: Way, about: frozenset[str], members: frozenset[str], line: Line, text: Text
) -> bool:  # fmt: skip
    """Whether what two numbers count is what a direction is told of, or was done to them, and not only who has them:
    "The school had 412 pupils. Now it has 430. The school has slipped in the league table", "sales of maps fell"."""
    noun, lexicon = pair.before.noun | pair.after.noun, text.lexicon
    if not noun or not about or way.change.role == "comparative":
        return True
    if noun & (about | members) or (noun & ANYBODY and about & PEOPLE) or members & pair.before.topic:
        return True
    start, stop = way.change.words.start, way.change.words.stop
    subject = [line.words[at] for at in subject_of(line, start, lexicon)]
    return is_done(subject if way.change.role == "verb" else line.words[stop:], noun, lexicon)


def _is_beside(pair: Pair, heads: list[str], line: Line, text: Text) -> bool:
    """Whether a direction stands right before or right behind a pair of one sentence or two, which are about its
    subject and tell no other amount that it may be of."""
    first, last = sorted(end.line for end in pair[:2])
    near = last - first <= 1 and line.place in (first - 1, last + 1) and text.lines[first].block == line.block
    known = text.lines[first].topic | text.lines[last].topic
    whole = not heads or bool(members_of(heads, text.lexicon))
    if not near or not (whole or line.place < first or topics_of(text.lexicon).of(heads) <= known):
        return False
    kinds = {kind_of(end, text.lexicon) for end in pair[:2]}
    others = (
        each
        for each in text.amounts
        if first <= each.line <= last and not any(frozenset((each, end)) in text.ordered for end in pair[:2])
    )
    return not any(kind_of(each, text.lexicon) in kinds for each in others if each not in pair[:2])


def _heads(way: Way, line: Line, lexicon: Lexicon) -> list[str]:
    """The words that say what a direction is told of."""
    topics, stop = topics_of(lexicon), way.change.words.stop
    direct = lexicon.words("relations", "directions", "determiners").intersection(line.words[stop : stop + 1])
    return [word for word in _told(way, line, lexicon) if topics.of([word])][: BEHIND if direct else 1]


def _told(way: Way, line: Line, lexicon: Lexicon) -> list[str]:
    """What a direction is told of: the object of a verb or else its subject, or what a noun or a participle is of."""
    start, stop = way.change.words.start, way.change.words.stop
    direct = lexicon.words("relations", "directions", "determiners").intersection(line.words[stop : stop + 1])
    behind = way.change.role != "verb" or direct
    return line.words[stop : stop + BEHIND] if behind else [line.words[at] for at in subject_of(line, start, lexicon)]


def _goes_on(number: Number, line: Line) -> bool:
    """Whether a bare number right behind a sentence is of what that is told of: "The number of foxes has grown. There
    were 31 in 2021"."""
    return number.quantity.unit is None and len(number.topic) < FEW and number.line == line.place + 1


def _is_headed(number: Number, about: frozenset[str], text: Text) -> bool:
    """Whether a bare number stands behind a colon, and what a direction is told of before that: "Burglaries in
    Penrose: 212 the year before last, 248 last year"."""
    words = text.lines[number.line].words[: number.first]
    if number.quantity.unit is not None or ":" not in words:
        return False
    return bool(about & topics_of(text.lexicon).of(words[: words.index(":")][-HEAD:]))


def _is_sure(pair: Pair, way: Way, about: frozenset[str], links: int, differ: bool, count: int) -> bool:
    """Whether two amounts are what a direction is told of: by what all three are about, or as the only two."""
    shared = len(about & pair.before.topic & pair.after.topic)
    close = shared > 1 or (shared == 1 and len(about) <= FEW - pair.tight)
    if way.kinds is None and pair.after.quantity.unit_kind in ("time", "percent"):
        return close or (links == 2 and count == 2 and (differ or (bool(way.then) and pair.ordered)))
    if pair.tight or count > 2:  # the text has told which way that went
        return close
    if way.then:
        return links > 0 or differ or way.kinds is not None
    return links == 2 or (links == 1 and (differ or way.kinds is not None or pair.ordered))


def _in_order(one: Number, other: Number, when: list[bool], text: Text) -> Pair | None:
    """Two amounts as before and after: as they are told, else by the time that the direction is told against."""
    if (told := text.ordered.get(frozenset((one, other)))) is not None:
        return told
    if (ordered := order(one, other, text.lines, text.lexicon)) is not None:
        return Pair(*ordered, False)
    if when[0] != when[1]:
        return Pair(*((one, other) if when[0] else (other, one)), False, False)
    return None


def _may_be(pair: Pair, way: Way, line: Line) -> bool:
    """Whether a direction that stands in the sentence of one of its ends, or of both, can be told of them."""
    places = [each.first for each in pair[:2] if each.line == line.place]
    start = way.change.words.start
    if len(places) == 1:
        return pair.after.line == line.place and bool(way.then)
    announced = len(places) == 2 and ":" in line.words[start : min(places)]
    if len(places) == 2 and pair.tight and not announced:
        return False  # told beside them
    if len(places) == 2:
        between = line.words[start : min(places)] if start < min(places) else line.words[max(places) : start]
        return not min(places) < start < max(places) and (":" in between or start > max(places))
    return True


def _is_of_others(way: Way, line: Line, pair: Pair, text: Text) -> bool:
    """Whether a comparative is told of somebody, or of somewhere, that the sentences of two ends don't name: "doctors
    are paid less than in 2015", "smaller farms survive in the hills"."""
    lexicon, topics = text.lexicon, topics_of(text.lexicon)
    words, change = line.words, way.change
    if change.role != "comparative":
        return False
    known = frozenset[str]().union(*(text.lines[each.line].topic | each.topic for each in pair[:2]))
    pronouns = lexicon.words("relations", "directions", "pronouns")
    clause = [words[at] for at in subject_of(line, change.words.start, lexicon)]
    subject = next(filter(None, (topics.of([word]) for word in clause)), frozenset[str]())
    if way.then and way.kinds is None and pronouns.isdisjoint(clause) and subject and subject.isdisjoint(known):
        return True
    inside = lexicon.words("grammar", "superlative", "inside")
    behind = range(change.words.stop, min(change.words.stop + COMPARED, len(words) - 2))
    stops = lexicon.words("relations", "clauses", "stops") | {",", "."}
    at = next((at for at in behind if words[at] in inside or words[at] in stops), None)
    somehow = at is not None and not lexicon.words("numbers", "words", "article").isdisjoint(words[at + 1 : at + 2])
    if way.then or at is None or words[at] not in inside or somehow:
        return False  # "in a different way"
    where = topics.of(words[at + 1 : at + 3])
    return bool(where) and where.isdisjoint(known)


def _is_of_opposite(way: Way, line: Line, pair: Pair, text: Text) -> bool:
    """Whether two amounts tell of what there is less of the better a thing is: trains that are late, of punctuality."""
    rows, told = text.lexicon.tables["relations"]["valued"], {*_told(way, line, text.lexicon)}
    for one, other in (("wanted", "unwanted"), ("unwanted", "wanted")):
        if told.intersection(rows[one]) and told.isdisjoint(rows[other]):
            clauses = (text.lines[end.line].words[end.clause.start : end.clause.stop] for end in pair[:2])
            return any(not set(clause).isdisjoint(rows[other]) for clause in clauses)
    return False


def _has_other(line: Line, one: Number, other: Number, way: Way, text: Text) -> bool:
    """Whether the sentence of a direction tells other amounts that it may be of, besides how long ago its other time
    was: "younger than five years ago"."""
    kinds = {kind_of(each, text.lexicon) for each in (one, other)}
    return any(
        each.line == way.change.line
        and each not in (one, other)
        and each.first not in way.then
        and kind_of(each, text.lexicon) in kinds
        for each in text.amounts
    )
