"""Numbers that can't be: 13 of 12 regions, a share of 140%, a fall by 250%."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, takewhile, zip_longest

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.reading.lines import Line, Number, term, written_term
from factcheck.relations.reading.times import times_of
from factcheck.relations.shares.wholes import is_opening
from factcheck.relations.times.dates import ordinal_before

PHRASE = 3
"""Tokens behind a number in which it is told to be some of what was counted: "of its members"."""

JOINT = 5
"""Tokens between the two numbers of "13 of the country's 12 regions". Our own choice."""

COUNTED = ("count", None)
"""The kinds of units of what is counted."""

COLDEST = {"degree celsius": Decimal("-273.15"), "degree fahrenheit": Decimal("-459.67"), "kelvin": Decimal(0)}
"""Absolute zero, by the definitions of the scales (BIPM, SI Brochure, 9th edition, 2.3.1)."""

OPENING = 2
"""Tokens in which a sentence names the share that it goes on to tell."""

CLOSE = Decimal("1.3")
"""How many times as much as all of them some of them are at most where it is a mistake. Our own choice."""

SMALL, FEW = 12, Decimal("1.6")
"""Up to how many it may be so many times as much: "hit nine of six". Our own choice."""

ASKED = 5
"""Tokens of "In a survey of". Our own choice."""

PEOPLE = 6
"""Tokens behind "120 per cent" in which stands who they are of: "of the town's households". Our own choice."""

FAR = 20
"""Sentences before "655 of the samples" in which the samples are counted. Our own choice."""

NEAR = 12
"""Tokens between "no jobs" and "will be lost", between "of the 48 houses" and "53 are sold". Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """What a document says that can't be."""
    for line in lines:
        for one, other in zip(line.numbers, line.numbers[1:], strict=False):
            if _some_of(line, one, other, lexicon):
                yield Tie("some of", (term(document, "some", one), term(document, "all", other)))
            elif _of_all(line, one, other, lexicon):
                yield Tie("some of", (term(document, "some", other), term(document, "all", one)), "medium")
        yield from _ranked(document, line, lexicon)
        yield from _of_those(document, lines, line, lexicon)
        for number in line.numbers:
            floor = COLDEST.get(number.quantity.unit or "")
            if floor is not None and number.quantity.kind != "change" and (number.quantity.value or floor) < floor:
                yield Tie("too cold", (term(document, "temperature", number),), "high", str(floor))
            kind = _beyond(line, number, lexicon)
            if kind is not None:
                yield Tie(kind, (term(document, "share", number),), "low" if kind == "deep fall" else "high")


def _some_of(line: Line, one: Number, other: Number, lexicon: Lexicon) -> bool:
    """ "13 of the country's 12 regions", "in 13 out of 12 regions", and no "3 of the 5-litre cans"."""
    links = lexicon.words("relations", "impossible", "links")
    at = _of(line, one, lexicon)
    between = line.words[at : other.first]
    if not 0 < len(between) <= JOINT:
        return False
    if between[2:] and between[1] in lexicon.words("relations", "shares", "taken_up"):
        return False  # "17 of these owed more than 15 crowns"
    out = line.words[at - 1] in lexicon.words("relations", "impossible", "out")
    if any(_is_whole(word, lexicon) for word in between[1:] if word not in links):
        return False
    known = out or lexicon.words("relations", "change", "definite").intersection(between[1:])
    kinds = ("count", "time", None) if known and one.quantity.unit is None else ("count", "time")
    if one.quantity.value is None or other.quantity.value is None or other.quantity.unit_kind not in kinds:
        return False  # "11 out of 10", "ten of the nine"
    if not (out or links.intersection(between[1:]) or (len(between) == 1 and _is_some(one, other))):
        return False  # "a set of 60 of 12 kinds", "36 blankets of 30 squares"
    if one.quantity.unit not in (None, other.quantity.unit) and not out:
        return False  # "the nine members of the two clubs"
    lasting = one.quantity.unit_kind == "time" and one.quantity.unit == other.quantity.unit  # "34 days of the 31 days"
    some = lasting or (one.quantity.unit_kind in COUNTED and one.quantity.value == int(one.quantity.value))
    return some and other.quantity.value >= 1  # "640 of the half marathoners"


def _is_some(one: Number, other: Number) -> bool:
    """Whether a number can be some of the one behind its "of": it counts nothing else, and is hardly more."""
    close = FEW if _value(one) <= SMALL else CLOSE
    return one.quantity.unit in (None, other.quantity.unit) and _value(one) <= _value(other) * close


def _of(line: Line, some: Number, lexicon: Lexicon) -> int:
    """Where the "of" of "13 of the", "some 13 out of" stands; the end of the sentence where there is none."""
    of, out = lexicon.words("relations", "impossible", "of"), lexicon.words("relations", "impossible", "out")
    last = some.last + (line.words[some.last : some.last + 1] != [] and line.words[some.last] in out)
    return next(
        (at for at in range(some.first + 1, last + 1) if line.words[at : at + 1] and line.words[at] in of),
        len(line.words),
    )


def _of_all(line: Line, whole: Number, some: Number, lexicon: Lexicon) -> bool:
    """ "Of the 90 delegates, 110 voted", "of the 48 houses up for sale, 53 are sold", "of the 8 seats, Red won 9"."""
    between = line.words[whole.last : some.first]
    told = None not in (whole.quantity.value, some.quantity.value) and some.quantity.kind != "change"
    if not told or between.count(",") > 1 or len(between) > NEAR:
        return False
    if _does_more(line, whole, some, lexicon):
        return True
    if not is_opening(line, whole, lexicon):
        return False
    close = _is_a_little_more(some, whole)
    same = some.quantity.unit == whole.quantity.unit or (some.quantity.unit is None and close)  # not "the most, 4,610"
    verb = some.quantity.unit_kind == "count" and close  # "330 slept", which looks like what is counted
    held = close and not lexicon.words("relations", "impossible", "held").isdisjoint(between[-1:])
    if whole.quantity.unit_kind == "time":  # "of the 28 days of February it was shut on 31"
        return (
            close
            and some.quantity.unit is None
            and not lexicon.words("relations", "overlong", "on").isdisjoint(between[-1:])
        )
    counted = whole.quantity.unit_kind == "count" and (same or verb)
    return counted and (between[-1:] == [","] or held or not between)


def _does_more(line: Line, whole: Number, some: Number, lexicon: Lexicon) -> bool:
    """ "In a survey of 460 nurses, 510 said", "900 men, of whom 1,100 came home", "the hotel, which has 64 rooms, 78
    were taken": a bare number of which the sentence goes on to tell what they did."""
    led = line.words[max(some.first - 2, 0) : some.first]
    those = lexicon.words("relations", "totals", "these").intersection(led[1:])
    whom = those and not lexicon.words("relations", "impossible", "of").isdisjoint(led[:1])
    bare = some.quantity.unit is None and whole.quantity.unit_kind in COUNTED and (whom or led[-1:] == [","])
    if not bare or not _is_a_little_more(some, whole) or not _is_exact(whole) or not _is_exact(some):
        return False
    before = line.words[max(whole.first - 3, 0) : whole.first]
    polled = whole.first <= ASKED and not lexicon.words("relations", "impossible", "asked").isdisjoint(before)
    verbs = lexicon.words("relations", "sources", "passive").intersection(line.words[some.last : some.last + 1])
    has = lexicon.words("relations", "totals", "have").intersection(before[-2:])
    return bool(whom or polled or (verbs and has))


def _is_exact(number: Number) -> bool:
    return number.quantity.bound == "=" and number.quantity.kind in ("level", "count")


def _ranked(document: Document, line: Line, lexicon: Lexicon) -> Iterator[Tie]:
    """ "15th of 12 teams", "eleventh out of ten crews"."""
    ofs, links = lexicon.words("relations", "impossible", "of"), lexicon.words("relations", "impossible", "links")
    for number in line.numbers:
        if number.quantity.unit_kind != "count" or number.quantity.value is None or number.quantity.bound != "=":
            continue
        at = number.first
        while at > 0 and number.first - at < JOINT and line.words[at - 1] in links:
            at -= 1
        place = ordinal_before(line, at, lexicon)
        if place is None or ofs.isdisjoint(line.words[at : number.first]) or place[0] <= number.quantity.value:
            continue
        some = written_term(document, line, "some", place[1], at, place[0])
        yield Tie("some of", (some, term(document, "all", number)), "medium")


def _of_those(document: Document, lines: list[Line], line: Line, lexicon: Lexicon) -> Iterator[Tie]:
    """ "They took 640 samples. Lead was found in 655 of the samples", "There are 36 seats, and Red won 39 of them"."""
    the, article = lexicon.words("relations", "change", "definite"), lexicon.words("numbers", "words", "article")
    these, relatives = lexicon.words("relations", "totals", "these"), lexicon.words("relations", "clauses", "relatives")
    owners = lexicon.words("relations", "impossible", "owners")
    for some in line.numbers:
        led = line.words[_of(line, some, lexicon) :][:PHRASE]
        counted = some.quantity.unit_kind in (None, "count") and some.quantity.bound in ("=", "~")
        if not (counted and some.quantity.kind in ("level", "count") and len(led) > 1):
            continue
        whole = None
        if led[1] in these:
            whole = _them(lines, line, some, led[1] in relatives)
        elif led[1] in the and led[2:]:
            whole = _named_before(lines, line, led[2], FAR)
        elif led[1] in owners and led[2:]:
            named = _named_before(lines, line, led[2], 1)
            likely = named is not None and _is_a_little_more(some, named) and _is_now(lines, line, named, lexicon)
            whole = named if likely else None
        if whole is None or not article.isdisjoint(lines[whole.line].words[whole.first : whole.first + 1]):
            continue  # "a thousand keys", told by their hundreds
        if whole.quantity.bound == "=":  # no "more than 300 mills"
            yield Tie("some of", (term(document, "some", some), term(document, "all", whole)), "low")


def _them(lines: list[Line], line: Line, some: Number, here: bool) -> Number | None:
    """The most "them" can be, or `here`, in its sentence, "which", where a little more than that is told to be some of
    them."""
    before = lines[line.place - 1].numbers if line.place and not here else ()
    near = [*before, *line.numbers[: line.numbers.index(some)]]
    paid = {each.line for each in near if each.quantity.unit_kind == "currency"}  # "15,000 won, a bowl 12,000"
    counts = (each for each in near if each.quantity.unit_kind == "count" or (
        each.quantity.unit_kind is None and each.line not in paid
    ))  # fmt: skip
    most = max(counts, key=_value, default=None)
    return most if most is not None and _is_a_little_more(some, most) else None


def _is_a_little_more(some: Number, all_of: Number) -> bool:
    return _value(all_of) < _value(some) <= _value(all_of) * CLOSE


def _named_before(lines: list[Line], line: Line, noun: str, far: int) -> Number | None:
    """The only number of some things in so many sentences before one."""
    before = (each for other in lines[max(line.place - far, 0) : line.place] for each in other.numbers)
    wholes = [each for each in before if each.quantity.unit_kind == "count" and each.quantity.unit == noun]
    return wholes[0] if len(wholes) == 1 and wholes[0].quantity.kind != "change" else None


def _is_now(lines: list[Line], line: Line, whole: Number, lexicon: Lexicon) -> bool:
    """Whether a sentence is of no other time than the one that tells how many there are."""
    told = times_of(lines[whole.line], range(len(lines[whole.line].words)), lexicon)
    return told <= times_of(line, range(len(line.words)), lexicon)


def _value(number: Number) -> Decimal:
    return number.quantity.value or Decimal(0)


def _is_whole(word: str, lexicon: Lexicon) -> bool:
    """Whether a word names a whole itself or leads on: the "buses" and "than" of "22 of the buses are older than"."""
    return word in lexicon.words("grammar", "noise") or (word.isalpha() and lexicon.is_plural(word))


def _beyond(line: Line, number: Number, lexicon: Lexicon) -> str | None:
    """A share above a hundred per cent, or a fall by more."""
    quantity = number.quantity
    if quantity.unit_kind != "percent" or quantity.value is None or quantity.value <= 100:
        return None
    lead = line.words[number.clause.start : number.first]
    behind = line.words[number.last : number.last + PEOPLE]
    noun = frozenset(behind[:1])
    falls = not noun.isdisjoint(lexicon.words("relations", "change", "down"))
    if falls or (quantity.kind == "change" and quantity.direction == "down"):
        if lexicon.words("relations", "impossible", "negative").isdisjoint({*lead, *(behind if falls else ())}):
            return "fall"
        lost = lexicon.words("relations", "change", "lost") | lexicon.words("relations", "impossible", "below")
        return None if lost.intersection(line.words) else "deep fall"
    if quantity.kind != "share" or not noun.isdisjoint(lexicon.words("relations", "change", "up")):
        return None
    if not lexicon.words("relations", "impossible", "of").isdisjoint(noun):
        said = line.words[number.last : number.last + NEAR]
        told = _is_of_all(lead, behind, lexicon) or _does(lead, said, lexicon) or _takes(lead, behind, lexicon)
        return "share" if told else None
    if not lexicon.words("relations", "impossible", "added").isdisjoint(line.words):
        return None  # "the sum is 100.1%"
    if not lexicon.words("relations", "impossible", "acts").isdisjoint(noun):
        return "share"
    return "share" if _is_share(line, number, lexicon) else None


def _is_share(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a percentage is told to be a share of what it can't exceed: "the share ... came to", "a pass rate of"."""
    near = line.words[max(number.first - NEAR, number.clause.start) : number.first]
    if not lexicon.words("grammar", "changing", "to").isdisjoint(near[-1:]):
        near = line.words[: number.first]  # "the proportion of those who ... went up from 88% to 103%"
    if number is line.numbers[0]:
        near += line.words[:OPENING]  # "The share of its pupils who passed the examination reached 130%"
    pairs = {f"{one} {other}" for one, other in pairwise(near)}
    shares, rates = (lexicon.words("relations", "impossible", key) for key in ("shares", "rates"))
    return not shares.isdisjoint(near) or not rates.isdisjoint(pairs)


def _is_of_all(lead: Sequence[str], behind: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a percentage is of all there are of something: "140% of those who voted", but not "of those of 2019"; or
    is what somebody "gets" of something, or makes up of it."""
    wholes, of = (lexicon.words("relations", "impossible", key) for key in ("whole", "of"))
    times = {*of, *lexicon.words("relations", "overlong", "joints"), *lexicon.words("relations", "change", "bases")}
    told = (one in wholes and other not in times for one, other in zip_longest(behind, behind[1:], fillvalue=""))
    gets, apart, covers = (lexicon.words("relations", "impossible", key) for key in ("gets", "apart", "covers"))
    if not apart.isdisjoint(behind[:PHRASE]) or not covers.isdisjoint(lead[-PHRASE:]):
        return False  # "112% of last year's visitors", "provisions covered 104% of them"
    return any(told) or any(" ".join(lead[-size:]) in gets for size in (1, 2))


def _takes(lead: Sequence[str], behind: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether somebody did with a percentage of something what can be done with all of it at most: "recycled 118% of
    their waste", but not "of their target"."""
    takes, set_ = (lexicon.words("relations", "impossible", key) for key in ("takes", "set"))
    apart = (
        set_ | lexicon.words("relations", "impossible", "apart") | lexicon.words("relations", "impossible", "amounts")
    )
    return not takes.isdisjoint(lead[-PHRASE:]) and apart.isdisjoint(behind)


def _does(lead: Sequence[str], behind: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether some of several things are told to do, or to be, what each can only once: "112% of the learners passed",
    "was passed by 112% of the learners"; not those of another time, and no amounts: "112% of the costs"."""
    noun = next((at for at, word in enumerate(behind) if word.isalpha() and lexicon.is_plural(word)), len(behind))
    amounts = lexicon.words("relations", "impossible", "amounts") | lexicon.words("relations", "numbered", "money")
    apart = lexicon.words("relations", "impossible", "apart")
    ends = lexicon.words("relations", "clauses", "stops") | lexicon.words("relations", "clauses", "relatives")
    ends |= {
        ",",
        ".",
        "'",
        *lexicon.words("relations", "change", "than"),
        *lexicon.words("relations", "clauses", "quotes"),
    }
    rest = [*takewhile(lambda word: word not in ends, behind[noun + 1 :])]
    surely = lexicon.words("relations", "impossible", "surely").intersection(rest[:1])
    told = rest if surely else [*behind[:noun], *rest]  # "115% of last summer's leavers passed"
    if noun == len(behind) or behind[noun] in amounts or any(word in apart or word.isdecimal() for word in told):
        return False
    acts = lexicon.words("relations", "impossible", "acts")
    by = lead if lexicon.words("relations", "impossible", "by").intersection(lead[-1:]) else ()
    return any(not acts.isdisjoint({*words, *map(" ".join, pairwise(words))}) for words in (rest, by))
