"""The slip that would make a wrong number right, named only where one alone does."""

import pytest

from factcheck import pipeline, resources, verdicts
from factcheck.documents.text import read

SLIPS = [
    ("In 2019 Vietnam's exports were 264 million dollars.", "million for billion"),
    ("The population of Japan was 126 billion in 2019.", "billion for million"),
    ("In 2019 Vietnam's exports were 22.0 billion dollars.", "a month's figure"),
    ("In 2019 Vietnam's exports were 518 billion dollars.", "it is the figure of trade"),
    ("Poland's GDP was 2.31 trillion dollars in 2019.", "it is the figure in PLN"),
    ("Germany's economy grew by 10.5% in 2021.", "current dollars"),
    ("Unemployment in Spain fell by 8.0% between 2015 and 2019.", "percentage points are meant"),
    ("In 2019 Vietnam's exports to Germany were 3.70 billion dollars.", "it is the figure of imports"),
    ("In 2019 Vietnam's exports to Germany were 20.3 billion dollars.", "it fits exports with Japan"),
    ("Poland's imports from France were 22.99 billion dollars in 2019.", "it fits imports with China"),
    ("In 2019 Vietnam's exports were 214 billion dollars.", "it is the figure of 2017"),
    ("Germany exported goods worth $1.49 billion in 2019.", "billion for trillion"),
    ("In 2018 Vietnam's GDP growth was 10.2%.", "current dollars"),
    ("Unemployment in Spain fell by 11.4 percentage points in 2018.", "per cent are meant"),
    ("In 2015 Poland's exports were 226.4 billion dollars.", "goods and services"),
    ("Poland's GDP per capita was $27,000 in 2015.", "at purchasing power parity"),
    ("Poland's GDP per capita at PPP was $12,640 in 2015.", "at market rates"),
]

UNCAUSED = [
    "Unemployment in Spain fell by 7.4 percentage points in 2018.",
    "In 2015 Poland's exports were 266.4 billion dollars.",
    "Poland's GDP per capita was $37,000 in 2015.",
    "In 2018 Vietnam's GDP growth was 13.2%.",
]


def notes(text: str) -> tuple[str, ...]:
    claims = pipeline.claims_of(read("a.txt", text))
    (verdict,) = [
        verdict
        for claim in claims
        if (verdict := verdicts.judge(claim, resources.reference(), resources.lexicon(), "2021-01-01"))
    ]
    assert verdict.label == "contradicted"
    return verdict.notes


@pytest.mark.parametrize(("text", "slip"), SLIPS)
def test_the_one_slip_is_named(text: str, slip: str) -> None:
    assert any(note.startswith("likely cause:") and slip in note for note in notes(text)), notes(text)


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 Vietnam's exports were 917 billion dollars.",
        "In 2019 Vietnam's exports to Germany were 25.1 billion dollars.",  # nobody's
        "In 2019 Vietnam's exports to China were 3.8 billion dollars.",  # France's and Malaysia's
        "In 2019 Vietnam's exports to South Korea were 5.3 billion dollars.",  # Thailand, of a dozen in reach
        *UNCAUSED,
    ],
)
def test_no_slip_is_guessed(text: str) -> None:
    assert not any("likely cause" in note for note in notes(text)), notes(text)
