"""Figures of the year before, fractions told as changes, forecasts in other words, and rates of money renamed since."""

import pytest

from tests.verdicts.judging import judged


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        # Dutch exports: $652 billion in 2017, $727 billion in 2018.
        ("Dutch exports were $727 billion in 2018, up from $652 billion the year before.", ["supported"] * 2),
        ("Dutch exports were $727 billion in 2018, down from $852 billion the year before.",
         ["supported", "contradicted"]),
        ("Dutch exports were $727 billion in 2018, compared with $652 billion a year earlier.", ["supported"] * 2),
        ("Dutch exports were $727 billion in 2018, compared with $852 billion a decade earlier.",
         ["supported", "contradicted"]),
        ("Germany took Dutch goods worth $174 billion in 2018.", ["supported"]),
        ("Germany took Dutch engineers and goods worth $74 billion in 2018.", []),
        ("Kenya's 50 million people in 2018 were mostly young.", ["supported"]),
        ("Kenya's 90 million people in 2018 were mostly young.", ["contradicted"]),
        # Sweden's exports fell by 15% in 2015, prices in Ukraine rose by 48.7%.
        ("In 2015 exports of Sweden fell by 15%.", ["supported"]),
        ("In 2015 Swedish exports fell by 35%.", ["contradicted"]),
        ("Prices in Ukraine rose by almost half in 2015.", ["supported"]),
        ("Sweden's exports fell by one third in 2015.", ["contradicted"]),
        ("Sweden's exports fell in one third of all months in 2015.", []),
        ("Analysts had pencilled in Dutch exports of $900 billion for 2018.", ["not checkable"]),
        ("The yen traded at 131 to the dollar in 2022.", ["supported"]),
        ("The yen traded at 31 to the dollar in 2022.", ["contradicted"]),
        ("The kwacha traded at 8 to the dollar in 1986.", ["no data"]),  # a thousandth today
    ],
)  # fmt: skip
def test_what_is_told(text: str, labels: list[str]) -> None:
    assert [label for _, label in judged(text)] == labels
