"""`check` and `claims`: run the pipeline, write the reports, say what could not be read."""

import sys
from collections.abc import Iterable, Sequence

from factcheck import config, reports
from factcheck.commands.output import Output, append, say, width, write
from factcheck.config import Settings
from factcheck.documents import MAX_BYTES
from factcheck.documents.discovery import NOTHING_HERE
from factcheck.model import Finding, Report

FINE, FOUND, UNREADABLE, NOTHING = range(4)
"""The exit codes."""

_FAILING = {
    "error": ("fail",),
    "fail": ("fail",),
    "review": ("fail", "review"),
    "unverified": ("fail", "review", "open"),
}


def check(paths: Sequence[str], settings: Settings, outputs: Sequence[Output], color: bool) -> int:
    """Check the documents and write each report whole, whatever was found."""
    from factcheck import pipeline, rules

    config.check_codes(settings.select + settings.ignore, [rule.code for rule in rules.load()])
    report = pipeline.check(paths, settings, _standard_input(paths))
    for output in outputs:
        own = output.file is None
        columns = width(sys.stdout) if own else None
        text = reports.render(output.format, report, color=color and own, width=columns)
        if output.format == reports.JOB_SUMMARY and output.file:
            append(text, output.file)
        else:
            write(text, output.file)
    return _exit_code(report, settings.fail_on)


def claims(paths: Sequence[str], settings: Settings, format: str, color: bool) -> int:
    """List the claims of the documents."""
    from factcheck import pipeline

    report = pipeline.claims(paths, settings, _standard_input(paths))
    write(reports.render_claims(format, report, color=color, width=width(sys.stdout)), None)
    return _exit_code(report, "never")


def _exit_code(report: Report, fail_on: str) -> int:
    """Of several the gravest: like grep, what could not be read comes before what was found."""
    sys.stdout.flush()
    for problem in report.problems:
        say(f"factcheck: {problem.path}: {problem.message}")
    if any(problem.message != NOTHING_HERE for problem in report.problems):
        return UNREADABLE
    if not report.documents:
        return NOTHING
    return FOUND if any(_fails(finding, fail_on) for finding in report.findings) else FINE


def _fails(finding: Finding, level: str) -> bool:
    if finding.suppressed or finding.kind not in _FAILING.get(level, ()):
        return False
    return level != "error" or finding.severity == "error"


def _standard_input(paths: Iterable[str]) -> bytes | None:
    return sys.stdin.buffer.read(MAX_BYTES + 1) if "-" in paths and sys.stdin else None
