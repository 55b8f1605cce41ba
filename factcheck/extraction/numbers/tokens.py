"""Text to tokens: numbers in digits, words, clitics, and every other character on its own."""

import re
from itertools import accumulate, repeat
from typing import NamedTuple

# Every repeat is possessive, so the time is linear in the text whatever it holds. Digits are the ASCII ones only:
# `\d` would match '²' and Arabic digits, which int() and Decimal() read differently or not at all. A word starts with
# ASCII letters as a rule, and a set of those is the quickest to look into.
_TOKEN = re.compile(
    r"([A-Za-z]++[^\W\d_]*+"
    r"|[0-9]++(?:[.,'’][0-9]++|[\u00a0\u2009\u202f][0-9]{3}(?![0-9]))*+"
    r"|[^\W\d_]++"
    r"|['’](?:s|S|t|T|ll|re|ve|d|m)(?![^\W_])"
    r"|\S)"
)


class Token(NamedTuple):
    """A piece of a text; `lower` is its surface in lower case, with straight apostrophes."""

    lower: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Whether it starts with an ASCII digit."""
        return "0" <= self[0] < ":"

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.lower[0].isalpha()


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of a stretch of text, with offsets into the whole of it."""
    written = text[start : len(text) if end is None else end]
    pieces = _TOKEN.split(written)  # white space, token, white space, token, ..., white space
    words = list(map(str.lower, pieces[1::2]))
    if "’" in written:
        words = [word.replace("’", "'") for word in words]
    places = list(accumulate(map(len, pieces), initial=start))
    # A step of C for each token, of which there is one a word, in place of a call of Token().
    return list(map(tuple.__new__, repeat(Token), zip(words, places[1::2], places[2::2], strict=False)))


def glued(tokens: list[Token], index: int) -> bool:
    """Whether nothing stands between a token and the one before it."""
    return 0 < index < len(tokens) and tokens[index].start == tokens[index - 1].end


def titled(text: str, tokens: list[Token], index: int) -> bool:
    """Whether a token begins with a capital: "4 May" is a day, "4 may" is not."""
    return text[tokens[index].start].isupper()


def words_of(phrase: str) -> list[str]:
    """A phrase of the lexicon as the tokens it has in a text."""
    if phrase.isalpha():
        return [phrase.lower()]
    return [token.lower for token in tokenize(phrase)]
