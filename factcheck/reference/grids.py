"""A grid of cells, as a file holds it, to tables: one measure each, by entity and year.

Four shapes are known: periods down and entities across; entities down and years across; long, with a row for each
entity (and period); and periods down with a measure in each column.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

UNDATED = 0
"""The year of a figure in a table that names no period."""

LARGEST = 40
"""Decimal places before or behind the point beyond which a cell is no statistic: our own choice."""

_YEAR = re.compile(
    r"(?:FY ?)?(-?[0-9]{1,6})(?:\.0|[-/][0-9]{2,4})?(?:-[0-9]{2}(?:[T ][0-9:.Z+]{0,32})?)?", re.IGNORECASE
)
_NUMBER = re.compile(r"[-+−]?[0-9]{1,40}(?:[,  '][0-9]{3}){0,12}(?:\.[0-9]{0,60})?(?:[eE][-+]?[0-9]{1,2})? ?%?")
_FULL_YEAR = re.compile(r"[12][0-9]{3}")
_IN_TITLE = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<title>[^(]{1,200}\S) ?\((?P<unit>[^()]{1,80})\)",
        r"(?P<title>[^\[]{1,200}\S) ?\[(?P<unit>[^\[\]]{1,80})\]",
        r"(?P<title>[^,]{1,200}), ?(?P<unit>[^,]{1,80})",
        r"(?P<title>.{1,200}\S) in (?P<unit>.{1,80})",
    )
)
_GROUPING = str.maketrans("−", "-", ",  '% +")


class TableError(Exception):
    """A table that can't be used; the message says which file and line, and what to do."""


@dataclass(frozen=True, slots=True)
class Table:
    """Figures of one measure. `values` goes from entity (an ISO 3166 code, or a name in lower case; "" where the
    table has none) to year to figure. `hint` is the file's name where the title is a column's: a weak word on it."""

    title: str
    description: str
    unit: str
    path: str
    values: Mapping[str, Mapping[int, Decimal]]
    hint: str = ""


class About(NamedTuple):
    """What is known of a file's table from what stands beside it. `columns` are title and unit of single columns.

    `hint` is the file's name, which is the title where nothing else is.
    """

    title: str
    description: str = ""
    unit: str = ""
    columns: Mapping[str, tuple[str, str]] = {}
    hint: str = ""


class Reader(NamedTuple):
    """What is needed to understand headers: words by role, a function from a name to an ISO code or None, and one that
    tells whether words are a unit."""

    headers: Mapping[str, frozenset[str]]
    code_of: Callable[[str], str | None]
    is_unit: Callable[[str], bool] = lambda text: False

    def entity(self, cell: str) -> str:
        """The key of an entity."""
        return self.code_of(cell) or " ".join(cell.lower().split())

    def is_missing(self, cell: str) -> bool:
        """Whether a cell says that there is no figure."""
        return cell.lower() in self.headers["missing"]


def tables_of(grid: Sequence[Sequence[str]], about: About, path: str, reader: Reader) -> list[Table]:
    """The tables of a grid whose first row are the headers. Raises TableError."""
    rows = [[cell.strip() for cell in row] for row in grid]
    if len(rows) < 2 or not any(rows[0]):
        raise TableError(f"{path}: no rows below a line of headers: give a table with a name above every column")
    header = rows[0]
    roles = _roles(header, reader)
    years = [index for index, name in enumerate(header) if _FULL_YEAR.fullmatch(name)]
    if len(years) > 1 and "period" not in roles:
        return _years_across(rows, years, roles, about, path, reader)
    if "period" not in roles and _YEAR.fullmatch(rows[1][0] if rows[1] else "") and not reader.is_missing(rows[1][0]):
        roles["period"] = 0
    if "period" in roles:  # before the other roles: the code of Georgia is also a word for an entity
        others = [index for index, name in enumerate(header) if index != roles["period"] and name]
        known = sum(reader.code_of(header[index]) is not None for index in others)
        if others and 2 * known >= len(others):
            return [_entities_across(rows, others, roles["period"], about, path, reader)]
    return _long(rows, roles, about, path, reader)


def year_of(cell: str) -> int | None:
    """The year that a cell names: 2019, FY2019, 2019/20, 2019-12-31."""
    found = _YEAR.fullmatch(cell)
    return int(found[1]) if found else None


def _roles(header: Sequence[str], reader: Reader) -> dict[str, int]:
    """The column of each role, by its header; a code stands in for a name that is missing."""
    roles: dict[str, int] = {}
    for index, name in enumerate(header):
        for role in ("period", "entity", "code", "measure", "value", "unit"):
            if " ".join(name.lower().split()) in reader.headers[role]:
                roles.setdefault(role, index)
    if "entity" not in roles and "code" in roles:
        roles["entity"] = roles["code"]
    return roles


def _entities_across(
    rows: list[list[str]], columns: list[int], period: int, about: About, path: str, reader: Reader
) -> Table:
    values: dict[str, dict[int, Decimal]] = {}
    names = {index: reader.entity(rows[0][index]) for index in columns}
    for line, row in enumerate(rows[1:], 2):
        year = _year(row, period, path, line)
        for index, name in names.items():
            if year is not None and index < len(row) and not reader.is_missing(row[index]):
                _put(values, name, year, _number(row[index], path, line), path, line)
    return _table(about.title, about.unit, about, path, values, reader)


def _years_across(
    rows: list[list[str]], years: list[int], roles: Mapping[str, int], about: About, path: str, reader: Reader
) -> list[Table]:
    entity = roles.get("entity", 0 if 0 not in years else None)
    found: dict[tuple[str, str], dict[str, dict[int, Decimal]]] = {}
    for line, row in enumerate(rows[1:], 2):
        name = reader.entity(_cell(row, entity)) if entity is not None else ""
        values = found.setdefault(_kind(row, roles, about), {})
        for index in years:
            if not reader.is_missing(_cell(row, index)):
                _put(values, name, int(rows[0][index]), _number(row[index], path, line), path, line)
    return [_table(title, unit, about, path, values, reader) for (title, unit), values in found.items()]


def _long(rows: list[list[str]], roles: dict[str, int], about: About, path: str, reader: Reader) -> list[Table]:
    header = rows[0]
    if "entity" not in roles and "period" not in roles:
        text = (index for index in range(len(header)) if not _is_figures(rows, index, reader))
        roles = {**roles, "entity": next(text, -1)}
        if roles["entity"] < 0:
            raise TableError(
                f"{path}: no column of names or years: call one “entity” or “year”, or say under [columns] in "
                'factcheck.toml what it is called, such as entity = "orchard"'
            )
    taken = set(roles.values()) - ({roles["value"]} if "value" in roles else set())
    columns = (
        [roles["value"]]
        if "value" in roles
        else [index for index in range(len(header)) if index not in taken and _is_figures(rows, index, reader)]
    )
    if not columns:
        if len(header) == 1:
            raise TableError(f"{path}: only one column: separate the cells with commas, semicolons or tabs")
        raise TableError(f"{path}: no column of figures: numbers must be in digits, such as 1234.5")
    found: dict[tuple[str, str], dict[str, dict[int, Decimal]]] = {}
    for line, row in enumerate(rows[1:], 2):
        name = reader.entity(_cell(row, roles["entity"])) if "entity" in roles else ""
        year = _year(row, roles["period"], path, line) if "period" in roles else UNDATED
        for index in columns:
            if year is not None and not reader.is_missing(_cell(row, index)):
                kind = _kind(row, roles, _column(about, header[index], index not in roles.values()))
                _put(found.setdefault(kind, {}), name, year, _number(row[index], path, line), path, line)
    return [_table(title, unit, about, path, values, reader) for (title, unit), values in found.items()]


def _column(about: About, name: str, named: bool) -> About:
    """What is known of one column of figures: what its field says, else its header, beside a title that was given."""
    if name in about.columns:
        title, unit = about.columns[name]
        return about._replace(title=title or name, unit=unit or about.unit)
    if not named or not name:
        return about
    return about._replace(title=f"{about.title}: {name}" if about.title else name)


def _table(
    title: str, unit: str, about: About, path: str, values: Mapping[str, Mapping[int, Decimal]], reader: Reader
) -> Table:
    """A table with the unit out of its title where nothing else tells one: "Beer consumption (litres per head)"."""
    if not unit:
        found = next((found for pattern in _IN_TITLE if (found := pattern.fullmatch(title))), None)
        if found is not None and reader.is_unit(found["unit"]):
            title, unit = found["title"], found["unit"]
    return Table(title or about.hint, about.description, unit, path, values, about.hint if title else "")


def _kind(row: Sequence[str], roles: Mapping[str, int], about: About) -> tuple[str, str]:
    """Title and unit of the table that a row belongs to."""
    measure = _cell(row, roles["measure"]) if "measure" in roles else ""
    unit = _cell(row, roles["unit"]) if "unit" in roles else ""
    return measure or about.title, unit or about.unit


def _cell(row: Sequence[str], index: int) -> str:
    return row[index] if index < len(row) else ""


def _is_figures(rows: list[list[str]], index: int, reader: Reader) -> bool:
    """Whether the first cell of a column that says anything is a number."""
    cells: Iterable[str] = (_cell(row, index) for row in rows[1:])
    first = next((cell for cell in cells if not reader.is_missing(cell)), "")
    return _NUMBER.fullmatch(first) is not None


def _year(row: Sequence[str], index: int, path: str, line: int) -> int | None:
    """The year of a row, None for a row without one."""
    cell = _cell(row, index)
    if not cell:
        return None
    year = year_of(cell)
    if year is None:
        raise TableError(
            f"{path}: line {line}: “{cell[:40]}” is no year: write it as 2019 or 2019-12-31; months and quarters are "
            "not supported"
        )
    return year


def _number(cell: str, path: str, line: int) -> Decimal:
    try:
        value = Decimal(cell)
    except InvalidOperation:
        if not _NUMBER.fullmatch(cell):
            raise TableError(f"{path}: line {line}: “{cell[:40]}” is no number: write it as 1234.5") from None
        value = Decimal(cell.translate(_GROUPING))
    if not value.is_finite() or abs(value.adjusted()) > LARGEST:
        raise TableError(f"{path}: line {line}: “{cell[:40]}” is no figure that can be reckoned with")
    return value


def _put(values: dict[str, dict[int, Decimal]], name: str, year: int, value: Decimal, path: str, line: int) -> None:
    own = values.setdefault(name, {})
    if own.setdefault(year, value) != value:
        raise TableError(
            f"{path}: line {line}: a second figure for {name or 'the table'}{f' in {year}' if year else ''}: "
            "give one a year; months and quarters are not supported"
        )
