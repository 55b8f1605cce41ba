"""What isn't judged for want of a figure says whose it is; what is older says what growth it would take."""

from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.config import Settings

GAPS = """village,year,hens
Elm,2021,610
Elm,2022,640
Ash,2021,450
Ash,2022,
Oak,2021,300
Oak,2022,290
Fir,2021,120
Fir,2022,110
"""


def _told(text: str, **settings: object) -> str:
    """All that is said of a text."""
    report = pipeline.check(("-",), Settings(**settings), text.encode())  # type: ignore[arg-type]
    return " ".join(finding.message for finding in report.findings)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("China was Belarus's largest trading partner in 2023.", "the cells of Russia and Poland are empty"),
        ("China was the largest trading partner of Kazakhstan in 2024.", "Russia, Italy and the United Kingdom"),
        ("Thailand had the 30th-largest GDP in the world in 2025.", "the cell of the United Arab Emirates is empty"),
        ("In 2025 Qatar had the highest GDP per capita in the GCC.", "the cell of the United Arab Emirates is empty"),
        ("In 2010 Japan had the second-largest foreign exchange reserves in the world.", "the cell of Hong Kong"),
        ("The GCC's GDP was $2.2 trillion in 2025.", "the United Arab Emirates has no figure to be summed"),
    ],
)
def test_the_cell_that_could_change_it_is_named(text: str, cells: str) -> None:
    assert cells in _told(text)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("Elm had the most hens in 2022.", "Ash has no figure for 2022, and could be ahead"),
        ("Oak had the third-highest number of hens in 2022.", "Ash has no figure for 2022"),
        ("The villages had 1,500 hens in total in 2022.", "Ash has no figure for 2022"),
        ("Elm, Ash and Oak had 1,500 hens together in 2022.", "Ash has no figure for 2022"),
        ("Elm had 45% of all hens in 2022.", "Ash has no figure for 2022"),
        ("Oak had the most hens in 2022.", "290 in 2022 against Elm's 640"),
        ("Fir had the fewest hens in 2022.", "110 in 2022 against Oak's 290"),
    ],
)
def test_the_row_that_could_change_it_is_named(text: str, cells: str, tmp_path: Path) -> None:
    (tmp_path / "hens.csv").write_text(GAPS, "utf-8")
    assert cells in _told(text, data=(str(tmp_path / "hens.csv"),))


@pytest.mark.parametrize(
    ("text", "date", "growth"),
    [
        ("Eritrea's GDP is $3 billion.", "2019-06-01", "8 years is 2.468 times, from 2001 to 2009: too old to judge"),
        ("Eritrea's GDP is $90 billion.", "2019-06-01", "but the most it ever became in 8 years is 2.468 times"),
        ("Eritrea's GDP is $3 million.", "2019-06-01", "but the least it ever became in 8 years"),
        ("Trade between Peru and Chile is $900 billion.", "2031-06-01", "but the most it ever became"),
    ],
)
def test_the_growth_that_would_bridge_the_gap_is_told(text: str, date: str, growth: str) -> None:
    assert growth in _told(text, date=date)
