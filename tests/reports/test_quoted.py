"""Hostile words that findings quote, from a document to every format; each is read back as its reader reads it."""

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt

from factcheck.reports import FORMATS
from tests.conftest import environment
from tests.reports.pages import unfolded

WORDS = (
    "\x1b[31m", "\x1b]0;owned\x07", "\x9b2J", "\x08\x08", "\u202eerised", "\u2066", "\ufffe", "\U000e0041",
    "::error::owned", "::set-output name=x::y", "##[error]owned", "%0A", "]]><owned/>", "&owned;",
    "=cmd|'/c'!A1", "+1", "-1", "@SUM(1)", "\t=1", "</details><b>", "<script>owned()</script>", "<!-- ", "-->",
    "`owned`", "```", "|a|b|", "[x](javascript:owned())", "![x](//owned)", "@owned", "{0}{owned}", "$(owned)", "\\",
    "x" * 99,
)  # fmt: skip
NAME = "=a,b:c %0A|<b>\u202e\udce9`.txt"
SENTENCE = "Trade between Belarus and Kazakhstan {} exceeded 4 billion dollars in 2019."
OWN = "In 2020 the north plant had a cheese output of 90 tonnes."
RAW = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\U000e0041]")
FILES = [format for format in FORMATS if format != "github-summary"]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """What one run writes in each format, on a document that quotes everything and has true errors in it."""
    folder = tmp_path_factory.mktemp("quoted")
    lines = [SENTENCE.format(word) for word in WORDS]
    lines[0] = f"{lines[0]} {'Z' * 5000}"
    remark = "<!-- factcheck: ignore[D301] <script>owned()</script> ::error::owned |a| ]]> `x` -->"
    text = "\n\n".join([*lines, OWN, f"{SENTENCE.format('now')} {remark}"])
    (folder / NAME).write_text(f"{text}\n", "utf-8", newline="")
    (folder / "t.csv").write_text("year,north plant,south plant\n2019,35,45\n2020,40,50\n")
    about = {"filename": "t.csv", "title": "Cheese output", "description": " ".join(WORDS[:-1])[:190], "unit": "tonnes"}
    (folder / "metadata.json").write_text(json.dumps([about]), "utf-8")
    wanted = [word for format in FILES for word in ("-o", f"{format}={folder / format}.out")]
    command = [sys.executable, "-m", "factcheck", NAME, "--data", "t.csv", "-q", "--show-suppressed", *wanted]
    done = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, timeout=120)
    assert (done.returncode, done.stderr) == (1, b"")
    return lambda format: (folder / f"{format}.out").read_bytes().decode()


def found(reports: Callable[[str], str]) -> list[dict[str, object]]:
    findings: list[dict[str, object]] = json.loads(reports("json"))["findings"]
    return findings


@pytest.mark.parametrize("format", FILES)
def test_nothing_of_it_is_written_raw(reports: Callable[[str], str], format: str) -> None:
    text = reports(format)
    text = unfolded(text) if format == "html" else text.replace("\r\n", "\n") if format == "csv" else text
    assert not RAW.findall(text)
    assert "D301" in text


def test_the_json_has_the_words_as_they_are(reports: Callable[[str], str]) -> None:
    findings = found(reports)
    quoted = " ".join(str(place["text"]) for finding in findings for place in finding["locations"])  # type: ignore[attr-defined]
    assert [word for word in WORDS if word not in quoted] == []
    assert [json.loads(line) for line in reports("jsonl").splitlines()] == findings
    assert sum(finding["suppressed"] is True for finding in findings) == 1
    assert any("owned" in str(finding["evidence"]) for finding in findings)


@pytest.mark.parametrize("format", ["terminal", "concise"])
def test_lines_are_lines(reports: Callable[[str], str], format: str) -> None:
    text = reports(format)
    if format == "terminal":
        assert max(map(len, text.splitlines())) <= 100
        assert text.count("error[D301]") == len(WORDS) + 1
    else:
        assert all(line.count("D301") == 1 for line in text.splitlines()[:-1])


def test_github_obeys_no_command_of_it(reports: Callable[[str], str]) -> None:
    *commands, summary = reports("github").splitlines()
    assert len(commands) == len(WORDS) + 1
    for command in commands:
        told = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", command)
        assert told
        properties = dict(each.split("=", 1) for each in told[2].split(","))
        assert set(properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        assert "%3A" in properties["file"] and "%250A" in properties["file"] and "%0A" not in told[3]
    assert "::" not in summary


def test_gitlab_and_sarif_are_read_back(reports: Callable[[str], str]) -> None:
    issues = json.loads(reports("gitlab"))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == len(WORDS) + 1
    (run,) = json.loads(reports("sarif"))["runs"]
    snippets = [result["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] for result in run["results"]]
    assert any("<script>owned()</script>" in snippet for snippet in snippets)
    for result in json.loads(reports("sarif-all"))["runs"][0]["results"]:
        assert not re.search(r"(?<!\{)(?:\{\{)*\{(?!\{)", result["message"]["text"])  # no placeholder
        assert "](j" not in result["message"]["text"]


def test_junit_is_xml(reports: Callable[[str], str]) -> None:
    root = ElementTree.fromstring(reports("junit"))
    assert {element.tag for element in root.iter()} <= {
        "testsuites", "testsuite", "testcase", "failure", "error", "skipped", "system-out",
    }  # fmt: skip
    assert root.get("failures") == str(len(WORDS) + 1)


def test_no_cell_of_the_table_is_a_formula(reports: Callable[[str], str]) -> None:
    head, *rows = csv.reader(io.StringIO(reports("csv"), newline=""))
    assert len(rows) == len(found(reports)) and {len(row) for row in rows} == {len(head)}
    assert not [cell for row in rows for cell in row if cell.strip().startswith(tuple("=+-@"))]
    assert all(row[0].startswith("'=") for row in rows)  # the path


def test_markdown_keeps_its_shape(reports: Callable[[str], str]) -> None:
    parsed = MarkdownIt("gfm-like", {"linkify": False}).parse(reports("markdown"))
    kinds = {token.type for block in parsed for token in (block, *(block.children or ()))}
    assert not kinds & {"link_open", "image", "code_inline", "fence", "code_block"}
    raw = "".join(
        token.content for block in parsed for token in (block, *(block.children or ())) if token.type.startswith("html")
    )
    assert set(re.findall(r"</?[a-z]+", raw)) <= {"<details", "</details", "<summary", "</summary", "<br"}
    rows = [token for token in parsed if token.type == "tr_open"]
    assert len(rows) == len(WORDS) + 2  # and the head
    assert "@owned" not in reports("markdown")  # no mention of anyone
    assert not re.search(r"(?<!\\)\$", reports("markdown"))  # no formula


class Elements(HTMLParser):
    """The names of all elements of a page, and of their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.scripts = 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.scripts += tag == "script"
        self.attributes |= {name for name, _ in attrs}


def test_the_page_has_no_element_of_it(reports: Callable[[str], str]) -> None:
    page = unfolded(reports("html"))
    elements = Elements(page)
    assert elements.scripts == 1
    assert not elements.names & {"owned", "img", "iframe", "object", "embed", "base", "link"}
    assert not {name for name in elements.attributes if name.startswith("on")}
    assert "&lt;script&gt;owned()&lt;/script&gt;" in page
