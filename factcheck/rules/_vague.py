"""What the V rules share: a review of a claim in a sentence that leaves something out. Each is off unless asked for."""

from collections.abc import Callable, Iterator, Sequence

from factcheck.model import Claim, Finding
from factcheck.rules import Rule


def findings(
    rule: Rule, claims: Sequence[Claim], is_meant: Callable[[Claim], bool], message: str
) -> Iterator[Finding]:  # fmt: skip
    """A finding for each fact outside of tables that is meant."""
    for claim in claims:
        if claim.told is not None and claim.modality == "fact" and is_meant(claim):
            yield Finding(
                rule.code,
                rule.title,
                "review",
                rule.severity,
                claim.confidence,
                message,
                (claim.location,),
                (claim.id,),
            )  # fmt: skip


def tells(claim: Claim, part: str) -> bool:
    """Whether "time", "base" or "source" is told beside a claim."""
    return part in (claim.told or ())
