"""What a document says not to report: where it reaches, what it covers, and what is wrong with it."""

from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.documents import read
from factcheck.model import Span
from factcheck.report import Report
from factcheck.suppression import directives

WRONG = "Trade between Belarus and Kazakhstan exceeded 4 billion dollars in 2019."
RIGHT = "Trade between Belarus and Kazakhstan exceeded 800 million dollars in 2019."
IGNORE = "<!-- factcheck: ignore[D301] as he said it -->"


def check(tmp_path: Path, text: str, name: str = "a.md", **options: list[str]) -> Report:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return factcheck.check(path, **options)  # type: ignore[arg-type]


def suppressed(report: Report) -> list[bool]:
    return [finding.suppressed for finding in report.findings if finding.code == "D301"]


@pytest.mark.parametrize(
    "remark", [IGNORE, "[factcheck: ignore D301 as he said it]", IGNORE.replace("ignore[", "ignore [")]
)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{WRONG} {R}\n\n{WRONG}\n", [True, False]),
        ("{R}\n\n{WRONG}\n\n{WRONG}\n", [True, False]),
        ("{R}\n{WRONG}\n\n{WRONG}\n", [True, False]),
        ("{WRONG}\n\n{R}\n\n{WRONG}\n\n{WRONG}\n", [False, True, False]),
        ("And\nthen {R}\nhe\nsaid {WRONG}\n\n{WRONG}\n", [True, False]),
    ],
)
def test_where_it_reaches(tmp_path: Path, name: str, text: str, expected: list[bool], remark: str) -> None:
    report = check(tmp_path, text.replace("{WRONG}", WRONG).replace("{R}", remark), name)
    assert suppressed(report) == expected
    assert not report.notices
    (known,) = {finding.suppression for finding in report.findings if finding.suppression}
    assert (known.kind, known.reason) == ("inSource", "as he said it")


def test_the_whole_file(tmp_path: Path) -> None:
    text = f"{WRONG}\n\n{WRONG}\n\n<!-- factcheck: ignore-file[D3, C102] a collection of errors -->\n"
    assert suppressed(check(tmp_path, text)) == [True, True]


def test_a_table_and_a_row_of_it(tmp_path: Path) -> None:
    rows = f"| a | b |\n|---|---|\n| {WRONG} | c |\n| {WRONG} | {{}} |\n"
    assert suppressed(check(tmp_path, f"{IGNORE}\n\n{rows.format('c')}")) == [True, True]
    assert suppressed(check(tmp_path, rows.format(IGNORE))) == [False, True]


def test_a_paragraph_of_html_though_all_is_on_one_line(tmp_path: Path) -> None:
    text = f"<p>{WRONG} {IGNORE}</p><p>{WRONG}</p><p>{WRONG}</p>"
    assert suppressed(check(tmp_path, text, "a.html")) == [True, False, False]


def test_only_what_is_named(tmp_path: Path) -> None:
    report = check(tmp_path, f"{WRONG} <!-- factcheck: ignore[C101] -->\n")
    assert suppressed(report) == [False]
    assert [notice.message for notice in report.notices] == ["ignore[C101] suppresses nothing: remove it"]
    assert report.notices[0].path.endswith("a.md:1")


def test_what_was_verified_is_never_suppressed(tmp_path: Path) -> None:
    report = check(tmp_path, f"{RIGHT} <!-- factcheck: ignore[D3] -->\n")
    assert [(finding.code, finding.suppressed) for finding in report.findings] == [("D310", False)]
    assert len(report.notices) == 1


def test_a_rule_that_did_not_run_needs_no_suppression(tmp_path: Path) -> None:
    text = f"{RIGHT} <!-- factcheck: ignore[C101, C] -->\n"
    assert len(check(tmp_path, text).notices) == 2
    assert not check(tmp_path, text, ignore=["C1"]).notices


def test_the_second_of_two_is_unused(tmp_path: Path) -> None:
    assert len(check(tmp_path, f"{WRONG} {IGNORE} {IGNORE}\n").notices) == 1


@pytest.mark.parametrize(
    "quoted",
    ["`{R}`", "``` `{R}` ```", "```\n{R}\n```", "    {R}", "\\{R}", "Words &lt;!-- factcheck: ignore[D301] -->"],
)
def test_a_remark_that_is_shown_is_none(tmp_path: Path, quoted: str) -> None:
    report = check(tmp_path, f"{quoted.replace('{R}', IGNORE)}\n\n{WRONG}\n")
    assert suppressed(report) == [False]
    assert not report.notices


def test_a_remark_is_not_read_as_prose() -> None:
    for name in ("a.md", "a.txt"):
        document = read(
            name, b"One said so. [factcheck: ignore D301 it was 5 billion]\n\n[factcheck: ignore D301 6 billion]\n"
        )
        assert "billion" not in document.prose
        assert [block.kind for block in document.blocks] == ["paragraph"]


@pytest.mark.parametrize(
    ("remark", "message"),
    [
        ("ignor[D301]", "not understood"),
        ("ignore", "write ignore[C101]"),
        ("ignore[]", "no rule has the code ''"),
        ("ignore[E301]", "did you mean 'D301'?"),
        ("off", "not understood"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, remark: str, message: str) -> None:
    report = check(tmp_path, f"{WRONG} <!-- factcheck: {remark} -->\n")
    assert suppressed(report) == [False]
    (notice,) = report.notices
    assert message in notice.message


def test_one_with_nothing_behind_it(tmp_path: Path) -> None:
    (notice,) = check(tmp_path, f"{WRONG}\n\n{IGNORE}\n").notices
    assert "nothing follows" in notice.message


def test_a_quotation_does_not_speak_for_the_file(tmp_path: Path) -> None:
    report = check(tmp_path, f"{WRONG}\n\n> <!-- factcheck: ignore-file[D] -->\n> He said so.\n")
    assert suppressed(report) == [False]
    assert "in a quotation" in report.notices[0].message
    assert suppressed(check(tmp_path, f"> {WRONG} {IGNORE}\n")) == [True]


def test_one_document_does_not_speak_for_another(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"<!-- factcheck: ignore-file[D301] -->\n\n{WRONG}\n", "utf-8")
    (tmp_path / "b.md").write_text(f"{WRONG}\n", "utf-8")
    assert suppressed(factcheck.check(tmp_path)) == [True, False]


@pytest.mark.parametrize("sic", ["[sic]", "[*sic*]", "(sic)", "[sic!]", "[Sic]", '" [sic]', "**[sic]**", "\n[sic]"])
def test_sic(tmp_path: Path, sic: str) -> None:
    text = f'Trade between Belarus and Kazakhstan exceeded "4 billion dollars {sic} in 2019.\n\n{WRONG}\n'
    report = check(tmp_path, text)
    assert suppressed(report) == [True, False]
    assert {finding.suppression.reason for finding in report.findings if finding.suppression} == {"[sic]"}


@pytest.mark.parametrize(
    "text",
    [
        "Costs of the mill rose 30%, from 100 to 110 [sic] million dollars.\n",
        "Costs of the mill rose 30%, from 100 million dollars to 110 million dollars [sic].\n",
        "Costs of the mill rose 30%, from 100 million dollars [sic] to 110 million dollars.\n",
    ],
)
def test_sic_behind_any_number_of_a_finding(tmp_path: Path, text: str) -> None:
    assert [finding.suppressed for finding in check(tmp_path, text).findings if finding.code == "A201"] == [True]


def test_sic_elsewhere_is_no_sic(tmp_path: Path) -> None:
    assert suppressed(check(tmp_path, f"{WRONG[:-1]} [sic].\n\n{WRONG} He is [sic] sick.\n")) == [False, False]


PIECES = st.sampled_from(
    [IGNORE, "[factcheck: ignore D301]", "<!-- factcheck:", "ignore[", "-->", "]", "`", "\n", "\n\n", "> ", "| a |",
     "- ", "    ", "\r\n", "\u2028", "<b>", "\\", "|---|\n", WRONG, "[sic]", "factcheck:", "ignore-file[C, D3]"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from(["a.md", "a.txt"]))
@settings(deadline=None, max_examples=150)
def test_any_remark_is_read_or_refused(text: str, name: str) -> None:
    document = read(name, text.encode())
    assert len(document.prose) == len(document.text)
    places = directives.places_of(document)
    found, wrong = directives.read(document, places, ["C101", "D301"])
    assert len(document.remarks) <= len(found) + len(wrong)
    for span in document.remarks:
        assert document.text.startswith(("<!--", "[factcheck:"), span.start)
        assert not document.prose[span.start : span.end].strip()
    for block in document.blocks:
        line = document.locate(Span(block.start, block.end)).line
        own = ("row", line) if block.kind == "table_cell" else ("block", block.start)
        assert own in directives.reaches(places, block.start)


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize(
    "text",
    [
        IGNORE * 20_000,
        "[factcheck: " * 20_000,
        "<!-- factcheck: " * 40_000,
        (IGNORE + "\n") * 20_000 + WRONG,
        f"{WRONG[:-9]} [sic [sic [sic\n\n" * 300,
        f"{WRONG} {IGNORE}\n\n" * 300,
    ],
    ids=["one line", "brackets", "comments", "lines", "sic", "pairs"],
)
def test_hostile_remarks_take_no_time(tmp_path: Path, name: str, text: str) -> None:
    started = perf_counter()
    check(tmp_path, text, name)
    assert perf_counter() - started < 20
