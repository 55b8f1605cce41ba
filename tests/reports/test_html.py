"""The page: whole without a browser, and inert, quiet, quick and open to everyone in one."""

import base64
import hashlib
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.model import Block, Claim, Document, Finding, Span, Suppression
from factcheck.report import Report
from factcheck.reports import render
from factcheck.reports.html.markup import Html, tag, text
from tests.reports.browser import Page, browser
from tests.reports.example import EMPTY, UNREAD, every_kind, report_on
from tests.reports.pages import pieces, unfolded

HOSTILE = (
    "<script>owned()</script>",
    "</script></style></title><img src=x onerror=owned()>",
    '"><svg onload=owned()>',
    "' onmouseover='owned()",
    "<a href='javascript:owned()'>x</a> [x](javascript:owned())",
    "<!-- --><base href=//evil.example><meta http-equiv=refresh content=0;url=//evil.example>",
    "<iframe srcdoc='<script>owned()</script>'></iframe>{{7*7}}#{7*7}",
    "&lt;b&gt;&#x3c;script>",
)
MANY = 2000


class Reader(HTMLParser):
    """The elements of a page with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in ("meta", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "script"):
            self.words.append(data)


def shape(page: str) -> list[str]:
    """The names of all elements, and of all their attributes."""
    return [f"{name} {' '.join(sorted(attributes))}" for name, attributes in Reader(page).elements]


def hostile(words: str) -> Report:
    """A report with a text in every place that a text can come to."""
    report = report_on(
        words, words, path=f"{words}.md", message=words, title=words, notes=(words,), working=(words,),
        labels=(words,), suggestion=words, code=words,
    )  # fmt: skip
    (claim,), (finding,) = report.claims, report.findings
    (evidence,) = finding.evidence
    source = evidence.source._replace(title=words, publisher=words, licence=words, url=f"javascript:{words}")
    found = replace(
        evidence, title=words, unit=words, period=words, reporter=words, note=words, source=source,
        rows=({words: words},),
    )  # fmt: skip
    claim = replace(
        claim, measure=words, subject=words, partner=words, scope=(words,), among=words, speaker=words,
        assumptions=(words,), modality=words, kind=words, quantity=replace(claim.quantity, surface=words, unit=words),
    )  # fmt: skip
    return replace(report, claims=(claim,), findings=(replace(finding, evidence=(found,)),))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_is_text(words: str) -> None:
    page = render("html", hostile(words))
    assert shape(page) == shape(render("html", hostile("x y")))
    page = unfolded(page)
    assert shape(page) == shape(unfolded(render("html", hostile("x y"))))
    assert "javascript:" not in {(dict(a).get("href") or "")[:11] for _, a in Reader(page).elements}
    assert words in "".join(Reader(page).words)


@given(st.text(max_size=60))
def test_any_text_is_text(words: str) -> None:
    reader = Reader(str(tag("p", words, title=words)))
    assert [name for name, _ in reader.elements] == ["p"]
    assert unescape(text(words)) == "".join(reader.words) == reader.elements[0][1]["title"]


def test_markup_is_made_by_tags_alone() -> None:
    assert tag("p", tag("b", "<"), "<") == "<p><b>&lt;</b>&lt;</p>"
    assert not isinstance(Html("<b>") + "<i>", Html)
    assert text(f"{Html('<b>')}") == "&lt;b&gt;"


@given(st.text(alphabet="ab1 .\n\r|>#-`*<&\u202e", max_size=80), st.data())
def test_the_whole_text_is_there(words: str, data: st.DataObject) -> None:
    """Every letter and digit, in order, whatever is marked and however the claims overlap."""
    size = len(words)
    spans = data.draw(st.lists(st.tuples(st.integers(0, size), st.integers(0, size)).map(sorted), max_size=5))
    cuts = sorted(data.draw(st.sets(st.integers(0, size), max_size=4)) | {0, size})
    kinds = st.sampled_from(["paragraph", "heading", "quote", "list_item", "table_cell"])
    blocks = tuple(
        Block(data.draw(kinds), start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False) if end > start
    )  # fmt: skip
    document = Document("a.md", words, words, blocks)
    (claim,) = report_on("x", "x").claims
    claims = tuple(
        replace(claim, id=f"#{index}", location=document.locate(Span(*span)))
        for index, span in enumerate(spans)
        if span[0] < span[1]
    )
    page = render("html", Report((document,), claims, ()))
    (article,) = re.findall(r"<article.*?</article>", page, re.DOTALL)
    shown = "".join(Reader(article).words)
    assert re.findall(r"[ab1]", shown.replace("<U+202E>", "")) == re.findall(r"[ab1]", words)
    for index in range(len(claims)):
        assert page.count(f'id="c{index}"') <= 1
    assert shown.count("#") <= words.count("#")


def test_the_page_says_what_may_run() -> None:
    page = render("html", every_kind())
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    rules = dict(rule.strip().partition(" ")[::2] for rule in unescape(policy).split(";"))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    for name, element in (("style-src", "style"), ("script-src", "script")):
        (content,) = re.findall(rf"<{element}>(.*?)</{element}>", page, re.DOTALL)  # the store of parts runs nothing
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert rules[name] == f"'sha256-{digest}'"
    names = {name for _, attributes in Reader(page).elements for name in attributes}
    assert not {name for name in names if name.startswith("on") or name in ("style", "src", "srcset", "action")}


def test_every_id_is_there_once_and_every_link_leads_somewhere() -> None:
    for report in (every_kind(), many(20), EMPTY, UNREAD):
        elements = Reader(unfolded(render("html", report))).elements
        ids = [attributes["id"] for _, attributes in elements if "id" in attributes]
        assert len(ids) == len(set(ids))
        links = {attributes.get("href") or "" for name, attributes in elements if name == "a"}
        assert {link[1:] for link in links if link.startswith("#")} <= set(ids)


def test_a_source_is_a_link_only_to_the_web() -> None:
    links = [dict(a).get("href") for name, a in Reader(unfolded(render("html", hostile("x")))).elements if name == "a"]
    assert all(link and link.startswith("#") for link in links)
    assert 'href="https://example.org"' in unfolded(render("html", every_kind()))


def test_a_claim_without_a_finding_has_a_card() -> None:
    report = report_on("It is $5 billion.", "$5 billion")
    page = render("html", replace(report, findings=()))
    assert 'href="#f0"' in page and 'id="f0"' in page and "it is not so" in page


def test_suppressed_findings_are_grey() -> None:
    known = Suppression("inSource", "a.md:3", "as <b>he</b> said it")
    page = render("html", report_on("It is $5 billion.", "$5 billion", suppression=known))
    assert 'class="mark t-grey end"' in page
    assert "a.md:3: as &lt;b&gt;he&lt;/b&gt; said it" in unfolded(page)


def many(count: int = MANY) -> Report:
    """A document with so many claims, each with a finding and figures of its own."""
    random = Random(count)
    lines = [f"In the year {number} it spent $5 billion on that.\n\n" for number in range(count)]
    whole = "".join(lines)
    one = report_on("It spent $5 billion.", "$5 billion")
    (claim,), (finding,) = one.claims, one.findings
    document = Document("many.md", whole, whole, tuple(_blocks(lines)), "2026-02-04", "the file's name")
    claims: list[Claim] = []
    findings: list[Finding] = []
    for block in document.blocks:
        start = whole.index("$5 billion", block.start)
        place = document.locate(Span(start, start + len("$5 billion")))
        series = tuple((year, Decimal(random.randint(1, 10**10))) for year in range(1995, 2026))
        (known,) = finding.evidence
        own = replace(known, title=f"spending in {len(claims)}", value=series[-1][1], series=series)
        claims.append(replace(claim, id=f"many.md#{len(claims)}", location=place))
        findings.append(replace(finding, claims=(claims[-1].id,), locations=(place,), evidence=(own,)))
    return Report((document,), tuple(claims), tuple(findings))


def _blocks(lines: list[str]) -> Iterator[Block]:
    start = 0
    for line in lines:
        yield Block("paragraph", start, start + len(line) - 2)
        start += len(line)


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page in a browser; where none starts, the tests that ask for it are skipped."""
    try:
        with browser(tmp_path_factory.mktemp("chromium")) as page:
            page.show()
            yield page
    except OSError as error:
        pytest.skip(f"no browser to look with: {error}")


@pytest.fixture
def page(chromium: Page, tmp_path: Path) -> Iterator["Shown"]:
    """What opens reports; nothing may have been logged, or asked of the network, in the end."""
    chromium.faults.clear()
    yield Shown(chromium, tmp_path / "report.html")
    chromium.run("0")  # what is still on its way
    assert chromium.faults == []


class Shown:
    """Reports in the browser."""

    def __init__(self, browser: Page, path: Path) -> None:
        self.browser = browser
        self.path = path

    def open(self, report: Report, *, scripts: bool = True) -> Page:
        self.path.write_text(render("html", report), "utf-8")
        self.browser.open(self.path, scripts=scripts)
        return self.browser


def open_all(shown: Page) -> None:
    """Open every card, and wait until all that belongs to them is there."""
    shown.run("document.querySelectorAll('details').forEach((card) => (card.open = true))")
    for _ in range(600):
        if shown.run("document.querySelectorAll('[data-parts]').length") == 0:
            break
        time.sleep(0.05)
    shown.run("document.querySelectorAll('details').forEach((card) => (card.open = true))")


@pytest.fixture
def seeds() -> Report:
    return factcheck.check("seeds/")


def test_hostile_documents_are_inert(page: Shown) -> None:
    for words in HOSTILE:
        shown = page.open(hostile(words))
        open_all(shown)
        assert shown.run("document.querySelectorAll('script').length") == 2
        assert not shown.run(
            "document.querySelectorAll('img, iframe, base, object, embed, [onload], [onerror]').length"
        )
        assert shown.run("document.querySelector('article').textContent").strip()


@pytest.mark.parametrize("scripts", [True, False])
def test_the_words_lead_to_the_card(page: Shown, seeds: Report, scripts: bool) -> None:
    shown = page.open(seeds, scripts=scripts)
    assert shown.run("document.getElementById('filters').hidden") is not scripts
    shown.run("document.querySelector('.mark.t-red').click()")
    opened = "[...document.querySelectorAll('.card[open] .badge')].map((badge) => badge.textContent)"
    for _ in range(40):
        if shown.run(opened):
            break
        time.sleep(0.05)
    assert shown.run(opened) == ["error"]
    sign = "getComputedStyle(document.querySelector('.card[open] .badge'), '::before').content"
    assert shown.run(sign).startswith('"✗"')
    body = shown.run("document.querySelector('.card[open] .body').innerText")
    for words in ("exports 229.8 million + imports 960.4 million", "International Trade in Goods"):  # scripts or not
        assert words in body


def test_filters(page: Shown) -> None:
    shown = page.open(every_kind())
    count = "[...document.querySelectorAll('.card')].filter((card) => !card.hidden).length"
    assert shown.run(count) == 8
    for name, value, expected in (
        ("level", "warning", 1),
        ("level", "act", 5),
        ("rule", "D301", 2),
        ("verdict", "contradicted", 8),
    ):
        code = "(value) => {{ const e = document.getElementById('{}'); e.value = value; {} }}"
        tell = "e.dispatchEvent(new Event('input', { bubbles: true }))"
        change = code.format(name, tell)
        shown.run(f"({change})('{value}')")
        assert shown.run(count) == expected, name
        assert shown.run("document.getElementById('shown').textContent") == f"{expected} of 8 shown"
        shown.run(f"({change})('')")


def test_keys(page: Shown, seeds: Report) -> None:
    shown = page.open(seeds)
    current = "document.querySelector('.card.current > summary > span').textContent"
    shown.press("j")
    first = shown.run(current)
    shown.press("j")
    assert shown.run(current) != first
    assert shown.run("document.activeElement.closest('.card').classList.contains('current')")
    assert shown.run("document.querySelectorAll('.mark.current').length") == 1
    shown.press("k")
    assert shown.run(current) == first
    shown.press("/")
    assert shown.run("document.activeElement.id") == "text"
    for key in "dream":
        shown.press(key)
    assert shown.run("document.getElementById('text').value") == "dream"
    shown.press("Escape")
    assert shown.run("document.activeElement.id") != "text"


def test_a_claim_more_costs_the_same_however_many_there_are() -> None:
    """Bytes and elements of the page grow in a line, but for the longer numbers in ids."""
    pages = [render("html", many(count)) for count in (0, 500, 1000)]
    for cost in ([len(page.encode()) for page in pages], [len(Reader(page).elements) for page in pages]):
        none, some, twice = cost
        assert twice - some == pytest.approx(some - none, rel=0.02)
    assert (len(pages[2]) - len(pages[0])) / 1000 < 1400  # all figures of the series are random: they pack badly
    assert (len(Reader(pages[2]).elements) - len(Reader(pages[0]).elements)) / 1000 < 9


def test_many_claims_are_shown_and_found(page: Shown) -> None:
    shown = page.open(many())
    assert shown.run("document.querySelectorAll('.card').length") == MANY
    shown.press("j")
    for key in "/year":
        shown.press(key)
    assert shown.run("document.getElementById('shown').textContent") == f"{MANY:,} of {MANY:,} shown"


def test_what_is_kept_once_is_seen_in_every_card(page: Shown) -> None:
    report = many(3)
    one = report.findings[0]
    shown = page.open(replace(report, findings=tuple(replace(each, evidence=one.evidence) for each in report.findings)))
    assert len([piece for piece in pieces(page.path.read_text("utf-8")).values() if 'class="line"' in piece]) == 1
    assert shown.run("document.querySelectorAll('svg g').length") == 0
    open_all(shown)
    assert shown.run("document.querySelectorAll('figure p').length") == 3
    boxes = shown.run("[...document.querySelectorAll('svg g')].map((lines) => lines.getBoundingClientRect().width)")
    assert len(boxes) == 3 and len(set(boxes)) == 1 and boxes[0] > 100


def test_all_is_printed(page: Shown) -> None:
    shown = page.open(many(3))
    for _ in range(600):
        if (
            shown.run("dispatchEvent(new Event('beforeprint')) && document.querySelectorAll('[data-parts]').length")
            == 0
        ):
            break
        time.sleep(0.05)
    assert shown.run("document.querySelectorAll('.card[open] svg .line').length") == 3
    shown.run("dispatchEvent(new Event('afterprint'))")
    assert shown.run("document.querySelectorAll('.card[open]').length") == 0


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_everyone_can_use_it(page: Shown, seeds: Report, dark: bool) -> None:
    axe = pytest.importorskip("axe_core_python")
    script = (Path(axe.__file__).parent / "axe.min.js").read_text("utf-8")
    for report in (seeds, every_kind()):
        shown = page.open(report)
        shown.show(dark=dark)
        open_all(shown)
        shown.run(f"{script}; 0")
        found = shown.run(
            "axe.run().then((result) => result.violations.map((v) => [v.id, v.nodes.map((n) => n.html)]))"
        )
        assert found == []
    page.browser.show()


def test_the_colours_can_be_told_apart() -> None:
    """The contrast of text is 4.5 to 1 at least, by WCAG 2.2 (1.4.3): axe can't tell in every place."""
    style = re.findall(r"--([\w-]+): light-dark\(#(\w+), #(\w+)\)", render("html", EMPTY))
    for scheme in (1, 2):
        color = {row[0]: row[scheme] for row in style}
        tones = [name.removesuffix("-wash") for name in color if name.endswith("-wash")]
        pairs = [(one, other) for one in ("ink", "dim", "link") for other in ("paper", "sheet")]
        pairs += [(tone, other) for tone in tones for other in (f"{tone}-wash", "sheet")]
        pairs += [("ink", f"{tone}-wash") for tone in tones]
        assert len(pairs) == 24
        assert [pair for pair in pairs if contrast(color[pair[0]], color[pair[1]]) < 4.5] == []


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(color: str) -> float:
    parts = [int(color[index : index + 2], 16) / 255 for index in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
