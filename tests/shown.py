"""What a page shows, run: its commands with their output, its code."""

import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

from tests.conftest import ROOT, environment

GAP = "[...]"
PROGRAM = 'factcheck() { "$PYTHON" -m factcheck "$@"; }\n'


def blocks(page: Path, language: str) -> list[str]:
    """The fenced blocks of a language in a page."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)


def printed(command: str, folder: Path = ROOT) -> str:
    """What a command of the shell prints; `factcheck` is this one."""
    done = subprocess.run(
        ["bash", "-c", PROGRAM + command],
        capture_output=True, text=True, cwd=folder, env=environment(PYTHON=sys.executable), timeout=60,
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def assert_real(block: str, folder: Path = ROOT) -> None:
    """Run the commands of a console block in order, and hold what each prints against what is shown; [...] is a gap."""
    starts = [found.start() for found in re.finditer(r"^\$ ", block, re.MULTILINE)]
    assert starts[:1] == [0], "a console block begins with a command"
    for start, end in pairwise([*starts, len(block)]):
        command, _, shown = block[start:end].partition("\n")
        pattern = ".*".join(re.escape(part) for part in shown.split(GAP))
        found = printed(command.removeprefix("$ "), folder)
        assert re.fullmatch(pattern, found, re.DOTALL), f"{command}\n{found}"
