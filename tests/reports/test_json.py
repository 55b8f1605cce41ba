"""The JSON report and its schema: each holds the other."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import factcheck
from factcheck.report import Report
from factcheck.reports import render, render_claims, schema
from tests.reports.example import EMPTY, UNREAD, report_on

SCHEMA = Draft202012Validator(json.loads(schema()))
ONE = report_on("It is \ud800\x1b $5 billion.", "\ud800\x1b $5 billion")


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(json.loads(schema()))


@pytest.mark.parametrize("report", [EMPTY, UNREAD, ONE], ids=["empty", "unread", "one"])
def test_reports_are_valid(report: Report) -> None:
    SCHEMA.validate(json.loads(render("json", report)))


def test_the_report_on_the_brief_is_valid_and_the_same_every_time(seed: Path) -> None:
    text = render("json", factcheck.check(seed))
    SCHEMA.validate(json.loads(text))
    assert text == render("json", factcheck.check(seed))


def broken(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(render("json", ONE))
    change(content)
    return content


@pytest.mark.parametrize(
    "change",
    [
        lambda c: c.pop("summary"),
        lambda c: c.update(version="2"),
        lambda c: c.update(more=1),
        lambda c: c["findings"][0].update(kind="maybe"),
        lambda c: c["findings"][0].update(locations=[]),
        lambda c: c["findings"][0]["evidence"][0].update(value="1e9"),
        lambda c: c["documents"][0]["claims"][0]["quantity"].update(low=3),
        lambda c: c["documents"][0]["claims"][0]["verdict"].update(label="true"),
        lambda c: c["documents"][0]["claims"][0]["verdict"].update(evidence=[]),
        lambda c: c["documents"][0]["claims"][0].update(start=-1),
    ],
)
def test_what_breaks_the_contract_is_refused(change: Callable[[dict[str, Any]], object]) -> None:
    assert SCHEMA.is_valid(json.loads(render("json", ONE)))
    assert not SCHEMA.is_valid(broken(change))


def test_text_comes_back_as_it_was() -> None:
    text = render("json", ONE)
    assert text.isascii()
    assert json.loads(text)["documents"][0]["claims"][0]["text"] == "\ud800\x1b $5 billion"


def test_amounts_are_plain_and_open_ends_are_null() -> None:
    quantity = json.loads(render("json", ONE))["documents"][0]["claims"][0]["quantity"]
    assert (quantity["low"], quantity["high"], quantity["high_open"]) == ("3000000000", None, True)
    assert Decimal(quantity["customary"]["high"]) == 11 * 10**9


def test_claims_as_lines(seed: Path) -> None:
    report = factcheck.check(seed)
    lines = [json.loads(line) for line in render_claims("jsonl", report).splitlines()]
    (document,) = json.loads(render_claims("json", report))["documents"]
    assert lines == document["claims"]
    assert len(lines) == 5
    assert render_claims("jsonl", EMPTY) == ""
