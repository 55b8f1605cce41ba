"""The user's own tables as they were read before: to read many large ones anew takes seconds at each run.

They are kept in the user's cache folder, beside a digest of all that they were read from: the files and what stands
beside them, byte by byte, and our own code and words. Where any of it changes they are read anew.
"""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import Any

from factcheck.model import Problem
from factcheck.reference import cache
from factcheck.reference.cells import Column, TableError
from factcheck.reference.grids import Reader, Table
from factcheck.reference.tables import load, sources

LEAST = 1024 * 1024
"""Bytes of tables below which reading them is quicker than keeping them. Our own choice."""

MOST = 512 * 1024 * 1024
"""Bytes of what is kept at most. Our own choice."""

GAP = ","
"""Between figures that are kept: no figure has one."""

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_READ_BY = (os.path.join(_PACKAGE, "reference"), os.path.join(_PACKAGE, "lexicon", "en"))


def load_kept(
    paths: Sequence[str], reader: Reader, named_in: str, edition: str
) -> tuple[tuple[Table, ...], tuple[Problem, ...]]:
    """The same as `load`. What has a problem, or is quickly read, isn't kept; `edition` is that of the names."""
    digest = _digest(paths, reader, named_in, edition)
    if digest is None:
        return load(paths, reader, named_in)
    place = cache.place("tables", "\0".join(map(os.path.abspath, paths)))
    tables = _unpacked(cache.kept(place, MOST), digest)
    if tables is not None:
        return tables, ()
    tables, problems = load(paths, reader, named_in)
    if not problems:
        cache.keep(place, _packed(tables, digest))
    return tables, problems


def _digest(paths: Iterable[str], reader: Reader, named_in: str, edition: str) -> str | None:
    """What tells this state of the files, and of what reads them, from any other; None for a little, or what can't be
    read."""
    from hashlib import blake2b

    whole, read = blake2b(edition.encode()), 0
    whole.update(repr(sorted((role, sorted(words)) for role, words in reader.headers.items())).encode())
    try:
        for folder in _READ_BY:
            for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
                whole.update(f"{entry.name} {entry.stat().st_size} {entry.stat().st_mtime_ns}\n".encode())
        files = [file for path in paths for file in sources(path, named_in)]
        if sum(os.path.getsize(file) for file in files) < LEAST:
            return None
        for file in files:
            with open(file, "rb") as stream:
                content = stream.read(MOST)
            read += len(content)
            whole.update(f"{file} {len(content)}\n".encode("utf-8", "surrogateescape"))
            whole.update(content)
    except (OSError, TableError):
        return None
    return whole.hexdigest() if LEAST <= read <= MOST else None


def _packed(tables: Iterable[Table], digest: str) -> bytes:
    """Tables as JSON: of each entity the years, once for all that have the same, and its figures in one string."""
    rows = []
    for table in tables:
        spans: dict[tuple[int, ...], int] = {}
        values = {}
        for entity, own in table.values.items():
            years, figures = own.written() if isinstance(own, Column) else (own, map(str, own.values()))
            values[entity] = (spans.setdefault(tuple(years), len(spans)), GAP.join(figures))
        about = (table.title, table.description, table.unit, table.path, table.hint, table.step, table.rows)
        rows.append((about, list(spans), values))
    return json.dumps((digest, rows), separators=(",", ":")).encode()


def _unpacked(kept: tuple[bytes, float] | None, digest: str) -> tuple[Table, ...] | None:
    """Tables that were kept of this digest; None where there are none. Figures are read when they are asked for."""
    if kept is None or digest.encode() not in kept[0][: 2 * len(digest)]:
        return None
    try:
        return tuple(_table(*row) for row in json.loads(kept[0])[1])
    except (ValueError, TypeError, LookupError, RecursionError):
        return None  # half written, or by somebody else


def _table(about: Sequence[str], spans: Sequence[Sequence[int]], values: Mapping[str, Any]) -> Table:
    title, description, unit, path, hint, step, rows = about
    figures: dict[str, Mapping[int, Decimal]] = {
        entity: Column(spans[span], partial(str.split, words, GAP)) if spans[span] else {}
        for entity, (span, words) in values.items()
    }
    return Table(title, description, unit, path, figures, hint, step, rows)
