"""Numbers that a text takes up again over sentences and paragraphs: each with a planted fault and its true twin."""

from pathlib import Path

import pytest

import factcheck

SHARED = [
    ("A201", "Sales of the dairy rose {}, from 0.9 to 1.2 million litres.\n", "20%", "33%"),
    ("A201", "Debts fell from $1.24 to $0.93 billion, a drop of {}.\n", "35%", "25%"),
    ("A201", "Rents went up from 640 to 800 euros, an increase of {}.\n", "35%", "25%"),
    ("A203", "Output {}, from 3.1 to 6.2 million tonnes.\n", "tripled", "doubled"),
]  # fmt: skip

RESTS = [
    ("A204", "The valley has 64 chapels. Twenty-six are still used on Sundays.\n\nRain comes in through the roofs of "
     "many. Nineteen chapels have become holiday homes, at 40,000 euros apiece.\n\nThe other {} chapels are ruins.\n",
     "twenty-five", "nineteen"),
    ("A204", "Last night 212 lorries were stopped at the pass. The fine is 80 francs.\n\nLocals lost 57 of their "
     "number to the scales.\n\nOf the drivers from abroad, 96 had no papers. The remaining {} lorries went on after "
     "an hour.\n", "79", "59"),
    ("A204", "In the storm, 310 trees were felled. Oaks did worst, with 140 felled. A saw costs 300 euros. Beeches "
     "lost 95 of their number.\n\nThe rest were limes of less than ten years, {} in all.\n", "55", "75"),
    ("A204", "The ministry has 44 million kroner for its islands. Ferries take 18 million kroner, said Ida Rask, and "
     "piers will swallow 15 million.\n\nThat leaves {} million kroner for schools. A teacher costs 600,000 kroner a "
     "year.\n", "17", "11"),
    ("A204", "Spending is capped at 640 million talers. A levy will pay for it. These are the items.\n\n- Walls: {} "
     "million talers, for 31 kilometres\n- Cranes: 190 million talers\n- Lights: 130 million talers\n\nThe plan "
     "contains nothing else.\n", "290", "320"),
    ("A204", "The orchard of the abbey has 380 trees. Plums make 150 trees of it, and nobody prunes them.\n\nThere are "
     "120 pear trees by the wall. Then come {} apple trees. There is nothing else.\n", "90", "110"),
    ("A205", "Who owns the Lorne ferry? The Haig family, who built it, held 44% of the shares in May. A fund from Oslo "
     "had 27%. Both have been patient.\n\nFares rose by 2 pounds, and 3.1% of the spirit was lost. The crew's trust "
     "held 12% of the shares.\n\nThe remaining {} is owned by 900 islanders.\n", "27%", "17%"),
    ("A205", "Half a century ago the wood was all oak. Today oak covers 31.5% of the ground.\n\nA fifth, near the "
     "mill, was felled. Beech has 22.5%, and 3 of the 8 paths lead through it. With {}, larch and pine make up the "
     "rest of the wood.\n", "56%", "46%"),
    ("A204", "The orchestra of Tarn has 84 players, and a bus of its own. Strings are 46 of them, most of them "
     "women. The hall was built in 1911.\n\nA trumpet costs 3,000 francs. Woodwind and brass come to 25 "
     "players.\n\nThe rest, {} percussionists, sit at the back and read the paper.\n", "23",
     "13"),
    ("A205", "The state owns 52% of Banca Lorne. It named 4 of 9 directors. The bank has 61 "
     "branches.\n\nEmployees, who were given theirs in 1998, have 17% of it. A share costs 14 lira.\n\nWhat is "
     "left, {}, is traded in Milan.\n", "41%",
     "31%"),
    ("A204", "The jury heard 64 witnesses over 5 weeks. The state called 31 of them. The defence called 18. "
     "Lunch was soup.\n\nThe judge herself summoned the remaining {}.\n", "25",
     "15"),
    ("A205", "Where does Varn's power come from? Last year, 44% of it was made by dams. Wind gave 23%. A dam is "
     "90 metres high.\n\nGas, bought from the neighbours, supplied 18%. The remainder, {}, was coal.\n", "25%",
     "15%"),
]  # fmt: skip

EXTREMES = [
    ("C108", "Dockers went back on Monday. The strike at Port Ember had gone on for {} days, which makes it the "
     "longest in the history of the union, founded in 1951.\n\nPay rises by 4%. Older men smiled: when the "
     "cranes came, in 1987, the gates had been shut for 44 days.\n", "31", "47"),
    ("C108", "Never since our opening in 1990 have we sold as much cloth in a month: takings came to ${} million.\n"
     "\nWe have 61 looms. In May of 2018, when the queen came, takings had been $5.1 million.\n", "4.8", "5.4"),
    ("C108", "The lake stands at {} metres at the end of May. Levels in the three years before were as follows: 14.2 "
     "metres in 2019, 13.1 in 2020 and 12.6 in 2021.\n\n\"Never in these four years has the lake been so low as "
     "now, in 2022,\" said the warden, who has 3 boats.\n", "13.4", "12.2"),
    ("C108", "Copper closed at {} cents on Friday. Brokers blame a strike.\n\nThe price touched 212 cents on 4 May, "
     "when a smelter burned, and 260 cents in June. At {} cents, the close was the lowest since March.\n", "220",
     "209"),
    ("C108", "On Sunday the thermometer on the pier showed {} degrees, never has it been as hot in Wick. In 1911, on "
     "the day of the regatta, it had reached 36.4 degrees.\n", "35.1", "36.9"),
]  # fmt: skip

PLACES = [
    ("C108", "With its 54 rooms, the Lion, which opened in May, is the largest hotel of the spa.\n\nBreakfast costs 11 "
     "francs. The Golden Bear across the park has {} rooms.\n", "61", "40"),
    ("C108", "At 1,912 metres, Mount Kell is the highest peak of the island, and wears snow until June.\n\nFrom the "
     "harbour one sees its neighbours. The Old Nun measures {} metres.\n", "2,046", "1,806"),
    ("C108", "Rainfall in millimetres, by station of the coast service:\n\n- Elm 31\n- Low Down 44\n- Upper Coast 22\n"
     "- Brack 18\n\nThe service has 40 gauges. Its head lives in Elm. \"To have the {} rainfall makes us in Elm "
     "sad,\" he said.\n", "highest", "second-highest"),
    ("C108", "Goals scored this season by the clubs of Tarn:\n\n1. Rovers: 61\n2. Albion: 57\n3. Wanderers: 49\n"
     "4. Orient: 38\n\nThe coach of Wanderers is proud. \"We are {} for goals,\" she said.\n", "second", "third"),
    ("C108", "| Port | Boxes | Wait, hours |\n|---|---|---|\n| Ilm | 412 | 74 |\n| Ost | 288 | 118 |\n| Pell | 195 | "
     "91 |\n\nCranes cost 9 million each. Nowhere did ships have to wait longer than at {}, the pilots say.\n", "Pell",
     "Ost"),
    ("C108", "| Class | Pupils | Books |\n|---|---|---|\n| Alder | 24 | 310 |\n| Birch | 19 | 205 |\n| Cedar | 27 | "
     "280 |\n\nNo class has as many pupils as {}. The school is 60 years old.\n", "Alder", "Cedar"),
    ("C108", "Mia Berg is {} with 412 points, behind the leader Ada Lund, who has 520, and Eva Holm with 455. Nobody "
     "else has more than 400.\n", "fifth", "third"),
    ("C108", "Ott threw 61.2 metres and Berg 58.4 metres. Lund managed 57.9 metres, and Holm only 55.3 metres. On "
     "Sunday the king gave {} her bronze medal.\n", "Holm", "Lund"),
    ("C108", "The Kell Tower is the tallest building in Ilm: it rises to 142 metres. It has 31 floors.\n\nTo the"
     " south stands Ott House, {} metres high, where the bank sits.\n", "151",
     "131"),
    ("C108", "Oslo has 41 bakeries. Bergen, which is smaller, counts 33 bakeries. In Tromso there are 18 "
     "bakeries.\n\nFlour is dear. Alta comes next with 12 bakeries. Alta's mayor is proud that his town has the {}"
     " bakeries of the four.\n", "second-most",
     "fewest"),
]  # fmt: skip

LAKES = (
    "Nitrate in the lakes\n\n| Lake | Nitrate, milligrams | Depth, metres |\n|---|---|---|\n| Alm | 61 | 14 |\n"
    "| Bek | 38 | 22 |\n| Cor | 55 | 9 |\n| Dun | 20 | 31 |\n| Esk | 72 | 17 |\n\n"
)

DAIRIES = (
    "Milk by dairy, million litres\n\n| | South Moor | Kell | South Bank | Ilm |\n|---|---|---|---|---|\n"
    "| 2021 | 31.2 | 14.8 | 22.5 | 9.1 |\n| 2022 | 33.4 | 13.9 | 24.2 | 9.6 |\n\n"
)

TABLES = [
    ("C105", LAKES + "The limit set in 2014 is 50 milligrams. Boats cost 30 francs. {} of the five lakes have more "
     "than the limit.\n", "Four", "Three"),
    ("C105", LAKES + "The limit for a lake is 50 milligrams.\n\nA swan lives for 20 years. Only {} lakes stayed "
     "below the limit last summer.\n", "three", "two"),
    ("C105", LAKES + "In {} of the lakes nitrate was above 50 milligrams.\n", "four", "three"),
    ("A204", DAIRIES + "Cows are milked at five. Together, the two southern dairies took in {} million litres in 2022. "
     "There are 61 lorries.\n", "67.6", "57.6"),
    ("A204", DAIRIES + "Kell and Ilm combined took {} million litres in 2021.\n", "33.9", "23.9"),
    ("A204", LAKES.replace("Nitrate, milligrams", "Boats") + "Between them, Alm and Dun have {} boats.\n", "91", "81"),
    ("A202", "Nights in the hostels of Tarn (thousands)\n\n| Hostel | Opened | 2021 | 2022 |\n|---|---|---|---|\n"
     "| Mill | 1931 | 142 | 151 |\n| Abbey | 1987 | 84 | 96 |\n\nA bed costs 24 francs. At the Abbey hostel, nights "
     "rose by {} between the two years.\n", "22,000", "12,000"),
]  # fmt: skip

AVERAGES = [
    ("A208", "The ferry has crossed three times since it was mended: 310 people took the first trip, 280 the second "
     "and 340 the last.\n\nA coffee costs 3 pounds, and the crew is of 9. With an average crowd of {} people on its "
     "trips so far, it pays.\n", "420", "310"),
    ("A208", "Five judges tasted the cider of the abbey. Judge Ott, who is 61, gave it 6.5. Judge Berg wrote down 7.0. "
     "It rained at six.\n\nJudge Lund was kinder with 8.5, and judge Holm gave it 8.0. Judge Kerr settled for 7.5. "
     "With an average of {} the cider of the judges' table was third.\n", "7.9", "7.5"),
    ("A208", "A crate of plums went for £9.20 in July, for £8.60 in August and for £8.00 in September. Wasps came.\n"
     "\nJam sells at £4 a jar. For plums, the clerk of the fruit market puts the average of the three months at £{} a "
     "crate.\n", "9.70", "8.60"),
    ("A208", "Night nurses are paid 2,310 euros a month. They have 30 days off and 12 ward keys.\n\nDay nurses get by "
     "on 1,980 euros. Taking all nurses together, the pay averaged {} euros a month.\n", "2,450", "2,100"),
    ("A208", "To have a boiler mended one waited for 34 hours in April, 38 in May and 42 in June. A plumber costs 60 "
     "euros.\n\nIn the quarter as a whole, by the guild's count, people waited for {} hours on average.\n", "46", "38"),
    ("A208", "The club played four matches at home. 2,100 people came to the first, 2,600 to the second, 1,900 "
     "to the third and 2,400 to the fourth.\n\nThe keeper is 31. Beer is dear. On average, {} people saw a home "
     "match.\n", "2,750",
     "2,250"),
    ("A208", "In May it rained on 14 days in Alm. In June it rained on 11 days, in July on 8 days. A farmer sold"
     " his cows.\n\nTaken over the three months, the average was {} days of rain.\n", "16",
     "11"),
]  # fmt: skip

ROWS = [*SHARED, *RESTS, *EXTREMES, *PLACES, *TABLES, *AVERAGES]

SILENT = [
    ("A204", "| Town | People | Pubs |\n|---|---|---|\n| Alm | 4,200 | 14 |\n| Bek | 3,100 | 9 |\n| Cor | 5,600 | 21 "
     "|\n\nAlm and Bek together raised 6,500 euros. Between them, Alm and Cor have 35 pubs.\n"),
    ("C105", LAKES + "The limit is 50 milligrams. All five lakes were above the limit in 2009.\n"),
    ("C108", "The mill has two halls. Its first, of 17 metres, leads to a second one. The mill is the oldest in Ilm. "
     "Kell Works has one of 46 metres.\n"),
    ("A208", "Five judges gave 7.0, 7.5, 8.0, 6.5 and 9.0; the highest and the lowest don't count, so the average "
     "is 7.5.\n"),
    ("A208", "Ulm waited 34 days, Hof 38 days and Bonn 42 days. That is far above the average of 21 days for a "
     "knee.\n"),
    ("A208", "Knees took 34 days in Ulm, 38 days in Hof and 42 days in Bonn. The national average for knees is "
     "21 days.\n"),
    ("A208", "A tea costs 3.20 euros, a cake 4.10 euros and a soup 5.60 euros. On average a guest of the tea room "
     "leaves 9.40 euros.\n"),
    ("C108", "At 1,912 metres, Mount Kell is the highest peak of the island. The Old Nun in Corsica measures 2,046 "
     "metres.\n"),
    ("C108", "At 236 metres, Kell House is the tallest building of the town. Only the Kell Mast, at 248 metres, is "
     "taller.\n"),
    ("C108", "With its 54 rooms, the Lion is the largest hotel of the spa. Until it burned the Golden Bear had 61 "
     "rooms.\n"),
    ("C108", "The debate lasted 19 hours, the longest in the history of the house. The flight from Sydney took 23 "
     "hours.\n"),
    ("A204", "Milk fell to 3.6 billion litres. The herd shrank from 500,000 to 468,000 cows. Farmers got 41 cents a "
     "litre.\n\nSome 640 farms closed, leaving 7,360.\n"),
    ("A204", "With 96 operators, each crew would be 24 strong instead of 32, and work 36 hours.\n\nA lunch costs 7.50. "
     "Staff pay 4.50; the firm pays the other 3.00.\n"),
    ("A204", "The lake has 120 boats. Of the boats, 40 have sails. The harbour of Ilm has 70 boats, and the other "
     "50 boats lie at Ost.\n"),
]  # fmt: skip


def codes(folder: Path, text: str) -> set[str]:
    (folder / "a.md").write_text(text)
    return {each.code for each in factcheck.check(str(folder / "a.md"), select=["C", "A", "P"]).findings}


@pytest.mark.parametrize(("code", "text", "wrong", "right"), ROWS)
def test_a_fault_is_found_and_its_twin_is_silent(tmp_path: Path, code: str, text: str, wrong: str, right: str) -> None:
    assert codes(tmp_path, text.replace("{}", right)) == set()
    assert code in codes(tmp_path, text.replace("{}", wrong))


@pytest.mark.parametrize(("code", "text"), SILENT)
def test_what_only_looks_wrong_is_silent(tmp_path: Path, code: str, text: str) -> None:
    assert code not in codes(tmp_path, text)
