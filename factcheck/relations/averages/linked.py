"""An average with what it is of: the list before it, averages of parts, the two of which it is told to be."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.extraction.numbers.intervals import is_whole
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.averages.afar import afar
from factcheck.relations.averages.beside import beside, ends_before
from factcheck.relations.averages.listed import is_for_each_of, listed
from factcheck.relations.averages.means import (
    WIDE,
    are_all,
    averaged,
    is_held_against,
    is_of_a_change,
    is_of_size,
    is_of_their_time,
    is_right_behind,
    is_theirs,
    list_up_to,
    spread_over,
    stands_by_itself,
)
from factcheck.relations.reading.lines import Line, Number, term

REACH = 14
"""Sentences before an average in which the averages of the parts can stand. Our own choice."""

FAR = 20
"""Sentences before an average in which the list it is of can stand. Our own choice."""

NEXT = 3
"""Sentences before the average of two things in which they are told. Our own choice."""

LED = 7
"""Tokens before a number in which it is said to be an average: "the average for the two towns, €3". Our own choice."""

BEHIND = 4
"""Tokens behind a number in which it is: "3 goals a game on average". Our own choice."""

LEAD = 3
"""Tokens in which a sentence says that it is of an average. Our own choice."""

PAIR = 2
"""How many are both."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The averages of a document, each with the numbers it is of."""
    words = lexicon.words("relations", "averages")
    for line in lines:
        for number in line.numbers:
            before = line.words[max(number.first - LED, 0) : number.first]
            after = (each.first for each in line.numbers if each.first >= number.last)
            behind = line.words[number.last : min(number.last + BEHIND, next(after, len(line.words)))]
            opens = number is line.numbers[0] and _opens(line, number, lexicon)
            told_so = bool(words.intersection(before)) or opens or _on_average(behind, words, lexicon)
            told_so = told_so or _is_predicate(line, number, lexicon) or is_for_each_of(line, number, lexicon)
            the = lexicon.words("relations", "totals", "definite").intersection(
                line.words[max(number.first - 1, 0) :][:1]
            )
            if the and number.quantity.unit is None and number.quantity.surface.isalpha():
                continue  # "the average of the three"
            if line.words[number.last : number.last + 1] == ["-"]:
                continue  # "on average the 12- and 13-year-olds"
            if number.quantity.value is None or not told_so or is_held_against(line, number, lexicon):
                continue
            if _is_told_of_another(line, number, words, lexicon):
                continue
            told = list(_told(document, lines, line, number, lexicon))
            yield from told
            if not told and (parts := spread_over(lines, line, number, lexicon)):
                near = len(parts) > PAIR and is_right_behind(lines, line, parts, number, lexicon)
                whole = near or are_all(lines, line, parts, lexicon)  # two may be of groups of any size
                how = "list" if whole else "range"
                yield Tie("average", _average(document, number, parts, how).terms, "low", how)
            elif not told:
                parts, how = beside(line, number, lexicon)
                parts, how = (parts, how) if parts else (ends_before(lines, line, number, lexicon), "range")
                parts, how = (parts, how) if parts else (list(afar(lines, line, number, lexicon)), "list")
                parts, how = (parts, how) if parts else listed(lines, line, number, lexicon)
                if parts:
                    yield Tie("average", _average(document, number, parts, how).terms, "low", how)


def _is_told_of_another(line: Line, number: Number, words: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether the number before is the average, "£2,500 each on average, £92,500 in all", or is one too, "the averages
    are 33.7 and 31.8", or the number is one of a list."""
    at = line.numbers.index(number)
    behind = line.numbers[at + 1 : at + PAIR]
    if number.quantity.unit is None and behind and line.words[number.last : behind[0].first] == [","]:
        return True  # "The average of the judges, 7.2, 7.9, 8.1 and 6.8, was 7.5"
    if not at:
        return False
    last = line.numbers[at - 1]
    gap = line.words[last.last : number.first]
    led = line.words[max(last.first - LED, 0) : last.first]
    listed = not lexicon.words("numbers", "words", "joiner").isdisjoint(gap) and len(gap) == 1
    own = _on_average(gap[: PAIR + 1], words, lexicon) and "," not in gap[: PAIR + 1]
    return own or (listed and at == 1 and not words.isdisjoint(led))


def _is_predicate(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """The last number of "The mean of the readings, 4.2, 4.4, 4.6 and 4.8 volts, is 4.6 volts"."""
    named = not lexicon.words("relations", "averages").isdisjoint(line.words[:LEAD])
    verbs = lexicon.words("relations", "totals", "verbs").intersection(line.words[max(number.first - 1, 0) :][:1])
    return named and bool(verbs)


def _opens(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a sentence is of an average from its start on: "On average", "Averaged over all fields", "For both
    together"."""
    words, joint = lexicon.words("relations", "averages"), lexicon.words("relations", "averages", "joint")
    both = lexicon.words("relations", "averages", "both")
    lead = line.words[: number.first]
    of_both = any(one in both and not joint.isdisjoint(lead[at:]) for at, one in enumerate(lead))
    return _on_average(lead[:PAIR], words, lexicon) or not words.isdisjoint(lead[:1]) or of_both


def _told(document: Document, lines: list[Line], line: Line, number: Number, lexicon: Lexicon) -> Iterator[Tie]:
    """An average with what words tie it to."""
    words, whole = lexicon.words("relations", "averages"), lexicon.words("relations", "averages", "whole")
    listed = _listed(line, number, lexicon)
    if len(listed) >= 3:
        yield _average(document, number, listed, "list")
    elif len(parts := _of_both(lines, line, number, lexicon)) == PAIR:
        yield _average(document, number, parts, "range")
    elif not listed and len(parts := _told_before(lines, line, number, lexicon)) >= 3:
        yield Tie("average", _average(document, number, parts, "list").terms, "low", "list")
    elif whole.intersection(line.words[: number.first]) and not listed:
        parts = [
            each
            for other in lines[max(line.place - REACH, 0) : line.place]
            if words.intersection(other.words)
            for each in other.numbers
            if (averaged(each, number) if each.quantity.unit is not None else _is_fellow(other, each, number, lexicon))
            and is_of_size(each, number, WIDE)
            and not is_of_a_change(other, each, lexicon)
        ]
        if (
            len(parts) >= 2
            and not _is_of_some(line, number, lexicon)
            and is_of_their_time(lines, line, number, {part.line for part in parts}, lexicon)
        ):
            yield _average(document, number, parts, "range")


def _is_of_some(line: Line, average: Number, lexicon: Lexicon) -> bool:
    """Whether an average is that of some, and not of all: "the 32,000 new ones average $10,625"."""
    led = line.words[max(average.first - LED, average.clause.start) : average.first]
    return not lexicon.words("relations", "averages", "some").isdisjoint(led)


def _of_both(lines: list[Line], line: Line, average: Number, lexicon: Lexicon) -> list[Number]:
    """The two of "Here it costs €2.10, there €2.90. The average for the two towns, €3.20": all that are told so."""
    both = lexicon.words("relations", "averages", "both")
    own = [each for each in line.numbers if each.last <= average.first and averaged(each, average)]
    stops = [at for at in range(average.first) if line.words[at] in lexicon.words("relations", "clauses", "stops")]
    led = line.words[stops[-1] if stops else 0 : average.first]  # not "the two are not at odds: the others slept 11.6"
    if both.isdisjoint(led) or any(each.quantity.unit is not None for each in own):
        return []
    for first in range(line.place - 1, max(line.place - NEXT, 0) - 1, -1):
        before = [each for other in lines[first : line.place] for each in other.numbers]
        found = [each for each in before if averaged(each, average) and each.quantity.unit is not None]
        found = [each for each in found if is_of_size(each, average, WIDE)]  # and no fund of $186,000
        if len(found) > 1 or lines[first].block != line.block:
            return found
    return []


def _told_before(lines: list[Line], line: Line, average: Number, lexicon: Lexicon) -> list[Number]:
    """The one list of three or more in a sentence before that an average is of, where both name what it is over."""
    found: list[list[Number]] = []
    for other in lines[max(line.place - FAR, 0) : line.place]:
        alike = [each for each in other.numbers if averaged(each, average)]
        listed = [] if not alike else list_up_to(other, alike[-1], average)
        shared = (other.topic & line.topic) - average.noun
        if len(listed) >= 3 and alike[-1].quantity.unit is not None:
            next_one = line.block == other.block and line.place == other.place + 1 and is_theirs(line, average, lexicon)
            next_one = next_one and stands_by_itself(line, average, lexicon)
            timed = is_of_their_time(lines, line, average, {other.place}, lexicon)
            found.append(listed if (shared or next_one) and timed else [])
    return found[0] if len(found) == 1 else []


def _is_fellow(line: Line, bare: Number, average: Number, lexicon: Lexicon) -> bool:
    """Whether a bare number stands beside one in the unit of an average: "boys scored 62 points, girls 70"."""
    named = [each for each in line.numbers if each.last < bare.first and each.quantity.unit is not None]
    if bare.quantity.value is None or bare.slashed or bare.quantity.kind != "level":
        return False
    joints = lexicon.words("numbers", "words", "joiner") | {","}
    parted = not joints.isdisjoint(line.words[named[-1].last : bare.first]) if named else False
    return parted and averaged(named[-1], average)


def _on_average(behind: list[str], words: frozenset[str], lexicon: Lexicon) -> bool:
    """ "3 goals a game on average"."""
    on = lexicon.words("relations", "averages", "on")
    return any(one in on and other in words for one, other in pairwise(behind))


def _listed(line: Line, average: Number, lexicon: Lexicon) -> list[Number]:
    """The list right before an average, its items parted by commas and an "and"."""
    found: list[Number] = []
    before = line.numbers[: line.numbers.index(average)]
    if before and before[-1].quantity.value == len(before) - 1:  # "2, 4, 1 and 5 goals in its four games"
        before = before[:-1]
    gap = line.words[before[-1].last : average.first] if before else []
    if ";" in gap:  # "; the mean was 72", but not "; on average a rehearsal draws 26"
        told = lexicon.words("relations", "averages") | lexicon.words("relations", "shares", "fillers")
        if not told.issuperset(gap[gap.index(";") + 1 :]):
            return []
    joiner = lexicon.words("numbers", "words", "joiner")
    ends = [not joiner.isdisjoint(line.words[one.last : other.first]) for one, other in pairwise(before)]
    finer = any(each.quantity.value and not is_whole(each.quantity.value) for each in before[:-1])
    if ends[-2:] == [True, False] or (finer and before[-1].quantity.surface[:1].isalpha()):
        return []  # "26.5 in Lund and 34.2 in Ulm, says a survey of ten towns": what stands behind the last is no item
    joints = joiner | {","}
    for number in reversed(before):
        joint = line.words[number.last : found[0].first] if found else [","]
        bare = bool(found) and number.quantity.unit is None and number.quantity.value is not None
        fellow = (bare or averaged(number, average)) and is_of_size(number, average, WIDE)
        if not fellow or joints.isdisjoint(joint) or number.quantity.value == len(found) > PAIR:
            break  # "the four judges, 7.2, 7.9, 8.1 and 6.8"
        found.insert(0, number)
    return found


def _average(document: Document, average: Number, parts: Sequence[Number], how: str) -> Tie:
    terms = (term(document, "average", average), *(term(document, "part", part) for part in parts))
    return Tie("average", terms, "high" if how == "list" else "medium", how)
