"""SARIF 2.1.0 (OASIS), within the limits of GitHub's code scanning.

GitHub shows every result as an alert, whatever its kind: what passed or stays open is in `sarif-all` only.
"""

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from factcheck import __version__
from factcheck.model import Finding, Location, Suppression
from factcheck.report import Report
from factcheck.reports import places, summary
from factcheck.reports.sink import one_line, shortened
from factcheck.rules import Rule, load, page

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST_RESULTS = 25_000
"""GitHub refuses a run with more."""

_GRAVITY = ("error", "warning", "note", "none")


def render(report: Report) -> str:
    """What failed, for code scanning."""
    return _rendered(report, [finding for finding in report.findings if _shown(finding)])


def render_all(report: Report) -> str:
    """The findings of every kind, the suppressed ones marked as such."""
    return _rendered(report, report.findings)


def _shown(finding: Finding) -> bool:
    return finding.kind == "fail" and not finding.suppressed


def _rendered(report: Report, findings: Sequence[Finding]) -> str:
    import json

    gravest = sorted(findings, key=lambda finding: _GRAVITY.index(_level(finding)))[:MOST_RESULTS]
    rules = load()
    run = {
        "tool": {
            "driver": {
                "name": "factcheck",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "invocations": [_invocation(report, len(findings) - len(gravest))],
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, [rule.code for rule in rules]) for finding in gravest],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": _message(rule.title),
        "fullDescription": _message(rule.doc.partition("\n")[0]),
        "help": {"text": rule.doc.strip(), "markdown": page(rule)},
        "defaultConfiguration": {"level": rule.severity, "enabled": rule.default},
    }


def _invocation(report: Report, left_out: int) -> dict[str, Any]:
    notifications = [
        {
            "level": "error",
            "message": _message(problem.message),
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(problem.path)}}}],
        }
        for problem in report.problems
    ]
    if left_out:
        text = f"{summary.count(left_out, 'result', 'results')} left out: a run may have {MOST_RESULTS:,}"
        notifications.append({"level": "warning", "message": _message(text)})
    return {"executionSuccessful": not report.problems, "toolExecutionNotifications": notifications}


def _result(finding: Finding, codes: list[str]) -> dict[str, Any]:
    others = finding.locations[1:]
    return {
        "ruleId": finding.code,
        **({"ruleIndex": codes.index(finding.code)} if finding.code in codes else {}),
        "kind": finding.kind,
        "level": _level(finding),
        "message": {"text": _text(finding.message) + _links(others)},
        "locations": [_location(finding, 0)],
        **({"relatedLocations": [_location(finding, index + 1) for index in range(len(others))]} if others else {}),
        "partialFingerprints": {"factcheck/v1": finding.fingerprint},
        **({"suppressions": [_suppression(finding.suppression)]} if finding.suppression else {}),
        "properties": {
            "confidence": finding.confidence,
            "working": [one_line(text) for text in finding.working],
            "evidence": [one_line(summary.figure(evidence)) for evidence in finding.evidence],
            "notes": [one_line(text) for text in finding.notes],
        },
    }


def _suppression(suppression: Suppression) -> dict[str, str]:
    reason = {"justification": one_line(suppression.reason)} if suppression.reason else {}
    return {"kind": suppression.kind, **reason}


def _level(finding: Finding) -> str:
    """SARIF 2.1.0, 3.27.10: only what failed has a level."""
    return finding.severity if finding.kind == "fail" else "none"


def _links(others: Sequence[Location]) -> str:
    """Links to the related locations; without one in the message GitHub doesn't show them."""
    links = [f"[line {place.line}]({index})" for index, place in enumerate(others, 1)]
    return f" (see {', '.join(links)})" if links else ""


def _location(finding: Finding, index: int) -> dict[str, Any]:
    place, end = finding.locations[index], places.end(finding.locations[index])
    label = finding.labels[index] if index < len(finding.labels) else ""
    return {
        **({"id": index} if index else {}),
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(place.path)},
            "region": {
                "startLine": place.line,
                "startColumn": place.column,
                "endLine": end.line,
                "endColumn": end.column,
                "snippet": {"text": shortened(place.text)},
            },
        },
        **({"message": _message(label)} if label else {}),
    }


def _uri(path: str) -> str:
    path = places.relative(path)
    scheme = "file://" if path.startswith("/") else ""
    return scheme + quote(path, safe="/", errors="surrogateescape")


def _message(text: str) -> dict[str, str]:
    return {"text": _text(text)}


def _text(text: str) -> str:
    """A text that holds no placeholder (3.11.5) and no link (3.11.6)."""
    return one_line(text).replace("{", "{{").replace("}", "}}").replace("](", "] (")
