"""`check` and `claims`: settle what is asked, run the pipeline, write the reports, say what could not be read."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from time import perf_counter
from typing import NamedTuple

from factcheck import config, reports
from factcheck.commands.output import Output, append, colored, outputs, say, width, write
from factcheck.config import ConfigError, Settings
from factcheck.documents import MAX_BYTES
from factcheck.documents.discovery import NOTHING_HERE
from factcheck.model import CONFIDENCES, SEVERITIES, Finding, Problem, Report
from factcheck.reports.sink import visible
from factcheck.reports.summary import count

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

        return telling.settings(settings)
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
    """Check the documents and write each report whole, whatever was found."""
    from factcheck import pipeline, rules
    from factcheck.commands import progress

    config.check_codes(settings.codes(), [rule.code for rule in rules.load()])
    if write_baseline:  # what the old one has is to stand in the new one too
        settings = replace(settings, baseline=None)
    stdin = _standard_input(paths)
    with progress.shown() as watch:
        report = pipeline.check(paths, settings, stdin, watch)
    if write_baseline:
        report = _with_baseline(report, settings, write_baseline)
    if diff is not None:
        from factcheck import revisions

        changed = revisions.since(diff, [document.path for document in report.documents])
        report = replace(report, findings=revisions.touched(report.findings, changed))
    started = perf_counter()
    for output in wanted:
        own = output.file is None
        columns = width(sys.stdout) if own else None
        text = reports.render(
            output.format, report, color=style.color and own, width=columns,
            show_pass=style.show_pass, show_suppressed=style.show_suppressed, links=own and sys.stdout.isatty(),
        )  # fmt: skip
        if output.format == reports.JOB_SUMMARY and output.file:
            append(text, output.file)
        else:
            write(text, output.file)
    if timing:
        for table in report.unused:
            say(f"factcheck: {table}: no sentence was found to speak of this table: do its headers say of what?")
        for step, seconds in (*report.timing, ("reports", perf_counter() - started)):
            say(f"factcheck: {step:<10} {seconds:8.3f} s")
    return _exit_code(report, settings)


def _with_baseline(report: Report, settings: Settings, file: str) -> Report:
    """Write what was found to a baseline, and go on as if that had been there before."""
    from factcheck import pipeline
    from factcheck.suppression import baseline

    named = {document.path: pipeline.named(document.path, settings.root) for document in report.documents}
    rows = baseline.rows(report.findings, named)
    write(baseline.text(rows), file)
    say(f"factcheck: {file}: {count(len(rows), 'finding', 'findings')} written")
    findings, _ = baseline.apply(report.findings, rows, (), file)
    return replace(report, findings=findings)


def claims(paths: Sequence[str], settings: Settings, format: str, color: bool) -> int:
    """List the claims of the documents."""
    from factcheck import pipeline
    from factcheck.commands import progress

    stdin = _standard_input(paths)
    with progress.shown() as watch:
        report = pipeline.claims(paths, settings, stdin, watch)
    write(reports.render_claims(format, report, color=color, width=width(sys.stdout)), None)
    return _exit_code(report, replace(settings, fail_on="never"))


def files(paths: Sequence[str], settings: Settings) -> int:
    """List the files that would be checked."""
    from factcheck.documents import discovery

    code = NOTHING
    for found in discovery.find(paths, settings.exclude, settings.root):
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
