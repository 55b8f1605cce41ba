"""What is said of none or of all of some things, beside a number of them that it can't hold for: "no jobs lost"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Span, Term, Tie
from factcheck.relations.reading.lines import REACH, Line, Number, numbers_of, term
from factcheck.relations.reading.quoting import quoted
from factcheck.relations.reading.times import times_of
from factcheck.relations.reading.topics import topics_of

NEAR = 8
"""Tokens between "no jobs" and "will be lost", between "a single player" and "can't". Our own choice."""

NOUN = 6
"""Tokens from "no" or "all" on in which stands what there is none of, or all: "all of our 48 steel pillars". Our own
choice."""

BEFORE = 4
"""Tokens before a number that say what became of those whom it counts. Our own choice."""

LEAD = 4
"""Tokens between "not" and "a single". Our own choice."""

YEAR, NOW = "year ", "year 0"
"""How the name of a year begins that is told from this one: last year."""

SHORT = 40
"""Sentences of a document that is of one thing. Our own choice."""

SPOKEN, WRITTEN = 1, 2
"""Stems besides the noun that two who are quoted, or a text, say of it. Our own choice."""


class Universal(NamedTuple):
    """What is said of all of some things, or of `none`: at tokens `first` up to `last` of a line; of `what`, and that
    they are or do what is `said`, as stems."""

    line: Line
    first: int
    last: int
    none: bool
    what: frozenset[str]
    said: frozenset[str]


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each denial, or what holds of all, with the first number that tells of some the contrary."""
    fated = list(_fated(document, lines, lexicon))
    yield from fated
    if not fated:
        fated = list(_never(document, lines, lexicon))
        yield from fated
    if fated or len(lines) > SHORT:
        return
    spoken = frozenset(quoted(lines, lexicon))
    for line in lines:
        if line.kind == "heading":
            continue
        for universal in _universals(lines, line, lexicon):
            for number in numbers_of(lines):
                if _is_contrary(universal, lines[number.line], number, spoken, lexicon):
                    yield _tie(document, line, universal.first, universal.last, number, "low")
                    return


def _universals(lines: Sequence[Line], line: Line, lexicon: Lexicon) -> Iterator[Universal]:
    """The denials of a sentence, "not one of the pillars", and what it says of all: "every one of them"."""
    none, topics = lexicon.tables["relations"]["none"], topics_of(lexicon)
    of, these = (lexicon.words("relations", "totals", key) for key in ("of", "these"))
    negation, stops = lexicon.words("relations", "negation"), lexicon.words("relations", "clauses", "stops")
    for at, word in enumerate(line.words):
        denied = word in none["all_denied"] or (
            word in none["single"] and not negation.isdisjoint(line.words[max(at - LEAD, 0) : at])
        )
        if not denied and word not in none["every"]:
            continue
        last = next((place for place in range(at + 1, len(line.words)) if line.words[place] in stops), len(line.words))
        behind = line.words[at + 1 : last]
        inside = [each for each in line.numbers if at < each.first < last]
        if any(each.quantity.unit_kind != "count" or each.first > at + NOUN for each in inside):
            continue  # "nobody waits for more than two hours"
        taken_up = any(one in of and two in these for one, two in pairwise(behind[:3]))
        before = lines[line.place - 1] if taken_up and line.place else line
        nouns = (
            frozenset[str]().union(*(number.noun for number in before.numbers))
            if taken_up
            else topics.of(behind[:NOUN])
        )
        said = topics.of(line.words[at + 1 : last]) | (before.topic if taken_up else frozenset())
        yield Universal(line, at, min(at + 2, last), denied, nouns, said)


def _is_contrary(
    universal: Universal, line: Line, number: Number, spoken: frozenset[int], lexicon: Lexicon
) -> bool:  # fmt: skip
    """Whether a number is of some of what a denial is of, or says of some of all that they are left over."""
    noun = number.noun or _some_of(line, number, lexicon)
    if abs(line.place - universal.line.place) <= 1 or not noun & universal.what or line.kind == "heading":
        return False
    if number.quantity.kind == "change" or number.quantity.bound not in ("=", "~") or not number.quantity.value:
        return False
    around = [
        *line.words[max(number.first - REACH, number.clause.start) : number.first],
        *line.words[number.last : min(number.last + REACH, len(line.words))],
    ]
    words = set(around)
    negation = lexicon.words("relations", "negation")
    if not lexicon.words("relations", "contrast").isdisjoint(words):
        return False
    behind = universal.line.words[universal.first + 1 : universal.first + 1 + NEAR]
    if negation.isdisjoint(words) != negation.isdisjoint(behind):
        return False  # but "not a single one who can't read", and "nine of them can't"
    left = lexicon.words("relations", "none", "left") | lexicon.words("relations", "none", "still")
    if universal.none == (not left.isdisjoint(words)):
        return False
    times = [times_of(each, range(len(each.words)), lexicon) for each in (universal.line, line)]
    dated = _is_since(universal.line, line, lexicon)
    if not dated and are_apart(universal.line, line, lexicon):
        return False
    led = {each.quantity.span.start for each in universal.line.numbers if each.first < universal.first}
    voiced = (not led or bool(led & spoken)) and number.quantity.span.start in spoken
    shared = universal.said & (number.topic | topics_of(lexicon).of(around)) - noun - _named(universal, lexicon)
    return len(shared) + bool(times[0] & times[1]) + dated >= (SPOKEN if voiced else WRITTEN)


def _named(universal: Universal, lexicon: Lexicon) -> frozenset[str]:
    """The stems of what there is none of, up to its verb: "no child from the ward would"."""
    behind = universal.line.words[universal.first + 1 : universal.first + 1 + NOUN]
    verbs = lexicon.words("modality", "statements", "auxiliaries") | lexicon.words("relations", "sources", "passive")
    verbs |= lexicon.words("relations", "taken_up", "has")
    last = next((at for at, word in enumerate(behind) if word in verbs), 0)
    return topics_of(lexicon).of(behind[:last])


def _some_of(line: Line, number: Number, lexicon: Lexicon) -> frozenset[str]:
    """What some are told to be of: "38 of our members"."""
    of, the = lexicon.words("relations", "totals", "of"), lexicon.words("relations", "directions", "determiners")
    one, other, *rest = (*line.words[number.last : number.last + 3], "", "")
    return topics_of(lexicon).of(rest[:1]) if one in of and other in the else frozenset()


def are_apart(denied: Line, line: Line, lexicon: Lexicon) -> bool:
    """Whether what is told of some is of another year, or month, than the denial."""
    told = [times_of(each, range(len(each.words)), lexicon) for each in (denied, line)]
    if all(told) and not told[0] & told[1] and all(_is_month(time) for each in told for time in each):
        return True
    told[1] -= {NOW}  # what will be due "this year" is owed
    times = [{time for time in each if time.isdecimal() or time.startswith(YEAR)} for each in told]
    return times[0] != times[1] and bool(times[1] or any(time.isdecimal() for time in times[0]))


def _is_month(time: str) -> bool:
    return not time.isdecimal() and not time.startswith(YEAR)


def _is_since(denied: Line, line: Line, lexicon: Lexicon) -> bool:
    """Whether a denial holds since a year, and some are of that year or a later one."""
    years = [
        {time for time in times_of(each, range(len(each.words)), lexicon) if time.isdecimal()}
        for each in (denied, line)
    ]
    since = not lexicon.words("relations", "orders", "since").isdisjoint(denied.words)
    return since and all(years) and min(years[1]) >= max(years[0])


def _fated(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """ "No jobs would be lost" beside "120 posts would be cut"."""
    topics = topics_of(lexicon)
    no = lexicon.words("relations", "none", "no")
    until = lexicon.words("relations", "none", "until")
    some = lexicon.words("relations", "none", "single") | lexicon.words("relations", "totals", "of")
    some |= lexicon.words("relations", "orders", "determiners")  # "not a single one of the schools"
    for line in lines:
        for at, word in enumerate(line.words[:-1]):
            if word not in no:
                continue
            start = next((place for place in range(at + 1, len(line.words)) if line.words[place] not in some), at + 1)
            what = topics.of(line.words[start : start + 2])
            fates = _fates(line.words[start : start + NEAR - 1], lexicon)
            if not what or not fates:
                continue
            for number in numbers_of(lines):
                other = lines[number.line]
                around = _around(other, number, number.clause.stop)
                if other is line or not _counted(other, number, lexicon) & what or not fates & _fates(around, lexicon):
                    continue
                if not until.isdisjoint(line.words[start:]) and until.isdisjoint(other.words):
                    continue  # "no school will close before summer", and four will
                if _is_since(line, other, lexicon) or not are_apart(line, other, lexicon):
                    yield _tie(document, line, at, at + 2, number)
                    return


def _counted(line: Line, number: Number, lexicon: Lexicon) -> frozenset[str]:
    """What a number counts: the midwives of "seven midwives", and of "seven of our midwives"."""
    return topics_of(lexicon).of((number.quantity.unit or "").split()[-1:]) or _some_of(line, number, lexicon)


def _around(line: Line, number: Number, stop: int) -> list[str]:
    """The words that say what became of those whom a number counts."""
    return line.words[max(number.first - BEFORE, 0) : min(number.last + NEAR, stop)]


def _never(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """ "Has never lost a case" beside "the two cases that I lost": what nobody ever did to one, and then to some."""
    never, article = lexicon.words("relations", "contrast", "universal"), lexicon.words("numbers", "words", "article")
    topics, spoken = topics_of(lexicon), frozenset(quoted(lines, lexicon))
    article |= lexicon.words("relations", "none", "single")
    unlike = lexicon.words("relations", "contrast") | lexicon.words("relations", "contrast", "future")
    unlike |= lexicon.words("relations", "negation")
    for line in lines if len(lines) <= SHORT else ():
        for at, word in enumerate(line.words):
            behind = line.words[at + 1 : at + 1 + LEAD]
            place = next((place for place, each in enumerate(behind) if each in article), 0)
            if word not in never or not place:
                continue
            start = at + 1 + place + 1
            done, what = topics.of(behind[:place]), topics.of(line.words[start : start + 2])
            for number in numbers_of(lines):
                other = lines[number.line]
                around = _around(other, number, len(other.words))
                if other is line or not _counted(other, number, lexicon) & what or not unlike.isdisjoint(around):
                    continue
                shared = topics.of(around) & done
                more = number.quantity.span.start in spoken or (line.topic & other.topic) - what - done
                dated = any(each.isdecimal() for each in times_of(line, range(len(line.words)), lexicon))
                apart = dated and not _is_since(line, other, lexicon) and are_apart(line, other, lexicon)
                if shared and more and number.quantity.bound in ("=", "~") and not apart:
                    yield _tie(document, line, at, start + 1, number, "low")
                    return


def _tie(document: Document, line: Line, first: int, last: int, number: Number, confidence: str = "medium") -> Tie:
    tokens = line.sentence.tokens
    span = Span(tokens[first].start, tokens[min(last, len(tokens)) - 1].end)
    zero = Term("none", number.quantity, document.locate(span))
    return Tie("none", (zero, term(document, "some", number)), confidence)


def _fates(words: list[str], lexicon: Lexicon) -> set[str]:
    none = lexicon.tables["relations"]["none"]
    return {fate for fate in none["fates"] if not lexicon.words("relations", "none", fate).isdisjoint(words)}
