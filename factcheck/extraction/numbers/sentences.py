"""Blocks to sentences, and which of them are worth reading for numbers."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from factcheck.extraction.numbers.foreign import with_foreign
from factcheck.extraction.numbers.marks import Marks, annotate, strung
from factcheck.extraction.numbers.notation import notation_of
from factcheck.extraction.numbers.tokens import Token, tokenize
from factcheck.lexicon import Lexicon
from factcheck.model import Block, Document, Span

# A stop, closing quotes and brackets, white space, and something that starts a sentence. Bounded on every side.
_STOP = re.compile(r"[.!?…][\"'”’»)\]]{0,3}\s{1,8}(?=[\"'“‘«(\[]{0,2}[A-Z0-9À-Þ$€£])")
_WORD = re.compile(r"[^\W\d_]++")
_SPACED = {code: " " for code in range(128) if not chr(code).isalpha()}
_DIGIT = re.compile(r"[0-9¼-¾⅐-⅞]")

LONGEST = 2000
"""Characters of a sentence at most, some twenty times an ordinary one. Our own choice."""


class Sentence(NamedTuple):
    """A sentence that has been read: its place, its tokens and the phrases in it, and the number of its block."""

    text: str
    span: Span
    tokens: list[Token]
    marks: Marks
    block: int = 0


def read(text: str, span: Span, lexicon: Lexicon, block: int = 0) -> Sentence:
    """The tokens and phrases of a stretch of text, as the whole of it writes its numbers."""
    notation = notation_of(text, lexicon)
    tokens = notation.tokens(tokenize(text, span.start, span.end))
    found = with_foreign(text, tokens, annotate(text, tokens, lexicon.tree), lexicon)
    marks = notation.marks(tokens, found, lexicon)
    return Sentence(text, span, tokens, marks, block)


def read_all(document: Document, lexicon: Lexicon) -> list[Sentence]:
    """The one reading of a document: its sentences in order; none where not one of them may hold a number."""
    text = document.prose
    spans = [(span, number) for number, block in enumerate(document.blocks) for span in split(text, block, lexicon)]
    if not any(may_count(text, span, lexicon) for span, _ in spans):
        return []
    return [found for span, number in spans if (found := read(text, span, lexicon, number)).tokens]


def joined(sentences: Iterable[Sentence], document: Document) -> Iterator[Sentence]:
    """The sentences of each block as one."""
    for number, group in groupby(sentences, key=lambda sentence: sentence.block):
        parts = list(group)
        if len(parts) == 1:
            yield parts[0]
            continue
        block = document.blocks[number]
        tokens = [token for sentence in parts for token in sentence.tokens]
        marks = strung((len(sentence.tokens), sentence.marks) for sentence in parts)
        yield Sentence(document.prose, Span(block.start, block.end), tokens, marks, number)


def sentences(document: Document, lexicon: Lexicon) -> Iterator[Span]:
    """The sentences of a document's prose, block by block."""
    for block in document.blocks:
        yield from split(document.prose, block, lexicon)


def split(text: str, block: Block, lexicon: Lexicon) -> Iterator[Span]:
    """The sentences of one block."""
    abbreviations = lexicon.words("speech", "abbreviations", "words")
    ending, goes_on = (lexicon.words("speech", "abbreviations", key) for key in ("ending", "goes_on"))
    start = block.start
    for stop in _STOP.finditer(text, block.start, block.end):
        at, end = stop.span()
        before = text[max(start, at - 12) : at]
        if text[at] == "." and _abbreviated(before, abbreviations) and not (
            before.lower().endswith(tuple(ending)) and goes_on.isdisjoint(_words(text[end : end + 12].lower())[:1])
        ):  # fmt: skip
            continue
        while end - start > LONGEST:
            yield (piece := _piece(text, start))
            start = piece.end
        yield Span(start, end)
        start = end
    while block.end - start > LONGEST:
        yield (piece := _piece(text, start))
        start = piece.end
    if start < block.end:
        yield Span(start, block.end)


def _piece(text: str, start: int) -> Span:
    """The first piece of what is too long for a sentence: what it costs to read one grows with its square."""
    space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
    return Span(start, space + 1 if space > 0 else start + LONGEST)


def may_count(text: str, span: Span | Block, lexicon: Lexicon) -> bool:
    """Whether a stretch of text holds a digit or words that can be a number: a cheap look before the dear one."""
    if _DIGIT.search(text, span.start, span.end):
        return True
    words = _words(text[span.start : span.end].lower())
    if not lexicon.number_words.isdisjoint(words):
        return True
    leading = lexicon.leading_words
    if leading.keys().isdisjoint(words):
        return False
    return any(behind in leading[word] for word, behind in pairwise(words) if word in leading)


def _words(text: str) -> list[str]:
    # What str does itself is three times as fast as a pattern, but only for ASCII is it one step a character.
    return text.translate(_SPACED).split() if text.isascii() else _WORD.findall(text)


def _abbreviated(before: str, abbreviations: frozenset[str]) -> bool:
    words = before.split()
    if not words:
        return False
    word = words[-1].lower()
    if word.isdecimal() and words[:-1]:  # "Norway 17 and Italy 9. They ...", but not "no. 7. ..."
        return words[-2].lower().removesuffix(".") in abbreviations
    if len(word) == 1 or word in abbreviations:
        return True
    return len(word) < 5 and "." in word and not any(character.isdigit() for character in word)  # "9.2%" ends one
