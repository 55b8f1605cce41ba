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


BARE = [
    ("Poland exported more to Germany than to France in 2015.", ["supported"]),
    ("Poland exported more to France than to Germany in 2015.", ["contradicted"]),
    ("Poland exported less to France than to Germany in 2015.", ["supported"]),
    ("Germany's exports to France in 2015 were larger than those to China.", ["supported"]),
    ("Germany's exports to France in 2015 were smaller than those to China.", ["contradicted"]),
    ("In 2015 Germany's population was larger than France's.", ["supported"]),
    ("In 2015 Germany's population was smaller than France's.", ["contradicted"]),
    ("Life expectancy in Italy was higher than in Colombia in 2018.", ["supported"]),
    ("Spain's inflation was lower than Germany's in 2014.", ["supported"]),  # below nought
    ("In 2015 Germany's exports were larger than its imports.", ["supported"]),
    ("In 2015 Germany's imports were larger than its exports.", ["contradicted"]),
    ("In 2015 Germany's exports were larger than expected.", []),
    ("In 2015 Germany's exports of cars were larger than those of France.", ["no data"]),
    ("In 2015 more than France could take was sold.", []),
    ("In 2015 German car exports were larger than French ones.", []),
    # Of something of a measure, and not of it.
    ("In 2015 Germany's spending on schools as a share of GDP was higher than Italy's.", []),
    ("In 2015 taxes on exports in Germany were higher than in France.", []),
    ("Demand for imports in Germany was higher than in France in 2015.", []),
    ("The growth of Germany's GDP in 2015 was lower than Italy's.", []),
    ("The value of Germany's exports in 2015 was lower than Italy's.", ["contradicted"]),
]

GONE_ON = [
    ("France's GDP rose from 2.46 trillion dollars in 2016 to 2.59 trillion in 2017.",
     ["supported only by rounding", "supported"]),
    ("France's GDP rose from 2.46 trillion dollars in 2016 to 3.59 trillion in 2017.",
     ["supported only by rounding", "contradicted"]),
    ("Germany exported 1.33 trillion dollars of goods in 2016 and 1.56 trillion in 2018.", ["supported", "supported"]),
    ("Germany exported 1.33 trillion dollars of goods in 2016 and 2.56 trillion in 2018.",
     ["supported", "contradicted"]),
    ("Germany had 82 million people in 2015.", ["supported"]),
    ("Germany had 42 million people in 2015.", ["contradicted"]),
    ("Germany had 13 million people in poverty in 2015.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "labels"), [*CHANGES, *PARTS, *BARE, *GONE_ON])
def test_what_a_comparison_or_a_part_of_a_flow_says_is_judged(text: str, labels: list[str]) -> None:
    assert [label for _, label in judged(text)] == labels


@pytest.mark.parametrize("text", SIDES)
def test_one_side_of_a_country_is_not_the_country(text: str) -> None:
    assert [label for _, label in judged(text)] == ["no data"]


def test_a_country_named_after_a_side_of_the_world_is_one() -> None:
    assert [label for _, label in judged("South Africa's unemployment was 25.1% in 2015.")] == ["supported"]
