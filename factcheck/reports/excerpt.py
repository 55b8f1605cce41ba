"""The lines of a document around some of its words, as they can be shown: made visible, cut to a width, underlined."""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model import Document, Location
from factcheck.reports.sink import cells, cut, visible

MOST = 4
"""Lines of words that run over several, up to which all of them are shown."""

ELLIPSIS = "…"


class Row(NamedTuple):
    """A line of a document: its number, what is shown of it, and which columns of that are underlined."""

    number: int
    text: str
    start: int
    width: int


def excerpt(document: Document | None, place: Location, width: int) -> Iterator[Row]:
    """The lines that hold the words of a place, each cut to so many columns; of many, the first two and the last.

    Of a document that isn't at hand, published before, only the words themselves are known.
    """
    if document is None:
        yield _row(place.line, "", " ".join(place.text.split()), "", width)
        return
    text = document.text
    count = place.text.count("\n") + 1
    start = place.start
    for index in range(count):
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", start)
        last = len(text) if last < 0 else last
        stop = min(place.end, last)
        while index and start < stop and text[start].isspace():
            start += 1  # the indent of a further line belongs to no word
        if start >= place.end and index:
            return
        if count <= MOST or index in (0, 1, count - 1):
            # No more is taken than can be shown: a line can be megabytes long, with a finding in each of its sentences.
            before = text[max(first, start - width - 1) : start]
            words, after = text[start : min(stop, start + width + 1)], text[stop : min(last, stop + width + 1)]
            yield _row(place.line + index, before, words.rstrip("\r"), after.rstrip("\r"), width)
        start = last + 1


def _row(number: int, before: str, words: str, after: str, width: int) -> Row:
    clipped = len(before) > width
    before, words, after = visible(before[-width:]), visible(words), visible(after)
    if cells(words) > width:
        return Row(number, cut(words, width - 1) + ELLIPSIS, 0, width - 1)
    room = width - cells(words)
    if clipped or (cells(before) > room // 2 and cells(before) + cells(after) > room):
        keep = max(room - min(cells(after), room // 2) - 1, 0)
        before = cut(before[::-1], keep)[::-1]
        before = ELLIPSIS + before if room else before
    left = width - cells(before) - cells(words)
    if cells(after) > left:
        after = cut(after, left - 1) + ELLIPSIS if left else ""
    return Row(number, before + words + after, cells(before), max(cells(words), 1))
