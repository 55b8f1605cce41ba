"""Sentences held against the user's own tables: which table is meant, what is said, and whether the figures bear it.

A sentence is judged only where one table is meant (or all that could be agree), the entity and the years are known,
and every part of what is said was understood; else it is left alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction.numbers.sentences import Sentence, read, sentences
from factcheck.lexicon import Lexicon
from factcheck.model import Claim, Document, Interval, Quantity, Span, Verdict, overlap
from factcheck.reference.grids import Table
from factcheck.verdicts.tables.asking import asked
from factcheck.verdicts.tables.choosing import differences
from factcheck.verdicts.tables.counting import count_rows
from factcheck.verdicts.tables.demands import Demand
from factcheck.verdicts.tables.fitting import fits, has_numbers
from factcheck.verdicts.tables.parts import today_in
from factcheck.verdicts.tables.shelf import Shelf
from factcheck.verdicts.tables.showing import amounts_of, evidence_of, message_of, reckoned
from factcheck.verdicts.tables.statements import Statement, statement

UNITLESS = "your table has no unit: add one in metadata.json, or in the header of the column"

CITED = 3
"""How many figures are given as evidence at most; each carries its whole series."""


class Judged(NamedTuple):
    """A verdict on a sentence: its place, the label, and what made it."""

    span: Span
    verdict: Verdict
    statement: Statement
    table: Table


def judge_document(document: Document, shelf: Shelf, lexicon: Lexicon) -> Iterator[Judged]:
    """A verdict for each sentence that the tables can judge."""
    for span in _joined(document, lexicon):
        sentence = read(document.prose, span, lexicon)
        if not sentence.tokens:
            continue
        judged = [one for step in shelf.steps if (one := _by(step, sentence, document.date, shelf, lexicon))]
        if judged:
            yield next((one for one in judged if one.verdict.label != "no data"), judged[0])


def _by(step: str, sentence: Sentence, date: str | None, shelf: Shelf, lexicon: Lexicon) -> Judged | None:
    """The verdict of the tables that go by years, or by quarters, or by months."""
    today = today_in(date, step)
    said = shelf.in_titles(statement(sentence, date, step, shelf.names, lexicon), lexicon)
    if said.counted is not None and not said.subjects:
        found = count_rows(said, said.counted, shelf, lexicon, today)
        return Judged(said.span, found[0], said, found[1]) if found is not None else None
    if said.counted is not None:  # "Kenya has two states": of one, whatever its table's rows are
        names = shelf.names._replace(nouns=frozenset())
        said = shelf.in_titles(statement(sentence, date, step, names, lexicon), lexicon)
    return None if said.refused else _judge(said, shelf, lexicon, today)


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
    plain = has_numbers(said) or said.step != "year"
    compared = [] if plain else differences(said.text, said.content, shelf.known, lexicon)
    if compared:  # of two measures: nothing else that is said of them can be asked of their difference
        when = next(iter(said.whens), None)
        said = said._replace(demands=(Demand("gap", when, direction=compared[0][0]),))
    verdicts = []
    found, unitless = ([match for _, match in compared], []) if compared else fits(said, shelf, lexicon, today)
    if unitless and not found and said.subjects:
        table = unitless[0].table
        return Judged(said.span, Verdict("no data", "low", f"{table.title}: {UNITLESS}"), said, table)
    for match in found:
        holds, answers = asked(said, match, shelf, lexicon, today)
        verdicts.append((match, holds, answers))
    if not verdicts:
        return None
    best = [each for each in verdicts if each[0].score == verdicts[0][0].score]
    match, holds, answers = next((each for each in best if each[1] is not None), verdicts[0])
    silent = holds is False and not said.subjects and all(each.series.code in match.table.values for each in answers)
    if not answers or (silent and "" not in match.table.values):  # "the south", where the only row is the north's
        unnamed = Verdict("no data", "low", f"{match.table.title}: the text doesn't say whose figure is meant")
        return Judged(said.span, unnamed, said, match.table)
    if len({holds for _, holds, _ in verdicts if holds is not None}) > 1:
        said_by = " and ".join(f"“{each.table.title}”" for each, _, _ in verdicts[:3])
        verdict = Verdict("no data", "low", f"it is not clear which table is meant: {said_by}")
        return Judged(said.span, verdict, said, match.table)
    message = message_of(match.table, [each for each in answers if each.answer.holds is holds], shelf)
    evidence = tuple(evidence_of(said, match.table, answers, shelf, lexicon))[:CITED]
    working = tuple(
        line for each in answers for line in (*reckoned(each, match.table), *each.answer.working, each.answer.said)
    )
    near = evidence and all(each.answer.holds or each.answer.near for each in answers)
    if holds is None and not near:
        return Judged(said.span, Verdict("no data", "low", message, (), working), said, match.table)
    label = "supported only by rounding" if holds is None else "supported" if holds else "contradicted"
    return Judged(said.span, Verdict(label, "medium", message, evidence, working), said, match.table)


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
        spans = [amount.span for amount in amounts_of(judged.statement)]
        meant = [each for each in inside if not spans or any(overlap(each.quantity.span, span) for span in spans)]
        first = meant[0] if meant else _claim(document, judged, f"{document.path}#t{number}")
        others = [claim for claim in inside if claim is not first]
        yield from others if judged.verdict.label == "no data" else (replace(claim, verdict=None) for claim in others)
        known = first.verdict is not None and first.verdict.label != "no data" and judged.verdict.label == "no data"
        yield first if known else replace(first, verdict=judged.verdict)  # what other data decide stays decided
    yield from rest


def _claim(document: Document, judged: Judged, name: str) -> Claim:
    text = document.text[judged.span.start : judged.span.end].rstrip()
    span = Span(judged.span.start, judged.span.start + len(text))
    anything = Interval(Decimal("-Infinity"), Decimal("Infinity"), True, True)
    quantity = next(iter(amounts_of(judged.statement)), Quantity(span, text, anything, anything, None, None, None))
    subject = judged.statement.subjects[0] if judged.statement.subjects else None
    return Claim(name, document.locate(span), "level", quantity, judged.table.title, subject)
