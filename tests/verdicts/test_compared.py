"""Changes told as comparisons with another year, flows told as a part of somebody's, and parts of countries."""

import pytest

from tests.verdicts.judging import judged

CHANGES = [  # Italy's exports: $507 billion in 2017, $550 billion in 2018
    ("Italy's exports in 2018 were 8.3% higher than in 2017.", ["supported"]),
    ("Italy's exports in 2018 were 8.3% lower than in 2017.", ["contradicted"]),
    ("Italy's exports came to $549.5 billion in 2018, 8.3% more than the year before.", ["supported", "supported"]),
    ("Italy's exports came to $549.5 billion in 2018, 28% more than the year before.", ["supported", "contradicted"]),
    ("Italy's exports came to $549.5 billion in 2018, up 8.3% from 2017.", ["supported", "supported"]),
    ("Italy's exports came to $549.5 billion in 2018, up 38% from 2017.", ["supported", "contradicted"]),
    ("Italy's exports came to $549.5 billion in 2018, a rise of 8.3% on the year before.", ["supported", "supported"]),
    ("Italy's exports came to $549.5 billion in 2018, 20% less than planned.", ["supported"]),
    # Of what grows in real terms too, nothing tells which is meant.
    ("Sweden's GDP per capita in 2015 was 14% lower than in 2014.", []),
]

PARTS = [  # Sweden's exports: $164.6 billion in 2014, $17.2 billion of them to Norway
    ("Norway took $17.2 billion of Sweden's exports in 2014.", ["supported"]),
    ("Norway took $71.2 billion of Sweden's exports in 2014.", ["contradicted"]),
    ("Norway received $17.2 billion worth of Swedish exports in 2014.", ["supported"]),
    ("Sweden sent $17.2 billion of its exports to Norway in 2014.", ["supported"]),
    ("Of Sweden's $164.6 billion in exports in 2014, a tenth went to Norway.", ["no data"]),
    ("Italy exported goods worth $457 billion in 2015, $46 billion more than it imported.", ["supported", "supported"]),
    ("Italy exported goods worth $457 billion in 2015, $146 billion more than it imported.",
     ["supported", "contradicted"]),
    ("Italian sales to Germany totalled $66.7 billion in 2014.", ["supported"]),
    ("Italian sales of cars to Germany totalled $6.7 billion in 2014.", []),
    ("Chile's imports fell for the fourth year running in 2016, to $59.4 billion.", ["supported", "supported"]),
]  # fmt: skip

SIDES = [
    "In the south of Italy unemployment was 20% in 2015.",
    "Unemployment in southern Italy was 20% in 2015.",
    "Northern Italy's unemployment was 8% in 2015.",
    "In the Italian south, unemployment was 20% in 2015.",
    "Unemployment in rural South Africa was 12% in 2015.",
]


@pytest.mark.parametrize(("text", "labels"), [*CHANGES, *PARTS])
def test_what_a_comparison_or_a_part_of_a_flow_says_is_judged(text: str, labels: list[str]) -> None:
    assert [label for _, label in judged(text)] == labels


@pytest.mark.parametrize("text", SIDES)
def test_one_side_of_a_country_is_not_the_country(text: str) -> None:
    assert [label for _, label in judged(text)] == ["no data"]


def test_a_country_named_after_a_side_of_the_world_is_one() -> None:
    assert [label for _, label in judged("South Africa's unemployment was 25.1% in 2015.")] == ["supported"]
