"""Words to what they are about: small words left out, endings cut, one name for what has several."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from factcheck.lexicon import Lexicon

SHORTEST = 3
"""Letters that a stem keeps at least."""

_ENDINGS = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ions",
    "ion",
    "ers",
    "er",
    "ated",
    "ates",
    "ate",
    "ed",
    "es",
    "ship",
    "ness",
    "al",
    "s",
    "e",
    "y",
)

_ALTERED = (("ies", "y"), ("ied", "y"), ("ncy", "nt"), ("tcy", "t"))
"""Endings that hide how a word ends without them: "pregnancies" are of "pregnant"."""

_DOUBLING = ("ed", "ing", "er", "ers", "ings")
"""Endings before which a last letter is written twice: "shipped" is of "ship"."""


_WHOLE = "ss"
"""An ending that is none: "classes" are of "class"."""

_DOUBLE = "ll"
"""What a verb may end in that keeps both letters before an ending, as "travelled" doesn't: "called" is of "call"."""


class Topics(NamedTuple):
    """The words of a language that say nothing, the class of each that has synonyms, and pairs of opposites."""

    stop: frozenset[str]
    classes: Mapping[str, str]
    opposites: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()

    def of(self, words: Iterable[str]) -> frozenset[str]:
        """What the words are about."""
        return frozenset(
            self.classes.get(word) or self.classes.get(stem(word)) or stem(word)
            for word in words
            if len(word) >= SHORTEST and word[0].isalpha() and word not in self.stop
        )

    def are_opposed(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Whether two speak of opposite things: what comes in, and what a thing costs."""
        return any((mine & one and yours & other) or (yours & one and mine & other) for mine, yours in self.opposites)


def topics_of(lexicon: Lexicon) -> Topics:
    """The topics of a language; those of the last one asked for are kept, for each document asks several times."""
    if not _LAST or _LAST[0][0] is not lexicon:
        _LAST[:] = [(lexicon, _read(lexicon))]
    return _LAST[0][1]


_LAST: list[tuple[Lexicon, Topics]] = []


def _read(lexicon: Lexicon) -> Topics:
    rows = lexicon.tables["relations"]["synonyms"]
    classes = {word: f"={name}" for name, words in rows.items() for word in words}
    classes = {stem(word): name for word, name in classes.items()} | classes
    for word, forms in lexicon.tables["relations"]["irregular"].items():
        base = classes.get(word) or stem(word)
        classes = dict.fromkeys(forms, base) | classes
    topics = Topics(lexicon.words("relations", "stop"), classes)
    pairs = lexicon.tables["relations"]["opposites"]["pairs"]
    return topics._replace(opposites=tuple((topics.of([one]), topics.of([other])) for one, other in pairs))


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """A word without its endings, so that "exports", "exported" and "exporter" are one, and "delay" and "delayed".
    Crude, and the same for all."""
    cut = _cut(word)
    return word if cut == word else stem(cut)


def _cut(word: str) -> str:
    """A word without its last ending."""
    for ending, left in _ALTERED:
        if word.endswith(ending) and len(word) > SHORTEST + 1:
            return word[: -len(ending)] + left
    for ending in _ENDINGS:
        cut, whole = word[: -len(ending)], ending == "s" and word.endswith(_WHOLE)
        if word.endswith(ending) and len(cut) >= SHORTEST and not whole:
            doubled = (ending in _DOUBLING or cut.endswith(_DOUBLE)) and cut[-1] == cut[-2] and len(cut) > SHORTEST
            return cut[:-1] if doubled and not cut.endswith(_WHOLE) else cut
    return word[:-1] if word.endswith(_DOUBLE) and len(word) > SHORTEST else word
