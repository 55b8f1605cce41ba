"""Names that we don't know: what is told of them is not the country's that the text is about."""

import pytest

from factcheck import pipeline
from factcheck.documents.text import read

GERMANY = "Germany exported goods worth $1.6 trillion in 2022. Germany is a large economy.\n\n"


def subject(text: str) -> str | None:
    """Whose the last claim of a text is."""
    return pipeline.claims_of(read("text.txt", GERMANY + text))[-1].subject


@pytest.mark.parametrize(
    "text",
    [
        "The central bank of Freedonia said exports were $33 billion.",
        "Freedonia's central bank said exports were $33 billion.",
        "In Freedonia, exports were $33 billion.",
        "At Siemens, exports reached $33 billion.",
        "The Freedonian government announced exports of $33 billion.",
        "Freedonia reported exports of $33 billion.",
        "Exports of Freedonia were $33 billion.",
        "Under Rufus Firefly, Freedonia saw its exports reach $33 billion.",
        "Freedonia, which has no coast, had exports of $33 billion.",
        "The exporters' union of Lower Saxony said that exports were $33 billion.",
        "Acme AG exported goods worth $33 million.",
        "Freedonia is a small republic. Exports were $33 billion.",
        "Freedonia reported inflation of 13.3%.",
        "According to Freedonia, inflation was 13.3%.",
        "Inflation was 13.3%, according to Freedonia.",
    ],
)
def test_is_a_strangers(text: str) -> None:
    assert subject(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "According to Destatis, inflation was 13.3%.",
        "According to the OECD, inflation was 13.3%.",
        "According to Acme Bank, inflation was 13.3%.",
        "According to official figures, inflation was 13.3%.",
        "Exports were $1.7 trillion.",
        "Its exports were $1.7 trillion.",
        "The Ministry of Finance said exports were $1.7 trillion.",
        "Chancellor Olaf Scholz said exports were $1.7 trillion.",
        "The Bundesbank said exports were $1.7 trillion.",
        "In March, according to the Federal Statistical Office, exports were $1.7 trillion.",
        "Freedonia is a small republic. Germany is none. Exports were $1.7 trillion.",
    ],
)
def test_is_of_the_country_before(text: str) -> None:
    assert subject(text) == "DEU"
