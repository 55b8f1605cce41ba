"""Planted faults: how many are found, and how much is reported that is right, by category, end to end from text.

The cases are `../shared/eval/planted/dev.jsonl` where that folder is there: documents with one fault among true
numbers, a true twin of each, and traps. The baseline reports any two different numbers with the same unit.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import factcheck
from benchmarks.evaluation import EVAL, there
from factcheck.extraction.numbers.reading import quantities_in

CASES = EVAL / "planted" / "dev.jsonl"

Places = list[tuple[str, int, int]]


class Outcome(NamedTuple):
    """What came of one case: faults planted, faults found, and reports of what is right."""

    planted: int
    found: int
    wrong: int


def run(cases: Path = CASES) -> None:
    """Print recall and precision by category, ours beside the baseline's."""
    if not there("consistency", cases):
        return
    ours: dict[str, list[Outcome]] = defaultdict(list)
    baseline: dict[str, list[Outcome]] = defaultdict(list)
    words = 0
    for line in cases.read_text("utf-8").splitlines():
        case = json.loads(line)
        ours[case["category"]].append(_outcome(case, _ours(case)))
        baseline[case["category"]].append(_outcome(case, list(_baseline(case))))
        words += sum(len(file["text"].split()) for file in case["files"])
    print(f"{'planted faults':22} {'recall':>8} {'precision':>10}   {'baseline':>8} {'precision':>10}")
    for category in sorted(ours):
        print(_row(category, ours[category], baseline[category]))
    every, other = (list(chain.from_iterable(table.values())) for table in (ours, baseline))
    print(_row("all", every, other))
    print(f"{sum(outcome.wrong for outcome in every)} false alarms in {words:,} words")


def _row(name: str, ours: list[Outcome], baseline: list[Outcome]) -> str:
    cells = []
    for outcomes in (ours, baseline):
        total = Counter[str]()
        for outcome in outcomes:
            total.update(outcome._asdict())
        reported = total["found"] + total["wrong"]
        recall = f"{total['found'] / total['planted']:.2f}" if total["planted"] else "-"
        cells += [recall, f"{total['found'] / reported:.2f}" if reported else "-"]
    return f"{name:22} {cells[0]:>8} {cells[1]:>10}   {cells[2]:>8} {cells[3]:>10}"


def _outcome(case: dict[str, Any], reports: list[Places]) -> Outcome:
    """A fault is found when a report touches two of its places, or the one it has; every other report is wrong."""
    texts = {file["name"]: file["text"] for file in case["files"]}
    found, wrong = set(), 0
    for report in reports:
        met = set()
        for number, fault in enumerate(case["expect"]):
            touched = sum(_touches(report, texts, snippet) for snippet in fault["snippets"])
            if touched >= min(2, len(fault["snippets"])):
                met.add(number)
        found |= met
        wrong += not met
    return Outcome(len(case["expect"]), len(found), wrong)


def _touches(report: Places, texts: dict[str, str], snippet: str) -> bool:
    return any(
        start < at + len(snippet) and at < end
        for name, start, end in report
        if (at := texts[name].find(snippet)) >= 0
    )  # fmt: skip


def _ours(case: dict[str, Any]) -> list[Places]:
    with TemporaryDirectory() as folder:
        for file in case["files"]:
            Path(folder, file["name"]).write_text(file["text"], "utf-8")
        report = factcheck.check(folder, select=["C", "A", "P"])
        return [
            [(Path(place.path).name, place.start, place.end) for place in finding.locations]
            for finding in report.findings
            if finding.kind in ("fail", "review")
        ]


def _baseline(case: dict[str, Any]) -> Iterator[Places]:
    """Any two different numbers with the same unit."""
    said: list[tuple[str, Any]] = []
    for file in case["files"]:
        for quantity in quantities_in(file["text"]):
            for name, other in said:
                if quantity.unit and other.unit == quantity.unit and not quantity.interval.meets(other.interval):
                    yield [(file["name"], *quantity.span), (name, *other.span)]
            said.append((file["name"], quantity))


if __name__ == "__main__":
    run(*map(Path, sys.argv[1:]))
