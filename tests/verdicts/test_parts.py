"""Sentences against tables that go by quarters or months, end to end."""

from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.config import Settings

QUARTERS = "quarter,Turnover of kiosks (million euros)\n" + "".join(
    f"{year}-Q{part},{value}\n"
    for year, values in ((2022, (90, 100, 80, 120)), (2023, (99, 120, 90, 150)))
    for part, value in enumerate(values, 1)
)
MONTHS = "month,Kiosk vacancy rate (%)\n" + "".join(
    f"{month} 2024,{value}\n" for month, value in (("Jan", 5.1), ("Feb", 5.0), ("Mar", 4.8), ("Apr", 4.9))
)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The turnover of kiosks was 120 million euros in the second quarter of 2023.", "supported"),
        ("The turnover of kiosks was 140 million euros in the second quarter of 2023.", "contradicted"),
        ("The turnover of kiosks was 120 million euros in the third quarter of 2021.", None),
        ("The turnover of kiosks was 459 million euros in 2023.", "supported"),
        ("The turnover of kiosks was 520 million euros in 2023.", "contradicted"),
        ("The turnover of kiosks rose by 20% in 2023.", None),
        ("The turnover of kiosks rose by 10% in the first quarter of 2023.", "supported"),
        ("The turnover of kiosks fell by 25% in the third quarter of 2023.", "supported"),
        ("The turnover of kiosks rose by 70% in the fourth quarter of 2023.", None),
        ("The turnover of kiosks rose by 90% in the fourth quarter of 2023.", "contradicted"),
        ("The turnover of kiosks was 120 million euros in April 2023.", None),
        ("The kiosk vacancy rate was 4.8% in March 2024.", "supported"),
        ("The kiosk vacancy rate was 5.8% in March 2024.", "contradicted"),
        ("In March the kiosk vacancy rate was 5.8%.", "contradicted"),
        ("The kiosk vacancy rate was 4.9% last month.", "supported"),
        ("The kiosk vacancy rate fell from 5.1% in January 2024 to 4.9% in April.", "supported"),
        ("The turnover of kiosks was 120 million euros in Q2 2023, up from 99 million in the first.",
         "supported"),
        ("The turnover of kiosks was 120 million euros in Q2 2023, up from 79 million in the first.",
         "contradicted"),
        ("The turnover of kiosks was 120 million euros in Q2 2023, up from 100 million a year earlier.",
         "supported"),
        ("The turnover of kiosks was 99 million euros in Q1 2023, down from 120 million in the fourth.",
         "supported"),
        ("The kiosk vacancy rate has risen since January 2024.", "contradicted"),
        ("The kiosk vacancy rate was 9% in 2019.", None),
        ("The kiosk vacancy rate will be 9% in April 2024.", None),
    ],
)  # fmt: skip
def test_parts_of_years(tmp_path: Path, text: str, label: str | None) -> None:
    (tmp_path / "quarters.csv").write_text(QUARTERS, "utf-8")
    (tmp_path / "months.csv").write_text(MONTHS, "utf-8")
    settings = Settings(data=(str(tmp_path),), date="2024-05-02", select=("D",))
    report = pipeline.check(("-",), settings, text.encode())
    labels = [label for finding in report.findings for label in finding.labels]
    assert next((label for label in ("contradicted", "supported") if label in labels), None) == label
