"""A series of yearly figures as a row of blocks, and where a claim lies in it."""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.formatting import interval
from factcheck.model import Interval

BLOCKS = "▁▂▃▄▅▆▇█"
GAP = "·"


def sparkline(series: Sequence[tuple[int, Decimal]]) -> str:
    """One block a year from the first year to the last, as high as the figure; a dot where there is none.

    The foot of the lowest block is zero, or the least figure where one is below zero.
    """
    values = dict(series)
    if not values:
        return ""
    low = min(*values.values(), Decimal(0))
    reach = max(*values.values(), Decimal(0)) - low
    years = range(min(values), max(values) + 1)
    return "".join(_block(values[year] - low, reach) if year in values else GAP for year in years)


def _block(height: Decimal, reach: Decimal) -> str:
    if not reach:
        return BLOCKS[0]
    return BLOCKS[min(int(height / reach * len(BLOCKS)), len(BLOCKS) - 1)]


def compared(series: Sequence[tuple[int, Decimal]], claimed: Interval, unit: str | None) -> str:
    """In how many years what is claimed holds, or on which side of all figures it lies."""
    values = [value for _, value in series]
    said = f"the claim, {interval(claimed, unit)},"
    inside = sum(claimed.contains(value) for value in values)
    if inside:
        return f"{said} holds in {inside} of {len(values)} years"
    if all(value <= claimed.low for value in values):
        return f"{said} is above all of it"
    if all(value >= claimed.high for value in values):
        return f"{said} is below all of it"
    return f"{said} holds in none of {len(values)} years"
