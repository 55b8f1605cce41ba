"""A magnitude that was put wrongly: of one amount told twice, of a rest, of what so many cost together."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

ROWS = [
    ("The roof was paid for with $260 {}, spread over four years at $65,000 each\n", "million",
     "thousand"),
    # A rough number, a rate, another word for what is counted, or no word in common.
    ("Some 640,000 people visited the show.\n\nFor its 640 {} guests the ice was too soft.\n", "million", "thousand"),
    ("The mill will pay 750,000 pounds a year for its shirts.\n\nThe 750-{}-pound patronage is fun.\n", "million",
     "thousand"),
    ("Presses took in 310,000 tonnes of fruit.\n\nTo grind 310 {} tonnes of plums, they ran at night.\n", "million",
     "thousand"),
    ("The lake holds 84 million litres.\n\nIt rained. Nobody knew where to put 84 {} litres.\n", "billion", "million"),
    # What is left of a whole, and what so many cost.
    ("The mint made 5.2 billion crowns. Banks took 3.9 billion crowns.\n\nThe only other buyer, a dealer, got 1.3 {} "
     "crowns.\n", "million", "billion"),
    ("It snowed for 6 weeks. Of 2.6 billion crowns spent, drivers got 1.9 billion crowns, and sailors the rest, 700 {} "
     "crowns.\n", "thousand", "million"),
    ("The town wants 60 buses.\n\nEach bus costs 2.5 million crowns.\n\nIt will pay 150 {} crowns for its buses.\n",
     "billion", "million"),
    ("A pump costs $4,000 apiece.\n\nThe valley asks for 90 pumps. A plan for pumps worth $360 {} was drawn up.\n",
     "million", "thousand"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wrong", "right"), ROWS)
def test_a_magnitude_put_wrongly(tmp_path: Path, text: str, wrong: str, right: str) -> None:
    assert "P403" in codes(tmp_path, text.format(wrong))
    assert "P403" not in codes(tmp_path, text.format(right))


TAKEN_UP = [
    ("The spill fouled 3,200 hectares of reeds.\n\nGulls came back.\n\nIt takes years to clean the {} hectares.\n",
     "32,000", "3,200"),
    ("Our new turbine makes 26 megawatts.\n\nOn 3 May it ran for 40 hours, and all the full 26 {} were sold.\n",
     "gigawatts", "megawatts"),
    ("Divers found 1.4 tonnes of coins.\n\nThe museum has no room for those {} tonnes, says its director.\n",
     "14", "1.4"),
]  # fmt: skip

EXPLAINED = [
    "Each of our ten pumps lifts 2,600 litres.\n\nThe valley needs the 26,000 litres.\n",
    "Rain fell on 3,200 hectares, a tenth of the moor.\n\nNobody owns the 32,000 hectares.\n",
    "The spill fouled 3,200 hectares. The moor has 32,000 hectares.\n\nNobody walks on the 32,000 hectares.\n",
    "The spill fouled 3,200 hectares of reeds.\n\nA forest of 32,000 hectares burned.\n",
]


@pytest.mark.parametrize(("text", "wrong", "right"), TAKEN_UP)
def test_a_power_of_ten(tmp_path: Path, text: str, wrong: str, right: str) -> None:
    """An amount that is taken up with the digits of the one that was told, and another power of ten, is a slip."""
    assert "P403" in codes(tmp_path, text.format(wrong))
    assert "P403" not in codes(tmp_path, text.format(right))


@pytest.mark.parametrize("text", EXPLAINED)
def test_a_power_of_ten_that_is_told(tmp_path: Path, text: str) -> None:
    """Not where the text tells the factor, the larger amount, or speaks of another one."""
    assert "P403" not in codes(tmp_path, text)


RATES = [
    ("Salvesund hired out its tugs at $19,400 a day.\n\nRevenue stood at {} in the spring.\n", "$19.4m", True),
    ("Salvesund hired out its tugs for $19,400.\n\nRevenue stood at {} in the spring.\n", "$19.4m", False),
    ("A berth costs €2,750 a month.\n\nThe harbour took {} last year.\n", "€2.75 million", True),
    ("A berth costs €2,750.\n\nThe harbour took {} last year.\n", "€2.75 million", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "amount", "silent"), RATES)
def test_a_rate_beside_an_amount(tmp_path: Path, text: str, amount: str, silent: bool) -> None:
    """A rate and an amount with the same digits are two things where nothing else says that they are one."""
    assert ("P403" in codes(tmp_path, text.format(amount))) is not silent


OF_IT = [
    ("The canal will cost 2.8 billion crowns. Of this, the villages pay 1.3 {} crowns.\n", "trillion", "billion"),
    ("The pier cost 38 million euros. The insurers' share of that, 12 {} euros, was paid in May.\n", "billion",
     "million"),
    ("The heirs got 5.6 million francs. They want to live on the remaining 2.9 {} francs.\n", "billion", "million"),
]  # fmt: skip

OF_MORE = [
    "The canal cost 2.8 million crowns. Of the 1.3 billion crowns in the budget, the villages pay half.\n",
    "The budget is 7 billion euros. The pier took 38 million euros. The remaining 6.9 billion euros stay with us.\n",
    "The pier cost 38 million euros. That is little: the state pays 12 billion euros a year for roads.\n",
]


@pytest.mark.parametrize(("text", "wrong", "right"), OF_IT)
def test_a_part_a_thousand_times_its_whole(tmp_path: Path, text: str, wrong: str, right: str) -> None:
    assert codes(tmp_path, text.format(wrong)) == ["P404"]
    assert codes(tmp_path, text.format(right)) == []


@pytest.mark.parametrize("text", OF_MORE)
def test_what_is_of_something_larger(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
