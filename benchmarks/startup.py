"""How long a run takes from the shell, as a ratio to a bare interpreter; the two take turns, so that both have the same
machine."""

import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
RUNS = 21
LOOKUP = "from factcheck.reference import open_reference; open_reference().series('trade', 'BLR', 'KAZ')"
RANK = "from factcheck.reference import open_reference; open_reference().partners('trade', 'BLR')"


def run() -> None:
    """Print the median of each command, its ratio to `python -c pass`, and the aim."""
    seed = str(next((ROOT / "seeds").iterdir()))
    python = [sys.executable]
    commands: dict[str, tuple[Sequence[str], str]] = {
        "python -c pass": ((*python, "-c", "pass"), ""),
        "python -c 'import typer'": ((*python, "-c", "import typer"), "what typer alone costs"),
        "factcheck --version": ((*python, "-m", "factcheck", "--version"), "aim 1.5, limit 3"),
        "factcheck --format json FILE": ((*python, "-m", "factcheck", "--format", "json", seed), "aim 6, limit 12"),
        "factcheck --color always FILE": ((*python, "-m", "factcheck", "--color", "always", seed), "aim 10, limit 20"),
        "a series from the data": ((*python, "-c", LOOKUP), "aim 20 ms above bare"),
        "all partners of a country": ((*python, "-c", RANK), "aim 20 ms above bare"),
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, (command, _) in commands.items():
            started = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, cwd=ROOT, check=False)
            times[name].append(time.perf_counter() - started)
    bare = statistics.median(times["python -c pass"])
    print(f"start-up, median of {RUNS} runs\n{'':32}{'ms':>8}{'above':>8}{'ratio':>8}")
    for name, (_, aim) in commands.items():
        median = statistics.median(times[name])
        print(f"{name:32}{median * 1000:8.1f}{(median - bare) * 1000:8.1f}{median / bare:8.2f}  {aim}")
