"""The two readings of a number: what it commits to, and what a reader takes from it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.numbers.intervals import granule, next_round, previous_round, readings, rounding, written_step
from factcheck.model import INFINITY, Interval

D = Decimal
NUMBERS = st.decimals(min_value="0.001", max_value="1e15", allow_nan=False, allow_infinity=False, places=3)


@pytest.mark.parametrize(
    ("value", "step"),
    [("19", "1"), ("1.2", "0.1"), ("500", "1"), ("500000", "1000"), ("1000000", "1000000"), ("1020", "1"), ("0", "1")],
)
def test_the_last_written_digit(value: str, step: str) -> None:
    assert written_step(D(value)) == D(step)


@pytest.mark.parametrize(
    ("value", "below", "above"),
    [
        ("1000000000", "900000000", "2000000000"),
        ("20", "10", "30"),
        ("1.2", "1.1", "1.3"),
        ("250", "200", "300"),
        ("500", "400", "600"),
        ("75", "70", "80"),
        ("0.5", "0.4", "0.6"),
    ],
)
def test_the_next_number_as_round(value: str, below: str, above: str) -> None:
    assert next_round(D(value)) == D(above)
    assert previous_round(D(value)) == D(below)


@pytest.mark.parametrize(
    ("bound", "logical", "customary"),
    [
        (">", Interval(D(20), INFINITY, True, True), Interval(D(20), D(30), True, True)),
        (">=", Interval(D(20), INFINITY, False, True), Interval(D(20), D(30), False, True)),
        ("<", Interval(-INFINITY, D(20), True, True), Interval(D(10), D(20), True, True)),
        ("<=", Interval(-INFINITY, D(20), True, False), Interval(D(10), D(20), True, False)),
        ("=", Interval(D("19.5"), D("20.5"), False, True), Interval(D("19.5"), D("20.5"), False, True)),
    ],
)
def test_bounds(bound: str, logical: Interval, customary: Interval) -> None:
    assert readings(D(20), D(1), bound) == (logical, customary)


@given(NUMBERS)
def test_a_number_is_in_its_own_rounding_interval(value: Decimal) -> None:
    step = written_step(value)
    assert rounding(value, step).contains(value)
    assert not rounding(value, step).contains(value + step)


@given(NUMBERS, st.sampled_from(["=", "~", "<", ">", "<=", ">="]))
def test_what_a_reader_takes_lies_within_what_is_committed_to(value: Decimal, bound: str) -> None:
    logical, customary = readings(value, written_step(value), bound)
    assert logical.low <= customary.low <= customary.high <= logical.high


@given(NUMBERS)
def test_the_next_round_number_is_a_multiple_of_the_granule(value: Decimal) -> None:
    assert next_round(value) % granule(value) == 0
    assert previous_round(value) < value < next_round(value)


@given(NUMBERS, NUMBERS)
def test_meeting_is_mutual(one: Decimal, other: Decimal) -> None:
    a, b = rounding(one, D(1)), rounding(other, D(1))
    assert a.meets(b) == b.meets(a)
    assert a.meets(a)


def test_open_ends_that_touch_do_not_meet() -> None:
    above = Interval(D(1), INFINITY, True, True)
    assert not above.meets(Interval(D(0), D(1)))
    assert Interval(D(1), INFINITY, False, True).meets(Interval(D(0), D(1)))
