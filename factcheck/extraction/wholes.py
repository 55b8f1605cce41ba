"""A flow told beside a part of it: "$29 billion out of $39 billion went to Peru", "of its $8 billion, $7 billion"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.periods import is_year
from factcheck.lexicon import Lexicon
from factcheck.model import Claim

SIDED = ("to", "from")
"""Roles of a partner without whom a flow is one with all the world."""


def parted(
    sentence: Sentence, told: Sequence[tuple[Found, Claim]], claims: Sequence[Claim], lexicon: Lexicon
) -> list[Claim]:
    """The claims of a sentence; a flow that a number is told as a part of has the part's year, and not its partner."""
    flows = {row["title"] for row in lexicon.tables["measures"].values() if row.get("partner") in SIDED}
    pairs = [
        (part, whole)
        for found, whole in told
        for other, part in told
        if whole.measure in flows and part.quantity.unit == whole.quantity.unit
        and _is_part_of(sentence, other, found, lexicon)
    ]  # fmt: skip
    changed = {part.id: replace(part, period=part.period or whole.period) for part, whole in pairs}
    for part, whole in pairs:
        whose = part.subject if part.measure == whole.measure and part.subject else whole.subject
        changed[whole.id] = replace(whole, subject=whose, partner=None, period=whole.period or part.period)
    return [changed.get(claim.id, claim) for claim in claims]


def _is_part_of(sentence: Sentence, part: Found, whole: Found, lexicon: Lexicon) -> bool:
    """Whether a number is told as one out of another: behind it "of" and the other, or "of" and the other before it."""
    tokens, of = sentence.tokens, lexicon.words("numbers", "words", "of")
    if part.last < whole.first:
        at = part.last + (tokens[part.last].lower in lexicon.words("grammar", "parted"))
        return tokens[at].lower in of and _is_plain(sentence, range(at + 1, whole.first), lexicon)
    if part.first <= whole.last or tokens[part.first - 1].lower != ",":
        return False
    opens = [at for at in range(whole.first) if tokens[at].lower in of and (not at or not tokens[at - 1].is_word)]
    between = (*range(opens[-1] + 1, whole.first), *range(whole.last, part.first - 1)) if opens else ()
    return bool(between) and _is_plain(sentence, between, lexicon)


def _is_plain(sentence: Sentence, between: Iterable[int], lexicon: Lexicon) -> bool:
    """Whether words only say whose a whole is, and of what: "its total of", "Chile's exports of"."""
    plain = lexicon.words("grammar", "unnarrowed") | lexicon.words("grammar", "among", "articles")
    plain |= lexicon.words("grammar", "possessive", "marks") | lexicon.words("grammar", "possessive", "their")
    plain |= lexicon.words("numbers", "words", "of") | lexicon.words("numbers", "words", "article")
    plain |= lexicon.words("grammar", "bare", "inside")
    known = ("place", "measure", "bound", "unit")
    return all(
        sentence.tokens[at].lower in plain or is_year(sentence, at) or sentence.marks.covering(at, *known)
        for at in between
    )
