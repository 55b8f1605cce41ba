"""The one way through: paths -> documents -> claims -> verdicts -> findings -> report. Read this first."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from time import perf_counter
from typing import TYPE_CHECKING, Protocol, TypeVar

from factcheck import rules, suppression, verdicts
from factcheck.config import ConfigError, Settings
from factcheck.documents import UnreadableDocument, discovery, load
from factcheck.extraction.claims import extract
from factcheck.extraction.sentences import read_all
from factcheck.lexicon import Lexicon, with_names, with_words
from factcheck.lexicon import load as load_lexicon
from factcheck.model import Claim, Document, Finding, Problem, Report, Verdict, with_verdict
from factcheck.reference import Reference, open_reference
from factcheck.reference.live.store import with_pulled
from factcheck.relations import tied
from factcheck.spelling import near

if TYPE_CHECKING:
    from factcheck.verdicts.tables import Shelf


_T = TypeVar("_T")
Words = tuple[tuple[str, tuple[str, ...]], ...]
"""Phrases by what they stand for."""


class Watch(Protocol):
    """Called with the name of a step and what it goes through, and gives that back; it may count what is taken."""

    def __call__(self, step: str, items: Sequence[_T], /) -> Iterable[_T]:
        """The items, in order."""


def unwatched(step: str, items: Sequence[_T], /) -> Iterable[_T]:
    """Nobody watches."""
    return items


def check(paths: Sequence[str], settings: Settings, stdin: bytes | None = None, watch: Watch = unwatched) -> Report:
    """All that the paths lead to: read, understood, judged, and held against itself."""
    started = perf_counter()
    known = suppression.known(settings.ignore_file, settings.baseline)
    report = claims(paths, settings, stdin, watch)
    understood = perf_counter()
    dates = {document.path: document.date for document in report.documents}
    judged = tuple(map(with_verdict, report.claims, _verdicts(report.claims, dates, settings, watch)))
    if settings.data:
        judged, report = _with_own_tables(report, judged, settings)
    decided = perf_counter()
    published = _published(settings, report)
    report = suppressed(
        replace(report, claims=judged, findings=findings(judged, settings, watch, published)), settings, known
    )
    done = perf_counter()
    timing = (*report.timing, ("verdicts", decided - understood), ("rules", done - decided))
    return replace(report, seconds=done - started, timing=timing)


def _verdicts(
    found: Sequence[Claim], dates: Mapping[str, str | None], settings: Settings, watch: Watch
) -> list[Verdict | None]:
    lexicon = _words_of(settings)
    if settings.live:
        from factcheck.verdicts.live import judge_all

        return judge_all(found, _reference(), lexicon, dates)
    return [
        verdicts.judge(claim, _reference(), lexicon, dates[claim.location.path]) for claim in watch("judging", found)
    ]


def claims(paths: Sequence[str], settings: Settings, stdin: bytes | None = None, watch: Watch = unwatched) -> Report:
    """The documents and their claims, without a verdict on any."""
    started = perf_counter()
    read = list(documents(paths, settings, stdin))
    loaded = perf_counter()
    found = sorted((item for item in read if isinstance(item, Document)), key=lambda document: document.path)
    lexicon = _words_of(settings)
    stated = tuple(claim for document in watch("reading", found) for claim in claims_of(document, lexicon))
    done = perf_counter()
    problems = tuple(item for item in read if isinstance(item, Problem))
    timing = (("reading", loaded - started), ("extraction", done - loaded))
    return Report(tuple(found), stated, (), problems, done - started, timing=timing)


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


def claims_of(document: Document, lexicon: Lexicon | None = None) -> tuple[Claim, ...]:
    """The claims of one document, in the words of a lexicon; by default the bundled one."""
    words = lexicon or _lexicon()
    sentences = read_all(document, words)
    return tied(document, sentences, extract(document, sentences, words, _reference().named), words)


def _published(settings: Settings, report: Report) -> tuple[Claim, ...]:
    """The claims that today's are held against. Raises ConfigError."""
    if settings.against is None:
        return ()
    from factcheck import archive

    return archive.load(settings.against, {document.path for document in report.documents})


def findings(
    judged: Sequence[Claim], settings: Settings, watch: Watch = unwatched, published: Sequence[Claim] = ()
) -> tuple[Finding, ...]:  # fmt: skip
    """What the rules that are asked for say of the claims, in order of path and place; of those published before only
    where today's don't fit them."""
    local = cache(settings.at)
    found = [
        finding
        for rule in watch("comparing", rules.load())
        if settings.wants_somewhere(rule.code, rule.default)
        for finding in rule.check(rule, [*published, *judged] if rule.across else judged)
        if local(finding.locations[0].path).wants(rule.code, rule.default)
    ]
    found = [_with_severity(finding, local(finding.locations[0].path)) for finding in found]
    found.sort(key=lambda finding: (finding.locations[0].path, finding.locations[0].start, finding.code))
    return tuple(_with_fingerprints(found, settings.root))


def _with_severity(finding: Finding, settings: Settings) -> Finding:
    severity = settings.severity_of(finding.code, finding.severity)
    return finding if severity == finding.severity else replace(finding, severity=severity)


def suppressed(report: Report, settings: Settings, known: Iterable[suppression.Known]) -> Report:
    """The report with the findings marked that documents or files know, and notices on what is stale."""
    local = cache(settings.at)
    defaults = {rule.code: rule.default for rule in rules.load()}
    checks = suppression.Rules(tuple(defaults), lambda code, path: local(path).wants(code, defaults[code]))
    found, notices = suppression.in_documents(report.documents, report.claims, report.findings, checks)
    checked = {named(document.path, settings.root) for document in report.documents}
    for marked in known:
        found, stale = marked(found, checked)
        notices += stale
    return replace(report, findings=found, notices=notices)


def named(path: str, root: str) -> str:
    """A document's path as fingerprints, ignore files and baselines have it: the same from wherever it is checked."""
    if path == "-":
        return path
    name = os.path.relpath(path, root)
    return (os.path.abspath(path) if name.startswith("..") else name).replace(os.sep, "/")


def _with_fingerprints(found: Iterable[Finding], root: str) -> Iterator[Finding]:
    """Name each finding by its code, documents and words, not by where they stand: it survives edits elsewhere."""
    from hashlib import sha256

    seen: dict[str, int] = {}
    for finding in found:
        words = [(named(place.path, root), " ".join(place.text.split())) for place in finding.locations]
        name = sha256(repr((finding.code, words)).encode("utf-8", "backslashreplace")).hexdigest()[:16]
        seen[name] = seen.get(name, 0) + 1
        yield replace(finding, fingerprint=name if seen[name] == 1 else f"{name}-{seen[name]}")


def _with_own_tables(report: Report, judged: tuple[Claim, ...], settings: Settings) -> tuple[tuple[Claim, ...], Report]:
    """The claims, judged by the user's own tables where these have a say; and the report with what is to say of these:
    which can't be used, and of which no sentence speaks."""
    from factcheck.verdicts import tables

    shelf, problems = _shelf(settings.data, settings.columns, settings.data_from)
    lexicon = _words_of(settings)
    found: list[Claim] = []
    used: set[str] = set()
    for document in report.documents:
        own = [claim for claim in judged if claim.location.path == document.path]
        found += tables.with_tables(own, document, shelf, lexicon, used)
    found.sort(key=lambda claim: (claim.location.path, claim.location.start))
    unused = tuple(sorted({table.path for table in shelf.tables if not any(table.title in title for title in used)}))
    return tuple(found), replace(report, problems=(*report.problems, *problems), unused=unused)


@cache
def _shelf(
    paths: tuple[str, ...], columns: tuple[tuple[str, str], ...], named_in: str
) -> "tuple[Shelf, tuple[Problem, ...]]":
    from factcheck.reference.tables import load as load_tables
    from factcheck.verdicts import tables

    found, problems = load_tables(paths, tables.reader_of(_reference(), _lexicon(), columns), named_in)
    return tables.shelf(found, _reference(), _lexicon()), problems


@cache
def _reference() -> Reference:
    return with_pulled(open_reference())


def _words_of(settings: Settings) -> Lexicon:
    """The lexicon with the words of the house that these settings are of. Raises ConfigError."""
    try:
        return _lexicon(settings.aliases, settings.measures)
    except ConfigError as error:
        where = f"{os.path.relpath(settings.file)}: " if settings.file else ""
        raise ConfigError(f"{where}{error}") from error


@cache
def _lexicon(aliases: Words = (), measures: Words = ()) -> Lexicon:
    """The words of the language, and those of a house: names by code, phrases by measure. Raises ConfigError."""
    lexicon = with_names(load_lexicon(), _reference().edition(), _reference().names)
    if not (aliases or measures):
        return lexicon
    kinds = {code: kind for _, code, kind in _reference().names()}
    for key, known, what in (
        ("aliases", kinds, "country or group"),
        ("measures", lexicon.tables["measures"], "measure"),
    ):
        for name, _ in aliases if key == "aliases" else measures:
            if name not in known:
                raise ConfigError(f"{key}: there is no {what} {name!r}{near(name, known)}")
    groups = {code for code, kind in kinds.items() if kind == "group"}
    places = [(phrase, code, "group" if code in groups else "alias") for code, phrases in aliases for phrase in phrases]
    return with_words(lexicon, places, [(phrase, measure) for measure, phrases in measures for phrase in phrases])
