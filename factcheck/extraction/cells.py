"""The claims in cells of tables: their labels, and what these say of unit, period, measure and subject."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction.numbers.quantities import singles
from factcheck.extraction.numbers.sentences import read
from factcheck.extraction.numbers.tokens import tokenize
from factcheck.lexicon import REGION, Lexicon
from factcheck.model import Claim, Document, Interval, Period, Quantity, Span, Table, TableCell

LONGEST = 200
"""Characters of a label that are read. Our own choice."""

LONGEST_TITLE = 100
"""Characters of a table's title at most. Our own choice."""

LONGEST_UNIT = 4
"""Tokens of a unit at most: "million euros a year". Our own choice."""

_YEAR = re.compile(r"(?<![0-9A-Za-z])(?:19|20)[0-9]{2}(?![0-9A-Za-z])")
# "Exports (USD m)", "Catch by harbour, tonnes:"
_UNIT = re.compile(r"\(([^()]{1,40})\)|,([^,]{1,40})$")


class _Label(NamedTuple):
    """A label as read. `whole`: every word of it is a year, a unit, or the one measure or place that it names."""

    text: str
    year: str | None
    unit: Quantity | None
    measure: str | None
    place: str | None
    whole: bool


def labelled(document: Document, claims: Sequence[Claim], lexicon: Lexicon) -> list[Claim]:
    """The claims, those in cells of tables with the labels of their row and column, and with what is known by them."""
    if not document.tables or not claims:
        return list(claims)
    found: dict[int, Claim | None] = {}
    starts = [claim.quantity.span.start for claim in claims]
    known: dict[str, _Label] = {}
    for table in document.tables:
        head = head_of(document, table, lexicon)
        labels = _labels(document, table, head)
        known.update(
            (text, _read(text, lexicon)) for text in {*labels.rows.values(), *labels.columns.values()} - {*known}
        )
        caption = _read(_before(document, table), lexicon)
        if any(known[text].unit for text in labels.columns.values()):
            caption = caption._replace(unit=None)  # what columns count in is told of each
        for cell in table.cells:
            if cell.row < head or cell.column == 0:
                continue
            at = bisect_right(starts, cell.span.start - 1)
            if at == len(claims) or claims[at].quantity.span.end > cell.span.end:
                continue
            texts = [text for text in (labels.rows.get(cell.row), labels.columns.get(cell.column)) if text]
            claim = claims[at]
            if is_negative(document, cell.span):
                claim = replace(claim, quantity=negative(claim.quantity))
            heard = [known[text] for text in texts]
            found[at] = (
                None
                if names_no_figures(labels.columns.get(cell.column, ""), lexicon)
                else _told(claim, heard, caption, lexicon)
            )
    kept = (found.get(at, claim) for at, claim in enumerate(claims))
    return [claim for claim in kept if claim is not None]


def head_of(document: Document, table: Table, lexicon: Lexicon) -> int:
    """How many rows are header: those marked so, and what stands below without a label and a figure, as units."""
    told: dict[int, list[TableCell]] = {}
    for cell in table.cells:
        told.setdefault(cell.row, []).append(cell)
    head = table.head
    while (row := told.get(head)) and head < table.cells[-1].row:
        inside = [cell for cell in row if cell.column]
        named = len(inside) < len(row) and _text(document, row[0]).lower() not in lexicon.words(
            "relations", "tables", "unit_rows"
        )
        if not inside or named or any(any(map(str.isdigit, _text(document, cell))) for cell in inside):
            break
        head += 1
    return head


def names_no_figures(header: str, lexicon: Lexicon) -> bool:
    """Whether a column's header says that it holds codes or telephone numbers."""
    words = header.lower().replace(",", " ").split()
    return bool(words) and words[-1] in lexicon.words("relations", "tables", "labels")


def is_negative(document: Document, span: Span) -> bool:
    """Whether all of a cell stands in an accountant's brackets: "(412)" is a loss."""
    return document.prose[span.start] == "(" and document.prose.find(")", *span) == span.end - 1


def negative(quantity: Quantity) -> Quantity:
    """A number with the sign turned."""
    low, high, low_open, high_open = quantity.interval
    turned = Interval(-high, -low, high_open, low_open)
    value = None if quantity.value is None else -quantity.value
    return replace(quantity, interval=turned, customary=turned, value=value)


class _Labels(NamedTuple):
    rows: Mapping[int, str]
    columns: Mapping[int, str]


def _labels(document: Document, table: Table, head: int) -> _Labels:
    """The label of each row, and of each column, where several rows of the header are one."""
    rows: dict[int, str] = {}
    columns: dict[int, str] = {}
    for cell in table.cells:
        text = _text(document, cell)
        if cell.row >= head:
            if cell.column == 0:
                rows[cell.row] = text
            continue
        for column in range(cell.column, cell.column + cell.width):
            columns[column] = f"{columns[column]}, {text}"[:LONGEST] if column in columns else text
    return _Labels(rows, columns)


def _text(document: Document, cell: TableCell) -> str:
    return " ".join(document.prose[slice(*cell.span)].split())[:LONGEST]


def _read(text: str, lexicon: Lexicon) -> _Label:
    years = set(_YEAR.findall(text))
    rest = " ".join(_YEAR.sub(" ", text).split()).rstrip(" :,")
    said = _UNIT.search(rest)
    unit = _unit(said[1] or said[2] if said else rest, lexicon)
    if unit is not None:
        rest = _UNIT.sub(" ", rest) if said else ""
    sentence = read(rest, Span(0, len(rest)), lexicon)
    measures = sentence.marks.all("measure")
    places = [mark for mark in sentence.marks.all("place") if mark.value[1] != REGION]
    covered = {at for mark in (*measures, *places) for at in range(mark.first, mark.last)}
    whole = all(at in covered or not (token.is_word or token.is_number) for at, token in enumerate(sentence.tokens))
    whole = whole and len(measures) < 2 and len(places) < 2
    return _Label(
        text, years.pop() if len(years) == 1 else None, unit, str(measures[0].value) if measures else None,
        str(places[0].value[0]) if places else None, whole,
    )  # fmt: skip


def _unit(text: str, lexicon: Lexicon) -> Quantity | None:
    """One of what a label counts in: 1,000,000 dollars for "USD m"."""
    words = [text[token.start : token.end] for token in tokenize(text)]
    if len(words) > LONGEST_UNIT:
        return None
    scale = Decimal(1)
    rest = []
    for word in words:
        power = _power(word.lower(), lexicon)
        scale *= Decimal(10) ** power
        rest += [] if power else [word]
    written = " ".join(["1", *rest])
    sentence = read(written, Span(0, len(written)), lexicon)
    numbers = singles(sentence.text, sentence.tokens, sentence.marks, lexicon)
    if len(numbers) != 1 or numbers[0].last - numbers[0].first != len(sentence.tokens):
        return None
    one = numbers[0].quantity
    known = one.unit_kind not in (None, "count") or (not rest and scale > 1)
    return replace(one, value=one.value * scale) if known and one.value is not None else None


def _power(word: str, lexicon: Lexicon) -> int:
    for name, power in (("thousands", 3), ("millions", 6), ("billions", 9)):
        if word in lexicon.words("relations", "tables", name):
            return power
    return 0


def _before(document: Document, table: Table) -> str:
    """The words right before a table, where they are few enough to be its title."""
    at = bisect_right(document.blocks, table.cells[0].span.start - 1, key=lambda block: block.start) - 1
    if at < 0 or document.blocks[at].kind == "table_cell":
        return ""
    text = " ".join(document.prose[document.blocks[at].start : document.blocks[at].end].split())
    return text if len(text) <= LONGEST_TITLE and "." not in text else ""


def _told(claim: Claim, heard: Sequence[_Label], caption: _Label, lexicon: Lexicon) -> Claim:
    """The claim with its labels, and with the unit and the year of the table's title where these have none. Measure and
    subject are taken only from labels that hold nothing else."""
    quantity = claim.quantity
    units = [label.unit for label in heard if label.unit] or [label.unit for label in (caption,) if label.unit]
    if len(units) == 1 and quantity.unit is None:
        quantity = _counted(quantity, units[0])
    years = {label.year for label in heard if label.year} or {year for year in (caption.year,) if year}
    period = claim.period
    if period is None and len(years) == 1:
        year = years.pop()
        period = Period(f"{year}-01-01", f"{year}-12-31", str(year))
    claim = replace(
        claim, quantity=quantity, kind=quantity.kind, period=period, labels=tuple(label.text for label in heard),
        confidence="medium",
    )  # fmt: skip
    measures = [label.measure for label in heard if label.measure]
    places = [label.place for label in heard if label.place]
    if claim.measure or len(measures) != 1 or len(places) != 1 or not all(label.whole for label in heard):
        return claim
    row = lexicon.tables["measures"][measures[0]]
    if (quantity.unit_kind or "none") not in row.get("units", ()):
        return claim
    return replace(claim, measure=row["title"], subject=places[0])


def _counted(quantity: Quantity, unit: Quantity) -> Quantity:
    """The number of a cell in the unit of its label."""
    assert unit.value is not None
    return replace(
        quantity, interval=quantity.interval.times(unit.value), customary=quantity.customary.times(unit.value),
        value=None if quantity.value is None else quantity.value * unit.value, unit=unit.unit, unit_kind=unit.unit_kind,
        kind=unit.kind if quantity.kind == "level" else quantity.kind,
    )  # fmt: skip
