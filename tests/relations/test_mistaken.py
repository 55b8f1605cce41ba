"""True texts with numbers that look as if they were tied to others than they are, and false ones told the same way."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

TRUE = [
    # Parts and totals: what each of two has counts twice, the other side is no rest.
    "The two clubs have met twelve times since 1990: four wins each and four draws.\n",
    "They bought nine tickets: three seats apiece for Ann and Tom and three for the children.\n",
    "Lund lost 5,200 voters. Those who moved away numbered 4,100, those who died 3,300; on the other side there were "
    "1,900 newcomers, 200 returners and 100 born.\n",
    "The town raised 3,400 crowns from the 85 who own a boat and 620 crowns from the others: 4,020 crowns in all.\n",
    # Averages: of how many it is is no item.
    "Bread cost 3.1 crowns in Lund, 2.6 in Ulm and 3.4 in Hof, according to a survey of eight towns, whose average was "
    "2.9.\n",
    "Marks of 2.5, 3.1 and 2.8 were given, and over all nine schools the average was 2.4.\n",
    # Shares: some of another whole, a share that two counts give.
    "Nine of its 30 inns had a stage in 1990, and now it is four out of 22, two of which have a band.\n",
    "A fifth of the beads are of glass. So far 300 beads were cleaned, and 21 of them, or 7%, turned out broken.\n",
    "Some 25% of voters stayed at home. Red won 30% of all who could vote, Blue 27% and Green the remaining 18%.\n",
    "Of 3,600 calls, only 900, a quarter, came by night. Children made 720 of them (20%), tourists, drunks and "
    "sleepers 1,260 (35%), and the remaining 720 (20%) were hoaxes.\n",
    "The average of the four judges, 7.2, 7.9, 8.1 and 6.8, was 7.5, half a point above last year's.\n",
    "Members of the 12 clubs, 400 in all, met on Sunday.\n",
    # Rates: a team of four isn't four of anything.
    "A hut of wood takes 2.5 weeks for a four-man team and five weeks for a pair.\n",
    # Times: what a length of time is counted from is told with it, or lies before its end.
    "The river froze in 1709, in the worst winter, and in 1740, six years after the bridge had been built, it froze "
    "again.\n",
    "She left school in 1961. In 1975, two years after her mother had died, she opened the shop.\n",
    "The old kiln was put out on 4 May 2021 after 46 years. The new one, built twelve years later, in 1987, goes on.\n",
    "It burned in October 1957. By 1980 she had 900 pupils; when she retired in 1996, after 38 years, it was 2,150.\n",
    "She was mayor from 1990 to 2002, for twelve years, and a judge for nine years before that.\n",
    "Born in 1950, he wrote his first song at 20 and died in 2019, three years after his wife.\n",
    "The lock was opened in 1850. The second, dug twenty years later, in 1870, has two gates. Both were shut in 1965 "
    "after 115 and 95 years.\n",
    # Tables: a change is no cell of a column of shares.
    "| Item | bn crowns | % |\n|---|---|---|\n| Roads | 6.2 | 31 |\n| Schools | 9.8 | 49 |\n| Police | 4.0 | 20 |\n"
    "| Sum | 20.0 | 100 |\n\nPolice grows fastest, by 9%.\n",
    "| Year | Boats | Change, % |\n|---|---|---|\n| 2021 | 400 | 5 |\n| 2022 | 440 | 10 |\n| 2023 | 462 | 5 |\n\n"
    "In 2022 the boats grew by 10%, and over two years by 15.5%.\n",
    # Ranks: far more above than a place can be told wrong by.
    'Second came "Old Bones" with $9.0 million in its fourth week, down from $14.2 million. "The Kite" had cost $120 '
    "million, and $60 million went on posters, so that it needs $350 million; takings were $44 million.\n",
    # The same thing: sold at a price, the ends of a spread, some of all.
    "A ticket sold in Moss won the jackpot of $12.4 million. Altogether 190,000 tickets won something, and 6.1 million "
    "were sold at $2.\n",
    "The council collected 120 million, 3% more than before. Of that, 60 million goes on roads, 28 million on schools, "
    "20 million on parks and 12 million on the poor.\n",
]

FALSE = [
    ("A204", "The two clubs have met twelve times since 1990: four wins, five draws and four defeats.\n"),
    ("A208", "Bread cost 3.1 crowns in Lund, 2.6 in Ulm and 3.3 in Hof, an average of 3.2.\n"),
    ("A213", "Of the 30 inns, four tenths, or 15, have a stage.\n"),
    ("A215", "The train covers the 180 kilometres in three hours, at an average of 90 kilometres per hour.\n"),
    ("A216", "The harbour was dug in 1820. In 1872, thirty years after it was dug, it was sold.\n"),
    ("A216", "The kiln was built in 1970 and put out in 2021, after 38 years.\n"),
    ("P404", "Of the 90 delegates, 110 voted for her.\n"),
    ("C105", "| Item | Growth, % |\n|---|---|\n| Roads | 31 |\n| Schools | 49 |\n| Police | 20 |\n\n"
     "Police grows fastest, by 19%.\n"),
]  # fmt: skip


@pytest.mark.parametrize("text", TRUE)
def test_numbers_that_belong_elsewhere_are_let_be(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []


@pytest.mark.parametrize(("code", "text"), FALSE)
def test_those_that_belong_there_are_held_to_it(tmp_path: Path, code: str, text: str) -> None:
    assert code in codes(tmp_path, text)
