"""A number beside the most, or the least, that the same can be: each text with one beyond it, and one within."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

ROWS = [
    # What never was, what none is, what must be.
    ("The boat has never been called out more than 50 times in a season. Last summer it went out {} times.\n",
     "63", "43"),
    ('"We have never charged more than €30 a month," she says. Those who joined in May pay her €{} for every month.\n',
     "38", "26"),
    ("No applicant waits longer than six weeks for a decision. The outcome takes {} or more.\n",
     "eight weeks", "four weeks"),
    ("The works does not accept orders of less than 25 tonnes. Its smallest order this year was for {} tonnes.\n",
     "18", "28"),
    # In another paragraph, told in words of the bound, or called the largest of them.
    ("None of the tenders came in at less than £4.2 million.\n\nThe lowest tender, at £{} million, was from Hale.\n",
     "3.9", "4.3"),
    ("There is not one class in the school with over 28 pupils.\n\nA second teacher is wanted for the class of Ms Orr, "
     "whose {} pupils sit in the hall.\n", "31", "27"),
    ("Not once since the opening has the tunnel been shut for longer than six hours.\n\nIn a storm in February 2021 "
     "the tunnel stayed shut for {} hours.\n", "nine", "five"),
    ("The price of milk was kept under 3 euros a litre throughout the winter. In January a litre cost {} euros a "
     "litre.\n", "3.15", "2.95"),
    # A bound of one thing, and the number that it came to.
    ("Takings passed £40,000 for the first time. They came to £{}, the treasurer said.\n", "37,200", "41,200"),
    ("Over 2,000 people signed the letter. The letter bears {} signatures.\n", "1,760", "2,160"),
    ("The tower is over 90 metres tall. Its height of {} metres makes it a landmark.\n", "86", "96"),
    ("The lift carries up to 9 people. On the busiest day {} people were stuck in it.\n", "12", "8"),
    ("More than two thirds of the nurses want to leave. The rate is {}%, the union says.\n", "58", "71"),
    ("The lake is no deeper than 30 metres. It is {} metres deep at the dam.\n", "41", "21"),
    ("At least 500 trees fell in the park. The exact number is {}, the gardeners found.\n", "430", "530"),
]  # fmt: skip

SILENT = [
    "More than 500 people applied for the course. Only 340 people were admitted to the course.\n",
    "Over 1,500 boxes were on board. Some 1,350 boxes were saved.\n",
    "The fund has more than £2 million. It will spend £1.4 million of it on roofs.\n",
    "Takings exceeded £9 million for the first time. A year earlier they had come to £8.7 million.\n",
    "The store has over 80 brands of tea. The shop opposite has 65 brands of tea.\n",
    "At least 40 barns burned in Orm. In Pell 32 barns burned.\n",
    "There are at least 46 wolves in the hills. They form seven packs, 39 in all.\n",
    "In June 52 scouts camped, 19 of them ten nights or more. The camp in Wales was for seven nights.\n",
    "No more than 300 visitors are let in at a time. On Sunday 420 visitors came.\n",
    "The water sank to 1.42 metres at the gauge in May, the lowest level so far. The former minimum of 1.51 metres was "
    "read in August 2003.\n",
    "Ada Demez won in 1:42.31. Marit Lund needed 1:43.07. Nobody else stayed below 1:43.50.\n",
    "The ferry carries over 1,500 cars. With room for 1,350 cars, the ferry replaces two.\n",
    "From July a boat may carry ten divers at most. Broken coral was found at 14 of 40 sites.\n",
    "In 2019 the ferry carried over 1,500 cars. In 2020 the ferry carried 1,350 cars.\n",
    "No member pays more than £30 for it. Guests are charged £38.\n",
    "Over 1,500 boxes were on board. Of these, 1,350 boxes were lost.\n",
    "Exports were 12% of sales: in money, just over £1 million as against £630,000.\n",
    "No house in the village is older than 200 years.\n\nThe church, the oldest building, is 340 years old.\n",
    "The tower may not be taller than 60 metres.\n\nA tower of 75 metres would be the exception.\n",
    "The minister said that at least 9,000 houses had burnt. The mayor said the number was 6,200.\n",
]


@pytest.mark.parametrize(("text", "false", "true"), ROWS)
def test_a_number_beyond_its_bound_is_found(tmp_path: Path, text: str, false: str, true: str) -> None:
    assert "C111" in codes(tmp_path, text.format(false))
    assert codes(tmp_path, text.format(true)) == []


@pytest.mark.parametrize("text", SILENT)
def test_a_number_within_its_bound_or_of_another_thing_is_silent(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
