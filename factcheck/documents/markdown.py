"""Markdown: what a reader of the page reads stays, every mark and every line of code becomes spaces.

markdown-it-py finds the blocks. Its inline rules are watched while they run: each tells which characters it took for
markup, so that offsets are known and never searched for.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkLabel
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from factcheck.documents import dates, remarks
from factcheck.documents.text import blank, headed
from factcheck.model import Block, Document, Span, Table, TableCell

_FRONT_MATTER = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]{0,9}\r?\n(?P<body>[\s#]{0,99}[A-Za-z_][\w-]{0,99}[ \t]{0,9}[:=].{0,20000}?)"
    r"^(?P=fence)[ \t]{0,9}\r?$",
    re.MULTILINE | re.DOTALL,
)
_DATE = re.compile(r"^date[ \t]{0,9}[:=][ \t]{0,9}(?P<value>.{0,80})", re.MULTILINE | re.IGNORECASE)
_LINE_END = re.compile(r"\r\n?|\n")
_HTML_TABLE = re.compile(r"<(/?)table(?![\w-])", re.IGNORECASE)

_CONTAINERS = {
    "blockquote": "quote",
    "list_item": "list_item",
    "heading": "heading",
    "th": "table_cell",
    "td": "table_cell",
}

_Rule = Callable[[StateInline, bool], bool]


class _Mark(NamedTuple):
    """Characters of a block that are markup. `token` is a `*` or `_` that is markup only if it found its partner."""

    start: int
    end: int
    shown: str = ""
    token: Token | None = None
    comment: bool = False


class _Shown(NamedTuple):
    """What is found on a page while it is read: each character as a reader sees it, and the parts in order."""

    shown: list[str]
    blocks: list[Block]
    tables: list[Table]
    comments: list[Span]


def read(path: str, text: str) -> Document:
    """A Markdown file (CommonMark and tables) as a document."""
    source, date = _without_front_matter(text)
    prose, blocks, comments, tables = _prose(source)
    if line := dates.in_top_lines(prose):
        prose = blank(prose, line[1])
    prose, words = remarks.in_words(prose, comments=False)
    blocks = headed(blocks, prose)
    document = Document(
        path, text, prose, remarks.with_words(prose, blocks) if words else blocks,
        remarks=tuple(sorted((*comments, *words))), tables=tables,
    )  # fmt: skip
    if date:
        return replace(document, date=date, dated_by="front matter")
    return replace(document, date=line[0], dated_by="date line") if line else document


def _is_emphasised(content: str) -> bool:
    """Whether all of a paragraph is set in italics or bold: right behind a headline, what stands under it."""
    marks = {content[:1], content[-1:]}
    return len(marks) == 1 and marks <= {"*", "_"} and marks.isdisjoint(content.strip("*_"))


def _without_front_matter(text: str) -> tuple[str, str | None]:
    """The text with its front matter (YAML or TOML) blanked, and the date that it gives."""
    found = _FRONT_MATTER.match(text)
    if not found:
        return text, None
    date = _DATE.search(text, found.start("body"), found.end("body"))
    return blank(text, Span(0, found.end())), dates.in_value(date["value"]) if date else None


def _prose(source: str) -> tuple[str, tuple[Block, ...], tuple[Span, ...], tuple[Table, ...]]:
    """What a reader of the page sees, its blocks, the remarks in comments, and the tables."""
    lines = list(_lines(source))
    page = _Shown([char if char in "\r\n" else " " for char in source], [], [], [])
    cells: dict[int, int] = {}  # where the last cell of a line ended
    env: dict[str, Any] = {}  # link references, which the inline rules want to know
    tokens = _parser().parse(source, env)
    done = 0  # up to where an HTML table was read
    grid: list[TableCell] = []
    row = column = 0
    for token, kind in _inline_tokens(tokens):
        first, last = token.map or (0, 0)
        if token.type == "html_block":
            done = max(done, _html(source, page, lines[first].start, lines[last - 1].end, done))
            continue
        if token.type == "table_close":
            page.tables.extend([Table(tuple(grid))] if grid else [])
            grid, row = [], 0
        elif token.type == "tr_close":
            row, column = row + 1, 0
        if token.type != "inline" or lines[first].start < done:
            continue
        if kind == "table_cell":
            column += 1
            places = _cell(source, Span(cells.get(first, lines[first].start), lines[first].end), token.content)
        else:
            places = _paragraph(source, lines[first:last], token.content)
        marks = _marks(token.content, env)
        for mark in marks:
            if mark.comment and mark.end <= len(places) and min(places[mark.start], places[mark.end - 1]) >= 0:
                page.comments.extend(remarks.in_comments(source, places[mark.start], places[mark.end - 1] + 1))
        found = [(place, char) for place, char in zip(places, _shown(token.content, marks), strict=False) if place >= 0]
        if not found:
            continue
        for place, char in found:
            page.shown[place] = char
        span = Span(found[0][0], found[-1][0] + 1)
        cells[first] = span.end
        standfirst = kind == "paragraph" and page.blocks[-1:] and page.blocks[-1].kind == "heading"
        page.blocks.append(Block("heading" if standfirst and _is_emphasised(token.content) else kind, *span))
        if kind == "table_cell":
            grid.append(TableCell(row, column - 1, span))
    prose = "".join(page.shown)
    return prose, tuple(page.blocks), tuple(page.comments), tuple(page.tables)


def _html(source: str, page: _Shown, start: int, end: int, done: int) -> int:
    """Read the comments and tables of an HTML block; where the last one ends, maybe behind the block: at a blank line
    Markdown takes itself back. All else in such a block is left unread."""
    while table := _HTML_TABLE.search(source, max(start, done), end):
        page.comments.extend(remarks.in_comments(source, max(start, done), table.start()))
        depth, done = 0, len(source)
        for tag in _HTML_TABLE.finditer(source, table.start()):
            depth += -1 if tag[1] else 1
            if depth == 0:
                done = min(tag.end() + 1, len(source))
                break
        from factcheck.documents.html import Page  # a few milliseconds that few documents need

        Page(source, page.shown, page.blocks, page.tables, page.comments).read(table.start(), done)
    page.comments.extend(remarks.in_comments(source, max(start, done), end))
    return done


def _lines(source: str) -> Iterator[Span]:
    """The lines as markdown-it counts them, without their ends."""
    start = 0
    for end in _LINE_END.finditer(source):
        yield Span(start, end.start())
        start = end.end()
    yield Span(start, len(source))


def _inline_tokens(tokens: Iterable[Token]) -> Iterator[tuple[Token, str]]:
    """The tokens with words in them, each with the kind of block it stands in, and those that end parts of a table."""
    inside: list[str] = []
    for token in tokens:
        kind = _CONTAINERS.get(token.type.rpartition("_")[0])
        if kind and token.nesting > 0:
            inside.append(kind)
        elif kind:
            inside.pop()
        elif token.type == "inline" and (token.content or inside[-1:] == ["table_cell"]):
            yield token, inside[-1] if inside else "paragraph"
        elif token.type in ("html_block", "tr_close", "table_close"):
            yield token, token.type


def _paragraph(source: str, lines: list[Span], content: str) -> list[int]:
    """Where each character of the content stands in the source, -1 for a line's end or indent.

    Each line of the content ends a line of the source; before it stand indents, `>`, `-`, `#`.
    """
    places: list[int] = []
    for line, text in zip(lines, content.split("\n"), strict=False):
        words = text.strip()
        indent = text.index(words)
        at = source.rfind(words, *line)
        places += [-1] * indent
        places += range(at, at + len(words)) if at >= 0 else [-1] * len(words)
        places += [-1] * (len(text) + 1 - indent - len(words))
    return places[: len(content)]


def _cell(source: str, rest: Span, content: str) -> list[int]:
    r"""Where each character of a table's cell stands in the rest of its line. `\|` there is `|` in the content."""
    at = source.find(content.replace("|", r"\|"), *rest)
    if at < 0:
        return []
    places = []
    for char in content:
        at += char == "|"
        places.append(at)
        at += 1
    return places


def _marks(content: str, env: dict[str, Any]) -> list[_Mark]:
    """The markup of a block."""
    marks: list[_Mark] = []
    parser = _parser()
    parser.inline.parse(content, parser, {**env, "marks": marks}, [])
    return marks


def _shown(content: str, marks: Iterable[_Mark]) -> list[str]:
    """The characters of a block, those of its markup replaced."""
    shown = list(content)
    for mark in marks:
        if not (mark.token and mark.token.type == "text" and mark.token.content):
            shown[mark.start : mark.end] = mark.shown[: mark.end - mark.start].ljust(mark.end - mark.start)
    return shown


@cache
def _parser() -> MarkdownIt:
    """CommonMark and tables, where inline rules wait until they are called and tell of the markup that they meet."""
    parser = MarkdownIt("commonmark").enable("table").disable(["inline", "text_join", "fragments_join"])
    ruler = parser.inline.ruler
    for name, rule in zip(ruler.get_active_rules(), ruler.getRules(""), strict=True):
        if name not in ("text", "newline"):
            ruler.at(name, _watched(name, rule))
    return parser


def _watched(name: str, rule: _Rule) -> _Rule:
    """The rule, and what it took for markup put into the list env["marks"]."""

    def watched(state: StateInline, silent: bool) -> bool:
        start = state.pos
        marks: list[_Mark] = state.env["marks"]
        known = len(marks)
        label_end = parseLinkLabel(state, start, True) if name == "link" and state.src[start] == "[" else start
        if not rule(state, silent):
            return False
        if silent:
            return True
        end = state.pos
        if name == "escape":
            marks.append(_Mark(start, start + 1))
        elif name == "emphasis":
            tokens = state.tokens[start - end :]
            marks.extend(_Mark(at, at + 1, token=token) for at, token in enumerate(tokens, start))
        elif name == "link":  # its words were read on the way and stay
            marks += [_Mark(start, start + 1), _Mark(label_end, end)]
        elif name == "entity":
            marks.append(_Mark(start, end, _entity(state.tokens[-1].content)))
        else:  # code, html, an image: `known`, for the words of an image are counted from its own start
            comment = name == "html_inline" and state.src.startswith("<!--", start)
            marks[known:] = [_Mark(start, end, comment=comment)]
        return True

    return watched


def _entity(characters: str) -> str:
    return "".join(char if char.isprintable() else " " for char in characters)
