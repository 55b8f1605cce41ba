"""The machine's report: version 1 of the contract that `factcheck schema` describes. Two runs give the same bytes."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from factcheck import __version__
from factcheck.formatting import plain
from factcheck.model import Claim, Evidence, Finding, Interval, Location, Quantity, Verdict
from factcheck.report import Report

VERSION = "1"


def render(report: Report) -> str:
    """The whole report. Amounts are strings in plain decimal notation, an open end is null."""
    return _dumped(
        {
            "version": VERSION,
            "tool": {"name": "factcheck", "version": __version__},
            "documents": _documents(report),
            "findings": [_finding(finding) for finding in report.findings],
            "problems": [problem._asdict() for problem in report.problems],
            "notices": [notice._asdict() for notice in report.notices],
            "summary": _summary(report),
        }
    )


def render_lines(report: Report) -> str:
    """The findings alone, one line each; empty where there is none."""
    return lines(report.findings)


def lines(found: Iterable[Finding | Claim]) -> str:
    """Findings or claims, one line each."""
    import json

    rows = (_finding(each) if isinstance(each, Finding) else _told(each) for each in found)
    return "".join(f"{json.dumps(row)}\n" for row in rows)


def render_claims(report: Report) -> str:
    """The claims alone, as one object."""
    tool = {"name": "factcheck", "version": __version__}
    return _dumped({"version": VERSION, "tool": tool, "documents": _documents(report, _told)})


def _dumped(content: dict[str, Any]) -> str:
    import json

    return json.dumps(content, indent=2) + "\n"


def _documents(report: Report, written: Callable[[Claim], dict[str, Any]] | None = None) -> list[dict[str, Any]]:
    claims: dict[str, list[Claim]] = {}
    for claim in report.claims:
        claims.setdefault(claim.location.path, []).append(claim)
    return [
        {
            "path": document.path,
            "date": document.date,
            "claims": list(map(written or _claim, claims.get(document.path, []))),
        }
        for document in report.documents
    ]


def _told(claim: Claim) -> dict[str, Any]:
    """A claim with what it is about in its own words, by which `--against` compares numbers of no known measure."""
    about = claim.about
    if about is None:
        return {**_claim(claim), "about": None}
    words = ("words", "names", "times", "contrast", "against", "source", "whole")
    rest = ("unit", "line", "heading", "mood", "universal", "taken_up", "owned")
    return {
        **_claim(claim),
        "about": {
            **_interval(about.interval),
            **{name: sorted(getattr(about, name)) for name in words},
            **{name: getattr(about, name) for name in rest},
        },
    }


def _claim(claim: Claim) -> dict[str, Any]:
    scope = ", ".join([*claim.scope, *([f"among {claim.among}"] if claim.among else [])])
    return {
        "id": claim.id,
        **_location(claim.location),
        "kind": claim.kind,
        "measure": claim.measure,
        "subject": claim.subject,
        "partner": claim.partner,
        "period": str(claim.period) if claim.period else None,
        "scope": scope or None,
        "among": claim.among,
        "modality": claim.modality,
        "speaker": claim.speaker,
        "antecedent": claim.antecedent,
        "labels": list(claim.labels),
        "assumptions": list(claim.assumptions),
        "confidence": claim.confidence,
        "quantity": _quantity(claim.quantity),
        "verdict": _verdict(claim.verdict) if claim.verdict else None,
    }


def _location(place: Location) -> dict[str, Any]:
    return {
        "path": place.path,
        "start": place.start,
        "end": place.end,
        "line": place.line,
        "column": place.column,
        "text": place.text,
    }


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        **_interval(quantity.interval),
        "customary": _interval(quantity.customary),
        "value": _number(quantity.value) if quantity.value is not None else None,
        "unit": quantity.unit,
        "unit_kind": quantity.unit_kind,
        "bound": quantity.bound,
        "precision": quantity.precision,
        "kind": quantity.kind,
        "direction": quantity.direction,
        "start": quantity.span.start,
        "end": quantity.span.end,
        "surface": quantity.surface,
    }


def _interval(interval: Interval) -> dict[str, Any]:
    return {
        "low": _number(interval.low),
        "high": _number(interval.high),
        "low_open": interval.low_open,
        "high_open": interval.high_open,
    }


def _number(value: Decimal) -> str | None:
    return plain(value) if value.is_finite() else None


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        "label": verdict.label,
        "confidence": verdict.confidence,
        "message": verdict.message,
        "evidence": [_evidence(evidence) for evidence in verdict.evidence],
        "working": list(verdict.working),
        "notes": list(verdict.notes),
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "title": evidence.title,
        "value": plain(evidence.value),
        "unit": evidence.unit,
        "period": evidence.period,
        "reporter": evidence.reporter,
        "source": evidence.source._asdict(),
        "rows": [dict(row) for row in evidence.rows],
        "series": [[year, plain(value)] for year, value in evidence.series],
        "note": evidence.note,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "title": finding.title,
        "kind": finding.kind,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        "locations": [_location(place) for place in finding.locations],
        "labels": list(finding.labels),
        "claims": list(finding.claims),
        "evidence": [_evidence(evidence) for evidence in finding.evidence],
        "working": list(finding.working),
        "notes": list(finding.notes),
        "suggestion": finding.suggestion,
        "fingerprint": finding.fingerprint,
        "suppressed": finding.suppressed,
        "suppression": finding.suppression._asdict() if finding.suppression else None,
    }


def _summary(report: Report) -> dict[str, int]:
    counts = report.counts()
    return {
        "documents": len(report.documents),
        "claims": len(report.claims),
        "errors": counts["error"],
        "warnings": counts["warning"],
        "notes": counts["note"],
        "reviews": counts["review"],
        "passes": counts["pass"],
        "open": counts["open"],
        "suppressed": counts["suppressed"],
        "problems": len(report.problems),
    }
