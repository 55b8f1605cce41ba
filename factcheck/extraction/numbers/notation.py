"""How a document writes its numbers, where it says so: decimal commas, long-scale billions, whose dollars they are."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from factcheck.extraction.numbers.marks import Mark, Marks, annotate, rewritten
from factcheck.extraction.numbers.tokens import Token, tokenize
from factcheck.lexicon import END, REGION, Lexicon

# "1.234,5", which nothing else than decimal commas makes, and "3,5". Every repeat is bounded.
_COMMA = re.compile(r"[0-9](?:(\.[0-9]{3},[0-9])|,[0-9]{1,2}(?![0-9.,]))")
# "1,234.5" and "1,234,567", which no decimal comma makes, and "3.5".
_POINT = re.compile(r"[0-9](?:(,[0-9]{3}[.,][0-9])|\.[0-9]{1,2}(?![0-9.,]))")

FEWEST = 2
"""Decimal commas like that of "3,5 million" that a document needs to show, none with a point against them, for
"1,234 tonnes" to be few. Our own choice."""

BEFORE = 90
"""Characters before the name of a currency in which a document says that its amounts are in that one."""

REACH = 12
"""Tokens between "all amounts" and "in Australian dollars"."""


class Notation(NamedTuple):
    """A manner of writing numbers; `currencies` says which one a bare name is, by the code it is read as elsewhere.

    `namesakes` are the codes of countries whose names mean something else here: a state of the United States, a bird.
    """

    decimal_comma: bool = False
    long_scale: bool = False
    currencies: Mapping[str, str] = {}
    namesakes: frozenset[str] = frozenset()

    def tokens(self, tokens: list[Token]) -> list[Token]:
        """The tokens with English marks in their numbers."""
        if not self.decimal_comma:
            return tokens
        return [token._replace(lower=_in_english(token.lower)) if token.is_number else token for token in tokens]

    def marks(self, tokens: list[Token], marks: Marks, lexicon: Lexicon) -> Marks:
        """The phrases with the value that they have in this manner of writing."""
        if not self.long_scale and not self.currencies and not self.namesakes:
            return marks
        return rewritten(marks, lambda mark: self._meant(tokens[mark.first].lower, mark, lexicon))

    def _meant(self, word: str, mark: Mark, lexicon: Lexicon) -> Mark:
        value = mark.value
        if mark.category in ("magnitude", "magnitudes") and self.long_scale:
            return mark._replace(value=lexicon.tables["numbers"]["long_scale"]["powers"].get(word, value))
        open_ = not value[2] or value[4] in lexicon.words("currencies", "small") if mark.category == "unit" else False
        if open_ and value[0] in self.currencies:
            return mark._replace(value=(self.currencies[value[0]], value[1], True, *value[3:]))
        if mark.category == "place" and value[0] in self.namesakes and value[1] in ("name", "alias"):
            return mark._replace(value=("", REGION, value[2]))
        return mark


@lru_cache(maxsize=4)  # every sentence of a document asks for it
def notation_of(text: str, lexicon: Lexicon) -> Notation:
    """How a text writes its numbers: the English way, unless it is sure of another one."""
    scale = lexicon.tables["numbers"]["long_scale"]
    long_scale = any(word in text for word in scale["words"]) and not any(word in text for word in scale["against"])
    commas, currencies = _has_decimal_commas(text, lexicon), dict(_stated(text, lexicon))
    return Notation(commas, long_scale, currencies, frozenset(_namesakes(text, lexicon)))


def _namesakes(text: str, lexicon: Lexicon) -> Iterator[str]:
    """The countries whose names mean something else in a text: it has company of that, and none of the country's."""
    for name, row in lexicon.tables["grammar"]["namesakes"].items():
        accompanied = name in text and any(word in text for word in row["company"])
        if accompanied and not any(word in text for word in row["own"]):
            yield row["code"]


def _has_decimal_commas(text: str, lexicon: Lexicon) -> bool:
    return _shows(_COMMA, text, lexicon, FEWEST) and not _shows(_POINT, text, lexicon, 1)


def _shows(pattern: re.Pattern[str], text: str, lexicon: Lexicon, fewest: int) -> bool:
    """Whether a text has one number that only this manner writes, or as many as `fewest` that go with a unit."""
    seen = 0
    for found in pattern.finditer(text):
        seen += fewest if found.group(1) else _is_measured(text, found.end(), lexicon)
        if seen >= fewest:
            return True
    return False


def _is_measured(text: str, index: int, lexicon: Lexicon) -> bool:
    """Whether a magnitude or a unit stands at a place of a text, or one space behind it."""
    index += text[index : index + 1].isspace()
    for token in tokenize(text, index, index + BEFORE)[:1]:
        senses = lexicon.tree.get(token.lower, {}).get(END, ())
        return any(category in ("magnitude", "magnitudes", "unit") for category, _ in senses)
    return False


def _in_english(digits: str) -> str:
    """Digits with a decimal comma as they are written with a point: 1.234 as 1,234; 3,5 and 1,234 as 3.5 and 1.234."""
    groups = digits.split(".")
    if digits.count(",") == 1 and len(groups) == 1:
        return digits.replace(",", ".")
    if len(groups) > 1 and digits[0] != "0" and len(groups[0]) < 4 and all(len(group) == 3 for group in groups[1:]):
        return digits.replace(".", ",")
    return digits


def _stated(text: str, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """What a document says its bare dollars are, and its pounds: "all figures in Australian dollars", "(C$)"."""
    for default, names in lexicon.tables["currencies"]["stated"].items():
        codes = {code for name in names if name in text for code in _stated_as(text, name, lexicon)}
        if len(codes) == 1:
            yield default, codes.pop()
    cents = lexicon.tables["currencies"]["small"]
    if any(word in text for word in cents["by"]) and not any(word in text for word in cents["against"]):
        yield cents["default"], cents["is"]


def _stated_as(text: str, name: str, lexicon: Lexicon) -> Iterator[str]:
    """The currencies with this name that a document says its amounts are in."""
    end = 0
    while (start := text.find(name, end)) >= 0:
        end = start + len(name)
        said = text[max(0, start - BEFORE) : end]
        if text[end : end + 1].isalnum() or not _may_state(said, name, lexicon):
            continue
        tokens = tokenize(said)
        mark = annotate(said, tokens, lexicon.tree).ending(len(tokens), "unit", "code")
        if mark is not None and mark.value[2] and _is_stated(tokens[: mark.first], text[end : end + 1], lexicon):
            yield str(mark.value[0])


def _may_state(said: str, name: str, lexicon: Lexicon) -> bool:
    """A cheap look before the dear one: a country's name in capitals right before, or the name says it itself."""
    words = said.removesuffix(name).split()
    return (
        bool(words)
        and (words[-1][0].isupper() or words[-1][0] in "(" or name[0].isupper())
        and ("(" in said or not lexicon.words("currencies", "stating").isdisjoint(said.lower().split()))
    )


def _is_stated(before: list[Token], behind: str, lexicon: Lexicon) -> bool:
    """Whether the words before a currency say that amounts are told in it: "amounts in", "expressed in", "("."""
    if before and before[-1].lower == "(":
        return behind == ")"
    places = lexicon.words("currencies", "stating", "in")
    if not before or before[-1].lower not in places:
        return False
    if len(before) > 1 and before[-2].lower == "(":
        return behind == ")"
    near = [token.lower for token in before[-REACH:]]
    stop = max((index for index, word in enumerate(near) if word in ".;"), default=-1)
    return not lexicon.words("currencies", "stating").isdisjoint(near[stop + 1 :])
