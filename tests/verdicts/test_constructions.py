"""Numbers whose measure the build of a sentence tells: balances, multiples of another's figure, prices of money, what
two countries deal in."""

import pytest

from factcheck import pipeline
from factcheck.documents.text import read
from tests.verdicts.judging import judged

BALANCES = [
    ("Germany exported $255 billion more than it imported in 2019.", "trade surplus", "supported"),
    ("In 2019 Germany exported goods worth $255 billion more than it imported.", "trade surplus", "supported"),
    ("In 2019 Germany's exports exceeded its imports by $255 billion.", "trade surplus", "supported"),
    ("In 2019 Germany's imports were $255 billion lower than its exports.", "trade surplus", "supported"),
    ("In 2019 Russia imported $166 billion less than it exported.", "trade surplus", "supported"),
    ("Germany imported $255 billion more than it exported in 2019.", "trade deficit", "contradicted"),
    ("In 2018 America imported $419 billion more from China than it exported to it.", "trade deficit", "supported"),
    ("In 2019 Germany's exports exceeded its imports by $700 billion.", "trade surplus", "contradicted"),
    ("In 2019 the United States' imports exceeded its exports by $924 billion.", "trade deficit", "supported"),
]

MULTIPLES = [
    ("In 2019 Brazil's GDP was four times that of Argentina.", "GDP", "supported"),
    ("In 2019 Brazil's GDP was more than four times Argentina's.", "GDP", "supported"),
    ("In 2019 Brazil's GDP was ten times Argentina's.", "GDP", "contradicted"),
    ("In 2019 China's economy was nearly three times the size of Japan's.", "GDP", "supported"),
    ("In 2019 Peru's exports were five times those of Bolivia.", "exports", "supported"),
    ("In 2019 Peru's exports were twice those of Bolivia.", "exports", "contradicted"),
    ("In 2019 Poland's GDP per capita was 5% lower than Hungary's.", "GDP per capita", "supported"),
    ("In 2019 Nigeria had twice as many people as Egypt.", "population", "supported"),
    ("In 2019 Nigeria had five times as many people as Egypt.", "population", "contradicted"),
    ("In 2019 Brazil had four times the population of Argentina.", "population", "supported"),
    ("In 2019 Germany's exports were 1.2 times its imports.", "exports over imports", "supported"),
    ("In 2019 Germany exported 20 percent more than it imported.", "exports over imports", "supported"),
    ("In 2019 Germany's exports were twice its imports.", "exports over imports", "contradicted"),
]

PARTNERS = [
    ("In 2018 Germany's exports to China were twice those to Spain.", "exports", "supported"),
    ("In 2018 Germany's exports to China were five times those to Spain.", "exports", "contradicted"),
    ("In 2018 Germany's imports from China were more than twice those from Spain.", "imports", "supported"),
    ("In 2018 US imports from China were four times its imports from Japan.", "imports", "supported"),
    ("In 2019 Brazil's exports to China were twice those to Argentina.", "exports", "contradicted"),
]

PEOPLE = [
    ("In 2015 France had 2.2% more inhabitants than the United Kingdom.", "population", "supported"),
    ("In 2015 Pakistan had 44% more inhabitants than Nigeria.", "population", "contradicted"),
    ("In 2010 the EU had 27 members and a population of 501 million.", "population", "supported"),
    ("In 2010 the EU had 27 members and a population of 601 million.", "population", "contradicted"),
]

DEALINGS = [
    ("In 2015 Vietnam sold $33.5 billion of goods to the United States.", "exports", "supported"),
    ("In 2015 Vietnam sold $53.5 billion of goods to the United States.", "exports", "contradicted"),
    ("In 2018 the United States bought $239 billion worth of goods from China.", "imports", "contradicted"),
    ("Brazil and Argentina traded goods worth $26.6 billion in 2018.", "trade turnover", "supported"),
    ("Brazil and Argentina traded $46 billion of goods in 2018.", "trade turnover", "contradicted"),
    ("Brazil traded goods worth $26.6 billion with Argentina in 2018.", "trade turnover", "supported"),
    (
        "Brazil is Argentina's neighbour. In 2018 the two countries traded goods worth $46 billion.",
        "trade turnover",
        "contradicted",
    ),
    ("Goods worth $20 billion were traded between France and Spain in 2018.", "trade turnover", "contradicted"),
    ("Germany delivered goods worth $110.5 billion to China in 2018.", "exports", "supported"),
    ("US deliveries of goods to Mexico were worth $465 billion in 2018.", "exports", "contradicted"),
    ("Shipments from Chile to China were worth $24.9 billion in 2018.", "shipped exports", "supported"),
    ("Shipments of goods from Chile to China totalled $14.9 billion in 2018.", "exports", "contradicted"),
    ("In 2018 Chile's shipments to China were worth $24.9 billion.", "shipped exports", "supported"),
]

RATES = [
    ("In 2019 a dollar cost 109 yen.", "exchange rate", "supported"),
    ("In 2019 a dollar cost 131 yen.", "exchange rate", "contradicted"),
    ("In 2019 a dollar cost 109 yen on the foreign exchange market.", "exchange rate", "supported"),
    ("In 2019 one US dollar bought 109 yen.", "exchange rate", "supported"),
    ("In 2019 the yen averaged 109 to the dollar.", "exchange rate", "supported"),
    ("In 2015 the rouble traded at 38 to the dollar on average.", "exchange rate", "contradicted"),
    ("The average rate in 2019 was 109 yen to the dollar.", "exchange rate", "supported"),
    ("In 2019 a euro cost 1.12 dollars.", "exchange rate", "supported"),
    ("The euro averaged $1.31 in 2019.", "exchange rate", "contradicted"),
]

ELSE = [
    "Germany exported $255 billion more than France imported in 2019.",
    "In 2019 Germany exported cars worth $25 billion more than it imported.",
    "In 2019 Brazil's soybean exports to China were twice those to Argentina.",
    "In 2018 Volkswagen's exports to China were twice those to Spain.",
    "In 2018 Germany's exports to China grew twice as fast as those to Spain.",
    "In 2018 cities in Germany had 40% more inhabitants than those in France.",
    "The Bangkok port handled record exports of $90 billion in 2018, Thailand's transport ministry said.",
    "In 2018 Poland had 16 provinces and a population of 5 million in the largest.",
    "In 2018 Paris had 20% more inhabitants than Spain.",
    "In 2018 Germany sold $4 billion of weapons to Egypt.",
    "A trader from Chile sold $3 million of goods to a customer in China in 2018.",
    "Firms in Brazil and Argentina traded goods worth $46 billion in 2018.",
    "Chile, Brazil and Argentina traded goods worth $46 billion in 2018.",
    "Brazil and Argentina traded goods worth $46 billion with China in 2018.",
    "Germany and China traded $4 billion of wine in 2018.",
    "Rio Tinto's shipments from Australia to China of iron ore came to $20 billion in 2018.",
    "Oil deliveries from Russia to China were worth $20 billion in 2018.",
    "In 2018 ASEAN's exports were $9 trillion.",
    "The EU's exports of cars to China came to $24 billion in 2018.",
    "In 2018 EU firms exported goods worth $10 billion to China.",
    "In 2019 Brazil's GDP was four times Argentina's beef output.",
    "In 2019 Brazil's coffee exports were nine times Argentina's.",
    "The dollar was at 131 yen on Tuesday.",
    "A dollar bought 131 yen in the shop.",
    "In 2018 a dollar cost 3 yuan at the souvenir shop.",
    "In 2018 a dollar cost 9 yuan on the black market.",
    "In shops by the harbour a dollar cost 5 yuan in 2018.",
    "In 2019 oil cost 131 dollars a barrel.",
    "Germany's exports were $100 billion higher than in 2018.",
]


@pytest.mark.parametrize(("text", "measure", "label"), [*BALANCES, *MULTIPLES, *PARTNERS, *PEOPLE, *DEALINGS, *RATES])
def test_what_is_told_by_the_build_of_a_sentence_is_judged(text: str, measure: str, label: str) -> None:
    assert judged(text) == [(measure, label)]


@pytest.mark.parametrize("text", ELSE)
def test_what_is_built_alike_and_is_of_something_else_is_left_alone(text: str) -> None:
    assert all(label == "no data" for _, label in judged(text))


def test_a_fall_told_as_less_than_in_another_year_is_a_change_between_them() -> None:
    assert judged("Germany exported $70 billion less in 2019 than in 2018.") == [
        ("exports", "supported only by rounding")
    ]
    assert judged("Germany exported $270 billion less in 2019 than in 2018.") == [("exports", "contradicted")]


def test_a_rate_that_growth_slowed_to_is_that_rate() -> None:
    assert judged("China's growth slowed to 7.0% in 2015.") == [("GDP growth", "supported")]
    assert judged("China's growth slowed to 3.5% in 2015.") == [("GDP growth", "contradicted")]


def test_a_multiple_of_another_country_is_not_held_against_a_level() -> None:
    one, other = pipeline.claims_of(
        read("a.txt", "In 2019 Brazil's GDP was four times Argentina's. In 2019 Brazil's GDP was $1.87 trillion.")
    )
    assert (one.subject, one.partner, one.kind) == ("BRA", "ARG", "ratio")
    assert (other.subject, other.partner, other.kind) == ("BRA", None, "level")


LEADERS = [
    (
        "In 2019, Germany's top two export partners were the United States and France.",
        [("USA", "supported"), ("FRA", "supported")],
    ),
    (
        "In 2019 the United States and France were Germany's two largest export markets.",
        [("USA", "supported"), ("FRA", "supported")],
    ),
    (
        "The top two export markets of Germany in 2019 were the United States and Spain.",
        [("USA", "supported"), ("ESP", "contradicted")],
    ),
    ("In 2019 Spain was among Germany's top three trading partners.", [("ESP", "contradicted")]),
    ("In 2019 France was one of Germany's 5 biggest export markets.", [("FRA", "supported")]),
]


@pytest.mark.parametrize(("text", "labels"), LEADERS)
def test_each_of_the_first_few_partners_is_judged(text: str, labels: list[tuple[str, str]]) -> None:
    who = [claim.subject for claim in pipeline.claims_of(read("a.txt", text)) if claim.measure]
    assert list(zip(who, [label for _, label in judged(text)], strict=True)) == labels


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 Germany's main trading partners were China and France.",
        "In 2019 Germany's top three export markets took a quarter of what it made.",
        "In 2019 cars sold well in Spain, and Germany's top three export markets were elsewhere.",
        "In 2019 Germany's top three coffee suppliers were Brazil, Vietnam and Honduras.",
    ],
)
def test_partners_of_something_else_are_left_alone(text: str) -> None:
    assert judged(text) == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Turkey's inflation averaged 9.8% from 2010 to 2019.", "supported"),
        ("Turkey's inflation averaged 8.6% between 2010 and 2019.", "contradicted"),  # 2010's own
        ("Turkey's inflation averaged 10.3% between 2010 and 2019.", "no data"),
        ("Over 2010-2019 Brazil's GDP averaged 2.17 trillion dollars.", "supported"),
        ("Over 2010-2019 Brazil's GDP averaged 2.21 trillion dollars.", "supported only by rounding"),  # 2010's own
        ("Over 2010-2019 Brazil's GDP averaged 3.21 trillion dollars.", "contradicted"),
        ("Japan's growth averaged 1.2% a year from 2010 to 2015.", "supported"),
        ("Vietnam's exports averaged $147 billion a year from 2012 to 2016.", "supported"),
        ("Vietnam's exports averaged $250 billion a year from 2012 to 2016.", "contradicted"),
        ("Vietnam's exports averaged $147 billion a year.", "no data"),
    ],
)
def test_an_average_is_held_against_the_mean_of_its_years(text: str, label: str) -> None:
    assert [label for _, label in judged(text)] == [label]


def test_what_a_currency_cost_on_average_in_one_year_is_judged() -> None:
    assert [label for _, label in judged("A dollar cost 61 rubles on average in 2015.")] == ["supported"]
