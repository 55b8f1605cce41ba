"""The sink: nothing of a document can steer what it is printed on."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reports.sink import cells, cut, one_line, shortened, visible, wrap


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
        ("1\u200c2\u200d3\u00ad4", "1<U+200C>2<U+200D>3<U+00AD>4"),
        ("blank\u3164\u115f\u034f\ufff9\u2063\u180e", "blank<U+3164><U+115F><U+034F><U+FFF9><U+2063><U+180E>"),
        ("tagged\U000e0041\U000e0100", "tagged<U+E0041><U+E0100>"),
        ("\u0600123 warn\u26a0\ufe0f", "\u0600123 warn\u26a0\ufe0f"),
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


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("中文", 4), ("e\u0301", 1), ("👍", 2), ("\u1112\u1161\u11ab", 2), ("", 0)]
)
def test_cells(text: str, width: int) -> None:
    assert cells(text) == width


@given(st.text(max_size=60), st.integers(2, 40))
def test_cut_and_wrap_keep_to_the_width(text: str, width: int) -> None:
    assert cells(cut(text, width)) <= width
    assert text.startswith(cut(text, width))
    lines = wrap(text, width)
    assert all(cells(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@pytest.mark.parametrize("text", ["中" * 500_000, "x" * 500_000, "e" + "\u0301" * 500_000, "中 " * 250_000])
def test_a_long_text_wraps_in_linear_time(text: str) -> None:
    """What is quadratic in the text would take hours here, and never end."""
    assert "".join(wrap(text, 80)) == text.replace(" ", "") or " " in text


def test_shortened() -> None:
    assert shortened("a\n b") == "a b"
    assert shortened("x" * 5000) == "x" * 200 + "…"
    assert shortened("x" * 200) == "x" * 200
