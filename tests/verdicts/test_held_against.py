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

UNSAID = [
    ("Nobody in the ministry ever claimed that Chile's exports were ${} billion in 2018.", "not checkable"),
    ("No minister has said that Chile's exports were ${} billion in 2018.", "not checkable"),
    ("No less than two ministers said that Chile's exports were ${} billion in 2018.", "fact"),
    ("With no rival near, the minister said, Chile's exports were ${} billion in 2018.", "fact"),
]


@pytest.mark.parametrize(("text", "labels"), [*OF_THEN, *ABOVE, *TRADE, *GONE_ON, *REPLACED])
def test_what_a_number_is_held_against(text: str, labels: list[str]) -> None:
    assert [label for _, label in judged(text)] == labels


@pytest.mark.parametrize(("text", "label"), UNSAID)
def test_what_nobody_said_is_no_fact(text: str, label: str) -> None:
    right, wrong = (label, label) if label != "fact" else ("supported", "contradicted")
    assert [found for _, found in judged(text.format(75))] == [right]
    assert [found for _, found in judged(text.format(175))] == [wrong]
