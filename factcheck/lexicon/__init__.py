"""The words of a language, read from TOML; no word list lives in Python code.

A `Lexicon` is one tree of words for all phrases, so that a sentence is read once: each phrase carries the categories
it belongs to and what it means there.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.extraction.tokens import words_of

Sense = tuple[str, Any]
"""What a phrase is and what it says there: ("unit", ("currency", "USD")), ("bound before", ">")."""

END = ""
"""The key under which a tree node keeps the senses of the phrase that ends there; no token is empty."""

MASKED = ""
"""The measure of a phrase that only looks like one: "trade union"."""

Tree = dict[str, Any]

# Categories whose rows are a plain list of phrases, under `words` or under a key of their own.
_PLAIN = {
    "grammar": (
        "pair",
        "speaker_country",
        "one_country",
        "clauses",
        "rivals",
    ),
    "speech": ("verbs", "according", "titles"),
    "periods": ("weekdays", "current"),
}

# What a quantity can start with, apart from digits.
_NUMBERS = {"cardinal", "magnitude", "magnitudes", "vague", "ordinal", "superlative", "dozen", "fraction", "multiple"}


class Lexicon(NamedTuple):
    """All that is known of a language: the tree of its phrases, and the tables as they stand in the files.

    `number_words` are the first words of everything that counts or ranks.
    """

    tree: Tree
    tables: Mapping[str, Mapping[str, Any]]
    number_words: frozenset[str]

    def words(self, file: str, table: str, key: str = "words") -> frozenset[str]:
        """A list of single words as a set."""
        return frozenset(self.tables[file][table][key])


def add(tree: Tree, phrase: str, sense: Sense) -> None:
    """Put a phrase into the tree; a phrase may have several senses."""
    node = tree
    for word in words_of(phrase):
        node = node.setdefault(word, {})
    node.setdefault(END, []).append(sense)


@cache
def load(language: str = "en") -> Lexicon:
    """The lexicon of a language by its ISO 639-1 code. Raises FileNotFoundError where there is none."""
    import tomllib

    folder = Path(__file__).parent / language
    tables: dict[str, Any] = {
        path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.toml"))
    }
    if not tables:
        raise FileNotFoundError(f"no lexicon for language {language!r} in {folder.parent}")
    tree: Tree = {}
    number_words = set(tables["numbers"]["words"]["article"])
    for phrase, sense in _phrases(tables):
        add(tree, phrase, sense)
        if sense[0] in _NUMBERS:
            number_words.add(words_of(phrase)[0])
    return Lexicon(tree, tables, frozenset(number_words))


def with_names(lexicon: Lexicon, names: Iterable[tuple[str, str, str]]) -> Lexicon:
    """The lexicon and the names of places: rows of surface, code and kind."""
    for surface, code, kind in names:
        add(lexicon.tree, surface, ("place", (code, kind, surface)))
    return lexicon


def _phrases(tables: Mapping[str, Any]) -> Iterable[tuple[str, Sense]]:
    for file, names in _PLAIN.items():
        for name in names:
            for phrase in tables[file][name].get("words", ()):
                yield phrase, (name, None)
    yield from _number_phrases(tables["numbers"], tables["vague"])
    for position in ("before", "after", "symbols"):
        for sign, phrases in tables["bounds"][position].items():
            for phrase in phrases:
                yield phrase, ("bound after" if position == "after" else "bound", sign)
    yield from _unit_phrases(tables["units"], tables["currencies"])
    for direction, rows in tables["changes"].items():
        for kind, phrases in rows.items():
            for phrase in phrases:
                yield phrase, ("change", (direction, kind))
    for measure, row in tables["measures"].items():
        for role, category in (("words", "measure"), ("made", "made"), ("used", "used"), ("scopes", "wide scope")):
            for phrase in row.get(role, ()):
                yield phrase, (category, measure)
    for kind, phrases in tables["modality"]["markers"].items():
        for phrase in phrases:
            yield phrase, ("modality", kind)
    for phrase, offset in tables["periods"]["years"].items():
        yield phrase, ("year offset", offset)
    for month, number in tables["periods"]["months"].items():
        yield month, ("month", number)
    for kind, phrases in tables["grammar"]["comparison"].items():
        for phrase in phrases:
            yield phrase, ("comparison", kind)
    for phrase in tables["grammar"]["ranging"]["opens"]:
        yield phrase, ("opens", None)
    for phrase in tables["grammar"]["masked"]["words"]:
        yield phrase, ("measure", MASKED)
    for scope, phrases in tables["grammar"]["aside"].items():
        for phrase in phrases:
            yield phrase, ("aside", scope)
    for phrase in tables["grammar"]["among"]["narrowed"]:
        yield phrase, ("narrowed", None)
    for phrase in tables["grammar"]["superlative"]["highest"]:
        yield phrase, ("superlative", "highest")
    for scope, phrases in tables["grammar"]["scopes"].items():
        for phrase in phrases:
            yield phrase, ("scope", scope)
    for role in ("pronouns", "over"):
        for phrase in tables["grammar"]["leaning"][role]:
            yield phrase, (f"leaning {role}", None)
    for phrase in tables["speech"]["other_side"]["meeting"]:
        yield phrase, ("meeting", None)
    for phrase in tables["speech"]["other_side"]["words"]:
        yield phrase, ("other side", None)
    for phrase in tables["exclusions"]["clock"]["words"]:
        yield phrase, ("clock", None)
    for phrase in tables["exclusions"]["idioms"]["words"]:
        yield phrase, ("idiom", None)
    for position in ("before", "after"):
        for phrase in tables["exclusions"][position]["words"]:
            yield phrase, (f"excluded {position}", None)


def _number_phrases(numbers: Mapping[str, Any], vague: Mapping[str, Any]) -> Iterable[tuple[str, Sense]]:
    for word, value in numbers["cardinals"].items():
        yield word, ("cardinal", value)
    for word, power in numbers["magnitudes"].items():
        yield word, ("magnitude", power)
        yield word + "s", ("magnitudes", power)
    for word, value in numbers["dozens"].items():
        yield word, ("dozen", value)
    for word, value in numbers["ordinals"].items():
        yield word, ("ordinal", value)
        if value > 2:
            yield word, ("fraction", (1, value, "ordinal"))
            yield word + "s", ("fraction", (1, value, "plural"))
    for word, parts in numbers["fractions"].items():
        yield word, ("fraction", (*parts, "bare" if word in numbers["words"]["bare"] else "plural"))
    for phrase in numbers["words"]["ratio"]:
        yield phrase, ("ratio", phrase in numbers["words"]["divided"])
    for word, value in numbers["multiples"].items():
        yield word, ("multiple", value)
    for row in vague["row"]:
        for phrase in row["words"]:
            yield phrase, ("vague", (tuple(row["logical"]), tuple(row["customary"])))


def _unit_phrases(units: Mapping[str, Any], currencies: Mapping[str, Any]) -> Iterable[tuple[str, Sense]]:
    """Units as (name, kind, certain, shy, surface): a shy one counts only right behind a number in figures."""
    shy = set(units["shy"]["words"])
    for kind in ("percent", "percentage_point", "basis_point", "per_mille"):
        name = kind.replace("_", " ")
        for phrase in units[kind]["words"]:
            yield phrase, ("unit", (name, "percent" if kind == "percent" else name, True, phrase in shy, phrase))
    for code, phrases in units["ambiguous"].items():
        for phrase in phrases:
            yield phrase, ("unit", (code, "currency", False, False, phrase))
    for table in ("names", "symbols"):
        for code, phrases in currencies[table].items():
            for phrase in phrases:
                yield phrase, ("unit", (code, "currency", True, False, phrase))
    for code in currencies["codes"]["words"].split():
        yield code, ("code", (code, "currency", True, False, code))
        for prefix, power in currencies["codes"]["prefixes"].items():
            yield prefix + code, ("code", (code, "currency", True, False, prefix + code, power))
        yield code + "$", ("unit", (code, "currency", True, False, code.lower() + "$"))
    for code, phrases in currencies["aliases"].items():
        for phrase in phrases:
            yield phrase, ("code", (code, "currency", True, False, phrase))
    for name, phrases in units["minor"].items():
        for phrase in phrases:
            yield phrase, ("unit", (name, "minor", True, len(phrase) == 1 and phrase.isalpha(), phrase))
    for dimension, names in units["dimension"].items():
        for name, phrases in names.items():
            for phrase in sorted(phrases, key=str.islower, reverse=True):
                yield phrase, ("unit", (name.replace("_", " "), dimension, True, phrase.lower() in shy, phrase))
