"""Names that we don't know: what is told of them is nobody's whom the text has named before."""

from factcheck.extraction.numbers.sentences import Sentence
from factcheck.lexicon import Lexicon

KNOWN = ("place", "month", "weekdays", "measure", "unit", "code", "year offset", "speaker_country", "elsewhere")
"""What a word with a capital may be besides a name that we don't know."""

TITLED = 4
"""Tokens of a name at most, and those behind "is a" in which it says what somebody is. Our own choice."""


def names_a_stranger(sentence: Sentence, index: int, lexicon: Lexicon) -> bool:
    """Whether something at a token is told of a name we don't know: "Acme AG exported", "exports of Freedonia"."""
    at = 0
    while at < index:
        end = name_of(sentence, at, lexicon)
        if end > at and at < index and _is_told_of(sentence, at, min(end, index), index, lexicon):
            return True
        at = max(end, at + 1)
    measure = sentence.marks.starting(index, "measure")
    behind = measure.last if measure is not None else index
    tokens = sentence.tokens
    of = lexicon.words("grammar", "possessive", "of_what")
    return behind < len(tokens) and tokens[behind].lower in of and name_of(sentence, behind + 1, lexicon) > behind + 1


def is_by_a_stranger(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a bare name that we don't know tells it, of itself as like as not: "according to Freedonia"."""
    tokens, sources = sentence.tokens, lexicon.words("grammar", "elsewhere", "sources")
    for mark in sentence.marks.all("according"):
        if name_of(sentence, mark.last, lexicon) != mark.last + 1:
            continue
        name = sentence.text[tokens[mark.last].start : tokens[mark.last].end]
        ends = mark.last + 1 >= len(tokens) or not tokens[mark.last + 1].is_word
        if ends and not name.isupper() and name not in sources:
            return True
    return False


def opens_with_a_stranger(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a name we don't know is what a sentence is about: "Gozo alone has 34,000", "Freedonia is a republic"."""
    tokens = sentence.tokens
    end = name_of(sentence, 0, lexicon)
    if end == 0:
        return False
    focus = lexicon.words("grammar", "focus")
    verb = next((token.lower for token in tokens[end : end + 2] if token.lower not in focus), "")
    if any(verb in lexicon.words("grammar", table) for table in ("having", "counting", "showing")):
        return True
    if verb == "," and end + 1 < len(tokens):
        return tokens[end + 1].lower in lexicon.words("grammar", "clauses", "things")
    articles = lexicon.words("numbers", "words", "article")
    if verb not in lexicon.words("grammar", "being") or end + 1 >= len(tokens) or tokens[end + 1].lower not in articles:
        return False
    sorts = lexicon.words("grammar", "elsewhere") | lexicon.words("grammar", "elsewhere", "theirs")
    return any(token.lower in sorts for token in tokens[end + 2 : end + 2 + TITLED])


def _is_told_of(sentence: Sentence, at: int, end: int, index: int, lexicon: Lexicon) -> bool:
    """Whether a name, from one token to another, is that of somebody who has what is told at a third behind it."""
    tokens = sentence.tokens
    behind = tokens[end].lower
    if behind in lexicon.words("grammar", "possessive", "marks"):
        return True
    if at == 0 and end == 1:  # every sentence opens with a capital
        return opens_with_a_stranger(sentence, lexicon)
    if end == index:
        return True
    adjective = tokens[end - 1].lower.endswith(tuple(lexicon.words("grammar", "elsewhere", "demonyms")))
    if adjective and end < index and tokens[end].is_word and sentence.marks.starting(end, "verbs") is None:
        return True  # "the Freedonian government"
    if behind in lexicon.words("grammar", "having") | lexicon.words("grammar", "showing"):
        return True
    articles = lexicon.words("grammar", "among", "articles")
    while at > 0 and tokens[at - 1].lower in articles:
        at -= 1
    return at > 0 and tokens[at - 1].lower in lexicon.words("grammar", "elsewhere", "at")


def name_of(sentence: Sentence, index: int, lexicon: Lexicon) -> int:
    """Where a name that we don't know and that starts at a token ends; the token itself where none does."""
    end = index
    while end < min(index + TITLED, len(sentence.tokens)) and _is_unknown(sentence, end, lexicon):
        end += 1
    return end


def _is_unknown(sentence: Sentence, index: int, lexicon: Lexicon) -> bool:
    token = sentence.tokens[index]
    if not token.is_word or not sentence.text[token.start].isupper() or sentence.marks.covering(index, *KNOWN):
        return False
    if sentence.text[token.start : token.end] in lexicon.words("grammar", "elsewhere", "offices"):
        return False
    countries = lexicon.words("grammar", "one_country")
    opening = token.lower in lexicon.words("grammar", "noise") or any(token.lower in phrase for phrase in countries)
    return index > 0 or not (opening or sentence.marks.starting(0, "told", "clauses", "current"))
