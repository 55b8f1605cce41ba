"""The lines of a document around some of its words, as they can be shown: made visible, cut to a width, underlined."""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model import Document, Location
from factcheck.reports.sink import cells, cut, visible

MOST = 3
"""Lines shown of words that run over several."""

ELLIPSIS = "…"


class Row(NamedTuple):
    """A line of a document: its number, what is shown of it, and which columns of that are underlined."""

    number: int
    text: str
    start: int
    width: int


def excerpt(document: Document, place: Location, width: int) -> Iterator[Row]:
    """The lines that hold the words of a place, each cut to so many columns."""
    text = document.text
    start = place.start
    for number in range(place.line, place.line + MOST):
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", start)
        last = len(text) if last < 0 else last
        stop = min(place.end, last)
        yield _row(number, text[first:start], text[start:stop], text[stop:last].rstrip("\r"), width)
        start = last + 1
        while start < place.end and text[start].isspace() and text[start] != "\n":
            start += 1  # the indent of a further line belongs to no word
        if start >= place.end:
            return


def _row(number: int, before: str, words: str, after: str, width: int) -> Row:
    # Only what can be seen is made visible: a paragraph can be megabytes long.
    clipped = len(before) > width
    before, words = visible(before[-width:]), visible(words[: width + 1].rstrip("\r"))
    after = visible(after[: width + 1])
    if cells(words) > width:
        return Row(number, cut(words, width - 1) + ELLIPSIS, 0, width - 1)
    room = width - cells(words)
    if clipped or (cells(before) > room // 2 and cells(before) + cells(after) > room):
        keep = max(room - min(cells(after), room // 2) - 1, 0)
        while cells(before) > keep:
            before = before[1:]
        before = ELLIPSIS + before if room else before
    left = width - cells(before) - cells(words)
    if cells(after) > left:
        after = cut(after, left - 1) + ELLIPSIS if left else ""
    return Row(number, before + words + after, cells(before), max(cells(words), 1))
