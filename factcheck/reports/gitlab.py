"""GitLab's code quality report: one JSON array of what asks for something."""

from factcheck.model import Finding
from factcheck.report import Report
from factcheck.reports import places, summary
from factcheck.reports.sink import one_line, visible

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info", "review": "info"}


def render(report: Report) -> str:
    """The findings that ask for something; what a person has to decide is `info`."""
    import json

    return json.dumps([_issue(finding) for finding in summary.acted(report)], indent=2) + "\n"


def _issue(finding: Finding) -> dict[str, object]:
    place = finding.locations[0]
    return {
        "description": places.message(finding),
        "check_name": one_line(f"{finding.code} {finding.title}"),
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITIES[finding.level],
        "location": {
            "path": visible(places.relative(place.path)),
            "lines": {"begin": place.line, "end": places.end(place).line},
        },
    }
