"""Whether a number is told as a fact, or as a dream, a plan, a forecast, a denial or a question."""

from factcheck.extraction.disowned import disowned
from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.scopes import is_given, statement_of
from factcheck.lexicon import Lexicon

ORDER = ("negated", "hypothetical", "belief", "target", "forecast", "question")
"""Where several words speak, the first of these decides."""


REACH = 8
"""Tokens behind a number in which a verb says what it is, and behind that verb. Our own choice."""


def modality_of(sentence: Sentence, first: int, last: int, clause: range, lexicon: Lexicon) -> str:
    """The modality of the quantity at tokens `first` up to `last`: a word in its clause before it decides, or what it
    is said to be behind it.

    "Current" takes back what a plan before it said: "plans to raise the current turnover of over a billion".
    """
    marks = sentence.marks
    inside = [range(mark.first, mark.last) for mark in marks.all("bound", "measure")]  # "could expect to live 80 years"
    current = max(
        (mark.first for mark in marks.all("current") if mark.first in clause and mark.first < first), default=-1
    )
    fronted = _behind_fronted(sentence, first, lexicon)
    own, auxiliaries = (
        statement_of(sentence, first, last, clause, lexicon),
        lexicon.words("modality", "statements", "auxiliaries"),
    )
    found = {
        mark.value
        for mark in marks.all("modality")
        if mark.first in clause
        and max(current + 1, fronted) <= mark.first < first
        and not (mark.first < own and sentence.tokens[mark.first].lower in auxiliaries)
        and not any(mark.first in words for words in inside)
        and not _is_counted(sentence, mark, lexicon)
        and not _is_month(sentence, mark.first)
    }
    if (said := _said_of(sentence, last, clause, lexicon)) is not None:
        found.add(said)
    if any(mark.first > first for mark in marks.all("denied behind")):
        found.add("negated")
    found |= disowned(sentence, first, last, range(max(clause.start, fronted), clause.stop), lexicon)
    if sentence.tokens and sentence.tokens[-1].lower == "?":
        found.add("question")
    elif marks.starting(0, "opens condition") is not None:
        found.add("hypothetical")
    if found and is_given(sentence, first, last, clause, lexicon):
        return "fact"
    return next((modality for modality in ORDER if modality in found), "fact")


def _said_of(sentence: Sentence, last: int, clause: range, lexicon: Lexicon) -> str | None:
    """What a number is called by the verb behind it, or where it is told: "$9 billion are a distant goal", "is what
    they aim for", "at $9 billion in its plan"."""
    tokens, names = sentence.tokens, ("copulas", "joints", "against", "inside")
    copulas, joints, against, inside = (lexicon.words("modality", "said_of", name) for name in names)
    end = min(clause.stop, len(tokens))
    for at in range(last, min(last + REACH, end)):
        word = tokens[at].lower
        if word in joints:
            return None
        if word not in copulas and word not in inside:
            continue
        if word in copulas:
            reach = range(at + 1, min(at + 1 + REACH, end))
        else:
            reach = range(at + 2, min(at + 3, end)) if _is_determined(sentence, at + 1, lexicon) else range(0)
        for place in reach:
            if tokens[place].lower in against or tokens[place].lower in joints:
                break
            kind = next(
                (kind for kind in ORDER if tokens[place].lower in lexicon.words("modality", "called", kind)), None
            )
            if kind == "negated" and place + 1 < end and _is_noun(sentence, place + 1, lexicon):
                return None  # "58 were false alarms"
            if kind is not None:
                to = lexicon.words("grammar", "changing", "to")
                return None if place + 1 < len(tokens) and tokens[place + 1].lower in to else kind  # "expected to rise"
        if word in copulas:
            return None
    return None


def _is_noun(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a word is many of what is no telling, as numbers and reports are."""
    word = sentence.tokens[at].lower
    return lexicon.is_plural(word) and word not in lexicon.words("modality", "rejected", "nouns")


def _behind_fronted(sentence: Sentence, first: int, lexicon: Lexicon) -> int:
    """Where a text's own statement starts, before a token, behind what it is held against: "Contrary to it, X"."""
    tokens, opens = sentence.tokens, lexicon.words("modality", "fronted", "opens")
    joints = lexicon.words("numbers", "words", "joiner") | lexicon.words("modality", "said_of", "joints")
    starts = (at for at in range(1, first) if tokens[at - 1].lower in opens)
    start = next((at for at in starts if at == 1 or tokens[at - 2].lower == ","), first)
    closing = (at + 1 for at in range(start, first - 1) if tokens[at].lower == ",")
    return next((at for at in closing if tokens[at].lower not in joints), 0)


def _is_determined(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a word says whose something is, or which: "its", "the"."""
    words = lexicon.words("grammar", "possessive", "their") | lexicon.words("grammar", "among", "articles")
    return at < len(sentence.tokens) and sentence.tokens[at].lower in words


def _is_counted(sentence: Sentence, mark: Mark, lexicon: Lexicon) -> bool:
    """Whether a word is what a number right before it counts: "two goals"."""
    before, noun = sentence.tokens[max(mark.first - 1, 0)].lower, sentence.tokens[mark.first].lower
    counted = before[:1].isdigit() or sentence.marks.ending(mark.first, "cardinal") is not None
    return counted and lexicon.is_plural(noun)


def _is_month(sentence: Sentence, index: int) -> bool:
    return sentence.marks.starting(index, "month") is not None and sentence.text[sentence.tokens[index].start].isupper()
