"""What a text tells rightly is not reported of other numbers in it that look as if they were meant."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

RIGHT = (
    "Of the island's 5,400 inhabitants, two in five, 2,160, had been taken to safety; 1,620, three quarters of those, "
    "may go home now.\n",
    "Births by knife came to 903 cases, 24% of the total and three points fewer than in the year before.\n",
    "Freight miles increased 1.5 pct to 53.3 million from 52.5 million and were up 0.4 pct for the quarter to 134.6 "
    "million.\n",
    "Workers abroad sent $4.15 billion home, 5% more than the $3.95 billion of 2022. That equals 20% of output, $20 "
    "billion, and is more than twice the $1.9 billion earned from exports of goods.\n",
    "The sets went 25-19, 23-25, 25-21 and 25-18, which adds up to 98 points against 83.\n",
    "Power took up 28% of costs, down from 33%.\n",
    "The grid curtailed wind on 38 days, three of them in a single week in May.\n",
    "Daily turnover averaged 310 million marks. Foreigners bought for 640 million marks and sold for 520 million.\n",
    "The first two cars will arrive in spring 2026, the last in December 2027. They replace 20 sets that are 34 years "
    "old on average.\n",
    "Of 60 groups that we compared, 40 match within five per cent, that is two thirds.\n",
    "A gift amounts to half a litre, so that 9,720 litres were given.\n\n| Group | Gifts |\n|---|---|\n| O | 12,300 "
    "|\n| A | 7,140 |\n",
    "Arson fell by 15%, to 1,700; smuggling, however, rose from 2,400 to 3,100, and two cases in five were at sea.\n",
    "The rate stood at 7.2% in May. Adjusted it was 7.5%, unchanged from April, whereas the raw rate dropped by 0.4 "
    "points from 7.6%.\n",
    "The port handled 1.9 million guests, 5% fewer than the 2.0 million of the year before, whereas its profit rose "
    "from £12.0 million to £15.0 million, by 25%.\n",
    "The index was at 1,980 dollars on Friday, 1% below the week before (2,000) and 50% below the 3,960 of May.\n",
    "The mean came to 18.6 °C, 2.1 degrees above the usual 16.5 and 0.3 below the record, 18.9 in 2018.\n",
    "Ann won 19 games and Bea 17. Ann made 43 faults, 21 more than Bea. The two finals before had gone to Bea.\n",
    "Of the 96 lambs, 61 are ewes and 35 young rams, up from 84 the spring before: some 14 per cent more lambs.\n",
    "By noon 640 parcels had left, twice as many as on the day before (320). In the last hour it was 40, after 55 in "
    "the hour before.\n",
    "Oats came to 500,000 tonnes, down 20% from 625,000 tonnes.\n\nMillers pay 240 crowns a sack, 20% above the 200 of "
    "last autumn.\n",
    "In 2015, 40% of the wells were safe. In 2020 it was 52%. Now we have 61%, which is 21 percentage points more than "
    "in 2015.\n",
    "She still owes the town 42,000 francs.\n\nOf the 60,000 francs that she took from the town she paid back 18,000 "
    "francs.\n",
    "| Source | GWh |\n|---|---|\n| Wind | 14.0 |\n| Gas | 9.0 |\n\nOf the 30 gigawatt-hours used, wind gave some 14. "
    "The wind park has mills of 5 megawatts.\n",
    "Present: owners of 48 of 80 boats (60%), so that the quorum was reached.\n",
    "A ticket costs under 30 euros: 24 at the gate and 19 by phone.\n",
    "# Storks fly 31 kilometres a day\n\nStorks with young cover 31 kilometres in 24 hours when the meadows are dry.\n",
    "This year 52 people joined and 31 left, so the choir grew by 21 from 240.\n",
    "The mill has two halls, with 310 and 190 workers, and its staff will grow from 500 to 720.\n",
    "The council raised its estimate from 31 to 35 million crowns, which is still less than the 48 million of 2019.\n",
    "The yard closed the quarter with a loss of 12 million crowns after a profit of 20 million, a swing of 32 "
    "million.\n",
    "The fire burned down 41 barns, 28 in Oker and 13 in Lanz. A further 50 were damaged.\n",
    "Sold abroad: cheese for 8 billion. Exports came to 8.2 billion crowns and imports to 9.6 billion crowns, which "
    "left a trade deficit of 1.4 billion crowns. A year before, the trade deficit was 2.1 billion crowns.\n",
    "Kolm sold goods worth $8.1 billion abroad and bought goods worth $9.9 billion, leaving a trade deficit of $1.8 "
    "billion. A year earlier the gap was $2.6 billion.\n",
    "The book sold 21,000 copies in three days, more than the 16,000 of her last one.\n",
    "The train now stops in 12 towns with 5 carriages. A new line would need 8 carriages of its own.\n",
    "In the first round Ruiz came second with 27%, behind Sand's 31%.\n\nIn the second she won 52%, and Sand 48%.\n",
    "The bank raised its main rate to 4.25%. Its main rate had stood at 3.75% since May.\n",
    "We are collecting 1,260 euros from the 63 who pay in full and 340 euros from the rest: 1,600 euros altogether, 50 "
    "euros short of the bill.\n",
    "The bus costs 1,650 euros. We took 1,260 euros from adults and 340 euros from the rest: 1,600 euros altogether.\n",
    "Nurses took 9,200 calls.\n\nOnly 2,300 of these calls had to do with falls. Burns accounted for 1,150, fever, "
    "coughs and colds for 2,760, and bites for the remaining 2,990.\n",
    "Wardens logged 7,400 walkers in May. Only 1,480 of these walkers, 20%, had a map. Scouts accounted for 1,850 "
    "(25%), fishers, poachers and strays for 2,220 (30%), and school classes for the remaining 1,850 (25%).\n",
    "Otters outnumbered beavers: 360 against 240 in a stock of 1,200 animals, that is 30% against 20%.\n",
    "Lund will build 1,200 council flats by 2030.\n\nEach new flat will cost about $208,000, land excluded, and "
    "$265,000 with it. The programme therefore requires $250 million for building alone and $318 million in all.\n",
    "Beetles made us clear 1.1 million cubic metres. In 2022 it had been 1.8 million, and in 2020, the peak, 2.7. So "
    "we are "
    "two-fifths below last year and about three-fifths below the worst.\n",
)

WRONG = (
    ("A201", "Arson fell by 45%, to 1,700 from 2,000; smuggling, however, rose from 2,400 to 3,100.\n"),
    ("A201", "The index was at 1,980 dollars on Friday, 41% below the 3,960 of May.\n"),
    ("A204", "The choir has 96 singers: 31 sopranos, 45 altos and 30 basses.\n"),
    ("A201", "Oats came to 500,000 tonnes, down 40% from 625,000 tonnes.\n\nMillers pay 240 crowns a sack.\n"),
    ("A206", "Exports came to 8.2 billion crowns and imports to 9.6 billion crowns, which left a trade deficit of 2.4 "
     "billion crowns.\n"),
    ("P401", "The staff of the mill grew from 720 to 500 workers.\n"),
    ("A204", "We took 1,260 euros at the door and the other 440 euros by post, so 1,600 euros altogether.\n"),
    ("A205", "Scouts made up 45% of the walkers, fishers 30% and school classes the remaining 15%.\n"),
    ("C110", "Otters gained: 360 of 1,200 animals, that is 40%.\n"),
    ("A215", "Lund will build 1,200 council flats by 2030.\n\nEach new flat will cost about $208,000. The programme "
     "therefore requires $318 million in all.\n"),
    ("A203", "The old ferry carries 60 cars. It was built in 1979.\n\nHer successor has 2 decks and a crew of 14, and "
     "240 cars fit on board. Room for six times as many cars as on the old ferry means no more nights on the quay.\n"),
    ("P402", "Of pilots who sat the test in 2021, 60% passed. In 2024 it was 75%.\n\nA gain of 25 percentage points "
     "in three years is too good to be true, says Geir Moen, who has taught for 28 years.\n"),
    ("A203", "The league had 14,500 women players in 2018. Last season 29,000 women held one.\n\nA "
     "fourfold increase in our women players since 2018 is the best news.\n"),
    ("C105", "| Source | GWh |\n|---|---|\n| Wind | 14.0 |\n| Gas | 9.0 |\n\nWind gave 24 gigawatt-hours.\n"),
)  # fmt: skip


@pytest.mark.parametrize("text", RIGHT)
def test_what_another_number_bears_out_is_silent(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []


@pytest.mark.parametrize(("code", "text"), WRONG)
def test_what_none_bears_out_is_found(tmp_path: Path, code: str, text: str) -> None:
    assert code in codes(tmp_path, text)


def test_one_word_alone_ties_no_lengths_of_time(tmp_path: Path) -> None:
    text = (
        "A helicopter reached the crew after 50 minutes.\n\nThe boat, 9 metres long, sank. Such a helicopter can fly "
        "for two hours.\n"
    )
    assert codes(tmp_path, text) == []
