"""Every command as typer tells of it in its help, and reads it; what a command does stands in `commands`."""

import sys
from inspect import Parameter, Signature, signature
from typing import Annotated, Any

import typer

from factcheck import config, reports
from factcheck.commands import checking, matching, telling
from factcheck.commands.options import OPTIONS, Option
from factcheck.commands.output import check_format, colored

app = typer.Typer(
    help="A linter for the numbers in prose: finds every quantitative claim, and says what does not fit and why.",
    epilog="factcheck PATH... is short for factcheck check PATH...; a path named like a command needs a ./ before it.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
data = typer.Typer(help="The reference data: what there is, and whether it is whole.", rich_markup_mode=None)
app.add_typer(data, name="data")

Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files and folders, by default this one; - is standard input.")
]
HERE = ["."]
Date = Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="When the documents were written.")]
Color = Annotated[str, typer.Option(metavar="WHEN", help="auto, always or never.")]
Json = Annotated[str, typer.Option("--format", metavar="FORMAT", help="text or json.")]


@app.callback()
def program(version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False) -> None:
    if version:
        from factcheck import __version__

        print(f"factcheck {__version__}")
        raise typer.Exit


def check(**given: Any) -> int:
    """Check documents: every number against the others, and against reference data.

    Exit code: 0 nothing to object to, 1 findings, 2 wrong use or something unreadable, 3 nothing to check:
    no document, or no number in any.
    """
    return checking.run(**given)


def _parameter(option: Option) -> Parameter:
    """An option as typer wants to be told of it."""
    default = signature(checking.run).parameters[option.parameter].default
    kind: Any = list[str] if option.repeated else str if option.metavar else bool
    flags = (f"{option.flags[0]}/{option.negated}",) if option.negated else option.flags
    told = typer.Option(*flags, metavar=option.metavar, help=option.help)
    hint: Any = Annotated[kind if default is not None else kind | None, told]
    return Parameter(option.parameter, Parameter.KEYWORD_ONLY, default=default, annotation=hint)


_parameters = [Parameter("paths", Parameter.KEYWORD_ONLY, default=HERE, annotation=Paths), *map(_parameter, OPTIONS)]
check.__signature__ = Signature(_parameters)  # type: ignore[attr-defined]
check.__annotations__ = {each.name: each.annotation for each in _parameters}
app.command()(check)


@app.command()
def claims(
    paths: Paths = HERE,
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
def man() -> int:
    """Print the manual page: factcheck man | man -l -."""
    return telling.man(typer.main.get_command(app))


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
