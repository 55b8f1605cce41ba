"""The user's own tables: what was pulled from services, as CSV in the user's data folder; every check reads them."""

import os
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby

from factcheck.reference import Reference, Series
from factcheck.source import Source

FIELDS = (
    "measure", "subject", "partner", "year", "value", "unit",
    "source", "title", "publisher", "url", "retrieved", "licence", "note",
)  # fmt: skip
MOST_DIGITS = 30
"""Characters of a figure in a table that somebody may have edited."""


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
    import csv

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


def with_pulled(bundled: Reference) -> Reference:
    """The bundled data with the user's own tables, where there are any."""
    try:
        names = sorted(name for name in os.listdir(folder()) if name.endswith(".csv"))
    except OSError:
        return bundled
    if not names:
        return bundled
    from factcheck.reference.live.widened import Widened

    widened = Widened(bundled)
    for name in names:
        widened.add(_series(_read(os.path.join(folder(), name))))
    return widened


def _series(rows: list[dict[str, str]]) -> Iterator[Series]:
    """The rows of a table as series; a row whose year or figure is none is left out."""

    def key(row: dict[str, str]) -> tuple[str, ...]:
        return tuple(row[field] for field in ("measure", "subject", "partner", "unit", "source"))

    good = [row for row in rows if row["year"].isdecimal() and row["year"].isascii() and _figure(row) is not None]
    for (measure, subject, partner, unit, source), group in groupby(sorted(good, key=key), key):
        found = list(group)
        values = {int(row["year"]): figure for row in found if (figure := _figure(row)) is not None}
        about = Source(
            source, *(found[-1][field] for field in ("title", "publisher", "url", "retrieved", "licence", "note"))
        )
        yield Series(measure, subject, partner or None, unit, about, dict(sorted(values.items())), {})


def _figure(row: dict[str, str]) -> Decimal | None:
    text = row["value"]
    plain = len(text) <= MOST_DIGITS and text.isascii() and text.removeprefix("-").replace(".", "", 1).isdecimal()
    return Decimal(text) if plain else None


def _read(place: str) -> list[dict[str, str]]:
    """The rows of a table; those that somebody broke are left out."""
    import csv

    try:
        with open(place, encoding="utf-8", errors="replace", newline="") as file:
            return [row for row in csv.DictReader(file) if list(row) == list(FIELDS) and None not in row.values()]
    except (FileNotFoundError, csv.Error):
        return []


def _rows(series: Series) -> Iterable[dict[str, str]]:
    for year, value in series.values.items():
        texts = (series.measure, series.subject, series.partner or "", str(year), f"{value:f}", series.unit)
        source = series.source
        about = (source.id, source.title, source.publisher, source.url, source.retrieved, source.licence, source.note)
        yield dict(zip(FIELDS, (*texts, *about), strict=True))


def _key(row: dict[str, str]) -> tuple[str, ...]:
    return tuple(row[field] for field in ("measure", "subject", "partner", "source", "year"))
