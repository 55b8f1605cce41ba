"""Draws docs/report.svg, the picture in the README: `make docs`."""

from dataclasses import replace
from pathlib import Path

import factcheck
from factcheck.reports.terminal import export_svg

HERE = Path(__file__).parent


def picture() -> str:
    """The report on seeds/, as a terminal shows it."""
    report = replace(factcheck.check("seeds"), seconds=0.0)
    return export_svg(report, "factcheck seeds/")


if __name__ == "__main__":
    (HERE / "report.svg").write_text(picture(), "utf-8")
