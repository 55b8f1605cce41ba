"""Which row of a table a sentence names, and what a cell is counted in."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from factcheck.extraction.numbers.tokens import words_of
from factcheck.lexicon import Lexicon
from factcheck.model import Quantity
from factcheck.relations.reading.grids import Cell, Grid, Row, title_times, title_units
from factcheck.relations.reading.lines import Line, Number, part_of
from factcheck.relations.reading.measured import noun_of
from factcheck.relations.reading.stated import MEASURED
from factcheck.relations.reading.times import times_of, year_of
from factcheck.relations.reading.topics import Topics, topics_of

CODE = 2
"""Letters of a label that stands for a name: the 4 of "4 Airport", the B of "B Docks". Our own choice."""


def row_of(table: Grid, line: Line, number: Number, lexicon: Lexicon) -> Row | None:
    """The one row that the clause of a number names, else the whole sentence, else by its code: "line 4"."""
    topics = topics_of(lexicon)
    owners = [row for row in table.rows if _is_of(line, number, row, lexicon)]
    if len(owners) == 1:
        return owners[0]
    dated = [row for row in table.rows if row.label == str(year_of(line, number))]
    if len(dated) == 1 and dated[0].label in line.words[number.last :]:
        return dated[0]  # "2022 was the peak; 85 of them got one in 2023"
    others = [each for each in line.numbers if each.first != number.first]
    free = [row for row in table.rows if not any(_is_of(line, each, row, lexicon) for each in others)]
    rows = [row for row in free if _names_row(row.label, line, number, lexicon, topics)]
    if rows and rows[0].label.lower() not in (words := line.words[: number.first]):
        lead = number._replace(clause=range(number.first), topic=topics.of(words))  # "Mint lost 700, and Dock won 500"
        rows = [row for row in free if _names_row(row.label, line, lead, lexicon, topics)] or rows
    if not rows:  # "Brill had a good year: 1.7 million passengers"
        whole = number._replace(clause=range(len(line.words)), topic=line.topic)
        rows = [row for row in free if _names_row(row.label, line, whole, lexicon, topics)]
        rows = rows if len(rows) == 1 else [row for row in free if _names_code(table, row, line)]
        rows = rows or [row for row in free if _names_alone(table, row, line)]
    rows = [row for row in rows if not _is_named_later(row, line, number, lexicon)]
    if len(rows) > 1:  # "the Blues, who have 26 points, play the Reds"
        before = line.words[number.clause.start : number.first]
        rows = [row for row in rows if set(row.label.lower().split()) <= set(before)]
    return rows[0] if len(rows) == 1 and not _is_next(table, rows[0], line, number) else None


def _is_of(line: Line, number: Number, row: Row, lexicon: Lexicon) -> bool:
    """Whether a number is told to be of a row right behind it: "240 tonnes of paper"."""
    label, behind = words_of(row.label.lower()), line.words[number.last :]
    return (
        bool(label)
        and behind[:1] != []
        and behind[0] in lexicon.words("relations", "totals", "of")
        and (behind[1 : len(label) + 1] == label)
    )


def _is_next(table: Grid, row: Row, line: Line, number: Number) -> bool:
    """Whether a row is named only behind a number, and another one before it: "Mint lost 700, and Dock won 500"."""
    before, behind = (f" {' '.join(words)} " for words in (line.words[: number.first], line.words[number.last :]))
    named = [each for each in table.rows if f" {' '.join(words_of(each.label.lower()))} " in before]
    return bool(named) and row not in named and f" {' '.join(words_of(row.label.lower()))} " in behind


def _is_named_later(row: Row, line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a row is named only behind another number or in a sentence joined on behind a number: "The new boat cost
    £9,500, and the old one hangs above the bar"."""
    label, joiner = row.label.lower().split()[:1], lexicon.words("numbers", "words", "joiner")
    if not label or label[0] in line.words[: number.last]:
        return False
    at = line.words.index(label[0]) if label[0] in line.words else number.last
    return any(one in ",;" and (one == ";" or other in joiner) for one, other in pairwise(line.words[number.last : at]))


def _names_code(table: Grid, row: Row, line: Line) -> bool:
    """Whether a sentence names a row by the head of its column and its code: "line 4" of "Line" and "4 Airport"."""
    head, label = table.header.get(0, "").split(), row.label.lower().split()
    coded = len(label) > 1 and (label[0].isdigit() or len(label[0]) < CODE)
    return bool(head) and coded and f" {head[-1]} {label[0]} " in f" {' '.join(line.words)} "


def _names_alone(table: Grid, row: Row, line: Line) -> bool:
    """Whether a sentence has the names that no other row has: the "Orm" of "Lund to Orm", beside "Lund to Brill"."""
    rest = {word for each in table.rows if each is not row for word in _written(each)}
    own = {word for word in _written(row) if word[:1].isupper()} - rest
    text = line.sentence.text
    told = {text[token.start : token.end] for token in line.sentence.tokens}
    return bool(own) and own <= told and not rest.isdisjoint(_written(row))


def _written(row: Row) -> set[str]:
    """The words of a label as they are written."""
    return {word.strip(",;:()*") for word in row.label.split()}


def _names_row(label: str, line: Line, number: Number, lexicon: Lexicon, topics: Topics) -> bool:
    """Whether a clause names a row: every word of its label, or the quarter that it abbreviates."""
    words = [line.words[at] for at in number.clause if not number.first <= at < number.last]
    text = f" {' '.join(words)} "
    if label.lower() in lexicon.words("relations", "comparatives", "down") | lexicon.words(
        "relations", "comparatives", "up"
    ):
        text = line.sentence.text  # "Lower", and "half a degree lower"
        return any(text[line.sentence.tokens[at].start : line.sentence.tokens[at].end] == label for at in number.clause)
    label = label.lower().strip("* ")
    if not any(character.isalnum() for character in label) or label in lexicon.words("numbers", "words", "article"):
        return False  # "a donation" is none to group A
    for names in (lexicon.tables["relations"]["tables"][key] for key in ("first", "second", "third", "fourth")):
        if label in names:
            return any(f" {name} " in text for name in names)
    if f" {' '.join(words_of(label))} " in text:
        return True
    months = {time for time in title_times(label, lexicon) if not time.isdecimal()}
    if months:
        told = times_of(line, part_of(line, number), lexicon) or times_of(line, range(number.first), lexicon)
        return months == {time for time in told if not time.isdecimal()}
    about = topics.of(label.split())
    return bool(about) and about <= number.topic


def scale_of_cell(cell: Cell, table: Grid, lexicon: Lexicon) -> Decimal:
    """What a cell is counted in: the column's header decides, else the words before the table, else those of the other
    columns, if its own header tells nothing but a time."""
    own = table.header.get(cell.column, "")
    said = [word for word in words_of(own) if word.isalpha()]
    others = " ".join(table.header.values()) if not said or title_times(own, lexicon) else ""
    for text in (own, table.caption, others):
        words = set(words_of(text))
        if words & lexicon.words("relations", "tables", "lengths"):
            words -= lexicon.words("relations", "tables", "short")  # "Depth, m"
        for name, power in (("thousands", 3), ("millions", 6), ("billions", 9)):
            if words & lexicon.words("relations", "tables", name):
                return Decimal(10) ** power
        if text == own and "%" in text:
            break
    return Decimal(1)


def scaled(quantity: Quantity, scale: Decimal) -> Quantity:
    """A cell's number in ones."""
    interval = quantity.interval.times(scale)
    value = None if quantity.value is None else quantity.value * scale
    return replace(quantity, interval=interval, customary=interval, value=value)


def is_in_unit(cell: Quantity, told: Quantity) -> bool:
    """Whether a cell is written in the unit of a number, which a row has few of: no sum of money and no share; degrees
    are those of a temperature."""
    degrees = {"angle", "temperature"}
    same = cell.unit == told.unit is not None and told.unit_kind in MEASURED and told.unit_kind != "currency"
    return same or (cell.unit_kind in degrees and told.unit_kind in degrees)


def has_unit(title: list[str], quantity: Quantity, lexicon: Lexicon, topics: Topics) -> bool:
    """Whether a header names the unit of a number, or what it counts."""
    if quantity.unit is None:
        return False
    if quantity.unit_kind == "count":
        return not topics.of([noun_of(quantity)]).isdisjoint(topics.of(title))
    return quantity.unit in title_units(" ".join(title), lexicon)
