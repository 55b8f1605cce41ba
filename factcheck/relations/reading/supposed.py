"""Whether a change is only one that may be, or one that is known: "would fall by 9%", "the 35 per cent decline"."""

from factcheck.lexicon import Lexicon
from factcheck.relations.reading.lines import Line
from factcheck.relations.reading.stated import Stated
from factcheck.relations.reading.times import month_of

PLANNED = 4
"""Tokens from "plans" to a change that is only planned, or from that to "are planned". Our own choice."""

UNSURE = 4
"""Tokens before a word of direction that make it no fact: "halt the rise in", "ways of reducing". Our own choice."""

LIKELY = 6
"""Tokens behind a noun of change in which it may only be: "a rise in rates would". Our own choice."""


def is_unsure(change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether words before a direction make it no fact: "no longer", "halt the rise", "demands for faster growth"."""
    unsure = lexicon.words("relations", "negation") | lexicon.words("relations", "directions", "unsure")
    if not is_definite(change, line, lexicon):
        unsure |= lexicon.words("relations", "directions", "wanted")
    return not unsure.isdisjoint(line.words[max(change.words.start - UNSURE, 0) : change.words.start])


def _is_likely(change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a noun of change is only what may be: "a continued rise in rates would hurt", but not "the rise"."""
    near = range(change.words.stop, change.words.stop + LIKELY)
    marks = line.sentence.marks.all("modality")
    may = any(mark.first in near and mark.value == "hypothetical" for mark in marks)
    return change.role == "noun" and may and not is_definite(change, line, lexicon)


def is_supposed(change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a change is one that may be: "if the toll were doubled", "plans to make 40% more", "twice as many are
    planned", "would fall by 9%"; not one that is known, as "unless it rains, the 35 per cent decline will go on"."""
    if change.number is None and (is_unsure(change, line, lexicon) or _is_likely(change, line, lexicon)):
        return True
    if change.number is not None and _is_known(change, line, lexicon):
        return False
    conditions = lexicon.words("relations", "clauses", "conditional")
    if not conditions.isdisjoint(line.words[: change.words.start]):
        return True
    to, are = lexicon.words("grammar", "changing", "to"), lexicon.words("relations", "sources", "passive")
    start, stop = change.words.start, change.words.stop
    wished = lexicon.words("relations", "clauses", "wished")
    wish = next((at for at in range(start - 1, -1, -1) if line.words[at] in wished), start)
    if not to.isdisjoint(line.words[wish:start]):
        return True  # "they want it to come down by half a day"
    marks = [mark for mark in line.sentence.marks.all("modality") if month_of(line, mark.first) is None]  # "May"
    near = change.number.clause if change.number is not None else range(start - PLANNED, stop)
    if any(mark.first in near and mark.last <= start and mark.value == "hypothetical" for mark in marks):
        return True
    return change.number is not None and any(
        (mark.last < start <= mark.last + PLANNED and line.words[mark.last] in to)
        or (stop < mark.first <= stop + PLANNED and line.words[mark.first - 1] in are)
        for mark in marks
        if mark.value == "target"
    )


def _is_known(change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a change is told as one that everybody knows of, with its noun: "the 35 per cent decline"."""
    named = lexicon.words("relations", "change", "up") | lexicon.words("relations", "change", "down")
    behind = line.words[change.words.start : change.words.stop + 1]
    return is_definite(change, line, lexicon) and not named.isdisjoint(behind)


def is_definite(change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a change is told as known: "the additional 5.4 tonnes"."""
    definite = lexicon.words("relations", "change", "definite")
    return not definite.isdisjoint(line.words[max(change.words.start - 1, 0) : change.words.start])
