"""What makes two numbers be of one thing, and what tells them apart: each text with words that leave it open whether
they are, and with words that don't."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

ROWS = [
    # A number is put wrongly within its order of magnitude, or with its own digits in another.
    ("C103", "The dam cost 840 million francs to build.\n\nThe dam cost {} francs to build, we hear.\n", "620 million",
     "7,200"),
    # Whose two amounts are says nothing of what they are.
    ("C103", "In 2022 Kestrel Air paid $41 million for fuel.\n\nIn 2022 Kestrel Air {} $52 million.\n",
     "paid for fuel", "lost"),
    # What something came to needs no other place than where it began.
    ("C103", "A ticket for the castle tour cost 38 crowns.\n\nTickets for the castle tour {} 72 crowns.\n", "cost",
     "have gone up to"),
    # Two numbers of a sentence have their own words.
    ("C103", "The plan for clean rivers costs 96 million crowns.\n\nThe plan for clean rivers {} 61 million crowns.\n",
     "costs", "costs 96 million crowns, and that for clean woods"),
    ("C103", "In {} 2022 the fund for old mills raised $8.4 million. In fiscal 2022 the fund for old mills raised $9.1 "
     "million.\n", "fiscal", "calendar"),
    ("C103", "The group of inns employs 12,400 people in mills.\n\n{} 13,600 people are employed in mills by the "
     "group of inns.\n", "All in all,", "Counting temps,"),
    # "Today" is no year that is told before.
    ("C103", "In 2015 women had 30% of the council seats.\n\n{} women had 36% of the council seats.\n", "In 2015",
     "Today"),
    ("C103", "{} the growers picked 66,000 tonnes of pears.\n\nThe growers picked 61,000 tonnes of pears.\n",
     "In all", "Last year"),
    ("C105", "| Town | Dust, mg |\n|---|---|\n| Ulm | 112 |\n| Hof | 87 |\n\nIn Hof there was dust of {} mg.\n", "60",
     "87 mg, above the limit of 60"),
    # A table whose rows are what is measured.
    ("C105", "| | Alma | Brig |\n|---|---|---|\n| Guests | 2,100 | 940 |\n| Content, % | 71 | 46 |\n\nIn Brig, {} of "
     "the guests were content.\n", "64%", "46%"),
    ("C108", "Lund polled 9,960 votes, Moe 10,873 and Dahl 11,204.\n\nLund {} the winner.\n", "was",
     "congratulated"),
    ("C108", "The grid had 226 complaints. Of these, 80 came from Stenby, 124 from Aune and 22 from Rod.\n\n"
     "It snowed. Few wrote again. {}.\n",
     "Stenby had the largest number", "The largest, a solar park at Stenby, has 70 MW"),
    # What holds of all cases holds of this one.
    ("C103", "No family was charged more than 1,900 crowns for its heating.\n\nFamilies got heating bills of {} crowns "
     "each.\n", "2,250", "1,750"),
    ("C103", "At no time since 1990 has the grain reserve dropped beneath 400 tonnes.\n\nIn May {} tonnes were left in "
     "the reserve, said its keeper.\n", "310", "410"),
    ("C103", "Not once did the crowd exceed 4,000 people.\n\nOn Sunday there was a crowd of {} people.\n",
     "5,200", "3,200"),
    ("C103", "The fire chief always has at least 12 pumps in the yard.\n\nOn Sunday the fire chief had {} pumps in the "
     "yard.\n", "nine", "14"),
    ("C103", "The minister said that the bridge {} 80 million crowns.\n\nThe minister said in May that the bridge "
     "would cost 95 million crowns.\n", "would cost", "would, if it snowed, cost"),
    # All that somebody has, and some of them; one survey, and another.
    ("C103", "The zoo has 14 keepers.\n\n{} keepers of the zoo went on strike.\n", "All its nine", "Nine"),
    ("C103", "A survey of readers found that 62% read a paper.\n\n{} survey of readers found that 55% read a paper.\n",
     "The", "Another"),
    # What a line opens with is what its number counts.
    ("C103", "Guests in 2022: 61,200.\n\nIn 2022 the old fort had {} guests.\n", "41,200", "61,200"),
    ("C103", "Boat days on the lake in 2022 came to 61,200.\n\nIn 2022 there were {} boat days on the lake.\n",
     "41,200", "61,200"),
    ("C103", "“We have sold 6,200 plum trees up to now,” said Ida Moe.\n\n"
     "“With {} plum trees sold so far, we can go on,” "
     "Moe said.\n", "4,700", "6,200"),
    # A sentence that opens with a time before, all the time since a year, another whole, another owner.
    ("C103", "The bank sold 2-year notes of the city at a yield of 4.4%.\n\n{} the yield at which the bank sold 2-year "
     "notes of the city had come out at 4.1%.\n", "Just now,", "At the previous sale, four weeks ago,"),
    ("C103", "In 2021 permits were paid for 2,400 boilers in inns.\n\n{} 2021, permits for 17,000 boilers in inns were "
     "paid for.\n",
     "In", "Since the plan began, in May"),
    ("C103", "The Marlow family held 46% of the capital of the mill.\n\nThe {} held 31% of the "
     "capital of the mill.\n", "Marlow family", "pension fund"),
    # What has held all the time since, told in several ways.
    ("C103", "In twelve years the choir has not once been smaller than 40 singers. It has 3 organs.\n\nIn May 2015 "
     "there were {} singers in the choir.\n", "31", "44"),
    ("C103", "Fires in barns have stayed under 1,900 a year since 2004. The land has 12 dams.\n\nIn 2016, barn fires "
     "reached {} a year.\n", "2,240", "1,840"),
    ("C103", "At no time since it opened, in 1951, has the academy had more than 200 pupils.\n\nIn 2018, when {} young "
     "dancers were enrolled, the roof leaked.\n", "251", "191"),
    # An hour and some minutes; a thing that was there before; what is only compared; what there is room for.
    ("C103", "No bus needs more than 55 minutes from Lor to Ede.\n\nIt rains. Between Lor and Ede the bus now takes an "
     "hour and {} minutes, and 9 seats are gone.\n", "ten", "zero"),
    ("C103", "The boat from Ede holds a load of 40 tonnes.\n\n{} boat from Ede holds a load of 31 tonnes.\n", "The",
     "The old"),
    ("C103", "“The ferry to Ede had 400 passengers,” Lee said.\n\nIt rained.\n\n“On the ferry to Ede {} 480 "
     "passengers,” Lee said.\n", "were",
     "there is room for"),
    ("C103", "From Lor to Ede, 2,400 crossings were counted.\n\n{}, 3,100 crossings were counted from Lor to Ede.\n",
     "Later on", "In the other direction"),
    # What somebody has, or lost, as it is taken up.
    ("C103", "“We own two cranes,” said Ida Moe. It rained for 9 days.\n\n“With the {} cranes that we own, we can "
     "go on,” Moe said.\n", "five", "two"),
    ("C103", "“We lost seven ships in the storm,” said Ida Moe. It took 30 hours.\n\n“The {} ships that we lost in "
     "the storm are gone,” Moe said.\n", "nine", "seven"),
    ("C103", "“Half of the villages have power,” said Ida Moe. It has 9 dams.\n\n“{} of our villages have power,” Moe "
     "said.\n", "Two thirds", "Half"),
    # "I" is no name.
    ("C103", "We keep 18 goats, and I know all of them.\n\nIn Redlow it rains. With our {} goats we make cheese for "
     "Redlow.\n", "12", "18"),
    ("C103", "Customs in Port Ede {} 187,000 arrivals from Lor.\n\nLor says that the 240,000 arrivals in Port Ede "
     "from Lor were welcome.\n", "had", "registered"),
    # What wasn't reached, in a unit that others are counted in.
    ("C103", "Ede shipped upwards of 140,000 tonnes of peat in 2023. Some 90 farms dig it.\n\nPeat shipments did not "
     "even "
     "make it to {} tonnes in 2023, she said.\n", "110,000", "170,000"),
    # Two of one class, and a row by the name that no other has.
    ("C103", "Lake Orl covers 41 square kilometres in the north.\n\nBoats stop. {}, in the north, covers 46 square "
     "kilometres.\n", "Lake Orl", "Lake Ede"),
    ("C105", "| Route | Riders, millions |\n|---|---|\n| Lund to Orm | 2.14 |\n| Lund to Ede | 2.57 |\n| Lund to Lor "
     "| 0.63 "
     "|\n\nA new school lifted the line to Ede, on which {} million riders went.\n", "2.75", "2.57"),
    # A slip, whether it is planned or done; and who is named beside his office.
    ("C103", "Mending the weir will cost {} crowns, the parish says.\n\nPigs fly.\n\nMending the weir was put at "
     "845,000 crowns.\n", "485,000", "845,000"),
    ("C103", "The treasurer, Mr Orr, reported that the guild had 3,720 crowns in the bank at the end of May.\n\nIt "
     "rained.\n\nAsked whether it could pay for a fence, Mr Orr replied that it had {} crowns in the bank at the end "
     "of May.\n", "2,370", "3,720"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "same", "other"), ROWS)
def test_one_thing_is_held_against_itself_only(tmp_path: Path, code: str, text: str, same: str, other: str) -> None:
    assert code in codes(tmp_path, text.format(same))
    assert codes(tmp_path, text.format(other)) == []
