"""The side panel: a card a finding, folded, with all that is needed to believe it; and one a claim without any."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.formatting import amount, interval, plain
from factcheck.model import Claim, Evidence, Finding, Location
from factcheck.reports.html.chart import chart
from factcheck.reports.html.markup import Html, join, tag
from factcheck.reports.html.parts import Parts
from factcheck.reports.html.tones import LEVELS, NAMES, UNJUDGED, Tone, of_verdict
from factcheck.reports.places import shown
from factcheck.reports.sink import one_line, shortened
from factcheck.reports.summary import count, figure

ACT = "act"
"""The choice of whatever failed or is to review."""

Numbers = Mapping[tuple[str, int, int] | str, int]
"""The number of a claim by its id, and by its path, start and end."""


def finding_card(
    number: int, finding: Finding, claims: Mapping[str, Claim], places: Numbers, parts: Parts
) -> Html:  # fmt: skip
    """What a rule has to say. Its words link to the text."""
    own = [claims[name] for name in finding.claims if name in claims]
    level = level_of(finding)
    several = len(finding.locations) > 1
    labels = [*finding.labels, *[""] * len(finding.locations)]
    words = [
        _words(place, places, label if several else "") for place, label in zip(finding.locations, labels, strict=False)
    ]
    body = (
        *words,
        _suggestion(finding.suggestion),
        _suppression(finding),
        _list("Working", finding.working),
        *(chart(evidence, own[0] if own else None, parts) for evidence in finding.evidence[:1]),
        _evidence(finding.evidence),
        _list("Notes", finding.notes),
        *map(_reading, own),
        tag("p", f"Confidence: {finding.confidence}", class_="dim"),
    )
    return _card(
        number, LEVELS[level], NAMES.get(level, level), f"{finding.code} {finding.title}", finding.message,
        _gist(finding.locations, finding.working, finding.evidence), body, parts,
        data_rule=finding.code, data_level=filtered_by(finding),
        data_verdict=" ".join(sorted({slug(verdict_of(claim)) for claim in own})), data_c=_claims(own, places),
    )  # fmt: skip


def claim_card(number: int, claim: Claim, places: Numbers, parts: Parts) -> Html:
    """What was understood of a claim that no rule speaks of, and its verdict where there is one."""
    verdict, label = claim.verdict, verdict_of(claim)
    says = verdict.message if verdict else f"“{shortened(claim.location.text)}” was read, but not judged"
    working, evidence, notes = (verdict.working, verdict.evidence, verdict.notes) if verdict else ((), (), ())
    body = (
        _words(claim.location, places),
        _list("Working", working),
        *(chart(each, claim, parts) for each in evidence[:1]),
        _evidence(evidence),
        _list("Notes", notes),
        _reading(claim),
    )
    return _card(
        number, of_verdict(label), label, "", says, _gist([claim.location], working, evidence), body, parts,
        data_verdict=slug(label), data_c=_claims([claim], places),
    )  # fmt: skip


def level_of(finding: Finding) -> str:
    """How grave a finding is, "suppressed" for one that the document's author has set aside."""
    return "suppressed" if finding.suppressed else finding.level


def verdict_of(claim: Claim) -> str:
    """The label of a claim's verdict, in words where it has none."""
    return claim.verdict.label if claim.verdict else UNJUDGED


def filtered_by(finding: Finding) -> str:
    """The choices of the severity filter that a finding is among."""
    asks = finding.kind in ("fail", "review") and not finding.suppressed
    return f"{level_of(finding)} {ACT}" if asks else level_of(finding)


def slug(label: str) -> str:
    """A label of ours as one word, to filter by."""
    return label.replace(" ", "-")


def place_of(place: Location) -> tuple[str, int, int]:
    """What a place is known by."""
    return place.path, place.start, place.end


def _card(
    number: int, tone: Tone, level: str, title: str, says: str, gist: str, body: Iterable[Html], parts: Parts,
    **data: str,
) -> Html:  # fmt: skip
    """What is seen of a finding at once; below it the gist, which is all there is without scripts, or the body."""
    summary = tag(
        "summary",
        tag("b", level, class_=f"badge t-{tone.name}"), " ", tag("small", one_line(title)) if title else "",
        tag("span", one_line(says)),
    )  # fmt: skip
    unfolded = parts.slot("div", *body, text=gist, class_="body", id=f"f{number}")
    return tag("details", summary, unfolded, class_=f"card l-{tone.name}", **data)


def _gist(places: Sequence[Location], working: Iterable[str], evidence: Sequence[Evidence]) -> str:
    """The working, the first of the evidence, and of several places the further ones, in plain words, a line each."""
    others = (f"{shown(place)}: “{shortened(place.text)}”" for place in places[1:])
    return "\n".join([*others, *map(one_line, (*working, *map(figure, evidence[:1])))])


def _claims(claims: Iterable[Claim], places: Numbers) -> str:
    return " ".join(str(places[claim.id]) for claim in claims)


def _words(place: Location, places: Numbers, label: str = "") -> Html:
    """Some words of a document, with a link to where they stand."""
    number = places.get(place_of(place))
    link = tag("a", shown(place), href=f"#c{number}") if number is not None else tag("span", shown(place))
    said = f"{one_line(label)}: " if label else ""
    return tag("div", tag("div", said, link, class_="where"), tag("q", shortened(place.text)), class_="words")


def _suggestion(text: str | None) -> Html:
    return tag("p", tag("b", "Suggestion: "), one_line(text), class_="suggestion") if text else Html()


def _suppression(finding: Finding) -> Html:
    if not finding.suppression:
        return Html()
    where = f"{finding.suppression.where}: " if finding.suppression.reason else finding.suppression.where
    return tag("p", tag("b", "Suppressed: "), one_line(where + finding.suppression.reason), class_="dim")


def _list(title: str, items: Sequence[str]) -> Html:
    if not items:
        return Html()
    return tag("div", tag("h4", title), tag("ul", *(tag("li", one_line(item)) for item in items)))


def _evidence(found: Sequence[Evidence]) -> Html:
    if not found:
        return Html()
    return tag("div", tag("h4", "Evidence"), *map(_figure, found), class_="evidence")


def _figure(evidence: Evidence) -> Html:
    by = f", by {evidence.reporter}'s figures" if evidence.reporter else ""
    exact = one_line(f"exactly {plain(evidence.value)} {evidence.unit}")
    value = tag("b", one_line(amount(evidence.value, evidence.unit)), title=exact)
    return tag(
        "div",
        tag("p", one_line(evidence.title), ": ", value, " ", one_line(f"in {evidence.period}{by}")),
        tag("p", one_line(evidence.note)) if evidence.note else "",
        tag("p", *_source(evidence), class_="dim"),
        _rows(evidence.rows),
        class_="figure",
    )  # fmt: skip


def _source(evidence: Evidence) -> Iterator[str]:
    """The publication, as a link only where it is one to the web."""
    source = evidence.source
    title = one_line(source.title)
    is_web = source.url.startswith(("https://", "http://"))
    yield tag("a", title, href=one_line(source.url), rel="noopener noreferrer") if is_web else title
    yield one_line(f", {source.publisher}; {source.licence}; retrieved {source.retrieved}")


def _rows(rows: Sequence[Mapping[str, str]]) -> Html:
    """The stored rows that a figure was made from."""
    if not rows:
        return Html()
    columns = list(dict.fromkeys(name for row in rows for name in row))
    head = tag("tr", *(tag("th", one_line(name), scope="col") for name in columns))
    lines = (tag("tr", *(tag("td", one_line(row.get(name, ""))) for name in columns)) for row in rows)
    table = tag("div", tag("table", head, *lines), class_="table", tabindex=0, role="group", aria_label="Its rows")
    return tag("details", tag("summary", f"Made from {count(len(rows), 'stored row', 'stored rows')}"), table)


def _reading(claim: Claim) -> Html:
    """How the words were understood."""
    quantity = claim.quantity
    said, taken = interval(quantity.interval, quantity.unit), interval(quantity.customary, quantity.unit)
    told = "" if claim.modality == "fact" else f", told as {claim.modality}"
    rows = {
        "Words": f"“{shortened(quantity.surface)}”",
        "Measure": f"{claim.measure or 'not known'} ({claim.kind}{told})",
        "Of": " and ".join(name for name in (claim.subject, claim.partner) if name),
        "When": f"{claim.period}" if claim.period else "",
        "Of which": ", ".join([*claim.scope, *([f"among {claim.among}"] if claim.among else [])]),
        "Speaker": claim.speaker or "",
        "Commits to": said,
        "Taken as": taken if taken != said else "",
        "Assumed": "; ".join(claim.assumptions),
    }
    pairs = (join(tag("dt", name), tag("dd", one_line(value))) for name, value in rows.items() if value)
    return tag("div", tag("h4", "How it was read"), tag("dl", *pairs))
