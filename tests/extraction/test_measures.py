"""Which measure a number is of, and whose: a row a phrasing."""

import pytest

import factcheck

BOUND = [
    ("The population of Kenya is 53 million.", "population", "KEN", None),
    ("Iceland has a population of 370,000.", "population", "ISL", None),
    ("Chad, a neighbour of Libya and Niger, has an estimated population of 17 million.", "population", "TCD", None),
    ("GDP per capita in Ghana was $2,200.", "GDP per capita", "GHA", None),
    ("GNI, PPP (current international $) in Mali was 40,000 in 2018.", "GNI at purchasing power parity", "MLI", None),
    ("The latest value for GDP (current US$) in Peru was $228,300,000,000.", "GDP", "PER", None),
    ("Nepal Consumer price index (2005 = 100) 2012: 178.5, Index", "consumer price index", "NPL", None),
    ("Inflation in Ghana hit 11.2% last year.", "inflation", "GHA", None),
    ("Life expectancy for women in Japan was 87 years.", "life expectancy (women)", "JPN", None),
    ("Togo's fertility rate was 4.3 children per woman.", "fertility rate", "TGO", None),
    ("Agriculture makes up 20% of Kenya's GDP.", "agriculture, share of GDP", "KEN", None),
    ("Military spending in Oman was 11 percent of GDP.", "military expenditure, share of GDP", "OMN", None),
    ("Norway has oil reserves of 8 billion barrels.", "crude oil reserves", "NOR", None),
    ("Exports of Chile grew by 5% in 2018.", "growth of exports", "CHL", None),
    ("The economy of Chile shrank by 5% in 2020.", "GDP growth", "CHL", None),
    ("Last year 40% of Chile's exports went to China.", "share of exports", "CHL", "CHN"),
    ("Russia accounted for 51% of Belarusian imports.", "share of imports", "BLR", "RUS"),
    ("The US trade deficit with Japan was 60 billion dollars.", "trade deficit", "USA", "JPN"),
]  # fmt: skip

TWO_OF_ONE = "Peru ran a 4.3 billion dollar trade surplus, including a 7.1 billion dollar trade surplus with Chile."

UNBOUND = [
    "The prison population of Kenya is 54,000.",
    "The Jewish population of Chile is 18,000.",
    "Lagos's population has reached 21 million.",
    "The population of Belgrade, Serbia, is 1.1 million.",
    "Agriculture makes up 20% of water use in Kenya.",
    "A survey found that 20% of Kenyan companies export.",
]

SCOPES = [
    ("Chile's exports rose to 7 billion dollars in March.", "monthly"),
    ("Chile's exports were 7 billion dollars in the month.", "monthly"),
    ("Chile's third-quarter exports, in the third quarter, were 7 billion dollars.", "quarterly"),
    ("Chile's exports were 70 billion dollars in fiscal 2019.", "fiscal"),
    ("India's exports were 300 billion dollars in 2018/19.", "fiscal"),
    ("Chile's exports were 70 billion dollars last year.", "relative"),
]


@pytest.mark.parametrize(("text", "measure", "subject", "partner"), BOUND)
def test_bound(text: str, measure: str, subject: str, partner: str | None) -> None:
    found = [(claim.measure, claim.subject, claim.partner) for claim in factcheck.extract(text)]
    assert (measure, subject, partner) in found


@pytest.mark.parametrize("text", UNBOUND)
def test_not_bound_to_a_country(text: str) -> None:
    assert all(claim.measure is None or claim.subject is None for claim in factcheck.extract(text))


@pytest.mark.parametrize(("text", "scope"), SCOPES)
def test_parts_of_a_year(text: str, scope: str) -> None:
    claim = next(claim for claim in factcheck.extract(text) if claim.measure == "exports")
    assert scope in claim.scope


def test_a_partner_belongs_to_the_measure_next_to_it() -> None:
    assert [claim.partner for claim in factcheck.extract(TWO_OF_ONE)] == [None, "CHL"]


def test_a_measure_that_is_left_out_is_of_the_country_before_it() -> None:
    text = "The population of Peru is 34 million people; Chile's is 20 million."
    assert [claim.subject for claim in factcheck.extract(text)] == ["PER", "CHL"]


def test_a_group_belongs_to_the_rank_next_to_it() -> None:
    text = "Chile is Peru's third-largest trading partner, and Russia the largest trading partner in the EAEU for Peru."
    assert [(claim.subject, claim.partner, claim.among) for claim in factcheck.extract(text)] == [
        ("CHL", "PER", None),
        ("RUS", "PER", "EAEU"),
    ]


def test_a_second_verb_keeps_its_sides() -> None:
    text = "Brazil exported 15 billion dollars of goods to Argentina in 2018 and imported 11 billion dollars."
    assert [(claim.measure, claim.subject, claim.partner) for claim in factcheck.extract(text)] == [
        ("exports", "BRA", "ARG"),
        ("imports", "BRA", "ARG"),
    ]


def test_a_part_of_the_year_holds_for_the_sentences_behind_it() -> None:
    text = "Chile's trade grew in March. Exports of Chile came to 7 billion dollars, and imports to 6 billion dollars."
    assert all("monthly" in claim.scope for claim in factcheck.extract(text) if claim.measure in ("exports", "imports"))


def test_a_whole_year_is_not_a_part() -> None:
    (claim,) = factcheck.extract("On March 5 the ministry said that Chile's exports were 70 billion dollars in 2019.")
    assert (claim.scope, str(claim.period)) == ((), "2019")


NOBODYS = [
    "China's exports to Africa were 172 billion dollars in 2019.",
    "Trade with China reached 79 billion dollars in 2019.",
    "World population was 7.7 billion.",
    "Spain grew. In Andalusia, unemployment was 21 percent.",
    "Kazakhstan's largest city, Almaty, has a population of 2.2 million.",
    "Norway is rich. Oslo has 700,000 inhabitants.",
    "Egypt is a partner. Inflation in the euro area is 14 percent.",
    "Germany took 43 percent of EU exports in 2019.",
]

OWNERS = [
    ("Inflation was 8.4 percent in Spain, and 5.2 percent in France.", ["ESP", "FRA"]),
    ("Angola's inflation was 19.6 percent, and Mozambique's 3.9 percent.", ["AGO", "MOZ"]),
    ("Japan's GDP was 4.2 trillion dollars, compared with Germany's 4.5 trillion dollars.", ["JPN", "DEU"]),
    ("China bought 31 percent of Brazil's exports, ahead of the United States.", ["BRA"]),
    ("France's economy grew in 2019. Exports to Germany fell. Inflation was 4.9 percent.", ["FRA"]),
]

YEARS = [
    ("Poland's inflation was 14.4 percent in 2022 and 11.4 percent in 2023.", ["2022", "2023"]),
    ("The population of Spain rose from 40.6 million in 2000 to 48.3 million in 2023.", ["2000", "2023"]),
    ("Chile's exports were 70 billion dollars, up from 60 billion dollars in 2017.", ["None", "2017"]),
    ("In 2019 Chile's exports were 70 billion dollars and imports 60 billion dollars.", ["2019", "2019"]),
    ("Chile exported goods worth $70 billion and imported goods worth $60 billion in 2019.", ["2019", "2019"]),
    ("Chile exported goods worth $70 billion, but Peru imported goods worth $60 billion in 2019.", ["None", "2019"]),
    ("Chile's exports and imports were 70 billion dollars and 60 billion dollars in 2019.", ["2019", "2019"]),
]

PARTS = [
    "UK population was 67 million, of whom 56.5 million lived in England.",
    "Brazil exported coffee worth 5 billion dollars.",
    "Coffee exports of Brazil were 5 billion dollars.",
    "Brazil's exports were 30 billion dollars higher than Chile's.",
]


@pytest.mark.parametrize("text", NOBODYS)
def test_what_is_no_countrys_has_no_subject(text: str) -> None:
    assert [claim.subject for claim in factcheck.extract(text) if claim.measure] in ([], [None])


@pytest.mark.parametrize(("text", "subjects"), OWNERS)
def test_each_number_has_its_own_country(text: str, subjects: list[str]) -> None:
    assert [claim.subject for claim in factcheck.extract(text) if claim.measure] == subjects


@pytest.mark.parametrize(("text", "years"), YEARS)
def test_each_number_has_its_own_year(text: str, years: list[str]) -> None:
    assert [str(claim.period) for claim in factcheck.extract(text) if claim.measure] == years


@pytest.mark.parametrize("text", PARTS)
def test_parts_and_differences_say_so(text: str) -> None:
    claim = [claim for claim in factcheck.extract(text) if claim.measure][-1]
    assert {"partly", "difference"} & set(claim.scope)


def test_an_exchange_rate_is_told_per_something() -> None:
    text = "The official exchange rate of Kazakhstan was 383 tenge per dollar in 2019, and a loaf cost 100 tenge."
    assert [(claim.measure, claim.quantity.unit) for claim in factcheck.extract(text)] == [
        ("exchange rate", "KZT per USD"),
        (None, "KZT"),
    ]
