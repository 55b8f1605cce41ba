"""What is known and not to be reported again: directives in the documents, an ignore file, a baseline.

Pure functions over documents and findings. A suppressed finding stays in the report, marked, and fails nothing.
What was verified is never suppressed.
"""

import os
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from factcheck.config import ConfigError
from factcheck.model import Claim, Document, Finding, Problem, Suppression

if TYPE_CHECKING:
    from factcheck.suppression.directives import Directive, Reach

Marked = tuple[tuple[Finding, ...], tuple[Problem, ...]]
"""Findings, marked where they are known, and notices on what knows of them."""

Known = Callable[[Sequence[Finding], Collection[str]], Marked]
"""What a file knows, put on findings; with the paths of the documents that were checked, as the file writes them."""


class Rules(NamedTuple):
    """The codes of all rules, and of those that run on a document of some path."""

    codes: tuple[str, ...]
    ran: Callable[[str, str], bool]


def known(ignored: str | None, baseline_file: str | None) -> list[Known]:
    """What an ignore file and a baseline know, where there are any. Raises ConfigError."""
    found: list[Known] = []
    if ignored:
        from datetime import date

        from factcheck.suppression import ignore_file

        entries, today = ignore_file.load(ignored), date.today().isoformat()
        found.append(lambda findings, checked: ignore_file.apply(findings, entries, checked, today))
    if baseline_file:
        from factcheck.suppression import baseline

        rows = baseline.load(baseline_file)
        found.append(lambda findings, checked: baseline.apply(findings, rows, checked, baseline_file))
    return found


def content_of(file: str, form: str, parse: Callable[[IO[bytes]], Any]) -> Any:
    """What a file holds that is written in some form. Raises ConfigError."""
    name = os.path.relpath(file)
    try:
        with open(file, "rb") as stream:
            return parse(stream)
    except OSError as error:
        raise ConfigError(f"{name}: cannot be read: {(error.strerror or str(error)).lower()}") from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{name}: not valid {form}: {error}") from error


def in_documents(
    documents: Sequence[Document], claims: Sequence[Claim], findings: Sequence[Finding], rules: Rules
) -> Marked:
    """The findings, marked where their document says so, and a notice for each directive that is wrong or unused."""
    documents = [document for document in documents if document.remarks or "sic" in document.prose.lower()]
    if not documents:
        return tuple(findings), ()
    from factcheck.suppression import directives

    texts = {document.path: document for document in documents}
    sic = {
        claim.id
        for claim in claims
        if claim.location.path in texts and directives.is_sic(texts[claim.location.path], claim)
    }
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


def _covering(
    code: str, reaches: Iterable["Reach"], known: Mapping[tuple[str, "Reach"], "Directive"]
) -> "Directive | None":
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
