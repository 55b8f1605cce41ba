"""Annotations of a pull request: the workflow commands that GitHub Actions reads from a step's output."""

from collections.abc import Iterator

from factcheck.model import Finding
from factcheck.report import Report
from factcheck.reports import places, summary
from factcheck.reports.sink import one_line, visible

_LEVELS = {"error": "error", "warning": "warning", "note": "notice", "review": "notice"}


def render(report: Report) -> str:
    """A command a finding that asks for something, one for each input not read and each notice; then the summary."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    for finding in summary.acted(report):
        yield _command(_LEVELS[finding.level], _properties(finding), places.message(finding))
    for problem in report.problems:
        yield _command("error", {"title": "not read"}, one_line(f"{problem.path}: {problem.message}"))
    for notice in report.notices:
        yield _command("warning", {"title": "suppression"}, one_line(f"{notice.path}: {notice.message}"))
    yield summary.line(report)


def _properties(finding: Finding) -> dict[str, str]:
    place, end = finding.locations[0], places.end(finding.locations[0])
    found = {"file": visible(places.relative(place.path)), "line": str(place.line), "endLine": str(end.line)}
    if end.line == place.line:  # GitHub takes columns only of words on one line; its last column is counted
        found |= {"col": str(place.column), "endColumn": str(max(end.column - 1, place.column))}
    return {**found, "title": one_line(f"{finding.code} {finding.title}")}


def _command(level: str, properties: dict[str, str], message: str) -> str:
    written = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{level} {written}::{_data(message)}"


def _data(text: str) -> str:
    """Escaped as GitHub's own toolkit does it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
