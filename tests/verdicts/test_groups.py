"""Groups of countries: what they have together, by who belonged to them when; and flows that are not their members'."""

import pytest

from factcheck import pipeline, resources
from factcheck.config import Settings
from factcheck.documents.text import read
from factcheck.verdicts.groups import members_in, of_group


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The population of the EU was 447 million in 2020.", "supported"),
        ("The EU had a population of 512 million in 2018.", "supported"),
        ("The EU had a population of 640 million in 2020.", "contradicted"),
        ("The EU had a population of 429 million in 2000.", "supported"),  # of today's members
        ("ASEAN's GDP was $3.26 trillion in 2019.", "supported"),
        ("ASEAN's GDP was $1.2 trillion in 2019.", "contradicted"),
        ("ASEAN's exports to China were $201 billion in 2018.", "supported"),
        ("ASEAN's exports to China were $500 billion in 2018.", "contradicted"),
        ("Trade between ASEAN and China was $591 billion in 2018.", "supported"),
        ("China's exports to the EU were $20 billion in 2018.", "contradicted"),
        ("The EU imported goods worth $404 billion from China in 2018.", "supported"),
        ("ASEAN's exports were $9 trillion in 2018.", None),
        ("Poland's exports to the EU were $9 billion in 2018.", None),
        ("The EU's exports to ASEAN were $9 billion in 2018.", None),
        ("G7 unemployment was 40% in 2019.", None),
        ("The EU's military budget was 9% of GDP in 2019.", None),
    ],
)
def test_what_a_group_has(text: str, label: str | None) -> None:
    report = pipeline.check(("-",), Settings(date="2026-01-01", select=("D",)), text.encode())
    labels = [label for finding in report.findings for label in finding.labels]
    assert next((label for label in ("contradicted", "supported") if label in labels), None) == label


def test_members_are_those_of_the_year() -> None:
    reference = resources.reference()
    assert [len(members_in(reference, "EU", year)) for year in (2010, 2018, 2021)] == [27, 28, 27]
    dated, todays = of_group(reference, "SP.POP.TOTL", "EU")
    assert dated.values[2018] - todays.values[2018] == reference.series("SP.POP.TOTL", "GBR")[0].values[2018]
    assert not of_group(reference, "SP.POP.TOTL", "POL")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Germany grew. In 2010, exports of the European Union to China were 113 billion dollars.", "EU"),
        ("Germany grew. In 2010, EU exports were 113 billion dollars.", "EU"),
        ("Germany grew. New Mexico's exports were 5 billion dollars in 2019.", None),
        ("Germany grew. Its exports were 1.49 trillion dollars in 2019.", "DEU"),
        ("In Georgia and Alabama, exports were 40 billion dollars in 2019.", None),
        ("In Georgia and Armenia prices rose. Georgia's exports were 3.8 billion dollars in 2019.", "GEO"),
        ("Turkey with gravy is best from the oven. Turkey's imports were 5 billion dollars in 2019.", None),
        ("Turkey's imports were 210 billion dollars in 2019.", "TUR"),
    ],
)
def test_whose_a_flow_is(text: str, subject: str | None) -> None:
    assert {claim.subject for claim in pipeline.claims_of(read("a.txt", text))} == {subject}
