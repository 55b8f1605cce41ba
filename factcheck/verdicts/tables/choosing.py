"""Which of the user's tables a sentence is about: by the words that it shares with their titles."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from math import log
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.reference.grids import Table

STEM = 7
"""Letters by which two forms of a word are told to be the same ("democracy", "democratic"): our own choice."""

UNKNOWN = 1.0
"""What a word of a sentence weighs that no table has, title or description: our own choice."""

NOT = frozenset({"not"})
"""The denial that a sentence may have without being about another table: it is read as a statement of none."""

WEAK = 0.3
"""What a word counts that sentences mostly leave out ("the population with access to"): our own choice."""

LEAST = 4
"""Letters that a word keeps when an ending is taken off: our own choice."""

TITLE = 0.6
"""The share of a title's weight that a sentence must name. Our own choice, like the two below."""

SENTENCE = 0.5
"""The share of the weight of a sentence's own words, as far as any table knows them, that the table must have."""

NEAR = 0.9
"""A table whose score is at least this share of the best one's could as well be meant."""

CONSIDERED = 20
"""How many tables, the best first, are looked through for two that a sentence adds up: our own choice."""

DESCRIBED = 0.6
"""What a word counts that stands in the description or unit of a table only."""

_BRACKET = re.compile(r"\(([^()]{1,200})\)")
_WORD = re.compile(r"[^\W_]++(?:[-'&][^\W_]++)*+|&")


class Index(NamedTuple):
    """The tables with the stems of their titles, and of their descriptions and units; and what a stem weighs."""

    tables: Sequence[Table]
    titles: Sequence[frozenset[str]]
    texts: Sequence[frozenset[str]]
    weights: dict[str, float]
    described: frozenset[str]


class Match(NamedTuple):
    """A table that a sentence may be about; `named` are the stems that they share."""

    table: Table
    score: float
    of_sentence: float
    named: frozenset[str]
    title: frozenset[str]


def index(tables: Sequence[Table], lexicon: Lexicon) -> Index:
    """Weigh each stem by how few titles have it."""
    titles = [stems(words(table.title, lexicon), lexicon) for table in tables]
    texts = [stems(words(f"{table.description} {table.unit}", lexicon), lexicon) for table in tables]
    counts = Counter(stem for title in titles for stem in title)
    weak = stems(lexicon.words("tables", "kinds", "weak"), lexicon)
    weights = {stem: log(1 + len(tables) / count) * (WEAK if stem in weak else 1) for stem, count in counts.items()}
    return Index(tables, titles, texts, weights, frozenset().union(*texts))


def matches(text: str, content: Iterable[str], among: Index, lexicon: Lexicon) -> list[Match]:
    """The tables that a sentence can mean by its content words, the best first; of two that it adds up, their sum."""
    said = stems(content, lexicon)
    known = sum(among.weights.get(stem, UNKNOWN if stem not in among.described else 0) for stem in said)
    denied = stems_of_denial(content, lexicon)
    weak = stems(lexicon.words("tables", "kinds", "weak"), lexicon)
    own = set(content)
    found = []
    for table, title, aside in zip(among.tables, among.titles, among.texts, strict=True):
        shared = title & said
        if not shared or (title <= weak and not set(words(table.title, lexicon)) & own):
            continue
        if (turned := stems_of_denial(words(table.title, lexicon), lexicon)) != denied and (turned or denied - NOT):
            continue
        head = title if ":" not in table.title else stems(words(table.title.partition(":")[0], lexicon), lexicon)
        whole = sum(among.weights[stem] for stem in (head if head <= said and head else title))
        of_title = min(sum(among.weights[stem] for stem in shared), whole)
        described = sum(among.weights[stem] for stem in (said & aside) - title if stem in among.weights)
        of_sentence = (of_title + DESCRIBED * described) / known
        if of_title >= TITLE * whole:
            found.append(Match(table, of_title / whole * of_sentence, of_sentence, shared | (said & aside), title))
    found.sort(key=lambda match: (-match.score, match.table.title, match.table.path))
    return [*_sums(text, found, lexicon), *(match for match in found if match.of_sentence >= SENTENCE)]


def _sums(text: str, found: Sequence[Match], lexicon: Lexicon) -> list[Match]:
    """ "Wind and solar": the sums of two tables that differ in just the words that the sentence joins."""
    said = words(text, lexicon)
    joins = lexicon.words("tables", "roles", "joined")
    pairs = [
        (stems(said[max(at - 2, 0) : at], lexicon), stems(said[at + 1 : at + 3], lexicon))
        for at, word in enumerate(said)
        if word in joins
    ]
    sums = []
    for at, one in enumerate(found[:CONSIDERED]):
        for other in found[at + 1 : CONSIDERED]:
            apart, beside = one.title - other.title, other.title - one.title
            if not apart or not beside or one.table.unit != other.table.unit:
                continue
            if any((apart <= a and beside <= b) or (apart <= b and beside <= a) for a, b in pairs):
                named, title = one.named | other.named, one.title | other.title
                share = one.of_sentence + other.of_sentence
                sums.append(Match(_sum(one.table, other.table), 1 + one.score + other.score, share, named, title))
    return sums


def _sum(one: Table, other: Table) -> Table:
    values = {
        code: {year: figure + other.values[code][year] for year, figure in own.items() if year in other.values[code]}
        for code, own in one.values.items()
        if code in other.values
    }
    return Table(f"{one.title} + {other.title}", one.description, one.unit, one.path, values)


def likely(found: Sequence[Match]) -> list[Match]:
    """Those of the matches that are as good as the best."""
    best = max(match.score for match in found)
    return [match for match in found if match.score >= NEAR * best]


def words(text: str, lexicon: Lexicon) -> list[str]:
    """The words of a text in lower case, names of several words as one."""
    lower = text.lower().replace("’", "'")
    for phrase, name in lexicon.tables["tables"]["phrases"].items():
        lower = lower.replace(phrase, name)
    parts = (part for word in _WORD.findall(lower) for part in word.split("-"))
    return [part.removesuffix("'s") for part in parts]


def stems(text: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """The stems of the words that say what a table is about."""
    stop = lexicon.words("tables", "stop")
    return frozenset(stem(word, lexicon) for word in text if word and word not in stop and not word.isdigit())


def stems_of_denial(text: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """The words of a text that turn what it is about round: "without"."""
    return lexicon.words("tables", "without").intersection(text)


def stem(word: str, lexicon: Lexicon) -> str:
    """A word without its endings; words of one family have one stem."""
    family = _families(tuple(map(tuple, lexicon.tables["tables"]["kin"]["families"]))).get(word)
    if family is not None:
        return family
    return _bare(word)[:STEM]


def _bare(word: str) -> str:
    """A word without the endings of number and tense, as far as four letters are left."""
    bare = word[:-3] + "y" if word.endswith("ies") else word if word.endswith("ss") else word.removesuffix("s")
    for ending in ("ing", "ed", "e"):
        if bare.endswith(ending) and len(bare) - len(ending) >= LEAST:
            return bare.removesuffix(ending)
    return bare


def is_narrower(content: Sequence[str], match: Match, lexicon: Lexicon) -> bool:
    """Whether a word of the one that the other doesn't have narrows it down: "lung cancer" for cancer, or the reverse.

    Such a word stands right before one that both have, or in brackets in the title.
    """
    kinds = lexicon.tables["tables"]["kinds"]
    plain = {*kinds["plain"], *lexicon.words("tables", "stop")}
    if _narrowed(content, match.title, match.named, plain, lexicon):
        return True
    said = stems(content, lexicon)
    plain |= {*kinds["weak"], *kinds["neutral"]}
    title = match.table.title
    if any(
        (inside := stems(words(bracket, lexicon), lexicon) - stems(plain, lexicon)) and not inside & said
        for bracket in _BRACKET.findall(title)
    ):
        return True
    return _narrowed(words(title, lexicon), said & match.title, said, plain, lexicon)


def _narrowed(
    text: Sequence[str], shared: frozenset[str], known: frozenset[str], plain: set[str], lexicon: Lexicon
) -> bool:
    return any(
        stem(two, lexicon) in shared and word.isalpha() and word not in plain and stem(word, lexicon) not in known
        for word, two in pairwise(text)
    )


@cache
def _families(rows: tuple[tuple[str, ...], ...]) -> dict[str, str]:
    return {word: row[0] for row in rows for word in row}
