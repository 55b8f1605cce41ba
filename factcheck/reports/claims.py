"""The list of claims for a person at a terminal: what was written, and what it was understood as."""

from collections.abc import Iterator

from factcheck.formatting import said
from factcheck.model import Claim
from factcheck.report import Report
from factcheck.reports import summary
from factcheck.reports.sink import one_line, pieces, shortened, visible, wrap
from factcheck.reports.styled import Line, colored, plain
from factcheck.reports.terminal import NARROWEST, WIDTH

INDENT = "    "


def render(report: Report, *, color: bool = False, width: int | None = None) -> str:
    """The claims of each document in order, a few lines each."""
    lines = _lines(report, max(width or WIDTH, NARROWEST))
    return colored(lines) if color else plain(lines)


def _lines(report: Report, width: int) -> Iterator[Line]:
    for claim in report.claims:
        place = claim.location
        where = f"{visible(place.path)}:{place.line}:{place.column}"
        for line in pieces(where, width):
            yield ((line, "blue"),)
        for line in wrap(f"“{shortened(place.text)}”", width - 2):
            yield (("  " + line, "bold"),)
        for line in wrap(_understood(claim), width - len(INDENT)):
            yield ((INDENT + line, ""),)
        for assumption in claim.assumptions:
            for line in wrap(one_line(f"assumed: {assumption}"), width - len(INDENT)):
                yield ((INDENT + line, "dim"),)
    yield ((summary.read(report), ""),)


def _understood(claim: Claim) -> str:
    """What was understood, as `name: value` pairs; what was left open is left out."""
    sides = "–".join(side for side in (claim.subject, claim.partner) if side)
    values = {
        "measure": claim.measure,
        "of": sides,
        "among": claim.among,
        claim.kind: said(claim.quantity),
        "period": str(claim.period) if claim.period else None,
        "scope": ", ".join(claim.scope),
        "told as": None if claim.modality == "fact" else claim.modality,
        "speaker": claim.speaker,
        "in the table": " / ".join(claim.labels),
        "leans on": claim.antecedent and f"claim {claim.antecedent.rpartition('#')[2]}",
    }
    return one_line("; ".join(f"{name}: {value}" for name, value in values.items() if value))
