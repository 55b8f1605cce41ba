"""Two numbers that are the only ones of their unit: each text with a number that can't be the one told before, and with
words or a number by which both can hold."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

BETWEEN = "It rained on Sunday. A dog barked at the band.\n\nThe paper sold out.\n\n"

ROWS = [
    # Whoever told it, and whether it is so or was wished for: one unit, one rare word.
    ("The herd on the high moor counts 1,800 ponies.", "The {} ponies that graze on the moor are shy.",
     "2,300", "1,800"),
    ("In the trial 1,624 adults were followed for 24 weeks.", "The trial enrolled {} adults.", "1,264", "1,624"),
    ("The tower will have 31 floors and 240 flats.", "With {} flats the tower will add 90 cars to the traffic.",
     "290", "240"),
    ("A plan for mills costs 96 million kuna.", "Is a plan of {} kuna for mills too much?", "69 million", "96 million"),
    # Bounds that rule each other out need no word in common, nor does a bound that one case breaks, nor a slip.
    ("Upwards of 75,000 people went through the gates.", "This time the fair drew {} people.", "fewer than 70,000",
     "more than 70,000"),
    ("More than 3,000 hectares of pine have burned down.", "The black area is {} hectares.", "less than 2,500",
     "less than 3,500"),
    ("At no time did the lake hold fewer than 70 million litres.", "In May its level was {} million litres.", "55",
     "75"),
    ("We represent 38,000 members, and all of them sing.", "If {} members trust you, you can sleep.", "28,000",
     "38,000"),
    # Two bounds of one time, where others of their unit stand by; what each of all cases has.
    ("Over 3,400 tonnes of hay lay in barns on 1 May. They hold 5,000 tonnes.",
     "On 1 May {} tonnes lay there, and 900 tonnes of straw.", "under 3,100", "over 3,100"),
    ("Each of its first nights was seen by 700 people or more.", "Its play on bees drew {} people.", "480", "880"),
    # Bounds near each other that share nothing but what they are of, in the next sentence too; and a group in a dome.
    ("In the year to Easter the nursery sold at least 3,100 saplings, and 40 rakes.",
     "His bank puts the year's total at {} saplings.", "under 2,600", "under 3,600"),
    ("Since then no group that it let in has been larger than 60 guests.", "A note reads: {} visitors under the dome.",
     "74", "47"),
    # A limit that another sentence says was kept to, and the same people by another name.
    ("The choir promised its neighbours a maximum of 30 singers. It has never gone beyond that limit since.",
     "In May, the sexton says, {} singers stood on the stair.", "44", "24"),
    ("Since 1990 no raft on the lake has borne more than 40 guests.", "On 2 May {} visitors stood on the raft.", "55",
     "35"),
    ("Since 1990 there were never more than 40 starters.", "In the hail of 2014 a crowd of {} runners got lost.", "52",
     "32"),
    # What only a second one would tell apart from the first.
    ("“Our first pump was lit four minutes after the call,” Lee said.",
     "“It took {} minutes from the call until our first pump was there,” Lee said.", "nine", "four"),
    # How long one thing took, whatever the length of time stands behind.
    ("“Everybody was out in four minutes,” Lee said.", "It took {} minutes to get everybody out.", "eleven", "four"),
    ("“Our cash will last for three years,” Ann Lee said.", "“As our cash lasts for {}, we need some,” Lee said.",
     "eight months", "36 months"),
    # What never was fewer: told with "at no point", of every month, and counted since a year far before it.
    ("At no point last winter did the stock of the mill sink below 700 sacks, its keeper says.",
     "On 3 February, with {} sacks left, the wheel stood still.", "520", "810"),
    ("Since the line was opened in 2011 its trams have carried at least 40,000 riders every single month.",
     "The weakest month was March 2020, with {} riders.", "21,000", "43,000"),
    ("Since it came to the old barn by the canal in 1998 the school has at no time had fewer than 600 pupils.",
     "In {} it had 480 pupils, and a leak.", "2009", "1991"),
    ("At no time did the herd fall under 300 cows.", "In April, behind the dyke, {} cows were left.", "170", "370"),
    # Another year, another voice, a part, a limit, or two things that differ in all they have.
    ("Some 1,800 ponies graze on the moor.", "{} the 2,300 ponies of the moor were shy.", "Of late", "In 2020"),
    ("“The pass has 412 centimetres of snow,” Lee said.", "“{} 367 centimetres of snow at the pass,” Lee said.",
     "There are", "In the previous winter there were"),
    ("“The {} on the bend is 70 kilometres per hour,” Lee said.",
     "“In the bend the train did 82 kilometres per hour,” Lee said.",
     "speed of trains", "limit for trains"),
    ("“For the stake in the mill it gave 16 million kuna and 320 cows,” Lee said.",
     "“A stake in the mill of 20 million kuna{} is no trifle,” Lee said.", "",
     " and 410 cows"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "wrong", "right"), ROWS)
def test_what_only_two_numbers_are_of(tmp_path: Path, first: str, second: str, wrong: str, right: str) -> None:
    text = f"{first}\n\n{BETWEEN}{second}\n"
    assert "C103" in codes(tmp_path, text.replace("{}", wrong))
    assert codes(tmp_path, text.replace("{}", right)) == []


@pytest.mark.parametrize(("told", "found"), [("£580 a head", ["C103"]), ("£580 per teacher", []), ("£780 a head", [])])
def test_what_each_pays_in_another_document(tmp_path: Path, told: str, found: list[str]) -> None:
    """Per pupil and a head are one, in two documents that tell no other such amount; per teacher is another."""
    (tmp_path / "b.md").write_text("The price of the sailing week is £780 per pupil, with 3 meals.\n", "utf-8")
    assert codes(tmp_path, f"At {told} the sailing week is a bargain, and 4 boats are new.\n") == found


@pytest.mark.parametrize(
    ("told", "more", "found"),
    [
        ("400", "", ["C103"]),
        ("540", "", []),
        ("530", "", []),
        ("190", "", []),
        ("400", " Another 140 flats follow.", []),
    ],
)
def test_the_only_count_in_two_documents_of_one_matter(
    tmp_path: Path, told: str, more: str, found: list[str]
) -> None:  # fmt: skip
    """Their sentences share nothing; the documents do; nothing makes the one number of the other."""
    leaflet = (
        "The heat pump stands 31 metres from the canal. Steam is seen on 9 days. Its warmth will do for 540 flats.\n"
    )
    (tmp_path / "b.md").write_text(leaflet, "utf-8")
    letter = "Dear all, 90 of you came to see the heat pump at the canal, in 2 rooms. What do we gain? Rent, 12 jobs"
    assert codes(tmp_path, f"{letter} and hot taps in {told} flats.{more}\n") == found


@pytest.mark.parametrize(("told", "found"), [("310 tonnes", ["C103"]), ("410 tonnes", []), ("3 tonnes", [])])
def test_the_only_amount_in_two_documents_of_one_matter(tmp_path: Path, told: str, found: list[str]) -> None:
    leaflet = "The smelter at the lock has 31 furnaces. Its slag heap holds 410 tonnes. The lock is 9 metres.\n"
    (tmp_path / "b.md").write_text(leaflet, "utf-8")
    letter = f"On 4 days smoke hid the lock. The smelter, with 700 hands, looks at {told} of old slag.\n"
    assert codes(tmp_path, letter) == found


@pytest.mark.parametrize(("area", "found"), [("310", True), ("130", False)])
def test_one_number_each_of_two_documents(tmp_path: Path, area: str, found: bool) -> None:
    (tmp_path / "b.md").write_text("The evening college offers 130 courses this term.\n")
    text = f"Each term 900 students attend one of our {area} courses.\n"
    assert ("C103" in codes(tmp_path, text)) is found


@pytest.mark.parametrize(
    ("told", "found"), [("74", ["C103"]), ("47", []), ("75", []), ("5", [])]
)  # fmt: skip
def test_two_digits_changed_over_in_another_document(tmp_path: Path, told: str, found: list[str]) -> None:
    """The only counts of a noun in two documents are one, where the one has the other's digits turned round."""
    (tmp_path / "b.md").write_text(f"At Easter the {told} altos gave us gooseflesh; 12 tenors had a cold.\n", "utf-8")
    assert codes(tmp_path, "The choir, founded by a baker, has 47 altos and sings in 3 halls.\n") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On night shifts, the study found, bakers sleep 8.5 hours on average; she naps for two.\n", ["C103"]),
        ("On night shifts, the study found, bakers sleep 5.9 hours on average; she naps for two.\n", []),
        ("Bakers need to be at work for 8.5 hours on Sundays, and a loaf takes 3 hours.\n", []),
    ],
)
def test_a_length_of_time_in_another_document(tmp_path: Path, text: str, found: list[str]) -> None:
    """Two words of both clauses that no third sentence has tell that it is of one thing."""
    told = "We asked 2,310 bakers. Those on night shifts slept for 5.9 hours on average. Post took 4 days.\n"
    (tmp_path / "b.md").write_text(told, "utf-8")
    assert codes(tmp_path, text) == found


@pytest.mark.parametrize(("told", "found"), [("69", ["C103"]), ("96", [])])
def test_two_digits_changed_over_in_a_headline(tmp_path: Path, told: str, found: list[str]) -> None:
    text = f"# Velo Rail to order {told} trains\n\nIts fares rise.\n\nThe company orders 96 new trains from Lund AG.\n"
    assert codes(tmp_path, text) == found


@pytest.mark.parametrize(("told", "found"), [("2,720", ["C103"]), ("2,270", []), ("2,300", [])])
def test_digits_in_another_order_far_from_a_headline(tmp_path: Path, told: str, found: list[str]) -> None:
    """Over "its ten days" is no bound, and 3,000 of other things no number that fits."""
    text = (
        f"# Fair draws {told}\n\nIt rained. Tents leaked. Dogs barked.\n\nOver its ten days 2,270 people came to it.\n"
    )
    assert codes(tmp_path, text + "The town spent 3,000 crowns.\n") == found


@pytest.mark.parametrize(
    ("told", "found"), [("760 looms", ["C103"]), ("520 looms", []), ("760 knots", []), ("1,900 looms", [])]
)
def test_the_only_count_of_what_a_headline_counts(tmp_path: Path, told: str, found: list[str]) -> None:
    text = f"# Mill to run {told}\n\nIt rained. Tents leaked. Dogs barked.\n\nMost of the 520 looms are from Lund.\n"
    assert codes(tmp_path, text) == found


@pytest.mark.parametrize(
    ("told", "text", "found"),
    [
        ("Visits to the castle up {}", "Few expected it. Admissions rose by 24%, to 61,000.", {"42%": 1, "24%": 0}),
        (
            "School roll falls by {}",
            "Desks are empty. Numbers have dropped by 30% since 2015.",
            {"10%": 1, "30%": 0},
        ),
        ("{} demand a bridge", "Drums beat. Guards put the crowd at 1,200.", {"2,000": 1, "1,200": 0, "9,000": 0}),
        (
            "Slate to buy Orm for {}",
            "It is a bold step. Slate offers €60 million.",
            {"€40 million": 1, "€60 million": 0},
        ),
        ("Jobless rate under {}", "Rain fell. The jobless rate stood at 5.6% in May.", {"5%": 1, "6%": 0}),
        (
            "{} lease for mill",
            "It is old. The tenant took a lease of nine years.",
            {"Six-year": 1, "Nine-year": 0},
        ),
        ("Mean rent drops under {}", "It rained. A flat in Orm goes for €934.", {"€900": 1, "€950": 0}),
        ("Fares rise again\n\n*Tickets cost {} more*", "It rained. Tickets cost 7% more.", {"12%": 1, "7%": 0}),
        ("Mill gets {}", "The fund pays £12,000. The club pays £8,000.", {"£20,000": 0}),  # the sum
        ("Rents up {} in five years", "Desks are empty. Last year alone rents rose by 6%.", {"21%": 0}),
        ("Yard orders {} cranes", "It has 42 cranes today; the first of the 50 new ones comes soon.", {"50": 0}),
        ("Hall to lose {} seats", "Of its 200 seats, 150 were sold. A year ago it had 260 seats.", {"60": 0}),
    ],
)
def test_the_only_number_of_a_kind_below_a_headline(
    tmp_path: Path, told: str, text: str, found: dict[str, int]
) -> None:
    """What a text tells nowhere, nor makes of others, is meant by the only number like it in the lead."""
    for value, count in found.items():
        assert codes(tmp_path, f"# {told.format(value)}\n\n{text}\n") == ["C103"] * count, value


@pytest.mark.parametrize(("told", "found"), [("2 hours 11 minutes", ["C103"]), ("2 hours 14 minutes", [])])
def test_one_who_is_named_in_two_documents(tmp_path: Path, told: str, found: list[str]) -> None:
    """Names that each has besides those of both tell nothing apart."""
    other = "Abe Kip of Team Hill won the Ede Bay marathon in 2 hours 14 minutes. Medics treated 112 runners.\n"
    (tmp_path / "b.md").write_text(other, "utf-8")
    assert codes(tmp_path, f"The sponsors sang. Sir Abe Kip won the Ede Bay marathon in {told}.\n") == found


@pytest.mark.parametrize(("told", "found"), [("9,500", ["C103"]), ("13,000", []), ("4,000", [])])
def test_bounds_far_from_each_other_are_of_two_things(tmp_path: Path, told: str, found: list[str]) -> None:
    """More than half as much again is no slip of whoever writes of one thing."""
    text = f"The dairy pressed more than {told} cheeses.\n\n{BETWEEN}Fewer than 8,000 cheeses have a rind.\n"
    assert codes(tmp_path, text) == found


@pytest.mark.parametrize(("title", "found"), [("Review of the port", ["C103"]), ("Review of the port, 2023", [])])
def test_two_years_tell_two_numbers(tmp_path: Path, title: str, found: list[str]) -> None:
    """What two documents tell is of the years that their titles name."""
    (tmp_path / "b.md").write_text("# Review of the port, 2022\n\nThe port shipped 630 containers of fruit.\n", "utf-8")
    assert codes(tmp_path, f"# {title}\n\nFruit came in 660 containers. The port has shipped no more.\n") == found


def test_who_counts_for_himself_contradicts_nobody(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text(
        "On Monday 2,800 people stood at the gate of the dock, which has 9 cranes.\n", "utf-8"
    )
    text = "By our count, 1,900 people stood at the gate of the dock on Monday.\n"
    assert codes(tmp_path, text) == []
    assert codes(tmp_path, text.replace("By our count, ", "")) == ["C103"]
