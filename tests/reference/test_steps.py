"""Tables by quarters and months: how periods are written, and which step a column goes by."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import resources
from factcheck.reference import steps
from factcheck.reference.tables import load
from factcheck.verdicts.tables.shelf import reader_of

MONTHS = {"jan": 1, "january": 1, "mar": 3, "december": 12}


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("2019-Q2", (2019, 4, "quarter")),
        ("2019Q4", (2019, 10, "quarter")),
        ("Q1 2019", (2019, 1, "quarter")),
        ("2019-04", (2019, 4, "month")),
        ("2019M12", (2019, 12, "month")),
        ("Mar 2019", (2019, 3, "month")),
        ("December-2019", (2019, 12, "month")),
        ("2019-06-30", (2019, 6, "day")),
        ("2019-06-30T00:00:00Z", (2019, 6, "day")),
        ("2019", None),
        ("2019-13", None),
        ("2019-Q5", None),
        ("Foo 2019", None),
        ("2019/20", None),
    ],
)
def test_parts_of_years_as_written(cell: str, found: tuple[int, int, str] | None) -> None:
    assert steps.written(cell, MONTHS) == found


@pytest.mark.parametrize(
    ("cells", "likely"),
    [
        (["2019", "2020"], ("year",)),
        (["2010-11", "2011-12"], ("year",)),
        (["2010-11", "2010-12"], ("month",)),
        (["2019-Q1", "2019-Q2"], ("quarter",)),
        (["2019-12-31", "2020-12-31"], ("year", "quarter", "month")),
        (["2019-01-31", "2019-02-28"], ("year", "month")),
        (["2019", "2019-Q2"], ("year",)),
    ],
)
def test_what_a_column_goes_by(cells: list[str], likely: tuple[str, ...]) -> None:
    assert steps.likely(cells, MONTHS) == likely


@given(st.integers(1000, 2999), st.integers(1, 12), st.sampled_from(["year", "quarter", "month"]))
def test_a_period_is_said_as_it_can_be_written(year: int, month: int, step: str) -> None:
    number = steps.number(year, month, step)
    assert steps.first_of(year, step) <= number <= steps.last_of(year, step)
    part = steps.written(steps.said(number, step), {})
    assert (part is None) == (step == "year")
    assert part is None or steps.number(part.year, part.month, step) == number


@pytest.mark.parametrize(
    ("text", "step", "periods"),
    [
        ("date,value\n2019-03-31,5\n2019-06-30,6\n", "quarter", [2019 * 4, 2019 * 4 + 1]),
        ("date,value\n2019-03-31,5\n2019-04-30,6\n", "month", [2019 * 12 + 2, 2019 * 12 + 3]),
        ("date,value\n2019-03-31,5\n2020-04-30,6\n", "year", [2019, 2020]),
        ("name,2019-Q1,2019-Q2\n,5,6\n", "quarter", [2019 * 4, 2019 * 4 + 1]),
        ("month,country,value\nJan 2019,France,5\nFeb 2019,France,6\n", "month", [2019 * 12, 2019 * 12 + 1]),
    ],
)
def test_tables_by_parts_of_years(tmp_path: Path, text: str, step: str, periods: list[int]) -> None:
    (tmp_path / "a.csv").write_text(text, "utf-8")
    reader = reader_of(resources.reference(), resources.lexicon())
    (table,), problems = load([str(tmp_path)], reader)
    assert not problems
    (values,) = table.values.values()
    assert (table.step, list(values)) == (step, periods)
    assert list(values.values()) == [Decimal(5), Decimal(6)]
