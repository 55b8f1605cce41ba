"""Amounts in the unit of others."""

from factcheck import extract
from factcheck.lexicon import load
from factcheck.relations.reading.dimensions import in_unit_of
from factcheck.relations.reading.lines import Number


def test_a_bound_keeps_its_open_end_in_another_unit() -> None:
    bound, told = (claim.quantity for claim in extract("It took less than two hours, 40 seconds less.\n"))
    number = Number(bound, 0, 0, 1, frozenset(), range(0))
    assert in_unit_of(told, number, load()).quantity.interval.high == 7200
