"""Ranks held against the figures of all partners, and when they must not be judged."""

from pathlib import Path

import pytest

from factcheck.model import Claim
from factcheck.verdicts.rank import judge_rank
from tests.verdicts.store import Row, claim, store

GROUP = [("CLUB", code, "2000", "", "") for code in ("HHH", "AAA", "BBB", "CCC")] + [
    ("CLUB", "OLD", "1990", "2015", "")
]


def rows(source: str = "dots", year: int = 2020, **figures: str) -> list[Row]:
    return [("trade", "HHH", partner, source, {year: figure}) for partner, figure in figures.items()]


def ranked(place: int, subject: str = "BBB", *, among: str | None = None, year: int | None = 2020) -> Claim:
    return claim(str(place), subject=subject, partner="HHH", kind="rank", unit="place", among=among, year=year)


FIGURES = rows(AAA="900", BBB="500", CCC="100", DDD="5", OLD="700")


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        (ranked(3), "supported"),
        (ranked(1), "contradicted"),
        (ranked(2, among="CLUB"), "supported"),
        (ranked(3, among="CLUB"), "contradicted"),
        (ranked(1, "DDD", among="CLUB"), "no data"),
        (ranked(1, "EEE"), "no data"),
        (ranked(2, among="Africa"), "no data"),
        (ranked(2, year=2019), "no data"),
    ],
)
def test_labels(tmp_path: Path, about: Claim, expected: str) -> None:
    assert judge_rank(about, "trade", store(tmp_path, FIGURES, groups=GROUP), None).label == expected


def test_the_ranked_list_is_the_evidence(tmp_path: Path) -> None:
    verdict = judge_rank(ranked(2, among="CLUB"), "trade", store(tmp_path, FIGURES, groups=GROUP), None)
    assert [row["partner"] for row in verdict.evidence[0].rows] == ["AAA", "BBB", "CCC"]
    assert verdict.working[:3] == ("HHH's partners in CLUB, 2020:", "1. AAA 900 USD", "2. BBB 500 USD")


def test_who_has_left_the_group_is_named_where_it_matters(tmp_path: Path) -> None:
    verdict = judge_rank(ranked(2, among="CLUB"), "trade", store(tmp_path, FIGURES, groups=GROUP), None)
    (note,) = verdict.notes
    assert "OLD" in note
    assert "number 3 in 2020" in note


def test_an_empty_cell_that_could_be_large_forbids_a_verdict(tmp_path: Path) -> None:
    known_before = [("trade", "HHH", "AAA", "dots", {2015: "400"})]
    figures = rows(BBB="500", CCC="100")
    verdict = judge_rank(ranked(1, among="CLUB"), "trade", store(tmp_path, figures + known_before, groups=GROUP), None)
    assert verdict.label == "no data"
    assert "AAA" in verdict.message


def test_an_empty_cell_that_was_always_small_does_not(tmp_path: Path) -> None:
    known_before = [("trade", "HHH", "AAA", "dots", {2015: "40"})]
    figures = rows(BBB="500", CCC="100")
    verdict = judge_rank(ranked(1, among="CLUB"), "trade", store(tmp_path, figures + known_before, groups=GROUP), None)
    assert verdict.label == "supported"


def test_an_empty_cell_saves_no_rank_that_is_wrong_anyway(tmp_path: Path) -> None:
    known_before = [("trade", "HHH", "AAA", "dots", {2015: "4000"})]
    figures = rows(BBB="500", CCC="100")
    verdict = judge_rank(
        ranked(1, "CCC", among="CLUB"), "trade", store(tmp_path, figures + known_before, groups=GROUP), None
    )
    assert verdict.label == "contradicted"


def test_ranks_closer_than_sources_differ_are_not_contradicted(tmp_path: Path) -> None:
    close = store(tmp_path, rows(AAA="510", BBB="500", CCC="100"))
    assert judge_rank(ranked(1), "trade", close, None).label == "supported only by rounding"
    assert judge_rank(ranked(2), "trade", close, None).label == "supported"
    assert judge_rank(ranked(3), "trade", close, None).label == "contradicted"


def test_another_year_of_those_meant_makes_it_outdated(tmp_path: Path) -> None:
    both = rows(year=2019, AAA="900", BBB="500") + [
        ("trade", "HHH", partner, "more", {2020: figure}) for partner, figure in (("AAA", "100"), ("BBB", "500"))
    ]
    verdict = judge_rank(ranked(2, year=None), "trade", store(tmp_path, both), "2020-12-01")
    assert verdict.label == "outdated"
    assert "number 1 in 2020" in verdict.message


def test_old_figures_do_not_contradict(tmp_path: Path) -> None:
    verdict = judge_rank(ranked(1, year=None), "trade", store(tmp_path, FIGURES), "2026-06-01")
    assert verdict.label == "no data"
    assert "6 years before the text" in verdict.message


def test_estimates_lower_the_confidence(tmp_path: Path) -> None:
    estimates = rows(AAA="900e", BBB="500e")
    assert judge_rank(ranked(2), "trade", store(tmp_path, estimates), None).confidence == "medium"
    assert judge_rank(ranked(2), "trade", store(tmp_path, rows(AAA="900", BBB="500")), None).confidence == "high"
