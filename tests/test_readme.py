"""The README is true: its console blocks are what is printed, its Python runs, what it names is there."""

import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from typer.main import get_command

from factcheck.app import app
from tests.conftest import ROOT, environment
from tests.shown import assert_real, blocks

PAGE = ROOT / "README.md"
README = PAGE.read_text("utf-8")


def commands(command: Any, name: str = "factcheck") -> Iterator[tuple[str, list[str]]]:
    """Each command with the options that its --help lists."""
    listed = [option for each in command.params for option in (*each.opts, *each.secondary_opts) if option[0] == "-"]
    yield name, [*listed, "--help"]
    for below, each in getattr(command, "commands", {}).items():
        yield from commands(each, f"{name} {below}")


@pytest.mark.parametrize("block", blocks(PAGE, "console"))
def test_console_blocks_are_real_output(block: str) -> None:
    assert_real(block)


def test_the_python_runs() -> None:
    (code,) = blocks(PAGE, "python")
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, env=environment(), timeout=60
    )
    assert done.stderr == ""
    assert "D301" in done.stdout
    assert "trade turnover CHL PER" in done.stdout


def test_every_command_and_option_of_the_usage_is_there() -> None:
    usage = "\n".join(blocks(PAGE, "sh"))
    names, listed = zip(*commands(get_command(app)), strict=True)
    known = {option for options in listed for option in options}
    for command in re.findall(r"^factcheck (?:data )?[a-z]+(?= )", usage, re.MULTILINE):
        assert command in names, command
    for option in set(re.findall(r"(?<= )--?[a-z][a-z-]*", usage)):
        assert option in known, option


@pytest.mark.parametrize(("command", "options"), list(commands(get_command(app))))
def test_every_command_and_option_is_told(command: str, options: list[str]) -> None:
    assert f"{command} " in README, f"the README doesn't name {command!r}"
    untold = [option for option in options if not re.search(rf"(?<![\w-]){option}(?![\w-])", README)]
    assert not untold, f"the README doesn't name {', '.join(untold)} of {command!r}"


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
