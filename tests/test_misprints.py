"""What is a slip of the pen away from another number."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import extract
from factcheck.misprints import is_misprint, is_off_in_digits, is_rounded


@pytest.mark.parametrize(
    ("told", "made"),
    [
        ("25%", "15"), ("34%", "43.2"), ("308 miles", "208.4"), ("27,000 tonnes", "17,000"), ("2,420 votes", "1420"),
        ("140.8 GWh", "100.8"), ("4.5%", "3.5"), ("20%", "30"),
    ],
)  # fmt: skip
def test_one_wrong_digit_or_two_changed_over_are_a_slip(told: str, made: str) -> None:
    assert is_misprint(extract(told)[0].quantity, Decimal(made.replace(",", "")))


@pytest.mark.parametrize(
    ("told", "made"), [("25%", "25.3"), ("25%", "14"), ("5%", "8"), ("25%", "125"), ("25%", "0"), ("340%", "430.6")]
)
def test_the_same_number_two_wrong_digits_and_one_digit_are_none(told: str, made: str) -> None:
    slip = is_misprint(extract(told)[0].quantity, Decimal(made))
    assert slip is (told == "340%")


@given(st.integers(10, 99_999), st.integers(0, 4), st.integers(1, 9))
def test_a_number_with_one_digit_changed_is_a_slip_of_it(number: int, at: int, by: int) -> None:
    digits = [int(digit) for digit in str(number)]
    at %= len(digits)
    digits[at] = (digits[at] + by) % 10
    if digits[0] and digits[-1] and number % 10:
        told = extract(f"{''.join(map(str, digits))} sheep")[0].quantity
        assert is_misprint(told, Decimal(number))
        assert not is_misprint(told, told.value or Decimal(0))


@pytest.mark.parametrize(
    ("told", "made", "rounded"),
    [("22,500 people", "22466.7", True), ("22,500 people", "22440", False), ("20", "24", False)],
)
def test_noughts_at_the_end_may_be_rounded(told: str, made: str, rounded: bool) -> None:
    assert is_rounded(extract(told)[0].quantity, Decimal(made)) is rounded


@pytest.mark.parametrize(("told", "made", "off"), [
    ("845000", "485", True), ("19", "9", True), ("27", "22", True), ("11.4", "14.1", True), ("1130", "1240", False),
    ("90", "216", False), ("90", "150", False),
])  # fmt: skip
def test_the_same_digits_but_for_their_order_or_one_of_them(told: str, made: str, off: bool) -> None:
    assert is_off_in_digits(Decimal(told), Decimal(made)) is off
