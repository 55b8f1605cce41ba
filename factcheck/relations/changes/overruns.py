"""What something came to beside what it was to: "20% over budget", "15% less than planned", with the only budget and
the only other sum of a short text that these can be."""

from collections.abc import Iterator

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.changes.states import LARGEST
from factcheck.relations.reading.candidates import candidates
from factcheck.relations.reading.lines import Line, Number, term
from factcheck.relations.reading.topics import topics_of

PHRASE = 5
"""Tokens behind a percentage in which it is said to be over what was planned. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each percentage that is told of a plan, with the sum planned and the sum it came to."""
    every = candidates(lines)
    told = [(each, way) for line in lines for each in line.numbers if (way := _way(line, each, lexicon)) is not None]
    for number, way in told:
        sums = [each for each in every if each.quantity.unit_kind == "currency"]
        planned = [each for each in sums if _is_planned(lines[each.line], each, number, lexicon)]
        came = [each for each in sums if each not in planned and planned and _may_be_of(each, planned[0])]
        if not any(_is_linked(lines, number, each, lexicon) for each in (*planned, *came)):
            continue
        if len({each.quantity.value for each in planned}) == len({each.quantity.value for each in came}) == 1:
            ends = term(document, "before", planned[0]), term(document, "after", came[0])
            yield Tie("change", (*ends, term(document, f"percent:{way}", number)), "medium")


def _way(line: Line, number: Number, lexicon: Lexicon) -> str | None:
    """ "up" for "20% over budget", "down" for "20% less than planned"; nothing where it isn't told of a plan."""
    if number.quantity.unit_kind != "percent" or number.quantity.value is None:
        return None
    words = line.words[number.last : number.last + PHRASE]
    behind = [word for word in words if word not in lexicon.words("relations", "change", "definite")]
    phrases = lexicon.tables["relations"]["overruns"]
    return next((way for way in ("up", "down") if " ".join(behind).startswith(tuple(phrases[way]))), None)


def _is_planned(line: Line, number: Number, told: Number, lexicon: Lexicon) -> bool:
    """Whether the clause of a sum says that it was planned: not behind the percentage, "35% less than planned"."""
    stop = told.first if number.line == told.line else len(line.words)
    planned = lexicon.words("relations", "overruns", "planned")
    return not planned.isdisjoint(line.words[at] for at in number.clause if at < stop)


def _is_linked(lines: list[Line], told: Number, other: Number, lexicon: Lexicon) -> bool:
    """Whether the sentence of a percentage speaks of what a sum is of, tells it, or goes on about it: "It came in"."""
    line, subjects = lines[told.line], lexicon.words("relations", "anaphora", "pronouns")
    goes_on = told.line - other.line == 1 and not subjects.isdisjoint(line.words[:1])
    plans = topics_of(lexicon).of(lexicon.words("relations", "overruns", "planned"))
    return told.line == other.line or goes_on or bool(line.topic & other.topic - plans)


def _may_be_of(number: Number, planned: Number) -> bool:
    """Whether a sum is in the unit and about as large as one planned."""
    one, other = number.quantity.value or 0, planned.quantity.value or 0
    return number.quantity.unit == planned.quantity.unit and one < other * LARGEST and other < one * LARGEST
