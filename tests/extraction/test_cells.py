"""Cells of tables as claims: their labels say of what they are, of whom, of when and in what."""

from cProfile import Profile

import pytest

import factcheck
from factcheck import pipeline
from factcheck.documents import read
from factcheck.formatting import said
from factcheck.model import Claim

TABLE = "Some words.\n\n| Place | {header} |\n|---|---|\n| {row} | {cell} |\n| Hull | 3 |\n"


def claims(text: str) -> tuple[Claim, ...]:
    return pipeline.claims_of(read("a.md", text.encode()))


@pytest.mark.parametrize(
    ("header", "row", "cell", "told"),
    [
        ("GDP 2019, USD bn", "Germany", "3,889", "GDP DEU 2019 3.889 trillion USD"),
        ("GDP in 2019", "Germany", "3,889", "None None 2019 3,889"),
        ("Exports (USD m)", "Peru", "40", "exports PER None 40 million USD"),
        ("Exports (USD m)", "Peru and Chile", "40", "None None None 40 million USD"),
        ("Exports (USD m)", "Copper", "40", "None None None 40 million USD"),
        ("Exports of copper (USD m)", "Peru", "40", "None None None 40 million USD"),
        ("Exports, tonnes", "Peru", "40", "None None None 40 tonne"),
        ("Exports", "Peru", "$40", "exports PER None 40 USD"),
        ("Population, million", "Peru", "33", "population PER None 33 million"),
        ("Share, %", "Peru", "33", "None None None 33%"),
        ("thousand tonnes", "2019", "12", "None None 2019 12,000 tonne"),
        ("2019", "Ships, $m", "(12)", "None None 2019 -12 million USD"),
        ("2019", "2020", "12", "None None None 12"),
        ("Boats", "Goole", "12", "None None None 12"),
    ],
)
def test_what_labels_tell(header: str, row: str, cell: str, told: str) -> None:
    claim = claims(TABLE.format(header=header, row=row, cell=cell))[0]
    assert f"{claim.measure} {claim.subject} {claim.period} {said(claim.quantity)}" == told
    assert claim.labels == (row, header)
    assert claim.location.text == cell.strip("()")


@pytest.mark.parametrize(
    ("header", "cell"), [("Phone", "555-1234"), ("Postcode", "12345"), ("Boats", "n/a"), ("Boats", "–")]
)
def test_no_figures(header: str, cell: str) -> None:
    assert [claim.labels for claim in claims(TABLE.format(header=header, row="Goole", cell=cell))] in (
        [], [("Hull", header)],
    )  # fmt: skip


def test_a_row_of_units_is_header() -> None:
    text = "| Port | 2019 | Rent |\n|---|---|---|\n|  | tonnes | % |\n| Hull | 12 | 5 |\n"
    assert [(said(claim.quantity), claim.labels) for claim in claims(text)] == [
        ("12 tonne", ("Hull", "2019, tonnes")), ("5%", ("Hull", "Rent, %")),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "header", "told"),
    [
        ("Catch by port in 2019, thousand tonnes:", "Catch", "2019 12,000 tonne"),
        ("Catch by port (USD m)", "2020", "2020 12 million USD"),
        ("Catch by port in 2019, thousand tonnes", "Rent, %", "2019 12%"),
        ("Catch was poor. In 2019, tonnes", "Catch", "None 12"),
        ("Catch by port, well", "Catch", "None 12"),
    ],
)
def test_a_title_tells_unit_and_year(title: str, header: str, told: str) -> None:
    claim = next(
        claim
        for claim in claims(f"{title}\n\n" + TABLE.format(header=header, row="Goole", cell="12")[13:])
        if claim.labels
    )
    assert f"{claim.period} {said(claim.quantity)}" == told


def test_words_outside_of_tables_have_no_labels() -> None:
    assert [claim.labels for claim in factcheck.extract("The zoo has 40 penguins.")] == [()]


def calls(rows: int) -> int:
    text = "| Place | GDP 2019, USD bn |\n|---|---|\n" + "".join(f"| Germany {row} | {row} |\n" for row in range(rows))
    profile = Profile()
    profile.runcall(claims, text)
    return sum(entry.callcount for entry in profile.getstats())


def test_twice_as_many_rows_are_twice_the_work() -> None:
    claims(TABLE)
    assert calls(600) <= 2.5 * calls(300)
