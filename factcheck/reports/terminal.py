"""The report for a person at a terminal: each finding with its words underlined, the working and the evidence."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from factcheck.model import Document, Evidence, Finding, Interval, Location, Report
from factcheck.numbers import interval
from factcheck.reports import summary
from factcheck.reports.excerpt import excerpt
from factcheck.reports.sink import one_line, visible, wrap
from factcheck.reports.sparkline import sparkline
from factcheck.reports.styled import Line, colored, plain, svg

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


def render(report: Report, *, color: bool = False, width: int | None = None, show_pass: bool = True) -> str:
    """The whole report. Without `show_pass` only what failed, or should be looked at, is shown."""
    lines = _lines(report, max(width or WIDTH, NARROWEST), show_pass)
    return colored(lines) if color else plain(lines)


def export_svg(report: Report, title: str, *, width: int = WIDTH, show_pass: bool = True) -> str:
    """The report as a picture of a terminal."""
    return svg(_lines(report, width, show_pass), title, width)


def _lines(report: Report, width: int, show_pass: bool) -> Iterator[Line]:
    documents = {document.path: document for document in report.documents}
    intervals = {claim.id: (claim.quantity.interval, claim.quantity.unit) for claim in report.claims}
    path = None
    for finding in report.findings:
        if finding.suppressed or (finding.kind in ("pass", "open") and not show_pass):
            continue
        if len(documents) > 1 and finding.locations[0].path != path:
            path = finding.locations[0].path
            yield ((visible(path), "bold underline"),)
            yield ()
        claimed = [intervals[name] for name in finding.claims if name in intervals]
        yield from _finding(finding, documents, claimed[0] if claimed else None, width)
        yield ()
    yield from _summary(report)


def _finding(
    finding: Finding, documents: dict[str, Document], claimed: tuple[Interval, str | None] | None, width: int
) -> Iterator[Line]:
    level = finding.severity if finding.kind == "fail" else finding.kind
    yield from _header(finding, level, width)
    for index, place in enumerate(finding.locations):
        yield from _place(finding, index, documents[place.path], place, level, width)
    for step in finding.working:
        yield from _item("", step, width)
    for index, evidence in enumerate(finding.evidence):
        yield from _item("evidence: ", summary.figure(evidence), width)
        if index == 0 and finding.kind != "pass":
            yield from _picture(evidence, claimed, width)
    for note in finding.notes:
        yield from _item("note: ", note, width)
    if finding.suggestion:
        yield from _item("suggestion: ", finding.suggestion, width)
    if finding.confidence != "high":
        yield from _item("confidence: ", finding.confidence, width)


def _header(finding: Finding, level: str, width: int) -> Iterator[Line]:
    mark = f"{level}[{finding.code}]"
    title = visible(finding.title)
    lines = wrap(f"{mark}: {title}: {one_line(finding.message)}", width)
    yield (mark, COLORS.get(level, "bold")), (lines[0][len(mark) :], "bold")
    for line in lines[1:]:
        yield ((line, "bold"),)


def _place(
    finding: Finding, index: int, document: Document, place: Location, level: str, width: int
) -> Iterator[Line]:  # fmt: skip
    arrow = "-->" if index == 0 else ":::"
    where = f"{visible(place.path)}:{place.line}:{place.column}"
    label = visible(finding.labels[index]) if index < len(finding.labels) else ""
    if finding.kind in ("pass", "open"):
        for number, line in enumerate(wrap(f"{where} “{one_line(place.text)}”", width - 6)):
            yield ((f"  {arrow if number == 0 else '   '} ", FRAME), (line, ""))
        return
    rows = list(excerpt(document, place, width - len(str(place.line + 2)) - 3))
    edge = " " * len(str(rows[-1].number))
    yield (f"{edge}{arrow} ", FRAME), (where, "")
    if index == 0:
        yield ((f"{edge} |", FRAME),)
    for row in rows:
        yield (f"{row.number:>{len(edge)}} | ", FRAME), (row.text, "")
        under = "^" if index == 0 else "-"
        under_line = [(f"{edge} | ", FRAME), (" " * row.start + under * row.width, COLORS.get(level, "bold"))]
        if row is rows[-1] and label:
            room = width - len(edge) - 3 - row.start - row.width
            if len(label) + 1 <= room:
                under_line.append((f" {label}", COLORS.get(level, "bold")))
                label = ""
        yield tuple(under_line)
    if label:
        yield (f"{edge} | ", FRAME), (label, COLORS.get(level, "bold"))
    if index == len(finding.locations) - 1:
        yield ((f"{edge} |", FRAME),)


def _item(name: str, text: str, width: int) -> Iterator[Line]:
    """A line under a finding, wrapped under its own beginning."""
    lines = wrap(one_line(text), width - len(ITEM) - len(name))
    yield (ITEM, FRAME), (name, "bold"), (lines[0], "")
    for line in lines[1:]:
        yield ((" " * (len(ITEM) + len(name)) + line, ""),)


def _picture(evidence: Evidence, claimed: tuple[Interval, str | None] | None, width: int) -> Iterator[Line]:
    """The series as a sparkline, and where the claim lies in it."""
    if len(evidence.series) < 2:
        return
    room = width - len(ITEM) - len("1992  2025") - 2
    series = [row for row in evidence.series if row[0] > evidence.series[-1][0] - room]
    pad = " " * len(ITEM)
    first, last = series[0][0], series[-1][0]
    yield (f"{pad}{first} ", "dim"), (sparkline(series), "cyan"), (f" {last}", "dim")
    mark = int(evidence.period) - first if evidence.period.isdigit() else -1
    if 0 <= mark <= last - first:
        yield ((f"{pad}{' ' * (5 + mark)}▲ {evidence.period}", "dim"),)
    if claimed is not None:
        for line in wrap(_compared(series, *claimed), width - len(pad)):
            yield ((pad + line, ""),)


def _compared(series: Iterable[tuple[int, Decimal]], claimed: Interval, unit: str | None) -> str:
    values = [value for _, value in series]
    said = f"the claim, {interval(claimed, unit)},"
    inside = sum(claimed.contains(value) for value in values)
    if inside:
        return f"{said} holds in {inside} of {len(values)} years"
    if all(value <= claimed.low for value in values):
        return f"{said} is above all of it"
    if all(value >= claimed.high for value in values):
        return f"{said} is below all of it"
    return f"{said} holds in none of {len(values)} years"


def _summary(report: Report) -> Iterator[Line]:
    parts: list[tuple[str, str]] = []
    for key, text in summary.counted(report):
        parts += [*([(", ", "")] if parts else []), (text, COLORS.get(key, ""))]
    time = f" ({report.seconds:.2f} s)" if report.seconds else ""
    yield (*parts, (f"; {summary.scope(report)}{time}", ""))
