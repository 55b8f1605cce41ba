"""The summary one would paste into a pull request. Nothing of a document can break out of it."""

import re
from collections.abc import Iterable, Iterator

from factcheck.model import Finding, Location
from factcheck.report import Report
from factcheck.reports import summary
from factcheck.reports.sink import one_line, shortened

# What Markdown gives a meaning to inside a line, and at the beginning of one.
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&$]")
_LEADING = re.compile(r"^([-+#=]|[0-9]{1,9}(?=[.)]))")
# What GitHub makes a link of by itself: mentions, references, addresses. A comment between breaks them up.
_LINKING = re.compile(
    r"(?<=@)(?=[0-9A-Za-z])|(?<=#)(?=[0-9])|(?<=GH)(?=-[0-9])|(?<=:)(?=//)|(?<=www)(?=\.)", re.IGNORECASE
)
ICONS = {"error": "❌", "warning": "⚠️", "note": "💬", "review": "🔍", "pass": "✅", "open": "❔"}

LONGEST_JOB_SUMMARY = 1024 * 1024
"""Bytes of a job summary that GitHub takes."""


def render(report: Report) -> str:
    """The report as Markdown: what to act on first, with the working folded, then what was verified."""
    return "\n".join(_lines(report)) + "\n"


def render_job_summary(report: Report) -> str:
    """The report where GitHub takes it, else its headline: it shows nothing at all of a summary that is too long."""
    text = render(report)
    if len(text.encode("utf-8", "backslashreplace")) <= LONGEST_JOB_SUMMARY:
        return text
    lines = (_headline(report), "", "The report is too long to be shown here.", "", f"{summary.scope(report)}.")
    return "\n".join(lines) + "\n"


def escape(text: str) -> str:
    """A text on one line that Markdown shows as it is."""
    escaped = _SPECIAL.sub(r"\\\g<0>", one_line(text))
    escaped = _LEADING.sub(_not_leading, escaped)
    return _LINKING.sub("<!-- -->", escaped)


def escape_html(text: str) -> str:
    """A text on one line that HTML shows as it is; Markdown reads nothing in a line that begins with a block's tag."""
    from html import escape

    return _LINKING.sub("<!-- -->", escape(one_line(text)))


def _not_leading(found: re.Match[str]) -> str:
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def _lines(report: Report) -> Iterator[str]:
    acted = summary.acted(report)
    rest = [finding for finding in report.findings if finding.kind in ("pass", "open") and not finding.suppressed]
    yield _headline(report)
    yield ""
    if acted:
        yield "| | where | what is written | what is wrong |"
        yield "| --- | --- | --- | --- |"
        yield from map(_row, acted)
        yield ""
        for finding in acted:
            yield from _details(finding)
    if rest:
        yield "### Checked"
        yield ""
        yield "| | where | what is written | what the data say |"
        yield "| --- | --- | --- | --- |"
        yield from map(_row, rest)
        yield ""
    for problem in report.problems:
        yield f"- not read: {escape(problem.path)}: {escape(problem.message)}"
    if report.problems:
        yield ""
    yield f"{summary.scope(report)}."


def _headline(report: Report) -> str:
    return f"## factcheck: {', '.join(text for _, text in summary.counted(report))}"


def _row(finding: Finding) -> str:
    cells = (f"{_level(finding)} {finding.code}", _where(finding), _words(finding), escape(finding.message))
    return f"| {' | '.join(cells)} |"


def _level(finding: Finding) -> str:
    return f"{ICONS[finding.level]} {finding.level}"


def _where(finding: Finding) -> str:
    return "<br>".join(_place(place) for place in finding.locations)


def _place(place: Location) -> str:
    return f"{escape(place.path)}:{place.line}:{place.column}"


def _words(finding: Finding) -> str:
    return "<br>".join(f"“{escape(shortened(place.text))}”" for place in finding.locations)


def _details(finding: Finding) -> Iterator[str]:
    place = finding.locations[0]
    title = escape_html(f"{finding.code} {finding.title}: {place.path}:{place.line}:{place.column}")
    yield f"<details><summary>{title}</summary>"
    yield ""
    yield escape(finding.message)
    yield ""
    yield from _items("Working", finding.working)
    yield from _items("Evidence", map(summary.figure, finding.evidence))
    yield from _items("Notes", (*finding.notes, f"confidence: {finding.confidence}"))
    yield "</details>"
    yield ""


def _items(title: str, texts: Iterable[str]) -> Iterator[str]:
    items = [f"- {escape(text)}" for text in texts]
    if items:
        yield f"**{title}**"
        yield ""
        yield from items
        yield ""
