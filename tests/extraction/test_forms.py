"""Forms of numbers as wires, accounts, recipes and reports of weather and sport have them: a row for each."""

from decimal import Decimal

import pytest

from tests.extraction.reading import quantities_in, the_quantity_in

VALUES = [
    ("two-and-a-half million dollars", "2500000", "USD"),
    ("three-and-a-half years", "3.5", "year"),
    ("one-and-a-half hours", "1.5", "hour"),
    ("a net loss of $(5m)", "-5000000", "USD"),
    ("a net loss of (5m)", "-5000000", None),
    ("earnings were US$(1.25)", "-1.25", "USD"),
    ("a quarter point", "0.25", "percentage point"),
    ("a half-point", "0.5", "percentage point"),
    ("three-quarters of a point", "0.75", "percentage point"),
    ("5'11\" tall", "71", "inch"),
    ("6'2\" tall", "74", "inch"),
    ("2 in thick", "2", "inch"),
    ("12 in wide", "12", "inch"),
    ("5 mmol/L", "5", "millimole per litre"),
    ("410 ppm", "410", "part per million"),
    ("1.9 parts per billion", "1.9", "part per billion"),
    ("they ran 100m", "100", "metre"),
    ("she swam 400m", "400", "metre"),
    ("heated to 450 K", "450", "kelvin"),
    ("he ran the 200m", "200", "metre"),
    ("a time of 19.19s", "19.19", "second"),
    ("a loss of 100m euros", "100000000", "EUR"),
]
BOUNDS = [
    ("never exceeded 300 km", "<="),
    ("didn't exceed 300 km", "<="),
    ("has not exceeded 300 km", "<="),
    ("did not top 300 km", "<="),
    ("cannot exceed 300 km", "<="),
    ("never surpassed 300 km", "<="),
    ("never fell below 300 km", ">="),
    ("did not drop below 300 km", ">="),
    ("was not below 300 km", ">="),
    ("could top 300 km", ">"),
    ("is likely to top 300 km", ">"),
    ("as little as 300 km", ">="),
    ("as few as 300 km", ">="),
]
AROUND = [
    ("5 kg, give or take 1", 4, 6),
    ("5 kg give or take 1 kg", 4, 6),
    ("5 kg plus or minus 1 kg", 4, 6),
    ("highs in the mid-80s and warm", 84, 86),
    ("highs in the low 40s, cold", 41, 43),
    ("her early 30s", 31, 33),
    ("his late 50s", 57, 59),
]
NONE = ["the early 30s", "in the mid-80s", "Call 020 7946 0958 now", "Call +44 20 7946 0958", "Psalm 23"]


@pytest.mark.parametrize(("words", "value", "unit"), VALUES)
def test_values(words: str, value: str, unit: str | None) -> None:
    quantity = the_quantity_in(f"It was {words}.")
    assert (quantity.value, quantity.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(("words", "bound"), BOUNDS)
def test_bounds(words: str, bound: str) -> None:
    assert the_quantity_in(f"It {words}.").bound == bound


@pytest.mark.parametrize(("words", "low", "high"), AROUND)
def test_ends(words: str, low: int, high: int) -> None:
    quantity = the_quantity_in(f"It was {words}.")
    assert quantity.interval[:2] == (low, high)


@pytest.mark.parametrize("words", NONE)
def test_no_quantity(words: str) -> None:
    assert quantities_in(f"It was {words}.") == []


@pytest.mark.parametrize("words", ["5 km", "3 pct", "6 ft", "10 lbs", "20 min"])
def test_the_stop_of_a_sentence_is_no_part_of_a_unit(words: str) -> None:
    assert the_quantity_in(f"It was {words}.").surface == words


def test_money_that_is_raised_is_no_change() -> None:
    assert the_quantity_in("The start-up raised $30m.").direction is None
    assert the_quantity_in("The bank raised it by $30m.").direction == "up"


def test_a_multiple_that_something_grew_by_is_a_change() -> None:
    quantity = the_quantity_in("Sales grew tenfold.")
    assert (quantity.value, quantity.direction, quantity.kind) == (10, "up", "change")


def test_the_end_of_a_quotation_is_no_inch() -> None:
    assert the_quantity_in('He said it was "over 5".').unit is None
    assert the_quantity_in('A screen of 5".').unit == "inch"


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The index closed 1.5 points lower.", "down"),
        ("Shares ended 2% higher at noon.", "up"),
        ("The pound was 3 cents weaker.", "down"),
        ("The Fed raised its benchmark rate by 0.25 percentage points.", "up"),
        ("They cut the annual growth forecast by 2%.", "down"),
        ("It is 5 points.", None),
    ],
)
def test_ways(text: str, direction: str | None) -> None:
    assert the_quantity_in(text).direction == direction


@pytest.mark.parametrize(
    ("text", "bound"), [("It costs £20bn over five years.", "="), ("It takes over five years.", ">")]
)
def test_money_over_a_time_is_no_bound(text: str, bound: str) -> None:
    assert quantities_in(text)[-1].bound == bound


def test_sides_of_a_pan_are_lengths() -> None:
    assert quantities_in("A 9x13-inch pan.")[-1].unit == "inch"


def test_two_tallies_are_no_range() -> None:
    assert [quantity.value for quantity in quantities_in("They voted 52 to 48.")] == [52, 48]
