"""HTML: what a reader of the page sees stays, tags, scripts, styles, code and what is hidden become spaces."""

from dataclasses import dataclass, field

from factcheck.documents import dates, remarks
from factcheck.documents.tags import RAW, Piece, attributes, pieces, written_out
from factcheck.documents.text import blank, headed
from factcheck.model import Block, Document, Span, Table, TableCell

_UNREAD = RAW | {
    "head", "template", "noscript", "svg", "math", "canvas", "audio", "video", "object", "select", "datalist", "pre",
    "code", "kbd", "samp", "var", "button",
}  # fmt: skip
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_ENDS_ITSELF = frozenset({"p", "li", "dt", "dd", "td", "th", "tr"})
"""Elements that end where the next one of their kind begins."""

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"), "blockquote": "quote", "li": "list_item",
    "td": "table_cell", "th": "table_cell", "p": "paragraph", "table": "paragraph",
}  # fmt: skip

_CLOSES = {
    **dict.fromkeys(("ul", "ol"), ("li",)), **dict.fromkeys(("tr", "thead", "tbody", "tfoot", "table"), ("td", "th")),
}  # fmt: skip
"""What ends with an element though it has no end of its own."""

WIDEST = 100
"""Columns or rows that one cell may span. Our own choice; HTML allows 1000 columns."""


DEEPEST = 100
"""Elements that a closing tag may close at once, so that the time stays linear. Our own choice."""


@dataclass(slots=True)
class _Grid:
    """A table while it is read."""

    cells: list[TableCell] = field(default_factory=list)
    row: int = -1
    column: int = 0
    width: int = 1
    head: int = 0
    inside_head: bool = False
    taken: dict[int, int] = field(default_factory=dict)  # the last row that a cell above reaches down to, by column


@dataclass(slots=True)
class Page:
    """A page, or the part of a Markdown file that is HTML, while it is read. `shown` is written to, place by place."""

    source: str
    shown: list[str]
    blocks: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    comments: list[Span] = field(default_factory=list)
    _inside: list[str] = field(default_factory=list)
    _grids: list[_Grid] = field(default_factory=list)
    _hidden: str = ""
    _depth: int = 0
    _start: int = -1
    _end: int = -1

    def read(self, start: int, end: int) -> None:
        """Take in the source between two offsets."""
        for piece in pieces(self.source, start, end):
            if piece.kind == "comment":
                self.comments += remarks.in_comments(self.source, piece.start, piece.end)
            elif piece.kind == "text":
                if not self._hidden:
                    self._text(piece)
            elif piece.kind == "open":
                self._open(piece)
            else:
                self._close(piece.name)
        self._flush()
        while self._grids:
            self._end_table()

    def _text(self, piece: Piece) -> None:
        text = written_out(self.source, piece)
        words = text.strip()
        if not words:
            return
        self.shown[piece.start : piece.end] = text
        first = piece.start + text.index(words)
        self._start = first if self._start < 0 else self._start
        self._end = first + len(words)

    def _open(self, tag: Piece) -> None:
        name = tag.name
        if self._hidden:
            if self._hidden in _ENDS_ITSELF and (name == self._hidden or (self._hidden == "p" and name in _BLOCKS)):
                self._hidden = ""
            else:
                self._depth += name == self._hidden
                return
        given = attributes(self.source, tag)
        if name in _BLOCKS:
            self._flush()
            self._enter(name, given)
        if name in _VOID or self.source[tag.end - 2] == "/":
            return
        style = given.get("style", "").replace(" ", "").lower()
        note = name == "sup" and self._inside[-1:] in (["td"], ["th"])  # a mark that points to a note
        if note or name in _UNREAD or "hidden" in given or "display:none" in style or "visibility:hidden" in style:
            self._hidden, self._depth = name, 1

    def _close(self, name: str) -> None:
        if self._hidden:
            self._depth -= name == self._hidden
            if self._depth:
                return
            self._hidden = ""
        if name not in _BLOCKS:
            return
        self._flush()
        if self._inside and self._inside[-1] in _CLOSES.get(name, ()):
            self._inside.pop()
        if name == "table" and self._grids:
            self._end_table()
        if name == "thead" and self._grids:
            self._grids[-1].inside_head = False
        if name in _KINDS and name in self._inside[-DEEPEST:]:
            while self._inside.pop() != name:
                pass

    def _enter(self, name: str, given: dict[str, str]) -> None:
        """What an opening tag means to the block that follows, and to the table that it is in."""
        grid = self._grids[-1] if self._grids else None
        if name == "table":
            self._grids.append(_Grid())
        elif grid and name == "thead":
            grid.inside_head = True
        elif grid and name == "tr":
            grid.row += 1
            grid.column, grid.width = 0, 0
            grid.head = grid.row + 1 if grid.inside_head else grid.head
        elif grid and name in ("td", "th"):
            grid.row = max(grid.row, 0)
            grid.column += grid.width
            while grid.taken.get(grid.column, -1) >= grid.row:
                grid.column += 1
            grid.width, rows = _spanned(given.get("colspan", "")), _spanned(given.get("rowspan", ""))
            if rows > 1:
                grid.taken.update(dict.fromkeys(range(grid.column, grid.column + grid.width), grid.row + rows - 1))
        if name in _KINDS:
            if name in _ENDS_ITSELF and self._inside and _KINDS[self._inside[-1]] == _KINDS[name]:
                self._inside.pop()
            self._inside.append(name)

    def _end_table(self) -> None:
        grid = self._grids.pop()
        if grid.cells:
            self.tables.append(Table(tuple(grid.cells), max(grid.head, 1)))

    def _flush(self) -> None:
        """End the block that was being read."""
        if self._start < 0:
            return
        kinds = [_KINDS[name] for name in self._inside[-2:]]
        kind = kinds[-1] if kinds else "paragraph"
        if kind == "paragraph" and len(kinds) > 1 and self._inside[-1] == "p":
            kind = kinds[0]  # a paragraph in a quotation, an item or a cell
        if kind == "table_cell" and self._grids:
            grid = self._grids[-1]
            grid.cells.append(TableCell(grid.row, grid.column, Span(self._start, self._end), grid.width))
        self.blocks.append(Block(kind, self._start, self._end))
        self._start = -1


def _spanned(number: str) -> int:
    return min(max(int(number), 1), WIDEST) if number.isascii() and number.isdecimal() and len(number) < 6 else 1


def read(path: str, text: str) -> Document:
    """An HTML file as a document."""
    shown = [char if char in "\r\n" else " " for char in text]
    page = Page(text, shown)
    page.read(0, len(text))
    prose = "".join(shown)
    dated = dates.in_top_lines(prose)
    prose, words = remarks.in_words(blank(prose, dated[1]) if dated else prose, comments=False)
    return Document(
        path, text, prose, remarks.with_words(prose, headed(page.blocks, prose)), dated[0] if dated else None,
        "date line" if dated else None, tuple(sorted((*page.comments, *words))), tuple(page.tables),
    )  # fmt: skip
