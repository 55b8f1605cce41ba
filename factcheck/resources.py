"""What claims are read with and judged by, each loaded once: reference data, words, the user's own tables."""

import os
from collections.abc import Mapping
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
    try:
        return lexicon(settings.aliases, settings.measures)
    except ConfigError as error:
        where = f"{os.path.relpath(settings.file)}: " if settings.file else ""
        raise ConfigError(f"{where}{error}") from error


@cache
def lexicon(aliases: Words = (), measures: Words = ()) -> Lexicon:
    """The words of the language, and those of a house: names by code, phrases by measure. Raises ConfigError."""
    plain = with_names(load_lexicon(), reference().edition(), reference().names)
    if not (aliases or measures):
        return plain
    kinds = {code: kind for _, code, kind in reference().names()}
    known: Mapping[str, object]
    for key, given, known, what in (
        ("aliases", aliases, kinds, "country or group"),
        ("measures", measures, plain.tables["measures"], "measure"),
    ):
        for name, _ in given:
            if name not in known:
                raise ConfigError(f"{key}: there is no {what} {name!r}{near(name, known)}")
    groups = {code for code, kind in kinds.items() if kind == "group"}
    places = [(phrase, code, "group" if code in groups else "alias") for code, phrases in aliases for phrase in phrases]
    return with_words(plain, places, [(phrase, measure) for measure, phrases in measures for phrase in phrases])


def shelf_of(settings: Settings) -> "tuple[Shelf, tuple[Problem, ...]]":
    """The user's own tables that these settings name, and what can't be used of them."""
    return _shelf(settings.data, settings.columns, settings.data_from)


@cache
def _shelf(
    paths: tuple[str, ...], columns: tuple[tuple[str, str], ...], named_in: str
) -> "tuple[Shelf, tuple[Problem, ...]]":
    from factcheck.reference.tables import load as load_tables
    from factcheck.verdicts.tables import shelf

    found, problems = load_tables(paths, shelf.reader_of(reference(), lexicon(), columns), named_in)
    return shelf.shelf(found, reference(), lexicon()), problems
