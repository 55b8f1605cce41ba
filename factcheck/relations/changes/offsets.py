"""So long before or after a date, on another one of its sentence: "it opened in 1984, nine years after building had
begun in 1978"."""

from collections.abc import Iterator, Sequence

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.reading.lines import Line
from factcheck.relations.times.durations import Length, When, dates_of, lengths_of, tie

PHRASE = 10
"""Tokens between "six years after" and the date of what it was after. Our own choice."""

FAR = 3
"""How many times as long as the time between its two dates what is told of it may be. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each length of time with the date that it counts from, and the only other one of its sentence."""
    for line in lines:
        dates = list(dates_of(line))
        for length in lengths_of(line) if len(dates) > 1 else ():
            way = _way(line, length, lexicon)
            base = base_of(line, length, dates, lexicon)
            others = [when for when in dates if when is not base and _is_told(line, when, lexicon)]
            if way is None or base is None or len(others) != 1:
                continue
            start, end = (base, others[0]) if way == "after" else (others[0], base)
            days = (end.high - start.low).days
            if 0 < days <= FAR * length.days.high and length.days.low <= FAR * days:
                yield tie(document, lines, start, length, end, "medium")


def base_of(line: Line, length: Length, dates: Sequence[When], lexicon: Lexicon) -> When | None:
    """The date of what a length of time is told to be after or before, with no comma in between."""
    if _way(line, length, lexicon) is None:
        return None
    stops = {",", *lexicon.words("relations", "clauses", "stops")}
    behind = (when for when in dates if length.last < when.first <= length.last + PHRASE)
    first = min(behind, key=lambda when: when.first, default=None)
    return first if first is not None and stops.isdisjoint(line.words[length.last : first.first]) else None


def _way(line: Line, length: Length, lexicon: Lexicon) -> str | None:
    """Whether a length of time is one "after" or "before" what is told behind it."""
    word = line.words[length.last : length.last + 1]
    ways = (way for way in ("after", "before") if not lexicon.words("relations", "offsets", way).isdisjoint(word))
    return next(ways, None)


def _is_told(line: Line, when: When, lexicon: Lexicon) -> bool:
    """Whether a date is when something happened: "in 1984", "on 4 May 1984", and not "the plant of 1965"."""
    on = lexicon.words("relations", "spans", "on") | lexicon.words("relations", "offsets", "by")
    return not on.isdisjoint(line.words[max(when.first - 1, 0) : when.first])
