"""Averages of what stands elsewhere in a text, in other words: each with a planted fault and its true twin."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

PAIRS = [
    ("She scored 14, 22 and 18 points in her first three games. Her average of {} points leads all.\n", "24", "18"),
    ("Bids ranged from £31,000 to £46,000. The average bid was £{}.\n", "52,000", "42,000"),
    ("Rye yielded 3.2 tonnes per hectare in the east. The west, where 9 mm of rain fell, got 4.8 tonnes.\n\n"
     "For the duchy as a whole the average yield was {} tonnes per hectare.\n", "5.4", "3.9"),
    ("Women in the trial slept 7.3 hours a night. Tea costs £2.\n\nMen slept 6.1 hours. On average those in the trial, "
     "men and women, slept {} hours a night.\n", "7.9", "6.8"),
    ("The water reached 18 degrees on Monday, 21 on Tuesday and 24 on Wednesday. Two swimmers drowned.\n\n"
     "The average of the three days, {} degrees, is a record.\n", "27", "21"),
    ("In April the vet saw 30 goats, in May 40 and in June 50. He has 2 dogs.\n\n"
     "\"{} goats a month on average is too many,\" he said.\n", "58", "40"),
    ("The ride takes 25 minutes in the morning and 40 in the evening; it costs 2 francs.\n\n"
     "On average it lasts {} minutes.\n", "50", "33"),
    ("Waiting times average 80 days in public clinics. Private ones have 12 surgeons.\n\n"
     "In private clinics one waits 25 days. The average over both kinds of clinic is {} days.\n", "95", "60"),
    ("The four presses made 110, 130, 150 and 170 kilos of oil an hour. They weigh 9 tonnes.\n\n"
     "That is a mean of {} kilos of oil an hour.\n", "160", "140"),
    ("A room in the old town costs 24 euros a night on average, in the suburbs 16 euros.\n\n"
     "City-wide, guests pay {} euros a night on average.\n", "29", "20"),
    # A count by another name with bare ones, and a second statement behind the average.
    ("The Goat put up 3,100 walkers, the Eagle 2,600 and the tiny Hare 1,500. Soup costs 4 francs.\n\nOn average the "
     "three huts had {} guests each, and the club would like to build a fourth.\n", "2,900", "2,400"),
    # No sum that is far from the average is one of the two.
    ("In the upper camp the average rent was £310 a week. It has 9 cows.\n\nAt the lower one there is a mill. There "
     "the average rent was £245. A fund paid out £186,000. Over both camps taken together the average rent was £{} a "
     "week.\n", "345", "285"),
    # The lowest and the highest, also bare ones, and from where to where something goes.
    ("The youngest singer is 16 and the oldest 58. The average age of the choir is {}.\n", "61", "41"),
    ("Rents in the street go from 600 to 900 euros. The average rent is {} euros.\n", "950", "750"),
    # One for each day, or for the first, the second and the third.
    ("It took €400 on Friday, €700 on Saturday and €550 on Sunday. On average that is €{} a day.\n", "650", "550"),
    ("The first lorry carried 18 tonnes, the second 22 and the third 26. The mean load was {} tonnes.\n", "25", "22"),
    ("The mean of the readings, 4.2, 4.4, 4.6 and 4.8 volts, is {} volts.\n", "4.7", "4.5"),
    ("Group A averaged 62 points and group B 70. Taken together, the two groups averaged {}.\n", "75", "66"),
    # All the rows of a table.
    ("Takings per kiosk, euros\n\n| Kiosk | 2022 |\n|---|---|\n| Park | 900 |\n| Pier | 700 |\n| Gate | 500 |\n\n"
     "Our three kiosks took €{} a day on average in 2022.\n", "820", "700"),
]  # fmt: skip

APART = [
    "Rain, mm\n\n| Station | April |\n|---|---|\n| Orr | 40 |\n| Pell | 52 |\n| Tarn | 64 |\n\n"
    "The average for the three stations over the last 30 years is 58 mm.\n",
    "The three barns held 12, 15 and 18 goats. The national average is 21 goats.\n",
    "In the three months to June it sold 40, 50 and 60 ploughs. Last year's average was 70 ploughs a month.\n",
    "The average price was €74 in July, €81 in August and €88 in September. In October the average was €92.\n",
    "The club's three matches drew 3,000, 4,000 and 5,000 fans, well below the league's average of 7,000.\n",
    "Girls (232) and boys (198) differ on average by 34 minutes, the 12- and 13-year-olds and those of 18 by 89.\n",
    "Of 24 animals 15 were males; their home ranges averaged 980 square kilometres, while those of nine females "
    "covered 340.\n",
    'At five to a house there were 2,060; the priest wrote of "eighteen hundred souls", which would mean between '
    "four and "
    "five to a house.\n",
    "The average rent is 9 euros in the suburbs and 14 in the old town; new flats cost 18 euros on average.\n",
]


@pytest.mark.parametrize(("text", "false", "true"), PAIRS)
def test_an_average_lies_between_what_it_is_of(tmp_path: Path, text: str, false: str, true: str) -> None:
    assert codes(tmp_path, text.format(false)) == ["A208"]
    assert codes(tmp_path, text.format(true)) == []


@pytest.mark.parametrize("text", APART)
def test_averages_of_other_things_are_apart(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
