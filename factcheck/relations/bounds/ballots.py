"""The votes of a ballot beside how many have one: "by 14 votes to 9", in a council of 21."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.extraction.numbers.intervals import is_whole
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.reading.lines import Line, Number, term

SIDE = 4
"""Tokens behind a number of votes in which it is said which side they were on: "71 votes in favour". Our own choice."""

BEFORE = 8
"""Tokens before two numbers in which they are said to be votes: "voted narrowly, by 14 to 9". Our own choice."""

NEAR = 3
"""Sentences from a ballot to the size of the body that held it. Our own choice."""

SMALLEST = 3
"""How many a body has at least. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each ballot with the one body near it that can have held it; the body is the last term."""
    casting = lexicon.words("relations", "ballots", "casting")
    for line in lines:
        for votes in _ballots(line, lexicon) if casting.isdisjoint(line.words) else ():
            bodies = _bodies(lines, line, votes, lexicon)
            if len({each.quantity.value for each in bodies}) == 1:
                terms = (*(term(document, "vote", each) for each in votes), term(document, "body", bodies[0]))
                yield Tie("ballot", terms, "medium")


def _ballots(line: Line, lexicon: Lexicon) -> Iterator[tuple[Number, ...]]:
    """The votes for and against, and the abstentions, that a sentence tells of one ballot."""
    fors, against, abstained = (lexicon.words("relations", "ballots", key) for key in ("for", "against", "abstained"))
    for at, (one, other) in enumerate(pairwise(line.numbers)):
        if not (_counts(one) and _counts(other)):
            continue
        between, behind = line.words[one.last : other.first], line.words[other.last : other.last + SIDE]
        sides = any(
            not here.isdisjoint(between[:SIDE]) and not there.isdisjoint(behind)
            for here, there in ((fors, against), (against, fors))
        )
        if sides or _is_to(line, one, between, lexicon):
            third = line.numbers[at + 2 : at + 3]
            told = third and _counts(third[0]) and line.words[third[0].first : third[0].last + SIDE]
            yield (one, other, *(third if told and not abstained.isdisjoint(told) else ()))


def _is_to(line: Line, one: Number, between: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether two numbers are told as a ballot's: "14 votes to nine", "voted 14 to 9"."""
    votes, to = lexicon.words("relations", "ballots", "votes"), lexicon.words("relations", "ballots", "to")
    lead = line.words[max(one.first - BEFORE, 0) : one.last]
    said = not lexicon.words("relations", "ballots", "voted").union(votes).isdisjoint([*lead, *between])
    return said and not to.isdisjoint(between) and set(between) <= votes | to


def _counts(number: Number) -> bool:
    value = number.quantity.value
    return value is not None and is_whole(value) and number.quantity.kind != "change" and number.quantity.bound == "="


def _bodies(
    lines: Sequence[Line], line: Line, votes: Sequence[Number], lexicon: Lexicon
) -> list[Number]:  # fmt: skip
    """How many have a vote, by the sentences around a ballot; none where these name other bodies than the ballot's."""
    words, named = lexicon.words("relations", "ballots", "members"), _chambers(line, lexicon)
    found = []
    for other in lines[max(line.place - NEAR, 0) : line.place + NEAR + 1]:
        there = _chambers(other, lexicon)
        for number in other.numbers if not named or not there or named & there else ():
            if number.quantity.value in [each.quantity.value for each in votes]:
                continue  # "by 19 votes to 14 ... Nineteen councillors voted against"
            unit = (number.quantity.unit or "").rpartition(" ")[2]
            if unit in words and _counts(number) and number not in votes and (number.quantity.value or 0) >= SMALLEST:
                found.append(number)
    return found


def _chambers(line: Line, lexicon: Lexicon) -> set[str]:
    """The kinds of bodies that a sentence names."""
    table = lexicon.tables["relations"]["chambers"]
    return {kind for kind, words in table.items() if not set(words).isdisjoint(line.words)}
