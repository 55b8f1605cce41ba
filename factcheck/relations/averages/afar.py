"""The numbers that an average told in another sentence can only be of: a run of as many as there are said to be, "in
their four innings they made 212, 198, 240 and 230", or of one for each day or month."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from factcheck.lexicon import Lexicon
from factcheck.relations.averages.means import are_timed, averaged, is_of_size, is_of_their_time, stands_by_itself
from factcheck.relations.reading.candidates import Made, candidates, stands_out
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.parts import COUNTED, added

FEWEST, MOST = 3, 12
"""How many numbers an average is of at least, and at most. Our own choice."""

SIZE = 3
"""How many times an average a number that it is of is at most. Our own choice."""

TIMES = Decimal("1.4")
"""How many times too much or too little an average may be and still be meant as a mean. Our own choice."""

SLACK = Decimal("0.01")
"""How far off a mean may be that bears an average out. Our own choice."""

COUNT = "count"


def afar(lines: list[Line], line: Line, average: Number, lexicon: Lexicon) -> tuple[Number, ...]:
    """The one run whose mean comes near an average, where none has it."""
    if not stands_by_itself(line, average, lexicon) or (average.quantity.value or 0) <= 0:
        return ()
    every = candidates(lines)
    runs = [tuple(run) for run in _runs(every, average) if FEWEST <= len(run) <= MOST]
    likely = [_mean(run) for run in runs if _are_counted(run, average, every) or are_timed(run, lines, lexicon)]
    others = (
        _mean(run[first:last]).value
        for run in runs
        for first, last in combinations(range(len(run) + 1), 2)
        if last - first >= FEWEST
    )
    found = stands_out(average.quantity.value or Decimal(0), likely, others, TIMES, SLACK)
    if found is None or not is_of_their_time(lines, line, average, {each.line for each in found.of}, lexicon):
        return ()
    return found.of


def _mean(run: tuple[Number, ...]) -> Made:
    return Made(added(run) / len(run), run)


def _runs(every: Sequence[Number], average: Number) -> Iterator[list[Number]]:
    """The longest runs of numbers of an average's kind and size, in a sentence or in two that follow each other; in a
    sentence also of a count by another name with bare ones: "3,100 walkers, the Goat 2,600 and the Hare 1,500"."""
    run: list[Number] = []
    for number, after in pairwise([*every, average, average]):
        goes_on = after.line == number.line and after.quantity.unit is None and number.quantity.unit_kind == COUNT
        fits = number is not average and _is_alike(number, average, goes_on)
        alike = run and number.quantity.unit == run[0].quantity.unit and number.line - run[0].line <= 1
        same = alike or (run and number.quantity.unit is None and number.line == run[0].line)
        if run and not (fits and same):
            yield run
            run = []
        run += [number] if fits else []


def _is_alike(number: Number, average: Number, goes_on: bool) -> bool:
    counted = average.quantity.unit_kind in COUNTED
    bare = counted and (goes_on or number.quantity.unit is None) and number.quantity.surface[:1].isdigit()
    same = averaged(number, average) and average.quantity.unit is not None
    return (bare or same) and is_of_size(number, average, SIZE)


def _are_counted(run: Sequence[Number], average: Number, every: Sequence[Number]) -> bool:
    """Whether a number beside a run or its average says how many there are: "over the three rounds"."""
    places = {average.line, *(each.line for each in run)}
    return any(each.quantity.value == len(run) for each in every if each.line in places and each not in run)
