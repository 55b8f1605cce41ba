"""Which kinds of numbers of a text a column of a table can hold: percentages, money, what is counted."""

from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.model import Quantity
from factcheck.relations.reading.dimensions import dimension
from factcheck.relations.reading.grids import Cell, Grid, title_kinds, title_times, title_units, title_words
from factcheck.relations.reading.lines import Line
from factcheck.relations.reading.stated import MEASURED
from factcheck.relations.reading.topics import topics_of


def fits_kind(table: Grid, cell: Cell, quantity: Quantity, lexicon: Lexicon) -> bool:
    """Whether both are percentages, or neither is; the header may have the sign."""
    assert cell.quantity is not None
    signs, rows = lexicon.words("relations", "tables", "percents"), lexicon.tables["relations"]["convert"]
    percent = cell.quantity.unit_kind == "percent" or not signs.isdisjoint(title_words(table, cell.column))
    above = set(table.caption.split()) | {" ".join(pair) for pair in pairwise(table.caption.split())}
    if quantity.unit_kind == "percent" and cell.quantity.unit is None and not signs.isdisjoint(above):
        percent = True  # "Trains on time, per cent:"
    if percent != (quantity.unit_kind == "percent"):
        return False
    if quantity.unit_kind == "count" and cell.quantity.unit is None and _is_of_money(table, cell, quantity, lexicon):
        return False  # "16 million shares" are none of its profits
    kinds = title_kinds(table.caption, lexicon) if quantity.unit_kind in MEASURED else frozenset[str]()
    if kinds and quantity.unit_kind not in kinds and not title_kinds(table.header.get(cell.column, ""), lexicon):
        return cell.quantity.unit == quantity.unit  # 25 minutes are none of the fares in pounds
    told = dimension(quantity, lexicon)
    named = {row[0] for unit in title_units(table.header.get(cell.column, ""), lexicon) if (row := rows.get(unit))}
    return told is None or not named or told in named  # no megawatts in a column of megawatt-hours


def may_hold_money(table: Grid, cell: Cell, line: Line, money: Quantity, lexicon: Lexicon) -> bool:
    """Whether a cell can be a sum of money: it has a currency, or what stands over the table or its column has one, or
    the sentence names what is in the column; "€240 a year" is nothing of a bare column "Members"."""
    titles = (table.caption, table.header.get(cell.column, ""))
    if cell.quantity is None or cell.quantity.unit is not None or not titles[1]:
        return True
    if any(money.unit_kind in title_kinds(title, lexicon) for title in titles):
        return True
    named = topics_of(lexicon).of(title_words(table, cell.column))
    return " per " not in (money.unit or "") and not named.isdisjoint(line.topic)


def _is_of_money(table: Grid, cell: Cell, counted: Quantity, lexicon: Lexicon) -> bool:
    """Whether a table, or the column of a cell, is in a currency, and nothing in it is said to be what is counted."""
    own = table.header.get(cell.column, "")
    titles = (own, *((table.caption, table.header.get(0, "")) if title_times(own, lexicon) else ()))
    labels = " ".join((*table.header.values(), *(row.label for row in table.rows), table.caption)).lower()
    noun = topics_of(lexicon).of((counted.unit or "").split()[-1:])
    money = any("currency" in title_kinds(title, lexicon) for title in titles)
    return money and noun.isdisjoint(topics_of(lexicon).of(labels.split()))


def names_more(table: Grid, column: int, lexicon: Lexicon) -> bool:
    """Whether a header says more than that its column is in per cent: "grew by 12%" is no cell of a column "%"."""
    said = lexicon.words("relations", "tables", "percents") | lexicon.words("relations", "generic", "share")
    return any(word not in said and any(map(str.isalpha, word)) for word in title_words(table, column))
