"""The Markdown report, read back by a Markdown parser: hostile text stays text."""

from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from factcheck.reports import render
from factcheck.reports.markdown import escape
from tests.reports.example import EMPTY, UNREAD, report_on

HOSTILE = [
    "a | b | c",
    "`code` ``` fence",
    "<img src=x onerror=alert(1)>",
    "</details></td><script>alert(1)</script>",
    "[text](http://evil.example) ![i](http://evil.example/i.png)",
    "**bold** _it_ ~~no~~ $x$ \\| \\",
    "line\n\n# heading\n- item\n\n```\nblock",
    "- 1. item",
    "1. Russia",
    "&lt;b&gt; &amp;",
    "-----",
]


class Reader(HTMLParser):
    """Which tags a piece of HTML has, and what it shows."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.tags.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("text", HOSTILE)
def test_escaped_text_comes_back_as_text(text: str) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(escape(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = [child for child in tokens[1].children or [] if child.content != "<!-- -->"]
    assert {child.type for child in children} <= {"text", "text_special"}
    assert "".join(child.content for child in children) == " ".join(text.split())


@pytest.mark.parametrize("text", HOSTILE)
def test_the_table_keeps_its_shape(text: str) -> None:
    shown = render("markdown", report_on(text, text, message=text, path="a|b<i>.md"))
    tokens = MarkdownIt("commonmark").enable("table").parse(shown)
    assert [token.type for token in tokens].count("tr_open") == 2
    assert [token.type for token in tokens].count("td_open") == 4
    inline = [child for token in tokens for child in token.children or []]
    assert {child.type for child in inline} <= {"text", "text_special", "html_inline", "strong_open", "strong_close"}
    html = {child.content for child in inline if child.type == "html_inline"}
    assert html <= {"<br>", "<!-- -->"}


@pytest.mark.parametrize("text", HOSTILE)
def test_the_folded_part_is_safe_html(text: str) -> None:
    """Markdown leaves the line of <summary> alone: what stands there must be safe as HTML, not as Markdown."""
    shown = render("markdown", report_on("5", "5", title=text, path=f"{text}.md"))
    (line,) = (line for line in shown.splitlines() if line.startswith("<details>"))
    reader = Reader()
    reader.feed(line)
    assert reader.tags == ["details", "summary", "/summary"]
    assert reader.text == f"D301 {' '.join(text.split())}: {' '.join(f'{text}.md'.split())}:1:1"


@pytest.mark.parametrize(
    "text", ["@octocat", "fixes #12", "see GH-12", "http://evil.example", "www.evil.example", "a@b.example"]
)
def test_nothing_becomes_a_link_on_github(text: str) -> None:
    assert "<!-- -->" in escape(text)
    assert escape(text).replace("<!-- -->", "") == text


def test_nothing_found() -> None:
    assert render("markdown", EMPTY).startswith("## factcheck: nothing checked\n")
    assert "not valid UTF-8" in render("markdown", UNREAD)
