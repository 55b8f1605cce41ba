"""The words of a house: names of countries and phrases for measures that only its settings know."""

import pytest

from factcheck import pipeline
from factcheck.config import ConfigError, Settings
from factcheck.model import Claim

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
