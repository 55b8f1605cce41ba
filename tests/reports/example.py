"""Reports made by hand: one finding of each kind, and one on whatever text a test wants to see."""

from dataclasses import replace
from decimal import Decimal

from factcheck.model import (
    INFINITY,
    Block,
    Claim,
    Document,
    Evidence,
    Finding,
    Interval,
    Problem,
    Quantity,
    Span,
    Suppression,
    Verdict,
)
from factcheck.report import Report
from factcheck.source import Source

SOURCE = Source("fig", "Yearly figures", "Office of Figures", "https://example.org", "2026-01", "CC0", "none")
SERIES = tuple((year, Decimal(year - 2000) * 10**8) for year in range(2005, 2026) if year != 2021)


def evidence(title: str = "trade of Here and There", note: str | None = None) -> Evidence:
    row = {"year": "2025", "value": "2500000000"}
    return Evidence(title, Decimal(25 * 10**8), "USD", "2025", SOURCE, "Here", (row,), SERIES, note)


def report_on(
    text: str, words: str, *, path: str = "a.md", kind: str = "fail", message: str = "it is not so", **fields: object
) -> Report:
    """A report of one finding on some words of a text."""
    document = Document(path, text, text, (Block("paragraph", 0, len(text)),), "2026-02-04", "the file's name")
    start = text.index(words)
    place = document.locate(Span(start, start + len(words)))
    over = Interval(Decimal(3 * 10**9), INFINITY, False, True)
    customary = Interval(Decimal(4 * 10**9), Decimal(11 * 10**9), False, True)
    quantity = Quantity(Span(start, start + len(words)), words, over, customary, None, "USD", "currency", ">=")
    verdict = Verdict("contradicted", "high", message, (evidence(),), ("1 + 1 = 2",), ("a note",))
    claim = Claim(f"{path}#1", place, "level", quantity, "trade turnover", "BLR", "KAZ", verdict=verdict)
    values: dict[str, object] = {
        "code": "D301",
        "title": "contradicted by the data",
        "kind": kind,
        "severity": "error",
        "confidence": "medium",
        "message": message,
        "locations": (place,),
        "claims": (claim.id,),
        "evidence": (evidence(),),
        "working": ("1 + 1 = 2",),
        "notes": ("a note",),
        "labels": ("contradicted",),
        "fingerprint": "0123456789abcdef",
        **fields,
    }
    return Report((document,), (claim,), (Finding(**values),))  # type: ignore[arg-type]


EMPTY = Report((), (), ())
UNREAD = Report((), (), (), (Problem("b\x1b[31m.txt", "not valid UTF-8"),))


HOSTILE_PATH = "=a b,c:d%/[x](y) {0}|<i>\x1b[31m\u202e\udce9.md"
HOSTILE_TEXT = (
    "=1+1 <script>alert(1)</script> ::error::owned ]]> & \uffff\x1b[2J\x9b31m\u202e [x](http://evil.example) | `a`\r\n"
    "spends 3 billion\n"
    "dollars {0}, {}, 100%0A.\n"
)


def every_kind() -> Report:
    """A finding of every kind and severity: two places, two lines, evidence, hostile text, a hostile path."""
    tame = report_on("It is $5 billion.\nNo, it is 7 billion dollars.\n", "$5 billion")
    wild = report_on(
        HOSTILE_TEXT, "3 billion\ndollars", path=HOSTILE_PATH, message=HOSTILE_TEXT, title="contradicted, by: 100%",
        working=(HOSTILE_TEXT,), notes=(HOSTILE_TEXT,), labels=(HOSTILE_TEXT,),
        evidence=(evidence(HOSTILE_TEXT, HOSTILE_TEXT),), suggestion=HOSTILE_TEXT,
    )  # fmt: skip
    (document,), (finding,) = tame.documents, tame.findings
    start = document.text.index("7 billion")
    second = document.locate(Span(start, start + len("7 billion dollars")))
    pair = replace(
        finding, code="C101", title="statements contradict each other", locations=(second, *finding.locations),
        labels=("here", "there"), evidence=(), fingerprint="c101",
    )  # fmt: skip
    others = [
        ("C102", "fail", "warning"), ("D304", "review", "note"), ("D305", "fail", "note"), ("D310", "pass", "note"),
        ("D321", "open", "note"),
    ]  # fmt: skip
    found = [replace(finding, code=code, kind=kind, severity=level, fingerprint=code) for code, kind, level in others]
    suppressed = replace(finding, suppression=Suppression("inSource", "a.md:3", HOSTILE_TEXT), fingerprint="suppressed")
    return Report(
        (*wild.documents, document),
        (*wild.claims, *tame.claims),
        (*wild.findings, pair, *found, suppressed),
        UNREAD.problems,
    )
