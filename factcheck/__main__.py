"""The program's first and last word: a quick `--version`, and a clear end however a run ends."""

import sys

TYPE_CHECKING = False  # typing's own, without importing typing
if TYPE_CHECKING:
    from typing import NoReturn

FAULT = 2
INTERRUPTED = 130  # what a shell reports of a program that SIGINT ended
READER_GONE = 141  # and of one that SIGPIPE ended

COLLECT_AFTER = 500_000
"""Objects before Python looks for cycles of garbage: start-up makes many objects and no garbage."""


def main() -> "NoReturn":
    """Run the command line and end the process with its exit code. FACTCHECK_DEBUG=1 lets a traceback through."""
    import gc
    import os

    gc.set_threshold(COLLECT_AFTER)
    try:
        code = _run(sys.argv[1:])
        if sys.stdout:
            sys.stdout.flush()
    except BaseException as error:
        code = _code_of(error)
    if code == INTERRUPTED:
        _say("factcheck: interrupted")
    _let_go()
    os._exit(
        code
    )  # all is written; tearing the interpreter down would take a tenth of a short run (mypy does the same)


def _run(arguments: list[str]) -> int:
    if arguments == ["--version"]:  # before anything is loaded
        from factcheck import __version__

        print(f"factcheck {__version__}")
        return 0
    from io import TextIOWrapper

    from factcheck import cli

    if sys.stdout is None:
        raise OSError(9, "standard output is closed")

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # no character may stop a report, whatever the terminal can show
            stream.reconfigure(errors="backslashreplace")
    return cli.run(arguments)


def _code_of(error: BaseException) -> int:
    """The exit code of a run that an exception ended, which is told to the user where it should be."""
    from factcheck import faults

    if isinstance(error, SystemExit) and isinstance(error.__context__, OSError):
        error = error.__context__  # typer turns a closed pipe into exit 1, which would read as findings
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else FAULT
    if isinstance(error, BrokenPipeError):
        return READER_GONE
    if isinstance(error, KeyboardInterrupt):
        return INTERRUPTED
    if faults.is_debugging():
        import traceback

        traceback.print_exception(error)
    elif isinstance(error, OSError):
        _say(f"factcheck: {error.filename or 'writing the output'}: {error.strerror or error}")
    else:
        _say(f"factcheck: {faults.told(error)}")
    return FAULT


def _say(message: str) -> None:
    """A line on stderr, made harmless: the message may quote a document or a file's name."""
    from contextlib import suppress

    with suppress(OSError):
        print(ascii(message)[1:-1], file=sys.stderr)


def _let_go() -> None:
    """Empty both streams for good: what can't be written now would end the interpreter with a message of its own."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream:
                stream.flush()
        except (OSError, ValueError):
            import os

            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


if __name__ == "__main__":
    main()
