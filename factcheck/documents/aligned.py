"""Tables of plain text: columns drawn with strokes, set with tabs, or held apart by runs of spaces."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.model import Span, Table, TableCell

LEAST_ROWS = 3
"""Lines that a table has at least, its header counted. Our own choice: two can fit by chance."""

LONGEST = 60
"""Characters of a cell with words at most: what is longer is a text with a gap in it. Our own choice."""

MOST_WORDS = 10
"""Spaces in a cell at most. Our own choice, as LONGEST."""

MOST_COLUMNS = 60
"""Pieces of a line beyond which it is no row to be read. Our own choice; keeps the time linear in the line."""

AGAIN = 20
"""Lines looked at in vain that may be looked at again from the next one on. Our own choice; keeps the time linear."""

_STROKES = "|│┃║¦"
_STROKE = re.compile(f"[{_STROKES}]")
_TABS = re.compile(r"\t")
_GAP = re.compile(r"[ \u00a0]{2,}+|\t++")
_RULE = re.compile(r"[\s|+\-=_:.─━═│┃║┼├┤┌┐└┘┬┴╞╪╡╔╗╚╝╠╣╦╩╬╟╢╤╧┠┨┏┓┗┛┣┫┳┻╋*~]++")
_FIGURE = re.compile(r"[(+\-–−]{0,2}\s?[^\w\s]{0,2}(?:[A-Z]{1,3})?[$£€¥]?\s?[0-9]|[-–—.]{1,3}$|[nN]\.?/?[aA]\.?$")


class _Row(NamedTuple):
    """A line in pieces; `at` is where each starts and ends on it."""

    offset: int
    at: list[Span]


def tables(text: str, start: int, end: int) -> list[tuple[Span, Table]]:
    """The tables among the lines between two offsets, each with the stretch that it takes up."""
    lines: list[Span] = []
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        lines.append(Span(at, stop))
        at = stop + 1
    found: list[tuple[Span, Table]] = []
    at = 0
    while at < len(lines):
        seen = 1
        for separator in (_STROKE, _TABS, _GAP):
            count, table = _table(text, lines, at, separator)
            if table:
                found.append((Span(lines[at].start, lines[at + count - 1].end), table))
                seen = count
                break
            seen = max(seen, count if count > AGAIN else 1)
        at += seen
    return found


def _table(text: str, lines: Sequence[Span], first: int, separator: "re.Pattern[str]") -> tuple[int, Table | None]:
    """The table that begins at a line, and how many lines were looked at."""
    if not separator.search(text, *lines[first]) or (_is_rule(text, lines[first]) and separator is not _STROKE):
        return 0, None
    rows: list[_Row] = []
    last = first
    for number in range(first, len(lines)):
        line = lines[number]
        if _is_rule(text, line):
            continue
        row = _row(text, line, separator)
        if len(row.at) < 2 and (separator is not _GAP or number == first or len(row.at[0]) == 0):
            break
        if len(row.at) > MOST_COLUMNS or any(
            text[line.start + piece.start : line.start + piece.end].count(" ") > MOST_WORDS for piece in row.at
        ):
            break
        rows.append(row)
        last = number
    while rows and sum(_told(rows[-1])) < 2:
        rows.pop()
    if len(rows) < LEAST_ROWS or not _of_figures(text, rows):
        return last - first + 1, None
    end = max(row.offset for row in rows)
    taken = next(number for number in range(last, first - 1, -1) if lines[number].start <= end)
    cells = _by_order(rows) if separator is not _GAP else _by_place(text, rows)
    while taken + 1 <= last and _is_rule(text, lines[taken + 1]):
        taken += 1
    return taken - first + 1, Table(tuple(cells)) if cells else None


def _is_rule(text: str, line: Span) -> bool:
    return _RULE.fullmatch(text, *line) is not None


def _row(text: str, line: Span, separator: "re.Pattern[str]") -> _Row:
    """The pieces of a line between separators, without the spaces around them; empty ones where order counts."""
    written = text[line.start : line.end].rstrip()
    edges = [0, *(edge for match in separator.finditer(written) for edge in match.span()), len(written)]
    pieces = [_stripped(written, edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]
    if separator is _GAP:
        pieces = [piece for piece in pieces if piece.end > piece.start]
    elif separator is _STROKE:
        pieces = pieces[1:] if pieces[0].start == pieces[0].end else pieces
        pieces = pieces[:-1] if len(pieces) > 1 and pieces[-1].start == pieces[-1].end else pieces
    return _Row(line.start, pieces or [Span(0, 0)])


def _stripped(text: str, start: int, end: int) -> Span:
    words = text[start:end].strip()
    if not words:
        return Span(end, end)
    first = text.index(words, start)
    return Span(first, first + len(words))


def _told(row: _Row) -> list[bool]:
    return [piece.end > piece.start for piece in row.at]


def _of_figures(text: str, rows: Sequence[_Row]) -> bool:
    """Whether most rows end in a figure, and none holds a sentence."""
    written = [[text[row.offset + piece.start : row.offset + piece.end] for piece in row.at] for row in rows]
    if any(len(piece) > LONGEST for row in written for piece in row):
        return False
    ends = [row for row in written if len(row) > 1 and any(_FIGURE.match(piece) for piece in row[1:])]
    return len(ends) >= 2 and 2 * len(ends) > len(rows)


def _by_order(rows: Sequence[_Row]) -> list[TableCell]:
    """The cells where every piece has a column of its own."""
    return [
        TableCell(number, column, Span(row.offset + piece.start, row.offset + piece.end))
        for number, row in enumerate(rows)
        for column, piece in enumerate(row.at)
        if piece.end > piece.start
    ]


def _by_place(text: str, rows: Sequence[_Row]) -> list[TableCell]:
    """The cells where columns are stretches of the line: pieces that stand below each other share one. What has no
    figure in it, as a header, may reach over several."""
    figures = [row for row in rows[1:] if any(map(str.isdigit, text[row.offset : row.offset + row.at[-1].end]))]
    body = [piece for row in figures for piece in row.at]
    columns: list[Span] = []
    for piece in sorted(body):
        if columns and piece.start < columns[-1].end:
            columns[-1] = Span(columns[-1].start, max(columns[-1].end, piece.end))
        else:
            columns.append(piece)
    if len(columns) < 2 or any(later.start - earlier.end < 1 for earlier, later in pairwise(columns)):
        return []
    cells = []
    for number, row in enumerate(rows):
        used: set[int] = set()
        for piece in row.at:
            met = [at for at, column in enumerate(columns) if piece.start < column.end and column.start < piece.end]
            met = met or [min(range(len(columns)), key=lambda at, piece=piece: _apart(columns[at], piece))]  # type: ignore[misc]
            if not used.isdisjoint(met):
                return []
            used.update(met)
            span = Span(row.offset + piece.start, row.offset + piece.end)
            cells.append(TableCell(number, met[0], span, len(met)))
    return cells


def _apart(column: Span, piece: Span) -> int:
    return max(column.start - piece.end, piece.start - column.end)
