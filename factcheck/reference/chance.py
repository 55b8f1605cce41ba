"""How easily a number would be right by chance: the share of all figures of a measure that it fits."""

from typing import NamedTuple

from factcheck.model import Interval
from factcheck.reference import EXCHANGE_RATE, Reference, Series


class Chance(NamedTuple):
    """How many of a measure's figures lie in an interval, of how many; and those that do, the newest first."""

    fitting: int
    all: int
    examples: tuple[tuple[str, int, Series], ...]

    @property
    def share(self) -> float:
        """The fitting ones as a share of all."""
        return self.fitting / self.all if self.all else 0.0


def chance(reference: Reference, measure: str, interval: Interval, unit: str | None = None) -> Chance:
    """Hold an interval against every figure of a measure: all countries, groups of them left out, and all years.

    Of rates of exchange, which each currency has in a unit of its own, `unit` says which are meant; None: all.
    """
    found = [
        (series.subject, year, series)
        for series in reference.every(measure)
        if measure == EXCHANGE_RATE or reference.country(series.subject) is not None
        if unit in (None, series.unit)
        for year in series.values
    ]
    fitting = [each for each in found if interval.contains(each[2].values[each[1]])]
    fitting.sort(key=lambda each: (-each[1], each[0]))
    return Chance(len(fitting), len(found), tuple(fitting))
