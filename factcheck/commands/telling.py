"""The commands that tell what there is: rules, the schema, and the reference data."""

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from factcheck.commands.output import check_format, colored, say, width, write
from factcheck.config import ConfigError, Settings
from factcheck.spelling import near

if TYPE_CHECKING:
    from factcheck.reference import Series

FINE, NOT_FOUND, WRONG = range(3)
"""The exit codes; of a look-up that finds nothing as of grep, which has 1 for it."""

FORMATS = ("text", "json")


def rules(format: str) -> int:
    """List the rules: code, name, what a finding of them is, title."""
    from factcheck.rules import load

    check_format(format, FORMATS)
    if format == "json":
        keys = ("code", "name", "severity", "default", "title")
        return _json([{key: getattr(rule, key) for key in keys} | {"doc": rule.doc.strip()} for rule in load()])
    return _table(
        ("CODE", "NAME", "SEVERITY", "TITLE"),
        [(r.code, r.name, r.severity, r.title + ("" if r.default else " (off by default)")) for r in load()],
    )


def explain(code: str) -> int:
    """Print what a rule does, why it matters, an example, how to resolve it: Markdown, and laid out at a terminal."""
    from factcheck.rules import load, page

    known = {rule.code: rule for rule in load()}
    rule = known.get(code.upper()) or next((rule for rule in known.values() if rule.name == code.lower()), None)
    if rule is None:
        meant = near(code.upper(), known) or near(code.lower(), [each.name for each in known.values()])
        raise ConfigError(f"no rule has the code {code!r}{meant}: `factcheck rules` lists them")
    color = colored("auto", sys.stdout)
    if not (color or sys.stdout.isatty()):
        write(page(rule), None)
        return FINE
    from factcheck.commands.laid_out import laid_out

    write(laid_out(page(rule), color, width(sys.stdout)), None)
    return FINE


def schema() -> int:
    """Print the JSON Schema of the json report."""
    from factcheck import reports

    write(reports.schema(), None)
    return FINE


def man(program: object) -> int:
    """Print the man page of a command line."""
    from factcheck.commands.manual import page as manual

    write(manual(program), None)
    return FINE


def config_schema() -> int:
    """Print the JSON Schema of the configuration."""
    from pathlib import Path

    import factcheck

    write(Path(factcheck.__file__).with_name("config.schema.json").read_text("utf-8"), None)
    return FINE


def settings(run: Settings, paths: Sequence[str]) -> int:
    """Print the settings of a run, and those of paths that lie nearer to a file of their own; and whence they come."""
    from factcheck.config import Nearest
    from factcheck.config_values import BY_DOCUMENT, READERS

    nearest = Nearest(run)
    local = dict.fromkeys(nearest.near(path) for path in paths)
    others = [shown(each, BY_DOCUMENT) for each in local if each.file != run.file]
    write("\n".join([shown(run, READERS), *others]), None)
    return FINE


def shown(found: Settings, keys: Iterable[str]) -> str:
    """Some keys of settings as a configuration file says them, and in a comment where they come from."""
    from factcheck.config_values import written
    from factcheck.reports.sink import visible

    values = {key: getattr(found, key.replace("-", "_")) for key in keys}
    where = visible(f"{found.file or 'no configuration file'}; paths count from {found.root}")
    return f"# {where}\n{written(values)}"


def lookup(query: str, format: str) -> int:
    """Print the series that a query names; NOT_FOUND where there is none, or none of the years."""
    from factcheck.commands.lookup import LookupProblem
    from factcheck.commands.lookup import lookup as find
    from factcheck.reference import open_reference
    from factcheck.reference.live.store import with_pulled

    check_format(format, FORMATS)
    reference = with_pulled(open_reference())
    try:
        series, years = find(reference, query)
    except LookupProblem as error:
        raise ConfigError(str(error)) from error

    def chosen(one: "Series") -> list[int]:
        return [year for year in one.values if not years or year in years]

    found = [one for one in series if chosen(one)]
    if missing := _missing(query, series, years):
        say(f"factcheck: {missing}")
    if format == "json":
        _json([{**_series(one), "values": [one.row(year) for year in chosen(one)]} for one in found])
        return FINE if found else NOT_FOUND
    for one in found:
        sides = " ".join(filter(None, (one.subject, one.partner)))
        where = " – ".join(reference.title(code) for code in (one.subject, one.partner) if code)
        write(f"{one.measure} {sides} ({where}), {one.unit}\n{one.source.title}, {one.source.publisher}\n", None)
        for year in chosen(one):
            write(f"  {year}  {one.values[year]:>24,f}{'  estimate' if one.flags.get(year) else ''}\n", None)
    return FINE if found else NOT_FOUND


def _missing(query: str, series: "Sequence[Series]", years: Sequence[int]) -> str:
    """What was asked for and isn't there, in words; nothing where all of it is."""
    from factcheck.verdicts.years import in_words

    there = {year for one in series for year in one.values}
    if not there:
        return f"nothing is known of {query!r}; `factcheck data list` says what there is"
    lacking = [year for year in years if year not in there]
    return f"no figure for {in_words(lacking)}: there are those of {in_words(there)}" if lacking else ""


def _series(one: "Series") -> dict[str, object]:
    return {
        "measure": one.measure,
        "subject": one.subject,
        "partner": one.partner,
        "unit": one.unit,
        "source": one.source._asdict(),
    }


def data_list(format: str) -> int:
    """List the tables, the measures and the sources."""
    from factcheck.reference import open_reference

    check_format(format, FORMATS)
    reference = open_reference()
    tables, measures, sources = reference.tables(), reference.measures(), reference.sources()
    if format == "json":
        return _json(
            {
                "tables": [table._asdict() for table in tables],
                "measures": [measure._asdict() for measure in measures],
                "sources": [source._asdict() for source in sources],
            }
        )
    _table(("TABLE", "TITLE"), [(table.name, table.title) for table in tables])
    write("\n", None)
    _table(
        ("MEASURE", "YEARS", "SERIES", "TITLE"),
        [(m.id, f"{m.first_year}-{m.last_year}", f"{m.series:,}", m.title) for m in measures],
    )
    write("\n", None)
    return _table(("SOURCE", "LICENCE", "TITLE"), [(s.id, s.licence, f"{s.title}, {s.publisher}") for s in sources])


def data_show(name: str) -> int:
    """Show one table, measure or source in full."""
    from factcheck.reference import open_reference

    reference = open_reference()
    named: dict[str, dict[str, object]] = {table.name: table._asdict() for table in reference.tables()}
    named |= {measure.id: measure._asdict() for measure in reference.measures()}
    named |= {source.id: source._asdict() for source in reference.sources()}
    row = named.get(name) or next((row for key, row in named.items() if key.lower() == name.lower()), None)
    if row is None:
        raise ConfigError(
            f"there is no table, measure or source {name!r}{near(name, named)}: see `factcheck data list`"
        )
    for key, value in row.items():
        write(f"{key.replace('_', ' ')}: {value}\n", None)
    return FINE


def data_verify() -> int:
    """Check the data against their digest."""
    from factcheck.reference import BUNDLED, REPAIR, verify

    problems = verify()
    for problem in problems:
        say(f"factcheck: {BUNDLED}: {problem}")
    if problems:
        say(f"factcheck: {REPAIR}")
        return WRONG
    write(f"{BUNDLED}: whole\n", None)
    return FINE


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    widths = [max(len(row[column]) for row in (header, *rows)) for column in range(len(header) - 1)]
    for row in (header, *rows):
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        write("  ".join((*cells, row[-1])) + "\n", None)
    return FINE


def _json(content: object) -> int:
    import json

    write(json.dumps(content, indent=2, default=str) + "\n", None)
    return FINE
