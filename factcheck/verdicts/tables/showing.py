"""What a verdict shows: its message, its evidence and how the figures of several were put together."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.formatting import amount
from factcheck.lexicon import Lexicon
from factcheck.model import Evidence, Quantity
from factcheck.reference.grids import Table
from factcheck.source import Source
from factcheck.verdicts.tables.asking import Asked
from factcheck.verdicts.tables.cases import named
from factcheck.verdicts.tables.shelf import Shelf
from factcheck.verdicts.tables.statements import Statement
from factcheck.verdicts.tables.units import converted, scale_of

DESCRIBED = 200
"""Characters of a table's description that evidence carries."""

PARTS = 8
"""How many terms a sum that is shown has at most: our own choice."""


def message_of(table: Table, asked: Sequence[Asked], shelf: Shelf) -> str:
    """What the answers come to, with the entity of each where there are several."""
    codes = list(dict.fromkeys(each.series.code for each in asked))
    if len(codes) == 1:
        name = f"{table.title}, {named(codes[0], shelf.titles)}" if codes[0] else table.title
        return f"{name}: {'; '.join(dict.fromkeys(each.answer.said for each in asked))}"
    rows = dict.fromkeys(f"{named(each.series.code, shelf.titles)}: {each.answer.said}" for each in asked)
    return f"{table.title}: {'; '.join(rows)}"


def reckoned(asked: Asked, table: Table) -> Iterator[str]:
    """How the figures of several were put together in the last year that decides, as a line of working."""
    parts = asked.series.parts
    if not parts or len(parts) > PARTS or not asked.answer.years:
        return
    year = asked.answer.years[-1]
    unit = table.unit or None
    total = sum((values[year] for _, values in parts), Decimal(0))
    terms = " + ".join(f"{amount(values[year], None)} ({name})" for name, values in parts)
    yield f"{terms} = {amount(total, unit)}{f' in {table.said(year)}' if year else ''}"
    if asked.series.values[year] != total:
        yield f"{amount(total, unit)} / {len(parts)} = {amount(asked.series.values[year], unit)}"


def evidence_of(
    said: Statement, table: Table, asked: Sequence[Asked], shelf: Shelf, lexicon: Lexicon
) -> Iterator[Evidence]:
    """The last figure that each answer is made from, with all of them as its rows."""
    source = Source(table.path, table.title, "your own table", table.path, "", "", table.description[:DESCRIBED])
    for (code, values, _), each in asked:
        known = [year for year in each.years if year in values]
        if known:
            rows = tuple({"entity": code, table.step: table.said(year), "value": f"{values[year]:f}"} for year in known)
            title = f"{table.title}, {named(code, shelf.titles)}" if code else table.title
            series = tuple(sorted(values.items())) if table.step == "year" and _is_plain(said, table, lexicon) else ()
            yield Evidence(title, values[known[-1]], table.unit, table.said(known[-1]), source, None, rows, series)


def _is_plain(said: Statement, table: Table, lexicon: Lexicon) -> bool:
    """Whether all that is said is one level in the table's own unit, so that a chart can show it beside the figures."""
    levels = [demand for demand in said.demands if demand.kind == "level" and not demand.negated]
    amounts = amounts_of(said)
    if len(said.demands) != 1 or not levels or not amounts or said.rate:
        return False
    return converted(amounts[0], scale_of(table, lexicon), None, lexicon) == amounts[0].interval


def amounts_of(said: Statement) -> list[Quantity]:
    """The quantities that a sentence demands."""
    return [demand.amount for demand in said.demands if isinstance(demand.amount, Quantity)]
