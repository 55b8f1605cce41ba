"""What is told to be the most or least ever, or since a year: each text with a number that belies it, and without."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

FILL = "The mayor, who is 58, opened a library with 40 seats on Monday."

ROWS = [
    # What was made in a year, and sold now.
    ("A clock built by Ohm in 1820 sold for £41,000, the most ever paid for one of his.\n\nIn 2009 another of his "
     "clocks fetched £{}.\n", "52,000", "32,000"),
    # What the number of an extreme is set against in its own sentence.
    ("The reserve had a record 61,200 visits in 2023, up from 58,300 in 2022 and {} in 2021.\n", "63,900", "57,400"),
    ("Output reached an all-time high in 2022, at 408 million litres, after {} million in 2021.\n", "424", "402"),
    # A list in the sentence of a superlative, a series with a year before it, another noun for the same, no such ever.
    ("Clinics saw 5.4 million patients in 2023, the best result of the past four years: it was {} million in 2020, 2.6 "
     "million in 2021 and 4.8 million in 2022.\n", "5.9", "4.1"),
    ("The gauge caught 212 mm between March and May 2020, 198 mm in 2021, {} mm in 2022 and 266 mm in 2023.\n\n" +
     FILL + " \"In four years we have not seen a wetter spring than this one,\" he said at a gauge made in 1930.\n",
     "298", "228"),
    ("Landings of cod over the past four seasons were: 21,000 tonnes in 2020, {} in 2021, 24,000 in 2022 and 28,000 in "
     "2023.\n\n" + FILL + " \"This was the biggest catch of the four seasons,\" he said.\n", "31,000", "23,000"),
    ("The clerks of Orm entered 4,140 births in 2023. Never since counting began in 1950 has the number been so "
     "small.\n\n" + FILL + " In 1995 only {} babies came into the world in Orm.\n", "4,020", "5,020"),
    ("Never since the first count in 2005 have there been so many beavers as this winter's 43, she said.\n\n" + FILL +
     " In 2016 the count had come to {} beavers.\n", "47", "37"),
    ("Ann Lee won in 2 hours 31 minutes and 40 seconds, the fastest time on this course since 2013.\n\n" + FILL +
     " Eva Bo won here in 2018 in 2 hours {} seconds.\n", "30 minutes and 55", "32 minutes and 5"),
    ("The harvest came to 24.6 million tonnes in 2024, more than in any other year since 1991; in 2017 it had been {} "
     "million tonnes.\n", "25.9", "22.9"),
    ("Fifty-two people died on the roads of Hohen in 2024, fewer than in any year since counting began in 1970. The "
     "old low of {} was set in 2021.\n", "47", "57"),
    # The mark, the record with its year, since it opened, a record behind its number.
    ("Saturday's match was the best attended in the history of the cup, with 21,300 people in the stands. The old "
     "mark, "
     "{}, had stood since 2011.\n", "24,700", "20,100"),
    ("Never have so many people come to the open day: 4,120 of them. Until then the record had been {}, set in 2017.\n",
     "4,650", "4,050"),
    ("The hall sold 61,400 tickets last season, the highest number since it opened. The best season so far, 2007-08, "
     "had "
     "brought {}.\n", "66,100", "60,100"),
    ("The library lent 84,000 books, a record. Its former best year, 2014, saw {} books lent.\n", "88,200", "82,200"),
    # The best of somebody's own years; the best that there has been.
    ("The mill sold 140 tonnes of flour in 2020, {} in 2021, 190 in 2022 and 210 in 2023.\n\nIt rains. \"Last year was "
     "our strongest for flour,\" said the miller.\n", "230", "200"),
    ("The hut took in 1,400 guests in 2020, {} in 2021, 1,900 in 2022 and 2,100 in 2023.\n\nIt was the best year "
     "that the "
     "hut has had for guests.\n", "2,300", "2,000"),
    ("The gauge fell to -28.2°C on Sunday, the lowest ever measured at Orm. The old record, {}°C, was set in 1987.\n",
     "-30.4", "-27.4"),
    ("The harvest reached a record 3,100 tonnes in 2024.\n\nThe old record of {} tonnes was set in 2017.\n", "3,600",
     "2,600"),
    ("The harvest of 2024, 3,100 tonnes, was the highest since 1991.\n\n" + FILL + " In 2017 farmers brought in {} "
     "tonnes.\n", "3,600", "2,600"),
    ("Farmers brought in 148 gigalitres in 2024. In 2017 the harvest was {} gigalitres.\n\n\"This was the largest "
     "harvest we have ever had,\" she said.\n", "171", "131"),
    ("Farmers brought in 3,100 tonnes in 2024. In 2017 the harvest was {} tonnes.\n\n\"Never before have we brought in "
     "as much,\" she said.\n", "3,600", "2,600"),
    ("Gas at the Dorn hub was quoted at €29 on Tuesday, a level not undercut since the summer of 2020.\n\n" + FILL +
     " In February 2023 gas at Dorn had been as low as €{}.\n", "26", "31"),
    ("The debate had lasted 19 hours, which makes it the longest sitting in history.\n\n" + FILL + " In 2004 the house "
     "had sat for {} hours.\n", "23", "17"),
    ("It rained 148 millimetres in May.\n\nIn May 2002 the gauge took in {} millimetres. \"This was the wettest May "
     "since our records began in 1990,\" she said.\n", "171", "131"),
    ("The clerks entered 3,140 weddings in 2023. Never since 1950 has the number been so small. Of the dead, 90 were "
     "over 100.\n\n" + FILL + " In 1995 they entered only {} weddings.\n", "2,960", "3,210"),
    ("The mill ground 412 tonnes in 2019, 367 tonnes in 2020, {} tonnes in 2021 and 466 tonnes in 2022.\n\n" + FILL +
     " \"In four years we have had no better one than this one,\" says the miller.\n", "498", "398"),
    # A record that is beaten, and how; the best time, which is the least; of a year or a season; not since; a club's.
    ("The fair raised £4,310, breaking its previous record of £{}.\n", "4,650", "4,150"),
    ("He ran 10 kilometres in 31:41, improving on his former best of {}.\n", "31:15", "31:55"),
    ("Ida Holm set a national record of 2 hours 24 minutes 40 seconds in Turin. The old mark, which had stood since "
     "2011, was {}.\n", "2:23:58", "2:25:58"),
    ("The gate of 14,200 was Orsk's biggest of the season, for the derby in October had pulled in {}.\n", "15,100",
     "13,100"),
    ("Rye reached 212 euros a tonne on 4 May, the highest price of the year. In February a tonne had cost {} euros.\n",
     "226", "206"),
    ("Not since 1990 have so many people moved to the island: 1,340 last year. In 2004, {} newcomers were "
     "registered.\n", "1,512", "1,212"),
    ("At the derby the crowd was 31,400, a club record.\n\nIn 1954, {} had watched a match of the cup there.\n",
     "33,850", "30,850"),
    ("Her 46 goals are the most anyone has scored for Orsk in a season. Dora Lund got {} in 1988.\n", "51", "41"),
    ("The yard earned €38 million in 2023, more than ever before. In 2019 its profit was €{} million.\n", "41", "31"),
]  # fmt: skip

SILENT = [
    # The number of another sentence, and none that is spoken of.
    "The clerks entered 3,140 weddings in 2023. Never since 1950 has the bride been so old. In 1995 they entered 2,960 "
    "weddings.\n",
    # Before the year since when, or at no told time.
    "The harvest of 2024, 3,100 tonnes, was the highest since 1991. In 1988 it had been 3,600 tonnes.\n",
    # The one that was, and is no more.
    "The old record of 3,100 tonnes fell in 2024. In 2017 the harvest was 3,600 tonnes.\n",
    # The longest can be no number of people.
    "It was the longest strike since 1990, with 2,000 workers out. In 2004, 2,600 workers had been out.\n",
    # A third number could be meant.
    "They brought in 3,100 tonnes. In 2017 it was 3,600 tonnes of hay. In 2018 it was 3,300 tonnes of rye.\n\n"
    "\"This was the largest harvest ever,\" she said.\n",
    # A record that is only hoped for, another month, a share of another thing.
    "Some 22,400 runners took part, and the club hopes to beat the record of 23,100 next year.\n",
    "It was the wettest May since 1979, with 112 millimetres. In June 2007 the gauge caught 131 millimetres.\n",
    "The turnout was a record 61%. In 2015 the mayor won 64% of the vote.\n",
    "The dollar opened at a record Tokyo low of 140.00 yen. The previous Tokyo low was 140.55 yen, in April 1998.\n",
]  # fmt: skip


@pytest.mark.parametrize(("text", "false", "true"), ROWS)
def test_what_is_beyond_a_record_is_found(tmp_path: Path, text: str, false: str, true: str) -> None:
    assert "C108" in codes(tmp_path, text.format(false))
    assert codes(tmp_path, text.format(true)) == []


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_rival_of_a_record_is_silent(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
