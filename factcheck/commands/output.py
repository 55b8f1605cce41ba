"""Where reports go: standard output, or files that are either written whole or not at all."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple, TextIO, cast

from factcheck.config import ConfigError
from factcheck.reports import JOB_SUMMARY
from factcheck.spelling import near


class Output(NamedTuple):
    """A report that is asked for; without a file it goes to standard output."""

    format: str
    file: str | None = None


def outputs(wanted: Sequence[str], default: str | None, known: Sequence[str], asked: bool = False) -> list[Output]:
    """The reports of `-o FORMAT[=FILE]` options, and the default one unless another goes to standard output.

    A default that was `asked` for is never dropped. Raises ConfigError for an unknown format, a missing folder, or two
    reports to the same place.
    """
    found = []
    for text in wanted:
        format, equals, file = text.partition("=")
        if equals and not file:
            raise ConfigError(f"-o {text}: a file's name is missing after the =")
        folder = os.path.dirname(file)
        if folder and not os.path.isdir(folder):
            raise ConfigError(f"-o {text}: there is no folder {folder}")
        if os.path.isdir(file):
            raise ConfigError(f"-o {text}: {file} is a folder")
        found.append(_output(format, file or None))
    if default is not None and (asked or all(output.file for output in found)):
        found.insert(0, _output(default, None))
    for output in found:
        check_format(output.format, known)
    if sum(output.file is None for output in found) > 1:
        raise ConfigError(
            "only one report can go to standard output: give the others a file, as in -o json=report.json"
        )
    files = [os.path.realpath(output.file) for output in found if output.file not in (None, os.devnull)]
    if twice := next((file for file in files if files.count(file) > 1), None):
        raise ConfigError(f"two reports can't go to the same file {os.path.relpath(twice)}")
    return found


def _output(format: str, file: str | None) -> Output:
    """The job's summary goes where GitHub asks for it, and nowhere outside of a job."""
    if format == JOB_SUMMARY and file is None:
        file = os.environ.get("GITHUB_STEP_SUMMARY") or os.devnull
    return Output(format, file)


def check_format(format: str, known: Sequence[str]) -> None:
    """Raise ConfigError for a format that is not known."""
    if format not in known:
        raise ConfigError(f"there is no format {format!r}{near(format, known)}: {', '.join(known)}")


@contextmanager
def opened(file: str | None) -> Iterator[TextIO]:
    """Where a report is written to, standard output without a file. A file appears only when all of it is written; a
    link stays one, and so does what is no plain file: a device, a named pipe. Raises OSError."""
    if file is None:
        # A buffer of our own: with PYTHONUNBUFFERED, sys.stdout forgets what a pipe doesn't take at once.
        sys.stdout.flush()
        with open(sys.stdout.fileno(), "w", encoding="utf-8", errors="backslashreplace", closefd=False) as stream:
            yield stream
        return
    if os.path.exists(file) and not os.path.isfile(file):
        with _named(file), _stream(file, "a") as stream:
            yield stream
        return
    target = os.path.realpath(file)
    unfinished = f"{target}.{os.getpid()}.tmp"
    try:
        with _named(file):
            with _stream(unfinished, "w") as stream:
                yield stream
            os.replace(unfinished, target)
    finally:
        if os.path.exists(unfinished):
            os.unlink(unfinished)


def write(text: str, file: str | None) -> None:
    """Write a report that is whole. Raises OSError."""
    with opened(file) as stream:
        stream.write(text)


def append(text: str, file: str) -> None:
    """Add a report to a file that others write to as well. Raises OSError."""
    with _named(file), _stream(file, "a") as stream:
        stream.write(text)


def _stream(file: str, mode: str) -> TextIO:
    return cast(TextIO, open(file, mode, encoding="utf-8", errors="backslashreplace", newline="\n"))


@contextmanager
def _named(file: str) -> Iterator[None]:
    """Let an OSError name the file as the user did."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, file) from error


def say(message: str) -> None:
    """A message on standard error; what it quotes can't steer the terminal."""
    from factcheck.reports.sink import visible

    for line in message.split("\n"):
        print(visible(line), file=sys.stderr)


def colored(when: str, stream: TextIO) -> bool:
    """Whether to colour: `--color`, else NO_COLOR and FORCE_COLOR (no-color.org, force-color.org), else a terminal.

    Raises ConfigError for anything but auto, always and never.
    """
    if when not in ("auto", "always", "never"):
        raise ConfigError(f"--color must be auto, always or never, not {when!r}")
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


def width(stream: TextIO) -> int | None:
    """The columns that COLUMNS says, else those of the terminal that a stream is; None where it is none."""
    said = os.environ.get("COLUMNS", "")
    if said.isascii() and said.isdecimal() and int(said):
        return int(said)
    if not stream.isatty():
        return None
    from shutil import get_terminal_size

    return get_terminal_size().columns
