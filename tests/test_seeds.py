"""The document that the project began with, and our brief of it: what is found in them, claim by claim."""

from pathlib import Path

import pytest

import factcheck
from factcheck import Claim, Finding, Report
from factcheck.model import INFINITY

HERE = Path(__file__).parent
BRIEF = HERE.parent / "seeds" / "2026-02-04-minsk-astana.md"
ORIGINAL = HERE.parent.parent / "shared" / "seeds" / "2026-02-04-belarus-kazakhstan.txt"


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(BRIEF, id="brief"),
        pytest.param(
            ORIGINAL, id="original", marks=pytest.mark.skipif(not ORIGINAL.exists(), reason="shared/ is not here")
        ),
    ],
)
def report(request: pytest.FixtureRequest) -> Report:
    return factcheck.check(str(request.param))


def claim(report: Report, words: str) -> Claim:
    (found,) = (each for each in report.claims if words in " ".join(each.location.text.split()))
    return found


def finding(report: Report, code: str) -> Finding:
    (found,) = (each for each in report.findings if each.code == code)
    return found


def findings(report: Report, code: str) -> list[Finding]:
    return [each for each in report.findings if each.code == code]


def label(found: Claim) -> str:
    assert found.verdict is not None
    return found.verdict.label


def test_only_claims_are_claims(report: Report) -> None:
    assert len(report.claims) == 5
    assert report.documents[0].date == "2026-02-04"


def test_rank(report: Report) -> None:
    found = claim(report, "second-largest trading partner within the Commonwealth of Independent States")
    assert (found.kind, found.quantity.value, found.subject, found.partner) == ("rank", 2, "KAZ", "BLR")
    assert (found.among, found.speaker, found.modality) == ("CIS", None, "fact")
    assert label(found) == "supported"
    assert found.verdict is not None
    ranked = [line.split(". ")[1] for line in found.verdict.working if line[:1].isdigit()]
    assert ranked[0].startswith("Russia")
    assert ranked[1].startswith("Kazakhstan")
    assert any("Ukraine" in note and "2018-05" in note for note in found.verdict.notes)


def test_trade_volume(report: Report) -> None:
    found = claim(report, "current trade volume, which exceeds a billion dollars")
    assert (found.measure, found.subject, found.partner) == ("trade turnover", "BLR", "KAZ")
    assert (found.quantity.interval.low, found.quantity.interval.high) == (10**9, INFINITY)
    assert found.quantity.interval.low_open
    assert (found.quantity.unit, found.quantity.bound) == ("USD", ">")
    assert (str(found.period), found.speaker) == ("2026-02-04", None)
    assert any("two nations" in assumption for assumption in found.assumptions)
    assert label(found) == "supported"
    assert found.verdict is not None
    newest = found.verdict.evidence[0]
    assert (newest.period, newest.reporter) == ("2025", "Kazakhstan")
    assert 1_190_100_000 < newest.value < 1_190_300_000
    assert any("2020" in note and "not so" in note for note in found.verdict.notes)


def test_dream(report: Report) -> None:
    found = claim(report, "approach a billion dollars in mutual trade")
    assert found.modality == "hypothetical"
    assert found.speaker == "Alexander Lukashenko"
    assert label(found) == "not checkable"


def test_several_billions(report: Report) -> None:
    found = claim(report, "exceeded that")
    dream = claim(report, "approach a billion dollars")
    assert found.antecedent == dream.id
    assert found.speaker == "Alexander Lukashenko"
    assert (found.quantity.interval.low, found.quantity.interval.high) == (3 * 10**9, INFINITY)
    assert not found.quantity.interval.low_open
    assert (found.quantity.customary.low, found.quantity.customary.high) == (4 * 10**9, 11 * 10**9)
    assert (found.quantity.unit, str(found.period)) == ("USD", "2026-02-04")
    assert label(found) == "contradicted"
    assert found.verdict is not None
    assert any("best fit" in note and "2025" in note for note in found.verdict.notes)


def test_output_over_use(report: Report) -> None:
    found = claim(report, "50% more than we can consume across all sectors")
    assert (found.measure, found.subject, found.period) == ("output over domestic use", "BLR", None)
    assert found.quantity.value is not None
    assert float(found.quantity.value) == 1.5
    assert label(found) == "contradicted"
    assert found.verdict is not None
    assert found.verdict.confidence == "medium"
    assert any("1 / (1 - " in line for line in found.verdict.working)
    assert any("gross output" in note for note in found.verdict.notes)


def test_tension(report: Report) -> None:
    found = finding(report, "C102")
    assert (found.kind, found.severity) == ("fail", "warning")
    assert {place.text.split()[0] for place in found.locations} == {"exceeded", "current"}
    assert any("literally true" in note for note in found.notes)
    assert any("no reader" in note for note in found.notes)


def test_findings(report: Report) -> None:
    assert [f.claims[0] for f in findings(report, "D301")] == [
        claim(report, "exceeded that").id,
        claim(report, "50% more").id,
    ]
    assert [f.severity for f in findings(report, "D301")] == ["error", "warning"]
    assert len(findings(report, "D310")) == 2
    assert len(findings(report, "C101")) == 0


def test_places(report: Report) -> None:
    for document in report.documents:
        for each in report.claims:
            assert document.text[each.location.start : each.location.end] == each.location.text
            assert document.text[each.quantity.span.start : each.quantity.span.end] == each.quantity.surface
