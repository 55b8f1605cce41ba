"""Which way trade is out of balance, where no number says how far: "It ran a surplus, with exports of ..."."""

from collections.abc import Iterator

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.lines import Line, term
from factcheck.relations.trade import BALANCES, EXPORTS, IMPORTS, Flow, flows_of

NEAR = 5
"""Tokens around a word in which another time can be told of it: "after a surplus in 2021". Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Exports and imports, each told once, with the side that words beside them say is left; `about` is that side."""
    flows = list(flows_of(lines, lexicon))
    sold, bought = ([each for each in flows if each.role == role] for role in (EXPORTS, IMPORTS))
    if len(sold) != 1 or len(bought) != 1 or any(each.role in BALANCES for each in flows):
        return
    one, other = sold[0], bought[0]
    places = sorted({one.line.place, other.line.place})
    if one.goods != other.goods or places[-1] - places[0] > 1:
        return
    sides = {side for place in places for side in _sides(lines[place], lexicon)}
    if not sides and len(places) == 1:
        sides = {side for line in _beside(lines, one) for side in _sides(line, lexicon)}
    if len(sides) == 1:
        terms = term(document, EXPORTS, one.number), term(document, IMPORTS, other.number)
        yield Tie("trade_sign", terms, "medium", *sides)


def _beside(lines: list[Line], flow: Flow) -> list[Line]:
    """The sentences right before and behind that of a flow, in its paragraph."""
    at = flow.line.place
    return [each for each in lines[max(at - 1, 0) : at + 2] if each.block == flow.line.block and each.place != at]


def _sides(line: Line, lexicon: Lexicon) -> Iterator[str]:
    """What words of a sentence say is left: "surplus", "deficit"; both where they may be of something else."""
    phrases = lexicon.tables["relations"]["trade_signs"]
    other = lexicon.tables["relations"]["trade"]["other"]
    text = f" {' '.join(line.words)} "
    found = {side for side, rows in phrases.items() for phrase in rows if f" {phrase} " in text}
    if found and (any(f" {each} " in text for each in other) or _is_of_another_time(line, lexicon)):
        found = set(phrases)
    yield from found


def _is_of_another_time(line: Line, lexicon: Lexicon) -> bool:
    """Whether the side may be that of another time, or of nothing that was: "after a surplus in 2021", "no surplus"."""
    sides = {phrase for rows in lexicon.tables["relations"]["trade_signs"].values() for phrase in rows}
    past = lexicon.words("relations", "times", "earlier") | lexicon.words("relations", "against")
    past |= lexicon.words("relations", "orders", "nobody") | lexicon.words("relations", "clauses", "since")
    return any(
        not past.isdisjoint(line.words[max(at - NEAR, 0) : at + NEAR])
        for at, word in enumerate(line.words)
        if word in sides
    )
