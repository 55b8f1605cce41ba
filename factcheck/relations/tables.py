"""Tables as rows and columns with their labels; their totals, and the numbers of the text that they hold as well."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction.quantities import singles
from factcheck.extraction.sentences import read
from factcheck.lexicon import Lexicon
from factcheck.model import Block, Document, Interval, Quantity, Span, Term, Tie
from factcheck.relations.lines import Line, Number, numbers_of, term
from factcheck.relations.stated import Stated, stated
from factcheck.relations.topics import Topics, topics_of

LARGEST = 200
"""Rows beyond which a table is data, not text, and left alone. Our own choice."""

APART = Decimal(3)
"""How far a number of the text may be from a cell and still be meant as it. Our own choice."""


class Cell(NamedTuple):
    """A cell: its column, its text, and its number if it is nothing but one."""

    column: int
    span: Span
    text: str
    quantity: Quantity | None


class Table(NamedTuple):
    """A table: the header's labels by column, the rows, and the words that stand before it."""

    header: dict[int, str]
    rows: list[list[Cell]]
    caption: str


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The totals of each table, and what the text says of its cells."""
    topics = topics_of(lexicon)
    for table in tables_of(document, lines, lexicon):
        yield from _column_totals(document, table, lexicon)
        yield from _row_totals(document, table, lexicon)
        for number in numbers_of(lines):
            yield from _told(document, table, lines[number.line], number, lexicon, topics)
        for change in stated(lines, lexicon):
            yield from _changed(document, table, lines[change.line], change, lexicon, topics)
        for line in lines:
            yield from _counted(document, table, line, topics)


def tables_of(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Table]:
    """The Markdown tables of a document."""
    rows: list[tuple[int, list[Block]]] = []
    for block in document.blocks:
        if block.kind != "table_cell":
            if rows:
                yield from _table(document, rows, lines, lexicon)
            rows = []
            continue
        start = document.text.rfind("\n", 0, block.start) + 1
        if rows and rows[-1][0] == start:
            rows[-1][1].append(block)
        else:
            rows.append((start, [block]))
    if rows:
        yield from _table(document, rows, lines, lexicon)


def _table(
    document: Document, rows: list[tuple[int, list[Block]]], lines: list[Line], lexicon: Lexicon
) -> Iterator[Table]:  # fmt: skip
    if not 2 < len(rows) <= LARGEST:
        return
    cells = [[_cell(document, start, block, lexicon) for block in blocks] for start, blocks in rows]
    before = [line for line in lines if line.sentence.span.end <= rows[0][0]]
    caption = " ".join(before[-1].words) if before else ""
    yield Table({cell.column: cell.text.lower() for cell in cells[0]}, cells[1:], caption)


def _cell(document: Document, start: int, block: Block, lexicon: Lexicon) -> Cell:
    column = document.text.count("|", start, block.start) - document.text.count("\\|", start, block.start)
    span = Span(block.start, block.end)
    sentence = read(document.prose, span, lexicon)
    found = singles(sentence.text, sentence.tokens, sentence.marks, lexicon)
    alone = len(found) == 1 and found[0].last - found[0].first == len(sentence.tokens)
    return Cell(column, span, document.text[block.start : block.end], found[0].quantity if alone else None)


def _column_totals(document: Document, table: Table, lexicon: Lexicon) -> Iterator[Tie]:
    """Each column that ends in a total."""
    names = lexicon.words("relations", "tables", "totals")
    last = table.rows[-1]
    if not last or last[0].text.lower().strip("*: ").split(" ")[0] not in names:
        return
    for total in last[1:]:
        parts = [cell for row in table.rows[:-1] for cell in row if cell.column == total.column]
        yield from _summed(document, table, total, parts, len(table.rows) - 1, lexicon)


def _row_totals(document: Document, table: Table, lexicon: Lexicon) -> Iterator[Tie]:
    """Each row, where the last column is their total: most rows must fit, or it is no total."""
    names = lexicon.words("relations", "tables", "whole")
    end = max(table.header, default=0)
    if end < 3 or table.header[end].split(" ")[0].strip("*:") not in names:
        return
    found = []
    for row in table.rows:
        total = next((cell for cell in row if cell.column == end), None)
        if total is not None:
            found += list(_summed(document, table, total, row[1:-1], end - 2, lexicon))
    fitting = [tie for tie in found if _value(tie.terms[0]) == sum(map(_value, tie.terms[1:]), Decimal(0))]
    if len(found) < 3 or 2 * len(fitting) >= len(found):
        yield from found


def _summed(
    document: Document, table: Table, total: Cell, parts: Sequence[Cell], count: int, lexicon: Lexicon
) -> Iterator[Tie]:  # fmt: skip
    """A total with its parts, if all are numbers of a kind that is added up."""
    header = table.header.get(total.column, "").replace("%", " % ").split()
    if lexicon.words("relations", "tables", "means").intersection(header):
        return
    numbers = [part.quantity for part in parts]
    if total.quantity is None or len(parts) != count or count < 2 or not all(numbers):
        return
    if "percent" in {each.unit_kind for each in (total.quantity, *numbers) if each is not None}:
        return
    yield Tie("table", (_term(document, "total", total), *(_term(document, "part", part) for part in parts)))


def _value(term: Term) -> Decimal:
    return term.quantity.value or Decimal(0)


def _term(document: Document, role: str, cell: Cell) -> Term:
    assert cell.quantity is not None
    return Term(role, cell.quantity, document.locate(cell.span))


def _told(
    document: Document, table: Table, line: Line, number: Number, lexicon: Lexicon, topics: Topics
) -> Iterator[Tie]:  # fmt: skip
    """A number of the text with the cell it must be: its row is named in its clause, its column by words or by size."""
    quantity = number.quantity
    if quantity.value is None or quantity.bound != "=" or quantity.value == 0:
        return
    if quantity.kind == "change" and quantity.unit_kind != "percent":
        return
    rows = [row for row in table.rows if row and _names_row(row[0].text, line, number, lexicon, topics)]
    if not rows:  # "Brill had a good year: 1.7 million passengers"
        whole = number._replace(clause=range(len(line.words)), topic=line.topic)
        rows = [row for row in table.rows if row and _names_row(row[0].text, line, whole, lexicon, topics)]
        rows = rows if len(rows) == 1 else []
    if len(rows) > 1:  # "the Blues, who have 26 points, play the Reds"
        before = line.words[number.clause.start : number.first]
        rows = [row for row in rows if set(row[0].text.lower().split()) <= set(before)]
    if len(rows) != 1:
        return
    cells = [
        cell for cell in rows[0][1:] if cell.quantity is not None and cell.quantity.value and _fits_kind(cell, quantity)
    ]
    scaled = [(cell, scale) for cell in cells for scale in (_scale(cell, table, lexicon),)]
    if any(cell.quantity and cell.quantity.interval.times(scale).meets(quantity.interval) for cell, scale in scaled):
        return
    named = [(cell, scale) for cell, scale in scaled if _names_column(table, cell, number, quantity, topics)]
    close = [
        (cell, scale)
        for cell, scale in named
        if cell.quantity and cell.quantity.value and 1 / APART < quantity.value / (cell.quantity.value * scale) < APART
    ]
    if len(close) == 1:
        cell, scale = close[0]
        assert cell.quantity is not None
        moved = cell.quantity.interval.times(scale)
        there = Term("cell", _moved(cell.quantity, moved, scale), document.locate(cell.span))
        yield Tie("told", (term(document, "text", number), there), "medium", rows[0][0].text)


def _moved(quantity: Quantity, interval: Interval, scale: Decimal) -> Quantity:
    value = None if quantity.value is None else quantity.value * scale
    return replace(quantity, interval=interval, customary=interval, value=value)


def _fits_kind(cell: Cell, quantity: Quantity) -> bool:
    assert cell.quantity is not None
    return (cell.quantity.unit_kind == "percent") == (quantity.unit_kind == "percent")


def _names_row(label: str, line: Line, number: Number, lexicon: Lexicon, topics: Topics) -> bool:
    """Whether a clause names a row: every word of its label, or the quarter that it abbreviates."""
    words = [line.words[at] for at in number.clause if not number.first <= at < number.last]
    text = f" {' '.join(words)} "
    label = label.lower().strip("* ")
    if not label or not any(character.isalnum() for character in label):
        return False
    for names in (lexicon.tables["relations"]["tables"][key] for key in ("first", "second", "third", "fourth")):
        if label in names:
            return any(f" {name} " in text for name in names)
    if f" {label} " in text:
        return True
    about = topics.of(label.split())
    return bool(about) and about <= number.topic


def _names_column(table: Table, cell: Cell, number: Number, quantity: Quantity, topics: Topics) -> bool:
    """Whether a number speaks of a column: a word of its header, or its unit; any column where there is but one."""
    header = table.header.get(cell.column, "")
    words = topics.of(header.replace(",", " ").replace("(", " ").split())
    raw = set(header.replace(",", " ").split()) - {"in", "of", "the", "and", "%", "year"}
    if raw.intersection([*number.said, *(quantity.unit or "").split()]):
        return True
    if words & number.topic or (quantity.unit and topics.of(quantity.unit.split()) & words):
        return True
    return len(table.header) == 2 and bool(topics.of(table.caption.split()) & number.topic)


def _scale(cell: Cell, table: Table, lexicon: Lexicon) -> Decimal:
    """What a cell is counted in: the column's header decides, else the words before the table."""
    for text in (table.header.get(cell.column, ""), table.caption, " ".join(table.header.values())):
        words = set(text.replace(",", " ").replace("(", " ").replace(")", " ").split())
        for name, power in (("thousands", 3), ("millions", 6), ("billions", 9)):
            if words & lexicon.words("relations", "tables", name):
                return Decimal(10) ** power
        if text == table.header.get(cell.column) and "%" in text:
            break
    return Decimal(1)


def _changed(
    document: Document, table: Table, line: Line, change: Stated, lexicon: Lexicon, topics: Topics
) -> Iterator[Tie]:  # fmt: skip
    """A change of the text between two rows that are years, in a column that it names."""
    years = [word for word in line.words if len(word) == 4 and word.isdigit()]
    rows = {row[0].text.strip(): row for row in table.rows if row}
    if change.number is None or len(years) != 2 or years[0] not in rows or years[1] not in rows or years[0] == years[1]:
        return
    first, last = rows[min(years)], rows[max(years)]
    words = [line.words[at] for at in change.number.clause]
    shared = {column: len(set(text.split()).intersection(words)) for column, text in table.header.items()}
    columns = [column for column, count in shared.items() if count and count == max(shared.values())]
    if len(columns) != 1 or len([word for word in years if word]) != 2:
        return
    ends = [next((cell for cell in row if cell.column == columns[0]), None) for row in (first, last)]
    if any(cell is None or cell.quantity is None for cell in ends):
        return
    before, after = (_term(document, role, cell) for role, cell in zip(("before", "after"), ends, strict=True) if cell)
    told = Term(
        f"{change.role}:{change.direction}", change.number.quantity, document.locate(change.number.quantity.span)
    )
    yield Tie("change", (before, after, told), "medium")


def _counted(document: Document, table: Table, line: Line, topics: Topics) -> Iterator[Tie]:
    """ "two of the five provinces devote more than 5%": so many rows on one side of a bound."""
    if len(line.numbers) < 2:
        return
    limit = next((each for each in line.numbers if each.quantity.bound in (">", "<", ">=", "<=")), None)
    count = line.numbers[0]
    if limit is None or count is limit or count.quantity.value is None or count.quantity.value > len(table.rows):
        return
    about = line.topic.union(*(number.topic for number in line.numbers))
    if not topics.of(table.header.get(1, "").split()) & about:
        return
    columns = [
        column
        for column in table.header
        if column > 1 and all(_in_column(row, column, limit) is not None for row in table.rows)
    ]
    if len(columns) != 1:
        return
    cells = [cell for row in table.rows if (cell := _in_column(row, columns[0], limit)) is not None]
    terms = (term(document, "count", count), term(document, "limit", limit))
    yield Tie("rows", (*terms, *(_term(document, "cell", cell) for cell in cells)), "medium")


def _in_column(row: list[Cell], column: int, limit: Number) -> Cell | None:
    """The cell of a row in a column, if it has the unit of a limit."""
    for cell in row:
        if cell.column == column and cell.quantity is not None and cell.quantity.unit == limit.quantity.unit:
            return cell
    return None
