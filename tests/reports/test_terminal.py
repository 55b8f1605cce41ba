"""The terminal report: where the underline stands, how wide it is, and what hostile text does to it (nothing)."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.model import Span
from factcheck.reports import FORMATS, render
from factcheck.reports.sink import cells
from factcheck.reports.terminal import export_svg
from tests.reports.example import EMPTY, UNREAD, evidence, report_on

HOSTILE = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202e[bold]red[/bold][/]\r" + "$5 billion"


def underlined(text: str) -> list[tuple[str, str]]:
    """Each line of the document with what is underlined of it, by columns."""
    lines = text.splitlines()
    found = []
    for line, under in pairwise(lines):
        if re.match(r" *[0-9]+ \| ", line) and re.match(r" *\| ", under):
            marks = re.search(r"[\^-]+", under)
            assert marks
            column, shown = 0, ""
            for character in line:
                if marks.start() <= column < marks.end():
                    shown += character
                column += cells(character)
            found.append((line.partition(" | ")[2], shown))
    return found


def test_the_brief(golden: Callable[[str, str], None], seed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(seed.parent.parent)
    report = replace(factcheck.check("seeds"), seconds=0.0)
    golden("brief.terminal.txt", render("terminal", report))
    golden("brief.narrow.terminal.txt", render("terminal", report, width=60))
    golden("brief.markdown.md", render("markdown", report))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is $5 billion.", "$5 billion"),
        ("\t\tIt is $5 billion.", "$5 billion"),
        ("白俄罗斯 says $5 billion 中文.", "$5 billion"),
        ("cafe\u0301 costs $5 billion", "$5 billion"),
        ("It is 5\u00a0billion.", "5\u00a0billion"),
        ("x" * 5000 + " $5 billion " + "y" * 5000, "$5 billion"),
        ("$5 billion " + "y" * 5000, "$5 billion"),
        ("x" * 5000 + " $5 billion", "$5 billion"),
    ],
)
@pytest.mark.parametrize("width", [40, 80, 200])
def test_the_underline_stands_under_the_words(text: str, words: str, width: int) -> None:
    shown = render("terminal", report_on(text, words), width=width)
    assert [under for _, under in underlined(shown)] == [words]
    assert all(cells(line) <= width for line in shown.splitlines())


def test_words_on_several_lines() -> None:
    shown = render(
        "terminal", report_on("It exceeds\n  five\n  billion\n  dollars today.", "exceeds\n  five\n  billion")
    )
    assert [under for _, under in underlined(shown)] == ["exceeds", "five", "billion"]


def test_words_on_many_lines_show_where_they_begin_and_end() -> None:
    words = "\n".join(["five", "one", "two", "three", "four", "billion"])
    shown = render("terminal", report_on(f"It is\n{words} today.", words))
    assert [under for _, under in underlined(shown)] == ["five", "one", "billion"]
    assert [line for line in shown.splitlines() if line[:1].isdigit() or line.startswith("...")][:4] == [
        "2 | five",
        "3 | one",
        "...",
        "7 | billion today.",
    ]


def test_the_places_of_a_finding_share_one_frame() -> None:
    report = report_on("first\n" + "\n" * 120 + "second", "first")
    (document,), (finding,) = report.documents, report.findings
    second = document.locate(Span(document.text.index("second"), len(document.text)))
    finding = replace(finding, locations=(*finding.locations, second), labels=("here", "there"))
    lines = render("terminal", replace(report, findings=(finding,))).splitlines()
    assert {line.index("|") for line in lines if "|" in line} == {4}
    assert [line for line in lines if line.startswith(("   -->", "   :::"))] == ["   --> a.md:1:1", "   ::: a.md:122:1"]


def test_what_passed_shows_only_the_beginning_of_long_words() -> None:
    text = "five " * 1000
    assert len(render("terminal", report_on(text, text, kind="pass"), show_pass=True).splitlines()) < 15


def test_a_period_that_is_no_year() -> None:
    for period in ("²", "2024/2025", "٢٠٢٥"):
        shown = render("terminal", report_on("5", "5", evidence=(replace(evidence(), period=period),)))
        assert "▲" not in shown


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb"), ("COLUMNS", "33")])
def test_colour_is_the_callers_choice_alone(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    report = report_on("It is $5 billion.", "$5 billion")
    monkeypatch.delenv(name, raising=False)
    shown, picture = render("terminal", report, color=True), export_svg(report, "factcheck")
    monkeypatch.setenv(name, value)
    assert (render("terminal", report, color=True), export_svg(report, "factcheck")) == (shown, picture)


def test_windows_line_ends() -> None:
    shown = render("terminal", report_on("It exceeds\r\nfive billion.\r\n", "exceeds\r\nfive"))
    assert [under for _, under in underlined(shown)] == ["exceeds", "five"]
    assert "\r" not in shown
    assert "␍" not in shown


TEXTS = st.text(max_size=200)


@given(TEXTS, st.text(min_size=1, max_size=60), TEXTS, TEXTS, TEXTS, st.integers(40, 200))
def test_any_text_keeps_to_the_width(before: str, words: str, after: str, path: str, label: str, width: int) -> None:
    one = report_on(before + words + after, words, path=path, labels=(label,), message=label)
    two = report_on("It is 5.", "5", path=path + "b", kind="pass")
    both = replace(one, documents=one.documents + two.documents, findings=one.findings + two.findings)
    shown = render("terminal", both, width=width)
    assert all(cells(line) <= width for line in shown.split("\n"))


@pytest.mark.parametrize("width", [40, 60, 100])
def test_a_summary_of_everything_keeps_to_the_width(width: int) -> None:
    one = report_on("It is $5 billion.", "$5 billion")
    levels = [("fail", "error"), ("fail", "warning"), ("fail", "note"), ("review", "note"), ("pass", "note")]
    found = tuple(
        replace(one.findings[0], kind=kind, severity=severity) for kind, severity in [*levels, ("open", "note")]
    )
    report = replace(one, findings=found, problems=UNREAD.problems, seconds=1.234)
    shown = render("terminal", report, width=width)
    assert all(cells(line) <= width for line in shown.splitlines())
    assert " ".join(shown.rpartition("\n\n")[2].split()) == (
        "1 error, 1 warning, 1 note, 1 to review; 1 claim in 1 document, 1 input not read: 1 questioned (1.23 s)"
    )
    assert shown.splitlines()[-1].endswith("(1.23 s)")
    if width == 100:
        assert "\x1b[1;31m1 error\x1b[0m, \x1b[1;33m1 warning\x1b[0m, 1 note," in render("terminal", report, color=True)


def test_a_path_is_never_lost_to_the_width() -> None:
    path = "folder/" * 20 + "a  b.md"
    shown = render("terminal", report_on("It is $5 billion.", "$5 billion", path=path), width=40)
    where = shown[shown.index("--> ") + 4 : shown.index("\n  |\n")]
    assert "".join(line[5:] if line.startswith("     ") else line for line in where.splitlines()) == f"{path}:1:7"


@pytest.mark.parametrize("format", FORMATS)
def test_hostile_text(format: str) -> None:
    report = report_on(HOSTILE, HOSTILE, path="a\x1b[31m.md", message=HOSTILE, notes=(HOSTILE,), labels=(HOSTILE,))
    shown = render(format, report).replace("\r\n" if format == "csv" else "\n", "\n")
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", shown)
    if format == "terminal":
        assert "[bold]red[/bold][/]" in shown


def test_colours_are_control_codes_of_our_own_only() -> None:
    report = report_on(HOSTILE, HOSTILE, message=HOSTILE)
    colored, plain = render("terminal", report, color=True), render("terminal", report)
    assert "\x1b[1;31merror[D301]\x1b[0m" in colored
    without = re.sub(r"\x1b\[[0-9;]*m", "", colored)
    assert [line.rstrip() for line in without.splitlines()] == plain.splitlines()


def test_what_passed_is_below_the_others_without_its_figures() -> None:
    report = report_on("It is $5 billion.", "$5 billion", kind="pass")
    assert "pass[D301]" in render("terminal", report, show_pass=True)
    assert (
        render("terminal", report)
        == "a.md:1:7: D301 it is not so\n\nnothing to object to; 1 claim in 1 document: 1 left out\n"
    )
    long = render("terminal", replace(report, findings=(replace(report.findings[0], message="it is " * 50),)))
    first, *rest = long.partition("\n\n")[0].splitlines()
    assert first.startswith("a.md:1:7: D301 it is ") and all(line.startswith("  i") for line in rest)
    assert " ".join(long.split()).count("it is") == 50


def test_places_on_one_line_share_it() -> None:
    text = "From 5.2% to 4.1%, which is a great drop of 1.5 points."
    report = report_on(text, "5.2%")
    (document,), (finding,) = report.documents, report.findings
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in ("1.5 points", "5.2%", "4.1%")]
    places = tuple(map(document.locate, spans))
    finding = replace(finding, locations=places, labels=("told", "", "after"), evidence=(), working=(), notes=())
    shown = render("terminal", replace(report, findings=(finding,)))
    assert shown.count(text) == 1
    assert [line[4:] for line in shown.splitlines() if line.startswith("  | ")] == [
        "     ----    ----                           ^^^^^^^^^^ told",
        "             after",
    ]
    narrow = render("terminal", replace(report, findings=(finding,)), width=40)
    assert narrow.count("-->") + narrow.count(":::") > 1


@given(st.lists(st.integers(0, 60), min_size=2, max_size=6, unique=True), st.integers(40, 90))
def test_however_places_lie_each_is_underlined(ends: list[int], width: int) -> None:
    text = "a b c d e f g h i j k l m n o p q r s t u v w x y z " * 2
    report = report_on(text, text[:1])
    (document,), (finding,) = report.documents, report.findings
    spans = [Span(end, min(end + 7, len(text))) for end in ends]
    finding = replace(finding, locations=tuple(map(document.locate, spans)), labels=("qq",) * len(spans))
    shown = render("terminal", replace(report, findings=(finding,)), width=width)
    assert all(cells(line) <= width for line in shown.splitlines())
    marked = sum(len(re.findall(r"[\^-]+", line)) for line in shown.splitlines() if re.match(r" *\| +[\^-]", line))
    assert 1 <= marked <= len(spans)
    assert shown.count("qq") == len(spans)


def test_of_very_many_places_some_are_shown() -> None:
    report = report_on("5 tonnes\n" * 40, "5 tonnes")
    (document,), (finding,) = report.documents, report.findings
    places = tuple(document.locate(Span(at * 9, at * 9 + 8)) for at in range(40))
    shown = render("terminal", replace(report, findings=(replace(finding, locations=places),)))
    assert shown.count(" | 5 tonnes\n") == 10
    assert "  ::: and 30 places more\n" in shown


def test_lines_just_shown_are_not_shown_again() -> None:
    report = report_on("It is $5 billion.", "$5 billion")
    other = replace(report.findings[0], code="C102", kind="review")
    shown = render("terminal", replace(report, findings=(*report.findings, other, other)))
    assert shown.count("1 | It is $5 billion.") == 1
    assert shown.count("--> a.md:1:7 “$5 billion”") == 2


def test_sections_only_for_several_documents() -> None:
    one = report_on("It is $5 billion.", "$5 billion", path="a.md")
    two = report_on("It is $5 billion.", "$5 billion", path="b.md")
    both = replace(one, documents=one.documents + two.documents, findings=one.findings + two.findings)
    assert not any(line == "a.md" for line in render("terminal", one).splitlines())
    assert [line for line in render("terminal", both).splitlines() if line in ("a.md", "b.md")] == ["a.md", "b.md"]


def test_summaries() -> None:
    assert render("terminal", EMPTY) == "nothing checked; 0 claims in 0 documents\n"
    assert render("terminal", UNREAD) == "nothing checked; 0 claims in 0 documents, 1 input not read\n"
    found = report_on("It is $5 billion.", "$5 billion")
    assert render("terminal", found).splitlines()[-1] == "1 error; 1 claim in 1 document: 1 questioned"
    (claim,) = found.claims
    assert claim.verdict
    labels = ("supported", "supported", "supported only by rounding", "no data", "contradicted")
    verdicts = [None, *(replace(claim.verdict, label=label) for label in labels)]
    more = tuple(replace(claim, id=f"a.md#{n}", verdict=verdict) for n, verdict in enumerate(verdicts, 2))
    told = "2 supported, 1 supported by rounding, 1 left out, 2 not judged"
    silent = replace(found, claims=more, findings=())
    assert render("terminal", silent, width=120) == f"nothing to object to; 6 claims in 1 document: {told}\n"
    whole = replace(found, claims=(claim, *more))
    assert (
        render("terminal", whole, width=120).splitlines()[-1]
        == f"1 error; 7 claims in 1 document: 1 questioned, {told}"
    )


def test_the_picture_is_the_same_every_time() -> None:
    report = report_on("It is $5 billion.", "$5 billion")
    picture = export_svg(report, "factcheck")
    assert picture == export_svg(report, "factcheck")
    assert picture.startswith("<svg")
