"""Ways to tell what the bundled figures have, end to end: which measure is meant, and which are left alone."""

import pytest

from factcheck import pipeline
from factcheck.config import Settings


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Peru's per-capita GDP was $6,667 in 2014.", "supported"),
        ("Peru's per-capita GDP was $66,670 in 2014.", "contradicted"),
        ("Spain's economy, worth $908 billion in 2003, leans on services.", "supported"),
        ("Morocco's military budget equalled 2.7% of its GDP in 2006.", "contradicted"),
        ("Indonesia devoted 0.6% of GDP to defence in 2010.", "supported"),
        ("Indonesia devoted 3.6% of GDP to defence in 2010.", "contradicted"),
        ("Indonesia devoted 3.6% of its defence budget to boots in 2010.", None),
        ("Migrants sent home $26.8 billion to Mexico in 2015.", "supported"),
        ("Migrants sent home $61.7 billion to Mexico in 2015.", "contradicted"),
        ("Astronauts sent home 612 pictures of Mexico in 2015.", None),
        ("Spain attracted $33.6 billion of foreign direct investment in 2017.", "supported"),
        ("Spain paid $3.6 billion of its external debt in 2017.", None),
        ("Agriculture's share of Germany's GDP was 0.7% in 2015.", "supported"),
        ("Agriculture's share of Germany's GDP was 7% in 2015.", "contradicted"),
        ("Agriculture's share of Germany's subsidies was 7% in 2015.", None),
        ("Fuels made up 3.1% of Poland's merchandise exports in 2023.", "supported"),
        ("Fuels made up 31% of Poland's merchandise exports in 2023.", "contradicted"),
        ("Renewables supplied 7.2% of Germany's electricity in 2001.", "supported"),
        ("Renewables supplied 72% of Germany's electricity in 2001.", "contradicted"),
        ("Renewables supplied 72% of Germany's headlines in 2001.", None),
        ("Nigeria sold $33.3 billion of goods abroad in 2016.", "supported"),
        ("Morocco owed foreign creditors $20.8 billion in 2000.", "supported"),
        ("Morocco owed foreign creditors $70.8 billion in 2000.", "contradicted"),
        ("By 2001, Canada counted 31.0 million residents.", "supported"),
        ("By 2001, Canada counted 43.4 million residents.", "contradicted"),
        ("By 2001, Canada counted 43.4 million ballots.", None),
        ("In 2015, 8.5% of the labour force in Brazil had no job.", "supported"),
        ("Average lifespan in Nigeria was 70.3 years in 2022.", "contradicted"),
        ("Unemployment in Spain fell by 8.0 percentage points between 2015 and 2019.", "supported"),
        ("Unemployment in Spain fell by 2.0 percentage points between 2015 and 2019.", "contradicted"),
        ("Unemployment in Spain rose by 8.0 percentage points between 2015 and 2019.", "contradicted"),
        ("Inflation in Germany rose by 3.1% in 2021.", None),
        ("Spain is big.\n\nVietnam's trade was 508 billion dollars in 2019.", "supported"),
        ("Spain met Vietnam. Vietnam's trade was 508 billion dollars in 2019.", "contradicted"),
        ("Over the past decade Vietnam's exports have grown by 168%.", "supported"),
        ("Over the past decade Vietnam's exports have grown by 30%.", "contradicted"),
        ("In the last five years Vietnam's exports have grown tenfold.", "contradicted"),
        ("Over the next decade Vietnam's exports have to grow by 30%.", None),
        ("Vietnam's total exports were $96.9 billion in 2011.", "supported"),
        ("Vietnam's total exports were $88.14 billion in 2011.", None),
        ("Vietnam's total exports were $48.14 billion in 2011.", "contradicted"),
    ],
)
def test_tellings(text: str, label: str | None) -> None:
    report = pipeline.check(("-",), Settings(date="2026-01-01", select=("D",)), text.encode())
    labels = [label for finding in report.findings for label in finding.labels]
    assert next((label for label in ("contradicted", "supported") if label in labels), None) == label
