"""How fast numbers are read: number-dense text and prose with few numbers, through the extractor as a process.

Beside it, in the same run, the regex baseline of ../shared/eval, where it is there, and the peers, where `make bench`
could install them: on a small piece of the same text, because a whole one would take them hours.
"""

import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

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
PARAGRAPHS = 5
PIECE = 20_000


def run() -> None:
    """Print MB/s of each extractor on each text, start-up included, and the ratio to the regex baseline."""
    commands = {"factcheck": OURS}
    baseline = EVAL / "extractors" / "regex_baseline.py"
    if there("speed of the regex baseline", baseline):
        commands["regex baseline"] = [sys.executable, str(baseline)]
    print(f"speed, MB/s, median of {RUNS} runs\n{'':28}" + "".join(f"{name:>16}" for name in commands))
    for name, text in (
        ("1 MB, dense in numbers", _corpus(DENSE, 10**6)),
        ("10 MB, dense in numbers", _corpus(DENSE, 10**7)),
        ("10 MB, few numbers", _corpus(SPARSE, 10**7)),
    ):
        rates = [_rate(command, text) for command in commands.values()]
        ratio = f"   ratio {rates[0] / rates[-1]:.2f}" if len(rates) > 1 else ""
        print(f"{name:28}" + "".join(f"{rate:16.2f}" for rate in rates) + ratio)
    for name, command in quality.peers().items():
        net = _net(command, _corpus(DENSE, PIECE))
        print(f"{name:28}{net:16.3f}   on {PIECE // 1000} KB of the dense text, start-up taken off")


def _net(command: list[str], text: bytes) -> float:
    """MB/s of an extractor that takes seconds to start: the time for a text, less that for its first record."""
    first = text.partition(b"\n")[0] + b"\n"
    started = time.perf_counter()
    subprocess.run(command, input=first, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    middle = time.perf_counter()
    subprocess.run(command, input=text, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return (len(text) - len(first)) / 10**6 / max(time.perf_counter() - middle - (middle - started), 0.001)


def _corpus(paragraph: str, size: int) -> bytes:
    """Records of some 2,000 characters up to a size in bytes."""
    lines = []
    length = number = 0
    while length < size:
        text = "".join(_filled(paragraph, number, index) for index in range(PARAGRAPHS))
        lines.append(json.dumps({"id": str(number), "text": text}))
        length += len(text)
        number += 1
    return ("\n".join(lines) + "\n").encode()


def _filled(paragraph: str, number: int, index: int) -> str:
    return paragraph.replace("{n}", str(100 + (number + index) % 900)).replace("{m}", str(10 + index))


def _rate(command: list[str], text: bytes) -> float:
    times = []
    for _ in range(RUNS):
        started = time.perf_counter()
        subprocess.run(command, input=text, stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - started)
    return len(text) / 10**6 / statistics.median(times)
