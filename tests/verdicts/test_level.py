"""Levels held against figures: every label, and what decides between them."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.lexicon import load
from factcheck.model import Claim, Interval, Verdict
from factcheck.verdicts import judge
from factcheck.verdicts.level import judge_level
from tests.verdicts.store import BACI, Row, claim, store

OWN: Row = ("trade", "AAA", "BBB", "dots", {2014: "700", 2018: "900", 2019: "1000", 2020: "1200"})
MIRROR: Row = ("trade", "BBB", "AAA", "dots", {2018: "880", 2019: "990", 2020: "1190"})
APART: Row = ("trade", "BBB", "AAA", "dots", {2018: "500", 2019: "600", 2020: "700"})


def label(folder: Path, rows: list[Row], about: Claim, date: str | None = None) -> tuple[str, str]:
    verdict = judge_level(about, "trade", store(folder, rows), date)
    return verdict.label, verdict.confidence


@pytest.mark.parametrize(
    ("about", "date", "expected"),
    [
        (claim("1200", year=2020), None, ("supported", "high")),
        (claim("1100", ">", year=2020), None, ("supported", "high")),
        (claim("1200", "<", year=2018), None, ("misleading", "low")),
        (claim("1250", year=2020), None, ("supported only by rounding", "medium")),
        (claim("1300", year=2020), None, ("contradicted", "low")),
        (claim("1600", year=2020), None, ("contradicted", "medium")),
        (claim("3000", year=2020), None, ("contradicted", "high")),
        (claim("30", year=2020), None, ("contradicted", "high")),
        (claim("100", ">", year=2020), None, ("misleading", "high")),
        (claim("800", ">", year=2020), None, ("misleading", "low")),
        (claim("700", "<="), "2020-06-01", ("outdated", "medium")),
        (claim("1200", year=2021), None, ("no data", "low")),
        (claim("1200", year=1980), None, ("no data", "low")),
        (claim("1200", unit="EUR", year=2020), None, ("no data", "low")),
        (claim("1200"), None, ("supported", "medium")),
        (claim("1100", ">"), "2020-06-01", ("supported", "high")),
        (claim("1200", partner="CCC", year=2020), None, ("no data", "low")),
    ],
)
def test_labels(tmp_path: Path, about: Claim, date: str | None, expected: tuple[str, str]) -> None:
    assert label(tmp_path, [OWN, MIRROR], about, date) == expected


def test_witnesses_that_disagree_make_it_disputed(tmp_path: Path) -> None:
    assert label(tmp_path, [OWN, APART], claim("1000", ">", year=2020)) == ("disputed", "medium")
    assert label(tmp_path, [OWN, APART], claim("1200", year=2020)) == ("supported", "high")  # one of them to the digit
    assert label(tmp_path, [OWN, APART], claim("5000", ">", year=2020))[0] == "contradicted"


def test_an_estimate_is_heard_only_where_nobody_reported(tmp_path: Path) -> None:
    estimate: Row = ("trade", "AAA", "BBB", "dots", {2020: "5000e"})
    reported: Row = ("trade", "BBB", "AAA", "dots", {2020: "1200"})
    assert label(tmp_path, [estimate], claim("4000", ">", year=2020)) == ("supported", "high")
    assert label(tmp_path, [estimate, reported], claim("1000", ">", year=2020)) == ("supported", "high")
    assert label(tmp_path, [estimate, reported], claim("4000", ">", year=2020)) == ("disputed", "medium")


def test_a_reconciled_source_is_one_witness_and_nobodys_own(tmp_path: Path) -> None:
    rows: list[Row] = [("trade", one, other, BACI, {2020: "1200"}) for one, other in (("AAA", "BBB"), ("BBB", "AAA"))]
    verdict = judge_level(claim("1200", year=2020), "trade", store(tmp_path, rows), None)
    assert [evidence.reporter for evidence in verdict.evidence] == [None]


def test_old_figures_contradict_only_what_no_growth_could_reach(tmp_path: Path) -> None:
    slow: Row = ("trade", "AAA", "BBB", "dots", {year: str(1000 + 10 * (year - 1995)) for year in range(1995, 2021)})
    far, near = claim("9000", ">"), claim("1400", ">")
    assert label(tmp_path, [slow], far, "2026-01-01") == ("contradicted", "medium")
    assert label(tmp_path, [slow], claim("1100", ">"), "2026-01-01") == ("supported", "medium")
    fast: Row = ("trade", "AAA", "BBB", "dots", {year: str(2 ** (year - 1995)) for year in range(1995, 2021)})
    assert label(tmp_path, [fast], claim("90000000", ">"), "2026-01-01") == ("no data", "low")
    verdict = judge_level(near, "trade", store(tmp_path, [slow]), "2026-01-01")
    assert any("6 years older" in note for note in verdict.notes)


def test_later_figures_say_nothing_of_an_earlier_text(tmp_path: Path) -> None:
    assert label(tmp_path, [OWN], claim("1100", ">"), "2019-06-01")[0] == "contradicted"
    assert label(tmp_path, [OWN], claim("1100", ">"), "2010-06-01") == ("no data", "low")


def test_a_caution_makes_a_failure_a_review(tmp_path: Path) -> None:
    reference = store(tmp_path, [OWN])
    verdict = judge_level(claim("9000", year=2020), "trade", reference, None, "it can differ")
    assert (verdict.label, verdict.confidence) == ("contradicted", "low")
    assert "it can differ" in verdict.notes


def test_evidence_has_the_rows_it_was_made_from_and_all_years(tmp_path: Path) -> None:
    parts: list[Row] = [
        ("exports", "AAA", "BBB", "dots", {2020: "900"}),
        ("imports", "AAA", "BBB", "dots", {2020: "300"}),
        ("trade", "AAA", "BBB", "later", {2023: "1300"}),
    ]
    verdict = judge_level(claim("1200", year=2020), "trade", store(tmp_path, [OWN, *parts]), None)
    (evidence,) = verdict.evidence
    assert [row["measure"] for row in evidence.rows] == ["exports", "imports"]
    assert [year for year, _ in evidence.series] == [2014, 2018, 2019, 2020, 2023]
    assert verdict.working == ("trade between AAA and BBB, 2020, AAA's figures: exports 900 + imports 300 = 1,200 USD",)


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        (claim("1200", year=2020, modality="target"), "not checkable"),
        (claim("1200", year=2020, subject=None), "no data"),
        (claim("1200", year=2020, scope=("monthly",)), "no data"),
        (claim("1200", year=2020, scope=("services",)), "no data"),
        (claim("1200", year=2020), "supported"),
    ],
)
def test_what_is_judged_at_all(tmp_path: Path, about: Claim, expected: str) -> None:
    verdict = judge(about, store(tmp_path, [OWN]), load(), None)
    assert verdict is not None
    assert verdict.label == expected


def test_a_number_of_nothing_known_has_no_verdict(tmp_path: Path) -> None:
    assert judge(claim("5", measure="shoe size"), store(tmp_path, [OWN]), load(), None) is None


def test_a_part_of_a_year_is_not_judged_by_the_year(tmp_path: Path) -> None:
    month = claim("1200", year=2020)
    assert month.period is not None
    month = replace(month, period=month.period._replace(end="2020-03-31"))
    verdict = judge(month, store(tmp_path, [OWN]), load(), None)
    assert verdict is not None
    assert verdict.label == "no data"


def test_no_verdict_without_evidence() -> None:
    with pytest.raises(ValueError, match="needs evidence"):
        Verdict("contradicted", "high", "so it is")


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    value=st.integers(100, 3000),
    bound=st.sampled_from(["=", "~", ">", "<", ">=", "<="]),
    wider=st.integers(0, 5000),
    figures=st.lists(st.integers(1, 4000), min_size=2, max_size=2),
)
def test_a_wider_claim_is_never_worse(
    tmp_path: Path, value: int, bound: str, wider: int, figures: list[int]
) -> None:  # fmt: skip
    one, other = figures
    rows: list[Row] = [
        ("trade", "AAA", "BBB", "dots", {2020: str(one)}),
        ("trade", "BBB", "AAA", "dots", {2020: str(other)}),
    ]
    reference = store(tmp_path, rows)
    narrow = claim(str(value), bound, year=2020)
    wide = replace(narrow, quantity=replace(narrow.quantity, interval=_wider(narrow.quantity.interval, wider)))
    if judge_level(narrow, "trade", reference, None).label == "supported":
        assert judge_level(wide, "trade", reference, None).label != "contradicted"


def _wider(interval: Interval, by: int) -> Interval:
    return interval._replace(low=interval.low - Decimal(by), high=interval.high + Decimal(by))


def stored(folder: Path, measure: str, figures: dict[int, str], number: str, year: int, unit: str = "percent") -> str:
    """The label of a number that is said of one year of a measure of the world's own."""
    row: Row = (measure, "AAA", "", "wb", figures)
    about = claim(number, partner=None, year=year, unit=unit)
    return judge_level(about, measure, store(folder, [row], unit=unit), None).label


def test_inflation_between_the_averages_of_two_years_can_be_decembers(tmp_path: Path) -> None:
    figures = {1986: "48", 1987: "20"}
    assert stored(tmp_path, "FP.CPI.TOTL.ZG", figures, "31", 1986) == "no data"
    assert stored(tmp_path, "FP.CPI.TOTL.ZG", figures, "70", 1986) == "contradicted"


def test_growth_of_before_todays_accounts_was_worked_over(tmp_path: Path) -> None:
    figures = {1986: "4.2", 2006: "4.2"}
    assert stored(tmp_path, "NY.GDP.MKTP.KD.ZG", figures, "2.4", 1986) == "no data"
    assert stored(tmp_path, "NY.GDP.MKTP.KD.ZG", figures, "2.4", 2006) == "contradicted"


def test_reserves_are_told_with_gold_and_without(tmp_path: Path) -> None:
    figures = {1986: "16"}
    assert stored(tmp_path, "FI.RES.TOTL.CD", figures, "10.5", 1986, "USD") == "no data"
    assert stored(tmp_path, "FI.RES.TOTL.CD", figures, "3.5", 1986, "USD") == "contradicted"


def test_a_balance_is_as_unsure_as_the_flows_it_is_made_of(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("imports", "AAA", "WLD", "dots", {2020: "380"}),
        ("exports", "AAA", "WLD", "dots", {2020: "225"}),
    ]
    for number, expected in (("170", "no data"), ("300", "contradicted")):
        about = claim(number, partner=None, year=2020)
        assert judge_level(about, "deficit", store(tmp_path, rows), None).label == expected


def test_what_was_so_in_a_year_that_the_text_spoke_of_is_of_that_year(tmp_path: Path) -> None:
    lexicon = load()
    about = claim("1.2", partner=None, measure="population", unit="people")
    reference = store(tmp_path, [("SP.POP.TOTL", "AAA", "", "wb", {1987: "1.2", 2020: "9"})], unit="people")
    assert judge(about, reference, lexicon, "2020-06-01", [1975]) == judge(about, reference, lexicon, "2020-06-01")
    for date in (None, "2020-06-01"):
        then = judge(about, reference, lexicon, date, [1975, 1987])
        assert then is not None
        assert then.label == "supported"
        assert "it is so of 1987" in then.notes[-1]
