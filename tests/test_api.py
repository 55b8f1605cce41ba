"""The Python API, and the laws of the whole way through."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import factcheck
from factcheck import pipeline
from factcheck.config import Settings


def test_extract() -> None:
    (claim,) = factcheck.extract("Trade between Peru and Chile exceeds a billion dollars.", date="2026-02-04")
    assert (claim.measure, claim.subject, claim.partner) == ("trade turnover", "CHL", "PER")
    assert claim.verdict is None


def test_check_takes_paths_and_options(seed: Path) -> None:
    codes = {finding.code for finding in factcheck.check(seed).findings}
    assert {"C102", "D301", "D310"} <= codes
    assert {finding.code for finding in factcheck.check(str(seed), select=["C1"]).findings} == {"C102"}
    assert "D301" not in {finding.code for finding in factcheck.check(seed, ignore=["D301"]).findings}


def test_check_reads_no_configuration(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('ignore = ["D"]\n', "utf-8")
    (tmp_path / "a.txt").write_text(
        "Trade between Belarus and Kazakhstan exceeded 4 billion dollars in 2019.\n", "utf-8"
    )
    assert [finding.code for finding in factcheck.check(tmp_path).findings] == ["D301"]


def test_what_can_not_be_read_is_reported(tmp_path: Path) -> None:
    report = factcheck.check(tmp_path / "nowhere.txt")
    assert [problem.message for problem in report.problems] == ["no such file or folder"]


def test_what_can_not_be_meant_is_an_error(seed: Path) -> None:
    with pytest.raises(ValueError, match="no rule has the code 'Z'"):
        factcheck.check(seed, select="Z")
    with pytest.raises(ValueError, match="date must be a day such as 2026-02-04, not 'foo'"):
        factcheck.check(seed, date="foo")
    with pytest.raises(ValueError, match="date must be a day such as 2026-02-04, not 'foo'"):
        factcheck.extract("It is 5.", date="foo")
    assert {finding.code for finding in factcheck.check(seed, select="c1, d301").findings} == {"C102", "D301"}


def test_unknown_names_are_errors() -> None:
    with pytest.raises(AttributeError):
        factcheck.nothing  # noqa: B018


PARTS = (
    "Trade between Belarus and Kazakhstan exceeds a billion dollars.",
    "Trade between Belarus and Kazakhstan exceeded 4 billion dollars in 2019.",
    "Kazakhstan is Belarus's second-largest trading partner within the CIS.",
    "In 2019 Germany exported goods worth 9 billion dollars to France.",
    "President Ali Demir said: “We produce 50% more than we consume.”",
    "Nothing.",
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=20)
@given(texts=st.lists(st.sampled_from(PARTS), min_size=2, max_size=5), seed=st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_nothing(tmp_path: Path, texts: list[str], seed: object) -> None:
    paths = []
    for index, text in enumerate(texts):
        path = tmp_path / f"{index}.txt"
        path.write_text(text, "utf-8")
        paths.append(str(path))
    first = pipeline.check(paths, Settings(date="2026-02-04"))
    seed.shuffle(paths)  # type: ignore[attr-defined]
    assert pipeline.check(paths, Settings(date="2026-02-04")) == first


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=6), st.sampled_from(["\n\n", " ", "\n"]))
def test_places_are_where_the_words_are(parts: list[str], between: str) -> None:
    text = between.join(parts)
    for claim in factcheck.extract(text, date="2026-02-04"):
        assert text[claim.location.start : claim.location.end] == claim.location.text
        lines = text.split("\n")
        assert lines[claim.location.line - 1][claim.location.column - 1 :].startswith(
            claim.location.text.split("\n")[0]
        )


def test_fingerprints_survive_edits_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PARTS[1], "utf-8")
    (before,) = factcheck.check(path).findings
    path.write_text(f"A new paragraph.\n\n{PARTS[1]} And {PARTS[5]}", "utf-8")
    (after,) = factcheck.check(path).findings
    assert before.fingerprint == after.fingerprint
    path.write_text(f"{PARTS[1]}\n\n{PARTS[1]}", "utf-8")
    names = [finding.fingerprint for finding in factcheck.check(path).findings if finding.code == "D301"]
    assert len(set(names)) == 2


def test_tables_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "kiosks.csv").write_text("year,Peru,Chile\n2019,120,400\n2020,140,440\n")
    document = tmp_path / "a.txt"
    document.write_text("In 2020 Peru had 140 kiosks.\n")
    report = factcheck.check(document, data=[tmp_path / "kiosks.csv"])
    assert [finding.code for finding in report.findings] == ["D310"]
