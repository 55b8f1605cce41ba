"""Output over domestic use, from net exports."""

from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.verdicts.ratio import EXPORTS, IMPORTS, judge_output_ratio, output_over_use
from tests.verdicts.store import Row, claim, store

NAME = "output over domestic use"


def rows(exports: str, imports: str) -> list[Row]:
    return [(EXPORTS, "AAA", "", "wdi", {2020: exports}), (IMPORTS, "AAA", "", "wdi", {2020: imports})]


@pytest.mark.parametrize(
    ("exports", "imports", "ratio"), [("50", "50", "1"), ("60", "40", "1.25"), ("20", "120", "0.5")]
)
def test_the_formula(exports: str, imports: str, ratio: str) -> None:
    assert output_over_use(Decimal(exports), Decimal(imports)) == Decimal(ratio)


def test_nothing_used_at_home() -> None:
    with pytest.raises(ZeroDivisionError):
        output_over_use(Decimal(150), Decimal(50))


@pytest.mark.parametrize(
    ("exports", "imports", "value", "label"),
    [
        ("60", "40", "1.25", "supported"),
        ("60", "40", "1.5", "contradicted"),
        ("50", "52", "1.5", "contradicted"),
        ("150", "50", "1.5", "no data"),
    ],
)
def test_labels(tmp_path: Path, exports: str, imports: str, value: str, label: str) -> None:
    reference = store(tmp_path, rows(exports, imports), unit="% of GDP")
    about = claim(value, measure=NAME, partner=None, kind="ratio", unit="ratio")
    assert judge_output_ratio(about, reference, "2021-01-01").label == label


def test_all_sectors_lowers_nothing_below_medium_and_says_why(tmp_path: Path) -> None:
    reference = store(tmp_path, rows("50", "52"), unit="% of GDP")
    about = claim("1.5", measure=NAME, partner=None, kind="ratio", unit="ratio", scope=("all sectors",))
    verdict = judge_output_ratio(about, reference, "2021-01-01")
    assert verdict.confidence == "medium"
    assert any("gross output" in note for note in verdict.notes)
    assert "1 / (1 - (-2.0%)) = 0.980" in verdict.working[1]
