"""Shares told in words, or as so many of so many, and soon again in per cent; slips of magnitude; points apart from
their percentages; and more than all of something."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

PAIRS = [
    ("Two thirds of the lime kilns are cold. The abbot took the figure of {}% to heart.\n", "57", "67"),
    ("One in four bell ringers is left-handed. That proportion, {}%, is unusual.\n", "35", "25"),
    ("Three quarters of the pilots voted to strike. With a result of {}%, their anger is plain.\n", "60", "75"),
    ("The valley lost one in five of its mules. The loss of {}% is the worst yet.\n", "30", "20"),
    ("A fifth of the nuns fell ill in Lent. An absence rate of {}% shut the school.\n", "30", "20"),
    ("Monks own two thirds of the brewery. Their {}% gives them the last word.\n", "56", "67"),
    ("One in ten adults chews betel. The council wants to halve today's rate, {}%.\n", "17", "10"),
    ("{}% of the geese were lame - that is one in four - and two were shot.\n", "40", "25"),
    ("Last Lent {}% of the pilgrims, almost a third, came by mule.\n", "19", "31"),
    ("Hail hit half of the plum trees. It rained on. With {}% of the plum trees bare, jam is dear.\n", "35", "50"),
    ("More than half of the anglers stay overnight. Anglers who do bring {}% of the money.\n", "38", "58"),
    ("Only 12 of the 48 elders of the clan are women, a share of {}%.\n", "35", "25"),
    ("Of the 250 novices we asked, 80 fast. This is a share of {} per cent.\n", "38", "32"),
    ("The frost split six of the abbey's 24 bells. That means {} per cent of the bells need a founder.\n", "40", "25"),
    ("Out of 80 grooms, 60 passed. The master was pleased with the {}% pass rate.\n", "65", "75"),
    ("The choir has 60 monks, 24 of whom are tenors. Tenors thus make up {}% of the choir.\n", "30", "40"),
    ("The ward has 30 cots, of which 21 were taken on Monday - {} per cent.\n", "80", "70"),
    ("The storm felled 140 of its 560 palms, {}% of the stock.\n", "35", "25"),
    ("Of our 64 barges, 16 run on gas, so {} per cent of the fleet is clean.\n", "35", "25"),
    ("We planted 500 vines, and 450 have survived. A survival rate of {}% is good.\n", "80", "90"),
]  # fmt: skip

SCALES = [
    ("The canton will spend £1,250,000 on the dam. The £{} repair is paid from reserves.\n", "12,500,000", "1,250,000"),
    ("A bishop left the abbey 15,000 books. The {} volumes fill its tower.\n", "15 million", "15,000"),
    ("The bank lost 310 million francs. A loss of 310 {} francs is not the end.\n", "billion", "million"),
    ("The order needs 7 million dollars. It has 2 million of the 7 {} dollars.\n", "billion", "million"),
    ("Profit rose from 310 million euros to 340 {} euros.\n", "billion", "million"),
    ("The mill used 12.4 million litres of oil in 2021. Use fell to 12.1 {} litres in 2022.\n", "billion", "million"),
    ("The crypt had 84,000 visitors in 2021 and {} in 2022, an increase of 7,000.\n", "910,000", "91,000"),
]  # fmt: skip

POINTS = [
    ("Dues fell to 3.2% in May from 4% in April. A {} percentage point drop is rare.\n", "20", "0.8"),
    ("Nine in ten, or 90%, were on time, after 84% in Lent. The abbot praised the gain of {} percentage points.\n",
     "16", "6"),
    ("The levy is at 5.5%. In March it was 5%. “A rise of {} percentage points hurts,” he said.\n", "10", "0.5"),
]  # fmt: skip

LIMITS = [
    ("At the inn, which has 64 rooms, {} were taken last night.\n", "78", "58"),
    ("In a survey of 460 midwives, {} said that they were tired.\n", "510", "310"),
    ("The regiment set out with 900 men, of whom {} came home.\n", "1,100", "100"),
    ("The cloth contains {}% silk and comes in eight colours.\n", "115", "15"),
    ("The tank was {}% full after the rain.\n", "112", "92"),
    ("The proportion of novices who have had both doses of it went up from 88% to {}%.\n", "103", "93"),
    ("The guard hit {} of six attempts.\n", "nine", "four"),
    ("Novices may fast on any of the {} days of the school week.\n", "eight", "five"),
]  # fmt: skip

SILENT = [
    "The prince lost a tenth of his men, and the duke 1,470, or fifteen per cent.\n",
    "One in six burglars was caught; among those who failed it was lower, 11%.\n",
    "A third of the novices came. The pass mark is 40%, and the novices know it.\n",
    "Half of the prize goes to the winner. The second gets 30% of the prize, and the third 20%.\n",
    "Seven in eight tunes have no author. The share should fall below one half, from 87.5% now.\n",
    "Half of the kilns are cold. In Ede, the share of cold kilns came to a figure of 43% in Lent.\n",
    "The gap shrank from 0.8 to half a percentage point, with dues of 1.8% and then of 2.1%.\n",
    "Yields rose from 2.65% to 2.85%. The curve is inverted by 23 basis points.\n",
    "The abbey sold 290 geese in May. The 29 geese of the dean stay.\n",
]


@pytest.mark.parametrize(("text", "wrong", "right"), [*PAIRS, *SCALES, *POINTS, *LIMITS])
def test_one_number_is_wrong(tmp_path: Path, text: str, wrong: str, right: str) -> None:
    assert codes(tmp_path, text.format(wrong)) != []
    assert codes(tmp_path, text.format(right)) == []


@pytest.mark.parametrize("text", SILENT)
def test_two_things(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
