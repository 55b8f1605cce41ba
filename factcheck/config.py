"""What a run is asked to do: the settings, and the configuration file that they may come from.

The file is `factcheck.toml`, or `[tool.factcheck]` in `pyproject.toml`, whichever stands in the nearest folder above
the documents.
"""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

FAIL_ON = ("error", "fail", "review", "unverified", "never")
"""What makes a run end with exit code 1, each level with all before it: errors, anything that failed, what a person
should look at, what could not be verified, nothing."""


COLUMNS = ("entity", "period", "measure", "value", "unit")
"""What a column of a user's own table can be."""


class ConfigError(Exception):
    """A configuration, or an option, that can't be followed; the message says where, why and what to write instead."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All that shapes a run.

    `select` and `ignore` hold rule codes or their beginnings; without `select` the rules count that are on by default.
    `exclude` and the patterns of `per_path_ignores` are gitignore-style and relative to the folder `root`.
    `date` (ISO 8601) is when the documents were written, and wins over what they say. `live`: whether services on the
    internet may be asked for what the bundled figures don't have.
    `data` are the user's own tables: files and folders; `columns` says by role what columns of theirs are called.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "fail"
    format: str = "terminal"
    date: str | None = None
    exclude: tuple[str, ...] = ()
    per_path_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    root: str = "."
    data: tuple[str, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    live: bool = False

    def wants(self, code: str, by_default: bool = True) -> bool:
        """Whether a rule is to run."""
        return (code.startswith(self.select) if self.select else by_default) and not code.startswith(self.ignore)

    def ignored_in(self, path: str) -> tuple[str, ...]:
        """The codes, or their beginnings, that don't count in a document; made for `str.startswith`."""
        if not self.per_path_ignores:
            return ()
        from factcheck.documents import ignore

        place = os.path.abspath(path)
        rows = ((ignore.layer(self.root, [pattern]), codes) for pattern, codes in self.per_path_ignores)
        return tuple(code for layer, codes in rows if layer.decides(place) for code in codes)


def load(paths: Sequence[str] = ()) -> Settings:
    """The settings of the configuration file nearest to what the paths have in common. Raises ConfigError."""
    folder = _common_folder(paths)
    while True:
        for name in ("factcheck.toml", "pyproject.toml"):
            table = _table(os.path.join(folder, name))
            if table is not None:
                where = os.path.relpath(os.path.join(folder, name))
                values = _values(table, f"{where}: ")
                values["data"] = tuple(os.path.join(folder, path) for path in values.get("data", ()))
                return Settings(root=folder, **values)
        parent = os.path.dirname(folder)
        if parent == folder:
            return Settings()
        folder = parent


def with_options(settings: Settings, options: Mapping[str, Any]) -> Settings:
    """The settings with some replaced by options of the command line, None for one not given. Raises ConfigError."""
    date = options.get("date")
    if date is not None and not _is_date(date):
        raise ConfigError(f"--date must be a day such as 2026-02-04, not {date!r}")
    given = {key: value for key, value in options.items() if value is not None and key != "date"}
    return replace(settings, date=date, **_values(given, "--"))


def check_codes(codes: Iterable[str], known: Sequence[str]) -> None:
    """Raise ConfigError for a code that is no rule's, nor the beginning of one."""
    for code in codes:
        if not code or not any(each.startswith(code) for each in known):
            raise ConfigError(f"no rule has the code {code!r}{near(code.upper(), known)}: `factcheck rules` lists them")


def near(word: str, known: Iterable[str]) -> str:
    """` (did you mean ...?)` where something known is spelt much like the word, else nothing."""
    from difflib import get_close_matches

    found = get_close_matches(word, list(known), n=1)
    return f" (did you mean {found[0]!r}?)" if found else ""


def _common_folder(paths: Sequence[str]) -> str:
    folders = []
    for path in paths:
        place = os.path.abspath("." if path == "-" else path)
        folders.append(place if os.path.isdir(place) else os.path.dirname(place))
    return os.path.commonpath(folders or [os.getcwd()])


def _table(path: str) -> dict[str, Any] | None:
    """What a file has to say to us, None where it is missing or speaks to others only."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise ConfigError(f"{os.path.relpath(path)}: {error.strerror}") from error
    project = path.endswith("pyproject.toml")
    if project and b"factcheck" not in data:
        return None
    import tomllib

    try:
        content = tomllib.loads(data.decode())
    except ValueError as error:
        raise ConfigError(f"{os.path.relpath(path)}: not valid TOML: {error}") from error
    if not project:
        return content
    tools = content.get("tool")
    table = tools.get("factcheck") if isinstance(tools, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigError(f"{os.path.relpath(path)}: tool.factcheck must be a table")
    return table


def _values(table: Mapping[str, Any], before: str) -> dict[str, Any]:
    """The table's values as fields of Settings; `before` goes before the key in a message."""
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in _READERS:
            raise ConfigError(f"{before}unknown key {key!r}{near(key, _READERS)}")
        try:
            values[key.replace("-", "_")] = _READERS[key](value)
        except ValueError as error:
            raise ConfigError(f"{before}{key} {error}") from error
    return values


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


def _patterns(value: object) -> tuple[str, ...]:
    from factcheck.documents import ignore

    patterns = _strings(value)
    ignore.layer(".", patterns)
    return patterns


def _fail_on(value: object) -> str:
    if value not in FAIL_ON:
        raise ValueError(f"must be one of {', '.join(FAIL_ON)}, not {value!r}{near(str(value), FAIL_ON)}")
    return str(value)


def _per_path(value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        raise ValueError(f'must be a table such as {{"drafts/**" = ["C1"]}}, not {value!r}')
    _patterns(list(value))
    return tuple((pattern, _strings(codes)) for pattern, codes in value.items())


def _columns(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict) or not all(isinstance(header, str) for header in value.values()):
        raise ValueError(f'must be a table such as {{entity = "plant", period = "season"}}, not {value!r}')
    for role in value:
        if role not in COLUMNS:
            raise ValueError(f"knows the roles {', '.join(COLUMNS)}, not {role!r}{near(role, COLUMNS)}")
    return tuple(value.items())


def _is_date(value: str) -> bool:
    from datetime import date

    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


_READERS: dict[str, Callable[[object], Any]] = {
    "select": _strings,
    "ignore": _strings,
    "exclude": _patterns,
    "fail-on": _fail_on,
    "format": _string,
    "per-path-ignores": _per_path,
    "data": _strings,
    "columns": _columns,
    "live": _truth,
}
