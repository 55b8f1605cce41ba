"""A share told in words and again, elsewhere, in per cent: "one household in four ... the proportion, 35 per cent"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from factcheck.extraction.modality import modality_of
from factcheck.lexicon import Lexicon
from factcheck.model import ALL, EDGES, Document, Interval, Tie
from factcheck.relations.reading.apart import contrast_of, names_of, source_of
from factcheck.relations.reading.dated import times_told
from factcheck.relations.reading.lines import Line, Number, numbers_of, part_of, term
from factcheck.relations.reading.measured import ANYBODY, PEOPLE, whole_of
from factcheck.relations.reading.times import phase_of
from factcheck.relations.reading.topics import Topics, stem, topics_of
from factcheck.relations.shares.portions import fractions_of, is_fraction

HUNDREDTH = "0.01 0"
"""How per cent become a fraction, as a tie of units tells it: "factor offset"."""

NAMED = 3
"""Words behind a fraction that can name what it is of: "every third dairy farm". Our own choice."""

COVERED = Decimal("0.4")
"""The part of what a percentage is said to be of that has to stand beside the fraction too. Our own choice."""

ENOUGH = 2
"""Stems that both share, one of them more than what they are a share of. Our own choice."""

SLACK = Decimal("0.08")
"""How far off a fraction may be and still be meant by a percentage, as a part of itself. Our own choice."""

QUOTES = ('"', "“", "„", "«")
"""What opens what somebody says."""

CLASS = "="
"""How the stem begins that stands for several words, which say the same of many things."""

PRESENT = 2
"""Tokens behind a percentage that say it is so: "28% at present". Our own choice."""

WHOLE = 12
"""Tokens from "share" to the comma of "the share of the practices that answered, 52%". Our own choice."""

HYPHEN = "-"

LEAD = 4
"""Tokens before a percentage in which it is denied, wished for or called: "the card-only share". Our own choice."""


class Share(NamedTuple):
    """A share, what it is of and the noun of that, and all that is said of it."""

    number: Number
    line: Line
    whole: frozenset[str]
    head: frozenset[str]
    said: frozenset[str]


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each fraction of a text with the one percentage that says it again, unless another one may."""
    topics = topics_of(lexicon)
    fractions = [
        share_of(line, each, lexicon, topics)
        for line in lines
        for each in fractions_of(line, lexicon, topics)
        if not _is_moved(line, each, lexicon)
    ]
    if not fractions:
        return
    percents = [
        share_of(lines[each.line], each, lexicon, topics)
        for each in numbers_of(lines)
        if is_fact(lines[each.line], each, lexicon)
    ]
    for fraction in fractions:
        likely = [each for each in percents if _are_one(fraction, each, lexicon, topics)]
        fits = any(_meet(fraction.number, each.number) for each in likely)
        if len(likely) != 1 or fits:
            continue
        percent = likely[0]
        if _are_all_parts(fraction, percent):
            continue
        rivals = [each for each in fractions if each is not fraction and _are_one(each, percent, lexicon, topics)]
        if not rivals:
            terms = (term(document, "one", fraction.number), term(document, "other", percent.number))
            yield Tie("units", terms, "low", HUNDREDTH)


def _is_moved(line: Line, fraction: Number, lexicon: Lexicon) -> bool:
    """Whether a fraction is how far something went: "a loss of a quarter of our oil", "fell by a third"."""
    by = lexicon.words("grammar", "leaning", "by") | lexicon.words("relations", "totals", "of")
    moves = lexicon.words("relations", "change", "up") | lexicon.words("relations", "change", "down")
    led = fraction.first - 1
    joined = led > 0 and line.words[led] in by
    return joined and (
        line.words[led - 1] in moves or any(mark.last == led for mark in line.sentence.marks.all("change"))
    )


def _are_all_parts(fraction: Share, percent: Share) -> bool:
    """Whether a fraction and the percentages of another sentence are all of one whole: "half", "30% and 20%"."""
    shares = [each.quantity for each in percent.line.numbers if each.quantity.unit_kind == "percent"]
    fellows = sum((each.value or Decimal(0) for each in shares), Decimal(0))
    missed = 100 - 100 * (fraction.number.quantity.value or Decimal(0)) - fellows
    return len(shares) > 1 and abs(missed) <= 1


def is_bounded(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a fraction is only a bound: "fewer than one guest in ten"."""
    bounds = lexicon.words("relations", "orders", "over") | lexicon.words("relations", "orders", "under")
    sides = lexicon.words("relations", "sides", "over") | lexicon.words("relations", "sides", "under")
    hedges = {*bounds, *sides, *lexicon.words("relations", "fractions", "short")}
    return not hedges.isdisjoint(line.words[max(number.first - LEAD, 0) : number.first])


def _meet(fraction: Number, percent: Number) -> bool:
    value, interval = fraction.quantity.value or Decimal(0), percent.quantity.interval
    return Interval(value * (1 - SLACK) * 100, value * (1 + SLACK) * 100).meets(interval)


def share_of(line: Line, number: Number, lexicon: Lexicon, topics: Topics) -> Share:
    light, of = lexicon.words("relations", "fractions", "light"), lexicon.words("relations", "totals", "of")
    named = number.noun
    if number.quantity.unit is None and not named:
        inside = topics.of(line.words[number.first + 1 : number.last - 1])
        named = inside or _named(line, number, lexicon, topics)
    whole = whole_of(line, number, lexicon, topics) - {stem(word) for word in light}
    led = number.last if not of.isdisjoint(line.words[number.last : number.last + 1]) else 0
    head = named or next(filter(None, (topics.of([word]) for word in line.words[led : led + NAMED + 1])), named)
    own = (line.words[at] for at in own_words(line, number, lexicon) if not number.first <= at < number.last)
    now = lexicon.words("relations", "times", "later")
    said = topics.of(word for word in own if word not in light and word not in now) | _bounds(line, number, lexicon)
    return Share(number, line, whole or named, head, said | whole | named)


def _bounds(line: Line, number: Number, lexicon: Lexicon) -> frozenset[str]:
    """What a share is of by a bound: "over 55", "under-18s"."""
    bounds = lexicon.words("relations", "sides", "over") | lexicon.words("relations", "sides", "under")
    own = [line.words[at] for at in own_words(line, number, lexicon) if line.words[at] != HYPHEN]
    return frozenset(f"{one} {other}" for one, other in pairwise(own) if one in bounds and other.isdecimal())


def _begin(line: Line, number: Number, lexicon: Lexicon) -> int:
    """Where what is told begins, behind who tells it: "The chairman, Piet Voss, thinks that", "one finding stands out:
    \""."""
    verbs = lexicon.words("speech", "verbs") | lexicon.words("relations", "sources", "verbs")
    opens = (at for at in range(number.first) if line.words[at] in verbs or line.words[at] in QUOTES)
    return max(opens, default=0)


def own_words(line: Line, number: Number, lexicon: Lexicon) -> range:
    """The tokens of a sentence that speak of a share and of no other one."""
    shares = [each for each in line.numbers if each.quantity.unit_kind == "percent" or is_fraction(each.quantity)]
    joints = {",", ";", *lexicon.words("numbers", "words", "joiner")}
    stops = lexicon.words("relations", "clauses", "stops")
    first = max((at for at in range(number.first) if line.words[at] in stops), default=0)
    first = max((each.last for each in shares if each.last <= number.first), default=first)
    last = min((each.first for each in shares if each.first >= number.last), default=len(line.words))
    if first:  # but not at the comma of "Choirs without a tenor, 35% of the total,"
        first = max((at for at in range(first, number.first - 1) if line.words[at] in joints), default=first)
    first = max(first, _begin(line, number, lexicon))
    if last < len(line.words):
        last = max((at for at in range(number.last, last) if line.words[at] in joints), default=last)
    return range(first, last)


def _named(line: Line, number: Number, lexicon: Lexicon, topics: Topics) -> frozenset[str]:
    """What stands right behind a fraction: the farm of "every third farm", the drivers of "three in ten drivers"."""
    behind = line.words[number.last : number.last + NAMED]
    ends = lexicon.words("relations", "orders", "ends") | topics.stop
    return topics.of(behind[: next((at for at, word in enumerate(behind) if word in ends), len(behind))])


def is_fact(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is a share in per cent that is told as a fact."""
    quantity = number.quantity
    if quantity.unit_kind != "percent" or quantity.value is None or not 0 < quantity.value < 100:
        return False
    start = max(number.first - LEAD, 0)
    opens = lexicon.words("relations", "clauses", "relatives")  # "no surprise where 36% of households"
    lead = line.words[
        max((at for at in range(start, number.first) if line.words[at] in opens), default=start) : number.first
    ]
    denied = lexicon.words("relations", "negation") | lexicon.words("relations", "contrast", "norms")
    now = _is_now(line, number, lexicon) or lead[-1:] == [","]
    real = now or is_taken_up(line, number, lexicon)
    real = real or modality_of(line.sentence, number.first, number.last, number.clause, lexicon) == "fact"
    of = not lexicon.words("relations", "totals", "of").isdisjoint(line.words[number.last : number.last + 1])
    told = quantity.kind == "share" or of
    return told and denied.isdisjoint(lead) and real


def _is_now(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a share is told to be so today, whatever its sentence is of: "by 2030 the share, now 28%, may double"."""
    near = [*line.words[max(number.first - LEAD, 0) : number.first], *line.words[number.last : number.last + PRESENT]]
    return not lexicon.words("relations", "times", "later").isdisjoint(near)


def _is_aside(share: Share, lexicon: Lexicon) -> bool:
    """Whether a share that is so today is told between commas, in a sentence of another time: "the share, now 28%,"."""
    line, number = share.line, share.number
    return "," in line.words[max(number.first - LEAD, 0) : number.first] and _is_now(line, number, lexicon)


def _are_one(fraction: Share, percent: Share, lexicon: Lexicon, topics: Topics) -> bool:
    """Whether a percentage is likely to be of what a fraction is of, and to say the same of it."""
    if fraction.line.place == percent.line.place or are_told_apart(fraction, percent, lexicon):
        return False
    here, there = fraction.said, percent.said
    whole = are_alike(fraction.whole, there) or are_alike(percent.whole, here)
    parted = fraction.whole and percent.whole and not _are_of_one(fraction, percent, topics)
    if parted:
        whole = bool(fraction.head & there) and not _is_led(percent, lexicon)
        if not whole:
            return False
    shared = here & there - _names(fraction, lexicon)
    marked = contrast_of(fraction.line, fraction.number, False, lexicon)
    marked ^= contrast_of(percent.line, percent.number, False, lexicon)
    lines = (fraction.line.words, percent.line.words)
    shared |= {word for word in marked if all(word in words for words in lines)}  # "second homes"
    if parted and all(word.startswith(CLASS) for word in shared - fraction.head):
        return False  # "a household spends 36% of its income", and "a fifth of all flats cost 7"
    people = whole and not (fraction.whole | percent.whole) & shared
    named = _is_named(fraction, percent, lexicon, topics)
    taken_up = is_taken_up(percent.line, percent.number, lexicon)
    part = part_of(percent.line, percent.number)
    part = range(max(part.start, _begin(percent.line, percent.number, lexicon)), part.stop)
    of = topics.of(percent.line.words[at] for at in part) & there
    covered = named or taken_up or len(of & here) >= COVERED * len(of - (percent.whole - here))
    return covered and len(shared) + people + (named or taken_up) >= ENOUGH


def _is_named(fraction: Share, percent: Share, lexicon: Lexicon, topics: Topics) -> bool:
    """Whether a percentage has a name that takes its fraction up: "the vacancy rate, now 48%," and "a cancellation rate
    of 18%", all of which the fraction is told to be; or "the share of tenants in arrears, 22%", of which it is told:
    nobody puts a share of which nothing was told into an aside."""
    words, at = percent.line.words, percent.number.first - 1
    joints = lexicon.words("relations", "fractions", "again") | lexicon.words("relations", "times", "later")
    joints |= lexicon.words("relations", "totals", "of") | lexicon.words("relations", "change", "apposing")
    joints |= lexicon.words("relations", "fractions", "standing")
    while at > 0 and words[at] in joints:
        at -= 1
    shares, the = (
        lexicon.words("relations", "fractions", "shares"),
        lexicon.words("relations", "change", "definite"),
    )
    numbers = lexicon.words("relations", "fractions", "counts")  # "the number of those who want to stop, 35%"
    start = next((first for first in range(at, max(at - WHOLE, 0), -1) if words[first] in shares), 0)
    if start == at:
        return bool(called := topics.of(_noun_phrase(words[:at], lexicon))) and called <= fraction.said
    start = start or next((first for first in range(at - 1, max(at - WHOLE, 0), -1) if words[first] in numbers), 0)
    aside = words[at + 1] == "," and not the.isdisjoint(words[start - 1 : start])
    return bool(start) and aside and bool(topics.of(words[start + 1 : at + 1]) & fraction.said)


def _noun_phrase(words: Sequence[str], lexicon: Lexicon) -> Sequence[str]:
    """The last words, up to what determines them: "card-only" of "the card-only"."""
    the = lexicon.words("relations", "orders", "determiners") | lexicon.words("relations", "change", "definite")
    near = words[-LEAD:]
    return near[max((at + 1 for at, word in enumerate(near) if word in the), default=len(near) - 1) :]


def _is_led(share: Share, lexicon: Lexicon) -> bool:
    """Whether a sentence opens with whom its share is of: "Among children, 35%"."""
    return not lexicon.words("relations", "totals", "among").isdisjoint(share.line.words[:1])


def _are_of_one(fraction: Share, percent: Share, topics: Topics) -> bool:
    """Whether two shares are of one thing: a class of words alone, "the import bill" and "the price", doesn't make it
    one."""
    both = fraction.whole & percent.whole
    classed = bool(both) and all(word.startswith(CLASS) for word in both) and not fraction.head & percent.head
    classed = classed and not both & topics.of(set(fraction.line.words).intersection(percent.line.words))
    return are_alike(fraction.whole, percent.whole) and not classed


def is_taken_up(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """ "The 75 per cent who voted for it", "the 25% of children who are overweight": told before."""
    words = line.words
    relatives = lexicon.words("relations", "clauses", "relatives")
    the = lexicon.words("relations", "totals", "definite").intersection(words[number.first - 1 : number.first])
    of = not lexicon.words("relations", "totals", "of").isdisjoint(words[number.last : number.last + 1])
    return bool(the) and not relatives.isdisjoint(words[number.last : number.last + 1 + (NAMED + 1) * of])


def are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    people = PEOPLE | ANYBODY
    return bool(one & other) or bool(one & people and other & ANYBODY) or bool(one & ANYBODY and other & people)


def _names_of(share: Share, lexicon: Lexicon) -> frozenset[str]:
    """The names that stand before a share, but for those of who tells it, or between it and the next comma."""
    said = range(_begin(share.line, share.number, lexicon), part_of(share.line, share.number).stop)
    return names_of(share.line, share.number._replace(clause=said), lexicon)


def _names(share: Share, lexicon: Lexicon) -> frozenset[str]:
    names = tuple(_names_of(share, lexicon))
    return frozenset(word for word in share.said if word.startswith(names))


def are_told_apart(fraction: Share, percent: Share, lexicon: Lexicon) -> bool:
    """Whether names, times, words or who tells them tell two shares apart."""
    first, second = sorted((fraction, percent), key=lambda each: each.line.place)
    loose = lexicon.words("relations", "fractions", "loose")
    loose |= lexicon.words("relations", "contrast", "wide") | {ALL}
    marks = [contrast_of(each.line, each.number, False, lexicon) - loose for each in (first, second)]
    subsets = [_subsets(each.line, lexicon) for each in (first, second)]
    both, topics = first.said & second.said, topics_of(lexicon)  # "living abroad", and foreign
    apart = marks[0] ^ marks[1]
    apart = frozenset(word for word in apart if not all(word in each.line.words for each in (first, second)))
    parted = any(not topics.of([word]) & both for word in subsets[0] ^ subsets[1])
    if parted or (apart if apart >= EDGES else apart - EDGES) or _are_elsewhere(first, second, lexicon):
        return True
    spells = [_spells(each, lexicon) for each in (first, second)]
    if spells[0] and spells[1] and not spells[0] & spells[1]:
        return True
    named = _names_of(percent, lexicon)
    if named and not any(word.startswith(tuple(named)) for word in fraction.line.words):
        return True
    times = [times_told(each.line, each.number, frozenset(), lexicon) for each in (first, second)]
    if _is_aside(second, lexicon):
        times = times[:1] * 2
    if times[1] and not times[0] & times[1] and (times[0] or any(map(_is_dated, times[1]))):
        return True
    if len({phase_of(each.line, each.number, lexicon) == "earlier" for each in (first, second)}) > 1:
        return True
    sources = [source_of(each.line, each.number, lexicon, topics) for each in (first, second)]
    return bool(sources[0] and sources[1] and not sources[0] & sources[1])


def _are_elsewhere(first: Share, second: Share, lexicon: Lexicon) -> bool:
    """Whether both name what kind of place they are of, and no common one: "in the town", "across the country"."""
    places, own = lexicon.words("relations", "fractions", "places"), part_of(second.line, second.number)
    here = {stem(word) for word in places.intersection(first.line.words)}
    there = {stem(word) for word in places.intersection(second.line.words[: own.stop])}
    return bool(here and there) and here.isdisjoint(there)


def _spells(share: Share, lexicon: Lexicon) -> frozenset[str]:
    """The days and lengths of time that a share is told of: "once a week", "within five years", "on Monday"."""
    line, part = share.line, range(part_of(share.line, share.number).stop)
    words = lexicon.words("relations", "orders", "spells")
    days = {line.words[mark.first] for mark in line.sentence.marks.all("weekdays") if mark.first in part}
    lengths = {
        f"{each.quantity.value} {each.quantity.unit}"
        for each in line.numbers
        if each.quantity.unit_kind == "time" and each.first in part
    }
    return frozenset({*days, *lengths, *(f"1 {line.words[at]}" for at in part if line.words[at] in words)})


def _subsets(line: Line, lexicon: Lexicon) -> frozenset[str]:
    """The words of a sentence that tell some of a whole from the rest: "of the women", "under 20 square metres"."""
    some, starts = lexicon.words("relations", "fractions", "some"), {each.first for each in line.numbers}
    bounds = lexicon.words("relations", "sides", "over") | lexicon.words("relations", "sides", "under")
    return frozenset(
        word
        for at, word in enumerate(line.words)
        if word in some and (word not in bounds or not starts.isdisjoint((at, at + 1)) or _is_bound(line, at))
    )


def _is_bound(line: Line, at: int) -> bool:
    """Whether a bound is written with a hyphen: "under-18s"."""
    behind = line.words[at + 1 : at + 3]
    return behind[:1] == [HYPHEN] and behind[1:] != [] and behind[1].isdecimal()


def _is_dated(time: str) -> bool:
    return any(map(str.isdigit, time))
