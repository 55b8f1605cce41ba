"""Who is said to have a place by a number of his own: each text with a place that others around it belie, and with what
is true."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

ROWS = [
    # Named in the next sentence, in short, or by a label.
    ("Lumen is the region's largest energy company, with {} customers. Voltara, its neighbour, supplies 710,000.\n",
     "640,000", "740,000"),
    ("Of the four clinics, Hale has the fewest patients, {}. Ryde sees 4,100 people a year, Corin 3,600 and Shelby "
     "1,900.\n", "2,300", "1,300"),
    ("The prize for the most books read goes to class 3B with {}. Class 3A read 228 and class 3C 190.\n", "212", "232"),
    ("The longest marrow, 94 cm, was grown by Tom Reed. Second prize was awarded to Joan Pell for one of {} cm. Alf "
     "Moss's marrow measured 85.\n", "78", "88"),
    ("Coal remained the biggest source of power at {} percent. Wind provided 34 percent and gas 20 percent.\n", "31",
     "46"),
    ("Last of the four crews were the Herons ({} points); the Gulls had 198, the Terns 240 and the Puffins 251.\n",
     "212", "192"),
    ("Tarn Hall is the {} of the two, with 420 seats. Blue Hall has 380 seats.\n", "smaller", "larger"),
    # Days and months; degrees of frost; a list that holds the number.
    ("March was the busiest month: {} parcels were sent. July brought 540, May 320.\n", "512", "552"),
    ("The coldest night came on Monday, at minus {} degrees. On Thursday it was minus 12.\n", "9", "19"),
    ("The club's boats are 6, 8, 11 and 14 metres long. The longest, at {} metres, sleeps six.\n", "11", "14"),
    ("Three farms bid for the meadow: £41,000, £38,500 and £46,200. The parish accepted the highest bid, £{}.\n",
     "41,000", "46,200"),
    # By age, and by another year's number told without its unit.
    ("Our school, opened in {}, is the oldest in town. Hill School dates from 1888.\n", "1897", "1887"),
    ("Turnover of {} million crowns in 2023 was the highest in six years. Sales had been 66 million in 2019.\n", "61",
     "71"),
    # The winner and the runner-up.
    ("In the shot put Tim Oakes won gold with {} metres. Ben Carr threw 16.1 metres and had to make do with silver.\n",
     "15.8", "16.8"),
    ("Ash, the champions, ended the season with {} points. Runners-up Pell had 64, and Dorn, with 55, were third.\n",
     "61", "67"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "false", "true"), ROWS)
def test_a_place_that_others_beside_it_belie_is_found(tmp_path: Path, text: str, false: str, true: str) -> None:
    assert codes(tmp_path, text.format(false)) == ["C108"]
    assert codes(tmp_path, text.format(true)) == []


@pytest.mark.parametrize("text", [
    "The largest hall holds 1,200 people. The Blue Hall, renovated in May, drew 1,500 people over three days.\n",
    "The biggest crowd of the season, 2,300, watched the derby. Last season's final drew 3,100.\n",
    "The most expensive flat costs €410,000. A house in Lind costs €520,000.\n",
    "Oak Farm is the largest dairy of the valley, with 210 cows. Together with Elm Farm it milks 340 cows.\n",
    "It rained 96 millimetres. The most in one day fell on Friday: 41 millimetres at Brock.\n",
    "Ada Moe, 19, jumped 8.07 metres; the previous best, 8.02, was older than she is.\n",
    "By the strictest count 59 people have climbed it all. The club of Lind arrives at 64.\n",
    "Lind scored 14, 22 and 18 points in her first three games. Her average of 18 points leads all.\n",
    "At 1,310 metres the Sill is the highest hill of the island. The Old Monk in Norland measures 1,420 metres.\n",
    "The Lion, with 54 rooms, is the largest inn of the spa. Until it burned the Golden Hind had 61 rooms.\n",
    "Blue came second with 32 seats, followed by Gold with 27.\n",
    "In its first full year the line carried 41,200 passengers. Orm's line, with 98,000, closed in May.\n",
    "Moe won 17 races. The runner-up, Lind, had 21 starts.\n",
])  # fmt: skip
def test_what_is_of_something_else_is_no_rival(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
