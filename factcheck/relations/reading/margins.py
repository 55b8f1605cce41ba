"""By how much two things are told to be apart, or something to have moved, with no verb or noun of change: "19 points
ahead", "16.5% down", "35% off", "save 40%", "By 44%." for an answer."""

from factcheck.lexicon import Lexicon
from factcheck.relations.reading.lines import Line, Number

BRIEF = 5
"""Tokens of an answer that is a number and no more. Our own choice."""

LED = 2
"""Tokens before a number in which it is told to be saved: "you save up". Our own choice."""

RATES = ("percent", "percentage point")
"""The kinds of units of what is so much of something else."""


def margin(line: Line, number: Number, lexicon: Lexicon) -> tuple[str | None, range] | None:
    """The way that a percentage, or points, says that something is off another, and the words that say so; no way where
    only the two tell it; None for any other number."""
    quantity, words = number.quantity, line.words
    pointed = quantity.unit in lexicon.words("relations", "change", "points")
    if quantity.unit_kind not in RATES and not pointed:
        return None
    behind, own = words[number.last : number.last + 1], range(number.first, number.last + 1)
    by = lexicon.words("grammar", "leaning", "by")
    if number.first == 1 and words[0] in by and len(words) - number.last < BRIEF and quantity.unit_kind == "percent":
        return None, range(0, number.last)
    in_points = pointed or quantity.unit_kind != "percent"
    if in_points and not lexicon.words("relations", "margins", "apart").isdisjoint(behind):
        return None, own
    for way in ("up", "down"):
        if not lexicon.words("relations", "margins", way).isdisjoint(behind) and not _leads_on(line, number, lexicon):
            return way, own
    saved = lexicon.words("relations", "differences", "before").intersection(
        words[max(number.first - LED, 0) : number.first]
    )
    of = lexicon.words("relations", "totals", "of") | lexicon.words("relations", "change", "definite")
    saves = saved and not in_points and of.isdisjoint(behind)
    return ("down", range(number.first - 1, number.last)) if saves else None


def _leads_on(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether the word behind a number only leads to what follows: "92% up the hill", "5% off the coast"."""
    behind = line.words[number.last + 1 : number.last + 2]
    definite = lexicon.words("relations", "directions", "determiners")
    return not definite.isdisjoint(behind)
