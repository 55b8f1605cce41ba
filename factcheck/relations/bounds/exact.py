"""A bound, and the number that the text goes on to tell of the very same thing: "turnover exceeded £9 million", and "it
came to £8.7 million"."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from factcheck.extraction.numbers.tokens import titled
from factcheck.lexicon import Lexicon
from factcheck.model import ALL, EDGES, EVER, PAST
from factcheck.relations.reading.apart import contrast_of, source_of
from factcheck.relations.reading.comparing import are_people, comparable
from factcheck.relations.reading.dimensions import in_unit_of
from factcheck.relations.reading.lines import Line, Number, is_norm
from factcheck.relations.reading.measured import ANYBODY, HUNDRED, PEOPLE, PERCENT
from factcheck.relations.reading.times import is_earlier, times_of
from factcheck.relations.reading.topics import topics_of

NEXT = 2
"""Sentences behind a bound in which its number is told. Our own choice."""

LARGEST = Decimal("1.6")
"""How many times as large as the bound, or as small, such a number is: of 1,500 true texts five have another number of
its things behind a bound in this band, and none of them is tied to it. Our own choice."""

HEAD = 2
"""Words behind the first of a sentence that say what it tells: "the yes vote". Our own choice."""

ENOUGH = 2
"""Words that two sentences share from which on they tell one thing; what they count, or a pronoun, is as much as one.
Our own choice."""

OPENING = 2
"""Tokens of a sentence in which a pronoun takes up what the one before tells: "So far it has". Our own choice."""

MOODS = ("hypothetical", "target", "forecast")
"""What is no fact yet."""

NEAR = 6
"""Tokens before a number in which what it is of stands. Our own choice."""


def exact_of(bound: Number, lines: list[Line], lexicon: Lexicon) -> list[Number]:
    """The only number of a bound's kind behind it, where that is told of the same thing and is beyond it."""
    line = lines[bound.line]
    if _of_its_kind(bound, line, line, lexicon) or _is_age(line, bound, lexicon):
        return []
    for other in lines[line.place + 1 : line.place + 1 + NEXT]:
        told = _of_its_kind(bound, line, other, lexicon) if other.block == line.block else []
        if not told:
            continue
        if len(told) > 1 and is_universal(line, bound, lexicon):
            told = [each for each in told if not in_percent(bound).quantity.interval.meets(each.quantity.interval)]
        sole = len(told) == 1 and told[0].quantity.bound in ("=", "~")
        tied = sole and _is_told_again(line, bound, other, told[0], lexicon)
        return told if tied and not _are_apart(line, bound, other, told[0], lexicon) else []
    return []


def _is_age(line: Line, bound: Number, lexicon: Lexicon) -> bool:
    """The six of "children under six"."""
    led = topics_of(lexicon).of(line.words[max(bound.first - 2, 0) : bound.first])
    return bound.quantity.unit is None and bool(led & (ANYBODY | PEOPLE))


def _of_its_kind(bound: Number, line: Line, other: Line, lexicon: Lexicon) -> list[Number]:
    """The other numbers of a sentence that can be of the things of a bound."""
    return [
        number
        for number in other.numbers
        if number is not bound and _is_of_a_kind(in_percent(bound), in_unit_of(bound.quantity, number, lexicon), line)
    ]


def in_percent(number: Number) -> Number:
    """A fraction in words as the percentage that it is: "more than half"."""
    quantity = number.quantity
    value, counted = quantity.value or Decimal(0), quantity.unit_kind in (None, "count")
    if not (counted and 0 < value < 1 and quantity.surface[0].isalpha()):
        return number
    interval = quantity.interval.times(HUNDRED)
    share = replace(quantity, value=value * HUNDRED, interval=interval, unit=PERCENT, unit_kind=PERCENT)
    return number._replace(quantity=share)


def _is_of_a_kind(bound: Number, number: Number, line: Line) -> bool:
    """Whether a number can be of the things of a bound, by its unit and size."""
    limit, value = bound.quantity.value or Decimal(0), number.quantity.value or Decimal(0)
    if limit * value <= 0 or number.quantity.kind == "change":
        return False
    low, high = sorted((abs(limit), abs(value)))
    done = bool(bound.noun & (ANYBODY | PEOPLE) and number.noun & line.topic)  # "400 have signed", "362 signatures"
    alike = comparable(bound, number) or are_people(bound, number) or done
    return alike and high <= LARGEST * low


def _is_told_again(line: Line, bound: Number, other: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether words say that a number is the one that a bound is of."""
    words, of = other.words, lexicon.words("relations", "totals", "of")
    lead = words[max(number.clause.start, number.first - NEAR) : number.first]
    linked = not (lexicon.words("relations", "bounds", "links") | of).isdisjoint(lead[-1:])
    shared, resumed = _shared(line, bound, number), _is_resumed(other, number, lexicon)
    universal, share = is_universal(line, bound, lexicon), number.quantity.unit_kind == PERCENT
    figures = not lexicon.words("relations", "bounds", "figures").isdisjoint(lead)
    if _is_resumed_straight(other, number, lexicon):
        return True  # "it came to", "they have raised ... so far"
    if number.quantity.unit is None and not linked:
        return False  # "They belong to seven packs, 39 in all"
    if (figures and (linked or universal)) or (linked and _is_named(line, other, shared, lexicon)):
        return True  # "the total was", "its height of", "the yes vote is"
    some = bound.quantity.bound in (">", ">=") and bool(number.noun & (ANYBODY | PEOPLE))  # they do all sorts of things
    alike = bool(bound.noun & number.noun and not some) + (" per " in (bound.quantity.unit or ""))
    if len(shared) + resumed + (alike and not share) >= ENOUGH:
        return True  # "the lift carries", "it carried"
    if share:
        return False
    if _is_taken_up(other, number, lexicon) or not lexicon.words("relations", "bounds", "counting").isdisjoint(lead):
        return True
    inside = lexicon.words("relations", "bounds", "inside")
    if any(first in inside and _is_pronoun(second, lexicon) for first, second in pairwise(words)):
        return True  # "13,100 people were inside it"
    called = words if resumed else words[: number.first]  # "at 2,870 metres, it is the highest"
    return _is_extreme(called, lexicon) or (universal and bool(shared or resumed))


def _is_extreme(words: list[str], lexicon: Lexicon) -> bool:
    """Whether some words call something the most or the least of its kind: "in the busiest week"."""
    most = lexicon.words("relations", "orders", "highest") | lexicon.words("relations", "orders", "lowest")
    return not most.isdisjoint(words)


def _is_pronoun(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.words("relations", "anaphora", "pronouns")


def is_universal(line: Line, bound: Number, lexicon: Lexicon) -> bool:
    """Whether a bound is told of all cases: "nowhere deeper than", "in no month above"."""
    always = lexicon.words("relations", "negation") | lexicon.words("relations", "bounds", "always")
    return not always.isdisjoint(line.words[: max(bound.last, bound.clause.stop)])


def _shared(line: Line, bound: Number, number: Number) -> frozenset[str]:
    """What the clause of a number and the sentence of a bound both speak of, but for what they count."""
    return (number.topic & line.topic) - bound.noun - number.noun


def _is_named(line: Line, other: Line, shared: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether a sentence opens with what that of a bound is of, or with its price: "its height", "the fee"."""
    topics = topics_of(lexicon)
    prices, head = topics.of(lexicon.words("relations", "recalled", "prices")), topics.of(other.words[1 : 1 + HEAD])
    return bool(head & shared or (head & prices and line.topic & prices))


def _is_resumed(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a pronoun, or "there", says that a clause goes on about what the sentence before is of."""
    pronouns = lexicon.words("relations", "anaphora", "pronouns")
    there = lexicon.words("relations", "bounds", "there").intersection(line.words[1 : number.clause.stop])
    return bool(there) or not pronouns.isdisjoint(line.words[: number.clause.stop])


def _is_resumed_straight(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether nothing but links stands between a pronoun and a number, or a pronoun opens a sentence that sums up."""
    pronouns, words = lexicon.words("relations", "anaphora", "pronouns"), line.words
    links = lexicon.words("relations", "bounds", "links")
    at = next((at for at in range(number.first - 1, -1, -1) if words[at] not in links), -1)
    summed = lexicon.words("relations", "bounds", "summed").intersection(map(" ".join, pairwise(words)))
    told = bool(summed) and number.quantity.unit is not None
    return words[at] in pronouns or (told and not pronouns.isdisjoint(words[:OPENING]))


def _is_taken_up(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is told as known: "the 15 kilometres", and not "the 340 who were let in"."""
    definite = lexicon.words("relations", "taken_up").intersection(line.words[max(number.first - 1, 0) : number.first])
    relative = lexicon.words("relations", "clauses", "relatives").intersection(
        line.words[number.last : number.last + 1]
    )
    return bool(definite) and not relative


def _are_apart(line: Line, bound: Number, other: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a time, a place, a part or who tells it says that a number is another one than a bound is of."""
    words, own = other.words, range(number.clause.start, number.clause.stop)
    of, these = lexicon.words("relations", "totals", "among"), lexicon.words("relations", "totals", "these")
    pronouns = lexicon.words("relations", "anaphora", "pronouns") | these
    some = line.words[max(bound.first - 2, 0) : bound.first]
    if len(some) > 1 and some[0] in of and some[1] in these:
        return True  # "19 of them ten nights or more"
    if words[0] in of or (words[number.last] in of and words[number.last + 1] in pronouns):
        return True  # "Of these", "1.4 million of it"
    can = lexicon.words("relations", "contrast", "granted")
    able = bound.quantity.bound in (">", ">=") and not can.isdisjoint(line.words[: bound.first])
    takes = lexicon.words("relations", "contrast", "takes")
    room = takes.intersection(words[number.first - 1 : number.first]) - set(line.words)
    if is_norm(other, number, lexicon) or able or room:
        return True  # "can hold more than 60 million", "with room for 1,350"
    told = times_of(line, range(len(line.words)), lexicon), times_of(other, own, lexicon)
    kinds = [{_kind_of(time) for time in each} for each in told]
    if not told[0] & told[1] and (is_earlier(other, own, lexicon) or kinds[0] & kinds[1]):
        return True
    if lexicon.words("relations", "times", "had").intersection(words[own.start : number.first]):
        return True
    if _is_elsewhere(line, other, number, lexicon):
        return True
    contrasts = contrast_of(other, number, False, lexicon) - contrast_of(line, bound, False, lexicon)
    if contrasts - EDGES - these - {ALL, EVER, PAST} or _moods(line, bound, lexicon) != _moods(other, number, lexicon):
        return True
    topics = topics_of(lexicon)
    tools = topics.of(lexicon.words("relations", "sources", "tools"))
    sources = [source_of(*each, lexicon, topics) - tools for each in ((line, bound), (other, number))]
    return all(sources) and sources[0].isdisjoint(sources[1])


def _is_elsewhere(line: Line, other: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a sentence opens with another place, or with something else of its kind: "In Pell", "A rival"."""
    words, named = other.words, titled(other.sentence.text, other.sentence.tokens, 1)
    placed = words[0] in lexicon.words("relations", "bounds", "in") and not _is_extreme(words, lexicon)
    resumed = _is_resumed(other, number, lexicon)
    at = 1 + (words[1] in lexicon.words("relations", "taken_up"))
    new = not topics_of(lexicon).of(words[at : at + 1]) <= line.topic
    others = lexicon.words("relations", "bounds", "elsewhere").intersection(words[: number.first])
    others |= lexicon.words("numbers", "words", "article").intersection(words[:1])
    return bool(others) or (placed and new and (named or (at > 1 and not resumed)))


def _kind_of(time: str) -> str:
    """What a time is one of: a month, a winter; a year where it is only a number."""
    return "year" if time.isdecimal() else time.partition(" ")[0] if time.startswith("month") else time.split()[-1]


def _moods(line: Line, number: Number, lexicon: Lexicon) -> set[str]:
    """How far a number is no fact: a plan, a hope; what is in force is one."""
    plain = lexicon.words("relations", "contrast", "granted") | lexicon.words("relations", "contrast", "demanded")
    return {
        mark.value
        for mark in line.sentence.marks.all("modality")
        if mark.first < number.first and mark.value in MOODS and line.words[mark.first] not in plain
    }
