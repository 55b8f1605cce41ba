"""Ties in many words: each text with a planted fault and its true twin, by the code that finds the fault."""

from pathlib import Path

import pytest

import factcheck
from tests.relations.finding import codes

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
    ("A212", "Beds rose from 4,120 in 2018 to 5,815 in 2022, an annual growth rate of {}.\n", "19%", "9%"),
    ("A212", "Output fell by {} a year, from 90.2 million tonnes in 2010 to 54.1 million tonnes in 2020.\n",
     "9%", "5%"),
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
    ("A201", "The lab lent {} microscopes in May. The month before it was 4,800.\n\nA jump of 25% in microscopes "
     "lent is too much, the lab says.\n", "6,500", "6,000"),
    ("A203", "Entries to the fair have more than tripled since 2014, from 130 to {}.\n", "310", "410"),
    ("A203", "In 2011 the choir had 31 singers. Today {} singers come to the hall.\n\nThat the choir has doubled makes "
     "the benches creak.\n", "47", "62"),
    ("A204", "A total of {} films reached the jury of the northern town this time: 31 from Chile, 26 from Peru and 17 "
     "from Cuba.\n", "94", "74"),
    ("A204", "Members approved a fund of $58 million. Books take $22 million. The last ${} million goes to roofs.\n",
     "46", "36"),
    ("A205", "The heirs hold 41% of the firm. Banks own 34%. Small owners make up the balance of {}.\n", "35%", "25%"),
    ("A209", "At 6.2 kilograms, the marrow won. His {}-pound giant was carried off.\n", "15.7", "13.7"),
    ("A215", "The isle has 3,200 goats; feeding each of them costs £50 a year, and the isle budgets £{} for that.\n",
     "110,000", "160,000"),
    ("A215", "An average household burnt 4 tonnes of wood last winter.\n\nThe sun shines rarely here. There are 15,000 "
     "households in the valley. Altogether they burnt {} tonnes of wood, the forester says.\n", "82,000", "60,000"),
    ("A209", "It was cast in 1802, weighs 2,600 kilograms and hangs in the tower.\n\n\"I never rang a {}-pound one,\" "
     "said a guest from Ohio.\n", "6,700", "5,700"),
    ("A209", "The stone tips the scales at 4.2 tonnes.\n\nNobody carried a {}-kilo lump up here.\n", "6,200", "4,200"),
    ("A215", "For every ride that a pupil takes, the county pays £1.50.\n\nPupils took 4.4 million rides last year. "
     "What the county pays added up to £{} million, he said.\n", "9.6", "6.6"),
    ("A210", "| Item | Million crowns |\n|---|---|\n| All items | {} |\n| Roads | 41.5 |\n| Parks | 22.3 |\n| Ports | "
     "11.2 |\n", "95.0", "75.0"),
    ("A216", "Work on the lock began in May 2016 with 40 men. It holds 12 boats.\n\nThe lock was opened in November "
     "2020. \"{} years of construction were too long,\" he said.\n", "Three and a half", "Four and a half"),
    ("A211", "The hall, which opened in 1921, marks its centenary in {} with 14 plays.\n", "2024", "2021"),
    ("C103", "The aquarium wing alone drew upwards of 240,000 visitors in 2022.\n\nVisitors to the aquarium wing in "
     "2022 numbered fewer than {}.\n", "190,000", "290,000"),
    ("C103", "# Waiting list tops {}\n\nThe waiting list rose to 28,400 last month.\n", "82,000", "28,000"),
    ("C103", "“We have 14 lifeboats”, the captain said.\n\n“Our {} lifeboats are new”, he added.\n", "12", "14"),
    ("C108", "Yields were 5.1 tonnes in 2018, 4.4 tonnes in 2019 and {} tonnes in 2020. We have never had a better "
     "yield than that of 2020.\n", "4.7", "5.3"),
    ("C108", "Snow at the pass reached 412 centimetres in March 2019. In 2022 the snow at the pass was 367 "
     "centimetres, {}.\n", "the most ever", "the most in two years"),
    ("C108", "Norland leads with 23 golds, Austerberg has 17, Suomia 15 and Helvia 11.\n\n“To be {} in the table is a "
     "dream,” said Helvia's coach, whose team of 62 came by bus.\n", "third", "fourth"),
    ("P401", "In 2017 the lab measured 38 milligrams of nitrate. In 2023 it measured 29 milligrams. The {} in nitrate "
     "was shown to 120 guests.\n", "rise", "fall"),
    ("P402", "Only 42% of voters had come in 2018; this time 51% did. The {} increase in voters shows care.\n",
     "9 percent", "9-point"),
    ("P403", "The bank lends farmers $640 million for olives. Some asked why the $640 {} scheme leaves out vines.\n",
     "billion", "million"),
    ("A201", "Growers took in 412 million crowns. That compares with 358 million in the preceding season, an "
     "improvement of {} per cent in crowns taken.\n", "25", "15"),
    ("A203", "When the law was signed, the reserve had 86 rhinos. Now there are {}, watched by 64 rangers.\n\nA "
     "threefold increase in rhinos is rare.\n", "172", "258"),
    ("A204", "The 99 seats will be shared by four parties: the Greens take 38, the Liberals 29, the Farmers 21 and the "
     "Left {}.\n", "17", "11"),
    ("A204", "The archive got 5,400 letters. Of these, 2,900 came from heirs, 1,600 from schools and {} from courts.\n",
     "1,400", "900"),
    ("A205", "The herd: Merino 44 percent, Corriedale 33 percent, Romney 15 percent, all other breeds {} percent.\n",
     "18", "8"),
    ("A205", "Programmes take 71% of spending, fund-raising 19%, offices the other {}.\n", "20%", "10%"),
    ("A207", "The average inhabitant drank 74 litres. For the island's 5.5 million inhabitants, that makes {} million "
     "litres.\n", "547", "407"),
    ("A202", "Riders grew from 31,400 to 38,900 a day after the new trams came, {} more than before.\n",
     "5,500", "7,500"),
    ("A202", "On 1 January we counted 2,318 members; on 31 December we counted 2,195. The decrease of {} members is "
     "due to the fee.\n", "213", "123"),
    ("A206", "Shipments abroad were worth €61.2 billion and purchases from abroad €64.9 billion, so that the trade "
     "deficit came to €{} billion. A year earlier the deficit had been €5.1 billion.\n", "4.7", "3.7"),
    ("A209", "Almost a third of the lakes (or {}) hold no fish.\n", "43%", "32%"),
    ("A211", "The bridge, built in 1884, was pulled down in 2009 after {} years.\n", "135", "125"),
    ("C103", "# Wheat stocks {} 8% at end of March\n\nStocks of wheat in silos were down 8% at the end of March.\n",
     "up", "down"),
    ("C108", "Deaths were 412 in 2017, 398 in 2018, 371 in 2019, 338 in 2020 and {} in 2021. The 2021 toll is the "
     "lowest of the five years.\n", "352", "331"),
    ("P401", "We read 7.1 books a year in 2015. In 2022 we read 9.4. {} numbers of books read were shown to 12 "
     "pupils.\n", "Falling", "Rising"),
    ("P402", "In March the vacancy rate was 12%; by September it had come down to 9%. The three {} fall in the vacancy "
     "rate is due to 2,000 gifts.\n", "per cent", "percentage point"),
    ("A203", "The number of bakeries has {} since the great flood, rising from 12 to 24.\n", "tripled", "doubled"),
    ("A206", "Exports stood at 14.6 billion crowns and imports at 12.9 billion, a surplus of {} billion crowns.\n",
     "2.7", "1.7"),
    ("A206", "The two countries traded goods worth $5.2 billion. Kovia's exports were $1.9 billion. Its imports were "
     "${} billion.\n", "2.3", "3.3"),
    ("A208", "The boat made 210, 190 and 230 nautical miles, an average of {} miles a day.\n", "240", "210"),
    ("A211", "The club was formed in 1899. In {} it will celebrate 125 years of football.\n", "2019", "2024"),
    ("C108", "Rents in Halm average €19, in Torv €17, in Asker €15. Asker is the {} most expensive town.\n",
     "second", "third"),
    ("C108", "The hospital, with 4,100 staff, leads, ahead of the college, with 3,300; the mill, with 1,200, is the "
     "{}-largest.\n", "second", "third"),
    ("C108", "The market took €8.2m in 2020, €9.6m in 2021, €11.1m in 2022 and €{}m in 2023. The master called 2023 "
     "the best year of the four.\n", "10.4", "12.4"),
    ("P402", "The bank lifted its key rate to 5.5% from 5%, an increase of 0.5 {}.\n", "percent", "percentage points"),
    ("P402", "Support for the party slid from 34% to 29%. The loss of {} percentage points has many causes.\n",
     "15", "5"),
    ("A201", "Stays in the camp reached 31,200 this summer. Last summer there had been 26,000. The camp's {} percent "
     "gain in stays was shared by the inn, which has 62 beds.\n", "30", "20"),
    ("A202", "The bill rose to $61 million from $54 million, a difference of ${} million.\n", "17", "7"),
    ("A206", "Imports were 88 billion pesos in May, exports 95 billion. The surplus of {} billion pesos pleased the "
     "bank, which sold 400 million dollars.\n", "17", "7"),
    ("A209", "A quarter of the seats in the chamber, {} per cent, are held by women.\n", "35", "25"),
    ("C103", "“Our hospital has nine ambulances”, he said.\n\nThe {} ambulances of our hospital are new.\n",
     "six", "nine"),
    ("C103", "By 2021 the county had 48 charging stations for buses.\n\nIn 2021 the number of charging stations for "
     "buses in the county stood at {}.\n", "84", "48"),
    ("C108", "League table after 12 rounds: Alba 29 points, Cervo 26, Dinamo 24, Estrela 20. Dinamo, in {} place, "
     "plays on Sunday.\n", "second", "third"),
    ("P402", "The share of women went from 24% to 30% within five years. That increase of {} percentage points is due "
     "to a quota.\n", "25", "six"),
    ("P404", "Of the 480 pupils, {} passed the examination.\n", "112%", "92%"),
    ("P403", "The county's run raised £2.6 million for hospices.\n\nThe £2.6 {} raised pays for beds in hospices.\n",
     "billion", "million"),
    ("C103", "The fair took in 2,140 crowns for the mill.\n\nThe fair raised {} crowns for the mill, the vicar says.\n",
     "2,410", "2,140"),
    ("C103", "“What will the dam cost? It is 700 million,” said Prime Minister Ada Roth.\n\nRoth said: “The {} that "
     "the dam costs is well spent.”\n", "1.1 billion", "700 million"),
    ("C103", "Over 1.3 million cable customers pay by month. Few write.\n\nFewer than {} customers had cable at "
     "the year-end.\n", "one million", "1.4 million"),
    ("C103", "Tulip exports drop to {} million tonnes\n\nThe country shipped 15.1 million tonnes of tulips abroad.\n",
     "13.1", "15.1"),
    ("C103", "The zoo welcomed more than 3 million visitors in 2019. It rained.\n\nVisitor numbers for 2019, taken at "
     "the gates by hand and by camera, came to just under {} million.\n", "2.8", "3.2"),
    ("C105", "Sales of honey were {} tonnes in 2021.\n\n| Sales, tonnes | 2020 | 2021 |\n|---|---|---|\n"
     "| Honey | 48.3 | 55.7 |\n| Wax | 9.1 | 8.4 |\n", "48.3", "55.7"),
    ("C105", "Elm School enrolled {} pupils.\n\n| School | 2022 | 2023 |\n|---|---|---|\n| Elm | 1,204 | 1,168 |\n"
     "| Oak | 655 | 652 |\n", "1,186", "1,168"),
    ("C108", "Nights sold: January 41,200, February 44,900, March 58,300, April 83,700 and May 79,400. {} was the "
     "best month, the inns say.\n", "May", "April"),
    ("C108", "The Alda carries 61 cubic metres a second, the Bren 48, the Corv 72 and the Dorn 39. The {}, which has "
     "the highest flow of the four, is muddy.\n", "Alda", "Corv"),
    ("C108", "Uptake was 94.1% in Hale, 91.6% in Sel, 88.2% in Ens and 86.9% in Mor. With an uptake lower than in "
     "any other town, {} gets a van.\n", "Ens", "Mor"),
    ("C108", "Peru made 772 tonnes of silver in 2022, Chile 395 and Cuba 282. {}\n", "Cuba comes second, after Peru.",
     "Cuba comes third, after Peru and Chile."),
    ("C108", "Ana Ruiz ran 11.31 seconds, Eva Prado 11.24 and Ida Maz 11.42. {} took first place.\n", "Ruiz", "Prado"),
    ("C108", "Espoo has 305,000 people, Turku 195,000 and Oulu 210,000. {}\n", "Turku has more people than Oulu.",
     "Oulu has more people than Turku."),
    ("C109", "We have chosen {} towns for it: Brill, Hove, Port Lacey and Wick.\n", "five", "four"),
    ("C110", "Of the pupils about 1,200 of the 1,500, or {}, read at night.\n", "85%", "80%"),
    ("A201", "Our 90 hives gave 4,620 kilograms of honey; the year before it was 4,200 kilograms. That is a rise of {} "
     "per cent.\n", "17", "10"),
    ("A201", "In 2021 the wardens wrote 6,400 fines. By last year that had come down to 4,800, {} fewer.\n", "a third",
     "a quarter"),
    ("A201", "The hall sold 24,000 seats, {} the 20,000 it sold in 2019.\n", "half as many again as",
     "a fifth more than"),
    ("A201", "Parcels: 3.60 million (2022: 3.00 million, up {}).\n", "35%", "20%"),
    ("A202", "The night tram now needs 24 minutes where it needed 33 before the works, and those {} minutes saved make "
     "room for another run.\n", "six", "nine"),
    ("A203", "That first summer the pool drew 1,900 swimmers. This summer it drew 7,700, some {} times as many.\n",
     "two", "four"),
    ("A204", "The council gave out £96,000: £40,000 for the school roof, £31,000 for the paths and stiles by the river "
     "and the remaining £{} for benches.\n", "35,000", "25,000"),
    ("A204", "The siren called us 80 times: 50 to fires, 20 to floods and {} to cats in trees.\n", "20", "10"),
    ("A204", "The trust keeps 320 boats. 150 of them lie in Hull and 120 in Goole; the rest, {} in all, are at sea.\n",
     "70", "50"),
    ("A209", "At noon the roof measured 30°C ({}°F) in the shade.\n", "96", "86"),
    ("A213", "Of the 900 runners, 20 per cent, that is {} people, came from abroad.\n", "280", "180"),
    ("A213", "Sales were 60 million euros. The mill, with sales of 45 million euros, made up {} of the total.\n", "55%",
     "75%"),
    ("A215", "The city will spend £12 million on its parks, or £{} for each of its 800,000 residents.\n", "25", "15"),
    ("A215", "The boat makes the 36 nautical miles in three hours, at {} knots.\n", "18", "12"),
    ("A216", "The first stone was laid in March 2011. {} years and two months later, in May 2015, 900 guests came.\n",
     "Six", "Four"),
    ("P401", "The walk to the well has shortened, from 52 minutes to {}.\n", "57", "47"),
    ("P404", "Some {} per cent of those asked said yes.\n", "118", "81"),
    ("P405", "The pilot ran from 2015 to {} in nine schools.\n", "2012", "2018"),
    ("A201", "Calls to the vet came to 3,600, {} per cent above the 3,000 of the same weeks last year.\n", "35", "20"),
    ("A202", "The lido counted 9,300 swimmers in May, which is {} more than the 8,100 who came the year before.\n",
     "2,200", "1,200"),
    ("A203", "When the club lent its first film there were 1,500 people on its list. There are now 6,100, so the "
     "list has grown almost {}.\n", "eightfold", "fourfold"),
    ("A205", "Talks took 48% of our time, reports 27%, travel 12% and mending the printer {}.\n", "23%", "13%"),
    ("A213", "The mill ground 8,000 tonnes. Rye took {} of that, or 3,200 tonnes; wheat had the balance.\n", "a half",
     "two fifths"),
    ("A213", "A quarter of the 6,400 members who wrote to us, {} in all, want a new flag.\n", "2,600", "1,600"),
    ("A215", "The puppets sold 400 seats at £6.50, so we took £{} at the door.\n", "3,600", "2,600"),
    ("A215", "The ward has 48 beds and, by night, 8 nurses: one to every {}.\n", "nine", "six"),
    ("A216", "The guild met first in May 1981. {} years and three months later, in August 1990, 70 smiths sat down.\n",
     "Seven", "Nine"),
    ("P401", "From June the fee for a boat is to be raised from 21 euros to {} euros.\n", "18", "24"),
    ("P402", "Membership stood at 42 per cent in 2013 and at 49 per cent in 2023. An increase of {} in ten years is "
     "rare.\n", "seven per cent", "seven percentage points"),
    ("A201", "Boxes left to open numbered 3,200 in May. This week the store had 2,400 crates in it, a drop of {} "
     "percent, "
     "and a clerk was glad.\n", "35", "25"),
    ("A201", "The two fleets may land 12,000 tonnes next year, {} less than this year's 15,000 tonnes.\n", "a third",
     "a fifth"),
    ("A202", "Guests spent 2.6 nights here in 2021 and 3.5 nights in 2023. An extra {} nights fills the inns.\n", "1.6",
     "0.9"),
    ("A203", "We filled 8,000 jars, {} as many as the 4,000 of a year ago.\n", "three times", "twice"),
    ("A204", "Loans came to 52,400 for the year: 31,300 books, 12,900 films and {} games.\n", "10,200", "8,200"),
    ("A204", "The yard has 36,000 square feet. Shops take up 17,000 square feet and studios 12,500; the remaining "
     "{} square "
     "feet are a hall.\n", "8,500", "6,500"),
    ("A206", "The land sold wood for 640 million euros abroad and bought 210 million euros' worth, a positive "
     "balance of {} "
     "million euros.\n", "330", "430"),
    ("A211", "The club was founded in 1902. Next spring, in 2022, it will be {} years old and ask 300 guests.\n", "130",
     "120"),
    ("A212", "A barn sold for £80,000 in 2012. The same barn fetched £130,000 in 2022. That works out at {} a year "
     "compounded.\n", "9%", "5%"),
    ("A213", "Fees bring in 60 per cent of club income, that is £{} million of the £4.0 million taken.\n", "2.9",
     "2.4"),
    ("A213", "We rang 240 birds, and 60 of them, {} of the total, were swifts.\n", "a third", "a quarter"),
    ("A215", "The vans bring 900,000 litres a day for 60,000 people: {} litres each.\n", "25", "15"),
    ("A215", "She skated the 30 kilometres in one hour and a half, a mean speed of {} kilometres an hour.\n", "25",
     "20"),
    ("A205", "The Holm heirs hold 32.5% of the capital. The state fund owns 30.5% and two pension schemes own 20%. "
     "With {}, small savers make up the rest of the list.\n", "27%", "17%"),
    ("A206", "Cargo worth $7.2 billion passed between the two last year. Vessia's deliveries to Orm came to $4.4 "
     "billion, and its surplus of ${} billion is resented.\n", "2.6", "1.6"),
    ("A209", "By noon the pond warms up to 25°C ({}°F), warm enough for children.\n", "87", "77"),
    ("A209", "The tank holds 30 cubic metres ({} cubic feet) of oil.\n", "1,560", "1,060"),
    ("A211", "The lease on the pier began in March 2015 for a term of eight years. The club must move before the "
     "pier lease expires in March {}.\n", "2025", "2023"),
    ("A215", "The plan gives €1,200 to each of the island's 3,000 young farmers, in total €{} million.\n", "4.6",
     "3.6"),
    ("A215", "The dam costs each of its 30,000 neighbours £12 a year in fees, or £{} altogether.\n", "460,000",
     "360,000"),
    ("A201", "The quay weighed in 20,000 tonnes of fish in 2022; the year before, it had been 25,000 tonnes.\n\n"
     "Crews want aid. A {} per cent slump in landings is no joke, they say.\n", "30", "20"),
    ("A201", "The night bus carried 200,000 passengers in 2019, its first full year.\n\nLast year {} people rode it. "
     "We grew our passenger numbers by a half since 2019, the firm says.\n", "400,000", "300,000"),
    ("A201", "The county counted 60 deaths by fire in 2014. There were {} such deaths in 2022.\n\nCutting deaths in "
     "half was our pledge, and it is kept, he said.\n", "45", "30"),
    ("A202", "The spa received 30,500 guests in 2022, and 34,000 in 2023. The {} guests that we gained came for the "
     "mud, she wrote.\n", "4,500", "3,500"),
    ("A203", "Evening classes began in 1998 with 50 students.\n\nThe autumn of 2023 saw {} students come. He said: "
     "\"We are six times as many as then.\"\n", "450", "300"),
    ("A204", "The firm had 2,400 employees in May. Its mills give work to 1,100 people. In Norway, 700 colleagues "
     "design what it makes. The remaining {} people sell it.\n", "500", "600"),
    ("P401", "The price of wool slid in May to {} cents a kilo after 39.8 cents in April.\n", "42.6", "36.6"),
    ("A204", "Of the 90 letters that were answered, 41 concerned dogs, 29 bins and {} buses; there were no others.\n",
     "12", "20"),
    ("A204", "Spending on the piers comes to 900 million talers. The items are these.\n\n- Walls: 420 million talers\n"
     "- Cranes: 280 million talers, for 6 of them\n- Lights and sheds: {} million talers\n", "160", "200"),
    ("A208", "In the four games of the series he scored 21, 30, 19 and 26 points.\n\nHe is 24 and wears size 51. Who "
     "averages {} points over a series may rest.\n", "28", "24"),
    ("A208", "A kilo of plums costs €2.20 in Orto. In Vella it costs €2.80. The average for the two towns is {} a "
     "kilo.\n", "€3.10", "€2.50"),
    ("A209", "The bell weighs 2.5 tonnes and hung still since May.\n\nThe repair costs a lot. \"One can't argue with a "
     "{}-pound bell,\" she said.\n", "7,500", "5,500"),
    ("A201", "They carried 48 million crates in 2023, which compares with 40 million in the year before. The {} jump "
     "in crates pleased the two owners.\n", "30 per cent", "20 per cent"),
    ("A201", "In 2012 there were 6,400 dairy farms there. The census of 2022 found 4,800 dairy farms. Losing {} "
     "within a decade is no law.\n", "four dairy farms out of ten", "one dairy farm out of four"),
    ("A203", "In 2014 cells cost $640 per kilowatt-hour. In 2023 cells were to be had for {} per kilowatt-hour. Cells "
     "cost a quarter of what they did when she began.\n", "$320", "$160"),
    ("A202", "The level of the lake sank from 214.6 to 211.9 metres, that is, by {} metres.\n", "3.7", "2.7"),
    ("C108", "With 92 boats, Alm is the {}-largest port; the leader, Bek, has 168 boats, and nobody else has "
     "more than 60.\n", "third", "second"),
    ("C108", "Hall comes first with 1,870 kilns, and Bruges, home of two potters, had 1,420. Calm had 1,105. In Ober, "
     "the number was 960.\n\nThe mayor of Ober says that his town ranks {} for kilns.\n", "third", "fourth"),
    ("C108", "Ada Lund threw the hammer 64.2 metres, the longest throw of her career. That she had never done: in 2021 "
     "she reached {} metres.\n", "65.8", "63.8"),
    ("C108", "The concert drew 41,000 people, our biggest crowd yet. In 2019 the concert drew {} people.\n", "44,000",
     "34,000"),
    ("A202", "The lake stood at 312.4 metres above the sea on 2 May. Nobody expected such a year.\n\nBy 30 September "
     "the gauge at the dam showed {} metres. Since a drop of 12.2 metres is without example, all pray for rain.\n",
     "302.2", "300.2"),
    ("A216", "Work had begun in April 2017. Up to 300 people were on the site.\n\n\"It took us {} months from the "
     "first spade,\" he said at the opening in October 2019.\n", "eighteen", "thirty"),
    ("P401", "Orba went into the year with net debt at 1.8 times earnings. Cargo was up 4%.\n\nOn 31 December net debt "
     "stood at {} times earnings. With lower leverage we can pay a dividend.\n", "2.4", "1.4"),
    ("P401", "In 2022 a cow on the books gave 8,140 litres on average, and in 2023 she gave {} litres. Feed was poor."
     "\n\nIt takes 96 people. Who pays has seen it.\n\n\"The rise in milk per cow is a reward,\" she said.\n", "7,890",
     "8,290"),
    ("A203", "In 2012 the guild had 1,400 members. In 2022 it had {} members.\n\nA doubling of members is rare.\n",
     "4,200", "2,800"),
    ("A203", "The guild had 1,400 members in 2011. It has since {}, to 4,200.\n", "doubled", "tripled"),
    ("A204", "The band has 54 players: 24 flutes, 14 horns, 10 drums and {} harps.\n", "16", "6"),
    ("A208", "Girls scored 61 points on average, boys 69. For all pupils the mean was {} points.\n", "74", "66"),
    ("A209", "The park covers 90 square kilometres – {} square miles.\n", "55", "35"),
    ("A209", "Ropes of 40 metres, roughly {} feet, are allowed.\n", "180", "130"),
    ("A215", "Each of the 6,000 islanders throws away 300 kilos of rubbish a year. That makes {} tonnes.\n", "2,800",
     "1,800"),
    ("P401", "The club's deficit {} from 2.1 million to 3.4 million crowns.\n", "narrowed", "widened"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "false", "true"), ROWS)
def test_the_fault_is_found_and_its_twin_is_silent(tmp_path: Path, code: str, text: str, false: str, true: str) -> None:
    assert code in codes(tmp_path, text.format(false))
    assert codes(tmp_path, text.format(true)) == []


def test_what_a_currency_is_worth_in_another_has_no_direction(tmp_path: Path) -> None:
    assert codes(tmp_path, "The yen rose 0.8% to 153.50 to the dollar in February from 154.67 in January.\n") == []
    assert codes(tmp_path, "The kwacha fell from 2.20 to the dollar to about 15 in 16 months.\n") == []
    assert codes(tmp_path, "The lira, which stood at 8.85 to the dollar in 2021, had slid to 23.74 by 2023.\n") == []


def test_a_number_told_twice_is_no_difference(tmp_path: Path) -> None:
    text = "Lending was 400 million crowns in May. In June lending was 2.9 billion crowns.\n\n"
    assert codes(tmp_path, text + "The growth of 2.9 billion crowns in lending pleased the bank.\n") == []


def test_a_part_of_what_was_told_before_is_no_total(tmp_path: Path) -> None:
    text = "The council has a budget of $412 million. Of that, $180 million goes to schools, $132 million to transport "
    assert codes(tmp_path, text + "and $100 million to policing.\n") == []


SILENT = [
    ("A204", "In the summer half-year they sold 310,000 nights, in the winter half-year 465,000. Twenty years ago it "
     "was the other way round: 402,000 in summer and 288,000 in winter.\n"),
    ("C108", "Marn had 6.1 beds each, and Toll had 5.4 beds. In Urs there were 4.8 beds, in Lower Sill 4.1 beds. Grenn "
     "had 3.7 beds and Ketter 3.2 beds. Lower Sill is third from last in beds.\n"),
    ("A204", "Income rose to 3.7 million from 3.1 million. Pay took 1.6 million, paper 1.2 million and the rest 0.9 "
     "million.\n"),
    ("A204", "Of the 90 guests, 55 swam, 22 rowed, and 41 did little but eat.\n"),
    ("A202", "The oldest, Kaja, is 17. The choir has 150 singers, 60 more than before the fire.\n"),
    ("A215", "Mean income per bed reached €51 in May, €66 in July and €54 in autumn, the three seasons of our "
     "trade; the house is shut in winter.\n"),
    ("A201", "In 1982 they cut our quota in half. The quota for sugar was 231,000 tons in 2005 and 143,000 tons in "
     "2006.\n"),
    ("A202", "The gauge stood at 412.6 metres above the sea. In 2021 the gauge stood at 409.1 metres, in 2022 at 408.9 "
     "metres.\n"),
    ("A204", "The firm had 2,400 employees in May. Its mills give work to 1,100 people. It keeps 700 hands in "
     "the yards. The remaining 600 people sell.\n"),
    ("A204", "Spending on the piers comes to 900 million talers. The items include these.\n\n- Walls: 420 million "
     "talers\n- Cranes: 280 million talers\n- Lights: 160 million talers\n"),
    ("A208", "In the four games of the series he scored 21, 30, 19 and 26 points.\n\nHis son averages 31 points.\n"),
    ("A209", "The bell weighs 2.5 tonnes.\n\nIt was lifted by a 7,500-pound crane.\n"),
    ("A215", "The yacht did 220, 180 and 230 nautical miles on its first three days, an average of 210 miles a day.\n"),
    ("A216", "At the end of 2022 the number was 51,300. A suit takes 16 months on average, and the longest on record, "
     "about a hedge, has been going on since 1987.\n"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text"), SILENT)
def test_what_only_looks_wrong_is_silent(tmp_path: Path, code: str, text: str) -> None:
    assert code not in codes(tmp_path, text)


def test_a_wrong_cell_is_one_finding_of_its_row_and_its_column(tmp_path: Path) -> None:
    table = "| Port | May | June | Both |\n|---|---|---|---|\n| A | 10 | 12 | 22 |\n| B | 20 | 15 | 35 |\n"
    (tmp_path / "a.md").write_text(table + "| Sum | 30 | 29 | 57 |\n")
    report = factcheck.check(str(tmp_path), select=["A210"])
    assert [each.suggestion for each in report.findings] == ["27 instead of 29 would fit"]
