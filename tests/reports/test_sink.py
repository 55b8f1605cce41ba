"""The sink: nothing of a document can steer what it is printed on."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reports.sink import cells, cut, one_line, visible, wrap


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("naïve – “quoted” 中", "naïve – “quoted” 中"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("a\tb\r\nc\x7f", "a b␍␊c␡"),
        ("\x9b31m", "<U+009B>31m"),
        ("\u202egnp.exe", "<U+202E>gnp.exe"),
        ("zero\u200bwidth\u2066", "zero<U+200B>width<U+2066>"),
        ("\ud800", "<U+D800>"),
        ("\u2028", "<U+2028>"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_nothing_that_controls_is_left(text: str) -> None:
    shown = visible(text)
    assert not any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in shown)
    assert not any(
        unicodedata.bidirectional(c) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI") for c in shown
    )
    assert visible(shown) == shown


def test_one_line() -> None:
    assert one_line(" a\n\n b\x00 ") == "a b␀"


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("中文", 4), ("e\u0301", 1), ("👍", 2), ("", 0)])
def test_cells(text: str, width: int) -> None:
    assert cells(text) == width


@given(st.text(max_size=60), st.integers(2, 40))
def test_cut_and_wrap_keep_to_the_width(text: str, width: int) -> None:
    assert cells(cut(text, width)) <= width
    assert text.startswith(cut(text, width))
    lines = wrap(text, width)
    assert all(cells(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())
