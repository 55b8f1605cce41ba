"""What a run found, in numbers and words; and a figure of the evidence in one line."""

from factcheck.model import Evidence, Finding, Report
from factcheck.numbers import amount

_NAMES = (
    ("error", "error", "errors"),
    ("warning", "warning", "warnings"),
    ("note", "note", "notes"),
    ("review", "to review", "to review"),
    ("pass", "supported", "supported"),
    ("open", "not judged", "not judged"),
    ("suppressed", "suppressed", "suppressed"),
)

UNJUDGED = ("no data", "not checkable")
"""Verdicts that judge nothing."""


def counted(report: Report) -> list[tuple[str, str]]:
    """The kinds of findings that there are, the gravest first: "error" and "2 errors"."""
    counts = report.counts()
    found = [(key, count(counts[key], one, many)) for key, one, many in _NAMES if counts[key]]
    if not found:
        return [_nothing(report)]
    silent = _without_a_word(report)
    return [*found, ("open", f"{silent:,} without a verdict")] if silent else found


def scope(report: Report) -> str:
    """What was read: "5 claims in 1 document, 1 input not read"; without findings, how much of it was judged."""
    if report.findings or not report.claims:
        return read(report)
    return f"{judged(report):,} of {read(report, 'judged ')}"


def judged(report: Report) -> int:
    """How many claims something is known of: those with evidence for or against them, or held against each other."""
    named = {claim for finding in report.findings if finding.kind != "open" for claim in finding.claims}
    return sum(
        claim.id in named or (claim.verdict is not None and claim.verdict.label not in UNJUDGED)
        for claim in report.claims
    )


def _nothing(report: Report) -> tuple[str, str]:
    if not report.claims:
        return "open", "nothing checked"
    return "pass" if judged(report) else "open", "nothing to object to"


def _without_a_word(report: Report) -> int:
    """How many claims have no verdict, and no finding is about."""
    named = {claim for finding in report.findings for claim in finding.claims}
    return sum(claim.verdict is None and claim.id not in named for claim in report.claims)


def read(report: Report, judged: str = "") -> str:
    """What was read, with a word on what was done with the claims."""
    claims = count(len(report.claims), "claim", "claims")
    documents = count(len(report.documents), "document", "documents")
    unread = f", {count(len(report.problems), 'input', 'inputs')} not read" if report.problems else ""
    return f"{claims} {judged}in {documents}{unread}"


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
