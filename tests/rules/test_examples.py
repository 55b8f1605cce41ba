"""Every rule's own examples: those that must fire do, those that must not don't."""

from pathlib import Path

import pytest

import factcheck
from factcheck.rules import Rule, load

RULES = load()


def codes(tmp_path: Path, text: str, rule: Rule) -> list[str]:
    path = tmp_path / "example.md"
    path.write_text(text, "utf-8")
    return [finding.code for finding in factcheck.check(str(path), select=() if rule.default else [rule.code]).findings]


@pytest.mark.parametrize(
    ("rule", "example"), [pytest.param(rule, text, id=rule.code) for rule in RULES for text in rule.fires]
)
def test_fires(tmp_path: Path, rule: Rule, example: str) -> None:
    assert rule.code in codes(tmp_path, example, rule)


@pytest.mark.parametrize(
    ("rule", "example"), [pytest.param(rule, text, id=rule.code) for rule in RULES for text in rule.silent]
)
def test_silent(tmp_path: Path, rule: Rule, example: str) -> None:
    assert rule.code not in codes(tmp_path, example, rule)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_complete(rule: Rule) -> None:
    assert rule.fires
    assert rule.silent
    headings = [line for line in rule.doc.splitlines() if line.startswith("## ")]
    assert headings == ["## What it does", "## Why it matters", "## Example", "## How to resolve"]
    assert rule.severity in ("error", "warning", "note")


def test_codes_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)
