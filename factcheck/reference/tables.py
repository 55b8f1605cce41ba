"""The user's own tables: paths to frozen tables. A file that can't be used is a Problem and never stops the rest.

A path is a file (.csv, .tsv, .json, .xlsx, .parquet), a folder of them, or a Data Package (a folder with a
datapackage.json, or that file). Titles, descriptions and units come from a datapackage.json or metadata.json in the
folder of the file or the one above; else titles and units are the headers of the columns, and a file's name is the
title only where these say nothing.
"""

import csv
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from factcheck.model import Problem
from factcheck.reference.cells import Row, TableError
from factcheck.reference.grids import About, Reader, Table, tables_of
from factcheck.reference.separated import grid_of

MAX_BYTES = 64 * 1024 * 1024
MAX_FILES = 5_000
MAX_CELLS = 5_000_000
"""Our own choice: well above tables made by hand, well below what would fill a laptop's memory."""

_BESIDE = ("datapackage.json", "metadata.json")

Grid = Sequence[Row]


def load(
    paths: Iterable[str], reader: Reader, named_in: str = "--data"
) -> tuple[tuple[Table, ...], tuple[Problem, ...]]:
    """Every table that the paths lead to, and a Problem for each file that can't be used.

    `named_in` is where the paths come from: an option, or a configuration file and its key.
    """
    tables: list[Table] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            files = _files(path, named_in)
        except TableError as error:
            problems.append(Problem(path, str(error)))
            continue
        known: dict[str, dict[str, About]] = {}
        for file in files:
            try:
                folder = os.path.dirname(os.path.abspath(file))
                if folder not in known:
                    known[folder] = _beside(folder)
                about = known[folder].get(os.path.basename(file)) or About("")
                about = about._replace(hint=about.hint or _title(file))
                found = [_read(grid, _of_sheet(about, sheet), file, sheet, reader) for sheet, grid in _grids(file)]
            except TableError as error:
                problems.append(_problem(file, error))
                continue
            tables += [table for each in found if not isinstance(each, Problem) for table in each]
            problems += [each for each in found if isinstance(each, Problem)]
    return tuple(tables), tuple(problems)


def _read(grid: Grid, about: About, file: str, sheet: str, reader: Reader) -> list[Table] | Problem:
    """The tables of one grid of a file, or why it has none; the other sheets of a workbook are still read."""
    try:
        return tables_of(grid, about, file, reader)
    except TableError as error:
        return _problem(file, error, f"sheet “{sheet}”: " if sheet else "")


def _problem(file: str, error: TableError, where: str = "") -> Problem:
    return Problem(file, where + str(error).removeprefix(f"{file}: "))


def sources(path: str, named_in: str) -> list[str]:
    """Every file that the tables of a path are read from: their own, and what tells of them. Raises TableError."""
    files = _files(path, named_in)
    folders = {os.path.dirname(os.path.abspath(file)) for file in files}
    places = sorted(folders | {os.path.dirname(folder) for folder in folders})
    beside = [os.path.join(place, name) for place in places for name in _BESIDE]
    return [*files, *filter(os.path.isfile, beside)]


def _of_sheet(about: About, sheet: str) -> About:
    """What is known of one sheet of several: its name goes with the title, or with the name of the file."""
    if not sheet:
        return about
    if about.title:
        return about._replace(title=f"{about.title}: {sheet}")
    return about._replace(hint=f"{about.hint}: {sheet}")


def _files(path: str, named_in: str) -> list[str]:
    """The files of tables that a path leads to, in order of name."""
    if os.path.basename(path) == "datapackage.json":
        path = os.path.dirname(path) or "."
    if os.path.isfile(path):
        return [path]
    if not os.path.isdir(path):
        raise TableError(
            f"no such file or folder, named in {named_in}: it takes tables (.csv, .json, .xlsx, .parquet) or a folder"
        )
    package = os.path.join(path, "datapackage.json")
    names: Iterable[str] = os.listdir(path)
    if os.path.isfile(package):
        listed = [str(resource.get("path", "")) for resource in _resources(_json(package))]
        names = [name for name in listed if name and ".." not in name.split("/") and not os.path.isabs(name)]
    found = sorted(os.path.join(path, name) for name in names if _suffix(name) in _READERS and name not in _BESIDE)
    if not found:
        raise TableError("no tables in this folder: it must hold .csv, .tsv, .json, .xlsx or .parquet files")
    if len(found) > MAX_FILES:
        raise TableError(f"{len(found)} tables, more than {MAX_FILES}: name those that are needed")
    return found


def _beside(folder: str) -> dict[str, About]:
    """What is said of the files of a folder, by file name, in it or in the folder above."""
    for place in (folder, os.path.dirname(folder)):
        for name in _BESIDE:
            path = os.path.join(place, name)
            if os.path.isfile(path):
                content = _json(path)
                rows = _resources(content) if name == "datapackage.json" else _listed(content)
                return {os.path.basename(key): _about(row) for row in rows if (key := _named(row))}
    return {}


def _resources(content: Any) -> list[dict[str, Any]]:
    resources = content.get("resources") if isinstance(content, dict) else None
    return [row for row in resources if isinstance(row, dict)] if isinstance(resources, list) else []


def _listed(content: Any) -> list[dict[str, Any]]:
    """The rows of a metadata.json: a list of them, or an object by file name."""
    if isinstance(content, dict):
        content = [{"filename": name, **row} for name, row in content.items() if isinstance(row, dict)]
    return [row for row in content if isinstance(row, dict)] if isinstance(content, list) else []


def _named(row: Mapping[str, Any]) -> str:
    return next((row[key] for key in ("filename", "file", "path") if isinstance(row.get(key), str)), "")


def _about(row: Mapping[str, Any]) -> About:
    schema = row.get("schema")
    fields = schema.get("fields") if isinstance(schema, dict) else None
    known = [field for field in fields if isinstance(field, dict)] if isinstance(fields, list) else []
    columns = {
        _text(field, "name"): (_text(field, "title") or _text(field, "description"), _text(field, "unit"))
        for field in known
        if field.get("title") or field.get("unit") or field.get("description")
    }
    types = {_text(field, "name"): _text(field, "type") for field in known}
    named = _title(_text(row, "name"))  # an identifier, and no title to be found in a sentence
    return About(_text(row, "title"), _text(row, "description"), _text(row, "unit"), columns, named, types=types)


def _text(row: Mapping[str, Any], key: str) -> str:
    value = row.get(key)
    return value if isinstance(value, str) else ""


def _title(path: str) -> str:
    stem = os.path.splitext(os.path.basename(path))[0]
    return " ".join(stem.replace("-", " ").replace("_", " ").split())


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()


def _grids(path: str) -> Iterator[tuple[str, Grid]]:
    """The grids of a file with the name of each, "" where the file holds one only. Raises TableError."""
    read = _READERS.get(_suffix(path))
    if read is None:
        raise TableError(f"{path}: not a table: {', '.join(_READERS)} can be read")
    try:
        if os.path.getsize(path) > MAX_BYTES:
            raise TableError(f"{path}: larger than {MAX_BYTES >> 20} MB: keep only the rows and columns needed")
        for name, grid in read(path):
            if sum(len(row.cells) for row in grid) > MAX_CELLS:
                raise TableError(f"{path}: more than {MAX_CELLS:,} cells: keep only the rows and columns needed")
            yield name, grid
    except OSError as error:
        raise TableError(f"{path}: {error.strerror or error}") from error


def _csv(path: str) -> Iterator[tuple[str, Grid]]:
    with open(path, encoding="utf-8-sig", newline="") as file:
        try:
            yield "", grid_of(file.readlines(), "\t" if _suffix(path) == ".tsv" else None)
        except UnicodeDecodeError as error:
            raise TableError(f"{path}: not UTF-8 (byte {error.start}): save it as UTF-8") from error
        except csv.Error as error:
            raise TableError(f"{path}: no table of values separated by commas, semicolons or tabs: {error}") from error


def _json(path: str) -> Any:
    try:
        if os.path.getsize(path) > MAX_BYTES:
            raise TableError(f"{path}: larger than {MAX_BYTES >> 20} MB")
        with open(path, encoding="utf-8-sig") as file:
            return json.load(file, parse_constant=str)
    except OSError as error:
        raise TableError(f"{path}: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:
        raise TableError(f"{path}: not valid JSON: {error}") from error


def _json_grid(path: str) -> Iterator[tuple[str, Grid]]:
    content = _json(path)
    if isinstance(content, dict):
        content = next((value for value in content.values() if isinstance(value, list)), None)
    if not isinstance(content, list) or not content or not all(isinstance(row, dict) for row in content):
        raise TableError(f'{path}: not a list of objects, one a row, such as [{{"year": 2019, "value": 3}}]')
    header = list(dict.fromkeys(key for row in content for key in row))
    yield "", _numbered([header, *([_said(row.get(key)) for key in header] for row in content)])


def _numbered(rows: Iterable[Sequence[str]]) -> list[Row]:
    return [Row(line, cells) for line, cells in enumerate(rows, 1)]


def _said(value: object) -> str:
    """A cell as a CSV file would have it; days in ISO 8601."""
    if isinstance(value, date):
        return value.isoformat()[:10]
    return "" if value is None else str(value)


def _xlsx(path: str) -> Iterator[tuple[str, Grid]]:
    try:
        import openpyxl
    except ImportError:
        raise TableError(f"{path}: reading .xlsx needs openpyxl: pip install 'factcheck[xlsx]'") from None
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        sheets = [(sheet.title, _filled(sheet.iter_rows(values_only=True))) for sheet in book.worksheets]
    except Exception as error:  # openpyxl raises whatever the zip, the XML or the sheet made go wrong
        raise TableError(f"{path}: not a workbook that can be read: {error}") from error
    filled = [(title, grid) for title, grid in sheets if len(grid) > 1]
    tabular = [(title, grid) for title, grid in filled if any(_width(row) > 1 for row in grid)]
    filled = tabular or filled  # a sheet of one column is a note that says what the others are
    for title, grid in filled:
        yield title if len(filled) > 1 else "", grid


def _width(row: Row) -> int:
    return sum(map(bool, row.cells))


def _filled(rows: Iterable[Sequence[object]]) -> list[Row]:
    """The rows that hold anything, up to the most cells there may be."""
    grid: list[Row] = []
    cells = 0
    for line, row in enumerate(rows, 1):
        cells += len(row)
        if cells > MAX_CELLS:
            break
        if any(cell is not None for cell in row):
            grid.append(Row(line, [_said(cell) for cell in row]))
    return grid


def _parquet(path: str) -> Iterator[tuple[str, Grid]]:
    try:
        from pyarrow import parquet
    except ImportError:
        raise TableError(f"{path}: reading .parquet needs pyarrow: pip install 'factcheck[parquet]'") from None
    try:
        content = parquet.read_table(path)
        rows = content.to_pylist()
    except Exception as error:  # pyarrow has no one class for a broken file
        raise TableError(f"{path}: not a parquet file that can be read: {error}") from error
    header = list(content.column_names)
    yield "", _numbered([header, *([_said(row.get(key)) for key in header] for row in rows)])


_READERS = {".csv": _csv, ".tsv": _csv, ".json": _json_grid, ".xlsx": _xlsx, ".parquet": _parquet}
