"""The ignore file: findings by fingerprint that are known, each with a reason, and a day on which that ends.

[[ignore]]
fingerprint = "2f1c5c7d0e9b4a31"
path = "report.md"
reason = "quoted as it was said"
expires = 2027-01-31
"""

import os
from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

from factcheck.config import ConfigError
from factcheck.model import Problem, Suppression
from factcheck.spelling import near
from factcheck.suppression import Known, content_of

NAME = ".factcheck-ignore.toml"
_KEYS = ("fingerprint", "path", "reason", "expires")


class Entry(NamedTuple):
    """One finding that is known. `path` is the document's, as in the fingerprint; `expires` (ISO 8601) still counts."""

    fingerprint: str
    path: str
    reason: str
    expires: str | None
    where: str


def load(file: str) -> tuple[Entry, ...]:
    """The entries of an ignore file. Raises ConfigError."""
    import tomllib

    name = os.path.relpath(file)
    content = content_of(file, "TOML", tomllib.load)
    for key in content:
        if key != "ignore":
            raise ConfigError(f"{name}: unknown key {key!r}: entries stand under [[ignore]]")
    rows = content.get("ignore", [])
    if not isinstance(rows, list):
        raise ConfigError(f"{name}: ignore must be written [[ignore]], once for each entry")
    return tuple(_entry(row, f"{name}, entry {number}") for number, row in enumerate(rows, 1))


def known(entries: Sequence[Entry], today: str) -> Known:
    """What an ignore file knows; each entry that is expired or unused is stale."""
    live = {
        entry.fingerprint: Suppression("external", entry.where, entry.reason)
        for entry in entries
        if not entry.expires or entry.expires >= today
    }
    return Known(live, lambda there, checked: tuple(_notices(entries, there, checked, today)))


def _notices(
    entries: Iterable[Entry], there: Collection[str], checked: Collection[str], today: str
) -> Iterable[Problem]:
    for entry in entries:
        if entry.path not in checked:
            continue
        gone = entry.fingerprint not in there
        if entry.expires and entry.expires < today:
            then = " and is found no more: remove it" if gone else ": look again"
            yield Problem(entry.where, f"{entry.fingerprint} in {entry.path} expired on {entry.expires}{then}")
        elif gone:
            yield Problem(entry.where, f"{entry.fingerprint} is found no more in {entry.path}: remove it")


def _entry(row: Any, where: str) -> Entry:
    from datetime import date

    if not isinstance(row, dict):
        raise ConfigError(f"{where}: must be a table with {', '.join(_KEYS)}")
    for key in row:
        if key not in _KEYS:
            raise ConfigError(f"{where}: unknown key {key!r}{near(key, _KEYS)}")
    for key in ("fingerprint", "path", "reason"):
        if not isinstance(row.get(key), str) or not row[key].strip():
            raise ConfigError(f"{where}: needs a {key}, a string")
    expires = row.get("expires")
    if expires is not None and type(expires) is not date:
        raise ConfigError(f"{where}: expires must be a day such as 2027-01-31, without quotes, not {expires!r}")
    return Entry(row["fingerprint"], row["path"], row["reason"], expires.isoformat() if expires else None, where)
