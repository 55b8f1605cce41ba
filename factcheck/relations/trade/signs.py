"""Which way trade is out of balance, where no number says how far: "It ran a surplus, with exports of ..."."""

from collections.abc import Iterator

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Term, Tie
from factcheck.relations.reading.lines import Line, term, written_term
from factcheck.relations.trade.balances import BALANCES, EXPORTS, IMPORTS, Flow, flows_of

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
    sides = {side: (lines[place], phrase) for place in places for side, phrase in _sides(lines[place], lexicon)}
    if not sides and len(places) == 1:
        sides = {side: (line, phrase) for line in _beside(lines, one) for side, phrase in _sides(line, lexicon)}
    if len(sides) == 1:
        terms = term(document, EXPORTS, one.number), term(document, IMPORTS, other.number)
        [(side, (line, phrase))] = sides.items()
        yield Tie("trade_sign", (*terms, sign_of(document, line, phrase)), "medium", side)


def sign_of(document: Document, line: Line, phrase: str) -> Term:
    """The words of a sentence that say which way trade is out of balance, as a term."""
    words = phrase.split()
    size = len(words)
    first = next((at for at in range(len(line.words)) if line.words[at : at + size] == words), 0)
    return written_term(document, line, "sign", first, first + size, 1)


def _beside(lines: list[Line], flow: Flow) -> list[Line]:
    """The sentences right before and behind that of a flow, in its paragraph."""
    at = flow.line.place
    return [each for each in lines[max(at - 1, 0) : at + 2] if each.block == flow.line.block and each.place != at]


def _sides(line: Line, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """What words of a sentence say is left, "surplus" or "deficit", and these; both where they may be of something
    else."""
    phrases = lexicon.tables["relations"]["trade_signs"]
    other = lexicon.tables["relations"]["trade"]["other"]
    text = f" {' '.join(line.words)} "
    found = {side: phrase for side, rows in phrases.items() for phrase in rows if f" {phrase} " in text}
    if found and (any(f" {each} " in text for each in other) or _is_of_another_time(line, lexicon)):
        found = {side: rows[0] for side, rows in phrases.items()}
    yield from found.items()


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
