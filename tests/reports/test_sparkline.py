"""A series as blocks."""

from decimal import Decimal

import pytest

from factcheck.reports.sparkline import sparkline


@pytest.mark.parametrize(
    ("series", "blocks"),
    [
        ([], ""),
        ([(2000, 0)], "▁"),
        ([(2000, 0), (2001, 7), (2002, 8)], "▁██"),
        ([(2000, 1), (2001, 4), (2002, 8)], "▂▅█"),
        ([(2000, 8), (2003, 8)], "█··█"),
        ([(2000, -8), (2001, 0), (2002, 8)], "▁▅█"),
        ([(2000, -8), (2001, -4)], "▁▅"),
    ],
)
def test_blocks(series: list[tuple[int, int]], blocks: str) -> None:
    assert sparkline([(year, Decimal(value)) for year, value in series]) == blocks
