"""Changes told in one sentence with their ends, in the many ways that this is said: false ones, and true ones."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

FALSE = [
    ("A201", "Applications reached 3,150, up 40% on the 2,500 received the year before.\n"),
    ("A201", "The clinic did 9,300 operations, compared with 8,450 in 2022: an extra 15 per cent.\n"),
    ("A201", "Spending goes from 240 million to 300 million crowns. The increase, 20%, is the largest in a decade.\n"),
    ("A201", "Reserves, £5.6m at the start of the year, stood at £4.2m at the end, having shrunk by a tenth.\n"),
    ("A201", "A mill ground 18,400 tonnes of wheat in 2021. In 2022 it was 16,100 tonnes. The shortfall was 21.5%.\n"),
    (
        "A202",
        "Sales came to 9.4 million, against 8.1 million before; the difference of 2.3 million is a contract.\n",
    ),
    # A sign says which way.
    ("A201", "In 2018 the press ran off 60,000 copies, in 2022 only 45,000 (-35%).\n"),
    ("A201", "The toll goes from €4.00 to €5.00 in May (+30%).\n"),
    # Verbs and nouns that tell a change only beside per cent.
    ("A201", "The mean price put on 16% against last year's sale, going from $3.20 to $3.52 a kilo.\n"),
    ("A201", "Shares gave up 14%, from 8.40 to 7.56 crowns.\n"),
    ("A201", "Rents came to 3,300 crowns in May, after 3,000 crowns in April, a bump of 20%.\n"),
    ("A202", "The bank raised its rate from 4.25% to 4.75%, by 25 basis points.\n"),
    ("A202", "The margin narrowed to 11.2% from 13.5%, some 1.3 percentage points.\n"),
    ("A203", "Visits, 1.2 million in 2020, quadrupled to 3.6 million in 2023.\n"),
    ("A203", "Twice as many came to the fair this year, 18,500, as last year's 12,300.\n"),
    ("A203", "It lends five times as many books as ten years ago: 45,000 compared with 15,000.\n"),
    ("A203", "Fees have tripled: a permit that cost 410 euros now costs 890.\n"),
    ("A203", "Calls to the line more than tripled last autumn, from 240 to 610.\n"),
    ("A203", "Members lent 96,000 films, four times as many as the 32,000 lent out before it.\n"),
    # The ends told apart from it.
    (
        "A202",
        "The Kites have 61 points. The Owls follow with 48 points. Their cushion of 18 points over the Owls is safe.\n",
    ),
    (
        "A203",
        "We rented a hall with 4,000 square metres in 2015. Now we have 14,000 square metres. With five times the "
        "floor of 2015 we can stock tyres.\n",
    ),
    (
        "A203",
        "In 2022 we carried 3.2 million riders. Debt went from 16 to 11 million euros. In 2023 it was 4.1 million "
        "riders. To have carried twice as many people as in the year before is a joy.\n",
    ),
    ("A203", "Their number tripled from 14,000 in 2019 to 28,000 in 2023. One of them costs €9,400.\n"),
    # In the sentence behind its ends, by its noun alone.
    ("A201", "The yard built 16 ships in 2021. It built 20 in 2022. An increase of 40 per cent in a year is much.\n"),
    ("A201", "A ticket costs 3.20 euros. It was 2.50 euros until May. All complain about the 38% increase.\n"),
    (
        "A201",
        "In spring the lake had 412 square kilometres. By May 350 square kilometres were left. In other words, it has "
        "lost 25% of them.\n",
    ),
    ("A201", "Ten years ago a class had 28 pupils, today it has 21. The 35 per cent reduction is a joy, Orr says.\n"),
    # Right behind both ends with no word of change; between them.
    ("A201", "Costs went from $2.04bn to $2.31bn, or 20%.\n"),
    ("A202", "The club sold 1,240 shirts, 300 more than in the year before, when it was 1,040.\n"),
]

TRUE = [
    "In 2018 the press ran off 60,000 copies, in 2022 only 45,000 (-25%).\n",
    "The toll goes from €4.00 to €5.00 in May (+25%).\n",
    "In 2018 the press ran off 60,000 copies, in 2022 45,000 copies. Ads rose to 4 million crowns (+3%).\n",
    "The mean price put on 10% against last year's sale, going from $3.20 to $3.52 a kilo.\n",
    "Shares gave up 10%, from 8.40 to 7.56 crowns.\n",
    "Rents came to 3,300 crowns in May, after 3,000 crowns in April, a bump of 10%.\n",
    "The troupe put on 14 plays and gave up 3 rooms. It had 20 plays in 2019 and 30 plays in 2022.\n",
    "Applications reached 3,500, up 40% on the 2,500 received the year before.\n",
    "The clinic did 9,717 operations, compared with 8,450 in 2022: an extra 15 per cent.\n",
    "Spending goes from 240 million to 300 million crowns. The increase, 25%, is the largest in a decade.\n",
    "Reserves, £5.6m at the start of the year, stood at £4.2m at the end, having shrunk by a quarter.\n",
    "Sales came to 9.4 million, against 7.1 million before; the difference of 2.3 million is a contract.\n",
    "The bank raised its rate from 4.25% to 4.75%, by 50 basis points.\n",
    "The margin narrowed to 11.2% from 13.5%, some 2.3 percentage points.\n",
    "Visits, 1.2 million in 2020, tripled to 3.6 million in 2023.\n",
    "Twice as many came to the fair this year, 24,500, as last year's 12,300.\n",
    "It lends three times as many books as ten years ago: 45,000 compared with 15,000.\n",
    "Fees have tripled: a permit that cost 410 euros now costs 1,230.\n",
    "Calls to the line more than tripled last autumn, from 240 to 810.\n",
    "Members lent 128,000 films, four times as many as the 32,000 lent out before it.\n",
    "The yard built 16 ships in 2021. It built 20 in 2022. An increase of 25 per cent in a year is much.\n",
    "A ticket costs 3.20 euros. It was 2.50 euros until May. All complain about the 28% increase.\n",
    "A ticket costs 3.20 euros. It was 2.50 euros until May. All complain about the 38% increase in staff.\n",
    "Only 700 guests came last year. In 2019, says Moe, it was 1,400, double that.\n",
    "Costs went from $2.04bn to $2.31bn, or 13%.\n",
    "Costs went from $2.04bn to $2.31bn, and 20% of them were pay.\n",
    "The club sold 1,240 shirts, 200 more than in the year before, when it was 1,040.\n",
]


@pytest.mark.parametrize(("code", "text"), FALSE)
def test_a_change_that_its_ends_do_not_give_is_found(code: str, text: str, tmp_path: Path) -> None:
    assert code in codes(tmp_path, text)


@pytest.mark.parametrize("text", TRUE)
def test_a_change_that_its_ends_give_is_silent(text: str, tmp_path: Path) -> None:
    assert codes(tmp_path, text) == []


def test_an_end_that_is_open_can_be_told_in_another_unit(tmp_path: Path) -> None:
    assert "A202" not in codes(tmp_path, "The wait fell by 60 seconds, from more than 3 minutes to 2 minutes.\n")
