"""Lengths of time and ages beside dates: each text with one that doesn't fit, and with the true one."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

FILL = " Repairs to the roof took 17 days.\n\nThe club opened a library with 40 seats on Monday. "

ROWS = [
    ("A216", "Work on the lock started in April 2018.{}The opening took place in April 2022. \"{} years of building "
     "have been worth it,\" she said.\n", "Six", "Four"),
    ("A216", "The lock was begun in April 2018 and finished in April 2022.{}Building it took {} years.\n", "six",
     "four"),
    ("A216", "He took up the baton in September 2011.{}When he laid down the baton in September 2023, {} years as "
     "conductor lay behind him.\n", "nine", "twelve"),
    ("A211", "Tesch was born in June 1962.{}In October 1998 he was elected mayor. \"At {} I had never led anything,\" "
     "he said.\n", "41", "36"),
    ("A211", "Holm became prime minister in 2006, at the age of 44.{}In 2021 she resigned. The party chose anew. At {} "
     "a woman was entitled to a garden, she said.\n", "64", "59"),
    ("A211", "The strike, which began on 28 January and ended on 10 February of the same winter, lasted {1} days.{0}\n",
     "24", "14"),
    # What an anniversary is one of: whoever came together, in a year that opens the sentence, in words.
    ("A211", "The rowers of Orlo came together in 1951 in a boathouse.{}In 2021 they kept their {}th birthday with a "
     "regatta.\n", "60", "70"),
    ("A211", "In 1951 the rowing club of Orlo was founded by six bakers.{}In 2021 it celebrated its {} birthday.\n",
     "sixty-fifth", "seventieth"),
    ("A211", "In 1956 the rowing club of Orlo was founded by six bakers.{}In 2021 it celebrated its {} birthday.\n",
     "seventy-fifth", "sixty-fifth"),
    ("A216", "Ada Holm, who has 3 children, was mayor of Orlo from 2004 to 2016, {1} years in all.{0}\n", "fifteen",
     "twelve"),
    ("A216", "The bridge at Orlo was closed from 9 January to 20 March, {1} months.{0}\n", "nearly four", "over two"),
    ("A216", "The strike of the 40 bakers began on 3 May and ended on 24 May, after {1} weeks.{0}\n", "two", "three"),
    ("A216", "The bakers first met on 12 April, and again {1} weeks later, on 10 May.{0}\n", "three", "four"),
    ("A211", "Her grandfather, who lived from 1890 to 1969, reached the age of {1}.{0}\n", "89", "79"),
    ("A211", "Ida Holm was {1} when she won in 2004. Born in 1982, she stopped in 2012.{0}\n", "19", "21"),
]  # fmt: skip


ROWS += [
    # A term that is told by its name or taken up; a title; the same day; a century; a post held since.
    ("A211", "Ines Holt was appointed director in 2015 on a six-year contract.{}Her contract expires in {}.\n", "2023",
     "2021"),
    ("A211", "The company leased the quarry in 1970 for 50 years. The lease expired in {1}.{0}\n", "2010", "2020"),
    ("A211", "# {1} years of the village choir\n\nThe choir was founded in 1974 by the priest. A concert in June 2024 "
     "marks the day.{0}\n", "Forty", "Fifty"),
    ("A211", "The nursery took in its first child on 3 May 1999. Its twentieth birthday, on 3 May {1}, was a feast.{0}"
     "\n", "2009", "2019"),
    ("A211", "The {1}-century mill has a new wheel. It was built in 1642 by monks.{0}\n", "18th", "17th"),
    ("A216", "Headmaster Paul Roth retires in July 2024. He has run the school since August {1}. In his 25 years in "
     "office it has grown.{0}\n", "2009", "1999"),
    ("A216", "The show opens on Thursday 20 March and will be on view for {1} weeks, until Thursday 26 June.{0}\n",
     "ten", "fourteen"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "false", "true"), ROWS)
def test_what_the_dates_belie_is_found(tmp_path: Path, code: str, text: str, false: str, true: str) -> None:
    assert codes(tmp_path, text.format(FILL, false)) == [code]
    assert codes(tmp_path, text.format(FILL, true)) == []


SILENT = [
    # Of what isn't told to be founded.
    "The choir has sung in the old hall since 1990. In 2024 it celebrated its 125th anniversary.\n",
    "In 1990 he sold the yard that his father had founded. In 2024 the yard celebrated its 75th anniversary.\n",
    "Work began in April 2018 and ended in May 2022. It took nine days to find a name for the lock.\n",
    # Of something else, or yet to come.
    "Work on the lock started in April 2018. The opening took place in April 2022. It is to last the next 80 years.\n",
    # Two people.
    "Ana Holm won in 2006 at the age of 44. In 2021 her son, aged 30, won.\n\nIn 2022 Ida won at the age of 28.\n",
    "The strike began on 28 February and ended on 10 March. It lasted 12 days.\n",
    "Lenz was mayor of the 4,100 people of Orlo from 2004 to 2016, two years longer than his father.\n",
    "The bridge will be closed from 9 January to 20 March, three weeks less than the 13 that were planned.\n",
    "The show runs from 3 May to 30 June, six days a week.\n",
    "Born in 1932, she was 15 when she joined a troupe and 16 at her debut, in 1949. She toured 33 countries.\n",
    "Weiss, born in June 1988, takes over in August 2027 at 39, the youngest since Jan Sand, who was 36.\n",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_not_between_the_dates_is_silent(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
