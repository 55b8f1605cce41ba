"""What a run costs from the shell in CPU time, as a ratio to a bare interpreter; the two take turns, so that both have
the same machine. CPU and not wall-clock time: it is less moved by what else the machine does."""

import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
RUNS = 21
LOOKUP = "from factcheck.reference import open_reference; open_reference().series('trade', 'BLR', 'KAZ')"
RANK = "from factcheck.reference import open_reference; open_reference().partners('trade', 'BLR')"


def run() -> None:
    """Print the median of each command, its ratio to `python -c pass`, and the aim."""
    seed = next((ROOT / "seeds").iterdir())
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "document.txt"
        text.write_bytes(seed.read_bytes())
        _print(_measured(str(seed), str(text)))


def _measured(seed: str, text: str) -> dict[str, tuple[list[float], str]]:
    python = [sys.executable]
    factcheck = [*python, "-m", "factcheck"]
    commands: dict[str, tuple[Sequence[str], str]] = {
        "python -c pass": ((*python, "-c", "pass"), ""),
        "python -c 'import typer'": ((*python, "-c", "import typer"), "which a plain command line does without"),
        "factcheck --version": ((*factcheck, "--version"), "aim 1.5, limit 3"),
        "factcheck --format json FILE.txt": ((*factcheck, "--format", "json", text), "aim 6, limit 12"),
        "factcheck --format json FILE.md": ((*factcheck, "--format", "json", seed), "the same and markdown-it"),
        "factcheck --color always FILE.txt": ((*factcheck, "--color", "always", text), "aim 10, limit 20"),
        "a series from the data": ((*python, "-c", LOOKUP), "aim 20 ms above bare"),
        "all partners of a country": ((*python, "-c", RANK), "aim 20 ms above bare"),
    }
    found: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, (command, _) in commands.items():
            before = _children()
            subprocess.run(command, stdout=subprocess.DEVNULL, cwd=ROOT, check=False)
            found[name].append(_children() - before)
    return {name: (found[name], aim) for name, (_, aim) in commands.items()}


def _children() -> float:
    """The CPU seconds of all processes that were started and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _print(found: dict[str, tuple[list[float], str]]) -> None:
    bare = statistics.median(found["python -c pass"][0])
    print(f"start-up, CPU time, median of {RUNS} runs\n{'':34}{'ms':>8}{'above':>8}{'ratio':>8}")
    for name, (seconds, aim) in found.items():
        median = statistics.median(seconds)
        print(f"{name:34}{median * 1000:8.1f}{(median - bare) * 1000:8.1f}{median / bare:8.2f}  {aim}")
