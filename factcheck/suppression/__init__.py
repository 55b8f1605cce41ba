"""What is known and not to be reported again: directives in the documents, an ignore file, a baseline.

A suppressed finding stays in the report, marked, and fails nothing. What was verified is never suppressed.
"""

import os
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from factcheck.config import ConfigError
from factcheck.model import Document, Finding, Location, Problem, Suppression

if TYPE_CHECKING:
    from factcheck.suppression.remarks import Remarks


class Known(NamedTuple):
    """What a file knows: a suppression by fingerprint; and a function that tells what of it is stale, from all
    fingerprints that were found and the paths of the documents that were checked, as the file writes them."""

    suppressions: Mapping[str, Suppression]
    stale: Callable[[Collection[str], Collection[str]], Iterable[Problem]]


class Suppressions:
    """What the documents of a run and some files know of its findings, and which of that was needed."""

    def __init__(self, known: Sequence[Known], codes: Sequence[str]) -> None:
        """`codes` are those of all rules."""
        self._known = known
        self._codes = codes
        self._remarks: dict[str, Remarks] = {}
        self._sics: dict[str, list[int]] = {}
        self._there: set[str] = set()

    def read(self, document: Document) -> None:
        """Take up what a document says of its own findings."""
        if not (document.remarks or "sic" in document.prose.lower()):
            return
        from factcheck.suppression import directives
        from factcheck.suppression.remarks import Remarks

        self._sics[document.path] = directives.sics(document)
        if document.remarks:
            self._remarks[document.path] = Remarks(document, self._codes)

    def mark(self, finding: Finding) -> Finding:
        """The finding, marked where it is known."""
        if finding.kind == "pass":
            return finding
        self._there.add(finding.fingerprint)
        by_file = (each.suppressions.get(finding.fingerprint) for each in self._known)
        found = self._by_document(finding) or next(filter(None, by_file), None)
        return replace(finding, suppression=found) if found else finding

    def notices(self, checked: Collection[str], ran: Callable[[str, str], bool]) -> Iterator[Problem]:
        """What is wrong, unused or expired, once all findings were marked. `checked` holds the paths of the documents
        as files write them; `ran` tells whether the rule of a code ran on the document of a path."""
        for remarks in self._remarks.values():
            yield from remarks.notices(ran)
        for each in self._known:
            yield from each.stale(self._there, checked)

    def _by_document(self, finding: Finding) -> Suppression | None:
        place = finding.locations[0]
        remarks = self._remarks.get(place.path)
        covered = remarks.covering(finding.code, place.start) if remarks else None
        if covered is None and any(self._is_sic(location) for location in finding.locations):
            return Suppression("inSource", f"{place.path}:{place.line}", "[sic]")
        return covered

    def _is_sic(self, location: Location) -> bool:
        """Whether the author marks the words, or some of them, as quoted just as they were said."""
        marks = self._sics.get(location.path, [])
        after = bisect_right(marks, location.start)
        return after < len(marks) and marks[after] <= location.end


def known(ignored: str | None, baseline_file: str | None) -> list[Known]:
    """What an ignore file and a baseline know, where there are any. Raises ConfigError."""
    found: list[Known] = []
    if ignored:
        from datetime import date

        from factcheck.suppression import ignore_file

        found.append(ignore_file.known(ignore_file.load(ignored), date.today().isoformat()))
    if baseline_file:
        from factcheck.suppression import baseline

        found.append(baseline.known(baseline.load(baseline_file), baseline_file))
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
