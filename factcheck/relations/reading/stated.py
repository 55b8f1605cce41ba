"""What a sentence says of a change: by how much it went up or down, how many times as much it became, or which way."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from factcheck.extraction.numbers.years import has_year_digits
from factcheck.lexicon import Lexicon
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.margins import margin
from factcheck.relations.reading.no_change import BRIEF, is_no_change
from factcheck.relations.reading.readings import compared, is_part
from factcheck.relations.reading.topics import topics_of
from factcheck.relations.reading.valued import is_valued, valued

JOINT = 4
"""Tokens between "increase" and its number: "an increase of some 5%"."""

LOCAL = 6
"""Tokens that stand close together. Our own choice."""

BESIDE = 4
"""Tokens between a rate and the word that makes it one of each year: "an annual growth rate of 10%". Our own choice."""

OPENING = 2
"""Tokens of a sentence that its first number follows: "A further 60". Our own choice."""

FAR = 8
"""Tokens before an amount in which the verb stands that it is told with. Our own choice."""

GONE = 4
"""Tokens behind "the 300 visitors" in which they came or went: "that we have". Our own choice."""

LED = 3
"""Tokens from a change to where it led to: "doubled, to 4,500". Our own choice."""

YEAR = 4
"""Digits of a year."""

BASE = 8
"""Tokens behind a multiple in which "as in 2016" says what it is of. Our own choice."""

MEASURED = ("currency", "mass", "area", "volume", "energy", "length", "time", "speed", "temperature", "power")
"""Kinds of units of what a number can be so much of."""

NONE = "none"
"""What marks give as the way of "adds up to", which is of no change."""

YEARLY = frozenset({"percent per year", "percent per annum"})
"""The units of what grows by so much a year."""


class Stated(NamedTuple):
    """A change as told: by how much, or only which way; `words` are its tokens in its line."""

    line: int
    words: range
    number: Number | None
    role: str
    direction: str | None
    topic: frozenset[str]


def stated(lines: list[Line], lexicon: Lexicon) -> Iterator[Stated]:
    """The changes told."""
    topics = topics_of(lexicon)
    moves = topics.of(lexicon.words("relations", "change", "up") | lexicon.words("relations", "change", "down"))
    for line in lines:
        counts = list(counted(line, lexicon))
        yield from (each._replace(topic=each.topic - moves) if each.role == "fraction" else each for each in counts)
        for each in bare(line, lexicon):
            if not counts or (each.role == "direction" and _has_both_ends(line, each, lexicon)):
                yield each  # "slipped from 6,410 to 6,655, in volumes a tenth below normal"


def _has_both_ends(line: Line, change: Stated, lexicon: Lexicon) -> bool:
    """Whether a verb has both its ends right behind it: "slipped from 6,410 to 6,655"."""
    begins, to = lexicon.words("relations", "change", "begins"), lexicon.words("grammar", "changing", "to")
    behind = range(change.words.stop, min(change.words.stop + LOCAL, len(line.words)))
    led = not begins.isdisjoint(line.words[behind.start : behind.start + 1])
    return led and any(line.words[each.first - 1] in to for each in line.numbers if each.first in behind)


def counted(line: Line, lexicon: Lexicon) -> Iterator[Stated]:
    """The changes of a line told with a number."""
    for number in line.numbers:
        if number.quantity.unit_kind == "multiple":
            if _is_of_change(line, number, lexicon):
                of = _multiplied(line, number, lexicon)
                about = number.topic if of is None else of
                yield Stated(line.place, range(number.first, number.last), number, "times", None, about)
            continue
        if is_no_change(line, number, lexicon):
            continue
        direction, words = _way(line, number, lexicon)
        moved = [mark.first for mark in line.sentence.marks.all("change") if 0 <= number.first - mark.last < FAR]
        beside = [*moved[-1:], *range(max(words.start - 1, 0), words.stop)]
        better = next((at for at in beside if is_valued(line.words[at], lexicon)), None)
        named = len(words) > number.last - number.first  # "the difference of 2.3 million", "3 points ahead"
        if (direction is not None or named) and not is_yearly(line, number, lexicon):
            way = direction if better is None else valued(line, better, lexicon)
            yield Stated(line.place, words, number, _role(line, number, lexicon), way, number.topic)


def _role(line: Line, number: Number, lexicon: Lexicon) -> str:
    """What a change is told in."""
    quantity = number.quantity
    if quantity.unit in lexicon.words("relations", "change", "points") or quantity.unit_kind == "percentage point":
        return "points"  # "an 8-point loss"
    if quantity.unit_kind == "percent":
        return "percent"
    percents = lexicon.words("relations", "change", "percents")
    compared = quantity.unit is None and not percents.isdisjoint(line.words[number.first : number.last])
    return "fraction" if is_part(quantity) or compared else "difference"  # "2% more than a year ago" is 0.02


def _is_of_change(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a multiple is of the same thing: "doubled", "three times as many", "a 2.5-fold rise", "double the 20"."""
    if number.quantity.kind == "change":
        shaped = not lexicon.words("numbers", "words", "article").isdisjoint(
            line.words[number.first - 1 : number.first]
        )
        return not (shaped and line.words[number.last - 1] not in lexicon.words("relations", "multiples", "shaped"))
    norms = lexicon.words("relations", "averages") | lexicon.words("relations", "averages", "beyond")
    behind = line.words[number.last : number.last + JOINT]
    if not norms.isdisjoint(behind[1:]) and not lexicon.words("relations", "change", "definite").isdisjoint(behind[:1]):
        return False  # "twice the average"
    ways = lexicon.words("relations", "change", "up")
    if not ways.isdisjoint(line.words[max(number.first - JOINT, 0) : number.first]):
        return True
    behind = line.words[number.last : number.last + 1]
    multiplied = (lexicon.words("numbers", "multiplying", "before"), lexicon.words("numbers", "words", "times_more"))
    return not ways.union(*multiplied).isdisjoint(behind)


def _multiplied(line: Line, number: Number, lexicon: Lexicon) -> frozenset[str] | None:
    """What a multiple is of where that stands behind it: "2.1 times the amount on offer", "twice as many cars as"."""
    behind = line.words[number.last : number.last + LOCAL]
    if number.quantity.kind == "change" or not behind:
        return None
    if behind[0] in lexicon.words("relations", "change", "definite"):
        return topics_of(lexicon).of(behind[:JOINT]) or None
    than = lexicon.words("relations", "change", "than")
    ends = [at for at, word in enumerate(behind) if word in than]
    if len(ends) < 2 or ends[0] > 0:
        return None
    between = behind[2 : ends[1]]
    return topics_of(lexicon).of(between or behind[ends[1] :])


def _way(line: Line, number: Number, lexicon: Lexicon) -> tuple[str | None, range]:
    """The way a number says that something went, and the words that say so; no way where it tells no change."""
    quantity, first, last = number.quantity, number.first, number.last
    if quantity.kind == "change" and quantity.direction is not None:
        return quantity.direction, range(first, last)
    if off := margin(line, number, lexicon):
        return off
    up, down = lexicon.words("relations", "change", "up"), lexicon.words("relations", "change", "down")
    gained, lost, points = (lexicon.words("relations", "change", key) for key in ("gained", "lost", "points"))
    at = first
    if line.words[first - 1 : first] == [","] == line.words[last : last + 1]:
        at -= 1  # "The increase, 20%, is the largest"
        if quantity.unit is None and comparative(line.words[at - 1], lexicon, "directions"):
            return None, range(first, last)  # "scored more, 402, but lost": so many, and not by so many
    while at > 0 and first - at < JOINT and line.words[at - 1] in lexicon.words("relations", "change", "joints"):
        at -= 1
    noun = line.words[at - 1] if 0 < at < first else ""
    behind = line.words[last : last + 2]
    beside = noun in lost or noun in gained
    if beside and quantity.unit_kind == "currency" and not _is_apposed(line, at - 1, lexicon):
        return None, range(first, last)  # "closed with a loss of 4 million": no change of anything told
    if beside:
        return ("down" if noun in lost else "up"), range(at - 1, last)
    neutral = lexicon.words("relations", "change", "neutral")
    apart = lexicon.words("relations", "change", "gaps")
    if noun in apart and line.words[at:first] == list(lexicon.words("relations", "totals", "of")):
        known = lexicon.words("relations", "change", "definite") | lexicon.words("relations", "taken_up", "owners")
        votes = quantity.unit_kind in ("count", None) and noun in lexicon.words("relations", "change", "votes")
        if quantity.unit_kind in MEASURED[1:] or quantity.unit in points:  # money is of many things
            known |= lexicon.words("numbers", "words", "article")
        if votes or not known.isdisjoint(line.words[max(at - 3, 0) : at - 1]):
            return None, range(at - 1, last)  # "the gap of 3.6 points", "a majority of 238", but not "of 60 per cent"
    if noun in neutral or not neutral.isdisjoint(behind[:1]):
        better = "up" if not up.isdisjoint([noun, *behind[:1]]) else None
        return _moved(line, at) or better, range(at - 1, last) if noun in neutral else range(first, last + 1)
    if noun in up or noun in down:
        return ("up" if noun in up else "down"), range(at - 1, last)
    if quantity.unit_kind == "percent" or quantity.unit in points or _is_shaped(line, number):
        near = behind if quantity.unit_kind == "percent" or quantity.unit in points else behind[:1]
        word = next((word for word in near if word in up | down | gained | lost), None)
        if word is not None:
            return ("up" if word in up | gained else "down"), range(first, last + 1)
    led = frozenset(line.words[max(first - 2, 0) : first])
    if quantity.unit_kind == "percentage point" and not lexicon.words("relations", "change", "apposing").isdisjoint(
        led
    ):
        return _moved(line, first), range(first, last)  # "narrowed to 11.2% from 13.5%, some 1.3 percentage points"
    if not lexicon.words("grammar", "leaning", "by").isdisjoint(line.words[first - 1 : first]):
        if quantity.unit_kind == "percent" or quantity.unit_kind in MEASURED or is_part(quantity):
            for sign in ("up", "down"):
                if line.words[max(first - 2, 0)] in lexicon.words("relations", "comparatives", sign):
                    return sign, range(first - 2, last)  # "dearer by 28 euros"
        better = "up" if _is_surpassed(line, first, lexicon) else None  # "beat last year's 480 by 120"
        if quantity.unit is None:
            return _verb(line, first, up, down) or better, range(first, last)
        if quantity.unit_kind in ("percent", "percentage point", *MEASURED):
            return _moved(line, first) or better, range(first, last)
    if told := _relative(line, number, lexicon) or _moved_off(line, number, lexicon):
        return told
    added = lexicon.words("relations", "change", "added")
    if quantity.unit_kind == "percent" and not _is_apposed(line, at - 1, lexicon):
        added = frozenset()  # "a further 4% had come in by mistake", but ": an extra 15%"
    if at < first and noun in added:
        return "up", range(at - 1, last)
    for sign, verbs in (("up", "gaining"), ("down", "losing")):
        opened = lexicon.words("relations", "change", verbs).intersection(line.words[first - 1 : first])
        if quantity.unit_kind == "count" and opened:
            return sign, range(first - 1, last)  # "Closing 46 schools in that time"
    others = first <= OPENING and not lexicon.words("relations", "change", "others").isdisjoint(
        line.words[first - 1 : first]
    )
    alone = quantity.unit is None and quantity.value == 1  # "the new one"
    if line.words[first - 1 : first] and line.words[first - 1] in added and not others and not alone:
        return "up", range(first - 1, last)  # "an extra 0.7 nights"
    exact = quantity.unit_kind == "count" and quantity.bound not in ("<", ">")  # not "missed fewer than 30 rehearsals"
    counted = {line.words[at] for at in range(first, last)} if exact else set()
    if not added.isdisjoint(counted):
        return "up", range(first, last)  # "34 more teachers"
    if not lexicon.words("relations", "more", "down").isdisjoint(counted):
        return "down", range(first, last)  # "410 fewer households"
    way = compared(line.words, last, lexicon) if quantity.kind != "change" else None
    return way, range(first, last + (way is not None))


def _is_shaped(line: Line, number: Number) -> bool:
    """Whether an amount tells of what size the noun behind it is: "the 24.5-metre drop", "the $40 rise", "a 12-minute
    cut"; a "two-month slump" took so long."""
    kind, unit = number.quantity.unit_kind, number.quantity.unit
    sized = kind in MEASURED and (kind != "time" or unit in BRIEF)
    return sized and (kind == "currency" or "-" in line.words[number.first : number.last])


def _is_surpassed(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether a verb before an amount sets something against the number between them: "beat last year's 480 by 120"."""
    surpassed = lexicon.words("relations", "change", "surpassed")
    verb = next((to for to in range(at - 1, max(at - FAR, 0), -1) if line.words[to] in surpassed), at)
    return any(verb < each.first < at for each in line.numbers)


def _moved(line: Line, at: int) -> str | None:
    """The way of the last verb of change before a token."""
    ways = [str(mark.value[0]) for mark in line.sentence.marks.all("change") if mark.last < at]
    return next((way for way in reversed(ways) if way != NONE), None)


def _is_apposed(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun takes up what stands before it: ", a loss of", "that is a loss of"."""
    before = line.words[max(at - JOINT + 1, 0) : at]
    if not lexicon.words("relations", "against", "joints").isdisjoint(before):
        return False  # ", after a loss of"
    words = lexicon.words("relations", "change", "apposing") | lexicon.words("relations", "change", "resumes")
    return not words.isdisjoint(before)


def _relative(line: Line, number: Number, lexicon: Lexicon) -> tuple[str, range] | None:
    """ "The 300 visitors that we gained", "the 40 beds lost since": what came or went is counted before it."""
    behind = line.words[number.last : number.last + GONE]
    if number.quantity.unit_kind not in ("count", *MEASURED) or is_part(number.quantity) or not behind:
        return None  # "one object in three that went missing"
    relatives = lexicon.words("relations", "clauses", "relatives")
    relatives |= lexicon.words("relations", "anaphora", "pronouns") | lexicon.words("relations", "orders", "we")
    led = behind[0] in relatives  # "the 53 colleagues we have lost"
    for way, words in (("up", "won"), ("down", "shed")):
        at = next((at for at, word in enumerate(behind) if word in lexicon.words("relations", "change", words)), None)
        own = lexicon.words("relations", "directions", "determiners").isdisjoint(behind[1:2])
        if at is not None and (led or (at == 0 and own)):  # not "five teams won an even hundred"
            return way, range(number.first, number.last + at + 1)
    return None


def _moved_off(line: Line, number: Number, lexicon: Lexicon) -> tuple[str, range] | None:
    """ "Has taken 45 per cent off the bill", "knocked four minutes off his time", but not "took two weeks off"; "put 4%
    on the price"."""
    percent, behind = number.quantity.unit_kind == "percent", line.words[number.last : number.last + 2]
    of_it = percent or not lexicon.words("relations", "directions", "determiners").isdisjoint(behind[1:])
    for way, verbs, particle in (("down", "taken", "off"), ("up", "put", "onto")):
        led = lexicon.words("relations", "change", verbs).intersection(
            line.words[max(number.first - GONE, 0) : number.first]
        )
        moved = not lexicon.words("relations", "change", particle).isdisjoint(behind[:1])
        if led and moved and len(behind) > 1 and of_it and (percent or way == "down"):
            return way, range(number.first, number.last + 1)
    return None


def is_yearly(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a percentage is one of each year: "15% a year", "10% annually" where the line tells of several."""
    quantity = number.quantity
    if quantity.unit in YEARLY:
        return True
    if quantity.unit_kind != "percent":
        return False
    beside = line.words[max(number.first - BESIDE, 0) : number.first] + line.words[number.last : number.last + BESIDE]
    years = {int(word) for word in line.words if has_year_digits(word)}
    several = len(years) > 1 and max(years) - min(years) > 1
    return several and not lexicon.words("grammar", "averaged").isdisjoint(beside)


def _verb(line: Line, at: int, up: frozenset[str], down: frozenset[str]) -> str | None:
    for word in reversed(line.words[max(at - FAR, 0) : at]):
        if word in up or word in down:
            return "up" if word in up else "down"
    return None


def comparative(word: str, lexicon: Lexicon, *more: str) -> str | None:
    """The way of a comparative: "longer" is up; of those in further tables of the lexicon as well."""
    tables = [lexicon.tables["relations"][name] for name in ("comparatives", *more)]
    return next((way for way in ("up", "down") if any(word in table[way] for table in tables)), None)


def is_of_no_amount(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether "more" is of nothing that is counted: "counted once more", "come more often", but "ill more often than
    before" is told of days."""
    if not lexicon.words("relations", "directions", "again").isdisjoint(line.words[max(at - 1, 0) : at]):
        return True
    how, than = lexicon.words("relations", "directions", "adverbs"), lexicon.words("relations", "orders", "than")
    told = not how.isdisjoint(line.words[at + 1 : at + 2]) and than.isdisjoint(line.words[at + 2 : at + 3])
    return told and comparative(line.words[at], lexicon, "directions") is not None


def is_set_against(change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a comparative sets something against a number that is known: "fewer than the 27"."""
    behind = line.words[change.words.stop : change.words.stop + JOINT]
    than, definite = lexicon.words("relations", "orders", "than"), lexicon.words("relations", "change", "definite")
    return any(one in than and two in definite for one, two in pairwise(behind))


def bare(line: Line, lexicon: Lexicon) -> Iterator[Stated]:
    """The words of direction of a line in which no number says how much."""
    topics = topics_of(lexicon)
    up, down = lexicon.words("relations", "change", "up"), lexicon.words("relations", "change", "down")
    multiplied = lexicon.tables["numbers"]["multiplied"]
    auxiliaries = lexicon.words("relations", "change", "auxiliaries") | lexicon.words("relations", "totals", "have")
    for at, word in enumerate(line.words):
        if word in multiplied or is_of_no_amount(line, at, lexicon):
            continue
        mark = line.sentence.marks.starting(at, "change")
        if mark is not None and mark.value[0] == NONE:
            continue  # "took up 31% of costs", "cut up into doormats"
        if is_valued(word, lexicon):
            verb = word not in lexicon.words("relations", "valued", "nouns")
            if verb and (way := valued(line, at, lexicon)) is not None:
                yield Stated(line.place, range(at, at + 1), None, "direction", way, line.topic)
            continue
        behind = line.words[at - 1] if at else ""
        begins = lexicon.words("relations", "change", "begins")
        moved = mark is not None and not begins.isdisjoint(line.words[mark.last : mark.last + 1])  # "narrowed from 5%"
        noun = (word in up or word in down) and behind not in auxiliaries
        if noun and not moved:
            way = "up" if word in up else "down"
            yield Stated(line.place, range(at, at + 1), None, "noun", way, topics.of(line.words[at + 1 : at + 6]))
        elif mark is not None and (
            word not in lexicon.words("relations", "change", "ambiguous")
            or not lexicon.words("relations", "change", "begins").isdisjoint(line.words[mark.last : mark.last + 1])
        ):
            yield Stated(line.place, range(at, mark.last), None, "direction", str(mark.value[0]), line.topic)
        elif behind in lexicon.words("grammar", "changing", "to"):
            continue  # "told them to lower barriers"
        elif behind in lexicon.words("relations", "change", "definite") and comparative(word, lexicon, "directions"):
            continue  # "the larger reservoir": one of two
        elif (direction := comparative(word, lexicon, "directions")) is not None and "-" not in line.words[at + 1 :][
            :1
        ]:
            about = topics.of(line.words[at + 1 : at + 3])
            change = Stated(line.place, range(at, at + 1), None, "comparative", direction, about)
            if comparative(word, lexicon) is not None or is_set_against(change, line, lexicon):
                yield change


def is_of_many(change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a multiple is one of what is counted: "twice as many"."""
    counted = lexicon.words("relations", "multiples", "counted")
    return change.number is not None and not counted.isdisjoint(line.words[change.number.last :][:2])


def has_base(change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a multiple names what it is of, as "doubled", "a fourfold increase" and "three times as many as in
    2016" do, and no more than "flour fetches three times as much" does."""
    if change.role != "times" or change.number is None or change.number.quantity.kind == "change":
        return True
    base = lexicon.words("relations", "orders", "as") | lexicon.words("relations", "orders", "than")
    of, taken_up = lexicon.words("relations", "totals", "of"), lexicon.words("relations", "multiples", "base")
    direct = [one in taken_up and two in of for one, two in pairwise(line.words[change.number.last :][:2])]
    behind = line.words[change.number.last + 1 : change.number.last + BASE]
    the = lexicon.words("relations", "change", "definite").intersection(line.words[change.number.last :][:1])
    if the and any(one in of and two.isdecimal() and len(two) == YEAR for one, two in pairwise(behind)):
        return True  # "five times the floor of 2015"
    moves = lexicon.words("relations", "change", "up") | lexicon.words("relations", "change", "down")
    return any(direct) or not base.isdisjoint(behind) or not moves.isdisjoint(line.words[change.number.last :][:1])
