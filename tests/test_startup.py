"""What a run loads: heavy libraries only where they are used, so that a short run stays short."""

import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.reports import FORMATS
from tests.conftest import environment

NEEDLESS = {
    "typer", "typer._click", "click", "pathlib", "urllib.parse", "shutil", "subprocess", "platform", "uuid", "difflib",
    "gettext", "locale", "markdown_it", "pathspec", "factcheck.app", "factcheck.suppression.directives",
    "factcheck.suppression.baseline", "factcheck.suppression.ignore_file",
}  # fmt: skip
"""What a plain command line over a plain text has no use for."""

HEAVY = {"pint", "httpx", "asyncio", "rich", "importlib.metadata", "pydantic", "numpy", "sqlite3", "email", "ssl"}


def loaded(code: str, *arguments: str) -> set[str]:
    """The modules that are there when the program is about to end."""
    program = (
        "import sys, os\n"
        "def end(code):\n"
        "    sys.stdout = sys.__stderr__\n"
        "    print('MODULES', *sys.modules, file=sys.stderr)\n"
        "    sys.stderr.flush()\n"
        "    os.kill(os.getpid(), 9)\n"
        "os._exit = end\n" + code + "\nend(0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, env=environment(), timeout=60
    )
    line = next(line for line in done.stderr.splitlines() if line.startswith("MODULES"))
    return set(line.split()[1:])


MAIN = "from factcheck.__main__ import main; main()"


def test_version_loads_next_to_nothing() -> None:
    found = loaded(MAIN, "--version")
    assert {name for name in found if name.startswith("factcheck")} == {"factcheck", "factcheck.__main__"}
    assert not found & {"typer", "typing", "re", "dataclasses"} | (found & HEAVY)


def test_import_loads_next_to_nothing() -> None:
    found = loaded("import factcheck")
    assert {name for name in found if name.startswith("factcheck")} == {"factcheck"}
    assert not found & HEAVY


@pytest.mark.parametrize("format", FORMATS)
def test_a_report_in_a_pipe(tmp_path: Path, format: str) -> None:
    path = tmp_path / "doc.txt"
    path.write_text("Trade between Belarus and Kazakhstan exceeded 4 billion dollars in 2019.\n", "utf-8")
    found = loaded(MAIN, "--format", format, str(path))
    assert "factcheck.verdicts.level" in found
    assert found & HEAVY == {"sqlite3"}
    if format in ("json", "jsonl", "terminal", "concise"):
        assert not found & NEEDLESS


def test_colour_loads_rich_and_no_more(tmp_path: Path) -> None:
    path = tmp_path / "doc.txt"
    path.write_text("Trade between Belarus and Kazakhstan exceeded 4 billion dollars in 2019.\n", "utf-8")
    assert loaded(MAIN, "--color", "always", str(path)) & HEAVY <= {"sqlite3", "rich"}


def test_listing_rules_opens_no_data() -> None:
    assert "sqlite3" not in loaded(MAIN, "rules")
