"""Every way to write a number has a row."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.numbers.digits import digits_value
from tests.extraction.reading import quantities_in, the_quantity_in

DIGITS = [
    ("7", "7"),
    ("1,234", "1234"),
    ("1,234.5", "1234.5"),
    ("1.234,5", "1234.5"),
    ("1'234", "1234"),
    ("1\u00a0234,5", "1234.5"),
    ("1\u202f234", "1234"),
    ("12,34,567", "1234567"),
    ("1,234,567", "1234567"),
    ("1.234.567", "1234567"),
    ("1,2", "1.2"),
    ("0,125", "0.125"),
    ("3.14", "3.14"),
    ("1234,567", "1234.567"),
]

NO_NUMBERS = ["1.2.3", "12,3,4", "1,23,4", "9" * 25, "1.234,567,8"]

WORDS = [
    ("twenty-five percent", "25"),
    ("a billion dollars", "1000000000"),
    ("one hundred and five tonnes", "105"),
    ("a hundred and five tonnes", "105"),
    ("two hundred thousand people", "200000"),
    ("two million three hundred thousand people", "2300000"),
    ("two point three million", "2300000"),
    ("nineteen hundred tonnes", "1900"),
    ("a dozen companies", "12"),
    ("two dozen companies", "24"),
    ("three hundred million", "300000000"),
    ("a thousand and one nights", "1001"),
]

SCALED = [
    ("$1.2bn", "1200000000"),
    ("US$1.2bn", "1200000000"),
    ("USD34.6 million", "34600000"),
    ("34.6 mln tonnes", "34600000"),
    ("$5m", "5000000"),
    ("5 hundred thousand people", "500000"),
    ("2 dozen companies", "24"),
    ("€3.4 tn", "3400000000000"),
    ("3 lakh people", "300000"),
    ("4 crore rupees", "40000000"),
    ("10 thousand million euros", "10000000000"),
]

VAGUE = [
    ("several billions", "2000000000", "Infinity", "3000000000", "10000000000"),
    ("several billion dollars", "2000000000", "Infinity", "3000000000", "10000000000"),
    ("a few hundred million", "200000000", "Infinity", "300000000", "600000000"),
    ("tens of millions", "20000000", "Infinity", "20000000", "100000000"),
    ("hundreds of thousands of people", "200000", "Infinity", "200000", "1000000"),
    ("billions of dollars", "2000000000", "Infinity", "2000000000", "1000000000000"),
    ("dozens of companies", "24", "Infinity", "24", "100"),
]


@pytest.mark.parametrize(("surface", "value"), DIGITS)
def test_digits(surface: str, value: str) -> None:
    assert digits_value(surface) == Decimal(value)


@pytest.mark.parametrize("surface", NO_NUMBERS)
def test_marks_that_make_no_number(surface: str) -> None:
    assert digits_value(surface) is None


@pytest.mark.parametrize(("surface", "value"), WORDS + SCALED)
def test_words_and_magnitudes(surface: str, value: str) -> None:
    quantity = the_quantity_in(f"It was {surface}.")
    assert quantity.value == Decimal(value)
    assert quantity.surface == surface


@pytest.mark.parametrize(("surface", "low", "high", "usual_low", "usual_high"), VAGUE)
def test_vague(surface: str, low: str, high: str, usual_low: str, usual_high: str) -> None:
    quantity = the_quantity_in(f"It was {surface}.")
    assert (quantity.interval.low, quantity.interval.high) == (Decimal(low), Decimal(high))
    assert (quantity.customary.low, quantity.customary.high) == (Decimal(usual_low), Decimal(usual_high))
    assert quantity.value is None


@given(st.integers(min_value=0, max_value=10**15))
def test_grouped_digits_are_read_back(value: int) -> None:
    for written in (str(value), f"{value:,}", f"{value:,}".replace(",", "\u202f"), f"{value:,}".replace(",", "'")):
        assert digits_value(written) == value


@given(st.text(alphabet="0123456789.,' ×²٣５½ -bnmk$%", max_size=60))
def test_no_text_of_digits_and_marks_stops_the_reader(text: str) -> None:
    for quantity in quantities_in(text):
        assert text[quantity.span.start : quantity.span.end] == quantity.surface
        assert quantity.value is None or quantity.value.is_finite()


def test_a_long_run_of_digits_is_no_amount() -> None:
    assert quantities_in("9" * 5000 + " dollars") == []
