"""The finding that a verdict becomes. Shared by the D rules, which differ in the label and in what it is worth."""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding


def findings(code: str, title: str, kind: str, severity: str, label: str, claims: Sequence[Claim]) -> Iterable[Finding]:
    """A finding for every claim with this verdict. An unsure failure is a review, a half sure one a warning."""
    for claim in claims:
        verdict = claim.verdict
        if verdict is None or verdict.label != label:
            continue
        unsure = kind == "fail" and verdict.confidence == "low"
        lower = severity == "error" and verdict.confidence != "high"
        yield Finding(
            code,
            title,
            "review" if unsure else kind,
            "warning" if lower else severity,
            verdict.confidence,
            verdict.message,
            (claim.location,),
            (claim.id,),
            verdict.evidence,
            verdict.working,
            verdict.notes,
            labels=(label,),
        )
