"""Numbers that are told to beat an older record beside them: "118,000 came, beating the record of 124,000"."""

from collections.abc import Iterator

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Span, Term, Tie
from factcheck.relations.reading.comparing import comparable
from factcheck.relations.reading.lines import Line, Number, term
from factcheck.relations.reading.series import is_clocked

NEAR = 8
"""Tokens from "beating" to the record that is beaten, and from there to its number. Our own choice."""

LEAD = 4
"""Tokens before "beating" in which it can be denied, or only hoped for. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each number that has beaten a record with that record."""
    for line in lines:
        for at, word in enumerate(line.words):
            if word in lexicon.words("relations", "orders", "broken") and not _is_open(line, at, lexicon):
                tie = _beaten(document, line, at, lexicon)
                if tie is not None:
                    yield tie


def _beaten(document: Document, line: Line, at: int, lexicon: Lexicon) -> Tie | None:
    """A number before a word for beating, with the one of the record behind it."""
    than = lexicon.words("relations", "orders", "over") | lexicon.words("relations", "orders", "under")
    than |= lexicon.words("relations", "superlatives", "time")
    before = [
        each for each in line.numbers if each.last <= at and than.isdisjoint(line.words[each.last : each.last + 1])
    ]
    behind = [each for each in line.numbers if each.first > at]
    if not before or not behind:
        return None
    own, record = before[-1], behind[0]
    named = _record(line, at, record, lexicon)
    counts = {own.quantity.unit_kind, record.quantity.unit_kind} <= {"count", None}  # "23,100 set in 2019"
    if (
        named is None
        or not (counts or comparable(own, record))
        or not {own.quantity.bound, record.quantity.bound} <= {"=", "~"}
    ):
        return None
    least = not lexicon.words("relations", "orders", "down").isdisjoint(line.words[named : record.first])
    way = "lowest" if least or is_clocked(own) else "highest"
    tokens = line.sentence.tokens
    word = Term(way, own.quantity, document.locate(Span(tokens[at].start, tokens[named].end)))
    return Tie("extreme", (word, term(document, "own", own), term(document, "rival", record)), "high")


def _record(line: Line, at: int, number: Number, lexicon: Lexicon) -> int | None:
    """Where "the old record of", which leads to a number, names the record; None where it doesn't lead to it."""
    records, of = lexicon.words("relations", "orders", "extreme"), lexicon.words("relations", "totals", "of")
    places = range(at + 1, min(at + NEAR, number.first))
    named = next((place for place in places if line.words[place] in records), None)
    led = named is not None and not of.isdisjoint(line.words[number.first - 1 : number.first])
    return named if led and named is not None and number.first - named <= NEAR else None


def _is_open(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether a record isn't told to be beaten: "without beating", "hopes to beat", "just short of"."""
    lead = line.words[max(at - LEAD, 0) : at]
    denied = lexicon.words("relations", "negation") | lexicon.words("relations", "orders", "unbroken")
    modal = any(at - LEAD <= mark.first < at for mark in line.sentence.marks.all("modality"))
    return modal or not denied.isdisjoint(lead)
