"""Ties in many words: each text with a planted fault and its true twin, by the code that finds the fault."""

from pathlib import Path

import pytest

import factcheck

ROWS = [
    ("A201", "Ticket income shrank from 5.0 million to 4.2 million kronor, i.e. by {}.\n", "26%", "16%"),
    ("A201", "Applications fell {} this spring: 22,100 people applied, against 25,100 last year.\n", "22%", "12%"),
    ("A202", "The school had 18,450 pupils in 2021 and 19,720 in 2023, {} more.\n", "1,470", "1,270"),
    ("A203", "Attendance more than doubled, from an average of 1,400 to {} spectators.\n", "2,300", "3,100"),
    ("A204", "The 480 cows are on four farms: 150 in Alm, 120 in Bek, 110 in Cort, and {} in Ros.\n", "140", "100"),
    (
        "A204",
        "The budget is 90 million kroner. 41 million kroner goes to halls, 27 million kroner to parks and {} million "
        "kroner to rinks.\n",
        "32",
        "22",
    ),
    ("A205", "Of the readers 38% live in the city, 35% in the suburbs and {} in the villages.\n", "37%", "27%"),
    ("A205", "Grants provide 55%, fees 22 per cent, research contracts 17 per cent and gifts the remaining {} per "
     "cent.\n", "16", "6"),
    ("A208", "The club scored 2, 4, 1 and 5 goals in its four games, {} goals a game on average.\n", "4", "3"),
    ("A208", "In four years it picked 210, 250, 190 and 230 tonnes, on average {} tonnes a year.\n", "260", "220"),
    ("A209", "Nearly one in five patients - {} - waited for more than six weeks.\n", "29%", "19%"),
    ("A209", "The jet weighs 78 tonnes at take-off, that is {} pounds.\n", "127,000", "172,000"),
    ("C103", "We run 17 food banks in this city.\n\nOur {} food banks need more rice.\n", "27", "17"),
    ("C103", "The line carried at least 3.2 mln passengers last summer.\n\nLia Sand said the line had carried at "
     "most {} mln passengers last summer.\n", "2.7", "3.4"),
    ("A203", "The app saw 4.8 million orders in 2023, a {} increase over the 1.6 million orders in 2019.\n", "fourfold",
     "threefold"),
    ("A203", "The number of bakeries has {} since 2015. In 2015 there were 130 of them; today there are 260, and 40 "
     "export.\n", "tripled", "doubled"),
    ("A204", "In all {} bulbs were set along the old canal this week: 2,100 tulips, 1,900 lilies and 1,200 irises.\n",
     "5,600", "5,200"),
    ("A206", "Exports to Norway were worth 6.1 billion kroner and imports from there 3.4 billion, for total trade of {}"
     " billion kroner.\n", "8.5", "9.5"),
    ("A209", "Two out of five farms in the valley keep goats, or {}, the vets say.\n", "60%", "40%"),
    ("C103", "\"We have 18 ferries and 230 sailors,\" he said.\n\n\"Our {} ferries are old.\"\n", "14", "18"),
    ("P403", "The park drew 800,000 visitors.\n\nThe largest group among the 800 {} were Danes.\n", "million visitors",
     "thousand visitors"),
    ("C108", "The Wolves set a new league record of 94 goals. The old record of {} goals is of 1988.\n", "97", "91"),
    ("P401", "Petrol got {} in May: a litre cost 1.74 euros, up from 1.69 euros in April.\n", "cheaper", "dearer"),
    ("P403", "The county's run raised £2.6 million for hospices.\n\nThe £2.6 {} raised pays for beds in hospices.\n",
     "billion", "million"),
]  # fmt: skip


def codes(folder: Path, text: str) -> list[str]:
    (folder / "a.md").write_text(text, "utf-8")
    return [finding.code for finding in factcheck.check(folder, select=["C", "A", "P"]).findings]


@pytest.mark.parametrize(("code", "text", "false", "true"), ROWS)
def test_the_fault_is_found_and_its_twin_is_silent(tmp_path: Path, code: str, text: str, false: str, true: str) -> None:
    assert code in codes(tmp_path, text.format(false))
    assert codes(tmp_path, text.format(true)) == []


def test_what_a_currency_is_worth_in_another_has_no_direction(tmp_path: Path) -> None:
    assert codes(tmp_path, "The yen rose 0.8% to 153.50 to the dollar in February from 154.67 in January.\n") == []
    assert codes(tmp_path, "The kwacha fell from 2.20 to the dollar to about 15 in 16 months.\n") == []


def test_a_number_told_twice_is_no_difference(tmp_path: Path) -> None:
    text = "Lending was 400 million crowns in May. In June lending was 2.9 billion crowns.\n\n"
    assert codes(tmp_path, text + "The growth of 2.9 billion crowns in lending pleased the bank.\n") == []
