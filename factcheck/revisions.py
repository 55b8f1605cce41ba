"""Which lines of the documents differ from a git revision, and which findings touch them."""

import os
import re
import subprocess
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from factcheck.config import ConfigError
from factcheck.model import Finding, Location

_HUNK = re.compile(rb"^@@ -[0-9,]{1,30} \+(\d{1,12})(?:,(\d{1,12}))? @@", re.MULTILINE)
_OF_HOOKS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")

Lines = Sequence[range] | None
"""The changed lines of a document, in order; None for all of them."""

Changed = Callable[[str], Lines]
"""The changed lines of the document of a path."""


def since(revision: str, paths: Sequence[str]) -> Changed:
    """Which lines differ from a revision, in the repository of some paths. What git doesn't follow is new, so is `-`.

    Raises ConfigError without git, outside a repository, or for a revision that there isn't; and so does what it gives
    for a path outside of the repository.
    """
    first = next((path for path in paths if path != "-"), None)
    if first is None:
        return lambda path: None
    top = os.fsdecode(_git(_folder(first), "rev-parse", "--show-toplevel")).removesuffix("\n")
    commit = _commit(top, revision)
    tracked = _names(_git(top, "ls-files", "-z"), top)
    changed = _names(_git(top, "diff", "--name-only", "--no-renames", "-z", commit, "--"), top)

    @cache
    def lines(path: str) -> Lines:
        real = os.path.realpath(path)
        if path == "-" or real not in tracked:
            _check_inside(path, real, top)
            return None
        return _lines(top, commit, os.path.relpath(real, top)) if real in changed else ()

    return lines


def touched(findings: Iterable[Finding], changed: Changed) -> tuple[Finding, ...]:
    """The findings of which any place lies in changed lines."""
    return tuple(finding for finding in findings if any(_touches(place, changed) for place in finding.locations))


def _touches(place: Location, changed: Changed) -> bool:
    lines = changed(place.path)
    if lines is None:
        return True
    from bisect import bisect_left

    last = place.line + place.text.count("\n")
    index = bisect_left(lines, place.line, key=lambda hunk: hunk.stop - 1)  # the first hunk that isn't all before it
    return index < len(lines) and lines[index].start <= last


def _commit(top: str, revision: str) -> str:
    """The name of a commit; asking for it first, no revision can pass for an option of git."""
    try:
        return (
            _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}").decode().strip()
        )
    except ConfigError as error:
        raise ConfigError(
            f"--diff {revision}: git knows no such revision in {top}: name one commit, branch or tag; "
            "in a shallow clone, fetch it first"
        ) from error


def _lines(top: str, commit: str, name: str) -> Lines:
    output = _git(
        top, "diff", "--unified=0", "--inter-hunk-context=0", "--no-color", "--no-ext-diff", "--no-textconv",
        "--no-renames", "--text", commit, "--", f":(literal){name}",
    )  # fmt: skip
    hunks = [(int(match[1]), int(match[2] or 1)) for match in _HUNK.finditer(output)]
    return [range(first, first + count) for first, count in hunks if count]


def _names(output: bytes, top: str) -> set[str]:
    return {os.path.join(top, os.fsdecode(name)) for name in output.split(b"\0") if name}


def _check_inside(path: str, real: str, top: str) -> None:
    if path != "-" and os.path.commonpath([real, top]) != top:
        raise ConfigError(f"--diff: {path} lies outside of the git repository {top}: check it by itself")


def _folder(path: str) -> str:
    real = os.path.realpath(path)
    return real if os.path.isdir(real) else os.path.dirname(real)


def _git(folder: str, *arguments: str) -> bytes:
    """What git prints. Raises ConfigError with git's own words where it can't."""
    # A hook's environment tells git where it is; with another folder to start from, that leads astray.
    kept = {name: value for name, value in os.environ.items() if name not in _OF_HOOKS}
    command = ["git", "-C", folder, *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL, env=kept)
    except FileNotFoundError as error:
        raise ConfigError("--diff asks git, which is not installed or not on PATH") from error
    if done.returncode:
        words = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ") or "no answer"
        raise ConfigError(f"--diff: git {arguments[0]} in {folder}: {words}")
    return done.stdout
