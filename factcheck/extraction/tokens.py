"""Text to tokens: numbers in digits, words, clitics, and every other character on its own."""

import re
from typing import NamedTuple

# Every repeat is possessive, so the time is linear in the text whatever it holds. Digits are the ASCII ones only:
# `\d` would match '²' and Arabic digits, which int() and Decimal() read differently or not at all.
_TOKEN = re.compile(
    r"[0-9]++(?:[.,'’][0-9]++|[\u00a0\u2009\u202f][0-9]{3}(?![0-9]))*+"
    r"|[^\W\d_]++"
    r"|['’](?:s|S|t|T|ll|re|ve|d|m)(?![^\W_])"
    r"|\S"
)


class Token(NamedTuple):
    """A piece of a text; `lower` is its surface in lower case, with straight apostrophes."""

    lower: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Whether it starts with an ASCII digit."""
        return "0" <= self.lower[0] <= "9"

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.lower[0].isalpha()


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of a stretch of text, with offsets into the whole of it."""
    stop = len(text) if end is None else end
    new = tuple.__new__  # a third faster than Token(), of which there is one a word
    tokens = [new(Token, (found.group().lower(), *found.span())) for found in _TOKEN.finditer(text, start, stop)]
    if text.find("’", start, stop) >= 0:
        return [token._replace(lower=token.lower.replace("’", "'")) for token in tokens]
    return tokens


def glued(tokens: list[Token], index: int) -> bool:
    """Whether nothing stands between a token and the one before it."""
    return 0 < index < len(tokens) and tokens[index].start == tokens[index - 1].end


def words_of(phrase: str) -> list[str]:
    """A phrase of the lexicon as the tokens it has in a text."""
    if phrase.isalpha():
        return [phrase.lower()]
    return [token.lower for token in tokenize(phrase)]
