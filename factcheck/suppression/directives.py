"""What a document itself says not to report: `ignore[C101] reason` in a remark, and `[sic]` behind a number."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.config import ConfigError, check_codes
from factcheck.model import Document, Problem, Span

_WORDS = (
    r"[<!\-\[\s]{1,14}factcheck:\s{0,9}(?P<what>[a-z-]{1,20})\s{0,9}"
    r"(?:\[(?P<listed>[^\]]{0,300})\]|(?P<bare>[A-Z]\d{0,4}(?:[ ,]{1,3}[A-Z]\d{1,4}){0,20})\b)"
    r"(?P<reason>[^\0]{0,500}?)(?:-->|\])"
)
_SIC = r"(?i)[\s\"'\u201d\u2019,]{0,9}[\[(]\s{0,2}sic\s{0,2}[.!?]?\s{0,2}[\])]"

_FORM = "write ignore[C101] or ignore-file[C101], with a reason behind it"

Reach = tuple[str, int]
"""What a directive covers: ("file", 0), ("block", where it starts), ("row", its line) or ("table", its first line)."""


class Directive(NamedTuple):
    """One code, or the beginning of some, that is not to be reported where it reaches."""

    code: str
    reach: Reach
    where: str
    reason: str


class Places(NamedTuple):
    """Of each block: where it starts, its first and last line, the first line of its table, whether it is a cell."""

    starts: list[int]
    lines: list[int]
    last: list[int]
    tables: list[int]
    cell: list[bool]


def read(document: Document, places: Places, codes: Sequence[str]) -> tuple[list[Directive], list[Problem]]:
    """The directives of a document's remarks, and what is wrong with the other remarks. `codes` are those of rules."""
    found: list[Directive] = []
    wrong = []
    for span in document.remarks:
        place = document.locate(span)
        where = f"{document.path}:{place.line}"
        try:
            found += _directives(document, places, span, where, codes)
        except ConfigError as error:
            wrong.append(Problem(where, str(error)))
    return found, wrong


def _directives(
    document: Document, places: Places, span: Span, where: str, codes: Sequence[str]
) -> Iterator[Directive]:
    """Raises ConfigError for a remark that can't be followed."""
    text = document.text[span.start : span.end]
    words = re.fullmatch(_WORDS, text)
    if not words or words["what"] not in ("ignore", "ignore-file"):
        raise ConfigError(f"not understood: {_short(text)!r}: {_FORM}")
    if words["what"] == "ignore":
        reach = _reach(document, places, span)
    elif _quoted(document, span):
        raise ConfigError("ignore-file in a quotation does not count: put it outside")
    else:
        reach = ("file", 0)
    if reach is None:
        raise ConfigError("nothing follows that this could be about: put it before or in a paragraph")
    named = [code.upper() for code in re.split(r"[\s,]+", (words["listed"] or words["bare"] or "").strip())]
    check_codes(named, codes)
    for code in named:
        yield Directive(code, reach, where, " ".join(words["reason"].split()).lstrip("-–—: "))


def reaches(places: Places, offset: int) -> Iterator[Reach]:
    """What covers the words at an offset, the nearest first."""
    index = bisect_right(places.starts, offset) - 1
    if index >= 0:
        yield _one(places, index)
        if places.cell[index]:
            yield ("table", places.tables[index])
    yield ("file", 0)


def sics(document: Document) -> list[int]:
    """Where words end, in order, that the author marks as quoted just as they were said."""
    return [marked.start() for marked in re.finditer(_SIC, document.prose)]


def places_of(document: Document) -> Places:
    """The places of a document's blocks."""
    blocks = document.blocks
    lines = [document.locate(Span(block.start, block.start)).line for block in blocks]
    last = [document.locate(Span(block.end, block.end)).line for block in blocks]
    tables = list(lines)
    for index in range(1, len(blocks)):
        one, other = blocks[index - 1], blocks[index]
        # Two lines further down at the most: the line under a table's header holds no cell.
        if one.kind == other.kind == "table_cell" and lines[index] - last[index - 1] <= 2:
            tables[index] = tables[index - 1]
    return Places([block.start for block in blocks], lines, last, tables, [b.kind == "table_cell" for b in blocks])


def _reach(document: Document, places: Places, span: Span) -> Reach | None:
    """The paragraph that shares a line with a remark, else the next one; a table counts as one there."""
    first, last = (document.locate(Span(at, at)).line for at in span)
    before = bisect_right(places.starts, span.start) - 1
    after = before + 1
    if before >= 0 and places.last[before] >= first:
        return _one(places, before)
    if after == len(places.starts):
        return None
    if places.lines[after] > last and places.cell[after]:
        return ("table", places.tables[after])
    return _one(places, after)


def _one(places: Places, index: int) -> Reach:
    """A paragraph by itself, though there may be others on its line; of a table the whole row."""
    return ("row", places.lines[index]) if places.cell[index] else ("block", places.starts[index])


def _quoted(document: Document, span: Span) -> bool:
    """Whether the line is marked as somebody else's words."""
    start = document.text.rfind("\n", max(0, span.start - 20), span.start) + 1
    return document.text[start : span.start].lstrip().startswith(">")


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
