"""Bytes to text: encodings, what can't be read, plain text."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents import MAX_BYTES, UnreadableDocument, load, read
from factcheck.model import Block

POETRY = "Trade grew · by 5 %.\r\nÉté 🙂\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_encodings_with_a_mark_give_the_same_text(encoding: str) -> None:
    document = read("a.txt", POETRY.encode(encoding))
    assert document.text == document.prose == POETRY


def test_line_ends_are_kept_so_that_offsets_fit_the_text() -> None:
    assert read("a.md", b"a\r\n\r\nb\rc\n").text == "a\r\n\r\nb\rc\n"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"abc\0def", ["binary", "byte 3"]),
        (b"caf\xe9 5%", ["UTF-8", "byte 3", "0xe9", "iconv"]),
        (b"\xef\xbb\xbfcaf\xe9", ["UTF-8", "byte 6", "0xe9"]),
        (b"\xff\xfea\0\x00\xd8", ["UTF-16", "byte 4"]),
        (b"\xff\xfea", ["UTF-16", "byte 2"]),
    ],
)
def test_what_is_no_text_is_refused_with_the_place_and_a_way_out(data: bytes, words: list[str]) -> None:
    with pytest.raises(UnreadableDocument) as error:
        read("a.txt", data)
    for word in words:
        assert word in str(error.value)


def test_missing_file_and_folder_are_refused_by_name_of_the_fault(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="no such file"):
        load(str(tmp_path / "missing.txt"))
    with pytest.raises(UnreadableDocument, match="is a directory"):
        load(str(tmp_path))


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no /dev/zero")
def test_an_endless_input_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.documents.MAX_BYTES", 1 << 20)
    with pytest.raises(UnreadableDocument, match="larger than"):
        load("/dev/zero")


def test_a_file_whose_size_is_not_told_is_read() -> None:
    if not os.path.exists("/proc/self/status"):
        pytest.skip("no /proc")
    assert "Name:" in load("/proc/self/status").text
    assert MAX_BYTES > 1 << 20


def test_standard_input_is_read_as_text() -> None:
    assert load("-", stdin=b"*5* %").prose == "*5* %"


def test_paragraphs_headings_and_hard_wrapped_lines() -> None:
    text = "\n  Trade in numbers\n\nIt grew\nby 5%.  \n \t\nPresident X:\n\nlast words"
    document = read("a.txt", text.encode())
    assert [(block.kind, text[block.start : block.end]) for block in document.blocks] == [
        ("heading", "Trade in numbers"),
        ("paragraph", "It grew\nby 5%."),
        ("paragraph", "President X:"),
        ("paragraph", "last words"),
    ]


def test_old_mac_line_ends_part_paragraphs_too() -> None:
    assert read("a.txt", b"one.\r\rtwo.").blocks == (Block("paragraph", 0, 4), Block("paragraph", 6, 10))


@given(st.text(alphabet=st.sampled_from("ab5 .\t\r\n\u2028\u00a0-:")))
def test_blocks_of_text_hold_every_word_once_and_in_order(text: str) -> None:
    document = read("a.txt", text.encode())
    inside = "".join(document.prose[block.start : block.end] for block in document.blocks)
    assert inside.split() == document.prose.split() or "".join(inside.split()) == "".join(document.prose.split())
    starts = [place for block in document.blocks for place in (block.start, block.end)]
    assert starts == sorted(starts)
    assert len(document.prose) == len(text)
