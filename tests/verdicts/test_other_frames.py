"""Goods told by whose they are and where they went, fractions of another year's figure, shares published as such."""

import pytest

from tests.verdicts.judging import judged

GOODS = [  # in 2018 the Netherlands sold Spain goods for $22.2 billion and bought some for $11.2 billion
    ("Dutch goods worth $22 billion went to Spain in 2018.", ["supported"]),
    ("Dutch goods worth $71 billion were sold to Spain in 2018.", ["contradicted"]),
    ("Dutch tulips worth $71 million went to Spain in 2018.", []),
    ("Spain's purchases from the Netherlands came to $22 billion in 2018.", ["supported"]),
    ("Spanish purchases of Dutch goods came to $71 billion in 2018.", ["contradicted"]),
    ("Spanish purchases of Dutch tulips came to $71 million in 2018.", []),
    ("The Netherlands, which sold Spain goods worth $22 billion in 2018, bought less there.", ["supported"]),
    ("Dutch exporters sold Spain goods worth $71 billion in 2018.", ["contradicted"]),
    ("In 2018 Spain imported $22 billion of Dutch goods and exported $12 billion.", ["supported"] * 2),
    ("In 2018 Spain imported $22 billion of Dutch goods and exported $54 billion.", ["supported", "contradicted"]),
    ("Goods worth $22 billion were sold by the Netherlands to Spain in 2018.", ["supported"]),
    ("Goods worth $71 billion were shipped from the Netherlands to Spain in 2018.", ["contradicted"]),
    ("Goods worth $22 billion were bought by Spain from the Netherlands in 2018.", ["supported"]),
    ("Goods worth $71 billion were sold to Spain by the Netherlands in 2018.", ["contradicted"]),
    ("Leather goods worth $71 million were sold by the Netherlands to Spain in 2018.", []),
    ("Spain bought goods from the Netherlands. Its exports in the opposite direction were $12 billion in 2018.",
     ["no data"]),
    ("In 2018 Spain sold the Netherlands $12 billion worth of goods, and bought tea from it.", ["supported"]),
]  # fmt: skip

FRACTIONS = [  # German imports from Libya: $8.2 billion in 2008, $0.85 billion in 2020; Greek jobless: 27.7%, 11%
    ("German imports from Libya were $849 million in 2020, a tenth of what they had been in 2008.", ["supported"] * 2),
    (
        "German imports from Libya were $849 million in 2020, half of what they had been in 2008.",
        ["supported", "contradicted"],
    ),
    ("Unemployment in Greece was 11% in 2023, two fifths of its 2013 level.", ["supported"] * 2),
    (
        "Three quarters of Mexico's exports went to the United States in 2023, down from four fifths in 2014.",
        ["supported"],
    ),
    ("Peru's imports fell by half in 2020.", ["contradicted"]),
    ("German imports from Libya were $849 million in 2020, less than a fifth of the 2008 figure.", ["supported"] * 2),
    ("A fifth of the exporters that were in Greece in 2013 are gone.", []),
    ("Emigration cost Greece three years of life expectancy by 2013.", ["no data"]),
]

SHARES = [  # of the Factbook: 29% in 2022
    ("Goods from Russia made up 29% of Mongolia's imports in 2022.", ["supported"]),
    # 21.8% by the IMF's figures, 27% by the Factbook
    ("China's share of Kenya's imports was 27% in 2020.", ["supported"]),
    ("China's share of Kenya's imports was 22% in 2020.", ["supported"]),
    ("China's share of Kenya's imports was 47% in 2020.", ["contradicted"]),
    ("Goods from Russia made up 59% of Mongolia's imports in 2022.", ["contradicted"]),
]

RATES = [  # Iraq's inflation: 6.0%, 5.0%, 4.4%, 2.6% from 2021 to 2024
    ("Iraqi inflation slowed for the third year in a row in 2024.", ["supported"]),
    ("Iraqi inflation quickened every year between 2021 and 2024.", ["contradicted"]),
    ("Iraqi consumer prices rose for the fifth year in a row in 2024.", ["supported"]),
]

SOURCES = [  # Argentina's unemployment in 2024: 7.2% by the World Bank, 7.9% by the Factbook
    ("Argentina's jobless rate was 7.9% in 2024.", ["supported"]),
    ("Argentina's jobless rate was 9.9% in 2024.", ["contradicted"]),
    # German exports to the Emirates: $16.1 billion in 2015 and $9.5 billion in 2023, by two sources
    ("German exports to the Emirates shrank by 41% between 2015 and 2023.", ["supported"]),
    ("German exports to the Emirates shrank by 90% between 2015 and 2023.", ["contradicted"]),
    ("Germany's exports to the Emirates shrank by 30% between 2015 and 2023.", ["no data"]),
]

BALANCES = [
    ("Germany's trade with the Emirates shrank by 8% between 2015 and 2023.", ["no data"]),  # nobody's GDP
    ("Zambia had a surplus of $1.4 billion with its northern neighbour, the DR Congo, in 2023.", ["supported"]),
    ("Zambia had a surplus of $9.4 billion with its northern neighbour, the DR Congo, in 2023.", ["contradicted"]),
    ("Poland's current account swung into surplus in 2023, to the tune of 12.5 billion dollars.", ["supported"]),
    ("Poland's current account swung into deficit in 2023, to the tune of 12.5 billion dollars.", ["contradicted"]),
]

OWN = [  # unemployment in 2025: Germany 3.7%, Spain 10.4%; Poland's army: 2.2% of GDP in 2022, 4.2% in 2024
    (
        "Germany, where 3.7% of the labour force was unemployed in 2025, has fewer than Spain, with 10.4%.",
        ["supported"] * 2,
    ),
    (
        "Germany, where 3.7% of the labour force was unemployed in 2025, has fewer than Spain, with 20.4% in 2025.",
        ["supported", "contradicted"],
    ),
    (
        "Poland has doubled its defence effort. Military spending jumped from 2.2% of GDP in 2022 to 4.2% in 2024.",
        ["supported"] * 2,
    ),
    ("Kenya cut its trade deficit to less than $4 billion in 2024.", ["contradicted"]),
    ("Austria is hilly. The republic had 8.9 million people in 2019.", ["supported"]),
    ("Austria is hilly. The republic had 5.9 million people in 2019.", ["contradicted"]),
    ("Austria is hilly. The club had 5.9 million people in 2019.", []),
    ("“We exported goods worth $550 billion in 2018,” the Italian trade minister said.", ["supported"]),
    ("“We exported goods worth $150 billion in 2018,” the Italian trade minister said.", ["contradicted"]),
    ("China took most of its exports. The deficit was $4 billion in 2024.", []),
    ("The lira held steady in 2024, averaging 23.7 to the dollar.", ["contradicted"]),
    ("The Egyptian pound, which averaged 15.6 to the dollar in 2021, has lost value.", ["supported"]),
]

MOVED = [  # unemployment in South Africa: 28.5% in 2019, 29.2% in 2020, 34.0% in 2021
    ("South Africa's unemployment rate went from 28.5% to 34% in 2020.", ["no data"]),
    ("South Africa's unemployment rate went from 29.2% to 34% in 2021.", ["supported"]),
    ("Sri Lanka moved from double-digit inflation in 2023 to falling prices a year later.", ["supported"]),
    ("In 2020 Germany sold Poland 72 billion dollars' worth of goods.", ["supported"]),
    ("In 2020 Germany sold Poland 142 billion dollars' worth of goods.", ["contradicted"]),
    ("In 2020 Germany sold Poland 72 billion dollars' worth of cars.", []),
    ("Turkey's reserves rose for the third year running in 2023.", ["supported"]),
    ("Turkey's reserves fell for the third year running in 2023.", ["contradicted"]),
    ("Turkey's gas reserves rose for the third year running in 2023.", ["no data"]),
]

WITHIN = [  # Colombia's exports: 15.9% of GDP in 2019, 13.5% in 2020, 16.1% in 2024
    (
        "Colombia's exports of goods and services were 16.1% of GDP in 2024, the lowest ratio in a decade.",
        ["supported", "contradicted"],
    ),
    (
        "Colombia's exports of goods and services were 13.5% of GDP in 2020, the lowest ratio in more than ten years.",
        ["supported", "supported"],
    ),
    ("The yuan traded at 8.2 to the dollar in 2023, weaker than in any year since 2000.", ["contradicted"]),
    ("It took 36.6 hryvnia on average to buy a dollar in 2023.", ["supported"]),
]

PLACES = [
    ("Germany's was the fourth-largest economy in the world in 2021.", ["supported"]),
    ("Monaco led the world in life expectancy in 2018.", ["supported"]),
    ("Switzerland led the world in life expectancy in 2018.", ["contradicted"]),
    ("Switzerland led the world in watches in 2018.", []),
    ("Cambodia's GNI per head was 7,920 international dollars in 2024, against 3,940 in 2014.", ["supported"] * 2),
    ("There were 3.83 million people in Hong Kong's labour force in 2024, more than ever before.", ["contradicted"]),
]


@pytest.mark.parametrize(
    ("text", "labels"), [*GOODS, *FRACTIONS, *SHARES, *RATES, *SOURCES, *BALANCES, *OWN, *MOVED, *WITHIN, *PLACES]
)
def test_other_frames(text: str, labels: list[str]) -> None:
    assert [label for _, label in judged(text)] == labels
