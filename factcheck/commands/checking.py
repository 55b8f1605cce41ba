"""`check` and `claims`: settle what is asked, run the pipeline, write the reports, say what could not be read."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from factcheck import config, reports
from factcheck.commands.output import Output, append, colored, opened, outputs, say, width, write
from factcheck.config import ConfigError, Settings
from factcheck.documents import MAX_BYTES
from factcheck.documents.discovery import NOTHING_HERE
from factcheck.model import CONFIDENCES, SEVERITIES, Claim, Finding, Problem
from factcheck.report import Report
from factcheck.reports.sink import visible
from factcheck.reports.summary import count

FEW = 3
"""Tables without a sentence of them up to which each is named."""

if TYPE_CHECKING:
    from factcheck.suppression.baseline import Taken

FINE, FOUND, UNREADABLE, NOTHING = range(4)
"""The exit codes."""

_FAILING = {
    "error": ("fail",),
    "fail": ("fail",),
    "review": ("fail", "review"),
    "unverified": ("fail", "review", "open"),
}


class Style(NamedTuple):
    """How the terminal's report looks, and what it shows besides what failed."""

    color: bool = False
    show_pass: bool = False
    show_suppressed: bool = False


def run(
    paths: Sequence[str], *, format: str | None = None, output: Sequence[str] | None = None, statistics: bool = False,
    fail_on: str | None = None, min_severity: str | None = None, min_confidence: str | None = None,
    live: bool | None = None, exit_zero: bool = False, allow_empty: bool = False, date: str | None = None,
    data: Sequence[str] | None = None, select: str | None = None, ignore: str | None = None, color: str = "auto",
    against: str | None = None, baseline: str | None = None, write_baseline: str | None = None, diff: str | None = None,
    show_suppressed: bool = False, show: str | None = None, isolated: bool = False, show_config: bool = False,
    show_files: bool = False, timing: bool = False, quiet: bool = False,
) -> int:  # fmt: skip
    """`check` with its options as they were given; `options.OPTIONS` says what each means. Raises ConfigError."""
    if statistics and format not in (None, "statistics"):
        raise ConfigError(f"--statistics is a report of its own; for both: -o {format}=FILE --statistics")
    if show not in (None, "pass"):
        raise ConfigError(f"--show must be pass, not {show!r}")
    format = "statistics" if statistics else format
    given: dict[str, object] = {
        "fail-on": fail_on, "format": format, "date": date, "select": _codes(select), "ignore": _codes(ignore),
        "baseline": baseline, "min-severity": min_severity, "min-confidence": min_confidence, "live": live,
        "data": data or None,
    }  # fmt: skip
    settings = config.with_options(Settings() if isolated else config.load(paths), given)
    settings = replace(settings, against=against)
    if show_config:
        from factcheck.commands import telling

        return telling.settings(settings, paths)
    if show_files:
        return files(paths, settings)
    default = None if quiet and not format else settings.format
    wanted = outputs(output or [], default, reports.FORMATS, asked=format is not None)
    style = Style(colored(color, sys.stdout), show == "pass", show_suppressed)
    code = check(paths, settings, wanted, style, write_baseline, diff, timing)
    forgiven = (exit_zero and code == FOUND) or (allow_empty and code == NOTHING)
    return FINE if forgiven else code


def _codes(text: str | None) -> list[str] | None:
    return None if text is None else [code.strip() for code in text.split(",")]


def check(
    paths: Sequence[str], settings: Settings, wanted: Sequence[Output], style: Style,
    write_baseline: str | None = None, diff: str | None = None, timing: bool = False,
) -> int:  # fmt: skip
    """Check the documents. Lines are written as findings are known, every other report whole, whatever was found."""
    from factcheck import pipeline
    from factcheck.commands import progress

    if write_baseline:  # what the old one has is to stand in the new one too
        settings = replace(settings, baseline=None)
    taken = _baseline(write_baseline, settings.root)
    touched = _touched(diff, paths)
    stdin = _standard_input(paths)
    with ExitStack() as files, progress.shown() as watch:
        lines = [files.enter_context(opened(output.file)) for output in wanted if output.format == reports.LINES]

        def heard(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
            kept = touched(taken.up(found) if taken else found)
            for stream in lines:
                stream.write(reports.lines(kept))
                stream.flush()
            return kept

        report = pipeline.check(paths, settings, stdin, watch, heard)
    if taken and write_baseline:
        write(taken.text(), write_baseline)
        say(f"factcheck: {write_baseline}: {count(len(taken.rows), 'finding', 'findings')} written")
    started = perf_counter()
    for output in wanted:
        if output.format != reports.LINES:
            _write(output, report, style)
    for message in _unused(report.unused, timing):
        say(f"factcheck: {message}")
    if timing:
        for step, seconds in (*report.timing, ("reports", perf_counter() - started)):
            say(f"factcheck: {step:<10} {seconds:8.3f} s")
    return _exit_code(report, settings)


def _unused(tables: Sequence[str], each: bool) -> Iterator[str]:
    """That no sentence speaks of some of the user's tables: of each by itself if that is asked for or they are few."""
    if each or len(tables) <= FEW:
        for table in tables:
            yield f"{table}: no sentence was found to speak of this table: do its headers say of what?"
    else:
        yield f"no sentence was found to speak of {len(tables)} of your tables: --timing lists them"


def _baseline(file: str | None, root: str) -> "Taken | None":
    """The baseline that is to be written."""
    if not file:
        return None
    from factcheck.suppression.baseline import Taken

    return Taken(file, root)


def _touched(revision: str | None, paths: Sequence[str]) -> Callable[[tuple[Finding, ...]], tuple[Finding, ...]]:
    """What leaves those findings that touch lines changed since a revision; all of them without one."""
    if revision is None:
        return tuple
    from factcheck import revisions

    changed = revisions.since(revision, paths)
    return lambda found: revisions.touched(found, changed)


def _write(output: Output, report: Report, style: Style) -> None:
    own = output.file is None
    text = reports.render(
        output.format, report, color=style.color and own, width=width(sys.stdout) if own else None,
        show_pass=style.show_pass, show_suppressed=style.show_suppressed, links=own and sys.stdout.isatty(),
    )  # fmt: skip
    if output.format == reports.JOB_SUMMARY and output.file:
        append(text, output.file)
    else:
        write(text, output.file)


def claims(paths: Sequence[str], settings: Settings, format: str, color: bool) -> int:
    """List the claims of the documents, as lines those of each once it is read."""
    from factcheck import pipeline
    from factcheck.commands import progress

    stdin = _standard_input(paths)
    with opened(None) as out, progress.shown() as watch:

        def heard(found: tuple[Claim, ...]) -> None:
            if format == reports.LINES:
                out.write(reports.lines(found))
                out.flush()

        report = pipeline.claims(paths, settings, stdin, watch, heard)
    if format != reports.LINES:
        write(reports.render_claims(format, report, color=color, width=width(sys.stdout)), None)
    return _exit_code(report, replace(settings, fail_on="never"))


def files(paths: Sequence[str], settings: Settings) -> int:
    """List the files that would be checked."""
    from factcheck.documents import discovery

    code = NOTHING
    nearest = config.Nearest(settings)
    for found in discovery.find(paths, settings.exclude, settings.root, nearest.excluded):
        if isinstance(found, Problem):
            say(f"factcheck: {found.path}: {found.message}")
            code = code if found.message == NOTHING_HERE else UNREADABLE
        else:
            write(visible(found) + "\n", None)
            code = FINE if code == NOTHING else code
    return code


def _exit_code(report: Report, settings: Settings) -> int:
    """Of several the gravest: like grep, what could not be read comes before what was found."""
    sys.stdout.flush()
    for notice in report.notices:
        say(f"factcheck: {notice.path}: warning: {notice.message}")
    for problem in report.problems:
        say(f"factcheck: {problem.path}: {problem.message}")
    if any(problem.message != NOTHING_HERE for problem in report.problems):
        return UNREADABLE
    if not report.claims:
        if report.documents:
            documents = count(len(report.documents), "document", "documents")
            say(f"factcheck: nothing to check: no number in {documents}")
        return NOTHING
    return FOUND if any(_fails(finding, settings) for finding in report.findings) else FINE


def _fails(finding: Finding, settings: Settings) -> bool:
    if finding.suppressed or finding.kind not in _FAILING.get(settings.fail_on, ()):
        return False
    least = "error" if settings.fail_on == "error" else settings.min_severity
    grave = SEVERITIES.index(finding.severity) <= SEVERITIES.index(least)
    return grave and CONFIDENCES.index(finding.confidence) <= CONFIDENCES.index(settings.min_confidence)


def _standard_input(paths: Iterable[str]) -> bytes | None:
    return sys.stdin.buffer.read(MAX_BYTES + 1) if "-" in paths and sys.stdin else None
