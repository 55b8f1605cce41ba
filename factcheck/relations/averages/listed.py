"""An average with the only list of a short text that it can be of, wherever it stands: "14, 17, 20 and 21 points" and
"or 23 points per game"; "cores of 3.2 metres, 4.0 metres and 4.8 metres" and, later, "the mean length was 5.3 metres".

Beside a list that is told in one breath an average is nearly always that of the list. So nothing is said where any run
of numbers in the text has it, and else the one list is held against it.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from factcheck.lexicon import Lexicon
from factcheck.relations.averages.means import (
    are_all,
    are_timed,
    averaged,
    is_of_size,
    is_of_their_time,
    is_right_behind,
    stands_by_itself,
)
from factcheck.relations.reading.candidates import Made, candidates, fits
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.parts import added
from factcheck.relations.reading.topics import topics_of

FEWEST, PAIR, MOST = 3, 2, 12
"""How many numbers a list has at least, how many are both, and how many it has at most. Our own choice."""

GAP = 9
"""Tokens from one number of a list to the next. Our own choice."""

SIZE = 2
"""How many times an average a number that it is of is at most. Our own choice."""

SLACK = Decimal("0.01")
"""How far off a mean may be that bears an average out. Our own choice."""

BESIDE = 1
"""Sentences from a list to an average that is surely its mean, and not only that of others with it. Our own choice."""

YEARS = "age"
"""The kind of unit of how old somebody is."""


def listed(lines: list[Line], line: Line, average: Number, lexicon: Lexicon) -> tuple[list[Number], str]:
    """The only list that an average can be of, and "list" where it is its mean, "range" where it only lies between its
    numbers; none where a run of numbers anywhere has that mean."""
    if not stands_by_itself(line, average, lexicon) or (average.quantity.value or 0) <= 0:
        return [], ""
    runs = list(_runs(candidates(lines), average))
    told = average.quantity.value or Decimal(0)
    if any(fits(told, made.value, SLACK) for run in runs for made in _means(run)):
        return [], ""
    found = [run for run in runs if _is_list(lines, run, average, lexicon) or _are_both(lines, line, run, lexicon)]
    found = [run for run in found if is_of_their_time(lines, line, average, {run[0].line}, lexicon)]
    if len(found) != 1:
        return [], ""
    (run,) = found
    whole = is_right_behind(lines, line, run, average, lexicon) or are_all(lines, line, run, lexicon)
    return run, "list" if whole else "range"


def _runs(every: Sequence[Number], average: Number) -> Iterator[list[Number]]:
    """The longest runs of an average's kind and size in a sentence, or in two that follow each other."""
    run: list[Number] = []
    for number in [*every, average]:
        same = not run or (number.line - run[-1].line <= 1 and _are_one_kind(run[0], number))
        if run and not (same and number is not average and _is_alike(number, average)):
            if len(run) >= PAIR:
                yield run
            run = []
        run += [number] if number is not average and _is_alike(number, average) else []


def _are_one_kind(one: Number, other: Number) -> bool:
    return None in (one.quantity.unit, other.quantity.unit) or one.quantity.unit == other.quantity.unit


def _is_alike(number: Number, average: Number) -> bool:
    one, other = number.quantity, average.quantity
    bare = None in (one.unit, other.unit) and (one.surface[:1].isdigit() or one.unit is not None)
    ages = other.unit is None and one.unit_kind == YEARS
    same = averaged(number, average) or ages or (bare and one.unit is None)
    return same and is_of_size(number, average, SIZE)


def _means(run: Sequence[Number]) -> Iterator[Made]:
    for first, last in combinations(range(len(run) + 1), 2):
        if PAIR <= last - first <= MOST:
            yield Made(added(run[first:last]) / (last - first), tuple(run[first:last]))


def _is_list(lines: Sequence[Line], run: Sequence[Number], average: Number, lexicon: Lexicon) -> bool:
    """Whether numbers are told in one breath: one behind the other, the last behind an "and", or one of each month."""
    line = lines[run[0].line]
    if not FEWEST <= len(run) <= MOST or any(each.line != line.place for each in run):
        return False
    if run[-1].last <= average.first and average.line == line.place and average.quantity.unit is None:
        return False
    if _go_on_with_others(line, run, average):
        return False
    gaps = [line.words[one.last : other.first] for one, other in pairwise(run)]
    joiner, held = lexicon.words("numbers", "words", "joiner"), lexicon.words("relations", "against")
    ofs = lexicon.words("relations", "totals", "of")
    if max(map(len, gaps)) > GAP or any(gap[:1] and gap[0] in ofs for gap in gaps):
        return False  # "16 of 20"
    told = [word for gap in gaps for word in gap]
    ended = not joiner.isdisjoint(gaps[-1]) and all(joiner.isdisjoint(gap) for gap in gaps[:-1])
    home, aged = lines[average.line], any(each.quantity.unit_kind == YEARS for each in run)
    named = average.quantity.unit is not None and home.block == line.block
    shared = _topic(home, lexicon) & _topic(line, lexicon) - average.noun
    linked = named or bool(shared) or (aged and YEARS in home.words)
    return held.isdisjoint(told) and linked and (ended or are_timed(run, lines, lexicon))


def _go_on_with_others(line: Line, run: Sequence[Number], average: Number) -> bool:
    """Whether bare numbers go on a list that begins with another unit than an average's: "48 donors for every 1,000
    adults, in Easter Glen 44, in the Isles 37" are none of an average age."""
    before = [each for each in line.numbers if each.last <= run[0].first]
    if not before or average.quantity.unit is None or any(each.quantity.unit is not None for each in run):
        return False
    gap = line.words[before[-1].last : run[0].first]
    return before[-1].quantity.unit is not None and not averaged(before[-1], average) and "," in gap[:GAP]


def _topic(line: Line, lexicon: Lexicon) -> frozenset[str]:
    return line.topic - topics_of(lexicon).of(lexicon.words("relations", "averages"))


def _are_both(lines: Sequence[Line], line: Line, run: Sequence[Number], lexicon: Lexicon) -> bool:
    """Whether two numbers of one sentence are of all that there are: "our two bakeries sell 900 and 1,100", "men earn
    48,000 and women 44,000"."""
    if len(run) != PAIR or run[0].line != run[1].line or abs(run[0].line - line.place) > BESIDE:
        return False
    home, joiner = lines[run[0].line], lexicon.words("numbers", "words", "joiner")
    gap = home.words[run[0].last : run[1].first]
    halves = any(home.words.count(one) and home.words.count(other) for one, other in _halves(lexicon))
    both = any(each.quantity.value == PAIR for each in home.numbers) and joiner.issuperset(gap)
    return home.block == line.block and not joiner.isdisjoint(gap) and (halves or both)


def _halves(lexicon: Lexicon) -> list[list[str]]:
    halves: list[list[str]] = lexicon.tables["relations"]["averages"]["halves"]
    return halves


def is_for_each_of(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether an amount says again, for each, what a list right before it tells: "14, 17 and 21 points, or 23 points
    per game"."""
    before = line.numbers[: line.numbers.index(number)]
    per = (number.quantity.unit or "").partition(" per ")[2]
    same = all(each.quantity.unit is None or averaged(each, number) for each in before[-FEWEST:])
    if len(before) < FEWEST or not same or not per or per in lexicon.words("relations", "rates", "spells"):
        return False
    gap = line.words[before[-1].last : number.first]
    return lexicon.words("relations", "averages", "again").issuperset(gap) and len(gap) > 1
