"""Shares told in words and again in per cent: each with a planted fault and its true twin, and what says two things."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

PAIRS = [
    ("Every fifth boat, that is {}%, leaks.\n", "26", "20"),
    ("In three barns out of eight, or {}%, owls breed.\n", "44", "37.5"),
    ("Every sixth bridge was found to be in bad repair, for salt had got at it. A deck costs 80 euros.\n\n"
     "If the share of bridges in bad repair, {}% at present, is to be cut, the town has to pay.\n", "28", "17"),
    ("One in eight of the plots has an owner who lives abroad. A plot measures 3 hectares.\n\n"
     "We doubt that a tax would lower the foreign-owned share of plots, which is {}% at present.\n", "22", "12.5"),
    ("Every fifth chapel on the island leaks. Slates cost 3 francs, and 40 men lay them.\n\n"
     "With {} of its chapels leaking, said the dean, the island needs a roofer.\n", "34%", "20%"),
    ("Every other lock on the canal is worked by hand. It was dug in 1811.\n\n"
     "The share of locks worked by hand, {} per cent, is shrinking.\n", "35", "50"),
    ("Only one ferry in eight sailed on time in March. Some 310 sailings were planned.\n\n"
     "Just {}% of its ferries on time: the company has done better.\n", "22.5", "12.5"),
    ("Seven of the ten wells that were tested hold nitrate. A test costs 80 euros.\n\n"
     "Nitrate in {} per cent of the tested wells is a scandal, the mayor said.\n", "90", "70"),
    ("Of the lambs, a quarter died in the frost. Hay cost 90 crowns.\n\n"
     "\"A death rate of {} per cent among our lambs is not normal,\" said the vet.\n", "40", "25"),
    ("A third of the plums were lost to wasps. There are 12 traps in the orchard.\n\n"
     "Losing {}% of the plums cost the abbey 4,000 euros.\n", "48", "33"),
    ("About two fifths of the patients, {} per cent of them, came by bus.\n", "55", "40"),
    ("Some {} per cent of the graves, or one in four, have no name.\n", "40", "25"),
    ("Three quarters of the huts are let in August. A hut sleeps 4 and has a stove.\n\n"
     "The {} per cent that are let in August pay for the whole year.\n", "60", "75"),
    ("Barely 3 in every 100 letters go astray. The post carries 410,000 a day.\n\n"
     "The proportion of letters that go astray, {}%, has not changed since the war.\n", "6", "3"),
    ("Two in three goats of the valley carry the worm. A goat gives 3 litres.\n\n"
     "Worm-ridden goats make up {} of all animals there.\n", "46%", "67%"),
    ("Three in eight of the wells carried arsenic. A pump costs 90 francs.\n\n"
     "The aim for 2031 is to get the proportion of wells with arsenic, now {}%, below a tenth.\n", "62", "38"),
    ("In the port one crane in three is idle. A crane costs 4 million euros.\n\n"
     "Were the share of idle cranes to fall from its current {}% to a tenth, ships would wait less.\n", "44", "33"),
    ("One in eight of the goats fell ill over the winter. A goat gives 3 litres.\n\n"
     "If the proportion of ill goats, now {}%, falls, the vet is content.\n", "22", "12.5"),
    ("A quarter of the berths are vacant. The quay is 400 metres long.\n\n"
     "The vacancy rate, currently {}%, is to be halved.\n", "38", "25"),
    ("One ferry in ten was cancelled in spring. The crew has 19 men.\n\n"
     "Islanders called the cancellation rate of {}% a disgrace.\n", "18", "10"),
    ("One goat in seven is lame. There are 4 stables.\n\n"
     "The vet had feared worse than the {}% of goats that are lame.\n", "25", "14"),
    ("One house in five is heated with peat. The bog is 3 hectares large.\n\n"
     "Smog is no surprise where {}% of houses are heated with peat.\n", "36", "20"),
    ("A fifth of the lamps on the quay are out. A bulb costs 9 euros.\n\n"
     "The share of dark lamps, {}% at the last count, annoys the fishermen.\n", "34", "20"),
    ("Two fifths of the inns in the valley take cash only. A bed costs 60 francs.\n\n"
     "The cash-only share, {}% by our count, is shrinking.\n", "60", "40"),
    ("Half of those that replied want a ferry back. It sank in 1961.\n\n"
     "If the share of the replying islanders who want one, at present {}%, holds, one will be built.\n", "64", "50"),
    ("Of those who sat the exam, a quarter failed. It lasts 3 hours.\n\n"
     "The failure rate, {}%, is a warning, the dean said.\n", "38", "25"),
    # Taken up by the next sentence.
    ("One quarter of the bands have no drummer. A band has 14 players.\n\n"
     "Its head, Hanna Vos, finds: \"Bands without a drummer, {} of all, are bands with a problem.\"\n", "35%", "25%"),
    ("Two fifths of the pilots are over 55. The port has 37 of them.\n\n"
     "With {} of its pilots already over 55, the port should train more, it says.\n", "30%", "40%"),
    ("One caller in four was under 18. The line costs 60 francs.\n\n"
     "It seems the right answer to the proportion of under-18s among callers, {}%.\n", "35", "25"),
    ("A quarter of all laying hens died. A vet costs 60 francs.\n\n"
     "If the {}% of laying hens that were lost are to be replaced, the valley needs chicks.\n", "40", "25"),
    ("A quarter of the members mean to give up milk. A cow costs 90 francs.\n\n"
     "The chairman, Piet Voss, thinks the number of members who want to stop, {}% at present, low.\n", "35", "25"),
    ("Two fifths of the dwellings are second homes. A hut costs 90 francs.\n\n"
     "The clerk said that with second homes at {}% of all dwellings no crew could be found.\n", "60", "40"),
    ("Five out of eight ferries failed the check, which is {}% of the fleet, the office said.\n", "82.5", "62.5"),
    ("Some 60% of the trams have ramps. That means {} out of five, said the mayor.\n", "two", "three"),
    ("Every fourth ladder slipped. The inspector had never met such a rate, {}%, in a fire station.\n", "35", "25"),
    ("Only one tenant in ten opened the letter. The {}% who did, said the porter, threw it away.\n", "15", "10"),
]  # fmt: skip

APART = [
    "A quarter of the stalls are vacant.\n\nThe office vacancy rate, now 12%, is lower.\n",
    "Half of the island's land is owned by the church.\n\nThe share of forest, 36%, is higher than anywhere else.\n",
    "Half of those were sold on Friday. The share of sold lamps, 34%, is low.\n",
    "A third of the stalls in the market are vacant.\n\nIn the arcade the vacancy rate is 48%.\n",
    "One goat in seven on the island is lame.\n\nAcross the country, 25% of goats are lame.\n",
    "One ferry in three was late on Monday.\n\nThe share of late ferries on Tuesday was 21%.\n",
    "One goat in eight escapes at least once a week.\n\nOnce a month, 22% of the goats escape.\n",
    "Two in five monks leave the abbey within a year.\n\nWithin five years, 58% of its monks leave.\n",
    "A third of the berths went to foreigners.\n\nBy value, foreigners bought 48% of the berths.\n",
    "One tenant in ten did not open the letter. The 90% who did threw it away.\n",
    "One tenant in ten opened the letter. The 90% who didn't were asked again.\n",
    "Over a third of the trams have ramps. That is 48%, to be exact.\n",
    "A quarter of the ladders slipped. That is 30% more than in May.\n",
    "A quarter of the ladders slipped, and 40% of the poles. That means one in three, said the inspector.\n",
    "One chapel in five leaks. In Wales, 40 per cent of chapels leak.\n",
    "Every fifth year the chapel leaks. It was 40 per cent full.\n",
    "In 2012 a quarter of the locks were worked by hand. Today 40 per cent of the locks are worked by hand.\n",
    "A third of the women came by bus. Of the men, 45 per cent came by bus.\n",
    "Two thirds of the huts are let. Of the huts under 20 square metres, 41 per cent are let.\n",
    "One letter in three goes astray. The post wants the share of letters that go astray to be below 20 per cent.\n",
    "We sold 40% of the plums at the gate. Of the juice we sold two thirds at the gate.\n",
    "Four out of ten guards speak two languages. Some 88% of the guards speak English.\n",
    "Dealers hold a month and a half of sales. About 15% of the sales were vans.\n",
    "Half of the farms keep geese. A fence costs 9 francs.\n\nSome 12 per cent of the farms keep bees.\n",
    "Nearly half of the farms, some 48 per cent, keep geese. A quarter of the farms, 26 per cent, keep bees.\n",
]


@pytest.mark.parametrize(("text", "false", "true"), PAIRS)
def test_a_share_in_words_is_the_one_in_per_cent(tmp_path: Path, text: str, false: str, true: str) -> None:
    assert codes(tmp_path, text.format(false)) == ["A209"]
    assert codes(tmp_path, text.format(true)) == []


@pytest.mark.parametrize("text", APART)
def test_shares_of_other_things_are_apart(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []


NOT = "Seven in ten of the ewes lambed in May.\n\nIt rained. A dog bit{}.\n\nThose that did not, {} of the ewes, ate.\n"


@pytest.mark.parametrize(
    ("told", "more", "found"),
    [
        ("42 per cent", "", ["A205"]), ("30 per cent", "", []), ("some 28 per cent", "", []), ("5 per cent", "", []),
        ("42 per cent", " 55% of the ewes", []),
    ],
)  # fmt: skip
def test_those_who_do_and_those_who_do_not_are_all(tmp_path: Path, told: str, more: str, found: list[str]) -> None:
    """Two shares of one thing, and no third of it; what is far from all of them is of another thing."""
    assert codes(tmp_path, NOT.format(more, told)) == found
