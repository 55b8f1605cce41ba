"""The man page, made from the command line's own help."""

import re
from collections.abc import Iterator
from typing import Any

from factcheck import __version__

EXIT = (
    ("0", "Nothing at or above the level of --fail-on."),
    ("1", "Findings; of lookup: nothing found."),
    ("2", "Wrong use, an input that could not be read (the others are still checked), or an internal fault."),
    ("3", "Nothing to check: no document, empty input, or no number in what was read."),
)
FILES = (
    (
        "factcheck.toml, pyproject.toml",
        "Settings, in the nearest folder above the documents; see factcheck schema --config.",
    ),
    (".factcheck-ignore.toml", "Findings that are known, beside the settings: fingerprint, reason, expiry."),
    (
        "$XDG_CACHE_HOME/factcheck",
        "Answers of statistics services, kept for a day, and large tables of --data, until they change.",
    ),
)
ENVIRONMENT = (
    ("NO_COLOR, FORCE_COLOR, COLUMNS", "Colour and width of the report, where no option says otherwise."),
    ("FACTCHECK_COMTRADE_KEY", "The key of UN Comtrade, for --live."),
    ("GITHUB_STEP_SUMMARY", "Where the report github-summary is added."),
)
EXAMPLES = (
    ("factcheck report.md notes/", "Check a file and a folder."),
    ("factcheck - < speech.txt", "Check standard input."),
    ("factcheck notes/ -o json=report.json -o markdown=summary.md", "Several reports from one run."),
    ("factcheck explain C101", "What a rule does, why it matters, and how to resolve what it finds."),
)


def page(program: Any) -> str:
    """factcheck(1) as roff; `program` is the command line as typer has it."""
    name, _, purpose = program.help.partition(": ")
    parts = [
        f'.TH FACTCHECK 1 "" "factcheck {__version__}" "User Commands"',
        ".SH NAME",
        f"factcheck \\- {_plain(name[0].lower() + name[1:])}",
        ".SH SYNOPSIS",
        ".B factcheck",
        _plain("[OPTIONS] PATH..."),
        ".br",
        ".B factcheck",
        _plain("COMMAND [OPTIONS] [ARGUMENTS]"),
        ".SH DESCRIPTION",
        _plain(f"{purpose[0].upper()}{purpose[1:]} {program.epilog}"),
        ".SH COMMANDS",
        *(line for words, command in _commands(program, "") for line in _command(words, command)),
    ]
    for title, rows in (("EXIT STATUS", EXIT), ("FILES", FILES), ("ENVIRONMENT", ENVIRONMENT), ("EXAMPLES", EXAMPLES)):
        parts += [f".SH {title}", *(line for term, text in rows for line in _entry(term, text))]
    return "\n".join(parts) + "\n"


def _commands(group: Any, before: str) -> Iterator[tuple[str, Any]]:
    """The commands of a group and of the groups in it, with all the words they are called by."""
    for name, command in group.commands.items():
        words = f"{before} {name}".strip()
        if hasattr(command, "commands"):
            yield from _commands(command, words)
        else:
            yield words, command


def _command(words: str, command: Any) -> Iterator[str]:
    arguments = [each for each in command.params if each.param_type_name == "argument"]
    yield f".SS {_plain(' '.join(['factcheck', words, *(each.metavar or each.name for each in arguments)]))}"
    yield _plain(" ".join(command.help.split()))
    for each in command.params:
        if each.param_type_name == "option" and not each.hidden:
            names = ", ".join([*each.opts, *each.secondary_opts])
            taken = "" if each.is_flag else f" {each.metavar}"
            yield from _entry(names + taken, each.help or "")


def _entry(term: str, text: str) -> Iterator[str]:
    yield ".TP"
    yield f".B {_plain(term)}"
    yield _plain(text)


def _plain(text: str) -> str:
    """Text as roff shows it letter by letter: a dash is no hyphen, and no line is a request."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^(?=[.'])", "\\\\&", escaped, flags=re.MULTILINE)
