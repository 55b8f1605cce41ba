"""Plain text: paragraphs with blank lines between them."""

import re
from collections.abc import Iterator, Sequence

from factcheck.documents import dates, remarks
from factcheck.model import Block, Document, Span, Table

HEADING_WORDS = 15
"""A line of its own with no more words than this, and no stop at its end, is a heading. Our own choice."""

_GAPS = ("  ", "\t", "|", "│", "┃", "║", "¦")
"""What columns are held apart by."""

_CLOSERS = ".!?:;,\"'\u201d\u2019»)…"  # with the closing curly quotes
_NOT_NEWLINE = re.compile(r"[^\r\n]")


def read(path: str, text: str) -> Document:
    """A text file as a document: its prose is its text, but for a date line and remarks."""
    dated = dates.in_top_lines(text)
    prose, found = remarks.in_words(blank(text, dated[1]) if dated else text)
    blocks, tables = _layout(prose)
    return Document(
        path, text, prose, tuple(blocks), dated[0] if dated else None, "date line" if dated else None, found,
        tuple(tables),
    )  # fmt: skip


def blank(text: str, span: Span) -> str:
    """The text with a span of it turned into spaces; line ends stay, and so does every offset."""
    return text[: span.start] + _NOT_NEWLINE.sub(" ", text[span.start : span.end]) + text[span.end :]


def blocks_of(prose: str) -> list[Block]:
    """The blocks of a plain text, in order."""
    return _layout(prose)[0]


def _layout(prose: str) -> tuple[list[Block], list[Table]]:
    """The paragraphs, headings and cells of a plain text, and its tables."""
    blocks: list[Block] = []
    tables: list[Table] = []
    paragraphs = list(_paragraphs(prose))
    for number, (start, end) in enumerate(paragraphs, 1):
        at = start
        for span, table in _tables(prose, start, end):
            if prose[at : span.start].strip():
                blocks.append(_block(prose, at, span.start, True))
            blocks += (Block("table_cell", *cell.span) for cell in table.cells)
            tables.append(table)
            at = span.end
        if prose[at:end].strip():
            blocks.append(_block(prose, at, end, number < len(paragraphs)))
    return blocks, tables


def _tables(prose: str, start: int, end: int) -> list[tuple[Span, Table]]:
    """The tables of a paragraph."""
    if prose.count("\n", start, end) < 2 or all(prose.find(gap, start, end) < 0 for gap in _GAPS):
        return []  # nearly every paragraph
    from factcheck.documents import aligned

    return aligned.tables(prose, prose.rfind("\n", 0, start) + 1, end)


def _block(prose: str, start: int, end: int, followed: bool) -> Block:
    """The words between two offsets as a heading, where something follows, or a paragraph."""
    words = prose[start:end].strip()
    start = prose.index(words, start)
    end = start + len(words)
    return Block("heading" if followed and _is_heading(prose, start, end) else "paragraph", start, end)


def _paragraphs(prose: str) -> Iterator[Span]:
    """Runs of lines with something on them; a hard-wrapped paragraph is one run."""
    newline = "\n" if "\n" in prose or "\r" not in prose else "\r"
    offset = 0
    start = end = -1
    for line in prose.split(newline):
        if words := line.strip():
            start = offset + line.index(words[0]) if start < 0 else start
            end = offset + len(line.rstrip())
        elif start >= 0:
            yield Span(start, end)
            start = -1
        offset += len(line) + 1
    if start >= 0:
        yield Span(start, end)


def headed(blocks: Sequence[Block], prose: str) -> tuple[Block, ...]:
    """Blocks, the first of them a heading if it looks like one: not every headline is marked up as such."""
    first = [each for each in blocks[:1] if each.kind == "paragraph" and len(blocks) > 1]
    if first and _is_heading(prose, first[0].start, first[0].end):
        return (first[0]._replace(kind="heading"), *blocks[1:])
    return tuple(blocks)


def _is_heading(prose: str, start: int, end: int) -> bool:
    words = prose[start:end].strip()  # what follows may have been a remark
    return words[-1:] not in _CLOSERS and "\n" not in words and words.count(" ") < HEADING_WORDS
