"""Sentences that count the rows of a table of one's own: so many towns above a bound, so many where it fell."""

from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.config import Settings

TOWNS = """town,year,visitors
Alford,2019,1300
Alford,2020,1210
Brackley,2019,905
Brackley,2020,860
Corsham,2019,720
Corsham,2020,790
Dulford,2019,410
Dulford,2020,330
"""
GAPS = TOWNS.replace("Corsham,2020,790", "Corsham,2020,")
HALLS = """Hall,Seats,Rent (euros)
North,240,1100
Mill,310,900
Old,120,450
"""


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Two towns had more than 800 visitors in 2020.", "supported"),
        ("Five towns had more than 800 visitors in 2020.", "contradicted"),
        ("Three towns had more than 800 visitors in 2020.", "contradicted"),
        ("In 2020, only two of the four towns drew over 800 visitors.", "supported"),
        ("In 2020, only one of the four towns drew over 800 visitors.", "contradicted"),
        ("At least two towns had over 500 visitors in 2020.", "supported"),
        ("At least four towns had over 500 visitors in 2020.", "contradicted"),
        ("In three of the four towns visitors fell between 2019 and 2020.", "supported"),
        ("In two of the four towns visitors fell between 2019 and 2020.", "contradicted"),
        ("Visitors fell in three towns between 2019 and 2020.", "supported"),
        ("Visitors fell in three towns.", "supported"),
        ("Visitors rose in three towns in 2020.", "contradicted"),
        ("Three towns had fewer visitors in 2020 than in 2019.", "supported"),
        ("No town had fewer than 300 visitors.", "supported"),
        ("No town had fewer than 500 visitors.", "contradicted"),
        ("None of the towns had more than 1,250 visitors in 2020.", "supported"),
        ("None of the towns had more than 1,200 visitors in 2020.", "contradicted"),
        ("Two halls have more than 200 seats.", "supported"),
        ("Three halls have more than 200 seats.", "contradicted"),
        # what must be left alone
        ("Two villages had more than 800 visitors in 2020.", None),
        ("Two of the five towns had more than 800 visitors in 2020.", None),
        ("Three towns in the north had more than 800 visitors in 2020.", None),
        ("Three coastal towns had more than 800 visitors in 2020.", None),
        ("Three of these towns had more than 800 visitors in 2020.", None),
        ("Three other towns had more than 800 visitors in 2020.", None),
        ("Three towns had more than 800 visitors from abroad in 2020.", None),
        ("Three towns had more than 800 hotel beds in 2020.", None),
        ("Three towns had more than 800 visitors in 2017.", None),
        ("Three towns might have more than 800 visitors in 2020.", None),
        ("Three towns had more than 750 visitors.", None),  # so in 2020, not in 2019
        ("Three towns inland had more than 800 visitors in 2020.", None),
        ("Three towns together had more than 2,500 visitors in 2020.", None),
        ("Three towns had more than 800 visitors a week in 2020.", None),
        ("More than 800 visitors came from three towns in 2020.", None),
        ("Visitors fell in three towns and rose in two between 2019 and 2020.", None),
        ("Did three towns have more than 800 visitors in 2020?", None),
        ("One town had more than 800 visitors in 2020.", None),
        ("Four towns had 800 visitors in 2020.", None),
        ("Visitors fell sharply in three towns between 2016 and 2020.", None),
    ],
)
def test_how_many_rows_something_is_said_of(tmp_path: Path, text: str, label: str | None) -> None:
    assert _label(text, tmp_path, TOWNS) == label


@pytest.mark.parametrize(
    "text",
    [
        "Three towns had more than 800 visitors in 2020.",
        "Visitors fell in two towns between 2019 and 2020.",
        "No town had fewer than 500 visitors in 2020.",
    ],
)
def test_an_empty_cell_leaves_the_count_open(tmp_path: Path, text: str) -> None:
    assert _label(text, tmp_path, GAPS) is None


def _label(text: str, folder: Path, towns: str) -> str | None:
    (folder / "figures.csv").write_text(towns, "utf-8")
    (folder / "halls.csv").write_text(HALLS, "utf-8")
    report = pipeline.check(("-",), Settings(data=(str(folder),), select=("D",)), text.encode())
    labels = [label for finding in report.findings for label in finding.labels]
    return next((label for label in ("contradicted", "supported") if label in labels), None)
