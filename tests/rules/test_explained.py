"""What other words and numbers of a text tell of two that look as if they were one: each text with what tells it, so
that nothing is found, and with what doesn't."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

ROWS = [
    # Two shares that are all there is, and two that aren't.
    ("A205", "Carts brought 38% of the wax, in jars. It rains in Ulm.\n\nAll the rest of the wax, {}, came by boat.\n",
     "62%", "64%"),
    ("C103", "“The mill in Ede runs at three quarters of its capacity,” said Ida Moe.\n\n“{} of our capacity in Ede "
     "stands idle,” Moe said.\n", "A quarter", "A third"),
    # One is a share of the other.
    ("C103", "Farmers in Orm bought 24,000 red tractors in 2022. It rains.\n\nThey are {} of the 120,000 tractors that "
     "farmers in Orm bought in 2022.\n", "20%", "35%"),
    # A headline's share is that of two counts of the text.
    ("C103", "# Half of the wells of Orm are dry\n\nDivers looked into 140 wells of Orm. In {} of them there was no "
     "water. By the sea, 61 out of 98 wells were dry.\n", "70", "84"),
    # What is left, told far from its number; some of what the sentence has told; all with others in it.
    ("C103", "The firm has 4,300 cows in Orm. It rains.\n\n{} its calves, the firm has 5,800 cows in Orm.\n",
     "Including", "With"),
    # The beginning of a year and its end.
    ("C103", "“The debt of the choir stood at 8,300 crowns {},” Lee said. It rains in Ulm.\n\n“On the last day of the "
     "year the debt of the choir was 5,900 crowns,” Lee said.\n", "when the year began", "in the books"),
    # Years ago, and this winter.
    ("C103", "{}, a night in the hut cost 34 crowns, with soup and bread.\n\nIt rains in Ulm. This winter a night in "
     "the hut, with soup and bread, costs 52 crowns.\n", "Four years ago the hut had 9 beds. Then", "All in all"),
    # How thick something is.
    ("C103", "“The ice of the lake measures 40 metres{},” Lee said. It rains in Ulm.\n\n“At the tower of Ede the ice "
     "of the lake measures 67 metres,” Lee said.\n", " thick", ""),
    # Lengths of time of another size, in words.
    ("C103", "# {} on the boat to Ede\n\nThe boat to Ede needs eight hours and ten minutes.\n", "Six days",
     "Six hours"),
    # A bound that a share of all keep isn't one of all.
    ("C103", "Of all ferries, {} left within 20 minutes. It rains in Ulm.\n\nThe longest wait, 7 hours, was that of a "
     "ferry to Ede.\n", "74%", "each"),
    # One word in common says little of two amounts that the text tells by itself.
    ("C103", "The red stage took Moe over 142 kilometres of moor. It rains in Ulm and Ede.\n\nThe {} is 119 kilometres "
     "in all.\n", "stage to the lake", "red stage"),
    # What is paid back; what makes up a part of the exports.
    ("A215", "{} of 90,000 euros over 20 years costs 500 euros a month.\n", "A loan", "A plan"),
    ("A206", "The island had a surplus of 80 million euros. Imports came to 140 million euros. Fish {} 190 million "
     "euros of exports.\n", "accounted for", "and wool gave"),
    # A share of the imports; two flows with one land, and two with another.
    ("C101", "In 2019 Germany exported goods worth 95 billion dollars to France. Cars, says Moe, made a {} of what in "
     "2019 Germany exported to France, 19 billion dollars.\n", "fifth", "tenth"),
    ("C101", "Kenya's trade surplus with China was $5.1 billion in June. Exports were $10.3 billion, imports $5.2 "
     "billion.\n\nWith the European Union, a deficit of $0.4 billion resulted, as imports {}exceeded exports of $3.9 "
     "billion.\n", "of $4.3 billion ", ""),
    # A table of places, and what is measured.
    ("C105", "| Team | Gold |\n|---|---|\n| Ulm | 7 |\n| Hof | 5 |\n| Ede | 3 |\n\nUlm missed gold by 4 centimetres{}."
     "\n", " with 9.20 metres", ""),
    # One of several, the first half, which is no first place, and a lead, which is no score.
    ("C108", "It leaves Orm at 7.20 with Ida Moe at the wheel, and by noon it has called at 31 piers. Ede has "
     "12. {}, a monk of 81, gets more post than any inn.\n", "One of them", "It"),
    ("C108", "Just 1.9% of mortgages are in arrears, but 6.5% of car loans and 35% of student loans are.\n\nBanks "
     "granted mortgages in the first {}.\n", "half", "place"),
    # Two ends with their own word of change.
    ("P401", "{} from 60 to 64, says the board, costs would be 8% lower.\n", "If the age went up", "For the age,"),
    # A multiple that is told of what there was before.
    ("A203", "Only 700 guests came last year. In 2019, says Moe, it was {}, double that.\n", "1,400", "1,000"),
    # A share of one thing, and of another that costs something as well.
    ("A209", "A household in Ulm spends 36% of its income on rent.\n\nA quarter of {}.\n",
     "all flats belong to the city and cost 7 crowns", "the income of a household in Ulm goes on rent"),
    # Who died this year, and who died before.
    ("A211", "Per Moe, painter, born 2 May 1926, {}, aged 97. He drew.\n\nHe married Ida Moe. She died in 2012.\n",
     "died 11 January", "was a Dane"),
    # Grams, and the animals that are told of before them.
    ("A204", "The flock shrank from 90,000 to 84,000 animals, and the wool per sheep went up from 2,400 to {}.\n\n"
     "Farmers were paid 4 cents a gram.\n\nSome 240 sheep farms closed, leaving 2,360. Those with more than 200 sheep "
     "own 37% of the flock.\n", "about 2,500 grams", "2,500 animals"),
    # Megawatts of each of some turbines, and of all of them; a part of what three are owed, and three of them.
    ("A204", "They plan {} a total of 660 MW by 2028.\n", "24 turbines of 15 MW, 360 MW in all, and",
     "15 MW of sun, 360 MW of wind and 200 MW of gas,"),
    ("A204", "Of 34 victims, 31 were compensated in full{}.\n", ", the other three by half", " and the other 5 not"),
    # What lasted is something else, for it is twelve times as short.
    ("A216", "He was chairman from 1881 to 1893{}.\n", ", and sat in parliament for three terms, one of which lasted "
     "only seven months", ", that is, for nine years"),
    # A magnitude that is shared.
    ("A213", "The largest lake is the emptiest, at 52% or 78 million of {}.\n", "150", "170"),
    # Money, whose unit stands before.
    ("A209", "Of the 1.84 crowns, 0.92 is tax: duty of 0.59 and value added tax of {}, which is 22% on the price.\n",
     "0.33", "a third"),
    # A birthday that is only near the year.
    ("A211", "A mill opened in March 1936, {} in 2007.\n", "three weeks before her tenth birthday, and she left it",
     "and kept its fiftieth birthday"),
    # So many of so many in digits, told again as a share.
    ("C110", "After the election, 94 of the 235 members of the chamber, or {}, are women.\n", "40%", "44%"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "silent", "told"), ROWS)
def test_what_is_explained_is_silent(tmp_path: Path, code: str, text: str, silent: str, told: str) -> None:
    assert codes(tmp_path, text.format(silent)) == []
    assert code in codes(tmp_path, text.format(told))
