"""A baseline: the findings of one day in a file, so that only new ones count from then on."""

import json
import os
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from factcheck.config import ConfigError
from factcheck.model import Finding, Problem, Suppression
from factcheck.suppression import Known, content_of
from factcheck.suppression.fingerprints import named

VERSION = 1


class Row(NamedTuple):
    """A finding that was there; the path as in its fingerprint. Only the fingerprint counts, the rest is for people."""

    fingerprint: str
    code: str
    path: str
    message: str


class Taken:
    """A baseline that takes up what is found, neither verified nor suppressed; from then on that is known."""

    def __init__(self, file: str, root: str) -> None:
        """`root` is the folder from which the paths of documents count."""
        self.rows: list[Row] = []
        self._root = root
        self._suppression = _suppression(file)

    def up(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings, marked."""
        return tuple(map(self._up, findings))

    def text(self) -> str:
        """The baseline as it is written: JSON, a line a finding, in an order that keeps a diff short."""
        ordered = sorted(self.rows, key=lambda row: (row.path, row.code, row.fingerprint))
        listed = ",\n".join(f"    {json.dumps(row._asdict())}" for row in ordered)
        rows = f"\n{listed}\n  " if listed else ""
        return f'{{\n  "version": {VERSION},\n  "findings": [{rows}]\n}}\n'

    def _up(self, finding: Finding) -> Finding:
        if finding.kind == "pass" or finding.suppressed:
            return finding
        path = named(finding.locations[0].path, self._root)
        self.rows.append(Row(finding.fingerprint, finding.code, path, finding.message))
        return replace(finding, suppression=self._suppression)


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


def known(rows: Sequence[Row], file: str) -> Known:
    """What a baseline knows; it is stale where documents that it names are found to have less."""

    def stale(there: Collection[str], checked: Collection[str]) -> tuple[Problem, ...]:
        gone = sum(row.path in checked and row.fingerprint not in there for row in rows)
        message = (
            f"{gone} of its findings {'is' if gone == 1 else 'are'} found no more: write it anew with --write-baseline"
        )
        return (Problem(os.path.relpath(file), message),) if gone else ()

    return Known(dict.fromkeys((row.fingerprint for row in rows), _suppression(file)), stale)


def _suppression(file: str) -> Suppression:
    return Suppression("external", os.path.relpath(file), "in the baseline")


def _row(row: object, name: str) -> Row:
    if isinstance(row, dict) and all(isinstance(row.get(key), str) for key in Row._fields):
        return Row(*(row[key] for key in Row._fields))
    raise ConfigError(f"{name}: not a finding of a baseline: {row!r}: write it anew with --write-baseline {name}")
