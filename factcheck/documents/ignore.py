"""What a walk through folders leaves out: .gitignore files and the patterns of the settings."""

import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol


class _Answer(Protocol):
    @property
    def include(self) -> bool | None: ...


class _Spec(Protocol):
    """As much of pathspec as is used here, which is imported only where there are patterns."""

    def check_file(self, file: str) -> _Answer: ...


class Layer(NamedTuple):
    """The patterns of one place and the absolute folder they count from, with a separator at its end."""

    base: str
    spec: _Spec

    def decides(self, path: str, folder: bool = False) -> bool | None:
        """True where the patterns cover the absolute path, False where `!pattern` frees it, None where none speaks."""
        if not path.startswith(self.base):
            return None
        return self.spec.check_file(path[len(self.base) :] + ("/" if folder else "")).include


class Ignore(NamedTuple):
    """Patterns of the settings, which have the last word, and .gitignore files from the outermost to the innermost.

    `nearer` are those of the settings nearest to a folder, where these are others.
    """

    exclude: tuple[Layer, ...] = ()
    gitignores: tuple[Layer, ...] = ()
    nearer: Layer | None = None

    def covers(self, path: str, folder: bool) -> bool:
        """Whether the absolute path is left out. Of the .gitignore files that speak of it the innermost counts."""
        settings = (*self.exclude, self.nearer) if self.nearer else self.exclude
        if any(layer.decides(path, folder) for layer in settings):
            return True
        answers = (layer.decides(path, folder) for layer in reversed(self.gitignores))
        return next((answer for answer in answers if answer is not None), False)

    def within(self, folder: str, nearer: Layer | None = None) -> "Ignore":
        """The same, the absolute folder's own .gitignore, and what the settings nearest to it leave out."""
        own = _gitignore(folder)
        return self._replace(gitignores=(*self.gitignores, own) if own else self.gitignores, nearer=nearer)


def at(folder: str, exclude: tuple[Layer, ...]) -> Ignore:
    """What counts in an absolute folder that was named: whatever would leave the folder itself out doesn't."""
    gitignores = Ignore((), tuple(_gitignores_above(folder)))
    return Ignore(
        tuple(layer for layer in exclude if not layer.decides(folder, folder=True)),
        () if gitignores.covers(folder, folder=True) else gitignores.gitignores,
    )


def layer(folder: str, patterns: Sequence[str]) -> Layer:
    """Gitignore-style patterns relative to a folder. Raises ValueError for a pattern that means nothing."""
    from re import error

    from pathspec import GitIgnoreSpec

    try:
        return Layer(os.path.join(os.path.abspath(folder), ""), GitIgnoreSpec.from_lines(patterns))
    except error as problem:
        raise ValueError(f"not a pattern: {problem}") from problem


def _gitignores_above(folder: str) -> Iterator[Layer]:
    """The .gitignore files above a folder, as far up as its repository goes, outermost first."""
    above: list[str] = []
    while not os.path.lexists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return
        above.append(parent)
        folder = parent
    for folder in reversed(above):
        if found := _gitignore(folder):
            yield found


def _gitignore(folder: str) -> Layer | None:
    try:
        with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="surrogateescape") as file:
            lines = file.read().splitlines()
    except OSError:
        return None
    try:
        return layer(folder, lines)
    except ValueError:  # as git does, pass over the lines that mean nothing
        return layer(folder, [line for line in lines if _means_something(line)])


def _means_something(line: str) -> bool:
    try:
        layer(".", [line])
    except ValueError:
        return False
    return True
