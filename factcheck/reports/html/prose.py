"""The document as it reads, each claim marked: the blocks as elements, the words between them kept."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.model import Document
from factcheck.reports.html.markup import Html, join, tag, text

_ELEMENTS = {"heading": "p", "paragraph": "p", "quote": "blockquote", "list_item": "p", "table_cell": "td"}
_CLASSES = {"heading": "heading", "list_item": "item"}


# What stands before the words of a block on its first line: "# ", "> ", "- ".
_MARKER = re.compile(r"(?:^|(?<=\n))[^\w\n]*\Z")


class Mark(NamedTuple):
    """A claim's words in the text: its number, the card to go to, the look, what to say of it.

    `odds`: whether it is at odds with another statement.
    """

    start: int
    end: int
    number: int
    card: int
    tone: str
    odds: bool
    title: str


def prose(document: Document, marks: Sequence[Mark]) -> Html:
    """The whole text of a document. What stands outside every block, but for mere markup, is shown as it is."""
    text_of = _Text(document, sorted(marks))
    parts: list[Html] = []
    rows: list[list[Html]] = []
    position = 0
    for block in document.blocks:
        start = max(block.start, position)
        if block.end <= start:
            continue
        between = document.text[position:start]
        number = _number_of_item(between) if block.kind == "list_item" else ""
        if rows and (block.kind != "table_cell" or "\n\n" in between or not _is_markup(between)):
            parts.append(_table(rows))
            rows = []
        in_row = bool(rows) and "\n" not in between
        if not in_row:
            parts.extend(text_of.between(position, start - len(number)))
        if block.kind == "table_cell":
            rows = rows if in_row else [*rows, []]
            rows[-1].extend([tag("td")] * (between.rpartition("\n")[2].count("|") - 1))
            rows[-1].append(tag("td", text_of.taken(start, block.end)))
        else:
            name = _ELEMENTS.get(block.kind, "p")
            look = "item numbered" if number else _CLASSES.get(block.kind)
            parts.append(tag(name, number, text_of.taken(start, block.end), class_=look))
        position = block.end
    if rows:
        parts.append(_table(rows))
    parts.extend(text_of.between(position, len(document.text)))
    return join(*parts)


def _table(rows: Iterable[Sequence[Html]]) -> Html:
    lines = (tag("tr", *row) for row in rows)
    return tag("div", tag("table", *lines), class_="table", tabindex=0, role="group", aria_label="Table")


def _is_markup(between: str) -> bool:
    """Whether nothing but signs of Markdown stands there: no letter, no digit."""
    return not any(character.isalnum() for character in between)


def _number_of_item(between: str) -> str:
    """The number that stands before an item, with the space after it."""
    found = re.search(r"(?<!\w)\d{1,9}[.)][ \t]*\Z", between)
    return found[0] if found else ""


class _Text:
    """The text of a document with its marks, taken from front to back."""

    def __init__(self, document: Document, marks: Sequence[Mark]) -> None:
        self._shown = _shown(document)
        self._marks = marks
        self._next = 0
        self._open: list[Mark] = []

    def between(self, start: int, end: int) -> Iterator[Html]:
        """What stands outside the blocks: code, front matter; nothing where it is only white space and signs."""
        content = self._shown[start:end]
        rest_of_line = re.match(r"[^\w\n]*\n", content) if start else None
        first = start + (rest_of_line.end() if rest_of_line else 0)
        first = end - len(self._shown[first:end].lstrip())
        last = max(start + len(_MARKER.sub("", content).rstrip()), first)
        if not _is_markup(self._shown[first:last]):
            yield tag("pre", self.taken(first, last))

    def taken(self, start: int, end: int) -> Html:
        """A stretch of the text, cut where a claim begins or ends; the shortest of several claims gets the link."""
        parts: list[Html] = []
        while start < end:
            begun = []
            while self._next < len(self._marks) and self._marks[self._next].start <= start:
                begun.append(self._marks[self._next])
                self._next += 1
            self._open = [mark for mark in (*self._open, *begun) if mark.end > start]
            stops = [mark.end for mark in self._open]
            if self._next < len(self._marks):
                stops.append(self._marks[self._next].start)
            stop = min([end, *stops])
            parts.append(self._segment(start, stop, begun))
            start = stop
        return join(*parts)

    def _segment(self, start: int, end: int, begun: Sequence[Mark]) -> Html:
        """Words between two ends of claims; those that begin here can be gone to."""
        words = text(self._shown[start:end])
        if not self._open:
            return words
        ids = [f"c{mark.number}" for mark in begun]
        mark = min(self._open, key=lambda mark: mark.end - mark.start)
        look = f"mark t-{mark.tone}{' odds' if mark.odds else ''}{' end' if end == mark.end else ''}"
        marked = tag(
            "a", words, class_=look, href=f"#f{mark.card}", id=ids[0] if ids else None, title=mark.title,
            data_c=" ".join(str(mark.number) for mark in self._open),
        )  # fmt: skip
        return join(*(tag("span", id=other) for other in ids[1:]), marked)


def _shown(document: Document) -> str:
    """The text, as long as it was, without the marks before the further lines of a quotation and half of CR LF."""

    def blanked(found: re.Match[str]) -> str:
        is_prose = ">" in document.prose[found.start() : found.end()]
        return found[0] if is_prose else " " * len(found[0])

    return re.sub(r"(?m)^[ \t]*(?:>[ \t]?)+", blanked, document.text).replace("\r\n", " \n")
