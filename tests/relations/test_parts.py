"""Parts, shares and what is so much a head, in the many ways that they are told: false ones, and true ones."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

FALSE = [
    (
        "A204",
        "It got 3.2 million from hotels, 1.9 million from camps and 0.7 million from inns, in all 6.5 million.\n",
    ),
    ("A204", "Two grants, one of 450,000 euros and one of 280,000 euros, make up the 780,000 euros that it costs.\n"),
    ("A204", "Adding the 64 boats in the north to the 87 in the south, the harbour is home to 161 boats.\n"),
    ("A204", "The isles have 1,240, 860 and 410 inhabitants, 2,610 between them.\n"),
    ("A204", "The course takes 24 weeks: 10 in class, 8 in the workshop and 4 on site.\n"),
    ("A204", "Men account for 312 of the 540 members and women for 218.\n"),
    ("A204", "The bus lent 4,850 books in 64 towns: 2,160 novels, 1,740 manuals and 1,050 maps.\n"),
    ("A205", "The council is made up of 40% women and 65% men.\n"),
    ("A205", "Shops took 44% of the crop, markets 23% and caterers 29%, leaving 14% for farm stalls.\n"),
    ("A204", "The tour takes in 14 concerts. Six are in Spain, four in France and five in Italy.\n"),
    ("A205", "The paper lives on three sources. Adverts bring 45%, readers 40% and the shop 25%.\n"),
    ("A205", "The land was divided: half went to his wife, two fifths to his son and a quarter to the church.\n"),
    ("A205", "Exports go to Asia (44%), Europe (38%) and the Americas (28%).\n"),
    ("A204", "There were 14 gold, 11 silver and 9 bronze medals, making 36.\n"),
    ("A204", "Of 640 members 218 are women, so there are 432 men.\n"),
    ("A209", "More than half of the votes, 41%, went to Red.\n"),
    ("A206", "The region's exports, at 5.2 billion, exceeded its imports of 4.6 billion by 900 million.\n"),
    (
        "A207",
        "Emissions came to 390,000 tonnes. The population has long been 52,000. Emissions per head were 9.5 tonnes.\n",
    ),
    ("A213", "Of the 80 lambs born, 30 are black, a share of 48%.\n"),
    ("A213", "By now 36 of 48 villages, or two thirds, have a bus.\n"),
    ("P404", "All 36 seats of the council were contested and Red won 39 of them.\n"),
    ("P404", "They took 640 samples in the town. Lead was found in 655 of the samples.\n"),
    # A number between a total and its rest that is no part of it.
    (
        "A204",
        "The club took £48,600 in 2022. Fees brought £21,400, at £185 for each member. The roof was mended for £3,250."
        "\n\nThe bar made £15,900, in spite of rain. The hall was let to yoga groups for the other £8,300.\n",
    ),
]

TRUE = [
    "It got 3.2 million from hotels, 1.9 million from camps and 0.7 million from inns, in all 5.8 million.\n",
    "Two grants, one of 450,000 euros and one of 280,000 euros, make up the 730,000 euros that it costs.\n",
    "Adding the 64 boats in the north to the 87 in the south, the harbour is home to 151 boats.\n",
    "The isles have 1,240, 860 and 410 inhabitants, 2,510 between them.\n",
    "The course takes 22 weeks: 10 in class, 8 in the workshop and 4 on site.\n",
    "Men account for 312 of the 540 members and women for 228.\n",
    "The council is made up of 40% women and 60% men.\n",
    "Turnout was 40% among women and 65% among men.\n",
    "Shops took 44% of the crop, markets 23% and caterers 29%, leaving 4% for farm stalls.\n",
    "Emissions came to 390,000 tonnes. The population has long been 52,000. Emissions per head were 7.5 tonnes.\n",
    "Of the 80 lambs born, 30 are black, a share of 38%.\n",
    "By now 36 of 48 villages, or three quarters, have a bus.\n",
    "Of the 80 lambs born, 30 are black, a third of them twins.\n",
    "The tour takes in 15 concerts. Six are in Spain, four in France and five in Italy.\n",
    "The tour takes in 20 concerts. Six are in Spain, four in France and five in Italy.\n",
    "The paper lives on three sources. Adverts bring 45%, readers 40% and the shop 15%.\n",
    "The region's exports, at 5.2 billion, exceeded its imports of 4.6 billion by 600 million.\n",
    "The land was divided: half went to his wife, two fifths to his son and a tenth to the church.\n",
    "Of 640 members 218 are women, so there are 422 men.\n",
    "The club has 36 teams. It has 400 members, and 39 of them are over 80.\n",
    "There are 30 schools with 9,400 pupils. Some 1,200 of them walk.\n",
    # Seats and points of several kinds, a bound that is kept, a share told as a change, of how many it is a mean.
    "Of 150 seats Red has 42.\n\nBlue came second with 32 seats, followed by Gold with 27. Four others share the other "
    "49 seats.\n",
    "Ann had 24 points: six three-pointers, two other baskets and two free throws.\n",
    "More than half of the votes, 61%, went to Red.\n",
    "Of all firms 38% made less than in July, and 21% more. The rest, 41%, saw no change.\n",
    "The crop was 664,000 tonnes, after 1.49 million in 2021, and the mean of the last four years is 1.15 million.\n",
    # A part that leaves out its magnitude; numbers of one unit that are no parts; a rest behind a semicolon.
    "The tower cost 21.2 million crowns. The state gave 9 million and the city 4.5; the remaining 7.7 million came "
    "from 2,600 donors.\n",
    "The summit is at 1,957.6 metres. Its cross is four metres tall.\n\nIt rains. From the station at 880 metres it is "
    "a long climb. Ede has a mill. Most sleep at the hut (1,210 m). It snows. Lor is far.\n\nThe last 200 metres are "
    "secured by cables.\n",
    "Of the items, 58% were books, 21% films and 12% games; the rest were maps and tools.\n",
    # A superlative of days over a table of months; a year before a comma; what some are together is nobody's place.
    "| Month | Cars |\n|---|---|\n| June | 2,140 |\n| July | 2,020 |\n| August | 2,790 |\n\nIn the whole of 2021 it "
    "was 29,000; the busiest day was 22 July.\n",
    "| End of month | Waiting |\n|---|---|\n| April | 1,862 |\n| May | 1,790 |\n| June | 1,706 |\n\nIn 2019, before "
    "the flood, 1,120 were waiting at the end of June.\n",
    "It was the dearest of 88 lots. Together these brought 4.9 million francs at the hammer, or 5.8 million with the "
    "charge. A bow followed in second place at 312,000 francs, ahead of two cellos at 240,000 each.\n",
    # Round numbers in words.
    "They called her the woman with a thousand hats, and there were 1,043 of them when she died.\n",
    # A sum told again in another currency is no end of a change.
    "Profit was 27.6 billion rupees ($332 million), up from 3.9 billion.\n",
    "The bus lent 4,950 books in 64 towns: 2,160 novels, 1,740 manuals and 1,050 maps.\n",
    "The bus lent 4,950 books in 64 towns: 24 in the north, 30 in the south and 10 in the hills.\n",
    "The 212 athletes won 120 medals: 45 gold, 38 silver and 37 bronze.\n",
    "The region has more than 300 mills; 318 of them were at work in May.\n",
    "In the laboratory 85 dolls, 60 rattles and other items, in total 230, were burned.\n",
    "The wait for a knee grew from 21 weeks in 2021 to 26 weeks in 2023.\n",
    "They took 640 samples in the town. Lead was found in 155 of the samples.\n",
    "Sales were 2.5 billion, up from 1.9 billion, and 4.6 billion in all with the shops abroad.\n",
]


@pytest.mark.parametrize(("code", "text"), FALSE)
def test_what_does_not_add_up_is_found(code: str, text: str, tmp_path: Path) -> None:
    assert code in codes(tmp_path, text)


@pytest.mark.parametrize("text", TRUE)
def test_what_adds_up_is_silent(text: str, tmp_path: Path) -> None:
    assert codes(tmp_path, text) == []
