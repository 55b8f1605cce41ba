"""What the text says of the cells of a table, and the table's own totals."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise, permutations

from factcheck.lexicon import Lexicon
from factcheck.misprints import digits_of, is_misprint, is_off_in_digits
from factcheck.model import Document, Interval, Quantity, Term, Tie
from factcheck.relations.reading.disowned import corrections
from factcheck.relations.reading.grids import (
    Cell,
    Grid,
    Row,
    cell_term,
    grids,
    title_times,
    title_words,
    turned,
)
from factcheck.relations.reading.lines import Line, Number, is_norm, numbers_of, part_of, term
from factcheck.relations.reading.stated import stated
from factcheck.relations.reading.times import is_earlier, times_of, year_of
from factcheck.relations.reading.topics import Topics, topics_of
from factcheck.relations.tables import counted, gaps, leaders, peaks, row_ways, steady, sums, together, trends
from factcheck.relations.tables import shares as cell_shares
from factcheck.relations.tables.axes import matrix_of
from factcheck.relations.tables.kinds import fits_kind, may_hold_money, names_more
from factcheck.relations.tables.naming import has_unit, is_in_unit, row_of, scale_of_cell, scaled

APART = Decimal(3)
"""How far a number of the text may be from a cell and still be meant as it. Our own choice."""

LARGER = Decimal("1.5")
"""How many times as large as its cell a bound may be that is told of it. Our own choice."""

LATEST = Decimal("1.15")
"""How far it may be from the cell of the last year, where no year is told. Our own choice."""

SAID = 3
"""Tokens before a bracket in which the time of what stands in it is told. Our own choice."""

TWO, PRECISE = 2, 3
"""Digits of a number of the text that can be the slip of a cell: of the last year, or where its column isn't named. Our
own choice."""

HUNDRED, THOUSANDS = Decimal(100), (Decimal(1), Decimal(1000), Decimal("0.001"))

SIGNS = "+-−–"
"""What stands before a number that rose or fell."""

COMPARED = 3
"""Tokens behind a number up to those that compare it: "twelve beds more than". Our own
choice."""

TOLD = ("=", ">", ">=")
"""The bounds of a number that can be too much for a cell; of less than that, some of what it holds may be."""

NEAR = 200
"""Sentences on either side of a table that may speak of it. Our own choice; keeps the time linear in tables."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The totals of each table, and what the text says of its cells."""
    topics = topics_of(lexicon)
    for table in grids(document, lines, lexicon):
        yield from sums.ties(document, table, lexicon)
        near = lines[max(table.line - NEAR, 0) : table.line + NEAR]
        matrix = matrix_of(document, table, lexicon)
        apart = {line.place: list(gaps.compared(matrix, line, lexicon)) for line in near}
        corrected = frozenset(corrections(near, lexicon))  # "was given as 3,870; two digits had been transposed"
        for read in filter(None, (table, turned(table, lexicon))):
            for number in numbers_of(near):
                if lines[number.line].block in corrected:
                    continue
                if number not in [each.number for each in apart[number.line]]:
                    yield from _told(document, read, lines[number.line], number, lexicon, topics)
        said = list(stated(near, lexicon))
        known = [each.number for each in said]
        for change in (*said, *(each for found in apart.values() for each in found if each.number not in known)):
            yield from gaps.ties(document, matrix, lines, change, lexicon)
            yield from trends.ties(document, table, lines[change.line], change, lexicon)
        yield from leaders.ties(document, matrix, near, lexicon)
        yield from counted.ties(document, table, near, lexicon)
        yield from row_ways.ties(document, table, near, lexicon)
        yield from steady.ties(document, matrix, near, lexicon)
        yield from peaks.ties(document, table, near, lexicon)
        yield from together.ties(document, table, near, lexicon)
        yield from cell_shares.ties(document, table, near, lexicon)


def _told(
    document: Document, table: Grid, line: Line, number: Number, lexicon: Lexicon, topics: Topics
) -> Iterator[Tie]:  # fmt: skip
    """A number of the text with the cell it must be: its row is named in its clause, its column by words or by size."""
    quantity = number.quantity
    if quantity.value is None or quantity.bound not in TOLD or quantity.value == 0:
        return
    if is_norm(line, number, lexicon) or _is_lead(line, number, lexicon):
        return
    if quantity.kind == "change" and quantity.unit_kind != "percent":
        return
    row = row_of(table, line, number, lexicon)
    if row is None or _is_of_another_year(table, line, number, lexicon) or _is_opposed(table, number, topics):
        return
    if quantity.kind == "change" and (turned_cell := _turned(row, quantity)) is not None:
        here = Term("text", _signed(quantity), document.locate(quantity.span))
        yield Tie("told", (here, cell_term(document, "cell", turned_cell)), "medium", row.label)
        return
    spelt = not any(map(str.isdigit, quantity.surface))
    if _is_quotient(row, quantity) or (spelt and quantity.unit is None and quantity.value == len(table.rows)):
        return  # "the lowest of the four"
    by = not lexicon.words("grammar", "leaning", "by").isdisjoint(line.words[max(number.first - 1, 0) : number.first])
    cells = [
        (cell, scale_of_cell(cell, table, lexicon))
        for cell in row.cells
        if cell.quantity is not None and cell.quantity.value and fits_kind(table, cell, quantity, lexicon)
        if quantity.unit_kind != "currency" or may_hold_money(table, cell, line, quantity, lexicon)
        if not by or quantity.unit_kind != "percent" or names_more(table, cell.column, lexicon)
    ]
    alike = [(cell, scale) for cell, scale in cells if cell.quantity and is_in_unit(cell.quantity, quantity)]
    cells = alike or cells  # "410 kilometres" are none of the euros of the next column
    whole_of = _whole_of(row, line, number, lexicon)
    cells = [(cell, scale) for cell, scale in cells if whole_of is None or cell is not whole_of]
    same = [
        cell for cell, scale in cells if cell.quantity and cell.quantity.interval.times(scale).meets(quantity.interval)
    ]
    column = None if whole_of is not None or alike else _column(table, line, number, lexicon, topics)
    if quantity.bound != "=" and (column is None or same):
        return
    held = {cell.column for cell, _ in cells}  # "87% of the candidates" is none of the column "Candidates"
    if column is not None and (column in held or quantity.unit_kind != "percent"):
        sure = [(cell, scale) for cell, scale in cells if cell.column == column]
        near = [each for each in sure if same or _is_near(quantity, *each, APART) or _is_slip(quantity, *each)]
        found = [] if any(cell.column == column for cell in same) else near
    elif same:
        return
    else:
        whole = number._replace(topic=number.topic | line.topic) if len(line.numbers) == 1 else number
        named = [(cell, scale) for cell, scale in cells if _names_column(table, cell, whole, quantity, topics)]
        if not named and quantity.unit is None and (last := _last_named(table, line, number)) is not None:
            named = [(cell, scale) for cell, scale in cells if cell.column == last]
        found = [each for each in named if _is_near(quantity, *each, APART)]
        if not named:
            found = [each for each in cells if _is_slip(quantity, *each)]
        if not found and (alike or whole_of is not None):
            found = [each for each in cells if _is_off(quantity, *each)]
        if not named and not found and cells and _are_times(table, lexicon) and not _is_dated(line, number, lexicon):
            found = [each for each in cells[-1:] if _is_near(quantity, *each, LATEST) or _is_slip(quantity, *each, TWO)]
    if quantity.bound != "=":
        found = [each for each in found if _is_near(quantity, *each, LARGER)]
    elif len(found) > 1:
        found = [each for each in found if _is_slip(quantity, *each)]
    if _is_planned(line, number, lexicon):
        found = [each for each in found if _is_slip(quantity, *each, TWO)]
    if row.kind != "total" and _is_total_told(table, quantity, lexicon):
        return
    if len(found) == 1 and not _is_of_other_row(table, row, line, quantity):
        cell, scale = found[0]
        assert cell.quantity is not None
        there = Term("cell", scaled(cell.quantity, scale), document.locate(cell.span))
        yield Tie("told", (term(document, "text", number), there), "medium", row.label)


def _is_of_other_row(table: Grid, row: Row, line: Line, quantity: Quantity) -> bool:
    """Whether another row that the sentence names has just the number: "2022 was the peak; 145 got one in 2023"."""
    named = [each for each in table.rows if each is not row and each.label.lower() in line.words]
    cells = [cell.quantity for each in named for cell in each.cells]
    return any(cell is not None and cell.value == quantity.value for cell in cells)


def _is_total_told(table: Grid, quantity: Quantity, lexicon: Lexicon) -> bool:
    """Whether a number is that of a total of the table: "on budget at 16.4 million, though care ran 0.3 over"."""
    totals = [row for row in table.rows if row.kind == "total"] or table.rows[-1:]
    cells = (cell for row in totals for cell in row.cells if cell.quantity)
    return any(
        digits_of(quantity) > TWO
        and cell.quantity
        and cell.quantity.interval.times(scale_of_cell(cell, table, lexicon)).meets(quantity.interval)
        for cell in cells
    )


def _whole_of(row: Row, line: Line, number: Number, lexicon: Lexicon) -> Cell | None:
    """The cell that a number is a part of by the words behind it: the beds of "19 of the 24 beds"."""
    of = lexicon.words("relations", "totals", "of")
    behind = next((each for each in line.numbers if each.first >= number.last), None)
    if behind is None or line.words[number.last] not in of or behind.first - number.last > TWO:
        return None
    return next((cell for cell in row.cells if cell.quantity and cell.quantity.value == behind.quantity.value), None)


def _is_off(quantity: Quantity, cell: Cell, scale: Decimal) -> bool:
    """Whether a number of the text has the digits of a cell but one, or in another order, and its size."""
    assert cell.quantity is not None
    meant = (cell.quantity.value or Decimal(0)) * scale
    return (
        digits_of(quantity) >= TWO
        and _is_near(quantity, cell, scale, APART)
        and is_off_in_digits(quantity.value or Decimal(0), meant)
    )


def _is_quotient(row: Row, quantity: Quantity) -> bool:
    """Whether a number is what two cells of a row make, in its own unit or one of a thousand: "75 kilos a tree" of 31.5
    tonnes and 420 trees."""
    values = [cell.quantity.value for cell in row.cells if cell.quantity is not None and cell.quantity.value]
    scales = [HUNDRED] if quantity.unit_kind == "percent" else THOUSANDS
    return any(
        quantity.interval.contains(one / other * scale) for one, other in permutations(values, 2) for scale in scales
    )


def _is_lead(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is what one has more than another: "twelve beds more than Ash"."""
    more = lexicon.words("relations", "more", "up") | lexicon.words("relations", "more", "down")
    than = lexicon.words("relations", "orders", "than")
    behind = line.words[number.last : number.last + COMPARED]
    behind = behind[: behind.index(",")] if "," in behind else behind
    return any(one in more and other in than for one, other in pairwise(behind))


def _is_opposed(table: Grid, number: Number, topics: Topics) -> bool:
    """Whether a clause tells the opposite of what stands above a table: "unadjusted" where its figures are adjusted."""
    above = topics.of(table.caption.split())
    return any(
        two & above and one & number.topic and not one & above and not two & number.topic
        for pair in topics.opposites
        for one, two in (pair, pair[::-1])
    )


def _turned(row: Row, change: Quantity) -> Cell | None:
    """The one cell of a row that has a sign and goes the other way than a change of its size: "+3%" of a fall by 3%."""
    signed = [cell for cell in row.cells if cell.quantity is not None and cell.text[:1] in SIGNS]
    told = _signed(change).interval
    alike = [cell for cell in signed if cell.quantity and cell.quantity.unit_kind == change.unit_kind]
    if any(cell.quantity and cell.quantity.interval.meets(told) for cell in alike):
        return None
    found = [cell for cell in alike if cell.quantity and abs(cell.quantity.value or 0) == change.value]
    return found[0] if len(found) == 1 else None


def _signed(change: Quantity) -> Quantity:
    """A change as a number below nought where it is a fall."""
    if change.direction != "down" or change.value is None:
        return change
    low, high = -change.interval.high, -change.interval.low
    interval = Interval(low, high, change.interval.high_open, change.interval.low_open)
    return replace(change, interval=interval, customary=interval, value=-change.value)


def _is_near(quantity: Quantity, cell: Cell, scale: Decimal, apart: Decimal) -> bool:
    """Whether a number of the text could be meant as a cell, by its size."""
    if cell.quantity is None or not cell.quantity.value or quantity.value is None:
        return False
    return 1 / apart < quantity.value / (cell.quantity.value * scale) < apart


def _is_slip(quantity: Quantity, cell: Cell, scale: Decimal, digits: int = PRECISE) -> bool:
    """Whether a number of the text is a slip of the pen away from a cell, with so many digits that it hardly is by
    chance."""
    assert cell.quantity is not None
    return digits_of(quantity) >= digits and is_misprint(quantity, (cell.quantity.value or Decimal(0)) * scale)


def _column(table: Grid, line: Line, number: Number, lexicon: Lexicon, topics: Topics) -> int | None:
    """The one column that a number is surely of: by what it counts, by the only time that its part of the sentence
    names, or by all the words of the header."""
    part = part_of(line, number)
    words = topics.of(line.words[at] for at in part if not number.first <= at < number.last)
    when = {time for time in times_of(line, part, lexicon) or times_of(line, range(number.first), lexicon)}
    titles = {at: title_words(table, at) for at in table.header if at > 0}
    stems = {at: topics.of(title) for at, title in titles.items()}
    measured = {at for at in titles if has_unit(titles[at], number.quantity, lexicon, topics)}
    if len(measured) == 1:
        return measured.pop()
    named = {at: title_times(" ".join(title), lexicon) for at, title in titles.items()}
    when |= _ago(line, {int(time) for times in named.values() for time in times if time.isdecimal()}, lexicon)
    dated = {at for at, times in named.items() if times and times <= when}
    if len(dated) > 1 and (year := year_of(line, number)) is not None:
        dated = {at for at in dated if named[at] == {str(year)}}  # "41% in 2015 and 24% in 2023"
    told = {at for at in titles if stems[at] & words and stems[at] <= words | number.noun}
    for columns, others in ((dated, told), (told, dated)):
        if len(columns) == 1 and (not others or columns & others):
            return columns.pop()
    return None


def _last_named(table: Grid, line: Line, number: Number) -> int | None:
    """The column of which a sentence has told last, by all of its header: "For blocks of flats, 85 of them got one"."""
    led = f" {' '.join(line.words[: number.first])} "
    places = {at: led.rfind(f" {title} ") for at, title in table.header.items() if at > 0 and title}
    last = max(places, key=lambda at: places[at], default=None)
    return last if last is not None and places[last] >= 0 else None


def _ago(line: Line, years: set[int], lexicon: Lexicon) -> set[str]:
    """The year of "ten years ago", counted from the last one of a table."""
    ago = lexicon.words("relations", "spans", "ago")
    back = [
        int(each.quantity.value)
        for each in line.numbers
        if each.quantity.value
        and each.quantity.unit == "year"
        and not ago.isdisjoint(line.words[each.last : each.last + 1])
    ]
    return {str(max(years) - back[0])} if len(back) == 1 and years else set()


def _is_dated(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is of a time that its part of the sentence names, and that isn't the year before this one."""
    part = part_of(line, number)
    times = times_of(line, part, lexicon) or times_of(line, range(number.first), lexicon)
    return bool(times) and not times <= lexicon.words("relations", "tables", "latest")


def _is_of_another_year(table: Grid, line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is of a year and the table, which says of what year it is, or of none, isn't; or is what
    something came from: "nearly doubled from 24 last year"."""
    begins = lexicon.words("relations", "change", "begins")
    from_it = not begins.isdisjoint(line.words[max(number.first - 1, 0) : number.first])
    behind = range(number.last, min(number.last + 3, len(line.words)))
    if from_it and not _are_times(table, lexicon) and times_of(line, behind, lexicon):
        return True
    beside = [
        _apart_from_asides(line, number, where, lexicon) for where in (part_of(line, number), range(number.first))
    ]
    told = (times_of(line, where, lexicon) for where in beside)
    dated = ({time for time in times if time.isdecimal()} for times in told)
    years: set[str] = next(filter(None, dated), set())  # "In 2019, before the flood, 1,120 were waiting"
    titles = (*table.header.values(), *(row.label for row in table.rows), table.caption)
    known = {time for title in titles for time in title_times(title, lexicon)}
    if not any(time.isdecimal() for time in known) and _is_aside_of_then(line, number, lexicon):
        return True
    return bool(years) and years.isdisjoint(known)


def _is_aside_of_then(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number stands in brackets behind an earlier time: "in the same quarter of last year (1,250m)"."""
    led = range(max(number.first - 1 - SAID, 0), max(number.first - 1, 0))
    return line.words[led.stop : number.first] == ["("] and is_earlier(line, led, lexicon)


def _apart_from_asides(line: Line, number: Number, where: Sequence[int], lexicon: Lexicon) -> list[int]:
    """The tokens of some that don't tell of another event: no "which" or ", delivered in 2021," and no "and will be
    joined by another one in 2026" behind a number."""
    events = lexicon.words("relations", "dated", "milestones")
    opens = [at for at, word in enumerate(line.words[:-1]) if word == "," and line.words[at + 1] in events]
    closed = [(at, line.words.index(",", at + 1)) for at in opens if "," in line.words[at + 1 :]]
    marks = [mark.first for mark in line.sentence.marks.all("modality") if mark.first >= number.last]
    stop = min(marks, default=len(line.words))
    return [at for at in where if at < stop and not any(first < at < last for first, last in closed)]


def _is_planned(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is of the future: "will make 150", "plans for 66,000 loans"."""
    part = part_of(line, number)
    marked = any(part.start <= mark.first < number.first for mark in line.sentence.marks.all("modality"))
    return marked or not lexicon.words("relations", "contrast", "future").isdisjoint(
        line.words[part.start : number.first]
    )


def _are_times(table: Grid, lexicon: Lexicon) -> bool:
    """Whether every column is of a year, a month or the like."""
    return all(title_times(title, lexicon) for at, title in table.header.items() if at > 0)


def _names_column(table: Grid, cell: Cell, number: Number, quantity: Quantity, topics: Topics) -> bool:
    """Whether a number speaks of a column: a word of its header, or its unit; any column where there is but one."""
    header = table.header.get(cell.column, "")
    words = topics.of(header.replace(",", " ").replace("(", " ").split())
    raw = set(header.replace(",", " ").split()) - topics.stop - {"%"}
    if raw.intersection([*number.said, *(quantity.unit or "").split()]):
        return True
    if words & number.topic or (quantity.unit and topics.of(quantity.unit.split()) & words):
        return True
    return len(table.header) == 2 and bool(topics.of(table.caption.split()) & number.topic)
