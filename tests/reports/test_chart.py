"""The chart: what is drawn of a claim, and that no figure is too odd to be drawn."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import INFINITY, Claim, Evidence, Interval, Period
from factcheck.reports.html.chart import chart
from factcheck.reports.html.parts import Parts
from tests.reports.example import evidence, report_on

FIGURES = st.decimals(allow_nan=False, allow_infinity=False)


def claim(low: str, high: str, **changes: object) -> Claim:
    (made,) = report_on("x", "x").claims
    within = Interval(Decimal(low), Decimal(high))
    values: dict[str, object] = {"interval": within, "customary": within, **changes}
    return replace(made, quantity=replace(made.quantity, **values))  # type: ignore[arg-type]


def figures(values: dict[int, str], unit: str = "USD") -> Evidence:
    series = tuple((year, Decimal(value)) for year, value in values.items())
    return replace(evidence(), series=series, value=series[-1][1], period=str(series[-1][0]), unit=unit)


def drawn(picture: str, name: str) -> list[dict[str, float]]:
    """The places of the rectangles of a class."""
    found = re.findall(rf'<rect ([^>]*) class="{name}(?: thin)?">', picture)
    return [{key: float(value) for key, value in re.findall(r'(\w+)="([-\d.]+)"', row)} for row in found]


def test_the_band_lies_where_the_claim_does() -> None:
    picture = chart(figures({2000: "0", 2001: "100"}), claim("25", "75"), Parts())
    (band,) = drawn(picture, "logical")
    assert (band["y"], band["height"]) == (67.5, 83)  # half of 26 to 192, in the middle
    assert drawn(picture, "box") == []


def test_the_period_is_a_column_and_its_claim_a_box() -> None:
    when = replace(claim("25", "75"), period=Period("2001-01-01", "2001-12-31", "2001"))
    picture = chart(figures({2000: "0", 2001: "100"}), when, Parts())
    (column,), (box,), (band,) = (drawn(picture, name) for name in ("period", "box", "logical"))
    assert (box["x"], box["width"]) == (column["x"], column["width"])
    assert (box["y"], box["height"]) == (band["y"], band["height"])
    assert column["width"] == band["width"] / 2


def test_an_open_end_goes_to_the_edge_with_an_arrow() -> None:
    picture = chart(figures({2000: "0", 2001: "100"}), claim("50", "Infinity"), Parts())
    (band,) = drawn(picture, "logical")
    assert band["y"] == 26
    assert "↑" in picture


def test_a_fall_is_drawn_below_zero() -> None:
    fall = claim("4", "5", unit="percent", unit_kind="percent", kind="change", direction="down")
    picture = chart(figures({2000: "-4.5", 2001: "5"}, "percent"), fall, Parts())
    (band,) = drawn(picture, "logical")
    assert band["y"] > (26 + 192) / 2
    assert "holds in 1 of 2 years" in picture


def test_an_outlier_hides_nothing() -> None:
    parts = Parts()
    chart(figures({1994: "1877", 1995: "5", 1996: "6", 1997: "7"}, "percent"), None, parts)
    picture = "".join(parts.pieces())
    assert "2,000" not in picture and ">10<" not in picture
    assert ">6<" in picture and "↑" in picture


@pytest.mark.parametrize(
    "other",
    [claim("1", "1", unit="place", unit_kind="place"), claim("1", "2", unit="EUR"), None],
    ids=["place", "euro", "none"],
)
def test_what_is_in_another_unit_is_not_drawn(other: Claim | None) -> None:
    picture = chart(figures({2000: "1", 2001: "2"}), other, Parts())
    assert "<svg" in picture and "<rect" not in picture


def test_one_year_is_no_chart() -> None:
    assert chart(figures({2000: "1"}), None, Parts()) == ""


@given(
    st.dictionaries(st.integers(1, 9999), FIGURES, min_size=2, max_size=6),
    st.tuples(FIGURES, FIGURES | st.just(INFINITY)),
)
def test_any_figures_can_be_drawn(series: dict[int, Decimal], ends: tuple[Decimal, Decimal]) -> None:
    low, high = sorted(ends)
    picture = chart(figures({year: str(value) for year, value in series.items()}), claim(str(low), str(high)), Parts())
    for y in re.findall(r'<(?:rect|circle)[^>]* c?y="([-\d.]+)"', picture):
        assert 20 <= float(y) <= 200
