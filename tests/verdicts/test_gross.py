"""Measures of which several figures are right: what any of them allows is let be, what none does is a failure."""

import pytest

from factcheck import pipeline, resources
from factcheck.documents.text import read
from factcheck.verdicts import judge


@pytest.mark.parametrize(
    ("text", "label", "confidence"),
    [
        # On average of the year: 34.3% in Argentina in 2018, 19.6% in Turkey in 2021, 557% in Zimbabwe in 2020.
        ("Inflation in Argentina was 34.3% in 2018.", "supported", "high"),
        ("Inflation in Argentina was 3.4% in 2018.", "contradicted", "medium"),
        ("Inflation in Argentina was 20% in 2018.", "contradicted", "low"),
        ("Inflation in Turkey was 36% in 2021.", "no data", "low"),  # December's
        ("Inflation in Turkey was 5% in 2021.", "contradicted", "medium"),
        ("Inflation in Zimbabwe was below 300% in 2020.", "no data", "low"),
        ("Inflation in Zimbabwe was below 100% in 2020.", "contradicted", "low"),  # 98.5% was 2021's average
        ("Inflation in Zimbabwe was below 20% in 2020.", "contradicted", "medium"),
        ("Inflation in Switzerland was 1.9% in 2018.", "contradicted", "low"),  # twice as much, and a point off
        # Growth: the first figure of Ireland's in 2015 was 7.8%, today's is 24.6%.
        ("Ireland's GDP growth was 7.8% in 2015.", "contradicted", "low"),
        ("Poland's GDP growth was 48% in 2015.", "contradicted", "medium"),
        ("Poland's GDP growth was 3.8% in 2015.", "no data", "low"),
        # Rates of unemployment differ without limit: few register as unemployed.
        ("Unemployment in Ukraine was 1.7% in 2015.", "contradicted", "low"),
        # A balance is measured by the flows that it is the difference of.
        ("Germany's trade surplus was $27 billion in 2015.", "contradicted", "low"),
        ("Germany's trade surplus was $2.7 trillion in 2015.", "contradicted", "medium"),
        ("Ethiopia's fertility rate was 1.5 in 2010.", "contradicted", "medium"),
        # Without a year nothing is sure.
        ("Inflation in Argentina was 3.4%.", "no data", "low"),
    ],
)
def test_only_what_is_wrong_by_any_record_is_a_failure(text: str, label: str, confidence: str) -> None:
    (claim,) = pipeline.claims_of(read("a.txt", text))
    verdict = judge(claim, resources.reference(), resources.lexicon(), None)
    assert verdict is not None
    assert (verdict.label, verdict.confidence) == (label, confidence), verdict.message


def test_why_a_number_is_let_be_is_told() -> None:
    (claim,) = pipeline.claims_of(read("a.txt", "Inflation in Zimbabwe was below 300% in 2020."))
    verdict = judge(claim, resources.reference(), resources.lexicon(), None)
    assert verdict is not None
    assert "on the way to the 98.55% of 2021" in verdict.message
