"""How well numbers are read: the extractor on every labelled set there is, beside its peers in the same run.

The sets and the scorer are those of `../shared/eval`; without it the project's own small set is scored, by value only.
quantulum3 and recognizers-text are run where `make bench` could install them, each in a venv of its own.
"""

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.evaluation import EVAL, there

ROOT = Path(__file__).parent.parent
OWN = Path(__file__).parent / "own.jsonl"
PEERS = ROOT / ".venv-peers"
ERRORS = Path(__file__).parent / "gold_errors.tsv"
"""Sentences whose labels are wrong by the set's own rules, or of what is no quantity to us (years, names), and why.
Found where we disagree with them; nothing is fitted to them, and the sets are scored with them and without."""

OURS = [sys.executable, str(Path(__file__).parent / "extractor.py")]
METRICS = ("value", "v+unit", "bound!=", "span")


def run() -> None:
    """Print a table: a row a set, F1 of value, value with unit, bounds and spans, of each extractor."""
    if not there("quality on the labelled sets", EVAL / "gold"):
        _run_own()
        return
    baseline = [sys.executable, str(EVAL / "extractors" / "regex_baseline.py")]
    extractors = {"factcheck": OURS, "regex": baseline} | peers()
    print("quality: F1 of " + ", ".join(METRICS))
    print(f"{'set':24}" + "".join(f"{name:>34}" for name in extractors))
    wrong = {line.split("\t")[0] for line in ERRORS.read_text("utf-8").splitlines()}
    for gold in sorted((EVAL / "gold").glob("*.jsonl")):
        answers = [_answer(command, gold) for command in extractors.values()]
        _print_row(gold.stem, gold.read_text("utf-8"), answers)
        lines = gold.read_text("utf-8").splitlines(keepends=True)
        right = [line for line in lines if json.loads(line)["id"] not in wrong]
        if len(right) < len(lines):
            _print_row(f"  but {len(lines) - len(right)} wrong labels", "".join(right), answers)


def peers() -> dict[str, list[str]]:
    """The commands of the peers that are installed; what runs them stands with the labelled sets."""
    found: dict[str, list[str]] = {}
    if not there("quantulum3 and recognizers-text", EVAL / "extractors"):
        return found
    python = PEERS / "bin" / "python"
    for name, file, module in (
        ("quantulum3", "quantulum_ex.py", "quantulum3"),
        ("recognizers", "recognizers_ex.py", "recognizers_suite"),
    ):
        probe = [str(python), "-c", f"import {module}"]
        if python.exists() and not subprocess.run(probe, capture_output=True, check=False).returncode:
            found[name] = [str(python), str(EVAL / "extractors" / file)]
        else:
            print(f"{name} is not installed: not measured")
    return found


def _answer(command: list[str], gold: Path) -> bytes | None:
    answer = subprocess.run(command, stdin=gold.open("rb"), capture_output=True, check=False)
    return None if answer.returncode else answer.stdout


def _print_row(name: str, gold: str, answers: list[bytes | None]) -> None:
    cells = [_cell(None if answer is None else _scored(gold, answer)) for answer in answers]
    print(f"{name:24}" + "".join(f"{cell:>34}" for cell in cells))


def _scored(gold: str, answer: bytes) -> dict[str, Any]:
    with TemporaryDirectory() as folder:
        labels, spans = Path(folder) / "gold.jsonl", Path(folder) / "spans.jsonl"
        labels.write_text(gold, "utf-8")
        spans.write_bytes(answer)
        score = [sys.executable, str(EVAL / "score.py"), str(labels), str(spans), "--json"]
        result: dict[str, Any] = json.loads(subprocess.run(score, capture_output=True, check=True).stdout)
        return result


def _cell(scores: dict[str, Any] | None) -> str:
    if scores is None:
        return "failed"
    return " ".join(f"{100 * scores[name]['F']:6.1f}" if name in scores else "     -" for name in METRICS)


def _run_own() -> None:
    """The project's own set: a sentence a line, with the values that it states, in order."""
    records = [json.loads(line) for line in OWN.read_text("utf-8").splitlines()]
    right = sum(_values(record["text"]) == record["values"] for record in records)
    print(f"quality: sentences of the project's own set read right: {right} of {len(records)}")


def _values(text: str) -> list[list[float]]:
    """The low and high end of each quantity of a text; of one with a bound, the number said."""
    from factcheck.extraction.numbers.reading import quantities_in

    found = []
    for quantity in quantities_in(text):
        ends = quantity.interval[:2] if quantity.value is None else (quantity.value, quantity.value)
        found.append([float(end) for end in ends if end.is_finite()])
    return found
