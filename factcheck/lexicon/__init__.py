"""The words of a language, read from TOML; no word list lives in Python code.

A `Lexicon` is one tree of words for all phrases, so that a sentence is read once: each phrase carries the categories
it belongs to and what it means there.
"""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from factcheck.extraction.numbers.tokens import words_of

HERE = os.path.dirname(os.path.abspath(__file__))
MARSHAL = 4
"""The version of Python's own format that every supported Python can read."""

Sense = tuple[str, Any]
"""What a phrase is and what it says there: ("unit", ("currency", "USD")), ("bound before", ">")."""

Name = tuple[str, str, str]
"""What a place is called, its code, and what kind of name it is."""

END = ""
"""The key under which a tree node keeps the senses of the phrase that ends there; no token is empty."""

MASKED = ""
"""The measure of a phrase that only looks like one: "trade union"."""

SHORTEST = 4
"""Letters that a name in another language needs without a letter of that language's own. Our own choice."""

PEOPLE = "people"
"""The kind of a name that is of the people of a country: "Germans"."""

REGION = "region"
"""The kind of a place that only holds the name of a country: "Latin America"."""

Tree = dict[str, Any]

NUMBERS = frozenset(
    {
        "cardinal",
        "magnitude",
        "magnitudes",
        "vague",
        "ordinal",
        "superlative",
        "foremost",
        "dozen",
        "fraction",
        "multiple",
        "multiplied",
        "band",
    }
)
"""The categories that a quantity can start with, apart from digits, and "than any" that tells a first place."""


class Lexicon(NamedTuple):
    """All that is known of a language: the tree of its phrases, and the tables as they stand in the files.

    `number_words` count or rank by themselves; each of the `leading_words` does before the words that it has here:
    "high" before "teens", an article before a unit that there can be one of. `sets` holds the lists in the tables as
    sets. `edition` tells of which data the names of places in the tree are; without names it is empty.

    `foreign` holds the names of countries in other languages, a line for each with its code: few texts have any, and a
    tree of them would double the time that the lexicon takes to load. `foreign_words` are their first words, spaced.
    """

    tree: Tree
    tables: Mapping[str, Mapping[str, Any]]
    number_words: frozenset[str]
    leading_words: Mapping[str, frozenset[str]]
    sets: Mapping[tuple[str, str, str], frozenset[str]]
    edition: str = ""
    foreign: str = ""
    foreign_words: str = ""

    def endings(self, key: str) -> tuple[str, ...]:
        """How words of a sort end."""
        return tuple(self.tables["units"]["endings"][key])

    def is_plural(self, name: str) -> bool:
        """Whether the last word of a counted thing is a plural."""
        word = name.rpartition(" ")[2]
        if word in self.words("units", "nouns") or word.endswith(self.endings("men")):
            return True
        return word.endswith(self.endings("plural")) and not word.endswith(self.endings("singular"))

    def __hash__(self) -> int:
        return id(self)  # each is loaded once, and what a text means by its numbers is kept under it

    def words(self, file: str, table: str, key: str = "words") -> frozenset[str]:
        """A list of single words as a set."""
        return self.sets[file, table, key]


def add(tree: Tree, phrase: str, sense: Sense) -> None:
    """Put a phrase into the tree; a phrase may have several senses."""
    node = tree
    for word in words_of(phrase):
        node = node.setdefault(word, {})
    node.setdefault(END, []).append(sense)


@cache
def load(language: str = "en") -> Lexicon:
    """The lexicon of a language by its ISO 639-1 code. Raises FileNotFoundError where there is none.

    Reading the TOML files takes some 150 ms; so the build keeps what they come to beside them, and that is used for as
    long as it was made from the very same files. It holds the names of places too.
    """
    sources = _sources(language)
    compiled = _compiled(language)
    if compiled is not None and compiled[0] == _key(sources):
        return Lexicon(*compiled[1:])
    return _read(sources)


def compile_lexicon(
    language: str = "en", edition: str = "", names: Iterable[Name] = (), foreign: Sequence[Name] = ()
) -> None:
    """Keep what the TOML files of a language come to, and names of places, for `load` to use. Called by the build."""
    import marshal

    sources = _sources(language)
    lexicon = _named(_read(sources), edition, names, foreign)
    content: Any = (_key(sources), *lexicon)
    with open(_place(language), "wb") as file:
        file.write(marshal.dumps(content, MARSHAL))


def _sources(language: str) -> dict[str, bytes]:
    """The TOML files of a language by name."""
    folder = os.path.join(HERE, language)
    try:
        names = sorted(name for name in os.listdir(folder) if name.endswith(".toml"))
    except OSError:
        names = []
    if not names:
        raise FileNotFoundError(f"no lexicon for language {language!r} in {HERE}")
    found = {}
    for name in names:
        with open(os.path.join(folder, name), "rb") as file:
            found[name.removesuffix(".toml")] = file.read()
    return found


def _key(sources: Mapping[str, bytes]) -> list[tuple[str, int]]:
    """What tells one state of the files from another: their checksums, and those of the code that reads them."""
    from zlib import crc32

    key = [(name, crc32(data)) for name, data in sources.items()]
    for name in ("__init__.py", "phrases.py"):
        with open(os.path.join(os.path.dirname(__file__), name), "rb") as file:
            key.append((name, crc32(file.read())))
    return key


def _place(language: str) -> str:
    return os.path.join(HERE, f"{language}.marshal")


def _compiled(language: str) -> tuple[Any, ...] | None:
    import marshal

    try:
        with open(_place(language), "rb") as file:
            content: tuple[Any, ...] = marshal.loads(file.read())
    except (OSError, ValueError, EOFError, TypeError):
        return None  # not built, or by a Python whose format this one can't read
    return content


def _read(sources: Mapping[str, bytes]) -> Lexicon:
    import tomllib

    from factcheck.lexicon.phrases import senses

    tables: dict[str, Any] = {name: tomllib.loads(data.decode()) for name, data in sources.items()}
    tree: Tree = {}
    articles = tables["numbers"]["words"]["article"]
    alone: set[str] = set()
    units: set[str] = set()
    led: dict[str, set[str]] = {}
    for phrase, sense in senses(tables):
        add(tree, phrase, sense)
        words = [word for word in words_of(phrase) if word.isalpha()]
        if sense[0] == "unit":
            units.update(words[:1])
        elif sense[0] in NUMBERS:
            first, *more = words[words[0] in articles :]
            if more:
                led.setdefault(first, set()).add(more[0])
            else:
                alone.add(first)
    leading = dict.fromkeys(articles, frozenset(units)) | {word: frozenset(behind) for word, behind in led.items()}
    return Lexicon(tree, tables, frozenset(alone), leading, dict(_sets(tables)))


def _sets(tables: Mapping[str, Any]) -> Iterable[tuple[tuple[str, str, str], frozenset[str]]]:
    for file, rows in tables.items():
        for name, row in rows.items():
            for key, words in row.items() if isinstance(row, dict) else ():
                if isinstance(words, list) and all(isinstance(word, str) for word in words):
                    yield (file, name, key), frozenset(words)


def with_names(
    lexicon: Lexicon, edition: str, names: Callable[[], Iterable[Name]], foreign: Callable[[], Sequence[Name]]
) -> Lexicon:
    """The lexicon with the names of places of an edition of the data; they are read only where it hasn't got them."""
    if lexicon.edition == edition:
        return lexicon
    return _named(_read(_sources("en")) if lexicon.edition else lexicon, edition, names(), foreign())


def with_words(lexicon: Lexicon, places: Iterable[Name], measures: Iterable[tuple[str, str]]) -> Lexicon:
    """A lexicon of its own with the words of a house: further names of places, and phrases with their measures.

    A name in lower case counts however it is written.
    """
    from copy import deepcopy

    tree = deepcopy(lexicon.tree)
    for surface, code, kind in places:
        add(tree, surface, ("place", (code, kind, "" if surface.islower() else surface)))
    for phrase, measure in measures:
        add(tree, phrase, ("share" if "of" in lexicon.tables["measures"][measure] else "measure", measure))
    return lexicon._replace(tree=tree)


def _named(lexicon: Lexicon, edition: str, names: Iterable[Name], foreign: Sequence[Name]) -> Lexicon:
    given = list(names)
    for surface, code, kind in [*given, *_peoples(given, lexicon)]:
        add(lexicon.tree, surface, ("place", (code, kind, surface)))
        if not surface.isascii() and len(surface) > len("Malé"):  # "Bogota" for "Bogotá"; "Male" is a word
            bare = _bare(surface)
            add(lexicon.tree, bare, ("place", (code, kind, bare)))
    sure = dict(_sure(foreign, lexicon))
    lines = "\n".join(f"{surface}\t{code}" for surface, code in sure.items())
    first = " ".join(sorted({words_of(surface)[0] for surface in sure}))
    return lexicon._replace(edition=edition, foreign=lines, foreign_words=first)


def _peoples(names: Iterable[Name], lexicon: Lexicon) -> Iterable[Name]:
    """What the people of a country are called, where that is told by an ending: "Germans", not "Philippines"."""
    taken = {surface for surface, _, _ in names}
    (plural,) = lexicon.endings("plural")
    for surface, code, kind in names:
        of_one = kind == "demonym" and surface[:1].isupper() and not surface.endswith(lexicon.endings("no_people"))
        if of_one and surface + plural not in taken:
            yield surface + plural, code, PEOPLE


def _sure(foreign: Sequence[Name], lexicon: Lexicon) -> Iterable[tuple[str, str]]:
    """Names of countries in other languages, of (name, code, language), that can be nothing else in a text of this one.

    Those without their accents are left out: "Oma", "Ira" and "Cad" are no names of countries.
    """
    bare = {(language, _bare(name)) for name, _, language in foreign if not name.isascii()}
    codes: dict[str, set[str]] = {}
    for name, code, language in foreign:
        if not name.isascii() or (len(name) >= SHORTEST and (language, name) not in bare):
            codes.setdefault(name, set()).add(code)
    for name, meant in codes.items():
        taken = name in lexicon.words("grammar", "foreign", "no_places") or END in _node(lexicon.tree, words_of(name))
        if len(meant) == 1 and not taken:
            yield name, meant.pop()


def _bare(name: str) -> str:
    from unicodedata import normalize

    return normalize("NFKD", name).encode("ascii", "ignore").decode()


def _node(tree: Tree, words: Iterable[str]) -> Tree:
    for word in words:
        tree = tree.get(word, {})
    return tree
