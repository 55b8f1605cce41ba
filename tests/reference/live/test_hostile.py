"""Whatever a service sends, reading it ends in series of sane figures or in a Failure, which is harmless to print."""

import json
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.reference import open_reference
from factcheck.reference.live import Query
from factcheck.reference.live.http import Failure
from tests.reference.live.server import comtrade, eurostat, frankfurter, imf, worldbank

ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["0", "2024", "-1", "1e29", "٣", "NaN", "0:0:0:0", "USD", "2024-01-15", "X", "date", "value"]),
    lambda parts: st.lists(parts, max_size=4) | st.dictionaries(st.text() | st.just("0"), parts, max_size=4),
    max_leaves=6,
)
CASES: list[tuple[str, Query, object]] = [
    ("worldbank", Query("NY.GDP.MKTP.CD", "KAZ", None, 2015, 2024), worldbank(y2024=1, y2023=None)),
    ("imf", Query("trade", "KAZ", "BLR", 2015, 2024), imf("KAZ", "BLR", {"2024": "1"}, {"2024": "2"})),
    ("comtrade", Query("trade", "KAZ", "BLR", 2015, 2024), comtrade(398, 112, [(2024, "X", 1), (2024, "M", 2.5)])),
    (
        "eurostat",
        Query("SL.UEM.TOTL.ZS", "DEU", None, 2015, 2024),
        {**eurostat("DE", ["2024"], {"0": 1}), "status": {}},
    ),
    ("frankfurter", Query("exchange_rate", "KZT", None, 2015, 2024), frankfurter("KZT", 2024, [1.5] * 12)),
]


def places(value: Any, above: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every part of a JSON value."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [above, *(place for key, part in parts for place in places(part, (*above, key)))]


def replaced(value: Any, place: tuple[Any, ...], part: object) -> Any:
    """The value with one part of it replaced."""
    if not place:
        return part
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[place[0]] = replaced(value[place[0]], place[1:], part)
    return copy


@pytest.mark.parametrize(("service", "query", "answer"), CASES, ids=[case[0] for case in CASES])
@settings(deadline=None)
@given(data=st.data())
def test_an_answer_with_something_else_in_it(service: str, query: Query, answer: object, data: st.DataObject) -> None:
    changed = answer
    for _ in range(data.draw(st.integers(1, 3))):
        changed = replaced(changed, data.draw(st.sampled_from(places(changed))), data.draw(ANYTHING))
    request = import_module(f"factcheck.reference.live.{service}").request(query, open_reference())
    try:
        found = request.read(json.dumps(changed).encode(), "2026-01-01")
    except Failure as failure:
        assert str(failure).isprintable()
        return
    for series in found:
        assert (series.unit + series.source.title + series.source.note).isprintable()
        assert series.measure in (query.measure, "exports", "imports")
        assert (series.subject, series.partner) == (query.subject, query.partner)
        for year, value in series.values.items():
            assert 1500 <= year < 2200
            assert len(f"{value:f}") < 100
