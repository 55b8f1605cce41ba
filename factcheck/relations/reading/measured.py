"""In what unit a number is and how large in the first unit of its dimension; for a count, of what."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.model import Interval, Quantity
from factcheck.relations.reading.lines import Line, Number, dateline_of
from factcheck.relations.reading.topics import Topics

HUNDRED = Decimal(100)

PERCENT = "percent"
"""The unit of a share, however it is written."""

ANYBODY = frozenset({"=inhabitant"})
"""The class of "people", which says nothing of what they are counted as."""

PEOPLE = frozenset({"=staff", "=visitor", "=passenger", "=patient", "=pupil", "=subscriber", "=child", "=member"})
"""The classes of what people are counted as, where the text says only "people"."""

WHOLE = 6
"""Tokens of what a share is a part of at most: "40% of the plums of the valley". Our own choice."""

SOME = 4
"""Tokens behind "of the" in which what is counted is named. Our own choice."""

NOUN = 3
"""Tokens behind a percentage in which the noun stands that it is of: "a 7% pay rise"."""

DOLLARS, DOLLAR, SIGN = frozenset({"CAD", "AUD", "NZD", "HKD", "SGD"}), "USD", "$"
"""The currencies that are dollars at home, the one that they are elsewhere, and the sign of all of them."""

OUT_OF = 2
"""Tokens between the two numbers of "nine trains out of ten"."""

OLDEST = 120
"""Years that nobody lives longer than."""

FRACTION = Decimal("0.08")
"""How far off a word for a fraction may be, as a part of itself: "three quarters" of 69 to 81%. Our own choice."""


class Seen(NamedTuple):
    """What the numbers of a document are counted in: the stems of the nouns, the currencies, and the nouns beside each
    stem that is told of what is counted. `names` are the words that stand in capitals within a sentence."""

    nouns: frozenset[str]
    currencies: frozenset[str]
    beside: Mapping[str, frozenset[str]]
    names: frozenset[str] = frozenset()


def seen_in(lines: Sequence[Line], topics: Topics) -> Seen:
    """What the numbers of some lines are counted in."""
    quantities = [number.quantity for line in lines for number in line.numbers if number.quantity.unit]
    nouns = [noun_of(each) for each in quantities if each.unit_kind == "count"]
    beside: dict[str, frozenset[str]] = {}
    for number in (each for line in lines for each in line.numbers if each.noun):
        for word in number.topic - number.noun:
            beside[word] = beside.get(word, frozenset()) | number.noun
    names = frozenset(
        token.lower
        for line in lines
        if line.kind != "heading"
        for at, token in enumerate(line.sentence.tokens)
        if at not in (0, dateline_of(line)) and token.is_word and line.sentence.text[token.start].isupper()
    )
    currencies = frozenset(each.unit or "" for each in quantities if each.unit_kind == "currency")
    return Seen(topics.of(nouns), currencies, beside, names)


def whole_of(line: Line, share: Number, lexicon: Lexicon, topics: Topics) -> frozenset[str]:
    """What a share is said to be a part of, behind it or at the start of its sentence: "40% of the plums"."""
    ofs = lexicon.words("relations", "totals", "among")
    stops = lexicon.words("relations", "orders", "ends") | lexicon.words("relations", "clauses", "relatives")
    stops |= lexicon.words("relations", "totals", "verbs")
    for first in (share.last, 0):
        if not ofs.isdisjoint(line.words[first : first + 1]):
            last = first + 1
            end = len(line.words) if first else share.first  # "Of the juice we sold two thirds"
            while last < end and last - first <= WHOLE and line.words[last] not in stops:
                last += 1
            return topics.of(line.words[first + 1 : last])
    return frozenset()


def _out_of(line: Line, number: Number, lexicon: Lexicon) -> Decimal | None:
    """The ten of "nine trains in ten"."""
    value = number.quantity.value
    following = next((each for each in line.numbers if each.first >= number.last), None)
    if value is None or following is None or following.quantity.value is None or following.quantity.unit is not None:
        return None
    between = " ".join(line.words[number.last : following.first])
    told = between in lexicon.words("relations", "out_of") and following.first - number.last <= OUT_OF
    return following.quantity.value if told and 0 < value < following.quantity.value else None


def noun_of(quantity: Quantity) -> str:
    """What a count is of: "customers" of "fibre customers per month"."""
    return (quantity.unit or "").split(" per ")[0].split()[-1]


def measured(
    line: Line, number: Number, before: frozenset[str], seen: Seen, lexicon: Lexicon, topics: Topics
) -> tuple[str, Interval] | None:  # fmt: skip
    """The unit of a number, and the interval in it; for a count the stem of what is counted. `before` is what the
    sentence before it is about."""
    return (
        _told(number.quantity, line, number, lexicon, topics)
        or _numbered(line, number, lexicon, topics)
        or _of_them_all(line, number, lexicon, topics)
        or _bare(line, number, before, seen, lexicon, topics)
    )


def _told(
    quantity: Quantity, line: Line, number: Number, lexicon: Lexicon, topics: Topics
) -> tuple[str, Interval] | None:  # fmt: skip
    """In the unit that stands beside it."""
    interval, value = quantity.interval, quantity.value
    if quantity.unit_kind == "percent":
        return PERCENT, interval
    if quantity.kind == "change" and (grown := _grown(quantity)) is not None:
        return PERCENT, grown
    if quantity.unit_kind in (None, "count") and (of := _out_of(line, number, lexicon)) is not None:
        share = quantity.value / of * HUNDRED if quantity.value else HUNDRED
        return PERCENT, Interval(share * (1 - FRACTION), share * (1 + FRACTION))
    word = quantity.unit_kind in (None, "count") and (quantity.unit is not None or not quantity.surface[:1].isdigit())
    if word and value is not None and 0 < value < 1:
        wide = FRACTION if quantity.bound in ("=", "~") else Decimal(0)
        low, high = interval.low * HUNDRED, interval.high * HUNDRED
        if quantity.bound in ("<", "<="):
            return PERCENT, Interval(low, high, interval.low_open, interval.high_open)
        return PERCENT, Interval(value * HUNDRED * (1 - wide), high if wide == 0 else value * HUNDRED * (1 + wide))
    if quantity.unit_kind == "count" and quantity.unit:
        words = quantity.unit.split(" per ")[0].split()
        row = lexicon.tables["relations"]["convert"].get(words[-1].removesuffix("s"))
        head = _thing(words, lexicon, topics)
        if head is None and row is not None:
            return str(row[0]), interval.times(Decimal(row[1]))
        return ("count " + head, interval) if head else None
    if quantity.unit is None:
        if number.first > 1 and line.words[number.first - 1] in lexicon.words("relations", "totals", "of"):
            heads = topics.of([line.words[number.first - 2]])
            return ("count " + next(iter(heads)), interval) if heads else None
        return None
    row = lexicon.tables["relations"]["convert"].get(quantity.unit)
    if row is not None:
        return str(row[0]), interval.times(Decimal(row[1]))
    return _per_head(quantity.unit, lexicon, topics), interval


def _grown(quantity: Quantity) -> Interval | None:
    """By how much something became more or less, in per cent: 6 of "6% higher than", 100 of "doubled"."""
    low, high = quantity.interval.low, quantity.interval.high
    if quantity.value is None or quantity.value <= 0:
        return None
    if quantity.unit is None and quantity.surface[:1].isdigit() and quantity.value < 1:
        return Interval(low * HUNDRED, high * HUNDRED)
    if quantity.unit_kind != "multiple":
        return None
    if quantity.value > 1 and quantity.direction == "up":
        return Interval((low - 1) * HUNDRED, (high - 1) * HUNDRED)
    halved = quantity.value < 1 and quantity.direction == "down"
    return Interval((1 - high) * HUNDRED, (1 - low) * HUNDRED) if halved else None


def way_behind(line: Line, number: Number, lexicon: Lexicon) -> str:
    """The way of the noun of change that a percentage stands before: "a 7% pay rise"."""
    for word in line.words[number.last : min(number.last + NOUN, number.clause.stop)]:
        for way in ("up", "down"):
            if word in lexicon.words("relations", "change", way):
                return way
        if word in lexicon.words("relations", "stop"):
            return ""
    return ""


def own_dollars(number: Number, unit: str, seen: Seen) -> str:
    """The unit of an amount, "dollars" as those that the text tells of with a sign: C$620 million, and 62 million
    dollars."""
    told = seen.currencies & DOLLARS
    bare = unit.startswith(DOLLAR) and not number.quantity.surface[:1].isalpha() and SIGN not in number.quantity.surface
    return unit.replace(DOLLAR, min(told), 1) if bare and len(told) == 1 else unit


def _per_head(unit: str, lexicon: Lexicon, topics: Topics) -> str:
    """A unit with one name for what is told of each of some people: "£645 a head" of "£645 per pupil"."""
    told, _, of = unit.rpartition(" per ")
    heads = lexicon.words("relations", "capita", "per")
    return f"{told} per {min(heads)}" if told and (of in heads or topics.of([of]) & (PEOPLE | ANYBODY)) else unit


def _numbered(line: Line, number: Number, lexicon: Lexicon, topics: Topics) -> tuple[str, Interval] | None:
    """ "the number of charging stations stood at 48": a bare number with what it counts before it."""
    if number.quantity.unit is not None or number.quantity.kind != "level" or number.slashed:
        return None
    stop, before = lexicon.words("relations", "stop"), list(leading(line, number))
    for at, pair in enumerate(pairwise(before)):
        if " ".join(pair) in lexicon.words("relations", "numbered"):
            ends = [place for place in range(at + 2, len(before)) if before[place] in stop]
            named = before[at + 2 : ends[0] if ends else len(before)]
            heads = topics.of(named[-1:])
            told = heads and ANYBODY.isdisjoint(topics.of(named))
            return ("count " + next(iter(heads)), number.quantity.interval) if told else None
    return None


def _of_them_all(line: Line, number: Number, lexicon: Lexicon, topics: Topics) -> tuple[str, Interval] | None:
    """ "300 of the older drawings": some of what is named behind it."""
    bare = number.quantity.unit is None and number.quantity.kind == "level" and not number.slashed
    behind = some_of(line, number, lexicon) if bare else []
    noun = next((at for at, word in enumerate(behind) if lexicon.is_plural(word)), None)
    head = None if noun is None else _thing(behind[: noun + 1], lexicon, topics)
    return None if head is None else ("count " + head, number.quantity.interval)


def some_of(line: Line, number: Number, lexicon: Lexicon) -> list[str]:
    """The words behind "of the", where a number is of some of many: "300 of the drawings", "two of our ships"."""
    of, the = lexicon.words("relations", "totals", "of"), lexicon.words("relations", "taken_up")
    led = line.words[max(number.first - 1, 0) : number.first]
    if not lexicon.words("relations", "totals", "definite").isdisjoint(led):
        return []  # "all nine of my cranes", "the nine of them"
    for at in range(number.first + 1, number.last + (number.quantity.unit is None)):
        if line.words[at : at + 1] and line.words[at] in of and not the.isdisjoint(line.words[at + 1 : at + 2]):
            last = next((each.first for each in line.numbers if each.first > at), len(line.words))
            return line.words[at + 2 : min(at + 2 + SOME, last)]
    return []


def _bare(
    line: Line, number: Number, before: frozenset[str], seen: Seen, lexicon: Lexicon, topics: Topics
) -> tuple[str, Interval] | None:  # fmt: skip
    """A number with nothing behind it: of what its clause speaks of and the text counts, else only a number."""
    quantity = number.quantity
    scaled = not lexicon.words("relations", "numbered", "scales").isdisjoint(quantity.surface.lower().split())
    if quantity.unit is not None or quantity.kind != "level" or number.slashed or not quantity.surface[:1].isdigit():
        return None
    if not lexicon.words("relations", "times", "turns").isdisjoint(line.words[max(number.first - 1, 0) : number.first]):
        return None  # "on day 51", "stage 9"
    if _is_of_them(line, number, lexicon) and any(each.first < number.first for each in line.numbers):
        return None  # "5,100 kilometres; 3,300 of them": of what the sentence has told, and only some
    if " ".join(line.words[max(number.first - 2, 0) : number.first]) in lexicon.words("relations", "numbered", "aged"):
        return None
    heads = topics.of(lexicon.words("relations", "numbered", "heads").intersection(leading(line, number)))
    nouns = sorted(heads or number.topic & seen.nouns or _subject(line, number, lexicon, topics) & seen.nouns)
    nouns = nouns if heads or not _is_age(line, number) else []
    nouns = sorted(before & seen.nouns) if _is_of_them(line, number, lexicon) else nouns
    if not nouns and _is_of_those(line, number, lexicon):
        nouns = sorted(frozenset().union(*(seen.beside.get(word, ()) for word in number.topic)))
    if len(nouns) == 1 and quantity.value is not None:
        return "count " + nouns[0], quantity.interval
    if (head := _headed(line, number, lexicon, topics)) is not None:
        return "count " + head, quantity.interval
    if (
        scaled
        and len(seen.currencies) == 1
        and not any(each.quantity.unit_kind == "currency" for each in line.numbers)  # "9.1 million were sold at $2"
        and topics.of(lexicon.words("relations", "numbered", "money")) & number.topic
    ):
        return next(iter(seen.currencies)), quantity.interval
    return ("number", quantity.interval) if scaled or "," in quantity.surface else None


def _is_age(line: Line, number: Number) -> bool:
    """Whether a bare number may be how old somebody is: "the driver, 58, and a girl"."""
    value, beside = number.quantity.value, (line.words[number.first - 1], *line.words[number.last : number.last + 1])
    return value is not None and value <= OLDEST and beside in ((",", ","), (",", "."))


def _headed(line: Line, number: Number, lexicon: Lexicon, topics: Topics) -> str | None:
    """What a sentence opens with, where that is many and its number says how many: "Visitors in May: 12,400"."""
    links = lexicon.words("relations", "numbered", "links")
    if any(each.first < number.first for each in line.numbers) or links.isdisjoint(
        line.words[max(number.first - 1, 0) : number.first]
    ):
        return None
    first = next((at for at, word in enumerate(line.words) if word not in topics.stop), len(line.words))
    ends = lexicon.words("relations", "orders", "ends") | links
    last = next((at for at in range(first, number.first) if line.words[at] in ends), number.first)
    words = line.words[first:last]
    if len(words) > 1 and words[-1] in lexicon.words("relations", "numbered", "counts"):
        return next(iter(topics.of(words[-2:-1])), None)  # "Passenger numbers reached 3.6 million"
    return _thing(words, lexicon, topics) if words and lexicon.is_plural(words[-1]) else None


def _thing(words: Sequence[str], lexicon: Lexicon, topics: Topics) -> str | None:
    """The stem of what a noun and the words before it count: "day" of "full days", but "ski-days" of "skier days"."""
    plain = lexicon.words("relations", "generic", "spell")
    kind = topics.of(word for word in words[:-1] if word not in plain)
    row = lexicon.tables["relations"]["convert"].get(words[-1].removesuffix("s"))
    if row is not None:
        return "-".join([*sorted(kind), words[-1]]) if kind and row[0] == "time" else None
    return next(iter(topics.of(words[-1:])), None)


def _is_of_those(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """ "All of the 110 that I milk": told before, and what of."""
    the, relatives = (
        lexicon.words("relations", "totals", "definite"),
        lexicon.words("relations", "clauses", "relatives"),
    )
    before, behind = line.words[max(number.first - 1, 0) : number.first], line.words[number.last : number.last + 1]
    return not the.isdisjoint(before) and not relatives.isdisjoint(behind)


def _is_of_them(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """ "640 of them"."""
    ofs, these = (lexicon.words("relations", "totals", key) for key in ("of", "these"))
    behind = line.words[number.last : number.last + 2]
    return len(behind) == 2 and behind[0] in ofs and behind[1] in these


def _subject(line: Line, number: Number, lexicon: Lexicon, topics: Topics) -> frozenset[str]:
    """What a sentence counts from its start on, however far away: "Visitor numbers, taken at the door, came to ..."."""
    counts = lexicon.words("relations", "numbered", "counts")
    if any(each.first < number.first for each in line.numbers) or counts.isdisjoint(line.words[: number.first]):
        return frozenset()
    at = next(at for at, word in enumerate(line.words) if word in counts)
    return topics.of(line.words[max(at - 1, 0) : at + 3])


def leading(line: Line, number: Number) -> Sequence[str]:
    """The words of a clause up to its number, from the number before it on."""
    before = [each.last for each in line.numbers if each.last <= number.first]
    return line.words[max([number.clause.start, *before]) : number.first]
