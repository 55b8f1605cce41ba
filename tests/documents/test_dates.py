"""The day a document was written, and the words that say it blanked out."""

import pytest

from factcheck.documents import read
from factcheck.documents.dates import in_name, in_value


@pytest.mark.parametrize(
    ("top", "date"),
    [
        (" date 2026-02-04 Belarus is prepared", "2026-02-04"),
        ("Date: 4 February 2026", "2026-02-04"),
        ("DATE: Feb. 4, 2026", "2026-02-04"),
        ("Published: Wednesday, 4th February 2026", "2026-02-04"),
        ("Published on 2026/2/4", "2026-02-04"),
        ("Dated: 04.02.2026", "2026-02-04"),
        ("Date: 2026-02-04T10:00:00+03:00", "2026-02-04"),
        ("Headline\n\nBy A. Writer\nDate: February 4 2026", "2026-02-04"),
        ("Minsk, 4 February 2026 (Agency) - Trade grew.", "2026-02-04"),
        ("MINSK, Feb. 4, 2026 — Trade grew.", "2026-02-04"),
        ("Trade grew\n\nWednesday, February 4, 2026", "2026-02-04"),
        ("2026-02-04", "2026-02-04"),
        ("2026-02-04. Trade grew.", "2026-02-04"),
        ("On Monday, 4 February 2026, trade grew.", None),
        ("4 February 2026 was a Wednesday.", None),
        ("Trade grew on 4 February 2026.", None),
        ("1\n2\n3\n4\n5\n4 February 2026", None),
        ("Date: 2026-13-45", None),
        ("Date: 30 February 2026", None),
        ("Date: 4 Smarch 2026", None),
        ("The date 2026-02-04 was agreed", None),
        ("Headline\n\ndate 2026-02-04 was agreed", None),
        ("Dates of 2026-02-04", None),
        ("1\n2\n3\n4\n5\nDate: 2026-02-04", None),
    ],
)
def test_a_date_line_near_the_top(top: str, date: str | None) -> None:
    document = read("a.txt", (top + "\n\nTrade was 5 billion.").encode())
    assert document.date == date
    assert document.dated_by == ("date line" if date else None)
    assert ("2026" in document.prose) is (date is None)


def test_only_the_date_is_blanked_out() -> None:
    document = read("a.txt", b" date 2026-02-04 Belarus is prepared to engage")
    assert document.prose == " " * 16 + " Belarus is prepared to engage"
    assert document.blocks[0].start == 17


def test_a_date_line_between_marks_of_markdown() -> None:
    document = read("a.md", b"# Trade\n\n**Date:** *4 February 2026*\n\nText.")
    assert document.date == "2026-02-04"
    assert document.prose.split() == ["Trade", "Text."]


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("2026-02-04-belarus.txt", "2026-02-04"),
        ("foo_20260204.md", "2026-02-04"),
        ("2026_02_04.txt", "2026-02-04"),
        ("2025-01-01/notes.txt", None),
        ("2026-13-45.txt", None),
        ("120260204.txt", None),
        ("20260204123.txt", None),
        ("99999999-20260204.txt", "2026-02-04"),
    ],
)
def test_a_date_in_a_name(name: str, date: str | None) -> None:
    assert in_name(name) == date


@pytest.mark.parametrize(
    ("value", "date"),
    [('"2026-02-04T10:00:00Z" # c', "2026-02-04"), ("4 Feb 2026", "2026-02-04"), ("today", None), ("2026-1-123", None)],
)
def test_a_value_of_front_matter(value: str, date: str | None) -> None:
    assert in_value(value) == date


@pytest.mark.parametrize(
    ("path", "text", "given", "date", "by"),
    [
        ("2026-01-01.md", "---\ndate: 2026-01-02\n---\nDate: 2026-01-03", "2026-01-04", "2026-01-04", "--date"),
        ("2026-01-01.md", "---\ndate: 2026-01-02\n---\nDate: 2026-01-03", None, "2026-01-02", "front matter"),
        ("2026-01-01.md", "+++\ndate = 2026-01-02\n+++\nDate: 2026-01-03", None, "2026-01-02", "front matter"),
        ("2026-01-01.md", "---\nupdate: 2026-01-02\n---\nDate: 2026-01-03", None, "2026-01-03", "date line"),
        ("2026-01-01.md", "Words.", None, "2026-01-01", "file name"),
        ("a.md", "Words.", None, None, None),
    ],
)
def test_which_date_wins(path: str, text: str, given: str | None, date: str | None, by: str | None) -> None:
    document = read(path, text.encode(), given)
    assert (document.date, document.dated_by) == (date, by)
    assert "2026" not in document.prose
