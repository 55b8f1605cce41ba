"""The finding that a verdict becomes. Shared by the D rules, which differ in the label and in what it is worth."""

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule


def findings(rule: Rule, kind: str, label: str, claims: Sequence[Claim]) -> Iterable[Finding]:
    """A finding for every claim with this verdict. An unsure failure is a review, a half sure one a warning."""
    for claim in claims:
        verdict = claim.verdict
        if verdict is None or verdict.label != label:
            continue
        unsure = kind == "fail" and verdict.confidence == "low"
        lower = rule.severity == "error" and verdict.confidence != "high"
        yield Finding(
            rule.code,
            rule.title,
            "review" if unsure else kind,
            "warning" if lower else rule.severity,
            verdict.confidence,
            verdict.message,
            (claim.location,),
            (claim.id,),
            verdict.evidence,
            verdict.working,
            verdict.notes,
            labels=(label,),
        )
