"""Which claims are held against each other."""

from pathlib import Path

import pytest

import factcheck

TRADE = "In 2019 trade between Peru and Chile was {} million dollars.\n\n"


def codes(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    return [finding.code for finding in factcheck.check(path, select=["C"]).findings]


def test_one_wrong_number_is_one_finding(tmp_path: Path) -> None:
    text = TRADE.format(500) * 20 + TRADE.format(900)
    assert codes(tmp_path, text) == ["C101"]


def test_each_of_many_different_numbers_is_one_finding(tmp_path: Path) -> None:
    text = "".join(TRADE.format(100 * number) for number in range(1, 41))
    assert codes(tmp_path, text) == ["C101"] * 39


@pytest.mark.parametrize(
    "text",
    [
        'President Ali Demir said: "In 2019 trade between Peru and Chile was 500 million dollars."\n\n'
        'Minister Ana Soto said: "In 2019 trade between Peru and Chile was 900 million dollars."\n',
        "Ana Soto said that trade between Peru and Chile was 500 million dollars in 2019. "
        "According to the central bank, trade between Peru and Chile was 900 million dollars in 2019.\n",
    ],
)
def test_two_who_are_let_speak_may_disagree(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    (finding,) = factcheck.check(path, select=["C"]).findings
    assert (finding.code, finding.kind) == ("C101", "review")


def test_a_product_is_of_one_country(tmp_path: Path) -> None:
    document = tmp_path / "a.txt"
    document.write_text(
        "Kazakhstan's GDP stood at $261 billion in 2023, and GDP per capita was $13,000. "
        "The population of Uzbekistan is 36 million people.\n"
    )
    assert [finding.code for finding in factcheck.check(document, select=["A207"]).findings] == []
