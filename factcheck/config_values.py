"""The values of a configuration: each key, what it may hold, and how it is written. Readers raise ValueError."""

import os
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from factcheck.model import CONFIDENCES, SEVERITIES
from factcheck.spelling import near

FAIL_ON = ("error", "fail", "review", "unverified", "never")
"""What makes a run end with exit code 1, each level with all before it: errors, anything that failed, what a person
should look at, what could not be verified, nothing."""

COLUMNS = ("entity", "period", "measure", "value", "unit")
"""What a column of a user's own table can be."""


class Override(NamedTuple):
    """What is different for the documents that some gitignore-style patterns cover."""

    paths: tuple[str, ...]
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, str], ...] = ()


def written(values: Mapping[str, Any]) -> str:
    """Values by key as TOML, such as reading them gives the same again; tables last, as TOML has it."""
    plain = [f"{key} = {_toml(value)}\n" for key, value in values.items() if value is not None and key not in _TABLES]
    tables = [
        f"\n[{key}]\n" + "".join(f"{_string_of(name)} = {_toml(each)}\n" for name, each in values[key])
        for key in ("severity", "columns", "aliases", "measures", "per-path-ignores")
        if values.get(key)
    ]
    for override in values.get("overrides", ()):
        rows = {key: value for key, value in override._asdict().items() if value and key != "severity"}
        tables.append("\n[[overrides]]\n" + "".join(f"{key} = {_toml(value)}\n" for key, value in rows.items()))
        if override.severity:
            pairs = ", ".join(f"{_string_of(code)} = {_toml(level)}" for code, level in override.severity)
            tables.append(f"severity = {{{pairs}}}\n")
    return "".join([*plain, *tables])


def _toml(value: str | bool | tuple[str, ...]) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return _string_of(value) if isinstance(value, str) else f"[{', '.join(map(_string_of, value))}]"


def _string_of(text: str) -> str:
    import json

    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"must be a string, not {value!r}")
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"must be true or false, not {value!r}")
    return value


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ValueError(f"must be a list of strings, not {value!r}")
    return tuple(value)


def _codes(value: object) -> tuple[str, ...]:
    return tuple(code.upper() for code in _strings(value))


def _patterns(value: object) -> tuple[str, ...]:
    from factcheck.documents import ignore

    patterns = _strings(value)
    ignore.layer(".", patterns)
    return patterns


def _one_of(*known: str) -> Callable[[object], str]:
    def read(value: object) -> str:
        if value not in known:
            raise ValueError(f"must be one of {', '.join(known)}, not {value!r}{near(str(value), known)}")
        return str(value)

    return read


def _per_path(value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        raise ValueError(f'must be a table such as {{"drafts/**" = ["C1"]}}, not {value!r}')
    _patterns(list(value))
    return tuple((pattern, _codes(codes)) for pattern, codes in value.items())


def _columns(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict) or not all(isinstance(header, str) for header in value.values()):
        raise ValueError(f'must be a table such as {{entity = "plant", period = "season"}}, not {value!r}')
    for role in value:
        if role not in COLUMNS:
            raise ValueError(f"knows the roles {', '.join(COLUMNS)}, not {role!r}{near(role, COLUMNS)}")
    return tuple(value.items())


def _phrases(value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        raise ValueError(f'must be a table such as {{exports = ["shipments abroad"]}}, not {value!r}')
    found = tuple((key, _strings(phrases)) for key, phrases in value.items())
    for key, phrases in found:
        if not all(any(map(str.isalpha, phrase)) for phrase in phrases):
            raise ValueError(f"needs words for {key!r}, not {list(phrases)!r}")
    return found


def _severity(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise ValueError(f'must be a table such as {{C102 = "note"}}, not {value!r}')
    return tuple((code.upper(), _level(code, level)) for code, level in value.items())


def _level(code: str, value: object) -> str:
    try:
        return _one_of(*SEVERITIES)(value)
    except ValueError as error:
        raise ValueError(f"of {code} {error}") from error


def _overrides(value: object) -> tuple[Override, ...]:
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise ValueError(f"must be written [[overrides]], once for each, not {value!r}")
    return tuple(_override(row, number) for number, row in enumerate(value, 1))


def _override(row: dict[str, Any], number: int) -> Override:
    values = {}
    for key, value in row.items():
        if key not in _OF_OVERRIDES:
            raise ValueError(f"{number}: unknown key {key!r}{near(key, _OF_OVERRIDES)}")
        try:
            values[key] = _OF_OVERRIDES[key](value)
        except ValueError as error:
            raise ValueError(f"{number}: {key} {error}") from error
    if not values.get("paths"):
        raise ValueError(f'{number}: needs paths, such as paths = ["archive/**"]')
    return Override(**values)


def _file(value: object) -> str:
    if not _string(value) or os.path.basename(str(value)) in ("", ".", ".."):
        raise ValueError(f"must be the name of a file, not {value!r}")
    return str(value)


_OF_OVERRIDES: dict[str, Callable[[object], Any]] = {
    "paths": _patterns,
    "select": _codes,
    "ignore": _codes,
    "severity": _severity,
}
READERS: dict[str, Callable[[object], Any]] = {
    "select": _codes,
    "ignore": _codes,
    "exclude": _patterns,
    "fail-on": _one_of(*FAIL_ON),
    "min-severity": _one_of(*SEVERITIES),
    "min-confidence": _one_of(*CONFIDENCES),
    "format": _string,
    "baseline": _file,
    "data": _strings,
    "live": _truth,
    "severity": _severity,
    "columns": _columns,
    "aliases": _phrases,
    "measures": _phrases,
    "per-path-ignores": _per_path,
    "overrides": _overrides,
}
BY_DOCUMENT = (
    "select", "ignore", "exclude", "data", "severity", "columns", "aliases", "measures", "per-path-ignores",
    "overrides",
)  # fmt: skip
"""The keys that count for the documents nearest to their file; all else is said once for a run."""

_TABLES = ("severity", "columns", "aliases", "measures", "per-path-ignores", "overrides")
