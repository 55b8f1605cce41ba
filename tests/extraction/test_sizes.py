"""How large a country is, told without the measure's name or before it: economies, people, prices, shares, sales."""

import pytest

from factcheck import pipeline
from factcheck.documents.text import read

GDP, PEOPLE, PRICES, GROWTH = "GDP", "population", "growth of consumer prices", "GDP growth"
EXPORTS, IMPORTS, SHARE = "exports", "imports", "share of exports"
DEFICIT = "current account deficit, share of GDP"

TOLD = [
    ("The size of Peru's economy was $242 billion in 2022.", GDP, "PER"),
    ("Peru's economy, at $242 billion, is small.", GDP, "PER"),
    ("Peru is a $242 billion economy.", GDP, "PER"),
    ("The $242 billion Peruvian economy grew.", GDP, "PER"),
    ("The economy of Peru was $242 billion in 2022.", GDP, "PER"),
    ("The economy of Peru grew to $242 billion in 2022.", GDP, "PER"),
    ("Valued at $242 billion in 2022, Peru's economy is small.", GDP, "PER"),
    ("At $242 billion, Peru's GDP is small.", GDP, "PER"),
    ("Peru's output of goods and services was $242 billion in 2022.", GDP, "PER"),
    ("At 6.4%, Norway's inflation was high.", "inflation", "NOR"),
    ("With 34 million people, Peru is large.", PEOPLE, "PER"),
    ("Home to 34 million people, Peru is large.", PEOPLE, "PER"),
    ("Peru, home to 34 million people, is large.", PEOPLE, "PER"),
    ("Peru, a country of 34 million, is large.", PEOPLE, "PER"),
    ("A nation of 34 million people, Peru is large.", PEOPLE, "PER"),
    ("Peru is a country of 34 million people.", PEOPLE, "PER"),
    ("Peru's 34 million people are young.", PEOPLE, "PER"),
    ("The euro area had 344 million inhabitants in 2022.", PEOPLE, "EUROZONE"),
    ("Prices in Norway rose 5.8% in 2022.", PRICES, "NOR"),
    ("In Norway, prices rose by 5.8% in 2022.", PRICES, "NOR"),
    ("Norwegian prices went up by 5.8% in 2022.", PRICES, "NOR"),
    ("Growth in Norway was 3.2% in 2022.", GROWTH, "NOR"),
    ("Norwegian growth reached 3.2% in 2022.", GROWTH, "NOR"),
    ("Egypt's current account deficit was 3.5% of GDP in 2022.", DEFICIT, "EGY"),
    ("Egypt ran a current-account deficit of $10.5 billion in 2022.", "current account deficit", "EGY"),
    ("Norway sold goods worth $250 billion abroad in 2022.", EXPORTS, "NOR"),
    ("Norway sold Poland goods worth $13 billion and bought little abroad.", EXPORTS, "NOR"),
    ("Norway bought $107 billion worth of goods from abroad in 2022.", IMPORTS, "NOR"),
    ("Poland's share of Norway's exports was 5.3% in 2022.", SHARE, "NOR"),
    ("Of Norway's exports, 5.3% went to Poland in 2022.", SHARE, "NOR"),
    ("Norway sends 5.3% of its exports to Poland.", SHARE, "NOR"),
    ("Three quarters of Norway's exports went to Europe; a third of Poland's imports came from Germany.", SHARE, "NOR"),
    ("Agriculture accounted for a fifth of Mali's GDP.", "agriculture, share of GDP", "MLI"),
    ("Half of Norway's exports went to Germany.", SHARE, "NOR"),
    ("Polish goods worth $3 billion were imported by Norway in 2022.", IMPORTS, "NOR"),
    ("Goods worth $3 billion were exported by Norway to Poland in 2022.", EXPORTS, "NOR"),
    ("Norway bought Polish goods worth $3 billion in 2022.", IMPORTS, "NOR"),
    ("Norway's imports were half its exports in 2022: $107 billion.", IMPORTS, "NOR"),
    ("A nation of 5.5 million in 2022, Norway is small.", PEOPLE, "NOR"),
    ("Norway relied on Poland for 3.1% of its imports.", "share of imports", "NOR"),
]

NOT = [
    "The quake cost Peru's economy $5 billion in 2022.",
    "Peru's digital economy was worth $5 billion in 2022.",
    "The state put $5 billion into the economy of Peru.",
    "Peru's economy lost $5 billion in 2022.",
    "Cusco is a $50 billion economy in Peru.",
    "At $5 billion, Peru's budget for roads is small.",
    "Per head, Peru's GDP was $7,200 in 2022.",
    "With 5 million people in need, Peru must act.",
    "With 9.7 million people, Peru's capital is large.",
    "Cusco in Peru, home to 0.4 million people, is old.",
    "Cusco, Peru, home to 428,000 people, is old.",
    "Indonesia is a country of 17,508 islands.",
    "Peru's 5 million people with a car are lucky.",
    "House prices in Norway rose 5.8% in 2022.",
    "Prices in Norwegian shops rose 5.8% in 2022.",
    "Prices of fish in Norway rose 5.8% in 2022.",
    "Acme raised prices in Norway by 5.8% in 2022.",
    "Credit growth in Norway was 5.8% in 2022.",
    "Growth in Norwegian towns was 5.8% in 2022.",
    "Norway sold bonds worth $5 billion to China in 2022.",
    "Acme sold goods worth $5 billion to China in 2022.",
]

NOBODYS = [
    "California, with a $3.6 trillion economy, is ahead of Norway.",
    "Norway's GDP is smaller than California's $3.6 trillion.",
    "Unemployment was 5% in Bergen, Norway.",
    "Sino-Norwegian trade was worth $12 billion.",
]


@pytest.mark.parametrize(("text", "measure", "subject"), TOLD)
def test_is_told(text: str, measure: str, subject: str) -> None:
    claims = pipeline.claims_of(read("text.txt", text))
    assert (measure, subject) in [(claim.measure, claim.subject) for claim in claims]


@pytest.mark.parametrize("text", NOT)
def test_is_told_of_something_else(text: str) -> None:
    assert [claim.measure for claim in pipeline.claims_of(read("text.txt", text))] == [None]


@pytest.mark.parametrize("text", NOBODYS)
def test_is_nobodys_we_know(text: str) -> None:
    assert [claim.subject for claim in pipeline.claims_of(read("text.txt", text))] == [None]


@pytest.mark.parametrize(
    "text", ["Norway sends 5.3% of its fish exports to Poland.", "Poland took 5% of Norway's exports of fish."]
)
def test_a_share_of_some_goods_is_a_part(text: str) -> None:
    (claim,) = pipeline.claims_of(read("text.txt", text))
    assert "partly" in claim.scope


def test_an_article_is_no_currency() -> None:
    (claim,) = pipeline.claims_of(read("text.txt", "A $50 million boost was agreed."))
    assert claim.quantity.unit == "USD"


def test_a_fraction_in_words_is_a_loose_share() -> None:
    (claim,) = pipeline.claims_of(read("text.txt", "A fifth of Norway's exports went to Germany."))
    assert (claim.quantity.value, claim.quantity.unit) == (20, "percent")
    assert claim.quantity.interval[:2] == (18, 22)


@pytest.mark.parametrize("text", ["It passed the $100 billion mark.", "It cost $100 billion."])
def test_a_mark_that_is_passed_is_no_currency(text: str) -> None:
    (claim,) = pipeline.claims_of(read("text.txt", text))
    assert claim.quantity.unit == "USD"
