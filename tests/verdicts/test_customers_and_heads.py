"""Who buys and who sells most, amounts by the head, people told of two years, and who does what behind a comma."""

import pytest

from tests.verdicts.judging import judged

CUSTOMERS = [  # in 2018 Chile sold most to China and bought most there
    ("China was Chile's biggest customer in 2018.", ["supported"]),
    ("Chile's main export customer in 2018 was Spain.", ["contradicted"]),
    ("Spain was Chile's number-one supplier in 2018.", ["contradicted"]),
    ("The army was the firm's biggest customer in 2018.", ["no data"]),
]

FOREMOST = [
    ("Chile sells more to China than to anyone else.", ["supported"]),
    ("In 2018 Chile exported more goods to Spain than anywhere else.", ["contradicted"]),
    ("In 2018 Spain took more of Chile's exports than any other country.", ["contradicted"]),
    ("In 2018 Chile sold more copper to Spain than anywhere else.", []),
    ("Chile earns more from copper than from anything else.", []),
]

HEADS = [  # GDP per capita in 2019: Norway 79,300 dollars, Burundi 230
    ("Norway's GDP came to 79,329 dollars a head in 2019.", ["supported"]),
    ("Norway's GDP came to 23,000 dollars a head in 2019.", ["contradicted"]),
    ("Norway's GDP grew, and spending on schools was 900 dollars a head in 2019.", []),
    ("Norway's GDP per capita was 2,000 dollars per worker in 2019.", ["no data"]),
]

PEOPLE = [  # Bulgaria's people: 8.17 million in 2000, 6.45 in 2023; Kenya's 55 million
    ("Bulgaria had 8.2 million residents in 2000 and only about 6.4 million in 2023.", ["supported"] * 2),
    ("Bulgaria had 8.2 million residents in 2000 and only about 3.4 million in 2023.", ["supported", "contradicted"]),
]

BEHIND_A_COMMA = [
    ("According to its own statistics, Chile sold goods worth $25 billion to China in 2018.", ["supported"]),
    ("In a year of low prices, Chile sold goods worth $55 billion to China, 2018.", ["contradicted"]),
    ("Acme of Valdivia, Chile, sold goods worth $55 million to China in 2018.", []),
    ("Greece's economy shrank by more than a fifth in 2019.", ["contradicted"]),
]


@pytest.mark.parametrize(("text", "labels"), [*CUSTOMERS, *FOREMOST, *HEADS, *PEOPLE, *BEHIND_A_COMMA])
def test_who_and_how_much_by_the_head(text: str, labels: list[str]) -> None:
    assert [label for _, label in judged(text)] == labels
