"""So much for one of many, how many there are, and all of it together, where sentences stand between the three."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import product

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.rates.per_head import is_per_head
from factcheck.relations.rates.rates import COUNT, SHARED, YEARLY, Rate, are_apart, measure, rates_in, sized, spell_of
from factcheck.relations.reading.lines import Line, Number, numbers_of, term
from factcheck.relations.reading.times import times_of
from factcheck.relations.reading.topics import Topics, topics_of

FAR = 20
"""Sentences around an amount for each in which their number and the total can stand. Our own choice."""

LED = 10
"""Tokens between "every household" and what it uses. Our own choice."""

NAMED = 2
"""Tokens behind "every" in which that what there is one of is named: "every second-hand car". Our own choice."""

OF_THE = 3
"""Tokens before "40,000 households" in which "each of the" makes them what an amount is for. Our own choice."""

MANY = 20
"""From how many on a number of things is one to multiply by. Our own choice."""

SHARING = 2
"""Stems that a total which isn't called one shares with the amount for each. Our own choice."""

LISTED = 6
"""Tokens from the first of a list of parts to the second. Our own choice."""

BOTH = 2
"""Ties that make three numbers of one thing."""

SHORT, FEW = 30, 60
"""Sentences and numbers of a short text. Our own choice; keeps the time linear."""

ROUGHLY = Decimal("0.05")
"""How far off a total may be that a rate and a number of its like make. Our own choice."""

TIME, ROADS = "time", frozenset({"length", "volume"})
"""What is of all: kilometres an hour, and litres for a hundred kilometres."""

LIKELY = Decimal("1.6")
"""How many times too much or too little a total may be and still be meant as one. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each amount for one of many with how many they are and the one total that it can come to."""
    topics, rows = topics_of(lexicon), lexicon.tables["relations"]["capita"]
    for line in lines:
        for at, number in enumerate(line.numbers):
            if not _is_amount(number, lexicon) or is_per_head(line, number, rows):
                continue
            before = line.numbers[at - 1].last if at else 0
            counts = list(_counts(lines, line, number, before, lexicon, topics))
            if len({each.quantity.value for each in counts}) == 1:
                yield from _tied(document, lines, number, counts[0], lexicon, topics)
    if len(lines) <= SHORT and sum(len(line.numbers) for line in lines) <= FEW:
        for line in lines:
            for rate in rates_in(line, lexicon, topics):
                yield from _scattered(document, lines, rate, lexicon, topics)


def _scattered(
    document: Document, lines: list[Line], rate: Rate, lexicon: Lexicon, topics: Topics
) -> Iterator[Tie]:  # fmt: skip
    """A rate with a number of what it is for each of and a total, all of one thing, where no other two of a short text
    make it: "125 residents per square kilometre" of 272,000 on 3,200."""
    if rate.per in (COUNT, TIME) or {rate.each, rate.per} <= ROADS:
        return
    every = [each for each in numbers_of(lines) if each != rate.number]
    every = [each for each in every if not _opens_list(lines[each.line], each, lexicon)]
    others = [each for each in every if each.line != rate.number.line]
    counts, totals = (
        [(each, size) for each in every if (size := sized(each, what, lexicon, topics)) is not None]
        for what in (rate.per, rate.each)
    )
    bare = [each for each in others if each.quantity.unit is None]
    found = []
    for (count, one), (total, other) in product(counts, totals):
        made = (rate.number.quantity.value or 0) * (count.quantity.value or 0) * rate.factor * one / other
        told = total.quantity.value or Decimal(0)
        if any(abs(made - (each.quantity.value or 0)) <= made * ROUGHLY for each in (total, *bare)):
            return
        if rate.number.line in (count.line, total.line):
            continue  # which a sentence that tells a rate with one of them may bear out, and no more
        apart = any(are_apart(each, rate.number, lines, lexicon) for each in (count, total))
        if made / LIKELY < told < made * LIKELY and _are_of_one(rate.number, count, total) and not apart:
            found.append((count, total, rate.factor * one / other))
    if len(found) == 1:
        count, total, factor = found[0]
        terms = (term(document, "rate", rate.number), term(document, "quantity", count), term(document, "total", total))
        yield Tie("rate", terms, "low", str(factor))


def _opens_list(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a count is the first of a list of parts, and not all there are: "41 nests in boxes, 12 in barns"."""
    behind = next((each for each in line.numbers if each.first >= number.last), None)
    if number.quantity.unit_kind != COUNT or behind is None or behind.quantity.unit is not None:
        return False
    gap, joints = line.words[number.last : behind.first], lexicon.words("numbers", "words", "joiner") | {","}
    return len(gap) <= LISTED and not joints.isdisjoint(gap[-1:]) and behind.quantity.kind == "level"


def _are_of_one(rate: Number, count: Number, total: Number) -> bool:
    """Whether words tie a rate, what it is for each of and a total: one of them to both others. What is counted is tied
    to its rate by its noun: "23,000 francs per pupil", of 14,000 pupils."""
    ties = (total.topic & rate.topic, total.topic & count.topic, count.noun or count.topic & rate.topic)
    return sum(map(bool, ties)) >= BOTH


def _is_amount(number: Number, lexicon: Lexicon) -> bool:
    quantity = number.quantity
    per = (quantity.unit or "").partition(" per ")[2]
    level = quantity.value is not None and quantity.value > 0 and not number.slashed
    return level and quantity.unit_kind in (*SHARED, "rate") and per in lexicon.words("relations", "rates", "spells")


def _counts(
    lines: list[Line], line: Line, number: Number, before: int, lexicon: Lexicon, topics: Topics
) -> Iterator[Number]:  # fmt: skip
    """How many there are of what an amount is for each of: of "every trip", of "each of them"."""
    start = max(before, number.first - LED)
    each, ones = lexicon.words("relations", "rates", "each_one"), lexicon.words("relations", "rates", "ones")
    opens, taken_up = lexicon.words("relations", "clauses", "stops"), lexicon.words("relations", "shares", "taken_up")
    near = lines[max(line.place - FAR, 0) : line.place + FAR + 1]
    last = next((one for one in reversed(line.numbers) if one.last <= number.first), None)
    if last is not None and _is_many(last) and each.intersection(line.words[max(last.first - OF_THE, 0) : last.first]):
        yield last
        return
    for at in range(start, number.first - 1):
        word, behind = line.words[at], line.words[at + 1 : min(at + 1 + NAMED, number.first)]
        if word in lexicon.words("relations", "rates", "each") and taken_up.intersection(behind):
            told = [one for other in lines[max(line.place - 1, 0) : line.place + 1] for one in other.numbers]
            told = [one for one in told if (one.line, one.first) < (line.place, at) and _is_many(one)]
            yield from told[-1:]
            return
        if word in each or (word in ones and (at == 0 or line.words[at - 1] in opens)):
            nouns = topics.of(behind)
            yield from (one for other in near for one in other.numbers if one.noun & nouns and _is_many(one))
            return


def _is_many(number: Number) -> bool:
    quantity = number.quantity
    counted = quantity.unit_kind == "count" and " per " not in (quantity.unit or "") and quantity.kind != "change"
    return counted and quantity.value is not None and quantity.value >= MANY


def _tied(
    document: Document, lines: list[Line], rate: Number, count: Number, lexicon: Lexicon, topics: Topics
) -> Iterator[Tie]:  # fmt: skip
    base, _, per = (rate.quantity.unit or "").partition(" per ")
    each, factor = measure(base, lexicon, topics)
    made = (rate.quantity.value or Decimal(0)) * (count.quantity.value or Decimal(0)) * factor
    spell = per or spell_of(lines[rate.line], rate, lexicon)
    found = []
    for line in lines[max(rate.line - FAR, 0) : rate.line + FAR + 1]:
        for number in line.numbers:
            unit, _, over = (number.quantity.unit or "").partition(" per ")
            if number is rate or not _is_amount(number, lexicon) or ({spell, over} - {"", YEARLY} and spell != over):
                continue
            what, size = measure(unit, lexicon, topics)
            told = (number.quantity.value or Decimal(0)) * size
            likely = what == each and made / LIKELY < told < made * LIKELY
            if likely and (_is_total(lines, number, rate, lexicon) or _is_only(lines, number, rate)):
                found.append((number, factor / size))
    if len(found) == 1:
        total, way = found[0]
        terms = (term(document, "rate", rate), term(document, "quantity", count), term(document, "total", total))
        yield Tie("rate", terms, "low", str(way))


def _is_only(lines: list[Line], number: Number, rate: Number) -> bool:
    """Whether a short text tells no third number in the unit of two."""
    base = (number.quantity.unit or "").partition(" per ")[0]
    same = [each for line in lines for each in line.numbers if (each.quantity.unit or "").partition(" per ")[0] == base]
    return len(lines) <= SHORT and set(same) <= {number, rate}


def _is_total(lines: list[Line], number: Number, rate: Number, lexicon: Lexicon) -> bool:
    """Whether a number is told as all of something, or of what an amount for each is; and of no other year."""
    line, home = lines[number.line], lines[rate.line]
    summed = lexicon.words("relations", "rates", "sums").intersection(line.words[number.clause.start : number.last + 3])
    years = [
        {time for time in times_of(each, range(len(each.words)), lexicon) if time.isdecimal()} for each in (line, home)
    ]
    return bool(summed or len(number.topic & rate.topic) >= SHARING) and (
        not all(years) or not years[0].isdisjoint(years[1])
    )
