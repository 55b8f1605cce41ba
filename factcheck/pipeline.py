"""The one way through: paths -> documents -> claims -> verdicts -> findings -> report. Read this first.

Documents go through one after another, each under the settings that count where it lies; what a rule has to say of
documents together comes when all are read.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from time import perf_counter
from typing import NamedTuple, Protocol, TypeVar

from factcheck import faults, resources, rules, suppression, verdicts
from factcheck.config import Nearest, Settings, check_settings
from factcheck.documents import UnreadableDocument, discovery, load
from factcheck.documents.dates import years_before
from factcheck.extraction.claims import extract
from factcheck.extraction.numbers.sentences import read_all
from factcheck.lexicon import Lexicon
from factcheck.model import Claim, Document, Finding, Problem
from factcheck.relations import tied
from factcheck.report import Report
from factcheck.suppression.fingerprints import named, with_fingerprints

_T = TypeVar("_T")

Heard = Callable[[tuple[Finding, ...]], tuple[Finding, ...]]
"""Called with the findings of each document once they are known, and at last with those between documents; what it
gives back stands in the report."""


class Watch(Protocol):
    """Called with the name of a step and what it goes through, and gives that back; it may count what is taken."""

    def __call__(self, step: str, items: Sequence[_T], /) -> Iterable[_T]:
        """The items, in order."""


def unwatched(step: str, items: Sequence[_T], /) -> Iterable[_T]:
    """Nobody watches."""
    return items


class Read(NamedTuple):
    """A document, the settings that count for it, and its claims, with verdicts once they are judged."""

    document: Document
    settings: Settings
    claims: tuple[Claim, ...]


class Run:
    """What a run gathers on its way: what can't be read, which of the user's tables were used, seconds by step."""

    def __init__(self, settings: Settings, watch: Watch = unwatched) -> None:
        self.settings = settings
        self.watch = watch
        self.problems: list[Problem] = []
        self.tables: dict[str, bool] = {}
        self.timing: dict[str, float] = {}
        self._started = self._last = perf_counter()

    def lap(self, step: str) -> None:
        """Count the time since the last call for a step."""
        now = perf_counter()
        self.timing[step] = self.timing.get(step, 0.0) + now - self._last
        self._last = now

    def report(self, read: Sequence[Read], found: Iterable[Finding] = (), notices: Iterable[Problem] = ()) -> Report:
        """All that was found, in order of path and place."""
        return Report(
            documents=tuple(each.document for each in read),
            claims=tuple(claim for each in read for claim in each.claims),
            findings=tuple(sorted(found, key=_place)),
            problems=tuple(self.problems),
            seconds=perf_counter() - self._started,
            notices=tuple(notices),
            timing=tuple(self.timing.items()),
            unused=tuple(sorted(path for path, used in self.tables.items() if not used)),
        )


def check(
    paths: Sequence[str], settings: Settings, stdin: bytes | None = None, watch: Watch = unwatched, heard: Heard = tuple
) -> Report:  # fmt: skip
    """All that the paths lead to: read, understood, judged, and held against itself. Raises ConfigError."""
    run = Run(settings, watch)
    defaults = {rule.code: rule.default for rule in rules.load()}
    known = suppression.Suppressions(suppression.known(settings.ignore_file, settings.baseline), tuple(defaults))
    read: list[Read] = []
    local: dict[str, Settings] = {}
    found: list[Finding] = []

    def told(by_rules: Iterable[Finding]) -> None:
        graded = sorted((_graded(finding, local[finding.locations[0].path]) for finding in by_rules), key=_place)
        found.extend(heard(tuple(map(known.mark, with_fingerprints(graded, settings.root)))))
        run.lap("rules")

    for each in _judged(_read(paths, run, stdin), run):
        read.append(each)
        local[each.document.path] = each.settings
        known.read(each.document)
        told(_within(each))
    told(_between(read, run, local))
    checked = {named(path, settings.root) for path in local}
    notices = known.notices(checked, lambda code, path: local[path].wants(code, defaults[code]))
    return run.report(read, found, notices)


def claims(
    paths: Sequence[str], settings: Settings, stdin: bytes | None = None, watch: Watch = unwatched,
    heard: Callable[[tuple[Claim, ...]], object] = tuple,
) -> Report:  # fmt: skip
    """The documents and their claims, without a verdict on any; `heard` is called with those of each document."""
    run = Run(settings, watch)
    read: list[Read] = []
    for each in _read(paths, run, stdin):
        read.append(each)
        heard(each.claims)
    return run.report(read)


def claims_of(document: Document, lexicon: Lexicon | None = None) -> tuple[Claim, ...]:
    """The claims of one document, in the words of a lexicon; by default the bundled one."""
    words = lexicon or resources.lexicon()
    sentences = read_all(document, words)
    reference = resources.reference()
    stated = extract(document, sentences, words, reference.named)
    return tied(document, sentences, stated, words, reference.exchange_rate)


def _read(paths: Sequence[str], run: Run, stdin: bytes | None) -> Iterator[Read]:
    """Each document and its claims, in order of path; one that can't be read never stops the rest."""
    nearest = Nearest(run.settings)
    found = list(discovery.find(paths, run.settings.exclude, run.settings.root, nearest.excluded))
    run.problems += [place for place in found if isinstance(place, Problem)]
    local = {path: nearest.of(path) for path in sorted(path for path in found if not isinstance(path, Problem))}
    for settings in {run.settings, *local.values()}:  # whatever is wrong in any is told before the first is read
        check_settings(settings, [rule.code for rule in rules.load()])
        resources.words_of(settings)
    for path in run.watch("checking", list(local)):
        try:
            document = load(path, run.settings.date, stdin)
        except UnreadableDocument as error:
            run.problems.append(Problem(path, str(error)))
            continue
        run.lap("reading")
        try:
            stated = claims_of(document, resources.words_of(local[path]))
        except Exception as error:  # a fault of ours with one document never stops the rest
            if faults.is_debugging():
                raise
            run.problems.append(Problem(path, faults.told(error)))
            continue
        run.lap("extraction")
        yield Read(document, local[path], stated)


def _judged(read: Iterable[Read], run: Run) -> Iterator[Read]:
    """The documents with verdicts on their claims, by all data that there are.

    Services are asked once, for all that the documents say: those are read before.
    """
    for each in _live(list(read)) if run.settings.live else map(_offline, read):
        judged = _by_own_tables(each, run) if each.settings.data else each
        run.lap("verdicts")
        yield judged


def _offline(read: Read) -> Read:
    reference, words = resources.reference(), resources.words_of(read.settings)
    judged = (
        replace(claim, verdict=verdicts.judge(claim, reference, words, *_dated(read, claim))) for claim in read.claims
    )
    return read._replace(claims=tuple(judged))


def _dated(read: Read, claim: Claim) -> tuple[str | None, Sequence[int]]:
    """The date of a claim's document, and the years that a claim without a period can be of."""
    undated = claim.measure is not None and claim.period is None
    return read.document.date, years_before(read.document, claim.location.start) if undated else ()


def _live(read: Sequence[Read]) -> Iterator[Read]:
    from factcheck.verdicts.live import judge_all

    dates = [_dated(each, claim) for each in read for claim in each.claims]
    stated = [claim for each in read for claim in each.claims]
    judged = iter(judge_all(stated, resources.reference(), resources.lexicon(), dates))
    for each in read:
        yield each._replace(claims=tuple(replace(claim, verdict=next(judged)) for claim in each.claims))


def _by_own_tables(read: Read, run: Run) -> Read:
    """The claims as the user's own tables judge them, where these have a say."""
    from factcheck.verdicts import tables

    shelf, problems = resources.shelf_of(read.settings)
    run.problems += [problem for problem in problems if problem not in run.problems]
    used: set[str] = set()
    judged = tables.with_tables(read.claims, read.document, shelf, resources.words_of(read.settings), used)
    found = tuple(sorted(judged, key=lambda claim: claim.location.start))
    for table in shelf.tables:
        run.tables[table.path] = run.tables.get(table.path, False) or any(table.title in title for title in used)
    return read._replace(claims=found)


def _within(read: Read) -> Iterator[Finding]:
    """What the rules say of a document by itself, but for what the rest of it bears out."""
    from factcheck.rules._borne_out import are_all_made

    for rule in rules.load():
        if not rule.across and read.settings.wants(rule.code, rule.default):
            for finding in rule.check(rule, read.claims):
                if finding.confidence == "high" or not are_all_made(finding.locations, read.claims):
                    yield finding


def _between(read: Sequence[Read], run: Run, local: Mapping[str, Settings]) -> Iterator[Finding]:
    """What the rules say that look at all documents together, and at what was published before."""
    published: tuple[Claim, ...] = ()
    if run.settings.against is not None:
        from factcheck import archive

        published = archive.load(run.settings.against, local)
    together = [*published, *(claim for each in read for claim in each.claims)]
    asked = set(local.values())
    wanted = [rule for rule in rules.load() if rule.across and any(s.wants(rule.code, rule.default) for s in asked)]
    for rule in run.watch("comparing", wanted):
        for finding in rule.check(rule, together):
            if local[finding.locations[0].path].wants(rule.code, rule.default):
                yield finding


def _graded(finding: Finding, settings: Settings) -> Finding:
    severity = settings.severity_of(finding.code, finding.severity)
    return finding if severity == finding.severity else replace(finding, severity=severity)


def _place(finding: Finding) -> tuple[str, int, str]:
    return finding.locations[0].path, finding.locations[0].start, finding.code
