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
    ("A fifth of the exporters that were in Greece in 2013 are gone.", []),
    ("Emigration cost Greece three years of life expectancy by 2013.", ["no data"]),
]

SHARES = [  # of the Factbook: 29% in 2022
    ("Goods from Russia made up 29% of Mongolia's imports in 2022.", ["supported"]),
    ("Goods from Russia made up 59% of Mongolia's imports in 2022.", ["contradicted"]),
]

RATES = [  # Iraq's inflation: 6.0%, 5.0%, 4.4%, 2.6% from 2021 to 2024
    ("Iraqi inflation slowed for the third year in a row in 2024.", ["supported"]),
    ("Iraqi inflation quickened every year between 2021 and 2024.", ["contradicted"]),
    ("Iraqi consumer prices rose for the fifth year in a row in 2024.", ["supported"]),
]

PLACES = [
    ("Monaco led the world in life expectancy in 2018.", ["supported"]),
    ("Switzerland led the world in life expectancy in 2018.", ["contradicted"]),
    ("Switzerland led the world in watches in 2018.", []),
    ("Cambodia's GNI per head was 7,920 international dollars in 2024, against 3,940 in 2014.", ["supported"] * 2),
    ("There were 3.83 million people in Hong Kong's labour force in 2024, more than ever before.", ["contradicted"]),
]


@pytest.mark.parametrize(("text", "labels"), [*GOODS, *FRACTIONS, *SHARES, *RATES, *PLACES])
def test_other_frames(text: str, labels: list[str]) -> None:
    assert [label for _, label in judged(text)] == labels
