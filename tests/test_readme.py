"""The README is true: its console blocks are what is printed, its Python runs, what it names is there."""

import re
import shlex
import subprocess
import sys

import pytest

from tests.conftest import ROOT, environment

README = (ROOT / "README.md").read_text("utf-8")
GAP = "[...]"


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def printed(command: str) -> str:
    arguments = shlex.split(command, comments=True)
    assert arguments[0] == "factcheck"
    done = subprocess.run(
        [sys.executable, "-m", *arguments], capture_output=True, text=True, cwd=ROOT, env=environment(), timeout=60
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


@pytest.mark.parametrize("block", blocks("console"))
def test_console_blocks_are_real_output(block: str) -> None:
    command, _, shown = block.partition("\n")
    pattern = ".*".join(re.escape(part) for part in shown.split(GAP))
    assert re.fullmatch(pattern, printed(command.removeprefix("$ ")), re.DOTALL)


def test_the_python_runs() -> None:
    (code,) = blocks("python")
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, env=environment(), timeout=60
    )
    assert done.stderr == ""
    assert "D301" in done.stdout
    assert "trade turnover CHL PER" in done.stdout


def test_every_command_and_option_of_the_usage_is_there() -> None:
    usage = "\n".join(blocks("sh"))
    helped = "".join(printed(f"factcheck {command} --help") for command in ("", "check", "data", "data pull"))
    for option in set(re.findall(r"(?<= )--?[a-z][a-z-]*", usage)):
        assert option in helped, option
    for command in re.findall(r"^factcheck (claims|rules|explain|lookup|data) ", usage, re.MULTILINE):
        assert f"\n  {command} " in helped


def test_what_it_links_to_is_there() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target


def test_the_picture_is_of_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    namespace: dict[str, object] = {"__name__": "pictures", "__file__": str(ROOT / "docs" / "pictures.py")}
    exec((ROOT / "docs" / "pictures.py").read_text("utf-8"), namespace)
    picture = namespace["picture"]
    assert callable(picture)
    assert words(picture()) == words((ROOT / "docs" / "report.svg").read_text("utf-8"))


def words(svg: str) -> list[str]:
    """What a picture says; how it is drawn is the business of rich and may change with it."""
    return re.findall(r">([^<>]*)</text>", svg)
