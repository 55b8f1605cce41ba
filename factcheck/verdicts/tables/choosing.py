"""Which of the user's tables a sentence is about: by the words that it shares with their titles."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from math import log
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.reference.grids import Table

STEM = 7
"""Letters by which two forms of a word are told to be the same ("democracy", "democratic"): our own choice."""

TITLE = 0.6
"""The share of a title's weight that a sentence must name. Our own choice, like the two below."""

SENTENCE = 0.5
"""The share of the weight of a sentence's own words, as far as any table knows them, that the table must have."""

NEAR = 0.9
"""A table whose score is at least this share of the best one's could as well be meant."""

DESCRIBED = 0.6
"""What a word counts that stands in the description or unit of a table only."""

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)?")


class Index(NamedTuple):
    """The tables with the stems of their titles, and of their descriptions and units; and what a stem weighs."""

    tables: Sequence[Table]
    titles: Sequence[frozenset[str]]
    texts: Sequence[frozenset[str]]
    weights: dict[str, float]
    rest: float


class Match(NamedTuple):
    """A table that a sentence may be about; `named` are the stems that they share."""

    table: Table
    score: float
    named: frozenset[str]
    title: frozenset[str]


def index(tables: Sequence[Table], lexicon: Lexicon) -> Index:
    """Weigh each stem by how few titles have it."""
    titles = [stems(words(table.title), lexicon) for table in tables]
    texts = [stems(words(f"{table.description} {table.unit}"), lexicon) for table in tables]
    counts = Counter(stem for title in titles for stem in title)
    weights = {stem: log(1 + len(tables) / count) for stem, count in counts.items()}
    return Index(tables, titles, texts, weights, log(1 + len(tables)))


def matches(content: Iterable[str], among: Index, lexicon: Lexicon) -> list[Match]:
    """The tables that the content words of a sentence can mean, the best first."""
    said = stems(content, lexicon)
    known = {stem for stem in said if stem in among.weights}
    found = []
    for table, title, text in zip(among.tables, among.titles, among.texts, strict=True):
        shared = title & said
        if not shared:
            continue
        whole = sum(among.weights[stem] for stem in title)
        of_title = sum(among.weights[stem] for stem in shared)
        described = sum(among.weights[stem] for stem in (known & text) - title)
        of_sentence = (of_title + DESCRIBED * described) / sum(among.weights[stem] for stem in known)
        if of_title >= TITLE * whole and of_sentence >= SENTENCE:
            score = (of_title / whole) * of_sentence
            found.append(Match(table, score, shared | (said & text), title))
    return sorted(found, key=lambda match: (-match.score, match.table.title, match.table.path))


def likely(found: Sequence[Match]) -> list[Match]:
    """Those of the matches that are as good as the best."""
    return [match for match in found if match.score >= NEAR * found[0].score]


def words(text: str) -> list[str]:
    """The words of a text in lower case."""
    parts = (part for word in _WORD.findall(text.lower().replace("’", "'")) for part in word.split("-"))
    return [part.removesuffix("'s") for part in parts]


def stems(text: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """The stems of the words that say what a table is about."""
    stop = lexicon.words("tables", "stop")
    return frozenset(stem(word, lexicon) for word in text if word not in stop and not word.isdigit())


def stem(word: str, lexicon: Lexicon) -> str:
    """A word without its endings; words of one family have one stem."""
    family = _family(word, lexicon)
    if family is not None:
        return family
    bare = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s") if not word.endswith("ss") else word
    return bare[:STEM]


_FAMILIES: dict[int, dict[str, str]] = {}


def _family(word: str, lexicon: Lexicon) -> str | None:
    rows = lexicon.tables["tables"]["kin"]["families"]
    known = _FAMILIES.get(id(rows))
    if known is None:
        known = _FAMILIES[id(rows)] = {each: row[0] for row in rows for each in row}
    return known.get(word)
