"""The report for a person at a terminal: each finding with its words underlined, the working and the evidence."""

import re
from collections.abc import Collection, Iterator

from factcheck.model import Document, Evidence, Finding, Interval, Location
from factcheck.report import Report
from factcheck.reports import summary
from factcheck.reports.frame import FRAME, Marked, frame, words
from factcheck.reports.places import shown
from factcheck.reports.sink import one_line, pieces, visible, wrap
from factcheck.reports.sparkline import compared, sparkline
from factcheck.reports.styled import LINK, Line, colored, flowed, plain, svg

WIDTH = 100
"""Columns where nobody says how wide the terminal is."""

NARROWEST = 40
COLORS = {
    "error": "bold red",
    "warning": "bold yellow",
    "review": "bold cyan",
    "pass": "bold green",
    "open": "bold blue",
}
ITEM = "  = "
MARGIN = "  "


def render(
    report: Report, *, color: bool = False, width: int | None = None, show_pass: bool = False,
    show_suppressed: bool = False, links: bool = False,
) -> str:  # fmt: skip
    """The whole report. Without `show_pass` what passed has a line each, below the others.

    With colour and `links`, places lead to their files and evidence to its source, where the terminal can show links.
    """
    lines = _lines(report, max(width or WIDTH, NARROWEST), show_pass, show_suppressed)
    return colored(lines, links) if color else plain(lines)


def export_svg(report: Report, title: str, *, width: int = WIDTH) -> str:
    """The report as a picture of a terminal."""
    return svg(_lines(report, width), title, width)


def _lines(report: Report, width: int, show_pass: bool = False, show_suppressed: bool = False) -> Iterator[Line]:
    documents = {document.path: document for document in report.documents}
    intervals = {  # a place is none of the figures
        claim.id: (claim.quantity.interval, claim.quantity.unit)
        for claim in report.claims
        if claim.kind not in ("rank", "trend")
    }
    listed = [finding for finding in report.findings if show_suppressed or not finding.suppressed]
    short = [] if show_pass else [finding for finding in listed if finding.kind == "pass"]
    path, before = None, tuple[Location, ...]()
    for finding in (finding for finding in listed if show_pass or finding.kind != "pass"):
        if len(documents) > 1 and finding.locations[0].path != path:
            path = finding.locations[0].path
            for line in pieces(visible(path), width):
                yield ((line, "bold underline"),)
            yield ()
        claimed = [intervals[name] for name in finding.claims if name in intervals]
        yield from _finding(finding, documents, claimed[0] if claimed else None, width, before)
        yield ()
        before = () if finding.kind in ("pass", "open") else finding.locations
    for finding in short:
        yield from _passed(finding, width)
    if short:
        yield ()
    yield from flowed(_summary(report), width)


def _passed(finding: Finding, width: int) -> Iterator[Line]:
    """What passed, without the figures that say so."""
    where = f"{shown(finding.locations[0])}: "
    first, *rest = wrap(one_line(f"{where}{finding.code} {finding.message}"), width)
    if first.startswith(f"{where}{finding.code}"):
        code = len(where) + len(finding.code)
        yield (first[: len(where)], ""), (first[len(where) : code], COLORS["pass"]), (first[code:], "")
    else:
        yield ((first, ""),)
    yield from (((MARGIN + line, ""),) for line in wrap(" ".join(rest), width - len(MARGIN)) if rest)


def _finding(
    finding: Finding, documents: dict[str, Document], claimed: tuple[Interval, str | None] | None, width: int,
    before: Collection[Location],
) -> Iterator[Line]:  # fmt: skip
    """All of a finding; `before` are the places that the one before has shown."""
    yield from _header(finding, width)
    quoted, marked = _places(finding, before)
    yield from words(quoted, width)
    if marked:
        yield from frame(marked, documents, COLORS.get(finding.level, "bold"), width)
    for step in finding.working:
        yield from _item("", step, width)
    for index, evidence in enumerate(finding.evidence):
        source = LINK + evidence.source.url if evidence.source.url.startswith(("https://", "http://")) else ""
        yield from _item("evidence: ", summary.figure(evidence), width, source)
        if index == 0 and finding.kind != "pass":
            yield from _picture(evidence, claimed, width)
    for note in finding.notes:
        yield from _item("note: ", note, width)
    if finding.suggestion:
        yield from _item("suggestion: ", finding.suggestion, width)
    if finding.confidence != "high":
        yield from _item("confidence: ", finding.confidence, width)
    if finding.suppression:
        reason = f": {finding.suppression.reason}" if finding.suppression.reason else ""
        yield from _item("suppressed: ", f"{finding.suppression.where}{reason}", width)


def _places(finding: Finding, before: Collection[Location]) -> tuple[list[Location], list[Marked]]:
    """The places to quote the words of, because nothing failed or their lines were just shown; and those to show."""
    labels = [*finding.labels, *[""] * len(finding.locations)]
    marked = [
        Marked(place, label, "-" if index else "^")
        for index, (place, label) in enumerate(zip(finding.locations, labels, strict=False))
    ]
    if finding.kind in ("pass", "open"):
        return [*finding.locations], []
    if finding.locations[0] not in before:
        return [], marked
    return [each.place for each in marked if each.place in before], [
        each for each in marked if each.place not in before
    ]


def _header(finding: Finding, width: int) -> Iterator[Line]:
    """The title, which is short, and below it what is wrong here."""
    mark = f"{finding.level}[{finding.code}]"
    first, *rest = wrap(f"{mark}: {visible(finding.title)}", width)
    yield (mark, COLORS.get(finding.level, "bold")), (first[len(mark) :], "bold")
    yield from (((line, "bold"),) for line in rest)
    yield from (((MARGIN + line, ""),) for line in wrap(one_line(finding.message), width - len(MARGIN)))


def _item(name: str, text: str, width: int, style: str = "") -> Iterator[Line]:
    """A line under a finding, wrapped under its own beginning."""
    lines = wrap(one_line(text), width - len(ITEM) - len(name))
    yield (ITEM, FRAME), (name, "bold"), (lines[0], style)
    for line in lines[1:]:
        yield (" " * (len(ITEM) + len(name)), ""), (line, style)


def _picture(evidence: Evidence, claimed: tuple[Interval, str | None] | None, width: int) -> Iterator[Line]:
    """The series as a sparkline, and where the claim lies in it."""
    if len(evidence.series) < 2:
        return
    room = width - len(ITEM) - len("1992  2025") - 2
    series = [row for row in evidence.series if row[0] > evidence.series[-1][0] - room]
    pad = " " * len(ITEM)
    first, last = series[0][0], series[-1][0]
    yield (f"{pad}{first} ", "dim"), (sparkline(series), "cyan"), (f" {last}", "dim")
    year = evidence.period
    mark = int(year) - first if len(year) == 4 and year.isascii() and year.isdecimal() else -1
    if 0 <= mark <= last - first:
        yield ((f"{pad}{' ' * (5 + mark)}▲ {evidence.period}", "dim"),)
    if claimed is not None:
        for line in wrap(compared(series, *claimed), width - len(pad)):
            yield ((pad + line, ""),)


def _summary(report: Report) -> Iterator[Line]:
    """The last line, in groups that stay whole where it is too long."""
    counted = summary.counted(report)
    for index, (key, text) in enumerate(counted, 1):
        yield (text, COLORS.get(key, "")), (", " if index < len(counted) else "; ", "")
    for part in re.split(r"(?<=[,:]) ", summary.scope(report)):
        yield ((f"{part} ", ""),)
    if report.seconds and report.claims:
        yield ((f"({report.seconds:.2f} s)", ""),)
