"""What a number is held against: an earlier figure, another country's, a partner of before, the end it goes on to."""

import pytest

from tests.verdicts.judging import judged

OF_THEN = [  # Brazil's fertility: 4.04 in 1980, 1.65 in 2020
    ("Brazil's fertility rate was 1.65 births per woman in 2020, less than half of what it had been in 1980.",
     ["supported"] * 2),
    ("Brazil's fertility rate was 1.65 births per woman in 2020, a tenth of what it had been in 1980.",
     ["supported", "contradicted"]),
    ("Of Brazil's exports to Chile in 2018 little is known, less than half of what was known in 1980.", []),
]  # fmt: skip

ABOVE = [
    ("Life expectancy in Japan was 84.4 years in 2019, more than eight years above the Brazilian figure.",
     ["supported", "no data"]),
]  # fmt: skip

TRADE = [  # the Philippines' deficit in goods, by the World Bank: $66 billion in 2022
    ("The Philippines' deficit in merchandise trade was about $66 billion in 2022.", ["supported"]),
    ("The Philippines' deficit in its foreign trade was about $16 billion in 2022.", ["contradicted"]),
    ("The imbalance in the Philippines' goods trade was $66 billion in 2022.", []),
    ("The rise in Germany's merchandise trade to $2.85 trillion in 2018 went on.", ["supported only by rounding"]),
]

GONE_ON = [
    ("The Brazilian real weakened from about 1.9 to the dollar in 2012 to an average of 3.3 in 2015.",
     ["supported"] * 2),
    ("The Brazilian real weakened from about 1.9 to the dollar in 2012 to an average of 9.3 in 2015.",
     ["supported", "contradicted"]),
]  # fmt: skip

REPLACED = [
    ("By 2012 China had displaced the United States as Chile's biggest export market.", ["supported"]),
    ("By 2012 the United States had displaced China as Chile's biggest export market.", ["contradicted"]),
    ("In 2012 the United States was displaced by China as Chile's biggest export market.", ["supported"]),
]

OTHERS = [  # in 2015 Sweden had 9.8 million people, Norway 5.2
    ("It was in 2010 that Brazil's GDP first overtook Italy's.", ["supported"]),
    ("Mexico's GDP overtook that of Italy in 2010.", ["contradicted"]),
    ("In 2018 Germany's current account surplus was bigger than Japan's.", ["supported"]),
    ("In 2018 Japan's current account surplus was bigger than Germany's.", ["contradicted"]),
    ("In 2015 Italy's GDP outweighed those of Brazil and Spain put together.", []),
    ("In 2015 Chile's exports topped Peru's imports.", []),
    ("There were twice as many people in Sweden as in Norway in 2015.", ["supported"]),
    ("There were four times as many people in Sweden as in Norway in 2015.", ["contradicted"]),
    ("Mali had more than four times as many people in 2015 as it did in 1995.", ["contradicted"]),
    ("In 2018 Chile exported over twice as much to China as to the United States.", ["supported"]),
    ("In 2018 Chile exported twice as much to the United States as to China.", ["contradicted"]),
    ("In 2019 Poland's GDP was twice the Italian figure.", ["contradicted"]),
]  # fmt: skip

OF_ITS_OWN = [  # Latvia's people: 2.37 million in 2000, 1.86 in 2024; Greece's economy in 2020: -9.2%
    ("Latvia lost more than a fifth of its population between 2000 and 2024.", ["supported"]),
    ("Latvia lost more than half of its population between 2000 and 2024.", ["contradicted"]),
    ("Greece, weary of its debts, shrank by 9.2% in 2020.", ["supported"]),
    ("Greece, weary of its debts, shrank by 19.2% in 2020.", ["contradicted"]),
    ("Greece's output contracted by 9.2% in 2020.", ["supported"]),
    ("The Siemens works in Greece, weary of its debts, shrank by 19.2% in 2020.", []),
    ("Chile sold goods worth $18.6 billion to its neighbour Argentina in 2018.", ["contradicted"]),
    ("Imports met around 87% of Japan's energy needs in 2023.", ["supported"]),
    ("Norway had to import two-thirds of the energy it used in 2021.", ["contradicted"]),
    ("American life expectancy fell every single year from 2021 to 2024.", ["contradicted"]),
    ("American life expectancy rose every single year from 2021 to 2024.", ["supported"]),
    ("In 2019 Chile's chief supplier was Japan.", ["contradicted"]),
]

UNSAID = [
    ("Nobody in the ministry ever claimed that Chile's exports were ${} billion in 2018.", "not checkable"),
    ("No minister has said that Chile's exports were ${} billion in 2018.", "not checkable"),
    ("No less than two ministers said that Chile's exports were ${} billion in 2018.", "fact"),
    ("With no rival near, the minister said, Chile's exports were ${} billion in 2018.", "fact"),
]


@pytest.mark.parametrize(("text", "labels"), [*OF_THEN, *ABOVE, *TRADE, *GONE_ON, *REPLACED, *OTHERS, *OF_ITS_OWN])
def test_what_a_number_is_held_against(text: str, labels: list[str]) -> None:
    assert [label for _, label in judged(text)] == labels


@pytest.mark.parametrize(("text", "label"), UNSAID)
def test_what_nobody_said_is_no_fact(text: str, label: str) -> None:
    right, wrong = (label, label) if label != "fact" else ("supported", "contradicted")
    assert [found for _, found in judged(text.format(75))] == [right]
    assert [found for _, found in judged(text.format(175))] == [wrong]
