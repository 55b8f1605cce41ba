"""Which way a sentence says that something went, with no number of how far: "bigger crowds", "the decline in sales",
"our trains run later than in 2022", "punctuality worsened"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.relations.reading.dimensions import MONEY
from factcheck.relations.reading.lines import Line
from factcheck.relations.reading.stated import Stated, comparative, is_of_no_amount
from factcheck.relations.reading.supposed import is_unsure
from factcheck.relations.reading.times import times_of
from factcheck.relations.reading.topics import topics_of
from factcheck.relations.reading.valued import is_valued, valued, valued_before

BEFORE = 8
"""Tokens before a word of change that say what changed: "the queue for a flat has". Our own choice."""

BEHIND = 4
"""Tokens behind a word of change that say what changed: "longer waits", "an increase in accidents". Our own choice."""

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


def ways(line: Line, lexicon: Lexicon) -> Iterator[Way]:
    """The directions that a sentence tells of what was, with no number that says how far it went."""
    for at in range(len(line.words)):
        found = _compared(line, at, lexicon) or _changed(line, at, lexicon)
        if found is not None and is_told(found.change, line, lexicon) and not _is_counted(found.change, line, lexicon):
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
    become = (bool(leads) and leads[-1] in led) or _is_predicate(line, at, lexicon)
    loose = line.words[at] in lexicon.words("relations", "directions", "loose") or last > at + 1
    definite = not lexicon.words("relations", "change", "definite").isdisjoint(line.words[max(at - 1, 0) : at])
    named = line.words[last : last + 1]
    of_many = bool(named) and (lexicon.is_plural(named[0]) or bool(members_of(named, lexicon)))  # "cleaner air"
    opens = at == 0 or line.words[at - 1] in stops
    priced = not frozenset(MONEY).isdisjoint(kinds or ()) and (  # "take comfort from cheaper sugar"
        opens or line.words[at - 1] in lexicon.words("relations", "directions", "prepositions")
    )
    plural = (of_many and opens) or (priced and bool(named) and named[0].isalpha())
    if than is None and not become and (loose or not (definite or plural)):
        return None
    attributive = than is None and not become
    before = range(at, at) if attributive else subject_of(line, at, lexicon)
    about = topics_of(lexicon).of([*(line.words[to] for to in before), *line.words[last : than or last + BEHIND]])
    return Way(Stated(line.place, range(at, last), None, "comparative", way, about), kinds, then)


def _comparative(line: Line, at: int, lexicon: Lexicon) -> tuple[str | None, int, frozenset[str] | None]:
    """The way of a comparative, where it ends, and the kinds of units that it is told of: "less late" goes down."""
    word, behind = line.words[at], line.words[at + 1 : at + 2]
    if is_of_no_amount(line, at, lexicon):
        return None, at, None
    positives = lexicon.tables["relations"]["positives"]
    way = comparative(word, lexicon, "directions")
    turned = next((turn for turn in ("up", "down") if behind and behind[0] in positives[turn]), None)
    counted = lexicon.is_plural(next(iter(line.words[at + 2 : at + 3]), ""))  # "more young birds"
    if way is not None and turned is not None and not counted and comparative(word, lexicon) is None:
        return ("up" if way == turned else "down"), at + 2, kinds_of(behind[0], lexicon)
    if way is not None:
        return way, at + 1, kinds_of(word, lexicon)
    return None, at, None


def kinds_of(word: str, lexicon: Lexicon) -> frozenset[str] | None:
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
    if is_valued(word, lexicon):
        return _valued(line, at, lexicon)
    nouns = {way: lexicon.words("relations", "change", way) for way in ("up", "down")}
    nominal = next((way for way, words in nouns.items() if word in words), None) or _lost(line, at, lexicon)
    participle = word in lexicon.words("relations", "directions", "participles")
    before, behind = line.words[max(at - 1, 0) : at], line.words[at + 1 : at + 1 + BEHIND]
    determiners = lexicon.words("relations", "directions", "determiners")
    if nominal is not None and (participle or not (mark is not None and _is_verb(line, at, lexicon))):
        opens = at == 0 or not (determiners | lexicon.words("relations", "clauses", "stops")).isdisjoint(before)
        if participle and behind and opens:
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
    if particle and line.kind != "heading" and not _is_predicate(line, at, lexicon):
        return None
    return _verb(line, at, mark.last, str(mark.value[0]), lexicon)


def _valued(line: Line, at: int, lexicon: Lexicon) -> Way | None:
    """What is told to be better or worse: "punctuality worsened", "an improvement in waiting times"."""
    told = valued_before(line, at, lexicon)
    if told is not None:
        return _way(line, range(at, at + 1), *told)
    way, verb = valued(line, at, lexicon), line.words[at] not in lexicon.words("relations", "valued", "nouns")
    if way is None:
        return None
    if verb or not lexicon.words("relations", "directions", "become").isdisjoint(line.words[at - 1 : at]):
        return _verb(line, at, at + 1, way, lexicon)
    return None


def _lost(line: Line, at: int, lexicon: Lexicon) -> str | None:
    """The way of a noun that is one of change only where it says in what: "the loss in residents", "the bump in fees";
    not "the loss of life"."""
    inside = lexicon.words("relations", "recalled", "of") - lexicon.words("relations", "totals", "of")
    if inside.isdisjoint(line.words[at + 1 : at + 2]):
        return None
    ways = {"up": "gained", "down": "lost"}
    return next((way for way, key in ways.items() if line.words[at] in lexicon.words("relations", "change", key)), None)


def _is_predicate(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether a word is all that is told of a subject: "attendance is down", "debt was lower"."""
    been = not lexicon.words("relations", "sources", "passive").isdisjoint(line.words[max(at - 1, 0) : at])
    return been and not any(word[:1].isalnum() for word in line.words[at + 1 : at + 2])


def _is_verb(line: Line, at: int, lexicon: Lexicon) -> bool:
    auxiliaries = lexicon.words("relations", "change", "auxiliaries") | lexicon.words("relations", "totals", "have")
    return not auxiliaries.isdisjoint(line.words[max(at - 1, 0) : at])


def _verb(line: Line, at: int, last: int, way: str, lexicon: Lexicon) -> Way | None:
    """A verb of change: of its object, "brought down its count of deaths", or else of its subject."""
    if not at or line.words[at - 1] in lexicon.words("relations", "directions", "prepositions"):
        return None  # "outweighed the effect of increased sales"
    if not lexicon.words("relations", "change", "missed").isdisjoint(line.words[last : last + 1]):
        return None  # "fell short of hopes"
    direct = not lexicon.words("relations", "directions", "determiners").isdisjoint(line.words[last : last + 1])
    object_ = line.words[last : last + (BEHIND if direct else 1)]
    subject = [] if direct else [line.words[to] for to in subject_of(line, at, lexicon)]
    return _way(line, range(at, last), "verb", way, topics_of(lexicon).of([*subject, *object_]))


def _way(line: Line, words: range, role: str, way: str, about: frozenset[str]) -> Way:
    return Way(Stated(line.place, words, None, role, way, about), None, range(0, 0))


def members_of(words: Sequence[str], lexicon: Lexicon) -> Sequence[str]:
    """What the first of some words that stands for many others is told by: "herd" by goats, "punctuality" by delays."""
    collectives = lexicon.tables["relations"]["collectives"]
    return next((collectives[word] for word in words if word in collectives), ())


def subject_of(line: Line, at: int, lexicon: Lexicon) -> range:
    """The tokens before a predicate that say what it is told of."""
    stops = lexicon.words("relations", "clauses", "stops") | lexicon.words("relations", "clauses", "turns") | {","}
    stops |= lexicon.words("relations", "clauses", "relatives") | lexicon.words("speech", "verbs")
    first = at
    while first > 0 and at - first < BEFORE and line.words[first - 1] not in stops:
        first -= 1
    return range(first, at)


def is_told(change: Stated, line: Line, lexicon: Lexicon) -> bool:
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


def is_done(words: Sequence[str], noun: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether words tell what was done with what a noun counts, "sales", and not with something else: "sales of maps",
    "sales per employee"."""
    done, each = lexicon.words("relations", "directions", "done"), lexicon.words("relations", "directions", "each")
    at = next((at for at, word in enumerate(words) if word in done), None)
    if at is None:
        return False
    own = topics_of(lexicon).of(words[at + 2 : at + 3]) <= noun
    return own if not each.isdisjoint(words[at + 1 : at + 2]) else True


def is_of_noun(change: Stated, noun: frozenset[str], line: Line, lexicon: Lexicon) -> bool:
    """Whether a verb of direction is told of what a noun counts, and not only of who has that: not "the town has grown"
    of its births."""
    if not noun or change.role != "direction":
        return True
    return bool(noun & change.topic) or is_done(line.words, noun, lexicon)
