"""The words of a house: names of countries and phrases for measures that only its settings know."""

import json
from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.config import ConfigError, Settings
from factcheck.model import Claim
from tests.conftest import Run

TEXT = b"In 2019 the shipments abroad of the blue-eyed republic to Kazakhstan were 965 million dollars."


def claim(**words: tuple[tuple[str, tuple[str, ...]], ...]) -> Claim:
    (found,) = pipeline.claims(["-"], Settings(**words), stdin=TEXT).claims
    return found


def test_without_them_nothing_is_understood() -> None:
    assert claim().measure is None


def test_they_are_read_as_the_bundled_ones() -> None:
    found = claim(aliases=(("BLR", ("the blue-eyed republic",)),), measures=(("exports", ("shipments abroad",)),))
    assert (found.measure, found.subject, found.partner) == ("exports", "BLR", "KAZ")
    assert claim().measure is None  # and nobody else's words are changed


def test_a_name_in_capitals_counts_only_so() -> None:
    settings = Settings(aliases=(("BLR", ("RB",)),))
    for text, subject in (
        (b"RB's exports are 5 billion dollars.", "BLR"),
        (b"Rb's exports are 5 billion dollars.", None),
    ):
        (found,) = pipeline.claims(["-"], settings, stdin=text).claims
        assert found.subject == subject


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            {"aliases": (("KAX", ("the steppe",)),)},
            r"aliases: there is no country or group 'KAX' \(did you mean '[A-Z]{3}'\?\)",
        ),
        (
            {"measures": (("export", ("sales",)),)},
            r"measures: there is no measure 'export' \(did you mean 'exports'\?\)",
        ),
    ],
)
def test_what_is_not_known_is_an_error(words: dict[str, tuple[tuple[str, tuple[str, ...]], ...]], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        claim(**words)


OWN = """north plant,2019,1200
north plant,2020,1300
south plant,2019,800
south plant,2020,900
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A house with a table of its own, and words for what is in it."""
    (tmp_path / "figures.csv").write_text(f"entity,year,Cheese output per head (tonnes)\n{OWN}", "utf-8")
    (tmp_path / "factcheck.toml").write_text(
        'data = ["figures.csv"]\n[aliases]\n"North plant" = ["the hill works"]\nBLR = ["the blue-eyed republic"]\n'
        '[measures]\n"cheese output per head" = ["curd yield"]\nexports = ["outbound goods"]\n', "utf-8",
    )  # fmt: skip
    return tmp_path


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("In 2020 the cheese output per head of the north plant was 1,300 tonnes.", ["D310"]),
        ("In 2020 the curd yield of the Hill Works was 1,300 tonnes.", ["D310"]),
        ("In 2020 the curd yield of the Hill Works was 1,700 tonnes.", ["D301"]),
        ("The curd yield was higher in the Hill Works than in the south plant in 2020.", ["D310"]),
        ("In 2019 the outbound goods of the blue-eyed republic to Kazakhstan were 9 billion dollars.", ["D301"]),
        ("In 2020 the ledger yield of the Hill Works was 1,300 tonnes.", []),
    ],
)
def test_they_name_titles_and_rows_of_own_tables(house: Path, run: Run, text: str, codes: list[str]) -> None:
    (house / "a.md").write_text(f"{text}\n", "utf-8")
    found = json.loads(run("a.md", "--format", "json").stdout)["findings"]
    assert [finding["code"] for finding in found] == codes


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ('[aliases]\n"nort plant" = ["x"]', "aliases: there is no country or group 'nort plant', nor has one of your "
         "tables such a row or column (did you mean 'north plant'?)"),
        ('[measures]\n"Cheese input per head" = ["x"]', "measures: there is no measure 'Cheese input per head', nor "
         "has one of your tables such a title (did you mean 'Cheese output per head'?)"),
    ],
)  # fmt: skip
def test_what_stands_for_nothing_is_an_error(house: Path, run: Run, words: str, message: str) -> None:
    (house / "factcheck.toml").write_text(f'data = ["figures.csv"]\n{words}\n', "utf-8")
    (house / "a.md").write_text("In 2020 the cheese output of the north plant was 1,300 tonnes.\n", "utf-8")
    done = run("a.md")
    assert (done.returncode, done.stdout) == (2, b"")
    assert f"factcheck.toml: {message}" in done.stderr.decode()
    assert run("claims", "a.md").returncode == 0  # which asks no table
