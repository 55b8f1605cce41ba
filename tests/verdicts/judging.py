"""The verdicts on a text by the bundled figures, for tests of what is said."""

from factcheck import pipeline, resources, verdicts
from factcheck.documents.text import read


def judged(text: str) -> list[tuple[str | None, str]]:
    """The measure and the label of each number that has a verdict."""
    claims = pipeline.claims_of(read("a.txt", text))
    found = ((claim, verdicts.judge(claim, resources.reference(), resources.lexicon(), None)) for claim in claims)
    return [(claim.measure, verdict.label) for claim, verdict in found if verdict is not None]
