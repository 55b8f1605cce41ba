"""The report for a person at a terminal: each finding with its words underlined, the working and the evidence."""

import os
from collections.abc import Iterator

from factcheck.model import Document, Evidence, Finding, Interval, Location, Report
from factcheck.reports import summary
from factcheck.reports.excerpt import excerpt
from factcheck.reports.places import shown
from factcheck.reports.sink import cells, cut, one_line, pieces, shortened, visible, wrap
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
FRAME = "blue"
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
    intervals = {claim.id: (claim.quantity.interval, claim.quantity.unit) for claim in report.claims}
    listed = [finding for finding in report.findings if show_suppressed or not finding.suppressed]
    short = [] if show_pass else [finding for finding in listed if finding.kind == "pass"]
    path = None
    for finding in (finding for finding in listed if show_pass or finding.kind != "pass"):
        if len(documents) > 1 and finding.locations[0].path != path:
            path = finding.locations[0].path
            for line in pieces(visible(path), width):
                yield ((line, "bold underline"),)
            yield ()
        claimed = [intervals[name] for name in finding.claims if name in intervals]
        yield from _finding(finding, documents, claimed[0] if claimed else None, width)
        yield ()
    for finding in short:
        yield _passed(finding, width)
    if short:
        yield ()
    yield from flowed(_summary(report), width)


def _passed(finding: Finding, width: int) -> Line:
    """What passed in one line, cut where it is too long."""
    where = f"{shown(finding.locations[0])}: "
    text = f"{where}{finding.code} {one_line(finding.message)}"
    if cells(text) > width:
        text = f"{cut(text, width - 1)}…"
    return (text[: len(where)], ""), (text[len(where) :][:4], COLORS["pass"]), (text[len(where) + 4 :], "")


def _finding(
    finding: Finding, documents: dict[str, Document], claimed: tuple[Interval, str | None] | None, width: int
) -> Iterator[Line]:
    yield from _header(finding, width)
    if finding.kind in ("pass", "open"):
        yield from _words(finding, width)
    else:
        yield from _frame(finding, documents, COLORS.get(finding.level, "bold"), width)
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


def _header(finding: Finding, width: int) -> Iterator[Line]:
    """The title, which is short, and below it what is wrong here."""
    mark = f"{finding.level}[{finding.code}]"
    first, *rest = wrap(f"{mark}: {visible(finding.title)}", width)
    yield (mark, COLORS.get(finding.level, "bold")), (first[len(mark) :], "bold")
    yield from (((line, "bold"),) for line in rest)
    yield from (((MARGIN + line, ""),) for line in wrap(one_line(finding.message), width - len(MARGIN)))


def _words(finding: Finding, width: int) -> Iterator[Line]:
    """Each place and its words, without the lines around them."""
    for index, place in enumerate(finding.locations):
        arrow = _arrow(index)
        for line in wrap(f"{shown(place)} “{shortened(place.text)}”", width - 6):
            yield (f"  {arrow} ", FRAME), (line, _link_to(place))
            arrow = "   "


def _frame(finding: Finding, documents: dict[str, Document], color: str, width: int) -> Iterator[Line]:
    """The lines of each place with its words underlined and its label beside them, in one frame."""
    edge = " " * max(len(str(place.line + place.text.count("\n"))) for place in finding.locations)
    bar = (f"{edge} | ", FRAME)
    for index, place in enumerate(finding.locations):
        arrow = _arrow(index)
        for line in pieces(shown(place), width - len(edge) - 4):
            yield (f"{edge}{arrow} ", FRAME), (line, _link_to(place))
            arrow = "   "
        if index == 0:
            yield ((f"{edge} |", FRAME),)
        rows = list(excerpt(documents.get(place.path), place, width - len(edge) - 3))
        for number, row in enumerate(rows):
            if number and row.number > rows[number - 1].number + 1:
                yield (("...", FRAME),)
            yield (f"{row.number:>{len(edge)}} | ", FRAME), (row.text, "")
            under = " " * row.start + ("-" if index else "^") * row.width
            if row is not rows[-1]:
                yield bar, (under, color)
        label = one_line(finding.labels[index]) if index < len(finding.labels) else ""
        if label and cells(f"{under} {label}") <= width - len(edge) - 3:
            yield bar, (under, color), (f" {label}", color)
            continue
        yield bar, (under, color)
        for line in wrap(label, width - len(edge) - 3) if label else ():
            yield bar, (line, color)
    yield ((f"{edge} |", FRAME),)


def _link_to(place: Location) -> str:
    """The style of a link to a document; standard input has none."""
    return "" if place.path == "-" else f"{LINK}file://{os.path.abspath(place.path)}"


def _arrow(index: int) -> str:
    return ":::" if index else "-->"


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
    time = f" ({report.seconds:.2f} s)" if report.seconds and report.claims else ""
    for part in f"{summary.scope(report)}{time}".split(" "):
        yield ((f"{part} ", ""),)
