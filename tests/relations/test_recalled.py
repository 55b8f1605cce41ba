"""Changes told in other words than their ends, far from them: each with a planted fault and its true twin."""

from pathlib import Path

import pytest

import factcheck

ROWS = [
    # A part as a multiple of what was once.
    (
        "A203",
        "In 2014 the choir had 240 members. The hall was painted.\n\nIn 2023 it had {} members. Half as many members "
        "as in 2014: the conductor blames the buses.\n",
        "180", "120",
    ),
    (
        "A203",
        "In 2014 the guests' 960 balls flew into the reeds. The number of balls lost was {} last year. A third as "
        "many balls as in 2014 went astray, said the warden.\n",
        "640", "320",
    ),
    # A majority is what the ayes have over the noes, whatever else is told to be more.
    (
        "A202",
        "When the boxes were opened, 1,864 people had voted for the sale of the mill and 1,522 against. Rain fell.\n\n"
        "A firm from Bern had offered half a million more. \"A majority of {} votes is a majority,\" said the chair, "
        "who keeps 40 goats.\n",
        "442", "342",
    ),
    (
        "A202",
        "In all, 214 ayes and 187 noes were counted. It was late. The margin of {} votes surprised the whips.\n",
        "37", "27",
    ),
    (
        "A201",
        "Divers who went down in 2009 saw 140 seals on the outer rocks. Two boats were lent by the port.\n\nThe "
        "reef has "
        "3 wardens. They counted again in June and came to 210 seals, of all ages. The fund gave 40,000 euros. It "
        "writes "
        "that {} per cent more grey seals than in 2009 are a reason for a party.\n",
        "30", "50",
    ),
    (
        "A201",
        "In 2016 a tonne of the kelp was sold for €150 at the pier. The boats are small.\n\nThe plant has 12 hands and "
        "two dryers. Buyers paid €240 a tonne this spring. Prices that have risen by {} per cent since 2016 bring "
        "young "
        "people to the trade, the mayor says.\n",
        "50", "60",
    ),
    (
        "A203",
        "The old library of Sund had seats for 90 readers. It smelt of dust, and the heating failed in 14 winters.\n\n"
        "The new one, built in 20 months, seats 270 readers at oak tables. Coffee costs 3 euros. “{} times as many "
        "readers "
        "as in the old house can sit here,” the architect said.\n",
        "Five", "Three",
    ),
    (
        "A203",
        "Twelve years ago the turbines of Aske fed 80 GWh into the net. The first stood on a heap of rubble.\n\n"
        "There are 46 of them now. Last year the net was given 240 GWh. A volume that has {} asks for a new line.\n",
        "doubled", "tripled",
    ),
    (
        "A202",
        "The wards of Ober were opened in 2015 with 860 beds. A cook and 40 nurses came from Spain.\n\nAt present 740 "
        "beds are ready. Parking costs 2 euros. Nurses speak of the closure of {} beds and want some of them back.\n",
        "190", "120",
    ),
    (
        "A202",
        "There are {} more midwives than a year ago, 96 after 81, the county said. Most are from the coast.\n",
        "25", "15",
    ),
    (
        "A202",
        "Ines Prado, 19, threw the javelin 61.34 metres. Some 800 people saw it in the rain.\n\nSecond in the javelin "
        "was Lena Holm with a throw of 60.89 metres. “To win the javelin by {} centimetres is a gift,” Prado said.\n",
        "65", "45",
    ),
    (
        "A202",
        "# New bridge cuts the ride to Holm by {} minutes\n\nUntil Sunday the ride to Holm took 1 hour 50 minutes. The "
        "bus seats 48. From today people will be riding for 1 hour 20 minutes. The bridge is 600 metres long.\n",
        "40", "30",
    ),
    (
        "A202",
        "A place in the crèche will become dearer by €{} a month in May, when the fee goes from €120 to €155.\n",
        "45", "35",
    ),
    (
        "A202",
        "Its two furnaces gave 38.2 GWh in 2022, when a pipe burst. Three of the 90 welders were hurt.\n\nLast year "
        "the "
        "furnaces gave 41.8 GWh. Staff will receive a bonus of €700 each for the additional {} GWh.\n",
        "5.6", "3.6",
    ),
    (
        "P402",
        "The council wants to raise the tax on second homes from 4% to 6%. That is to say, the rate goes up by {}.\n",
        "2 per cent", "50 per cent",
    ),
    (
        "P402",
        "The Greens could count on 24% of voters in March, a survey found; its poll of this week gives them 18%. They "
        "had promised a tram. “A loss of {} percentage points since March hurts,” their leader said.\n",
        "25", "6",
    ),
    (
        "P401",
        "In 2018, the first year of the new timetable, 91% of our buses came on time. Each has 44 seats.\n\nDrivers "
        "got "
        "gloves. In 2022, 86% of our buses came on time. The {} in punctuality since 2018 was discussed by the "
        "board.\n",
        "improvement", "decline",
    ),
    (
        "P401",
        "# Half-year loss {} at Corda Shoes\n\nCorda opened 4 shops. Rent came to €1.1 million. The half-year closed "
        "with a loss of €6.3 million, after a loss of €4.8 million a year before.\n",
        "narrows", "widens",
    ),
    (
        "P401",
        "Some 12,300 appeals were pending at the end of 2020. At the end of 2022 the number was 14,900. The tribunal "
        "has 31 judges.\n\n“The backlog that we have managed to {} is a weight on us all,” the president said.\n",
        "shrink", "expand",
    ),
    (
        "P401",
        "Guards wrote down 1,240 thefts of tools in 2021, and 1,460 in 2022. Most are stolen from vans. “The {} in "
        "thefts is the work of our guards,” said their chief.\n",
        "drop", "rise",
    ),
    (
        "P401",
        "A parcel lay in the depot for 2.9 days this autumn. The depot has 700 boxes and 12 sorters.\n\nLast autumn a "
        "parcel had been there for 2.1 days. {} handling was felt by everybody, the post says.\n",
        "Faster", "Slower",
    ),
    (
        "P401",
        "The price of hops in Tarn slid this week from {} pounds a tonne, on a turnover of 900 lots.\n",
        "3,100 to 3,400", "3,400 to 3,100",
    ),
    (
        "A201",
        "The dairy took in 48 million litres of milk in 2019. It has 130 workers.\n\nIn the spring it bought a new "
        "van. The intake of 2023 was 36 million litres. “With an intake that is down {} per cent we can't keep "
        "two plants open,” its head wrote.\n",
        "35", "25",
    ),
    (
        "A203",
        "When the school opened, 24 pupils learnt the harp there. Lessons cost £12.\n\nThe hall has 300 seats. This "
        "year 72 pupils learn the harp. The number of harpists has {} since the opening, the head said with "
        "pride.\n",
        "quadrupled", "tripled",
    ),
    (
        "A203",
        "The first plant, of 1998, treats 15,000 cubic metres of water a day. Its tanks leak in 3 places.\n\nThe "
        "second plant will treat 60,000 cubic metres of water a day. It is to cost 80 million. “We will clean {} "
        "times as much water as the old plant can,” the mayor said.\n",
        "six", "four",
    ),
    (
        "A202",
        "In the spring term 1,310 students took part in the exchange. Most of them went to Spain and Italy; 40 "
        "went to Peru.\n\nThe office has 6 desks. In the autumn term there were 1,190 students in the exchange. The "
        "drop of {} students worries the rector.\n",
        "180", "120",
    ),
    (
        "A202",
        "The oldest oak in the park is 31.5 metres high. Next to it stands a bench of 1911.\n\nThe lime tree at the "
        "gate measures 28.7 metres. Children climb it. “The oak beats the lime by {} metres,” said the keeper.\n",
        "3.8", "2.8",
    ),
    (
        "A202",
        "Fund Alma had 612 million dollars under management at the end of March. It has 14 employees.\n\nAt the end "
        "of June it was 655 million dollars. An inflow of {} million dollars in one quarter is rare for a house "
        "of this size.\n",
        "63", "43",
    ),
    (
        "P402",
        "Unemployment in the valley was 12% in 2015, when the mine was shut. The valley has 7 villages.\n\nA call "
        "centre came, then a brewery with 80 jobs. In 2021 unemployment was 9%. The mayor likes to speak of the "
        "fall of {} in unemployment.\n",
        "25 percentage points", "3 percentage points",
    ),
    (
        "P401",
        "The index stood at 104.2 in January, and 3 members of the board left. In April the index stood at 101.7."
        " The {} of the index since January has surprised the trade.\n",
        "climb", "fall",
    ),
    (
        "P401",
        "In 2013 a ton of scrap fetched 240 dollars on the quay. The quay has 5 cranes, and ships come from "
        "Turkey.\n\nIn 2022 a ton of scrap fetched 310 dollars. The {} in the price of scrap since 2013 has changed "
        "the look of the harbour.\n",
        "slump", "surge",
    ),
    (
        "P401",
        "# Holm hospital {} its waiting list\n\nThe hospital has 310 beds. In May 4,200 people were on the waiting "
        "list. In October the waiting list had 4,900 people. Two surgeons left.\n",
        "shortens", "lengthens",
    ),
    (
        "P401",
        "Ferry crossings took 52 minutes in the old days, the captain says. Today they take 61 minutes. There is "
        "soup on board at £4. The {} crossing is a gift to those who like the sea.\n",
        "shorter", "longer",
    ),
    (
        "P401",
        "Members paid 34 euros a year in 2010. They get a paper with 16 pages. Today members pay 51 euros a year."
        " “The {} in our fee has kept the club alive,” said the chair.\n",
        "cut", "rise",
    ),
    (
        "P401",
        "The co-op paid 31 cents for an egg in March. It has 40 farms. In May it paid 27 cents for an egg. The {}"
        " in the egg price is due to Easter.\n",
        "jump", "drop",
    ),
    # From the start of the year to a day of it; a known saving of the only two sums; the old one and the new one.
    (
        "A202",
        "At the start of last year the guild had 6,310 members; by 30 November the number had risen to 6,750. Dues are "
        "$40.\n\n\"The guild grew by {} members over the year,\" its scribe said.\n",
        "540", "440",
    ),
    (
        "A202",
        "Heating the castle cost €212,000 in 2021. Last year the bill came to €168,000. It has 210 windows.\n\nThe "
        "duke is proud of the saving of €{}.\n",
        "54,000", "44,000",
    ),
    (
        "A202",
        "The old wheel gave 2.1 megawatts, the new one gives 3.4 megawatts. It stands on a hill.\n\n\"With {} "
        "megawatts more, we can light the next village,\" said the smith.\n",
        "1.6", "1.3",
    ),
    (
        "A202",
        "In June the dairy paid 38.2 cents a litre. By October it was paying 43.9 cents. It has 210 cows.\n\n\"The "
        "extra {} cents in four months are more than I hoped for,\" the herdsman said.\n",
        "6.7", "5.7",
    ),
    # Hundredths of a coin; hours and minutes; what is now, and what will be.
    ("A202", "On Monday the price of a loaf drops by {} pence, from £3.90 to £3.25.\n", "45", "65"),
    (
        "A202",
        "In 2021 the ox-cart needed 3 hours 12 minutes to the sea. Two years later it was there in 2 hours 58 minutes."
        "\n\n\"To be {} minutes faster at its age is odd,\" said the carter.\n",
        "24", "14",
    ),
    (
        "A202",
        "A mass for the dead costs €2.40 now. From January it will cost €2.70.\n\nThe rise of {} cents was voted "
        "through in May, said the bishop.\n",
        "40", "30",
    ),
]  # fmt: skip

SILENT = [
    "In 2014 the choir had 240 members. In 2023 it had 180 members. Half as many men as women sing in it.\n",
    "In 2014 the choir had 240 members. In 2023 it had 180 members. A hall half as big would do.\n",
    # A multiple of something else.
    "Nuts cost €3.40 a kilo in May, and 30 pickers were hired.\n\nFlour fetches three times as much.\n\nIn June nuts "
    "cost €5.10 a kilo.\n",
    # More that is counted, and no change.
    "The actors were ticked by 58%, the play by 52% and the bar by 33%. A further 4% had come in by mistake.\n",
    # What was so some time ago.
    "Two years ago Skarr burned oil. Wind covered 12% of the demand.\n\nToday wind meets 18% of the demand.\n",
    # another change, of what the text tells once only
    "The farm has 3,050 hens, about 20% more than in 2019. Its neighbour keeps 1,800 hens.\n",
    # a multiple of two things that aren't the two amounts
    "In the North the average salary was 640 dollars, with miners earning twice as much as cooks. In the South the "
    "average salary was 810 dollars.\n",
    # one that may be
    "If the toll were doubled, a trip would cost €140. Nobody wants that. Today it costs €90 with the discount.\n",
    # a part of the other
    "# Clinic cuts its queue by half\n\nThe clinic spent 58 million kroner on the queue, of which 21 million kroner "
    "came "
    "from the state.\n",
    # no change at all
    "The police took down 3,120 thefts in May. The town has a shed for 900 bikes and a list of 640 thefts in April.\n",
    # of something else that has other times
    "In 2012 the dyke had 40 gates, in 2015 it had 60 gates. Rents have gone up by 28% since 2018, and gates are "
    "dear.\n",
    # two that could be
    "The mill ground 400 tonnes in 2018. The other mill ground 500 tonnes. A third ground 700 tonnes. A rise of 40 per "
    "cent in what was ground would be a record.\n",
]  # fmt: skip


def codes(folder: Path, text: str) -> list[str]:
    (folder / "a.md").write_text(text, "utf-8")
    return [finding.code for finding in factcheck.check(folder, select=["A", "P"]).findings]


@pytest.mark.parametrize(("code", "text", "false", "true"), ROWS)
def test_the_fault_is_found_and_its_twin_is_silent(tmp_path: Path, code: str, text: str, false: str, true: str) -> None:
    assert code in codes(tmp_path, text.format(false))
    assert codes(tmp_path, text.format(true)) == []


@pytest.mark.parametrize("text", SILENT)
def test_what_may_be_of_other_ends_is_silent(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
