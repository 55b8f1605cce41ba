"""The lines of a document with words of it underlined, and a label beside each: places on one line share it."""

import os
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.model import Document, Location
from factcheck.reports.excerpt import Row, excerpt
from factcheck.reports.places import shown
from factcheck.reports.sink import cells, one_line, pieces, shortened, visible, wrap
from factcheck.reports.styled import LINK, Line
from factcheck.reports.summary import count

FRAME = "blue"

MOST = 10
"""Excerpts of a finding that are shown: a column that doesn't add up can have a thousand cells. Our own choice."""


class Marked(NamedTuple):
    """A place of a finding, what is said of it, and the sign that underlines it."""

    place: Location
    label: str
    sign: str


def frame(marked: Sequence[Marked], documents: Mapping[str, Document], color: str, width: int) -> Iterator[Line]:
    """The lines of each place with its words underlined and its label beside them, in one frame."""
    edge = " " * max(len(str(each.place.line + each.place.text.count("\n"))) for each in marked)
    room = width - len(edge) - 3
    bar = (f"{edge} | ", FRAME)
    groups = _groups(marked, documents, room)
    for index, group in enumerate(groups[:MOST]):
        place = group[0].place
        arrow = ":::" if group[0].sign == "-" else "-->"
        for line in pieces(shown(place), width - len(edge) - 4):
            yield (f"{edge}{arrow} ", FRAME), (line, link_to(place))
            arrow = "   "
        if index == 0:
            yield ((f"{edge} |", FRAME),)
        rows = list(excerpt(documents.get(place.path), _all_of(group, documents), room))
        for number, row in enumerate(rows):
            if number and row.number > rows[number - 1].number + 1:
                yield (("...", FRAME),)
            yield (f"{row.number:>{len(edge)}} | ", FRAME), (row.text, "")
            if row is not rows[-1]:
                yield bar, (" " * row.start + group[0].sign * row.width, color)
        for line in _under(rows[-1], group, documents, room):
            yield bar, (line, color)
    if left := sum(map(len, groups[MOST:])):
        yield (f"{edge}::: ", FRAME), (f"and {count(left, 'place', 'places')} more", "")
    yield ((f"{edge} |", FRAME),)


def words(places: Sequence[Location], width: int) -> Iterator[Line]:
    """Each place and its words, without the lines around them."""
    for index, place in enumerate(places):
        arrow = ":::" if index else "-->"
        for line in wrap(f"{shown(place)} “{shortened(place.text)}”", width - 6):
            yield (f"  {arrow} ", FRAME), (line, link_to(place))
            arrow = "   "


def link_to(place: Location) -> str:
    """The style of a link to a document; standard input has none."""
    return "" if place.path == "-" else f"{LINK}file://{os.path.abspath(place.path)}"


def _groups(marked: Sequence[Marked], documents: Mapping[str, Document], room: int) -> list[list[Marked]]:
    """The places, those together that stand apart from each other on one line and can be seen at once."""
    groups: list[list[Marked]] = []
    last: dict[tuple[str, int], list[Marked]] = {}
    for each in marked:
        group = last.get((each.place.path, each.place.line))
        if group is not None and _fits([*group, each], documents, room):
            group.append(each)
        else:
            last[each.place.path, each.place.line] = [each]
            groups.append(last[each.place.path, each.place.line])
    return groups


def _fits(group: Sequence[Marked], documents: Mapping[str, Document], room: int) -> bool:
    places = sorted(each.place for each in group)
    first = places[0]
    if any((place.path, place.line) != (first.path, first.line) or "\n" in place.text for place in places):
        return False
    if first.path not in documents or places[-1].end - first.start > room:
        return False
    apart = all(one.end <= other.start for one, other in pairwise(places))
    return apart and cells(visible(_all_of(group, documents).text)) <= room


def _all_of(group: Sequence[Marked], documents: Mapping[str, Document]) -> Location:
    """The words from the first of some places on a line to the last."""
    places = sorted(each.place for each in group)
    first, last = places[0], places[-1]
    if len(places) == 1:
        return first
    return first._replace(end=last.end, text=documents[first.path].text[first.start : last.end])


def _under(row: Row, group: Sequence[Marked], documents: Mapping[str, Document], room: int) -> Iterator[str]:
    """The underlines of a line, with the last label behind them where there is room, and the others below."""
    if len(group) == 1:
        columns = [(row.start, row.width, group[0])]
    else:
        start = min(each.place.start for each in group)
        text = documents[group[0].place.path].text
        columns = sorted(
            (row.start + cells(visible(text[start : each.place.start])), max(cells(visible(each.place.text)), 1), each)
            for each in group
        )
    line = ""
    for column, size, each in columns:
        line += " " * (column - len(line)) + each.sign * size
    labels = [(column, one_line(each.label)) for column, _, each in columns if each.label]
    if labels and labels[-1][0] == columns[-1][0] and cells(f"{line} {labels[-1][1]}") <= room:
        line += f" {labels.pop()[1]}"
    yield line
    for column, label in reversed(labels):
        indent = column if column + cells(label) <= room else 0
        yield from (" " * indent + part for part in wrap(label, room - indent))
