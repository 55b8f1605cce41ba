"""The only two shares that a text tells of one thing, of those who do and of those who don't: "four in five tenants
signed" and, anywhere, "those who did not, some 20 per cent of the tenants". Between them they are all there are."""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.reading.lines import Line
from factcheck.relations.reading.parts import added, is_percentage, tie
from factcheck.relations.reading.topics import Topics, topics_of
from factcheck.relations.shares.exclusive import HUNDRED, are_those_not, in_percent
from factcheck.relations.shares.fractions import Share, are_alike, are_told_apart, is_fact, own_words, share_of
from factcheck.relations.shares.portions import fractions_of

ROUGH, NEAR = 4, 20
"""Points from a hundred from which on two such shares miss it, for a share in words is rough, and within which they are
meant to come to it. Our own choice."""

LED = 3
"""Tokens from a "who" to its "not": "who have still not". Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each share of those who don't with the one other share of what it is of."""
    topics = topics_of(lexicon)
    shares = [each for line in lines if line.kind != "heading" for each in _shares(line, lexicon, topics)]
    for share in (each for each in shares if _are_not(each, lexicon)):
        others = [each for each in shares if each is not share and are_alike(each.whole, share.whole)]
        if len(others) != 1 or others[0].line is share.line or not _is_told(others[0], lexicon):
            continue
        both = [
            each.number if is_percentage(each.number) else in_percent(each.number, HUNDRED)
            for each in (others[0], share)
        ]
        missed = abs(added(both) - HUNDRED)
        if Decimal(ROUGH) < missed <= NEAR and not are_told_apart(others[0], share, lexicon):
            yield tie(document, None, both, "low")


def _shares(line: Line, lexicon: Lexicon, topics: Topics) -> list[Share]:
    """The shares of a line, in words and in per cent."""
    numbers = [*fractions_of(line, lexicon, topics), *filter(is_percentage, line.numbers)]
    return [share_of(line, each, lexicon, topics) for each in numbers]


def _is_told(share: Share, lexicon: Lexicon) -> bool:
    """Whether a share is told as a fact, and of those who do."""
    fact = not is_percentage(share.number) or is_fact(share.line, share.number, lexicon)
    return fact and not _are_not(share, lexicon)


def _are_not(share: Share, lexicon: Lexicon) -> bool:
    """Whether a share is of those who don't: "those who did not renew, some 30 per cent", "the 30% who didn't"."""
    relatives = lexicon.words("relations", "clauses", "relatives")
    words, nots = share.line.words, lexicon.words("relations", "totals", "nots")
    led = [at for at in own_words(share.line, share.number, lexicon) if at < share.number.first and words[at] in nots]
    return are_those_not(share.line, share.number, lexicon) or any(
        not relatives.isdisjoint(words[max(at - LED, 0) : at]) for at in led
    )
