"""Numbers of each year of a span, or one for each year or country of a list; what two sell each other; balances that
leave out of what; multiples of another year; parts of people."""

import pytest

from tests.verdicts.judging import judged

THROUGHOUT = [  # unemployment in Spain: 8.2% in 2007 the least of 2000 to 2020, 26.1% in 2013 the most
    ("Unemployment in Spain never rose above 27% between 2000 and 2020.", ["supported"]),
    ("Unemployment in Spain never rose above 20% between 2000 and 2020.", ["contradicted"]),
    ("Spain's unemployment never fell below 12% between 2000 and 2020.", ["contradicted"]),
    ("Unemployment in Spain never rose above 20% in 2003.", ["no data"]),  # in no month of it
    ("Spain's unemployment was above 10% in every year between 2009 and 2020.", ["supported"]),
    ("Spain's unemployment was above 15% in every year between 2009 and 2020.", ["contradicted"]),
    ("China's economy grew by more than 5% every year from 2000 to 2019.", ["supported"]),
    ("China's economy grew by more than 9% every year from 2000 to 2019.", ["contradicted"]),
    ("From 2010 to 2015, Ethiopia's economy expanded by more than 8% every year.", ["supported"]),
    ("From 2010 to 2020, Ethiopia's economy expanded by more than 8% every year.", ["contradicted"]),
    ("Belgium sold more to Italy than it bought from it in every year from 2005 to 2015.", ["supported"]),
]

IN_TURN = [
    ("Italy's economy grew by 1.2% and 1.6% in 2016 and 2017 respectively.", ["supported"] * 2),
    ("In 2016 and 2017 Italy's economy grew by 1.2% and 4.6%.", ["supported", "contradicted"]),
    ("Unemployment in Spain was 14.1%, 15.5% and 14.9% in 2019, 2020 and 2021.", ["supported"] * 3),
    ("Inflation was 1.9% and 1.1% in France and Italy respectively in 2018.", ["supported"] * 2),
    ("Inflation was 1.9% and 5.1% in France and Italy respectively in 2018.", ["supported", "contradicted"]),
    ("In 2023 Chinese exports to Germany and Australia came to $142 billion and $172 billion respectively.",
     ["supported", "contradicted"]),
]  # fmt: skip

EACH_OTHER = [  # China and Germany: 142 and 102 billion in 2023, Germany's sales the larger in 2015
    ("In 2015 China bought more from Germany than Germany bought from China.", ["supported"]),
    ("In 2023 China bought more from Germany than Germany bought from China.", ["contradicted"]),
    ("In 2023 China sold more to Germany than it bought from it.", ["supported"]),
    ("In 2015 China sold more goods to Germany than it bought there.", ["contradicted"]),
    ("In 2015 China bought more cars from Germany than Germany bought from China.", []),
    ("Kenya sold Uganda goods worth $950 million in 2023.", ["supported"]),
    ("Kenya sold Uganda goods worth $2.4 billion in 2023.", ["contradicted"]),
    ("Kenya sold Uganda buses worth $2.4 billion in 2023.", []),
    ("Slovak firms shipped $738 million of goods to Bulgaria in 2023, against imports of $622 million.", ["no data"]),
]  # fmt: skip

BALANCES = [  # Thailand's current account: 20.7, -10.8, -17.0 and 8.5 billion from 2020 to 2023
    ("Thailand swung from a deficit of $17.0 billion on its current account in 2022 to a surplus of $8.5 billion"
     " in 2023.", ["supported"] * 2),
    ("Thailand went from a current account surplus of $20.7 billion in 2020 to a deficit of $30 billion in 2021.",
     ["supported", "contradicted"]),
    ("Thailand's budget went from a surplus of $20.7 billion in 2020 to a deficit of $30 billion in 2021.", []),
]  # fmt: skip

THEN = [  # Vietnam's exports: $150 billion in 2014, 371 in 2022
    ("In 2022 Vietnam exported more than twice as much as in 2014.", ["supported"]),
    ("In 2022 Vietnam exported five times as much as in 2014.", ["contradicted"]),
    ("Vietnam's exports in 2022 were 2.5 times those of 2014.", ["supported"]),
    ("Vietnam's exports in 2020 were three times what they had been in 2014.", ["contradicted"]),
    # Life expectancy in America: 78.8 years in 2019, 76.3 in 2021.
    ("An American born in 2021 could expect to live 76.3 years, two and a half years less than one born in 2019.",
     ["supported"] * 2),
    ("An American born in 2021 could expect to live 76.3 years, five and a half years less than one born in 2019.",
     ["supported", "contradicted"]),
    ("Britain's unemployment rate in 2011 was one and a half times its 2005 level.", ["supported only by rounding"]),
]  # fmt: skip

OF_PEOPLE = [
    ("One in four workers in Spain was unemployed in 2013.", ["supported"]),
    ("One in four workers in Japan was unemployed in 2013.", ["contradicted"]),
    ("Almost one in three Japanese workers was out of work in 2015.", ["contradicted"]),
    ("One in four graduates in Japan was unemployed in 2013.", []),
]

MARKS = [
    ("Indonesia's economy broke through the trillion-dollar barrier in 2017.", ["supported"]),
    ("Indonesia's economy broke through the trillion-dollar barrier in 2009.", ["contradicted"]),
    ("Indonesia's economy topped $1 trillion in 2017.", ["supported"]),
    ("The quake cost Japan's economy over $50 billion in 2011.", []),
    ("In Indonesia he won the million-dollar prize in 2017.", []),
]

OFFICES = [  # Greece's economy: +5.5% in 2022
    ("“Our economy grew by 5.5% in 2022,” Greece's finance minister told reporters.", ["supported"]),
    ("“Our economy grew by 9.5% in 2022,” said the Greek prime minister on Monday.", ["contradicted"]),
    ("“Our economy grew by 9.5% in 2022,” Greece's premier said in Berlin, where Germany's president praised him.",
     ["contradicted"]),
]  # fmt: skip

SHARES_END = [  # Uzbekistan's exports: 11% of GDP in 2016; its GDP didn't double
    ("Exports made up 11% of Uzbekistan's GDP in 2016; two years later the ratio had doubled.", ["supported"]),
    ("At $28,420 last year, Poland's GDP per head is six times what it was in 2000.", ["no data"] * 2),
    ("Spain, where a quarter of workers had no job in 2013, had more than halved its unemployment by 2023.",
     ["supported"] * 2),
]  # fmt: skip


OF_BOTH = [  # inflation in 2023: Bulgaria 9.4%, Latvia 8.9%; growth in 2018: Hungary 5.6%, Poland 6.2%
    ("Prices in Bulgaria and Latvia rose by 9% each in 2023.", ["supported"] * 2),
    ("Prices in Bulgaria and Latvia rose by 25% each in 2023.", ["contradicted"] * 2),
    ("The economies of Hungary and Poland each grew by 5.8% in 2018.", ["no data"] * 2),
    ("In 2023 inflation was around 9% in both Bulgaria and Latvia.", ["supported"] * 2),
    ("The economies of Hungary and Poland grew by 5.6% and 6.2% in 2018, both faster than most.", ["supported"] * 2),
    ("Hungary shipped goods worth $1 billion to Poland each year.", ["outdated"]),
]

GONE_TO = [
    ("The Nigerian population rose to 223 million in 2022.", ["supported"]),
    ("The Nigerian population fell to 223 million in 2022.", ["contradicted"]),
    ("Unemployment in Greece climbed to 11.1% in 2023.", ["contradicted"]),
    ("Unemployment in Greece came down to 11% in 2023.", ["supported"]),
    ("Inflation in Germany accelerated to 5.9% in 2023.", ["no data"]),  # 6.9% in 2022, 3.1% in 2021
    ("The rouble fell to 61 to the dollar in 2015.", ["supported"]),
]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        *OF_BOTH,
        *GONE_TO,
        *THROUGHOUT,
        *IN_TURN,
        *EACH_OTHER,
        *BALANCES,
        *THEN,
        *OF_PEOPLE,
        *MARKS,
        *OFFICES,
        *SHARES_END,
    ],
)
def test_each_of_its_own(text: str, labels: list[str]) -> None:
    assert [label for _, label in judged(text)] == labels


RANKS = [
    ("Unemployment in South Africa was the second-highest in the world in 2023.", ["supported"]),
    ("Unemployment in Thailand was the second-highest in the world in 2023.", ["contradicted"]),
    ("Spain's unemployment in 2015 was the lowest in the EU.", ["contradicted"]),
    ("Pakistan ranked fifth in the world by population in 2020.", ["supported"]),
    ("Pakistan ranked second in the world by population in 2020.", ["contradicted"]),
    ("Spain's unemployment in 2015 was the worst of its problems in the EU.", []),
    # Behind a semicolon it is another country's.
    ("Paraguay received $931 million in remittances in 2023; Honduras, nearly ten times as much.", ["supported"]),
    ("Paraguay received $3.9 billion in remittances in 2023; Honduras, nearly ten times as much.", ["contradicted"]),
]


@pytest.mark.parametrize(("text", "labels"), RANKS)
def test_places_told_behind_their_measure(text: str, labels: list[str]) -> None:
    assert [label for _, label in judged(text)] == labels


HEADED = [  # Turkey's economy: -4.9%, +8.5%, +1.8%, +11.8% in 2009, 2010, 2020, 2021; Vietnam's: +8.5% in 2022
    ("Turkey's economy bounced back from a contraction of 4.9% in 2009 with growth of 8.5% in 2010.",
     ["supported"] * 2),
    ("Turkey's economy bounced back from a contraction of 4.9% in 2009 with growth of 2.5% in 2010.",
     ["supported", "contradicted"]),
    ("Turkish growth, a mere 1.8 percent in 2020, recovered to 11.8 percent in 2021.", ["supported"]),
    ("Vietnam has had no recession; even in 2021 its economy managed growth of 2.6%.", ["supported"]),
    ("Vietnam's growth rate in 2022 was 5.1%.", ["contradicted"]),
    ("Vietnam's growth rate in 2022, 8.5 percent, was the lowest since 2015.", ["supported", "contradicted"]),
    ("Turkey's unemployment rate fell, and its economy saw tourism growth of 40% in 2010.", []),
    ("The economy of Turkey benefited from export growth of 31% in 2010.", []),
    ("After inflation of 49.7% in 2022, Sri Lanka saw prices climb by another 40% in 2023.",
     ["supported", "contradicted"]),
]  # fmt: skip

BANDS = [
    ("In 2022 inflation in Kazakhstan was in double digits.", ["supported"]),
    ("Kazakh inflation stayed in single digits in 2022.", ["contradicted"]),
    ("Three in five Thais lived in towns and cities in 2023.", ["supported"]),
    ("Three in five Thais lived in towns and cities in 2000.", ["contradicted"]),
]

BETWEEN_TWO = [
    ("Italy had a lower unemployment rate than France in 2014.", ["contradicted"]),
    ("In 2014 Italy had a larger GDP than Spain.", ["supported"]),
    ("In 2018 Brazil had lower inflation than Japan.", ["contradicted"]),
    ("In 2014 Italy had a lower youth unemployment rate than France.", []),
    ("Russia sold Turkey almost three times as much as Turkey sold Russia in 2023.", ["supported"]),
    ("Russia sold Turkey ten times as much as Turkey sold Russia in 2023.", ["contradicted"]),
    ("In 2023 Australia sold China almost twice as much as it bought there.", ["supported"]),
    ("In 2023 Australia sold China almost twice as much ore as it bought there.", []),
]


@pytest.mark.parametrize(("text", "labels"), [*HEADED, *BANDS, *BETWEEN_TWO])
def test_growth_by_a_noun_and_two_countries(text: str, labels: list[str]) -> None:
    assert [label for _, label in judged(text)] == labels


OTHERS_OWN = [
    ("Prices in Switzerland fell in 2015 by 1.1 percent; in Venezuela they more than doubled.", ["supported"] * 2),
    ("In 2023, life expectancy in Russia was about eleven years shorter than in Switzerland.", ["no data"]),
    ("Greece spent 4% of its GDP on its armed forces in 2022, more than Russia did in 2021.", ["supported"]),
    ("Greece's GDP was smaller in 2022 than Russia's.", []),
]


@pytest.mark.parametrize(("text", "labels"), OTHERS_OWN)
def test_what_is_anothers(text: str, labels: list[str]) -> None:
    assert [label for _, label in judged(text)] == labels
