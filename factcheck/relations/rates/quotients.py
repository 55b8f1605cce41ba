"""An amount for each of some with the total and the count that it is the quotient of, wherever a text tells these:
"eighteen boats", "they landed 1,260 tonnes", "70 tonnes, the average landing per boat"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations, product
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.averages.means import are_of_its_days, is_held_against, is_of_their_time
from factcheck.relations.rates.rates import are_apart, ends_list, is_made_by_another, measure, sized, spell_of
from factcheck.relations.reading.candidates import Made, candidates, is_near, stands_out
from factcheck.relations.reading.lines import Line, Number, is_norm, part_of, term
from factcheck.relations.reading.measured import ANYBODY, PEOPLE
from factcheck.relations.reading.stated import MEASURED
from factcheck.relations.reading.times import times_of
from factcheck.relations.reading.topics import topics_of

NEAR = 6
"""Tokens behind an amount in which it is said what it is for each of. Our own choice."""

SPELL = 2
"""Tokens behind "35 litres a head" in which it is said for how long: "each day". Our own choice."""

LED, BEHIND = 7, 4
"""Tokens before and behind a number in which it is said to be an average. Our own choice."""

PHRASE = 6
"""Tokens between a total and how many it is shared out among: "36 goals in their 15 games". Our own choice."""

NEXT = 1
"""Sentences from an average that leaves out what it counts to its total. Our own choice."""

LEAST = 2
"""How many there are at least where they stand right beside their total. Our own choice."""

NAMED = 3
"""Tokens behind "each" or "a" in which what there is one of is named: "a second-hand car". Our own choice."""

BEFORE = 20
"""Tokens before an amount in which it is: "A family on the lists of the fund is given". Our own choice."""

OPENING = 2
"""Tokens in which "Each", or "So each", opens a sentence. Our own choice."""

TIMES = Decimal("1.9")
"""How many times too much or too little an amount may be and still be meant as a quotient. Our own choice."""

FEWEST = 5
"""How many there are at least of what an amount for each is told of afar: a few are no number to divide by. Our own
choice."""

MANY = 20
"""From how many on a count by another name is one to divide by. Our own choice."""

COUNT, TIME = "count", "time"

TEN, TENS = 10, 100
"""The numbers between them are spelled with a hyphen, and no more has to be divided than can be."""

SUMS = (COUNT, "currency", "minor", "mass", "volume", "energy", "length", "area", "rate", TIME)
"""The kinds of units of what can be shared out."""

HYPHEN = "-"

TOTALS = ("", "year")
"""For how long a total is told: of a year, or of none."""


class Share(NamedTuple):
    """An amount for each of some: what it is measured in, and the stems of whom; none where it says "each";
    and for how long."""

    number: Number
    each: str
    factor: Decimal
    owners: frozenset[str]
    spell: frozenset[str]
    averaged: bool


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each amount for each of some with the only total and count that it can be of."""
    every = candidates(lines)
    for number in every:
        line = lines[number.line]
        share = _share(line, number, lexicon)
        if share is None or _is_of_others(line, number, lexicon) or ends_list(line, number):
            continue
        found = _made(lines, share, every, lexicon)
        opposed = found is not None and topics_of(lexicon).are_opposed(found.of[0].topic, number.topic)
        if found is not None and not opposed and _is_of_one_time(lines, number, found, lexicon):
            total, count = found.of  # not of what comes in, where the amount is what a thing costs
            factor = share.factor / (sized(total, share.each, lexicon, topics_of(lexicon)) or 1)
            if is_made_by_another(line, number, count, total, factor):
                continue
            terms = (("rate", number), ("quantity", count), ("total", total))
            yield Tie("rate", tuple(term(document, role, each) for role, each in terms), "low", str(factor))


def _is_of_one_time(lines: list[Line], number: Number, found: Made, lexicon: Lexicon) -> bool:
    """Whether nothing says that an amount is of another time than what it is made of."""
    apart = all(are_apart(each, number, lines, lexicon) for each in found.of)
    places = {each.line for each in found.of}
    dated = any(times_of(lines[place], range(len(lines[place].words)), lexicon) for place in places)
    line = lines[number.line]
    if not are_of_its_days(lines, line, number, places, lexicon):
        return False
    return not apart and (not dated or is_of_their_time(lines, line, number, places, lexicon))


def _share(line: Line, number: Number, lexicon: Lexicon) -> Share | None:
    """A number as an amount for each of some, if it is told as one."""
    base, _, per = (number.quantity.unit or "").partition(" per ")
    spells = lexicon.words("relations", "rates", "spells")
    averaged = _is_averaged(line, number, lexicon)
    if number.quantity.unit_kind not in (*SUMS, None) or (not base and not averaged):
        return None
    told = [per, *line.words[number.last : number.last + SPELL]] if per not in spells else None
    before, behind = _before(line, number, lexicon), _behind(line, number, lexicon)
    before = [] if before is None and averaged else before
    others = lexicon.words("relations", "capita", "elsewhere")
    beside = {line.words[at] for at in part_of(line, number) if at < number.last + NAMED}
    if told is before is behind is None or not others.isdisjoint(beside):
        return None
    topics = topics_of(lexicon)
    words = {*(told or ()), *(before or ()), *(behind or ())}
    spell = (frozenset(words) & spells | {_spell(line, number, lexicon)}) - set(TOTALS)
    averaged = not lexicon.words("relations", "averages").isdisjoint(line.words)
    return Share(number, *measure(base, lexicon, topics), topics.of(words) - number.noun, spell, averaged)


def _is_averaged(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is told as an average: "averaging 18", "a mean of 4", "class size is 24 on average"."""
    averages, start = lexicon.words("relations", "averages"), max(number.first - LED, number.clause.start)
    end = min([number.last + BEHIND, *(each.first for each in line.numbers if each.first >= number.last)])
    last = max([start, *(each.last for each in line.numbers if each.last <= number.first)])
    return not averages.isdisjoint([*line.words[last : number.first], *line.words[number.last : end]])


def _is_of_others(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether an amount is told as that of more than the text tells of, or what others are held against."""
    beyond = lexicon.words("relations", "averages", "beyond") | lexicon.words("relations", "against")
    led = (line.words[at] for at in part_of(line, number) if at < number.first)
    return is_norm(line, number, lexicon) or is_held_against(line, number, lexicon) or not beyond.isdisjoint(led)


def _behind(line: Line, number: Number, lexicon: Lexicon) -> list[str] | None:
    """The team of "debates for each team", the village of "volunteers to a village"; nobody of "each"."""
    last = min([number.last + NEAR, *(each.first for each in line.numbers if each.first >= number.last)])
    words = line.words[number.last : last]
    averages = lexicon.words("relations", "averages")
    breaks = (at for at, word in enumerate(words) if word == "," and averages.isdisjoint(words[at : at + NAMED]))
    words = words[: next(breaks, len(words))]  # "70 tonnes, the average landing per boat"
    ones, each = lexicon.words("relations", "rates", "ones"), lexicon.words("relations", "rates", "each")
    every, joints = lexicon.words("relations", "rates", "each_one"), lexicon.words("relations", "rates", "joints")
    beside = lexicon.words("relations", "orders", "and")
    for at, word in enumerate(words):
        joint = at == 0 or words[at - 1] in joints
        if (
            word in each
            and not joint
            and not beside.isdisjoint(words[:at])
            and words[at + 1 : at + 2] not in ([], ["."])
        ):
            return None  # "24 people and visits each school"
        if word in each | every - averages or (word in ones and joint):
            return line.words[number.last + at + 1 : number.last + at + 1 + NAMED]
    return None


def _before(line: Line, number: Number, lexicon: Lexicon) -> list[str] | None:
    """The family of "a family received", the building of "the sum for a building is"; nobody of "each got"."""
    stops, parts = lexicon.words("relations", "clauses", "stops"), lexicon.words("relations", "clauses", "parts")
    if (counted := _counted_before(line, number, lexicon)) is not None:
        return (counted.quantity.unit or "").split()
    start = max([number.first - BEFORE, 0, *(each.last for each in line.numbers if each.last <= number.first)])
    while start and start < number.first and line.words[start - 1] not in parts:
        start += 1  # "twelve seats to a table, and 30 tables"
    start = max([start, *(at + 1 for at in range(start, number.first) if line.words[at] in stops)])
    ones = lexicon.words("relations", "rates", "ones")
    every, joints = lexicon.words("relations", "rates", "each_one"), lexicon.words("relations", "rates", "joints")
    for at in range(start, number.first):
        opens = at == 0 or line.words[at - 1] in stops | parts | joints
        if line.words[at] in every or (line.words[at] in ones and opens):
            return line.words[at + 1 : min(at + 1 + NAMED, number.first)]
    return None


def _counted_before(line: Line, number: Number, lexicon: Lexicon) -> Number | None:
    """The villages of "each of the 26 villages was given 14 lamps", and not "14 lamps and five to its school"."""
    behind = [each for each in line.numbers if each.first >= number.last]
    if any(each.quantity.unit in (None, number.quantity.unit) for each in behind):
        return None
    before = [each for each in line.numbers if each.last <= number.first][-1:]
    each, stops = lexicon.words("relations", "rates", "each"), lexicon.words("relations", "clauses", "parts")
    led = line.words[max(before[0].first - NAMED, 0) : before[0].first] if before else []
    told = before and _is_many(before[0]) and stops.isdisjoint(line.words[before[0].last : number.first])
    return before[0] if told and not each.isdisjoint(led) else None


def _made(lines: Sequence[Line], share: Share, every: Sequence[Number], lexicon: Lexicon) -> Made | None:
    """The only quotient that comes near an amount for each, where no other is it; of things by another name than those
    that it is for each of, only one of another scale."""
    told = [each for each in every if each is not share.number]
    many = [each for each in told if _is_many(each)]
    named = [each for each in told if _counts(each, share, lexicon)]
    counts = named or _last(many, lines[share.number.line], share.number, lexicon)
    totals = [
        each for each in told if _is_total(each, share, lexicon) and not _is_mean(lines[each.line], each, lexicon)
    ]
    amount = (share.number.quantity.value or Decimal(0)) * share.factor
    others = (
        [each for each in told if _may_total(each, share, lexicon)],
        [*many, *(each for each in told if _is_bare(each))],
    )
    likely, times = _quotients(lines, totals, counts, share, lexicon), TIMES
    averaged = _is_averaged(lines[share.number.line], share.number, lexicon)
    if not likely and averaged:
        few = [each for each in told if _is_count(each, LEAST)]
        likely = [each for each in _quotients(lines, totals, few, share, lexicon) if _are_beside(lines, share, each)]
    if not likely and not counts and not _is_by_measure(share.number, lexicon):
        unit_kind = share.number.quantity.unit_kind
        slips = [each for each in many if (each.quantity.value or 0) >= MANY and unit_kind != COUNT]
        likely, times = _quotients(lines, totals, slips, share, lexicon), Decimal(1)
    close = [each for each in likely if is_near(amount, each.value, times)]
    near = [each for each in close if _are_beside(lines, share, each)]
    near = near or [each for each in close if _is_near(each, share)]
    rivals = _quotients(lines, *others, share, lexicon)
    made = [each for each in rivals if not (near and averaged) or _shares(each, near, bool(named))]
    return stands_out(amount, near or likely, (each.value for each in made), times)


def _is_by_measure(number: Number, lexicon: Lexicon) -> bool:
    """Whether an amount is for each kilogram or kilometre, of which no count of people tells how many there are."""
    per = (number.quantity.unit or "").partition(" per ")[2]
    return bool(per) and measure(per, lexicon, topics_of(lexicon))[0] in MEASURED


def _is_near(made: Made, share: Share) -> bool:
    """Whether a total and how many it is shared out among stand in the sentences around an amount."""
    return all(abs(each.line - share.number.line) <= NEXT for each in made.of)


def _shares(other: Made, near: Sequence[Made], named: bool) -> bool:
    """Whether a quotient is a rival of one beside an amount: of the same total, or of the same count where what there
    is an amount for each of is named."""
    return any(other.of[1] is made.of[1] or (not named and other.of[0] is made.of[0]) for made in near)


def _are_beside(lines: Sequence[Line], share: Share, made: Made) -> bool:
    """Whether a total and how many it is shared out among stand side by side, in the sentence of an average or one
    next to it: "45 points over three games"."""
    first, last = sorted(made.of, key=lambda each: (each.line, each.first))
    line, home = lines[first.line], lines[share.number.line]
    near = abs(line.place - home.place) <= NEXT and line.block == home.block
    gap = range(first.last, last.first)
    return near and first.line == last.line and len(gap) <= PHRASE and not any(n.first in gap for n in line.numbers)


def _last(counts: Sequence[Number], line: Line, number: Number, lexicon: Lexicon) -> list[Number]:
    """Those whom "each" means: the last ones before it in its sentence, or in the one before where it opens its own, or
    "they" do."""
    each, they = lexicon.words("relations", "rates", "each"), lexicon.words("relations", "anaphora", "pronouns")
    last = 2 if number.quantity.unit is None else 1  # "3,000 members borrowed 54,000 books, 18 each"
    far = 1 if not each.isdisjoint(line.words[:OPENING]) or not they.isdisjoint(line.words[:1]) else 0
    before = [count for count in counts if (count.line, count.first) < (number.line, number.first)]
    return (
        [count for count in before[-last:] if number.line - count.line <= far] if each.intersection(line.words) else []
    )


def _quotients(
    lines: Sequence[Line], totals: Sequence[Number], counts: Sequence[Number], share: Share, lexicon: Lexicon
) -> list[Made]:
    amount, found = (share.number.quantity.value or Decimal(0)) * share.factor, []
    for total, count in product(totals, counts):
        value = (total.quantity.value or Decimal(0)) * _size(total, share, lexicon)
        spell = _spell(lines[total.line], total, lexicon)
        if total is not count and value > amount and _are_as_long(spell, total, count, share):
            found.append(Made(value / (count.quantity.value or Decimal(1)), (total, count)))
    return found


def _spell(line: Line, number: Number, lexicon: Lexicon) -> str:
    """For how long an amount is: "900 litres a day", "900 litres of water a day", "a daily use of 900 litres"."""
    per = (number.quantity.unit or "").partition(" per ")[2]
    led = line.words[max(number.first - BEFORE, number.clause.start) : number.first]
    adjectives: dict[str, str] = lexicon.tables["relations"]["rates"]["adjectives"]
    if not per and (told := [adjectives[word] for word in led if word in adjectives]):
        return told[-1]
    return per if per in lexicon.words("relations", "rates", "spells") - {""} else spell_of(line, number, lexicon)


def _are_as_long(spell: str, total: Number, count: Number, share: Share) -> bool:
    """Whether a total is of as long as an amount for each: "900 litres a day", or "in 30 days" in its sentence."""
    per = {spell}
    if count.quantity.unit_kind == TIME:
        return total.line == count.line and per <= set(TOTALS)
    bare = share.number.quantity.unit is None and total.line == share.number.line  # "550 lessons a week, or 22 each"
    return per == share.spell or (not share.spell and (per <= set(TOTALS) or bare))


def _size(total: Number, share: Share, lexicon: Lexicon) -> Decimal:
    return sized(total, share.each, lexicon, topics_of(lexicon)) or Decimal(1)


def _is_many(number: Number) -> bool:
    return _is_count(number, FEWEST)


def _is_count(number: Number, least: int) -> bool:
    """Whether a number says how many there are of something, at least so many."""
    quantity = number.quantity
    whole = quantity.value is not None and quantity.value >= least and quantity.value == int(quantity.value)
    spelled = (
        quantity.surface[:1].isalpha() and MANY < (quantity.value or 0) < TENS and (quantity.value or 0) % TEN != 0
    )
    compound = HYPHEN in quantity.surface and not spelled  # "a two-room flat", but not "forty-eight walkers"
    return whole and not compound and quantity.unit_kind == COUNT and " per " not in (quantity.unit or "")


def _is_bare(number: Number) -> bool:
    """Whether a number that leaves out what it counts is more than a few."""
    return number.quantity.unit is None and (number.quantity.value or 0) >= MANY


def _counts(count: Number, share: Share, lexicon: Lexicon) -> bool:
    """Whether a number says how many of them there are for each of whom an amount is told."""
    if count.quantity.unit_kind == TIME:
        return share.averaged and count.quantity.unit in share.spell and (count.quantity.value or 0) >= FEWEST
    if not _is_many(count) or count.noun & share.number.noun:
        return False
    people = topics_of(lexicon).of(lexicon.words("relations", "capita", "per"))
    anybody = bool(count.noun & ANYBODY and share.owners & PEOPLE)
    anybody = anybody or bool(share.owners & people and count.noun & (people | ANYBODY | PEOPLE))
    anybody = anybody or bool(share.averaged and share.owners & count.topic and count.noun & (ANYBODY | PEOPLE))
    return anybody or bool(count.noun & share.owners)


def _is_total(total: Number, share: Share, lexicon: Lexicon) -> bool:
    """Whether a number is of what an amount for each is; what a person has of may go by another name."""
    if share.number.quantity.unit is None:
        near = abs(total.line - share.number.line) <= NEXT and total.quantity.unit_kind != "currency"
        return near and total.quantity.unit_kind in SUMS
    if sized(total, share.each, lexicon, topics_of(lexicon)) is not None:
        return True
    if any(one.noun & ANYBODY and other.noun & PEOPLE for one, other in permutations((share.number, total))):
        return True  # "240 passengers on each sailing" of 21,000 people
    people = topics_of(lexicon).of(lexicon.words("relations", "capita", "per"))
    return bool(share.number.noun and share.owners & people) and _is_many(total)


def _is_mean(line: Line, total: Number, lexicon: Lexicon) -> bool:
    """Whether a number is told as an average, and so as no total."""
    before = line.words[max(total.first - NAMED - 1, 0) : total.first]
    return not lexicon.words("relations", "averages").isdisjoint(before)


def _may_total(total: Number, share: Share, lexicon: Lexicon) -> bool:
    """Whether a number may be a total that an amount for each is borne out by: in its unit, or bare."""
    return total.quantity.unit is None or sized(total, share.each, lexicon, topics_of(lexicon)) is not None
