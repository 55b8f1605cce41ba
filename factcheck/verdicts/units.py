"""Whether a claim is counted in what a series is, and the claim in the series's unit where both are of one dimension.

Only names from tables of ours reach pint, never a document's text: pint evaluates what it parses.
"""

from dataclasses import replace
from decimal import Decimal
from functools import cache

from factcheck.model import Claim

STORED = {
    "kWh": "kilowatt_hour",
    "kW": "kilowatt",
    "cubic meters": "meter**3",
    "bbl/day": "oil_barrel / day",
    "barrels": "oil_barrel",
    "metric tons": "metric_ton",
    "square kilometers": "kilometer**2",
    "kg per hectare": "kilogram / hectare",
    "years": "year",
}
"""Units of the bundled figures as pint has them."""

_NAMES = {"tonne": "metric_ton", "barrel": "oil_barrel", "year of age": "year", "ton": "short_ton", "litre": "liter"}


def converted(claim: Claim, stored: str) -> Claim:
    """The claim in the unit of the figures, where it is in another one of the same dimension; else the claim itself."""
    quantity = claim.quantity
    target = STORED.get(stored)
    if target is None or quantity.unit is None or quantity.unit_kind in ("currency", "percent", "count", "minor"):
        return claim
    factor = _factor(quantity.unit, target)
    if factor is None:
        return claim
    return replace(
        claim,
        quantity=replace(
            quantity,
            interval=quantity.interval.times(factor),
            customary=quantity.customary.times(factor),
            value=None if quantity.value is None else quantity.value * factor,
            unit=stored,
            unit_kind=quantity.unit_kind,
        ),
    )


def is_in(claimed: str | None, stored: str) -> bool:
    """Whether a claim's unit is that of a series: dollars, per cent, a unit of measure, or a plain count."""
    if stored in STORED:
        return claimed in (stored, None)
    if " per " in stored and claimed is not None and " per " in claimed:
        return claimed in (stored, stored.replace(" per USD", " per dollar"))
    dollars = "$" in stored or stored == "USD"
    percent = "%" in stored or stored == "percent"
    if claimed == "USD":
        return dollars
    if claimed == "percent":
        return percent
    return not percent and (claimed is None or (not dollars and not claimed.isupper()))


@cache
def _factor(claimed: str, target: str) -> Decimal | None:
    """What a number in one unit is multiplied by to be in the other; None where they are of different dimensions."""
    name = " / ".join(_in_pint(part) for part in claimed.split(" per "))
    if name == target:
        return Decimal(1)
    try:
        one, other = _registry()(name), _registry()(target)
        return Decimal(str(one.to(other.units).magnitude)) if one.is_compatible_with(other) else None
    except Exception as error:  # pint raises many kinds; a unit that it doesn't know is no unit of ours
        if type(error).__module__.startswith(("pint", "tokenize")):
            return None
        raise


def _in_pint(unit: str) -> str:
    unit = _NAMES.get(unit, unit)
    for word, power in (("square ", "**2"), ("cubic ", "**3")):
        if unit.startswith(word):
            return unit.removeprefix(word).replace("metre", "meter").replace(" ", "_") + power
    return unit.replace("metre", "meter").replace(" ", "_")


@cache
def _registry():  # type: ignore[no-untyped-def]
    from pint import UnitRegistry

    return UnitRegistry(non_int_type=Decimal)
