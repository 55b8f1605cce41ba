"""A line a finding that asks for something, as editors and `grep` know it; the summary is the last line."""

from collections.abc import Iterator

from factcheck.report import Report
from factcheck.reports import places, summary


def render(report: Report) -> str:
    """`path:line:column: CODE severity: message`, and the summary; what a person has to decide is a review."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    for finding in summary.acted(report):
        yield f"{places.shown(finding.locations[0])}: {finding.code} {finding.level}: {places.message(finding)}"
    yield summary.line(report)
