"""Numbers as they are printed; what is printed reads back as the same number."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.formatting import amount, interval, plain, possessive
from factcheck.model import INFINITY, Interval


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("1190212752", "USD", "1.19 billion USD"),
        ("725834182", "USD", "725.8 million USD"),
        ("999950000", None, "1 billion"),
        ("-47000000000", "USD", "-47 billion USD"),
        ("12345.678", "people", "12,350 people"),
        ("0.002345678", "ratio", "0.002346"),
        ("-1.9", "percent", "-1.9%"),
        ("55.14", "% of GDP", "55.14% of GDP"),
        ("0", "USD", "0 USD"),
        ("1E+13", "USD", "10 trillion USD"),
    ],
)
def test_amount(value: str, unit: str | None, text: str) -> None:
    assert amount(Decimal(value), unit) == text


@pytest.mark.parametrize(
    ("low", "high", "low_open", "high_open", "text"),
    [
        ("1E9", None, True, True, "more than 1 billion USD"),
        ("3E9", None, False, True, "at least 3 billion USD"),
        (None, "1E9", True, True, "less than 1 billion USD"),
        (None, "1E9", True, False, "at most 1 billion USD"),
        (None, None, True, True, "any number"),
        ("4E9", "11E9", False, True, "between 4 and 11 billion USD"),
        ("5E8", "2E9", False, True, "between 500 million and 2 billion USD"),
        ("12344.5", "12345.5", False, True, "between 12,344.5 and 12,345.5 USD"),
        ("1234566", "1234567", False, False, "between 1,234,566 and 1,234,567 USD"),
        ("5", "5", False, False, "5 USD"),
    ],
)
def test_interval(low: str | None, high: str | None, low_open: bool, high_open: bool, text: str) -> None:
    within = Interval(Decimal(low) if low else -INFINITY, Decimal(high) if high else INFINITY, low_open, high_open)
    assert interval(within, "USD") == text


FINITE = st.decimals(allow_nan=False, allow_infinity=False, min_value=Decimal("-1e20"), max_value=Decimal("1e20"))


@given(FINITE)
def test_plain_is_exact(value: Decimal) -> None:
    assert Decimal(plain(value)) == value
    assert "E" not in plain(value)


@given(st.decimals(min_value=Decimal("0.01"), max_value=Decimal("1e14"), places=2))
def test_what_is_printed_reads_back(value: Decimal) -> None:
    text = amount(value, "USD")
    (claim,) = factcheck.extract(f"It was {text.replace('USD', 'euros')}.")
    assert claim.quantity.value is not None
    assert abs(claim.quantity.value - value) <= abs(value) / 2000


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Belarus", "Belarus's"),
        ("the United States", "the United States'"),
        ("the EU", "the EU's"),
        ("China", "China's"),
    ],
)
def test_possessive(name: str, text: str) -> None:
    assert possessive(name) == text
