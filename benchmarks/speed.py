"""How fast numbers are read, and in how much memory: dense text and prose with few or none, the extractor a process.

Beside it, in the same run, the regex baseline of ../shared/eval, where it is there, and the peers, where `make bench`
could install them: on a small piece of the same text, because a whole one would take them hours.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from benchmarks import quality
from benchmarks.evaluation import EVAL, there

OURS = [sys.executable, str(Path(__file__).parent / "extractor.py")]
RUNS = 3
DENSE = (
    "Exports rose 5.3 percent to about $3.5 million in 2020, against {n} million a year before. Between {n} and {m} "
    "workers, or a third of the staff, were paid 12.5 mln dlrs; the company, founded in 1987, sold 1,{n} barrels a day "
    "at {m}.50 dollars each. Analysts had expected several billions. The shares fell {n} cents to $4{m}.25 on turnover "
    "of half a million.\n"
)
SPARSE = (
    "The minister spoke at length of the ties between the two towns, of the old bridge and of the people who had built "
    "it. He thanked the choir, praised the weather, and promised to come again when the road along the river would be "
    "finished, as everybody in the room had hoped for so long. Then the mayor took the floor.\n"
)
NONE = SPARSE.replace("two ", "")
TEXTS = (
    ("1 MB, dense in numbers", DENSE, 10**6),
    ("10 MB, dense in numbers", DENSE, 10**7),
    ("10 MB, a number a paragraph", SPARSE, 10**7),
    ("10 MB, no numbers", NONE, 10**7),
)
PARAGRAPHS = 5
PIECE = 20_000


class Run(NamedTuple):
    """What one run of an extractor took: CPU seconds of user and system, and the most memory it held, in MB."""

    cpu: float
    peak: float


def run() -> None:
    """Print MB per CPU second and peak memory of each extractor on each text, and the ratio to the regex baseline.

    The processes take turns, so that what else the machine does falls on all of them; start-up is taken off.
    """
    commands = {"factcheck": OURS}
    baseline = EVAL / "extractors" / "regex_baseline.py"
    if there("speed of the regex baseline", baseline):
        commands["regex baseline"] = [sys.executable, str(baseline)]
    print(f"speed, MB per CPU second, median of {RUNS} runs, and peak memory in MB")
    print(f"{'':28}" + "".join(f"{name:>24}" for name in commands))
    with tempfile.TemporaryDirectory() as folder:
        first, text = Path(folder, "first.jsonl"), Path(folder, "text.jsonl")
        _write(first, DENSE, 1)
        for name, paragraph, size in TEXTS:
            length = _write(text, paragraph, size)
            rates, peaks = _measured(commands, first, text, length)
            cells = "".join(f"{rate:16.2f}{peak:5.0f} MB" for rate, peak in zip(rates, peaks, strict=True))
            print(f"{name:28}{cells}" + (f"   ratio {rates[0] / rates[-1]:.2f}" if len(rates) > 1 else ""))
        length = _write(text, DENSE, PIECE)
        for name, command in quality.peers().items():
            spent = _spent(command, text).cpu - _spent(command, first).cpu
            print(f"{name:28}{length / 10**6 / max(spent, 0.001):16.3f}   on {PIECE // 1000} KB of the dense text")


def _measured(commands: dict[str, list[str]], first: Path, text: Path, length: int) -> tuple[list[float], list[float]]:
    """The rate and the peak memory of each command on a text, medians over its runs."""
    rounds = [[(_spent(each, first), _spent(each, text)) for each in commands.values()] for _ in range(RUNS)]
    rates, peaks = [], []
    for runs in zip(*rounds, strict=True):
        spent = statistics.median(whole.cpu - start.cpu for start, whole in runs)
        rates.append(length / 10**6 / max(spent, 0.001))
        peaks.append(statistics.median(whole.peak for _, whole in runs))
    return rates, peaks


def _spent(command: list[str], text: Path) -> Run:
    with text.open("rb") as file:
        process = subprocess.Popen(command, stdin=file, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    unit = 1 if sys.platform == "darwin" else 1024  # macOS gives the peak in bytes, Linux in kilobytes
    return Run(used.ru_utime + used.ru_stime, used.ru_maxrss * unit / 10**6)


def _write(path: Path, paragraph: str, size: int) -> int:
    """Records of some 2,000 characters up to a size in bytes; how many bytes of text they hold.

    They are not kept in this process: what it holds would count into the peak of those it starts.
    """
    length = number = 0
    with path.open("w", encoding="utf-8") as file:
        while length < size:
            text = "".join(_filled(paragraph, number, index) for index in range(PARAGRAPHS))
            file.write(json.dumps({"id": str(number), "text": text}) + "\n")
            length += len(text)
            number += 1
    return length


def _filled(paragraph: str, number: int, index: int) -> str:
    return paragraph.replace("{n}", str(100 + (number + index) % 900)).replace("{m}", str(10 + index))
