"""`factcheck data match`: how easily a number would be right by chance."""

from collections.abc import Collection, Mapping

from factcheck.commands.output import write
from factcheck.config import ConfigError
from factcheck.model import Claim, Location, Quantity
from factcheck.reference import Measure

DOLLAR = "USD"

SHOWN = 10
"""Figures that are listed at most."""


def data_match(text: str, measure: str) -> int:
    """Print how many of a measure's figures the number fits, and which these are. Raises ConfigError."""
    from factcheck.commands.naming import meant, measures_by_name
    from factcheck.extraction.numbers.reading import quantities_in
    from factcheck.formatting import amount, interval
    from factcheck.reference import EXCHANGE_RATE, open_reference
    from factcheck.reference.chance import chance

    quantity = next(quantities_in(text), None)
    if quantity is None:
        raise ConfigError(f"there is no number in {text!r}")
    reference = open_reference()
    stored = {each.id: each for each in reference.measures()}
    names = measures_by_name(reference)
    found = _measure(measure, names, stored)
    if not found:
        raise ConfigError(
            f"no figures are stored of {measure!r}{meant(measure, names)}: `factcheck data list` has the measures"
        )
    price = found == EXCHANGE_RATE and quantity.unit_kind == "currency" and quantity.unit != DOLLAR
    unit = f"{quantity.unit} per {DOLLAR}" if price else None
    said, quantity = quantity, quantity if unit else _in_unit(quantity, stored[found], text)
    result = chance(reference, found, quantity.interval, unit)
    if not result.all and unit:
        raise ConfigError(f"there are no figures of {stored[found].title} in {unit}")
    if not result.all:
        raise ConfigError(
            f"{stored[found].title} has partners: a chance match is only counted for figures of one country"
        )
    unnamed = f" (no unit is said; the figures are in {figures_in(stored[found].unit)})" if said.unit is None else ""
    write(f"{text} is read as {interval(said.interval, said.unit)}{unnamed}\n", None)
    often = f", 1 in {result.all / result.fitting:,.0f}" if result.fitting else ""
    write(f"{result.fitting:,} of {result.all:,} figures fit it{often}: {stored[found].title}\n", None)
    for subject, year, series in result.examples[:SHOWN]:
        write(f"  {year}  {amount(series.values[year], series.unit)}  {reference.title(subject)}\n", None)
    if result.fitting > SHOWN:
        write(f"  and {result.fitting - SHOWN:,} more\n", None)
    return 0


def _measure(words: str, names: Mapping[str, str], stored: Collection[str]) -> str:
    """The id of the stored measure that words name: an id, a title or a phrase of the lexicon, or the end of one."""
    if words in stored:
        return words
    wanted = words.lower()
    ends = [measure for name, measure in names.items() if name.endswith(f" {wanted}")]
    return names.get(wanted) or next(iter(ends), "")


def _in_unit(quantity: Quantity, measure: Measure, text: str) -> Quantity:
    """The quantity in the unit of the figures. Raises ConfigError where it is counted in something else."""
    from factcheck.verdicts.units import STORED, converted, is_in

    found = converted(Claim("", Location("", 0, 0, 1, 1, text), "level", quantity), measure.unit).quantity
    counted = found.unit_kind in (None, "count") or measure.unit in (*STORED, "percent", "USD") or "%" in measure.unit
    if not is_in(found.unit, measure.unit) or not counted:
        raise ConfigError(f"{measure.title} is in {figures_in(measure.unit)}, not in {quantity.unit}")
    return found


def figures_in(unit: str) -> str:
    """A stored unit in words."""
    return {"percent": "per cent", "USD": "US dollars"}.get(unit, unit)
