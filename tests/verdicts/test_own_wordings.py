"""Sentences against a table of one's own: years told from another, counts of its rows, columns called by their year."""

from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.config import Settings

CLUBS = """Club,Year,Members
Heron,2021,412
Heron,2022,430
Heron,2023,455
Otter,2021,688
Otter,2022,671
Otter,2023,640
Swift,2021,150
Swift,2022,158
Swift,2023,171
"""
GRANTS = """Office,Grants 2023 (thousand euros),Grants 2024 (thousand euros),Staff
Harbour,1250,1400,32
Archive,980,940,27
"""


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The Heron club had 455 members in 2023, up from 430 a year earlier.", "supported"),
        ("The Heron club had 455 members in 2023, up from 330 a year earlier.", "contradicted"),
        ("The Heron club had 412 members in 2021 and 455 two years later.", "supported"),
        ("The Heron club had 412 members in 2021 and 495 two years later.", "contradicted"),
        ("The Otter club lost 48 members between 2021 and 2023.", "supported"),
        ("The Otter club lost 98 members between 2021 and 2023.", "contradicted"),
        ("The Otter is the largest of the three clubs, with 640 members in 2023.", "supported"),
        ("The Swift is the largest of the three clubs, with 171 members in 2023.", "contradicted"),
        ("Together the three clubs had 1,266 members in 2023.", "supported"),
        ("Together the three clubs had 1,566 members in 2023.", "contradicted"),
        ("The grants of the archive were cut from 980,000 euros in 2023 to 940,000 euros in 2024.", "supported"),
        ("The grants of the archive were cut from 980,000 euros in 2023 to 740,000 euros in 2024.", "contradicted"),
        ("The staff of the harbour is 32.", "supported"),
        ("The Heron club had 455 members in 2023, 25 more than a year before.", "supported"),
    ],
)
def test_what_a_table_of_ones_own_says(tmp_path: Path, text: str, label: str) -> None:
    (tmp_path / "clubs.csv").write_text(CLUBS, "utf-8")
    (tmp_path / "grants.csv").write_text(GRANTS, "utf-8")
    report = pipeline.check(("-",), Settings(data=(str(tmp_path),), select=("D",)), text.encode())
    labels = [label for finding in report.findings for label in finding.labels]
    assert next((label for label in ("contradicted", "supported") if label in labels), None) == label
