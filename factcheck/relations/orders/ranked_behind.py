"""A place in an order beside how many are told to be above: "With 41 points they are fifth. Three clubs have more",
"eighth place in the race. Eight women crossed the line before her"."""

from collections.abc import Iterator

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.orders.places import place_term, standings_in
from factcheck.relations.reading.lines import Line, Number, term

CLAUSE = 8
"""Tokens from how many there are to what they have more of. Our own choice."""

MOST = 20
"""From how many on nobody counts who is above. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each place with the number of those above, told in its sentence or beside it."""
    for line in lines:
        above = _above(line, lexicon)
        if above is None:
            continue
        near = [each for each in lines[max(line.place - 1, 0) : line.place + 2] if each.block == line.block]
        places = [(each, told) for each in near for told in standings_in(each, lexicon)]
        places = [(each, told) for each, told in places if told.way == "highest" and told.place > 1 and not told.behind]
        if len(places) == 1 and places[0][1].place != 1 + (above.quantity.value or 0):
            home, told = places[0]
            word = place_term(document, "place", home, told.first, told.last, told.place)
            yield Tie("ahead", (word, term(document, "ahead", above)), "low")


def _above(line: Line, lexicon: Lexicon) -> Number | None:
    """How many have more, where nothing says by how much, nor more than at which time."""
    over = lexicon.words("relations", "orders", "over") | lexicon.words("relations", "orders", "above")
    than, who = lexicon.words("relations", "orders", "than"), _others(lexicon)
    found = []
    for number in line.numbers:
        quantity = number.quantity
        counted = quantity.unit_kind in ("count", None) and quantity.bound == "=" and quantity.kind != "change"
        if not counted or quantity.value is None or quantity.value != int(quantity.value) or quantity.value >= MOST:
            continue
        clause = range(number.last, min(number.last + CLAUSE, number.clause.stop))
        at = next((at for at in clause if line.words[at] in over), None)
        if at is None or any(number.last <= each.first < at for each in line.numbers):
            continue
        if not lexicon.words("relations", "orders", "with").isdisjoint(line.words[max(number.first - 1, 0) :][:1]):
            continue  # "only Castle Weir, with 14, has more"
        behind = line.words[at + 1 : at + 3]
        ends = (
            not behind or not behind[0][:1].isalnum() or behind[0] in who or (behind[0] in than and behind[-1] in who)
        )
        if ends:
            found.append(number)
    return found[0] if len(found) == 1 else None


def _others(lexicon: Lexicon) -> frozenset[str]:
    """Whom the others are above: "than we do", "before her"."""
    keys = ("subjects", "pronouns")
    own = lexicon.words("relations", "orders", "we") | lexicon.words("relations", "taken_up", "owners")
    return own.union(*(lexicon.words("relations", "anaphora", key) for key in keys))
