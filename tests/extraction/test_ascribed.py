"""Who is let say what stands in no quotation."""

import pytest

import factcheck

SAID = [
    ("Minister Ada Novak said that exports were $900 million in 2018.", ["Ada Novak"]),
    ("According to Ada Novak, exports were $900 million in 2018.", ["Ada Novak"]),
    ("Exports were $900 million in 2018, said Ada Novak, the trade minister.", ["Ada Novak"]),
    ("Exports were $900 million in 2018, said Jan Kowalski.", ["Jan Kowalski"]),
    ("Exports were $900 million in 2018, according to the World Bank.", ["World Bank"]),
    ("According to figures published by the National Bank of Belarus, exports were $40 billion.",
     ["National Bank of Belarus"]),
    ("Exports were $900 million in 2018, the ministry said on Tuesday.", ["ministry"]),
    ("Exports, the finance ministry said, were $900 million in 2018.", ["finance ministry"]),
    ("The fund's chief economist later noted that growth was 3%.", ["fund's chief economist"]),
    ("Officials said exports were $40 billion.", ["Officials"]),
    ("Ada Novak, the trade minister, told reporters: exports were $9 billion. She added that imports were $8 billion.",
     ["Ada Novak", "Ada Novak"]),
    ("Exports were $9 billion, and Ada Novak said that imports were $8 billion.", [None, "Ada Novak"]),
    ("The minister said exports were $9 billion, while imports, according to the central bank, were $8 billion.",
     ["minister", "central bank"]),
    ("Exports were $40 billion. This was stated by President Ada Novak.", ["Ada Novak"]),
    ("Ada Novak said exports were $9 billion. Imports were $8 billion.", ["Ada Novak", None]),
    ("According to official data, exports were $40 billion in 2018.", [None]),
    ("The minister did not say that exports were $40 billion.", [None]),
    ("Exports were said to be $40 billion.", [None]),
    ("The growth announced in May was 5%.", [None]),
    ("The company, which said sales were $5 billion, is old.", [None]),
    ("They said exports were $40 billion.", [None]),
    ("It added 5,000 jobs in 2019.", [None]),
    ("The plant added 5,000 jobs in 2019.", [None]),
    ("The firm reported sales of $5 billion.", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), SAID)
def test_who_says_it(text: str, speakers: list[str | None]) -> None:
    assert [claim.speaker for claim in factcheck.extract(text)] == speakers


def test_a_quotation_keeps_its_own() -> None:
    text = "Ada Novak said: “Exports were $9 billion.” According to the World Bank they were $7 billion."
    assert [claim.speaker for claim in factcheck.extract(text)] == ["Ada Novak", "World Bank"]
