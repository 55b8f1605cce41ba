"""Every format, on one report that holds all there can be; and each read back as its reader reads it."""

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reports import FORMATS, render
from factcheck.reports.csv_table import COLUMNS
from tests.reports.example import EMPTY, HOSTILE_PATH, UNREAD, every_kind, report_on
from tests.reports.pages import unfolded

SUFFIXES = {"csv": "csv", "junit": "xml", "markdown": "md", "html": "html", "github-summary": "md"}
SUFFIXES |= dict.fromkeys(("json", "sarif", "sarif-all", "gitlab"), "json")
TEXTS = st.text(max_size=80)


@pytest.mark.parametrize("format", FORMATS)
def test_every_kind_of_finding(format: str, golden: Callable[[str, str], None]) -> None:
    shown = render(format, every_kind())
    shown = without_rules(shown) if "sarif" in format else without_looks(shown) if format == "html" else shown
    golden(f"every.{format}.{SUFFIXES.get(format, 'txt')}", shown)


def without_rules(sarif: str) -> str:
    """What the rules say of themselves is theirs to change, and where a rule stands among them."""
    content = json.loads(sarif)
    (run,) = content["runs"]
    del run["tool"]["driver"]["rules"]
    for result in run["results"]:
        del result["ruleIndex"]
    return json.dumps(content, indent=2) + "\n"


def without_looks(page: str) -> str:
    """How the page looks is not what it says; an element a line, so that a difference can be read."""
    page = re.sub(r"(?s)<(style|script)>.*?</", r"<\1></", unfolded(page))
    return re.sub(r"sha256-[\w+/=]*", "sha256-", page).replace("><", ">\n<")


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_raw_reaches_a_report(format: str) -> None:
    shown = render(format, every_kind()).replace("\r\n" if format == "csv" else "\n", "\n")
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown)


@pytest.mark.parametrize("format", FORMATS)
def test_two_runs_give_the_same(format: str) -> None:
    assert render(format, every_kind()) == render(format, every_kind())


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("report", [EMPTY, UNREAD], ids=["empty", "unread"])
def test_reports_of_nothing_end_their_lines(format: str, report: object) -> None:
    shown = render(format, report)  # type: ignore[arg-type]
    assert shown.endswith("\n") or (format == "jsonl" and not shown)


def test_concise_lines() -> None:
    *lines, last = render("concise", every_kind()).splitlines()
    assert [re.sub(r".*:(\d+:\d+: \S+) .*", r"\1", line) for line in lines] == [
        "2:8: D301",
        "2:11: C101",
        "1:7: C102",
        "1:7: D304",
        "1:7: D305",
    ]
    assert lines[1] == "a.md:2:11: C101 error: it is not so (see a.md:1:7)"
    assert lines[3] == "a.md:1:7: D304 review: it is not so"
    assert last == (
        "2 errors, 1 warning, 1 note, 1 to review, 1 suppressed; "
        "2 claims in 2 documents, 1 input not read: 2 questioned"
    )


def test_statistics() -> None:
    report = every_kind()
    more = tuple(finding for finding in report.findings if finding.code == "D310") * 1000
    *lines, last = render("statistics", replace(report, findings=report.findings + more)).splitlines()
    assert lines == [
        "    1  error    C101  statements contradict each other",
        "    1  error    D301  contradicted, by: 100%",
        "    1  warning  C102  contradicted by the data",
        "    1  note     D305  contradicted by the data",
        "    1  review   D304  contradicted by the data",
        "1,001  pass     D310  contradicted by the data",
        "    1  open     D321  contradicted by the data",
    ]
    assert last.startswith("2 errors")
    assert render("statistics", EMPTY) == "nothing checked; 0 claims in 0 documents\n"


def test_json_lines_are_the_findings_of_the_json_report() -> None:
    lines = [json.loads(line) for line in render("jsonl", every_kind()).splitlines()]
    assert lines == json.loads(render("json", every_kind()))["findings"]
    assert len(lines) == 8
    assert render("jsonl", EMPTY) == ""


def test_gitlab() -> None:
    issues = json.loads(render("gitlab", every_kind()))
    assert [issue["severity"] for issue in issues] == ["major", "major", "minor", "info", "info"]
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    assert issues[0]["location"]["lines"] == {"begin": 2, "end": 3}
    assert {key for issue in issues for key in issue} == {
        "description",
        "check_name",
        "fingerprint",
        "severity",
        "location",
    }
    assert json.loads(render("gitlab", EMPTY)) == []


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1+1", "＝1", "\u00a0=1"])
def test_no_cell_of_the_table_is_a_formula(cell: str) -> None:
    report = report_on(cell, cell, path=cell, message=cell, title=cell, suggestion=cell, notes=(cell,), working=(cell,))
    _, row = csv.reader(io.StringIO(render("csv", report), newline=""))
    cells = dict(zip(COLUMNS, row, strict=True))
    for name in ("path", "title", "message", "text", "suggestion", "notes", "working"):
        assert cells[name].startswith("'"), name


@given(TEXTS, TEXTS)
def test_any_text_keeps_the_table_in_shape(text: str, path: str) -> None:
    rows = list(csv.reader(io.StringIO(render("csv", report_on(text, text, path=path, message=text)), newline="")))
    assert [len(row) for row in rows] == [len(COLUMNS)] * 2


def test_the_table_has_the_line_ends_of_its_standard() -> None:
    shown = render("csv", every_kind())
    assert shown.count("\r\n") == shown.count("\n") == shown.count("\r") == 9


def test_junit() -> None:
    root = ElementTree.fromstring(render("junit", every_kind()))
    assert dict(root.attrib) == {"name": "factcheck", "tests": "8", "failures": "4", "errors": "1", "skipped": "2"}
    assert [len(suite) for suite in root] == [1, 6, 1]
    assert root[0].attrib["name"].startswith("=a b,c:d%/[x](y) {0}|<i>␛[31m<U+202E>")
    assert [[child.tag for child in case] for case in root.iter("testcase")] == [
        ["failure"], ["failure"], ["failure"], ["skipped"], ["failure"], ["system-out"], ["skipped"], ["error"],
    ]  # fmt: skip


@given(TEXTS, TEXTS)
def test_any_text_is_xml(text: str, path: str) -> None:
    report = report_on(text, text, path=path, message=text, title=text, notes=(text,))
    root = ElementTree.fromstring(render("junit", replace(report, problems=UNREAD.problems)))
    assert (root.get("failures"), root.get("errors")) == ("1", "1")


def test_the_hostile_path_is_hostile() -> None:
    assert all(character in HOSTILE_PATH for character in "\x1b\u202e,:%[]{}<>|= ")
