"""The README's words on suppression are followed by the program without complaint."""

import re
import tomllib
from pathlib import Path

from factcheck import config
from factcheck.documents import read
from factcheck.rules import load as rules
from factcheck.suppression import directives, ignore_file
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def test_directives() -> None:
    (example,) = blocks("markdown")
    document = read("a.md", example.encode())
    found, wrong = directives.read(document, directives.places_of(document), [rule.code for rule in rules()])
    assert not wrong
    assert [one.code for one in found] == ["D301", "C101", "C102", "D3", "D301"]
    assert [one.reach[0] for one in found] == ["block", "block", "block", "file", "block"]


def test_configuration_and_ignore_file(tmp_path: Path) -> None:
    settings, ignored = blocks("toml")
    (tmp_path / "factcheck.toml").write_text(settings)
    found = config.load([str(tmp_path)])
    config.check_codes(found.codes(), [rule.code for rule in rules()])
    assert {"severity", "per-path-ignores", "overrides"} <= set(tomllib.loads(settings))
    (tmp_path / ignore_file.NAME).write_text(ignored)
    (entry,) = ignore_file.load(str(tmp_path / ignore_file.NAME))
    assert entry.expires == "2027-01-31"
