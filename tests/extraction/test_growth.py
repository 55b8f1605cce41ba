"""Twice as long a text takes about twice the work, whatever it says: counted in calls, not in seconds."""

from collections.abc import Callable
from cProfile import Profile

import pytest

from factcheck import pipeline
from factcheck.documents.text import read
from factcheck.extraction.numbers import reading, sentences
from tests.extraction.reading import quantities_in

SIZE = 200
MOST = 2.5
"""Linear work doubles; the square of it would be fourfold."""

PIECES = [
    "1",
    "and ",
    "(",
    "one ",
    "a million ",
    "5-, ",
    "4-, and ",
    "1 ",
    "1,",
    "1.",
    "1/",
    "1:",
    "3-5 to ",
    "between 1 and ",
    "from 5 to ",
    "one in ",
    "two out of ",
    "$",
    "$5 ",
    "US$5m (£4m) ",
    "-",
    "- 5 ",
    "half a ",
    "hundred ",
    "twenty-",
    "point ",
    "5 ± ",
    "e",
    "x10^",
    "several ",
    "tens of ",
    "more than ",
    "about about ",
    "5% of ",
    "5 ft 2 in ",
    "5 million and ",
    "(5",
    "[12, ",
    "first ",
    "third ",
    "most ",
    "per ",
    "a year ",
    "www.1@",
    "a" * 30,
    "’s",
    "5’",
    "é",
    "½",
    "²",
    "\u00a01",
    "\n",
    "\n\n5 ",
    ". 5",
    "Kia and 5 ",
]

CLAIMS = [
    "exports of 5 million dollars, ",
    "Peru's exports 5 million dollars and ",
    "the population of Chad is 5 million. ",
    "In 2019 the population of Chad was 5 million. ",
    "in March exports 5 million dollars ",
    "5% of Chad's exports, ",
    "exports rose 5% to 6 million dollars from ",
    "its exports ",
    "“exports of 5 million dollars”, he said. ",
    "in 2019 ",
    "first quarter of 2019, ",
    "largest trading partner ",
]


HOSTILE = {
    "a line of digits": lambda size: "1" * (10 * size),
    "and after and": lambda size: "and " * size + "5",
    "nested parentheses": lambda size: "(" * size + "5" + ")" * size,
    "nested amounts": lambda size: "(5 " * (size // 20) + ")" * (size // 20),
}
HOSTILE_SIZE = 50_000


def calls(work: Callable[[str], object], text: str) -> int:
    """How many Python functions are called."""
    profile = Profile(builtins=False)
    profile.runcall(work, text)
    return sum(entry.callcount for entry in profile.getstats())


def claims(text: str) -> object:
    return pipeline.claims_of(read("a.txt", text))


@pytest.mark.parametrize("piece", PIECES)
def test_reading_quantities_is_linear(piece: str) -> None:
    one, two = (calls(quantities_in, piece * size) for size in (SIZE, 2 * SIZE))
    assert two <= MOST * one + 500


@pytest.mark.parametrize("kind", HOSTILE)
def test_reading_a_long_hostile_line_is_linear(kind: str) -> None:
    # What no profiler counts, the work inside one call of C, would at these sizes take hours if it grew as the square.
    one, two = (
        calls(lambda text: list(reading.quantities_in(text)), HOSTILE[kind](size))
        for size in (HOSTILE_SIZE, 2 * HOSTILE_SIZE)
    )
    assert two <= MOST * one + 500


@pytest.mark.parametrize("piece", CLAIMS)
def test_reading_claims_is_linear(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # Within a sentence the work grows with the square, up to its longest: the shorter that is, the less is to do here.
    monkeypatch.setattr(sentences, "LONGEST", 200)
    claims("Peru's exports were 5 million dollars.")  # what is read once and kept
    one, two = (calls(claims, piece * size) for size in (SIZE // 2, SIZE))
    assert two <= MOST * one + 500
