"""Which files a run reads: paths from the command line, folders walked with respect for .gitignore."""

import os
from collections.abc import Callable, Iterator, Sequence
from os.path import splitext

from factcheck.documents import SUFFIXES, ignore
from factcheck.model import Problem

MANY = 10_000
"""Names of a folder that a mistyped one is compared with; beyond that it would take longer than the check."""

NOTHING_HERE = "no documents here: looked for " + ", ".join(sorted(SUFFIXES)) + " files that are not hidden or ignored"


Excluded = Callable[[str], ignore.Layer | None]
"""What the settings nearest to an absolute folder leave out besides."""


def find(
    paths: Sequence[str], exclude: Sequence[str] = (), root: str = ".", nearer: Excluded = lambda folder: None
) -> Iterator[str | Problem]:
    """The files to read, each once, and a Problem for each path that leads to none.

    What is named is read: suffixes, hidden names and ignore files count inside folders only. `exclude` holds
    gitignore-style patterns relative to the folder `root`, `nearer` gives those of settings further down. Links to
    folders are not followed inside a folder, so no loop can form.
    """
    excluded = (ignore.layer(root, exclude),) if exclude else ()
    seen: set[str] = set()
    for path in paths:
        for found in _of_path(path, excluded, nearer):
            if isinstance(found, Problem):
                yield found
            elif (key := found if found == "-" else os.path.realpath(found)) not in seen:
                seen.add(key)
                yield found


def _of_path(path: str, exclude: tuple[ignore.Layer, ...], nearer: Excluded) -> Iterator[str | Problem]:
    if path == "-":
        yield path
    elif os.path.isdir(path):
        empty = True
        for found in _of_folder(path, exclude, nearer):
            empty = False
            yield found
        if empty:
            yield Problem(path, NOTHING_HERE)
    elif os.path.exists(path):
        yield path
    else:
        yield Problem(path, "a broken link" if os.path.islink(path) else f"no such file or folder{_near(path)}")


def _near(path: str) -> str:
    """` (did you mean ...?)` where its folder has something that is spelt much like it."""
    from itertools import islice

    from factcheck.spelling import near

    folder, name = os.path.split(path.rstrip(os.sep))
    try:
        with os.scandir(folder or ".") as entries:
            there = [entry.name for entry in islice(entries, MANY)]
    except OSError:
        return ""
    return near(name, there, os.path.join(folder, "")) if name else ""


def _of_folder(top: str, exclude: tuple[ignore.Layer, ...], nearer: Excluded) -> Iterator[str | Problem]:
    """Files before folders, each in order of name. A stack of our own: folders may nest deeper than Python calls."""
    absolute = os.path.abspath(top)
    waiting = [(top, absolute, ignore.at(absolute, exclude))]
    while waiting:
        folder, absolute, outer = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                rows = sorted((entry for entry in entries if entry.name[0] != "."), key=lambda entry: entry.name)
        except OSError as error:
            yield Problem(folder, f"cannot be opened: {(error.strerror or str(error)).lower()}")
            continue
        ignored = outer.within(absolute, nearer(absolute))
        inner = []
        for entry in rows:
            path = entry.name if folder == "." else os.path.join(folder, entry.name)
            below = os.path.join(absolute, entry.name)
            if entry.is_dir(follow_symlinks=False):
                if not ignored.covers(below, folder=True):
                    inner.append((path, below, ignored))
            elif _is_document(entry) and not ignored.covers(below, folder=False):
                yield path
        waiting.extend(reversed(inner))


def _is_document(entry: "os.DirEntry[str]") -> bool:
    """A regular file (a pipe would wait for ever) with a suffix we read."""
    return splitext(entry.name)[1].lower() in SUFFIXES and entry.is_file()
