"""What ties the numbers of a document to each other: a change to its ends, parts to their total, a share to its whole.

Stands between extraction and rules: it looks at sentences, the rules only do arithmetic on the ties it finds. `tied` is
the one way in.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from factcheck.extraction.numbers.sentences import Sentence
from factcheck.lexicon import Lexicon
from factcheck.model import Claim, Document, Tie
from factcheck.relations import averages, bounds, changes, orders, rates, shares, times, totals, trade, units
from factcheck.relations.reading.disowned import disowned
from factcheck.relations.reading.lines import Line, lines_of
from factcheck.relations.reading.told import told
from factcheck.relations.reading.topics import topics_of
from factcheck.relations.same import abouts
from factcheck.relations.totals.holding import held, singly

if TYPE_CHECKING:
    from factcheck.relations.units.exchange import Rates

Finder = Callable[[Document, list[Line], Lexicon], Iterator[Tie]]

FINDERS: tuple[Finder, ...] = (
    *changes.FINDERS,
    *totals.FINDERS,
    *shares.FINDERS,
    *averages.FINDERS,
    *rates.FINDERS,
    *trade.FINDERS,
    *orders.FINDERS,
    *times.FINDERS,
    *bounds.FINDERS,
    *units.FINDERS,
)


def tied(
    document: Document, sentences: Sequence[Sentence], claims: Sequence[Claim], lexicon: Lexicon,
    rates: "Callable[[str], Sequence[Rates]]" = lambda currency: (),
) -> tuple[Claim, ...]:  # fmt: skip
    """The claims of a document, whose sentences have been read, with the ties between its numbers on them, each on the
    claim before it. `rates` gives what a currency (ISO 4217) was worth. What is tied where nothing is claimed, an
    anniversary to its year, is a claim by itself."""
    if not sentences:
        return ()
    topics = topics_of(lexicon)
    lines = lines_of(document, sentences, lexicon, topics)
    about = abouts(claims, lines, lexicon, topics, str(document.date or ""))
    beside = told(claims, lines, lexicon)
    denied = disowned(lines, lexicon)
    many = held(lines, lexicon)
    starts = [claim.quantity.span.start for claim in claims]
    ties: dict[int, list[Tie]] = {}
    finders = FINDERS
    if document.tables:  # most have none, and to load what reads them takes time
        from factcheck.relations.tables import cells

        finders = (*FINDERS, cells.ties)
    if len({claim.quantity.unit for claim in claims if claim.quantity.unit_kind == "currency"}) > 1:
        from factcheck.relations.units import exchange

        finders = (*finders, partial(exchange.ties, rates=rates))
    for find in finders:
        for told_tie in find(document, lines, lexicon):
            tie = singly(told_tie, many) if many and told_tie.kind == "total" else told_tie
            if tie is not None and denied.isdisjoint(term.quantity.span.start for term in tie.terms):
                ties.setdefault(_home(starts, tie), []).append(tie)
    if ties and not claims:
        told_of = ties[0][0].terms[0]
        claims = (Claim(f"{document.path}#1", told_of.location, "count", told_of.quantity),)
    return tuple(
        replace(claim, ties=tuple(ties.get(at, ())), about=about.get(at), told=beside.get(at))
        for at, claim in enumerate(claims)
    )


def _home(starts: Sequence[int], tie: Tie) -> int:
    """The place of the claim that a tie is kept on: the last one that doesn't start behind the tie's first term."""
    return max(bisect_right(starts, min(term.location.start for term in tie.terms)) - 1, 0)
