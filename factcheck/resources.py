"""What claims are read with and judged by, each loaded once: reference data, words, the user's own tables."""

import os
from collections.abc import Container, Iterable
from functools import cache
from typing import TYPE_CHECKING

from factcheck.config import ConfigError, Settings
from factcheck.lexicon import Lexicon, with_names, with_words
from factcheck.lexicon import load as load_lexicon
from factcheck.model import Problem
from factcheck.reference import Reference, open_reference
from factcheck.reference.live.store import with_pulled
from factcheck.spelling import near

if TYPE_CHECKING:
    from factcheck.verdicts.tables.shelf import Shelf

Words = tuple[tuple[str, tuple[str, ...]], ...]
"""Phrases by what they stand for."""


@cache
def reference() -> Reference:
    """The bundled figures, and those that were pulled from services."""
    return with_pulled(open_reference())


def words_of(settings: Settings) -> Lexicon:
    """The lexicon with the words of the house that these settings are of. Raises ConfigError."""
    if not (settings.aliases or settings.measures):
        return lexicon()
    if not settings.data:  # else the names may be those of its tables
        _check(settings, _kinds(), lexicon().tables["measures"])
    return lexicon(_with(settings.aliases, _kinds()), _with(settings.measures, lexicon().tables["measures"]))


@cache
def lexicon(aliases: Words = (), measures: Words = ()) -> Lexicon:
    """The words of the language, and those of a house: names by code, phrases by measure."""
    if not (aliases or measures):
        return with_names(load_lexicon(), reference().edition(), reference().names, reference().foreign_names)
    kinds = _kinds()
    places = [(each, code, "group" if kinds[code] == "group" else "alias") for code, given in aliases for each in given]
    return with_words(lexicon(), places, [(phrase, measure) for measure, phrases in measures for phrase in phrases])


def shelf_of(settings: Settings) -> "tuple[Shelf, tuple[Problem, ...]]":
    """The user's own tables that these settings name, and what can't be used of them. Raises ConfigError for words of
    the house that stand for nothing in them, and for nothing else that is known."""
    kinds, measures = _kinds(), lexicon().tables["measures"]
    own = _without(settings.aliases, kinds), _without(settings.measures, measures)
    shelf, problems = _shelf(settings.data, settings.columns, settings.data_from, *own)
    if any(own):
        entities = {key for table in shelf.tables for key in table.values}
        _check(settings, [*kinds, *entities], [*measures, *(table.title for table in shelf.tables)])
    return shelf, problems


@cache
def _shelf(
    paths: tuple[str, ...], columns: tuple[tuple[str, str], ...], named_in: str, aliases: Words, phrases: Words
) -> "tuple[Shelf, tuple[Problem, ...]]":
    from factcheck.reference.kept import load_kept
    from factcheck.verdicts.tables import shelf

    reader = shelf.reader_of(reference(), lexicon(), columns)
    found, problems = load_kept(paths, reader, named_in, reference().edition())
    return shelf.shelf(found, reference(), lexicon(), _lowered(aliases), _lowered(phrases)), problems


@cache
def _kinds() -> dict[str, str]:
    """What each code of a place is: a name of its own, or that of a group."""
    return {code: kind for _, code, kind in reference().names()}


def _with(words: Words, known: Container[str]) -> Words:
    return tuple(row for row in words if row[0] in known)


def _without(words: Words, known: Container[str]) -> Words:
    return tuple(row for row in words if row[0] not in known)


def _lowered(words: Words) -> Words:
    return tuple((name.lower(), tuple(map(str.lower, phrases))) for name, phrases in words)


def _check(settings: Settings, places: Iterable[str], measures: Iterable[str]) -> None:
    """Raise ConfigError for words of a house that stand for nothing."""
    tables = ", nor has one of your tables such a" if settings.data else ""
    for key, given, names, what, own in (
        ("aliases", settings.aliases, places, "country or group", "row or column"),
        ("measures", settings.measures, measures, "measure", "title"),
    ):
        known = {name.lower(): name for name in names}
        for name, _ in given:
            if name not in known.values() and (name.lower() not in known or not settings.data):
                where = f"{os.path.relpath(settings.file)}: " if settings.file else ""
                missing = f"{tables} {own}" if tables else ""
                raise ConfigError(f"{where}{key}: there is no {what} {name!r}{missing}{near(name, known.values())}")
