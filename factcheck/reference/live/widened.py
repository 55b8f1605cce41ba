"""The bundled data and live series as one, which remembers what was asked for."""

from collections.abc import Iterable

from factcheck.reference import Reference, Series
from factcheck.reference.live import EVERY

Key = tuple[str, str, str | None]


class Widened(Reference):
    """Answers as the bundled data do, and with the series that were added to them; `asked` is every key so far."""

    def __init__(self, bundled: Reference) -> None:
        super().__init__(bundled._connection)
        self.asked: dict[Key, None] = {}
        self._added: dict[Key, tuple[Series, ...]] = {}
        self._filling: dict[Key, tuple[Series, ...]] = {}
        self._partners: dict[tuple[str, str], dict[str, tuple[Series, ...]]] = {}

    def series(self, measure: str, subject: str, partner: str | None = None) -> tuple[Series, ...]:
        """Every source's series: those that are newer than the bundled ones before them, those that fill gaps after."""
        key = (measure, subject, partner)
        self.asked[key] = None
        return (*self._added.get(key, ()), *super().series(*key), *self._filling.get(key, ()))

    def partners(self, measure: str, subject: str) -> dict[str, tuple[Series, ...]]:
        """The series with every partner, the bundled ones first."""
        self.asked[measure, subject, EVERY] = None
        found = super().partners(measure, subject)
        for code, series in self._partners.get((measure, subject), {}).items():
            found[code] = (*found.get(code, ()), *series)
        return found

    def years_ranked(self, measure: str, subject: str, partner: str) -> set[int]:
        """The years of the bundled series with a partner, which tell its place among all."""
        return {year for series in super().partners(measure, subject).get(partner, ()) for year in series.values}

    def every(self, measure: str) -> tuple[Series, ...]:
        """The bundled series of all subjects; no service is asked for them."""
        self.asked[measure, EVERY, None] = None
        return super().every(measure)

    def add_partners(self, found: Iterable[Series]) -> None:
        """Add the series of a country with each of its partners, which only together say who is the largest."""
        for series in found:
            partners = self._partners.setdefault((series.measure, series.subject), {})
            code = series.partner or ""
            partners[code] = (*partners.get(code, ()), series)

    def newest(self, key: Key) -> int:
        """The newest year of the bundled series, 0 where there is none."""
        return max(self.years(key), default=0)

    def years(self, key: Key) -> set[int]:
        """The years of the bundled series."""
        return {year for series in super().series(*key) for year in series.values}

    def add(self, found: Iterable[Series]) -> None:
        """Add the series that are newer than the bundled ones, and of the others the years that these lack."""
        for series in found:
            key = (series.measure, series.subject, series.partner)
            there = self.years(key)
            lacking = {year: value for year, value in series.values.items() if year not in there}
            if max(series.values) > max(there, default=0):
                self._added[key] = (*self._added.get(key, ()), series)
            elif lacking:
                self._filling[key] = (*self._filling.get(key, ()), series._replace(values=lacking))
