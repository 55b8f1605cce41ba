"""Tables of one's own for tests, and the verdict that they have on a text."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from factcheck import pipeline
from factcheck.config import Settings


def written(folder: Path, titles: Sequence[Mapping[str, str]], tables: Mapping[str, str]) -> Path:
    """The folder with these tables in it, CSV by name, and what is said of each."""
    (folder / "metadata.json").write_text(json.dumps(titles), "utf-8")
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text, "utf-8")
    return folder


def label_of(text: str, folder: Path) -> str | None:
    """The verdict that tables have on a text of 2014, None where they have none."""
    report = pipeline.check(("-",), Settings(data=(str(folder),), date="2014-12-01"), text.encode())
    labels = [label for finding in report.findings for label in finding.labels]
    return next((label for label in ("contradicted", "no data", "supported") if label in labels), None)
