"""Markdown: words stay where they are, marks become spaces."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents import read
from factcheck.model import Document


def prose(text: str) -> str:
    return read("a.md", text.encode()).prose


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, " ".join(document.prose[block.start : block.end].split())) for block in document.blocks]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# Trade *exceeds* 5 #", "  Trade  exceeds  5  "),
        ("**50%** of", "  50%   of"),
        ("5 * 3 = 15, a_b_c, 7*", "5 * 3 = 15, a_b_c, 7*"),
        ("[five 5](http://x.y/2024 'six 6') 7", " five 5                           7"),
        ("[a](<b 7 c>) 7 c", " a           7 c"),
        ("[**5**][r]\n\n[r]: http://x.y/6", "   5      \n\n                 "),
        ("![alt 7](img8.png) 9", "                   9"),
        ("[![alt 7](8.png) 9](10)", "                 9     "),
        ("<http://x.y/7> 8", "               8"),
        ("`code 7` 8", "         8"),
        ("<b class='7'>8</b>", "             8    "),
        (r"\*5\* 6\%", r" *5 * 6 %"),
        ("5&nbsp;000 &amp; &#54; &bogus;", "5      000 &     6     &bogus;"),
        ("5&#10;6", "5     6"),
        ("    code 7\n\n8", "          \n\n8"),
        ("```\n7\n```\n8", "   \n \n   \n8"),
        ("<div>\n7\n</div>\n\n8", "     \n \n      \n\n8"),
        ("<!-- 7 --> 8", "            "),
        ("5\\\n6", "5 \n6"),
        ("a\r\n***\r\n> 5\r\n> *6*", "a\r\n   \r\n  5\r\n   6 "),
        ("Title 5\n===", "Title 5\n   "),
        ("- 1. > # 5", "         5"),
        ("---\ntitle: 7\n---\n8", "   \n        \n   \n8"),
        ("---\n\nWords 7\n\n---\n8", "   \n\nWords 7\n\n   \n8"),
    ],
)
def test_marks_become_spaces(text: str, shown: str) -> None:
    assert prose(text) == shown


def test_blocks() -> None:
    text = (
        "# Head\n\npara\ngraph\n\n> quoted\n>\n> - listed in quote\n\n1. first\n   more\n\n   second\n\n"
        "| a | b \\| c | d |\n|---|---|---|\n| 1 | 11 | 1 |\n|  | **1\\|2** | `x` |\n\nlast"
    )
    assert blocks(read("a.md", text.encode())) == [
        ("heading", "Head"),
        ("paragraph", "para graph"),
        ("quote", "quoted"),
        ("list_item", "listed in quote"),
        ("list_item", "first more"),
        ("list_item", "second"),
        ("table_cell", "a"),
        ("table_cell", "b | c"),
        ("table_cell", "d"),
        ("table_cell", "1"),
        ("table_cell", "11"),
        ("table_cell", "1"),
        ("table_cell", "1 |2"),
        ("table_cell", ""),
        ("paragraph", "last"),
    ]


MARKS = ["*", "**", "_", "`", "```", "[", "]", "(", ")", "![", "](", "<", ">", "\\", "|", "&amp;", "&#49;", "&"]
LINES = ["\n", "\n\n", "\r\n", "\r", "\t", " ", "    ", "> ", "- ", "1. ", "# ", "---", "===", "|-|-|", "+++", ": "]
WORDS = ["a", "5", "x y", "date", "2026-02-04", "é", "🙂", "\u2028", "<b>", "<!--", "-->", "http://x.y", "[a]: b"]
MARKDOWN = st.lists(st.sampled_from(MARKS + LINES + WORDS), max_size=40).map("".join)


@given(MARKDOWN)
def test_prose_is_the_text_with_characters_missing(text: str) -> None:
    document = read("a.md", text.encode())
    assert len(document.prose) == len(document.text) == len(text)
    entities = {at for found in re.finditer(r"&[a-z#0-9]+;", text) for at in range(*found.span())}
    for at, (shown, written) in enumerate(zip(document.prose, document.text, strict=True)):
        assert shown == written or shown == " " or at in entities
        assert (written not in "\r\n") or shown == written


@given(MARKDOWN)
def test_blocks_are_in_order_and_hold_all_words(text: str) -> None:
    document = read("a.md", text.encode())
    places = [place for block in document.blocks for place in (block.start, block.end)]
    assert places == sorted(places)
    outside = list(document.prose)
    for block in document.blocks:
        outside[block.start : block.end] = " " * (block.end - block.start)
    assert "".join(outside).strip() == ""


@given(st.text(alphabet="ab 5.,%", min_size=1).filter(str.strip))
def test_plain_words_stay(words: str) -> None:
    text = f"> {words.strip()}"
    assert "".join(prose(text).split()) == "".join(words.split()) or re.match(r"\d+\.|\s", words)


@given(st.sampled_from(["&lt;", "&gt;", "&quot;", "&copy;", "&frac12;", "&percnt;", "&#x41;", "&#65;"]))
def test_an_entity_is_shown_as_its_character(entity: str) -> None:
    assert prose(f"a{entity}b") == "a" + html.unescape(entity).ljust(len(entity)) + "b"


@pytest.mark.parametrize("unit", ["[", "*a", "`a``", "<a ", "![", "[a](b", "> ", "- ", "*a*\n", "|", "&#", "[[a]"])
def test_no_run_of_marks_is_too_much(unit: str) -> None:
    text = unit * 3000
    assert len(prose(text)) == len(text)


@pytest.mark.parametrize(
    ("behind", "kind"),
    [
        ("*Tickets cost 12% more*", "heading"), ("**Tickets cost 12% more**", "heading"),
        ("*Tickets* cost 12% more", "paragraph"), ("*Tickets* cost *more*", "paragraph"),
    ],
)  # fmt: skip
def test_what_is_set_in_italics_below_a_headline_is_one(behind: str, kind: str) -> None:
    blocks = read("a.md", f"# Fares go up\n\n{behind}\n\nIt rained.\n".encode()).blocks
    assert [block.kind for block in blocks] == ["heading", kind, "paragraph"]
