"""What measures are told by without their name, and whose a number is where a sentence names nobody, or another."""

from dataclasses import replace

import pytest

from factcheck import pipeline
from factcheck.documents.text import read

POPULATION, FERTILITY, UNEMPLOYMENT = "population", "fertility rate", "unemployment"


def bound(text: str, number: str, date: str | None = None) -> tuple[str | None, str | None]:
    """Measure and subject of the claim whose number is written so."""
    claims = pipeline.claims_of(replace(read("text.txt", text), date=date))
    found = [claim for claim in claims if claim.quantity.surface.startswith(number)]
    assert len(found) == 1, [claim.quantity.surface for claim in claims]
    return found[0].measure, found[0].subject


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("Roughly 1.3 billion people lived in China in 2010.", "1.3 billion", (POPULATION, "CHN")),
        ("There were 127 million people in Japan in 2012.", "127 million", (POPULATION, "JPN")),
        ("The number of people in Egypt reached 90 million in 2014.", "90 million", (POPULATION, "EGY")),
        ("Mexico is home to 120 million people.", "120 million", (POPULATION, "MEX")),
        ("China had 1.34 billion inhabitants in 2010.", "1.34 billion", (POPULATION, "CHN")),
        ("Germans exported goods worth $1.49 trillion in 2019.", "$1.49", ("exports", "DEU")),
        ("In 2019 the Dutch sold goods worth $708 billion abroad.", "$708", ("exports", "NLD")),
        ("In 2019 a Dutch firm sold goods worth $708 billion abroad.", "$708", (None, None)),
        ("Italians can expect to live 83 years.", "83", ("life expectancy", "ITA")),
        ("Ethiopia posted growth of 10.4% in 2015.", "10.4%", ("GDP growth", "ETH")),
        ("Ethiopia's exports posted growth of 10.4% in 2015.", "10.4%", ("growth of exports", "ETH")),
        ("Australia's sales of goods to Japan were $30.4 billion.", "$30.4", ("exports", "AUS")),
        ("The Canadian province of Ontario exported goods worth $180 billion.", "$180", ("exports", None)),
        ("Ontario, a Canadian province, exported goods worth $180 billion.", "$180", ("exports", None)),
        ("Brazil's state of São Paulo had a GDP of $600 billion.", "$600", ("GDP", None)),
        ("In 2016 inflation in the German state of Hesse was 9%.", "9%", ("inflation", None)),
        ("The Russian republic of Tatarstan had a GDP of $30 billion.", "$30", ("GDP", None)),
        ("Guangdong, China's richest province, exported goods worth $640 billion.", "$640", ("exports", None)),
        ("Exports from the port of Rotterdam in the Netherlands were $90 billion.", "$90", ("exports", None)),
        ("The port city of Santos, Brazil, exported goods worth $60 billion.", "$60", ("exports", None)),
        (
            "According to Eurostat, Germany, a large economy, exported goods worth $60 billion.",
            "$60",
            ("exports", "DEU"),
        ),
        ("Kazakhstan, with 18.9 million people in 2018, is large.", "18.9", (POPULATION, "KAZ")),
        ("Kazakhstan, with 1.9 million people out of work, is large.", "1.9", (None, None)),
        ("The state of Israel had a population of 8.5 million.", "8.5", (POPULATION, "ISR")),
        ("In 2015 Swiss city dwellers were 74% of the population.", "74%", ("urban population", "CHE")),
        ("The attack killed 900 people in Syria.", "900", (None, None)),
        ("Some 5 million people in China use the app.", "5 million", (None, None)),
        ("300 million people live in India's cities.", "300 million", (None, None)),
        ("Mumbai, India, is home to 20 million people.", "20 million", (None, None)),
        ("Around 12% of people in Greece were unemployed in 2010.", "12%", (UNEMPLOYMENT, "GRC")),
        ("Around 12% of graduates in Greece were unemployed in 2010.", "12%", (None, None)),
        ("Women in Niger had on average 7.5 children in 2010.", "7.5", (FERTILITY, "NER")),
        ("Two women and 3 children were hurt in Niger.", "3", (None, None)),
        ("63% of South Africa's population lived in urban areas.", "63%", ("urban population", "ZAF")),
        ("Poland covers 312,680 square km.", "312,680", ("area", "POL")),
        ("Brazil covers 3 million square km of forest.", "3 million", (None, None)),
        ("US GDP grew at a rate of 2.2% in 2012.", "2.2%", ("GDP growth", "USA")),
        ("Consumer prices in Russia rose by 5.1% in 2012.", "5.1%", ("growth of consumer prices", "RUS")),
        ("Gross national income per head in Ireland was $80,000.", "$80,000", ("GNI per capita", "IRL")),
        ("Zambia grew 2.9 percent in 2015.", "2.9 percent", ("GDP growth", "ZMB")),
        ("Zambia grew 2.9 percent more maize in 2015.", "2.9 percent", (None, None)),
        ("Zambia grew 2.9 percent of the maize in 2015.", "2.9 percent", (None, None)),
        ("People in Peru could expect to live 72.9 years in 2010.", "72.9 years", ("life expectancy", "PER")),
    ],
)
def test_told_without_its_name(text: str, number: str, expected: tuple[str | None, str | None]) -> None:
    assert bound(text, number) == expected


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("Georgia lost its harvest. The state has a population of 10.9 million.", "10.9 million", None),
        ("Malta is small. Gozo, its second island, has a population of 34,000.", "34,000", None),
        ("Vietnam sells much. It imported $13.8 billion worth of American goods.", "$13.8 billion", "VNM"),
        ("Hungary spends 2.4% of GDP on defence, Poland 3.9%.", "2.4%", "HUN"),
        ("Venezuela reopened. Zork's exports were $675 million.", "$675 million", None),
        ("Exports to China from the EU were $223 billion, says Germany.", "$223 billion", None),
        ("South Africa: inflation 5.9%, growth 0.6%.", "0.6%", None),
        ("Exports: Germany $1.69 trillion, Italy $677 billion.", "$677 billion", "ITA"),
        ("Uruguay sells beef; China takes most of it. Its GDP per head is $22,500.", "$22,500", None),
        ("Kenya and Uganda trade. Nairobi exported $900 million.", "$900 million", None),
        ("Private sector research and development spending in France was 1.3% of GDP.", "1.3%", None),
        ("Montenegro is smaller than Serbia, which exports goods worth $31 billion.", "$31 billion", "SRB"),
        ("India gained: remittances from Canada were $2 billion.", "$2 billion", None),
        ("Saudi unemployment among citizens was 7.7%.", "7.7%", None),
        ("Germany exported much in 2019.\n\nAcme AG exported goods worth $5 million in 2019.", "$5 million", None),
        ("Germany sold much in 2019.\n\nIt exported goods worth $1.5 trillion in 2019.", "$1.5 trillion", "DEU"),
    ],
)
def test_whose_it_is(text: str, number: str, subject: str | None) -> None:
    assert bound(text, number)[1] == subject


@pytest.mark.parametrize(
    ("text", "number", "years"),
    [
        ("Croatia, which joined in 2013, has a population of 3.9 million.", "3.9 million", None),
        ("Ukraine's exports were $36 billion; in 2021 they had been $68 billion.", "$36 billion", None),
        ("Ukraine's exports were $36 billion; in 2021 they had been $68 billion.", "$68 billion", "2021"),
        ("Armenia's exports tripled in 2022 to $2.4 billion.", "$2.4 billion", "2022"),
        ("Cuba's population fell from 11.2 million in 2012 to 10 million.", "10 million", None),
        ("In the 1990s Estonia's population was 1.5 million.", "1.5 million", "1990/1999"),
        ("China's exports fell 4.6%, the first drop since 2016.", "4.6%", None),
        ("China's exports grew 60% between 2016 and 2023.", "60%", "2016/2023"),
    ],
)
def test_when_it_is(text: str, number: str, years: str | None) -> None:
    claims = [claim for claim in pipeline.claims_of(read("text.txt", text)) if claim.quantity.surface == number]
    assert [str(claim.period) if claim.period else None for claim in claims] == [years]


def test_years_ago() -> None:
    (claim,) = pipeline.claims_of(read("text.txt", "Ten years ago Rwanda's GDP was $7.8 billion."))[-1:]
    assert claim.measure == "GDP"
    assert "earlier" in claim.scope
