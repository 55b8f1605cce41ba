"""The bundled data and live series as one, which remembers what was asked for."""

from collections.abc import Iterable

from factcheck.reference import Reference, Series

Key = tuple[str, str, str | None]


class Widened(Reference):
    """Answers as the bundled data do, and with the series that were added to them; `asked` is every key so far."""

    def __init__(self, bundled: Reference) -> None:
        super().__init__(bundled._connection)
        self.asked: dict[Key, None] = {}
        self._added: dict[Key, tuple[Series, ...]] = {}

    def series(self, measure: str, subject: str, partner: str | None = None) -> tuple[Series, ...]:
        """Every source's series; an added one is newer than the bundled ones, and comes before them."""
        key = (measure, subject, partner)
        self.asked[key] = None
        return (*self._added.get(key, ()), *super().series(*key))

    def newest(self, key: Key) -> int:
        """The newest year of the bundled series, 0 where there is none."""
        return max((year for series in super().series(*key) for year in series.values), default=0)

    def add(self, found: Iterable[Series]) -> None:
        """Add those series that have a year which the bundled ones don't have yet."""
        for series in found:
            key = (series.measure, series.subject, series.partner)
            if max(series.values) > self.newest(key):
                self._added[key] = (*self._added.get(key, ()), series)
