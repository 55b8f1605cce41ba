"""A grid of cells, as a file holds it, to tables: one measure each, by entity and year.

Four shapes are known: periods down and entities across; entities down and years across; long, with a row for each
entity (and period); and periods down with a measure in each column.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from factcheck.reference import steps
from factcheck.reference.cells import (
    Column,
    Row,
    TableError,
    are_plain,
    is_number,
    number_of,
    sign_of,
    without_footnote,
    year_of,
)
from factcheck.reference.dated import parted
from factcheck.reference.headers import Layout, layout
from factcheck.reference.titles import says_headers, with_unit

ROLES = ("period", "entity", "code", "measure", "value", "unit")
"""What a column can be for the others."""

UNDATED = 0
"""The year of a figure in a table that names no period."""

KINDS = 40
"""How many kinds of one measure a column of text may tell apart: our own choice."""

_FULL_YEAR = re.compile(r"[12][0-9]{3}")


class SecondFigure(TableError):
    """Two figures where one can be."""


Values = dict[str, dict[int, Decimal]]


@dataclass(frozen=True, slots=True)
class Table:
    """Figures of one measure. `values` goes from entity (an ISO 3166 code, or a name in lower case; "" where the
    table has none) to period to figure; a period is a year, or the number of a quarter or month (`steps`). `hint` is
    the file's name where the title is a column's: a weak word on it; `rows` the header of the column of entities."""

    title: str
    description: str
    unit: str
    path: str
    values: Mapping[str, Mapping[int, Decimal]]
    hint: str = ""
    step: str = "year"
    rows: str = ""

    def said(self, period: int) -> str:
        """A period of this table as a message has it."""
        return steps.said(period, self.step)


class About(NamedTuple):
    """What is known of a file's table from what stands beside it. `columns` are title and unit of single columns.

    `types` are the kinds of single columns by Table Schema. `hint` is the file's name, or that of its
    resource, which is the title where nothing else is; `step` is what its periods are, `rows` what its entities are.
    """

    title: str
    description: str = ""
    unit: str = ""
    columns: Mapping[str, tuple[str, str]] = {}
    hint: str = ""
    step: str = "year"
    types: Mapping[str, str] = {}
    rows: str = ""


class Reader(NamedTuple):
    """What is needed to understand headers: words by role, a function from a name to an ISO code or None, one that
    tells whether words are a unit, one that tells whether they can be a proper name, and the names of months."""

    headers: Mapping[str, frozenset[str]]
    code_of: Callable[[str], str | None]
    is_unit: Callable[[str], bool] = lambda text: False
    is_name: Callable[[str], bool] = lambda text: False
    months: Mapping[str, int] = {}

    def entity(self, cell: str) -> str:
        """The key of an entity."""
        bare = without_footnote(cell)
        return self.code_of(cell) or self.code_of(bare) or " ".join(bare.lower().split())

    def is_missing(self, cell: str) -> bool:
        """Whether a cell says that there is no figure."""
        return cell.lower() in self.headers["missing"]

    def period(self, cell: str, step: str) -> int | None:
        """The period that a cell names, None where it names none."""
        part = None if step == "year" else steps.written(cell, self.months)
        return year_of(cell) if part is None else steps.number(part.year, part.month, step)


def tables_of(grid: Iterable[Row], about: About, path: str, reader: Reader) -> list[Table]:
    """The tables of a grid, wherever in it they stand (`layout`). Raises TableError."""
    found = layout(grid, reader.headers["notes"], reader.is_unit)
    if found.title and not about.title:
        about = about._replace(title=found.title)
    if found.above:
        return _two_headers(found, about, path, reader)
    parts = [] if about.columns else parted(found)
    if not parts:
        return _under_one(found, about, path, reader)
    name = f"{about.title}: " if about.title else ""
    titled = [(about._replace(title=name + title) if title else about, part) for title, part in parts]
    return [table for own, part in titled for table in _under_one(part, own, path, reader)]


def _under_one(found: Layout, about: About, path: str, reader: Reader) -> list[Table]:
    """The tables under a header of one row."""
    header, rows = found.header, found.rows
    roles = _roles(header, about, reader)
    years = [index for index, name in enumerate(header) if _FULL_YEAR.fullmatch(name)]
    parts = [index for index, name in enumerate(header) if steps.written(name, reader.months)]
    if max(len(years), len(parts)) > 1 and "period" not in roles:
        across = years if len(years) > 1 else parts
        step = steps.likely([header[index] for index in across], reader.months)[-1]
        return _years_across(found, across, roles, about._replace(step=step), path, reader)
    if any(is_number(name) and not _FULL_YEAR.fullmatch(name) for name in header):
        raise TableError(f"{path}: figures in the first row: put a row above it that names the columns")
    first = rows[0].cell(0)
    if "period" not in roles and _is_period(first, reader):
        roles["period"] = 0
    if "period" not in roles:
        return _downwards(found, roles, about, path, reader)
    column = [cell for row in rows if (cell := row.cell(roles["period"]))]
    for step in (possible := steps.likely(column, reader.months)):
        try:
            return _downwards(found, roles, about._replace(step=step), path, reader)
        except SecondFigure:
            if step == possible[-1]:
                raise
    raise AssertionError("no step")


def _is_period(cell: str, reader: Reader) -> bool:
    """Whether a cell names a year or a part of one."""
    if reader.is_missing(cell):
        return False
    return year_of(cell) is not None or steps.written(cell, reader.months) is not None


def _downwards(found: Layout, roles: dict[str, int], about: About, path: str, reader: Reader) -> list[Table]:
    """The tables of a grid that has its periods, if it has any, in a column."""
    header = found.header
    if "period" in roles:  # before the other roles: the code of Georgia is also a word for an entity
        others = [index for index, name in enumerate(header) if index != roles["period"] and name]
        if _are_entities([header[index] for index in others], about, reader):
            return [_entities_across(found, others, roles["period"], about, path, reader)]
    return _long(found, roles, about, path, reader)


def _are_entities(names: Sequence[str], about: About, reader: Reader) -> bool:
    """Whether columns are called after entities: places that are known, or proper names under a title of their own."""
    known = sum(reader.code_of(name) is not None for name in names)
    if names and 2 * known >= len(names):
        return True
    return len(names) > 1 and bool(about.title) and not about.columns and all(map(reader.is_name, names))


def _roles(header: Sequence[str], about: About, reader: Reader) -> dict[str, int]:
    """The column of each role, by its header, or what is said of it; a code stands in for a name that is missing."""
    roles: dict[str, int] = {}
    known = frozenset().union(*(reader.headers[role] for role in ROLES))
    for index, name in enumerate(header):
        if not about.columns and not about.types and " ".join(name.lower().split()) not in known:
            continue  # most, in a table with a column for each country
        title = about.columns[name][0] if name in about.columns else ""
        said = {" ".join(each.lower().split()) for each in (name, title)}
        for role in ROLES:
            if not said.isdisjoint(reader.headers[role]):
                roles.setdefault(role, index)
        if about.types.get(name, "") in reader.headers["period"]:  # "year" is a type, and so is "number"
            roles.setdefault("period", index)
    if "entity" not in roles and "code" in roles:
        roles["entity"] = roles["code"]
    return roles


def _entities_across(found: Layout, columns: list[int], period: int, about: About, path: str, reader: Reader) -> Table:
    names = {index: reader.entity(found.header[index]) for index in columns}
    dated = [(year, row) for row in found.rows if (year := _period(row, period, about.step, reader)) is not None]
    years, rows = [year for year, _ in dated], [row for _, row in dated]
    unit = about.unit or _sign(rows, columns)
    if len(set(years)) == len(years) and len(set(names.values())) == len(columns) and are_plain(rows, columns):
        lazily = {name: Column(years, partial(_cells, rows, index)) for index, name in names.items()}
        return _table(about.title, unit, about, path, lazily, reader)
    values: Values = {}
    for year, row in dated:
        for index, name in names.items():
            if not reader.is_missing(row.cell(index)):
                _put(values, name, year, number_of(row.cell(index), row.line), row.line, about.step)
    return _table(about.title, unit, about, path, values, reader)


def _cells(rows: Sequence[Row], index: int) -> list[str]:
    return [row.cell(index) for row in rows]


def _sign(rows: Sequence[Row], columns: Sequence[int]) -> str:
    """The sign that the first cell of a figure has."""
    return next((sign_of(cell) for row in rows for index in columns if is_number(cell := row.cell(index))), "")


def _years_across(
    found: Layout, years: list[int], roles: Mapping[str, int], about: About, path: str, reader: Reader
) -> list[Table]:
    entity = roles.get("entity", 0 if 0 not in years else None)
    rows = found.header[entity] if entity is not None else ""
    about = about._replace(unit=about.unit or _sign(found.rows, years), rows=rows)
    periods = {index: reader.period(found.header[index], about.step) or UNDATED for index in years}
    tables: dict[tuple[str, str], Values] = {}
    for row in found.rows:
        name = reader.entity(row.cell(entity)) if entity is not None else ""
        values = tables.setdefault(_kind(row, roles, about), {})
        for index in years:
            if not reader.is_missing(row.cell(index)):
                _put(values, name, periods[index], number_of(row.cell(index), row.line), row.line, about.step)
    return [_table(title, unit, about, path, values, reader) for (title, unit), values in tables.items()]


def _two_headers(found: Layout, about: About, path: str, reader: Reader) -> list[Table]:
    """Columns under two names, of which one is a year or an entity: a table for each of the others."""
    columns = [index for index, name in enumerate(found.header) if found.above[index] and name]
    if not columns or columns[0] > 1:
        raise TableError(f"{path}: a header of two rows over more than one column of names: write it in one row")
    above, below = ([names[index] for index in columns] for names in (found.above, found.header))
    downwards = bool(columns[0]) and all(year_of(row.cell(0)) is not None for row in found.rows if row.cell(0))
    tables: dict[str, Values] = {}
    for row in found.rows:
        first = row.cell(0) if columns[0] else ""
        for index, upper, lower in zip(columns, above, below, strict=True):
            if reader.is_missing(row.cell(index)):
                continue
            title, entity, year = _under(upper, lower, above, below, first, downwards, reader)
            _put(tables.setdefault(title, {}), entity, year, number_of(row.cell(index), row.line), row.line)
    unit = about.unit or _sign(found.rows, columns)
    name = f"{about.title}: " if about.title else ""
    return [_table(name + title, unit, about, path, values, reader) for title, values in tables.items()]


def _under(
    upper: str, lower: str, above: Sequence[str], below: Sequence[str], first: str, downwards: bool, reader: Reader
) -> tuple[str, str, int]:
    """Title, entity and year of a figure under two names, beside what its row starts with."""
    if downwards:  # years down: one name is an entity, the other what is measured
        year = year_of(first) or UNDATED
        entities = any(reader.code_of(name) is not None for name in below)
        return (upper, reader.entity(lower), year) if entities else (lower, reader.entity(upper), year)
    if all(map(_FULL_YEAR.fullmatch, below)):
        return upper, reader.entity(first), int(lower)
    if all(map(_FULL_YEAR.fullmatch, above)):
        return lower, reader.entity(first), int(upper)
    return f"{upper}: {lower}", reader.entity(first), UNDATED


def _long(found: Layout, roles: dict[str, int], about: About, path: str, reader: Reader) -> list[Table]:
    header, rows = found.header, found.rows
    if says_headers(about.title, header):
        about = about._replace(title="", hint=about.title)
    texts = [index for index in range(len(header)) if not _is_figures(rows, index, reader)]
    if (
        "entity" not in roles
        and "period" in roles
        and (named := _named_column(found, texts, roles, reader)) is not None
    ):
        roles = {**roles, "entity": named}
    if "entity" not in roles and "period" not in roles:
        roles = {**roles, "entity": next(iter(texts), -1)}
        if roles["entity"] < 0:
            raise TableError(
                f"{path}: no column of names or years: call one “entity” or “year”, or say under [columns] in "
                'factcheck.toml what it is called, such as entity = "orchard"'
            )
    about = about._replace(rows=header[roles["entity"]] if "entity" in roles else "")
    taken = set(roles.values()) - ({roles["value"]} if "value" in roles else set())
    columns = (
        [roles["value"]]
        if "value" in roles
        else [index for index in range(len(header)) if index not in taken and index not in texts]
    )
    if not columns:
        if len(header) == 1:
            raise TableError(f"{path}: only one column: separate the cells with commas, semicolons or tabs")
        raise TableError(f"{path}: no column of figures: numbers must be in digits, such as 1234.5")
    kind = _kind_column(rows, [index for index in texts if index not in taken], roles)
    tables: dict[tuple[str, str], Values] = {}
    for row in rows:
        name = reader.entity(row.cell(roles["entity"])) if "entity" in roles else ""
        year = _period(row, roles["period"], about.step, reader) if "period" in roles else UNDATED
        for index in columns:
            if year is not None and not reader.is_missing(row.cell(index)):
                own = _column(about, header[index], index not in roles.values(), _sign([row], [index]))
                title, unit = _kind(row, roles, own)
                if kind is not None:
                    title, unit = with_unit(title, unit, reader.is_unit)
                    title = f"{title} ({row.cell(kind)})"
                own_values = tables.setdefault((title, unit), {})
                _put(own_values, name, year, number_of(row.cell(index), row.line), row.line, about.step)
    return [_table(title, unit, about, path, values, reader) for (title, unit), values in tables.items()]


def _named_column(found: Layout, texts: Sequence[int], roles: Mapping[str, int], reader: Reader) -> int | None:
    """The only column of text beside the periods, if proper names in it tell the rows of each period apart."""
    free = [index for index in texts if index not in roles.values()]
    if len(free) != 1 or found.header[free[0]].lower() in reader.headers["kind"]:
        return None
    keys = [(row.cell(free[0]), row.cell(roles["period"])) for row in found.rows]
    names = {name for name, _ in keys}
    return free[0] if len(set(keys)) == len(keys) and all(map(reader.is_name, names)) else None


def _kind_column(rows: Sequence[Row], texts: Sequence[int], roles: Mapping[str, int]) -> int | None:
    """The column of text that tells apart rows of the same entity and period: "wind", "solar"; None where none does."""
    keys = [roles[role] for role in ("entity", "period", "measure", "unit") if role in roles]
    told = [tuple(row.cell(index) for index in keys) for row in rows]
    if len(set(told)) == len(told):
        return None
    for index in texts:
        kinds = [row.cell(index) for row in rows]
        if all(kinds) and len(set(kinds)) <= KINDS and len(set(zip(told, kinds, strict=True))) == len(rows):
            return index
    return None


def _column(about: About, name: str, named: bool, sign: str) -> About:
    """What is known of one column of figures: what its field says, else its header, beside a title that was given."""
    unit = about.unit or sign
    if name in about.columns:
        title, own = about.columns[name]
        return about._replace(title=title or name, unit=own or unit)
    if not named or not name:
        return about._replace(unit=unit)
    return about._replace(title=f"{about.title}: {name}" if about.title else name, unit=unit)


def _table(
    title: str, unit: str, about: About, path: str, values: Mapping[str, Mapping[int, Decimal]], reader: Reader
) -> Table:
    hint = about.hint if title else ""
    title, unit = with_unit(title or about.hint, unit, reader.is_unit)
    return Table(title, about.description, unit, path, values, hint, about.step, about.rows)


def _kind(row: Row, roles: Mapping[str, int], about: About) -> tuple[str, str]:
    """Title and unit of the table that a row belongs to."""
    measure = row.cell(roles["measure"]) if "measure" in roles else ""
    unit = row.cell(roles["unit"]) if "unit" in roles else ""
    return measure or about.title, unit or about.unit


def _is_figures(rows: Sequence[Row], index: int, reader: Reader) -> bool:
    """Whether the first cell of a column that says anything is a number."""
    first = next((cell for row in rows if not reader.is_missing(cell := row.cell(index))), "")
    return is_number(first)


def _period(row: Row, index: int, step: str, reader: Reader) -> int | None:
    """The period of a row, None for a row without one."""
    cell = row.cell(index)
    if not cell:
        return None
    period = reader.period(cell, step)
    if period is None:
        raise TableError(
            f"line {row.line}: “{cell[:40]}” is no year, quarter or month: write it as 2019, 2019-Q2, "
            "2019-04 or 2019-12-31, and all of a column alike"
        )
    return period


def _put(values: Values, name: str, period: int, value: Decimal, line: int, step: str = "year") -> None:
    own = values.setdefault(name, {})
    if own.setdefault(period, value) != value:
        when = f" in {steps.said(period, step)}" if period else ""
        raise SecondFigure(
            f"line {line}: a second figure for {name or 'the table'}{when}: give one a year, quarter or month; "
            "days are not supported"
        )
