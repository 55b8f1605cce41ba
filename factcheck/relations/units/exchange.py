"""One sum in two currencies: "€4.2 million ($4.7 million)", held against the rates of the years it may be of."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise, product
from typing import Protocol

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.reading.lines import Line, Number, term
from factcheck.relations.reading.times import year_of
from factcheck.relations.units.lengths import restates

DOLLAR = "USD"
"""What the rates are told against."""

LARGEST = (DOLLAR, "GBP")
"""The currencies that are meant where a text names no country. Our own choice."""

AROUND = 2
"""Years before and after the one that is told whose rates are taken too: a sum may be reckoned at another day's."""

RECENT = 40
"""Years whose rates are taken where no year is told. Our own choice."""


class Rates(Protocol):
    """The units of a currency for a dollar, year by year, in one source."""

    @property
    def values(self) -> Mapping[int, Decimal]:
        """The rates, by year."""


def ties(
    document: Document, lines: list[Line], lexicon: Lexicon, rates: Callable[[str], Sequence[Rates]]
) -> Iterator[Tie]:  # fmt: skip
    """Each sum told again in another currency; `about` is the least and the most of the second for one of the first."""
    year = int(document.date[:4]) if document.date else None
    for line in lines:
        for one, other in pairwise(line.numbers):
            if _are_money(one, other) and restates(line, one, other, lexicon):
                when = year_of(line, one) or year
                pairs = product(_currencies(one, lexicon), _currencies(other, lexicon))
                bands = list(filter(None, (_band(first, second, when, rates) for first, second in pairs)))
                if bands:
                    low, high = min(band[0] for band in bands), max(band[1] for band in bands)
                    terms = (term(document, "one", one), term(document, "other", other))
                    yield Tie("exchange", terms, "low", f"{low} {high} {when or ''}")


def _currencies(number: Number, lexicon: Lexicon) -> tuple[str, ...]:
    """The currencies that money can be in: "rupees" are those of several countries."""
    unit, name = number.quantity.unit or "", number.quantity.surface.split()[-1].lower()
    if name not in lexicon.tables["units"]["ambiguous"].get(unit, ()) or unit in LARGEST:
        return (unit,)
    names = lexicon.tables["currencies"]["names"]
    return (unit, *(code for code, words in names.items() if any(word.endswith(f" {name}") for word in words)))


def _are_money(one: Number, other: Number) -> bool:
    units = [each.quantity.unit or "" for each in (one, other)]
    values = [each.quantity.value for each in (one, other)]
    return units[0] != units[1] and all(len(unit) == 3 and unit.isupper() for unit in units) and all(values)


def _band(
    one: str, other: str, year: int | None, rates: Callable[[str], Sequence[Rates]]
) -> tuple[Decimal, Decimal] | None:  # fmt: skip
    """The least and the most that one unit of a currency was in another; None where no rates are known."""
    first, second = _by_year(one, rates), _by_year(other, rates)
    common = sorted((first.keys() or second.keys()) & (second.keys() or first.keys()))
    if not common or (not first and one != DOLLAR) or (not second and other != DOLLAR):
        return None
    near = [each for each in common if year is not None and abs(each - year) <= AROUND]
    years = near or common[-(RECENT if year is None else 1) :]
    quotients = [second.get(each, Decimal(1)) / first.get(each, Decimal(1)) for each in years]
    return min(quotients), max(quotients)


def _by_year(currency: str, rates: Callable[[str], Sequence[Rates]]) -> Mapping[int, Decimal]:
    if currency == DOLLAR:
        return {}
    series = rates(currency)
    return series[0].values if series else {}
