"""Places by an indicator, years among years, runs of years and changes over several, end to end from a sentence."""

import pytest

from factcheck import pipeline, resources, verdicts
from factcheck.documents.text import read
from factcheck.model import Verdict


def judged(text: str, kind: str) -> Verdict | None:
    """The verdict on the one claim of a kind that a text makes; None where it makes none."""
    found = [claim for claim in pipeline.claims_of(read("text.txt", text)) if claim.kind == kind and claim.measure]
    assert len(found) < 2
    return verdicts.judge(found[0], resources.reference(), resources.lexicon(), None) if found else None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("India had the second-largest population in the world in 2010.", "supported"),
        ("India had the fourth-largest population in the world in 2010.", "contradicted"),
        ("In 2019 Germany was the world's third-largest exporter.", "supported"),
        ("In 2019 Belgium was the world's third-largest exporter.", "contradicted"),
        ("China overtook Japan as the world's second-largest economy in 2010.", "supported"),
        ("Germany had the largest economy in the EU in 2015.", "supported"),
        ("Russia is the largest country in the world by area.", "supported"),
        ("Luxembourg had the lowest GDP per capita in the EU in 2015.", "contradicted"),
        ("In 2010 the United Kingdom had the third-largest population in the EU.", "supported"),
        ("In 2022 the United Kingdom had the third-largest population in the EU.", "no data"),
        ("Nigeria is the most populous country in Africa.", "no data"),
    ],
)
def test_places(text: str, label: str) -> None:
    verdict = judged(text, "rank")
    assert verdict is not None
    assert verdict.label == label, verdict.message


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("In 2019 South Africa was the largest exporter in Africa.", "Africa"),
        ("Brazil is South America's most populous country.", "South America"),
        ("In 2022 Egypt was the largest importer in the Middle East.", "Middle East"),
        ("In 2019 China was the largest trading partner of Nigeria in Asia.", "in Asia"),
    ],
)
def test_a_place_in_a_region_that_the_data_have_no_members_of_is_left_open(text: str, region: str) -> None:
    verdict = judged(text, "rank")
    assert verdict is not None
    assert (verdict.label, verdict.message) == ("no data", f"the bundled data don't say which countries “{region}” has")


@pytest.mark.parametrize(
    "text",
    [
        "The firm is Germany's largest exporter.",
        "Shanghai, a city in China, has the largest population in the world.",
        "India is one of the largest economies in the world.",
        "India is among the world's largest exporters.",
        "Brazil is the world's largest exporter of coffee.",
        "Brazil is the world's largest coffee exporter.",
        "Indonesia has the largest Muslim population in the world.",
        "The company has the second-largest workforce in Germany.",
    ],
)
def test_of_something_else_than_a_country(text: str) -> None:
    verdict = judged(text, "rank")
    assert verdict is None or verdict.label == "no data"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Inflation in Turkey in 2022 was the highest since 1998.", "supported"),
        ("Inflation in Turkey in 2019 was the highest since 2010.", "contradicted"),
        ("In 2015 exports of Brazil fell to their lowest level since 2009.", "supported"),
        ("Inflation in Turkey was the highest since 1998.", "no data"),
        ("Germany's exports were $1.32 trillion in 2015, the highest since 2005.", "contradicted"),
        ("Japan's exports in 2018 were the highest ever.", "contradicted"),
        ("Germany's exports in 2015 were the highest ever.", "no data"),
        ("Brazil's exports were $334 billion in 2022, the highest ever.", "supported"),
    ],
)
def test_since_a_year(text: str, label: str) -> None:
    verdict = judged(text, "rank")
    assert verdict is not None
    assert verdict.label == label, verdict.message


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Poland's exports to Germany rose for the third consecutive year in 2018.", "supported"),
        ("Poland's exports to Germany rose for the fifth consecutive year in 2018.", "contradicted"),
        ("Poland's exports to Germany fell for the third year in a row in 2018.", "contradicted"),
        ("Poland's economy grew for 20 years in a row up to 2019.", "supported"),
        ("Poland's economy grew for the fourth year running.", "no data"),
    ],
)
def test_years_in_a_row(text: str, label: str) -> None:
    verdict = judged(text, "trend")
    assert verdict is not None
    assert verdict.label == label, verdict.message


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Chile's exports fell by $6 billion in 2019.", "supported"),
        ("Chile's exports rose by $26 billion in 2019.", "contradicted"),
        ("Chile's exports fell by $4 billion in 2019.", "no data"),  # revisions of both years can be as much
        ("Kenya's population rose by 9.6 million between 2010 and 2019.", "supported"),
        ("Kenya's population rose by 19.6 million between 2010 and 2019.", "contradicted"),
        ("Portugal's trade with Spain fell by $1.5 billion in 2019.", "supported"),
        ("Portugal's trade with Spain fell by $15 billion in 2019.", "contradicted"),
        ("Life expectancy in Kenya rose by two years between 2010 and 2019.", "supported"),
        ("Chile's exports fell by $6 billion.", "no data"),
    ],
)
def test_changes_by_an_amount(text: str, label: str) -> None:
    verdict = judged(text, "change")
    assert verdict is not None
    assert verdict.label == label, verdict.message


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Kazakhstan's exports doubled between 2009 and 2012.", "supported"),
        ("Kazakhstan's exports doubled between 2012 and 2016.", "contradicted"),
        ("The population of Ethiopia doubled from 1990 to 2015.", "supported"),
        ("The population of Ethiopia tripled from 1990 to 2015.", "contradicted"),
        ("Vietnam's GDP grew by 35% between 2015 and 2020.", "supported"),
        ("Vietnam's GDP grew by 60% between 2015 and 2020.", "contradicted"),
        ("Vietnam's GDP grew by 6.2% a year between 2015 and 2020.", "supported"),
        ("Poland's population fell by 5% from 2010 to 2020.", "contradicted"),
        ("Poland's population has fallen by 4% since 2010.", "no data"),
    ],
)
def test_over_several_years(text: str, label: str) -> None:
    verdict = judged(text, "change")
    assert verdict is not None
    assert verdict.label == label, verdict.message
