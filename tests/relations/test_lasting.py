"""Lengths of time and ages of people, held against the dates of a short text wherever they stand."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

ROWS = [
    # In a post that somebody came into and left; a time limit that its end is told of.
    ("A216", "Dr Ek took over the school in May 2003. It has 3 labs. The governors thanked her for {} years at the "
     "helm.\n\nShe retires at the end of May 2024; her successor comes from Orm.\n", "twenty-six", "twenty-one"),
    ("A216", "The site was handed over on 12 May 2023. It has 3 gates. The contract leaves the firm {} months from the "
     "handover.\n\nA fine is due in July 2024, when the contract period runs out.\n", "eighteen", "fourteen"),
    # What lay between two dates, whatever began on the one and ended on the other.
    ("A216", "She had taken up the pen in May 2011. She has 3 bees.\n\nWhen she laid it down in May 2023, {} years as "
     "a poet lay behind her.\n", "nine", "twelve"),
    ("A216", "Work on the lock started in April 2018 with 40 men.\n\nThe opening took place in April 2022. It "
     "rained. A ship came.\n\n{} years of building were over.\n", "Six", "Four"),
    ("A216", "The roof came down in April 2009. It had 90 beams.\n\nFor {} years the choir sang in a tent, and in June "
     "2016 it came home.\n", "nine", "seven"),
    ("A216", "He took the bank over in 2004. It had 40 clerks.\n\nIn 2019 he gave back the keys after {} years.\n",
     "ten", "15"),
    ("A216", "The cat moved in with the monks in 2008. It had 4 toes.\n\nIn 2020 it died, and its {} years there are "
     "told in a book.\n", "eight", "twelve"),
    ("A216", "A pier was opened to anglers in June 1971. It had 40 benches.\n\nIn June 2001 the pier was shut to "
     "all. “{} years of angling are enough,” he said.\n", "Twenty", "Thirty"),
    ("A216", "Ida Moe became abbot in 2003. There are 14 nuns.\n\nIn 2018 she gave up the keys. They thanked her for "
     "{} years of work.\n", "eleven", "15"),
    ("A216", "The ice rink was built in 1964. It holds 900 people.\n\nIn 2014 the roof fell in, {} years after its "
     "opening.\n", "forty", "fifty"),
    ("A216", "Bakers laid down their work on 3 May and took it up again on 21 May. Bread cost 9 crowns.\n\nA strike "
     "of {} days tires everybody, said the mediator.\n", "33", "18"),
    ("A216", "Anna was taken ill on 2 June and went home on 11 June. Her {} stay cost 900 crowns.\n", "three-week",
     "nine-day"),
    ("A216", "The yacht left Bergen on 20 December with 4 men. On 9 January it came to Lagos, after {} days at sea.\n",
     "42", "20"),
    ("A216", "The show opens on 3 May and closes on 31 May, giving visitors {} weeks to see it.\n", "seven", "four"),
    # The only length of its size, told as known; days count for themselves where years are told as well.
    ("A216", "The form for hens opens on 3 June 2024. A fox took 40 of them in 1994.\n\nWho writes after 29 July 2024 "
     "is too late. After this {} trial, the board will answer within 60 days.\n", "five-week", "eight-week"),
    ("A216", "He took up the oar in 1971, aged 15. It weighs 9 kilos.\n\nHe laid it down in 2021 after {} years, and "
     "has come no further than the quay.\n", "40", "50"),
    ("A216", "The inquiry began its work on 6 March 2023. A letter of 2017 was found, and 40 others.\n\nIts report "
     "was handed over on 6 December 2023. She praised the {} months of hard work.\n", "five", "nine"),
    ("A216", "Requests could be handed in from 10 May 2024. There were 412. The window shut on 7 June 2024. A {} "
     "window is not enough.\n", "six-week", "four-week"),
    ("A216", "The mill was shut in 1972 and 140 men went home. In 2009 it was set going again. A mill that had stood "
     "idle for {} years needs screws.\n", "47", "37"),
    ("A216", "She came to the choir in 1987. It had 14 voices. In May 2023 she left it. It has 52. “Those {} years "
     "went by like a waltz,” she said.\n", "26", "36"),
    ("A216", "They walked out on 4 March. Their union has 8,200 men. The walkout ended on 27 March, at night. Having "
     "lasted for {} days, the strike is over.\n", "thirteen", "twenty-three"),
    # From one day to another, of two months or of two years.
    ("A211", "The strike, which began on 28 January and ended on 10 February, lasted {} days and left 200 full "
     "bins.\n", "24", "14"),
    ("A211", "The fair opened on 28 December with 9 tents and ran until 10 January. {} days of fair are too many.\n",
     "30", "14"),
    # How old somebody was, by the year of birth or by another age.
    ("A211", "Karl Tesch was born in June 1962 and had 5 goats.\n\nIn October 1998 he became mayor.\n\n“At {} I had "
     "never run a thing,” he said.\n", "41", "36"),
    ("A211", "Greta Holm became head of 30 clerks in 2006 at the age of 44.\n\nIn 2021 she went, saying that at {} one "
     "needs a garden.\n", "64", "59"),
    ("A211", "Lia Ro won the cup at 17 in 1988. It held 3 pints.\n\nIn 2004 she bought the inn, and died there in 2015 "
     "at the age of {}.\n", "38", "44"),
    ("A211", "Ada Ritz was born in 1951 and had 3 cats. When the crown was stolen in 1999, the cook was {}.\n", "38",
     "48"),
    ("A211", "He was born on 5 July 1931 and had 5 goats. At 14 he sailed.\n\nThe town made him mayor in May 1986, "
     "when he was {}.\n", "64", "54"),
    # Anniversaries, also where no other number is told.
    ("A211", "The inn was founded in 1920. In 2020 it celebrated its {} anniversary.\n", "80th", "100th"),
    ("A211", "The choir gave its first concert in 1973. In 2023 it marked its {} anniversary.\n", "40th", "50th"),
    # The how-manieth it is of what is held every so many years.
    ("A211", "The harp contest was first held in 2005, for the first time with 17 harps. Since then it has been held "
     "every two years.\n\n“This is our {} contest,” she said of that of 2023.\n", "eighth", "tenth"),
    ("A211", "Founded in 1990, the regatta is rowed every three years. It has 40 boats.\n\nIn 2020 the {} regatta went "
     "by.\n", "15th", "11th"),
]  # fmt: skip


SILENT = [
    # Nothing began or ended on the dates, or the length is one of something else's.
    "In 2018 one student in nine was a woman. There are 900. In 2022 it was one in six. Who fails after two years has "
    "to go.\n",
    "Tyres were sold between March 2019 and October 2021. Some 900 of them burst. He was given five years.\n",
    "It cost 90 crowns in 1984. In 2012 it was 210. The cup hadn't been won here for 40 years.\n",
    "The mill opened in 1968 and closed in 2006. Its last foreman had been there for 22 years. It ground 4 tonnes.\n",
    "Built in 1911, the ship had 9 cabins. She carried 90 men.\n\nShe rolled. She was slow. In 1921 she ran 40 times. "
    "She sank in May 1941, thirty years after she was built.\n",
    "Ole was born in 1950. He had 3 sons. In 1972 he met Ada when she was 31.\n",
    # Days of what went on from one day to another; a marriage before the second; means and lists of people.
    "The fair ran from 3 May to 30 June, and it rained on 20 days.\n",
    "It was open for 42 days between 3 May and 30 June, Mondays excepted, and 900 came.\n",
    "Frost comes between 3 May and 12 May, and the season is shorter by 23 days.\n",
    "She married in 1901 a man whom she left after six years, and in 1919 another. She had 3 cats.\n",
    "Karl, who was born in 1931, ran the club. In 2008 the choir of 40 had an average age of 69.\n",
    "Ida and Per, born in 1921 and 1924, ran 3 inns. Per died in 2001, aged 77.\n",
    "His pay in 1970 was 4,200 crowns, twice that of a smith at the works in Orm, where he had learned to turn and to "
    "which he went back at the age of 43. He had come to the club in 1950, aged 21.\n",
    "Bo Lund joined the force in May 1990 after 21 years at sea. He has 3 dogs.\n\nOn his departure in May 2020 he was "
    "given a lamp.\n",
    "The fair runs from 3 May to 31 May, and every ticket is good for two weeks.\n",
    "The sale runs from 3 May to 31 May, and goods can be returned within two weeks.\n",
    "The show opens on 3 May and closes on 31 May, two weeks longer than last year.\n",
]


@pytest.mark.parametrize(("code", "text", "wrong", "right"), ROWS)
def test_a_time_that_its_dates_dont_make(tmp_path: Path, code: str, text: str, wrong: str, right: str) -> None:
    assert code in codes(tmp_path, text.format(wrong))
    assert codes(tmp_path, text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "In 2000 a tram was bought. It has 38 seats. In 2019 its driver retired after 39 years.\n",
        "Ole was born in 1950. In 1972 he met Ada, who was 31, and at 19 his son went to sea in 1999.\n",
        # The dates are of something else, or it isn't over, or was agreed on.
        "The road was begun in 2015 and finished in 2021, with a break of two years. It is 9 km long.\n",
        "He was born in 1950 and had a hit in 1972. In 2012 he celebrated 40 years on stage.\n",
        "The school was founded in 1950. Its gym celebrated its 30th anniversary in 2020.\n",
        "In 2012 he was sentenced to ten years in prison. In 2019 he was let out after seven.\n",
        "In 2003 a lift was built. In 2019 it stopped. Otto has tended the same lift for 21 years.\n",
        "A strike began on 28 January and ended on 10 February. Repairs to a roof took 17 days.\n",
        "From 1 January to 31 March, 118 fell ill. The stock is enough for seven months.\n",
        "The inn opened in 2001. In 2009 the lease was renewed for the next 30 years.\n",
    ],
)
def test_a_time_of_something_else(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []


@pytest.mark.parametrize("text", SILENT)
def test_a_length_of_something_else_is_silent(text: str, tmp_path: Path) -> None:
    assert codes(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The firm rang 1,150 adults between 0 and 11 April. Another poll will be run 3 weeks before the vote.\n", []),
        ("It rose 5.5% from 1E100 tonnes in 2018 to 1E101 tonnes in 2019.\n", ["A201"]),
    ],
)
def test_days_that_are_none_and_numbers_with_too_many_digits_end_no_run(
    text: str, found: list[str], tmp_path: Path
) -> None:
    assert codes(tmp_path, text) == found
