"""What one run comes to, as every format of `reports` gets it."""

from dataclasses import dataclass, field

from factcheck.model import Claim, Document, Finding, Problem


@dataclass(frozen=True, slots=True)
class Report:
    """All that one run found. Findings are in order of path and place.

    `notices` are about what steers the run, such as a suppression that nothing needs; they stop nothing.
    `timing` has the steps in order, each with its seconds. `unused` are the files of the user's own tables of which no
    sentence seems to speak.
    """

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...] = ()
    seconds: float = field(default=0.0, compare=False)
    notices: tuple[Problem, ...] = ()
    timing: tuple[tuple[str, float], ...] = field(default=(), compare=False)
    unused: tuple[str, ...] = field(default=(), compare=False)

    def counts(self) -> dict[str, int]:
        """How many findings there are of each severity that failed, and of each other kind."""
        found = {"error": 0, "warning": 0, "note": 0, "review": 0, "pass": 0, "open": 0, "suppressed": 0}
        for finding in self.findings:
            found["suppressed" if finding.suppressed else finding.level] += 1
        return found
