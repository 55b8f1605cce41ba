"""The options of `check`: one table, by which a plain command line is read, and which typer tells of in its help.

To load typer takes as long as five bare interpreters, so it is asked only where a command line isn't plain.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from factcheck.reports import FORMATS


class Option(NamedTuple):
    """An option and the parameter of `checking.run` that it sets.

    With a `metavar` it takes a value, else it sets True, and False by the flag `negated`; `repeated` collects values.
    """

    parameter: str
    flags: tuple[str, ...]
    help: str
    metavar: str | None = None
    repeated: bool = False
    negated: str | None = None


OPTIONS = (
    Option("format", ("--format",), f"Of the report on standard output: {', '.join(FORMATS)}.", "FORMAT"),
    Option("output", ("--output", "-o"), "A further report; may be given several times.", "FORMAT[=FILE]", True),
    Option("statistics", ("--statistics",), "Count the findings by rule; short for --format statistics."),
    Option("fail_on", ("--fail-on",), "Exit with 1 from: error, fail, review, unverified, never.", "LEVEL"),
    Option("min_severity", ("--min-severity",), "Let nothing below this fail: error, warning, note.", "SEVERITY"),
    Option("min_confidence", ("--min-confidence",), "Let nothing below this fail: high, medium, low.", "CONFIDENCE"),
    Option(
        "live",
        ("--live",),
        "Ask services on the internet for what the bundled figures don't have.",
        negated="--no-live",
    ),
    Option("exit_zero", ("--exit-zero",), "Exit with 0 whatever was found."),
    Option("allow_empty", ("--allow-empty",), "Exit with 0 where there is nothing to check."),
    Option("date", ("--date",), "When the documents were written.", "YYYY-MM-DD"),
    Option("data", ("--data",), "Your own tables: a file or a folder; may be repeated.", "PATH", True),
    Option("select", ("--select",), "Rule codes or their beginnings, with commas.", "CODES"),
    Option("ignore", ("--ignore",), "Rule codes or their beginnings, with commas.", "CODES"),
    Option("color", ("--color",), "auto, always or never.", "WHEN"),
    Option("against", ("--against",), "Claims published before, from factcheck claims --format jsonl.", "FILE"),
    Option("baseline", ("--baseline",), "Let only what is not in this baseline fail.", "FILE"),
    Option("write_baseline", ("--write-baseline",), "Write all that is found to a baseline.", "FILE"),
    Option("diff", ("--diff",), "Report only what touches lines that differ from a git revision.", "REV"),
    Option(
        "show_suppressed", ("--show-suppressed",), "List what is suppressed too, and why, in the terminal's report."
    ),
    Option("show", ("--show",), "Show what passed in full, not as a line each.", "pass"),
    Option("isolated", ("--isolated",), "Read no configuration and no ignore file."),
    Option("show_config", ("--show-config",), "Print the settings that count here."),
    Option("show_files", ("--show-files",), "List the files that would be checked."),
    Option("timing", ("--timing",), "Say on standard error what took how long."),
    Option("quiet", ("--quiet", "-q"), "No report unless --format or -o asks for one."),
)


def read(words: Sequence[str]) -> dict[str, Any] | None:
    """The parameters that a command line behind `check` sets; None where it isn't plain: help, mistakes, `-qo json`."""
    named = {flag: option for option in OPTIONS for flag in (*option.flags, option.negated) if flag}
    paths: list[str] = []
    found: dict[str, Any] = {"paths": paths}
    rest = iter(words)
    for word in rest:
        if word == "--":
            paths += rest
        elif word == "-" or not word.startswith("-"):
            paths.append(word)
        else:
            flag, equals, value = word.partition("=") if word.startswith("--") else (word, "", "")
            option = named.get(flag)
            if option is None or (equals and not option.metavar):
                return None
            if not option.metavar:
                found[option.parameter] = flag != option.negated
                continue
            given = value if equals else next(rest, None)
            if given is None:
                return None
            found[option.parameter] = [*found.get(option.parameter, ()), given] if option.repeated else given
    return found if paths else found | {"paths": ["."]}
