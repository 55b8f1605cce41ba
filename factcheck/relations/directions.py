"""Directions told apart from their ends: "bigger crowds do change a team", "our trains run later than in 2022".

Only a word says which way something went, so its ends are the two amounts of a short text that it can be of: they share
what the word is told of, or are the only two that it can be told of at all. Where any such two go the way that is told,
there is none.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.relations.amounts import is_sum, kind_of
from factcheck.relations.dimensions import MONEY, size
from factcheck.relations.headed import headed
from factcheck.relations.lines import Line, Number
from factcheck.relations.pairing import Pair
from factcheck.relations.stated import Stated, comparative
from factcheck.relations.states import Text, are_alike, count_of, goes, is_about, is_far, leans, times_told
from factcheck.relations.supposed import is_unsure
from factcheck.relations.times import order, times_of
from factcheck.relations.topics import topics_of

BEFORE = 8
"""Tokens before a word of change that say what changed: "the queue for a flat has". Our own choice."""

BEHIND = 4
"""Tokens behind a word of change that say what changed: "longer waits", "an increase in accidents". Our own choice."""

FEW = 2
"""Stems of what a direction is told of, of which one tells what that is. Our own choice."""

NEXT = 2
"""Sentences behind two ends in which "the increase" is theirs. Our own choice."""

COMPARED = 8
"""Tokens from "fewer" to its "than". Our own choice."""

BESIDE = 3
"""Tokens from a word of change to a number that is how far it went, or where it ended. Our own choice."""


class Way(NamedTuple):
    """A direction as told, `kinds` are the kinds of units that its word can be told of, None for any; `then` the tokens
    of the time that it is told against."""

    change: Stated
    kinds: frozenset[str] | None
    then: range


def directed(text: Text) -> Iterator[tuple[Stated, Pair]]:
    """Each direction with the ends that it must be of, where these go the other way."""
    for line in text.lines:
        for way in _ways(line, text.lexicon):
            pair = _ends(way, line, text)
            if pair is not None:
                yield way.change, pair
        yield from _set_against(line, text)
        if line.kind == "heading":
            yield from headed(line, text)


def _set_against(line: Line, text: Text) -> Iterator[tuple[Stated, Pair]]:
    """An amount said to be above or below a known one that isn't: "2.6 days, less than the 1.9 days of 2021"."""
    lexicon, stops = text.lexicon, text.lexicon.words("relations", "clauses", "stops")
    ways = {way: lexicon.words("relations", "orders", key) for way, key in (("up", "over"), ("down", "under"))}
    for at, word in enumerate(line.words):
        way = next((way for way, words in ways.items() if word in words), None)
        near = range(at + 1, min(at + 1 + BESIDE, len(line.words)))
        than = next((to for to in near if line.words[to] == "than"), None)
        change = Stated(line.place, range(at, at + 1), None, "comparative", way, frozenset())
        if way is None or than is None or not _is_told(change, line, lexicon):
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


def _ways(line: Line, lexicon: Lexicon) -> Iterator[Way]:
    """The directions that a sentence tells of what was, with no number that says how far it went."""
    for at in range(len(line.words)):
        found = _compared(line, at, lexicon) or _changed(line, at, lexicon)
        if found is not None and _is_told(found.change, line, lexicon) and not _is_counted(found.change, line, lexicon):
            yield found


def _compared(line: Line, at: int, lexicon: Lexicon) -> Way | None:
    """A comparative of two times: "later than in 2022", "has become dearer", "shorter waits"."""
    way, last, kinds = _comparative(line, at, lexicon)
    if way is None:
        return None
    stops = lexicon.words("relations", "clauses", "stops") | {","}
    than = next((to for to in range(last, min(last + COMPARED, len(line.words))) if line.words[to] == "than"), None)
    if than is not None and not stops.isdisjoint(line.words[last:than]):
        than = None
    then = range(0, 0)
    if than is not None:
        stop = next((to for to in range(than, len(line.words)) if line.words[to] in stops), len(line.words))
        then = range(than + 1, stop)
        if not _is_time(line, then, lexicon):
            return None
    led = lexicon.words("relations", "directions", "become")
    leads = [
        word
        for word in line.words[max(at - BESIDE, 0) : at]
        if word not in lexicon.words("relations", "directions", "degrees")
    ]
    become = bool(leads) and leads[-1] in led
    loose = line.words[at] in lexicon.words("relations", "directions", "loose") or last > at + 1
    definite = not lexicon.words("relations", "change", "definite").isdisjoint(line.words[max(at - 1, 0) : at])
    named = line.words[last : last + 1]
    plural = (at == 0 or line.words[at - 1] in stops) and bool(named) and lexicon.is_plural(named[0])
    if than is None and not become and (loose or not (definite or plural)):
        return None
    attributive = than is None and not become
    before = range(at, at) if attributive else _clause(line, at, lexicon)
    about = topics_of(lexicon).of([*(line.words[to] for to in before), *line.words[last : than or last + BEHIND]])
    return Way(Stated(line.place, range(at, last), None, "comparative", way, about), kinds, then)


def _comparative(line: Line, at: int, lexicon: Lexicon) -> tuple[str | None, int, frozenset[str] | None]:
    """The way of a comparative, where it ends, and the kinds of units that it is told of: "less late" goes down."""
    word, behind = line.words[at], line.words[at + 1 : at + 2]
    positives = lexicon.tables["relations"]["positives"]
    way = comparative(word, lexicon, "directions")
    turned = next((turn for turn in ("up", "down") if behind and behind[0] in positives[turn]), None)
    counted = lexicon.is_plural(next(iter(line.words[at + 2 : at + 3]), ""))  # "more young birds"
    if way is not None and turned is not None and not counted and comparative(word, lexicon) is None:
        return ("up" if way == turned else "down"), at + 2, _kinds(behind[0], lexicon)
    if way is not None:
        return way, at + 1, _kinds(word, lexicon)
    return None, at, None


def _kinds(word: str, lexicon: Lexicon) -> frozenset[str] | None:
    """The kinds of units that a comparative can be told of; None for any."""
    kinds = frozenset(kind for kind, words in lexicon.tables["relations"]["compared"].items() if word in words)
    return kinds.union(() if kinds.isdisjoint(MONEY) else MONEY) or None


def _is_time(line: Line, where: range, lexicon: Lexicon) -> bool:
    """Whether what stands behind "than" is a time: "in 2022", "a year ago", "they used to", "before"."""
    words = {line.words[at] for at in where}
    shown, spans = lexicon.words("relations", "times", "shown"), lexicon.words("relations", "times", "spans")
    told = lexicon.words("relations", "directions", "then") | lexicon.words("relations", "times", "earlier")
    return bool(times_of(line, where, lexicon) or told & words or (shown & words and spans & words))


def _changed(line: Line, at: int, lexicon: Lexicon) -> Way | None:
    """A verb, noun or adjective of change: "the queue has shrunk", "the decline in sales", "a dwindling herd"."""
    mark, word = line.sentence.marks.starting(at, "change"), line.words[at]
    nouns = {way: lexicon.words("relations", "change", way) for way in ("up", "down")}
    nominal = next((way for way, words in nouns.items() if word in words), None) or _lost(line, at, lexicon)
    participle = word in lexicon.words("relations", "directions", "participles")
    before, behind = line.words[max(at - 1, 0) : at], line.words[at + 1 : at + 1 + BEHIND]
    determiners = lexicon.words("relations", "directions", "determiners")
    if nominal is not None and (participle or not (mark is not None and _is_verb(line, at, lexicon))):
        if participle and behind and not determiners.isdisjoint(before):
            return _way(line, range(at, at + 1), "adjective", nominal, topics_of(lexicon).of(behind[:3]))
        if participle:
            return _verb(line, at, at + 1, nominal, lexicon)
        named = not lexicon.words("relations", "recalled", "of").isdisjoint(behind[:1])
        opened = [to for to in range(max(at - BESIDE, 0), at) if line.words[to] in determiners]
        parted = lexicon.words("relations", "directions", "prepositions") - lexicon.words("relations", "recalled", "of")
        if (
            not opened
            and line.kind == "heading"
            and not named
            and parted.isdisjoint(line.words[max(at - BEHIND, 0) : at])
        ):
            return _verb(line, at, at + 1, nominal, lexicon)  # "Exports of cheese drop"
        if not opened:
            return None
        topics = topics_of(lexicon)
        first = next((to for to in range(at + 2, len(line.words)) if topics.of([line.words[to]])), at + 2)
        timed = named and times_of(line, range(at + 2, at + 3), lexicon)  # "the rise in April"
        about = range(0) if timed else range(opened[-1] + 1, at) if not named else range(first, first + BEHIND - 1)
        return _way(line, range(at, at + 1), "noun", nominal, topics.of(line.words[about.start : about.stop]))
    if mark is None or mark.value[0] not in nouns:
        return None
    particle = word in lexicon.words("relations", "change", "ambiguous")
    if particle and line.kind != "heading":
        return None
    return _verb(line, at, mark.last, str(mark.value[0]), lexicon)


def _lost(line: Line, at: int, lexicon: Lexicon) -> str | None:
    """The way of a noun that is one of change only where it says in what: "the loss in residents", "the bump in fees";
    not "the loss of life"."""
    inside = lexicon.words("relations", "recalled", "of") - lexicon.words("relations", "totals", "of")
    if inside.isdisjoint(line.words[at + 1 : at + 2]):
        return None
    ways = {"up": "gained", "down": "lost"}
    return next((way for way, key in ways.items() if line.words[at] in lexicon.words("relations", "change", key)), None)


def _is_verb(line: Line, at: int, lexicon: Lexicon) -> bool:
    return not lexicon.words("relations", "change", "auxiliaries").isdisjoint(line.words[max(at - 1, 0) : at])


def _verb(line: Line, at: int, last: int, way: str, lexicon: Lexicon) -> Way | None:
    """A verb of change: of its object, "brought down its count of deaths", or else of its subject."""
    if not at or line.words[at - 1] in lexicon.words("relations", "directions", "prepositions"):
        return None  # "outweighed the effect of increased sales"
    if not lexicon.words("relations", "change", "missed").isdisjoint(line.words[last : last + 1]):
        return None  # "fell short of hopes"
    direct = not lexicon.words("relations", "directions", "determiners").isdisjoint(line.words[last : last + 1])
    object_ = line.words[last : last + (BEHIND if direct else 1)]
    subject = [] if direct else [line.words[to] for to in _clause(line, at, lexicon)]
    return _way(line, range(at, last), "verb", way, topics_of(lexicon).of([*subject, *object_]))


def _way(line: Line, words: range, role: str, way: str, about: frozenset[str]) -> Way:
    return Way(Stated(line.place, words, None, role, way, about), None, range(0, 0))


def _clause(line: Line, at: int, lexicon: Lexicon) -> range:
    """The tokens before a predicate that say what it is told of."""
    stops = lexicon.words("relations", "clauses", "stops") | lexicon.words("relations", "clauses", "turns") | {","}
    stops |= lexicon.words("relations", "clauses", "relatives") | lexicon.words("speech", "verbs")
    first = at
    while first > 0 and at - first < BEFORE and line.words[first - 1] not in stops:
        first -= 1
    return range(first, at)


def _is_told(change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a direction is told as one that was: not denied, wished for, or to come."""
    start = change.words.start
    opened = next((at for at in range(start, 0, -1) if line.words[at] in (",", ";")), 0)
    if any(opened <= mark.first < start for mark in line.sentence.marks.all("modality")):
        return False
    to = lexicon.words("grammar", "changing", "to")
    if not to.isdisjoint(line.words[max(start - 1, 0) : start]):
        return False
    conditions = lexicon.words("relations", "clauses", "conditional")
    return not is_unsure(change, line, lexicon) and conditions.isdisjoint(line.words[:start])


def _is_counted(change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a number beside a direction says how far it went, or where it ended."""
    relatives = lexicon.words("relations", "clauses", "relatives")
    return any(
        each.first - change.words.stop <= BESIDE
        and change.words.start - each.last <= 1
        and relatives.isdisjoint(line.words[each.last : change.words.start])  # "told 340 members that falling gates"
        for each in line.numbers
        if each.quantity.unit_kind != "time" or change.role != "comparative"
        if each.last <= change.words.start
        or each.quantity.unit is not None
        or each.quantity.surface[:1].isdigit()  # not "the rise surprised nine"
    )


def _ends(way: Way, line: Line, text: Text) -> Pair | None:
    """The ends that a direction must be of, where no others that it may be of go the way that is told."""
    change, lexicon = way.change, text.lexicon
    topics = topics_of(lexicon)
    moves = topics.of(lexicon.words("relations", "change", "up") | lexicon.words("relations", "change", "down"))
    about = change.topic - moves
    times = times_of(line, way.then or range(len(line.words)), lexicon)
    sure: list[tuple[int, Pair]] = []
    for one, other in combinations(text.amounts, 2):
        if way.kinds is not None and one.quantity.unit_kind not in way.kinds:
            continue
        told = frozenset((one, other)) in text.ordered or leans(one, other, text)
        if not are_alike(one, other, about, told, text):
            continue
        if _has_other(line, one, other, way, text):
            continue
        when = [bool(times & times_told(each, change, text)) for each in (one, other)]
        pair = _in_order(one, other, when, text)
        if pair is None or is_far(pair, lexicon) or not _may_be(pair, way, line):
            continue
        if _is_of_others(way, line, pair, text):
            continue
        differ, count = when[0] != when[1], count_of(pair, text)
        priced = count == len(pair[:2]) and pair.ordered  # "rents", where a flat's square metre cost so much
        links = sum(
            is_about(each, change, about, lexicon) or (priced and is_sum(each, about, lexicon)) for each in (one, other)
        )
        if any(time.isdigit() for time in times) and not any(when):
            continue
        if goes(pair, change.direction, lexicon):
            if links or differ or count == 2:
                return None
            continue
        announced = one.line == other.line == line.place and change.words.stop <= min(one.first, other.first)
        last = max(end.line for end in pair[:2])
        near = 0 < change.line - last <= NEXT or (pair.tight and when[one is not pair.after] and differ)
        taken_up = change.role == "noun" and not about and near and pair.ordered
        if ((announced or taken_up) and (count == 2 or (taken_up and pair.tight))) or _is_sure(
            pair, way, about, links, differ, count
        ):
            sure.append((2 * links + differ + pair.ordered, pair))
    return max(sure, key=lambda each: each[0])[1] if sure else None


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
    clause = [words[at] for at in _clause(line, change.words.start, lexicon)]
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
