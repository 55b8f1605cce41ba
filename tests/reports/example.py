"""Reports made by hand: one finding of each kind, and one on whatever text a test wants to see."""

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
    Report,
    Span,
    Verdict,
)
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
