"""The command line: flags -> settings -> exit code. What a command does stands in `commands`."""

import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from factcheck import config, reports
from factcheck.commands import checking, matching, telling
from factcheck.commands.output import check_format, colored, outputs, say
from factcheck.config import ConfigError

WRONG_USE = 2
COMMANDS = ("check", "claims", "rules", "explain", "schema", "lookup", "data")
_OF_THE_PROGRAM = ("-h", "--help", "--version", "--install-completion", "--show-completion")

app = typer.Typer(
    help="A linter for the numbers in prose: finds every quantitative claim, and says what does not fit and why.",
    epilog="factcheck PATH... is short for factcheck check PATH...; a path named like a command needs a ./ before it.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
data = typer.Typer(help="The reference data: what there is, and whether it is whole.", rich_markup_mode=None)
app.add_typer(data, name="data")

Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help="Files and folders; - is standard input.")]
Date = Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="When the documents were written.")]
Codes = Annotated[str | None, typer.Option(metavar="CODES", help="Rule codes or their beginnings, with commas.")]
Color = Annotated[str, typer.Option(metavar="WHEN", help="auto, always or never.")]
Json = Annotated[str, typer.Option("--format", metavar="FORMAT", help="text or json.")]


def run(arguments: Sequence[str]) -> int:
    """Run a command line without the program's name; return the exit code."""
    if not arguments:
        app(["--help"], prog_name="factcheck", standalone_mode=False)
        return WRONG_USE
    if arguments[0] not in (*COMMANDS, *_OF_THE_PROGRAM):
        if meant := _mistyped(arguments[0]):
            return _wrong(f"there is no file, folder or command {arguments[0]!r}{meant}", "factcheck")
        arguments = ["check", *arguments]
    if list(arguments[:2]) == ["data", "match"]:  # a negative number is no option
        arguments = [f"−{each[1:]}" if _is_negative(each) else each for each in arguments]
    try:
        code = app(list(arguments), prog_name="factcheck", standalone_mode=False)
    except ConfigError as error:
        return _wrong(str(error))
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        context = getattr(error, "ctx", None)  # typer's own complaint; which class it has depends on the version
        return _wrong(error.format_message(), context.command_path if context else "factcheck")
    return code if isinstance(code, int) else 0


def _mistyped(word: str) -> str:
    """The command that was meant, where a bare word is neither a command nor there as a path."""
    return "" if not word.isalpha() or os.path.lexists(word) else config.near(word, COMMANDS)


def _is_negative(word: str) -> bool:
    return word[:1] == "-" and word[1:2] not in ("", "-") and not word[1].isalpha()


def _wrong(message: str, command: str = "") -> int:
    say(f"factcheck: {message}" + (f"\nTry: {command} --help" if command else ""))
    return WRONG_USE


@app.callback()
def program(version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False) -> None:
    if version:
        from factcheck import __version__

        print(f"factcheck {__version__}")
        raise typer.Exit


@app.command()
def check(
    paths: Paths,
    format: Annotated[
        str | None,
        typer.Option(metavar="FORMAT", help=f"Of the report on standard output: {', '.join(reports.FORMATS)}."),
    ] = None,
    output: Annotated[
        list[str] | None,
        typer.Option("--output", "-o", metavar="FORMAT[=FILE]", help="A further report; may be given several times."),
    ] = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings by rule; short for --format statistics.")
    ] = False,
    fail_on: Annotated[
        str | None, typer.Option(metavar="LEVEL", help="Exit with 1 from: error, fail, review, unverified, never.")
    ] = None,
    min_severity: Annotated[
        str | None, typer.Option(metavar="SEVERITY", help="Let nothing below this fail: error, warning, note.")
    ] = None,
    min_confidence: Annotated[
        str | None, typer.Option(metavar="CONFIDENCE", help="Let nothing below this fail: high, medium, low.")
    ] = None,
    live: Annotated[
        bool | None,
        typer.Option("--live/--no-live", help="Ask services on the internet for what the bundled figures don't have."),
    ] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever was found.")] = False,
    allow_empty: Annotated[
        bool, typer.Option("--allow-empty", help="Exit with 0 where there is nothing to check.")
    ] = False,
    date: Date = None,
    data: Annotated[
        list[str] | None, typer.Option(metavar="PATH", help="Your own tables: a file or a folder; may be repeated.")
    ] = None,
    select: Codes = None,
    ignore: Codes = None,
    color: Color = "auto",
    baseline: Annotated[
        str | None, typer.Option("--baseline", metavar="FILE", help="Let only what is not in this baseline fail.")
    ] = None,
    write_baseline: Annotated[
        str | None, typer.Option("--write-baseline", metavar="FILE", help="Write all that is found to a baseline.")
    ] = None,
    diff: Annotated[
        str | None,
        typer.Option("--diff", metavar="REV", help="Report only what touches lines that differ from a git revision."),
    ] = None,
    show_suppressed: Annotated[
        bool, typer.Option("--show-suppressed", help="List what is suppressed too, and why, in the terminal's report.")
    ] = False,
    show: Annotated[
        str | None, typer.Option("--show", metavar="pass", help="Show what passed in full, not as a line each.")
    ] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Read no configuration and no ignore file.")] = False,
    show_config: Annotated[bool, typer.Option("--show-config", help="Print the settings that count here.")] = False,
    show_files: Annotated[bool, typer.Option("--show-files", help="List the files that would be checked.")] = False,
    timing: Annotated[bool, typer.Option("--timing", help="Say on standard error what took how long.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No report unless --format or -o asks for one.")] = False,
) -> int:
    """Check documents: every number against the others, and against reference data.

    Exit code: 0 nothing to object to, 1 findings, 2 wrong use or something unreadable, 3 nothing to check:
    no document, or no number in any.
    """
    if statistics and format not in (None, "statistics"):
        raise ConfigError(f"--statistics is a report of its own; for both: -o {format}=FILE --statistics")
    if show not in (None, "pass"):
        raise ConfigError(f"--show must be pass, not {show!r}")
    format = "statistics" if statistics else format
    options: dict[str, object] = {
        "fail-on": fail_on, "format": format, "date": date, "select": _codes(select), "ignore": _codes(ignore),
        "baseline": baseline, "min-severity": min_severity, "min-confidence": min_confidence, "live": live,
        "data": data or None,
    }  # fmt: skip
    settings = config.with_options(config.Settings() if isolated else config.load(paths), options)
    if show_config:
        return telling.settings(settings)
    if show_files:
        return checking.files(paths, settings)
    default = None if quiet and not format else settings.format
    wanted = outputs(output or [], default, reports.FORMATS, asked=format is not None)
    style = checking.Style(colored(color, sys.stdout), show == "pass", show_suppressed)
    code = checking.check(paths, settings, wanted, style, write_baseline, diff, timing)
    forgiven = (exit_zero and code == checking.FOUND) or (allow_empty and code == checking.NOTHING)
    return checking.FINE if forgiven else code


@app.command()
def claims(
    paths: Paths,
    format: Annotated[str, typer.Option(metavar="FORMAT", help="terminal, json or jsonl.")] = "terminal",
    date: Date = None,
    color: Color = "auto",
) -> int:
    """List the quantitative claims of documents, without judging them."""
    check_format(format, reports.CLAIM_FORMATS)
    settings = config.with_options(config.load(paths), {"date": date})
    return checking.claims(paths, settings, format, colored(color, sys.stdout))


@app.command()
def rules(format: Json = "text") -> int:
    """List the rules."""
    return telling.rules(format)


@app.command()
def explain(code: Annotated[str, typer.Argument(metavar="CODE", help="A rule's code, such as C101.")]) -> int:
    """Say what a rule does, why it matters, and how to resolve what it finds."""
    return telling.explain(code)


@app.command()
def schema(
    config: Annotated[bool, typer.Option("--config", help="That of the configuration file instead.")] = False,
) -> int:
    """Print the JSON Schema of the json report."""
    return telling.config_schema() if config else telling.schema()


@app.command()
def lookup(
    query: Annotated[list[str], typer.Argument(metavar="QUERY", help='Such as "trade BLR KAZ 2024".')],
    format: Json = "text",
) -> int:
    """Look a series up in the reference data: a measure by code, title or phrase, countries, years, in any order.

    Exit code: 0 found, 1 nothing found, 2 wrong use.
    """
    return telling.lookup(" ".join(query), format)


@data.command("list")
def data_list(format: Json = "text") -> int:
    """List the tables and their sources."""
    return telling.data_list(format)


@data.command("show")
def data_show(name: Annotated[str, typer.Argument(metavar="NAME", help="A name from factcheck data list.")]) -> int:
    """Show one table: its source, licence and columns."""
    return telling.data_show(name)


@data.command("verify")
def data_verify() -> int:
    """Check that the data are whole."""
    return telling.data_verify()


@data.command("pull")
def data_pull(
    service: Annotated[str, typer.Argument(metavar="SERVICE", help="worldbank, imf, comtrade, eurostat, frankfurter.")],
    code: Annotated[str, typer.Argument(metavar="CODE", help="NY.GDP.MKTP.CD, trade, exchange_rate ...")],
    countries: Annotated[str, typer.Option(metavar="CODES", help="ISO 3166 codes with commas: BLR,KAZ.")],
    partner: Annotated[
        str | None, typer.Option(metavar="CODE", help="Whose trade with the countries; else the world's.")
    ] = None,
) -> int:
    """Ask a service on the internet for figures, and keep them as a table of your own."""
    from factcheck.commands import pulling

    return pulling.pull(service, code, countries, partner)


@data.command("match")
def data_match(
    number: Annotated[str, typer.Argument(metavar="NUMBER", help='Such as "3.7%" or "about 5 million".')],
    measure: Annotated[str, typer.Option(metavar="MEASURE", help="Such as growth, inflation or population.")],
) -> int:
    """Say how easily a number would be right by chance: how many figures of a measure it fits."""
    return matching.data_match(number, measure)


def _codes(text: str | None) -> list[str] | None:
    return None if text is None else [code.strip() for code in text.split(",")]
