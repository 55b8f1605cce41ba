"""What the text says to have gone one way every time, in a table over years, months or quarters: "the number of firms
has risen in every year", "births fell year after year"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.extraction.numbers.years import has_year_digits
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Span, Term, Tie
from factcheck.relations.reading.lines import Line
from factcheck.relations.tables.axes import Label, Matrix
from factcheck.relations.tables.row_ways import Way, is_plain, ways_told

FEWEST = 3
"""Times from which on something can have gone one way every time. Our own choice."""

BESIDE = 7
"""Tokens between a verb and its "every year". Our own choice."""

ENDS = ("before", "after")


def ties(document: Document, matrix: Matrix, near: Sequence[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The first step that went the other way than every one is said to have gone."""
    timed = next((each for each in (matrix, matrix.turned()) if _are_in_order(each.rows)), None)
    if timed is None:
        return
    for line in near:
        if line.kind in ("heading", "table_cell") or not is_plain(line, lexicon):
            continue
        for way in ways_told(line, lexicon):
            column = _column(timed, line) if not way.than and _is_every_time(line, way, lexicon) else None
            start = _start(timed.rows, line, lexicon)
            if column is not None and start is not None:
                yield from _first_other(document, timed, column, start, line, way)


def _are_in_order(labels: Sequence[Label]) -> bool:
    """Whether some labels are the years from an earlier one on, or times of another kind in the order of a calendar."""
    if len(labels) < FEWEST or not all(len(label.times) == 1 for label in labels):
        return False
    times = [next(iter(label.times)) for label in labels]
    years = [int(time) for time in times if time.isdecimal()]
    return len(set(times)) == len(times) and (not years or (len(years) == len(times) and years == sorted(years)))


def _is_every_time(line: Line, way: Way, lexicon: Lexicon) -> bool:
    """Whether a verb stands beside "every year", "month after month", "in each quarter"."""
    phrases = lexicon.words("relations", "tables", "every_time")
    around = range(max(way.at - BESIDE, 0), min(way.at + BESIDE, len(line.words)))
    return any(" ".join(line.words[at : at + size]) in phrases for at in around for size in (2, 3))


def _column(matrix: Matrix, line: Line) -> int | None:
    """The only column, or the one that a sentence names by more of its words than any other."""
    if len(matrix.columns) == 1:
        return 0
    told = [(len(label.stems & line.topic) / max(len(label.stems), 1), at) for at, label in enumerate(matrix.columns)]
    best = max(told)
    return best[1] if best[0] and [share for share, _ in told].count(best[0]) == 1 else None


def _start(labels: Sequence[Label], line: Line, lexicon: Lexicon) -> int | None:
    """From which row on a sentence speaks: from the first, or the one that it names behind "since"; none where it names
    other years."""
    named = [at for at, word in enumerate(line.words) if has_year_digits(word)]
    if not named:
        return 0
    since = lexicon.words("relations", "orders", "since") | lexicon.words("relations", "change", "begins")
    led = line.words[max(named[0] - 1, 0)] in since
    places = [at for at, label in enumerate(labels) if line.words[named[0]] in label.times]
    return places[0] if len(named) == 1 and led and places else None


def _first_other(
    document: Document, matrix: Matrix, column: int, start: int, line: Line, way: Way
) -> Iterator[Tie]:  # fmt: skip
    cells = [matrix.cells.get((at, column)) for at in range(start, len(matrix.rows))]
    values = [cell.quantity.value if cell is not None else None for cell in cells]
    if len(cells) < FEWEST or None in values:
        return
    token = line.sentence.tokens[way.at]
    for (one, before), (other, after) in pairwise(zip(cells, values, strict=True)):
        if one is None or other is None or before is None or after is None or before == after:
            continue
        if ("up" if after > before else "down") != way.way:
            told = Term(f"direction:{way.way}", other.quantity, document.locate(Span(token.start, token.end)))
            yield Tie("change", (one._replace(role=ENDS[0]), other._replace(role=ENDS[1]), told), "medium")
            return
