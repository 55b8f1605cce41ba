"""Directions told apart from their ends, with no number of their own: each with a planted fault and its true twin."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

ROWS = [
    (
        "In January it was -4.6°C on average. Straw is dear. The January before, the average had been -1.8°C. A {} "
        "January than last year's costs 40 tonnes of straw.\n",
        "milder",
        "colder",
    ),
    (
        "In the first half of last year, 91.5% of trains were on time. From January to June this year it was 88.2%. "
        "The {} in punctuality is no accident.\n",
        "improvement",
        "decline",
    ),
    (
        "Letters now take an average of 2.8 days to arrive, {} than the 2.1 days of 2021. A stamp costs 90 cents.\n",
        "less",
        "more",
    ),
    ("Tea in Orm {} from £3,410 to £3,655 a tonne, in volumes a tenth below normal.\n", "slipped", "climbed"),
    (
        "Pupils were ill for 7.3 days each last year. A lunch costs 35 crowns.\n\nIn the year before last the usual "
        "pupil was away for 5.1 days.\n\nPupils are ill {} often than before.\n",
        "less",
        "more",
    ),
    (
        "The town spent 61 million on paths in 2022. In 2023 spending on paths came to 54 million.\n\n"
        "Walkers call the {} a scandal.\n",
        "increase",
        "cut",
    ),
    (
        "# Sales of goat cheese {}\n\nDairies sold 4,100 tonnes last year. In 2019 they had sold 3,300 tonnes.\n",
        "drop",
        "jump",
    ),
    (
        "# Share of empty flats in Orm {} to 9.1%\n\nFlats are hard to let. A year ago 7.4% of them had no tenant.\n",
        "falls",
        "climbs",
    ),
    ("With {} guests this summer, attendance beat last year's 20,100. Soup cost £3.\n", "18,400", "21,400"),
    # Better is less where less of it is good.
    ("Punctuality {}, with 81.6% of trams on time against 84.1% a year earlier.\n", "improved", "worsened"),
    ("Waiting times {} from 14 weeks in 2022 to 11 weeks in 2023.\n", "worsened", "improved"),
    ("Waiting times {}: guests now wait 14 minutes, after 11 minutes in 2022.\n", "improved", "worsened"),
    # What a whole is made up of, right behind a pair or before it.
    ("The farm kept 240 goats in 2010. It now keeps 310. The herd has {}.\n", "shrunk", "grown"),
    ("A choir had 52 members when Ida came. Today it has 44. The {} choir is glad.\n", "growing", "shrinking"),
    ("Attendance is {}. Some 3,900 people came on Sunday, compared with 3,400 last year.\n", "down", "up"),
    ("The number of pupils has {}. In 2018 there were 412, in 2021 398 and in 2024 371.\n", "risen", "fallen"),
    ("Idle hands were 6.4% in March. In September they were 5.9%. {} idleness hurts.\n", "Rising", "Falling"),
    ("Debt was 2.1 times profit in December. In June it stood at 2.6 times. Debt is {}.\n", "lower", "higher"),
    (
        "Oil cost €1.62 in the first week of May. In the first week of June it was €1.74. {} oil is talked about.\n",
        "Cheaper",
        "Dearer",
    ),
    ("The fete drew 1,140 guests. Last year there were 1,390. Attendance {}.\n", "rose", "fell"),
    ("We sold 1,140 pies; last year it was 1,390. The {} in pies was felt.\n", "rise", "fall"),
    ("The hops {} from 1.6 tonnes a hectare in 2022 to 1.9 tonnes in 2023.\n", "fell", "rose"),
    (
        "In 2016 a letter to Orm took 31 hours. A stamp costs 90 cents.\n\nLast spring letters took 44 hours. The "
        "post has 12 vans. “The way of a letter is getting {},” says the postmaster.\n",
        "shorter",
        "longer",
    ),
    (
        "# Honey crop {} in the hills\n\nHives gave 310 tonnes of honey in 2022, and 260 tonnes in 2021. "
        "A jar holds 500 grams.\n",
        "down",
        "up",
    ),
    (
        "The mean age of our trams is 21.4 years. A ticket costs €3.\n\nTen years ago, the mean age of our trams had "
        "been 17.9 years. Our trams are {} than ten years ago.\n",
        "younger",
        "older",
    ),
    (
        "Each pair of storks raised 1.4 chicks this summer. A path was shut for 17 days.\n\n"
        "In the previous summer it had been 2.1 chicks. “{} chicks than a year ago,” said the warden.\n",
        "More",
        "Fewer",
    ),
    ("The band played 41 shows this year, {} than the 36 of the year before.\n", "fewer", "more"),
    (
        "The {} of a stay: in 2020 guests spent 410 euros in Orm, and 380 euros in 2023.\n",
        "rising cost",
        "falling cost",
    ),
    ("Fees at the crèche have {}: a place cost 310 euros in 2021 and 290 euros in 2023.\n", "grown", "shrunk"),
    (
        "The pond held 21 million litres in May, against 26 million a year earlier. It is 4 metres deep.\n\n"
        "A {} pond than last year is bad for the carp.\n",
        "fuller",
        "emptier",
    ),
    ("With 3,100 riders a day in 2020 and 3,600 in 2022, the lift is {} riders.\n", "losing", "gaining"),
    (
        "In 2020 the mill gave off 5,100 tonnes of dust. It has 90 hands.\n\nLast year it gave off 4,400 tonnes. "
        "The mill says that it soils the air {} than in 2020.\n",
        "more",
        "less",
    ),
    (
        "In 2019 the ferries of Lunt left 9 minutes behind time. A berth costs €40.\n\nThe average was 14 minutes in "
        "2023. “Our ferries leave {} than in 2019,” the captain said.\n",
        "less late",
        "later",
    ),
    ("Nights in the cabins last 6.1 hours for the crew, {} from 6.8 hours two years ago.\n", "up", "down"),
    (
        "In 2011 every nurse at Aske saw 14 patients a day. The ward has two lifts.\n\nNow a nurse sees 11 patients a "
        "day. {} than in 2011, they say, and are glad of it.\n",
        "More patients",
        "Fewer patients",
    ),
    # A noun that tells a change only in what it is.
    (
        "In 2012 the parish had 3,140 residents; at the 2021 count there were {}. Some 300 work in the quarry. The "
        "loss in residents since 2012 troubles the priest.\n",
        "3,410",
        "2,910",
    ),
    # The same month of the year before, by another name.
    (
        "Of all buses, {} came in on time. The firm has 70 drivers.\n\nIn the same month last year, when the bridge "
        'was shut, 91.4% had been on time. "The gain in punctuality is down to the new depot," he said.\n',
        "89.3%",
        "93.2%",
    ),
    # A noun for what a verb or an adjective told; what "the number who" is of; the year after.
    (
        "In 2021 the county's court heard of 314 pregnant girls. In 2022 it heard of 352. Milk is free.\n\nThe {} in "
        "teenage pregnancies surprised the nurses.\n",
        "drop",
        "rise",
    ),
    (
        "In 2018, 640 of them married in church. The year after, it was 575. An organ costs 90,000 crowns.\n\nThe "
        "{} in the number who have a church wedding is old news, says the bishop.\n",
        "growth",
        "decline",
    ),
    (
        "A first season drew 8,100 skaters. The following season 7,450 came. Skates cost 40 crowns.\n\nThe {} in "
        "the number of skaters puzzles the warden.\n",
        "jump",
        "fall",
    ),
    (
        "A lamp cost the abbey 23.4 cents an hour last year. Oil is scarce.\n\nIn the year before, a lamp had come to "
        '21.7 cents an hour. "{} lamps than a year ago have their reasons," said the abbot.\n',
        "Cheaper",
        "Dearer",
    ),
]

SILENT = [
    # What is told of who has them, or of other things of theirs, is not of how many there are.
    "The farm kept 240 goats in 2010. It now keeps 310. Milk prices have fallen since.\n",
    "The club had 120 members in 2010 and has 150 now. The club has cut its debts.\n",
    "The school had 412 pupils in 2018. Now it has 430. The school has slipped in the league table.\n",
    "Last year we sold 3,100 books. This year it was 3,400. Sales of maps fell.\n",
    "There were 61 births in Orm in 2010 and 44 in 2023. Orm has grown all the same.\n",
    "In 2020 the river flooded 14 homes. In 2023 it flooded nine homes. The rising river is a danger.\n",
    "The clinic improved its waiting time by 3 weeks, from 14 to 11 weeks.\n",
    "Egg prices are falling. Ten eggs cost £3.15, 6% less than the £3.35 of January. A year ago it was £2.90.\n",
    "The ratio of costs to income improved to 53.8% from 56.1.\n",
    "In 2011 the town had 4,100 residents, in 2022 it had 4,600 residents. The loss of life in the flood was great.\n",
    "The collapse of the shed is looked into. None of its 48 posts had been seen to since 2015. A dozen of the posts "
    "were seen to in 2013.\n",
    "In 2015 the tutors earned 5,600 francs, today they earn 6,200 francs. Doctors are paid less than in 2015.\n",
    "In the spring of 2021 the well stood 41 metres below the ground, lower than the 38 metres of a year before.\n",
    "# Club asks for capital increase\n\nIt wants 150 million francs, to 388 million francs from the present 238.\n",
    "In 2010 the valley had 12 inns; today it has 36 inns. Twice as many are planned.\n",
    "In 2022 the mill made 400 tonnes and in 2023 500 tonnes. It plans to make 40% more in 2024.\n",
    "The clinic saw 450 children in April and 900 in May. Its fridge holds 3,000 doses.\n\nThat the number of visits "
    "has doubled is due to the bus.\n",
    "The inn had 44 guests in May and 51 in June. Complaints fell, which pleased the cook, who is 60.\n",
    "A crossing takes 70 minutes today. In 1990 it took 55 minutes. Faster ships exist, but they burn more oil.\n",
    "The fund earned 48 million crowns in 2020 and 41 million crowns in 2021. It hopes for higher earnings.\n",
    "The quay took in 2,000 boats in 2019 and 1,800 boats in 2021. It wants to stop the decline of the herring.\n",
    "In 2020 the choir had 40 members, and 52 members in 2023. The hall isn't getting bigger, though.\n",
    "The rent was 400 euros in 2010 and is 520 euros today. It would fall if the town built, the mayor said.\n",
    "Last year profit fell to 2.5 million crowns from 3.0 million, as lower prices outweighed increased sales.\n",
    "Ore output was 408 tonnes in 2021, against 424 tonnes in 2020. The strike boosted ore prices.\n",
    "The town counted 96 deaths, originally 80. The ministry has brought down its count of the ill.\n",
    # for each of them, and not of them; what is left of what came in
    "Pensions in Orm go up this year.\n\nFor each pensioner there were 3.4 workers in 1990. There are 2.2 now.\n",
    "Furs worth 57 million crowns were brought in. The surplus in the fur trade rose to 36 million crowns.\n",
]


@pytest.mark.parametrize(("text", "false", "true"), ROWS)
def test_the_fault_is_found_and_its_twin_is_silent(tmp_path: Path, text: str, false: str, true: str) -> None:
    assert "P401" in codes(tmp_path, text.format(false))
    assert codes(tmp_path, text.format(true)) == []


@pytest.mark.parametrize("text", SILENT)
def test_what_may_be_of_something_else_is_silent(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
