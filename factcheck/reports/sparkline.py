"""A series of yearly figures as a row of blocks."""

from collections.abc import Sequence
from decimal import Decimal

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
