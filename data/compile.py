"""Compiles the tables of this Data Package into the one read-only SQLite file that factcheck looks things up in.

Runs as a build hook of hatchling, and by hand: `python data/compile.py`. Every table's sha256 is checked first.
"""

import csv
import gzip
import hashlib
import io
import json
import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "factcheck" / "reference" / "factcheck.sqlite"
LAYOUT = 1  # PRAGMA user_version; factcheck.reference refuses a file with another one
WORLD = "WLD"
FLOWS = {"export": "exports", "import": "imports"}
RECONCILED = frozenset({"cepii_baci_hs22_202501"})  # holds one figure for both sides, as the exporter's export
# Totals by the World Bank, which reach years that the sources of bilateral trade don't.
TOTALS = {"TX.VAL.MRCH.CD.WT": "exports", "TM.VAL.MRCH.CD.WT": "imports"}

TABLES = """
CREATE TABLE series (
    measure TEXT, subject TEXT, partner TEXT, source TEXT, unit TEXT, first_year INTEGER, vals TEXT,
    PRIMARY KEY (measure, subject, partner, source)
) WITHOUT ROWID;
CREATE TABLE measures (
    measure TEXT PRIMARY KEY, title TEXT, unit TEXT, series INTEGER, first_year INTEGER, last_year INTEGER
) WITHOUT ROWID;
CREATE TABLE countries (
    code TEXT PRIMARY KEY, title TEXT, phrase TEXT, capital TEXT, currency TEXT, iso2 TEXT, m49 TEXT
) WITHOUT ROWID;
CREATE TABLE names (lang TEXT, name TEXT, code TEXT, kind TEXT, PRIMARY KEY (lang, name)) WITHOUT ROWID;
CREATE TABLE groups (
    "group" TEXT, code TEXT, joined TEXT, "left" TEXT, note TEXT, PRIMARY KEY ("group", code)
) WITHOUT ROWID;
CREATE TABLE sources (
    id TEXT PRIMARY KEY, title TEXT, publisher TEXT, url TEXT, retrieved TEXT, licence TEXT, note TEXT
) WITHOUT ROWID;
CREATE TABLE resources (
    name TEXT PRIMARY KEY, title TEXT, path TEXT, bytes INTEGER, hash TEXT, fields TEXT
) WITHOUT ROWID;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
"""

Key = tuple[str, str, str, str]
Values = dict[int, str]
"""A figure in plain decimal notation by year, with `e` at its end where it is an estimate."""


def compile_package(target: Path = TARGET) -> None:
    """Write the SQLite file, whole or not at all. Raises ValueError where a table is not what it should be."""
    package = json.loads((HERE / "datapackage.json").read_text("utf-8"))
    tables = {resource["name"]: list(rows_of(resource)) for resource in package["resources"]}
    units = {row["measure"]: row["unit"] for row in tables["measures"]}
    series = dict(trade_series(tables["trade"]))
    series |= {key: (values, "percent") for key, values in share_series(tables["shares"])}
    for key, values in indicator_series(tables["indicators"]):
        series[key] = (values, units[key[0]])
        if key[0] in TOTALS:
            series[(TOTALS[key[0]], key[1], WORLD, key[3])] = (values, "USD")
    for key, values in rate_series(tables["exchange_rates"]):
        series[key] = (values, f"{key[1]} per USD")
    series |= totals_of_trade(series)

    unfinished = target.with_suffix(f".{os.getpid()}.tmp")
    connection = sqlite3.connect(unfinished)
    try:
        connection.executescript(TABLES)
        put(connection, "series", (packed(key, values, unit) for key, (values, unit) in sorted(series.items())))
        put(connection, "measures", measure_rows(tables["measures"], series))
        put(connection, "countries", (row.values() for row in tables["countries"]))
        put(connection, "names", ((r["lang"], r["name"], r["code"], r["kind"]) for r in tables["names"]))
        put(connection, "groups", (row.values() for row in tables["groups"]))
        put(connection, "sources", (source_row(source) for source in package["sources"]))
        put(connection, "resources", (resource_row(resource) for resource in package["resources"]))
        put(connection, "meta", [("version", package["version"]), ("digest", digest(connection))])
        connection.execute(f"PRAGMA user_version = {LAYOUT}")
        connection.commit()
        connection.execute("VACUUM")
        connection.close()
        unfinished.replace(target)
    finally:
        connection.close()
        unfinished.unlink(missing_ok=True)


def compile_words() -> None:
    """Compile the lexicon as well, with the names of places: it is read at every start."""
    sys.path.insert(0, str(HERE.parent))
    from factcheck.lexicon import compile_lexicon
    from factcheck.reference import open_reference

    reference = open_reference(TARGET)
    compile_lexicon("en", reference.edition(), reference.names("en"), reference.foreign_names("en"))


def rows_of(resource: dict[str, Any]) -> Iterator[dict[str, str]]:
    """The rows of a table. Raises ValueError where the file is not the one that datapackage.json describes."""
    data = (HERE / resource["path"]).read_bytes()
    found = f"sha256:{hashlib.sha256(data).hexdigest()}"
    if found != resource["hash"]:
        raise ValueError(
            f"data/{resource['path']} is not the file that data/datapackage.json describes (its {found}); "
            "get it anew from the repository, or run `make data`"
        )
    text = gzip.decompress(data) if resource["path"].endswith(".gz") else data
    yield from csv.DictReader(io.StringIO(text.decode("utf-8"), newline=""))


def trade_series(rows: Iterable[dict[str, str]]) -> Iterator[tuple[Key, tuple[Values, str]]]:
    """Exports and imports by pair. A reconciled source's export is the partner's import as well."""
    found: dict[Key, Values] = {}
    for row in rows:
        figure = row["value"] + row["flag"]
        reporter, partner, source, year = row["reporter"], row["partner"], row["source"], int(row["year"])
        found.setdefault((FLOWS[row["flow"]], reporter, partner, source), {})[year] = figure
        if source in RECONCILED:
            found.setdefault(("imports", partner, reporter, source), {})[year] = figure
    for key, values in found.items():
        yield key, (values, "USD")


def totals_of_trade(series: dict[Key, tuple[Values, str]]) -> dict[Key, tuple[Values, str]]:
    """Turnover: exports and imports added up, for the years that have both. One estimate makes the sum one."""
    found = {}
    for (measure, subject, partner, source), (exports, unit) in series.items():
        if measure != "exports":
            continue
        imports, _ = series.get(("imports", subject, partner, source), ({}, ""))
        both = {year: sum_of(exports[year], imports[year]) for year in exports.keys() & imports.keys()}
        if both:
            found[("trade", subject, partner, source)] = (both, unit)
    return found


def sum_of(one: str, other: str) -> str:
    """The sum of two figures."""
    total = f"{Decimal(one.rstrip('e')) + Decimal(other.rstrip('e')):f}"
    return total + "e" if one.endswith("e") or other.endswith("e") else total


def share_series(rows: Iterable[dict[str, str]]) -> Iterator[tuple[Key, Values]]:
    """Shares of partners in exports and imports."""
    found: dict[Key, Values] = {}
    for row in rows:
        key = (f"{row['flow']}_share", row["reporter"], row["partner"], row["source"])
        found.setdefault(key, {})[int(row["year"])] = row["percent"]
    yield from found.items()


def indicator_series(rows: Iterable[dict[str, str]]) -> Iterator[tuple[Key, Values]]:
    """Indicators by area."""
    found: dict[Key, Values] = {}
    for row in rows:
        found.setdefault((row["measure"], row["area"], "", row["source"]), {})[int(row["year"])] = row["value"]
    yield from found.items()


def rate_series(rows: Iterable[dict[str, str]]) -> Iterator[tuple[Key, Values]]:
    """Exchange rates by currency."""
    found: dict[Key, Values] = {}
    for row in rows:
        found.setdefault(("exchange_rate", row["currency"], "", row["source"]), {})[int(row["year"])] = row["per_usd"]
    yield from found.items()


def packed(key: Key, values: Values, unit: str) -> tuple[object, ...]:
    """A series as a row: its values from the first year on, with commas, an empty one where nothing is known."""
    first, last = min(values), max(values)
    return (*key, unit, first, ",".join(values.get(year, "") for year in range(first, last + 1)))


def measure_rows(rows: Iterable[dict[str, str]], series: dict[Key, tuple[Values, str]]) -> Iterator[tuple[object, ...]]:
    """What is stored of each measure."""
    titles = {row["measure"]: (row["title"], row["unit"]) for row in rows} | {
        "exports": ("Exports of goods, by partner", "USD"),
        "imports": ("Imports of goods, by partner", "USD"),
        "trade": ("Trade turnover (exports and imports of goods), by partner", "USD"),
        "export_share": ("Share of a partner in exports", "percent"),
        "import_share": ("Share of a partner in imports", "percent"),
        "exchange_rate": ("Exchange rate, average of the year", "units of the currency per USD"),
    }
    spans: dict[str, list[tuple[int, int]]] = {}
    for key, (values, _) in series.items():
        spans.setdefault(key[0], []).append((min(values), max(values)))
    for measure, found in spans.items():
        yield (measure, *titles[measure], len(found), min(first for first, _ in found), max(last for _, last in found))


def source_row(source: dict[str, str]) -> tuple[str, ...]:
    """A source as the package describes it."""
    keys = ("id", "title", "publisher", "path", "retrieved", "licence", "note")
    return tuple(source.get(key, "") for key in keys)


def resource_row(resource: dict[str, Any]) -> tuple[object, ...]:
    """A table as the package describes it."""
    fields = ", ".join(field["name"] for field in resource["schema"]["fields"])
    return (resource["name"], resource["title"], resource["path"], resource["bytes"], resource["hash"], fields)


def put(connection: sqlite3.Connection, table: str, rows: Iterable[Iterable[object]]) -> None:
    """Fill a table."""
    width = len(connection.execute(f'PRAGMA table_info("{table}")').fetchall())
    connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * width)})", (tuple(row) for row in rows))


def digest(connection: sqlite3.Connection) -> str:
    """The sha256 of everything stored; `factcheck data verify` computes it the same way."""
    sum_ = hashlib.sha256()
    for table in ("series", "measures", "countries", "names", "groups", "sources", "resources"):
        for row in connection.execute(f"SELECT * FROM {table}"):
            sum_.update(repr(row).encode())
    return sum_.hexdigest()


try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:
    pass
else:

    class CompileHook(BuildHookInterface):  # type: ignore[type-arg]
        """Compiles the data whenever a wheel, or an editable install, is built."""

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:
            """Write the files that the wheel's `artifacts` name; the figures only where the tables are newer."""
            made = TARGET.stat().st_mtime if TARGET.exists() else 0
            if any(path.stat().st_mtime >= made for path in HERE.iterdir()):
                compile_package()
            compile_words()


if __name__ == "__main__":
    try:
        compile_package()
        compile_words()
    except (OSError, ValueError) as error:
        sys.exit(f"compile.py: {error}")
    print(f"{TARGET}: {TARGET.stat().st_size:,} bytes")
