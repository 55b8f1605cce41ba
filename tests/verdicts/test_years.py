"""The years a claim is about, and years in words."""

from dataclasses import replace

import pytest

from factcheck.model import Period
from factcheck.verdicts.years import in_words, years_of
from tests.verdicts.store import claim


@pytest.mark.parametrize(
    ("period", "date", "wanted", "exact", "latest"),
    [
        (("2019-01-01", "2019-12-31"), "2026-02-04", (2019,), True, 2019),
        (("2017-01-01", "2019-12-31"), None, (2019, 2018, 2017), True, 2019),
        (("2026-02-04", "2026-02-04"), None, (2026, 2025, 2024), False, 2026),
        (None, "2026-02-04", (2026, 2025, 2024), False, 2026),
        (None, None, (), False, None),
    ],
)
def test_years(
    period: tuple[str, str] | None, date: str | None, wanted: tuple[int, ...], exact: bool, latest: int | None
) -> None:
    about = replace(claim("1"), period=Period(*period, "") if period else None)
    assert years_of(about, date) == (wanted, exact, latest)


@pytest.mark.parametrize(
    ("years", "words"),
    [([], ""), ([2020], "2020"), ([2020, 2019, 2018, 2015], "2015, 2018–2020"), ([1, 3, 5, 5], "1, 3, 5")],
)
def test_in_words(years: list[int], words: str) -> None:
    assert in_words(years) == words
