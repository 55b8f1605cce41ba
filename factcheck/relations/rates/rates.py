"""So much of one thing for each of another, with both: a price and a quantity, a speed and a time, pupils a teacher."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.rates.per_head import MANY
from factcheck.relations.reading.lines import Line, Number, term
from factcheck.relations.reading.times import is_present, order, when_of
from factcheck.relations.reading.topics import Topics, topics_of

NEXT = 1
"""Sentences from a rate to what it comes to. Our own choice."""

AVERAGED = 5
"""Tokens between "average" and its number. Our own choice."""

PHRASE = 6
"""Tokens between a total and what it is shared out among: "74 million dinars to 5,600 firms". Our own choice."""

AT = 3
"""Tokens between so many of something and their price: "860 seats at just £7.50". Our own choice."""

REACH = 8
"""Tokens from a rate to what it is for each of: "£22 for each of its 1.3 million residents". Our own choice."""

COUNT = "count"

SHARED = ("currency", "mass", "volume", "energy")
"""The kinds of units of what each of many gets, pays or uses."""

YEARLY = "year"


SPELL = 5
"""Tokens behind an amount in which "of water a day" stands. Our own choice."""


class Rate(NamedTuple):
    """So many `each` for one `per`, both by dimension, or by stem for what is counted, or a count of anything.

    `factor` brings the number to the first unit of `each` for one first unit of `per`.
    """

    number: Number
    each: str
    per: str
    factor: Decimal


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each rate with the total and the quantity it is of; `about` is the factor from their product to the total."""
    topics = topics_of(lexicon)
    for line in lines:
        for rate in rates_in(line, lexicon, topics):
            yield from _tied(document, lines, rate, lexicon, topics)
        for number in line.numbers:
            if _is_average(line, number, lexicon):
                yield from _averaged(document, lines, number, lexicon, topics)


def rates_in(line: Line, lexicon: Lexicon, topics: Topics) -> Iterator[Rate]:
    """The rates of a line."""
    for number in line.numbers:
        quantity = number.quantity
        if quantity.value is None or quantity.value <= 0 or quantity.kind == "change" or number.slashed:
            continue
        if quantity.unit_kind in ("percent", "percentage point", "multiple", "temperature"):
            continue
        above, _, below = _split(quantity.unit or "", lexicon)
        if below in lexicon.words("relations", "rates", "one"):
            below = _counted_in(line, range(number.last, number.last + REACH))  # "for every one of the 500 members"
        if below in ("", YEARLY) and (owner := _shared_out(line, number, lexicon)):
            below = owner  # "costs each of its 600 members $14 a year"
        if not below:
            below = _behind(line, number, lexicon) or _before(line, number, lexicon) or _priced(line, number, lexicon)
        if below:
            each, one = measure(above, lexicon, topics)
            per, other = (COUNT, Decimal(1)) if below == COUNT else measure(below, lexicon, topics)
            if each != per and (each or below == COUNT):
                yield Rate(number, each, per, one / other)


def spell_of(line: Line, rate: Number, lexicon: Lexicon) -> str:
    """The day of "210 litres of water a day", which stands apart from the amount."""
    behind = line.words[rate.last : rate.last + SPELL]
    of, articles = lexicon.words("relations", "totals", "of"), lexicon.words("numbers", "words", "article")
    spells = lexicon.words("relations", "rates", "spells")
    if of.isdisjoint(behind[:1]):
        return ""
    return next((two for one, two in pairwise(behind) if one in articles and two in spells), "")


def _split(unit: str, lexicon: Lexicon) -> tuple[str, str, str]:
    knots = lexicon.tables["relations"]["rates"]["named"].get(unit)
    return (knots or unit).partition(" per ")


def _behind(line: Line, number: Number, lexicon: Lexicon) -> str:
    """What stands behind "£35 each", "£22 for each of its residents", "18 pupils to a teacher": a noun, or a count."""
    words = line.words[number.last : number.last + REACH]
    if not lexicon.words("relations", "rates", "each").isdisjoint(words[:1]):
        return COUNT
    joint = not lexicon.words("relations", "rates", "joints").isdisjoint(words[:1])
    if joint and not lexicon.words("relations", "rates", "every").isdisjoint(words[1:2]):
        if owner := _counted_in(line, range(number.last, number.last + REACH)):
            return owner  # "to each of the country's 240,000 pupils"
        stop = lexicon.words("relations", "stop")
        compound = next((each for each in line.numbers if each.first == number.last + 2), None)
        named = words[2:] if compound is None else words[compound.last - number.last :]  # "for a four-man team"
        return next((word for word in named if word.isalpha() and word not in stop), COUNT)
    return ""


def _counted_in(line: Line, where: range) -> str:
    """What is counted among some tokens, where that is one thing."""
    told = [each for each in line.numbers if each.first in where and "-" not in line.words[each.first : each.last]]
    found = [each.quantity.unit or "" for each in told]  # but for "a two-room flat"
    counted = [each for each in told if each.quantity.unit_kind == COUNT]
    return found[0] if len(found) == len(counted) == 1 else ""


def _shared_out(line: Line, number: Number, lexicon: Lexicon) -> str:
    """The members of "each of its 600 members pays $14"."""
    before = [each for each in line.numbers if 0 <= number.first - each.last <= AT]
    if number.quantity.unit_kind not in SHARED or len(before) != 1 or before[0].quantity.unit_kind != COUNT:
        return ""
    led = line.words[max(before[0].first - PHRASE, 0) : before[0].first]
    each, ofs = lexicon.words("relations", "rates", "each"), lexicon.words("relations", "totals", "of")
    told = any(one in each and other in ofs for one, other in pairwise(led))
    return (before[0].quantity.unit or "") if told and "," not in line.words[before[0].last : number.first] else ""


def _before(line: Line, number: Number, lexicon: Lexicon) -> str:
    """The teacher of "one teacher for every 24 pupils"; a count where nothing is named."""
    words = line.words[max(number.first - PHRASE, 0) : number.first]
    joints, every = lexicon.words("relations", "rates", "joints"), lexicon.words("relations", "rates", "every")
    if len(words) < 3 or words[-1] not in every or words[-2] not in joints:
        return ""
    one = lexicon.words("relations", "rates", "one")
    if words[-3] in one:
        return COUNT
    return words[-3] if not one.isdisjoint(words[:-3]) else ""


def _priced(line: Line, price: Number, lexicon: Lexicon) -> str:
    """ "860 seats at £7.50": a count, where a price stands behind so many of something."""
    if price.quantity.unit_kind != "currency":
        return ""
    sold = [each for each in line.numbers if 0 < price.first - each.last <= AT and each.quantity.unit_kind == "count"]
    at = lexicon.words("relations", "rates", "at")
    return COUNT if sold and not at.isdisjoint(line.words[sold[-1].last : price.first]) else ""


def measure(unit: str, lexicon: Lexicon, topics: Topics) -> tuple[str, Decimal]:
    """What a unit measures, and how many of the first unit of that it is: a dimension, a currency, a stem."""
    kinds = lexicon.tables["relations"]["convert"]
    row = kinds.get(unit)
    if row is not None:
        return str(row[0]), Decimal(row[1])
    coin, minor, _ = unit.partition("-")
    if len(coin) == 3 and coin.isupper():
        return coin, Decimal(1) / (100 if minor else 1)
    head, _, rest = unit.partition(" ")
    if rest and head.replace(",", "").isdecimal():  # "8 litres per 100 kilometres"
        what, one = measure(rest if rest not in kinds and rest[-1:] != "s" else rest.removesuffix("s"), lexicon, topics)
        return what, one * Decimal(head.replace(",", ""))
    nouns = sorted(topics.of(unit.split()[-1:]))
    return (nouns[0] if nouns else unit), Decimal(1)


def shortened(factor: Decimal, rate: Number, total: Number, lexicon: Lexicon) -> Iterator[Decimal]:
    """The factor from a rate to its total; first as it is where both are in one unit, the one shortened, where that may
    be: "1,318 nautical miles", "33 miles a day"."""
    units = [(each.quantity.unit or "").partition(" per ")[0] for each in (rate, total)]
    if units[0] != units[1] and units[0].split()[-1:] == units[1].split()[-1:] != []:
        one, other = (measure(unit, lexicon, topics_of(lexicon))[1] for unit in units)
        yield factor * other / one
    yield factor


def sized(number: Number, what: str, lexicon: Lexicon, topics: Topics) -> Decimal | None:
    """The factor of a number that measures this; None where it doesn't."""
    quantity = number.quantity
    if quantity.value is None or quantity.value <= 0 or quantity.kind == "change" or number.slashed:
        return None
    if what == COUNT:
        return Decimal(1) if quantity.unit_kind == "count" and " per " not in (quantity.unit or "") else None
    base, _, per = (quantity.unit or "").partition(" per ")
    if not base or per not in lexicon.words("relations", "rates", "spells"):
        return None  # a total of a day is one too
    found, factor = measure(base, lexicon, topics)
    return factor if found == what else None


def _tied(document: Document, lines: list[Line], rate: Rate, lexicon: Lexicon, topics: Topics) -> Iterator[Tie]:
    """The total and the quantity, where one sentence, or the one beside it, holds just one of each."""
    home = rate.number.line
    if not lexicon.words("relations", "rates", "loans").isdisjoint(lines[home].words):
        return  # what is paid back has interest on it
    wages = rate.per == "time" and rate.each != "length"  # an hour's price holds of many things
    for near in (
        [[lines[home]]]
        if wages
        else ([lines[home]], lines[home : home + NEXT + 1], lines[max(home - NEXT, 0) : home + 1])
    ):
        numbers = [each for line in near for each in line.numbers if each != rate.number and not ends_list(line, each)]
        sizes = [(each, factor) for each in numbers if (factor := sized(each, rate.each, lexicon, topics)) is not None]
        counts = [
            (each, factor)
            for each in numbers
            if (factor := sized(each, rate.per, lexicon, topics)) is not None and each not in [one for one, _ in sizes]
        ]
        if (
            rate.per == COUNT and rate.number.quantity.unit_kind in (COUNT, None) and not sizes and len(counts) == 2
        ):  # "one for every 24 children", of 612 pupils
            counts.sort(key=lambda each: each[0].quantity.value or 0)
            sizes = [counts.pop()]
            if _is_each(lines[home], rate.number, lexicon) and _place(sizes[0][0]) < _place(rate.number):
                return  # "in three summers, nine huts with room for 6 walkers each"
        others = [
            each for each in numbers if sized(each, COUNT, lexicon, topics) and each not in [one for one, _ in counts]
        ]
        if not sizes and len(counts) == len(others) == 1 and rate.number.quantity.unit_kind == COUNT:
            sizes = [(others[0], Decimal(1))]  # "28 beds and four nurses, seven patients to a nurse"
        if len(sizes) == 1 and len(counts) == 1 and not _is_of_people(rate, counts[0][0], lexicon):
            (total, one), (quantity, other) = sizes[0], counts[0]
            if not _are_of_one(lines, rate.number, quantity, total, lexicon) or _has_rest(lines[home], rate, lexicon):
                return
            if is_made_by_another(lines[home], rate.number, quantity, total, rate.factor * other / one):
                return
            sure = len(near) == 1 and len(numbers) == 2 and (rate.per != "time" or rate.each == "length")
            if not sure and " per " not in (total.quantity.unit or "") and spell_of(lines[home], rate.number, lexicon):
                return  # "150 litres of water a day" come to so much a day, and not to a lake
            for factor in shortened(rate.factor * other / one, rate.number, total, lexicon):
                yield _tie(document, rate, total, quantity, factor, "medium" if sure else "low")
            return
        if sizes and counts:
            return  # several of each: nothing says which


def _are_of_one(lines: list[Line], rate: Number, quantity: Number, total: Number, lexicon: Lexicon) -> bool:
    """Whether a rate, a quantity and a total can be of one thing at one time: a number that another sentence tells has
    a word in common with the others, or takes them up, and so many of a kind aren't made of as many of it."""
    if quantity.noun & total.noun:
        return False  # "5,100 beds, one for every five students", and a hall with 400 beds
    per = (rate.quantity.unit or "").partition(" per ")[2]
    if per and per == (total.quantity.unit or "").partition(" per ")[2] and quantity.quantity.unit_kind == "time":
        return False  # "for twelve weeks between four and 14 days a month"
    if _is_each(lines[rate.line], rate, lexicon) and not _precede(lines[rate.line], rate, quantity, total, lexicon):
        return False
    for number in (quantity, total):
        if number.line == rate.line:
            continue
        line, home = lines[number.line], lines[rate.line]
        if are_apart(number, rate, lines, lexicon):
            return False
        later = max(line, home, key=lambda each: each.place)
        goes_on = lexicon.words("relations", "anaphora").intersection(later.words[:PHRASE])
        if not (goes_on or line.topic & home.topic):
            return False
    return True


def _place(number: Number) -> tuple[int, int]:
    return number.line, number.first


def _is_each(line: Line, rate: Number, lexicon: Lexicon) -> bool:
    """Whether "each" stands right behind a rate."""
    return not lexicon.words("relations", "rates", "each").isdisjoint(line.words[rate.last : rate.last + 1])


def _precede(line: Line, rate: Number, quantity: Number, total: Number, lexicon: Lexicon) -> bool:
    """Whether a quantity is what "each" takes up, and a total before it in its sentence is of these: not "900 pies,
    nine each, and 64 loaves", nor "paid $2 million in damages and sowed 40 million seeds at 2 cents each"."""
    at = lexicon.words("relations", "rates", "at")
    if quantity.line == line.place and quantity.first > rate.last:
        return not at.isdisjoint(line.words[max(rate.first - AT, 0) : rate.first])
    told_before = total.line == quantity.line == line.place and total.last <= quantity.first
    parts = lexicon.words("relations", "clauses", "parts") | lexicon.words("relations", "clauses", "joints")
    return not told_before or parts.isdisjoint(line.words[total.last : quantity.first])


def _has_rest(line: Line, rate: Rate, lexicon: Lexicon) -> bool:
    """Whether something of a total is left beside what a rate comes to: "$12,000 for each of the 32, and the rest"."""
    rest, definite = lexicon.words("relations", "totals", "left"), lexicon.words("relations", "totals", "definite")
    return any(one in definite and two in rest for one, two in pairwise(line.words[rate.number.last :]))


def ends_list(line: Line, number: Number) -> bool:
    """Whether a number is the last of "210, 190 and 230 miles", and so no total."""
    before = [each for each in line.numbers if number.first - each.last == 1]
    return bool(before) and before[0].quantity.unit is None and before[0].quantity.value is not None


def _is_of_people(rate: Rate, people: Number, lexicon: Lexicon) -> bool:
    """Whether it is an amount a head of a population, which has a rule of its own."""
    heads = lexicon.words("relations", "capita", "per")
    below = (rate.number.quantity.unit or "").rpartition(" per ")[2]
    return below in heads and (people.quantity.value or 0) >= MANY


def _is_average(line: Line, number: Number, lexicon: Lexicon) -> bool:
    before = line.words[max(number.first - AVERAGED, 0) : number.first]
    level = number.quantity.value is not None and number.quantity.kind != "change"
    money = number.quantity.unit_kind == "currency"
    return level and money and not lexicon.words("relations", "averages").isdisjoint(before)


def _averaged(
    document: Document, lines: list[Line], average: Number, lexicon: Lexicon, topics: Topics
) -> Iterator[Tie]:  # fmt: skip
    """An average with a total and how many it is shared out among, side by side: "74 million dinars to 5,600 firms"."""
    each, factor = measure(average.quantity.unit or "", lexicon, topics)
    near = range(max(average.line - 2 * NEXT, 0), average.line + NEXT + 1)
    sums = lexicon.words("relations", "rates", "sums")
    for line in lines:
        for one, other in pairwise(line.numbers):
            if average in (one, other) or other.first - one.last > PHRASE:
                continue
            if line.place not in near and sums.isdisjoint(line.words[one.last : other.first]):
                continue  # "36 drivers a total of £7,200" holds from afar
            for total, quantity in ((one, other), (other, one)):
                if _is_fellow(line, average, total):
                    continue
                size, count = sized(total, each, lexicon, topics), sized(quantity, COUNT, lexicon, topics)
                if size is not None and count is not None:
                    rate = Rate(average, each, COUNT, factor)
                    yield _tie(document, rate, total, quantity, factor / size, "low")


def _is_fellow(line: Line, average: Number, total: Number) -> bool:
    """Whether a number is another average, told in one list with the first: "€41 in spring and €44 in autumn"."""
    alike = total.quantity.unit == average.quantity.unit
    return average.line == line.place and alike and average.last <= total.first


def _tie(document: Document, rate: Rate, total: Number, quantity: Number, factor: Decimal, confidence: str) -> Tie:
    terms = (term(document, "rate", rate.number), term(document, "quantity", quantity), term(document, "total", total))
    return Tie("rate", terms, confidence, str(factor))


def is_made_by_another(line: Line, rate: Number, quantity: Number, total: Number, factor: Decimal) -> bool:
    """Whether a bare number in the sentence of a rate makes the total right: "eleven clubs applied and seven will get
    £500 each, £3,500 in all"."""
    value, whole = (rate.quantity.value or Decimal(0)) * factor, total.quantity.value
    bare = [each for each in line.numbers if each.quantity.unit is None and each not in (rate, quantity, total)]
    return any(each.quantity.value is not None and each.quantity.value * value == whole for each in bare)


def are_apart(one: Number, other: Number, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether two numbers are told of different times: what is so "now" may be told without a word of time too."""
    if order(one, other, lines, lexicon) is None:
        return False
    then, now = (when_of(lines[each.line], each, lexicon) for each in (one, other))
    if any(is_present(each) for each in (then, now)):
        return False  # "Each cow gave 7,500 litres last year. The yearly intake is 9.3 million"
    dated = (then.year, now.year, then.offset, now.offset) != (None,) * 4
    later = lines[(one if then.phase else other).line]
    present = not lexicon.words("relations", "times", "present").isdisjoint(later.words)
    return dated or {then.phase, now.phase} != {"later", None} or not present
