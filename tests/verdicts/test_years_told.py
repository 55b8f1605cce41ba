"""Years told from another one, numbers that go on with another year, and what is told of all years of a span."""

import pytest

from tests.verdicts.judging import judged


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        # India's exports: $323, 268, 265 and 299 billion in 2014 to 2017.
        ("India's exports were $323 billion in 2014 and just $268 billion a year later.", ["supported"] * 2),
        ("India's exports were $323 billion in 2014 and just $198 billion a year later.",
         ["supported", "contradicted"]),
        ("India's exports were $323 billion in 2014; two years later they stood at $265 billion.", ["supported"] * 2),
        ("India's exports were $299 billion in 2017, against $268 billion two years earlier.", ["supported"] * 2),
        ("India's exports were $299 billion in 2017, against $168 billion two years earlier.",
         ["supported", "contradicted"]),
        # The ruble: 60.9 to the dollar in 2015, 67.1 in 2016.
        ("The Russian ruble averaged 61 to the dollar in 2015 and 67 in 2016.", ["supported"] * 2),
        ("The Russian ruble averaged 61 to the dollar in 2015 and 37 in 2016.", ["supported", "contradicted"]),
        ("The Russian ruble averaged 61 to the dollar in 2015 and 67 banks closed in 2016.", ["supported"]),
        ("It took 61 rubles to buy a dollar in 2015.", ["supported"]),
        # Peru sold China $13.2 billion in 2018, and 11.6 in 2017.
        ("In 2018 Peru shipped $13.2 billion of goods to China, up from $11.6 billion in 2017.", ["supported"] * 2),
        ("In 2018 Peru shipped $13.2 billion of goods to China, and from Chile $1.6 billion in 2017.", ["supported"]),
        ("Saudi military spending fell from 13% of GDP in 2015 to 4.8% in 2018.", ["supported", "contradicted"]),
        # Greece's economy shrank from 2009 to 2013, Kenya's in 2020.
        ("Greece's economy shrank in every year from 2009 to 2013.", ["supported"]),
        ("Greece's economy shrank in every year from 2009 to 2019.", ["contradicted"]),
        ("In 2020 Kenya's economy saw its slowest growth since 2002.", ["supported"]),
        ("In 2018 Kenya's economy saw its slowest growth since 2002.", ["contradicted"]),
        ("In 2018 Kenya's runners saw their fastest race since 2002.", []),
        ("In 2022 France had its highest inflation since 1985.", ["supported"]),
        ("Chile's imports fell for the third year running in 2016.", ["supported only by rounding"]),  # -0.9% in 2013
        # Inflation in Germany: 3.1% in 2021, 6.9% in 2022.
        ("Inflation doubled in Germany in 2022.", ["supported"]),
        ("Inflation in Germany quadrupled in 2022.", ["contradicted"]),
        ("Exports of Russia fell by a third in 2015.", ["supported"]),
        ("Exports of Russia fell by a tenth in 2015.", ["contradicted"]),
        ("Peru ran a surplus of about $2.6 billion with China in 2018.", ["supported"]),
        ("Peru ran a deficit of about $2.6 billion with China in 2018.", ["contradicted"]),
        ("Peru ran a budget deficit of about $9 billion with Chinese help in 2018.", []),
    ],
)  # fmt: skip
def test_what_is_told_of_years(text: str, labels: list[str]) -> None:
    assert [label for _, label in judged(text)] == labels


@pytest.mark.parametrize(
    "text",
    [
        "Turkey's exports were far below its imports in 2013, which left a gap of nearly $100 billion.",
        "Turkish exports paid for a loan of $9 billion in 2013.",
    ],
)
def test_a_number_of_a_thing_of_its_own_is_not_held_against_what_is_named_before(text: str) -> None:
    assert [label for measure, label in judged(text) if measure == "exports"] == []


@pytest.mark.parametrize(("amount", "label"), [(130, "supported only by rounding"), (30, "contradicted")])
def test_so_much_up_is_a_change_and_no_level(amount: int, label: str) -> None:
    text = f"Swiss foreign exchange reserves stood at $811 billion in 2017, ${amount} billion up on the year."
    assert [label for _, label in judged(text)] == ["supported", label]


@pytest.mark.parametrize(
    "text",
    [
        "Inflation in Kenya ran at {}%, as some claimed, in 2015.",
        "In 2015 inflation in Kenya was {}%, a figure the ministry denies.",
        "Inflation in Kenya reached {}% in 2015, which officials dispute.",
        "Kenya's inflation rate of {}% in 2015, as some had it, was a myth.",
    ],
)
@pytest.mark.parametrize("number", ["6.6", "25"])
def test_what_is_disowned_behind_is_not_held_to_be_a_fact(text: str, number: str) -> None:
    assert [label for _, label in judged(text.format(number))] == ["not checkable"]


def test_what_a_source_said_stays_a_fact() -> None:
    assert judged("Inflation in Kenya reached 6.6% in 2015, as the bank had said.") == [("inflation", "supported")]
