"""Where something went from and to, whom a flow right by its number is with, and levels told by how they grew."""

import pytest

from tests.verdicts.judging import judged


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        # India's exports: $299 billion in 2017, 325 in 2018; Pakistan's inflation 5.1% and 10.6% in 2018 and 2019.
        ("India's exports rose from $299 billion to $325 billion in 2018.", ["supported"]),
        ("India's exports rose from $299 billion to $425 billion in 2018.", ["contradicted"]),
        ("India's exports rose from $199 billion to $325 billion in 2018.", ["no data"]),  # of a year before that one
        ("India's exports rose from $199 billion to $325 billion between 2017 and 2018.", ["contradicted"]),
        ("Inflation in Pakistan doubled in 2019, from 5.1% to 10.6%.", ["supported"] * 2),
        ("Inflation in Pakistan doubled in 2019, from 5.1% to 15.6%.", ["supported", "contradicted"]),
        ("Inflation in Kenya ranged from 5% to 7% in 2015.", ["supported"]),
        ("Turks were poorer in 2018 than in 2013: GDP per head fell from $12,636 to $9,684.", ["supported"]),
        # Thailand sold China $30.1 billion and the United States 27.8 in 2018.
        ("In 2018 Thailand exported $30.1 billion to China and $27.8 billion to the United States.", ["supported"] * 2),
        ("In 2018 Thailand exported $30.1 billion to China and $17.8 billion to the United States.",
         ["supported", "contradicted"]),
        ("Thailand's exports to China in 2018 ($30.1 billion) topped those to America ($27.8 billion).",
         ["supported"] * 2),
        ("The Philippines sold more to the United States than to Japan in 2018.", ["supported"]),
        ("The Philippines sold more to Japan than to the United States in 2018.", ["contradicted"]),
        # Remittances to Ukraine: 7.35 and 14.7 billion in 2014 and 2018. India's foreign investment: +27% in 2015.
        ("Remittances to Ukraine doubled between 2014 and 2018.", ["supported"]),
        ("Remittances to Ukraine tripled between 2014 and 2018.", ["contradicted"]),
        ("Foreign direct investment in India rose by 27% in 2015.", ["supported"]),
        ("Pakistan's foreign debt rose to over $100 billion in 2018.", ["supported"]),
        ("Inflation in Brazil more than halved in 2017.", ["supported"]),
        ("Inflation in Brazil more than halved in 2014.", ["contradicted"]),
        # It peaked at 7.5% in 2016, and was 4.3% and 3.2% in the years behind that.
        ("After a peak in 2016, Colombian inflation eased to 3.2% within two years.", ["supported"]),
        ("After a peak in 2016, Colombian inflation eased to 1.2% within two years.", ["contradicted"]),
        ("Singapore's GDP per person, adjusted for purchasing power, topped $100,000 in 2018.", ["supported"]),
        ("In 2018 Russia posted a surplus with China, exporting $56.1 billion.", []),
        ("More than half of Nigerians lived in cities in 2012.", ["supported"]),
        ("More than half of Indians lived in cities in 2012.", ["contradicted"]),
        ("Australia is one of the emptiest countries, with 3 people per square kilometre.", ["supported"]),
        ("The area of Canada is 9.98 million square kilometres.", ["no data"]),  # with the sea in the figures
        ("The area of Canada is 7.98 million square kilometres.", ["contradicted"]),
    ],
)  # fmt: skip
def test_what_went_from_here_to_there(text: str, labels: list[str]) -> None:
    assert [label for _, label in judged(text)] == labels
