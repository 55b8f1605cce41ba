"""Reports: one file a format, each a function from the same Report to a text that is safe to write."""

from factcheck.model import Report

FORMATS = ("terminal", "json", "markdown")
CLAIM_FORMATS = ("terminal", "json", "jsonl")


def render(
    format: str, report: Report, *, color: bool = False, width: int | None = None, show_pass: bool = True
) -> str:  # fmt: skip
    """A report in one of FORMATS, ending with a newline. `width` is the terminal's, None where there is none."""
    if format == "json":
        from factcheck.reports import json_v1

        return json_v1.render(report)
    if format == "markdown":
        from factcheck.reports import markdown

        return markdown.render(report)
    from factcheck.reports import terminal

    return terminal.render(report, color=color, width=width, show_pass=show_pass)


def render_claims(format: str, report: Report, *, color: bool = False, width: int | None = None) -> str:
    """The claims of a report in one of CLAIM_FORMATS; empty for jsonl where there is none."""
    if format in ("json", "jsonl"):
        from factcheck.reports import json_v1

        return json_v1.render_claims(report, lines=format == "jsonl")
    from factcheck.reports import claims

    return claims.render(report, color=color, width=width)


def schema() -> str:
    """The JSON Schema of the json report."""
    from pathlib import Path

    return Path(__file__).with_name("json-v1.schema.json").read_text("utf-8")
