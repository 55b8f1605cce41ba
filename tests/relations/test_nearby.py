"""Changes of the only two numbers around them: each text with a number, or a word, that can't be right, and the one
that is."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

ROWS = [
    # What follows something else is told to come after it, whatever other number stands near.
    (
        "A201",
        "Members borrowed 640,000 printed books. Audiobook lending climbed by {} per cent, with 312,000 loans "
        "following 240,000 in the previous year.\n",
        "20",
        "30",
    ),
    # What ended somewhere, with the only other number before it.
    ("P401", "The herd, which stood at 480 tonnes in 2019, has {} to 530 tonnes.\n", "dropped", "grown"),
    ("P401", "After 480 boxes in 2021, the load {} to 530 boxes last year.\n", "eased", "rose"),
    ("P401", "From $4.8 million a year ago the bill has come {} to $5.3 million.\n", "down", "up"),
    # A verb or a noun that is told of two numbers in its sentence, or in the one before.
    ("P401", "It has been {}, from 480 tonnes in 2019 to 530 tonnes now.\n", "falling", "growing"),
    ("P401", "We had 480 members in 2019 and have 530 members now, so the club is {}.\n", "shrinking", "growing"),
    ("P401", "The {}, from 480 tonnes to 530 tonnes within a year, was steep.\n", "fall", "rise"),
    ("P401", "Cement slipped from 4,800 CFA francs in April to {} in May.\n", "5,300", "4,300"),
    ("P401", "Cement slipped from 48 dollars in April to {} in May.\n", "53", "43"),
    # An amount of change before or behind its ends.
    ("A201", "It grew by {} in 2020. In 2019 it had been 480 tonnes, and in 2020 it was 600 tonnes.\n", "40%", "25%"),
    ("A201", "It had been 480 tonnes in 2019, and the {} increase brought it to 600 tonnes.\n", "40%", "25%"),
    ("A201", "Last year's 480 tonnes became 600 tonnes, {} more.\n", "40%", "25%"),
    ("A201", "The flock of 12,500 counted in 2010 is down to 10,750, and Moe blames wolves for the {} decline.\n",
     "24%", "14%"),
    ("A202", "The cub weighed 1.9 kilograms at first; six weeks later it weighed 5.2. Its {} gained are due to milk.\n",
     "4.3 kilograms", "3.3 kilograms"),
    # Multiples have the smaller number first.
    ("A203", "The north has {}, twice what the south has (400 tonnes).\n", "1,160 tonnes", "800 tonnes"),
    ("A203", "It was 400 tonnes in 2019; it has doubled since, to {}.\n", "1,160 tonnes", "800 tonnes"),
    ("A203", "The budget of the fund has been {}. It was 4 million crowns last year and is 8 million crowns now.\n",
     "tripled", "doubled"),
    # Fewer than a known number, wherever it stands; what goes by a name of its kind of measure.
    ("P401", "This year's catch is {}. That is fewer than last year's 480 tonnes.\n", "530 tonnes", "430 tonnes"),
    ("P401", "The catch was {}, less than in 2019, when it was 480 tonnes.\n", "530 tonnes", "430 tonnes"),
    ("P401", "It used to take the train from Marl 52 minutes to reach Ede. The now faster train needs {} minutes.\n",
     "58", "48"),
    ("P401", "In the docks 940 thefts were recorded in 2021 and {} in 2022. Police explained the decline by rain.\n",
     "1,020", "880"),
    ("A202", "The fleet, 64 aircraft strong in June, had counted 57 a year before; the {} extra machines are "
     "leased.\n", "nine", "seven"),
    ("A202", "Oil output averaged 318,000 barrels a day in June, up {} from 290,000 in May.\n", "38,000", "28,000"),
    # What stands behind "more than", what is beaten, and what is set against the number told last.
    ("A202", "The north has 600 tonnes, {} more than the south, which has 480 tonnes.\n", "180 tonnes", "120 tonnes"),
    ("A201", "With 600 tonnes, the mill beat last year's 480 tonnes by {}.\n", "40%", "25%"),
    ("A202", "It came to 600 tonnes. The year before it had been 480 tonnes, or {} less.\n", "180 tonnes",
     "120 tonnes"),
    ("A201", "In 2020 it made 600 boxes. The year before, it had made 480 boxes. It is proud of the {} increase.\n",
     "40%", "25%"),
    ("A203", "Output has {} since 2019. Then it was 400 tonnes; now it is 800 tonnes.\n", "tripled", "doubled"),
    # The year right behind a number is its own.
    ("A202", "In the docks 940 thefts were recorded in 2021 and 1,020 in 2022, a rise of {}.\n", "180", "80"),
]  # fmt: skip

SILENT = [
    "In the stove group, smoke was lower by 58%, and coughs were told on 41 days a year compared with 66.\n",
    "The floor sold 29,700 tonnes in June. The number of growers who delivered went up to 11,200.\n",
    "The quake of 1975 reached 5.9. One unit means about 32 times more energy.\n",
    "Spending was 6.1 billion leva, and 5.8 billion at the prices of 2022. After inflation the increase is 41%.\n",
    "He used to dream of classes of 15. The school has 23 to a class, with 11 new pupils from Ede.\n",
    "The gauge stood at 32 centimetres, 10 cm less than on the Friday before, and in 2018 it sank to 25.\n",
    "In August 2021 inflation dipped to 5.4% thanks to a tax holiday, which cost 0.8% of output.\n",
    "The tail was 2.4 million kilometres long, six times the distance to the Moon. In May it had been 1.6 million.\n",
    "Use fell less than output, by 4%, to 610 gigawatt-hours; per tonne it rose, from 454 to 484 kilowatt-hours.\n",
    "There were 38 applicants for a flat, and in 2019 there had been 17. One in nine pays more than half of it.\n",
    "Of them, 37% had lived there for less than a year and 22% for more than five.\n",
    "Damage is 410 million pesos, up from the first guess of 250 million. Winds of 205 km/h were told; the peak is "
    "corrected to 188 km/h.\n",
    "It takes a quarter of an hour for the plums, done while the dough is rising, and two hours ten minutes for all.\n",
    "Sterling, which had been at $1.2705, dipped to $1.2675 after the figures.\n",
    "A car weighs 1,520 kg. That is 300 kilos more than in 1995, he said; mine weighs eleven hundred.\n",
    "The new boats are 68 metres long, nine more than the old, with a crew of 36.\n",
    "Some 180 mm fell, against a normal 60 mm for the month.\n",
    # told before its ends, of something that had a part in it; of what they cost; a bound that is no change
    "The dykes had lowered the crest at Orm by 40 centimetres. It stood at 6.61 metres, compared with 7.35 metres.\n",
    "The jail held 512 on 1 May, 43 fewer than a year earlier. There are 550 places, and cells for 555 were needed.\n",
    "By dawn 19,000 had no light, down from 88,000. Roads cost $45 million; roofs would at least double that.\n",
    "He was 19 when he joined. In all he has missed fewer than 30 rehearsals. His wife is 41.\n",
]


@pytest.mark.parametrize(("code", "text", "false", "true"), ROWS)
def test_the_fault_is_found_and_its_twin_is_silent(
    tmp_path: Path, code: str, text: str, false: str, true: str
) -> None:  # fmt: skip
    assert code in codes(tmp_path, text.format(false))
    assert codes(tmp_path, text.format(true)) == []


@pytest.mark.parametrize("text", SILENT)
def test_what_may_be_of_something_else_is_silent(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
