"""The one way through: paths -> documents -> claims -> verdicts -> findings -> report. Read this first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from hashlib import sha256
from time import perf_counter
from typing import TYPE_CHECKING

from factcheck import rules, verdicts
from factcheck.config import Settings
from factcheck.documents import UnreadableDocument, discovery, load
from factcheck.extraction.claims import extract
from factcheck.lexicon import Lexicon, with_names
from factcheck.lexicon import load as load_lexicon
from factcheck.model import Claim, Document, Finding, Problem, Report, Verdict, with_verdict
from factcheck.reference import Reference, open_reference
from factcheck.reference.live.store import with_pulled

if TYPE_CHECKING:
    from factcheck.verdicts.tables import Shelf


def check(paths: Sequence[str], settings: Settings, stdin: bytes | None = None) -> Report:
    """All that the paths lead to: read, understood, judged, and held against itself."""
    started = perf_counter()
    report = claims(paths, settings, stdin)
    dates = {document.path: document.date for document in report.documents}
    judged = tuple(map(with_verdict, report.claims, _verdicts(report.claims, dates, settings.live)))
    if settings.data:
        judged, problems = _with_own_tables(report, judged, settings)
        report = replace(report, problems=(*report.problems, *problems))
    return replace(report, claims=judged, findings=findings(judged, settings), seconds=perf_counter() - started)


def _verdicts(found: Sequence[Claim], dates: Mapping[str, str | None], live: bool) -> list[Verdict | None]:
    if live:
        from factcheck.verdicts.live import judge_all

        return judge_all(found, _reference(), _lexicon(), dates)
    return [verdicts.judge(claim, _reference(), _lexicon(), dates[claim.location.path]) for claim in found]


def claims(paths: Sequence[str], settings: Settings, stdin: bytes | None = None) -> Report:
    """The documents and their claims, without a verdict on any."""
    started = perf_counter()
    read = list(documents(paths, settings, stdin))
    found = sorted((item for item in read if isinstance(item, Document)), key=lambda document: document.path)
    return Report(
        tuple(found),
        tuple(claim for document in found for claim in claims_of(document)),
        (),
        tuple(item for item in read if isinstance(item, Problem)),
        perf_counter() - started,
    )


def documents(paths: Sequence[str], settings: Settings, stdin: bytes | None = None) -> Iterator[Document | Problem]:
    """Each document, and a Problem for each path that leads to none; one that can't be read never stops the rest."""
    for path in discovery.find(paths, settings.exclude, settings.root):
        if isinstance(path, Problem):
            yield path
            continue
        try:
            yield load(path, settings.date, stdin)
        except UnreadableDocument as error:
            yield Problem(path, str(error))


def claims_of(document: Document) -> tuple[Claim, ...]:
    """The claims of one document."""
    return extract(document, _lexicon(), _titles())


def findings(judged: Sequence[Claim], settings: Settings) -> tuple[Finding, ...]:
    """What the rules that are asked for say of the claims, in order of path and place."""
    found = [
        finding
        for rule in rules.load()
        if settings.wants(rule.code, rule.default)
        for finding in rule.check(rule, judged)
        if not finding.code.startswith(settings.ignored_in(finding.locations[0].path) or ("-",))
    ]
    found.sort(key=lambda finding: (finding.locations[0].path, finding.locations[0].start, finding.code))
    return tuple(_with_fingerprints(found))


def _with_fingerprints(found: Iterable[Finding]) -> Iterator[Finding]:
    """Name each finding by its code, documents and words, not by where they stand: it survives edits elsewhere."""
    seen: dict[str, int] = {}
    for finding in found:
        words = [(place.path, " ".join(place.text.split())) for place in finding.locations]
        name = sha256(repr((finding.code, words)).encode("utf-8", "backslashreplace")).hexdigest()[:16]
        seen[name] = seen.get(name, 0) + 1
        yield replace(finding, fingerprint=name if seen[name] == 1 else f"{name}-{seen[name]}")


def _with_own_tables(
    report: Report, judged: tuple[Claim, ...], settings: Settings
) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """The claims, judged by the user's own tables where these have a say; and what of the tables can't be used."""
    from factcheck.verdicts import tables

    shelf, problems = _shelf(settings.data, settings.columns)
    found = [
        claim
        for document in report.documents
        for claim in tables.with_tables(
            [claim for claim in judged if claim.location.path == document.path], document, shelf, _lexicon()
        )
    ]
    return tuple(sorted(found, key=lambda claim: (claim.location.path, claim.location.start))), problems


@cache
def _shelf(paths: tuple[str, ...], columns: tuple[tuple[str, str], ...]) -> "tuple[Shelf, tuple[Problem, ...]]":
    from factcheck.reference.tables import load as load_tables
    from factcheck.verdicts import tables

    found, problems = load_tables(paths, tables.reader_of(_reference(), _lexicon(), columns))
    return tables.shelf(found, _reference(), _lexicon()), problems


@cache
def _reference() -> Reference:
    return with_pulled(open_reference())


@cache
def _lexicon() -> Lexicon:
    return with_names(load_lexicon(), _reference().names())


@cache
def _titles() -> dict[str, str]:
    return {code: _reference().named(code) for code in {name.code for name in _reference().names()}}
