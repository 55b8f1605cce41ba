"""Forms of numbers as wires, accounts, recipes and reports of weather and sport have them: a row for each."""

from decimal import Decimal

import pytest

from tests.extraction.reading import quantities_in, the_quantity_in

VALUES = [
    ("two-and-a-half million dollars", "2500000", "USD"),
    ("three-and-a-half years", "3.5", "year"),
    ("one-and-a-half hours", "1.5", "hour"),
    ("a net loss of $(5m)", "-5000000", "USD"),
    ("a net loss of (5m)", "-5000000", None),
    ("earnings were US$(1.25)", "-1.25", "USD"),
    ("a quarter point", "0.25", "percentage point"),
    ("a half-point", "0.5", "percentage point"),
    ("three-quarters of a point", "0.75", "percentage point"),
    ("5'11\" tall", "71", "inch"),
    ("6'2\" tall", "74", "inch"),
    ("2 in thick", "2", "inch"),
    ("12 in wide", "12", "inch"),
    ("5 mmol/L", "5", "millimole per litre"),
    ("410 ppm", "410", "part per million"),
    ("1.9 parts per billion", "1.9", "part per billion"),
    ("they ran 100m", "100", "metre"),
    ("she swam 400m", "400", "metre"),
    ("heated to 450 K", "450", "kelvin"),
    ("he ran the 200m", "200", "metre"),
    ("a time of 19.19s", "19.19", "second"),
    ("a loss of 100m euros", "100000000", "EUR"),
    ("a net loss of $(5.2) million", "-5200000", "USD"),
    ("a margin of (12.3)%", "-12.3", "percent"),
    ("up a dollar a share", "1", "USD per share"),
    ("0.3 of a percentage point", "0.3", "percentage point"),
    ("0.25 of an inch", "0.25", "inch"),
    ("5.2 per thousand live births", "5.2", "per 1,000 live births"),
    ("30 per 100,000 people", "30", "per 100,000 people"),
    ("an hour and five minutes", "1.083333333333333333333333333", "hour"),
    ("a foot and two inches", "1.166666666666666666666666667", "foot"),
    ("1h 20m", "1.333333333333333333333333333", "hour"),
    ("two hours forty", "2.666666666666666666666666667", "hour"),
    ("6.02 x 10²³ atoms", "6.02e23", "atoms"),
    ("4-in-10 adults", "0.4", "adults"),
    ("three times the size", "3", "times"),
    ("five times fewer", "5", "times"),
    ("three times a week", "3", "times per week"),
    ("a ratio of three to one", "3", None),
    ("at odds of 100 to 1", "100", None),
    ("a third more than in 2010", "1.333333333333333333333333333", None),
    ("one fifth fewer than in 2010", "0.8", None),
    ("32 cts a barrel", "32", "USD-cent per barrel"),
    ("six mln stg a day", "6000000", "GBP per day"),
    ("one mln barrels", "1000000", "barrel"),
    ("two bn euros", "2000000000", "EUR"),
    ("at 5-5/16 pct", "5.3125", "percent"),
    ("a 3-1/2 year contract", "3.5", "year"),
    ("thirty-two hundredths", "0.32", None),
    ("37 U.S. cities", "37", "u.s. cities"),
    ("five more cranes", "5", "cranes"),
    ("closed at 99-28/32", "99.875", None),
    ("two more years", "2", "year"),
    ("a grant of R450m", "450000000", "ZAR"),
    ("it costs R1.2 billion", "1200000000", "ZAR"),
    ("a rent of R1,200", "1200", "ZAR"),
    ("a loan of N2.5bn", "2500000000", "NGN"),
    ("a fare of GH¢40", "40", "GHS"),
    ("Sh500 million in tax", "500000000", "KES"),
    ("at 0.74 pounds to the dollar", "0.74", "GBP"),
    ("75 U.S. cts a pound", "75", "USD-cent per pound"),
    ("plums at $2.30 a pound", "2.30", "USD per pound"),
    ("sterling at $1.30 per pound", "1.30", "USD per GBP"),
    ("5.4 litres per 100 km", "5.4", "litre per 100 kilometre"),
    ("24 Canadian cents", "24", "CAD-cent"),
    ("30 euro cents", "30", "EUR-cent"),
    ("it raised 12,500 pounds", "12500", "GBP"),
    ("it lifted 200 pounds to the roof", "200", "pound-mass"),
    ("0.87 Ecus per 100 kilos", "0.87", "XEU per 100 kilos"),
    ("450 boe/d", "450", "barrel of oil equivalent per day"),
    ("300 MtCO2e", "300", "megatonne of carbon dioxide"),
    ("3 bcm of gas", "3", "billion cubic metre"),
    ("a 6-foot-3 guard", "6.25", "foot"),
    ("5 feet, 6 inches", "5.5", "foot"),
    ("a score of 85", "85", None),
    ("a score of letters", "20", "letters"),
    ("the calf weighs 9 stone 7 pounds", "9.5", "stone"),
    ("a load of 6 stone and 7 lbs", "6.5", "stone"),
    ("he was 14 stone at the time", "14", "stone"),
    ("the 8 stone bridges", "8", "stone bridges"),
    ("a coupon of 6 5 / 8 %", "6.625", "percent"),
    ("it sank to -35 C and froze", "-35", "degree celsius"),
    ("a sale of 12,9 Mio. Euro", "12900000", "EUR"),
    ("a fine of Fr. 7'300.50", "7300.50", "CHF"),
    ("she rowed it in 1:07:20", "4040", "second"),
    ("with a time of 3:58.4", "238.4", "second"),
    ("number forty trillion and sixty third in line", "40000000000063", "place"),
    ("of the younger group 41% slept", "41", "percent"),
]
BOUNDS = [
    ("never exceeded 300 km", "<="),
    ("didn't exceed 300 km", "<="),
    ("has not exceeded 300 km", "<="),
    ("did not top 300 km", "<="),
    ("cannot exceed 300 km", "<="),
    ("never surpassed 300 km", "<="),
    ("never fell below 300 km", ">="),
    ("did not drop below 300 km", ">="),
    ("was not below 300 km", ">="),
    ("could top 300 km", ">"),
    ("is likely to top 300 km", ">"),
    ("as little as 300 km", ">="),
    ("as few as 300 km", ">="),
    ("was getting on for 300 km", "~"),
    ("was approx. 300 km", "~"),
    ("was less than half.", "<"),
]
AROUND = [
    ("5 kg, give or take 1", 4, 6),
    ("5 kg give or take 1 kg", 4, 6),
    ("5 kg plus or minus 1 kg", 4, 6),
    ("40 feet wide, give or take 3 feet", 37, 43),
    ("between the third and the seventh in line", 3, 7),
    ("from the 2nd to the 5th in line", 2, 5),
    ("highs in the mid-80s and warm", 84, 86),
    ("highs in the low 40s, cold", 41, 43),
    ("her early 30s", 31, 33),
    ("his late 50s", 57, 59),
    ("somewhere between 200 and 300 homes", 200, 300),
    ("anywhere from 40 to as many as 60 people", 40, 60),
    ("a six-figure sum", 100000, 999999),
    ("five-to-six percent", 5, 6),
    ("a cut in 9 to 12 months", 9, 12),
    ("5-3/8 to 5-1/2 pct", Decimal("5.375"), Decimal("5.5")),
    ("a 10-to-12-day trip", 10, 12),
    ("3.75/80 pct", Decimal("3.75"), Decimal("3.80")),
    ("1.7975/85 marks", Decimal("1.7975"), Decimal("1.7985")),
]
NONE = [
    "along the R20 road",
    "N95 masks",
    "the R2 of the model",
    "the early 30s",
    "in the mid-80s",
    "Call 020 7946 0958 now",
    "Call +44 20 7946 0958",
    "Call +1 (555) 123-4567",
    "1-800-555-0199",
    "Psalm 23",
    "a split of 80/20",
    "the 0/92 programme",
    "due to expire on June three.",
    "seen on April 1, 2 and 3",
    "a gross profit",
    "a pressure of 120/80",
    "the summer of '69",
    "agreed by the Group of Seven",
    "set up by banks of the Big Four",
    "type 2 diabetes",
    "on pp. 12-14",
    "The bell rang at 1:07:20.",
    "In Bonn it struck 11:07:20 GMT.",
    "Sent by the hub on 2024-06-03T09:15:44.210Z",
    "The galaxy J0957+5608 was seen.",
    "Under Article 12(4) it is forbidden.",
    "Delegates of COP29 met.",
]


@pytest.mark.parametrize(("words", "value", "unit"), VALUES)
def test_values(words: str, value: str, unit: str | None) -> None:
    quantity = the_quantity_in(f"It was {words}.")
    assert (quantity.value, quantity.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(("words", "bound"), BOUNDS)
def test_bounds(words: str, bound: str) -> None:
    assert the_quantity_in(f"It {words}.").bound == bound


@pytest.mark.parametrize(("words", "low", "high"), AROUND)
def test_ends(words: str, low: Decimal | int, high: Decimal | int) -> None:
    quantity = the_quantity_in(f"It was {words}.")
    assert quantity.interval[:2] == (low, high)


@pytest.mark.parametrize("words", NONE)
def test_no_quantity(words: str) -> None:
    assert quantities_in(f"It was {words}.") == []


@pytest.mark.parametrize("words", ["5 km", "3 pct", "6 ft", "10 lbs", "20 min"])
def test_the_stop_of_a_sentence_is_no_part_of_a_unit(words: str) -> None:
    assert the_quantity_in(f"It was {words}.").surface == words


def test_money_that_is_raised_is_no_change() -> None:
    assert the_quantity_in("The start-up raised $30m.").direction is None
    assert the_quantity_in("The bank raised it by $30m.").direction == "up"


def test_a_multiple_that_something_grew_by_is_a_change() -> None:
    quantity = the_quantity_in("Sales grew tenfold.")
    assert (quantity.value, quantity.direction, quantity.kind) == (10, "up", "change")


def test_the_end_of_a_quotation_is_no_inch() -> None:
    assert the_quantity_in('He said it was "over 5".').unit is None
    assert the_quantity_in('A screen of 5".').unit == "inch"


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The index closed 1.5 points lower.", "down"),
        ("Shares ended 2% higher at noon.", "up"),
        ("The pound was 3 cents weaker.", "down"),
        ("The Fed raised its benchmark rate by 0.25 percentage points.", "up"),
        ("They cut the annual growth forecast by 2%.", "down"),
        ("It is 5 points.", None),
    ],
)
def test_ways(text: str, direction: str | None) -> None:
    assert the_quantity_in(text).direction == direction


@pytest.mark.parametrize(
    ("text", "bound"), [("It costs £20bn over five years.", "="), ("It takes over five years.", ">")]
)
def test_money_over_a_time_is_no_bound(text: str, bound: str) -> None:
    assert quantities_in(text)[-1].bound == bound


def test_sides_of_a_pan_are_lengths() -> None:
    assert quantities_in("A 9x13-inch pan.")[-1].unit == "inch"


def test_two_tallies_are_no_range() -> None:
    assert [quantity.value for quantity in quantities_in("They voted 52 to 48.")] == [52, 48]


@pytest.mark.parametrize(
    ("text", "kind", "direction"),
    [
        ("Profit was £4.7bn less than a year ago.", "change", "down"),
        ("It made $3m more than in 2019.", "change", "up"),
        ("Exports were $3bn higher than its imports.", "level", None),
        ("The index dropped below 4,000.", "level", "down"),
        ("Rates rose above 5%.", "share", "up"),
        ("Rates rose more than 5%.", "change", "up"),
        ("GDP shrank an annualised 1.4 per cent.", "change", "down"),
        ("It planned to raise a net $70m.", "level", None),
        ("The contract of $1.5m was signed.", "level", None),
        ("It had been edging up to 270.", "level", "up"),
        ("Sales were off 14.5 pct.", "change", "down"),
        ("It grew by a seasonally adjusted 3%.", "change", "up"),
        ("Five more cranes are due.", "change", None),
    ],
)
def test_changes_and_where_they_end(text: str, kind: str, direction: str | None) -> None:
    quantity = the_quantity_in(text)
    assert (quantity.kind, quantity.direction) == (kind, direction)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("A crowd of 1500 people gathered in 1986.", ["1500 people"]),
        ("Staff went from 1850 members in 2019 to 1900 members.", ["1850 members", "1900 members"]),
        ("The park has 1967 oaks.", ["1967 oaks"]),
        ("It published its 1986 results and the 2012 survey estimates.", []),
        ("Sales of 2019 models fell by 2030 emissions targets.", []),
        ("Q3 2023 sales were flat.", []),
    ],
)
def test_years_and_numbers_of_things(text: str, numbers: list[str]) -> None:
    assert [quantity.surface for quantity in quantities_in(text)] == numbers


def test_a_bare_number_has_the_unit_of_what_it_came_from() -> None:
    assert [quantity.unit for quantity in quantities_in("It fell to 6,211 from 6,293 tonnes.")] == ["tonne", "tonne"]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("It took over ten years.", ">"),
        ("Over ten years ago.", ">"),
        ("They rescheduled the debt over ten years.", "="),
        ("It spent £20bn over five years.", "="),
    ],
)
def test_over_a_time(text: str, bound: str) -> None:
    assert quantities_in(text)[-1].bound == bound


def test_the_dash_of_a_list_is_no_sign() -> None:
    assert the_quantity_in("- 8 pct bonds that are due next year").value == 8
    assert the_quantity_in("- 5 pct").value == -5


def test_a_currency_belongs_to_one_number() -> None:
    assert [quantity.unit for quantity in quantities_in("a 31.5 mln dlr 14 pct note")] == ["USD", "percent"]
