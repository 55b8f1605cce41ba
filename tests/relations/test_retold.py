"""What is told twice, in other words or another place: each text with a number, or a word, that can't be right, and the
one that is."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

FILL = "\n\nThe kiosk sells maps. It opens at nine.\n\n"

ROWS = [
    # Slips of magnitude, whoever asks about them, and whoever is named beside them.
    ("P403", "Mending the pier will cost £34 million." + FILL + "Is £34 {} not too much to spend on it, he asked.\n",
     "billion", "million"),
    ("P403", "The buyer, Ostara, will pay €2.35 billion for the masts." + FILL + "Analyst Uwe Koll of Bank Egge called "
     "the €2.35 {} price generous.\n", "million", "billion"),
    # A year that another predicate of the sentence tells.
    ("C103", "The treasurer, Ann Oke, said that the choir has 416 members." + FILL + "The choir was founded in 1907 "
     "and today counts {} members.\n", "614", "416"),
    # What stands before another number tells nothing of this one; the times of two who quote one length.
    ("C103", '"We dug these 640 metres in 14 months," mayor Eva Lund said.' + FILL + "The toll is two crowns."
     '\n\n"It took us {} months to dig," Lund said.\n', "22", "14"),
    # What happened to none.
    ("C107", "No concert had been cancelled since May, she said." + FILL + "Later she said that {} had been cancelled "
     "since May.\n", "nine concerts", "no concerts"),
    # Directions of ends that are counted off, bare, or in another word for a price.
    ("P401", "A flat cost €11.20 per square metre in the first half and €10.80 in the second. A bus seats 40. Rents "
     "{} during the year, he said.\n", "had gone up", "had come down"),
    ("P401", "The clinic saw 430 cases in week 31 and 390 in week 32. The {} in cases pleased doctors.\n",
     "rise", "fall"),
    ("P401", "The zoo drew 8,400 visitors in 2021. In 2022, a year later, an average of 9,300 came. It told 90 members "
     "that {} attendance was its theme.\n", "falling", "rising"),
    ("P401", "Fine dust averaged 17 micrograms per cubic metre in 2018 and 21 in 2022. The air had become {} since "
     "2018.\n", "cleaner", "dirtier"),
    ("P401", "The margin was 11.4%, having been 13.1% twelve months before. A {} margin than the year before was what "
     "the board feared.\n", "wider", "narrower"),
    ("P401", "Sales in April stood at 98.4 points on the index, against 99.7 in March. A dog barked. The mill shut. It "
     "rained.\n\nThe {} in April surprised nine of them.\n", "rise", "fall"),
    # Rankings of quarters in a row, and of weeks by their number.
    ("C108", "Orders by quarter were €31 million, €28 million, €36 million and €30 million. The {} quarter brought "
     "more orders than any other, he said, and promised a bonus of €500.\n", "fourth", "third"),
    ("C108", "It saw 430 cases in week 31, 390 in week 32 and 470 in week 33. She said that week {} had been the "
     "worst and that 61% of those over 70 were safe.\n", "31", "33"),
    # What something came to, beside what it was to.
    ("A201", "The hall was budgeted at $50 million. In the end $65 million was paid." + FILL + "The hall came in {} "
     "over budget.\n", "20%", "30%"),
    ("A201", "A bridge was planned to cost €84 million." + FILL + "At €63 million it was {} cheaper than planned.\n",
     "35%", "25%"),
    ("A203", "It burned 42,000 litres in 2021 and 21,000 litres in 2024, {} of what it had been.\n", "a third", "half"),
    # What came or went, as what somebody did.
    ("A202", "Five years ago Orm had 182 inns. When May began there were 146." + FILL + "Closing {} inns in that "
     "time has saved money.\n", "46", "36"),
    ("A202", "The chain had 412 shops in 2019 and 387 in 2023." + FILL + "“The {} shops that we closed lost money,” "
     "he said.\n", "35", "25"),
    # An average that is the quotient of a total and a count told elsewhere.
    ("A215", "It heard 840 pleas with seven clerks. The hall is cold.\n\nEach clerk dealt with {} pleas on average.\n",
     "160", "120"),
    ("A215", "Twelve boats of the club took part." + FILL + "Together its boats landed 960 tonnes of cod. With {} "
     "tonnes, the average landing per boat was good.\n", "110", "80"),
    ("A215", "Forty-eight walkers took part. They got £5,760." + FILL + "The average of £{} a walker is good.\n",
     "140", "120"),
    ("A215", "£1.2 million was raised. In all, 8,000 people made a gift." + FILL + "An average gift of £{} helps.\n",
     "180", "150"),
    ("A215", "The zoo was open for 300 days and saw 45,000 visitors." + FILL + "On an average day {} people came.\n",
     "210", "150"),
    # The rival of an extreme, in other words: the only measure of its unit, a price without its unit, people.
    ("C108", "With 184 millimetres of rain, June was the wettest month since the tower got its gauge in 1927." + FILL
     + "In October 1961 the old gauge had collected {} millimetres.\n", "203", "177"),
    ("C108", "At €96 per MWh, the average for May was the dearest since June 2020." + FILL + "In August 2022 the "
     "monthly average climbed to €{}.\n", "104", "91"),
    ("C108", "The pass claimed six lives in 2022, fewer than in any other year since 1958." + FILL + "In 2015 only {} "
     "people had been killed there.\n", "four", "eight"),
    # What is promised of each, and what is taken up.
    ("C107", '"Not a single bakery will be shut, I promise," Ana Ilic said.' + FILL + '"{} in May," Ilic said.\n',
     "Four bakeries close their doors", "Four bakeries open their doors"),
    ("P403", "Ostia bought 3.7 million syringes." + FILL + "By June a third of the 3.7 {} syringes were used.\n",
     "billion", "million"),
    # What a pronoun takes up is the most; "the rate" is the one that the text is about.
    ("C108", "Ostara sold 2.7 million kites last year. That is more than in any year before, she said." + FILL + "In "
     "2014, when a song made it famous, Ostara had sold {} million kites.\n", "3.1", "2.3"),
    ("C108", "Unemployment fell to 6.4% in June, its lowest level since 2009, the bureau said." + FILL + "In the "
     "spring of 2017 the rate was {}%.\n", "6.1", "6.9"),
    # A total and a count side by side, far from their average.
    ("A215", "The court fined 24 skippers a total of £6,000." + FILL + "The average fine was £{}, he said.\n",
     "310", "250"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "wrong", "right"), ROWS)
def test_what_is_told_again(tmp_path: Path, code: str, text: str, wrong: str, right: str) -> None:
    assert code in codes(tmp_path, text.format(wrong))
    assert codes(tmp_path, text.format(right)) == []
