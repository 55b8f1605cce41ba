"""Which of the user's tables a sentence is about: by the words that it shares with their titles."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import pairwise, permutations
from math import log
from operator import add, sub
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.reference.grids import Table
from factcheck.verdicts.tables.subjects import comparing, lowered, phrased

STEM = 7
"""Letters by which two forms of a word are told to be the same ("democracy", "democratic"): our own choice."""

SHELF = 400
"""How many tables a word's rarity is told by: a fixed number, so that a table more changes nothing said of others."""

UNKNOWN = 1.0
"""What a word of a sentence weighs that no table has, title or description: our own choice."""

NOT = frozenset({"not"})
"""The denial that a sentence may have without being about another table: it is read as a statement of none."""

WEAK = 0.3
"""What a word counts that sentences mostly leave out ("the population with access to"): our own choice."""

LEAST = 4
"""Letters that a word keeps when an ending is taken off: our own choice."""

TITLE = 0.7
"""The share of a title's weight that a sentence must name. Our own choice, like the two below."""

SENTENCE = 0.5
"""The share of the weight of a sentence's own words, as far as any table knows them, that the table must have."""

NEAR = 0.9
"""A table whose score is at least this share of the best one's could as well be meant."""

SIBLINGS = 12
"""How many tables a file holds at most for the titles of each to tell what the others are about: our own choice."""

REACH = 4
"""Words on either side of a comparison in which its two measures are looked for: our own choice."""

CONSIDERED = 20
"""How many tables, the best first, are looked through for two that a sentence adds up: our own choice."""

DESCRIBED = 0.6
"""What a word counts that stands in the description or unit of a table only."""

_BRACKET = re.compile(r"\(([^()]{1,200})\)")
_NUMBER = re.compile(r"[0-9]++(?:,[0-9]{3})*+")
_BASIS = re.compile(r"per [0-9,]{1,20}|[0-9]{1,9} ?= ?[0-9]{1,9}")
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
    told = stems(lexicon.words("tables", "kinds", "told"), lexicon)
    titles = [_title(table, told, lexicon) for table in tables]
    beside: dict[str, frozenset[str]] = {}
    for table, title in zip(tables, titles, strict=True):
        beside[table.path] = beside.get(table.path, frozenset()) | title
    few = {path for path, count in Counter(table.path for table in tables).items() if count <= SIBLINGS}
    texts = [
        stems(words(f"{table.description} {table.unit} {table.hint}", lexicon), lexicon)
        | (beside[table.path] if table.path in few else frozenset())
        for table in tables
    ]
    counts = Counter(stem for title in titles for stem in title)
    weak = stems(lexicon.words("tables", "kinds", "weak"), lexicon)
    weights = {stem: log(1 + SHELF / count) * (WEAK if stem in weak else 1) for stem, count in counts.items()}
    return Index(tables, titles, texts, weights, frozenset().union(*texts))


def _title(table: Table, told: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    """The stems of a table's title, but for those in brackets that only say in what its figures are told."""
    title = stems(words(table.title, lexicon), lexicon)
    bare = stems(words(_BRACKET.sub(" ", table.title), lexicon), lexicon)
    return (title - (told - bare) if bare else title) or stems(words(table.hint, lexicon), lexicon)


def matches(text: str, content: Iterable[str], either: bool, among: Index, lexicon: Lexicon) -> list[Match]:
    """The tables that a sentence can mean by its content words, the best first; of two that it adds up, their sum.

    `either` is whether a table of those who have something can serve for those who don't, and the reverse.
    """
    found = _found(content, either, among, lexicon)
    said = words(text, lexicon)
    joins = lexicon.words("tables", "roles", "joined")
    sides = [(said[max(at - 2, 0) : at], said[at + 1 : at + 3]) for at, word in enumerate(said) if word in joins]
    sums = [
        Match(
            _together(one, other, add),
            1 + one.score + other.score,
            one.of_sentence + other.of_sentence,
            *_both(one, other),
        )
        for one, other in _pairs(found, sides, lexicon)
    ]
    return [*sums, *(match for match in found if match.of_sentence >= SENTENCE)]


def differences(text: str, content: Iterable[str], among: Index, lexicon: Lexicon) -> list[tuple[str, Match]]:
    """ "Wind has overtaken coal": the differences of the tables that a sentence compares, and which way it does."""
    found = _found(content, False, among, lexicon)
    rows = []
    for way, key in (("up", "higher"), ("down", "lower")):
        for compared in comparing(tuple(lexicon.tables["tables"]["compared"][key])).finditer(lowered(text)):
            before, after = words(text[: compared.end()], lexicon), words(text[compared.end() :], lexicon)
            for one, other in _pairs(found, [(before[-REACH - 1 :], after[:REACH])], lexicon):
                score = one.score + other.score
                rows.append((way, Match(_together(one, other, sub), score, 1.0, *_both(one, other))))
    return rows


def _found(content: Iterable[str], either: bool, among: Index, lexicon: Lexicon) -> list[Match]:
    """The tables that have enough of their titles named, the best first."""
    said = stems(content, lexicon)
    known = sum(among.weights.get(stem, UNKNOWN if stem not in among.described else 0) for stem in said)
    denied = stems_of_denial(content, lexicon)
    weak = stems(lexicon.words("tables", "kinds", "weak"), lexicon)
    heads = stems(lexicon.words("tables", "heads"), lexicon)
    own = set(content)
    found = []
    for table, title, aside in zip(among.tables, among.titles, among.texts, strict=True):
        shared = title & said
        if (heads & said) - title - aside and (heads & title) - said:
            continue  # exports for production
        if not shared or (title <= weak and not set(words(table.title, lexicon)) & own):
            continue
        turned = stems_of_denial(words(table.title, lexicon), lexicon)
        if not either and turned != denied and (turned or denied - NOT):
            continue
        head = title if ":" not in table.title else stems(words(table.title.partition(":")[0], lexicon), lexicon)
        whole = sum(among.weights[stem] for stem in (head if head <= said and head else title))
        of_title = sum(among.weights[stem] for stem in shared)
        described = sum(among.weights[stem] for stem in (said & aside) - title if stem in among.weights)
        of_sentence = (of_title + DESCRIBED * described) / known
        heaviest = max(among.weights[stem] for stem in title)
        if of_title >= TITLE * whole and any(among.weights[stem] == heaviest for stem in shared):
            found.append(
                Match(table, min(of_title / whole, 1) * of_sentence, of_sentence, shared | (said & aside), title)
            )
    found.sort(key=lambda match: (-match.score, match.table.title, match.table.path))
    return found


def _both(one: Match, other: Match) -> tuple[frozenset[str], frozenset[str]]:
    return one.named | other.named, one.title | other.title


def _pairs(
    found: Sequence[Match], sides: Sequence[tuple[Sequence[str], Sequence[str]]], lexicon: Lexicon
) -> Iterator[tuple[Match, Match]]:
    """Pairs of tables that differ in words of which those of the first are on the first side, and so the others."""
    stemmed = [(stems(before, lexicon), stems(after, lexicon)) for before, after in sides]
    for one, other in permutations(found[:CONSIDERED], 2):
        apart, beside = one.title - other.title, other.title - one.title
        if not apart or not beside or one.table.unit != other.table.unit:
            continue
        if any(apart <= before and beside <= after for before, after in stemmed):
            yield one, other


def _together(one: Match, other: Match, operation: Callable[[Decimal, Decimal], Decimal]) -> Table:
    """The table of the sums or differences of two."""
    values = {
        code: {
            year: operation(figure, other.table.values[code][year])
            for year, figure in own.items()
            if year in other.table.values[code]
        }
        for code, own in one.table.values.items()
        if code in other.table.values
    }
    title = f"{one.table.title} {'+' if operation is add else '−'} {other.table.title}"
    return replace(one.table, title=title, values=values)


def likely(found: Sequence[Match]) -> list[Match]:
    """Those of the matches that are as good as the best."""
    best = max(match.score for match in found)
    return [match for match in found if match.score >= NEAR * best]


def words(text: str, lexicon: Lexicon) -> list[str]:
    """The words of a text in lower case, names of several words as one."""
    lower = phrased(text.lower().replace("’", "'"), lexicon)
    parts = (part for word in _WORD.findall(lower) for part in word.split("-"))
    return [part.removesuffix("'s") for part in parts]


def stems(text: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """The stems of the words that say what a table is about."""
    stop, families = lexicon.words("tables", "stop"), _families_of(lexicon)
    said = (word for word in text if word and word not in stop and not word.isdecimal())
    return frozenset(families.get(word) or _bare(word)[:STEM] for word in said)


def stems_of_denial(text: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """The words of a text that turn what it is about round: "without"."""
    return lexicon.words("tables", "without").intersection(text)


def stem(word: str, lexicon: Lexicon) -> str:
    """A word without its endings; words of one family have one stem."""
    return _families_of(lexicon).get(word) or _bare(word)[:STEM]


def _families_of(lexicon: Lexicon) -> dict[str, str]:
    return _families(tuple(map(tuple, lexicon.tables["tables"]["kin"]["families"])))


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
    extreme = lexicon.tables["tables"]["extreme"]
    plain = {*kinds["plain"], *extreme["highest"], *extreme["lowest"], *lexicon.words("tables", "stop")}
    if _narrowed(content, match.title, match.named, plain, lexicon):
        return True
    for one, link, two in zip(content, content[1:], content[2:], strict=False):
        tied = link in kinds["linking"] and stem(one, lexicon) in match.title
        if tied and two.isalpha() and two not in plain and stem(two, lexicon) not in match.named:
            return True
    said = stems(content, lexicon)
    parts = stems(kinds["parts"], lexicon) & said
    if len(parts) == 1 and not parts & stems(words(f"{match.table.title} {match.table.unit}", lexicon), lexicon):
        return True  # of women and men, or boys and girls, it is of all
    plain |= {*kinds["weak"], *kinds["neutral"]}
    title = match.table.title
    if any(
        (inside := stems(words(bracket, lexicon), lexicon) - stems(plain, lexicon)) and not inside & said
        for bracket in _BRACKET.findall(title)
    ):
        return True
    return _narrowed(words(title, lexicon), said & match.title, said, plain, lexicon)


def lacks_number(text: str, match: Match) -> bool:
    """Whether the title has a number that the text hasn't: "Ages 25-64". What figures are told per doesn't count."""
    said = set(_NUMBER.findall(text))
    return any(number not in said for number in _NUMBER.findall(_BASIS.sub("", match.table.title)))


def _narrowed(
    text: Sequence[str], shared: frozenset[str], known: frozenset[str], plain: set[str], lexicon: Lexicon
) -> bool:
    return any(
        stem(two, lexicon) in shared
        and word.isalpha()
        and word not in plain
        and stem(word, lexicon) not in known
        and not two.endswith(lexicon.endings("past"))  # "the plant generated"
        for word, two in pairwise(text)
    )


@cache
def _families(rows: tuple[tuple[str, ...], ...]) -> dict[str, str]:
    return {word: row[0] for row in rows for word in row}
