"""The only room that touches data: the bundled figures, names and groups, in one read-only SQLite file.

A series is a measure of a subject (of a subject with a partner) by one source, its values over the years together.
Measures: `exports`, `imports` and `trade` of goods between countries in US dollars (partner WLD: with the world),
`export_share` and `import_share` in percent, `exchange_rate` of a currency, and the publishers' own indicator codes.
"""

import os
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.source import Source

if TYPE_CHECKING:
    import sqlite3

BUNDLED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "factcheck.sqlite")
LAYOUT = 1
WORLD, EXCHANGE_RATE = "WLD", "exchange_rate"
RECONCILED = frozenset({"cepii_baci_hs22_202501"})
REPAIR = "install factcheck again (pip install --force-reinstall), or run `python data/compile.py` in a checkout"


class DataError(Exception):
    """The reference data are missing or broken; the message says what to run."""


class Series(NamedTuple):
    """Yearly figures of one source. Flag `e` marks an estimate of the publisher."""

    measure: str
    subject: str
    partner: str | None
    unit: str
    source: Source
    values: Mapping[int, Decimal]
    flags: Mapping[int, str]

    @property
    def is_reconciled(self) -> bool:
        """Whether the source has one figure for both sides of a flow, which is neither side's own."""
        return self.source.id in RECONCILED

    def row(self, year: int) -> dict[str, str]:
        """The figure of a year as a row of evidence. Raises KeyError where there is none."""
        return {
            "measure": self.measure,
            "subject": self.subject,
            **({"partner": self.partner} if self.partner else {}),
            "year": str(year),
            "value": f"{self.values[year]:f}",
            "unit": self.unit,
            "flag": self.flags.get(year, ""),
            "source": self.source.id,
        }


class Country(NamedTuple):
    """A country, territory, area or former state: ISO 3166 codes, ISO 4217 currency, UN M49 code.

    `phrase` is the title with its article, "the United States".
    """

    code: str
    title: str
    phrase: str
    capital: str
    currency: str
    iso2: str
    m49: str


class Name(NamedTuple):
    """What a country or a group is called; the kind is name, alias, demonym, capital or group."""

    surface: str
    code: str
    kind: str


class Member(NamedTuple):
    """A member of a group from one day to another: ISO 8601, shortened where no more is known; empty: still one."""

    code: str
    joined: str
    left: str
    note: str


class Measure(NamedTuple):
    """What is stored of a measure: how many series, over which years."""

    id: str
    title: str
    unit: str
    series: int
    first_year: int
    last_year: int


class Table(NamedTuple):
    """A table of the data package that the figures were compiled from."""

    name: str
    title: str
    path: str
    bytes: int
    hash: str
    fields: str


class Reference:
    """Answers questions about the data. Every method may raise DataError."""

    def __init__(self, connection: "sqlite3.Connection") -> None:
        self._connection = connection
        self._series: dict[tuple[str, str, str], tuple[Series, ...]] = {}  # there are some 80,000 at most
        self._sources: dict[str, Source] = {}
        self._countries: dict[str, Country] = {}

    def series(self, measure: str, subject: str, partner: str | None = None) -> tuple[Series, ...]:
        """Every source's series, in the order of the sources' ids."""
        key = (measure, subject, partner or "")
        if key not in self._series:
            rows = self._rows(
                "SELECT partner, source, unit, first_year, vals FROM series "
                "WHERE measure = ? AND subject = ? AND partner = ? ORDER BY source",
                key,
            )
            self._series[key] = tuple(self._unpacked(measure, subject, row) for row in rows)
        return self._series[key]

    def partners(self, measure: str, subject: str) -> dict[str, tuple[Series, ...]]:
        """The series with every partner but the world, by the partner's code."""
        rows = self._rows(
            "SELECT partner, source, unit, first_year, vals FROM series "
            "WHERE measure = ? AND subject = ? AND partner NOT IN ('', ?) ORDER BY partner, source",
            (measure, subject, WORLD),
        )
        found: dict[str, tuple[Series, ...]] = {}
        for row in rows:
            found[row[0]] = (*found.get(row[0], ()), self._unpacked(measure, subject, row))
        return found

    def every(self, measure: str) -> tuple[Series, ...]:
        """The series of all subjects, of a measure that has no partners."""
        rows = self._rows(
            "SELECT subject, partner, source, unit, first_year, vals FROM series "
            "WHERE measure = ? AND partner = '' ORDER BY subject, source",
            (measure,),
        )
        return tuple(self._unpacked(measure, subject, tuple(row)) for subject, *row in rows)

    def exchange_rate(self, currency: str) -> tuple[Series, ...]:
        """Units of a currency (ISO 4217) for one US dollar, averages of years."""
        return self.series(EXCHANGE_RATE, currency)

    def edition(self) -> str:
        """What tells one state of the data from another: a digest of all that was compiled."""
        return "".join(str(row[0]) for row in self._rows("SELECT value FROM meta WHERE key = 'digest'"))

    def names(self, language: str = "en") -> tuple[Name, ...]:
        """Everything that countries and groups are called in a language (ISO 639-1)."""
        rows = self._rows("SELECT name, code, kind FROM names WHERE lang = ? ORDER BY name", (language,))
        return tuple(Name(*row) for row in rows)

    def foreign_names(self, language: str = "en") -> tuple[tuple[str, str, str], ...]:
        """What countries are called in all languages but this one: name, code, language."""
        return tuple(self._rows("SELECT name, code, lang FROM names WHERE lang != ? ORDER BY name, lang", (language,)))

    def country(self, code: str) -> Country | None:
        """The country of an ISO 3166 alpha-3 code."""
        return self._by_code().get(code)

    def countries(self) -> tuple[Country, ...]:
        """All countries, territories, areas and former states."""
        return tuple(self._by_code().values())

    def is_area(self, code: str) -> bool:
        """Whether a code is that of one country or area of today: no group, no income class, no former state."""
        country = self.country(code)
        return country is not None and bool(country.iso2)

    def title(self, code: str) -> str:
        """What to call a country in a table; a group, or what is unknown, is called by its code."""
        country = self.country(code)
        return country.title if country else code

    def named(self, code: str) -> str:
        """What to call a country in a sentence, with the article where it has one."""
        country = self.country(code)
        return country.phrase if country else code

    def members(self, group: str, day: str) -> tuple[Member, ...]:
        """Who belonged to a group on a day (ISO 8601)."""
        return tuple(each for each in self._members(group) if each.joined <= day and not _has_left(each, day))

    def ever_in(self, group: str) -> tuple[str, ...]:
        """Who ever belonged to a group; none where it is no group."""
        return tuple(dict.fromkeys(each.code for each in self._members(group)))

    def former(self, group: str, day: str) -> tuple[Member, ...]:
        """Who had left a group by a day (ISO 8601)."""
        return tuple(each for each in self._members(group) if _has_left(each, day))

    def measures(self) -> tuple[Measure, ...]:
        """All that is measured."""
        query = "SELECT measure, title, unit, series, first_year, last_year FROM measures ORDER BY measure"
        return tuple(Measure(*row) for row in self._rows(query))

    def sources(self) -> tuple[Source, ...]:
        """Where all figures come from."""
        return tuple(self._source_by_id().values())

    def tables(self) -> tuple[Table, ...]:
        """The tables that the figures were compiled from."""
        return tuple(
            Table(*row)
            for row in self._rows("SELECT name, title, path, bytes, hash, fields FROM resources ORDER BY name")
        )

    def problems(self) -> list[str]:
        """What is wrong with the file, by SQLite's own check and a digest of all that is stored; empty if whole."""
        from hashlib import sha256

        found = [str(row[0]) for row in self._rows("PRAGMA quick_check(5)") if row[0] != "ok"]
        if found:
            return found
        sum_ = sha256()
        for table in ("series", "measures", "countries", "names", "groups", "sources", "resources"):
            for row in self._rows(f"SELECT * FROM {table}"):
                sum_.update(repr(row).encode())
        return (
            [] if self.edition() == sum_.hexdigest() else ["its content is not what was compiled (the digest differs)"]
        )

    def _members(self, group: str) -> Iterator[Member]:
        query = 'SELECT code, joined, "left", note FROM groups WHERE "group" = ? ORDER BY code'
        return (Member(*row) for row in self._rows(query, (group,)))

    def _by_code(self) -> dict[str, Country]:
        if not self._countries:
            rows = self._rows("SELECT code, title, phrase, capital, currency, iso2, m49 FROM countries")
            self._countries = {row[0]: Country(*row) for row in rows}
        return self._countries

    def _source_by_id(self) -> dict[str, Source]:
        if not self._sources:
            query = "SELECT id, title, publisher, url, retrieved, licence, note FROM sources ORDER BY id"
            self._sources = {row[0]: Source(*row) for row in self._rows(query)}
        return self._sources

    def _unpacked(self, measure: str, subject: str, row: tuple[Any, ...]) -> Series:
        partner, source, unit, first, packed = row
        figures = [(year, figure) for year, figure in enumerate(packed.split(","), first) if figure]
        return Series(
            measure,
            subject,
            partner or None,
            unit,
            self._source_by_id()[source],
            {year: Decimal(figure.rstrip("e")) for year, figure in figures},
            {year: "e" for year, figure in figures if figure.endswith("e")} if "e" in packed else {},
        )

    def _rows(self, query: str, values: tuple[str, ...] = ()) -> list[tuple[Any, ...]]:
        import sqlite3

        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise DataError(f"the reference data are broken ({error}): {REPAIR}") from error


def open_reference(path: str | os.PathLike[str] = BUNDLED) -> Reference:
    """The bundled data, or those of another file compiled by data/compile.py. Raises DataError."""
    import sqlite3

    place = os.path.abspath(path)
    if not os.path.isfile(place):
        raise DataError(f"the reference data are missing ({place}): {REPAIR}")
    for character in "%?#":  # what a URI gives a meaning to, the escape itself first
        place = place.replace(character, f"%{ord(character):02x}")
    try:
        # Immutable: no lock, no journal, no check of either; nothing ever writes to the file.
        connection = sqlite3.connect(f"file:{place}?mode=ro&immutable=1", uri=True)
        (layout,) = connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.Error as error:
        raise DataError(f"the reference data are broken ({error}): {REPAIR}") from error
    if layout != LAYOUT:
        raise DataError(f"the reference data are of another version ({layout}, not {LAYOUT}): {REPAIR}")
    return Reference(connection)


def verify(path: str | os.PathLike[str] = BUNDLED) -> list[str]:
    """What is wrong with the reference data; empty if they are whole. Raises DataError where they can't be read."""
    return open_reference(path).problems()


def _has_left(member: Member, day: str) -> bool:
    return bool(member.left) and member.left <= day
