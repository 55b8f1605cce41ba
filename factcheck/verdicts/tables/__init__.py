"""Sentences held against the user's own tables: which table is meant, what is said, and whether the figures bear it.

A sentence is judged only where one table is meant (or all that could be agree), the entity and the years are known,
and every part of what is said was understood; else it is left alone.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction.sentences import read, sentences
from factcheck.extraction.tokens import words_of
from factcheck.lexicon import Lexicon
from factcheck.model import Claim, Document, Evidence, Interval, Quantity, Span, Verdict
from factcheck.numbers import amount
from factcheck.reference import Reference
from factcheck.reference.grids import Reader, Table
from factcheck.source import Source
from factcheck.verdicts.tables.amounts import meet
from factcheck.verdicts.tables.answering import answer
from factcheck.verdicts.tables.cases import Answer, Case, adds_up, meaning, named
from factcheck.verdicts.tables.choosing import (
    Index,
    Match,
    differences,
    index,
    is_narrower,
    lacks_number,
    likely,
    matches,
)
from factcheck.verdicts.tables.demands import Demand
from factcheck.verdicts.tables.statements import Statement, statement
from factcheck.verdicts.tables.subjects import WORLD, Names
from factcheck.verdicts.tables.units import converted, is_told, scale_of

TODAY = "9999-12-31"
"""The day that groups are asked for their members on: those that haven't left."""


UNITLESS = "your table has no unit: add one in metadata.json, or in the header of the column"


class Series(NamedTuple):
    """An entity and its figures by year; of several put together the name and figures of each as `parts`."""

    code: str
    values: Mapping[int, Decimal]
    parts: tuple[tuple[str, Mapping[int, Decimal]], ...] = ()


DESCRIBED = 200
"""Characters of a table's description that evidence carries."""

PARTS = 8
"""How many terms a sum that is shown has at most: our own choice."""

CITED = 3
"""How many figures are given as evidence at most; each carries its whole series."""


class Shelf(NamedTuple):
    """The user's tables, ready to be asked."""

    known: Index
    names: Names
    countries: frozenset[str]
    members: Mapping[str, tuple[str, ...]]
    titles: Mapping[str, str]

    @property
    def tables(self) -> Sequence[Table]:
        """All of the tables."""
        return self.known.tables


class Asked(NamedTuple):
    """An answer and the series that it is by."""

    series: Series
    answer: Answer


class Judged(NamedTuple):
    """A verdict on a sentence: its place, the label, and what made it."""

    span: Span
    verdict: Verdict
    statement: Statement
    table: Table


def reader_of(reference: Reference, lexicon: Lexicon, columns: Iterable[tuple[str, str]] = ()) -> Reader:
    """What recognises headers and entities, by the lexicon and the bundled names; `columns` are further headers."""
    names = {name.surface.lower(): name.code for name in reference.names() if name.kind in ("name", "alias")}
    codes = {name.code for name in reference.names() if name.kind != "group"}
    worlds = lexicon.words("tables", "world")
    known: dict[str, str | None] = {}

    def code_of(cell: str) -> str | None:
        if cell not in known:
            lower = cell.strip().lower()
            code = WORLD if lower in worlds else cell if cell in codes else names.get(lower)
            known[cell] = code
        return known[cell]

    def is_unit(text: str) -> bool:
        return is_told(text, lexicon)

    headers = {role: frozenset(words) for role, words in lexicon.tables["tables"]["headers"].items()}
    for role, header in columns:
        headers[role] |= {" ".join(header.lower().split())}
    return Reader(headers, code_of, is_unit)


def shelf(tables: Sequence[Table], reference: Reference, lexicon: Lexicon) -> Shelf:
    """The tables with the names of their entities. Groups have the members of this day."""
    rows = reference.names()
    codes = {name.surface.lower(): name.code for name in rows if name.kind in ("name", "alias", "demonym")}
    countries = frozenset(name.code for name in rows if name.kind != "group")
    entities: dict[str, list[str]] = {}
    regions = lexicon.tables["tables"]["regions"]
    for key in {key for table in tables for key in table.values if key and key not in countries} | set(regions):
        entities.setdefault(words_of(key)[0], []).append(key)
    groups = {name.code for name in rows if name.kind == "group"}
    members = {group: tuple(member.code for member in reference.members(group, TODAY)) for group in groups}
    members |= {name: tuple(row) for name, row in regions.items()}
    longest = {word: tuple(sorted(keys, key=len, reverse=True)) for word, keys in entities.items()}
    titles = {code: reference.named(code) for code in countries}
    return Shelf(index(tables, lexicon), Names(codes, longest, frozenset(members)), countries, members, titles)


def judge_document(document: Document, shelf: Shelf, lexicon: Lexicon) -> Iterator[Judged]:
    """A verdict for each sentence that the tables can judge."""
    today = int(document.date[:4]) if document.date else None
    for span in _joined(document, lexicon):
        sentence = read(document.prose, span, lexicon)
        if not sentence.tokens:
            continue
        said = statement(sentence, today, shelf.names, lexicon)
        if not said.refused:
            judged = _judge(said, shelf, lexicon, today)
            if judged is not None:
                yield judged


def _joined(document: Document, lexicon: Lexicon) -> Iterator[Span]:
    """Sentences, each with those behind it that go on about the same: "It was 3 million in 2010"."""
    again = lexicon.words("tables", "again")
    waiting: Span | None = None
    for span in sentences(document, lexicon):
        words = document.prose[span.start : span.end].split(maxsplit=1)
        if waiting is not None and words and words[0].lower() in again:
            waiting = Span(waiting.start, span.end)
            continue
        if waiting is not None:
            yield waiting
        waiting = span
    if waiting is not None:
        yield waiting


def _judge(said: Statement, shelf: Shelf, lexicon: Lexicon, today: int | None) -> Judged | None:
    compared = [] if _has_numbers(said) else differences(said.text, said.content, shelf.known, lexicon)
    if compared:  # of two measures: nothing else that is said of them can be asked of their difference
        when = next(iter(said.whens), None)
        said = said._replace(demands=(Demand("gap", when, direction=compared[0][0]),))
    verdicts = []
    found, unitless = ([match for _, match in compared], []) if compared else _candidates(said, shelf, lexicon, today)
    if unitless and not found and said.subjects:
        table = unitless[0].table
        return Judged(said.span, Verdict("no data", "low", f"{table.title}: {UNITLESS}"), said, table)
    for match in found:
        holds, answers = _asked(said, match, shelf, lexicon, today)
        verdicts.append((match, holds, answers))
    if not verdicts:
        return None
    match, holds, answers = verdicts[0]
    if not answers:
        unnamed = Verdict("no data", "low", f"{match.table.title}: the text doesn't say whose figure is meant")
        return Judged(said.span, unnamed, said, match.table)
    if len({holds for _, holds, _ in verdicts if holds is not None}) > 1:
        said_by = " and ".join(f"“{each.table.title}”" for each, _, _ in verdicts[:3])
        verdict = Verdict("no data", "low", f"it is not clear which table is meant: {said_by}")
        return Judged(said.span, verdict, said, match.table)
    message = _message(match.table, [each for each in answers if each.answer.holds is holds], shelf)
    evidence = tuple(_evidence(said, match.table, answers, shelf, lexicon))[:CITED]
    working = tuple(
        line for each in answers for line in (*_reckoned(each, match.table), *each.answer.working, each.answer.said)
    )
    near = evidence and all(each.answer.holds or each.answer.near for each in answers)
    if holds is None and not near:
        return Judged(said.span, Verdict("no data", "low", message, (), working), said, match.table)
    label = "supported only by rounding" if holds is None else "supported" if holds else "contradicted"
    return Judged(said.span, Verdict(label, "medium", message, evidence, working), said, match.table)


def _message(table: Table, asked: Sequence[Asked], shelf: Shelf) -> str:
    """What the answers come to, with the entity of each where there are several."""
    codes = list(dict.fromkeys(each.series.code for each in asked))
    if len(codes) == 1:
        name = f"{table.title}, {named(codes[0], shelf.titles)}" if codes[0] else table.title
        return f"{name}: {'; '.join(dict.fromkeys(each.answer.said for each in asked))}"
    rows = dict.fromkeys(f"{named(each.series.code, shelf.titles)}: {each.answer.said}" for each in asked)
    return f"{table.title}: {'; '.join(rows)}"


def _has_numbers(said: Statement) -> bool:
    return any(demand.amount is not None for demand in said.demands)


def _amounts(said: Statement) -> list[Quantity]:
    """The quantities that a sentence demands."""
    return [demand.amount for demand in said.demands if isinstance(demand.amount, Quantity)]


def _candidates(said: Statement, shelf: Shelf, lexicon: Lexicon, today: int | None) -> tuple[list[Match], list[Match]]:
    """The tables that a sentence may mean: their words are in it, and its numbers can be told in their units.

    And those of which that isn't known, because they have no unit.
    """
    if not said.demands:
        return [], []
    found = matches(said.text, said.content, shelf.known, lexicon)
    words = lexicon.tables["tables"]["units"]["share"]
    share = any(word in words for word in said.content)
    rates = lexicon.tables["tables"]["units"]["rate"]
    rate = not said.rate and _has_numbers(said) and any(word in rates for word in said.content)
    fit, unitless = [], []
    for match in found:
        if is_narrower(said.content, match, lexicon) or lacks_number(said.text, match):
            continue
        case = _case(said, match.table, {}, "", shelf, lexicon, today)
        if (share and case.scale.kind != "percent") or (rate and case.scale.kind == "count"):
            continue
        demands = _of_figures(said.demands, match.table)
        if all(meaning(demand, case) is not None for demand in demands if demand.kind == "level"):
            fit.append(match)
        elif not match.table.unit and case.scale.kind == "count":
            unitless.append(match)
    return _counts(likely(fit), rates, said, lexicon) if fit else [], likely(unitless) if unitless else []


def _counts(found: list[Match], rates: Sequence[str], said: Statement, lexicon: Lexicon) -> list[Match]:
    """Without those that are rates by their title where the sentence speaks of none and others are left."""
    if any(word in rates for word in said.content):
        return found
    plain = [match for match in found if not any(word in rates for word in match.table.title.lower().split())]
    return plain or found


def _of_figures(demands: Sequence[Demand], table: Table) -> list[Demand]:
    """The demands but for numbers that belong to the table's name: "one-year-olds", "ages 25-64"."""
    title = table.title.lower()
    return [
        demand
        for demand in demands
        if not isinstance(demand.amount, Quantity) or demand.amount.surface.lower() not in title
    ]


def _case(
    said: Statement,
    table: Table,
    values: Mapping[int, Decimal],
    code: str,
    shelf: Shelf,
    lexicon: Lexicon,
    today: int | None,
) -> Case:
    return Case(
        said,
        table,
        scale_of(table, lexicon),
        values,
        today,
        code,
        shelf.countries,
        shelf.members,
        shelf.titles,
        lexicon,
    )


def _asked(
    said: Statement, match: Match, shelf: Shelf, lexicon: Lexicon, today: int | None
) -> tuple[bool | None, list[Asked]]:
    """Whether all that is said holds for all that it is said of, in one of the ways that can be meant."""
    found: list[tuple[bool | None, list[Asked]]] = []
    for rows in _ways(said, match.table, shelf, lexicon):
        asked: list[Asked] = []
        for place, row in enumerate(rows):
            case = _case(said, match.table, row.values, row.code, shelf, lexicon, today)
            demands = _shared_out(_of_figures(said.demands, match.table), place, len(rows))
            asked += [_ask(demand, row, case) for demand in demands]
        held = [each.answer.holds for each in asked]
        found.append((False if False in held else True if held and None not in held else None, asked))
    return next((each for label in (True, None, False) for each in found if each[0] is label), (None, []))


def _ask(demand: Demand, row: Series, case: Case) -> Asked:
    """A demand's answer by the figures of the row, or of another whose level it tells."""
    if demand.kind == "level" and demand.others in case.table.values:
        row = Series(demand.others, case.table.values[demand.others])
        case = case._replace(values=row.values, code=row.code)
    return Asked(row, answer(demand, case))


def _shared_out(demands: Sequence[Demand], index: int, count: int) -> list[Demand]:
    """The demands that are made of one of several: of as many numbers as there are entities, its own.

    Of another count of numbers, more than one, it is not clear whose each is.
    """
    levels = [demand for demand in demands if demand.kind == "level" and demand.role not in ("from", "to")]
    if count < 2 or len(levels) < 2:
        return list(demands)
    rest = [demand for demand in demands if demand not in levels]
    return [*rest, levels[index] if len(levels) == count else Demand("unknown")]


def _ways(said: Statement, table: Table, shelf: Shelf, lexicon: Lexicon) -> list[list[Series]]:
    """The figures that may be meant: of each subject, or of all together; of the only row, or of all rows.

    All rows are not those of countries: a table of these may hold their groups too.
    """
    if not said.subjects:
        if len(table.values) == 1:
            return [[Series(code, values) for code, values in table.values.items()]]
        if not said.whole or shelf.countries.intersection(table.values):
            return []
        return [[_combined([*table.values], table, said.whole == "mean", "all together", shelf)]]
    each = [Series(code, table.values.get(code, {})) for code in said.subjects]
    levels = [demand for demand in said.demands if demand.kind == "level"]
    if len(each) < 2 or not (said.summed or len(levels) == len(said.demands) == 1) or said.singly:
        return [each]
    names = " and ".join(named(code, shelf.titles) for code in said.subjects)
    mean = _combined(said.subjects, table, True, names, shelf)
    total = _combined(said.subjects, table, False, names, shelf)
    if not adds_up(scale_of(table, lexicon)):
        return [[Series(names, {})]] if said.summed else [each, [mean]] if said.whole == "mean" else [each]
    if said.summed or said.whole == "sum":
        return [[total]]
    return [each, [mean if said.whole == "mean" else total]]


def _combined(codes: Sequence[str], table: Table, mean: bool, name: str, shelf: Shelf) -> Series:
    """The sum, or the mean, of several series, for the years that all of them have, with the last one's reckoning."""
    rows = [table.values.get(code, {}) for code in codes]
    years = sorted(set.intersection(*(set(values) for values in rows)))
    count = len(rows) if mean else 1
    values = {year: sum((values[year] for values in rows), Decimal(0)) / count for year in years}
    return Series(name, values, tuple(zip((named(code, shelf.titles) for code in codes), rows, strict=True)))


def _reckoned(asked: Asked, table: Table) -> Iterator[str]:
    """How the figures of several were put together in the last year that decides, as a line of working."""
    parts = asked.series.parts
    if not parts or len(parts) > PARTS or not asked.answer.years:
        return
    year = asked.answer.years[-1]
    unit = table.unit or None
    total = sum((values[year] for _, values in parts), Decimal(0))
    terms = " + ".join(f"{amount(values[year], None)} ({name})" for name, values in parts)
    yield f"{terms} = {amount(total, unit)}{f' in {year}' if year else ''}"
    if asked.series.values[year] != total:
        yield f"{amount(total, unit)} / {len(parts)} = {amount(asked.series.values[year], unit)}"


def _evidence(
    said: Statement, table: Table, asked: Sequence[Asked], shelf: Shelf, lexicon: Lexicon
) -> Iterator[Evidence]:
    """The last figure that each answer is made from, with all of them as its rows."""
    source = Source(table.path, table.title, "your own table", table.path, "", "", table.description[:DESCRIBED])
    for (code, values, _), each in asked:
        known = [year for year in each.years if year in values]
        if known:
            rows = tuple({"entity": code, "year": str(year), "value": f"{values[year]:f}"} for year in known)
            title = f"{table.title}, {named(code, shelf.titles)}" if code else table.title
            series = tuple(sorted(values.items())) if _is_plain(said, table, lexicon) else ()
            yield Evidence(title, values[known[-1]], table.unit, str(known[-1]), source, None, rows, series)


def _is_plain(said: Statement, table: Table, lexicon: Lexicon) -> bool:
    """Whether all that is said is one level in the table's own unit, so that a chart can show it beside the figures."""
    levels = [demand for demand in said.demands if demand.kind == "level" and not demand.negated]
    amounts = _amounts(said)
    if len(said.demands) != 1 or not levels or not amounts or said.rate:
        return False
    return converted(amounts[0], scale_of(table, lexicon), None, lexicon) == amounts[0].interval


def with_tables(
    claims: Sequence[Claim], document: Document, shelf: Shelf, lexicon: Lexicon, used: set[str]
) -> Iterator[Claim]:
    """The claims of a document with the verdicts of the user's own tables on those in the sentences they judge.

    A sentence that is judged but holds no claim becomes one. The titles of the tables asked are put into `used`.
    """
    rest = list(claims)
    for number, judged in enumerate(judge_document(document, shelf, lexicon), 1):
        used.add(judged.table.title)
        inside = [claim for claim in rest if judged.span.start <= claim.location.start < judged.span.end]
        rest = [claim for claim in rest if claim not in inside]
        spans = [amount.span for amount in _amounts(judged.statement)]
        first = next((claim for claim in inside if any(meet(claim.quantity.span, span) for span in spans)), None)
        if first is None:
            first = _claim(document, judged, f"{document.path}#t{number}")
        else:
            decided = judged.verdict.label != "no data"
            others = [claim for claim in inside if claim is not first]
            yield from (replace(claim, verdict=None) for claim in others) if decided else others
        known = first.verdict is not None and first.verdict.label != "no data" and judged.verdict.label == "no data"
        yield first if known else replace(first, verdict=judged.verdict)  # what other data decide stays decided
    yield from rest


def _claim(document: Document, judged: Judged, name: str) -> Claim:
    text = document.text[judged.span.start : judged.span.end].rstrip()
    span = Span(judged.span.start, judged.span.start + len(text))
    anything = Interval(Decimal("-Infinity"), Decimal("Infinity"), True, True)
    quantity = next(iter(_amounts(judged.statement)), Quantity(span, text, anything, anything, None, None, None))
    subject = judged.statement.subjects[0] if judged.statement.subjects else None
    return Claim(name, document.locate(span), "level", quantity, judged.table.title, subject)
