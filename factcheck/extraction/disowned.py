"""Numbers that a text tells of without making them its own: what others believe, what no one says, what is rejected."""

from itertools import takewhile

from factcheck.extraction.numbers.sentences import Sentence
from factcheck.lexicon import Lexicon

REACH = 8
"""Tokens between the parts of such a telling, at most: from who to the verb, from the verb to what is rejected, from
the number to what disowns it. Our own choice."""

OWN = 3
"""Tokens between "we" and what we hold: "we are firmly convinced". Our own choice."""


def disowned(sentence: Sentence, first: int, last: int, clause: range, lexicon: Lexicon) -> set[str]:
    """The modalities of a number at tokens `first` up to `last` by whose it is: a belief, or negated."""
    before = range(clause.start, first)
    found = set()
    if _unsaid(sentence, before, lexicon) or _rejected(sentence, before, lexicon):
        found.add("negated")
    if _held(sentence, before, lexicon):
        found.add("belief")
    if (behind := _behind(sentence, last, lexicon)) is not None:
        found.add(behind)
    return found


def _behind(sentence: Sentence, last: int, lexicon: Lexicon) -> str | None:
    """How a number is told by somebody else only: ", as some claimed" a belief, ", a figure they deny" a denial."""
    tokens = sentence.tokens
    lead, claimed, opens = (lexicon.words("modality", "disowned", key) for key in ("as", "claimed", "opens"))
    denied = lexicon.words("modality", "rejected", "verbs")
    for at in range(last, min(last + REACH, len(tokens) - 1)):
        if tokens[at].lower in lexicon.words("grammar", "clauses", "marks"):
            return None
        word = tokens[at + 1].lower
        if tokens[at].lower != "," or not (word in lead or word in opens):
            continue
        words = takewhile(lambda token: token.is_word, tokens[at + 2 : at + 2 + REACH])
        verbs = {token.lower for token in words}
        if not verbs.isdisjoint(claimed if word in lead else denied):
            return "belief" if word in lead else "negated"
    return None


def _unsaid(sentence: Sentence, before: range, lexicon: Lexicon) -> bool:
    """Whether it is what no one said, or nothing speaks for: "nobody suggests that", "there is no evidence that"."""
    tokens, claimed = sentence.tokens, lexicon.words("modality", "disowned", "claimed")
    claimed |= lexicon.words("modality", "unsaid", "verbs") | lexicon.words("modality", "held", "words")
    rejecting = lexicon.words("modality", "rejected", "verbs")  # "no one disputes reports that"
    for at in _deniers(sentence, before, lexicon):
        words = list(takewhile(lambda place: tokens[place].lower not in rejecting, _behind_word(sentence, at, before)))
        if any(tokens[place].lower in claimed or sentence.marks.starting(place, "verbs") for place in words):
            return True
        nouns = lexicon.words("modality", "unsaid", "nouns")
        if any(tokens[place].lower in nouns and _opens(sentence, place + 1, lexicon) for place in words):
            return True
    return False


def _behind_word(sentence: Sentence, at: int, before: range) -> list[int]:
    """The places of the words behind one, up to the next comma or the like: "'s" is none."""
    reach = range(at + 1, min(at + 1 + REACH, before.stop))
    return list(takewhile(lambda place: any(map(str.isalpha, sentence.tokens[place].lower)), reach))


def _deniers(sentence: Sentence, before: range, lexicon: Lexicon) -> list[int]:
    """Where it is said that no one, or nothing, does something: "nobody", "no minister"."""
    who = lexicon.words("modality", "unsaid", "who")
    return [at for at in before if sentence.tokens[at].lower in who and not sentence.marks.covering(at, "bound")]


def _rejected(sentence: Sentence, before: range, lexicon: Lexicon) -> bool:
    """Whether it is a report that somebody rejects: "dismissed claims that", "poured cold water on talk of".

    Not where nobody does: "no one disputes reports that".
    """
    tokens, nouns = sentence.tokens, lexicon.words("modality", "rejected", "nouns")
    deniers = _deniers(sentence, before, lexicon)
    for at in before:
        if tokens[at].lower not in lexicon.words("modality", "rejected", "verbs"):
            continue
        if any(0 < at - denier <= REACH for denier in deniers):
            continue
        words = _behind_word(sentence, at, before)
        if _that(sentence, at + 1, lexicon) or any(
            tokens[place].lower in nouns and _opens(sentence, place + 1, lexicon) for place in words
        ):
            return True
    return False


def _held(sentence: Sentence, before: range, lexicon: Lexicon) -> bool:
    """Whether somebody holds it to be so: "guessed that", "the impression that", "think Peru"; or was asked about it:
    "respondents put it at"."""
    tokens, held = sentence.tokens, lexicon.words("modality", "held", "words")
    asked, told = (lexicon.words("modality", "asked", key) for key in ("who", "told"))
    own = lexicon.words("modality", "held", "own")
    for at in before:
        earnest = any(token.lower in own for token in tokens[max(at - OWN, 0) : at])
        if (
            tokens[at].lower in held
            and not earnest
            and (_that(sentence, at + 1, lexicon) or sentence.marks.starting(at + 1, "place") is not None)
        ):
            return True
        behind = range(at + 1, before.stop)
        if tokens[at].lower in asked and any(tokens[place].lower in told for place in behind):
            return True
    return False


def _that(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a statement is opened at a token: "that", "is that"."""
    tokens, that = sentence.tokens, lexicon.words("modality", "disowned", "that")
    at += at < len(tokens) and tokens[at].lower in lexicon.words("modality", "said_of", "copulas")
    return at < len(tokens) and tokens[at].lower in that


def _opens(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether what is told follows its name at a token: "reports that", "talk of"."""
    of = lexicon.words("modality", "disowned", "of")
    return _that(sentence, at, lexicon) or (at < len(sentence.tokens) and sentence.tokens[at].lower in of)
