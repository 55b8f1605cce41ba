"""A number beside another that it is a part, a fraction or a multiple of: each is judged as what it is."""

import pytest

from tests.verdicts.judging import judged

WHOLES = [  # Chile's exports in 2018: $74.7 billion, $24.9 billion of it to China
    ("In 2018 Chile sold China plenty: $24.9 billion of its total exports of $74.7 billion went there.",
     ["supported"] * 2),
    ("Chile's exports to China were $24.9 billion out of $74.7 billion in 2018.", ["supported"] * 2),
    ("Chile's exports to China were $24.9 billion out of $94.7 billion in 2018.", ["supported", "contradicted"]),
    ("Of Chile's exports of $74.7 billion in 2018, $24.9 billion went to China.", ["supported"] * 2),
]  # fmt: skip

FRACTIONS = [  # in 2019 Peru's GDP was 0.83 of Chile's, Chile's exports to Japan 0.28 of those to China
    ("Peru's GDP was four fifths the size of Chile's in 2019.", ["supported"]),
    ("Peru's GDP was a fifth as large as Chile's in 2019.", ["contradicted"]),
    ("In 2018 Chile's exports to Japan were half those to China.", ["contradicted"]),
    ("In 2018 Chile exported a tenth as much to China as to Japan.", ["contradicted"]),
    ("Sweden's population was about half that of the Netherlands in 2015.", ["supported"]),
    ("In 2015 Sweden was only a tenth as populous as the Netherlands.", ["contradicted"]),
]

PER_HEAD = [
    ("Sweden's exports came to $16,000 per inhabitant in 2018, seven times the Chilean figure.", []),
    ("Sweden's GDP per capita was $54,000 in 2018, seven times the Chilean figure.", ["supported", "contradicted"]),
]

LATER = [  # Venezuela's exports: $66 billion in 2010; Greece's unemployment: 26.5% in 2014, 15% in 2021
    ("Greece's unemployment rate in 2014 was almost twice what it was in 2021.", ["supported"]),
    ("Greece's unemployment rate in 2014 was five times what it was in 2021.", ["contradicted"]),
    ("Japan's population in 2000 was twice what it was in 2020.", ["contradicted"]),
]

OVER_ALL = [  # Latvia's people: 2.37 million in 2000, 1.9 million in 2020
    ("Latvia lost some 470,000 inhabitants, or a fifth, between 2000 and 2020.", ["supported"]),
    ("Latvia lost some 70,000 inhabitants, or three per cent, between 2000 and 2020.", ["contradicted"] * 2),
    ("Cuba's population has hovered around 11 million since 1995.", ["no data"]),
]


@pytest.mark.parametrize(("text", "labels"), [*WHOLES, *FRACTIONS, *PER_HEAD, *LATER, *OVER_ALL])
def test_each_is_judged_as_what_it_is(text: str, labels: list[str]) -> None:
    assert [label for _, label in judged(text)] == labels
