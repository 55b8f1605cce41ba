"""A baseline: the findings of one day in a file, so that only new ones count from then on."""

import json
import os
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from factcheck.config import ConfigError
from factcheck.model import Finding, Problem, Suppression
from factcheck.suppression import Marked, by_fingerprint, content_of

VERSION = 1


class Row(NamedTuple):
    """A finding that was there; the path as in its fingerprint. Only the fingerprint counts, the rest is for people."""

    fingerprint: str
    code: str
    path: str
    message: str


def rows(findings: Iterable[Finding], named: dict[str, str]) -> list[Row]:
    """The findings that a baseline takes up: neither verified nor suppressed. `named` has the paths to write."""
    return [
        Row(finding.fingerprint, finding.code, named[finding.locations[0].path], finding.message)
        for finding in findings
        if finding.kind != "pass" and not finding.suppressed
    ]


def text(found: Iterable[Row]) -> str:
    """A baseline as it is written: JSON, a line a finding, in an order that keeps a diff short."""
    lines = [json.dumps(row._asdict()) for row in sorted(found, key=lambda row: (row.path, row.code, row.fingerprint))]
    listed = ",\n".join(f"    {line}" for line in lines)
    return f'{{\n  "version": {VERSION},\n  "findings": [' + (f"\n{listed}\n  " if listed else "") + "]\n}\n"


def load(file: str) -> tuple[Row, ...]:
    """The rows of a baseline. Raises ConfigError."""
    name = os.path.relpath(file)
    if not os.path.exists(file):
        raise ConfigError(f"there is no baseline {name}: --write-baseline {name} makes one")
    content = content_of(file, "JSON", json.load)
    if (
        not isinstance(content, dict)
        or content.get("version") != VERSION
        or not isinstance(content.get("findings"), list)
    ):
        raise ConfigError(f"{name}: not a baseline of this version: write it anew with --write-baseline {name}")
    return tuple(_row(row, name) for row in content["findings"])


def apply(findings: Sequence[Finding], known: Sequence[Row], checked: Collection[str], file: str) -> Marked:
    """The findings, marked where the baseline has them, and a notice where it has some that are found no more.

    `checked` holds the paths of the documents as the rows write them: of others nobody can tell.
    """
    there = {finding.fingerprint for finding in findings if finding.kind != "pass"}
    suppression = Suppression("external", os.path.relpath(file), "in the baseline")
    gone = sum(row.path in checked and row.fingerprint not in there for row in known)
    message = (
        f"{gone} of its findings {'is' if gone == 1 else 'are'} found no more: write it anew with --write-baseline"
    )
    marked = by_fingerprint(findings, {row.fingerprint: suppression for row in known})
    return marked, (Problem(os.path.relpath(file), message),) if gone else ()


def _row(row: object, name: str) -> Row:
    if isinstance(row, dict) and all(isinstance(row.get(key), str) for key in Row._fields):
        return Row(*(row[key] for key in Row._fields))
    raise ConfigError(f"{name}: not a finding of a baseline: {row!r}: write it anew with --write-baseline {name}")
