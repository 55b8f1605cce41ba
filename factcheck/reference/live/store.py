"""The user's own tables: what was pulled from services, as CSV in the user's data folder."""

import csv
import os
from collections.abc import Iterable

from factcheck.reference import Series

FIELDS = ("measure", "subject", "partner", "year", "value", "unit", "source", "retrieved")


def folder() -> str:
    """The folder of the user's own tables."""
    home = os.environ.get("XDG_DATA_HOME", "")
    if not os.path.isabs(home):  # as the XDG Base Directory Specification has it
        home = os.path.expanduser("~/.local/share")
    return os.path.join(home, "factcheck")


def write(name: str, series: Iterable[Series]) -> tuple[str, int]:
    """Add figures to a table, in the place of older ones of the same kind; return its path and how many there are now.

    Raises OSError. The table is written whole or not at all.
    """
    place = os.path.join(folder(), f"{name}.csv")
    rows = {_key(row): row for row in (*_read(place), *(row for one in series for row in _rows(one)))}
    os.makedirs(os.path.dirname(place), exist_ok=True)
    unfinished = f"{place}.{os.getpid()}.tmp"
    try:
        with open(unfinished, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, FIELDS, lineterminator="\n")
            writer.writeheader()
            writer.writerows(row for _, row in sorted(rows.items()))
        os.replace(unfinished, place)
    finally:
        if os.path.exists(unfinished):
            os.unlink(unfinished)
    return place, len(rows)


def _read(place: str) -> list[dict[str, str]]:
    """The rows of a table; those that somebody broke are left out."""
    try:
        with open(place, encoding="utf-8", errors="replace", newline="") as file:
            return [row for row in csv.DictReader(file) if list(row) == list(FIELDS) and None not in row.values()]
    except FileNotFoundError:
        return []


def _rows(series: Series) -> Iterable[dict[str, str]]:
    for year, value in series.values.items():
        texts = (series.measure, series.subject, series.partner or "", str(year), f"{value:f}", series.unit)
        yield dict(zip(FIELDS, (*texts, series.source.id, series.source.retrieved), strict=True))


def _key(row: dict[str, str]) -> tuple[str, ...]:
    return tuple(row[field] for field in ("measure", "subject", "partner", "source", "year"))
