"""How fast numbers are read: number-dense text and prose with few numbers, through the extractor as a process.

Beside it, in the same run, the regex baseline of ../shared/eval, where it is there.
"""

import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

EVAL = Path(__file__).parent.parent.parent / "shared" / "eval"
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


def run() -> None:
    """Print MB/s of each extractor on each text, start-up included, and the ratio to the regex baseline."""
    commands = {"factcheck": OURS}
    baseline = EVAL / "extractors" / "regex_baseline.py"
    if baseline.exists():
        commands["regex baseline"] = [sys.executable, str(baseline)]
    print(f"speed, MB/s, median of {RUNS} runs\n{'':28}" + "".join(f"{name:>16}" for name in commands))
    for name, text in (
        ("1 MB, dense in numbers", _corpus(DENSE, 10**6)),
        ("10 MB, dense in numbers", _corpus(DENSE, 10**7)),
        ("10 MB, few numbers", _corpus(SPARSE, 10**7)),
    ):
        rates = [_rate(command, text) for command in commands.values()]
        print(f"{name:28}" + "".join(f"{rate:16.2f}" for rate in rates) + f"   ratio {rates[0] / rates[-1]:.2f}")


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
