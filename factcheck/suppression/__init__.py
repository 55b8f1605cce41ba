"""What is known and not to be reported again: directives in the documents, an ignore file, a baseline.

Pure functions over documents and findings. A suppressed finding stays in the report, marked, and fails nothing.
What was verified is never suppressed.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from factcheck.model import Claim, Document, Finding, Problem, Suppression
from factcheck.suppression import directives
from factcheck.suppression.directives import Directive, Reach


class Rules(NamedTuple):
    """The codes of all rules, and of those that run on a document of some path."""

    codes: tuple[str, ...]
    ran: Callable[[str, str], bool]


def in_documents(
    documents: Sequence[Document], claims: Sequence[Claim], findings: Sequence[Finding], rules: Rules
) -> tuple[tuple[Finding, ...], tuple[Problem, ...]]:
    """The findings, marked where their document says so, and a notice for each directive that is wrong or unused."""
    sic = _sic(documents, claims)
    notices: list[Problem] = []
    marked: dict[int, Suppression] = {}
    by_path: dict[str, list[int]] = {}
    for index, finding in enumerate(findings):
        if finding.kind != "pass":
            by_path.setdefault(finding.locations[0].path, []).append(index)
            if any(name in sic for name in finding.claims):
                place = finding.locations[0]
                marked[index] = Suppression("inSource", f"{place.path}:{place.line}", "[sic]")
    for document in documents:
        if not document.remarks:
            continue
        places = directives.places_of(document)
        found, wrong = directives.read(document, places, rules.codes)
        known: dict[tuple[str, Reach], Directive] = {}
        for one in found:
            known.setdefault((one.code, one.reach), one)
        used = set()
        for index in by_path.get(document.path, ()):
            finding = findings[index]
            covering = _covering(finding.code, directives.reaches(places, finding.locations[0].start), known)
            if covering:
                used.add(id(covering))
                marked[index] = Suppression("inSource", covering.where, covering.reason)
        notices += wrong
        notices += [
            Problem(one.where, f"ignore[{one.code}] suppresses nothing: remove it")
            for one in found
            if id(one) not in used and all(rules.ran(code, document.path) for code in _meant(one.code, rules.codes))
        ]
    return _with(findings, marked), tuple(notices)


def by_fingerprint(findings: Iterable[Finding], known: Mapping[str, Suppression]) -> tuple[Finding, ...]:
    """The findings, marked where their fingerprint is known."""
    return tuple(
        replace(finding, suppression=known[finding.fingerprint])
        if finding.fingerprint in known and finding.kind != "pass" and not finding.suppression
        else finding
        for finding in findings
    )


def _sic(documents: Iterable[Document], claims: Iterable[Claim]) -> set[str]:
    """The ids of the claims that are quoted as they were said."""
    texts = {document.path: document for document in documents if "sic" in document.prose.lower()}
    return {
        claim.id
        for claim in claims
        if claim.location.path in texts and directives.is_sic(texts[claim.location.path], claim)
    }


def _covering(code: str, reaches: Iterable[Reach], known: Mapping[tuple[str, Reach], Directive]) -> Directive | None:
    for reach in reaches:
        for length in range(len(code), 0, -1):
            if found := known.get((code[:length], reach)):
                return found
    return None


def _meant(code: str, codes: Iterable[str]) -> list[str]:
    return [each for each in codes if each.startswith(code)]


def _with(findings: Sequence[Finding], marked: Mapping[int, Suppression]) -> tuple[Finding, ...]:
    return tuple(
        replace(finding, suppression=marked[index]) if index in marked else finding
        for index, finding in enumerate(findings)
    )
