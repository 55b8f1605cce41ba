"""The grammar of quantities, a row for every form."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.numbers.reading import quantities_in as read_document
from tests.extraction.reading import quantities_in, the_quantity_in

NUMBERS = [
    ("1,234.5 km", "1234.5"),
    ("1.234,5 km", "1234.5"),
    ("1 234 567 km", "1234567"),
    ("1'234 km", "1234"),
    ("12,34,567 km", "1234567"),
    ("25 lakh km", "2500000"),
    ("three crore km", "30000000"),
    (".5 km", "0.5"),
    ("-5 km", "-5"),
    ("−5 km", "-5"),
    ("minus five km", "-5"),
    ("1½ km", "1.5"),
    ("2 1/2 km", "2.5"),
    ("¾ km", "0.75"),
    ("3/4 km", "0.75"),
    ("5.5x10-3 km", "0.0055"),
    ("5.5×10⁶ km", "5500000"),
    ("1.5e6 km", "1500000"),
    ("8x2^10 km", "8192"),
    ("two point three million km", "2300000"),
    ("two hundred point seventy-one km", "200.71"),
    ("a hundred and five km", "105"),
    ("nineteen hundred km", "1900"),
    ("hundred thousand km", "100000"),
    ("three thousand millions km", "3000000000"),
    ("4 thousand 3 hundred and 21 km", "4321"),
    ("half a million km", "500000"),
    ("a quarter of a billion km", "250000000"),
    ("two and a half million km", "2500000"),
    ("3 million and a half km", "3500000"),
    ("a mile and a half", "1.5"),
    ("an hour and a half of rain", "1.5"),
    ("a cent and a half more than in 2022", "1.5"),
    ("one and three quarters km", "1.75"),
    ("2 dozen km", "24"),
    ("half a dozen km", "6"),
    ("34.6 million km", "34600000"),
    ("12.5 mln km", "12500000"),
    ("one in five", "0.2"),
    ("two out of three", None),
    ("a third of them", None),
    ("sixfold", "6"),
]

CURRENCIES = [
    ("US$1.2bn", "1200000000", "USD"),
    ("USD34.6m", "34600000", "USD"),
    ("USD 34.6 million", "34600000", "USD"),
    ("75 USD million", "75000000", "USD"),
    ("30 MUSD", "30000000", "USD"),
    ("$-5m", "-5000000", "USD"),
    ("-$5m", "-5000000", "USD"),
    ("5 dollars and 20 cents", "5.2", "USD"),
    ("HK$3.7 billion", "3700000000", "HKD"),
    ("7.5 million Danish crowns", "7500000", "DKK"),
    ("3 Hong Kong dollars", "3", "HKD"),
    ("40 Belarusian rubles", "40", "BYN"),
    ("£5", "5", "GBP"),
    ("20 million pounds", "20000000", "GBP"),
    ("12.5 mln dlrs", "12500000", "USD"),
    ("5 bln stg", "5000000000", "GBP"),
    ("€3", "3", "EUR"),
    ("300 yen", "300", "JPY"),
    ("a dollar", "1", "USD"),
]

RANGES = [
    ("between $3 and $5 billion", 3 * 10**9, 5 * 10**9, "USD"),
    ("from 4 to 6 km", 4, 6, "kilometre"),
    ("70-80 per cent", 70, 80, "percent"),
    ("$62 to $68", 62, 68, "USD"),
    ("15 to 22 miles per hour", 15, 22, "mile per hour"),
    ("5k-20k dollars", 5000, 20000, "USD"),
    ("8- to 16-meter", 8, 16, "metre"),
    ("above 1,000 and below 1,500 km", 1000, 1500, "kilometre"),
    ("5 ± 0.5 kg", Decimal("4.5"), Decimal("5.5"), "kilogram"),
    ("one to two years", 1, 2, "year"),
    ("$36,040 to $34,935", 34935, 36040, "USD"),
]

BOUNDS = {
    "~": ("about 5 km", "some 500 km", "nearly 5 km", "~5 km", "5 km or so", "roughly 5 km", "an estimated 5 km"),
    ">": ("just over 5 km", "more than 5 km", "upwards of 5 km", "north of 5 km", ">5 km", "in excess of 5 km"),
    ">=": ("at least 5 km", "no fewer than 5 km", "5 km or more", "≥5 km", "5+ km", "not less than 5 km"),
    "<": ("below 5 km", "less than 5 km", "sub-5 km", "just under 5 km", "<5 km"),
    "<=": ("up to 5 km", "at most 5 km", "no more than 5 km", "did not exceed 5 km", "≤ 5 km", "5 km at most"),
}

CHANGES = [
    ("Exports rose 5%.", "5", "up"),
    ("Exports rose by 5%.", "5", "up"),
    ("Exports fell by another 5%.", "5", "down"),
    ("Exports were up 5%.", "5", "up"),
    ("It shed 300 jobs.", "300", "down"),
]

UNITS = [
    ("5 km", "kilometre", "length"),
    ("5 sq km", "square kilometre", "area"),
    ("4 km squared", "square kilometre", "area"),
    ("3 metres cubed", "cubic metre", "volume"),
    ("5 tonnes", "tonne", "mass"),
    ("5 short tons", "ton", "mass"),
    ("5 MW", "megawatt", "power"),
    ("5 MWh", "megawatt hour", "energy"),
    ("5 km/h", "kilometre per hour", "speed"),
    ("5 °C", "degree celsius", "temperature"),
    ("5 bpd", "barrel per day", "flow"),
    ("5 TEU", "TEU", "container"),
    ("5 basis points", "basis point", "basis point"),
    ("5 percentage points", "percentage point", "percentage point"),
    ("5 ft 6 in", "foot", "length"),
    ("5 people", "people", "count"),
    ("$5 a barrel", "USD per barrel", "currency"),
    ("5 kg per head", "kilogram per head", "rate"),
    ("25 pounds", "pound-mass", "mass"),
    ("They will pay 750,000 pounds a year", "GBP per year", "currency"),
    ("The calf weighs 75 pounds", "pound-mass", "mass"),
    ("5 years old", "year of age", "age"),
]

NONE = [
    "In 2019 it rained.",
    "On 4 May it rained.",
    "On Sept. 14, it rained.",
    "It began at 10:45.",
    "It began at 5pm.",
    "The G20 met.",
    "An A320 landed.",
    "The F-16 flew.",
    "COVID-19 came.",
    "Call 555-123-4567.",
    "See Article 5.",
    "See page 12.",
    "They won 3-2.",
    "He lives at 10 Downing Street.",
    "It is a Catch-22.",
    "See https://example.org/5/6?x=30%20.",
    "The S&P 500 index moved.",
    "Windows 10 is old.",
    "a 5G network",
    "one another",
    "several cases",
    "version 2.0.1",
]


@pytest.mark.parametrize(("words", "value"), NUMBERS)
def test_numbers(words: str, value: str | None) -> None:
    quantity = the_quantity_in(f"It was {words}.")
    assert quantity.value is not None
    if value is not None:
        assert quantity.value == Decimal(value)
    else:
        assert 0 < quantity.value < 1


@pytest.mark.parametrize(("words", "value", "code"), CURRENCIES)
def test_currencies(words: str, value: str, code: str) -> None:
    quantity = the_quantity_in(f"It cost {words}.")
    assert (quantity.value, quantity.unit, quantity.unit_kind) == (Decimal(value), code, "currency")
    assert quantity.surface == words


@pytest.mark.parametrize(("words", "low", "high", "unit"), RANGES)
def test_ranges(words: str, low: int, high: int, unit: str) -> None:
    quantity = the_quantity_in(f"It was {words}.")
    assert (quantity.interval.low, quantity.interval.high, quantity.unit) == (low, high, unit)
    assert (quantity.bound, quantity.value) == ("range", None)


@pytest.mark.parametrize(("words", "bound"), [(words, bound) for bound, row in BOUNDS.items() for words in row])
def test_bounds(words: str, bound: str) -> None:
    assert the_quantity_in(f"It was {words}.").bound == bound


@pytest.mark.parametrize(("text", "value", "direction"), CHANGES)
def test_changes(text: str, value: str, direction: str | None) -> None:
    quantity = the_quantity_in(text)
    assert (quantity.value, quantity.direction) == (Decimal(value), direction)
    assert (quantity.kind == "change") is (direction is not None)


def test_where_a_change_ended_has_its_direction() -> None:
    quantity = the_quantity_in("Exports fell to 5%.")
    assert (quantity.value, quantity.direction, quantity.kind) == (Decimal(5), "down", "share")


@pytest.mark.parametrize(("words", "unit", "kind"), UNITS)
def test_units(words: str, unit: str, kind: str) -> None:
    quantity = the_quantity_in(f"It was {words}.")
    assert (quantity.unit, quantity.unit_kind) == (unit, kind)


@pytest.mark.parametrize("text", NONE)
def test_no_quantities(text: str) -> None:
    assert quantities_in(text) == []


def test_a_change_with_its_end_is_two_quantities() -> None:
    change, end = quantities_in("Exports rose 7% to $2.3 billion.")
    assert (change.value, change.unit, change.direction) == (7, "percent", "up")
    assert (end.value, end.unit, end.direction) == (2300000000, "USD", None)


def test_a_conversion_in_brackets_keeps_the_bound() -> None:
    one, other = quantities_in("It flies more than 100 kilometers (60 miles).")
    assert (one.bound, other.bound) == (">", ">")


ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = (
    "", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion", "sextillion", "septillion",
    "octillion", "nonillion", "decillion", "undecillion", "duodecillion", "tredecillion", "quattuordecillion",
    "quindecillion", "sexdecillion", "septendecillion", "octodecillion", "novemdecillion", "vigintillion",
)  # fmt: skip


def spelled(number: int) -> str:
    """A whole number in English words."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        return f"{ONES[number // 100]} hundred" + (f" and {spelled(number % 100)}" if number % 100 else "")
    power = (len(str(number)) - 1) // 3
    head, rest = divmod(number, 1000**power)
    return f"{spelled(head)} {SCALES[power]}" + (f" {spelled(rest)}" if rest else "")


@given(st.integers(0, 10**6) | st.integers(0, 10**21))
def test_number_words_read_back(number: int) -> None:
    assert the_quantity_in(f"It was {spelled(number)} km.").value == number


@pytest.mark.parametrize("power", range(1, len(SCALES)))
def test_scales_read_back(power: int) -> None:
    assert the_quantity_in(f"It was one {SCALES[power]} km.").value == 1000**power


PARAGRAPHS = st.lists(
    st.sampled_from([text for text, *_ in (*NUMBERS, *CURRENCIES, *RANGES)]) | st.text("aZ 5.,$%()-\n", max_size=60),
    min_size=1,
    max_size=5,
)


@given(PARAGRAPHS)
def test_a_paragraph_reads_the_same_alone(paragraphs: list[str]) -> None:
    """English marks in all of them: what a document says of its numbers would hold for each."""
    document = "\n\n".join(f"It was {text}." for text in ("1,234,567 km", *paragraphs))
    alone = [quantity for text in document.split("\n\n") for quantity in surfaces("1,234,567 km\n\n" + text)[1:]]
    assert surfaces(document) == alone


def surfaces(text: str) -> list[tuple[str, object]]:
    """The surface and the interval of each quantity of a document."""
    return [(quantity.surface, quantity.interval) for quantity in read_document(text)]


@pytest.mark.parametrize(
    "unit", ["9", "and ", "(", "1,", "a million ", "5 to ", "1/", "x10^", "- ", "five hundred ", "$"]
)
def test_time_grows_with_the_length_and_no_faster(unit: str) -> None:
    """Counts the looks at tokens, not seconds: twice the text is at most a bit more than twice the work."""

    def work(size: int) -> int:
        import sys

        calls = 0

        def count(frame: object, event: str, arg: object) -> None:
            nonlocal calls
            calls += event == "call"

        sys.setprofile(count)
        try:
            quantities_in(unit * size)
        finally:
            sys.setprofile(None)
        return calls

    once, twice = work(400), work(800)
    assert twice < 2.5 * max(once, 50)
