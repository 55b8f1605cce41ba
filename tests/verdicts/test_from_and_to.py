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


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        # Exports of Malaysia to Singapore: +10% in 2018; the growth of Singapore is another.
        ("Malaysian exports to Singapore grew by about 10% in 2018.", ["supported"]),
        # Finland's economy: -8.1% in 2009, Iceland's -8.3% and -2.2% in 2009 and 2010.
        ("Finland's economy shrank by 8.1% in 2009 and contracted again from 2012 to 2014.", ["supported"]),
        ("Iceland's economy contracted by 8.3% in 2009 and a further 2.2% in 2010.", ["supported"] * 2),
        ("Iceland's economy contracted by 8.3% in 2009 and a further 6.2% in 2010.", ["supported", "contradicted"]),
        # Unemployment in the Netherlands: 7.4% in 2014, 3.8% in 2018.
        ("Dutch unemployment, at 7.4% in 2014, was nearly halved by 2018.", ["supported"] * 2),
        ("Dutch unemployment had nearly halved by 2018.", ["no data"]),
        ("In 2018 unemployment was 5.2% in Bulgaria, compared to 6.8% in the Netherlands.",
         ["supported", "contradicted"]),
        ("Romania has shrunk since 2000: there were 22.4 million inhabitants then.", ["no data"]),
        ("Australia's unemployment rate never rose above 6.1% between 2008 and 2018.", ["supported"]),
        ("Australia's unemployment rate never rose above 5.1% between 2008 and 2018.", ["contradicted"]),
        ("An Ethiopian born in 2000 could expect to live 51 years, one born in 2010 almost 60.", ["supported"] * 2),
        ("Kenyans abroad sent home more in 2018 than in 2012: $2.7 billion.", ["no data"]),
        ("Fewer than one in five Ethiopians lived in urban areas in 2012.", ["supported"]),
        ("Fewer than one in ten Ethiopians lived in urban areas in 2012.", ["contradicted"]),
        ("Denmark exported $17.4 billion to Germany in 2018, against $22.5 billion to Sweden.",
         ["supported", "contradicted"]),
        ("America's imports from China exceeded its exports to China by $419 billion in 2018.", ["supported"]),
        ("Kazakh exports to China halved within two years of 2014, from $9.8 billion to $4.2 billion.",
         ["supported"] * 2),
    ],
)  # fmt: skip
def test_whose_year_it_is(text: str, labels: list[str]) -> None:
    assert [label for _, label in judged(text)] == labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Greece's GDP was $351 billion in 2008 and $213 billion a decade later.", ["supported"] * 2),
        ("Greece's GDP was $351 billion in 2008 and $113 billion a decade later.", ["supported", "contradicted"]),
        ("Between 2008 and 2018 Greece lost almost 40% of its GDP in dollars.", ["supported"]),
        ("Remittances to Pakistan have doubled since 2010, when they were $9.7 billion, to a peak in 2018.",
         ["supported"] * 2),
        ("Vietnam's GDP tripled in the ten years to 2018, from $99 billion to $310 billion.", ["supported"] * 2),
        ("Vietnam's GDP tripled in the ten years to 2018, from $99 billion to $410 billion.",
         ["supported", "contradicted"]),
        ("In 2017 a dollar cost 16.6 pesos in Argentina.", []),  # whose pesos, only the country tells
        ("South Africa's GDP per head fell for five years in a row up to 2016.", ["supported"]),  # in dollars
        ("Life expectancy in Ethiopia rose by nine years in the decade to 2010.", ["supported"]),
        ("By 2018 Vietnam's exports to the United States had doubled from their 2013 level of $23.9 billion.",
         ["supported"] * 2),
        ("Brazil's economy, at $1.92 trillion in 2018, had shrunk by a quarter from its 2011 peak of $2.62 trillion.",
         ["supported"] * 2),
    ],
)  # fmt: skip
def test_since_when(text: str, labels: list[str]) -> None:
    assert [label for _, label in judged(text)] == labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Nigeria's economy shrank in dollars for three straight years from 2015.", ["supported"]),
        ("Romania's prices fell in both 2015 and 2016, by 0.6% and 1.5%.", ["no data"] * 2),
    ],
)
def test_runs_and_lists(text: str, labels: list[str]) -> None:
    assert [label for _, label in judged(text)] == labels
