"""How right factcheck is about real claims, against a user's own tables: the tsver sets, end to end.

The sets are those of `../shared/eval` (or of the folder in the environment variable FACTCHECK_EVAL).
"""

import json
import sys
from dataclasses import replace
from datetime import datetime

from benchmarks.evaluation import EVAL, there
from factcheck import pipeline
from factcheck.config import Settings

LABELS = {"supported": "Supported", "contradicted": "Refuted", "misleading": "Refuted", "no data": "no data"}


def run(verbose: bool = False) -> None:
    """Print for each set: how many claims are judged, how many of those right, and how many left alone."""
    folder = EVAL / "tsver"
    if not there("tables of one's own", folder):
        return
    for path in sorted(folder.glob("tsver-*.jsonl")):
        records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        settings = Settings(data=(str(folder / "series"),))
        judged = right = 0
        for record in records:
            label = judgement(record["text"], _day(record.get("date")), settings)
            judged += label is not None
            right += label == record["label"]
            if verbose:
                mark = "    " if label is None else "ok  " if label == record["label"] else "BAD "
                print(f"{mark}{record['label'][:9]:10}{label or '-':10}{record['text']}")
        share = f"{100 * right / judged:.0f}%" if judged else "-"
        print(f"{path.stem}: {len(records)} claims, {judged} judged, {right} of them right ({share}), "
              f"{len(records) - judged} abstained")  # fmt: skip


def judgement(text: str, date: str | None, settings: Settings) -> str | None:
    """The verdict on a text: refuted where a claim of it is, supported where one is and none lacks data, or None."""
    report = pipeline.check(("-",), replace(settings, date=date), text.encode())
    labels = {LABELS.get(label) for finding in report.findings for label in finding.labels}
    found = next((label for label in ("Refuted", "no data", "Supported") if label in labels), None)
    return None if found == "no data" else found


def _day(date: str | None) -> str | None:
    return datetime.strptime(date, "%B %d, %Y").date().isoformat() if date else None


if __name__ == "__main__":
    run("-v" in sys.argv)
