"""The one way through: paths -> documents -> claims -> verdicts -> findings -> report. Read this first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from hashlib import sha256
from time import perf_counter

from factcheck import rules, verdicts
from factcheck.config import Settings
from factcheck.documents import UnreadableDocument, discovery, load
from factcheck.extraction.claims import extract
from factcheck.lexicon import Lexicon, with_names
from factcheck.lexicon import load as load_lexicon
from factcheck.model import Claim, Document, Finding, Problem, Report, with_verdict
from factcheck.reference import Reference, open_reference
from factcheck.relations import tied


def check(paths: Sequence[str], settings: Settings, stdin: bytes | None = None) -> Report:
    """All that the paths lead to: read, understood, judged, and held against itself."""
    started = perf_counter()
    report = claims(paths, settings, stdin)
    dates = {document.path: document.date for document in report.documents}
    judged = tuple(
        with_verdict(claim, verdicts.judge(claim, _reference(), _lexicon(), dates[claim.location.path]))
        for claim in report.claims
    )
    return replace(report, claims=judged, findings=findings(judged, settings), seconds=perf_counter() - started)


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
    return tied(document, extract(document, _lexicon(), _titles()), _lexicon())


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


@cache
def _reference() -> Reference:
    return open_reference()


@cache
def _lexicon() -> Lexicon:
    return with_names(load_lexicon(), _reference().names())


@cache
def _titles() -> dict[str, str]:
    return {code: _reference().named(code) for code in {name.code for name in _reference().names()}}
