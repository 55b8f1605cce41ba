"""Separated values as people save them: which mark separates, and whether a comma stands before decimals."""

import csv
import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from factcheck.reference.cells import Row, TableError

DELIMITERS = ",;\t|"

SAMPLE = 20
"""How many rows are looked at to tell the delimiter: our own choice."""

LONGEST = 1 << 20
"""Characters of a line that are looked at."""

_DECIMAL_COMMA = re.compile(
    r"[-+−]?[0-9]{1,3}(?:(?:[.\u00a0\u202f ][0-9]{3}){1,12}|[0-9]{0,37}),(?:[0-9]{1,2}|[0-9]{4,20}) ?%?"
)
_GROUPED = re.compile(r"[-+−]?[0-9]{1,3}(?:\.[0-9]{3}){1,12} ?%?")
_EITHER = re.compile(r"[-+−]?[0-9]{1,3},[0-9]{3} ?%?")
_DECIMAL_POINT = re.compile(r"[-+−]?[0-9,]{1,40}\.(?:[0-9]{1,2}|[0-9]{4,20}) ?%?")


def delimiter_of(lines: Sequence[str]) -> str:
    """The mark that makes most cells, in as many lines as can be; not the comma where another does."""
    best, most = ",", 0
    for mark in DELIMITERS:
        if not any(mark in line for line in lines):
            continue
        counts = Counter(len(row) for row in csv.reader(lines, delimiter=mark) if len(row) > 1)
        score = max((width * count for width, count in counts.items()), default=0)
        best, most = (mark, score) if score and score >= most else (best, most)
    return best


def grid_of(lines: Sequence[str], delimiter: str | None) -> list[Row]:
    """The rows, with decimal commas as points where the delimiter is another one. Raises TableError and csv.Error."""
    if delimiter is None:
        delimiter = delimiter_of([line[:LONGEST] for line in islice(filter(str.strip, lines), SAMPLE)])
    reader = csv.reader(lines, delimiter=delimiter)
    grid = [Row(reader.line_num, row) for row in reader]
    return grid if delimiter == "," else _with_points(grid)


def _with_points(grid: list[Row]) -> list[Row]:
    """Cells such as 18,9 and 1.234,5 as 18.9 and 1234.5, if that is how the file writes numbers."""
    cells = [(row.line, text) for row in grid for cell in row.cells if "," in (text := cell.strip()) or "." in text]
    commas = [line for line, cell in cells if _DECIMAL_COMMA.fullmatch(cell)]
    points = [line for line, cell in cells if _DECIMAL_POINT.fullmatch(cell)]
    either = next(((line, cell) for line, cell in cells if _EITHER.fullmatch(cell)), None)
    if commas and points:
        raise TableError(f"lines {commas[0]} and {points[0]}: decimal commas and decimal points: use one of them")
    if not commas:
        if either is not None and not points:
            line, cell = either
            raise TableError(f"line {line}: “{cell}” may be a decimal or a thousand: write 1.234 or 1234")
        return grid
    return [Row(row.line, [_with_point(cell) for cell in row.cells]) for row in grid]


def _with_point(cell: str) -> str:
    text = cell.strip()
    if _DECIMAL_COMMA.fullmatch(text) or _EITHER.fullmatch(text):
        return text.replace(".", "").replace(",", ".")
    return text.replace(".", "") if _GROUPED.fullmatch(text) else cell
