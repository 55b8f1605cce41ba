"""What a run found, in numbers and words; and a figure of the evidence in one line."""

from collections import Counter
from collections.abc import Iterator

from factcheck.formatting import amount
from factcheck.model import Evidence, Finding
from factcheck.report import Report

_FINDINGS = (
    ("error", "error", "errors"),
    ("warning", "warning", "warnings"),
    ("note", "note", "notes"),
    ("review", "to review", "to review"),
    ("suppressed", "suppressed", "suppressed"),
)
QUESTIONED, SUPPRESSED, LEFT_OUT, UNJUDGED = "questioned", "suppressed", "left out", "not judged"
_SUPPORTED = {"supported": "supported", "supported only by rounding": "supported by rounding"}


def counted(report: Report) -> list[tuple[str, str]]:
    """The findings that ask for something, or are known, the gravest first: "error" and "2 errors"."""
    counts = report.counts()
    found = [(key, count(counts[key], one, many)) for key, one, many in _FINDINGS if counts[key]]
    nothing = ("pass", "nothing to object to") if report.claims else ("open", "nothing checked")
    return found or [nothing]


def scope(report: Report) -> str:
    """What was read, and what became of the claims: "5 claims in 1 document: 2 questioned, 3 supported"."""
    kinds = Counter(_outcomes(report))
    order = (QUESTIONED, SUPPRESSED, *_SUPPORTED.values(), LEFT_OUT, UNJUDGED)
    told = ", ".join(f"{kinds[kind]:,} {kind}" for kind in order if kinds[kind])
    return read(report) + (f": {told}" if told else "")


def _outcomes(report: Report) -> Iterator[str]:
    """What became of each claim: a finding on it asks for something or is suppressed, else its verdict counts.

    What the data speak against is left out where no rule was to say so.
    """
    acted_on = {name for finding in acted(report) for name in finding.claims}
    known = {name for finding in report.findings if finding.suppressed for name in finding.claims}
    for claim in report.claims:
        label = claim.verdict.label if claim.verdict else "no data"
        if claim.id in acted_on:
            yield QUESTIONED
        elif claim.id in known:
            yield SUPPRESSED
        else:
            yield UNJUDGED if label in ("no data", "not checkable") else _SUPPORTED.get(label, LEFT_OUT)


def read(report: Report) -> str:
    """What was read."""
    claims = count(len(report.claims), "claim", "claims")
    documents = count(len(report.documents), "document", "documents")
    unread = f", {count(len(report.problems), 'input', 'inputs')} not read" if report.problems else ""
    return f"{claims} in {documents}{unread}"


def line(report: Report) -> str:
    """The whole summary in one line."""
    return f"{', '.join(text for _, text in counted(report))}; {scope(report)}"


def acted(report: Report) -> list[Finding]:
    """The findings that ask for something: what failed, and what a person has to decide."""
    return [finding for finding in report.findings if finding.kind in ("fail", "review") and not finding.suppressed]


def count(number: int, one: str, many: str) -> str:
    """A number with its noun."""
    return f"{number:,} {one if number == 1 else many}"


def figure(evidence: Evidence) -> str:
    """A figure with its year, whose it is, and where it comes from."""
    by = f" by {evidence.reporter}'s figures" if evidence.reporter else ""
    note = f" ({evidence.note})" if evidence.note else ""
    return (
        f"{evidence.title}: {amount(evidence.value, evidence.unit)} in {evidence.period}{by}{note}; "
        f"{evidence.source.title}, {evidence.source.publisher}"
    )
