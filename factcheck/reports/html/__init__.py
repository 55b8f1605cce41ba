"""The report as one page to read in a browser: it loads nothing, and runs nothing but its own few lines.

What a card shows when it is opened is stored once and put together by the page then: thousands of claims stay quick.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from factcheck import __version__
from factcheck.model import Claim, Document, Finding
from factcheck.report import Report
from factcheck.reports import summary
from factcheck.reports.html.card import (
    ACT,
    claim_card,
    finding_card,
    level_of,
    place_of,
    slug,
    verdict_of,
)
from factcheck.reports.html.chart import dot
from factcheck.reports.html.markup import Html, join, tag
from factcheck.reports.html.parts import Parts
from factcheck.reports.html.prose import Mark, prose
from factcheck.reports.html.tones import AT_ODDS, LEVELS, NAMES, UNJUDGED, VERDICTS, Tone, of_verdict, signs
from factcheck.reports.sink import one_line


class Cards:
    """Which card speaks of which claim, and the cards of each document."""

    def __init__(self, report: Report) -> None:
        self.claims = {claim.id: claim for claim in report.claims}
        self.parts = Parts()
        self.places: dict[tuple[str, int, int] | str, int] = {}
        self.claims_of: dict[str, list[Claim]] = {}
        for number, claim in enumerate(report.claims):
            self.claims_of.setdefault(claim.location.path, []).append(claim)
            self.places.setdefault(place_of(claim.location), number)
            self.places[claim.id] = number
        self.findings: dict[str, list[tuple[int, Finding]]] = {}
        self.of_claim: dict[str, list[tuple[int, Finding]]] = {}
        for number, finding in enumerate(report.findings):
            self.findings.setdefault(finding.locations[0].path, []).append((number, finding))
            for name in finding.claims:
                self.of_claim.setdefault(name, []).append((number, finding))
        self.alone = {
            claim.id: len(report.findings) + index
            for index, claim in enumerate(report.claims)
            if claim.id not in self.of_claim
        }

    def mark(self, claim: Claim) -> Mark:
        """How the words of a claim look. They lead to the gravest finding on them."""
        own = self.of_claim.get(claim.id, [])
        order = list(LEVELS)
        card = min(own, key=lambda item: order.index(level_of(item[1])))[0] if own else self.alone[claim.id]
        label = verdict_of(claim)
        tone = of_verdict(label)
        if own and all(finding.suppressed for _, finding in own):
            label, tone = "suppressed", LEVELS["suppressed"]
        at_odds = any(len(finding.locations) > 1 and not finding.suppressed for _, finding in own)
        place = claim.location
        title = label + (", at odds with another statement" if at_odds else "")
        return Mark(place.start, place.end, self.places[claim.id], card, tone.name, at_odds, title)


def render(report: Report) -> str:
    """The whole report as HTML: each document with its claims marked, and a card for every finding beside it."""
    from pathlib import Path

    sheet, script = (Html(Path(__file__).with_name(name).read_text("utf-8")) for name in ("page.css", "page.js"))
    style = Html(sheet + signs())
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    title = f"factcheck: {', '.join(text for _, text in summary.counted(report))}"
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", title),
        tag("style", style),
    )
    cards = Cards(report)
    sections = [_section(number, document, cards) for number, document in enumerate(report.documents)]
    body = tag(
        "body", _header(report), _filters(report), tag("main", *sections), _footer(),
        dot(), cards.parts.store(), tag("script", script),
    )  # fmt: skip
    return f"<!doctype html>\n{tag('html', head, body, lang='en')}\n"


def _hash(content: str) -> str:
    from base64 import b64encode
    from hashlib import sha256

    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"


def _header(report: Report) -> Html:
    counts = (_chip(LEVELS[key], text) for key, text in summary.counted(report))
    labels = Counter(map(verdict_of, report.claims))
    legend = [
        _chip(of_verdict(label), f"{label} {labels[label]:,}") for label in (*VERDICTS, UNJUDGED) if labels[label]
    ]
    legend += [tag("span", tag("b", AT_ODDS), " at odds with another statement")] if _has_pairs(report) else []
    unread = [tag("li", one_line(f"not read: {path}: {message}")) for path, message in report.problems]
    return tag(
        "header",
        tag("h1", "factcheck"),
        tag("p", *counts, tag("span", summary.scope(report), class_="dim"), class_="counts"),
        tag("p", "Claims in the text: ", *legend, class_="counts dim") if legend else "",
        tag("ul", *unread, class_="problems") if unread else "",
    )


def _has_pairs(report: Report) -> bool:
    return any(len(finding.locations) > 1 and not finding.suppressed for finding in report.findings)


def _chip(tone: Tone, text: str) -> Html:
    return join(tag("b", text, class_=f"badge t-{tone.name}"), " ")


def _filters(report: Report) -> Html:
    """The controls, which are there only where scripts run."""
    verdicts = Counter(map(verdict_of, report.claims))
    rules = Counter(finding.code for finding in report.findings)
    levels = Counter(map(level_of, report.findings))
    graded = [(name, NAMES.get(name, name), levels[name]) for name in LEVELS]
    titles = {finding.code: f"{finding.code} {finding.title}" for finding in report.findings}
    return tag(
        "form",
        _choice("verdict", "Verdict", [(slug(name), name, verdicts[name]) for name in (*VERDICTS, UNJUDGED)]),
        _choice("rule", "Rule", [(code, titles[code], rules[code]) for code in sorted(rules)]),
        _choice("level", "Severity", [(ACT, "to act on", len(summary.acted(report))), *graded]),
        tag("label", "Text", tag("input", type="search", id="text", autocomplete="off")),
        tag("output", id="shown", aria_live="polite"),
        tag("label", tag("input", type="checkbox", id="keys", checked=True), _keys(), class_="keys"),
        id="filters", aria_label="Filter", hidden=True,
    )  # fmt: skip


def _keys() -> Html:
    return join("keys ", tag("kbd", "j"), tag("kbd", "k"), " next, previous ", tag("kbd", "/"), " text")


def _choice(name: str, label: str, options: Iterable[tuple[str, str, int]]) -> Html:
    shown = (tag("option", one_line(f"{text} ({count:,})"), value=value) for value, text, count in options if count)
    return tag("label", label, tag("select", tag("option", "all", value=""), *shown, id=name))


def _section(number: int, document: Document, cards: Cards) -> Html:
    claims = cards.claims_of.get(document.path, [])
    date = f"{document.date}, by {document.dated_by or 'its text'}" if document.date else "no date"
    panel = list(_panel(document, claims, cards)) or [tag("p", "No number was claimed here.", class_="dim")]
    path = one_line(document.path)
    return tag(
        "section",
        tag("h2", path, " ", tag("small", one_line(date), class_="dim"), id=f"h{number}"),
        tag(
            "div",
            tag("article", prose(document, list(map(cards.mark, claims))), aria_label="Text"),
            tag("section", tag("h3", "Findings"), *panel, class_="panel", aria_label=f"Findings in {path}"),
            class_="columns",
        ),
        aria_labelledby=f"h{number}",
    )  # fmt: skip


def _panel(document: Document, claims: Iterable[Claim], cards: Cards) -> Iterator[Html]:
    """The cards of a document, in the order of the text."""
    found = [
        (finding.locations[0].start, number, finding_card(number, finding, cards.claims, cards.places, cards.parts))
        for number, finding in cards.findings.get(document.path, [])
    ]
    found += [
        (
            claim.location.start,
            cards.alone[claim.id],
            claim_card(cards.alone[claim.id], claim, cards.places, cards.parts),
        )
        for claim in claims
        if claim.id in cards.alone
    ]
    return (card for _, _, card in sorted(found))


def _footer() -> Html:
    return tag("footer", tag("p", f"factcheck {__version__}. This page loads nothing and sends nothing.", class_="dim"))
