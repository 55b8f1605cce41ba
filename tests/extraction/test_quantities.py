"""Bounds, units, comparisons, ranks; and the numbers that are none."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.extraction.reading import quantities_in, the_quantity_in

BOUNDS = [
    ("more than 5 km", ">"),
    ("over 5 km", ">"),
    ("exceeds 5 km", ">"),
    ("tops 5 km", ">"),
    ("in excess of 5 km", ">"),
    ("upwards of 5 km", ">"),
    ("north of 5 km", ">"),
    ("at least 5 km", ">="),
    ("no fewer than 5 km", ">="),
    ("5 km or more", ">="),
    ("less than 5 km", "<"),
    ("under 5 km", "<"),
    ("nearly 5 km", "~"),
    ("approaching 5 km", "~"),
    ("up to 5 km", "<="),
    ("cut up to 5 km", "<="),
    ("no more than 5 km", "<="),
    ("did not exceed 5 km", "<="),
    ("about 5 km", "~"),
    ("roughly 5 km", "~"),
    ("some 5 km", "~"),
    ("~5 km", "~"),
    (">5 km", ">"),
    ("≥5 km", ">="),
    ("≤ 5 km", "<="),
    ("5 km", "="),
    ("topped the 5 km", ">"),
]

UNITS = [
    ("5%", "percent", "percent"),
    ("5 per cent", "percent", "percent"),
    ("5 percentage points", "percentage point", "percentage point"),
    ("$5", "USD", "currency"),
    ("5 dollars", "USD", "currency"),
    ("5 US dollars", "USD", "currency"),
    ("€5", "EUR", "currency"),
    ("5 Belarusian rubles", "BYN", "currency"),
    ("5 tenge", "KZT", "currency"),
    ("5 km", "kilometre", "length"),
    ("5 hectares", "hectare", "area"),
    ("12-hectare site", "hectare", "area"),
    ("5 tonnes", "tonne", "mass"),
    ("5 kWh", "kilowatt hour", "energy"),
    ("5 MW", "megawatt", "power"),
    ("5 years", "year", "time"),
    ("450 permanent jobs", "permanent jobs", "count"),
    ("3 million people", "people", "count"),
]

NONE = [
    "on 2026-02-04",
    "on 4 February",
    "on February 4",
    "in 2019",
    "the 2019-20 season",
    "at 10:30",
    "the G20",
    "COVID-19",
    "an F-16",
    "an A320",
    "Article 5",
    "page 12",
    "see http://example.org/2024/15/page",
    "version 1.2.3",
    "a full member",
    "the day prior",
    "several international and regional organizations",
    "the 1990s",
    "#42",
]


@pytest.mark.parametrize(("words", "bound"), BOUNDS)
def test_bounds(words: str, bound: str) -> None:
    quantity = the_quantity_in(f"It was {words}.")
    assert (quantity.bound, quantity.value) == (bound, Decimal(5))


@pytest.mark.parametrize(("words", "unit", "kind"), UNITS)
def test_units(words: str, unit: str, kind: str) -> None:
    quantity = the_quantity_in(f"It was {words}.")
    assert (quantity.unit, quantity.unit_kind) == (unit, kind)


@pytest.mark.parametrize("words", NONE)
def test_numbers_that_are_no_quantities(words: str) -> None:
    assert quantities_in(words) == []


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("second-largest", 2),
        ("3rd biggest", 3),
        ("largest", 1),
        ("top", 1),
        ("fourth most important", 4),
        ("21st largest", 21),
    ],
)
def test_ranks(words: str, place: int) -> None:
    quantity = the_quantity_in(f"its {words} partner")
    assert (quantity.kind, quantity.value, quantity.unit) == ("rank", place, "place")


@pytest.mark.parametrize(
    ("words", "ratio"), [("50% more than", "1.5"), ("20 percent less than", "0.8"), ("7.5% higher than", "1.075")]
)
def test_ratios(words: str, ratio: str) -> None:
    quantity = the_quantity_in(f"we make {words} we use")
    assert (quantity.kind, quantity.value) == ("ratio", Decimal(ratio))
    assert quantity.interval.contains(Decimal(ratio))


@pytest.mark.parametrize(
    ("text", "part", "unit"),
    [
        ("One voter in ten came by bus.", "0.1", "voter"),
        ("Of those asked, one small farmer in five had debts.", "0.2", "small farmer"),
        ("Two women in ten are smiths.", "0.2", "women"),
        ("Five villages in every ten were reached.", "0.5", "villages"),
        ("One pupil in five comes to school by bike.", "0.2", "pupil"),
    ],
)
def test_what_a_share_counts_stands_between_its_numbers(text: str, part: str, unit: str) -> None:
    quantity = the_quantity_in(text)
    assert (quantity.value, quantity.unit) == (Decimal(part), unit)


@pytest.mark.parametrize("text", ["Two goals in ten games are few.", "One school in three counties was shut."])
def test_some_things_in_others_are_no_share(text: str) -> None:
    assert all(quantity.value != Decimal("0.2") and (quantity.value or 1) >= 1 for quantity in quantities_in(text))


def test_written_precision() -> None:
    assert [the_quantity_in(words).precision for words in ("$1.2bn", "$1.20bn", "$12bn")] == [2, 3, 2]
    assert the_quantity_in("$1.2bn").interval.low == Decimal("1150000000")


def test_a_bare_dollar_is_marked() -> None:
    from tests.extraction.reading import found_in

    assert found_in("It cost $5.")[0].assumptions == ("“$5” is read as USD",)
    assert found_in("It cost US$5.")[0].assumptions == ()


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    for quantity in quantities_in(text):
        assert text[quantity.span.start : quantity.span.end] == quantity.surface
        assert quantity.interval.low <= quantity.customary.low <= quantity.customary.high <= quantity.interval.high


WORDS = (
    "more", "than", "a", "billion", "dollars", "50", "%", "several", "of", "1.2bn", "€3", "-", ",", "second", "largest",
    "and", "2019",
)  # fmt: skip


@example(words=["billion"] * 4 + ["second"])
@given(st.lists(st.sampled_from(WORDS)))
def test_any_order_of_words_can_be_read(words: list[str]) -> None:
    text = " ".join(words)
    for quantity in quantities_in(text):
        assert text[quantity.span.start : quantity.span.end] == quantity.surface


SHARED_UNITS = [
    (
        "The plant makes four-, five- and six-cylinder engines.",
        [("4", "cylinder"), ("5", "cylinder"), ("6", "cylinder")],
    ),
    ("The index fell 64 points to 4,577.", [("64", "points"), ("4577", "points")]),
    ("It has 460 jobs, compared with 63 a year ago.", [("460", "jobs"), ("63", "jobs")]),
    ("It sold eight million 250 ml bottles.", [("8000000", "bottles"), ("250", "millilitre")]),
    ("It paid C$6 (US$4.46) per share.", [("6", "CAD per share"), ("4.46", "USD")]),
    ("Of the 95,800 who lost work, some left.", [("95800", "people")]),
    ("About 460 Kia and Hyundai vehicles were stolen.", [("460", "kia and hyundai vehicles")]),
    ("It signed for sixty (60) days.", [("60", "day")]),
    ("Net income was ($5.2m).", [("-5200000", "USD")]),
]


@pytest.mark.parametrize(("text", "values"), SHARED_UNITS)
def test_units_that_are_said_once(text: str, values: list[tuple[str, str]]) -> None:
    found = [(quantity.value, quantity.unit) for quantity in quantities_in(text)]
    assert [pair for pair in found if pair[0] is not None] == [(Decimal(value), unit) for value, unit in values]


@pytest.mark.parametrize(
    "text",
    [
        "the fourth quarter", "for the first time", "in the 21st century", "under ISO 3888-2", "a COVID -19 test",
        "at 16-18 Industrial Avenue", "at 860BOX",
    ],
)  # fmt: skip
def test_periods_standards_and_codes_are_no_quantities(text: str) -> None:
    assert not list(quantities_in(f"It came {text}."))


def test_a_change_told_again_has_its_direction() -> None:
    found = [(quantity.value, quantity.direction) for quantity in quantities_in("Jobs grew by 125,600 or 2.2%.")]
    assert found == [(Decimal(125600), "up"), (Decimal("2.2"), "up")]


FORMS = [
    ("in the high teens", (17, 19), None, None),
    ("in the low single digits", (1, 3), None, None),
    ("double-digit growth", (10, 99), None, None),
    ("a ratio of 3:1", (3, 3), None, None),
    ("a scale of 1:10", ("0.1", "0.1"), None, None),
    ("rose by a factor of 4", (4, 4), "times", None),
    ("sales doubled", (2, 2), "times", "up"),
    ("sales halved", ("0.5", "0.5"), "times", "down"),
    ("twice as many workers", (2, 2), "times", None),
    ("10⁻³ m", ("0.001", "0.001"), "metre", None),
    ("50-odd people", (50, 50), "people", None),
    ("5.2 per 1,000 live births", ("5.2", "5.2"), "per 1,000 live births", None),
    ("3 deaths per 100,000 people", (3, 3), "deaths per 100,000 people", None),
]


@pytest.mark.parametrize(("words", "ends", "unit", "direction"), FORMS)
def test_forms(words: str, ends: tuple[str, str], unit: str | None, direction: str | None) -> None:
    quantity = the_quantity_in(f"It was {words}.")
    said = (quantity.value, quantity.value) if quantity.value is not None else quantity.interval[:2]
    assert (said, quantity.unit, quantity.direction) == (tuple(map(Decimal, ends)), unit, direction)


@pytest.mark.parametrize(
    "words", ["twice a week", "raised twice this year", "a double room", "his late teens", "at 4:39 in the morning"]
)
def test_words_that_only_look_like_multiples(words: str) -> None:
    assert not list(quantities_in(f"It was {words}."))


def test_so_many_times_more_has_both_readings() -> None:
    quantity = the_quantity_in("It has 3 times more cars than trucks.")
    assert (quantity.interval.low, quantity.interval.high) == (Decimal("2.5"), Decimal("4.5"))


def test_a_second_unit_says_how_precise_the_first_is() -> None:
    quantity = the_quantity_in("It was 5 ft 2 in long.")
    assert Decimal("5.1") < quantity.interval.low < Decimal("5.2") > quantity.interval.high - Decimal("0.1")


READINGS = [
    # A unit in the singular begins the name of what is counted.
    ("It carried 41,000 foot passengers.", [("41000", "foot passengers", "count")]),
    ("They want 30 second doses by May.", [("30", "second doses", "count")]),
    ("We walked on 12 foot beams.", [("12", "foot", "level")]),
    # A verb behind "of those" is nothing that is counted.
    ("Of 30 nurses, twelve of those live nearby.", [("30", "nurses", "count"), ("12", None, "level")]),
    ("It was a 14 page leaflet.", [("14", "page", "count")]),
    # How long something took is not what it came up from.
    (
        "We answered 61% within two days, up from 48.",
        [("61", "percent", "share"), ("2", "day", "level"), ("48", "percent", "share")],
    ),
    ("At 90 km/h a lorry needs 84 metres.", [("90", "kilometre per hour", "level"), ("84", "metre", "level")]),
    ("Bookings were 12% up on 2019.", [("12", "percent", "change")]),
    ("They see a risk of $4/$11 a share.", [("4", "USD", "level"), ("11", "USD per share", "level")]),
    (
        "There were 88 fires, seventy or 44% fewer.",
        [("88", "fires", "count"), ("70", None, "level"), ("44", "percent", "share")],
    ),
]


@pytest.mark.parametrize(("text", "read"), READINGS)
def test_what_a_number_is_counted_in(text: str, read: list[tuple[str, str | None, str]]) -> None:
    told = [(quantity.value, quantity.unit, quantity.kind) for quantity in quantities_in(text)]
    assert told == [(Decimal(value), unit, kind) for value, unit, kind in read]
