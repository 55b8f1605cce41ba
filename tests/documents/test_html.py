"""HTML: what a reader of the page sees, at its place in the source; nothing that is hidden."""

from cProfile import Profile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents import read
from factcheck.documents.text import read as read_text
from factcheck.model import Document


def page(text: str, path: str = "a.html") -> Document:
    return read(path, text.encode())


def words(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, " ".join(document.prose[block.start : block.end].split())) for block in document.blocks]


def cells(document: Document) -> list[list[tuple[int, int, int, str]]]:
    return [
        [(cell.row, cell.column, cell.width, document.prose[slice(*cell.span)]) for cell in table.cells]
        for table in document.tables
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<p>5 <b>buses</b></p>", [("paragraph", "5 buses")]),
        ("<h2>Head 5</h2><blockquote><p>6</p></blockquote><ul><li>7<li>8</ul>9", [
            ("heading", "Head 5"), ("quote", "6"), ("list_item", "7"), ("list_item", "8"), ("paragraph", "9"),
        ]),
        ("<p>one<p>two", [("heading", "one"), ("paragraph", "two")]),
        ("<script>var x = '<p>5</p>'</script><STYLE>p{6}</STYLE><p>7", [("paragraph", "7")]),
        ("<head><title>5</title></head><body>6<!-- 7 --></body>", [("paragraph", "6")]),
        ("<p hidden>5<p>6<div style='color:red; display: none'><div>7</div>8</div>9", [
            ("heading", "6"), ("paragraph", "9"),
        ]),
        ("<pre>5</pre><code>6</code>7", [("paragraph", "7")]),
        ("<p>5 &lt; 6 &amp; 7&nbsp;000", [("paragraph", "5 < 6 & 7 000")]),
        ("5 < 6 and <7", [("paragraph", "5 < 6 and <7")]),
        ("<p>5<script>6", [("paragraph", "5")]),
        ("<p>5<!-- 6", [("paragraph", "5")]),
        ("<a title='a > 5'>6</a>", [("paragraph", "6")]),
        ("<!DOCTYPE html><br>5<hr/>6", [("heading", "5"), ("paragraph", "6")]),
        ("</p></table></td>5", [("paragraph", "5")]),
    ],
)  # fmt: skip
def test_what_is_seen(text: str, shown: list[tuple[str, str]]) -> None:
    assert words(page(text)) == shown


TABLE = (
    "<table><caption>Boats 2019</caption><thead><tr><th rowspan=2>Port<th colspan=2>Boats</tr><tr><th>Old"
    "<th>New</thead>"
    "<tr><td>Hull</td><td></td><td>3<sup>1</sup></td></tr></table>"
)
READ = [[(0, 0, 1, "Port"), (0, 1, 2, "Boats"), (1, 1, 1, "Old"), (1, 2, 1, "New"), (2, 0, 1, "Hull"), (2, 2, 1, "3")]]


def test_a_table_has_rows_and_columns() -> None:
    document = page(TABLE)
    assert cells(document) == READ
    assert document.tables[0].head == 2
    assert [block.kind for block in document.blocks] == ["heading"] + 6 * ["table_cell"]


def test_a_table_inside_another_is_one_of_its_own() -> None:
    document = page(f"<table><tr><td>{TABLE}</td><td>8</td></tr></table>")
    assert cells(document)[0] == READ[0]


@pytest.mark.parametrize("gap", ["", "\n", "\n\n"])
def test_a_table_in_markdown_is_read_over_blank_lines(gap: str) -> None:
    document = page(f"Boats 5\n\n{TABLE.replace('</thead>', '</thead>' + gap)}\n\nEnd 6\n\n<div>\n7\n</div>\n", "a.md")
    assert cells(document) == READ
    assert words(document)[0] == ("heading", "Boats 5")
    assert words(document)[-1] == ("paragraph", "End 6")


def test_a_table_of_markdown_keeps_its_empty_cells() -> None:
    document = page("| a |  | b |\n|-|-|-|\n|  | 5 | 6 |\n| x |  | 7 |\n", "a.md")
    assert cells(document) == [
        [(0, 0, 1, "a"), (0, 2, 1, "b"), (1, 1, 1, "5"), (1, 2, 1, "6"), (2, 0, 1, "x"), (2, 2, 1, "7")]
    ]


def test_comments_are_remarks() -> None:
    document = page("<p>5</p><!-- factcheck: ignore[A210] known --><p>6</p>")
    assert [document.text[slice(*span)] for span in document.remarks] == ["<!-- factcheck: ignore[A210] known -->"]


SCRAPS = [
    "<", "<p>", "</p>", "<table>", "<td>", "<tr>", "</table>", "<td rowspan=9>", "<p hidden>", "<script>", "<!--",
    "-->",
    "&amp;", "&#5;", "&", "'", '"', "=", ">", "5", " ", "\n", "\r\n", "<th colspan=99999>", "</tr>", "<li>", "<a b='",
]  # fmt: skip


@given(st.lists(st.sampled_from(SCRAPS), max_size=40))
def test_offsets_hold_whatever_the_markup(scraps: list[str]) -> None:
    text = "".join(scraps)
    document = page(text)
    assert len(document.prose) == len(text)
    for block in document.blocks:
        assert document.prose[block.start : block.end].strip() == document.prose[block.start : block.end] != ""
    for table in document.tables:
        assert len({(cell.row, cell.column, cell.span.start) for cell in table.cells}) == len(table.cells)


def calls(path: str, text: str) -> int:
    profile = Profile()
    profile.runcall(page, text, path) if path else profile.runcall(read_text, "a.txt", text)
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize("path", ["a.html", "a.md", "a.txt"])
@pytest.mark.parametrize(
    "piece", [*SCRAPS, "| 5 ", "a  5\n", "a\t5\n", "a|5\n", "x  " * 9 + "\n", "Total  5  (6)\n\n", "<table>\n\n"]
)
def test_twice_as_long_is_twice_the_work(path: str, piece: str) -> None:
    small, large = calls(path, piece * 200), calls(path, piece * 400)
    assert large <= 2.5 * small + 500
