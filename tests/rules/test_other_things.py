"""True texts that look wrong until it is seen of what their numbers are: each with what tells that, so that nothing is
found, and with what doesn't."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

ROWS = [
    # What is picked up is no change; what is a part of the other is no other state of it.
    ("A202", "In spring, at the first fair, the boys had gathered 2.1 tonnes of cans.\n\nOn Sunday they {} 2.4 tonnes "
     "of cans from the dunes of Orm. Tins made up 4.1 tonnes of it.\n", "picked up", "gained"),
    ("A202", "There were 1,200 goats on the isle in 2019, and {} were milked. In plain numbers the herd of goats has "
     "grown, by 500.\n", "900 of them", "900 goats in 2018"),
    # A base that isn't told, one that is, and what only may be.
    ("P401", "In sums 88% of the boys passed, four points more than {}.\n", "last year, and 93% in reading",
     "the 93% of last year"),
    ("A201", "The port took in 390,000 boxes in June, 430,000 in July. {}.\n",
     "That is 15% more than the 713,000 of last summer", "That is a rise of 15%"),
    # A share of growth that two others of one kind bear out, wherever they stand.
    ("A201", "In 2023 the harbour saw 288 ships with 720,000 guests, 2,500 on each of them. In 2022 there had been {} "
     "ships and 540,000 guests; ships went up by a fifth, guests by a third.\n", "240", "270"),
    ("P401", "{}: a bale costs €9 now, against €4 in 2015.\n", "Barns would be built if hay were cheaper",
     "Hay is cheaper"),
    # A rate of another time, of another thing, and with a rate of its own beside the total.
    ("A215", "The school opened in 1961 with 190 pupils and nine teachers. {} 15 pupils to a teacher.\n",
     "Today it has 40, so that there are", "There were"),
    ("A215", "The dairy sold 13.9 million tonnes of milk at $440 a tonne. {} brought in $4.6 billion.\n", "Horns",
     "The milk"),
    ("A215", "The halls of Orm have 5,100 beds, one for every five students. {}.\n", "It will add 400 beds by May",
     "It has 19,000 students"),
    ("A215", "A ride in the tunnel costs 120 crowns for a car. It took in 591 million crowns{}, from 6.57 million "
     "vehicles.\n", ", 90 a vehicle", ""),
    # How long figures are of; and a first day that is told with its year.
    ("A216", "The kiln of Ede was put out on 8 March and lit again on 20 March, {}.\n",
     "after it had lost money in the nine months to 30 January", "after nine days"),
    ("A216", "The mill stood still between May 2021 and May 2022. Its store shrank by 48 tonnes, more than double {}"
     ".\n", "the six-year mean of 22", "that of the six years it lasted"),
    ("A216", "The tower fell on {}. The road, which was shut for 12 days, was opened on 16 May. On 22 May the mayor "
     "came.\n", "4 May 2024", "a Monday"),
    # A whole that is divided twice, and a part in words.
    ("A204", "Of the 840 pupils, 462 are girls and {} boys. Some 210 are driven; the other 140 cycle.\n", "378", "368"),
    # The number behind the noun that a share is of; what "those" are; "of which" is of what stands before it.
    ("A213", "The drive has reached 2.7 million people, 54% of the {}6.1 million have had a second dose.\n",
     "population; ", ""),
    ("A213", "In all, 2,640 people had left the isle. Now {}, three quarters of those, may come home.\n", "1,980",
     "1,480"),
    # Shares of what each has for itself.
    ("A205", "Builders hide 41% of their sales {}.\n", "from the taxman, shops 35% and cabs 28%",
     "in May, 35% in June and 28% in July"),
    # A row that is named behind a number is another one's.
    ("P401", "Riders over the bridges of Orm\n\n| Bridge | 2014 | 2024 |\n|---|---|---|\n| Mint | 6,900 | 6,200 |\n| "
     "Dock | 600 | 1,300 |\n\n{}, its neighbour, won 700.\n",
     "Mint, whose lane for bicycles has been a building site since last March, lost 700 riders, and Dock",
     "Dock, whose lane for bicycles has been a building site since last March, lost 700 riders, and Mint"),
    # So much less is no share; another change beside the one that its ends give; a whole of what went down.
    ("C110", "Of the ferries, 30 of the 40, or {}, run on oil.\n", "11% less", "11%"),
    ("A201", "Pay was £34,900 in April, up {} from £33,000 a year before, though prices rose by 8.7%.\n", "5.8%",
     "9.1%"),
    ("P401", "Last year 41 mills {} made a profit, down from 58.\n", "out of 163", "made cheese, and 163"),
    ("A201", "In the first half of the year 402 millimetres fell, 12% more than {} 139.\n",
     "normal, as March alone brought", "the"),
    # What has its own end beside it.
    ("P401", "They counted 1,163 ibex in the park, 92 fewer than {}. In the eastern valleys ibex went up from 402 to "
     "431; in the western ones from 853 to 732.\n", "two years ago", "the 1,071 of 2019"),
    # What is beside a noun, and what restates a number.
    ("A209", "He attacked 6 kilometres {}(1,680 metres).\n", "below the summit ", ""),
    # What was estimated, and a life.
    ("A216", "The work was begun in 2009 {} fifteen years and will be finished in 2031.\n", "with an estimate of",
     "and takes"),
    ("A216", "Ida Moe {} in 1915. She died in 1988 after 49 years of marriage.\n", "was born", "married Per Moe"),
    # The lowest score wins.
    ("C108", "Ida Moe took first place with 19 points, {} (22) and Per Lund (27).\n", "three fewer than Ann Bo",
     "before Ann Bo"),
    # The same thing a year before; by how much something went, with the verb of another.
    ("C103", "“Police stopped 1,850 vans over the weekend,” Lee said. It rains.\n\n“During the {}, they stopped 1,600 "
     "vans,” Lee said.\n",
     "same hunt last October", "weekend"),
    ("C103", "Electric vans made up 18% of the vans sold in Orm. It rains.\n\nThe share {}26%.\n",
     "rose by three points and the number of electric vans sold in Orm by ", "of electric vans sold in Orm was "),
    # A total that is paid for something else.
    ("A215", "The state paid $2.1 million {} 40 million seeds at 2 cents each.\n", "in damages and sowed", "for"),
    # A verb that leads to another number; what may be; what ends give that have another change that fits; what is no
    # slip of the pen away from what two numbers far from it give.
    ("P401", "In 2021 the docks saw 940 thefts. In 2022 the number of {} fell to 1,020.\n", "wrecks", "thefts"),
    ("P401", "The rate went from 12% to 9% by June, and the r{}.\n", "ents edged up to 1,950 francs", "ate edged up"),
    ("A201", "The works emitted 2.3 million tonnes in 2022. It had been 2.6 million in 2021. An oven {} emissions "
     "by a third.\n", "would lower", "lowered"),
    ("A201", "In 2008 the street had 14 shops. Today there are nine{}. The village has lost half its shops.\n",
     ", five fewer", ""),
    ("A202", "In 2021 the choir had 64 singers. It meets on Tuesdays.\n\nIn 2023 the choir had 92 singers. Having {} "
     "singers more fills the stage.\n", "51", "38"),
    # What is left of a total; a part that is told in two; what is so many points more than another time's.
    ("A215", "The prizes came to $540,000: $12,000 for each of the 32 winners{}.\n", ", and the rest for others", ""),
    ("A213", "Half of the 1,124 pupils learn the piano (318) or the guitar ({}).\n", "244", "144"),
    ("A202", "Of the 50 firms, 31 tell what they pay. The firms scored 54 points out of 100, 14 more {}. A year "
     "earlier it had been 40 firms.\n", "than in the last report", "firms"),
    # An average that is the number before, or that is one of two.
    ("A208", "In three months the choir got gifts of £120, £180 and £150, {}.\n", "or £150 on average, £1,200 since",
     "on average £220 a month"),
    # A list in brackets that is none: last year's.
    ("A204", "From 180 poems {} the four judges chose a list of 12 and a last one of five.\n",
     "(last year 160)", "(160 long ones, 12 short ones and 3 songs)"),
    # What the text has more than a cell, and what something came from.
    ("C105", "| Catch | Tonnes |\n|---|---|\n| Herring | 640 |\n| Hake | 120 |\n| Cod | 90 |\n\nBoats from Orm landed "
     "another {} tonnes of it, so that 790 tonnes of herring were caught.\n", "150", "110"),
    ("C105", "| Course | Pupils |\n|---|---|\n| French | 44 |\n| Biology | 64 |\n| Music | 90 |\n\nFrench {} 24 pupils"
     " last year.\n", "has nearly doubled from", "had only its"),
    # Another date between two years and how long it was.
    ("A211", "The mill was built in 1912, shut in 2013 and{} after eleven years.\n", " on 14 May ground again",
     " pulled down"),
    # A total that is denied.
    ("A204", "The hoard holds {}: 2,200 silver pennies, 262 bronzes and one gold crown.\n",
     "2,463 coins, not the 2,700 announced", "2,700 coins"),
    # Pence of a pound.
    ("A205", "Out of every pound {} goes to ferries, 28p to schools, 9p to roads, 7p to debt and the remaining 15p to "
     "all else.\n", "41p", "51p"),
    # A change of how early something was, and how long it was.
    ("A211", "They picked from Thursday, 25 September to Monday, 13 October, {}.\n", "eight days earlier than in 2024",
     "eight days in all"),
    # A loss of another year.
    ("A201", "The fund returned 7.4% in 2024, after 9.1% in 2023 and a loss of 11.0%{}. Shares make up 48% of it, "
     "bonds 31% and houses 21%.\n", " in 2022", ""),
    # An end that reads as a bound, and the other one farther on.
    ("A201", "At {} the traffic of the port was less than in 2023, when it stood at 8.4 million tonnes, and 9% below "
     "the 8.8 million tonnes of 2022.\n", "8.0 million tonnes", "four quays"),
    # The smaller of two.
    ("P401", "{}.\n", "The smaller catch was worth more: £5.7 million against £4.1 million. That is £9.8 million, "
     "after £9.6 million in 2023", "The catch fell to £5.7 million from £4.1 million"),
    # What is no share.
    ("P404", "The coverage {} is 103%.\n", "ratio", "of the network"),
    # What isn't so, in any rule.
    ("A211", "The sculptor Ida Holm was {}63 years old when she took over the quarry in 1979. She was born in 1943.\n",
     "36 and not ", ""),
    ("A201", "The mayor {} that takings fell by 30%, from 40,000 crowns to 35,000.\n", "denied", "said"),
    # How the rest comes.
    ("A204", "The duke asked for 60,000 guilders and settled for 45,000; 20,000 were paid at once, {}, the last one in "
     "the year of his death.\n", "the rest in five instalments of 5,000", "the other 35,000 came later"),
    # A percentage that the sign on another one lends its unit; a measure that is named.
    ("A205", "Of the crews, 61% rowed. Moe won with 41% and Ek had 33; the other two shared the remaining {}%.\n",
     "26", "16"),
    ("C108", "Ek came second with 33% of the vote. {}\n", "A turnout of 63% was followed by one of 59%.",
     "Lund leads with 43%, followed by Berg with 39%."),
    # About so much less.
    ("A201", "Jobs are now put at {}, about 1% less than the 4.79 million first told.\n", "4.742 million",
     "4.472 million"),
    # Who came and who left.
    ("A202", "The band began the year with 131 members and ended it with 143. It gained {} members, and 17 left.\n",
     "29", "42"),
    # What is less than it was, is told right before.
    ("A201", "New donors numbered 1,840, nine per cent fewer than in 2022. {}\n",
     "The clinics took 37,100 units; 1,300 were lost.", "In 2022 there had been 2,400 of them."),
    ("C103", "“The hospital has 210 beds and 380 nurses,” Lee said.\n\nIt rained on the march.\n\n“{} where there are "
     "400 beds for the sick,” Lee said.\n",
     "The next hospital is at Ebersfeld, 34 km away,",
     "We were shown round the hospital,"),
    ("A211", "The inn opened in 1931. {} turned 65 in 1986.\n",
     "Its second owner, who",
     "The inn"),
    ("A214", "A permit for the ridge costs 3,000 rupees ({} dollars).\n",
     "9",
     "900"),
    ("A208", "The three boats landed 10, 14 and 18 crates, on average 20 {}.\n",
     "above the count of May",
     "crates"),
    ("C105", "Trade in million dinars, seasonally adjusted\n\n| | Feb | Mar |\n|---|---|---|\n| Exports | 2,205 | "
     "2,090 |\n| Imports | 2,290 | 2,330 |\n\n{}xports were 2,260 million in March.\n",
     "Unadjusted, e",
     "E"),
    ("A203", "Insurers paid €1,200 apiece for 150,000 stolen bicycles last year. In 2013 it was 165,000 thefts, and "
     "a bicycle{} 2.4 times as much today. The police count 264,000 thefts for 2023.\n",
     " that cost €500 then is worth",
     " is stolen"),
    ("C108", "| Subject | Mean grade |\n|---|---|\n| German | 2.5 |\n| Maths | 2.8 |\n| English | 2.3 |\n| Physics | "
     "2.2 |\n\n{} has the best mean.\n",
     "Physics",
     "German"),
    ("P401", "Jobs data: fewer posts\n\nThis makes nearly 12,000 new jobs a month. In health care 6,000 jobs{} were "
     "added to the earlier estimate.\n",
     "",
     " a month"),
    ("A202", "In the first half of the year 214,000 visitors came; in that of 2022 it had been 187,000, {} fewer.\n",
     "27,000",
     "37,000"),
    ("A216", "The glacier drew back by 31 metres between September 2022 and September 2023{}.\n",
     ", twice the mean of the last ten years",
     ", in the course of ten years"),
    ("A204", "Ida Moe wrote 41 novels. Of them, 25 are sea stories and 13 are set in Orm. {}\n",
     "She leaves two sons.",
     "That leaves two novels."),
    ("C108", "The points: 21 for the Brio, 24 for the Cell and 29 for the Alva. The Duro had 26.\n\nThe Brio came "
     "first{}.\n",
     " with six days on standby",
     ""),
    # A place that several share.
    ("C108", "The points: 21 for the Brio, 24 for the Cell and 29 for the Alva. The Brio {}.\n",
     "shared second place with the Cell", "came second"),
    # What lies between two numbers has not changed, nor has what is cut up.
    ("P401", "The gap has {} 35 per cent this year. The drop surprises.\n", "been between 12 and", "gone from 12 to"),
    ("P401", "It spent 9,300 crowns on rugs. It spent 620 crowns in 2010, until it was cut {}in 2011.\n",
     "up into mats ", ""),
    # A date that moved, and days that only say by how much sooner; "fifty years ago" is told from today.
    ("A211", "The lake froze from 29 December to 12 January, nine days{}.\n", " sooner", ""),
    ("A216", "On 13 July 1974 the king came. {} the rug. It was burnt in 2011.\n", "Fifty years ago he trod on",
     "Fifty years of dust lay on"),
    # Where a change began, whatever stands before the number; what is wanted, may be, or is one word with another.
    ("P401", "The crop has been set at {} tonnes, up from a provisional 1,300 tonnes this year.\n", "1,600", "1,100"),
    ("P401", "Exports of oil rose 20% in a year to 34.1 million tonnes{}.\n",
     ", while imports of oil soared 25% to 20.6 million tonnes", ". They rose from 36.2 million tonnes, it said"),
    ("P401", "The envoys spoke of {} surplus. The trade surplus rose to 7.1 billion francs from 4.3 billion in 2021.\n",
     "ways of reducing the trade", "the trade surplus. They were told of the fall in the trade"),
    ("P401", "The yard will hold 20,000 tonnes, against the 45,000 tonnes held until now. {} stock.\n",
     "It is to be no longer a home for the", "The rise in the"),
    # What has been doubled says itself to what; the high of a change is its own.
    ("A203", "The bank cut the rate on its card to 15.9% from 18.6%. It was halving {}.\n",
     "the yearly fee to six francs", "the rate"),
    ("C108", "{} 408 million barrels, compared with 424 million in 2021 and 405 million in 2020.\n",
     "Output slipped from an all-time high of 1.2 million barrels per day to 1.1 million. In 2022 the fields gave",
     "Output reached an all-time high in 2022, at"),
    ("A205", "A group that owns 42% of the stock made an offer. Some 20% of the {}had been tendered.\n",
     "outstanding shares ", "stock, the remainder, "),
    # Two numbers are the parts of a total only where one digit is wrong, a difference told afar that of two likewise.
    ("A204", "Men account for 312 of the {} members and women for 218.\n", "644", "540"),
    ("A202", "The lake stood at 312.4 metres on 2 May.\n\nBy 30 September the gauge showed {} metres. Since a drop of "
     "12.2 metres is without example, all pray for rain.\n", "303.6", "302.2"),
    # What other two numbers give that are the only ones of their kind, and what was doubled to another.
    ("A201", "Brin said that sales of March rose {} from a year ago and sales of old shops in the four-week period "
     "ended 25 March rose 8.2%.\n\nIt said all sales in the period were 1,459,193,000 crowns compared with "
     "1,289,635,000 crowns last year.\n", "13.1%", "15.1%"),
    ("A203", "Ede Bank raised the dividend on its shares to 6.25 cents a share, from five cents.\n\nIts plan "
     "also doubled the {}.\n", "number of shares, of two classes, to 11 million shares", "dividend"),
    # But what a percentage of something else is near to are points.
    ("P402", "The bank said that its rate goes from 4% to 6%. Prices rose 1.7% in the year to May.\n\nHe said: \"The "
     "increase of {} in the rate of the bank will hurt us.\"\n", "2 points", "2 per cent"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "silent", "told"), ROWS)
def test_numbers_of_other_things_are_silent(tmp_path: Path, code: str, text: str, silent: str, told: str) -> None:
    assert codes(tmp_path, text.format(silent)) == []
    assert code in codes(tmp_path, text.format(told))
