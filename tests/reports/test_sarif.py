"""The SARIF report against the schema of its standard, and against what GitHub takes."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator

import factcheck
from factcheck.report import Report
from factcheck.reports import render, sarif
from factcheck.rules import load, page
from tests.conftest import ROOT
from tests.reports.example import EMPTY, HOSTILE_PATH, UNREAD, every_kind, report_on

SCHEMA = ROOT.parent / "shared" / "schemas" / "sarif-schema-2.1.0.json"
official = pytest.mark.skipif(not SCHEMA.exists(), reason="shared/ is not here")


def run_of(report: Report, format: str = "sarif") -> dict[str, Any]:
    (run,) = json.loads(render(format, report))["runs"]
    assert isinstance(run, dict)
    return run


@official
@pytest.mark.parametrize("format", ["sarif", "sarif-all"])
@pytest.mark.parametrize("report", [EMPTY, UNREAD, every_kind()], ids=["empty", "unread", "every"])
def test_reports_are_valid(format: str, report: Report) -> None:
    Draft4Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(json.loads(render(format, report)))


@official
def test_the_report_on_the_brief_is_valid(seed: Path) -> None:
    content = json.loads(render("sarif-all", factcheck.check(seed)))
    Draft4Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(content)
    assert content["$schema"] == json.loads(SCHEMA.read_text("utf-8"))["id"]


def test_only_what_failed_is_an_alert() -> None:
    results = run_of(every_kind())["results"]
    assert {result["kind"] for result in results} == {"fail"}
    assert [result["level"] for result in results] == ["error", "error", "warning", "note"]
    assert not any("suppressions" in result for result in results)


def test_kinds_and_levels() -> None:
    results = run_of(every_kind(), "sarif-all")["results"]
    assert {result["kind"] for result in results} == {"fail", "review", "pass", "open"}
    for result in results:
        assert (result["level"] == "none") == (result["kind"] != "fail")
    assert [result["partialFingerprints"] for result in results if "suppressions" in result] == [
        {"factcheck/v1": "suppressed"}
    ]


def test_rules_say_what_explain_says() -> None:
    run = run_of(every_kind(), "sarif-all")
    rules = run["tool"]["driver"]["rules"]
    assert [rule["help"]["markdown"] for rule in rules] == [page(rule) for rule in load()]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    for rule in rules:
        assert rule["help"]["text"] and 0 < len(rule["fullDescription"]["text"]) <= 1024


def test_regions_count_code_points() -> None:
    text = "\U0001f600 exceeds\r\nfive\U0001f600 now"
    run = run_of(report_on(text, "exceeds\r\nfive\U0001f600"))
    assert run["columnKind"] == "unicodeCodePoints"
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    del region["snippet"]
    assert region == {"startLine": 1, "startColumn": 3, "endLine": 2, "endColumn": 6}


def test_related_places_are_linked() -> None:
    (pair,) = (result for result in run_of(every_kind())["results"] if result["ruleId"] == "C101")
    assert pair["message"]["text"] == "it is not so (see [line 1](1))"
    (related,) = pair["relatedLocations"]
    assert (related["id"], related["message"]["text"]) == (1, "there")


def test_paths_are_uris() -> None:
    (uri,) = {
        location["physicalLocation"]["artifactLocation"]["uri"]
        for result in run_of(every_kind())["results"]
        for location in result["locations"]
        if "line" not in result and result["message"]["text"].startswith("=")
    }
    assert uri.isascii() and not set(uri) & set(" ,:[](){}|<>\x1b")
    assert unquote(uri, errors="surrogateescape") == HOSTILE_PATH
    run = run_of(report_on("It is 5.", "5", path="/else/a b.md"))
    location = run["results"][0]["locations"][0]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "file:///else/a%20b.md"


def test_messages_hold_no_link_and_no_placeholder_of_the_document() -> None:
    run = run_of(report_on("It is 5.", "5", message="[x](http://evil.example) {0} {}"))
    assert run["results"][0]["message"]["text"] == "[x] (http://evil.example) {{0}} {{}}"


def test_what_could_not_be_read() -> None:
    (invocation,) = run_of(UNREAD)["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [note["message"]["text"] for note in invocation["toolExecutionNotifications"]] == ["not valid UTF-8"]
    assert run_of(EMPTY)["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_of_too_many_results_the_gravest_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_RESULTS", 2)
    run = run_of(every_kind())
    assert [result["level"] for result in run["results"]] == ["error", "error"]
    (note,) = run["invocations"][0]["toolExecutionNotifications"][1:]
    assert note["message"]["text"] == "2 results left out: a run may have 2"


def test_fingerprints_survive_an_edit_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "doc.txt"
    words = "Trade between Belarus and Kazakhstan exceeded 4 billion dollars in 2019.\n"
    found = []
    for text in (words, "A new paragraph.\n\n" + words):
        path.write_text(text, "utf-8")
        found.append(run_of(factcheck.check("doc.txt"))["results"][0]["partialFingerprints"])
    assert found[0] == found[1]


def test_an_unknown_rule_has_no_index() -> None:
    report = report_on("It is 5.", "5")
    (finding,) = report.findings
    (result,) = run_of(replace(report, findings=(replace(finding, code="X999"),)))["results"]
    assert result["ruleId"] == "X999" and "ruleIndex" not in result
