"""Reports: one file a format, each a function from the same Report to a text that is safe to write."""

from collections.abc import Iterable
from importlib import import_module

from factcheck.model import Claim, Finding
from factcheck.report import Report

JOB_SUMMARY = "github-summary"
LINES = "jsonl"
"""The format that is written as its findings, or claims, are known."""

# The function that makes it. What is not listed needs more than the report: the terminal's width and colour.
_RENDERERS = {
    "concise": "concise.render",
    "json": "json_v1.render",
    LINES: "json_v1.render_lines",
    "markdown": "markdown.render",
    "csv": "csv_table.render",
    "junit": "junit.render",
    "sarif": "sarif.render",
    "sarif-all": "sarif.render_all",
    "github": "github.render",
    JOB_SUMMARY: "markdown.render_job_summary",
    "gitlab": "gitlab.render",
    "html": "html.render",
    "statistics": "statistics.render",
}
FORMATS = ("terminal", *_RENDERERS)
CLAIM_FORMATS = ("terminal", "json", LINES)


def render(
    format: str, report: Report, *, color: bool = False, width: int | None = None, show_pass: bool = False,
    show_suppressed: bool = False, links: bool = False,
) -> str:  # fmt: skip
    """A report in one of FORMATS, each line ended. `width` is the terminal's, None where there is none."""
    if format in _RENDERERS:
        module, name = _RENDERERS[format].split(".")
        text: str = getattr(import_module(f"factcheck.reports.{module}"), name)(report)
        return text
    from factcheck.reports import terminal

    return terminal.render(
        report, color=color, width=width, show_pass=show_pass, show_suppressed=show_suppressed, links=links
    )


def lines(found: Iterable[Finding | Claim]) -> str:
    """Findings or claims in the format of LINES, a line each."""
    from factcheck.reports import json_v1

    return json_v1.lines(found)


def render_claims(format: str, report: Report, *, color: bool = False, width: int | None = None) -> str:
    """The claims of a report in one of CLAIM_FORMATS; empty for jsonl where there is none."""
    if format == LINES:
        return lines(report.claims)
    if format == "json":
        from factcheck.reports import json_v1

        return json_v1.render_claims(report)
    from factcheck.reports import claims

    return claims.render(report, color=color, width=width)


def schema() -> str:
    """The JSON Schema of the json report."""
    from pathlib import Path

    return Path(__file__).with_name("json-v1.schema.json").read_text("utf-8")
