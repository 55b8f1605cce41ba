"""A difference with the only two numbers of its kind beside it: "58 points ... nine clear of Albion, who have 51", "900
seats, 250 more than the old hall ... It had 550", "of the 2,400 printed 2,150 have been sold ... 350 are left"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from factcheck.lexicon import Lexicon
from factcheck.misprints import digits_of, is_misprint, is_off_before_the_last
from factcheck.model import Document, Term, Tie
from factcheck.relations.changes.afar import SOLE
from factcheck.relations.changes.amounts import is_of_it
from factcheck.relations.reading.comparing import are_people
from factcheck.relations.reading.dimensions import MONEY, in_unit_of, measure
from factcheck.relations.reading.lines import Line, Number, term
from factcheck.relations.reading.no_change import is_of_another_spell
from factcheck.relations.reading.readings import is_part
from factcheck.relations.reading.stated import MEASURED, counted
from factcheck.relations.reading.times import order, times_of
from factcheck.relations.reading.topics import topics_of

BEHIND, BEFORE = 4, 2
"""Tokens behind and before a number in which it is told as a difference. Our own choice."""

WINDOWS = ((0, 0), (-1, 0), (-1, 1), (-2, 0), (0, 2))
"""The sentences around a difference, the nearest first, in which its two numbers stand. Our own choice."""

PAIR, MOST = 2, 3
"""Numbers that a difference is of, and among how many these are told apart. Our own choice."""

FEW = 20
"""Numbers of a difference's kind from which on a text tells of too many things. Our own choice."""

TIMES = Decimal("2.5")
"""How many times too much or too little a difference may be and still be meant as theirs. Our own choice."""

SEVERAL = 7
"""Numbers in a text from which on two of them that are far from a difference are hardly its own. Our own choice."""

FARTHEST = 4
"""How many times as large as the other an end is at most. Our own choice."""

THAN = 2
"""Tokens behind a difference in which it is said to be more than something. Our own choice."""

REACH = 6
"""Tokens behind a difference in which a time is that of what it is held against. Our own choice."""

WISHED = 3
"""Tokens before a number in which something is planned: "planned to buy 6 more". Our own choice."""

SPELLED = 12
"""Up to which a bare number in words can be of anything: "the two", "one of them"; and up to which any two differences
are a slip apart. Our own choice."""

FEWEST = 1
"""Up to which a difference is nothing to go by. Our own choice."""

COUNT, SPELL = "count", "time"

RELATIVE = ("percent", "percentage point", "multiple", "ratio", "place", "date")
"""The kinds of units of what is no amount."""

BARE = ("points", "year", "places")
"""What two bare numbers may be apart by: "61 to 66 ... seven points", "34 ... nine years younger ... 27"."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each difference that is a slip away from that of the only two numbers that it can be of."""
    said = {line.place: list(_told(line, lexicon)) for line in lines}
    told = [number for each in said.values() for number in each]
    levels = [each for line in lines for each in line.numbers if each not in told and _is_level(each)]
    for number in told:
        points = number.quantity.unit in BARE and any(
            each.quantity.unit_kind == "percent"
            for line in lines[max(number.line - 1, 0) : number.line + 1]
            for each in line.numbers
        )  # "from 6.1 per cent to 4.9, a fall of 1.2 points"
        if points or len(said[number.line]) > 1:
            continue  # "eight ahead of Merlin, a further nine behind"
        pair = _pair(lines, number, levels, lexicon)
        if pair is not None:
            before, after = (in_unit_of(number.quantity, each, lexicon) for each in pair)
            way = "up" if (after.quantity.value or 0) > (before.quantity.value or 0) else "down"
            change = Term(f"difference:{way}", number.quantity, document.locate(number.quantity.span))
            yield Tie(
                "change", (term(document, "before", before), term(document, "after", after), change), "medium", SOLE
            )


def _told(line: Line, lexicon: Lexicon) -> Iterator[Number]:
    """The numbers of a line that are told as a difference."""
    known = [each.number for each in counted(line, lexicon) if each.role in ("difference", "points")]
    for number in line.numbers:
        told = number.quantity.unit_kind not in RELATIVE and (number.quantity.value or 0) > 0
        told = told and " per " not in (number.quantity.unit or "")  # "100 thalers a month more"
        the = lexicon.words("relations", "change", "definite").intersection(line.words[max(number.first - 1, 0) :][:1])
        told = told and not (the and number.quantity.unit is None)  # "the longest of the three"
        bases = lexicon.words("relations", "differences", "untold").isdisjoint(_bases(line, number, lexicon)[:1])
        if told and bases and (number in known or _is_told_so(line, number, lexicon)):
            yield number


def _bases(line: Line, number: Number, lexicon: Lexicon) -> list[str]:
    """What stands behind the "than" of a difference: "$50 more than last time"."""
    thans = lexicon.words("relations", "orders", "than")
    return [two for one, two in pairwise(line.words[number.last : number.last + BEHIND]) if one in thans]


def _is_level(number: Number) -> bool:
    """Whether a number may be an end of a difference: told in figures, or in a unit."""
    quantity = number.quantity
    told = (quantity.value or 0) > 0 and quantity.kind != "change" and not number.slashed and not is_part(quantity)
    figures = quantity.unit is not None or quantity.surface[:1].isdigit() or (quantity.value or 0) > SPELLED
    return told and figures and quantity.unit_kind not in RELATIVE and quantity.bound in ("=", "~")


def _is_told_so(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is told as a difference: "nine points clear", "nine years younger", "350 left", "save 45"."""
    end = min([number.last + BEHIND, *(each.first for each in line.numbers if each.first >= number.last)])
    rows = (lexicon.words("relations", "differences", key) for key in ("behind", "before", "lost", "added"))
    behind, before, lost, added = rows
    verbs = lexicon.words("relations", "totals", "verbs")
    after = line.words[number.last : end]
    stop = next((at for at, word in enumerate(after) if word in lexicon.words("relations", "clauses", "stops")), end)
    led = line.words[max(number.first - BEFORE, 0) : number.first]
    gone = any(one in verbs and two in lost for one, two in pairwise(after[:stop]))  # "the five hours that are lost"
    sides = lexicon.words("relations", "differences", "sides")  # "28 minutes after him"
    persons = lexicon.words("relations", "change", "persons")
    follows = sides.intersection(after[:1]) and persons.intersection(after[1:2])
    gone = gone or (bool(follows) and number.quantity.unit not in BARE)
    articles = lexicon.words("relations", "change", "definite") | lexicon.words("numbers", "words", "article")
    around = [*line.words[number.first : number.last], *after[:stop], *line.words[end : end + 1], ""]
    said = zip(around, around[1:], around[2:], strict=False)  # "there are two, the younger 29"
    told = any(two in behind and articles.isdisjoint((one, three)) for one, two, three in said)
    more = lexicon.words("relations", "differences", "more")
    compared = bool(_bases(line, number, lexicon)) or more.isdisjoint(around)
    return (told and compared) or gone or not (before | added).isdisjoint(led) or _is_put_on(line, number, lexicon)


def _is_put_on(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a measure is told as what came on top, "put on 38 kilos", as what one beats another by, or as "those 55
    cents", which are no spell."""
    led = line.words[max(number.first - BEFORE, 0) : number.first]
    put, onto = (lexicon.words("relations", "change", key) for key in ("put", "onto"))
    by = lexicon.words("grammar", "leaning", "by")
    measured = number.quantity.unit_kind in (*MEASURED, *MONEY)
    those = lexicon.words("relations", "differences", "demonstratives").intersection(led[-1:])
    if those and number.quantity.unit_kind != SPELL:
        return measured
    return measured and (any(one in put and two in onto for one, two in pairwise(led)) or not by.isdisjoint(led[-1:]))


def _pair(
    lines: list[Line], number: Number, levels: Sequence[Number], lexicon: Lexicon
) -> tuple[Number, Number] | None:  # fmt: skip
    """The two numbers beside a difference that it can only be of, where no two of the text have it."""
    home, block = lines[number.line], lines[number.line].block
    fits = [
        each
        for each in levels
        if _is_alike(each, number, lexicon) or None in (each.quantity.unit, number.quantity.unit)
    ]
    numbers = (each for line in lines for each in line.numbers if each is not number and each.quantity.value)
    known = [each for each in numbers if each in fits or _is_alike(each, number, lexicon)]
    every = ((one, two) for one, two in combinations(known, PAIR) if _are_of_one_unit(one, two, lexicon))
    if len(fits) > FEW or any(number.quantity.interval.contains(_between(*pair, number, lexicon)) for pair in every):
        return None
    for first, last in WINDOWS:
        near = [each for each in fits if first <= each.line - home.place <= last and lines[each.line].block == block]
        alike = [each for each in near if _is_alike(each, number, lexicon)]
        found = alike if len(alike) >= PAIR else near
        bare = (_is_of_bare(number) and last == 0) or _are_listed(home, number, found)
        if len(found) >= PAIR and (alike or bare):
            told = found if bare else alike  # two bare numbers aren't twelve months apart
            pairs = [
                (one, two)
                for one, two in combinations(found, PAIR)
                if (one in told or two in told) and _is_slip(number, one, two, lexicon)
            ]
            sole = len(pairs) == 1 and len(found) <= MOST and _are_of_one_unit(*pairs[0], lexicon)
            gone = number.quantity.kind == "change" or number.quantity.surface.isalpha()  # "won 18 of 24, lost four"
            sole = sole and not (gone and _is_part(lines, *pairs[0], lexicon))
            return pairs[0] if sole and _is_theirs(lines, number, pairs[0], lexicon) else None
    return _pair_of_text(lines, number, fits, lexicon)


def _pair_of_text(
    lines: list[Line], number: Number, fits: Sequence[Number], lexicon: Lexicon
) -> tuple[Number, Number] | None:  # fmt: skip
    """The two numbers of a text that are alone in what a difference is told in, about as far apart: of what it counts,
    or measures at two times, for what they make to be a slip of it."""
    near = [
        (one, two)
        for one, two in combinations(fits, PAIR)
        if _are_of_one_unit(one, two, lexicon)
        and _between(one, two, number, lexicon) / TIMES
        < (number.quantity.value or 0)
        < _between(one, two, number, lexicon) * TIMES
    ]
    slips = [pair for pair in near if _is_slip(number, *pair, lexicon)]
    exact = digits_of(number.quantity) > PAIR  # of three digits or more another pair is hardly a slip away by chance
    if len(fits) > SEVERAL or len(slips) != 1 or len(near) > (PAIR if exact else 1):
        return None
    one, two = slips[0]
    line, told = lines[number.line], number.quantity
    than = lexicon.words("relations", "orders", "than").intersection(line.words[number.last : number.last + THAN])
    takes_up = lexicon.words("relations", "change", "definite").intersection(
        line.words[max(number.first - BEHIND, 0) : number.first]
    )
    named = any(number.noun & each.noun for each in (one, two)) or are_people(*slips[0])
    added = {line.words[at] for at in range(number.first, number.last)} & lexicon.words("relations", "change", "added")
    ordered = order(one, two, lines, lexicon) is not None
    counted = told.unit_kind == COUNT and named and (ordered or than or added)
    measured = told.unit_kind in MEASURED[1:] and (ordered or takes_up)
    misprint = is_misprint(told, _between(one, two, number, lexicon))
    return slips[0] if misprint and (told.value or 0) > FEWEST and (counted or measured) else None


def _are_listed(line: Line, number: Number, found: Sequence[Number]) -> bool:
    """Whether bare numbers stand behind a difference and its colon: "has 55 beds fewer than before: 412 then, 367"."""
    first = min((each.first for each in found), default=0)
    here = len(found) == PAIR and all(each.line == line.place for each in found)
    return here and ":" in line.words[number.last : first]


def _is_theirs(lines: list[Line], number: Number, pair: tuple[Number, Number], lexicon: Lexicon) -> bool:
    """Whether a difference takes up two numbers, "The gap of", "has thus shrunk by", or stands beside one of them, and
    isn't held against what was at a time that neither is of: "nine fewer than in 2021"."""
    line = lines[number.line]
    takes_up, supposed = (lexicon.words("relations", "differences", key) for key in ("takes_up", "supposed"))
    known = not takes_up.isdisjoint(line.words[: number.first]) or any(each.line == number.line for each in pair)
    known = known or _are_right_before(lines, number, pair)
    others = (lines[each.line] for each in pair if each.line != number.line)
    told = (times_of(other, range(len(other.words)), lexicon) for other in others)
    then = _times(line, number, pair, lexicon)
    known = known and not _is_wished(line, number, lexicon)
    known = known and _is_base(lines, number, pair, lexicon) and not is_of_another_spell(lines, number, pair, lexicon)
    return known and supposed.isdisjoint(line.words) and then <= frozenset[str]().union(*told)


def _is_wished(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number more is only planned: "had planned to buy 6 TWh more before Christmas"."""
    led = line.words[max(number.first - WISHED, number.clause.start) : number.first]
    to = lexicon.words("grammar", "changing", "to")
    wished = lexicon.words("relations", "differences", "wished")
    return not _bases(line, number, lexicon) and any(one in wished and two in to for one, two in pairwise(led))


def _are_right_before(lines: list[Line], number: Number, pair: tuple[Number, Number]) -> bool:
    """Whether two measures stand in the sentence before that of a difference, alone but for it: "The bus takes 55
    minutes and the train 34. Going by rail saves 21 minutes"; or as all that the next one tells."""
    before, told = {each.line for each in pair}, lines[number.line].numbers
    behind = before == {number.line + 1} and len(lines[number.line + 1].numbers) == PAIR
    return number.quantity.unit_kind in MEASURED and (before == {number.line - 1} or behind) and told == [number]


def _is_base(lines: list[Line], number: Number, pair: tuple[Number, Number], lexicon: Lexicon) -> bool:
    """Whether what a difference is more than is told of beside an end: "250 more than the old hall. It had 550", and no
    "£8,400 more than we had dared to ask for"; "a gap of 6 years is wider than" any other is held against others."""
    line, thans = lines[number.line], lexicon.words("relations", "orders", "than")
    than = next(
        (at for at in range(number.last, min(number.last + BEHIND, len(line.words))) if line.words[at] in thans), 0
    )
    topics, stops = topics_of(lexicon), lexicon.words("relations", "clauses", "stops") | {","}
    end = next((at for at in range(than, len(line.words)) if line.words[at] in stops), len(line.words))
    of = lexicon.words("relations", "totals", "of").intersection(line.words[number.first - 1 : number.first])
    if of or not than or any(than < each.first < end and each.line == number.line for each in pair):
        return True
    base = topics.of(line.words[than + 1 : end])
    others = [lines[each.line].words if each.line != number.line else line.words[end:] for each in pair]
    pronouns = lexicon.words("relations", "anaphora", "pronouns")
    resumed = any(not pronouns.isdisjoint(words[:2]) for words in others)
    return not base or resumed or any(base & topics.of(words) for words in others)


def _times(line: Line, number: Number, pair: tuple[Number, Number], lexicon: Lexicon) -> frozenset[str]:
    """The time that a difference is held against, where no end is told of it: "nine fewer than in 2021"."""
    if lexicon.words("relations", "orders", "than").isdisjoint(line.words[number.last : number.last + THAN]):
        return frozenset()
    behind = (each.first for each in pair if each.line == line.place and each.first >= number.last)
    return times_of(line, range(number.last, min([number.last + REACH, len(line.words), *behind])), lexicon)


def _is_part(lines: list[Line], one: Number, two: Number, lexicon: Lexicon) -> bool:
    """Whether one of two numbers is a part of the other, and no state of the same thing."""
    return one.line == two.line and is_of_it(lines[one.line], one, two, lexicon)


def _are_of_one_unit(one: Number, two: Number, lexicon: Lexicon) -> bool:
    """Whether two numbers are in one unit, or one is bare, and about as large."""
    small, large = sorted(each.quantity.value or Decimal(0) for each in (one, two))
    units = {one.quantity.unit, two.quantity.unit} - {None}
    same = len(units) < PAIR or (measure(one.quantity, lexicon) or one.noun) == (
        measure(two.quantity, lexicon) or two.noun
    )
    return same and large <= FARTHEST * small


def _is_of_bare(number: Number) -> bool:
    """Whether a difference may be of two bare numbers: of points that aren't those of percentages, or of ages."""
    return number.quantity.unit is None or number.quantity.unit in BARE


def _between(one: Number, two: Number, number: Number, lexicon: Lexicon) -> Decimal:
    first, second = (in_unit_of(number.quantity, each, lexicon).quantity.value or Decimal(0) for each in (one, two))
    return abs(first - second)


def _is_slip(number: Number, one: Number, two: Number, lexicon: Lexicon) -> bool:
    """Whether a difference is one digit off, or both are of one digit, and the larger end is more than either."""
    told, made = number.quantity.value or Decimal(0), _between(one, two, number, lexicon)
    ends = [in_unit_of(number.quantity, each, lexicon).quantity.value or Decimal(0) for each in (one, two)]
    near = 0 < made / TIMES < told < made * TIMES and told < max(ends)
    few = max(told, made) <= SPELLED and told == int(told)
    return near and (few or is_off_before_the_last(told, made) or is_misprint(number.quantity, made))


def _is_alike(each: Number, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is in the unit of a difference, or counts the same."""
    one, other = each.quantity, number.quantity
    if other.unit is None:
        return one.unit_kind in (COUNT, None)
    if one.unit_kind == other.unit_kind == COUNT:
        return bool(each.noun & number.noun) or one.unit == other.unit
    return measure(one, lexicon) is not None and measure(one, lexicon) == measure(other, lexicon)
