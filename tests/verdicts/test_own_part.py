"""Each number takes its own year, measure and side, and a sum of a list is nobody's alone."""

import pytest

from tests.verdicts.judging import judged

BACK = [  # Ireland's GDP grew by 7.2% in 2020, 16.3% in 2021; Thailand's exports by 7% in 2018, 10% in 2017
    ("Thailand's exports grew by 7 percent in 2018, having risen by 10 percent the year before.", ["supported"] * 2),
    ("Thailand's exports grew by 7 percent in 2018, after rising by 25 percent the year before.",
     ["supported", "contradicted"]),
    ("Ireland's economy grew by 16 percent in 2021, after having grown by 7 percent a year earlier.",
     ["supported"] * 2),
    ("In 2018 Thailand's exports grew by 7 percent from the year before.", ["supported"]),
    ("In 2018 Thailand's exports grew by 17 percent from the year before.", ["contradicted"]),
]  # fmt: skip

ENDS = [  # Bolivia's reserves: $15.1 billion in 2014, $1.8 billion in 2023; Panama's GDP per head: $41,400 at parity
    ("Bolivia's foreign reserves sank from a peak of 15 billion dollars in 2014 to under 2 billion at the end of 2023.",
     ["supported"] * 2),
    ("Bolivia's foreign reserves sank from a peak of 15 billion dollars in 2014 to some 9 billion at the end of 2023.",
     ["supported", "contradicted"]),
    ("At purchasing power parity, Panama's GDP per head rose from about $8,000 in 2000 to over $41,000 in 2024.",
     ["supported"] * 2),
    ("Panama's GDP per head rose from about $8,000 in 2000 to over $41,000 in 2024, adjusted for purchasing power.",
     ["supported"] * 2),
    ("At purchasing power parity, Panama's GDP per head rose from about $8,000 in 2000 to over $71,000 in 2024.",
     ["supported", "contradicted"]),
    ("At purchasing power parity, Panama's GDP per head was $41,000 in 2024; at market rates it was $19,160 in 2024.",
     ["supported", "supported only by rounding"]),
    ("Panama's GDP per head rose from about $8,000 in 2000 to over $41,000 in 2024.", ["contradicted"] * 2),
]  # fmt: skip

SUMS = [  # in 2023 Estonia, Latvia and Lithuania had 1.37, 1.88 and 2.87 million inhabitants
    ("Estonia, Latvia and Lithuania together had 6 million inhabitants in 2023.", ["no data"]),
    ("Taken together, Estonia, Latvia and Lithuania had a population of 6 million in 2023.", ["no data"]),
    ("The combined population of Estonia and Latvia was 3.2 million in 2023.", ["no data"]),
    ("Between them, Estonia and Latvia had 3.2 million inhabitants in 2023.", ["no data"]),
    ("Germany's exports and imports combined were 3 trillion dollars in 2023.", ["no data"]),
    ("Estonia and Latvia came together in 2023, when Lithuania had 4.9 million inhabitants.", ["contradicted"]),
    ("The combined trade between Kenya and Uganda was 9 billion dollars in 2019.", ["contradicted"]),
]

LEVELS = [  # Venezuela's GDP of 2020 was 11% of that of 2010 in dollars, 29% of it in constant prices
    ("Venezuela's GDP in dollars came to just over a tenth of its 2010 level in 2020.", ["supported"]),
    ("Venezuela's GDP in dollars came to over a half of its 2010 level in 2020.", ["contradicted"]),
    ("Venezuela's GDP more than halved between 2010 and 2020.", ["supported"]),
]

COUNTED = [  # in 2023 the European Union had 449 million inhabitants, the United States 337 million
    ("The European Union counted 340 million inhabitants in 2023, as many as the United States.", ["contradicted"]),
    ("The European Union counted 449 million inhabitants in 2023, more than the United States.", ["supported"]),
]


@pytest.mark.parametrize(("text", "labels"), [*BACK, *ENDS, *SUMS, *LEVELS, *COUNTED])
def test_each_number_is_of_its_own(text: str, labels: list[str]) -> None:
    assert [label for _, label in judged(text)] == labels
