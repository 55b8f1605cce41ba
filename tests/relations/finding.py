"""What is found in a text, for tests of how its numbers are tied."""

from pathlib import Path

import factcheck


def codes(folder: Path, text: str) -> list[str]:
    """The codes of the findings of contradiction, arithmetic and plausibility in a text kept in a folder."""
    (folder / "a.md").write_text(text, "utf-8")
    return [finding.code for finding in factcheck.check(folder, select=["C", "A", "P"]).findings]
