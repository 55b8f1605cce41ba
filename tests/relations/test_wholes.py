"""Wholes whose parts are told to be all, in other words: each with a planted fault and its true twin."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

PAIRS = [
    # What was said of the form, or in the sentence before it; and whatever is left.
    ("A205", "On a form with four boxes, only one of which could be ticked, 44% chose red, 35% blue, 12% green and {}% "
     "grey.\n", "19", "9"),
    ("A205", "Only one answer could be given. Of those asked, 41% named rents, 33% schools and {}% buses.\n", "38",
     "26"),
    ("A205", "Rent swallows 44% of the purse. A bed costs 290 francs.\n\nFood takes 31%. Trams account for {}% of the "
     "purse.\n\nWhatever is left, 13% of the purse, goes on beer.\n", "22", "12"),
    ("A205", "Oak makes up 63% of the wood, and ash 22%. A saw costs 300 francs.\n\nEverything else, mostly elm, "
     "takes up {}% of the wood.\n", "25", "15"),
    ("A205", "The shares of the three breweries in the market: Alm 44 per cent, Bek 33 per cent, and Cor {} per "
     "cent.\n", "33", "23"),
    ("A205", "Bicycles in the village: 24% of homes have none, 49% have one, and {}% have two or more.\n", "37", "27"),
    ("A204", "In all, 74 maps are on show, among them 5 loans. Coasts account for 31, towns for 25 and passes for "
     "{}.\n", "28", "18"),
    ("A204", "The chapter has 55 canons. The old ones hold 21. The north has 18 and the south has {}. No other group "
     "is heard.\n", "26", "16"),
    ("A204", "The vets saw {} goats in two weeks: 310 here, 205 there and 155 beyond. Eleven were lame.\n",
     "640", "670"),
    ("A205", "Of the year's rubbish, 36% was buried. A well costs 90 francs.\n\nPlants took 29% of the load.\n\nAll "
     "that was left of the rubbish, {}, was burnt.\n", "25%", "35%"),
    ("A210", "| | Jan | Feb | Mar | Quarter |\n|---|---|---|---|---|\n| Carts | 31 | 28 | 42 | 101 |\n"
     "| Sledges | 22 | 25 | 21 | {} |\n", "78", "68"),
    ("P402", "The duty on tea goes up from 18 to 20 per cent in May. Shops have 4 weeks.\n\nThe {} increase in the "
     "duty will bring in 9 million.\n", "2 per cent", "two-point"),
    ("A202", "The rate of the idle stood at 6.2% in May. In April it had been 5.7%.\n\n\"A rise of {} percentage "
     "point is a lot,\" said the abbot.\n", "four", "half a"),
]  # fmt: skip

APART = [
    "It won 47 seats in the north. The rival took 35 seats, six more than last time.\n",
    "The inn closed at 41.20 after 44 on the eve. Volume was twice the average of the past 20 days.\n",
    "The duchy has 6 million people and spends $12 billion on health. Its neighbour spends $2,800 per head.\n",
    "Tickets cost under $20: $17 at the gate and $14 online.\n",
    "In the three parishes 44, 33 and 36 per cent of the farms keep geese.\n",
]


@pytest.mark.parametrize(("code", "text", "false", "true"), PAIRS)
def test_parts_that_are_all_make_the_whole(tmp_path: Path, code: str, text: str, false: str, true: str) -> None:
    assert codes(tmp_path, text.format(false)) == [code]
    assert codes(tmp_path, text.format(true)) == []


@pytest.mark.parametrize("text", APART)
def test_numbers_of_others_are_apart(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
