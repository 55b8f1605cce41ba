"""What a told result is made of where no words link it to other numbers: each text with a number that comes near what
the only two of its kind make and can't be right, and the one that is; and texts in which others bear it out."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

FILL = "\n\nThe kiosk sells maps at 4 dollars. It opens at nine.\n\n"

ROWS = [
    # So much for each of some, the total and the count, each in a paragraph of its own.
    ("A215", "The ward has set 45 million baht aside for meals." + FILL + "In May, 9,000 pupils were on the rolls."
     + FILL + "An outlay of {} baht per primary pupil is less than that of its neighbours.\n", "7,500", "5,000"),
    ("A215", "Each farm on the list of the board of the upper valley is given 40 kilos of seed." + FILL + "There are "
     "now 2,500 farms. {} tonnes will be handed out by June.\n", "140", "100"),
    ("A215", "Lenders gave out 2.4 million films in 2021." + FILL + "Some 400,000 people live in the province." + FILL
     + '"{} loans per resident is not bad," she said.\n', "Ten", "Six"),
    ("A215", "The fund has 36 sheds." + FILL + "There were 1,080 helpers on the lists. With {} helpers to a shed on "
     "average, it can paint them in two days.\n", "forty", "thirty"),
    # Classes are of a class.
    ("A215", "Between them the schools have 40 classes." + FILL + "In all, 1,000 pupils came back." + FILL + "With an "
     "average of {} pupils to a class, there is room.\n", "31", "25"),
    # Of another scale: also where what it is for goes by another name.
    ("A215", "Some 2.5 million jabs were ordered." + FILL + "A jab costs 40 cents. The ${} is a gift.\n",
     "1 billion", "1 million"),
    ("A215", "The plan has been given 480 million euros." + FILL + "In the end 6,000 blocks were chosen." + FILL
     + "The sum for a building is 80 {} euros on average.\n", "million", "thousand"),
    # A mean of as many as there are said to be, or of one for each day, in another paragraph.
    ("A208", "In their four heats against guests the girls made 112, 98, 140 and 130." + FILL + "The club's average "
     "of {} points per heat was noted by a scout.\n", "148", "120"),
    ("A208", "They noted 310 on Monday, 295 on Tuesday, 325 on Wednesday, 312 on Thursday and 308 on Friday."
     + FILL + '"We had a mean of {} vans a day over those five days, and each of them shakes my teapot," she said.\n',
     "345", "310"),
]  # fmt: skip

BORNE_OUT = [
    "The ward has set 45 million baht aside for meals.\n\nIts rolls name 9,000 pupils. Some 6,000 children eat there."
    " An outlay of 7,500 baht per pupil is less than that of its neighbours.\n",
    # Of four weeks, and no mean of four counts.
    "They found 610 bad brakes, 588 bad lamps, 431 bad tyres and 634 others.\n\nFines were imposed, an average of 870 "
    "crowns for each van. The next round lasts four weeks.\n",
    "The helpers picked 900 kilos.\n\nThere were 40 boys, and 20 girls. The girls picked 45 kilos each.\n",
]


@pytest.mark.parametrize(("code", "text", "wrong", "right"), ROWS)
def test_what_comes_near(tmp_path: Path, code: str, text: str, wrong: str, right: str) -> None:
    assert code in codes(tmp_path, text.format(wrong))
    assert codes(tmp_path, text.format(right)) == []


@pytest.mark.parametrize("text", BORNE_OUT)
def test_what_others_bear_out(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
