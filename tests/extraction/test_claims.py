"""What a number is bound to: measure, sides, period, modality, speaker."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck import Claim


def the_claim(text: str, date: str | None = "2026-02-04") -> Claim:
    (claim,) = (claim for claim in factcheck.extract(text, date=date) if claim.measure is not None)
    return claim


SIDES = [
    ("Trade between Belarus and Kazakhstan exceeds $1 billion.", "trade turnover", "BLR", "KAZ"),
    ("Kazakhstan's trade with Belarus exceeds $1 billion.", "trade turnover", "BLR", "KAZ"),
    ("Belarusian-Kazakh trade exceeds $1 billion.", "trade turnover", "BLR", "KAZ"),
    ("Minsk and Astana trade goods; their trade turnover is $1 billion.", "trade turnover", "BLR", "KAZ"),
    ("Vietnam exported goods worth $97 billion to the US.", "exports", "VNM", "USA"),
    ("Exports from Vietnam to the United States reached $97 billion.", "exports", "VNM", "USA"),
    ("Vietnamese exports to America reached $97 billion.", "exports", "VNM", "USA"),
    ("US imports from Vietnam were $114 billion.", "imports", "USA", "VNM"),
    ("Imports of the UK stood at $700 billion.", "imports", "GBR", None),
    ("Germany's GDP was $4.5 trillion.", "GDP", "DEU", None),
    ("Turkey's inflation hit 64.8%.", "inflation", "TUR", None),
    ("The population of Uzbekistan is 36 million people.", "population", "UZB", None),
]

RANKS = [
    ("Kazakhstan ranks as Belarus's second-largest trading partner within the CIS.", 2, "KAZ", "BLR", "CIS"),
    ("China is Kazakhstan's largest trading partner.", 1, "CHN", "KAZ", None),
    ("The largest trading partner of Belarus is Russia.", 1, "RUS", "BLR", None),
    ("Armenia is Russia's third-largest trading partner among EAEU members.", 3, "ARM", "RUS", "EAEU"),
    ("Belarus' second-largest trading partner in the EAEU after Russia is Kazakhstan.", 2, "KAZ", "BLR", "EAEU"),
    ("Germany remains France's top trade partner in the European Union.", 1, "DEU", "FRA", "EU"),
]

PERIODS = [
    ("In 2019 trade between Belarus and Kazakhstan was $1 billion.", "2019"),
    ("Trade between Belarus and Kazakhstan was $1 billion in March 2019.", "2019-03-01/2019-03-31"),
    ("Trade between Belarus and Kazakhstan was $1 billion in the first quarter of 2019.", "2019-01-01/2019-03-31"),
    ("Trade between Belarus and Kazakhstan was $1 billion in the nine months of 2019.", "2019-01-01/2019-09-30"),
    ("Trade between Belarus and Kazakhstan was $1 billion last year.", "2025"),
    ("Today trade between Belarus and Kazakhstan is $1 billion.", "2026-02-04"),
    ("Trade between Belarus and Kazakhstan is $1 billion.", "None"),
    ("Trade between Belarus and Kazakhstan was $1 billion in Q3 2023.", "2023-07-01/2023-09-30"),
    ("Trade between Belarus and Kazakhstan was $1 billion in H1 of 2023.", "2023-01-01/2023-06-30"),
    ("Trade between Belarus and Kazakhstan was $1 billion in the mid-2010s.", "2014/2016"),
    ("Trade between Belarus and Kazakhstan was $1 billion in late 2019.", "2019-09-01/2019-12-31"),
    ("Trade between Belarus and Kazakhstan was $1 billion in the year to March 2020.", "2019-04-01/2020-03-31"),
    (
        "Trade between Belarus and Kazakhstan was $1 billion in the six months ended 30 June 2019.",
        "2019-01-01/2019-06-30",
    ),
    ("Trade between Belarus and Kazakhstan was $1 billion from March to June 2019.", "2019-03-01/2019-06-30"),
]

MODALITIES = [
    ("Trade between Belarus and Kazakhstan is $1 billion.", "fact"),
    ("He dreamed that trade between Belarus and Kazakhstan would reach $1 billion.", "hypothetical"),
    ("Trade between Belarus and Kazakhstan could reach $1 billion.", "hypothetical"),
    ("They plan to bring trade between Belarus and Kazakhstan to $1 billion.", "target"),
    ("Trade between Belarus and Kazakhstan will reach $1 billion.", "forecast"),
    ("Trade between Belarus and Kazakhstan was never $1 billion.", "negated"),
    ("Did trade between Belarus and Kazakhstan reach $1 billion?", "question"),
    ("They plan to raise trade between Belarus and Kazakhstan, which exceeds $1 billion.", "fact"),
    ("In May 2019 trade between Belarus and Kazakhstan was $1 billion.", "fact"),
    ("Trade between Belarus and Kazakhstan did not exceed $1 billion.", "fact"),
]

SPEAKERS = [
    ('President Ali Demir said: "Trade between Turkey and Ethiopia is $1 billion."', "Ali Demir"),
    ('"Trade between Turkey and Ethiopia is $1 billion," said Ali Demir.', "Ali Demir"),
    ('"Trade between Turkey and Ethiopia is $1 billion," Ali Demir, the trade envoy, told reporters.', "Ali Demir"),
    ('Ali Demir, Chairman of the Board:\n\n"Trade between Turkey and Ethiopia is $1 billion."', "Ali Demir"),
    ("Trade between Turkey and Ethiopia is $1 billion.", None),
    ('Demir spoke of "trade between Turkey and Ethiopia of $1 billion".', None),
]

OWN = [
    ('Turkish President Ali Demir said: "We produce 50% more than we consume."', "TUR"),
    ('The President of Ethiopia, Abel Tesfaye, said: "We produce 50% more than we consume."', "ETH"),
    ("Ethiopia's President Abel Tesfaye told reporters: “We produce 50% more than we consume.”", "ETH"),
    (
        "Ethiopia seeks more trade with Turkey. This was stated by President Abel Tesfaye.\n\n"
        'Tesfaye remarked: "We produce 50% more than we consume. Turkey needs it."',
        "ETH",
    ),
    ('A man said: "We produce 50% more than we consume."', None),
]


@pytest.mark.parametrize(("text", "measure", "subject", "partner"), SIDES)
def test_measure_and_sides(text: str, measure: str, subject: str, partner: str | None) -> None:
    claim = the_claim(text)
    assert (claim.measure, claim.subject, claim.partner) == (measure, subject, partner)


@pytest.mark.parametrize(("text", "place", "subject", "host", "group"), RANKS)
def test_ranks(text: str, place: int, subject: str, host: str, group: str | None) -> None:
    claim = the_claim(text)
    assert (claim.quantity.value, claim.subject, claim.partner, claim.among) == (place, subject, host, group)


@pytest.mark.parametrize(("text", "period"), PERIODS)
def test_periods(text: str, period: str) -> None:
    assert str(the_claim(text).period) == period


@pytest.mark.parametrize(("text", "modality"), MODALITIES)
def test_modality(text: str, modality: str) -> None:
    assert the_claim(text).modality == modality


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_speakers(text: str, speaker: str | None) -> None:
    assert the_claim(text).speaker == speaker


@pytest.mark.parametrize(("text", "country"), OWN)
def test_whose_we(text: str, country: str | None) -> None:
    assert the_claim(text).subject == country


def test_the_two_nations() -> None:
    claim = the_claim("Peru borders Chile. The two nations have a trade turnover of $3 billion.")
    assert {claim.subject, claim.partner} == {"PER", "CHL"}
    assert any("two nations" in assumption for assumption in claim.assumptions)


def test_the_two_nations_among_several_are_left_open() -> None:
    text = "Peru borders Chile. Poland borders Ukraine.\n\nThe two nations have a trade turnover of $3 billion."
    assert (the_claim(text).subject, the_claim(text).partner) == (None, None)


def test_its_is_never_the_partner() -> None:
    text = "Peru's imports from Chile were $3 billion in 2019; its exports to Chile were $2 billion."
    _, exports = (claim for claim in factcheck.extract(text) if claim.measure)
    assert (exports.measure, exports.subject, exports.partner) == ("exports", "PER", "CHL")


def test_on_top_of_what_was_said_before() -> None:
    text = "I hoped trade between Peru and Chile would reach ten billion dollars. It exceeded that by several billions."
    before, after = factcheck.extract(text)
    assert after.antecedent == before.id
    assert (after.quantity.interval.low, after.quantity.customary.high) == (12 * 10**9, 20 * 10**9)
    assert (after.measure, after.subject, after.partner) == ("trade turnover", before.subject, before.partner)


def test_places_in_lower_case_are_no_countries() -> None:
    assert [claim.subject for claim in factcheck.extract("The gdp of turkey and chad is $3 billion.")] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Trade union members gave 5 million dollars.",
        "Trade sources in Peru paid 3 billion dollars.",
        "Peru's coffee exports fetched 1.14 dollars.",
        "Peru got an export credit of 250 million dollars.",
    ],
)
def test_words_that_only_look_like_a_measure(text: str) -> None:
    assert [claim.measure for claim in factcheck.extract(text)] == [None]


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("Peru's exports were 5 billion dollars.", [()]),
        ("Peru's copper exports were 5 billion dollars.", [("partly", "copper")]),
        ("Peru's exports of copper were 5 billion dollars.", [("partly", "copper")]),
        ("Peru's total exports were 5 billion dollars.", [()]),
        ("Peru's exports were 5 billion dollars, of which 2 billion dollars went by sea.", [(), ("partly",)]),
        ("Inflation in Peru fell to 5% from 6%.", [(), ("earlier",)]),
        ("Inflation in Peru was 5%, compared with 6%.", [(), ("earlier",)]),
        ("Exports from Peru were 6 billion dollars.", [()]),
    ],
)
def test_what_narrows_a_number(text: str, scopes: list[tuple[str, ...]]) -> None:
    assert [claim.scope for claim in factcheck.extract(text)] == scopes


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Kazakhstan is Russia's second-largest trading partner in Africa.", "in Africa"),
        ("Kazakhstan is Russia's second-largest trading partner in the region.", "in the region"),
        ("Kazakhstan is Russia's largest African trading partner.", "African"),
        ("Kazakhstan is Russia's largest EAEU trading partner.", "EAEU"),
        ("Kazakhstan is Russia's largest non-EU trading partner.", "non-EU"),
        ("Within the CIS, Kazakhstan is Russia's second-largest trading partner.", "CIS"),
        ("Kazakhstan is Russia's second-largest trading partner in May 2019.", None),
        ("Kazakhstan is Russia's second-largest trading partner.", None),
    ],
)
def test_among_whom(text: str, group: str | None) -> None:
    assert the_claim(text).among == group


def test_a_partner_among_several_has_no_rank() -> None:
    assert all(c.measure is None for c in factcheck.extract("China is one of Kazakhstan's largest trading partners."))


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    for claim in factcheck.extract(text):
        place = claim.location
        assert text[place.start : place.end] == place.text


@pytest.mark.parametrize("number", ["1E100", "9" * 60, "1e-90", "-1E80", "0"])
@pytest.mark.parametrize(
    "frame",
    [
        "{}", "She turned {}.", "Aged {} years, he lives.", "The {}th anniversary of 1990.",
        "It rose {}% from {} to {}.", "It lasted {} years.",
        "Of {} boats, {} sank and {} did not.", "The {} boats cost {} euros each, {} in all.",
        "{} in 2019, against {} in 2018: an average of {}.", "{} miles ({} km)", "Poland exported {} dollars of goods.",
    ],
)  # fmt: skip
def test_no_number_is_too_large_or_small(frame: str, number: str) -> None:
    text = frame.replace("{}", number)
    assert all(claim.location.text in text for claim in factcheck.extract(text))


@settings(deadline=None, max_examples=50)
@given(st.lists(st.sampled_from([row[0] for row in SIDES + RANKS]), max_size=4), st.lists(st.text("ab \n", max_size=9)))
def test_a_paragraph_reads_the_same_with_prose_without_numbers_around_it(texts: list[str], fillers: list[str]) -> None:
    alone = factcheck.extract("\n\n".join(texts))
    among = factcheck.extract("\n\n".join([*texts, *(filler.replace("\n\n", "") for filler in fillers)]))
    assert [claim.location.text for claim in alone] == [claim.location.text for claim in among]


@pytest.mark.parametrize(
    ("text", "measure", "direction"),
    [
        ("There was a 5% drop in Belarus's exports to Kazakhstan in 2019.", "growth of exports", "down"),
        ("Germany's economy posted 2.2% annual growth in 2017.", "GDP growth", "up"),
        ("A 3% fall in Japan's GDP in 2020 surprised nobody.", "GDP growth", "down"),
    ],
)
def test_a_change_may_be_named_behind_its_number(text: str, measure: str, direction: str) -> None:
    claim = the_claim(text)
    assert (claim.measure, claim.quantity.kind, claim.quantity.direction) == (measure, "change", direction)
