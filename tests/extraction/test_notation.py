"""How a document writes its numbers: decimal commas, long-scale billions, whose dollars; and where it isn't sure."""

from decimal import Decimal

import pytest

import factcheck
from factcheck.extraction.numbers.reading import quantities_in

COMMAS = [
    ("Output rose to 1.234,5 million tonnes. It takes 1.500 people.", "1500"),
    ("The price was € 2.999,90 then, and 3,125 km of pipes were laid.", "3.125"),
    ("Growth was 3,5 % after 2,1 % a year before. Some 4.200 firms took part.", "4200"),
    ("It grew 3,5 million tonnes, or 12,4%. The farm has 1,234 hectares.", "1.234"),
    ("It cost 1,5 billion euros against 2,25 billion. The fleet has 12.000 cars.", "12000"),
    ("Rates of 0,75 % and 1,25 % apply. It holds 1.234.567 tonnes.", "1234567"),
]
POINTS = [
    ("The share was 3,5% in May, 2,5% in June and 12.5% in July. It is 1,234 tonnes.", "1234"),
    ("The share was 3,5% in May, and it is 1,234 tonnes.", "1234"),  # one may be a slip
    ("Teams 1,2 and 3,4 met over 1,234 km.", "1234"),
    ("Of $1,234.50 and € 1.234,50, the first bought 1,234 tonnes.", "1234"),
    ("Shares rose 2.5% after 3,4 million and 3,5 million tonnes; 4,321 people came.", "4321"),
]
STATED = [
    ("All figures are in Australian dollars. Profit was $5m.", "AUD"),
    ("Profit was $5m. (All amounts in Canadian dollars)", "CAD"),
    ("Amounts are expressed in Hong Kong dollars unless noted. It paid 5 million dollars.", "HKD"),
    ("The group reports in New Zealand dollars. Sales were $5m.", "NZD"),
    ("Prices are quoted in Singapore dollars: a room costs $5.", "SGD"),
    ("Revenue (in Canadian dollars) came to $5m.", "CAD"),
    ("It paid $5 million (Canadian dollars).", "CAD"),
    ("All figures in A$. Sales were $5m.", "AUD"),
    ("The report's currency is AUD, and figures in AUD; sales were $5m.", "AUD"),
    ("All sums are given in Philippine pesos. It cost 5 million pesos.", "PHP"),
    ("All prices are in Egyptian pounds. It cost 5 million pounds.", "EGP"),
    ("All figures are in US dollars. Profit was $5m.", "USD"),
]
AMBIGUOUS = [
    "Profit was $5m.",
    "It once paid in Canadian dollars. Profit was $5m.",
    "Figures for the year came late. The Canadian dollar fell. Profit was $5m.",
    "Figures are in Canadian dollars here and figures are in Australian dollars there. Profit was $5m.",
]


def last_value(text: str) -> Decimal | None:
    """The value of the last quantity of a document."""
    return list(quantities_in(text))[-1].value


@pytest.mark.parametrize(("text", "value"), COMMAS + POINTS)
def test_marks_are_read_as_the_document_writes_them(text: str, value: str) -> None:
    assert last_value(text) == Decimal(value)


@pytest.mark.parametrize(("text", "code"), STATED)
def test_a_bare_dollar_is_the_one_that_the_document_names(text: str, code: str) -> None:
    assert [quantity.unit for quantity in quantities_in(text)][-1] == code


@pytest.mark.parametrize("text", AMBIGUOUS)
def test_a_bare_dollar_is_marked_where_the_document_names_none(text: str) -> None:
    (claim,) = [claim for claim in factcheck.extract(text) if claim.quantity.unit == "USD"]
    assert any("is read as USD" in said for said in claim.assumptions)


def test_a_stated_dollar_is_no_assumption() -> None:
    (claim,) = factcheck.extract("All figures are in Australian dollars. Profit was $5m.")
    assert claim.quantity.unit == "AUD"
    assert not any("is read as" in said for said in claim.assumptions)


def test_a_named_dollar_stays_what_it_is() -> None:
    text = "All figures are in Australian dollars. It paid US$3m, 4 million Canadian dollars and $5m."
    assert [quantity.unit for quantity in quantities_in(text)] == ["USD", "CAD", "AUD"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Milk is €3 a can. It fell by 5 cents.", "EUR-cent"),
        ("Milk is $3 a can, or €2.80. It fell by 5 cents.", "USD-cent"),
        ("Milk is €3 a can. It fell by 5 US cents.", "USD-cent"),
    ],
)
def test_cents_are_those_of_a_text_that_has_no_dollars(text: str, unit: str) -> None:
    assert [quantity.unit for quantity in quantities_in(text)][-1] == unit


@pytest.mark.parametrize(
    ("text", "power"),
    [
        ("Debt was two milliards then. It is 3 billion now.", 12),
        ("Debt was two billion then. It is 3 billion now.", 9),
        ("Debt was two milliards, not a trillion. It is 3 billion now.", 9),
        ("Debt was three billion then. It is 3 milliard now.", 9),
    ],
)
def test_a_billion_beside_milliards_is_a_million_millions(text: str, power: int) -> None:
    assert last_value(text) == 3 * 10**power
