"""Amounts that are told to be records: the amount must fit its year, and no year before may be above it."""

import pytest

from factcheck import pipeline, resources, verdicts
from factcheck.documents.text import read
from factcheck.model import Verdict

NONE = [
    "In 2016 German exports totalled $1.33 trillion, an all-time record, official data showed.",
    "In 2016, Germany's exports were worth a record-breaking $1.33 trillion.",
    "Peru's exports in 2019 were worth $44.8 billion, the most in the country's history.",
    "Mexico's import bill climbed to an unprecedented $482.6 billion in 2019.",
    "Russia's GDP of $2.05 trillion in 2023 set a new record.",
    "At $42.5 billion, French exports to Spain in 2019 were the highest on record.",
    "Thailand's exports of $245 billion in 2019 were still hailed as a record.",
    "At $1.33 trillion, Germany's exports in 2016 were a record.",
    "Germany's exports reached $1.33 trillion in 2016, which was a record.",
    "German exports set a new record of $1.33 trillion in 2016.",
    "Germany posted record exports of $1.33 trillion in 2016.",
    "Germany posted a record trade surplus of $252 billion in 2019.",
    "Nigeria's exports hit a record $97.6 billion in 2014.",
    "Polish exports to Germany hit a record $54 billion in 2015.",
    "Trade between Brazil and Argentina hit a record $26 billion in 2018.",
    "Inflation in Turkey soared to a record 72.3% in 2022.",
    "Brazil's unemployment rate hit a record low of 11.9% in 2019.",
    "Italy's fertility rate fell to an all-time low of 1.36 children per woman in 2016.",
    "Kenya's GDP reached a record $107.5 billion in 2023.",
]

ONES = [
    "Germany's exports hit a record $1.49 trillion in 2014.",
    "South Korean exports rose to a record high of $605.7 billion in 2018.",
    "Brazilian exports totalled $256 billion in 2011, a new record.",
    "Kenya's GDP was a record $114 billion in 2022.",
    "Unemployment in Greece hit a record 27.7% in 2013.",
    "Egypt received a record $31.5 billion in remittances in 2021.",
    "US imports from China reached a record $539.5 billion in 2018.",
]

NOT_TOLD = [
    "Germany's exports were a near-record $1.33 trillion in 2016.",
    "Germany's exports were $1.33 trillion in 2016, short of the record $1.49 trillion of 2014.",
    "In 2011 Germany's exports hit a record of $1.474 trillion, beating the old record of $1.449 trillion in 2008.",
    "Germany's exports were $1.33 trillion in 2016, a record for its carmakers' home market.",
    "Germany exported goods worth $1.334 trillion in 2016, a record year for tourism.",
    "Germany's exports were $1.33 trillion in 2016, the third-highest on record.",
    "Tourists came in record numbers to Japan, whose exports were $738 billion in 2018.",
]
"""Where the amount is right, and no record or another one's."""

OPEN = [
    ("Japan's exports to the United States were $144 billion in 2000, a record.", "have nothing for 1991"),
    ("Japan's population rose to a record 126.8 million in 2018.", "128.1 million people in 2010"),
    ("Had Russia's GDP reached a record $3 trillion in 2023, nobody would have believed it.", "hope"),
    ("In May 2015 Germany's exports hit a record $110 billion.", "part of a year"),
    ("Germany's exports hit a record 1.196 trillion euros in 2015.", "EUR"),
    ("Germany's exports will hit a record $1.7 trillion in 2015, the trade association forecast.", "forecast"),
    ("In 2015 Germany's car exports hit a record $150 billion.", "about some products"),
]


def judged(text: str) -> list[Verdict]:
    found = (verdicts.judge(claim, resources.reference(), resources.lexicon(), None)
             for claim in pipeline.claims_of(read("text.txt", text)))  # fmt: skip
    return [verdict for verdict in found if verdict is not None]


@pytest.mark.parametrize("text", NONE)
def test_an_amount_that_fits_and_is_no_record_is_contradicted_by_the_year_that_was_higher(text: str) -> None:
    (verdict,) = judged(text)
    assert verdict.label == "contradicted", verdict.message
    highest, own = verdict.evidence
    assert highest.period < own.period
    assert f"in {highest.period}; the words say" in verdict.message


@pytest.mark.parametrize("text", ONES)
def test_an_amount_that_is_a_record_is_supported_and_the_message_says_of_which_years(text: str) -> None:
    (verdict,) = judged(text)
    assert verdict.label.startswith("supported")
    assert ", the highest since " in verdict.message


@pytest.mark.parametrize("text", NOT_TOLD)
def test_a_record_of_something_else_says_nothing_of_the_amount(text: str) -> None:
    assert {verdict.label for verdict in judged(text)} <= {"supported", "supported only by rounding"}


@pytest.mark.parametrize(("text", "reason"), OPEN)
def test_what_the_figures_cannot_tell_is_left_open_with_the_reason(text: str, reason: str) -> None:
    (verdict,) = judged(text)
    assert verdict.label in ("no data", "not checkable")
    assert reason in verdict.message


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Japan's exports hit a record in 2018.", "contradicted"),
        ("South Korea's exports hit a record in 2018.", "supported"),
        ("Inflation in Turkey soared to an all-time high in 2022.", "contradicted"),
        ("In 2016 Italy's fertility rate fell to a record low.", "contradicted"),
        ("Argentina's exports to Brazil set a new record in 2018.", "no data"),  # in its own money they did
        ("Unemployment in Spain hit a record in May 2015.", "no data"),
    ],
)
def test_a_record_without_an_amount_is_one_of_its_year(text: str, label: str) -> None:
    (verdict,) = judged(text)
    assert verdict.label == label, verdict.message


@pytest.mark.parametrize(
    "text",
    [
        "Japan's exports will hit a record in 2018.",
        "Japan's exports hit a record.",
        "Japan's exports hit a record for cars in 2018.",
        "Japan's exports were near a record in 2018.",
        "The company's exports from Japan hit a record in 2018.",
        "Temperatures in Japan hit a record in 2018.",
    ],
)
def test_a_record_of_something_else_is_not_judged(text: str) -> None:
    assert {verdict.label for verdict in judged(text)} <= {"no data"}


def test_a_record_in_the_countrys_own_money_is_at_most_a_hint() -> None:
    (verdict,) = judged("Germany's exports hit a record $1.33 trillion in 2016.")
    assert (verdict.label, verdict.confidence) == ("contradicted", "low")
    assert "in EUR it was the highest of these years" in verdict.notes
    (verdict,) = judged("Germany's exports in 2015 were the highest ever.")
    assert verdict.label == "no data"
    assert verdict.message.endswith("but in EUR it was the highest of these years")
