"""A change that is taken up by a noun or a participle with no word of what its ends are of, in a text with one pair of
ends: each with a planted fault and its true twin."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

BARRELS = (
    "In 2015 the brewery filled 4,000 barrels, all of them by hand. Rain fell on 51 days.\n\nLast year it filled "
    "6,000 barrels. The new kettle cost 2 million crowns.\n\n"
)
ROWS = [
    ("A201", BARRELS + "“The {} per cent growth in output is the work of three people,” Ida Holm said.\n", "60", "50"),
    ("A201", BARRELS + "With a rise of {} in eight years, she says, the cellar is too small.\n", "a quarter", "a half"),
    ("A203", BARRELS + "“Growing {} without a loan is no small thing,” says Ida Holm.\n", "threefold", "by half"),
    # "To March" leads to no number.
    (
        "A201",
        "The ferry carried 36,000 cars in the year to March, compared with 45,000 in the year before. A mate "
        "fell ill.\n\nIts owner puts the {} drop in traffic down to the bridge.\n",
        "30%", "20%",
    ),
    # Who says something takes nothing up.
    (
        "A201",
        "Boats landed 18,400 tonnes of hake, compared with 23,000 tonnes the year before.\n\nThe office will cut days "
        "at sea to 148 for 164 boats. It says that the {} drop in landings of hake has hurt.\n",
        "30%", "20%",
    ),
    # The time behind "than" is that of another loss.
    (
        "A202",
        "On 1 May the lake held 410 million cubic metres. A carp was found.\n\nOn 1 July the lake held 290 million "
        "cubic metres. The loss of {} million cubic metres in two months is smaller than in 2011, she says.\n",
        "180", "120",
    ),
    # A comparative with a part, a verb in its bare form.
    (
        "A201", "The pass cost 48 francs last year. Today the pass costs 60 francs. It is dearer by {}.\n",
        "a fifth", "a quarter",
    ),
    (
        "A203",
        "In 2012 the port saw 300,000 guests. It rained.\n\nLast year 600,000 guests came. “We have watched guest "
        "numbers {} in ten years,” Ann Lee said.\n",
        "triple", "double",
    ),
    (
        "A203",
        "# Loans {} in three years\n\nIn 2020 readers borrowed 60,000 books in Hask.\n\nLast year the house lent out "
        "120,000 books.\n",
        "triple", "double",
    ),
    # What was lost, by another name, and so many litres more.
    (
        "A202",
        "In 2019 there were 214 vets in the valley. A visit costs 60 euros.\n\nLast winter the number of vets was "
        "down to 171. “The {} colleagues we have lost since 2019 are not coming back,” he said.\n",
        "53", "43",
    ),
    (
        "A202",
        "The brewery made 2.8 million litres in the summer of 2023.\n\nThis summer it made 3.4 million litres. Where "
        "did the {} extra litres come from?\n",
        "900,000", "600,000",
    ),
    # A headline that the text only gives the ends of.
    (
        "A201",
        "# House prices in Merrow up {}\n\nThe guild looked at 1,240 sales.\n\nA year ago a house changed hands for "
        "£285,000 on average. The average price of a house is now £302,000.\n",
        "14%", "6%",
    ),
    # How often something was, and no multiple.
    (
        "A204",
        "The crew went out {} times last winter: 215 times to skiers, 120 to walkers and 55 to climbers.\n",
        "410", "390",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "false", "true"), ROWS)
def test_the_fault_is_found_and_its_twin_is_silent(tmp_path: Path, code: str, text: str, false: str, true: str) -> None:
    assert code in codes(tmp_path, text.format(false))
    assert codes(tmp_path, text.format(true)) == []


@pytest.mark.parametrize(
    "text",
    [
        BARRELS + "Diesel became 40% dearer.\n",
        BARRELS + "The 60 per cent rise in the price of diesel has hurt, she says.\n",
        BARRELS + "Complaints have tripled since then.\n",
        BARRELS + "They want output to go up by a third until 2027.\n",
        BARRELS + "In absolute terms its debt has grown, by 1,000 crowns.\n",
        "# Egg prices double in a year\n\nA tray sold for 6.60 dinars this week. In the same week last year shoppers "
        "paid 3.30. The minister offered 12 million so far.\n\nImports rose to 18 million eggs a month.\n",
        "The season ticket goes up by £40, from £310 to £350, the club told its 8,200 holders. The ground holds "
        "14,500, and the season was bad.\n",
    ],
)
def test_what_is_told_of_something_else_is_silent(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
