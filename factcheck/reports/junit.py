"""JUnit's XML, for the test pages of CI servers: a suite a document, a case a finding.

What XML 1.0 has no way to write is made visible by the sink.
"""

from typing import TYPE_CHECKING

from factcheck.model import Finding, Problem
from factcheck.report import Report
from factcheck.reports import places, summary
from factcheck.reports.sink import one_line, visible

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def render(report: Report) -> str:
    """What failed is a failure, what could not be read an error, what nobody could decide is skipped."""
    from xml.etree import ElementTree as xml

    root = xml.Element("testsuites", name="factcheck")
    found: dict[str, list[Finding]] = {document.path: [] for document in report.documents}
    for finding in report.findings:
        if not finding.suppressed:
            found.setdefault(finding.locations[0].path, []).append(finding)
    for path, findings in found.items():
        suite = xml.SubElement(root, "testsuite", name=visible(path))
        for finding in findings:
            _case(suite, finding)
        _count(suite)
    for problem in report.problems:
        _unread(root, problem)
    _count(root)
    xml.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{xml.tostring(root, encoding="unicode")}\n'


def _case(suite: "Element", finding: Finding) -> None:
    from xml.etree.ElementTree import SubElement

    place = finding.locations[0]
    path = visible(place.path)
    name = one_line(f"{place.line}:{place.column} {finding.code} {finding.title}")
    case = SubElement(suite, "testcase", classname=path, name=name, file=path, line=str(place.line))
    message = places.message(finding)
    if finding.kind == "fail":
        failure = SubElement(case, "failure", type=finding.severity, message=message)
        figures = (summary.figure(evidence) for evidence in finding.evidence)
        failure.text = "\n".join(map(one_line, (*finding.working, *figures, *finding.notes)))
    elif finding.kind == "pass":
        SubElement(case, "system-out").text = message
    else:
        SubElement(case, "skipped", message=f"{finding.kind}: {message}")


def _unread(root: "Element", problem: Problem) -> None:
    from xml.etree.ElementTree import SubElement

    path = visible(problem.path)
    suite = SubElement(root, "testsuite", name=path)
    case = SubElement(suite, "testcase", classname=path, name="read", file=path)
    SubElement(case, "error", type="unreadable", message=one_line(problem.message))
    _count(suite)


def _count(element: "Element") -> None:
    """The totals that readers of the format ask for."""
    for name, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        element.set(name, str(sum(1 for _ in element.iter(tag))))
