"""What a run is asked to do: the settings, and the configuration files that they may come from.

A file is `factcheck.toml`, or `[tool.factcheck]` in `pyproject.toml`. The one in the nearest folder above a document
says how it is read and which rules count for it; the one nearest to all documents of a run says the rest.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from factcheck.config_values import COLUMNS, FAIL_ON, READERS, Override
from factcheck.spelling import near

if TYPE_CHECKING:
    from factcheck.documents.ignore import Layer

__all__ = ["COLUMNS", "FAIL_ON", "ConfigError", "Nearest", "Settings", "check_codes", "load", "with_options"]


class ConfigError(ValueError):
    """A configuration, or an option, that can't be followed; the message says where, why and what to write instead."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All that shapes a run.

    `select`, `ignore` and `severity` hold rule codes or their beginnings; without `select` the rules count that are on
    by default. What is below `min_severity` or `min_confidence` is reported and fails nothing. `exclude` and the
    patterns of `per_path_ignores` and `overrides` are gitignore-style and relative to the folder `root`.
    `date` (ISO 8601) is when the documents were written, and wins over what they say. `ignore_file` and
    `baseline` are files with findings that are known, `file` is the configuration that was read.
    `live`: whether services on the internet may be asked for what the bundled figures don't have.
    `data` are the user's own tables: files and folders, `data_from` where they are named; `columns` says by role what
    columns of theirs are called. `aliases` are further names of countries and groups by code, `measures` further
    phrases for measures by name: the words of a house. `against` is a file of claims published before.
    `nested`: whether files nearer to a document count for it; `options` are those of the command line.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "fail"
    min_severity: str = "note"
    min_confidence: str = "low"
    format: str = "terminal"
    date: str | None = None
    exclude: tuple[str, ...] = ()
    per_path_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    root: str = "."
    ignore_file: str | None = None
    baseline: str | None = None
    severity: tuple[tuple[str, str], ...] = ()
    overrides: tuple[Override, ...] = ()
    file: str | None = field(default=None, compare=False)
    data: tuple[str, ...] = ()
    data_from: str = field(default="--data", compare=False)
    columns: tuple[tuple[str, str], ...] = ()
    aliases: tuple[tuple[str, tuple[str, ...]], ...] = ()
    measures: tuple[tuple[str, tuple[str, ...]], ...] = ()
    live: bool = False
    against: str | None = None
    nested: bool = field(default=False, compare=False)
    options: tuple[tuple[str, Any], ...] = field(default=(), compare=False)

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

    def at(self, path: str) -> "Settings":
        """The settings for one document: with all that stands under its path."""
        if not (self.per_path_ignores or self.overrides):
            return self
        ignore, select, severity = self.ignore + self.ignored_in(path), self.select, self.severity
        for override in self.overrides:
            from factcheck.documents.ignore import layer

            if layer(self.root, override.paths).decides(os.path.abspath(path)):
                select = override.select or select
                ignore += override.ignore
                severity += override.severity
        return replace(self, select=select, ignore=ignore, severity=severity, per_path_ignores=(), overrides=())

    def severity_of(self, code: str, default: str) -> str:
        """How grave a finding is: what is said of the longest beginning of its code, the last word counts."""
        said = [(len(prefix), number) for number, (prefix, _) in enumerate(self.severity) if code.startswith(prefix)]
        return self.severity[max(said)[1]][1] if said else default

    def codes(self) -> tuple[str, ...]:
        """All rule codes, or beginnings of some, that are named anywhere."""
        found = [*self.select, *self.ignore, *(code for code, _ in self.severity)]
        found += [code for _, codes in self.per_path_ignores for code in codes]
        for override in self.overrides:
            found += [*override.select, *override.ignore, *(code for code, _ in override.severity)]
        return tuple(found)


class Nearest:
    """The settings for each document of a run: those of the file nearest to it, with the options of the run."""

    def __init__(self, run: Settings) -> None:
        self._run = run
        self._by_folder: dict[str, Settings] = {}

    def of(self, path: str) -> Settings:
        """The settings for a document. Raises ConfigError."""
        return self.near(path).at(path)

    def near(self, path: str) -> Settings:
        """The settings of the file nearest to a path. Raises ConfigError."""
        return self._nearest(_folder(path))

    def excluded(self, folder: str) -> "Layer | None":
        """What the file nearest to an absolute folder leaves out, unless it is the run's. Raises ConfigError."""
        found = self._nearest(folder)
        if found is self._run or not found.exclude:
            return None
        from factcheck.documents.ignore import layer

        return layer(found.root, found.exclude)

    def _nearest(self, folder: str) -> Settings:
        if not self._run.nested:
            return self._run
        if folder not in self._by_folder:
            parent = os.path.dirname(folder)
            own = _of_folder(folder)
            if own is None:
                found = self._run if parent == folder else self._nearest(parent)
            else:
                found = self._run if own.file == self._run.file else with_options(own, dict(self._run.options))
            self._by_folder[folder] = found
        return self._by_folder[folder]


def load(paths: Sequence[str] = ()) -> Settings:
    """The settings of the configuration file nearest to what the paths have in common. Raises ConfigError."""
    folder = _common_folder(paths)
    while True:
        if found := _of_folder(folder):
            return found
        parent = os.path.dirname(folder)
        if parent == folder:
            return Settings(ignore_file=_ignore_file("."), nested=True)
        folder = parent


def _of_folder(folder: str) -> Settings | None:
    """The settings of the configuration file in a folder, None where there is none."""
    for name in ("factcheck.toml", "pyproject.toml"):
        file = os.path.join(folder, name)
        table = _table(file)
        if table is not None:
            where = os.path.relpath(file)
            values = _values(table, f"{where}: ")
            if "baseline" in values:  # it stands beside the configuration, as all that it names
                values["baseline"] = os.path.join(folder, values["baseline"])
            values["data"] = tuple(os.path.join(folder, path) for path in values.get("data", ()))
            values["data_from"] = f"“data” of {where}"
            return Settings(root=folder, ignore_file=_ignore_file(folder), file=file, nested=True, **values)
    return None


def _ignore_file(folder: str) -> str | None:
    """The ignore file of a folder, where there is one."""
    path = os.path.join(folder, ".factcheck-ignore.toml")
    return path if os.path.exists(path) else None


def with_options(settings: Settings, options: Mapping[str, Any]) -> Settings:
    """The settings with some replaced by options of the command line, None for one not given. Raises ConfigError."""
    date = options.get("date")
    check_date(date, "--date")
    given = {key: value for key, value in options.items() if value is not None and key != "date"}
    if "select" in given:
        overrides = tuple(override._replace(select=()) for override in settings.overrides)
        settings = replace(settings, overrides=overrides)
    if "data" in given:
        settings = replace(settings, data_from="--data")
    return replace(settings, date=date, options=tuple(options.items()), **_values(given, "--"))


def check_date(date: str | None, name: str) -> None:
    """Raise ConfigError for what is no day."""
    if date is not None and not _is_date(date):
        raise ConfigError(f"{name} must be a day such as 2026-02-04, not {date!r}")


def check_codes(codes: Iterable[str], known: Sequence[str], where: str = "") -> None:
    """Raise ConfigError for a code that is no rule's, nor the beginning of one; `where` says who names it."""
    for code in codes:
        if not code or not any(each.startswith(code) for each in known):
            meant = near(code.upper(), known)
            raise ConfigError(f"{where}no rule has the code {code!r}{meant}: `factcheck rules` lists them")


def check_settings(settings: Settings, known: Sequence[str]) -> None:
    """Raise ConfigError for a code that settings name and no rule has."""
    given = dict(settings.options)
    asked = [code.upper() for key in ("select", "ignore") for code in given.get(key) or ()]
    check_codes(asked, known)
    check_codes(settings.codes(), known, f"{os.path.relpath(settings.file)}: " if settings.file else "")


def _common_folder(paths: Sequence[str]) -> str:
    return os.path.commonpath([_folder(path) for path in paths] or [os.getcwd()])


def _folder(path: str) -> str:
    """The absolute folder that a path is, or lies in; of standard input the one that the run is in."""
    place = os.path.abspath("." if path == "-" else path)
    return place if os.path.isdir(place) else os.path.dirname(place)


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
        if key not in READERS:
            raise ConfigError(f"{before}unknown key {key!r}{near(key, READERS)}")
        try:
            values[key.replace("-", "_")] = READERS[key](value)
        except ValueError as error:
            raise ConfigError(f"{before}{key} {error}") from error
    return values


def _is_date(value: str) -> bool:
    from datetime import date

    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
