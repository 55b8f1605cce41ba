"""The command line: flags -> settings -> exit code. What a command does stands in `commands`."""

import os
from collections.abc import Sequence

from factcheck.commands.output import say
from factcheck.config import ConfigError

WRONG_USE = 2
COMMANDS = ("check", "claims", "rules", "explain", "schema", "man", "lookup", "data")
_OF_THE_PROGRAM = ("-h", "--help", "--version", "--install-completion", "--show-completion")


def run(arguments: Sequence[str]) -> int:
    """Run a command line without the program's name; return the exit code."""
    if not arguments:
        _typed(["--help"])
        return WRONG_USE
    if arguments[0] not in (*COMMANDS, *_OF_THE_PROGRAM):
        if meant := _mistyped(arguments[0]):
            return _wrong(f"there is no file, folder or command {arguments[0]!r}{meant}", "factcheck")
        arguments = ["check", *arguments]
    try:
        return _plain(arguments) if arguments[0] == "check" else _typed(arguments)
    except ConfigError as error:
        return _wrong(str(error))
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        context = getattr(error, "ctx", None)  # typer's own complaint; which class it has depends on the version
        return _wrong(error.format_message(), context.command_path if context else "factcheck")


def _plain(arguments: Sequence[str]) -> int:
    """`check` without typer, where its options can be read so."""
    from factcheck.commands import checking, options

    given = options.read(arguments[1:])
    return _typed(arguments) if given is None else checking.run(**given)


def _typed(arguments: Sequence[str]) -> int:
    from factcheck.app import app

    if list(arguments[:2]) == ["data", "match"]:  # a negative number is no option
        arguments = [f"−{each[1:]}" if _is_negative(each) else each for each in arguments]
    code = app(list(arguments), prog_name="factcheck", standalone_mode=False)
    return code if isinstance(code, int) else 0


def _mistyped(word: str) -> str:
    """The command that was meant, where a bare word is neither a command nor there as a path."""
    if not word.isalpha() or os.path.lexists(word):
        return ""
    from factcheck.spelling import near

    return near(word, COMMANDS)


def _is_negative(word: str) -> bool:
    return word[:1] == "-" and word[1:2] not in ("", "-") and not word[1].isalpha()


def _wrong(message: str, command: str = "") -> int:
    say(f"factcheck: {message}" + (f"\nTry: {command} --help" if command else ""))
    return WRONG_USE
