"""A total and the only numbers of a short text that can be its parts, off by one digit, where no words tie them: "sold
86,000 tickets. Drama drew 37,000 people, opera 28,000 and ballet 14,000"; "27,500 hectares in three provinces ...
12,400 ... 9,300 ... 6,800 hectares".

Two numbers that have nothing to do with each other are seldom one digit apart, and less so three and their sum. Nothing
is said where any numbers of the text do make the total, or where the sum is told too.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from factcheck.lexicon import Lexicon
from factcheck.misprints import digits_of, is_off_in_one_digit
from factcheck.model import Document, Tie
from factcheck.relations.reading.candidates import candidates
from factcheck.relations.reading.lent import scale_of
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.parts import CLOSE, COUNTED, added, all_that_add_up, closes, tie

SOLE = "sole"
"""What a tie of such a total says of itself."""

FEWEST, MOST = 3, 6
"""How many parts there are at least, for of two the sum is too often near something by chance, and at most. Our own
choice."""

RUN = 8
"""Numbers of which none that stand one behind the other make a total that these don't fit. Our own choice."""

SMALL = 50
"""Of how large a part of a total nothing tells the parts of it: "two houses" beside 2.6 million books. Our own
choice."""

WORDY = 3
"""Up to which a bare number in words isn't one of the parts: "the two", "one of them". Our own choice."""

AROUND = 4
"""Sentences from a total to the last of its parts, where these stand apart. Our own choice."""

GAP = 12
"""Tokens from one part of a list to the next. Our own choice."""

LED = 3
"""Tokens before the first part in which it is told to be one of several. Our own choice."""

DIGITS = 2
"""Digits that a total has at least, or each of its parts, for one of them to be wrong."""

MANY = 1000
"""From what on a count may be rounded. Our own choice."""

LEAST = 10
"""The least that such a total is."""

OTHERS = ("percent", "percentage point", "multiple", "ratio", "place", "date", "time", "age", "temperature")
"""The kinds of units of what nothing is the sum of."""

YEARS = range(1700, 2101)
"""Bare numbers that may be years. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each total with the run of numbers that is one digit off it."""
    every = [each for each in candidates(lines) if _is_amount(each)]
    told = {each.quantity.value for each in every}
    for total in every:
        scores = total.quantity.unit in lexicon.words("relations", "change", "points")  # of wins and draws
        if scores or total.quantity.unit is None or (total.quantity.value or Decimal(0)) < LEAST:
            continue
        fellows = [each for each in every if each is not total and _may_be_part(each, total)]
        if any(_makes(run, total) for run in _stretches(fellows)):
            continue
        for run in _runs(fellows, total):
            if added(run) not in told and _is_off(run, total) and _are_its_parts(lines, run, total, fellows, lexicon):
                yield tie(document, total, run, "low", SOLE)


def _is_amount(number: Number) -> bool:
    """Whether a number can be the sum of others: no rate, no year, no bare one or two."""
    quantity = number.quantity
    value = quantity.value or Decimal(0)
    year = quantity.unit is None and value in YEARS and "," not in quantity.surface
    wordy = quantity.unit is None and quantity.surface.isalpha() and value <= WORDY
    return not (year or wordy or quantity.unit_kind in OTHERS or " per " in (quantity.unit or ""))


def _may_be_part(number: Number, total: Number) -> bool:
    """Whether a number is in the unit of a total, leaves it out, or is counted as the total is; and not too small."""
    one, other = number.quantity, total.quantity
    value, whole = one.value or Decimal(0), other.value or Decimal(0)
    if value * SMALL < whole:
        return False
    if other.unit_kind in COUNTED:
        return one.unit_kind in COUNTED and value == int(value)
    return one.unit == other.unit or (one.unit is None and scale_of(one) == scale_of(other))


def _stretches(fellows: Sequence[Number]) -> Iterator[Sequence[Number]]:
    """All that stand one behind the other, up to so many."""
    for first in range(len(fellows)):
        for last in range(first + 2, min(first + RUN, len(fellows)) + 1):
            yield fellows[first:last]


def _makes(run: Sequence[Number], total: Number) -> bool:
    """Whether some numbers make a total; exactly, where it counts so few that it isn't rounded."""
    whole = total.quantity.value or Decimal(0)
    if total.quantity.unit_kind in COUNTED and whole < MANY:
        return added(run) == whole
    return all_that_add_up(run).meets(total.quantity.interval)


def _runs(fellows: Sequence[Number], total: Number) -> Iterator[list[Number]]:
    """The numbers right behind a total, and those right before it, from three on."""
    at = (total.line, total.first)
    behind = [each for each in fellows if (each.line, each.first) > at][:MOST]
    before = [each for each in fellows if (each.line, each.first) < at][-MOST:]
    for size in range(FEWEST, MOST + 1):
        if len(behind) >= size:
            yield behind[:size]
        if len(before) >= size:
            yield before[-size:]


def _is_off(run: Sequence[Number], total: Number) -> bool:
    """Whether the sum of some numbers differs from a total in one digit, and is none of them, nor has one of them."""
    whole, summed = total.quantity.value or Decimal(0), added(run)
    values = [each.quantity.value or Decimal(0) for each in run]
    if digits_of(total.quantity) < DIGITS and any(digits_of(each.quantity) < DIGITS for each in run):
        return False
    sums = {sum(few, Decimal(0)) for size in range(2, len(run)) for few in combinations(values, size)}
    if any(value >= whole for value in values) or not sums.isdisjoint((*values, whole)):
        return False
    return whole * CLOSE[0] < summed < whole * CLOSE[1] and is_off_in_one_digit(whole, summed)


def _are_its_parts(
    lines: Sequence[Line], run: Sequence[Number], total: Number, fellows: Sequence[Number], lexicon: Lexicon
) -> bool:  # fmt: skip
    """Whether a run is all that can be parts of a total: measures that are all there are of their kind; counts listed
    in one sentence beside it; or some of which the last says that it is the rest."""
    if _is_one_of_them(lines, run, total, lexicon):
        return False
    others = [each for each in fellows if each not in run]
    apart = max(abs(each.line - total.line) for each in run)
    if total.quantity.unit_kind not in COUNTED:
        own = [each for each in others if each.quantity.unit == total.quantity.unit]
        homes = {each.line for each in run if each.quantity.unit is not None}
        return not own and all(each.line in homes for each in run)
    named = any(each.noun & total.noun for each in others)
    first, last = run[0], run[-1]
    if closes(lines[last.line], last, lexicon) and total.line <= first.line and apart <= AROUND:
        return not named and all(each.quantity.unit is None or each.noun & total.noun for each in run[1:])
    return not named and _are_listed(lines, run, total, others, lexicon)


def _is_one_of_them(lines: Sequence[Line], run: Sequence[Number], total: Number, lexicon: Lexicon) -> bool:
    """Whether a total stands in the sentence of its parts as if it were one of them: "Lunt shipped 940 tonnes, Orm 610
    tonnes, Vik 280 and Aske 150"; not so in "144 buses, of which 78 are diesel", or with a colon."""
    line = lines[total.line]
    if all(each.line != total.line for each in run):
        return False
    between = line.words[total.last : run[0].first] if total.line == run[0].line else line.words[: total.first]
    which = lexicon.words("relations", "totals", "some") & lexicon.words("relations", "clauses", "openers")
    return ":" not in between and which.isdisjoint(between)


def _are_listed(
    lines: Sequence[Line], run: Sequence[Number], total: Number, others: Sequence[Number], lexicon: Lexicon
) -> bool:  # fmt: skip
    """Whether counts stand in one sentence, with no other ones, the last behind an "and", in that of their total, right
    behind or right before it."""
    line = lines[run[0].line]
    if any(each.line != line.place for each in run) or any(each.line == line.place for each in others):
        return False
    behind = (total.line, total.first) < (line.place, run[0].first)
    if not 0 <= (line.place - total.line if behind else total.line - line.place) <= 1:
        return False
    joiner = lexicon.words("numbers", "words", "joiner")
    gaps = [line.words[one.last : other.first] for one, other in pairwise(run)]
    joined = not joiner.isdisjoint(gaps[-1]) and all("," in gap or joiner.isdisjoint(gap) for gap in gaps[:-1])
    some, own = (lexicon.words("relations", "totals", key) for key in ("some", "own"))  # "of which 78 are diesel, 36"
    all_told = (some - own).isdisjoint(line.words[max(run[0].first - LED, 0) : run[0].first])
    all_told = all_told and some.isdisjoint(lines[total.line].words if total.line != line.place else ())
    all_told = all_told and own.isdisjoint(line.words[run[-1].last :])  # "22 Finns who walked"
    return joined and all_told and max(map(len, gaps)) <= GAP and _are_of_one_form(run, total)


def _are_of_one_form(run: Sequence[Number], total: Number) -> bool:
    """Whether all parts say what they count, each another thing or all one, or only the first one does, or it is what
    the total counts; and all are in figures, or all in words."""
    wordy = {each.quantity.surface[:1].isalpha() for each in run}
    named = [each for each in run if each.quantity.unit is not None]
    alike = all(each.noun & total.noun for each in named)
    return len(wordy) == 1 and (len(named) == len(run) or named in ([], [run[0]]) or alike)
