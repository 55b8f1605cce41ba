"""A row a finding, for a spreadsheet: RFC 4180, and no cell is a formula."""

from collections.abc import Iterable

from factcheck.model import Finding
from factcheck.report import Report
from factcheck.reports import places, summary
from factcheck.reports.sink import one_line, visible

COLUMNS = (
    "path", "line", "column", "code", "title", "kind", "severity", "confidence", "suppressed", "message", "text",
    "related", "evidence", "working", "notes", "suggestion", "fingerprint",
)  # fmt: skip

# What begins a formula in Excel, LibreOffice or Google Sheets; the full-width ones in some languages of Excel.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def render(report: Report) -> str:
    """The head and a row a finding, of every kind. Lines end with CR LF."""
    import csv
    import io

    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in _row(finding)] for finding in report.findings)
    return text.getvalue()


def _row(finding: Finding) -> tuple[str, ...]:
    place = finding.locations[0]
    return (
        place.path,
        str(place.line),
        str(place.column),
        finding.code,
        finding.title,
        finding.kind,
        finding.severity,
        finding.confidence,
        "yes" if finding.suppressed else "no",
        one_line(finding.message),
        one_line(place.text),
        _joined(map(places.shown, finding.locations[1:])),
        _joined(map(summary.figure, finding.evidence)),
        _joined(finding.working),
        _joined(finding.notes),
        one_line(finding.suggestion or ""),
        finding.fingerprint,
    )


def _joined(texts: Iterable[str]) -> str:
    return "; ".join(map(one_line, texts))


def _cell(text: str) -> str:
    """A text that a spreadsheet shows as it is; spaces before a formula don't hide it from every one of them."""
    formula = text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA)
    return ("'" if formula else "") + visible(text)
