"""What single cells of a table say: years, figures, names, marks of footnotes; and columns that are read when asked."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

LARGEST = 40
"""Decimal places before or behind the point beyond which a cell is no statistic: our own choice."""

_YEAR = re.compile(
    r"(?:FY ?)?(-?[0-9]{1,6})(?:\.0|[-/][0-9]{2,4})?(?:-[0-9]{2}(?:[T ][0-9:.Z+]{0,32})?)?", re.IGNORECASE
)
_NUMBER = re.compile(
    r"[-+−]?(?:[£$€¥] ?)?[0-9]{1,40}(?:[, \u00a0\u202f'][0-9]{3}){0,12}(?:\.[0-9]{0,60})?"
    r"(?:[eE][-+]?[0-9]{1,2})? ?[%£$€¥]?"
)
_MARK = r"(?: ?[*†‡§]{1,3}| ?\[[0-9]{1,2}\]| ?\([0-9]{1,2}\)| [0-9]{1,2}\))"
_FOOTNOTE = re.compile(rf"{_MARK}$")
_FLAG = re.compile(rf"(?:{_MARK}| ?[¹²³⁴⁵⁶⁷⁸⁹]{{1,3}}| ?\[[a-z]{{1,4}}\]| ?\([a-z]\)| [a-z]{{1,2}})$")
_LOSS = re.compile(r"\([0-9][0-9,.]{0,60}\)")
_SIGN = re.compile(r"[%£$€¥]")
_GROUPING = str.maketrans("−", "-", ",\u00a0\u202f '%+£$€¥")
_PLAIN = re.compile(r"(?:(?:-?[0-9]{1,20}(?:\.[0-9]{0,25})?(?:[eE][-+]?0?[0-9])?)?\x1f)*+")


class TableError(Exception):
    """A table that can't be used; the message says which file and line, and what to do."""


class Row(NamedTuple):
    """The cells of a row, and the line of its file that it ends on (of a sheet: its row)."""

    line: int
    cells: Sequence[str]

    def cell(self, index: int) -> str:
        """A cell, empty where the row is shorter."""
        return self.cells[index] if index < len(self.cells) else ""

    def padded(self, width: int) -> Sequence[str]:
        """The cells, with empty ones to make up so many."""
        return self.cells if len(self.cells) >= width else [*self.cells, *[""] * (width - len(self.cells))]


class Column(Mapping[int, Decimal]):
    """Figures by year that are read from their cells when the first of them is asked for.

    All the cells must be plain numbers or empty (`are_plain`), so that reading them can't go wrong.
    """

    def __init__(self, years: Sequence[int], cells: Callable[[], Iterable[str]]) -> None:
        self._years, self._cells = years, cells

    @cached_property
    def _figures(self) -> dict[int, Decimal]:
        return {year: Decimal(cell) for year, cell in zip(self._years, self._cells(), strict=True) if cell}

    def written(self) -> tuple[Sequence[int], Iterable[str]]:
        """The years, and their cells as they stand in the table, the empty ones too."""
        return self._years, self._cells()

    def __getitem__(self, year: int) -> Decimal:
        return self._figures[year]

    def __iter__(self) -> Iterator[int]:
        return iter(self._figures)

    def __len__(self) -> int:
        return len(self._figures)


def are_plain(rows: Iterable[Row], columns: Sequence[int]) -> bool:
    """Whether the cells of some columns are nothing but plain numbers and gaps: one look at all of a row's together."""
    chosen = itemgetter(*columns, columns[-1])  # one column twice, so that it always gives several
    return all(_PLAIN.fullmatch("\x1f".join(chosen(row.padded(columns[-1] + 1))) + "\x1f") for row in rows)


def year_of(cell: str) -> int | None:
    """The year that a cell names: 2019, FY2019, 2019/20, 2019-12-31, 2019*."""
    found = _YEAR.fullmatch(cell) or _YEAR.fullmatch(_without_flag(cell))
    return int(found[1]) if found else None


def without_footnote(cell: str) -> str:
    """A name without the mark of a footnote at its end: "France [1]", "Exports*"."""
    return cell if cell.isalnum() else _FOOTNOTE.sub("", cell) or cell


def _without_flag(cell: str) -> str:
    """A figure or a year without the letter or mark that says of what kind it is: "2020 (p)", "12.3 b"."""
    return _FLAG.sub("", cell) or cell


def is_number(cell: str) -> bool:
    """Whether a cell is a figure, a footnote's mark aside."""
    return not cell.isalpha() and (_NUMBER.fullmatch(cell) or _NUMBER.fullmatch(_without_flag(cell))) is not None


def sign_of(cell: str) -> str:
    """The sign in a cell that tells its unit, such as % or £; empty where there is none."""
    found = _SIGN.search(cell)
    return found[0] if found and is_number(cell) else ""


def number_of(cell: str, line: int) -> Decimal:
    """The figure in a cell. Raises TableError where it is none, or none that is sure."""
    try:
        value = Decimal(cell)
    except InvalidOperation:
        bare = cell if _NUMBER.fullmatch(cell) else _without_flag(cell)
        if not _NUMBER.fullmatch(bare):
            raise TableError(_not_a_number(cell, line)) from None
        value = Decimal(bare.translate(_GROUPING))
    if not value.is_finite() or abs(value.adjusted()) > LARGEST:
        raise TableError(f"line {line}: “{cell[:40]}” is no figure that can be reckoned with")
    return value


def _not_a_number(cell: str, line: int) -> str:
    if _LOSS.fullmatch(cell):
        return f"line {line}: “{cell[:40]}” may be a loss or an uncertain figure: write it with or without a minus"
    return f"line {line}: “{cell[:40]}” is no number: write it as 1234.5, or leave the cell empty"
